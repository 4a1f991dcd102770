//! Linking: which item a note, or a passage of it, speaks for.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    super::link::{importance_key, importance_options, read_importance},
    triage::{Linking, Triage},
};
use crate::{
    commands::feedback::{LinkTo, Target, passage},
    model::Importance,
    ui::{
        kit::{
            button::{Button, ButtonKind},
            combo::Combo,
            dialog::Dialog,
            keys,
            select::Select,
            text_area::TextArea,
        },
        outside::{focus, scroll, selection},
        words::{feedback as words, t},
    },
};

/// The dialog that links a note to an item.
#[component]
pub(super) fn Linker() -> impl IntoView {
    let triage = Triage::expect();
    let linking = triage.linking;
    let is_open = Memo::new(move |_| linking.read().is_some());
    let target = RwSignal::new(None::<Target>);
    let importance = RwSignal::new(Importance::default());
    let missing = RwSignal::new(false);
    let close = move || {
        linking.set(None);
        target.set(None);
        importance.set(Importance::default());
        missing.set(false);
    };
    let title_of = move |target: &Target| match target {
        Target::Item(id) => triage.workspace.items().read().get(*id).map(|it| it.title.clone()).unwrap_or_default(),
        Target::New(title) => title.clone(),
    };
    let link = move || {
        let (Some(Linking { note, passage }), Some(item)) = (linking.get_untracked(), target.get_untracked()) else {
            missing.set(true);
            return;
        };
        let said = words::linked(triage.lang.get_untracked(), &untrack(|| title_of(&item)));
        let command = LinkTo { feedback: note, item, quote: passage, importance: importance.get_untracked() };
        let (at, was) = (triage.cursor.get_untracked(), triage.place.get_untracked());
        if triage.workspace.dispatch_with_undo(command, said) {
            selection::clear();
            close();
            // A note that is open stays, for there may be more in it. From a row that is sorted by this the keys go on,
            // after the dialog has tried to give the focus back to it.
            if triage.open.get_untracked().is_none() {
                focus::after_render(move || triage.go_on(at, was));
            }
        }
    };
    let key_down = move |event: KeyboardEvent| {
        // A second Enter, after the one that picked the item, links it.
        let again = keys::is_plain(&event) && target.read_untracked().is_some() && !is_in_long_text(&event);
        if event.key() == "Enter" && !event.default_prevented() && (keys::is_command(&event) || again) {
            event.prevent_default();
            link();
        }
    };
    let actions = move || {
        view! {
            <Button label=t(words::CANCEL) kind=ButtonKind::Quiet on_click=move |_| close()/>
            <Button label=t(words::LINK) kind=ButtonKind::Primary on_click=move |_| link()/>
        }
    };
    let text = move |word: crate::ui::words::Word| word.in_lang(triage.lang.get()).to_owned();
    let not_there = Signal::derive(move || {
        let linking = linking.read();
        let Linking { note, passage } = linking.as_ref()?;
        let notes = triage.workspace.feedback().read();
        let lost = !passage.trim().is_empty() && passage::find(&notes.get(*note)?.body, passage).is_none();
        lost.then(|| text(words::PASSAGE_NOT_THERE))
    });
    let no_item = Signal::derive(move || (missing.get() && target.read().is_none()).then(|| text(words::CHOOSE_ITEM)));
    let passage = Signal::derive(move || linking.read().as_ref().map(|it| it.passage.clone()).unwrap_or_default());
    let set_passage = move |passage: String| {
        linking.update(|it| {
            if let Some(linking) = it {
                linking.passage = passage;
            }
        });
    };
    let is_new = move || matches!(&*target.read(), Some(Target::New(_)));
    view! {
        <Dialog open=is_open on_close=move |()| close() title=t(words::LINK_DIALOG) actions=actions>
            <div class="linker" on:keydown=key_down>
                <Combo
                    label=t(words::ITEM)
                    choices=triage.choices.items
                    value=Signal::derive(move || target.read().as_ref().map(title_of).unwrap_or_default())
                    placeholder=t(words::FIND_ITEM)
                    error=no_item
                    autofocus=true
                    on_pick=move |key: String| target.set(key.parse().ok().map(Target::Item))
                    on_create=move |title| target.set(Some(Target::New(title)))
                    on_clear=move |()| target.set(None)
                />
                <Show when=is_new>
                    <p class="linker__new" role="status">{t(words::NEW_ITEM)}</p>
                </Show>
                <Select
                    label=t(words::IMPORTANCE)
                    options=importance_options(triage.lang)
                    value=Signal::derive(move || importance_key(importance.get()).to_owned())
                    on_commit=move |key: String| importance.set(read_importance(&key).unwrap_or_default())
                />
                <TextArea
                    label=t(words::PASSAGE)
                    value=passage
                    hint=t(words::PASSAGE_HINT)
                    error=not_there
                    rows=2
                    placeholder=t(words::WHOLE_NOTE)
                    on_input=set_passage
                />
            </div>
        </Dialog>
    }
}

/// Whether Enter is a new line where it was pressed, or picks something there.
fn is_in_long_text(event: &KeyboardEvent) -> bool {
    let at = scroll::target_of(event).map(|it| it.tag_name());
    matches!(at.as_deref(), Some("TEXTAREA" | "BUTTON" | "SELECT"))
}
