//! Files for and from participants: the round to take along, one person's answers, and many of them back at once.

use leptos::prelude::*;

use super::state::Asked;
use crate::{
    exchange::Part,
    ui::{
        kit::{button::Button, icon::Icon},
        outside::files,
        transfer::{safe_name, use_transfer},
        words::{rounds as words, t},
    },
};

/// Answering on several computers.
#[component]
pub(super) fn Files(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let save = move |part: Part, name: String| {
        let lang = of.lang.get_untracked();
        let done = files::download(&name, "application/json", &of.workspace.export_part(&part));
        of.workspace.say(if done { words::saved(lang, &name) } else { words::SAVE_FAILED.in_lang(lang).to_owned() });
    };
    let save_round = move |_| save(Part::Round(of.id), safe_name(&untrack(move || of.name()), "round.json"));
    let save_answers = move |_| {
        let person = of.me.get_untracked();
        let name = of.workspace.people().read_untracked().get(person).map(|it| it.name.clone()).unwrap_or_default();
        let name = format!("{} {name}", untrack(move || of.name()));
        save(Part::Answers { person, round: Some(of.id) }, safe_name(&name, "answers.json"));
    };
    // Whoever has said nothing yet has nothing to hand over; and the one before has gone.
    let has_answers = Memo::new(move |_| {
        let me = of.me.get();
        !of.covered.get() && of.progress.read().iter().any(|it| it.person == me && it.given > 0)
    });
    view! {
        <section class="rounds__files" aria-labelledby="rounds-files">
            <h2 class="rounds__heading" id="rounds-files">{t(words::FILES)}</h2>
            <p class="rounds__hint">{t(words::FILES_HOW)}</p>
            <div class="row">
                <Button label=t(words::SAVE_ROUND) icon=Icon::Download on_click=save_round/>
                <Button
                    label=t(words::SAVE_ANSWERS) icon=Icon::Download on_click=save_answers
                    disabled=Signal::derive(move || !has_answers.get())
                />
                <TakeIn/>
            </div>
        </section>
    }
}

/// Takes in answers, as many files at once as there are.
#[component]
pub(super) fn TakeIn() -> impl IntoView {
    let transfer = use_transfer();
    let workspace = crate::ui::workspace::use_workspace();
    view! {
        <Show when=move || !workspace.is_read_only()>
            <Button label=t(words::TAKE_IN) icon=Icon::Upload on_click=move |_| transfer.open_import()/>
        </Show>
    }
}
