//! Objects → the bytes of a file, one after the other: what is written needs no memory as an object any more. lopdf
//! writes a file only when all of it stands, with a copy of every picture and half a million small pieces of the tag
//! tree in memory.

use std::io::Write as _;

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// A file while it grows.
pub struct Out {
    bytes: Vec<u8>,
    /// Where each object begins, by its number.
    places: Vec<Option<usize>>,
}

impl Out {
    /// `room` in bytes is what the file will be about as large as.
    pub fn new(room: usize) -> Self {
        let mut bytes = Vec::with_capacity(room);
        // Four bytes above 127 say that this is no text.
        bytes.extend_from_slice(b"%PDF-1.7\n%\xbb\xad\xc0\xde\n");
        Out { bytes, places: Vec::new() }
    }

    pub fn object(&mut self, id: ObjectId, object: &Object) {
        self.begin(id);
        match object {
            Object::Stream(stream) => self.content(&stream.dict, &stream.content),
            object => self.value(object),
        }
        self.word("\nendobj\n");
    }

    /// A stream whose content lies elsewhere.
    pub fn stream(&mut self, id: ObjectId, dictionary: &Dictionary, content: &[u8]) {
        self.begin(id);
        self.content(dictionary, content);
        self.word("\nendobj\n");
    }

    /// Where everything is, and the file is whole.
    pub fn finish(mut self, trailer: &Dictionary) -> Vec<u8> {
        let begins = self.bytes.len();
        self.word("xref\n");
        if self.places.is_empty() {
            self.places.push(None);
        }
        let count = self.places.len();
        let mut number = 0;
        while number < count {
            let end = (number..count).find(|n| self.is_gap(*n)).unwrap_or(count);
            self.section(number, end);
            number = (end..count).find(|n| !self.is_gap(*n)).unwrap_or(count);
        }
        let mut trailer = trailer.clone();
        trailer.set("Size", count as i64);
        self.word("trailer\n");
        self.dictionary(&trailer);
        self.write(format_args!("\nstartxref\n{begins}\n%%EOF"));
        self.bytes
    }

    /// Entries of twenty bytes each, without a gap.
    fn section(&mut self, from: usize, to: usize) {
        self.write(format_args!("{from} {}\n", to - from));
        for number in from..to {
            match self.places[number] {
                Some(place) => self.write(format_args!("{place:010} 00000 n \n")),
                None => self.word("0000000000 65535 f \n"),
            }
        }
    }

    /// Number 0 belongs to no object and is always listed.
    fn is_gap(&self, number: usize) -> bool {
        number > 0 && self.places[number].is_none()
    }

    fn begin(&mut self, (number, generation): ObjectId) {
        let place = number as usize;
        if self.places.len() <= place {
            self.places.resize(place + 1, None);
        }
        self.places[place] = Some(self.bytes.len());
        self.write(format_args!("{number} {generation} obj\n"));
    }

    fn content(&mut self, dictionary: &Dictionary, content: &[u8]) {
        self.dictionary(dictionary);
        self.word("stream\n");
        self.bytes.extend_from_slice(content);
        self.word("\nendstream");
    }

    fn value(&mut self, object: &Object) {
        match object {
            Object::Null => self.word("null"),
            Object::Boolean(value) => self.word(if *value { "true" } else { "false" }),
            Object::Integer(value) => self.write(format_args!("{value}")),
            Object::Real(value) => self.write(format_args!("{value}")),
            Object::Name(name) => self.name(name),
            Object::String(text, StringFormat::Literal) => self.literal(text),
            Object::String(text, StringFormat::Hexadecimal) => self.hexadecimal(text),
            Object::Array(items) => {
                self.word("[");
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        self.word(" ");
                    }
                    self.value(item);
                }
                self.word("]");
            }
            Object::Dictionary(own) => self.dictionary(own),
            Object::Reference((number, generation)) => {
                self.write(format_args!("{number} {generation} R"));
            }
            // Only whole objects are streams.
            Object::Stream(stream) => self.dictionary(&stream.dict),
        }
    }

    fn dictionary(&mut self, own: &Dictionary) {
        self.word("<<");
        for (key, value) in own.iter() {
            self.name(key);
            self.word(" ");
            self.value(value);
        }
        self.word(">>");
    }

    fn name(&mut self, name: &[u8]) {
        self.word("/");
        for byte in name {
            if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
                self.bytes.push(*byte);
            } else {
                self.write(format_args!("#{byte:02X}"));
            }
        }
    }

    fn literal(&mut self, text: &[u8]) {
        self.word("(");
        for byte in text {
            match byte {
                b'(' | b')' | b'\\' => self.bytes.extend([b'\\', *byte]),
                b'\r' => self.word("\\r"),
                byte => self.bytes.push(*byte),
            }
        }
        self.word(")");
    }

    fn hexadecimal(&mut self, text: &[u8]) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        self.word("<");
        for byte in text {
            self.bytes.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        self.word(">");
    }

    fn word(&mut self, word: &str) {
        self.bytes.extend_from_slice(word.as_bytes());
    }

    fn write(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing into memory cannot fail.
        let _ = self.bytes.write_fmt(words);
    }
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, dictionary};

    use super::*;

    #[test]
    fn what_was_written_is_read_back_object_by_object() {
        let text = b"a (b) \\ \r\n c".to_vec();
        let object = Object::Dictionary(dictionary! {
            "Type" => Object::Name(b"Cat alog#".to_vec()),
            "Text" => Object::String(text.clone(), StringFormat::Literal),
            "Other" => Object::String(text.clone(), StringFormat::Hexadecimal),
            "All" => vec![Object::Null, Object::Boolean(true), Object::Integer(-7), Object::Real(0.5), Object::Reference((9, 0))],
        });
        let mut out = Out::new(0);
        out.object((2, 0), &object);
        out.stream((9, 0), &dictionary! { "Length" => 3 }, b"abc");
        let bytes = out.finish(&dictionary! { "Root" => Object::Reference((2, 0)) });
        let read = Document::load_mem(&bytes).expect("a file with gaps between its numbers");
        let own = read.get_object((2, 0)).and_then(Object::as_dict).expect("the dictionary");
        for key in ["Text", "Other"] {
            assert_eq!(own.get(key.as_bytes()).and_then(Object::as_str).expect("a text"), text, "{key}");
        }
        let all = own.get(b"All").and_then(Object::as_array).expect("a list");
        assert_eq!(all.len(), 5, "{all:?}");
        assert_eq!(all[2..4], [Object::Integer(-7), Object::Real(0.5)]);
        let stream = read.get_object((9, 0)).and_then(Object::as_stream).expect("the stream");
        assert_eq!(stream.content, b"abc");
    }
}
