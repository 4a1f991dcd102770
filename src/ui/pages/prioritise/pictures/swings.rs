//! What doubt does: how far each input of one item, moved to its ends, moves its score and its place.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    super::{
        cell,
        notices::columns_of,
        row::score_text,
        sheet::{Sheet, place_text},
    },
    source,
};
use crate::{
    commands::prioritise::{
        Row, Table, candidates,
        picture::{doubt, place_among},
    },
    methods::{
        picture::{Axis, Drawing, Swung, Tornado, tornado as drawn},
        trust::{Swing, tornado},
    },
    model::{Id, Item},
    ui::{
        address::Step,
        chart::picture::{Numbers, Picture},
        kit::{field::LabelLook, select::Select},
        words::{Lang, format, methods, pictures as words, t, trust},
    },
};

/// How many items there are to choose from; the filter brings the others.
const CHOICES_MAX: usize = 300;

/// Everything the picture is drawn from, but for its width.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    title: String,
    base: f64,
    /// The score and the place, as they are read.
    written: String,
    swings: Vec<Swung>,
    numbers: Numbers,
}

/// The picture, and which item it is about.
#[component]
pub(super) fn Swings(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (lang, address) = (sheet.lang, sheet.address);
    let (item, percent) = (address.get("item"), address.get("doubt"));
    let percent = Memo::new(move |_| percent.get().and_then(|it| it.parse::<u32>().ok()).unwrap_or(20).clamp(1, 100));
    let chosen = Memo::new(move |_| {
        let ranked = sheet.ranked.read();
        let is_scored = |id: &Id<Item>| ranked.table.scored.iter().any(|row| row.id == *id);
        let asked = item.get().and_then(|it| it.parse().ok()).filter(is_scored);
        let active = || sheet.active.get().map(|it| it.id).filter(is_scored);
        asked.or_else(active).or_else(|| ranked.table.scored.first().map(|row| row.id))
    });
    let choices = Signal::derive(move || {
        let (ranked, now) = (sheet.ranked.get(), sheet.workspace.snapshot().get());
        let title = |row: &Row| now.get(row.id).map(|it| it.title.clone()).unwrap_or_default();
        let place = |row: &Row| row.place.map(place_text).unwrap_or_default();
        let choice = |row: &Row| (row.id.to_string(), format!("{} {}", place(row), title(row)));
        ranked.table.scored.iter().take(CHOICES_MAX).map(choice).collect::<Vec<_>>()
    });
    let shown =
        Memo::new(move |_| shown(sheet, chosen.get()?, f64::from(percent.get()) / 100.0, lang.get()).map(Arc::new));
    let has = Memo::new(move |_| shown.read().is_some());
    let draw = Callback::new(move |wide: f64| {
        shown.read().as_ref().map(|it| drawing(lang.get(), wide, it)).unwrap_or_default()
    });
    let title = Signal::derive(move || {
        let shown = shown.read();
        shown.as_ref().map(|it| words::swings_title(lang.get(), &it.title)).unwrap_or_default()
    });
    let summary = Signal::derive(move || {
        let shown = shown.read();
        let widest = |it: &Arc<Shown>| it.swings.first().map(|it| it.name.clone());
        let said = shown.as_ref().map(|it| words::swings_summary(lang.get(), &it.written, widest(it).as_deref()));
        said.unwrap_or_default()
    });
    let numbers =
        Signal::derive(move || Arc::new(shown.read().as_ref().map(|it| it.numbers.clone()).unwrap_or_default()));
    let doubts = Signal::derive(move || {
        let lang = lang.get();
        [10_u32, 20, 30, 50].map(|it| (it.to_string(), format::percent(lang, f64::from(it) / 100.0))).to_vec()
    });
    let pick = move |key: &'static str| move |it: String| address.set(key, Some(&it), Step::Replace);
    let why_not = move || {
        let none = sheet.ranked.read().table.scored.is_empty();
        if none { trust::NONE_SCORED } else { words::SWINGS_NOT }.in_lang(lang.get())
    };
    view! {
        <Show when=move || has.get() fallback=move || view! { <p class="study__lead">{why_not}</p> }>
            <div class="study__settings">
                <Select label=t(words::ITEM) look=LabelLook::Beside options=choices
                    value=Signal::derive(move || chosen.get().map(|it| it.to_string()).unwrap_or_default())
                    on_commit=pick("item")/>
                <Select label=t(trust::DOUBT) look=LabelLook::Beside options=doubts
                    value=Signal::derive(move || percent.get().to_string()) on_commit=pick("doubt")/>
            </div>
            <Picture title summary source=source(sheet) draw numbers/>
        </Show>
    }
}

/// What there is to draw; `None` where the method has no score for one item alone.
fn shown(sheet: Sheet, id: Id<Item>, off_by: f64, lang: Lang) -> Option<Shown> {
    let (plan, ranked, now) = (sheet.plan.get(), sheet.ranked.get(), sheet.workspace.snapshot().get());
    let columns = columns_of(sheet, &plan);
    let columns: Vec<&[Option<f64>]> = columns.iter().map(Vec::as_slice).collect();
    let scorer = plan.scorer(&columns)?;
    let row = ranked.row(id)?;
    let base = row.outcome.score()?;
    let alone = Table { scored: vec![row.clone()], unscored: Vec::new() };
    let (scores, voices) = (sheet.workspace.scores().get(), sheet.workspace.voices().get());
    let candidate = candidates(&plan, &alone, &scores, &voices, off_by).pop()?;
    let ends: Vec<Option<(f64, f64)>> = candidate.inputs.iter().map(doubt).collect();
    let others: Vec<f64> =
        ranked.table.scored.iter().filter(|it| it.id != id).filter_map(|it| it.outcome.score()).collect();
    let written =
        |score: f64| words::score_and_place(lang, &score_text(lang, score), place_among(score, others.iter().copied()));
    let swung = |it: &Swing| {
        let column = plan.columns.get(it.input)?;
        let (low, high) = (*ends.get(it.input)?)?;
        let name = methods::column(lang, column);
        let [low, high] = [low, high].map(|it| cell::text(lang, column, it));
        let said = [it.low, it.high].map(|it| it.map_or_else(|| words::NO_SCORE.in_lang(lang).to_owned(), written));
        let ends = words::from_to(lang, &low, &high);
        Some(Swung {
            key: it.input.to_string(),
            said: words::swing_said(lang, &name, (&low, &said[0]), (&high, &said[1])),
            name,
            ends,
            scores: [it.low, it.high],
            written: said,
        })
    };
    let swings: Vec<Swung> = tornado(&*scorer, &row.means(), &ends).iter().filter_map(swung).collect();
    let head =
        [words::INPUT, words::SPAN, words::AT_LOW, words::AT_HIGH].map(|it| it.in_lang(lang).to_owned()).to_vec();
    let row_of = |it: &Swung| vec![it.name.clone(), it.ends.clone(), it.written[0].clone(), it.written[1].clone()];
    let numbers = Numbers { head, rows: swings.iter().map(row_of).collect() };
    let title = now.get(id).map(|it| it.title.clone()).unwrap_or_default();
    Some(Shown { title, base, written: written(base), swings, numbers })
}

fn drawing(lang: Lang, wide: f64, shown: &Shown) -> Drawing {
    let axis = Axis { name: words::SCORE.in_lang(lang), ends: (0.0, 0.0), written: &|it| format::decimal(lang, it, 2) };
    let legend = [words::AT_LOW.in_lang(lang), words::AT_HIGH.in_lang(lang)];
    drawn(wide, &Tornado { base: shown.base, written: &shown.written, axis, legend }, &shown.swings)
}
