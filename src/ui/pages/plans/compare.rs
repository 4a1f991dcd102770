//! Plans that were kept, and what has become of them: moved, came, went, slipped by how long, and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::{
        records::Remove,
        roadmap::{Change, Fate, KeepPlan, SayWhy, Year, baselines, compare, plan_now},
    },
    exchange::{
        document::{Table, csv},
        table::Csv,
    },
    model::{Baseline, Id, Item, RecordRef},
    ui::{
        address::{Step, use_address},
        kit::{
            button::{Button, ButtonKind},
            empty::EmptyState,
            field::LabelLook,
            icon::Icon,
            select::Select,
            text_field::TextField,
        },
        pages::document,
        words::{Lang, plans as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The view.
#[component]
pub(super) fn ComparePlans() -> impl IntoView {
    let (workspace, lang, address) = (use_workspace(), use_lang(), use_address());
    let snapshot = workspace.snapshot();
    let table = Memo::new(move |_| snapshot.read().table::<Baseline>());
    let kept = Memo::new(move |_| Arc::new(baselines(&table.read())));
    let (from_part, to_part) = (address.get("from"), address.get("to"));
    let named = move |part: Memo<Option<String>>| part.get().and_then(|it| it.parse::<Id<Baseline>>().ok());
    // The newest kept plan against the plan as it is, unless the address says otherwise.
    let from = Memo::new(move |_| {
        let id = named(from_part);
        let kept = kept.read();
        kept.iter().find(|it| Some(it.id) == id).or_else(|| kept.first()).cloned()
    });
    let to = Memo::new(move |_| {
        let id = named(to_part)?;
        kept.read().iter().find(|it| it.id == id).cloned()
    });
    let year = Memo::new(move |_| Year::of(&snapshot.read()));
    let changes = Memo::new(move |_| {
        let from = from.read();
        let Some(before) = from.as_ref() else { return Arc::default() };
        let to = to.read();
        let after = to.as_ref().map_or_else(|| plan_now(&snapshot.read()), |it| it.rows.clone());
        Arc::new(compare(&before.rows, &after, year.get()))
    });
    let draft = RwSignal::new(String::new());
    let keep = move || {
        let name = draft.get_untracked().trim().to_owned();
        let id = workspace.facts().fresh();
        if !name.is_empty() && workspace.dispatch(KeepPlan { id, name: name.clone() }) {
            draft.set(String::new());
            workspace.say(words::kept(lang.get_untracked(), &name));
        }
    };
    let options = move |now: bool| {
        Signal::derive(move || {
            let lang = lang.get();
            let now = now.then(|| (String::new(), words::AS_NOW.in_lang(lang).to_owned()));
            let kept = kept.read();
            let own = kept.iter().map(|it| (it.id.to_string(), words::plan(lang, &it.name, it.date)));
            now.into_iter().chain(own).collect::<Vec<_>>()
        })
    };
    let value = |of: Memo<Option<Baseline>>| {
        Signal::derive(move || of.read().as_ref().map(|it| it.id.to_string()).unwrap_or_default())
    };
    let pick = move |key| move |id: String| address.set(key, Some(&id), Step::Push);
    let remove = move |_| {
        if let Some(plan) = from.get_untracked() {
            let said = words::removed(lang.get_untracked(), &plan.name);
            workspace.dispatch_with_undo(Remove(vec![RecordRef::of(plan.id)]), said);
        }
    };
    let save = move |_| {
        let lang = lang.get_untracked();
        let kind = match lang {
            Lang::En => Csv::International,
            Lang::Da => Csv::Danish,
        };
        let text = csv(&written(&changes.read_untracked(), lang, year.get_untracked()), kind);
        document::hand_over(workspace, lang, words::COMPARE.in_lang(lang), ("csv", "text/csv"), &text);
    };
    let tally = move || words::tally(lang.get(), tally(&changes.read()));
    let ids = Memo::new(move |_| changes.read().iter().map(|it| it.item).collect::<Vec<_>>());
    let is_now = Memo::new(move |_| to.read().is_none());
    let row = move |id: Id<Item>| {
        let change = Memo::new(move |_| changes.read().iter().find(|it| it.item == id).cloned());
        view! { <Row change year is_now/> }
    };
    view! {
        <div class="plans">
            <form class="plans__tools" on:submit=move |event| { event.prevent_default(); keep(); }>
                <TextField label=t(words::KEEP_NAME) look=LabelLook::Hidden placeholder=t(words::KEEP_NAME) value=draft on_input=move |text| draft.set(text) max_length=300_u32/>
                <Button label=t(words::KEEP) kind=ButtonKind::Primary icon=Icon::Plus on_click=move |_| keep()/>
            </form>
            <Show
                when=move || from.read().is_some()
                fallback=move || view! { <EmptyState icon=Icon::Calendar title=t(words::NO_PLANS) text=t(words::NO_PLANS_WHY)>""</EmptyState> }
            >
                <div class="plans__tools">
                    <Select label=t(words::FROM) look=LabelLook::Beside options=options(false) value=value(from) on_commit=pick("from")/>
                    <Select label=t(words::TO) look=LabelLook::Beside options=options(true) value=value(to) on_commit=pick("to")/>
                    <span class="toolbar__gap"></span>
                    <Button label=t(words::TAKE) icon=Icon::Download on_click=save/>
                    <Button label=t(words::REMOVE) kind=ButtonKind::Quiet icon=Icon::Trash on_click=remove/>
                </div>
                <p class="plans__said" role="status">{tally}</p>
                <Show
                    when=move || !ids.read().is_empty()
                    fallback=move || view! { <p class="plans__said">{t(words::NO_CHANGE)}</p> }
                >
                    <div class="plans__scroll" tabindex="0" role="region" aria-label=t(words::COMPARE)>
                        <table class="plans__table">
                            <thead><tr>
                                {[words::ITEM, words::WHAT, words::BEFORE, words::AFTER, words::BECAUSE]
                                    .map(|it| view! { <th scope="col">{t(it)}</th> }).into_iter().collect_view()}
                            </tr></thead>
                            <tbody><For each=move || ids.get() key=|id| *id children=row/></tbody>
                        </table>
                    </div>
                </Show>
            </Show>
        </div>
    }
}

/// What became of one item.
#[component]
fn Row(
    /// What became of it; `None` once it has come back to where it was.
    change: Memo<Option<Change>>,
    /// The year that quarters are counted in.
    year: Memo<Year>,
    /// Whether the later plan is the one that is in force, so that a reason can be written.
    is_now: Memo<bool>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let of = move |read: fn(&Change) -> String| move || change.read().as_ref().map(read).unwrap_or_default();
    let standing = move |before: bool| {
        move || {
            let change = change.read();
            let it = change.as_ref()?;
            let standing = if before { it.before } else { it.after };
            standing.map(|it| words::standing(lang.get(), &it, year.get()))
        }
    };
    let fate = move || change.read().as_ref().map(|it| words::fate(lang.get(), it.fate));
    let tone = move || match change.read().as_ref().map(|it| it.fate) {
        Some(Fate::Slipped(_) | Fate::Dropped) => "bad",
        Some(Fate::Earlier(_)) => "good",
        _ => "plain",
    };
    // What is no longer in the plan has no days to give a reason for.
    let can_say = Memo::new(move |_| is_now.get() && change.read().as_ref().is_some_and(|it| it.after.is_some()));
    let say = move |because: String| {
        if let Some(id) = change.read_untracked().as_ref().map(|it| it.item) {
            workspace.dispatch(SayWhy { id, because });
        }
    };
    let title = of(|it| it.title.clone());
    let because = Signal::derive(of(|it| it.because.clone()));
    view! {
        <tr>
            <th scope="row">{title}</th>
            <td data-tone=tone>{fate}</td>
            <td>{standing(true)}</td>
            <td>{standing(false)}</td>
            <td class="plans__why">
                <Show when=move || can_say.get() fallback=move || view! { <span>{because}</span> }>
                    <TextField
                        label=move || words::why(lang.get(), &title()) look=LabelLook::Hidden value=because max_length=300_u32
                        on_commit=say
                    />
                </Show>
            </td>
        </tr>
    }
}

/// How many items each fate met.
fn tally(changes: &[Change]) -> [usize; 5] {
    let mut found = [0; 5];
    for change in changes {
        let at = match change.fate {
            Fate::Slipped(_) => 0,
            Fate::Earlier(_) => 1,
            Fate::Moved => 2,
            Fate::Added => 3,
            Fate::Dropped => 4,
        };
        if let Some(count) = found.get_mut(at) {
            *count += 1;
        }
    }
    found
}

/// The comparison as a table.
fn written(changes: &[Change], lang: Lang, year: Year) -> Table {
    let head = [words::ITEM, words::WHAT, words::BEFORE, words::AFTER, words::BECAUSE];
    let row = |it: &Change| {
        let standing = |it: Option<crate::commands::roadmap::Standing>| {
            it.map(|it| words::standing(lang, &it, year)).unwrap_or_default()
        };
        vec![it.title.clone(), words::fate(lang, it.fate), standing(it.before), standing(it.after), it.because.clone()]
    };
    Table { head: head.map(|it| it.in_lang(lang).to_owned()).to_vec(), rows: changes.iter().map(row).collect() }
}
