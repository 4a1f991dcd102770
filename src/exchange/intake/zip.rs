//! ZIP archives: the names in one, and the files behind them, within bounds.
//!
//! Ours, because the crate zip costs 74 kB of the page for what needs a hundred lines: the list at the end of the
//! archive says where each file begins. Archives in parts, encrypted or over 4 GB are not read.

use std::cell::Cell;

use serde_json::Value;

use crate::exchange::FileError;

/// Files in an archive that are looked at.
const FILES_MAX: usize = 20_000;
/// Bytes of one file when it is unpacked.
const FILE_BYTES_MAX: usize = 128 * 1024 * 1024;
/// Bytes of all files that are unpacked from one archive.
const ALL_BYTES_MAX: usize = 512 * 1024 * 1024;
/// How many times larger than packed a file may become; more is an attack, not text.
const RATIO_MAX: usize = 200;

/// An archive.
#[derive(Debug)]
pub(in crate::exchange) struct Archive<'a> {
    bytes: &'a [u8],
    files: Vec<Packed>,
    /// How many bytes have been unpacked so far.
    unpacked: Cell<usize>,
}

#[derive(Debug)]
struct Packed {
    name: String,
    deflated: bool,
    packed: usize,
    size: usize,
    at: usize,
}

impl<'a> Archive<'a> {
    /// Whether the bytes begin as an archive does.
    pub(in crate::exchange) fn is(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
    }

    /// Reads the list of files.
    ///
    /// # Errors
    /// [`FileError::Truncated`] if there is none, [`FileError::TooMany`].
    pub(in crate::exchange) fn read(bytes: &'a [u8]) -> Result<Self, FileError> {
        // The end of the list stands last, before a comment of up to 64 kB.
        let from = bytes.len().saturating_sub(65_557);
        let tail = bytes.get(from..).unwrap_or_default();
        let end = tail.windows(4).rposition(|it| it == b"PK\x05\x06").ok_or(FileError::Truncated)? + from;
        let count = u16_at(bytes, end + 10).ok_or(FileError::Truncated)?;
        let mut at = u32_at(bytes, end + 16).ok_or(FileError::Truncated)?;
        if count > FILES_MAX {
            return Err(FileError::TooMany { path: "files".to_owned(), max: FILES_MAX });
        }
        let mut files = Vec::new();
        for _ in 0..count {
            let (file, next) = packed(bytes, at).ok_or(FileError::Truncated)?;
            at = next;
            files.extend(file);
        }
        Ok(Self { bytes, files, unpacked: Cell::new(0) })
    }

    /// The names of the files, folders before them.
    pub(in crate::exchange) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.name.as_str())
    }

    /// One file, unpacked; `None` if there is no such file, or it is damaged or too large.
    pub(in crate::exchange) fn file(&self, name: &str) -> Option<Vec<u8>> {
        let file = self.files.iter().find(|file| file.name == name)?;
        let all = self.unpacked.get().saturating_add(file.size);
        self.unpacked.set(all);
        let fits = all <= ALL_BYTES_MAX && file.size <= FILE_BYTES_MAX && file.size / RATIO_MAX <= file.packed.max(1);
        // Each file says again how long its name is, and what else stands before its bytes.
        let head = self.bytes.get(file.at..)?.starts_with(b"PK\x03\x04");
        let begin = file.at.checked_add(30)?.checked_add(u16_at(self.bytes, file.at + 26)?)?;
        let begin = begin.checked_add(u16_at(self.bytes, file.at + 28)?)?;
        let packed = self.bytes.get(begin..begin.checked_add(file.packed)?).filter(|_| head && fits)?;
        if file.deflated {
            miniz_oxide::inflate::decompress_to_vec_with_limit(packed, file.size)
                .ok()
                .filter(|it| it.len() == file.size)
        } else {
            Some(packed.to_vec())
        }
    }

    /// One file as JSON.
    pub(in crate::exchange) fn json(&self, name: &str) -> Option<Value> {
        serde_json::from_slice(&self.file(name)?).ok()
    }
}

/// One line of the list, and where the next begins; `None` inside for what is not a file that can be read.
fn packed(bytes: &[u8], at: usize) -> Option<(Option<Packed>, usize)> {
    bytes.get(at..)?.starts_with(b"PK\x01\x02").then_some(())?;
    let (flags, method) = (u16_at(bytes, at + 8)?, u16_at(bytes, at + 10)?);
    let (name, extra, comment) = (u16_at(bytes, at + 28)?, u16_at(bytes, at + 30)?, u16_at(bytes, at + 32)?);
    let name_at = at.checked_add(46)?;
    let text = String::from_utf8_lossy(bytes.get(name_at..name_at.checked_add(name)?)?).into_owned();
    let next = name_at.checked_add(name)?.checked_add(extra)?.checked_add(comment)?;
    let encrypted = flags & 1 == 1;
    let file = Packed {
        name: text,
        deflated: method == 8,
        packed: u32_at(bytes, at + 20)?,
        size: u32_at(bytes, at + 24)?,
        at: u32_at(bytes, at + 42)?,
    };
    let readable = !encrypted && matches!(method, 0 | 8) && !file.name.ends_with('/');
    Some((readable.then_some(file), next))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(bytes.try_into().ok()?)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}
