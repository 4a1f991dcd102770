//! Writing down a new note.

use chrono::NaiveDate;
use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{duplicates::LikelyWhileWriting, panel::source_options, triage::Triage};
use crate::{
    browser::clock,
    commands::feedback::{Write, source_key},
    model::{Customer, Feedback, Id, Source, SourceKind},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            chip::Chip,
            combo::Combo,
            date_field::DateField,
            dialog::Dialog,
            keys,
            select::Select,
            text_area::TextArea,
            text_field::TextField,
        },
        outside::{focus, scroll},
        words::{feedback as words, t},
    },
};

/// What has been written so far. It outlives the dialog, so that a slip of Escape costs nothing.
#[derive(Clone, Copy)]
struct Draft {
    title: RwSignal<String>,
    body: RwSignal<String>,
    /// The customer's name, and who it is where it was picked.
    customer: RwSignal<(String, Option<Id<Customer>>)>,
    source: RwSignal<SourceKind>,
    received: RwSignal<Option<NaiveDate>>,
    tags: RwSignal<Vec<String>>,
    error: RwSignal<bool>,
}

impl Draft {
    fn new() -> Self {
        Self {
            title: RwSignal::default(),
            body: RwSignal::default(),
            customer: RwSignal::default(),
            source: RwSignal::default(),
            received: RwSignal::default(),
            tags: RwSignal::default(),
            error: RwSignal::new(false),
        }
    }

    fn note(self, id: Id<Feedback>) -> Write {
        let (name, picked) = self.customer.get_untracked();
        let note = Feedback {
            id,
            title: self.title.get_untracked(),
            body: self.body.get_untracked(),
            customer: picked,
            received: self.received.get_untracked(),
            source: Source { kind: self.source.get_untracked(), ..Source::default() },
            ..Feedback::default()
        };
        Write { note, customer: if picked.is_some() { String::new() } else { name }, tags: self.tags.get_untracked() }
    }

    /// Empties what belongs to one note. The next one often comes from the same talk.
    fn next(self) {
        self.title.set(String::new());
        self.body.set(String::new());
        self.error.set(false);
    }

    fn empty(self) {
        self.next();
        self.customer.set((String::new(), None));
        self.source.set(SourceKind::default());
        self.received.set(None);
        self.tags.set(Vec::new());
    }
}

/// The dialog for a new note.
#[component]
pub(super) fn Compose() -> impl IntoView {
    let triage = Triage::expect();
    let draft = Draft::new();
    let title_ref = NodeRef::<html::Input>::new();
    let add = move |another: bool| {
        if draft.title.read_untracked().trim().is_empty() {
            draft.error.set(true);
            focus::soon(".compose__title input");
            return;
        }
        let id = triage.workspace.facts().fresh();
        let said = words::ADDED.in_lang(triage.lang.get_untracked()).to_owned();
        if !triage.workspace.dispatch_with_undo(draft.note(id), said) {
            return;
        }
        triage.cursor.set(Some(id));
        if another {
            draft.next();
            focus::soon(".compose__title input");
        } else {
            draft.empty();
            triage.composing.set(false);
            // After the dialog has given the focus back to where it came from.
            focus::after_render(move || triage.focus(id));
        }
    };
    let key_down = move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.default_prevented() || event.is_composing() {
            return;
        }
        let in_title =
            scroll::target_of(&event).is_some_and(|it| it.closest(".compose__title").ok().flatten().is_some());
        if keys::is_command(&event) || (in_title && keys::is_plain(&event)) {
            event.prevent_default();
            add(event.shift_key());
        }
    };
    let actions = move || {
        view! {
            <Button label=t(words::CANCEL) kind=ButtonKind::Quiet on_click=move |_| triage.composing.set(false)/>
            <Button label=t(words::ADD_ANOTHER) on_click=move |_| add(true)/>
            <Button label=t(words::ADD_NOTE) kind=ButtonKind::Primary on_click=move |_| add(false)/>
        }
    };
    let needs_title = Signal::derive(move || {
        let missing = draft.error.get() && draft.title.read().trim().is_empty();
        missing.then(|| words::NEEDS_TITLE.in_lang(triage.lang.get()).to_owned())
    });
    view! {
        <Dialog
            open=triage.composing
            on_close=move |()| triage.composing.set(false)
            title=t(words::NEW_NOTE)
            actions=actions
        >
            <div class="compose" on:keydown=key_down>
                <div class="compose__title">
                    <TextField
                        label=t(words::TITLE)
                        value=draft.title
                        placeholder=t(words::TITLE_HINT)
                        max_length=300_u32
                        autofocus=true
                        error=needs_title
                        input_ref=title_ref
                        on_input=move |text| draft.title.set(text)
                    />
                </div>
                <TextArea
                    label=t(words::BODY)
                    value=draft.body
                    rows=5
                    placeholder=t(words::BODY_HINT)
                    on_input=move |text| draft.body.set(text)
                />
                <LikelyWhileWriting title=draft.title body=draft.body/>
                <div class="compose__facts">
                    <CustomerOf draft/>
                    <Select
                        label=t(words::SOURCE)
                        options=source_options(triage.lang, None)
                        value=Signal::derive(move || source_key(draft.source.get()).to_owned())
                        on_commit=move |key: String| {
                            if let Some(kind) = SourceKind::ALL.into_iter().find(|it| source_key(*it) == key) {
                                draft.source.set(kind);
                            }
                        }
                    />
                    <DateField
                        label=t(words::RECEIVED)
                        value=Signal::derive(move || draft.received.get().or_else(|| Some(clock::today())))
                        on_commit=move |day| draft.received.set(day)
                    />
                </div>
                <TagsOf draft/>
                <p class="compose__hint">{t(words::COMPOSE_KEYS)}</p>
            </div>
        </Dialog>
    }
}

#[component]
fn CustomerOf(draft: Draft) -> impl IntoView {
    let triage = Triage::expect();
    let pick = move |key: String| {
        let customers = triage.workspace.customers().read_untracked();
        if let Some(customer) = key.parse().ok().and_then(|id| customers.get(id)) {
            draft.customer.set((customer.name.clone(), Some(customer.id)));
        }
    };
    view! {
        <Combo
            label=t(words::CUSTOMER)
            choices=triage.choices.customers
            value=Signal::derive(move || draft.customer.read().0.clone())
            placeholder=t(words::FIND_OR_CREATE)
            on_pick=pick
            on_create=move |name| draft.customer.set((name, None))
            on_clear=move |()| draft.customer.set((String::new(), None))
        />
    }
}

#[component]
fn TagsOf(draft: Draft) -> impl IntoView {
    let triage = Triage::expect();
    let add = move |name: String| {
        draft.tags.update(|tags| {
            if !tags.contains(&name) {
                tags.push(name);
            }
        })
    };
    let pick = move |key: String| {
        let tags = triage.workspace.tags().read_untracked();
        if let Some(tag) = key.parse().ok().and_then(|id| tags.get(id)) {
            add(tag.name.clone());
        }
    };
    view! {
        <div class="compose__tags">
            <Combo
                label=t(words::TAGS)
                choices=triage.choices.tags
                placeholder=t(words::FIND_OR_CREATE)
                on_pick=pick
                on_create=add
            />
            <div class="compose__chips">
                <For each=move || draft.tags.get() key=Clone::clone let:name>
                    {
                        let own = name.clone();
                        let remove = move |()| draft.tags.update(|tags| tags.retain(|it| *it != own));
                        view! { <Chip label=name on_remove=Callback::new(remove)/> }
                    }
                </For>
            </div>
        </div>
    }
}
