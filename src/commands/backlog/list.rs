//! The list of the backlog: which items stand in it, in what order, and what they add up to.

use std::{
    cmp::Ordering,
    collections::{HashMap, HashSet},
};

use super::{Filter, SortBy};
use crate::{
    model::{Feedback, Id, Item, Link, sorted},
    replica::{Outline, Table},
};

/// The list as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// The rows from top to bottom.
    pub rows: Vec<ShownRow>,
    /// How many items the filter lets through, those under collapsed items included.
    pub items: usize,
    /// How many items there are.
    pub all: usize,
    /// The work of the items the filter lets through, in person-months, as far as it has been estimated. Work is
    /// counted once: where parts of an item are let through, theirs counts and its own does not.
    pub effort: f64,
    /// How many items count by their parts.
    pub wholes: usize,
    /// How many of the others nobody has estimated.
    pub unestimated: usize,
}

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownRow {
    /// The item.
    pub id: Id<Item>,
    /// How far it is indented; 0 everywhere in a flat list.
    pub depth: usize,
    /// Whether items stand under it, and whether they are shown.
    pub fold: Fold,
    /// Its place among its siblings, from 1, and how many those are; in a flat list, among all.
    pub place: (usize, usize),
    /// Whether its parent was set aside to open a ring.
    pub opens_ring: bool,
}

/// What stands under an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Nothing, or the list is flat.
    Leaf,
    /// Items that are shown.
    Open,
    /// Items that are not shown.
    Closed,
}

/// How many notes speak for each item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence(HashMap<Id<Item>, usize>);

impl Evidence {
    /// Counts notes, not passages: two quotes from one note are one note.
    #[must_use]
    pub fn count(links: &Table<Link>, feedback: &Table<Feedback>) -> Self {
        let mut seen = HashSet::new();
        let mut counts = HashMap::new();
        for link in links.iter() {
            if feedback.get(link.feedback).is_some() && seen.insert((link.item, link.feedback)) {
                *counts.entry(link.item).or_default() += 1;
            }
        }
        Self(counts)
    }

    /// The number of notes for an item.
    #[must_use]
    pub fn of(&self, item: Id<Item>) -> usize {
        self.0.get(&item).copied().unwrap_or_default()
    }
}

/// The items above `id`, the one at the top first.
#[must_use]
pub fn path(outline: &Outline, id: Id<Item>) -> Vec<Id<Item>> {
    let mut above = Vec::new();
    let mut at = outline.row(id).and_then(|row| row.parent);
    while let Some(id) = at {
        above.push(id);
        at = outline.row(id).and_then(|row| row.parent);
    }
    above.reverse();
    above
}

/// The list that `filter` makes of the backlog.
///
/// In the team's own order with nothing left out it is the hierarchy, without what stands under `collapsed` items;
/// otherwise it is flat.
#[must_use]
pub fn shown(
    items: &Table<Item>,
    outline: &Outline,
    evidence: &Evidence,
    filter: &Filter,
    collapsed: &HashSet<Id<Item>>,
) -> Shown {
    let matches = filter.matcher();
    let mut shown = Shown { all: items.len(), ..Shown::default() };
    let mut found = Vec::new();
    // The last item found, and how deep it stands, while a part of it may still follow.
    let mut last: Option<(&Item, usize)> = None;
    for row in outline.rows() {
        if let Some((whole, _)) = last.take_if(|it| row.depth <= it.1) {
            shown.count_work(whole);
        }
        let Some(item) = items.get(row.id).filter(|item| matches(item)) else { continue };
        shown.items += 1;
        shown.wholes += usize::from(last.is_some());
        last = Some((item, row.depth));
        found.push((item, row.opens_ring));
    }
    if let Some((item, _)) = last {
        shown.count_work(item);
    }
    shown.rows = if filter.is_flat() {
        sort(&mut found, filter, evidence);
        let all = found.len();
        let flat = found.iter().enumerate().map(|(at, (item, opens_ring))| ShownRow {
            id: item.id,
            depth: 0,
            fold: Fold::Leaf,
            place: (at + 1, all),
            opens_ring: *opens_ring,
        });
        flat.collect()
    } else {
        tree(outline, collapsed)
    };
    shown
}

impl Shown {
    fn count_work(&mut self, item: &Item) {
        self.effort += item.effort.unwrap_or_default();
        self.unestimated += usize::from(item.effort.is_none());
    }
}

fn tree(outline: &Outline, collapsed: &HashSet<Id<Item>>) -> Vec<ShownRow> {
    let top = outline.rows().iter().filter(|row| row.depth == 0).count();
    // For each depth: how many siblings there are, and how many of them have been passed.
    let mut siblings: Vec<(usize, usize)> = vec![(top, 0)];
    let mut hidden_below = None;
    let mut rows = Vec::new();
    for row in outline.rows() {
        if hidden_below.is_some_and(|depth| row.depth > depth) {
            continue;
        }
        let closed = row.children > 0 && collapsed.contains(&row.id);
        hidden_below = closed.then_some(row.depth);
        siblings.truncate(row.depth + 1);
        let place = siblings.last_mut().map_or((1, 1), |(all, passed)| {
            *passed += 1;
            (*passed, *all)
        });
        siblings.push((row.children, 0));
        let fold = match (row.children, closed) {
            (0, _) => Fold::Leaf,
            (_, true) => Fold::Closed,
            (_, false) => Fold::Open,
        };
        rows.push(ShownRow { id: row.id, depth: row.depth, fold, place, opens_ring: row.opens_ring });
    }
    rows
}

/// Sorts; equal items keep the team's own order.
fn sort(found: &mut Vec<(&Item, bool)>, filter: &Filter, evidence: &Evidence) {
    let reversed = filter.sort.reversed;
    let turned = |order: Ordering| if reversed { order.reverse() } else { order };
    match filter.sort.by {
        SortBy::Own => {}
        SortBy::Title => sorted::sort_by_cached_key(found, |(item, _): &(&Item, bool)| sorting(&item.title)),
        SortBy::Status => sorted::sort_by(found, |(a, _), (b, _)| turned(a.status.cmp(&b.status))),
        SortBy::Evidence => sorted::sort_by(found, |(a, _), (b, _)| turned(evidence.of(b.id).cmp(&evidence.of(a.id)))),
        SortBy::Effort => sorted::sort_by(found, |(a, _), (b, _)| {
            missing_last(a.effort, b.effort, |a, b| turned(a.partial_cmp(b).unwrap_or(Ordering::Equal)))
        }),
        SortBy::Newest => {
            sorted::sort_by(found, |(a, _), (b, _)| missing_last(made(a), made(b), |a, b| turned(b.cmp(a))));
        }
    }
    if reversed && filter.sort.by == SortBy::Title {
        found.reverse();
    }
}

fn missing_last<T>(a: Option<T>, b: Option<T>, order: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => order(&a, &b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// When the item was written down, as far as its id knows.
fn made(item: &Item) -> Option<(u64, Id<Item>)> {
    let time = item.id.uuid().get_timestamp()?;
    Some((time.to_unix().0, item.id))
}

/// A title as it is sorted: without case, the Danish letters after z in their order.
pub(super) fn sorting(title: &str) -> String {
    let letters = title.trim().chars().flat_map(char::to_lowercase);
    letters
        .map(|letter| match letter {
            'æ' | 'ä' => '{',
            'ø' | 'ö' => '|',
            'å' => '}',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{Facts, backlog, records},
        model::{Record, Status},
        replica::{Replica, Snapshot, Writer},
        session::Session,
    };

    fn facts(seed: u128) -> Facts {
        Facts::new(1_000 + seed as u64, chrono::NaiveDate::default(), None, seed)
    }

    fn id(title: &str) -> Id<Item> {
        Id::named(title)
    }

    /// A backlog from lines such as `a`, ` b` (under a) and `c`, each with an effort where it says so: `c=2.5`.
    fn backlog(lines: &[&str]) -> Session {
        let mut session = Session::new(Replica::default(), Writer::default());
        let mut above: Vec<Id<Item>> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let depth = line.len() - line.trim_start().len();
            let (title, effort) = line.trim().split_once('=').unwrap_or((line.trim(), ""));
            let item = Item { id: id(title), title: title.to_owned(), effort: effort.parse().ok(), ..Item::default() };
            above.truncate(depth);
            let slot = above.last().map_or(backlog::Slot::Last, |parent| backlog::Slot::Into(*parent));
            above.push(item.id);
            session.execute(&backlog::Add { item, slot }, &facts(at as u128)).unwrap();
        }
        session
    }

    fn list(now: &Snapshot, filter: &Filter, collapsed: &[&str]) -> Shown {
        let items = now.table();
        let outline = Outline::of_items(&items);
        let evidence = Evidence::count(&now.table(), &now.table());
        shown(&items, &outline, &evidence, filter, &collapsed.iter().map(|title| id(title)).collect())
    }

    fn titles(now: &Snapshot, shown: &Shown) -> String {
        let title = |row: &ShownRow| format!("{}{}", ".".repeat(row.depth), now.get(row.id).unwrap().title);
        shown.rows.iter().map(title).collect::<Vec<_>>().join(" ")
    }

    fn check(lines: &[&str], filter: Filter, collapsed: &[&str], expected: &str) -> Shown {
        let now = backlog(lines).snapshot();
        let shown = list(&now, &filter, collapsed);
        assert_eq!(titles(&now, &shown), expected);
        shown
    }

    fn sorted(by: SortBy, reversed: bool) -> Filter {
        Filter { sort: backlog::Sort { by, reversed }, ..Filter::default() }
    }

    #[test]
    fn the_hierarchy_is_shown_as_it_is() {
        let shown = check(&["a", " b", "  c", " d", "e"], Filter::default(), &[], "a .b ..c .d e");
        let places: Vec<_> = shown.rows.iter().map(|row| row.place).collect();
        assert_eq!(places, [(1, 2), (1, 2), (1, 1), (2, 2), (2, 2)]);
    }

    #[test]
    fn what_stands_under_a_collapsed_item_is_hidden_but_counted() {
        let shown = check(&["a=1", " b=2", "  c=3", "d=4"], Filter::default(), &["a", "b"], "a d");
        assert_eq!((shown.items, shown.effort, shown.unestimated), (4, 7.0, 0));
        assert_eq!(shown.rows.first().unwrap().fold, Fold::Closed);
    }

    #[test]
    fn work_counts_once_by_the_parts_that_are_shown() {
        let lines = ["a=8", " b=2", " c", "  d=1", "e=4", "f", " g"];
        let shown = check(&lines, Filter::default(), &[], "a .b .c ..d e f .g");
        // b, d and e; g nobody has estimated.
        assert_eq!((shown.effort, shown.wholes, shown.unestimated), (7.0, 3, 1));
        // Its parts are left out, so the whole counts itself; and what stands between two that are shown is no matter.
        let only = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
        let shown = check(&["ax=8", " b=2", "ex=4"], only("x"), &[], "ax ex");
        assert_eq!((shown.effort, shown.wholes), (12.0, 0));
        let shown = check(&["ax=8", " b=2", "  cx=1"], only("x"), &[], "ax cx");
        assert_eq!((shown.effort, shown.wholes), (1.0, 1));
    }

    #[test]
    fn a_filter_shows_a_flat_list_and_counts_what_it_lets_through() {
        let filter = Filter { text: "x".to_owned(), ..Filter::default() };
        let shown = check(&["ax=1", " bx", "c=5"], filter, &["ax"], "ax bx");
        assert_eq!((shown.items, shown.all, shown.effort, shown.unestimated), (2, 3, 0.0, 1));
    }

    #[test]
    fn what_has_no_estimate_stands_last_either_way() {
        check(&["a", "b=2", "c=1"], sorted(SortBy::Effort, false), &[], "c b a");
        check(&["a", "b=2", "c=1"], sorted(SortBy::Effort, true), &[], "b c a");
    }

    #[test]
    fn titles_sort_without_case_and_danish_letters_last() {
        check(&["øl", "Bil", "ål", "zoo", "ære", "alt"], sorted(SortBy::Title, false), &[], "alt Bil zoo ære øl ål");
        check(&["b", "a"], sorted(SortBy::Title, true), &[], "b a");
    }

    #[test]
    fn two_quotes_from_one_note_are_one_note() {
        let mut session = backlog(&["a"]);
        let note = Feedback { id: Id::named("note"), title: "note".to_owned(), ..Feedback::default() };
        session.execute(&records::Add(note.clone()), &facts(50)).unwrap();
        for (seed, quote) in [(51, "one"), (52, "two")] {
            let link = crate::commands::feedback::LinkTo {
                feedback: note.id,
                item: crate::commands::feedback::Target::Item(id("a")),
                quote: quote.to_owned(),
                importance: crate::model::Importance::default(),
            };
            session.execute(&link, &facts(seed)).unwrap();
        }
        let count = |session: &Session| {
            let now = session.snapshot();
            Evidence::count(&now.table(), &now.table()).of(id("a"))
        };
        assert_eq!(count(&session), 1);
        session.execute(&records::Remove(vec![crate::model::RecordRef::of(note.id)]), &facts(60)).unwrap();
        assert_eq!(count(&session), 0);
    }

    #[test]
    fn a_product_named_twice_is_made_once() {
        let mut session = backlog(&["a", "b"]);
        for (seed, title, name) in [(70, "a", "App"), (71, "b", " app ")] {
            let set = backlog::Set::ProductNamed(name.to_owned());
            session.execute(&backlog::Change { ids: vec![id(title)], set }, &facts(seed)).unwrap();
        }
        let now = session.snapshot();
        assert_eq!(now.table::<crate::model::Product>().len(), 1);
        let product = now.get(id("a")).unwrap().product;
        assert_eq!(now.get(id("b")).unwrap().product, product);
        assert_eq!(now.get(product.unwrap()).unwrap().name(), "App");
    }

    #[test]
    fn leaving_a_ring_changes_one_field() {
        let mut session = backlog(&["a", " b"]);
        // Somebody else has put a under b at the same time.
        let batch = crate::replica::Batch {
            stamp: crate::replica::Stamp { time: 5_000, writer: Writer::default() },
            edits: vec![crate::replica::Edit::set(
                crate::model::RecordRef::of(id("a")),
                "parent",
                id("b").to_string().into(),
            )],
        };
        session.absorb(&batch, 5_000);
        let now = session.snapshot();
        let opener = list(&now, &Filter::default(), &[]).rows.iter().find(|row| row.opens_ring).unwrap().id;
        let done = session.execute(&backlog::LeaveRing(opener), &facts(80)).unwrap();
        assert_eq!(done.entry.unwrap().batch.edits.len(), 1);
        let now = session.snapshot();
        assert!(list(&now, &Filter::default(), &[]).rows.iter().all(|row| !row.opens_ring));
        assert_eq!(now.get(opener).unwrap().status, Status::Idea);
    }
}
