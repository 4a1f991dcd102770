//! Pictures of the order: which inputs are drawn against each other, where a bubble goes, and which items run.
//!
//! In: a plan, its columns, and what a person aims at. Out: numbers for [`crate::methods::picture`], and values to write.

use std::collections::HashMap;

use super::{Column, Held, Plan, Standing, Unit};
use crate::{
    methods::{
        Place,
        order::sorted,
        picture::{nice_ends, snapped, step},
        trust::Input,
        value_effort::{Quadrant, Threshold},
        weighted::Better,
    },
    model::{Id, Item, Score, sorted},
    replica::Table as Records,
};

/// The inputs that are drawn against each other, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// To the right: what it costs.
    pub x: usize,
    /// Upwards: what it is worth.
    pub y: usize,
    /// What the area of a bubble shows.
    pub size: Option<usize>,
}

impl Axes {
    /// The inputs a person picked, or else those that fit: to the right the last cost, or the last input at all; upwards
    /// the first good on a scale with ends, or the first other; by area a third, where there is one.
    ///
    /// `None` for a method with fewer than two inputs.
    #[must_use]
    pub fn of(plan: &Plan, x: Option<usize>, y: Option<usize>, size: Option<&str>) -> Option<Self> {
        let columns = &plan.columns;
        let count = columns.len();
        let is = |at: usize, better: Better| columns.get(at).is_some_and(|it| it.better == better);
        let ends = |at: usize| columns.get(at).is_some_and(|it| it.ends.1.is_finite());
        let cost = (0..count).rev().find(|at| is(*at, Better::Lower)).or(count.checked_sub(1));
        let x = x.filter(|it| *it < count && y != Some(*it)).or_else(|| cost.filter(|it| y != Some(*it)));
        let x = x.or_else(|| (0..count).find(|it| y != Some(*it)))?;
        let goods = || (0..count).filter(|at| *at != x && is(*at, Better::Higher));
        let fits =
            || goods().find(|at| ends(*at)).or_else(|| goods().next()).or_else(|| (0..count).find(|at| *at != x));
        let y = y.filter(|it| *it < count).or_else(fits)?;
        let third = (0..count).find(|at| *at != x && *at != y && is(*at, Better::Higher));
        let size = match size {
            Some("none") => None,
            Some(picked) => picked.parse().ok().filter(|it| *it < count).or(third),
            None => third,
        };
        Some(Self { x, y, size })
    }
}

/// The ends of an axis: those of the input's scale, or round numbers around the values, with room to move to.
#[must_use]
pub fn ends(column: &Column, values: &[Option<f64>]) -> (f64, f64) {
    let (low, high) = column.ends;
    if low.is_finite() && high.is_finite() && low < high {
        return (low, high);
    }
    let given = sorted(&values.iter().copied().flatten().collect::<Vec<_>>());
    let (least, most) = given.first().zip(given.last()).map_or((0.0, 1.0), |(a, b)| (*a, *b));
    let least = if low.is_finite() { low } else { least.min(0.0) };
    let (nice_low, nice_high) = nice_ends(least, (least + (most - least) * 1.1).max(least), 5.0);
    (nice_low.max(low), nice_high.min(high))
}

/// The values a person moves through: the choices of the input, ascending; else none.
fn choices(column: &Column) -> Vec<f64> {
    sorted(&column.choices)
}

/// One step of an input whose axis has these ends.
#[must_use]
pub fn step_of(column: &Column, ends: (f64, f64)) -> f64 {
    let about = match (column.ends.1.is_finite(), column.unit) {
        (_, Unit::Share) => 20.0,
        (true, _) => 10.0,
        (false, _) => 20.0,
    };
    step(ends.1 - ends.0, about)
}

/// The value after a bubble was moved from `old` to `aimed`; `None` where it was hardly moved.
#[must_use]
pub fn dropped(column: &Column, ends: (f64, f64), old: f64, aimed: f64) -> Option<f64> {
    let choices = choices(column);
    let near = |a: &f64, b: &f64| if (b - aimed).abs() < (a - aimed).abs() { *b } else { *a };
    let new = match choices.iter().copied().reduce(|a, b| near(&a, &b)) {
        // Between two choices, as a mean is, it stays unless another choice is nearer than where it was.
        Some(choice) if (choice - aimed).abs() < (old - aimed).abs() => choice,
        Some(_) => old,
        None => snapped(old, aimed, step_of(column, ends)),
    };
    let new = tidy(new.clamp(column.ends.0, column.ends.1));
    (new != old).then_some(new)
}

/// The value one step up from `old`, or down; `None` at the end of the scale.
#[must_use]
pub fn stepped(column: &Column, ends: (f64, f64), old: f64, up: bool) -> Option<f64> {
    let choices = choices(column);
    let new = if choices.is_empty() {
        let step = step_of(column, ends);
        let steps = old / step;
        // From between two steps to the next one, else a whole step.
        let to = if up { (steps + 1e-9).floor() + 1.0 } else { (steps - 1e-9).ceil() - 1.0 };
        to * step
    } else if up {
        choices.iter().copied().find(|it| *it > old + 1e-9)?
    } else {
        choices.iter().copied().rev().find(|it| *it < old - 1e-9)?
    };
    let new = tidy(new.clamp(column.ends.0, column.ends.1));
    (new != old).then_some(new)
}

/// Without what reckoning in halves of halves leaves at the end.
fn tidy(number: f64) -> f64 {
    (number * 1e9).round() / 1e9 + 0.0
}

/// Where the quarters part, where nobody has said: at the median, so that half of the items are on either side.
#[must_use]
pub fn usual_line(values: &[Option<f64>]) -> Option<f64> {
    Threshold::Median.line(values)
}

/// The quarter of a bubble. What stands on a line is beyond it.
#[must_use]
pub fn quarter(x: &Column, y: &Column, at: (f64, f64), lines: (f64, f64)) -> Quadrant {
    let worth = (at.1 >= lines.1) == (y.better == Better::Higher);
    let work = (at.0 >= lines.0) == (x.better == Better::Lower);
    match (worth, work) {
        (true, false) => Quadrant::QuickWin,
        (true, true) => Quadrant::BigBet,
        (false, false) => Quadrant::FillIn,
        (false, true) => Quadrant::MoneyPit,
    }
}

/// The quarters as they lie: upper left, upper right, lower left, lower right.
#[must_use]
pub fn quarters(x: &Column, y: &Column) -> [Quadrant; 4] {
    [(0.0, 1.0), (1.0, 1.0), (0.0, 0.0), (1.0, 0.0)].map(|at| quarter(x, y, at, (0.5, 0.5)))
}

/// An item that runs through several orders.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    /// The item.
    pub id: Id<Item>,
    /// What it is called.
    pub title: String,
    /// Its place in each order.
    pub places: Vec<Option<Place>>,
}

/// The items that are among the `first` of any order, at most `most` of them, those with the best place anywhere; in the
/// order of their places in the first, then in the next.
#[must_use]
pub fn running(orders: &[&[Standing]], first: usize, most: usize) -> Vec<Running> {
    let mut found: HashMap<Id<Item>, Running> = HashMap::new();
    for (at, order) in orders.iter().enumerate() {
        for (id, title, place, _) in *order {
            let blank = || Running { id: *id, title: title.clone(), places: vec![None; orders.len()] };
            if let Some(slot) = found.entry(*id).or_insert_with(blank).places.get_mut(at) {
                *slot = *place;
            }
        }
    }
    let best = |run: &Running| run.places.iter().flatten().map(|it| it.place).min();
    let mut all: Vec<Running> = found.into_values().filter(|it| best(it).is_some_and(|it| it <= first)).collect();
    sorted::sort_by_key(&mut all, |run| (best(run), run.id));
    all.truncate(most);
    sorted::sort_by_key(&mut all, |run| {
        let places: Vec<usize> = run.places.iter().map(|it| it.map_or(usize::MAX, |it| it.place)).collect();
        (places, run.id)
    });
    all
}

/// Whether anybody has scored by every input of a plan that people judge, so that it may rank something.
#[must_use]
pub fn is_scored(plan: &Plan, scores: &Records<Score>) -> bool {
    let mut judged = plan.columns.iter().filter_map(|it| match &it.held {
        Held::Scores(criterion) => Some(criterion),
        Held::Effort | Held::Evidence(_) => None,
    });
    !plan.columns.is_empty()
        && judged.all(|it| scores.iter().any(|score| score.criterion == *it && score.value.is_some()))
}

/// The ends between which an input is not known; `None` where it is, or is missing.
#[must_use]
pub fn doubt(input: &Input) -> Option<(f64, f64)> {
    let ends = match input {
        Input::Missing | Input::Known(_) => return None,
        Input::Between(low, _, high) => (*low, *high),
        Input::Votes(votes) => (votes.iter().copied().reduce(f64::min)?, votes.iter().copied().reduce(f64::max)?),
    };
    (ends.0 < ends.1).then_some(ends)
}

/// The place that a score would have among the scores of others.
#[must_use]
pub fn place_among(score: f64, others: impl Iterator<Item = f64>) -> usize {
    others.filter(|it| *it > score).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{
            prioritise::{BuiltIn, SetScore},
            testing::Desk,
        },
        methods::calculation::Fixed,
        model::Criterion,
    };

    fn plan(method: BuiltIn) -> Plan {
        Plan::built_in(method)
    }

    fn names(method: BuiltIn) -> (&'static str, &'static str, &'static str) {
        let plan = plan(method);
        let axes = Axes::of(&plan, None, None, None).unwrap();
        (plan.columns[axes.x].name, plan.columns[axes.y].name, axes.size.map_or("", |it| plan.columns[it].name))
    }

    #[test]
    fn every_method_with_two_inputs_has_axes_that_make_sense() {
        let found = BuiltIn::ALL.map(names);
        let expected = [
            ("effort", "impact", "reach"),
            ("ease", "impact", "confidence"),
            ("ease", "impact", "confidence"),
            ("ease", "potential", "importance"),
            ("job_size", "value", "time_criticality"),
            ("duration", "cost_of_delay", ""),
            ("effort", "value", ""),
            ("satisfaction", "importance", ""),
            ("effort", "priority", ""),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_picked_is_drawn_and_an_input_is_never_drawn_against_itself() {
        let rice = plan(BuiltIn::Fixed(Fixed::Rice));
        let of = |x, y, size| Axes::of(&rice, x, y, size).map(|it| (it.x, it.y, it.size)).unwrap();
        assert_eq!(of(Some(0), None, Some("none")), (0, 1, None));
        assert_eq!(of(Some(1), Some(1), Some("2")), (3, 1, Some(2)));
        assert_eq!(of(Some(99), Some(3), Some("99")).1, 3);
        assert_ne!(of(None, Some(3), None).0, 3);
        let none = Plan { columns: std::sync::Arc::default(), ..plan(BuiltIn::ValueEffort) };
        assert_eq!(Axes::of(&none, None, None, None), None);
    }

    #[test]
    fn a_bubble_moves_by_steps_of_its_scale_and_not_past_its_ends() {
        let method = plan(BuiltIn::ValueEffort);
        let (value, effort) = (&method.columns[0], &method.columns[1]);
        assert_eq!(dropped(value, (1.0, 10.0), 4.0, 7.4), Some(7.0));
        assert_eq!(dropped(value, (1.0, 10.0), 4.0, 4.4), None);
        assert_eq!(dropped(value, (1.0, 10.0), 4.0, 99.0), Some(10.0));
        assert_eq!(stepped(value, (1.0, 10.0), 10.0, true), None);
        assert_eq!(stepped(value, (1.0, 10.0), 4.5, false), Some(4.0));
        assert_eq!(stepped(effort, (0.0, 10.0), 2.3, true), Some(2.5));
        assert_eq!(stepped(effort, (0.0, 10.0), 10.0, true), Some(10.5));
        assert_eq!(stepped(effort, (0.0, 10.0), 0.0, false), None);
    }

    #[test]
    fn where_an_input_has_choices_a_bubble_goes_from_one_to_the_next() {
        let rice = plan(BuiltIn::Fixed(Fixed::Rice));
        let impact = &rice.columns[1];
        assert_eq!(stepped(impact, (0.0, 3.0), 1.0, true), Some(2.0));
        assert_eq!(stepped(impact, (0.0, 3.0), 1.5, false), Some(1.0));
        assert_eq!(stepped(impact, (0.0, 3.0), 0.25, false), None);
        assert_eq!(dropped(impact, (0.0, 3.0), 1.0, 2.7), Some(3.0));
        assert_eq!(dropped(impact, (0.0, 3.0), 1.5, 1.6), None);
    }

    #[test]
    fn quarters_follow_what_is_good() {
        let (value, ease) = (plan(BuiltIn::ValueEffort), plan(BuiltIn::Fixed(Fixed::IceMean)));
        use Quadrant::{BigBet, FillIn, MoneyPit, QuickWin};
        assert_eq!(quarters(&value.columns[1], &value.columns[0]), [QuickWin, BigBet, FillIn, MoneyPit]);
        assert_eq!(quarters(&ease.columns[2], &ease.columns[0]), [BigBet, QuickWin, MoneyPit, FillIn]);
        assert_eq!(quarter(&value.columns[1], &value.columns[0], (3.0, 5.0), (3.0, 5.0)), BigBet);
    }

    #[test]
    fn an_axis_has_the_ends_of_its_scale_or_round_ones_with_room_to_move() {
        let method = plan(BuiltIn::ValueEffort);
        assert_eq!(ends(&method.columns[0], &[Some(4.0)]), (1.0, 10.0));
        let (low, high) = ends(&method.columns[1], &[Some(2.0), None, Some(10.0)]);
        assert!(low == 0.0 && high > 10.0, "{low} {high}");
        for values in [vec![], vec![None], vec![Some(0.0)]] {
            let (low, high) = ends(&method.columns[1], &values);
            assert!(low == 0.0 && high > 0.0);
        }
    }

    #[test]
    fn who_runs_is_among_the_first_somewhere_and_keeps_its_gaps() {
        let place = |place| Some(Place { place, tied: false });
        let standing = |name: &str, at: Option<Place>| -> Standing { (Id::named(name), name.into(), at, None) };
        let one = [standing("a", place(1)), standing("b", place(2)), standing("c", place(3))];
        let two = [standing("c", place(1)), standing("a", place(9)), standing("b", None)];
        let found = running(&[&one, &two], 1, 9);
        let found: Vec<_> = found.iter().map(|it| (it.title.as_str(), it.places.clone())).collect();
        assert_eq!(found, [("a", vec![place(1), place(9)]), ("c", vec![place(3), place(1)])]);
        assert_eq!(running(&[&one, &two], 9, 2).len(), 2);
        assert!(running(&[], 9, 9).is_empty());
    }

    #[test]
    fn a_method_is_scored_once_every_judgement_it_asks_for_was_given() {
        let mut desk = Desk::with_items(["a"]);
        let rice = plan(BuiltIn::Fixed(Fixed::Rice));
        assert!(!is_scored(&rice, &desk.now().table()));
        for criterion in [Criterion::REACH, Criterion::IMPACT, Criterion::CONFIDENCE] {
            let (person, person_name, item) = (Id::named("Ane"), "Ane".to_owned(), desk.item("a"));
            desk.done(&SetScore { person, person_name, item, criterion, value: Some(1.0) });
        }
        assert!(is_scored(&rice, &desk.now().table()));
    }

    #[test]
    fn doubt_is_the_span_of_votes_or_of_the_triangle() {
        assert_eq!(doubt(&Input::Votes(vec![2.0, 9.0, 4.0])), Some((2.0, 9.0)));
        assert_eq!(doubt(&Input::Between(1.0, 2.0, 3.0)), Some((1.0, 3.0)));
        assert_eq!(doubt(&Input::Votes(vec![2.0, 2.0])), None);
        assert_eq!(place_among(5.0, [9.0, 5.0, 1.0].into_iter()), 2);
    }
}
