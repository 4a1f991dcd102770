//! What scores are made of: a bar for each item, a piece for each input.
//!
//! Where inputs add up, the pieces are what they give, exactly. Where they multiply, a piece is how many times the input
//! makes the score against its median, along an axis on which times add up; no share of a product is made up.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    super::{
        acts,
        notices::columns_of,
        row::score_text,
        sheet::{Sheet, place_text},
    },
    CountShown, count_shown, source,
};
use crate::{
    commands::prioritise::{BuiltIn, Row},
    methods::{
        calculation::{Fixed, Parts},
        picture::{Axis, Bar, Drawing, Stack, stack},
        trust::Factor,
    },
    ui::{
        chart::picture::{Numbers, Picture},
        kit::button::Button,
        words::{Lang, format, methods, pictures as words, t},
    },
};

/// What the pieces are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// They add up to the score.
    Shares,
    /// They multiply to the score against the median item; lengths are powers of two.
    Factors,
}

/// Everything the picture is drawn from, but for its width.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    kind: Kind,
    parts: Vec<String>,
    bars: Vec<Bar>,
    numbers: Numbers,
    of: usize,
}

/// The picture.
#[component]
pub(super) fn Made(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let lang = sheet.lang;
    let count = count_shown(sheet, 20);
    let shown = Memo::new(move |_| shown(sheet, count.get(), lang.get()).map(Arc::new));
    let has = Memo::new(move |_| shown.read().is_some());
    let draw = Callback::new(move |wide: f64| {
        shown.read().as_ref().map(|it| drawing(lang.get(), wide, it)).unwrap_or_default()
    });
    let summary = Signal::derive(move || {
        let shown = shown.read();
        let said =
            shown.as_ref().map(|it| words::made_summary(lang.get(), it.kind == Kind::Factors, it.bars.len(), it.of));
        let how = match sheet.plan.read().built_in {
            Some(BuiltIn::Fixed(Fixed::Wsjf)) => Some(words::MADE_WSJF),
            Some(BuiltIn::Fixed(Fixed::Opportunity)) => Some(words::MADE_OPPORTUNITY),
            _ => None,
        };
        let parts = said.into_iter().chain(how.map(|it| it.in_lang(lang.get()).to_owned()));
        parts.collect::<Vec<_>>().join(" ")
    });
    let numbers =
        Signal::derive(move || Arc::new(shown.read().as_ref().map(|it| it.numbers.clone()).unwrap_or_default()));
    view! {
        <Show when=move || has.get() fallback=move || view! {
            <p class="study__lead">{t(words::MADE_NOT)}</p>
            <p><Button label=t(words::SWINGS) on_click=move |_| acts::show(sheet, "swings", false)/></p>
        }>
            <div class="study__settings"><CountShown sheet count/></div>
            <Picture title=Signal::derive(t(words::MADE)) summary source=source(sheet) draw numbers/>
        </Show>
    }
}

/// What there is to draw; `None` where no input alone has a part in the score.
fn shown(sheet: Sheet, count: usize, lang: Lang) -> Option<Shown> {
    let (plan, ranked, now) = (sheet.plan.get(), sheet.ranked.get(), sheet.workspace.snapshot().get());
    if plan.built_in == Some(BuiltIn::Moscow) {
        return None; // one input, and the score is it
    }
    let columns = columns_of(sheet, &plan);
    let columns: Vec<&[Option<f64>]> = columns.iter().map(Vec::as_slice).collect();
    let parts: Vec<String> = plan.columns.iter().map(|it| methods::column(lang, it)).collect();
    let kind = match plan.parts(&columns, &vec![None; parts.len()]) {
        Parts::Shares(_) => Kind::Shares,
        Parts::Factors(_) => Kind::Factors,
        Parts::Whole => return None,
    };
    let mut rows = Vec::new();
    let bar = |row: &Row| {
        let score = row.outcome.score()?;
        let name = now.get(row.id).map(|it| it.title.clone()).unwrap_or_default();
        let name = row.place.map_or_else(|| name.clone(), |it| format!("{}  {name}", place_text(it)));
        let (lengths, written): (Vec<Option<f64>>, Vec<String>) = match plan.parts(&columns, &row.means()) {
            Parts::Shares(shares) => {
                let written = shares.iter().map(|it| it.map_or_else(none, |it| score_text(lang, it))).collect();
                (shares, written)
            }
            Parts::Factors(factors) => {
                let times = |it: &Factor| if let Factor::Times(times) = it { Some(*times) } else { None };
                let written =
                    factors.iter().map(|it| times(it).map_or_else(none, |it| words::times(lang, it))).collect();
                // Nothing times anything is nothing: it has no length on this axis, and is told by the score.
                (factors.iter().map(|it| times(it).filter(|it| *it > 0.0).map(f64::log2)).collect(), written)
            }
            Parts::Whole => return None,
        };
        let each = parts.iter().zip(&written).map(|(part, it)| format!("{part} {it}"));
        let said = format!(
            "{name}: {} {}. {}",
            words::SCORE.in_lang(lang),
            score_text(lang, score),
            each.collect::<Vec<_>>().join(", ")
        );
        let total = score_text(lang, score);
        let row_of = std::iter::once(name.clone()).chain(written).chain([total.clone()]).collect();
        Some((Bar { key: row.id.to_string(), name, parts: lengths, total, said }, row_of))
    };
    let mut bars = Vec::new();
    for (bar, row) in ranked.table.scored.iter().take(count).filter_map(bar) {
        bars.push(bar);
        rows.push(row);
    }
    let item = words::ITEM.in_lang(lang).to_owned();
    let head = std::iter::once(item).chain(parts.iter().cloned()).chain([words::SCORE.in_lang(lang).to_owned()]);
    let numbers = Numbers { head: head.collect(), rows };
    Some(Shown { kind, parts, bars, numbers, of: ranked.table.scored.len() })
}

fn none() -> String {
    "–".to_owned()
}

fn drawing(lang: Lang, wide: f64, shown: &Shown) -> Drawing {
    let factors = shown.kind == Kind::Factors;
    let written = move |it: f64| if factors { words::times(lang, it.exp2()) } else { format::decimal(lang, it, 2) };
    let name = if factors { words::TIMES_AXIS } else { words::SCORE }.in_lang(lang);
    let axis = Axis { name, ends: (0.0, 0.0), written: &written };
    stack(wide, &Stack { parts: &shown.parts, axis, whole: factors }, &shown.bars)
}
