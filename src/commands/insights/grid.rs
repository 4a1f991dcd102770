//! Themes by segments: who speaks of what.

use std::collections::BTreeMap;

use super::gathering::{Gathering, Said, Sum, Tally};
use crate::{
    commands::{
        feedback::Scope,
        themes::{above, tree},
    },
    model::{Id, Tag, sorted},
};

/// What is counted in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Count {
    /// Notes as the inbox lists them.
    #[default]
    Notes,
    /// People.
    People,
    /// Companies.
    Companies,
    /// Revenue a year of the companies.
    Revenue,
}

impl Count {
    /// Every count, in the order of menus.
    pub const ALL: [Self; 4] = [Self::Notes, Self::People, Self::Companies, Self::Revenue];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::People => "people",
            Self::Companies => "companies",
            Self::Revenue => "revenue",
        }
    }

    /// The number of a sum that it counts.
    #[must_use]
    pub const fn of(self, sum: &Sum) -> f64 {
        match self {
            Self::Notes => sum.notes as f64,
            Self::People => sum.people as f64,
            Self::Companies => sum.companies as f64,
            Self::Revenue => sum.revenue,
        }
    }
}

/// A row of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridRow {
    /// The theme; `None` for notes without any.
    pub theme: Option<Id<Tag>>,
    /// How deep it stands; what is below a theme is counted in it too.
    pub depth: usize,
    /// What each segment said of it, in the order of the columns.
    pub cells: Vec<Sum>,
    /// What all said of it: who spoke in two segments counts once.
    pub total: Sum,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The segments as they are written, those that said most first, none last as an empty text.
    pub segments: Vec<String>,
    /// The themes as a tree, and what has none.
    pub rows: Vec<GridRow>,
    /// What each segment said.
    pub totals: Vec<Sum>,
    /// What all said. A note of two themes counts once.
    pub total: Sum,
}

/// A line of the table while it is counted: by segment, and for all.
#[derive(Default)]
struct Line {
    cells: BTreeMap<usize, Tally>,
    total: Tally,
}

impl Line {
    fn add(&mut self, voices: &[&Said]) {
        self.total.add(voices.iter().copied());
        let mut segments: Vec<usize> = voices.iter().map(|it| it.segment).collect();
        sorted::sort_by(&mut segments, Ord::cmp);
        segments.dedup();
        for segment in segments {
            let own = voices.iter().copied().filter(|it| it.segment == segment);
            self.cells.entry(segment).or_default().add(own);
        }
    }
}

/// Themes by segments in a scope. Themes that nobody spoke of are left out, and segments that said nothing.
#[must_use]
pub fn grid(gathering: &Gathering, scope: &Scope) -> Grid {
    let tags = gathering.now().table::<Tag>();
    let mut lines: BTreeMap<Option<Id<Tag>>, Line> = BTreeMap::new();
    let mut all = Line::default();
    for (root, voices) in gathering.within(scope) {
        all.add(&voices);
        // What is tagged with two themes of one counts in that one once.
        let known = root.note.tags.iter().copied().filter(|it| tags.get(*it).is_some());
        let mut themes: Vec<Option<Id<Tag>>> =
            known.flat_map(|it| std::iter::once(it).chain(above(&tags, it))).map(Some).collect();
        sorted::sort_by(&mut themes, Ord::cmp);
        themes.dedup();
        if root.note.tags.is_empty() {
            themes.push(None);
        }
        for theme in themes {
            lines.entry(theme).or_default().add(&voices);
        }
    }
    let mut columns: Vec<(usize, Sum)> = all.cells.iter().map(|(at, it)| (*at, it.sum(gathering))).collect();
    sorted::sort_by(&mut columns, |a, b| (a.0 == 0).cmp(&(b.0 == 0)).then(b.1.notes.cmp(&a.1.notes)));
    let row = |theme: Option<Id<Tag>>, depth: usize| {
        let line = lines.get(&theme)?;
        let cell = |(at, _): &(usize, Sum)| line.cells.get(at).map(|it| it.sum(gathering)).unwrap_or_default();
        Some(GridRow { theme, depth, cells: columns.iter().map(cell).collect(), total: line.total.sum(gathering) })
    };
    let themes = tree(&tags).into_iter().map(|(id, depth)| (Some(id), depth)).chain([(None, 0)]);
    Grid {
        rows: themes.filter_map(|(theme, depth)| row(theme, depth)).collect(),
        segments: columns
            .iter()
            .map(|it| gathering.segments.get(it.0).map(|it| it.1.clone()).unwrap_or_default())
            .collect(),
        totals: columns.iter().map(|it| it.1).collect(),
        total: all.total.sum(gathering),
    }
}
