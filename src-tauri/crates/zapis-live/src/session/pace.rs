//! So many in a second and no more; whoever is faster waits.

use tokio::time::{Duration, Instant, sleep_until};

pub(super) struct Pace {
    step: Duration,
    /// When the next one would be due at an even pace.
    next: Instant,
}

impl Pace {
    pub(super) fn new(per_second: u32) -> Pace {
        Pace { step: Duration::from_secs(1) / per_second.max(1), next: Instant::now() }
    }

    /// A second's worth may come at once after a pause.
    pub(super) async fn wait(&mut self) {
        let now = Instant::now();
        let start = now.checked_sub(Duration::from_secs(1)).unwrap_or(now);
        self.next = self.next.max(start) + self.step;
        if self.next > now {
            sleep_until(self.next).await;
        }
    }
}
