//! Side by side: the same items by another method, and what moved.

use std::{collections::HashMap, sync::Arc};

use leptos::prelude::*;

use super::{
    sheet::{Ranked, Sheet, place_text},
    toolbar::method_options,
};
use crate::{
    commands::prioritise::{BuiltIn, Plan, Row},
    methods::{
        Place,
        trust::{agreement, moved},
    },
    model::{Id, Item},
    ui::{
        address::Step,
        kit::{field::LabelLook, select::Select},
        words::{format, methods, t, trust as words, use_lang},
    },
};

/// How many items are shown; a table any longer is read by nobody.
const ROWS_MAX: usize = 200;

/// The two orders and what moved.
#[component]
pub(super) fn Compare(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (lang, workspace) = (use_lang(), sheet.workspace);
    let named = sheet.address.get("against");
    let other = Memo::new(move |_| {
        let (now, here) = (workspace.snapshot().get(), sheet.plan.read().name());
        let default = BuiltIn::ALL.iter().map(|it| it.name()).find(|it| *it != here).unwrap_or_default();
        Arc::new(Plan::named(&now, named.get().as_deref().unwrap_or(default)))
    });
    let ranked = Memo::new(move |_| Arc::new(sheet.ranked_by(&other.read())));
    let options = Signal::derive(move || method_options(workspace, lang.get()));
    let chosen = Signal::derive(move || other.read().name());
    let pick = move |name: String| sheet.address.set("against", Some(&name), Step::Replace);
    let said = move || {
        let (here, there, lang) = (sheet.ranked.get(), ranked.get(), lang.get());
        let scores = pairs(&here, &there);
        let both = scores.iter().filter(|(a, b)| a.is_some() && b.is_some()).count();
        let (a, b): (Vec<_>, Vec<_>) = scores.into_iter().unzip();
        let rank = agreement(&a, &b).map(|it| (it, format::decimal(lang, it, 2)));
        words::agreement(lang, both, rank.as_ref().map(|(it, text)| (*it, text.as_str())))
    };
    let rows = move || {
        let (here, there, lang, now) = (sheet.ranked.get(), ranked.get(), lang.get(), workspace.snapshot().get());
        let line = |row: &Row| {
            let other = there.row(row.id).and_then(|it| it.place);
            let moved = moved(&[row.place], &[other]);
            let rose = moved.first().and_then(|it| it.rose());
            let text = |it: Option<Place>| it.map_or_else(|| words::NO_PLACE.in_lang(lang).to_owned(), place_text);
            let title = now.get(row.id).map(|it| it.title.clone());
            view! {
                <tr>
                    <th scope="row">{title}</th>
                    <td class="study__number">{text(row.place)}</td>
                    <td class="study__number">{text(other)}</td>
                    <td class="study__number" data-rose=rose.map(|it| it.signum().to_string())>
                        {rose.map(|it| words::rose(lang, it))}
                    </td>
                </tr>
            }
        };
        here.table.rows().take(ROWS_MAX).map(line).collect_view()
    };
    let count = Memo::new(move |_| sheet.ranked.read().table.rows().count());
    view! {
        <section class="study" aria-label=t(words::COMPARE) tabindex="0">
            <div class="study__settings">
                <Select label=t(words::AGAINST) look=LabelLook::Beside options=options value=chosen on_commit=pick/>
            </div>
            <p class="study__lead" role="status">{said}</p>
            <table class="study__table">
                <thead><tr>
                    <th scope="col">{t(words::ITEM)}</th>
                    <th scope="col" class="study__number">{move || methods::name(lang.get(), &sheet.plan.read())}</th>
                    <th scope="col" class="study__number">{move || methods::name(lang.get(), &other.read())}</th>
                    <th scope="col" class="study__number">{t(words::MOVED)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <Show when=move || { count.get() > ROWS_MAX }>
                <p class="study__how">{move || words::only_first(lang.get(), ROWS_MAX, count.get())}</p>
            </Show>
        </section>
    }
}

/// The scores of each item by both.
fn pairs(here: &Ranked, there: &Ranked) -> Vec<(Option<f64>, Option<f64>)> {
    let other: HashMap<Id<Item>, Option<f64>> = there.table.rows().map(|row| (row.id, row.outcome.score())).collect();
    here.table.rows().map(|row| (row.outcome.score(), other.get(&row.id).copied().flatten())).collect()
}
