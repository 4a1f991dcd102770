//! Reading a file in pieces, until it is a table.

use serde_json::Value;

use super::{Archive, Listing, Table, TextShape};
use crate::exchange::{
    BYTES_MAX, FileError, RECORDS_MAX,
    table::{Decoder, Encoding, HEADER_ROWS, Profile, Rows, SHEET_BYTES_MAX, Sheet, header_row, shape},
    tools::{Tool, known},
};

/// How many bytes are looked at before a shape is settled on.
const HEAD_BYTES: usize = 64 * 1024;
/// Columns in a table.
const COLUMNS_MAX: usize = 2_000;

/// What a person has said about a file that it would otherwise be asked for itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The tool it comes from.
    pub tool: Option<Tool>,
    /// How its text is written.
    pub encoding: Option<Encoding>,
    /// What stands between cells.
    pub delimiter: Option<u8>,
    /// Which row is the header, from 0.
    pub header: Option<usize>,
    /// Which sheet of a workbook, from 0.
    pub sheet: Option<usize>,
    /// It comes as rows from elsewhere, written as plain CSV: nothing about its shape is guessed.
    pub as_rows: bool,
}

/// Why a file cannot be read here.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// It is a spreadsheet of Excel's, which another part of the app reads.
    Xlsx,
    /// It is an archive, but none that is known.
    Archive,
    /// It is a workspace file of ours, which is read elsewhere.
    Workspace,
    /// It is a web page.
    Html,
    /// It is no text.
    Binary,
    /// It is JSON, but holds no list of records.
    NoRecords,
    /// Something is wrong with it.
    File(FileError),
}

/// A file being read.
#[derive(Debug)]
pub struct Reading {
    told: Told,
    /// What has come so far, while it is not known or must be whole.
    head: Vec<u8>,
    text: Option<Text>,
    whole: bool,
}

/// A table of text being read.
#[derive(Debug)]
struct Text {
    decoder: Decoder,
    encoding: Encoding,
    delimiter: u8,
    rows: Rows,
    /// Reads the lines inside, where each line is one quoted cell.
    inner: Option<Rows>,
    /// Bytes of text to pass over.
    skip: usize,
    decoded: String,
    sheet: Sheet,
    profile: Option<(usize, Profile)>,
    told_header: Option<usize>,
}

impl Reading {
    /// Begins to read a file.
    #[must_use]
    pub const fn new(told: Told) -> Self {
        Self { told, head: Vec::new(), text: None, whole: false }
    }

    /// Takes in the next bytes of the file, in pieces of any size.
    ///
    /// # Errors
    /// [`Unreadable`] as soon as it is clear that the file cannot be read.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        if let Some(text) = &mut self.text {
            return text.feed(bytes);
        }
        self.head.extend_from_slice(bytes);
        if self.head.len() > BYTES_MAX {
            return Err(too_large(self.head.len()));
        }
        if !self.whole && self.head.len() >= HEAD_BYTES {
            self.whole = !self.told.as_rows && must_be_whole(&self.head);
            if !self.whole {
                self.begin_text()?;
            }
        }
        Ok(())
    }

    /// How many rows have been read.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.text.as_ref().map_or(0, |text| text.sheet.len())
    }

    /// The file has ended.
    ///
    /// # Errors
    /// [`Unreadable`] says why it is no table.
    pub fn finish(mut self) -> Result<Table, Unreadable> {
        if self.text.is_none() && (self.told.as_rows || !must_be_whole(&self.head)) {
            self.begin_text()?;
        }
        if let Some(text) = self.text {
            return text.finish(self.told.tool);
        }
        let bytes = std::mem::take(&mut self.head);
        let (tool, listing) = if Archive::is(&bytes) { of_archive(&bytes)? } else { of_json(&bytes)? };
        Ok(Table::of_listing(self.told.tool.unwrap_or(tool), listing))
    }

    fn begin_text(&mut self) -> Result<(), Unreadable> {
        let head = std::mem::take(&mut self.head);
        let (sample, rest) = head.split_at_checked(HEAD_BYTES).unwrap_or((&head, &[]));
        let mut text = Text::begin(sample, self.told)?;
        text.feed(sample)?;
        text.feed(rest)?;
        self.text = Some(text);
        Ok(())
    }
}

fn too_large(bytes: usize) -> Unreadable {
    Unreadable::File(FileError::TooLarge { bytes, max: BYTES_MAX })
}

/// Whether a file can only be read when all of it is there: JSON and archives.
fn must_be_whole(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    Archive::is(head) || head.trim_ascii_start().starts_with(b"{") || head.trim_ascii_start().starts_with(b"[")
}

fn of_archive(bytes: &[u8]) -> Result<(Tool, Listing), Unreadable> {
    let archive = Archive::read(bytes).map_err(Unreadable::File)?;
    if archive.names().any(|name| name == "xl/workbook.xml") {
        return Err(Unreadable::Xlsx);
    }
    Tool::of_archive(&archive).ok_or(Unreadable::Archive)
}

fn of_json(bytes: &[u8]) -> Result<(Tool, Listing), Unreadable> {
    let mut text = String::new();
    let mut decoder = Decoder::new(Encoding::Utf8);
    decoder.feed(bytes, &mut text);
    decoder.finish(&mut text);
    // Pages of results may follow one another.
    let documents: Result<Vec<Value>, _> = serde_json::Deserializer::from_str(&text).into_iter().collect();
    let mut documents = documents.map_err(|why| Unreadable::File(FileError::of_json(&why)))?;
    let document = if documents.len() == 1 { documents.remove(0) } else { Value::Array(documents) };
    if document.get("format").is_some_and(|it| *it == crate::exchange::FORMAT) {
        return Err(Unreadable::Workspace);
    }
    Tool::of_json(&document).ok_or(Unreadable::NoRecords)
}

impl Text {
    fn begin(head: &[u8], told: Told) -> Result<Self, Unreadable> {
        let guess = || if told.as_rows { Encoding::Utf8 } else { Encoding::guess(head) };
        let encoding = told.encoding.unwrap_or_else(guess);
        let (mut decoder, mut sample) = (Decoder::new(encoding), String::new());
        decoder.feed(head, &mut sample);
        let start: String = sample.trim_start().chars().take(15).collect();
        let start = start.to_lowercase();
        if sample.trim().is_empty() {
            return Err(Unreadable::File(FileError::Empty));
        }
        if !told.as_rows && (start.starts_with("<!doctype html") || start.starts_with("<html")) {
            return Err(Unreadable::Html);
        }
        if sample.contains('\0') {
            return Err(Unreadable::Binary);
        }
        let known = |names: &[&str]| known(names);
        let mut shape = shape(&sample, &known);
        if told.as_rows {
            (shape.delimiter, shape.wrapped, shape.skip) = (b',', false, 0);
        } else if let Some(delimiter) = told.delimiter {
            shape.delimiter = delimiter;
        }
        Ok(Self {
            decoder: Decoder::new(encoding),
            encoding,
            delimiter: shape.delimiter,
            rows: Rows::new(if shape.wrapped { 0x1e } else { shape.delimiter }),
            inner: shape.wrapped.then(|| Rows::new(shape.delimiter)),
            skip: shape.skip,
            decoded: String::new(),
            sheet: Sheet::default(),
            profile: None,
            told_header: told.header,
        })
    }

    fn feed(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        self.decoder.feed(bytes, &mut self.decoded);
        self.take(false)
    }

    /// Reads the rows in what has been decoded.
    fn take(&mut self, last: bool) -> Result<(), Unreadable> {
        let decoded = std::mem::take(&mut self.decoded);
        let skipped = self.skip.min(decoded.len());
        self.skip -= skipped;
        let decoded = decoded.get(skipped..).unwrap_or_default();
        let sheet = &mut self.sheet;
        let mut push = |cells: &str, ends: &[usize], line: u32| sheet.push(cells, ends, line);
        match &mut self.inner {
            None => {
                self.rows.feed(decoded, &mut push);
                if last {
                    self.rows.finish(&mut push);
                }
            }
            Some(inner) => {
                let mut unwrap = |cells: &str, _: &[usize], _: u32| {
                    inner.feed(cells, &mut push);
                    inner.feed("\n", &mut push);
                };
                self.rows.feed(decoded, &mut unwrap);
                if last {
                    self.rows.finish(&mut unwrap);
                    inner.finish(&mut push);
                }
            }
        }
        if self.sheet.len() > RECORDS_MAX {
            return Err(Unreadable::File(FileError::TooMany { path: "rows".to_owned(), max: RECORDS_MAX }));
        }
        if self.sheet.bytes() > SHEET_BYTES_MAX {
            return Err(too_large(self.sheet.bytes()));
        }
        self.see(last)
    }

    /// Counts what the columns hold, once it is known which row is the header.
    fn see(&mut self, last: bool) -> Result<(), Unreadable> {
        if self.profile.is_none() {
            let enough = HEADER_ROWS.max(self.told_header.map_or(0, |at| at.saturating_add(1)));
            if self.sheet.len() < enough && !last {
                return Ok(());
            }
            let known = |names: &[&str]| known(names);
            let at = self.told_header.unwrap_or_else(|| header_row(&self.sheet, &known));
            let header = self.sheet.row(at).ok_or(Unreadable::File(FileError::Empty))?;
            if header.len() > COLUMNS_MAX {
                return Err(Unreadable::File(FileError::TooMany { path: "columns".to_owned(), max: COLUMNS_MAX }));
            }
            self.profile = Some((at, Profile::of(header)));
        }
        let Some((header, profile)) = &mut self.profile else {
            return Ok(());
        };
        while let Some(row) = self.sheet.row(*header + 1 + profile.rows) {
            profile.see(row);
        }
        Ok(())
    }

    fn finish(mut self, told: Option<Tool>) -> Result<Table, Unreadable> {
        self.decoder.finish(&mut self.decoded);
        self.take(true)?;
        let (header, profile) = self.profile.ok_or(Unreadable::File(FileError::Empty))?;
        let shape = TextShape {
            encoding: self.encoding,
            odd_bytes: self.decoder.odd(),
            delimiter: Some(char::from(self.delimiter)).filter(|it| !it.is_control() || *it == '\t'),
            wrapped: self.inner.is_some(),
            above: header,
        };
        Ok(Table::of_text(told, self.sheet, header, profile, shape))
    }
}
