//! Text to rows by the rules of CSV, in pieces of any size.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Reads rows as their text comes. Any number of cells makes a row; quotes hold delimiters and line ends.
pub(in crate::exchange) struct Rows {
    core: Box<Reader>,
    cells: Vec<u8>,
    ends: Vec<usize>,
    /// How much of `cells` and `ends` belongs to the row being read.
    filled: (usize, usize),
    line: u64,
}

/// Takes in one row: its cells in one text, where each ends, and the line it begins on, from 1.
pub(in crate::exchange) type Take<'a> = &'a mut dyn FnMut(&str, &[usize], u32);

impl std::fmt::Debug for Rows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rows").field("line", &self.line).finish_non_exhaustive()
    }
}

impl Rows {
    pub(in crate::exchange) fn new(delimiter: u8) -> Self {
        let core = Box::new(ReaderBuilder::new().delimiter(delimiter).build());
        Self { core, cells: vec![0; 1024], ends: vec![0; 64], filled: (0, 0), line: 1 }
    }

    /// Takes in some text.
    pub(in crate::exchange) fn feed(&mut self, text: &str, take: Take<'_>) {
        // To the reader below, nothing is the end.
        if !text.is_empty() {
            self.read(text.as_bytes(), take);
        }
    }

    /// The text has ended.
    pub(in crate::exchange) fn finish(&mut self, take: Take<'_>) {
        self.read(&[], take);
    }

    fn read(&mut self, mut bytes: &[u8], take: Take<'_>) {
        let ending = bytes.is_empty();
        loop {
            let (Some(cells), Some(ends)) = (self.cells.get_mut(self.filled.0..), self.ends.get_mut(self.filled.1..))
            else {
                return;
            };
            let (result, read, written, ended) = self.core.read_record(bytes, cells, ends);
            bytes = bytes.get(read..).unwrap_or_default();
            self.filled = (self.filled.0 + written, self.filled.1 + ended);
            match result {
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    let cells = self.cells.get(..self.filled.0).unwrap_or_default();
                    let ends = self.ends.get(..self.filled.1).unwrap_or_default();
                    // Delimiters and quotes are single bytes, so cutting at them leaves whole characters.
                    take(std::str::from_utf8(cells).unwrap_or_default(), ends, u32::try_from(self.line).unwrap_or(0));
                    self.filled = (0, 0);
                    self.line = self.core.line();
                }
                ReadRecordResult::InputEmpty if ending => {}
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return,
            }
        }
    }
}
