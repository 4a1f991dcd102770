//! The voice of the customer in one page: to read here, to print, and to take along as Markdown or a web page.

use std::sync::Arc;

use leptos::prelude::*;

use super::{super::document, state::Study, toolbar::Toolbar, top::ByWeight};
use crate::{
    browser::clock,
    commands::insights::{Asked, Count, Named, Report, report},
    exchange::document::{Block, Document, Entry, Figure, Table},
    model::Item,
    ui::{
        kit::{button::Button, icon::Icon},
        outside::page,
        words::{evidence, feedback, format, insight, insights as words, item, t},
    },
};

/// Requests, themes and competitors on one page.
const ASKED_MAX: usize = 5;
const THEMES_MAX: usize = 6;
const COMPETITORS_MAX: usize = 5;
const MISSING_MAX: usize = 4;

/// The report, below what it is of.
#[component]
pub(super) fn ReportOf() -> impl IntoView {
    let study = Study::expect();
    let found = Memo::new(move |_| {
        let (gathering, scope, by) = (study.gathering.read(), study.scope.read(), study.by.get());
        Arc::new(study.with_tones(|tone| report(&gathering, &scope, by, ASKED_MAX, tone)))
    });
    let written = Memo::new(move |_| Arc::new(written(study, &found.read())));
    let save = move |file: document::File| {
        document::save(study.workspace, study.lang.get_untracked(), &written.get_untracked(), file)
    };
    view! {
        <Toolbar/>
        <div class="insights__acts">
            <ByWeight/>
            <Button label=t(words::PRINT) icon=Icon::External on_click=move |_| page::print()/>
            <Button label=t(words::HTML) icon=Icon::Download on_click=move |_| save(document::File::Web)/>
            <Button label=t(words::MARKDOWN) icon=Icon::Download on_click=move |_| save(document::File::Markdown)/>
        </div>
        {move || document::view(&written.read())}
    }
}

/// The report in words.
fn written(study: Study, report: &Report) -> Document {
    let lang = study.lang.get();
    let word = |it: crate::ui::words::Word| it.in_lang(lang).to_owned();
    let (now, before) = (&report.figures, report.before.as_ref());
    let mut blocks = vec![Block::Figures(figures(study, report))];

    blocks.push(Block::Heading(words::ordered(lang, evidence::tally(study.by.get()).in_lang(lang))));
    if report.asked.is_empty() {
        blocks.push(Block::Text(word(words::TOP_NONE)));
    } else {
        blocks.push(Block::Entries(report.asked.iter().map(|it| asked(study, it)).collect()));
    }

    if !report.themes.is_empty() {
        blocks.push(Block::Heading(word(words::MOVED)));
        blocks.push(named(study, words::THEME, &report.themes, THEMES_MAX));
    }

    blocks.push(Block::Heading(word(words::TONE)));
    let tones = crate::model::Sentiment::ALL.into_iter().zip(now.tones).enumerate();
    let tones = tones.map(|(at, (tone, notes))| Figure {
        name: insight::sentiment(tone).in_lang(lang).to_owned(),
        value: format::percent(lang, notes as f64 / now.sum.notes.max(1) as f64),
        change: {
            let change =
                before.and_then(|it| it.tones.get(at)).map(|it| words::against(lang, notes as f64, *it as f64));
            [feedback::notes(lang, notes)].into_iter().chain(change).collect::<Vec<_>>().join(" · ")
        },
    });
    blocks.push(Block::Figures(tones.collect()));

    blocks.push(Block::Heading(word(words::COMPETITORS)));
    if report.competitors.is_empty() {
        blocks.push(Block::Text(word(words::NO_COMPETITORS)));
    } else {
        blocks.push(named(study, words::COMPETITOR, &report.competitors, COMPETITORS_MAX));
    }
    if now.deals != [0, 0] {
        blocks.push(Block::Text(words::deals(lang, now.deals)));
    }

    blocks.push(Block::Heading(word(words::COVERAGE)));
    let (items, missing) = (report.coverage.items, &report.coverage.missing);
    if items == 0 {
        blocks.push(Block::Text(word(words::NO_ROADMAP)));
    } else {
        blocks.push(Block::Text(evidence::coverage(lang, items - missing.len(), items)));
    }
    if !missing.is_empty() {
        let gathering = study.gathering.read();
        let title = |it: &crate::model::Id<Item>| gathering.now().get(*it).map(|it| it.title.clone());
        let mut titles: Vec<String> = missing.iter().filter_map(title).take(MISSING_MAX).collect();
        if missing.len() > titles.len() {
            titles.push(evidence::more(lang, missing.len() - titles.len()));
        }
        blocks.push(Block::Text(word(words::MISSING)));
        blocks.push(Block::List(titles));
    }
    Document {
        lang: lang.tag(),
        title: word(words::VOICE),
        lead: lead(study),
        blocks,
        foot: words::made(lang, &study.workspace.name().get(), &format::date(lang, clock::today())),
    }
}

/// What the report is of: the days, and the segment and the product where one is looked at.
fn lead(study: Study) -> String {
    let (scope, lang) = (study.scope.read(), study.lang.get());
    let segment = scope.segment.as_ref().map(|folded| {
        let gathering = study.gathering.read();
        let known = gathering.segments.iter().find(|it| it.0 == *folded).map(|it| it.1.clone());
        known.filter(|it| !it.is_empty()).unwrap_or_else(|| words::NO_SEGMENT.in_lang(lang).to_owned())
    });
    let product = scope.product.and_then(|it| study.workspace.products().read().get(it).map(|it| it.name.clone()));
    [study.days()].into_iter().chain(segment).chain(product).collect::<Vec<_>>().join(" · ")
}

fn figures(study: Study, report: &Report) -> Vec<Figure> {
    let lang = study.lang.get();
    let change = |now: f64, before: Option<f64>| before.map(|it| words::against(lang, now, it)).unwrap_or_default();
    let (now, before) = (&report.figures, report.before.as_ref());
    let mut all: Vec<Figure> = Count::ALL
        .into_iter()
        .map(|it| Figure {
            name: words::count(it).in_lang(lang).to_owned(),
            value: format::decimal(lang, it.of(&now.sum), 0),
            change: change(it.of(&now.sum), before.map(|before| it.of(&before.sum))),
        })
        .collect();
    all.push(Figure {
        name: words::UNLINKED.in_lang(lang).to_owned(),
        value: format::count(lang, now.unlinked),
        change: change(now.unlinked as f64, before.map(|it| it.unlinked as f64)),
    });
    all
}

fn asked(study: Study, asked: &Asked) -> Entry {
    let (lang, by) = (study.lang.get(), study.by.get());
    let value = asked.strength.tally(by);
    let strength = format!("{} {}", evidence::tally(by).in_lang(lang), format::decimal(lang, value, 1));
    let asking = words::asking(lang, asked.strength.people, asked.strength.companies, asked.strength.revenue);
    let status = item::status(asked.status).in_lang(lang).to_owned();
    let change = asked.before.map(|it| words::against(lang, value, it));
    Entry {
        title: asked.title.clone(),
        facts: [strength, asking, status].into_iter().chain(change).collect::<Vec<_>>().join(" · "),
        text: String::new(),
        quotes: asked.quotes.iter().map(|it| (it.text.clone(), it.who.clone())).collect(),
    }
}

fn named(study: Study, what: crate::ui::words::Word, all: &[Named], most: usize) -> Block {
    let lang = study.lang.get();
    let has_before = all.iter().any(|it| it.before.is_some());
    let mut head = vec![what.in_lang(lang).to_owned(), words::NOTES.in_lang(lang).to_owned()];
    if has_before {
        head.extend([words::BEFORE, words::CHANGE].map(|it| it.in_lang(lang).to_owned()));
    }
    let row = |it: &Named| {
        let before =
            it.before.map(|before| [format::count(lang, before), words::change(lang, it.notes as f64, before as f64)]);
        [it.name.clone(), format::count(lang, it.notes)].into_iter().chain(before.into_iter().flatten()).collect()
    };
    Block::Table(Table { head, rows: all.iter().take(most).map(row).collect() })
}
