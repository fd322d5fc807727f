//! Foreign bytes are first tried in a child process: the same program again, which may crash in our place.
//!
//! Crafted document bytes can abort a process, which no `catch_unwind` survives. The importer starts its own
//! program with a subcommand, hands it the bytes, and goes on only when the child came back sound.

use std::{
    ffi::OsString,
    io::{self, Read, Write},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

const MEMORY_VARIABLE: &str = "ZAPIS_CHILD_MEMORY";
const SECONDS_VARIABLE: &str = "ZAPIS_CHILD_SECONDS";
/// How often a child is asked how much memory it has; most have ended before the first time.
const LOOK: Duration = Duration::from_millis(250);

/// What a child may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildLimits {
    /// From its start to its end; then it is killed.
    pub wall: Duration,
    /// Everything mapped, libraries included. The child applies it to itself ([`obey_limits`]) where the system keeps to
    /// it: Linux does, macOS does not. There and on Linux a child that *has* so much memory is stopped from here as well,
    /// a quarter of a second later at the latest. On Windows nothing limits it but `wall`.
    pub address_space_bytes: u64,
    /// Of its answer.
    pub output_bytes: u64,
}

/// Why there is no answer to trust.
#[derive(Debug, thiserror::Error)]
pub enum ChildError {
    #[error("the child process could not be started")]
    NotStarted(#[source] io::Error),
    #[error("the child process was stopped after {seconds} s")]
    TimedOut { seconds: u64 },
    /// Or took more memory than it may.
    #[error("the child process crashed")]
    Crashed,
    /// It ended by itself and said no; what it wrote may say why.
    #[error("the child process refused with code {code}")]
    Refused { code: i32, output: Vec<u8> },
    #[error("the child process answered with more than {limit} bytes")]
    TooMuchOutput { limit: u64 },
    #[error("the child process could not be followed")]
    Io(#[source] io::Error),
}

impl ChildError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            ChildError::NotStarted(_) => "check-not-started",
            ChildError::TimedOut { .. } => "check-timed-out",
            ChildError::Crashed => "check-crashed",
            ChildError::Refused { .. } => "check-refused",
            ChildError::TooMuchOutput { .. } => "check-too-much",
            ChildError::Io(_) => "check-io",
        }
    }
}

/// Runs `exe` with `args`, gives it `input`, and returns what it wrote if it ended well and in time.
/// Whatever happens, the child has ended when this returns.
pub fn in_child(
    exe: &Path,
    args: &[OsString],
    input: &[u8],
    limits: ChildLimits,
) -> Result<Vec<u8>, ChildError> {
    let deadline = Instant::now().checked_add(limits.wall);
    let mut child = start(exe, args, &limits).map_err(ChildError::NotStarted)?;
    let stdin = child.stdin.take();
    let stdout = child.stdout.take();
    let (status, output) = thread::scope(|scope| {
        scope.spawn(move || {
            // A child that stops listening tells why by how it ends.
            stdin.map(|mut pipe| pipe.write_all(input))
        });
        let output = scope.spawn(move || collect(stdout, limits.output_bytes));
        let status = wait(&mut child, deadline, limits.address_space_bytes);
        (status, output.join())
    });
    let seconds = limits.wall.as_secs();
    let status = status.map_err(ChildError::Io)?.ok_or(ChildError::TimedOut { seconds })?;
    let output = output.unwrap_or_else(|_| Err(io::ErrorKind::Other.into())).map_err(ChildError::Io)?;
    if output.len() as u64 > limits.output_bytes {
        return Err(ChildError::TooMuchOutput { limit: limits.output_bytes });
    }
    judge(status, output)
}

/// For the first line of a child's subcommand: applies the limits its parent chose, and leaves no core file,
/// which would hold what people wrote. Does nothing in a process that was not started by [`in_child`].
pub fn obey_limits() -> io::Result<()> {
    let told = |name| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    if let Some(bytes) = told(MEMORY_VARIABLE) {
        limit_own_memory(bytes)?;
    }
    if let Some(seconds) = told(SECONDS_VARIABLE) {
        limit_own_time(seconds)?;
    }
    Ok(())
}

/// From now on this process may map `bytes` in all; an allocation beyond aborts it. No effect on macOS and Windows.
#[cfg(unix)]
pub fn limit_own_memory(bytes: u64) -> io::Result<()> {
    lower(rlimit::Resource::AS, bytes)
}

#[cfg(not(unix))]
pub fn limit_own_memory(_: u64) -> io::Result<()> {
    Ok(())
}

/// In case the parent dies before it can stop us.
#[cfg(unix)]
fn limit_own_time(seconds: u64) -> io::Result<()> {
    lower(rlimit::Resource::CORE, 0)?;
    lower(rlimit::Resource::CPU, seconds.saturating_add(1))
}

#[cfg(not(unix))]
fn limit_own_time(_: u64) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn lower(resource: rlimit::Resource, value: u64) -> io::Result<()> {
    let (_, hard) = resource.get()?;
    let value = value.min(hard);
    resource.set(value, value)
}

fn start(exe: &Path, args: &[OsString], limits: &ChildLimits) -> io::Result<Child> {
    let mut command = Command::new(exe);
    command
        .args(args)
        .env(MEMORY_VARIABLE, limits.address_space_bytes.to_string())
        .env(SECONDS_VARIABLE, limits.wall.as_secs().to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        // No console window flashing up during an import.
        use std::os::windows::process::CommandExt;
        command.creation_flags(0x0800_0000);
    }
    command.spawn()
}

fn collect(pipe: Option<impl Read>, limit: u64) -> io::Result<Vec<u8>> {
    let mut output = Vec::new();
    if let Some(pipe) = pipe {
        pipe.take(limit.saturating_add(1)).read_to_end(&mut output)?;
    }
    Ok(output)
}

/// `None` when the time was up and the child had to be killed. One that takes more than `most` bytes of memory is killed
/// too, and its status says so.
fn wait(child: &mut Child, deadline: Option<Instant>, most: u64) -> io::Result<Option<ExitStatus>> {
    let (mut pause, mut look) = (Duration::from_millis(1), Instant::now() + LOOK);
    let ended = loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(Some(status)),
            Ok(None) if deadline.is_some_and(|deadline| Instant::now() >= deadline) => break Ok(None),
            Ok(None) if Instant::now() >= look => {
                if resident_bytes(child.id()).is_some_and(|bytes| bytes > most) {
                    child.kill()?;
                    return child.wait().map(Some);
                }
                look = Instant::now() + LOOK;
            }
            Ok(None) => thread::sleep(pause),
            Err(e) => break Err(e),
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    };
    child.kill()?;
    child.wait()?;
    ended
}

/// What a process has in memory now; None where nobody says.
#[cfg(target_os = "linux")]
fn resident_bytes(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let said = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    kibibytes(said.trim().strip_suffix("kB")?)
}

#[cfg(all(unix, not(target_os = "linux")))]
use resident_by_ps as resident_bytes;

#[cfg(not(unix))]
fn resident_bytes(_: u32) -> Option<u64> {
    None
}

/// As every Unix says it.
#[cfg(all(unix, any(test, not(target_os = "linux"))))]
fn resident_by_ps(process: u32) -> Option<u64> {
    let asked = Command::new("ps").args(["-o", "rss=", "-p", &process.to_string()]).output().ok()?;
    kibibytes(std::str::from_utf8(&asked.stdout).ok()?)
}

#[cfg(unix)]
fn kibibytes(digits: &str) -> Option<u64> {
    digits.trim().parse::<u64>().ok()?.checked_mul(1024)
}

fn judge(status: ExitStatus, output: Vec<u8>) -> Result<Vec<u8>, ChildError> {
    match status.code() {
        Some(0) => Ok(output),
        // Windows reports a crash as an exit code with the error bits set.
        Some(code) if !(cfg!(windows) && code < 0) => Err(ChildError::Refused { code, output }),
        _ => Err(ChildError::Crashed),
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_asked_for_its_memory_in_two_ways_with_one_answer() {
        let hoard = vec![1_u8; 64 << 20];
        let by_file = resident_bytes(std::process::id()).expect("this process is there");
        assert!(by_file > 64 << 20 && hoard[1] == 1, "what was written to is resident: {by_file}");
        // The way of other Unix systems; a machine may have no `ps`.
        if let Some(by_ps) = resident_by_ps(std::process::id()) {
            assert!(by_ps > 64 << 20 && by_ps < by_file * 100, "in bytes as well: {by_ps} beside {by_file}");
        }
        assert_eq!(resident_bytes(u32::MAX), None, "nobody has that number");
    }
}
