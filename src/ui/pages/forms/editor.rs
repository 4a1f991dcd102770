//! One form: its texts, languages, tags and product, its questions and requests, and the ways to share it.

use leptos::prelude::*;

use super::{
    questions::Questions,
    requests::Requests,
    share::Share,
    state::{CameBack, Editing},
};
use crate::{
    commands::{records::Remove, themes},
    model::{Form, Phrase, RecordRef, Tongue, text},
    ui::{
        address::{Step, use_address},
        kit::{
            button::{ButtonKind, IconButton},
            chip::Chip,
            combo::{Choice, Combo},
            icon::Icon,
            select::Select,
            text_area::TextArea,
            text_field::TextField,
        },
        words::{Word, forms as words, t},
    },
};

/// The form of the page.
#[component]
pub(super) fn Editor() -> impl IntoView {
    let editing = Editing::expect();
    let (address, workspace, lang) = (use_address(), editing.workspace, editing.lang);
    let name = Signal::derive(move || editing.of(|it| it.name.clone()));
    let remove = move |_| {
        let record = RecordRef::of(editing.id);
        if workspace.dispatch_with_undo(Remove(vec![record]), words::REMOVED.in_lang(lang.get_untracked()).to_owned()) {
            address.set("open", None, Step::Replace);
        }
    };
    let back = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        address.set("open", None, Step::Push);
    };
    view! {
        <header class="page__head">
            <h1 class="page__title">{name}</h1>
            <div class="toolbar">
                <a class="button" data-kind="quiet" href="forms" on:click=back>{Icon::ChevronLeft.view()} {t(words::BACK)}</a>
                <span class="toolbar__gap"></span>
                <IconButton icon=Icon::Trash label=t(words::REMOVE) kind=ButtonKind::Quiet on_click=remove/>
            </div>
        </header>
        <div class="page__body" data-flow="text">
            <section class="forms__section">
                <TextField label=t(words::NAME) value=name max_length=300_u32
                    on_commit=move |name: String| editing.change(Box::new(move |it| name.trim().clone_into(&mut it.name)))/>
                <Languages/>
                <Texts word=words::HEADING of=|it| &it.heading of_mut=|it| &mut it.heading is_long=false/>
                <Texts word=words::INTRO of=|it| &it.intro of_mut=|it| &mut it.intro is_long=true/>
                <About/>
            </section>
            <Questions/>
            <Requests/>
            <Share/>
            <Back/>
        </div>
    }
}

/// The languages the form is asked in; never none.
#[component]
fn Languages() -> impl IntoView {
    let editing = Editing::expect();
    let box_of = |tongue: Tongue| {
        let on = move || editing.tongues().contains(&tongue);
        let is_last = move || on() && editing.tongues().len() == 1;
        let change = move |event| {
            let on = event_target_checked(&event);
            let now = untrack(move || editing.tongues());
            editing.change(Box::new(move |it| {
                it.languages = now.iter().copied().filter(|it| *it != tongue).chain(on.then_some(tongue)).collect();
            }));
        };
        view! {
            <label class="forms__tick">
                <input type="checkbox" prop:checked=on disabled=is_last on:change=change/> <span>{words::tongue(tongue)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="forms__languages">
            <legend>{t(words::LANGUAGES)}</legend>
            {Tongue::ALL.map(box_of).into_iter().collect_view()}
        </fieldset>
    }
}

/// One text of the form, in each of its languages.
#[component]
fn Texts(
    /// Which text.
    word: Word,
    /// Where it stands.
    of: fn(&Form) -> &Phrase,
    /// Where it is written.
    of_mut: fn(&mut Form) -> &mut Phrase,
    /// Whether it may have several lines.
    is_long: bool,
) -> impl IntoView {
    let editing = Editing::expect();
    let lang = editing.lang;
    let field = move |tongue: Tongue| {
        let label = move || {
            if editing.tongues().len() > 1 {
                words::in_tongue(lang.get(), word.in_lang(lang.get()), tongue)
            } else {
                word.in_lang(lang.get()).to_owned()
            }
        };
        let value = Signal::derive(move || editing.of(|it| of(it).written(tongue).to_owned()));
        let commit =
            move |said: String| editing.change(Box::new(move |it| of_mut(it).write(tongue, said.trim().to_owned())));
        if is_long {
            view! { <TextArea label=label value=value on_commit=commit rows=2 max_length=Form::TEXT_CHARS_MAX as u32/> }
                .into_any()
        } else {
            view! { <TextField label=label value=value on_commit=commit max_length=text::TITLE_CHARS_MAX as u32/> }
                .into_any()
        }
    };
    view! { <For each=move || editing.tongues() key=|it| *it children=field/> }
}

/// The product the form is about, and the tags its answers get.
#[component]
fn About() -> impl IntoView {
    let editing = Editing::expect();
    let (workspace, lang) = (editing.workspace, editing.lang);
    let products = Signal::derive(move || {
        let none = (String::new(), words::NO_PRODUCT.in_lang(lang.get()).to_owned());
        let each =
            workspace.products().read().iter().map(|it| (it.id.to_string(), it.name.clone())).collect::<Vec<_>>();
        [none].into_iter().chain(each).collect::<Vec<_>>()
    });
    let product = Signal::derive(move || editing.of(|it| it.product.map(|it| it.to_string()).unwrap_or_default()));
    let tags = workspace.tags();
    let given = move || {
        let tags = tags.read();
        let ids: Vec<_> = editing.of(|it| it.tags.iter().copied().collect());
        ids.into_iter().filter_map(|id| Some((id, tags.get(id)?.name.clone(), tags.get(id)?.hue))).collect::<Vec<_>>()
    };
    let choices = Signal::derive(move || {
        let tags = tags.read();
        let has: Vec<_> = editing.of(|it| it.tags.iter().copied().collect());
        let free = themes::tree(&tags).into_iter().map(|it| it.0).filter(|it| !has.contains(it));
        let each = free.filter_map(|id| Some(Choice::new(id.to_string(), tags.get(id)?.name.clone())));
        std::sync::Arc::new(each.collect::<Vec<_>>())
    });
    let pick = move |key: String| {
        let Ok(tag) = key.parse() else { return };
        editing.change(Box::new(move |it| {
            it.tags.insert(tag);
        }));
    };
    view! {
        <Select label=t(words::PRODUCT) options=products value=product
            on_commit=move |key: String| editing.change(Box::new(move |it| it.product = key.parse().ok()))/>
        <div class="forms__tags">
            <span class="row">
                <For each=given key=Clone::clone let((id, name, hue))>
                    <Chip label=name hue=Some(hue) on_remove=move |()| editing.change(Box::new(move |it| {
                        it.tags.remove(&id);
                    }))/>
                </For>
            </span>
            <Combo label=t(words::TAGS) choices=choices placeholder=t(words::ADD_TAG) on_pick=pick/>
        </div>
    }
}

/// What came back so far.
#[component]
fn Back() -> impl IntoView {
    let editing = Editing::expect();
    let lang = editing.lang;
    let back = Memo::new(move |_| CameBack::of(editing.workspace, editing.id));
    view! {
        <section class="forms__section forms__came">
            <h2>{t(words::ANSWERS)}</h2>
            <p>{move || match back.read().answers {
                0 => words::NO_ANSWERS.in_lang(lang.get()).to_owned(),
                n => words::answered(lang.get(), n),
            }}</p>
            {move || back.read().nps().map(|nps| view! { <p>{words::nps(lang.get(), nps, back.read().scores.len())}</p> })}
            <Show when=move || { back.read().answers > 0 }>
                <a href="feedback?source=survey">{t(words::SEE_ANSWERS)}</a>
            </Show>
        </section>
    }
}
