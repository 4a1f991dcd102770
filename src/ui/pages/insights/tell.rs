//! Closing the loop: what is there, who asked for it and agreed to hear, and a message to each.
//!
//! Nothing is sent: a message is copied, or opened in the person's own mail.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{messages, state::Study};
use crate::{
    commands::{
        records::Add,
        told::{Asker, Shipped, Tell, Untell, message, shipped},
    },
    model::{Blank, Changelog, Contact, Customer, Id, Item, Message, Person},
    replica::Snapshot,
    ui::{
        address::Page,
        kit::{
            button::{Button, ButtonSize},
            empty::EmptyState,
            icon::Icon,
        },
        outside::clipboard,
        words::{Lang, format, t, told as words},
        workspace::Workspace,
    },
};

/// What is there, and whom to tell.
#[component]
pub(super) fn CloseLoop() -> impl IntoView {
    let study = Study::expect();
    let snapshot = study.workspace.snapshot();
    let all = Memo::new(move |_| Arc::new(shipped(&snapshot.get())));
    let none = Memo::new(move |_| all.read().is_empty());
    let list = move || {
        let now = snapshot.get_untracked();
        all.read().iter().map(|it| item(study, &now, it)).collect_view()
    };
    view! {
        <p class="insights__hint">{t(words::HINT)}</p>
        <Show when=move || none.get()>
            <EmptyState icon=Icon::Check title=t(words::NOTHING) text=t(words::NOTHING_TEXT)/>
        </Show>
        {list}
        <messages::Messages/>
    }
}

/// One item, with those who asked for it.
fn item(study: Study, now: &Snapshot, shipped: &Shipped) -> AnyView {
    let (workspace, lang) = (study.workspace, study.lang.get());
    let id = shipped.item;
    let title = now.get(id).map(|it| it.title.clone()).unwrap_or_default();
    let told = shipped.askers.len() - shipped.waiting();
    let state = words::state(lang, shipped.waiting(), told, shipped.others);
    let rows = shipped.askers.iter().filter_map(|it| asker(study, now, id, it)).collect_view();
    let waiting: Vec<Id<Contact>> = shipped.askers.iter().filter(|it| it.told.is_none()).map(|it| it.contact).collect();
    let mark_all = (waiting.len() > 1).then(|| {
        let mark = move |_| {
            let said = words::marked(lang, waiting.len(), "");
            workspace.dispatch_with_undo(Tell { item: id, contacts: waiting.clone() }, said);
        };
        view! { <Button label=t(words::MARK_ALL) size=ButtonSize::Small icon=Icon::Check on_click=mark/> }
    });
    let is_written = now.table::<Changelog>().iter().any(|it| it.items.contains(&id));
    let named = title.clone();
    let to_changelog = (!is_written).then(|| {
        let write = move |_| {
            let facts = workspace.facts();
            let (title, date) = (named.clone(), Some(facts.today));
            let entry = Changelog { id: facts.fresh(), title, date, items: [id].into(), ..Changelog::default() };
            workspace.dispatch_with_undo(Add(entry), words::added(lang, &named));
        };
        view! { <Button label=t(words::TO_CHANGELOG) size=ButtonSize::Small icon=Icon::Plus on_click=write/> }
    });
    let href = format!("{}?open={id}", Page::Backlog.path());
    let label = title.clone();
    view! {
        <section class="insights__part shipped" aria-label=label>
            <header class="insights__head">
                <h2><a href=href>{title}</a></h2>
                <span class="shipped__acts">{mark_all}{to_changelog}</span>
            </header>
            <p class="insights__hint">{state}</p>
            <ul class="shipped__askers">{rows}</ul>
        </section>
    }
    .into_any()
}

/// One person who asked.
fn asker(study: Study, now: &Snapshot, item: Id<Item>, asker: &Asker) -> Option<AnyView> {
    let (workspace, lang) = (study.workspace, study.lang.get());
    let contact: &Contact = now.get(asker.contact)?;
    let id = contact.id;
    let name = contact.name.clone();
    let customer = contact.customer.and_then(|it| now.get::<Customer>(it)).map(|it| it.name.clone());
    let email = contact.email.trim().to_owned();
    let shown = if email.is_empty() { words::NO_EMAIL.in_lang(lang).to_owned() } else { email.clone() };
    let facts = customer.into_iter().chain([shown]).collect::<Vec<_>>().join(" · ");
    let label = |what| {
        let name = name.clone();
        move || words::of(study.lang.get(), what, &name)
    };
    let acts = if let Some((day, by)) = asker.told {
        let day = day.map(|it| format::date(lang, it)).unwrap_or_default();
        let by = by.and_then(|it| now.get::<Person>(it)).map(|it| it.name.clone()).unwrap_or_default();
        let untell = move |_| {
            workspace.dispatch(Untell { item, contact: id });
        };
        view! {
            <span class="asker__told">{Icon::Check.view()} {words::told_on(lang, &day, &by)}</span>
            <button type="button" class="button" data-kind="quiet" data-size="small" aria-label=label(words::NOT_TOLD) on:click=untell>
                <span class="button__label">{t(words::NOT_TOLD)}</span>
            </button>
        }
        .into_any()
    } else {
        let (subject, body) = letter(workspace, now, lang, item, asker)?;
        let mail = (!email.is_empty()).then(|| {
            let href = mailto(&email, &subject, &body);
            view! {
                <a class="button shipped__write" data-kind="plain" data-size="small" href=href aria-label=label(words::WRITE)>
                    {Icon::External.view()} <span class="button__label">{t(words::WRITE)}</span>
                </a>
            }
        });
        let whole = format!("{subject}\n\n{body}");
        let copy = move |_| {
            let whole = whole.clone();
            spawn_local(async move {
                let word = if clipboard::copy(&whole).await { words::COPIED } else { words::NOT_COPIED };
                workspace.say(word.in_lang(lang).to_owned());
            });
        };
        let own = name.clone();
        let mark = move |_| {
            workspace.dispatch_with_undo(Tell { item, contacts: vec![id] }, words::marked(lang, 1, &own));
        };
        view! {
            {mail}
            <button type="button" class="button" data-kind="plain" data-size="small" aria-label=label(words::COPY) on:click=copy>
                {Icon::Copy.view()} <span class="button__label">{t(words::COPY)}</span>
            </button>
            <button type="button" class="button" data-kind="plain" data-size="small" aria-label=label(words::MARK) on:click=mark>
                {Icon::Check.view()} <span class="button__label">{t(words::MARK)}</span>
            </button>
            <details class="asker__letter">
                <summary>{t(words::PREVIEW)}</summary>
                <p class="asker__subject">{subject}</p>
                <p class="asker__body">{body}</p>
            </details>
        }
        .into_any()
    };
    let row = view! {
        <li class="asker">
            <span class="asker__name">{name.clone()}</span>
            <span class="asker__facts">{facts}</span>
            <div class="asker__acts">{acts}</div>
        </li>
    };
    Some(row.into_any())
}

/// The message to one person: subject and text, in their language.
fn letter(workspace: Workspace, now: &Snapshot, lang: Lang, item: Id<Item>, asker: &Asker) -> Option<(String, String)> {
    let contact: &Contact = now.get(asker.contact)?;
    let own = |tag: &str| {
        let team = message(now, tag).map(|it| (it.subject, it.body));
        team.or_else(|| words::message(tag).map(|it| (it.0.to_owned(), it.1.to_owned())))
    };
    let (subject, body) = own(&contact.language).or_else(|| own(lang.tag()))?;
    let entries = now.table::<Changelog>();
    let news = entries.iter().find(|it| it.items.contains(&item)).map(|it| {
        [it.title.as_str(), it.text.as_str()].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
    });
    let title = now.get(item).map(|it| it.title.clone()).unwrap_or_default();
    let sender = now.get(workspace.me()).map(|it| it.name.clone()).unwrap_or_default();
    let fill = |blank: Blank| match blank {
        Blank::Name => contact.name.clone(),
        Blank::Item => title.clone(),
        Blank::Quote => asker.quote.clone(),
        Blank::News => news.clone().unwrap_or_default(),
        Blank::Sender => sender.clone(),
    };
    let body = Message::filled(&body, &fill);
    // What was left out may leave two empty lines in a row.
    let mut tidy = body;
    while tidy.contains("\n\n\n") {
        tidy = tidy.replace("\n\n\n", "\n\n");
    }
    Some((Message::filled(&subject, &fill), tidy))
}

/// The address that opens a message in the person's own mail. Everything in it is encoded, also the address.
fn mailto(email: &str, subject: &str, body: &str) -> String {
    let part = |text: &str| String::from(js_sys::encode_uri_component(text));
    let body = body.replace('\n', "\r\n");
    format!("mailto:{}?subject={}&body={}", part(email).replace("%40", "@"), part(subject), part(&body))
}
