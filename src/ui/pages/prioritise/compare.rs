//! Side by side: two orders of the same items, by two methods or kept on two days, and what moved.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{
    sheet::{Sheet, place_text},
    toolbar::method_options,
};
use crate::{
    commands::{
        prioritise::{BuiltIn, Plan, Standing, runs, standings},
        records::{Remove, Update},
    },
    methods::{
        Place, rank,
        trust::{agreement, moved},
    },
    model::{Id, Item, RecordRef, Run},
    ui::{
        address::Step,
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            field::LabelLook,
            icon::Icon,
            inline_edit::InlineEdit,
            select::Select,
        },
        words::{format, methods, own, t, trust as words, use_lang},
    },
};

/// How many items are shown; a table any longer is read by nobody.
const ROWS_MAX: usize = 200;

/// One of the two orders.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Order {
    /// What it is called.
    pub(super) name: String,
    /// Its items.
    pub(super) rows: Vec<Standing>,
    /// The run it is, where it was kept.
    run: Option<Id<Run>>,
}

/// The order that the address names: a run, a method, or the table as it stands.
pub(super) fn order_of(sheet: Sheet, key: &str) -> Order {
    let now = sheet.workspace.snapshot().get();
    let kept = key.strip_prefix(RUN).and_then(|id| id.parse().ok()).and_then(|id| now.get::<Run>(id));
    if let Some(run) = kept {
        return Order { name: run.name.clone(), rows: standings(run), run: Some(run.id) };
    }
    let (plan, ranked) = if key.is_empty() {
        (sheet.plan.get(), sheet.ranked.get())
    } else {
        let plan = std::sync::Arc::new(Plan::named(&now, key));
        let ranked = std::sync::Arc::new(sheet.ranked_by(&plan));
        (plan, ranked)
    };
    let title = |id: Id<Item>| now.get(id).map(|it| it.title.clone()).unwrap_or_default();
    let rows = ranked.table.rows().map(|row| (row.id, title(row.id), row.place, row.outcome.score())).collect();
    Order { name: methods::name(sheet.lang.get(), &plan), rows, run: None }
}

/// How the address begins that names a run.
pub(super) const RUN: &str = "run:";

/// The two orders and what moved.
#[component]
pub(super) fn Compare(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (lang, workspace) = (use_lang(), sheet.workspace);
    let (from, against) = (sheet.address.get("from"), sheet.address.get("against"));
    let left_key = Signal::derive(move || from.get().unwrap_or_default());
    let right_key = Signal::derive(move || {
        against.get().unwrap_or_else(|| {
            let here = sheet.plan.read().name();
            BuiltIn::ALL.iter().map(|it| it.name()).find(|it| *it != here).unwrap_or_default().to_owned()
        })
    });
    let left = Memo::new(move |_| order_of(sheet, &left_key.read()));
    let right = Memo::new(move |_| order_of(sheet, &right_key.read()));
    let kept = Memo::new(move |_| {
        let all = runs(&workspace.snapshot().read().table());
        all.into_iter().map(|it| (format!("{RUN}{}", it.id), it.name)).collect::<Vec<_>>()
    });
    let left_options = Signal::derive(move || {
        let here = methods::name(lang.get(), &sheet.plan.read());
        let first = (String::new(), words::as_it_stands(lang.get(), &here));
        std::iter::once(first).chain(kept.get()).collect::<Vec<_>>()
    });
    let right_options =
        Signal::derive(move || method_options(workspace, lang.get()).into_iter().chain(kept.get()).collect::<Vec<_>>());
    let pick = move |key: &'static str| move |name: String| sheet.address.set(key, Some(&name), Step::Replace);
    let said = move || {
        let (left, right, lang) = (left.read(), right.read(), lang.get());
        let other: HashMap<Id<Item>, Option<f64>> = right.rows.iter().map(|it| (it.0, it.3)).collect();
        let pairs = left.rows.iter().map(|it| (it.3, other.get(&it.0).copied().flatten()));
        let (a, b): (Vec<_>, Vec<_>) = pairs.unzip();
        let both = a.iter().zip(&b).filter(|(a, b)| a.is_some() && b.is_some()).count();
        let rank = agreement(&a, &b).map(|it| (it, format::decimal(lang, it, 2)));
        words::agreement(lang, both, rank.as_ref().map(|(it, text)| (*it, text.as_str())))
    };
    let rows = move || {
        let (left, right, lang) = (left.read(), right.read(), lang.get());
        let places: HashMap<Id<Item>, Option<Place>> = right.rows.iter().map(|it| (it.0, it.2)).collect();
        let known: std::collections::HashSet<Id<Item>> = left.rows.iter().map(|it| it.0).collect();
        // Among those with a score in both: an item that only one order ranks moves no other.
        let scores: HashMap<Id<Item>, Option<f64>> = right.rows.iter().map(|it| (it.0, it.3)).collect();
        let both = |it: &Standing| it.3.zip(scores.get(&it.0).copied().flatten());
        let (a, b): (Vec<_>, Vec<_>) = left.rows.iter().map(|it| both(it).unzip()).unzip();
        let moves = moved(&rank(&a), &rank(&b));
        let moves: HashMap<Id<Item>, i64> =
            left.rows.iter().zip(moves).filter_map(|(it, moved)| Some((it.0, moved.rose()?))).collect();
        let here = left.rows.iter().map(|it| (it, it.2));
        let only_there = right.rows.iter().filter(|it| !known.contains(&it.0)).map(|it| (it, None));
        let line = |(it, place): (&Standing, Option<Place>)| {
            let other = places.get(&it.0).copied().flatten();
            let rose = moves.get(&it.0).copied();
            let text = |it: Option<Place>| it.map_or_else(|| words::NO_PLACE.in_lang(lang).to_owned(), place_text);
            view! {
                <tr>
                    <th scope="row">{it.1.clone()}</th>
                    <td class="study__number">{text(place)}</td>
                    <td class="study__number">{text(other)}</td>
                    <td class="study__number" data-rose=rose.map(|it| it.signum().to_string())>
                        {rose.map(|it| words::rose(lang, it))}
                    </td>
                </tr>
            }
        };
        here.chain(only_there).take(ROWS_MAX).map(line).collect_view()
    };
    let count = Memo::new(move |_| left.read().rows.len());
    let notes = move || {
        [left.read().run, right.read().run]
            .into_iter()
            .flatten()
            .map(|id| {
                view! { <RunNote sheet id/> }
            })
            .collect_view()
    };
    view! {
        <section class="study" aria-label=t(words::COMPARE) tabindex="0">
            <div class="study__settings">
                <Select label=t(words::THIS_ORDER) look=LabelLook::Beside options=left_options value=left_key on_commit=pick("from")/>
                <Select label=t(words::AGAINST) look=LabelLook::Beside options=right_options value=right_key on_commit=pick("against")/>
            </div>
            {notes}
            <p class="study__lead" role="status">{said}</p>
            <p class="study__how">{t(words::MOVED_HOW)}</p>
            <table class="study__table">
                <thead><tr>
                    <th scope="col">{t(words::ITEM)}</th>
                    <th scope="col" class="study__number">{move || left.read().name.clone()}</th>
                    <th scope="col" class="study__number">{move || right.read().name.clone()}</th>
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

/// A run that is one of the two: its name, when and by whom it was kept, and the way to take it away.
#[component]
fn RunNote(
    /// The state of the table.
    sheet: Sheet,
    /// The run.
    id: Id<Run>,
) -> impl IntoView {
    let (lang, workspace) = (use_lang(), sheet.workspace);
    let run = workspace.row(id);
    let name = Signal::derive(move || run.read().as_ref().map(|it| it.name.clone()).unwrap_or_default());
    let said = move || {
        let run = run.get()?;
        let person = run.person.and_then(|it| workspace.snapshot().read().get(it).map(|it| it.name.clone()));
        let date = run.date.map(|it| format::date(lang.get(), it)).unwrap_or_default();
        let when = words::kept_when(lang.get(), &date, person.as_deref());
        Some([when, run.how.clone()].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · "))
    };
    let rename = move |name: String| {
        workspace.dispatch(Update { id, change: move |it: &mut Run| it.name.clone_from(&name) });
    };
    let remove = move |_| {
        let said = own::removed(lang.get_untracked(), &name.get_untracked());
        workspace.dispatch_with_undo(Remove(vec![RecordRef::of(id)]), said);
    };
    view! {
        <div class="study__run">
            <InlineEdit label=t(own::NAME) value=name on_commit=rename max_length=300_u32/>
            <span class="study__how">{said}</span>
            <Button label=t(own::REMOVE) icon=Icon::Trash kind=ButtonKind::Quiet size=ButtonSize::Small on_click=remove/>
        </div>
    }
}
