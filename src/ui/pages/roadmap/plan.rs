//! The state of the page: what is shown of the roadmap, and what is done to it.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    browser::clock,
    commands::{
        backlog::{self, Evidence},
        roadmap::{Bar, Block, Board, Filter, Goal, Lane, Lanes, Shape, Timeline, Zoom, board, goals, timeline},
    },
    model::{Dependency, Horizon, Id, Item, Milestone, Team, Workspace as Settings},
    replica::Snapshot,
    ui::{
        address::{Address, Step, use_address},
        outside::{announce, focus},
        pages::PlanView,
        words::{Lang, roadmap as words, timeline as days, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// Which of the views is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Look {
    /// Now, next, later.
    #[default]
    Board,
    /// Days.
    Timeline,
    /// Objectives, each with its items.
    Goals,
    /// What an audience gets to see.
    Show,
    /// Kept plans, compared.
    Compare,
    /// When things may be done.
    Odds,
    /// Planned work against what was meant.
    Portfolio,
}

/// The zone of the tray, where a card is dropped to take it off.
pub(super) const TRAY: &str = "tray";

/// The state of the page. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    /// The view that is shown.
    pub(super) look: Memo<Look>,
    /// Which items are shown.
    pub(super) filter: Memo<Filter>,
    /// What the lanes stand for.
    pub(super) lanes: Memo<Lanes>,
    /// How close the timeline looks.
    pub(super) zoom: Memo<Zoom>,
    /// Set while the list of what is not on the board is open.
    pub(super) tray: Memo<Option<String>>,
    /// The board.
    pub(super) board: Memo<Arc<Board>>,
    /// The timeline.
    pub(super) timeline: Memo<Arc<Timeline>>,
    /// What is worked towards.
    pub(super) goals: Memo<Arc<Vec<Goal>>>,
    /// How many notes speak for each item.
    pub(super) evidence: Memo<Arc<Evidence>>,
    /// The item that was last given the focus: it is in the page, however far from what is seen.
    pub(super) kept: RwSignal<Option<Id<Item>>>,
    /// The item whose dates are being set.
    pub(super) dating: RwSignal<Option<Id<Item>>>,
    /// Whether the milestones are being seen to.
    pub(super) marking: RwSignal<bool>,
    /// The day where the person is.
    pub(super) today: NaiveDate,
    /// The page's address.
    pub(super) address: Address,
    pub(super) workspace: Workspace,
    pub(super) lang: Signal<Lang>,
}

impl Look {
    /// Every one, in order.
    pub(super) const ALL: [Self; 7] =
        [Self::Board, Self::Timeline, Self::Goals, Self::Show, Self::Compare, Self::Odds, Self::Portfolio];

    /// What the roadmap itself is looked at as.
    pub(super) const VIEWS: [Self; 3] = [Self::Board, Self::Timeline, Self::Goals];

    /// What else is done with it, in a part of its own.
    pub(super) const fn plans(self) -> Option<PlanView> {
        match self {
            Self::Board | Self::Timeline | Self::Goals => None,
            Self::Show => Some(PlanView::Show),
            Self::Compare => Some(PlanView::Compare),
            Self::Odds => Some(PlanView::Odds),
            Self::Portfolio => Some(PlanView::Portfolio),
        }
    }

    /// The name of the action that shows it.
    pub(super) const fn action(self) -> &'static str {
        match self {
            Self::Board => "roadmap-board",
            Self::Timeline => "roadmap-timeline",
            Self::Goals => "roadmap-objectives",
            Self::Show => "roadmap-show",
            Self::Compare => "roadmap-compare",
            Self::Odds => "roadmap-odds",
            Self::Portfolio => "roadmap-portfolio",
        }
    }

    /// The word in the address.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Timeline => "timeline",
            Self::Goals => "objectives",
            Self::Show => "show",
            Self::Compare => "compare",
            Self::Odds => "odds",
            Self::Portfolio => "portfolio",
        }
    }
}

impl Plan {
    /// The state for the calling component.
    pub(super) fn new() -> Self {
        let (workspace, address) = (use_workspace(), use_address());
        let parts = ["q", "product", "objective"].map(|key| (key, address.get(key)));
        let filter = Memo::new(move |_| {
            Filter::from_address(|key| parts.iter().find(|(it, _)| *it == key).and_then(|(_, part)| part.get()))
        });
        let (view, group, near) = (address.get("view"), address.get("group"), address.get("zoom"));
        let look = Memo::new(move |_| match view.read().as_deref() {
            Some(name) => Look::ALL.into_iter().find(|it| it.name() == name).unwrap_or_default(),
            None => Look::Board,
        });
        let lanes = Memo::new(move |_| group.read().as_deref().and_then(Lanes::from_name).unwrap_or_default());
        let zoom = Memo::new(move |_| near.read().as_deref().and_then(Zoom::from_name).unwrap_or_default());
        let today = clock::today();
        // Only what the roadmap is made of, so that an edit elsewhere does not come here.
        let snapshot = workspace.snapshot();
        let besides = Memo::new(move |_| {
            let now = snapshot.read();
            (now.table::<Milestone>(), now.table::<Dependency>(), now.table::<Team>(), now.table::<Settings>())
        });
        let now = move || -> Arc<Snapshot> {
            besides.track();
            workspace.items().track();
            workspace.products().track();
            workspace.objectives().track();
            workspace.releases().track();
            workspace.snapshot().get_untracked()
        };
        Self {
            look,
            filter,
            lanes,
            zoom,
            tray: address.get("tray"),
            board: Memo::new(move |_| Arc::new(board(&now(), &filter.read(), lanes.get()))),
            timeline: Memo::new(move |_| Arc::new(timeline(&now(), &filter.read(), lanes.get(), zoom.get(), today))),
            goals: Memo::new(move |_| Arc::new(goals(&now(), &filter.read()))),
            evidence: Memo::new(move |_| {
                Arc::new(Evidence::count(&workspace.links().read(), &workspace.feedback().read()))
            }),
            kept: RwSignal::new(None),
            dating: RwSignal::new(None),
            marking: RwSignal::new(false),
            today,
            address,
            workspace,
            lang: use_lang(),
        }
    }

    /// The items shown, in the order of the view.
    pub(super) fn shown(self) -> Vec<Id<Item>> {
        match self.look.get() {
            Look::Board => {
                let board = self.board.read();
                board.lanes.iter().flat_map(|lane| lane.columns.iter().flatten().copied()).collect()
            }
            Look::Timeline => {
                let timeline = self.timeline.read();
                let bars = timeline.lanes.iter().flat_map(|lane| lane.bars.iter().map(|bar| bar.id));
                bars.chain(timeline.undated.iter().copied()).collect()
            }
            Look::Show | Look::Compare | Look::Odds | Look::Portfolio => Vec::new(),
            Look::Goals => self.goals.read().iter().flat_map(|it| it.items.iter().copied()).collect(),
        }
    }

    /// How many items the view would show without a filter.
    pub(super) fn total(self) -> usize {
        match self.look.get() {
            Look::Board => self.board.read().total,
            _ => self.timeline.read().total,
        }
    }

    /// Whether a filter is set.
    pub(super) fn is_filtered(self) -> bool {
        *self.filter.read() != Filter::default()
    }

    /// Takes every filter away.
    pub(super) fn clear_filter(self) {
        self.address.set_all(&[("q", None), ("product", None), ("objective", None)], Step::Push);
    }

    /// Shows one of the views.
    pub(super) fn show(self, look: Look) {
        let name = (look != Look::default()).then(|| look.name());
        self.address.set("view", name, Step::Push);
    }

    /// Opens the list of what is not on the board, to search in it.
    pub(super) fn open_tray(self) {
        self.address.set("tray", Some("1"), Step::Push);
        focus::soon(".tray__search input");
    }

    /// Closes that list.
    pub(super) fn close_tray(self) {
        self.address.set("tray", None, Step::Push);
        focus::soon(".roadmap__add");
    }

    /// Opens the panel of an item.
    pub(super) fn open(self, id: Id<Item>) {
        self.address.set("open", Some(&id.to_string()), Step::Push);
    }

    /// Focuses an item wherever the view shows it, once it stands there.
    pub(super) fn focus(self, id: Id<Item>) {
        self.kept.set(Some(id));
        focus::settle(format!("[data-item=\"{id}\"]"));
    }

    /// What an item is called.
    pub(super) fn title(self, id: Id<Item>) -> String {
        self.workspace.snapshot().get_untracked().get(id).map(|it| it.title.clone()).unwrap_or_default()
    }

    /// What a lane is called.
    pub(super) fn lane_name(self, lane: Lane) -> String {
        let now = self.workspace.snapshot().get();
        lane.name(&now).unwrap_or_else(|| words::lane_without(lane).in_lang(self.lang.get()).to_owned())
    }

    /// Gives an item other days, says which, and keeps the focus on it.
    pub(super) fn set_days(self, id: Id<Item>, shape: Shape) {
        let (start, end) = shape.dates();
        if self.workspace.dispatch(backlog::Change { ids: vec![id], set: backlog::Set::Dates(start, end) }) {
            let said = untrack(|| {
                let timeline = self.timeline.read();
                let bar = |it: &Bar| days::bar(self.lang.get(), it, timeline.year);
                timeline.lanes.iter().flat_map(|lane| &lane.bars).find(|bar| bar.id == id).map(bar)
            });
            announce(&said.unwrap_or_else(|| days::days(self.lang.get_untracked(), shape)));
            self.focus(id);
        }
    }

    /// What an item waits for, in words; `None` where it waits for nothing.
    pub(super) fn waits_for(self, id: Id<Item>) -> Option<String> {
        let timeline = self.timeline.read();
        let mut waits = timeline.blocks.iter().filter(|it| it.to == id).peekable();
        waits.peek()?;
        let (broken, fine): (Vec<&Block>, Vec<&Block>) = waits.partition(|it| it.is_broken);
        let (is_broken, all) = if broken.is_empty() { (false, fine) } else { (true, broken) };
        let names: Vec<String> = all.iter().map(|it| self.title(it.from)).collect();
        Some(days::waits_for(self.lang.get(), &names, is_broken))
    }

    /// Whether nothing may be changed.
    pub(super) fn is_read_only(self) -> bool {
        self.workspace.is_read_only()
    }
}

/// The zone of a column: its lane and horizon.
pub(super) fn zone(lane: Lane, horizon: Horizon) -> String {
    format!("{}-{horizon:?}", lane.key())
}
