//! Joining: several files become one, whatever their order.

use std::collections::HashMap;

use super::{FileError, Given, RECORDS_MAX, Records, Row};
use crate::model::RecordRef;

/// The records of several files, each with its text, as of one file, so that they are previewed and taken in together.
///
/// The order in which they are given makes no difference: stamped versions merge as everywhere; of two plain values for
/// the same field, which say nothing of when they were written, the one that sorts last counts.
///
/// # Errors
/// [`FileError::TooMany`] if together they have more records than one file may have.
pub fn join(mut files: Vec<(&str, Records)>) -> Result<Records, FileError> {
    crate::model::sorted::sort_by(&mut files, |a, b| a.0.cmp(b.0));
    let mut joined = Records::default();
    let mut at: HashMap<RecordRef, usize> = HashMap::new();
    for (_, records) in files {
        joined.part |= records.part;
        for row in records.rows {
            match at.get(&row.record).and_then(|at| joined.rows.get_mut(*at)) {
                Some(known) => add(known, row),
                None => {
                    at.insert(row.record, joined.rows.len());
                    joined.rows.push(row);
                }
            }
        }
    }
    if joined.rows.len() > RECORDS_MAX {
        return Err(FileError::TooMany { path: "records".to_owned(), max: RECORDS_MAX });
    }
    Ok(joined)
}

/// Adds what another file says of a record.
fn add(known: &mut Row, other: Row) {
    for (name, given) in other.cells {
        match known.cells.iter_mut().find(|it| it.0 == name) {
            Some((_, here)) => merge(here, given),
            None => known.cells.push((name, given)),
        }
    }
}

fn merge(here: &mut Given, other: Given) {
    match (here, other) {
        (Given::Stamped(here), Given::Stamped(other)) => {
            std::iter::once(other.winner).chain(other.others).for_each(|it| {
                here.merge(it);
            });
        }
        (Given::Stamped(_), Given::Plain(_)) => {}
        (here, other @ Given::Stamped(_)) => *here = other,
        (Given::Plain(here), Given::Plain(other)) => {
            let texts = (other.to_string(), here.to_string());
            if texts.0 > texts.1 {
                *here = other;
            }
        }
    }
}
