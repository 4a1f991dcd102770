//! One criterion of a method of one's own: name, weight, ends, what its numbers mean, and its place among the others.
//!
//! - Every drag has buttons, and Alt with the arrows, that do the same.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    commands::{
        evidence::Tally,
        prioritise::MoveMeasure,
        records::{Remove, Update},
    },
    model::{Better, Id, Measure, RecordRef, Step},
    ui::{
        kit::{
            button::IconButton, field::LabelLook, icon::Icon, keys, number_field::NumberField, reorder::Reorder,
            select::Select, text_area::TextArea, text_field::TextField,
        },
        outside::{announce, focus},
        words::{evidence, format, own as words, t, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// What a method asks of its criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// Their names and what their numbers mean; the rest is laid down.
    Words,
    /// Also the ends of their scales.
    Ends,
    /// Also weights and directions.
    Weights,
}

/// What becomes of a record; boxed, so that the way there is compiled once.
type Change<T> = Box<dyn Fn(&mut T)>;

fn change_measure(workspace: Workspace, id: Id<Measure>, change: Change<Measure>) {
    workspace.dispatch(Update { id, change });
}

/// One criterion, to be written.
#[component]
pub(super) fn OwnMeasure(
    /// The criterion.
    id: Id<Measure>,
    /// What the method asks of its criteria.
    asks: Memo<Asks>,
    /// The criteria of the method, in order.
    ids: Memo<Vec<Id<Measure>>>,
    /// The dragging of the list.
    reorder: Reorder,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let measure = workspace.row(id);
    let text = move |of: fn(&Measure) -> &str| {
        Signal::derive(move || measure.read().as_ref().map(|it| of(it).to_owned()).unwrap_or_default())
    };
    let number =
        move |of: fn(&Measure) -> Option<f64>| Signal::derive(move || measure.read().as_ref().and_then(|it| of(it)));
    let set_number = move |set: fn(&mut Measure, Option<f64>)| {
        move |value: Option<f64>| change_measure(workspace, id, Box::new(move |it| set(it, value)))
    };
    let set_text = move |set: fn(&mut Measure, String)| {
        move |value: String| change_measure(workspace, id, Box::new(move |it| set(it, value.clone())))
    };
    let better = Signal::derive(move || {
        let lower = measure.read().as_ref().is_some_and(|it| it.better == Better::Lower);
        if lower { "lower".to_owned() } else { "higher".to_owned() }
    });
    let directions = Signal::derive(move || {
        let lang = lang.get();
        let options = [("higher", words::MORE_IS_BETTER), ("lower", words::LESS_IS_BETTER)];
        options.map(|(key, word)| (key.to_owned(), word.in_lang(lang).to_owned())).to_vec()
    });
    let steps = Signal::derive(move || {
        let lang = lang.get();
        let all = measure.read().as_ref().map(|it| it.steps.clone()).unwrap_or_default();
        let line = |it: &Step| format!("{} {}", format::plain_number(lang, it.value), it.meaning).trim_end().to_owned();
        all.iter().map(line).collect::<Vec<_>>().join("\n")
    });
    let bad_steps = RwSignal::new(None::<String>);
    let set_steps = move |text: String| match read_steps(lang.get_untracked(), &text) {
        Ok(steps) => {
            bad_steps.set(None);
            change_measure(workspace, id, Box::new(move |it| it.steps.clone_from(&steps)));
        }
        Err(line) => bad_steps.set(Some(words::bad_step(lang.get_untracked(), &line))),
    };
    let name = text(|it| &it.name);
    let remove = move |_| {
        let said = words::removed(lang.get_untracked(), &name.get_untracked());
        workspace.dispatch_with_undo(Remove(vec![RecordRef::of(id)]), said);
    };
    let place = Memo::new(move |_| ids.read().iter().position(|it| *it == id));
    let is_first = Signal::derive(move || place.get() == Some(0));
    let is_last = Signal::derive(move || place.get().is_some_and(|it| it + 1 == ids.read().len()));
    let step = move |by: isize| {
        let before = {
            let (ids, Some(at)) = (ids.read_untracked(), place.get_untracked()) else { return };
            // Going down, it stands before the one after the next.
            let Some(to) = at.checked_add_signed(if by > 0 { by + 1 } else { by }) else { return };
            ids.get(to).copied()
        };
        let held = focus::held();
        if workspace.dispatch(MoveMeasure { id, before }) {
            announce(&words::moved(
                lang.get_untracked(),
                &name.get_untracked(),
                place.get_untracked().unwrap_or(0) + 1,
            ));
            focus::give_back(held);
        }
    };
    let key_down = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ => return,
        };
        if event.alt_key() && !keys::is_command(&event) && asks.get_untracked() != Asks::Words {
            event.prevent_default();
            event.stop_propagation();
            step(by);
        }
    };
    let named = move |word: crate::ui::words::Word| move || format!("{}: {}", name.get(), word.in_lang(lang.get()));
    view! {
        <li
            class="own__measure"
            data-key=id.to_string()
            data-drop=reorder.mark(id.to_string())
            data-dragging=reorder.dragging(id.to_string())
            on:keydown=key_down
        >
            <div class="own__fields">
                <TextField label=t(words::NAME) value=name max_length=80_u32 on_commit=set_text(|it, name| it.name = name)/>
                <Show when=move || asks.get() == Asks::Weights>
                    <NumberField label=t(words::WEIGHT) min=0.0
                        value=number(|it| Some(it.weight.unwrap_or(1.0))) on_commit=set_number(|it, to| it.weight = to)/>
                    <Select label=t(words::DIRECTION) options=directions value=better
                        on_commit=set_text(|it, key| it.better = if key == "lower" { Better::Lower } else { Better::Higher })/>
                </Show>
                <Show when=move || asks.get() != Asks::Words>
                    <NumberField label=t(words::LEAST) value=number(|it| it.least) on_commit=set_number(|it, to| it.least = to)/>
                    <NumberField label=t(words::MOST) value=number(|it| it.most) on_commit=set_number(|it, to| it.most = to)/>
                    <IconButton label=named(words::REMOVE) icon=Icon::Trash on_click=remove/>
                    <span class="own__moves">
                        <IconButton label=named(words::MOVE_UP) icon=Icon::Up disabled=is_first on_click=move |_| step(-1)/>
                        <IconButton label=named(words::MOVE_DOWN) icon=Icon::Down disabled=is_last on_click=move |_| step(1)/>
                        <span class="drag-handle" aria-hidden="true" on:pointerdown=move |event| reorder.start(&event, id.to_string())>
                            {Icon::Drag.view()}
                        </span>
                    </span>
                </Show>
            </div>
            {move || {
                let tally = measure.read().as_ref().and_then(|it| Tally::of(&it.criterion))?;
                Some(view! { <p class="own__how">{evidence::counted(tally).in_lang(lang.get())}</p> })
            }}
            <details>
                <summary>{named(words::MEANING)}</summary>
                <div class="own__meaning">
                    <TextArea label=t(words::MEANING) look=LabelLook::Hidden rows=2 value=text(|it| &it.description)
                        on_commit=set_text(|it, text| it.description = text)/>
                    <TextArea label=t(words::STEPS) hint=t(words::STEPS_HINT) error=bad_steps rows=3 value=steps on_commit=set_steps/>
                </div>
            </details>
        </li>
    }
}

/// The steps of a scale, one a line: a number and what it means.
///
/// # Errors
/// The first line that does not begin with a number.
fn read_steps(lang: crate::ui::words::Lang, text: &str) -> Result<Vec<Step>, String> {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    let step = |line: &str| {
        let (number, meaning) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let value = format::parse(lang, number).ok_or_else(|| line.to_owned())?;
        Ok(Step { value, meaning: meaning.trim().to_owned() })
    };
    lines.map(step).collect()
}
