//! A file that was read: its columns and rows, and how its text was written.

use super::{Listing, Missing};
use crate::{
    exchange::{
        table::{Column, Encoding, Profile, Row, Sheet},
        tools::{Tool, plain_name},
    },
    model::Id,
};

/// A file that was read, as a table.
#[derive(Debug)]
pub struct Table {
    /// The tool it comes from.
    pub tool: Tool,
    /// What its columns hold.
    pub columns: Vec<Column>,
    /// How its text was written; `None` where it was no table of text.
    pub text: Option<TextShape>,
    /// What the file speaks of and does not hold.
    pub missing: Vec<Missing>,
    /// What was passed over because it is nothing anybody said or asked for.
    pub passed_over: Vec<Missing>,
    /// How many rows have more cells than the header has columns.
    pub wider: usize,
    sheet: Sheet,
    header: usize,
}

/// How the text of a table was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextShape {
    /// The encoding.
    pub encoding: Encoding,
    /// How many bytes did not fit it and were read as Windows-1252.
    pub odd_bytes: usize,
    /// What stands between cells; `None` where there is one column.
    pub delimiter: Option<char>,
    /// Whether each line was quoted as a whole, and read again without.
    pub wrapped: bool,
    /// How many rows stand above the header.
    pub above: usize,
}

/// What the columns of a whole table hold.
fn counted(mut profile: Profile, sheet: &Sheet, header: usize) -> Profile {
    (header + 1..sheet.len()).filter_map(|at| sheet.row(at)).for_each(|row| profile.see(row));
    profile
}

impl Table {
    pub(super) fn of_text(told: Option<Tool>, sheet: Sheet, header: usize, profile: Profile, shape: TextShape) -> Self {
        let names: Vec<String> = profile.columns.iter().map(|it| plain_name(&it.name)).collect();
        let tool = told.unwrap_or_else(|| Tool::of_header(&names));
        // Jira has been seen to write more labels than its header has columns for them.
        let labels = names.iter().rposition(|name| name == "labels");
        let (mut sheet, mut columns, wider) = (sheet, profile.columns, profile.wider);
        if let Some(labels) = labels.filter(|_| tool == Tool::Jira && wider > 0) {
            sheet = sheet.folded(labels, names.len());
            let again = sheet.row(header).map(Profile::of);
            let again = again.map(|it| counted(it, &sheet, header));
            columns = again.map_or(columns, |it| it.columns);
        }
        Self { tool, columns, text: Some(shape), missing: Vec::new(), passed_over: Vec::new(), wider, sheet, header }
    }

    pub(super) fn of_listing(tool: Tool, listing: Listing) -> Self {
        let profile = listing.sheet.row(0).map(Profile::of).unwrap_or_default();
        let profile = counted(profile, &listing.sheet, 0);
        Self {
            tool,
            columns: profile.columns,
            text: None,
            missing: listing.missing,
            passed_over: listing.passed_over,
            wider: profile.wider,
            sheet: listing.sheet,
            header: 0,
        }
    }

    /// How many records there are below the header.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.sheet.len().saturating_sub(self.header + 1)
    }

    /// Whether there is no record.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One record, counted from 0.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        self.sheet.row(self.header + 1 + at)
    }

    /// The same for every table with these columns: what a mapping is remembered by.
    #[must_use]
    pub fn signature(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|it| plain_name(&it.name)).collect();
        Id::<()>::named(&format!("header/{}", names.join("\u{1f}"))).to_string()
    }
}
