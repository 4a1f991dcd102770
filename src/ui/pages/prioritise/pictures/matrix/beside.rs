//! What stands beside the picture: its settings, and the items that are not in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    super::super::{acts, cell, lines, row::outcome_text, sheet::Sheet},
    shown::{Shown, mean},
};
use crate::{
    commands::prioritise::{Column, Row, Unit, picture::Axes},
    model::{Id, Item},
    ui::{
        address::Step,
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            empty::EmptyState,
            field::LabelLook,
            icon::Icon,
            number_field::NumberField,
            select::Select,
        },
        words::{Lang, methods, pictures as words, t},
    },
};

/// How many items without a number are named.
const LEFT_OUT_MAX: usize = 40;

/// What stands here while no item has both numbers: which they are, and where to give them.
#[component]
pub(super) fn Nothing(
    /// The state of the table.
    sheet: Sheet,
    /// What would be drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let title = move || {
        let (lang, shown) = (sheet.lang.get(), shown.read());
        let name = |column: &Arc<Column>| methods::column_inside(lang, column);
        shown.as_ref().map(|it| words::nothing_has(lang, &name(&it.y), &name(&it.x))).unwrap_or_default()
    };
    view! {
        <EmptyState icon=Icon::Calculator title text=t(words::NOTHING_DRAWN)>
            <Button label=t(words::TO_TABLE) kind=ButtonKind::Primary on_click=move |_| acts::show(sheet, "table", false)/>
        </EmptyState>
    }
}

/// Which inputs are drawn, and where the quarters part.
#[component]
pub(super) fn Settings(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let (lang, address) = (sheet.lang, sheet.address);
    let several = Memo::new(move |_| sheet.inputs.read().len() > 2);
    let options = move |with_none: bool| {
        Signal::derive(move || {
            let lang = lang.get();
            let none = with_none.then(|| ("none".to_owned(), words::NO_SIZE.in_lang(lang).to_owned()));
            let inputs = sheet.inputs.get();
            let each = inputs.iter().enumerate().map(|(at, it)| (at.to_string(), methods::column(lang, it)));
            none.into_iter().chain(each).collect::<Vec<_>>()
        })
    };
    let chosen = move |of: fn(&Axes) -> Option<usize>| {
        Signal::derive(move || {
            let at = shown.read().as_ref().and_then(|it| of(&it.axes));
            at.map_or_else(|| "none".to_owned(), |it| it.to_string())
        })
    };
    let pick = move |key: &'static str| move |it: String| address.set(key, Some(&it), Step::Replace);
    view! {
        <div class="study__settings">
            <Show when=move || several.get()>
                <Select label=t(words::UP) look=LabelLook::Beside options=options(false) value=chosen(|it| Some(it.y)) on_commit=pick("y")/>
                <Select label=t(words::ACROSS) look=LabelLook::Beside options=options(false) value=chosen(|it| Some(it.x)) on_commit=pick("x")/>
                <Select label=t(words::AREA) look=LabelLook::Beside options=options(true) value=chosen(|it| it.size) on_commit=pick("size")/>
            </Show>
            <LineField sheet shown axis=1/>
            <LineField sheet shown axis=0/>
        </div>
    }
}

/// Where the quarters part along one axis: empty is the median.
#[component]
fn LineField(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
    /// Across (0) or up (1).
    axis: usize,
) -> impl IntoView {
    let lang = sheet.lang;
    let found = move || {
        let shown = shown.read();
        let it = shown.as_ref()?;
        Some((Arc::clone(if axis == 0 { &it.x } else { &it.y }), *it.lines.get(axis)?))
    };
    let label = move || {
        let lang = lang.get();
        found().map(|it| words::line_label(lang, &methods::column_inside(lang, &it.0))).unwrap_or_default()
    };
    let median = move || {
        let lang = lang.get();
        // Of nothing there is no median.
        let any = shown.read().as_ref().is_some_and(|it| it.count > 0);
        let found = found().filter(|_| any);
        found.map(|(column, line)| words::median_is(&cell::text(lang, &column, line.0))).unwrap_or_default()
    };
    // A share is typed in per cent, as everywhere.
    let factor = move |column: &Column| if column.unit == Unit::Share { 100.0 } else { 1.0 };
    let value = Signal::derive(move || {
        let (column, (line, drawn)) = found()?;
        drawn.then(|| line * factor(&column))
    });
    let commit = move |typed: Option<f64>| {
        let Some(now) = shown.get_untracked() else { return };
        let (at, column, key) =
            if axis == 0 { (now.axes.x, &now.x, lines::ACROSS) } else { (now.axes.y, &now.y, lines::UP) };
        let line = typed.map(|it| lines::written(&sheet.plan.get_untracked(), at, it / factor(column)));
        sheet.address.set(key, line.as_deref(), Step::Replace);
    };
    view! { <NumberField label=label look=LabelLook::Beside value=value placeholder=median on_commit=commit/> }
}

/// The items that lack a number, by name, and how to fill it in.
#[component]
pub(super) fn LeftOut(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let lang = sheet.lang;
    let count = Memo::new(move |_| shown.read().as_ref().map(|it| it.left_out.len()).unwrap_or_default());
    let lines = move || {
        let (now, ranked, lang) = (shown.get()?, sheet.ranked.get(), lang.get());
        let line = |id: &Id<Item>| {
            let (id, row) = (*id, ranked.row(*id)?);
            let why = needs(lang, &now, row).unwrap_or_else(|| outcome_text(lang, &row.outcome, sheet));
            let title = sheet.title(id);
            Some(view! {
                <li>
                    <Button label=title kind=ButtonKind::Quiet size=ButtonSize::Small on_click=move |_| sheet.open(id)/>
                    <span class="study__how">{why}</span>
                </li>
            })
        };
        Some(now.left_out.iter().take(LEFT_OUT_MAX).filter_map(line).collect_view())
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="pictures__left-out">
                <h3 class="why__label">{move || words::left_out(lang.get(), count.get())}</h3>
                <ul class="pictures__list">{lines}</ul>
                <Show when=move || { count.get() > LEFT_OUT_MAX }>
                    <p class="study__how">{move || words::and_more(lang.get(), count.get() - LEFT_OUT_MAX)}</p>
                </Show>
            </section>
        </Show>
    }
}

/// Which of the two inputs an item lacks.
fn needs(lang: Lang, shown: &Shown, row: &Row) -> Option<String> {
    let lacks = [(shown.axes.y, &shown.y), (shown.axes.x, &shown.x)];
    let lacks = lacks.iter().filter(|(at, _)| mean(row, *at).is_none());
    let names: Vec<String> = lacks.map(|(_, column)| methods::column_inside(lang, column)).collect();
    (!names.is_empty()).then(|| crate::ui::words::prioritise::needs(lang, &names))
}
