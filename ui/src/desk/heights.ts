/** Where the rows of a long list stand, most of their heights only guessed: a tree of sums, so that one change costs log n. */
export class Heights {
  readonly count: number;
  #heights: Float64Array;
  /** Fenwick's: place i holds the sum of the rows that end there. */
  #sums: Float64Array;

  constructor(guessed: ArrayLike<number>) {
    this.count = guessed.length;
    this.#heights = Float64Array.from(guessed);
    this.#sums = new Float64Array(this.count + 1);
    for (let i = 1; i <= this.count; i++) {
      this.#sums[i]! += this.#heights[i - 1]!;
      const above = i + (i & -i);
      if (above <= this.count) this.#sums[above]! += this.#sums[i]!;
    }
  }

  get total(): number {
    return this.top(this.count);
  }

  of(row: number): number {
    return this.#heights[row] ?? 0;
  }

  /** Where a row begins. */
  top(row: number): number {
    let sum = 0;
    for (let i = Math.min(row, this.count); i > 0; i -= i & -i) sum += this.#sums[i]!;
    return sum;
  }

  /** The row that lies at this height; the first or the last one beyond the ends. */
  at(height: number): number {
    let row = 0;
    let left = height;
    for (let step = 2 ** Math.floor(Math.log2(this.count || 1)); step >= 1; step /= 2) {
      if (row + step <= this.count && this.#sums[row + step]! <= left) {
        row += step;
        left -= this.#sums[row]!;
      }
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }

  /** By how much the row has grown. */
  set(row: number, height: number): number {
    const by = height - this.of(row);
    if (row < 0 || row >= this.count || by === 0) return 0;
    this.#heights[row] = height;
    for (let i = row + 1; i <= this.count; i += i & -i) this.#sums[i]! += by;
    return by;
  }
}
