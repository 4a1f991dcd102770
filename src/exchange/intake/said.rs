//! What one row says, by role, and what of it is used.

use chrono::NaiveDate;

use super::{Plan, Report, Table, Trouble};
use crate::{
    exchange::{
        table::{BETWEEN, Moment, Order, Row, says_nothing, unarmed},
        tools::{Role, Split, Tool},
    },
    model::{number::parse_number, text as model_text},
};

/// One row, read through the mapping.
pub(super) struct Said<'a> {
    pub(super) row: Row<'a>,
    pub(super) table: &'a Table,
    pub(super) plan: &'a Plan,
    /// The columns that have a role of use, in order: a table of Jira's has 150 others.
    pub(super) used: &'a [(Role, usize)],
}

impl<'a> Said<'a> {
    /// The cells with a role that hold something: the column, and what stands there.
    pub(super) fn all(&self, role: Role) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        let columns = self.used.iter().filter(move |(it, _)| *it == role);
        columns.map(|(_, at)| (*at, self.cell(*at))).filter(|(_, cell)| !cell.is_empty())
    }

    /// The first cell with a role that holds something; empty if none does.
    pub(super) fn first(&self, role: Role) -> &'a str {
        self.all(role).next().map_or("", |(_, cell)| cell)
    }

    /// A cell without what was written only to keep it from running, and without the words for nothing.
    pub(super) fn cell(&self, at: usize) -> &'a str {
        let cell = unarmed(self.row.cell(at));
        let may_be_blank = matches!(self.plan.tool, Tool::Table | Tool::Survey);
        if may_be_blank && says_nothing(cell) { "" } else { cell }
    }

    /// Whether there is anything to call the record by. Where no column is mapped as a text, answers are.
    pub(super) fn says_something(&self) -> bool {
        let says = |role: Role| self.all(role).next().is_some();
        let has_words = self.plan.has(Role::Title) || self.plan.has(Role::Body);
        if has_words { says(Role::Title) || says(Role::Body) } else { says(Role::Answer) || says(Role::Score) }
    }

    /// The name of a column.
    pub(super) fn name(&self, at: usize) -> &'a str {
        self.table.columns.get(at).map_or("", |column| column.name.as_str())
    }

    /// The values in all cells with a role.
    pub(super) fn values(&self, role: Role) -> Vec<(usize, String)> {
        let split = self.plan.tool.format().split;
        self.all(role).flat_map(|(at, cell)| split_values(cell, split).into_iter().map(move |it| (at, it))).collect()
    }

    /// The date in the first cell with a role.
    pub(super) fn date(&self, role: Role, report: &mut Report) -> Option<NaiveDate> {
        self.moment(role, report).and_then(|(moment, order)| moment.date(order))
    }

    /// The moment in the first cell with a role, and how to read it.
    pub(super) fn moment(&self, role: Role, report: &mut Report) -> Option<(Moment, Order)> {
        let (at, cell) = self.all(role).next()?;
        let order = self.plan.columns.get(at).map(|it| it.order).unwrap_or_default();
        let moment = Moment::read(cell).filter(|it| it.date(order).is_some());
        if moment.is_none() {
            report.problem(self.row.line, self.name(at), cell, Trouble::NotADate);
        }
        Some((moment?, order))
    }

    /// The number in the first cell with a role, if it lies within bounds.
    pub(super) fn number(&self, role: Role, max: f64, report: &mut Report) -> Option<f64> {
        let (at, cell) = self.all(role).next()?;
        let number = parse_number(cell, self.plan.decimal).filter(|it| (0.0..=max).contains(it));
        if number.is_none() {
            report.problem(self.row.line, self.name(at), cell, Trouble::NotANumber);
        }
        number
    }

    /// The address in the first cell with a role; empty unless it can be opened.
    pub(super) fn address(&self, report: &mut Report) -> &'a str {
        let Some((at, cell)) = self.all(Role::Url).next() else {
            return "";
        };
        if (cell.starts_with("https://") || cell.starts_with("http://")) && cell.len() <= 4_000 {
            return cell;
        }
        report.problem(self.row.line, self.name(at), cell, Trouble::NotAnAddress);
        ""
    }
}

/// The values in one cell: as they were joined here, as a JSON list, in brackets, or with the tool's sign between.
fn split_values(cell: &str, split: Split) -> Vec<String> {
    let trimmed = |pieces: &mut dyn Iterator<Item = &str>| -> Vec<String> {
        pieces.map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
    };
    if cell.contains(BETWEEN) {
        return trimmed(&mut cell.split(BETWEEN));
    }
    if let Some(inside) = cell.strip_prefix('[').and_then(|it| it.strip_suffix(']'))
        && split != Split::Whole
    {
        return serde_json::from_str::<Vec<String>>(cell).unwrap_or_else(|_| trimmed(&mut inside.split(',')));
    }
    match split {
        Split::Whole => trimmed(&mut std::iter::once(cell)),
        Split::Semicolons => trimmed(&mut cell.split(';')),
        Split::Commas => trimmed(&mut cell.split([',', ';'])),
        Split::CommaBlank => trimmed(&mut cell.split(", ")),
    }
}

/// The text that a row says: its long texts, then each answer under its question.
pub(super) fn text(said: &Said<'_>) -> String {
    let mut out = String::new();
    let several = said.all(Role::Body).count() > 1 && matches!(said.plan.tool, Tool::Table | Tool::Survey);
    for (at, cell) in said.all(Role::Body) {
        paragraph(&mut out);
        if several {
            out.push_str(said.name(at));
            out.push('\n');
        }
        out.push_str(super::markup::plain(cell).trim());
    }
    let mut question = None;
    for (at, cell) in said.all(Role::Answer).chain(said.all(Role::Score)) {
        let name = said.name(at);
        // Columns of one name are one list.
        let is_list =
            cell.contains(BETWEEN) || said.all(Role::Answer).filter(|(it, _)| said.name(*it) == name).count() > 1;
        if question != Some(name) {
            // Short answers stand line below line.
            if question.is_some() {
                out.push('\n')
            } else {
                paragraph(&mut out)
            }
            out.push_str(name);
            out.push(':');
            question = Some(name);
        }
        for value in cell.split(BETWEEN) {
            out.push_str(if is_list { "\n- " } else { " " });
            out.push_str(super::markup::plain(value).trim());
        }
    }
    out
}

fn paragraph(out: &mut String) {
    if !out.is_empty() {
        out.push_str("\n\n");
    }
}

/// The title that a row gives itself, and its text: a title that is too long stands in full in the text, and a row
/// without one is called by its first words.
pub(super) fn title_and_text(said: &Said<'_>, report: &mut Report) -> (String, String) {
    let mut body = text(said);
    let (at, given) = said.all(Role::Title).next().unwrap_or_default();
    let given = given.split_whitespace().collect::<Vec<_>>().join(" ");
    if given.is_empty() {
        return (shortened(body.lines().find(|it| !it.trim().is_empty()).unwrap_or_default(), WORDS_CHARS), body);
    }
    if given.chars().count() <= model_text::TITLE_CHARS_MAX {
        return (given, body);
    }
    report.problem(said.row.line, said.name(at), &given, Trouble::LongTitle);
    body = if body.is_empty() { given.clone() } else { format!("{given}\n\n{body}") };
    (shortened(&given, model_text::TITLE_CHARS_MAX - 1), body)
}

/// Characters of a text that serve as its title.
const WORDS_CHARS: usize = 100;

/// The first words of a text, with a sign where it goes on.
fn shortened(text: &str, max: usize) -> String {
    let text = text.trim();
    let Some((cut, _)) = text.char_indices().nth(max) else {
        return text.to_owned();
    };
    let head = text.get(..cut).unwrap_or(text);
    let words = head.rfind(' ').filter(|at| at * 2 > head.len()).and_then(|at| head.get(..at)).unwrap_or(head);
    format!("{}…", words.trim_end())
}
