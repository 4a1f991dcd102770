//! A method of one's own, where it is written: name, calculation, formula, and its criteria in their order.
//!
//! Every field is written when it is left, as one step; two people can change one criterion each.

use leptos::prelude::*;

use super::{
    criterion::{Asks, OwnMeasure},
    sheet::Sheet,
};
use crate::{
    commands::{
        evidence::Tally,
        prioritise::{AddMeasure, AddMethod, Held, MoveMeasure, calculation_of, measures},
        records::{Remove, Update},
    },
    methods::formula,
    model::{Calculation, Criterion, Id, Measure, Method, RecordRef, Step},
    ui::{
        address::Step as Go,
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            field::LabelLook,
            icon::Icon,
            number_field::NumberField,
            reorder::{DropRule, DropSlot, use_reorder},
            select::Select,
            text_area::TextArea,
            text_field::TextField,
        },
        words::{evidence, formulas, methods, own as words, t, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// What becomes of a record; boxed, so that the way there is compiled once.
type Change<T> = Box<dyn Fn(&mut T)>;

fn change_method(workspace: Workspace, id: Id<Method>, change: Change<Method>) {
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
    let asks = Memo::new(move |_| match methods::calculation(calculation.get()) {
        None => Asks::Words,
        Some(_) if is_formula.get() => Asks::Ends,
        Some(_) => Asks::Weights,
    });
    let reorder = use_reorder(DropRule::Order, move |dropped| {
        let (Ok(id), Some(Ok(target))) = (dropped.key.parse(), dropped.target.map(|it| it.parse())) else { return };
        place(workspace, ids, id, target, dropped.slot);
    });
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
                <Show when=move || asks.get() != Asks::Words>
                    <Select label=t(words::CALCULATION) options=options value=chosen on_commit=pick/>
                </Show>
                <Show when=move || is_share.get()>
                    <NumberField label=t(words::VALUE_SHARE) unit="%" min=0.0 max=100.0 value=share
                        on_commit=set_share/>
                </Show>
            </div>
            {about}
            <Show when=move || is_formula.get()><FormulaField id/></Show>
            <h2 class="formula__rules">{t(words::CRITERIA)}</h2>
            <ul class="own__measures" data-reorder="">
                <For each=move || ids.get() key=|id| *id let:measure>
                    <OwnMeasure id=measure asks ids reorder/>
                </For>
            </ul>
            <div class="own__foot">
                <Show when=move || asks.get() != Asks::Words>
                    <Button label=t(words::ADD_MEASURE) icon=Icon::Plus size=ButtonSize::Small on_click=add/>
                    <Select label=t(evidence::ADD_TALLY) look=LabelLook::Hidden options=tallies
                        value=Signal::stored(String::new()) on_commit=add_tally/>
                </Show>
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

/// Puts a criterion beside another.
fn place(workspace: Workspace, ids: Memo<Vec<Id<Measure>>>, id: Id<Measure>, target: Id<Measure>, slot: DropSlot) {
    let before = match slot {
        DropSlot::Before => Some(target),
        DropSlot::After | DropSlot::Inside => {
            let ids = ids.read_untracked();
            let mut rest = ids.iter().copied().skip_while(|it| *it != target).skip(1);
            rest.find(|it| *it != id)
        }
    };
    workspace.dispatch(MoveMeasure { id, before });
}

/// Makes the method of the app that is shown one of the team's own, with the same criteria: what everybody has said
/// stands in both.
pub(super) fn make_ours(sheet: Sheet) {
    let (plan, lang) = (sheet.plan.get_untracked(), sheet.lang.get_untracked());
    let Some(calculation) = plan.built_in.and_then(calculation_of) else { return };
    let measures = plan.columns.iter().filter_map(|column| {
        let Held::Scores(criterion) = &column.held else { return None };
        let step =
            |value: &f64| Step { meaning: methods::choice(lang, column, *value).unwrap_or_default(), value: *value };
        Some(Measure {
            name: methods::column(lang, column),
            description: methods::column_meaning(lang, column),
            criterion: criterion.clone(),
            steps: column.choices.iter().map(step).collect(),
            ..Measure::default()
        })
    });
    let name = words::ours(lang, &methods::name(lang, &plan));
    let method = Method { id: sheet.workspace.facts().fresh(), name, calculation, ..Method::default() };
    write_down(sheet, method, measures.collect());
}

/// Writes down a method from a template, and shows it.
pub(super) fn add_from(sheet: Sheet, template: crate::ui::words::templates::Template) {
    let (mut method, measures) = template.written(sheet.lang.get_untracked());
    method.id = sheet.workspace.facts().fresh();
    write_down(sheet, method, measures);
}

fn write_down(sheet: Sheet, method: Method, measures: Vec<Measure>) {
    let id = method.id;
    if sheet.workspace.dispatch(AddMethod { method, measures }) {
        sheet.fresh.set(Some(id));
        sheet.address.set("method", Some(&id.to_string()), Go::Push);
    }
}
