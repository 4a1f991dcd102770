//! Themes by segment: a table whose every number leads to its notes.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::Study;
use crate::{
    commands::insights::{Count, Grid, GridRow, NO_SEGMENT, NO_TAG, Sum, grid},
    ui::{
        address::Step,
        kit::{field::LabelLook, select::Select},
        words::{format, insights as words, t},
    },
};

/// The table.
#[component]
pub(super) fn Themes() -> impl IntoView {
    let study = Study::expect();
    let (lang, address) = (study.lang, study.address);
    let table = Memo::new(move |_| Arc::new(grid(&study.gathering.read(), &study.scope.read())));
    let count = address.get("count");
    let count = Memo::new(move |_| {
        let key = count.read();
        Count::ALL.into_iter().find(|it| Some(it.key()) == key.as_deref()).unwrap_or_default()
    });
    let counts = Signal::derive(move || {
        Count::ALL.map(|it| (it.key().to_owned(), words::count(it).in_lang(lang.get()).to_owned())).to_vec()
    });
    let set = move |key: String| {
        address.set("count", Some(key.as_str()).filter(|it| *it != Count::default().key()), Step::Replace);
    };
    view! {
        <section class="insights__part" aria-labelledby="insights-themes">
            <header class="insights__head">
                <h2 id="insights-themes">{t(words::THEMES)}</h2>
                <Select
                    label=t(words::COUNT) look=LabelLook::Hidden options=counts on_commit=set
                    value=Signal::derive(move || count.get().key().to_owned())
                />
            </header>
            <p class="insights__hint">{t(words::THEMES_HINT)}</p>
            <div class="theme-grid__scroll" tabindex="0" role="group" aria-label=t(words::THEMES)>
                {move || rows(study, &table.read(), count.get())}
            </div>
        </section>
    }
}

/// How dark a cell is, in steps from 0 to 4, against the largest.
fn depth(value: f64, most: f64) -> u8 {
    match value / most {
        share if share.is_nan() || share <= 0.0 => 0,
        share if share <= 0.25 => 1,
        share if share <= 0.5 => 2,
        share if share <= 0.75 => 3,
        _ => 4,
    }
}

fn rows(study: Study, table: &Grid, count: Count) -> AnyView {
    let lang = study.lang.get();
    let tags = study.workspace.tags();
    let tags = tags.read();
    let most = table.rows.iter().flat_map(|it| &it.cells).map(|it| count.of(it)).fold(0.0, f64::max);
    let segment_name =
        |it: &str| if it.is_empty() { words::NO_SEGMENT.in_lang(lang).to_owned() } else { it.to_owned() };
    // Where one is asked for, or there is only one, its column would say the same as the sum.
    let cell = |sum: &Sum, theme: &str, segment: &str, more: &[(&str, &str)], shade: bool| {
        let value = count.of(sum);
        if sum.notes == 0 {
            return view! { <td class="theme-grid__cell" data-none="">"·"</td> }.into_any();
        }
        let text = format::decimal(lang, value, 0);
        let label = words::cell(lang, theme, segment, &text);
        let shade = if shade { depth(value, most) } else { 0 };
        let href = study.inbox(more);
        view! {
            <td class="theme-grid__cell" data-depth=shade.to_string()>
                <a class="theme-grid__link" href=href aria-label=label>{text}</a>
            </td>
        }
        .into_any()
    };
    let all = words::ALL.in_lang(lang);
    let line = |row: &GridRow| {
        let name = row.theme.and_then(|it| tags.get(it)).map(|it| it.name.clone());
        let name = name.unwrap_or_else(|| words::NO_THEME.in_lang(lang).to_owned());
        let tag = row.theme.map_or_else(|| NO_TAG.to_owned(), |it| it.to_string());
        let cells = row.cells.iter().zip(&table.segments).map(|(sum, segment)| {
            let key = if segment.is_empty() { NO_SEGMENT } else { segment };
            cell(sum, &name, &segment_name(segment), &[("tag", &tag), ("segment", key)], true)
        });
        let cells = cells.collect_view();
        let total = cell(&row.total, &name, all, &[("tag", &tag)], false);
        let inset = format!("calc({} * var(--space-4))", row.depth);
        view! {
            <tr>
                <th scope="row" class="theme-grid__theme"><span style:padding-inline-start=inset>{name}</span></th>
                {cells}{total}
            </tr>
        }
    };
    let head = table.segments.iter().map(|it| view! { <th scope="col">{segment_name(it)}</th> }).collect_view();
    let sums = table.totals.iter().zip(&table.segments).map(|(sum, segment)| {
        let key = if segment.is_empty() { NO_SEGMENT } else { segment };
        cell(sum, all, &segment_name(segment), &[("segment", key)], false)
    });
    let sums = sums.collect_view();
    let total = cell(&table.total, all, all, &[], false);
    let body = table.rows.iter().map(line).collect_view();
    view! {
        <table class="theme-grid">
            <thead><tr><th scope="col">{words::THEME.in_lang(lang)}</th>{head}<th scope="col">{all}</th></tr></thead>
            <tbody>{body}</tbody>
            <tfoot><tr><th scope="row">{all}</th>{sums}{total}</tr></tfoot>
        </table>
    }
    .into_any()
}
