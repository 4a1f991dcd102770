//! A table in memory: every cell in one text, so that a hundred thousand rows are a handful of allocations.

/// Rows of cells, as they stand in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    text: String,
    ends: Vec<u32>,
    /// For each row: the number of cells before its end, and its line.
    rows: Vec<(u32, u32)>,
}

/// One row of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    from: usize,
    to: usize,
    /// Where it begins in the file: the line of a table, the number of an entry, from 1.
    pub line: u32,
}

/// Bytes of text in a sheet.
pub(in crate::exchange) const SHEET_BYTES_MAX: usize = 512 * 1024 * 1024;

impl Sheet {
    /// Adds a cell to the row being written.
    pub(in crate::exchange) fn cell(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Ends the row being written.
    pub(in crate::exchange) fn end(&mut self, line: u32) {
        self.rows.push((u32::try_from(self.ends.len()).unwrap_or(u32::MAX), line));
    }

    /// Adds a whole row, as [`super::Rows`] reads it.
    pub(in crate::exchange) fn push(&mut self, cells: &str, ends: &[usize], line: u32) {
        let mut from = 0;
        for to in ends {
            self.cell(cells.get(from..*to).unwrap_or_default());
            from = *to;
        }
        self.end(line);
    }

    /// The same table with rows of more than `width` cells made to fit: what is too much belongs to `column`, which
    /// then holds several values.
    pub(in crate::exchange) fn folded(&self, column: usize, width: usize) -> Self {
        let mut folded = Self::default();
        for row in (0..self.len()).filter_map(|at| self.row(at)) {
            let more = row.len().saturating_sub(width);
            let several = column..=column.saturating_add(more);
            let values: Vec<&str> = several.clone().map(|at| row.cell(at)).filter(|it| !it.is_empty()).collect();
            for at in 0..row.len() {
                if more == 0 || !several.contains(&at) {
                    folded.cell(row.raw(at));
                } else if at == column {
                    folded.cell(&values.join("\u{1f}"));
                }
            }
            folded.end(row.line);
        }
        folded
    }

    /// How many rows there are, those above the header included.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Bytes of text in all cells.
    pub(in crate::exchange) const fn bytes(&self) -> usize {
        self.text.len()
    }

    /// One row, counted from 0.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        let (to, line) = *self.rows.get(at)?;
        let from = at.checked_sub(1).and_then(|at| self.rows.get(at)).map_or(0, |(end, _)| *end);
        Some(Row { sheet: self, from: from as usize, to: to as usize, line })
    }
}

impl<'a> Row<'a> {
    /// How many cells it has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.to.saturating_sub(self.from)
    }

    /// Whether it has no cell.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One cell without the blanks around it; empty where the row has no such cell.
    #[must_use]
    pub fn cell(&self, at: usize) -> &'a str {
        self.raw(at).trim()
    }

    /// Every cell, without the blanks around them.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |at| self.cell(at))
    }

    fn raw(&self, at: usize) -> &'a str {
        let at = self.from.saturating_add(at);
        if at >= self.to {
            return "";
        }
        let end = |at: usize| self.sheet.ends.get(at).map_or(0, |end| *end as usize);
        let from = if at == 0 { 0 } else { end(at - 1) };
        self.sheet.text.get(from..end(at)).unwrap_or_default()
    }
}
