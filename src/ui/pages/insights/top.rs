//! What is asked for most, by a weight of one's choice.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::{Study, tally_key};
use crate::{
    commands::{
        evidence::Tally,
        insights::{Asked, top},
    },
    ui::{
        address::{Page, Step},
        kit::{field::LabelLook, select::Select},
        words::{evidence, format, insights as words, item, t},
    },
};

/// How many are shown.
const SHOWN_MAX: usize = 10;

/// The list.
#[component]
pub(super) fn Top() -> impl IntoView {
    let study = Study::expect();
    let lang = study.lang;
    let asked =
        Memo::new(move |_| Arc::new(top(&study.gathering.read(), &study.scope.read(), study.by.get(), SHOWN_MAX)));
    let list = move || {
        let (asked, lang, by) = (asked.get(), lang.get(), study.by.get());
        if asked.is_empty() {
            return view! { <p class="insights__none">{words::TOP_NONE.in_lang(lang)}</p> }.into_any();
        }
        let most = asked.iter().map(|it| it.strength.tally(by)).fold(0.0, f64::max);
        let row = |it: &Asked| {
            let value = it.strength.tally(by);
            let href = format!("{}?open={}", Page::Backlog.path(), it.item);
            let asking = words::asking(lang, it.strength.people, it.strength.companies, it.strength.revenue);
            let change = it.before.map(|before| words::against(lang, value, before));
            let status = item::status(it.status).in_lang(lang);
            let facts = [status.to_owned(), asking].into_iter().chain(change).collect::<Vec<_>>().join(" · ");
            view! {
                <li class="asked">
                    <a class="asked__title" href=href>{it.title.clone()}</a>
                    <span class="asked__value">{format::decimal(lang, value, 1)}</span>
                    <span class="asked__bar" aria-hidden="true">
                        <span style:inline-size=format!("{:.1}%", 100.0 * value / most)></span>
                    </span>
                    <span class="asked__facts">{facts}</span>
                </li>
            }
        };
        view! { <ol class="asked-list">{asked.iter().map(row).collect_view()}</ol> }.into_any()
    };
    view! {
        <section class="insights__part" aria-labelledby="insights-top">
            <header class="insights__head">
                <h2 id="insights-top">{t(words::TOP)}</h2>
                <ByWeight/>
            </header>
            {list}
        </section>
    }
}

/// What requests are ordered by.
#[component]
pub(super) fn ByWeight() -> impl IntoView {
    let study = Study::expect();
    let tallies = Signal::derive(move || {
        let lang = study.lang.get();
        Tally::ALL.map(|it| (tally_key(it).to_owned(), evidence::tally(it).in_lang(lang).to_owned())).to_vec()
    });
    let set = move |key: String| {
        let key = Some(key.as_str()).filter(|it| *it != tally_key(Tally::Weighted));
        study.address.set("by", key, Step::Replace);
    };
    view! {
        <Select
            label=t(words::BY_WEIGHT) look=LabelLook::Hidden options=tallies on_commit=set
            value=Signal::derive(move || tally_key(study.by.get()).to_owned())
        />
    }
}
