//! Bytes to text: UTF-8, UTF-16 and Windows-1252, in pieces of any size.

/// How the text of a file is written as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark. Bytes that are none are read as Windows-1252.
    #[default]
    Utf8,
    /// UTF-16, the low byte first: what Excel calls "Unicode text".
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// What Windows wrote in western Europe before UTF-8.
    Windows1252,
}

impl Encoding {
    /// The encoding that the first bytes of a file speak for.
    pub(in crate::exchange) fn guess(head: &[u8]) -> Self {
        match head {
            [0xef, 0xbb, 0xbf, ..] => return Self::Utf8,
            [0xff, 0xfe, ..] => return Self::Utf16Le,
            [0xfe, 0xff, ..] => return Self::Utf16Be,
            _ => {}
        }
        // Latin text in UTF-16 has a zero in every other byte.
        let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        if (even + odd) * 4 > head.len() && head.len() >= 4 {
            return if even > odd { Self::Utf16Be } else { Self::Utf16Le };
        }
        let (mut good, mut bad) = (0, 0);
        for chunk in head.utf8_chunks() {
            good += chunk.valid().chars().filter(|char| !char.is_ascii()).count();
            bad += chunk.invalid().len();
        }
        // The last character may be cut in two.
        if bad > good + 3 || (bad > 0 && good == 0 && !ends_cut(head)) { Self::Windows1252 } else { Self::Utf8 }
    }
}

/// Whether the only thing wrong with the bytes is that they end inside a character.
fn ends_cut(head: &[u8]) -> bool {
    std::str::from_utf8(head).is_err_and(|why| why.error_len().is_none())
}

/// Turns bytes into text as they come.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Decoder {
    encoding: Encoding,
    /// Bytes of a character whose end has not come yet.
    rest: Vec<u8>,
    begun: bool,
    odd: usize,
}

impl Decoder {
    pub(in crate::exchange) fn new(encoding: Encoding) -> Self {
        Self { encoding, ..Self::default() }
    }

    /// Adds the text of some bytes to `out`.
    pub(in crate::exchange) fn feed(&mut self, bytes: &[u8], out: &mut String) {
        let before = out.len();
        match self.encoding {
            Encoding::Utf8 => self.utf8(bytes, out),
            Encoding::Windows1252 => out.extend(bytes.iter().map(|byte| windows_1252(*byte))),
            Encoding::Utf16Le | Encoding::Utf16Be => self.utf16(bytes, out),
        }
        if !self.begun && out.len() > before {
            self.begun = true;
            if out.get(before..).is_some_and(|new| new.starts_with('\u{feff}')) {
                out.remove(before);
            }
        }
    }

    /// Adds what a cut file leaves over.
    pub(in crate::exchange) fn finish(&mut self, out: &mut String) {
        let rest = std::mem::take(&mut self.rest);
        if self.encoding == Encoding::Utf8 {
            self.odd += rest.len();
            out.extend(rest.into_iter().map(windows_1252));
        } else if !rest.is_empty() {
            out.push('\u{fffd}');
        }
    }

    /// How many bytes of a UTF-8 file were none.
    pub(in crate::exchange) const fn odd(&self) -> usize {
        self.odd
    }

    fn utf8(&mut self, bytes: &[u8], out: &mut String) {
        let joined;
        let mut bytes = if self.rest.is_empty() {
            bytes
        } else {
            joined = [std::mem::take(&mut self.rest).as_slice(), bytes].concat();
            &joined
        };
        loop {
            let why = match std::str::from_utf8(bytes) {
                Ok(text) => return out.push_str(text),
                Err(why) => why,
            };
            let (good, rest) = bytes.split_at_checked(why.valid_up_to()).unwrap_or((bytes, &[]));
            out.push_str(std::str::from_utf8(good).unwrap_or_default());
            let Some((odd, after)) = rest.split_first().filter(|_| why.error_len().is_some()) else {
                self.rest.extend_from_slice(rest);
                return;
            };
            self.odd += 1;
            out.push(windows_1252(*odd));
            bytes = after;
        }
    }

    fn utf16(&mut self, bytes: &[u8], out: &mut String) {
        self.rest.extend_from_slice(bytes);
        let all = std::mem::take(&mut self.rest);
        let little = self.encoding == Encoding::Utf16Le;
        let unit = |pair: &[u8; 2]| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
        let (mut pairs, odd) = all.as_chunks::<2>();
        // Half of a pair waits for the other half.
        let mut waiting = Vec::new();
        if let Some((last, before)) = pairs.split_last()
            && (0xd800..0xdc00).contains(&unit(last))
        {
            waiting.extend_from_slice(last);
            pairs = before;
        }
        waiting.extend_from_slice(odd);
        out.extend(char::decode_utf16(pairs.iter().map(unit)).map(|char| char.unwrap_or('\u{fffd}')));
        self.rest = waiting;
    }
}

/// The character of a byte in Windows-1252; the five bytes without one are `U+FFFD`.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}
