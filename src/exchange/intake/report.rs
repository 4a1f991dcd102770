//! The report: what came of every row and column, and what stays out.

use super::{Missing, StatusWord};
use crate::exchange::table::Order;

/// What came of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Rows below the header.
    pub rows: usize,
    /// Records that are new here, without the tags, people and the like that come with them.
    pub added: usize,
    /// Records that change.
    pub changed: usize,
    /// Records that are here already, just so.
    pub unchanged: usize,
    /// Fields that were changed there and here, and stay as they are here.
    pub kept: usize,
    /// Rows that stay out or belong to another row, by reason.
    pub passed_over: Vec<(Why, usize)>,
    /// Columns, or values in them, that have no place here.
    pub left_out: Vec<LeftOut>,
    /// The first problems, in the order of the rows.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub problem_count: usize,
    /// What the file speaks of and does not hold.
    pub missing: Vec<Missing>,
    /// How many rows have more cells than the header has columns.
    pub wider: usize,
    /// Columns of dates: their names, how they were read, and whether the column shows that.
    pub dates: Vec<(String, Order, bool)>,
    /// Words for statuses that the app did not know and nobody has mapped.
    pub unknown_statuses: Vec<StatusWord>,
    /// The answers to "how likely are you to recommend us".
    pub scores: Option<Scores>,
}

/// Something that has no place here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The name of the column.
    pub column: String,
    /// How many values were left out.
    pub count: usize,
}

/// Why a row became no record of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It says nothing.
    Blank,
    /// A later row is of the same record.
    Repeated,
    /// It is one more vote for a record.
    Vote,
    /// It was marked as spam, or not yet let through.
    Moderated,
    /// What is here is newer.
    Older,
    /// The team has put the record in the bin.
    InBin,
    /// It was written by a program, or says only that somebody came or went.
    Bot,
    /// It would not be a valid record; see the preview's refusals.
    Flawed,
}

/// Something about one cell that a person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the row in a table, or the number of the entry, from 1.
    pub line: u32,
    /// The name of the column.
    pub column: String,
    /// What stands there, cut to 80 characters.
    pub text: String,
    /// What is the matter with it.
    pub trouble: Trouble,
}

/// What can be the matter with a cell. The row comes in all the same, without it unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is no date that can be read.
    NotADate,
    /// It is no number, or none that is possible here.
    NotANumber,
    /// It is no word for a time to come.
    NotAHorizon,
    /// It is no address that can be opened.
    NotAnAddress,
    /// No record of that name is here or in the file.
    UnknownParent,
    /// It is before the start; the start stays out.
    EndBeforeStart,
    /// It is too long for a title, and stands in full in the text.
    LongTitle,
}

/// How likely people are to recommend the product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// The name of the column.
    pub column: String,
    /// How many gave 9 or 10.
    pub promoters: usize,
    /// How many gave 7 or 8.
    pub passives: usize,
    /// How many gave 0 to 6.
    pub detractors: usize,
    /// How many gave no answer, or none from 0 to 10.
    pub blank: usize,
}

/// Problems that are kept with their place.
const PROBLEMS_MAX: usize = 500;

impl Report {
    pub(super) fn problem(&mut self, line: u32, column: &str, text: &str, trouble: Trouble) {
        self.problem_count += 1;
        if self.problems.len() < PROBLEMS_MAX {
            let text = text.chars().take(80).collect();
            self.problems.push(Problem { line, column: column.to_owned(), text, trouble });
        }
    }

    pub(super) fn pass_over(&mut self, why: Why, count: usize) {
        match self.passed_over.iter_mut().find(|(it, _)| *it == why) {
            Some((_, rows)) => *rows += count,
            None if count > 0 => self.passed_over.push((why, count)),
            None => {}
        }
    }

    pub(super) fn leave_out(&mut self, column: &str, count: usize) {
        match self.left_out.iter_mut().find(|it| it.column == column) {
            Some(it) => it.count += count,
            None if count > 0 => self.left_out.push(LeftOut { column: column.to_owned(), count }),
            None => {}
        }
    }

    /// How many rows became no record for this reason.
    #[must_use]
    pub fn passed_over(&self, why: Why) -> usize {
        self.passed_over.iter().find(|(it, _)| *it == why).map_or(0, |(_, rows)| *rows)
    }
}

impl Scores {
    /// The net promoter score: promoters less detractors, in per cent of those who answered; `None` if nobody did.
    #[must_use]
    pub fn net(&self) -> Option<f64> {
        let answered = self.promoters + self.passives + self.detractors;
        let share = |count: usize| count as f64 / answered as f64 * 100.0;
        (answered > 0).then(|| share(self.promoters) - share(self.detractors))
    }

    pub(super) fn count(&mut self, score: Option<f64>) {
        match score.filter(|it| (0.0..=10.0).contains(it)) {
            None => self.blank += 1,
            Some(9.0..) => self.promoters += 1,
            Some(7.0..) => self.passives += 1,
            Some(_) => self.detractors += 1,
        }
    }
}
