//! How much was said over time, and in which tone.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::Study;
use crate::{
    commands::insights::{Bucket, Pace, Series, series},
    methods::picture::{Axis, Column, Columns, Drawing, columns},
    model::Sentiment,
    ui::{
        address::Step,
        chart::picture::{Numbers, Picture},
        kit::{field::LabelLook, select::Select},
        words::{Lang, format, insight, insights as words, t},
    },
};

/// Hue and pattern of each tone: green, grey, orange, and what has not been read.
const LOOKS: [(Sentiment, usize); 3] = [(Sentiment::Positive, 2), (Sentiment::Neutral, 6), (Sentiment::Negative, 1)];

/// The picture.
#[component]
pub(super) fn OverTime() -> impl IntoView {
    let study = Study::expect();
    let (lang, address) = (study.lang, study.address);
    let pace = address.get("pace");
    let pace = Memo::new(move |_| {
        let key = pace.read();
        Pace::ALL.into_iter().find(|it| Some(it.key()) == key.as_deref()).unwrap_or_default()
    });
    let paces = Signal::derive(move || {
        Pace::ALL.map(|it| (it.key().to_owned(), words::pace(it).in_lang(lang.get()).to_owned())).to_vec()
    });
    let set = move |key: String| {
        address.set("pace", Some(key.as_str()).filter(|it| *it != Pace::default().key()), Step::Replace);
    };
    let counted = Memo::new(move |_| {
        let (gathering, scope, today) = (study.gathering.read(), study.scope.read(), study.today.get());
        Arc::new(study.with_tones(|tone| series(&gathering, &scope, pace.get(), today, tone)))
    });
    let summary = Signal::derive(move || {
        let lang = lang.get();
        if !study.has_tones() {
            return words::READING.in_lang(lang).to_owned();
        }
        let counted = counted.read();
        let tone = |at: usize| counted.buckets.iter().filter_map(|it| it.tones.get(at)).sum();
        let notes = counted.buckets.iter().map(Bucket::notes).sum();
        words::series_said(lang, notes, [tone(0), tone(1), tone(2)], counted.undated, counted.earlier)
    });
    let source = Signal::derive(move || format!("{} · {}", study.workspace.name().get(), study.days()));
    let draw = Callback::new(move |wide: f64| drawing(lang.get(), wide, pace.get(), &counted.read()));
    let numbers = Signal::derive(move || Arc::new(numbers(lang.get(), pace.get(), &counted.read())));
    view! {
        <section class="insights__part" aria-label=t(words::OVER_TIME)>
            <Picture title=Signal::derive(move || t(words::OVER_TIME)().to_owned()) summary source draw numbers>
                <Select
                    label=t(words::PACE) look=LabelLook::Hidden options=paces on_commit=set
                    value=Signal::derive(move || pace.get().key().to_owned())
                />
            </Picture>
        </section>
    }
}

fn name_of(lang: Lang, pace: Pace, bucket: &Bucket) -> String {
    match pace {
        Pace::Week => format!("{} {}", words::WEEK_FROM.in_lang(lang), format::date(lang, bucket.start)),
        Pace::Month => format::month(lang, bucket.start),
    }
}

fn drawing(lang: Lang, wide: f64, pace: Pace, series: &Series) -> Drawing {
    let mut parts: Vec<(String, usize)> =
        LOOKS.iter().map(|(tone, look)| (insight::sentiment(*tone).in_lang(lang).to_owned(), *look)).collect();
    if series.buckets.iter().any(|it| it.tones.last().is_some_and(|it| *it > 0)) {
        parts.push((words::NOT_READ.in_lang(lang).to_owned(), 5));
    }
    let column = |it: &Bucket| Column {
        key: it.start.to_string(),
        name: match pace {
            Pace::Week => format::day_of_year(lang, it.start),
            Pace::Month => format::short_month(lang, it.start),
        },
        #[expect(clippy::cast_precision_loss, reason = "counts of what fits in memory are exact")]
        parts: it.tones.iter().map(|it| *it as f64).collect(),
        said: words::bucket(lang, &name_of(lang, pace, it), it.notes(), it.tones),
    };
    let all: Vec<Column> = series.buckets.iter().map(column).collect();
    let axis = Axis { name: words::NOTES.in_lang(lang), ends: (0.0, 0.0), written: &|it| format::decimal(lang, it, 0) };
    columns(wide, &Columns { parts: &parts, axis }, &all)
}

fn numbers(lang: Lang, pace: Pace, series: &Series) -> Numbers {
    let tones = Sentiment::ALL.map(|it| insight::sentiment(it).in_lang(lang).to_owned());
    let head = [words::pace(pace).in_lang(lang).to_owned(), words::NOTES.in_lang(lang).to_owned()];
    let row = |it: &Bucket| {
        let tones = it.tones.iter().take(3).map(|it| format::count(lang, *it));
        [name_of(lang, pace, it), format::count(lang, it.notes())].into_iter().chain(tones).collect()
    };
    Numbers { head: head.into_iter().chain(tones).collect(), rows: series.buckets.iter().map(row).collect() }
}
