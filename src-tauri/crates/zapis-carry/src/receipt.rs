//! The receipt: a code two people compare across a room.

/// No 0/O, 1/I/L or U/V, which are mistaken for one another.
pub(crate) const ALPHABET: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRSTWXYZ";

/// A short code for a state, such as `7KQ4-M2`. The same state gives the same code on every laptop;
/// it tells two versions apart, it does not prove who made them.
pub fn receipt_code(state_hash: &str) -> String {
    letters(&blake3::derive_key("zapis receipt code, version 1", state_hash.as_bytes()), 6)
}

/// So many letters that stand for a digest, in fours.
pub(crate) fn letters(digest: &[u8; 32], count: usize) -> String {
    let base = ALPHABET.len() as u128;
    let mut number = digest.iter().take(16).fold(0u128, |n, byte| (n << 8) | u128::from(*byte));
    let mut code = String::with_capacity(count + count / 4);
    for place in 0..count {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let letter = ALPHABET.get((number % base) as usize).expect("a remainder is below its divisor");
        code.push(char::from(*letter));
        number /= base;
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_the_same_on_every_laptop_and_in_every_release() {
        let code = receipt_code("00ff");
        assert_eq!(code, receipt_code("00ff"), "one state, one code");
        assert_ne!(code, receipt_code("00fe"), "another state, another code");
        assert_eq!(code, "6E56-JJ", "changing the code makes laptops of two releases disagree");
    }

    #[test]
    fn a_receipt_has_only_letters_that_cannot_be_confused() {
        for n in 0..500 {
            let code = receipt_code(&n.to_string());
            assert_eq!(code.len(), 7, "{code}: four, a dash, two");
            assert_eq!(code.find('-'), Some(4), "{code}: the dash is after four");
            assert!(!code.contains(|c| "0O1ILUV".contains(c)), "{code} has a confusable letter");
        }
    }
}
