//! Notes that speak for no item yet: what is still to be made sense of.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::Study;
use crate::{
    model::{Customer, Feedback, Id},
    ui::words::{format, insights as words, t},
};

/// How many are shown.
const SHOWN_MAX: usize = 6;

/// The list.
#[component]
pub(super) fn Unlinked() -> impl IntoView {
    let study = Study::expect();
    let found = Memo::new(move |_| Arc::new(study.gathering.read().unlinked(&study.scope.read())));
    let list = move || {
        let (found, lang, gathering) = (found.get(), study.lang.get(), study.gathering.read());
        if found.is_empty() {
            return view! { <p class="insights__none">{words::UNLINKED_NONE.in_lang(lang)}</p> }.into_any();
        }
        let row = |id: &Id<Feedback>| {
            let note: &Feedback = gathering.now().get(*id)?;
            let customer: Option<&Customer> = note.customer.and_then(|it| gathering.now().get(it));
            let who = customer.map_or(note.author.as_str(), |it| it.name.as_str()).to_owned();
            let day = note.received.map(|it| format::date(lang, it));
            let facts = [who].into_iter().chain(day).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
            let href = study.inbox(&[("linked", "no"), ("open", &id.to_string())]);
            Some(view! {
                <li class="unlinked">
                    <a class="unlinked__title" href=href>{note.title.clone()}</a>
                    <span class="unlinked__facts">{facts}</span>
                </li>
            })
        };
        let rows = found.iter().take(SHOWN_MAX).filter_map(row).collect_view();
        let all = study.inbox(&[("linked", "no")]);
        view! {
            <ul class="unlinked-list">{rows}</ul>
            <p><a href=all>{words::SHOW_ALL.in_lang(lang)}</a>" · "{words::more(lang, found.len())}</p>
        }
        .into_any()
    };
    view! {
        <section class="insights__part" aria-labelledby="insights-unlinked">
            <header class="insights__head"><h2 id="insights-unlinked">{t(words::UNLINKED_NOTES)}</h2></header>
            {list}
        </section>
    }
}
