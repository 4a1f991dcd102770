//! A method of one's own, where it is written: name, calculation, formula, and its criteria with weights and scales.
//!
//! Every field is written when it is left, as one step; two people can change one criterion each.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::{
    commands::{
        evidence::Tally,
        prioritise::{AddMeasure, measures},
        records::{Remove, Update},
    },
    methods::formula,
    model::{Better, Calculation, Criterion, Id, Measure, Method, RecordRef, Step},
    ui::{
        address::Step as Go,
        kit::{
            button::{Button, ButtonKind, ButtonSize, IconButton},
            field::LabelLook,
            icon::Icon,
            number_field::NumberField,
            select::Select,
            text_area::TextArea,
            text_field::TextField,
        },
        words::{evidence, format, formulas, methods, own as words, t, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// What becomes of a record; boxed, so that the way there is compiled once.
type Change<T> = Box<dyn Fn(&mut T)>;

fn change_method(workspace: Workspace, id: Id<Method>, change: Change<Method>) {
    workspace.dispatch(Update { id, change });
}

fn change_measure(workspace: Workspace, id: Id<Measure>, change: Change<Measure>) {
    workspace.dispatch(Update { id, change });
}

/// The method, to be written.
#[component]
pub(super) fn OwnMethod(
    /// The state of the table.
    sheet: Sheet,
    /// The method.
    id: Id<Method>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let method = workspace.row(id);
    let text = move |of: fn(&Method) -> &str| {
        Signal::derive(move || method.read().as_ref().map(|it| of(it).to_owned()).unwrap_or_default())
    };
    let calculation = Memo::new(move |_| method.read().as_ref().map(|it| it.calculation).unwrap_or_default());
    let options = Signal::derive(move || {
        let word = |it: Calculation| methods::calculation(it).map(|it| it.0.in_lang(lang.get()).to_owned());
        let each = methods::CALCULATIONS.iter().map(|(it, key)| ((*key).to_owned(), word(*it).unwrap_or_default()));
        each.collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let found = methods::CALCULATIONS.iter().find(|(it, _)| *it == calculation.get());
        found.map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    });
    let pick = move |key: String| {
        if let Some((it, _)) = methods::CALCULATIONS.iter().find(|(_, it)| *it == key) {
            change_method(workspace, id, Box::new(move |method| method.calculation = *it));
        }
    };
    let about = move || {
        methods::calculation(calculation.get()).map(|(_, how, source)| {
            view! {
                <p class="own__how">{how.in_lang(lang.get())}</p>
                <p class="formula__source">{source.in_lang(lang.get())}</p>
            }
        })
    };
    let share =
        Signal::derive(move || Some(method.read().as_ref().and_then(|it| it.value_share).unwrap_or(0.5) * 100.0));
    let set_share = move |it: Option<f64>| {
        change_method(workspace, id, Box::new(move |method| method.value_share = it.map(|it| it / 100.0)));
    };
    let is_formula = Memo::new(move |_| calculation.get() == Calculation::Formula);
    let is_share = Memo::new(move |_| calculation.get() == Calculation::ValueAndCost);
    let ids =
        Memo::new(move |_| measures(&workspace.snapshot().read(), id).into_iter().map(|it| it.id).collect::<Vec<_>>());
    let add = move |_| {
        let lang = lang.get_untracked();
        let name = words::new_measure(lang, ids.read_untracked().len() + 1);
        let measure = Measure { name, least: Some(1.0), most: Some(5.0), ..Measure::default() };
        workspace.dispatch(AddMeasure { method: id, measure });
    };
    let tallies = Signal::derive(move || {
        let lang = lang.get();
        let none = (String::new(), evidence::ADD_TALLY.in_lang(lang).to_owned());
        let each = Tally::ALL.iter().map(|it| (it.key().to_owned(), evidence::tally(*it).in_lang(lang).to_owned()));
        [none].into_iter().chain(each).collect::<Vec<_>>()
    });
    let add_tally = move |key: String| {
        let Some(tally) = Tally::ALL.into_iter().find(|it| it.key() == key) else { return };
        let name = evidence::tally(tally).in_lang(lang.get_untracked()).to_owned();
        let measure = Measure { name, criterion: Criterion(tally.key().into()), ..Measure::default() };
        workspace.dispatch(AddMeasure { method: id, measure });
    };
    let remove = move |_| {
        let name = text(|it| &it.name).get_untracked();
        let said = words::removed(lang.get_untracked(), &name);
        if workspace.dispatch_with_undo(Remove(vec![RecordRef::of(id)]), said) {
            sheet.address.set("method", None, Go::Replace);
        }
    };
    view! {
        <section class="own" aria-label=t(words::METHOD)>
            <div class="own__head">
                <TextField label=t(words::NAME) value=text(|it| &it.name) max_length=300_u32
                    on_commit=move |name: String| change_method(workspace, id, Box::new(move |it| it.name.clone_from(&name)))/>
                <Select label=t(words::CALCULATION) options=options value=chosen on_commit=pick/>
                <Show when=move || is_share.get()>
                    <NumberField label=t(words::VALUE_SHARE) unit="%" min=0.0 max=100.0 value=share
                        on_commit=set_share/>
                </Show>
            </div>
            {about}
            <Show when=move || is_formula.get()><FormulaField id/></Show>
            <h2 class="formula__rules">{t(words::CRITERIA)}</h2>
            <ul class="own__measures">
                <For each=move || ids.get() key=|id| *id let:measure>
                    <OwnMeasure id=measure weighted=Signal::derive(move || !is_formula.get())/>
                </For>
            </ul>
            <div class="own__foot">
                <Button label=t(words::ADD_MEASURE) icon=Icon::Plus size=ButtonSize::Small on_click=add/>
                <Select label=t(evidence::ADD_TALLY) look=LabelLook::Hidden options=tallies
                    value=Signal::stored(String::new()) on_commit=add_tally/>
                <Button label=t(words::REMOVE_METHOD) icon=Icon::Trash kind=ButtonKind::Quiet size=ButtonSize::Small on_click=remove/>
            </div>
            <TextArea label=t(words::DESCRIPTION) value=text(|it| &it.description) rows=2
                on_commit=move |text: String| change_method(workspace, id, Box::new(move |it| it.description.clone_from(&text)))/>
        </section>
    }
}

/// The formula, read while it is typed; what is wrong is said under it, at its place.
#[component]
fn FormulaField(
    /// The method.
    id: Id<Method>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let method = workspace.row(id);
    let kept = Memo::new(move |_| method.read().as_ref().map(|it| it.formula.clone()).unwrap_or_default());
    let typed = RwSignal::new(None::<String>);
    let text = Memo::new(move |_| typed.get().unwrap_or_else(|| kept.get()));
    let names = Memo::new(move |_| {
        measures(&workspace.snapshot().read(), id).into_iter().map(|it| it.name).collect::<Vec<_>>()
    });
    let flaw = Memo::new(move |_| {
        let (text, names) = (text.read(), names.read());
        formula::parse(&text, &names.iter().map(String::as_str).collect::<Vec<_>>()).err()
    });
    let error = Signal::derive(move || flaw.get().map(|it| formulas::flaw(lang.get(), &it.kind)));
    let place = move || {
        let flaw = flaw.get()?;
        let text = text.read();
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
        let bad = part(flaw.at.start, flaw.at.end);
        let bad = if bad.trim().is_empty() { "\u{2423}".to_owned() } else { bad };
        Some(view! {
            <p class="own__flaw" aria-hidden="true">
                {part(0, flaw.at.start)}<mark class="own__bad">{bad}</mark>{part(flaw.at.end, text.len())}
            </p>
        })
    };
    let commit = move |text: String| {
        typed.set(None);
        change_method(workspace, id, Box::new(move |it| it.formula.clone_from(&text)));
    };
    let known = move || {
        let names = names.get();
        words::names(lang.get(), &names.iter().map(|it| formulas::written(it)).collect::<Vec<_>>())
    };
    view! {
        <div class="own__formula">
            <TextField
                label=t(words::FORMULA) value=kept hint=t(words::FORMULA_HINT) error=error max_length=2_000_u32
                on_input=move |text: String| typed.set(Some(text))
                on_commit=commit
            />
            {place}
            <p class="own__how">{known}</p>
        </div>
    }
}

/// One criterion, to be written.
#[component]
fn OwnMeasure(
    /// The criterion.
    id: Id<Measure>,
    /// Whether weights, directions and ends count in the method.
    weighted: Signal<bool>,
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
    let named = move |word: crate::ui::words::Word| move || format!("{}: {}", name.get(), word.in_lang(lang.get()));
    view! {
        <li class="own__measure">
            <div class="own__fields">
                <TextField label=t(words::NAME) value=name max_length=80_u32 on_commit=set_text(|it, name| it.name = name)/>
                <Show when=move || weighted.get()>
                    <NumberField label=t(words::WEIGHT) min=0.0
                        value=number(|it| Some(it.weight.unwrap_or(1.0))) on_commit=set_number(|it, to| it.weight = to)/>
                    <Select label=t(words::DIRECTION) options=directions value=better
                        on_commit=set_text(|it, key| it.better = if key == "lower" { Better::Lower } else { Better::Higher })/>
                </Show>
                <NumberField label=t(words::LEAST) value=number(|it| it.least) on_commit=set_number(|it, to| it.least = to)/>
                <NumberField label=t(words::MOST) value=number(|it| it.most) on_commit=set_number(|it, to| it.most = to)/>
                <IconButton label=named(words::REMOVE) icon=Icon::Trash on_click=remove/>
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

/// Writes down a method from a template, and shows it.
pub(super) fn add_from(sheet: Sheet, template: crate::ui::words::templates::Template) {
    let workspace = sheet.workspace;
    let (mut method, measures) = template.written(sheet.lang.get_untracked());
    method.id = workspace.facts().fresh();
    let id = method.id;
    if workspace.dispatch(crate::commands::prioritise::AddMethod { method, measures }) {
        sheet.fresh.set(Some(id));
        sheet.address.set("method", Some(&id.to_string()), Go::Push);
    }
}
