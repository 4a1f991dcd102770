//! The state of the page: what is shown of the roadmap, and what is done to it.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    browser::clock,
    commands::{
        backlog::{self, Evidence},
        roadmap::{
            Board, Filter, Lane, Lanes, Place, PlaceInLane, Shape, Step as Toward, Timeline, Zoom, board, column,
            timeline,
        },
    },
    model::{Horizon, Id, Item},
    replica::Snapshot,
    ui::{
        address::{Address, Step, use_address},
        kit::reorder::{DropSlot, Dropped},
        outside::{announce, focus},
        words::{Lang, item as item_words, roadmap as words, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// Which of the two views is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Look {
    /// Now, next, later.
    #[default]
    Board,
    /// Days.
    Timeline,
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
    /// How many notes speak for each item.
    pub(super) evidence: Memo<Arc<Evidence>>,
    /// The item that was last given the focus: it is in the page, however far from what is seen.
    pub(super) kept: RwSignal<Option<Id<Item>>>,
    /// The item whose dates are being set.
    pub(super) dating: RwSignal<Option<Id<Item>>>,
    /// The day where the person is.
    pub(super) today: NaiveDate,
    /// The page's address.
    pub(super) address: Address,
    workspace: Workspace,
    lang: Signal<Lang>,
}

impl Look {
    /// Both, in order.
    pub(super) const ALL: [Self; 2] = [Self::Board, Self::Timeline];

    /// The word in the address.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Timeline => "timeline",
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
            Some("timeline") => Look::Timeline,
            _ => Look::Board,
        });
        let lanes = Memo::new(move |_| group.read().as_deref().and_then(Lanes::from_name).unwrap_or_default());
        let zoom = Memo::new(move |_| near.read().as_deref().and_then(Zoom::from_name).unwrap_or_default());
        let today = clock::today();
        // Only what the roadmap is made of, so that an edit elsewhere does not come here.
        let now = move || -> Arc<Snapshot> {
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
            evidence: Memo::new(move |_| {
                Arc::new(Evidence::count(&workspace.links().read(), &workspace.feedback().read()))
            }),
            kept: RwSignal::new(None),
            dating: RwSignal::new(None),
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
        }
    }

    /// How many items the view would show without a filter.
    pub(super) fn total(self) -> usize {
        match self.look.get() {
            Look::Board => self.board.read().total,
            Look::Timeline => self.timeline.read().total,
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

    /// A step with the keys on the board: moves a card, and says where it went.
    pub(super) fn step(self, id: Id<Item>, toward: Toward) {
        let place = self.board.read_untracked().step(id, toward);
        if let Some(place) = place {
            self.place(place, None);
        }
    }

    /// Puts an item at the end of a column, or takes it off the board.
    pub(super) fn put(self, id: Id<Item>, horizon: Option<Horizon>) {
        self.place(Place { id, horizon, before: None }, None);
    }

    /// Takes an item off the board, with a way back.
    pub(super) fn take_off(self, id: Id<Item>) {
        let said = words::taken_off(self.lang.get_untracked(), &self.title(id));
        let next = {
            let board = self.board.read_untracked();
            board.neighbour(id, Toward::Down).or_else(|| board.neighbour(id, Toward::Up))
        };
        if self.workspace.dispatch_with_undo(Place { id, horizon: None, before: None }, said) {
            match next {
                Some(next) => self.focus(next),
                None => focus::soon(".roadmap__add"),
            }
        }
    }

    fn place(self, place: Place, lane: Option<Lane>) {
        if !self.workspace.dispatch(PlaceInLane { place, lane }) {
            return;
        }
        let lang = self.lang.get_untracked();
        if let Some((_, horizon, at)) = self.board.read_untracked().find(place.id) {
            let column = item_words::horizon(horizon).in_lang(lang);
            announce(&words::moved_to(lang, &self.title(place.id), column, at + 1));
        }
        self.focus(place.id);
    }

    /// What a drop on the board or the tray asks for.
    pub(super) fn dropped(self, dropped: &Dropped) {
        let Ok(id) = dropped.key.parse::<Id<Item>>() else { return };
        if dropped.zone.as_deref() == Some(TRAY) {
            if self.workspace.snapshot().get_untracked().get(id).is_some_and(|it| it.horizon.is_some()) {
                self.take_off(id);
            }
            return;
        }
        let found = untrack(|| {
            let board = self.board.read();
            let zones = board.lanes.iter().flat_map(|it| Horizon::ALL.map(|horizon| (it.lane, horizon)));
            zones.into_iter().find(|(lane, horizon)| Some(zone(*lane, *horizon)) == dropped.zone)
        });
        let Some((lane, horizon)) = found else { return };
        let target = dropped.target.as_deref().and_then(|it| it.parse::<Id<Item>>().ok());
        let before = match dropped.slot {
            DropSlot::Before => target,
            DropSlot::After => target.and_then(|target| self.after(target, horizon, id)),
            DropSlot::Inside => None,
        };
        self.place(Place { id, horizon: Some(horizon), before }, (lane != Lane::All).then_some(lane));
    }

    /// What follows `target` in the whole column, hidden or not, leaving out `moved`.
    fn after(self, target: Id<Item>, horizon: Horizon, moved: Id<Item>) -> Option<Id<Item>> {
        let column = column(&self.workspace.snapshot().get_untracked(), horizon);
        let mut rest = column.into_iter().skip_while(|it| *it != target).skip(1);
        rest.find(|it| *it != moved)
    }

    /// Gives an item other days, says which, and keeps the focus on it.
    pub(super) fn set_days(self, id: Id<Item>, shape: Shape) {
        let (start, end) = shape.dates();
        if self.set_dates(id, start, end) {
            announce(&words::days(self.lang.get_untracked(), shape));
            self.focus(id);
        }
    }

    /// Gives an item a first and a last day, or none.
    pub(super) fn set_dates(self, id: Id<Item>, start: Option<NaiveDate>, end: Option<NaiveDate>) -> bool {
        self.workspace.dispatch(backlog::Change { ids: vec![id], set: backlog::Set::Dates(start, end) })
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
