//! What is written to those who asked: one message for each language, with places that are filled in.

use leptos::prelude::*;

use super::state::Study;
use crate::{
    commands::told::{Phrase, message},
    model::{Blank, Contact, Flaw, Message, Record as _, sorted},
    ui::{
        kit::{button::Button, icon::Icon, select::Select, text_area::TextArea, text_field::TextField},
        words::{Lang, refusals, t, told as words},
    },
};

/// The messages.
#[component]
pub(super) fn Messages() -> impl IntoView {
    let study = Study::expect();
    let (workspace, lang) = (study.workspace, study.lang);
    let snapshot = workspace.snapshot();
    let language = RwSignal::new(lang.get_untracked().tag().to_owned());
    let languages = Memo::new(move |_| {
        let now = snapshot.read();
        let written = now.table::<Message>().iter().map(|it| it.language.clone()).collect::<Vec<_>>();
        let spoken = now.table::<Contact>().iter().map(|it| it.language.trim().to_lowercase()).collect::<Vec<_>>();
        let mut all: Vec<String> =
            ["en".to_owned(), "da".to_owned()].into_iter().chain(written).chain(spoken).collect();
        all.retain(|it| !it.is_empty());
        sorted::sort_by(&mut all, Ord::cmp);
        all.dedup();
        all
    });
    let options = Signal::derive(move || {
        let lang = lang.get();
        languages.get().into_iter().map(|it| (it.clone(), words::language(lang, &it))).collect::<Vec<_>>()
    });
    let kept = Memo::new(move |_| {
        let tag = language.read();
        let team = message(&snapshot.read(), &tag).map(|it| (it.subject, it.body));
        team.or_else(|| words::message(&tag).map(|it| (it.0.to_owned(), it.1.to_owned()))).unwrap_or_default()
    });
    let draft = RwSignal::new(None::<(String, String)>);
    let shown = Memo::new(move |_| draft.get().unwrap_or_else(|| kept.get()));
    let flaw = Memo::new(move |_| {
        let (subject, body) = shown.get();
        Message { language: language.get(), subject, body, ..Message::default() }.check().err()
    });
    let error = move |of: &'static str| {
        Signal::derive(move || {
            let flaw = flaw.read();
            let is_here = matches!(&*flaw, Some(Flaw::Empty { field } | Flaw::TooLong { field, .. } | Flaw::UnknownBlank { field, .. }) if *field == of);
            flaw.as_ref().filter(|_| is_here && draft.read().is_some()).map(|it| refusals::flaw(lang.get(), it))
        })
    };
    let pick = move |tag: String| {
        draft.set(None);
        language.set(tag);
    };
    let save = move |_| {
        let (subject, body) = shown.get_untracked();
        let phrase = Phrase { language: language.get_untracked(), subject, body };
        if workspace.dispatch_with_undo(phrase, words::SAVED.in_lang(lang.get_untracked()).to_owned()) {
            draft.set(None);
        }
    };
    let blanks = move || {
        let own = Lang::of_tag(&language.read()).unwrap_or(lang.get());
        let blank = |it: Blank| {
            let (key, _) = words::blank(own, it);
            let (_, what) = words::blank(lang.get(), it);
            view! { <li><code>{key}</code>" "{what}</li> }
        };
        Blank::ALL.map(blank).into_iter().collect_view()
    };
    view! {
        <section class="insights__part" aria-labelledby="insights-messages">
            <header class="insights__head"><h2 id="insights-messages">{t(words::MESSAGES)}</h2></header>
            <p class="insights__hint">{t(words::MESSAGES_HINT)}</p>
            <div class="message-form">
                <Select label=t(words::MESSAGE_LANGUAGE) options=options value=language on_commit=pick/>
                <TextField
                    label=t(words::SUBJECT) value=Signal::derive(move || shown.get().0) error=error("subject") max_length=300_u32
                    on_input=move |text| draft.set(Some((text, shown.get_untracked().1)))
                />
                <TextArea
                    label=t(words::BODY) value=Signal::derive(move || shown.get().1) rows=8 error=error("body")
                    on_input=move |text| draft.set(Some((shown.get_untracked().0, text)))
                />
                <div class="message-form__blanks"><p>{t(words::BLANKS)}</p><ul>{blanks}</ul></div>
                <div>
                    <Button
                        label=t(words::SAVE) icon=Icon::Check on_click=save
                        disabled=Signal::derive(move || flaw.read().is_some() || draft.read().is_none())
                    />
                </div>
            </div>
        </section>
    }
}
