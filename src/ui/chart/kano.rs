//! The Kano plot: what delights, what is expected, and what leaves people cold, as a plane.

use std::sync::Arc;

use leptos::prelude::*;

use super::picture::{Numbers, Picture};
use crate::{
    methods::{
        kano::Category,
        picture::{Drawing, Feature, kano},
    },
    ui::words::{Lang, format, pictures as words, use_lang},
};

/// A feature as a survey found it.
#[derive(Clone, Debug, PartialEq)]
pub struct KanoRow {
    /// What it is known by; no two rows share one.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// How much having it satisfies, 0 to 1.
    pub better: f64,
    /// How much lacking it dissatisfies, 0 to −1.
    pub worse: f64,
    /// How many answers count.
    pub count: usize,
    /// Its category by the most frequent answer; `None` where none is.
    pub category: Option<Category>,
}

/// The plot of a survey. Features without coefficients have no place in it: leave them out and say so beside it.
#[component]
pub fn KanoPlot(
    /// The features.
    #[prop(into)]
    rows: Signal<Arc<Vec<KanoRow>>>,
    /// What the picture is called.
    #[prop(into)]
    title: Signal<String>,
    /// What the numbers are from, such as the survey and the workspace.
    #[prop(into)]
    source: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let draw = Callback::new(move |wide: f64| drawing(lang.get(), wide, &rows.read()));
    let summary = move || {
        let (rows, lang) = (rows.read(), lang.get());
        let count = |category| rows.iter().filter(|it| it.category == category).count();
        let all = Category::ALL.into_iter().map(Some).chain([None]);
        let found = all.map(|it| (it, count(it))).filter(|(_, count)| *count > 0);
        let parts: Vec<String> = found.map(|(it, count)| words::of_category(lang, count, it)).collect();
        words::kano_summary(lang, rows.len(), &format::list(lang, &parts))
    };
    let numbers = move || {
        let (rows, lang) = (rows.read(), lang.get());
        let head = [words::FEATURE, words::BETTER, words::WORSE, words::CATEGORY, words::ANSWERS];
        let row = |it: &KanoRow| {
            let category = words::category(it.category).in_lang(lang).to_owned();
            let count = format::count(lang, it.count);
            vec![it.name.clone(), written(lang, it.better), written(lang, it.worse), category, count]
        };
        let head = head.iter().map(|it| it.in_lang(lang).to_owned()).collect();
        Arc::new(Numbers { head, rows: rows.iter().map(row).collect() })
    };
    view! { <Picture title summary=Signal::derive(summary) source draw numbers=Signal::derive(numbers)/> }
}

fn drawing(lang: Lang, wide: f64, rows: &[KanoRow]) -> Drawing {
    let feature = |it: &KanoRow| {
        let category = it.category.and_then(|it| Category::ALL.iter().position(|other| *other == it));
        let name = words::category(it.category).in_lang(lang);
        Feature {
            key: it.key.clone(),
            name: it.name.clone(),
            better: it.better,
            worse: it.worse,
            count: it.count as f64,
            // What has no category is drawn as what contradicts itself: neither is a wish.
            category: category.unwrap_or(Category::ALL.len() - 1),
            said: words::kano_said(lang, &it.name, &written(lang, it.better), &written(lang, it.worse), name),
        }
    };
    let features: Vec<Feature> = rows.iter().map(feature).collect();
    let quarters = [Category::Attractive, Category::Performance, Category::Indifferent, Category::MustBe];
    let name = |it: Category| words::category(Some(it)).in_lang(lang);
    let axes = (words::WORSE_AXIS.in_lang(lang), words::BETTER_AXIS.in_lang(lang));
    kano(wide, axes, &|it| format::decimal(lang, it, 2), quarters.map(name), &Category::ALL.map(name), &features)
}

fn written(lang: Lang, coefficient: f64) -> String {
    format::decimal(lang, coefficient, 2)
}
