//! Who answers at this browser: one of the file, or somebody new; and the cover while the computer is passed on.

use leptos::prelude::*;

use super::state::Asked;
use crate::{
    commands::rounds::AddPerson,
    model::{Id, Person, sorted},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            field::LabelLook,
            icon::Icon,
            select::Select,
            text_field::TextField,
        },
        outside::focus,
        words::{prioritise, rounds as words, t},
    },
};

impl Asked {
    /// Who may answer: those who were asked, or else everybody; by name.
    fn people(self) -> Vec<(Id<Person>, String)> {
        let round = self.round.read();
        let asked = round.as_ref().map(|it| it.people.as_slice()).unwrap_or_default();
        let table = self.workspace.people();
        let table = table.read();
        let may = |it: &&Person| asked.is_empty() || asked.contains(&it.id);
        let mut all: Vec<_> = table.iter().filter(may).map(|it| (it.id, it.name.clone())).collect();
        sorted::sort_by(&mut all, |a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
        all
    }

    /// This person answers from now on.
    fn answer_as(self, person: Id<Person>) {
        self.workspace.set_me(person);
        self.covered.set(false);
        focus::soon(".rounds__as select");
    }
}

/// Who answers, and the way to pass the computer on.
#[component]
pub(super) fn Who(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let me = of.me.get();
        let mut all: Vec<_> = of.people().into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        if !all.iter().any(|it| it.0 == me.to_string()) {
            let own = of.workspace.people().read().get(me).map(|it| it.name.clone());
            // Until the first answer makes the record.
            all.push((me.to_string(), own.unwrap_or_else(|| prioritise::ME.in_lang(of.lang.get()).to_owned())));
        }
        all
    });
    view! {
        <div class="rounds__as">
            <Select
                label=t(words::WHO) look=LabelLook::Beside options
                value=Signal::derive(move || of.me.get().to_string())
                on_commit=move |id: String| of.answer_as(Id::from_text(&id))
            />
            <Button label=t(words::HAND_OVER) icon=Icon::Person on_click=move |_| {
                of.covered.set(true);
                focus::soon(".rounds__next");
            }/>
        </div>
    }
}

/// What lies over the answers while the computer is passed on: nothing of anybody, and the question who is next.
#[component]
pub(super) fn Cover(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let person = move |(id, name): (Id<Person>, String)| {
        view! { <li><Button label=name on_click=move |_| of.answer_as(id)/></li> }
    };
    view! {
        <section class="rounds__cover" aria-labelledby="rounds-next">
            <h2 class="rounds__next" id="rounds-next" tabindex="-1">{t(words::NEXT)}</h2>
            <p>{t(words::NEXT_WHY)}</p>
            <ul class="rounds__names">{move || of.people().into_iter().map(person).collect_view()}</ul>
            <NewPerson on_add=move |id| of.answer_as(id)/>
        </section>
    }
}

/// A field to add a person with.
#[component]
pub(super) fn NewPerson(
    /// Called with the new person.
    #[prop(into)]
    on_add: Callback<Id<Person>>,
) -> impl IntoView {
    let workspace = crate::ui::workspace::use_workspace();
    let draft = RwSignal::new(String::new());
    let add = move || {
        let (id, name) = (workspace.facts().fresh(), draft.get_untracked());
        if !name.trim().is_empty() && workspace.dispatch(AddPerson { id, name }) {
            draft.set(String::new());
            on_add.run(id);
        }
    };
    view! {
        <form class="rounds__add" on:submit=move |event| { event.prevent_default(); add(); }>
            <TextField
                label=t(words::PERSON_NAME) look=LabelLook::Hidden placeholder=t(words::ADD_PERSON) value=draft
                on_input=move |text| draft.set(text) max_length=300_u32
            />
            <Button label=t(words::ADD) icon=Icon::Plus kind=ButtonKind::Quiet on_click=move |_| add()/>
        </form>
    }
}
