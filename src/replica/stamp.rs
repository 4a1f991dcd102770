//! Stamps: when an edit was made, and where.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Who writes: a device, and the tab where a device has several. At most 16 ASCII letters, digits and dots.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer([u8; Self::BYTES_MAX]);

/// When and where an edit was made. The later stamp wins; equal times fall to the writer.
///
/// Written as `milliseconds.writer`, such as `1763890000123.k3f9a2c1`, and [`Stamp::ZERO`] as `0`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Hybrid logical time: milliseconds since 1970, never behind what was seen.
    pub time: u64,
    /// Who wrote it.
    pub writer: Writer,
}

/// How far ahead of the clock here a stamp may lie before it is reported, in milliseconds.
pub const AHEAD_MAX: u64 = 24 * 60 * 60 * 1000;

/// How the stamp before every edit is written; as a base it means that nothing was seen.
const ZERO_TEXT: &str = "0";

/// Why a text is not a stamp.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a stamp like 1763890000123.k3f9a2c1")]
pub struct StampError(String);

impl Writer {
    const BYTES_MAX: usize = 16;

    /// The writer with this name; `None` if it is empty, too long, or has other characters.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let fits = !name.is_empty()
            && name.len() <= Self::BYTES_MAX
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
        fits.then(|| {
            let mut bytes = [0; Self::BYTES_MAX];
            bytes.iter_mut().zip(name.bytes()).for_each(|(to, from)| *to = from);
            Self(bytes)
        })
    }

    /// The writer's name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let len = self.0.iter().position(|byte| *byte == 0).unwrap_or(Self::BYTES_MAX);
        self.0.get(..len).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl Writer {
    /// The part of the name that all tabs of a device share.
    #[must_use]
    pub fn device(&self) -> &str {
        self.as_str().split('.').next().unwrap_or_default()
    }
}

impl Stamp {
    /// Before every edit.
    pub const ZERO: Self = Self { time: 0, writer: Writer([0; Writer::BYTES_MAX]) };

    /// The latest time that a stamp from elsewhere may carry, the year 9999, in milliseconds since 1970.
    ///
    /// A clock that has seen it still has room to move until [`Stamp::TIME_END`].
    pub const TIME_MAX: u64 = 253_402_300_799_999;

    /// The latest time of all: 34 years of milliseconds after [`Stamp::TIME_MAX`], and still a whole number in
    /// JavaScript.
    pub const TIME_END: u64 = Self::TIME_MAX + (1 << 40);
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::ZERO {
            return f.write_str(ZERO_TEXT);
        }
        write!(f, "{}.{}", self.time, self.writer.as_str())
    }
}

impl FromStr for Stamp {
    type Err = StampError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == ZERO_TEXT {
            return Ok(Self::ZERO);
        }
        let parse = || {
            let (time, writer) = text.split_once('.')?;
            let time = time.parse().ok().filter(|time| *time <= Self::TIME_END)?;
            Some(Self { time, writer: Writer::new(writer)? })
        };
        parse().ok_or_else(|| StampError(text.chars().take(60).collect()))
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl Serialize for Writer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Writer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::new(&text).ok_or_else(|| de::Error::custom(StampError(text.chars().take(60).collect())))
    }
}
