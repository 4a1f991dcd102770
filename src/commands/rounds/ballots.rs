//! Ballots: an order of one's own, and five ways to count them, side by side.

use super::{Answered, Answers, Ranking, Setting, Sheet, Unfit, sheet::part};
use crate::methods::{
    ballots::{Ballot, Borda, Record, Runoff, Schulze, VOTE, borda, copeland, plurality, runoff, schulze},
    kendall_w::Concordance,
};

/// A way to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Count {
    /// The strongest chain of duels.
    #[default]
    Schulze,
    /// Points for each place.
    Borda,
    /// Duels won.
    Copeland,
    /// The last goes, until somebody has more than half.
    Runoff,
    /// First places.
    Plurality,
}

/// What the ballots come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// How many ballots rank something.
    pub voters: usize,
    /// By the strongest chains of duels.
    pub schulze: Schulze,
    /// By points for each place.
    pub borda: Borda,
    /// By duels won.
    pub copeland: Vec<Record>,
    /// By run-off.
    pub runoff: Runoff,
    /// First places, in units of [`VOTE`].
    pub plurality: Vec<u64>,
    /// How far people agree.
    pub agreement: Option<Concordance>,
}

impl Count {
    /// Every way, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Schulze, Self::Borda, Self::Copeland, Self::Runoff, Self::Plurality];

    /// Its word in the file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Schulze => "schulze",
            Self::Borda => "borda",
            Self::Copeland => "copeland",
            Self::Runoff => "runoff",
            Self::Plurality => "plurality",
        }
    }
}

/// How many items one person has ranked, of how many.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    let items = setting.items.len();
    let of = setting.limit.unwrap_or(items).min(items);
    Answered { done: ranked(setting, sheet) as f64, of: of as f64 }
}

/// The items that a person has ranked, best first, tied ones together, each in the order of the round.
#[must_use]
pub fn order(setting: &Setting, sheet: &Sheet) -> Vec<Vec<usize>> {
    let row = sheet.row(setting.items.len(), part::WHOLE);
    let ranked: Vec<(usize, f64)> = row.iter().enumerate().filter_map(|(at, place)| Some((at, (*place)?))).collect();
    let order = crate::methods::order::ascending(&ranked.iter().map(|it| it.1).collect::<Vec<_>>());
    let mut groups: Vec<(f64, Vec<usize>)> = Vec::new();
    for (item, place) in order.iter().filter_map(|at| ranked.get(*at as usize)) {
        match groups.last_mut() {
            Some((same, group)) if *same == *place => group.push(*item),
            _ => groups.push((*place, vec![*item])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Counts the ballots in every way.
#[must_use]
pub fn count(setting: &Setting, answers: &Answers) -> Counted {
    let items = setting.items.len();
    let ballots: Vec<Ballot> =
        answers.sheets.iter().filter(|it| ranked(setting, it) > 0).map(|it| ballot(setting, it)).collect();
    let all: Vec<usize> = (0..items).collect();
    // What is not ranked is tied last.
    let rank = |rank: &u16| Some(f64::from(*rank));
    let rows: Vec<Vec<Option<f64>>> = ballots.iter().map(|it| it.ranks.iter().map(rank).collect()).collect();
    Counted {
        voters: ballots.len(),
        schulze: schulze(items, &ballots),
        borda: borda(items, &ballots),
        copeland: copeland(items, &ballots),
        runoff: runoff(items, &ballots),
        plurality: plurality(&all, &ballots),
        agreement: Answers::agreement(&rows),
    }
}

/// One person's ballot. What is not ranked is tied last.
fn ballot(setting: &Setting, sheet: &Sheet) -> Ballot {
    let groups = order(setting, sheet);
    let groups: Vec<&[usize]> = groups.iter().map(Vec::as_slice).collect();
    Ballot::of(1, setting.items.len(), &groups)
}

fn ranked(setting: &Setting, sheet: &Sheet) -> usize {
    sheet.row(setting.items.len(), part::WHOLE).iter().flatten().count()
}

impl Counted {
    /// The score of each item by a way of counting, higher is better; `None` while nobody has voted.
    #[must_use]
    pub fn scores(&self, count: Count) -> Vec<Option<f64>> {
        let items = self.plurality.len();
        let beaten = |item: usize| (0..items).filter(|other| self.schulze.beats(item, *other)).count() as f64;
        let scores: Vec<f64> = match count {
            Count::Schulze => (0..items).map(beaten).collect(),
            Count::Borda => self.borda.points(),
            Count::Copeland => self.copeland.iter().map(|it| it.won as f64 + it.tied as f64 / 2.0).collect(),
            // How many it outlasts, or has more votes than in the end.
            Count::Runoff => self.runoff.places().iter().map(|place| (items + 1 - place) as f64).collect(),
            Count::Plurality => self.plurality.iter().map(|it| *it as f64 / VOTE as f64).collect(),
        };
        scores.into_iter().map(|it| (self.voters > 0).then_some(it)).collect()
    }

    /// Who comes first by a way of counting; several where they are tied, nobody while nobody has voted.
    ///
    /// By Schulze that is who beats most; [`Counted::unbeaten`] says who else nobody beats.
    #[must_use]
    pub fn winners(&self, count: Count) -> Vec<usize> {
        match count {
            _ if self.voters == 0 => Vec::new(),
            Count::Runoff => self.runoff.winners.clone(),
            _ => {
                let scores = self.scores(count);
                let places = crate::methods::rank(&scores);
                places
                    .iter()
                    .enumerate()
                    .filter(|(_, it)| it.is_some_and(|it| it.place == 1))
                    .map(|(at, _)| at)
                    .collect()
            }
        }
    }

    /// Those whom nobody beats by Schulze: more than one where the ballots leave it open.
    #[must_use]
    pub fn unbeaten(&self) -> Vec<usize> {
        if self.voters == 0 { Vec::new() } else { self.schulze.winners() }
    }

    /// The order by a way of counting.
    #[must_use]
    pub fn ranking(&self, setting: &Setting, count: Count) -> Ranking {
        Ranking::of(&setting.items, &self.scores(count))
    }

    /// Whether the ways of counting do not all have the same winners.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        let first = self.winners(Count::Schulze);
        Count::ALL.iter().any(|count| self.winners(*count) != first)
    }
}

pub(super) fn within(setting: &Setting, before: &Sheet, after: &Sheet) -> Result<(), Unfit> {
    let (was, chosen) = (ranked(setting, before), ranked(setting, after));
    match setting.limit {
        Some(most) if chosen > most.max(was) => Err(Unfit::OverLimit { chosen, most }),
        _ => Ok(()),
    }
}
