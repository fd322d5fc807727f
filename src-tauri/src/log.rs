//! A local log of codes and times, never of what people wrote.

use tracing_appender::{non_blocking::WorkerGuard, rolling};
use tracing_subscriber::fmt;

/// Writes to the folder that `ZAPIS_LOG` names, one file a day, seven kept; to nowhere if there is none.
pub fn start() -> Option<WorkerGuard> {
    let folder = std::env::var_os("ZAPIS_LOG")?;
    let appender = rolling::Builder::new()
        .rotation(rolling::Rotation::DAILY)
        .filename_prefix("zapis")
        .filename_suffix("log")
        .max_log_files(7)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(appender);
    fmt().with_writer(writer).with_ansi(false).with_max_level(tracing::Level::INFO).init();
    Some(guard)
}
