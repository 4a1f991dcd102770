//! The cells of a row that show or change one field.

use leptos::{
    ev::KeyboardEvent,
    html,
    prelude::{Set as _, *},
};

use super::{
    row::reach,
    state::{Cell, use_state},
};
use crate::{
    commands::backlog::{Code, FlowStep, Set},
    model::{Id, Item},
    ui::{
        kit::{chip::Chip, icon::Icon},
        outside::focus,
        words::{format, item as words, kit as kit_words, own_fields, t},
    },
};

/// How many tags stand in a row; the rest are counted.
const TAGS_SHOWN: usize = 2;

/// An input in the place of a cell. Enter and leaving commit, Escape leaves the old value.
#[component]
pub(super) fn CellInput(
    /// What is edited.
    #[prop(into)]
    label: TextProp,
    /// The text to begin with.
    value: String,
    /// The longest text.
    #[prop(default = 30)]
    max_length: usize,
    /// Takes the text in, or says what is wrong with it.
    #[prop(into)]
    on_commit: Callback<String, Result<(), String>>,
    /// Called when the input may go; whether the focus goes back to the row.
    #[prop(into)]
    on_close: Callback<bool>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| focus::after_render(move || focus::select_all(&input)));
    let wrong = RwSignal::new(None::<String>);
    let done = StoredValue::new(false);
    let close = move |refocus: bool| {
        done.set_value(true);
        on_close.run(refocus);
    };
    let commit = move |text: String, refocus: bool| {
        // An input that is taken out of the page loses the focus, and by then may have lost its signals.
        if done.try_get_value() != Some(false) {
            return;
        }
        match on_commit.run(text) {
            Ok(()) => close(refocus),
            Err(why) => wrong.set(Some(why)),
        }
    };
    let key_down = move |event: KeyboardEvent| {
        event.stop_propagation(); // what is typed here is nobody else's key
        match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                commit(event_target_value(&event), true);
            }
            "Escape" => {
                event.prevent_default();
                close(true);
            }
            _ => {}
        }
    };
    view! {
        <input
            class="backlog-row__input"
            type="text"
            autocomplete="off"
            node_ref=input
            maxlength=max_length.to_string()
            aria-label=move || label.get()
            aria-invalid=move || wrong.read().is_some().then_some("true")
            title=move || wrong.get()
            value=value
            on:input=move |_| wrong.set(None)
            on:keydown=key_down
            on:blur=move |event| commit(event_target_value(&event), false)
        />
    }
}

/// The status, which can be changed on the spot.
#[component]
pub(super) fn StatusChoice(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let state = use_state();
    let item = state.workspace.item(id);
    let status = Memo::new(move |_| item.read().as_ref().map(|it| it.status).unwrap_or_default());
    let place = Memo::new(move |_| item.read().as_ref().map_or(0, |it| state.flow.read().place(it)));
    let pick = move |event: leptos::ev::Event| {
        let step = state.flow.read_untracked().named(&event_target_value(&event)).map(|it| (it.status, it.stage));
        if let Some((status, stage)) = step {
            state.set(id, Set::Step(status, stage));
        }
    };
    let options = move || {
        let option = |(at, step): (usize, &FlowStep)| {
            let (status, name) = (step.status, step.name.clone());
            let word = move || own_fields::step(state.lang.get(), status, &name);
            view! { <option value=step.code() prop:selected=move || place.get() == at>{word}</option> }
        };
        state.flow.read().steps().iter().enumerate().map(option).collect_view()
    };
    view! {
        <span class="backlog-status" data-status=move || status.get().code()>
            <select class="backlog-status__list" tabindex=reach(state, id) aria-label=t(words::STATUS) on:change=pick>
                {options}
            </select>
        </span>
    }
}

/// The name of the product.
#[component]
pub(super) fn ProductName(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let state = use_state();
    let item = state.workspace.item(id);
    let products = state.workspace.products();
    let name = move || {
        let product = item.read().as_ref().and_then(|it| it.product)?;
        products.read().get(product).map(|it| it.name.clone())
    };
    view! { <span class="backlog-row__text">{name}</span> }
}

/// The first tags, and how many more there are.
#[component]
pub(super) fn Tags(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let state = use_state();
    let item = state.workspace.item(id);
    let tags = state.workspace.tags();
    let worn = Memo::new(move |_| {
        let (item, tags) = (item.read(), tags.read());
        let worn = item.as_ref().map(|it| it.tags.iter()).into_iter().flatten();
        worn.filter_map(|tag| tags.get(*tag)).map(|tag| (tag.name.clone(), tag.hue)).collect::<Vec<_>>()
    });
    move || {
        let worn = worn.read();
        let more = worn.len().saturating_sub(TAGS_SHOWN);
        let rest = worn.iter().skip(TAGS_SHOWN).map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
        let chips = worn.iter().take(TAGS_SHOWN).map(|(name, hue)| {
            view! { <Chip label=name.clone() hue=Some(*hue)/> }
        });
        let chips: Vec<_> = chips.collect();
        let more = (more > 0).then(|| {
            let spoken = rest.clone();
            view! {
                <span class="backlog-row__rest" title=rest>
                    {format!("+{more}")} <span class="visually-hidden">{spoken}</span>
                </span>
            }
        });
        view! { {chips} {more} }
    }
}

/// The effort, which can be changed on the spot.
#[component]
pub(super) fn Effort(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let state = use_state();
    let item = state.workspace.item(id);
    let effort = Memo::new(move |_| item.read().as_ref().and_then(|it| it.effort));
    let editing = Memo::new(move |_| state.editing.get() == Some((id, Cell::Effort)));
    let commit = Callback::new(move |text: String| {
        let lang = state.lang.get_untracked();
        let number = match text.trim() {
            "" => None,
            text => Some(format::parse(lang, text).ok_or_else(|| kit_words::NOT_A_NUMBER.in_lang(lang).to_owned())?),
        };
        if number.is_some_and(|it| !(0.0..=Item::EFFORT_MAX).contains(&it)) {
            return Err(words::effort_out_of_range(lang, &format::number(lang, Item::EFFORT_MAX)));
        }
        if number != effort.get_untracked() {
            state.set(id, Set::Effort(number));
        }
        Ok(())
    });
    let shown = move || {
        let text = move || effort.get().map_or_else(|| "–".to_owned(), |it| format::number(state.lang.get(), it));
        let name = move || {
            let lang = state.lang.get();
            let value = effort.get();
            let value = value.map_or_else(|| words::NO_EFFORT.in_lang(lang).to_owned(), |it| format::number(lang, it));
            format!("{}: {value}", words::EFFORT_LABEL.in_lang(lang))
        };
        view! {
            <button
                type="button"
                class="backlog-row__number"
                tabindex=reach(state, id)
                aria-label=name
                data-empty=move || effort.get().is_none().then_some("")
                on:click=move |_| state.editing.set(Some((id, Cell::Effort)))
            >{text}</button>
        }
    };
    let begin = move || {
        let lang = state.lang.get_untracked();
        effort.get_untracked().map_or_else(String::new, |it| format::plain_number(lang, it))
    };
    view! {
        <Show when=move || editing.get() fallback=shown>
            <CellInput
                label=t(words::EFFORT_LABEL)
                value=begin()
                on_commit=commit
                on_close=move |refocus| state.finish_editing(id, refocus)
            />
        </Show>
    }
}

/// How many notes speak for the item.
#[component]
pub(super) fn Evidence(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let state = use_state();
    let notes = Memo::new(move |_| state.evidence.read().of(id));
    let word = move || words::notes(state.lang.get(), notes.get());
    view! {
        <span class="backlog-row__notes" title=word data-empty=move || (notes.get() == 0).then_some("")>
            {Icon::Inbox.view()}
            <span aria-hidden="true">{move || format::count(state.lang.get(), notes.get())}</span>
            <span class="visually-hidden">{word}</span>
        </span>
    }
}
