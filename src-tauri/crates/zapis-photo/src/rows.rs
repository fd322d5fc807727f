//! Pixels row by row, on a few cores: a window that is being typed into keeps one of its own.

/// Calls back for each row of `length` bytes.
pub fn each_row(bytes: &mut [u8], length: usize, work: impl Fn(usize, &mut [u8]) + Sync) {
    let rows = bytes.len() / length.max(1);
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(4);
    if rows < 64 || workers == 1 {
        bytes.chunks_exact_mut(length.max(1)).enumerate().for_each(|(y, row)| work(y, row));
        return;
    }
    let share = rows.div_ceil(workers);
    std::thread::scope(|scope| {
        for (n, part) in bytes.chunks_mut(share * length).enumerate() {
            let work = &work;
            scope.spawn(move || {
                part.chunks_exact_mut(length).enumerate().for_each(|(y, row)| work(n * share + y, row));
            });
        }
    });
}
