//! Reading: what everybody has answered, and what every result shows of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::table::{Cell, Head, table};
use crate::{
    commands::rounds::{Answers, Ranking, Setting},
    methods::kendall_w::Concordance,
    model::{Id, Person},
    ui::{
        kit::{
            badge::Tone,
            button::{Button, ButtonKind},
            icon::Icon,
        },
        pages::rounds::{state::Asked, ways::answers::giving::about},
        words::{Lang, counted as words, format, rounds, t, trust},
    },
};

/// The round as its result reads it. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// The round.
    pub(super) of: Asked,
    /// What it asks, as it stands.
    pub(super) setting: Memo<Setting>,
    /// What the items are called.
    titles: Memo<Arc<Vec<String>>>,
    /// What everybody has said.
    pub(super) answers: Memo<Answers>,
}

/// What is kept beside the score of each item: columns with their words, by the items' numbers.
pub(super) type Kept = Vec<(String, Vec<Option<f64>>)>;

/// What stands around a result.
pub(super) struct Frame {
    /// How many people it is made of.
    pub(super) voters: usize,
    /// What came of it, in a sentence; empty where there is none.
    pub(super) lead: String,
    /// How far people agree.
    pub(super) agreement: Option<Concordance>,
    /// What is to be said of it.
    pub(super) notes: Vec<(Tone, String)>,
    /// The result itself.
    pub(super) body: AnyView,
    /// The order, where there is one, with the columns to keep beside the score.
    pub(super) order: Option<(Ranking, Kept)>,
}

impl Reading {
    /// The state for the calling component.
    pub(super) fn new(of: Asked) -> Self {
        let (setting, titles) = about(of);
        let answers = Memo::new(move |_| {
            let (now, round) = (of.workspace.snapshot().get(), of.round.get());
            round.map(|it| Answers::of(&now, &it, &setting.read())).unwrap_or_default()
        });
        Self { of, setting, titles, answers }
    }

    /// The language, followed.
    pub(super) fn lang(self) -> Lang {
        self.of.lang.get()
    }

    /// What an item is called, followed.
    pub(super) fn title(self, number: usize) -> String {
        self.titles.read().get(number).cloned().unwrap_or_default()
    }

    /// What some items are called, followed.
    pub(super) fn titles(self, numbers: &[usize]) -> Vec<String> {
        numbers.iter().map(|it| self.title(*it)).collect()
    }

    /// What a person is called, followed.
    pub(super) fn name(self, id: Id<Person>) -> String {
        self.of.workspace.people().read().get(id).map(|it| it.name.clone()).unwrap_or_default()
    }

    /// What some people are called, by their numbers, followed.
    pub(super) fn names(self, numbers: &[usize]) -> Vec<String> {
        let answers = self.answers.read();
        numbers.iter().filter_map(|it| answers.people.get(*it)).map(|it| self.name(*it)).collect()
    }

    /// The items that came first; none while nothing has a place.
    pub(super) fn winners(self, ranking: &Ranking) -> Vec<usize> {
        ranking.rows.iter().filter(|it| it.place.is_some_and(|it| it.place == 1)).map(|it| it.number).collect()
    }

    /// The first cells of an item's row: its place and its title.
    pub(super) fn heads_of(self, ranking: &Ranking, number: usize) -> Vec<Cell> {
        let place = ranking.rows.iter().find(|it| it.number == number).and_then(|it| it.place);
        let place = place.map(|it| if it.tied { format!("{}=", it.place) } else { it.place.to_string() });
        let none = || words::NO_PLACE.in_lang(self.lang()).to_owned();
        vec![Cell::Number(place.unwrap_or_else(none)), Cell::Head(self.title(number))]
    }

    /// The heads of the first columns.
    pub(super) fn first_heads(self) -> Vec<Head> {
        vec![Head::number(words::PLACE.in_lang(self.lang())), Head::text(words::ITEM.in_lang(self.lang()))]
    }

    /// A table of what everybody answered, folded away: a row per item, a column per person.
    pub(super) fn everybody(self, cell: &dyn Fn(usize, usize) -> String) -> AnyView {
        let lang = self.lang();
        let people = self.answers.read().people.clone();
        let heads = std::iter::once(Head::text(words::ITEM.in_lang(lang)));
        let heads: Vec<Head> = heads.chain(people.iter().map(|it| Head::number(&self.name(*it)))).collect();
        let count = self.setting.read().items.len();
        let row = |item: usize| -> Vec<Cell> {
            let said = (0..people.len()).map(|person| Cell::Number(cell(person, item)));
            std::iter::once(Cell::Head(self.title(item))).chain(said).collect()
        };
        let caption = words::EVERYBODY.in_lang(lang);
        let rows = (0..count).map(row).collect();
        view! {
            <details class="way__about">
                <summary>{caption}</summary>
                {table(caption, &heads, rows)}
            </details>
        }
        .into_any()
    }

    /// A value as it was given, or a dash.
    pub(super) fn said(self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |it| format::number(self.lang(), it))
    }

    /// What stands around a result.
    pub(super) fn framed(self, frame: Frame) -> AnyView {
        let lang = self.lang();
        if frame.voters == 0 {
            return view! { <p class="way__lead" role="status">{crate::ui::words::ways::NOTHING_YET.in_lang(lang)}</p> }
                .into_any();
        }
        let lead = format!("{} {}", words::made_of(lang, frame.voters), frame.lead);
        let agreement = frame.agreement.map(|it| words::agree(lang, it.w, it.people));
        let line = |(tone, text): (Tone, String)| {
            view! { <li class="notices__item" data-tone=tone.name()>{tone.icon().view()} <span>{text}</span></li> }
        };
        let notes = (!frame.notes.is_empty())
            .then(|| view! { <ul class="notices">{frame.notes.into_iter().map(line).collect_view()}</ul> });
        let acts = frame.order.filter(|_| !self.of.workspace.is_read_only()).map(|it| self.acts(it.0, it.1));
        view! {
            <p class="way__lead" role="status">{lead}</p>
            {agreement.map(|it| view! { <p class="way__how">{it}</p> })}
            {notes}
            {acts}
            {frame.body}
        }
        .into_any()
    }

    /// What can be done with an order.
    fn acts(self, ranking: Ranking, inputs: Kept) -> AnyView {
        let of = self.of;
        let Some(order) = ranking.apply() else { return ().into_any() };
        let apply = move |_| {
            let said = trust::applied(of.lang.get_untracked(), order.0.len());
            of.workspace.dispatch_with_undo(order.clone(), said);
        };
        let keep = move |_| {
            let (lang, now) = (of.lang.get_untracked(), of.workspace.snapshot().get_untracked());
            let Some(round) = of.round.get_untracked() else { return };
            let day = format::date(lang, of.workspace.facts().today);
            let name = trust::run_name(&round.name, &day);
            let how = rounds::way(round.way).in_lang(lang).to_owned();
            let keep = ranking.keep(&now, &round, name.clone(), how, &inputs);
            of.workspace.dispatch_with_undo(keep, trust::kept(lang, &name));
        };
        view! {
            <div class="row">
                <Button label=t(words::APPLY) kind=ButtonKind::Primary icon=Icon::Sort on_click=apply/>
                <Button label=t(words::KEEP) icon=Icon::Archive on_click=keep/>
            </div>
        }
        .into_any()
    }
}
