//! One input of one item: what the team thinks, and the editor for one's own judgement.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    editor::Editor,
    sheet::{At, INPUTS, Sheet},
};
use crate::{
    commands::prioritise::{Column, Held, Judgement, Row, Unit, Unreadable, priority, read},
    ui::words::{Lang, evidence, format, methods, prioritise as words, rounds, use_lang},
};

/// One input of one item.
#[component]
pub(super) fn InputCell(
    /// The state of the table.
    sheet: Sheet,
    /// The cell.
    at: At,
    /// The input.
    column: Arc<Column>,
    /// The row; `None` once it is gone.
    row: Memo<Option<Row>>,
) -> impl IntoView {
    let lang = use_lang();
    let value = Memo::new(move |_| {
        let row = row.read();
        row.as_ref().and_then(|it| it.values.get(at.column.saturating_sub(INPUTS))).copied().unwrap_or_default()
    });
    let counted = matches!(column.held, Held::Evidence(_));
    let open = Memo::new(move |_| sheet.editing.read().as_ref().is_some_and(|it| it.at == at));
    let name = {
        let column = Arc::clone(&column);
        move || methods::column(lang.get(), &column)
    };
    let chosen = Memo::new(move |_| sheet.range.read().as_ref().is_some_and(|it| it.holds(at)));
    let is_active = Memo::new(move |_| sheet.active_or_first() == Some(at));
    // The first press makes the cell active, the next opens it; so a finger needs no double click.
    let pressed = move |event: leptos::ev::MouseEvent| {
        if open.get_untracked() {
            return;
        }
        if let (true, Some(from)) = (event.shift_key(), sheet.active_now()) {
            sheet.extend_to(from, at);
            return;
        }
        if sheet.active.get_untracked() == Some(at) {
            sheet.edit(at, None);
        } else {
            sheet.go(at);
        }
    };
    view! {
        <div
            class="sheet__cell sheet__input"
            role="gridcell"
            tabindex=move || if is_active.get() && !open.get() { "0" } else { "-1" }
            data-cell=format!("{}-{}", at.id, at.column)
            aria-readonly=counted.then_some("true")
            title=move || counted.then(|| evidence::READ_ONLY.in_lang(lang.get()))
            data-missing=move || value.read().mean.is_none().then_some("")
            data-open=move || open.get().then_some("")
            aria-selected=move || chosen.get().then_some("true")
            on:click=pressed
            on:dblclick=move |_| sheet.edit(at, None)
        >
            <span class="sheet__label" aria-hidden="true">{name}</span>
            {move || if open.get() {
                view! { <Editor sheet at column=Arc::clone(&column) own=value.get_untracked().mine/> }.into_any()
            } else {
                shown(value.get(), &column, lang.get())
            }}
        </div>
    }
}

/// What the team thinks, and what oneself thinks where that differs.
fn shown(value: Judgement, column: &Column, lang: Lang) -> AnyView {
    let Some(mean) = value.mean else {
        return view! {
            <span class="sheet__none" aria-hidden="true">"–"</span>
            <span class="visually-hidden">{words::MISSING.in_lang(lang)}</span>
        }
        .into_any();
    };
    let word = methods::choice(lang, column, mean).filter(|_| column.name != "priority");
    let mine = value.mine.map(|mine| text(lang, column, mine));
    let of_people = matches!(column.held, Held::Scores(_)) && (value.people > 1 || mine.is_none());
    let people = of_people.then(|| {
        let count = words::people(lang, value.people);
        let differs = value.mine != Some(mean);
        let own = differs.then(|| format!(", {}", words::yours(lang, mine.as_deref())));
        let agreed = value.agreed.map(|_| format!(", {}", rounds::AGREED.in_lang(lang)));
        view! { <span class="sheet__people">{count} {agreed} {own}</span> }
    });
    view! {
        <span class="sheet__value">{text(lang, column, mean)}</span>
        {word.map(|word| view! { <span class="sheet__word">{word}</span> })}
        {people}
    }
    .into_any()
}

/// A value as it is read.
pub(in crate::ui::pages) fn text(lang: Lang, column: &Column, value: f64) -> String {
    if column.name == "priority" {
        let word = methods::priority(priority(value)).in_lang(lang);
        let is_mean = (value - value.round()).abs() > 1e-9;
        return if is_mean { format!("{word} ({})", format::decimal(lang, value, 1)) } else { word.to_owned() };
    }
    match column.unit {
        Unit::Count => format::decimal(lang, value, 1),
        Unit::Factor | Unit::Months => format::decimal(lang, value, 2),
        Unit::Share => {
            let hundredth = value * 100.0;
            if (hundredth - hundredth.round()).abs() < 1e-6 {
                format::percent(lang, value)
            } else {
                // Between two whole numbers the rounded one would not be what was said.
                words::per_cent(lang, &format::decimal(lang, hundredth, 1))
            }
        }
    }
}

/// What was typed into a cell: a number, or the word of one of its choices; nothing typed is `None`.
///
/// # Errors
/// [`Unreadable`] if it is neither.
pub(in crate::ui::pages) fn read_typed(lang: Lang, column: &Column, text: &str) -> Result<Option<f64>, Unreadable> {
    read(column.unit, text, |bare| format::parse(lang, bare)).or_else(|why| {
        let typed = text.trim().to_lowercase();
        let named = |value: &&f64| {
            let words = methods::choice_words(column).iter().find(|(it, _)| it == *value);
            words.is_some_and(|(_, word)| typed == word.en || typed == word.da)
                || methods::choice(lang, column, **value).is_some_and(|it| it.to_lowercase() == typed)
        };
        column.choices.iter().find(named).map(|it| Some(*it)).ok_or(why)
    })
}

/// A value as it stands in the editor: a share in per cent, without its sign.
pub(in crate::ui::pages) fn typed(lang: Lang, unit: Unit, value: f64) -> String {
    let value = if unit == Unit::Share { value * 100.0 } else { value };
    format::plain_number(lang, (value * 1e9).round() / 1e9)
}
