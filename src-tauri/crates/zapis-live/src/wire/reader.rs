//! Numbers, texts and lists, big-endian, each with its limit.

/// The bytes are not a message; `what` says where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed {
    pub(crate) what: &'static str,
}

#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn finish(self) -> Vec<u8> {
        self.0
    }

    pub(crate) fn raw(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(bytes);
        self
    }

    pub(crate) fn u8(&mut self, n: u8) -> &mut Self {
        self.raw(&[n])
    }

    pub(crate) fn u16(&mut self, n: u16) -> &mut Self {
        self.raw(&n.to_be_bytes())
    }

    pub(crate) fn u32(&mut self, n: u32) -> &mut Self {
        self.raw(&n.to_be_bytes())
    }

    pub(crate) fn u64(&mut self, n: u64) -> &mut Self {
        self.raw(&n.to_be_bytes())
    }

    pub(crate) fn i64(&mut self, n: i64) -> &mut Self {
        self.raw(&n.to_be_bytes())
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.u32(bytes.len() as u32).raw(bytes)
    }
}

pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader(bytes)
    }

    /// Nothing may follow.
    pub(crate) fn end(&self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed { what: "trailing-bytes" }) }
    }

    pub(crate) fn raw<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (head, rest) = self.0.split_first_chunk::<N>().ok_or(Malformed { what: "cut-off" })?;
        self.0 = rest;
        Ok(*head)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, Malformed> {
        self.raw::<1>().map(|[n]| n)
    }

    pub(crate) fn u16(&mut self) -> Result<u16, Malformed> {
        self.raw().map(u16::from_be_bytes)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, Malformed> {
        self.raw().map(u32::from_be_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, Malformed> {
        self.raw().map(u64::from_be_bytes)
    }

    pub(crate) fn i64(&mut self) -> Result<i64, Malformed> {
        self.raw().map(i64::from_be_bytes)
    }

    pub(crate) fn bytes(&mut self, most: usize, what: &'static str) -> Result<&'a [u8], Malformed> {
        let length = self.u32()? as usize;
        if length > most {
            return Err(Malformed { what });
        }
        let (head, rest) = self.0.split_at_checked(length).ok_or(Malformed { what: "cut-off" })?;
        self.0 = rest;
        Ok(head)
    }

    /// Printable ASCII: names of documents, kinds and receipts.
    pub(crate) fn ascii(&mut self, most: usize, what: &'static str) -> Result<String, Malformed> {
        let bytes = self.bytes(most, what)?;
        if !bytes.iter().all(u8::is_ascii_graphic) {
            return Err(Malformed { what });
        }
        Ok(bytes.iter().copied().map(char::from).collect())
    }

    /// A text that people read, without anything that would steer a terminal or turn a line round.
    pub(crate) fn text(&mut self, most: usize, what: &'static str) -> Result<String, Malformed> {
        let text = std::str::from_utf8(self.bytes(most, what)?).map_err(|_| Malformed { what })?;
        if text.chars().any(steers) {
            return Err(Malformed { what });
        }
        Ok(text.to_owned())
    }
}

/// Control characters, and those that hide or reorder their neighbours.
pub(crate) fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
