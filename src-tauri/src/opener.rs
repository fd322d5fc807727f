//! The system's own programs: files we wrote are opened, shown in their folder, or printed. Nothing else ever is.

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A program that ends with an error does so at once; one that shows a file stays.
const SETTLED: Duration = Duration::from_millis(1500);

/// Native programs cannot be driven by tests, so they stand behind a trait.
pub trait Opener: Send + Sync {
    /// False when nothing here opens such a file.
    fn open(&self, path: &Path) -> bool;
    /// The folder, with the file chosen in it where the system can do that.
    fn reveal(&self, path: &Path) -> bool;
    /// Hands a PDF to the default printer; false when there is none.
    fn print(&self, pdf: &Path) -> bool;
}

struct Native;

impl Opener for Native {
    fn open(&self, path: &Path) -> bool {
        open::commands(path).into_iter().any(started)
    }

    fn reveal(&self, path: &Path) -> bool {
        let chosen = if cfg!(target_os = "windows") {
            let mut command = Command::new("explorer");
            command.arg("/select,").arg(path);
            Some(command)
        } else if cfg!(target_os = "macos") {
            let mut command = Command::new("open");
            command.arg("-R").arg(path);
            Some(command)
        } else {
            None
        };
        match chosen {
            Some(command) => started(command),
            None => self.open(if path.is_dir() { path } else { path.parent().unwrap_or(path) }),
        }
    }

    fn print(&self, pdf: &Path) -> bool {
        if cfg!(target_os = "windows") {
            return false;
        }
        // Without a default printer the file would wait in a queue that nobody empties.
        let printer = Command::new("lpstat").arg("-d").env("LC_ALL", "C").output();
        let named = |out: &[u8]| String::from_utf8_lossy(out).contains("destination: ");
        if !printer.is_ok_and(|out| out.status.success() && named(&out.stdout)) {
            return false;
        }
        Command::new("lp")
            .arg("--")
            .arg(pdf)
            .stdin(Stdio::null())
            .output()
            .is_ok_and(|out| out.status.success())
    }
}

/// Starts a program that may stay open; whether it took the file.
fn started(mut command: Command) -> bool {
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    child.is_ok_and(took)
}

fn took(mut child: Child) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < SETTLED {
        match child.try_wait() {
            // explorer.exe says 1 for whatever it shows.
            Ok(Some(status)) => return status.success() || cfg!(target_os = "windows"),
            Ok(None) => std::thread::sleep(Duration::from_millis(40)),
            Err(_) => return false,
        }
    }
    // It is somebody's window now; when it closes, nobody needs to know, but the system wants it collected.
    std::thread::spawn(move || child.wait());
    true
}

/// Writes down what would have been opened, for end-to-end tests. A file that is no more cannot be opened.
#[cfg(feature = "e2e")]
struct Scripted(std::path::PathBuf);

#[cfg(feature = "e2e")]
impl Scripted {
    fn note(&self, what: &str, path: &Path) -> bool {
        use std::io::Write;
        let line = format!("{what}\t{}\n", path.display());
        let file = std::fs::OpenOptions::new().create(true).append(true).open(&self.0);
        path.exists() && file.and_then(|mut file| file.write_all(line.as_bytes())).is_ok()
    }
}

#[cfg(feature = "e2e")]
impl Opener for Scripted {
    fn open(&self, path: &Path) -> bool {
        self.note("open", path)
    }

    fn reveal(&self, path: &Path) -> bool {
        self.note("reveal", path)
    }

    fn print(&self, pdf: &Path) -> bool {
        self.note("print", pdf)
    }
}

pub fn from_environment() -> Box<dyn Opener> {
    #[cfg(feature = "e2e")]
    if let Some(script) = std::env::var_os("ZAPIS_E2E_OPENED") {
        return Box::new(Scripted(script.into()));
    }
    Box::new(Native)
}
