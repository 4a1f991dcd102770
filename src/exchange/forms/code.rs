//! Codes: JSON as a text that fits into the fragment of an address.
//!
//! In: a value, or a text from a stranger. Out: the text, or the value. The first character says how the rest was
//! written: `1` deflated, `0` as it is, for writers that cannot deflate; then base64 with the alphabet of addresses.

use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use serde::{Serialize, de::DeserializeOwned};

use crate::model::Flaw;

/// What stands before the code of a form in an address.
pub const FORM_LINK: &str = "#form=";
/// What stands before the code of an answer in an address.
pub const ANSWER_LINK: &str = "#answer=";
/// Characters of a code; browsers and chat programs take longer addresses than this, but not all of them.
pub const CODE_CHARS_MAX: usize = 16_000;
/// Bytes that a code may unpack to.
const BYTES_MAX: usize = 256 * 1024;
/// How hard is compressed, of 10: codes are short.
const LEVEL: u8 = 9;

/// Why a code cannot be read, or not be made.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CodeError {
    /// It is no code of ours.
    #[error("no code of a form or an answer")]
    NotOurs,
    /// It was written by a newer app.
    #[error("written by a newer version")]
    Newer,
    /// It was cut off, or changed on its way.
    #[error("cut off or changed")]
    Damaged,
    /// It is longer than a code may be, or unpacks to more.
    #[error("longer than {max} characters")]
    TooLong {
        /// How many characters there may be.
        max: usize,
    },
    /// What it says is not possible.
    #[error("{0}")]
    Flawed(Flaw),
}

/// Writes a value as a code.
///
/// # Errors
/// [`CodeError::TooLong`].
pub(super) fn pack(value: &impl Serialize) -> Result<String, CodeError> {
    let json = serde_json::to_vec(value).map_err(|_| CodeError::NotOurs)?;
    let mut code = String::from("1");
    write_base64(&compress_to_vec(&json, LEVEL), &mut code);
    if code.len() > CODE_CHARS_MAX || json.len() > BYTES_MAX {
        return Err(CodeError::TooLong { max: CODE_CHARS_MAX });
    }
    Ok(code)
}

/// Reads what [`pack`] has written, or somebody else has made up.
///
/// # Errors
/// [`CodeError`], never more room than its bound.
pub(super) fn unpack<T: DeserializeOwned>(code: &str) -> Result<T, CodeError> {
    let code = code.trim();
    if code.len() > CODE_CHARS_MAX {
        return Err(CodeError::TooLong { max: CODE_CHARS_MAX });
    }
    let mut chars = code.chars();
    let way = chars.next().ok_or(CodeError::NotOurs)?;
    let bytes = read_base64(chars.as_str());
    let json = match way {
        '0' => bytes.ok_or(CodeError::Damaged)?,
        '1' => {
            let bytes = bytes.ok_or(CodeError::Damaged)?;
            decompress_to_vec_with_limit(&bytes, BYTES_MAX).map_err(|_| CodeError::Damaged)?
        }
        '2'..='9' if bytes.is_some() => return Err(CodeError::Newer),
        _ => return Err(CodeError::NotOurs),
    };
    serde_json::from_slice(&json).map_err(|_| CodeError::Damaged)
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn write_base64(bytes: &[u8], out: &mut String) {
    for three in bytes.chunks(3) {
        let at = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..=three.len() {
            let sixth = (bits >> (18 - 6 * place)) & 63;
            out.push(char::from(ALPHABET.get(sixth as usize).copied().unwrap_or(b'-')));
        }
    }
}

/// `None` for what is not base64 of that alphabet.
fn read_base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for (place, letter) in four.iter().enumerate() {
            let value = match letter {
                b'A'..=b'Z' => letter - b'A',
                b'a'..=b'z' => letter - b'a' + 26,
                b'0'..=b'9' => letter - b'0' + 52,
                b'-' | b'+' => 62,
                b'_' | b'/' => 63,
                _ => return None,
            };
            bits |= u32::from(value) << (18 - 6 * place);
        }
        let [_, first, second, third] = bits.to_be_bytes();
        let whole = match four.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        bytes.extend([first, second, third].into_iter().take(whole));
    }
    Some(bytes)
}
