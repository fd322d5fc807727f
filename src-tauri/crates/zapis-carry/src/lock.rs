//! Packets locked with a passphrase: an ordinary packet inside an `age` file with one scrypt recipient.
//!
//! The header comes from a stranger and says how much work it is to try a passphrase: it is read here first, strictly,
//! before `age` is asked to do that work.

use std::{
    fs::File,
    io::{self, Read, Seek, Write},
    iter,
    ops::ControlFlow,
    path::Path,
};

use age::{DecryptError, Decryptor, Encryptor, scrypt, secrecy::SecretString};

use crate::{
    CarryError, Limits, Progress,
    manifest::within,
    progress::Meter,
    publish::Unpublished,
    receipt::{ALPHABET, letters},
    stream,
};

/// How every `age` file begins.
pub(crate) const MARK: &[u8] = b"age-encryption.org/";
const FIRST_LINE: &str = "age-encryption.org/v1";
/// Our header has about 170 bytes.
const HEADER: u64 = 1024;
/// 2¹⁷ rounds, 128 MiB: about half a second on an office laptop.
const WORK: u8 = 17;
/// Twice that; a header that asks for more wants to stop this laptop.
const MOST_WORK: u8 = 18;
/// Letters of a passphrase made here: 116 bits.
const LETTERS: usize = 24;
const SHORTEST: usize = 8;
/// Named in [`CarryError::Damaged`].
const LOCK: &str = "lock";

/// A passphrase to be printed or dictated, such as `7KQ4-M2XA-…`.
pub fn new_passphrase() -> io::Result<String> {
    let mut random = [0; 32];
    getrandom::fill(&mut random).map_err(|e| io::Error::other(e.to_string()))?;
    Ok(letters(&random, LETTERS))
}

/// Writes the packet at `open` to `to`, locked. It appears whole, after it was unlocked once, or not at all.
pub fn lock(
    open: &Path,
    to: &Path,
    passphrase: &str,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(), CarryError> {
    let passphrase = canonical(passphrase);
    if passphrase.chars().count() < SHORTEST {
        return Err(CarryError::PassphraseShort { least: SHORTEST });
    }
    let failed = |e| CarryError::writing(to, e);
    let mut source = File::open(open).map_err(|e| CarryError::reading(open, e))?;
    let len = source.metadata().map_err(|e| CarryError::reading(open, e))?.len();
    let mut meter = Meter::new(len.saturating_mul(2), progress);
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.clone()));
    recipient.set_work_factor(WORK);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        .map_err(|e| failed(io::Error::other(e.to_string())))?;
    let mut unpublished = Unpublished::beside(to)?;
    let mut written = blake3::Hasher::new();
    {
        let mut sink = encryptor.wrap_output(io::BufWriter::new(unpublished.file())).map_err(failed)?;
        stream::pieces(
            &mut source,
            |e| CarryError::reading(open, e),
            |piece| {
                written.update(piece);
                sink.write_all(piece).map_err(failed)?;
                meter.advance(piece.len() as u64)
            },
        )?;
        sink.finish().and_then(|mut sink| sink.flush()).map_err(failed)?;
    }
    let mut back = blake3::Hasher::new();
    unlocked(unpublished.settle()?, &passphrase, &Limits::default(), &mut |piece| {
        back.update(piece);
        meter.advance(piece.len() as u64)
    })
    .map_err(|error| error.reading_back(to))?;
    if back.finalize() != written.finalize() {
        return Err(CarryError::damaged(LOCK));
    }
    unpublished.publish()
}

/// Writes what is inside a locked packet into `to`. On an error the caller discards what it received.
pub fn unlock(path: &Path, passphrase: &str, to: &mut dyn Write) -> Result<(), CarryError> {
    let passphrase = canonical(passphrase);
    unlocked(path, &passphrase, &Limits::default(), &mut |piece| {
        to.write_all(piece).map_err(CarryError::NotStored)
    })
}

fn unlocked(
    path: &Path,
    passphrase: &str,
    limits: &Limits,
    each: &mut dyn FnMut(&[u8]) -> Result<(), CarryError>,
) -> Result<(), CarryError> {
    let failed = |e| CarryError::reading(path, e);
    let mut file = File::open(path).map_err(failed)?;
    within("packet-bytes", file.metadata().map_err(failed)?.len(), limits.packet_bytes)?;
    check_header(&mut file, path)?;
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = Decryptor::new(io::BufReader::new(file)).map_err(|e| wrong(path, e))?;
    let mut plain =
        decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(|e| wrong(path, e))?;
    stream::pieces(&mut plain, |e| broken(path, e), each)
}

/// One scrypt recipient whose work is bearable, and nothing else.
fn check_header(file: &mut File, path: &Path) -> Result<(), CarryError> {
    let failed = |e| CarryError::reading(path, e);
    let mut bytes = Vec::new();
    Read::by_ref(file).take(HEADER).read_to_end(&mut bytes).map_err(failed)?;
    file.rewind().map_err(failed)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.splitn(5, '\n').collect();
    let [first, stanza, _, mac, _] = lines[..] else { return Err(CarryError::damaged(LOCK)) };
    let words: Vec<&str> = stanza.split(' ').collect();
    let ["->", "scrypt", _, work] = words[..] else { return Err(CarryError::damaged(LOCK)) };
    if first != FIRST_LINE || !mac.starts_with("--- ") {
        return Err(CarryError::damaged(LOCK));
    }
    let work: u64 = work.parse().map_err(|_| CarryError::damaged(LOCK))?;
    within("lock-work", work, u64::from(MOST_WORK))
}

fn wrong(path: &Path, error: DecryptError) -> CarryError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            CarryError::WrongPassphrase
        }
        DecryptError::Io(error) => broken(path, error),
        _ => CarryError::damaged(LOCK),
    }
}

fn broken(path: &Path, error: io::Error) -> CarryError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => CarryError::damaged(LOCK),
        _ => CarryError::reading(path, error),
    }
}

/// One made here may be typed without its dashes and in small letters; any other counts as it is, without the spaces
/// around it.
fn canonical(passphrase: &str) -> String {
    let typed: String = passphrase
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let ours = typed.len() == LETTERS && typed.bytes().all(|letter| ALPHABET.contains(&letter));
    if ours { typed } else { passphrase.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn a_passphrase_made_here_may_be_typed_carelessly_and_any_other_may_not() {
        let made = "7KQ4-M2XA-9BCD-EFGH-JKMN-PQRS";
        assert_eq!(canonical(made), canonical(" 7kq4m2xa 9bcdefgh jkmnpqrs "), "small letters, no dashes");
        assert_ne!(canonical("Trzy Kotki"), canonical("trzy kotki"), "an own passphrase is taken as it is");
        assert_eq!(canonical(" Trzy Kotki\n"), "Trzy Kotki", "only the spaces around it are dropped");
    }
}
