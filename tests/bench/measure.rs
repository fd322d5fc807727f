//! Times, CPU seconds and peak memory, and the table they are printed in.

use std::time::{Duration, Instant};

/// One line: what was measured, the bar, the yardstick of the same run, and their ratio.
struct Line {
    what: String,
    ours: String,
    bar: String,
    yardstick: String,
    ratio: String,
}

#[derive(Default)]
pub struct Table {
    lines: Vec<Line>,
}

impl Table {
    pub fn add(&mut self, what: &str, ours: impl Into<String>, bar: &str) {
        self.add_beside(what, ours, bar, "–", None);
    }

    pub fn add_beside(
        &mut self,
        what: &str,
        ours: impl Into<String>,
        bar: &str,
        yardstick: &str,
        ratio: Option<f64>,
    ) {
        let line = Line {
            what: what.into(),
            ours: ours.into(),
            bar: bar.into(),
            yardstick: yardstick.into(),
            ratio: ratio.map_or_else(|| "–".into(), |r| format!("{r:.2}×")),
        };
        eprintln!("{}: {} (bar {}; {}: {})", line.what, line.ours, line.bar, line.yardstick, line.ratio);
        self.lines.push(line);
    }

    /// As a Markdown table.
    pub fn print(&self) {
        println!(
            "| what | measured | bar | yardstick, same run | ours ÷ yardstick |\n| --- | --- | --- | --- | --- |"
        );
        for l in &self.lines {
            println!("| {} | {} | {} | {} | {} |", l.what, l.ours, l.bar, l.yardstick, l.ratio);
        }
    }
}

/// The median of `runs` times of `task`; `prepare` is not measured.
pub fn median<P, T>(runs: usize, mut prepare: impl FnMut() -> P, mut task: impl FnMut(P) -> T) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let prepared = prepare();
            let begun = Instant::now();
            let result = task(prepared);
            let time = begun.elapsed();
            drop(result);
            time
        })
        .collect();
    quantile(&mut times, 0.5)
}

pub fn quantile(times: &mut [Duration], q: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * q).round() as usize]
}

pub fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

pub fn ratio(ours: Duration, yardstick: Duration) -> Option<f64> {
    Some(ours.as_secs_f64() / yardstick.as_secs_f64())
}

/// CPU seconds this process has used so far (Linux; 0 elsewhere).
pub fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks =
        |n: usize| after_name.split_whitespace().nth(n).and_then(|t| t.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) / 100.0
}

/// Peak resident memory in MB (Linux; 0 elsewhere).
pub fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// Forgets the peak so far, so that the next one is of the next piece of work.
pub fn reset_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

pub fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|l| l.strip_prefix("model name")).unwrap_or(": unknown");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{} × {cores} cores, {}", model.trim_start_matches([' ', '\t', ':']), std::env::consts::OS)
}
