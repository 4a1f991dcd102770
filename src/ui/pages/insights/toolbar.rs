//! What is looked at: the period, the segment and the product; all of it is in the address.

use leptos::prelude::*;

use super::state::Study;
use crate::{
    commands::{
        find::fold,
        insights::{NO_SEGMENT, Period},
    },
    model::{Product, sorted},
    ui::{
        address::Step,
        kit::{date_field::DateField, field::LabelLook, select::Select},
        words::{insights as words, t},
    },
};

/// The toolbar.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let study = Study::expect();
    let (address, lang, workspace) = (study.address, study.lang, study.workspace);
    let periods = Signal::derive(move || {
        Period::ALL.map(|it| (it.key().to_owned(), words::period(it).in_lang(lang.get()).to_owned())).to_vec()
    });
    let set_period = move |key: String| {
        let Some(period) = Period::of_key(&key) else { return };
        // What was looked at is where one's own days begin.
        let scope = study.scope.get_untracked();
        let own = |day: Option<chrono::NaiveDate>| day.filter(|_| period == Period::Own).map(|it| it.to_string());
        let (from, to) = (own(scope.from), own(scope.to));
        let key = Some(period.key()).filter(|_| period != Period::default());
        address.set_all(&[("period", key), ("from", from.as_deref()), ("to", to.as_deref())], Step::Push);
    };
    let segments = Signal::derive(move || {
        let lang = lang.get();
        let customers = workspace.customers().read();
        let mut all: Vec<String> =
            customers.iter().map(|it| it.segment.trim().to_owned()).filter(|it| !it.is_empty()).collect();
        sorted::sort_by_cached_key(&mut all, |it| fold(it));
        all.dedup_by(|a, b| fold(a) == fold(b));
        let mut own: Vec<(String, String)> = all.into_iter().map(|it| (fold(&it), it)).collect();
        // One that an address names and nobody is in narrows all the same, and is to be seen.
        let asked = study.scope.read().segment.clone().filter(|it| !it.is_empty());
        own.extend(asked.filter(|it| own.iter().all(|known| known.0 != *it)).map(|it| (it.clone(), it)));
        [(String::new(), words::ALL_SEGMENTS.in_lang(lang).to_owned())]
            .into_iter()
            .chain(own)
            .chain([(NO_SEGMENT.to_owned(), words::NO_SEGMENT.in_lang(lang).to_owned())])
            .collect::<Vec<_>>()
    });
    let segment = Signal::derive(move || match study.scope.read().segment.as_deref() {
        Some("") => NO_SEGMENT.to_owned(),
        Some(it) => it.to_owned(),
        None => String::new(),
    });
    let products = Signal::derive(move || {
        let table = workspace.products().read();
        let mut all: Vec<&Product> = table.iter().collect();
        sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        let own = all.into_iter().map(|it| (it.id.to_string(), it.name.clone()));
        [(String::new(), words::ALL_PRODUCTS.in_lang(lang.get()).to_owned())].into_iter().chain(own).collect::<Vec<_>>()
    });
    let product = Signal::derive(move || study.scope.read().product.map(|it| it.to_string()).unwrap_or_default());
    let set = move |key| move |value: String| address.set(key, Some(&value), Step::Push);
    let is_own = Memo::new(move |_| study.period.get() == Period::Own);
    let set_day = move |key: &'static str| {
        move |day: Option<chrono::NaiveDate>| address.set(key, day.map(|it| it.to_string()).as_deref(), Step::Push)
    };
    view! {
        <div class="insights__tools" role="search" aria-label=t(words::PERIOD)>
            <Select
                label=t(words::PERIOD) look=LabelLook::Hidden options=periods on_commit=set_period
                value=Signal::derive(move || study.period.get().key().to_owned())
            />
            <Show when=move || is_own.get()>
                <DateField
                    label=t(words::FROM) look=LabelLook::Hidden value=Signal::derive(move || study.scope.read().from)
                    on_commit=set_day("from")
                />
                <DateField
                    label=t(words::TO) look=LabelLook::Hidden value=Signal::derive(move || study.scope.read().to)
                    on_commit=set_day("to")
                />
            </Show>
            <Select
                label=t(words::SEGMENT) look=LabelLook::Hidden options=segments value=segment on_commit=set("segment")
            />
            <Select
                label=t(words::PRODUCT) look=LabelLook::Hidden options=products value=product on_commit=set("product")
            />
            <p class="insights__days">{move || study.scope.read().has_period().then(|| study.days())}</p>
        </div>
    }
}
