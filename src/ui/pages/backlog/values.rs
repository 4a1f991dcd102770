//! Values of items as they are read, in the table and on the board.

use crate::{
    commands::backlog::{Cell, Column},
    model::FieldSort,
    replica::Snapshot,
    ui::words::{Lang, format, item as item_words, own_fields},
};

/// A cell as it is read.
pub(super) fn text(lang: Lang, cell: &Cell, column: Column, now: &Snapshot) -> String {
    match cell {
        Cell::None => String::new(),
        Cell::Step(_, status, name) => own_fields::step(lang, *status, name),
        Cell::Kind(kind) => item_words::kind(*kind).in_lang(lang).to_owned(),
        Cell::Horizon(horizon) => item_words::horizon(*horizon).in_lang(lang).to_owned(),
        Cell::Text(text, _) | Cell::Choice(_, text) | Cell::Link(text) => text.clone(),
        Cell::Number(value) => number(lang, *value, column, now),
        Cell::Day(day) => format::date(lang, *day),
        Cell::Names(names) => names.join(", "),
    }
}

/// A number as its column writes it.
pub(super) fn number(lang: Lang, value: f64, column: Column, now: &Snapshot) -> String {
    let field = match column {
        Column::Own(field) => now.get(field),
        _ => None,
    };
    let bare = match (column, field.map(|it| it.sort)) {
        (_, Some(FieldSort::Money)) => format::decimal(lang, value, 2),
        (Column::Score, _) => format::decimal(lang, value, 1),
        _ => format::number(lang, value),
    };
    match field.map(|it| it.unit.trim()).filter(|it| !it.is_empty()) {
        Some(unit) => format!("{bare} {unit}"),
        None => bare,
    }
}
