//! The dialog in which a round is put, or changed.

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::*;

use super::{
    choose::{Items, People},
    ways,
};
use crate::{
    commands::{
        prioritise::{Filter, Plan},
        records::Save,
        rounds::{Ask, THREE_POINT},
    },
    model::{Consensus, Id, Item, Person, Round, Way},
    ui::{
        address::{Address, Step, use_address},
        kit::{
            button::{Button, ButtonKind},
            dialog::{Dialog, DialogSize},
            number_field::NumberField,
            select::Select,
            text_area::TextArea,
            text_field::TextField,
        },
        outside::focus,
        pages::prioritise::method_options,
        words::{Lang, rounds as words, t, use_lang, ways as way_words},
        workspace::{Workspace, use_workspace},
    },
};

/// What the dialog is about, and what has been said in it so far. A slip of Escape costs nothing.
#[derive(Clone, Copy)]
pub(super) struct Composing {
    open: RwSignal<bool>,
    /// The round as it was shown; `None` for a new one.
    shown: RwSignal<Option<Arc<Round>>>,
    draft: RwSignal<Round>,
    items: RwSignal<BTreeSet<Id<Item>>>,
    people: RwSignal<BTreeSet<Id<Person>>>,
    tried: RwSignal<bool>,
    workspace: Workspace,
    address: Address,
    lang: Signal<Lang>,
}

impl Composing {
    /// Nothing said yet.
    pub(super) fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            shown: RwSignal::new(None),
            draft: RwSignal::default(),
            items: RwSignal::default(),
            people: RwSignal::default(),
            tried: RwSignal::new(false),
            workspace: use_workspace(),
            address: use_address(),
            lang: use_lang(),
        }
    }

    /// The dialog of the page; call it in the body of a component.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Opens the dialog for a round, or for a new one.
    pub(super) fn open(self, id: Option<Id<Round>>) {
        let now = self.workspace.snapshot().get_untracked();
        let round = id.and_then(|id| now.row(id));
        // What was begun for a new round is still there.
        if round.is_some() || self.shown.read_untracked().is_some() {
            self.begin(round);
        }
        self.open.set(true);
    }

    /// Opens the dialog where the address asks for it, with the method and the items of the filter it comes from.
    pub(super) fn open_if_asked(self) {
        let part = |key: &'static str| untrack(move || self.address.get(key).get());
        if part("new").is_none() || self.workspace.is_read_only() {
            return;
        }
        let filter = Filter::from_address(part);
        let now = self.workspace.snapshot().get_untracked();
        self.begin(None);
        self.draft.update(|it| it.method = part("method").unwrap_or_default());
        self.items.set(now.table::<Item>().iter().filter(|it| filter.holds(it)).map(|it| it.id).collect());
        self.open.set(true);
        focus::after_render(move || {
            let taken = ["new", "method", "q", "product", "show", "roadmap"].map(|key| (key, None));
            self.address.set_all(&taken, Step::Replace);
        });
    }

    fn begin(self, round: Option<Arc<Round>>) {
        let draft = round.as_deref().cloned().unwrap_or_default();
        self.items.set(draft.items.iter().copied().collect());
        self.people.set(draft.people.iter().copied().collect());
        self.draft.set(draft);
        self.shown.set(round);
        self.tried.set(false);
    }

    /// The round as the dialog has it, its items in the order of the backlog.
    fn round(self) -> Round {
        let chosen = self.items.read_untracked();
        let outline = self.workspace.outline().get_untracked();
        let items = outline.rows().iter().map(|it| it.id).filter(|it| chosen.contains(it)).collect();
        let draft = self.draft.get_untracked();
        let name = draft.name.trim().to_owned();
        let needs = ways::needs(draft.way);
        let budget = needs.budget.and_then(|(_, usual)| draft.budget.or(usual));
        let limit = needs.limit.and(draft.limit);
        let method = match needs {
            _ if needs.method => method_shown(&draft),
            _ if needs.estimates && draft.method == THREE_POINT => draft.method.clone(),
            _ => String::new(),
        };
        Round { name, items, people: self.people.get_untracked().into_iter().collect(), budget, limit, method, ..draft }
    }

    fn save(self) {
        let round = self.round();
        if round.name.is_empty() || round.items.is_empty() {
            self.tried.set(true);
            focus::soon(if round.name.is_empty() { ".rounds__naming input" } else { ".rounds__choose input" });
            return;
        }
        let done = match self.shown.get_untracked() {
            Some(shown) => self.workspace.dispatch(Save { shown: (*shown).clone(), saved: round }),
            None => {
                let id = self.workspace.facts().fresh();
                let said = words::started(self.lang.get_untracked(), &round.name);
                let done = self.workspace.dispatch_with_undo(Ask { round: Round { id, ..round } }, said);
                if done {
                    self.address.set_all(&[("open", Some(&id.to_string())), ("view", None)], Step::Push);
                }
                done
            }
        };
        if done {
            self.begin(None);
            self.open.set(false);
        }
    }

    /// A field of the draft as a signal.
    fn of<T: Send + Sync + 'static>(self, read: fn(&Round) -> T) -> Signal<T> {
        Signal::derive(move || read(&self.draft.read()))
    }
}

/// The dialog.
#[component]
pub(super) fn Compose() -> impl IntoView {
    let composing = Composing::expect();
    let lang = composing.lang;
    let is_new = move || composing.shown.read().is_none();
    let title = move || if is_new() { words::NEW } else { words::EDIT }.in_lang(lang.get());
    let actions = move || {
        let save = move || if is_new() { words::START } else { words::SAVE }.in_lang(lang.get());
        view! {
            <Button label=t(words::CANCEL) kind=ButtonKind::Quiet on_click=move |_| composing.open.set(false)/>
            <Button label=save kind=ButtonKind::Primary on_click=move |_| composing.save()/>
        }
    };
    view! {
        <Dialog open=composing.open on_close=move |()| composing.open.set(false) title size=DialogSize::Large actions>
            <Fields/>
        </Dialog>
    }
}

/// The fields of the dialog.
#[component]
fn Fields() -> impl IntoView {
    let composing = Composing::expect();
    let (lang, draft) = (composing.lang, composing.draft);
    let lacks = move |word: crate::ui::words::Word, missing: bool| {
        (composing.tried.get() && missing).then(|| word.in_lang(lang.get()).to_owned())
    };
    let needs_name = Signal::derive(move || lacks(words::NEEDS_NAME, draft.read().name.trim().is_empty()));
    let needs_items = Signal::derive(move || lacks(words::NEEDS_ITEMS, composing.items.read().is_empty()));
    let ways_named = Signal::derive(move || {
        ways::OFFERED
            .iter()
            .map(|it| (way_key(*it), words::way(*it).in_lang(lang.get()).to_owned()))
            .collect::<Vec<_>>()
    });
    let methods = Signal::derive(move || method_options(composing.workspace, lang.get()));
    let rules = Signal::derive(move || {
        let word = |it: Consensus| words::consensus(it).in_lang(lang.get()).to_owned();
        [Consensus::Mean, Consensus::Median].map(|it| (rule_key_of(it).to_owned(), word(it))).to_vec()
    });
    let estimates = Signal::derive(move || {
        let by = [(String::new(), way_words::DECK), (THREE_POINT.to_owned(), way_words::THREE_POINT)];
        by.map(|(key, word)| (key, word.in_lang(lang.get()).to_owned())).to_vec()
    });
    let needs = Memo::new(move |_| ways::needs(draft.read().way));
    view! {
        <div class="stack rounds__fields">
            <div class="rounds__naming">
                <TextField
                    label=t(words::NAME) placeholder=t(words::NAME_HINT) value=composing.of(|it| it.name.clone()) error=needs_name
                    on_input=move |text: String| draft.update(|it| it.name = text) max_length=300_u32 autofocus=true
                />
            </div>
            <Select
                label=t(words::WAY) options=ways_named value=composing.of(|it| way_key(it.way))
                on_commit=move |key: String| draft.update(|it| {
                    // What one way gives away or limits means nothing to another.
                    (it.way, it.budget, it.limit) = (way_of(&key), None, None);
                })
            />
            {move || {
                let needs = needs.get();
                view! {
                    {needs.method.then(|| view! {
                        <Select
                            label=t(words::METHOD) options=methods value=composing.of(method_shown)
                            on_commit=move |key: String| draft.update(|it| it.method = key)
                        />
                    })}
                    {needs.estimates.then(|| view! {
                        <Select
                            label=t(way_words::ESTIMATE_BY) options=estimates value=composing.of(|it| it.method.clone())
                            on_commit=move |key: String| draft.update(|it| it.method = key)
                        />
                    })}
                    {needs.consensus.then(|| view! {
                        <Select
                            label=t(words::CONSENSUS) options=rules value=composing.of(rule_key)
                            on_commit=move |key: String| draft.update(|it| it.consensus = rule_of(&key))
                        />
                    })}
                    {needs.budget.map(|(word, usual)| view! {
                        <NumberField
                            label=t(word) min=0.0 value=Signal::derive(move || draft.read().budget.or(usual))
                            on_commit=move |value| draft.update(|it| it.budget = value)
                        />
                    })}
                    {needs.limit.map(|word| view! {
                        <NumberField
                            label=t(word) min=1.0 value=composing.of(|it| it.limit)
                            on_commit=move |value| draft.update(|it| it.limit = value)
                        />
                    })}
                }
            }}
            <TextArea
                label=t(words::DESCRIPTION) value=composing.of(|it| it.description.clone()) rows=2
                on_input=move |text: String| draft.update(|it| it.description = text)
            />
            <Items chosen=composing.items error=needs_items/>
            <People chosen=composing.people/>
        </div>
    }
}

/// The method that is asked for; the first one unless somebody chose another.
fn method_shown(round: &Round) -> String {
    if round.method.is_empty() { Plan::default_name().to_owned() } else { round.method.clone() }
}

const fn rule_key_of(rule: Consensus) -> &'static str {
    match rule {
        Consensus::Mean => "mean",
        Consensus::Median => "median",
    }
}

fn rule_key(round: &Round) -> String {
    rule_key_of(round.consensus).to_owned()
}

fn rule_of(key: &str) -> Consensus {
    if key == rule_key_of(Consensus::Median) { Consensus::Median } else { Consensus::Mean }
}

/// The word of a way in the list, which is its place there.
fn way_key(way: Way) -> String {
    ways::OFFERED.iter().position(|it| *it == way).unwrap_or_default().to_string()
}

fn way_of(key: &str) -> Way {
    key.parse::<usize>().ok().and_then(|at| ways::OFFERED.get(at).copied()).unwrap_or_default()
}
