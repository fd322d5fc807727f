/** What is offered for one word: other spellings, and to know it from now on or no longer. */
export class SpellingOffers {
  chosen = $state(0);

  constructor(
    readonly word: string,
    readonly words: string[],
    readonly own: "add" | "remove",
  ) {}

  /** The last line is the dictionary's. */
  choose(by: 1 | -1): void {
    const count = this.words.length + 1;
    this.chosen = (this.chosen + by + count) % count;
  }
}
