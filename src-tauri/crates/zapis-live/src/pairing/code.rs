use std::{fmt, str::FromStr};

use crate::LiveError;

/// Six digits, shown as `482 913`.
#[derive(Clone, PartialEq, Eq)]
pub struct PairingCode(String);

impl PairingCode {
    const DIGITS: usize = 6;

    /// A fresh one. Fails only where the system has no randomness to give.
    pub fn generate() -> Result<PairingCode, LiveError> {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).map_err(|e| LiveError::NoNetwork { reason: e.to_string() })?;
        // Sixty-four bits over a million: no digit is likelier than another by more than 1 in 10^13.
        Ok(PairingCode(format!("{:06}", u64::from_le_bytes(bytes) % 1_000_000)))
    }

    pub(crate) fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PairingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (head, tail) = self.0.split_at(PairingCode::DIGITS / 2);
        write!(f, "{head} {tail}")
    }
}

/// A code does not belong into a log.
impl fmt::Debug for PairingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PairingCode(…)")
    }
}

impl FromStr for PairingCode {
    type Err = LiveError;

    /// Blanks and dashes between the digits do not matter.
    fn from_str(text: &str) -> Result<Self, LiveError> {
        if text.len() > 64 {
            return Err(LiveError::CodeForm);
        }
        let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if digits.len() == PairingCode::DIGITS && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(PairingCode(digits))
        } else {
            Err(LiveError::CodeForm)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_a_person_groups_it() {
        let code: PairingCode = "482913".parse().expect("six digits");
        for typed in ["482 913", " 48-29-13 ", "4 8 2 9 1 3", "482\u{a0}913"] {
            assert_eq!(typed.parse(), Ok(code.clone()), "{typed}");
        }
        for typed in ["", "48291", "4829130", "48291a", "४८२९१३", &"1".repeat(100)] {
            assert_eq!(typed.parse::<PairingCode>(), Err(LiveError::CodeForm), "{typed}");
        }
        assert_eq!(code.to_string(), "482 913", "shown in two groups");
        assert!(!format!("{code:?}").contains("482"), "not for logs");
    }

    #[test]
    fn fresh_codes_differ_and_are_read_back() {
        let codes: std::collections::BTreeSet<String> =
            (0..50).map(|_| PairingCode::generate().expect("randomness").to_string()).collect();
        assert!(codes.len() > 45, "not the same again and again: {codes:?}");
        assert!(codes.iter().all(|code| code.parse::<PairingCode>().is_ok()), "{codes:?}");
    }
}
