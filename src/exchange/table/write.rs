//! CSV as spreadsheets read it, with no cell that could run as a formula.

/// Which CSV to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Csv {
    /// Commas between cells and points before decimals.
    #[default]
    International,
    /// Semicolons between cells and commas before decimals, as a Danish spreadsheet reads it.
    Danish,
}

/// What begins a cell that a spreadsheet would run.
const ARMED: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text of a cell without the sign that keeps it from running; see [`Csv`].
#[must_use]
pub fn unarmed(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.trim_start_matches('\'').starts_with(ARMED)).unwrap_or(cell)
}

/// A table being written, with the mark that tells Excel its encoding.
#[derive(Debug)]
pub(in crate::exchange) struct Writer {
    kind: Csv,
    out: String,
    /// Whether the next cell is the first of its row.
    first: bool,
}

impl Writer {
    pub(in crate::exchange) fn new(kind: Csv) -> Self {
        Self { kind, out: "\u{feff}".to_owned(), first: true }
    }

    /// Adds a cell of text.
    pub(in crate::exchange) fn text(&mut self, text: &str) {
        self.between();
        // A text that begins like a disarmed one keeps both signs.
        let armed = text.starts_with(ARMED) || unarmed(text).len() < text.len();
        let quoted = armed || text.contains([',', ';', '"', '\n', '\r', '\t']) || text.trim().len() < text.len();
        if !quoted {
            return self.out.push_str(text);
        }
        self.out.push('"');
        if armed {
            self.out.push('\'');
        }
        for piece in text.split_inclusive('"') {
            self.out.push_str(piece);
            if piece.ends_with('"') {
                self.out.push('"');
            }
        }
        self.out.push('"');
    }

    /// Adds a cell that holds a number.
    pub(in crate::exchange) fn number(&mut self, number: Option<f64>) {
        self.between();
        let text = number.map(|it| it.to_string()).unwrap_or_default();
        match self.kind {
            Csv::International => self.out.push_str(&text),
            Csv::Danish => self.out.push_str(&text.replace('.', ",")),
        }
    }

    /// Ends the row.
    pub(in crate::exchange) fn end(&mut self) {
        self.out.push_str("\r\n");
        self.first = true;
    }

    /// The whole table.
    pub(in crate::exchange) fn finish(self) -> String {
        self.out
    }

    fn between(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.out.push(if self.kind == Csv::Danish { ';' } else { ',' });
        }
    }
}
