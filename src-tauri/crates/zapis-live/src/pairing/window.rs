//! How often a code may be tried. Counted for the code, not for a connection or a laptop: who calls again, or
//! calls under another name, has no more tries than the others.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use crate::{LiveError, PairingCode};

const TRIES: u8 = 3;

#[derive(Default)]
enum State {
    #[default]
    Closed,
    Burnt,
    Open(Open),
}

struct Open {
    code: PairingCode,
    until: Instant,
    tries: u8,
    uses: u16,
}

/// The host's side: which code is open now.
#[derive(Default)]
pub(crate) struct Window(Mutex<State>);

impl Window {
    pub(crate) fn open(&self, code: PairingCode, uses: u16, time: Duration) {
        let until = Instant::now() + time.min(Duration::from_secs(24 * 3600));
        *self.lock() = State::Open(Open { code, until, tries: TRIES, uses });
    }

    pub(crate) fn close(&self) {
        *self.lock() = State::Closed;
    }

    /// The code that a guest has to know now.
    pub(crate) fn code(&self) -> Result<PairingCode, LiveError> {
        let mut state = self.lock();
        opened(&mut state).map(|open| open.code.clone())
    }

    /// A guest has shown whether it knows `code`. Decided under one lock: guests who try at the same time have
    /// three tries together, and whoever comes after the third is not even looked at.
    pub(crate) fn judge(&self, code: &PairingCode, right: bool) -> Result<(), LiveError> {
        let mut state = self.lock();
        let open = opened(&mut state)?;
        if open.code != *code {
            return Err(LiveError::PairingClosed);
        }
        if right {
            open.uses = open.uses.saturating_sub(1);
            if open.uses == 0 {
                *state = State::Closed;
            }
            return Ok(());
        }
        open.tries = open.tries.saturating_sub(1);
        let left = open.tries;
        if left == 0 {
            *state = State::Burnt;
            return Err(LiveError::CodeBurnt);
        }
        Err(LiveError::WrongCode { left })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn opened(state: &mut State) -> Result<&mut Open, LiveError> {
    if matches!(state, State::Open(open) if Instant::now() >= open.until) {
        *state = State::Closed;
    }
    match state {
        State::Open(open) => Ok(open),
        State::Burnt => Err(LiveError::CodeBurnt),
        State::Closed => Err(LiveError::PairingClosed),
    }
}

/// The guest's side: a false host learns one guess from every proof it is sent, so a code that was offered three times
/// to nobody who knew it is not offered again.
#[derive(Default)]
pub(crate) struct GuestTries(Mutex<Option<(PairingCode, u8)>>);

impl GuestTries {
    pub(crate) fn may_try(&self, code: &PairingCode) -> Result<(), LiveError> {
        match self.lock().as_ref() {
            Some((tried, times)) if tried == code && *times >= TRIES => Err(LiveError::CodeBurnt),
            _ => Ok(()),
        }
    }

    /// Before the proof leaves: what becomes of it afterwards the other side decides. Counted under one lock, so that
    /// calls at the same time have three tries together.
    pub(crate) fn spend(&self, code: &PairingCode) -> Result<(), LiveError> {
        let mut last = self.lock();
        match last.as_mut() {
            Some((tried, times)) if tried == code && *times >= TRIES => return Err(LiveError::CodeBurnt),
            Some((tried, times)) if tried == code => *times += 1,
            _ => *last = Some((code.clone(), 1)),
        }
        Ok(())
    }

    /// The other side knew the code: nothing was given away.
    pub(crate) fn proved(&self, code: &PairingCode) {
        if let Some((tried, times)) = self.lock().as_mut()
            && tried == code
        {
            *times = times.saturating_sub(1);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<(PairingCode, u8)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    fn code(text: &str) -> PairingCode {
        text.parse().expect("six digits")
    }

    #[test]
    fn the_third_wrong_try_burns_the_code_also_for_who_knows_it() {
        let window = Window::default();
        assert_eq!(window.code(), Err(LiveError::PairingClosed), "nobody asked for a pairing");
        let shown = code("482913");
        window.open(shown.clone(), 8, HOUR);
        assert_eq!(window.judge(&shown, false), Err(LiveError::WrongCode { left: 2 }), "first");
        assert_eq!(window.judge(&shown, true), Ok(()), "a right one in between changes nothing");
        assert_eq!(window.judge(&shown, false), Err(LiveError::WrongCode { left: 1 }), "second");
        assert_eq!(window.judge(&shown, false), Err(LiveError::CodeBurnt), "third");
        assert_eq!(window.judge(&shown, true), Err(LiveError::CodeBurnt), "too late");
        assert_eq!(window.code(), Err(LiveError::CodeBurnt), "until there is a new one");
        window.open(code("111222"), 1, HOUR);
        assert_eq!(
            window.judge(&shown, true),
            Err(LiveError::PairingClosed),
            "the old one is no longer asked"
        );
        assert_eq!(window.judge(&code("111222"), true), Ok(()), "the new one is");
        assert_eq!(window.code(), Err(LiveError::PairingClosed), "and was for one laptop");
    }

    #[test]
    fn guests_who_try_at_the_same_time_have_three_tries_together() {
        let window = Window::default();
        let shown = code("482913");
        window.open(shown.clone(), 100, HOUR);
        let wrong = std::thread::scope(|scope| {
            let tries: Vec<_> = (0..20).map(|_| scope.spawn(|| window.judge(&shown, false))).collect();
            tries.into_iter().map(|t| t.join().expect("no panic")).collect::<Vec<_>>()
        });
        let looked_at = wrong.iter().filter(|e| matches!(e, Err(LiveError::WrongCode { .. }))).count();
        assert_eq!(looked_at, 2, "two with tries left, then burnt: {wrong:?}");
    }

    #[test]
    fn a_code_ends_with_its_time() {
        let window = Window::default();
        window.open(code("482913"), 1, Duration::ZERO);
        assert_eq!(window.code(), Err(LiveError::PairingClosed), "its time is over");
    }

    #[test]
    fn a_guest_does_not_offer_a_code_a_fourth_time() {
        let tries = GuestTries::default();
        let typed = code("482913");
        for time in 1..=3 {
            assert_eq!(tries.may_try(&typed), Ok(()), "try {time}");
            assert_eq!(tries.spend(&typed), Ok(()), "try {time}");
        }
        assert_eq!(tries.spend(&typed), Err(LiveError::CodeBurnt), "nor by a call that began before");
        assert_eq!(tries.may_try(&typed), Err(LiveError::CodeBurnt), "whoever answers learns no more");
        assert_eq!(tries.may_try(&code("111222")), Ok(()), "a new code is a new chance");
        for laptop in 1..=4 {
            assert_eq!(tries.spend(&code("111222")), Ok(()), "laptop {laptop}");
            tries.proved(&code("111222"));
        }
    }
}
