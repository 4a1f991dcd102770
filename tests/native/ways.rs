//! The ways of a round: what people may answer, and what it comes to.

use wheelhouse::{
    commands::{
        Refusal,
        prioritise::{runs, standings},
        records::{Add, Remove, Save},
        rounds::{
            Answers, Given, PRICE_PER_MONTH, Reply, Setting, Sheet, THREE_POINT, Unfit,
            ballots::{self, Count},
            dots, estimates, kano, money, pairs, part, points, progress, ratios,
        },
    },
    exchange::{Part, export_part, load, parse},
    methods::{kano::Category, planning_poker::Card},
    model::{Answer, Consensus, Id, Item, Person, Round, Run, Way},
    replica::Snapshot,
};

use crate::desk::{Desk, id, the};

/// A desk with a round about these items, which are called by a letter each.
fn desk(way: Way, items: &str, more: impl FnOnce(&mut Round)) -> Desk {
    let outline: Vec<String> = items.chars().map(String::from).collect();
    let mut desk = Desk::with_backlog(&outline.join(" "));
    let items = outline.iter().map(|it| id(it)).collect();
    let mut round = Round { id: id("round"), name: "Round".to_owned(), way, items, ..Round::default() };
    more(&mut round);
    desk.ask(Add(round));
    desk
}

fn reply(person: &str, answers: Vec<Given>) -> Reply {
    Reply { round: id("round"), person: id(person), person_name: person.to_owned(), answers }
}

/// `a2 b1` is two for a and one for b; `a-` takes back.
fn given(text: &str) -> Vec<Given> {
    let one = |word: &str| Given::of(id(&word[..1]), part::WHOLE, word[1..].parse().ok());
    text.split_whitespace().map(one).collect()
}

/// `ab` is a preferred to b, `a=b` neither; `ab3` is three times, `ab/3` a third.
fn compared(way: Way, text: &str) -> Vec<Given> {
    let one = |word: &str| {
        let (a, rest) = word.split_at(1);
        let (tie, rest) = rest.strip_prefix('=').map_or((false, rest), |it| (true, it));
        let (b, rest) = rest.split_at(1);
        let value = match way {
            Way::Ratios => rest.strip_prefix('/').map_or_else(|| number(rest), |it| number(it).recip()),
            _ if tie => 0.5,
            _ => 1.0,
        };
        Given::pair(id(a), id(b), Some(value))
    };
    text.split_whitespace().map(one).collect()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap()
}

fn round(desk: &Desk) -> Round {
    desk.now().get::<Round>(id("round")).unwrap().clone()
}

fn read(desk: &Desk) -> (Setting, Answers) {
    let (now, round) = (desk.now(), round(desk));
    let setting = Setting::of(&now, &round);
    let answers = Answers::of(&now, &round, &setting);
    (setting, answers)
}

fn sheet(desk: &Desk, person: &str) -> (Setting, Sheet) {
    let (setting, answers) = read(desk);
    let sheet = answers.sheet(id(person));
    (setting, sheet)
}

fn unfit(desk: &mut Desk, reply: Reply) -> Unfit {
    match desk.refused(reply) {
        Refusal::Unfit(unfit) => unfit,
        other => panic!("{other}"),
    }
}

fn near(got: &[f64], expected: &[f64], within: f64) {
    let fits = got.len() == expected.len() && got.iter().zip(expected).all(|(a, b)| (a - b).abs() <= within);
    assert!(fits, "{got:?} is not {expected:?}");
}

#[test]
fn no_more_dots_are_given_than_there_are_and_one_go_is_one_step() {
    let mut desk = desk(Way::Dots, "abcdef", |it| it.limit = Some(2.0));
    assert_eq!(sheet(&desk, "ann").0.budget, Some(2.0), "a third of the items");
    assert_eq!(unfit(&mut desk, reply("ann", given("a2 b1"))), Unfit::OverBudget { given: 3.0, budget: 2.0 });
    assert_eq!(unfit(&mut desk, reply("ann", given("a1.5"))), Unfit::OffScale { value: 1.5 });
    assert!(desk.now().table::<Answer>().is_empty());
    desk.ask(reply("ann", given("a1 b1")));
    let (setting, mine) = sheet(&desk, "ann");
    assert!(dots::progress(&setting, &mine).is_done());
    desk.undo();
    assert!(desk.now().table::<Answer>().iter().all(|it| it.value.is_none()));
}

#[test]
fn no_item_takes_more_dots_than_one_may_have() {
    let mut desk = desk(Way::Dots, "ab", |it| (it.budget, it.limit) = (Some(5.0), Some(3.0)));
    assert_eq!(unfit(&mut desk, reply("ann", given("a4"))), Unfit::OverItem { given: 4.0, most: 3.0 });
    desk.ask(reply("ann", given("a3 b2")));
}

#[test]
fn dots_are_counted_with_ties_and_without_whoever_gave_none() {
    let mut desk = desk(Way::Dots, "abcd", |it| it.budget = Some(3.0));
    desk.ask(reply("ann", given("a2 b1")));
    desk.ask(reply("bo", given("b1 c1")));
    desk.ask(reply("cy", given("a-")));
    let (setting, answers) = read(&desk);
    let counted = dots::count(&setting, &answers);
    assert_eq!((counted.totals, counted.people, counted.voters), (vec![2, 2, 1, 0], vec![1, 2, 1, 0], 2));
    let places: Vec<_> = counted.ranking.rows.iter().map(|it| it.place.map(|it| (it.place, it.tied))).collect();
    assert_eq!(places, [Some((1, true)), Some((1, true)), Some((3, false)), Some((4, false))]);
    assert_eq!(counted.bands, [vec![0, 1, 2]], "two against one may be chance; what has no dot is in no band");
}

#[test]
fn before_anybody_has_voted_nothing_has_a_place() {
    for way in [Way::Dots, Way::Points, Way::Money, Way::Ballots, Way::Pairs, Way::Ratios, Way::Kano] {
        let desk = desk(way, "abc", |_| {});
        let (setting, answers) = read(&desk);
        let ranking = match way {
            Way::Dots => dots::count(&setting, &answers).ranking,
            Way::Points => points::count(&setting, &answers).ranking,
            Way::Money => money::settle(&setting, &answers).ranking,
            Way::Ballots => ballots::count(&setting, &answers).ranking(&setting, Count::Schulze),
            Way::Pairs => pairs::compare(&setting, &answers).ranking,
            Way::Ratios => ratios::weigh(&setting, &answers).ranking,
            _ => kano::sort(&setting, &answers).ranking,
        };
        assert!(ranking.rows.iter().all(|it| it.place.is_none() && it.score.is_none()), "{way:?}");
    }
}

#[test]
fn two_devices_that_gave_it_all_away_are_shown_and_can_be_mended() {
    let mut desk = desk(Way::Dots, "abc", |it| it.budget = Some(2.0));
    let mut other = Desk::of("tab2");
    other.hear(&desk);
    desk.ask(reply("ann", given("a2")));
    other.ask(reply("ann", given("b2")));
    desk.hear(&other);
    let (setting, answers) = read(&desk);
    assert_eq!(dots::count(&setting, &answers).over, [0]);
    assert_eq!(unfit(&mut desk, reply("ann", given("a3"))), Unfit::OverBudget { given: 5.0, budget: 2.0 });
    desk.ask(reply("ann", given("a1")));
    desk.ask(reply("ann", given("a-")));
    let (setting, answers) = read(&desk);
    assert_eq!(dots::count(&setting, &answers).over, [0; 0]);
}

#[test]
fn only_who_is_asked_answers_only_what_is_asked_and_only_until_it_is_revealed() {
    let mut desk = desk(Way::Dots, "ab", |_| {});
    desk.add_outline("z");
    assert_eq!(unfit(&mut desk, reply("ann", given("z1"))), Unfit::OtherItem(id("z")));
    let with = vec![Given::of(id("a"), part::WITH, Some(1.0))];
    assert_eq!(unfit(&mut desk, reply("ann", with)), Unfit::OtherWay);
    let asked = Round { people: vec![id("bo")], ..round(&desk) };
    desk.ask(Save { shown: round(&desk), saved: asked });
    assert_eq!(unfit(&mut desk, reply("ann", given("a1"))), Unfit::NotAsked);
    let revealed = Round { revealed: true, ..round(&desk) };
    desk.ask(Save { shown: round(&desk), saved: revealed });
    assert_eq!(unfit(&mut desk, reply("bo", given("a1"))), Unfit::Closed);
}

#[test]
fn points_that_do_not_add_up_are_scaled_and_said() {
    let mut desk = desk(Way::Points, "abc", |_| {});
    assert_eq!(unfit(&mut desk, reply("ann", given("a60 b41"))), Unfit::OverBudget { given: 101.0, budget: 100.0 });
    desk.ask(reply("ann", given("a60 b40")));
    desk.ask(reply("bo", given("a10 c10")));
    let (setting, answers) = read(&desk);
    let counted = points::count(&setting, &answers);
    assert_eq!((counted.given, counted.scaled), (vec![70, 40, 10], vec![110.0, 40.0, 50.0]));
    assert_eq!((counted.uneven, counted.voters), (vec![1], 2));
    assert_eq!(counted.ranking.numbers(), [0, 2, 1], "by what is scaled");
}

/// The example of the research: prices 100, 50, 30 and 20, and purses of 25.
fn shop() -> Desk {
    let mut desk = desk(Way::Money, "abcd", |it| it.budget = Some(25.0));
    let prices = [("a", 100.0), ("b", 50.0), ("c", 30.0), ("d", 20.0)].map(|(item, price)| (id(item), Some(price)));
    desk.ask(Reply::prices(id("round"), prices.to_vec()));
    desk
}

#[test]
fn what_is_paid_in_full_is_bought_and_the_rest_goes_back() {
    let mut desk = shop();
    desk.ask(reply("ann", given("d20 c5")));
    desk.ask(reply("bo", given("c25")));
    desk.ask(reply("cy", given("a25")));
    let (setting, answers) = read(&desk);
    let sold = money::settle(&setting, &answers);
    assert_eq!((sold.raised, sold.bought), (vec![25, 0, 30, 20], vec![false, false, true, true]));
    assert_eq!((sold.left, sold.players, sold.surplus), (vec![0, 0, 25], 3, 0));
    let shares: Vec<_> = sold.ranking.rows.iter().map(|it| (it.number, it.score.unwrap())).collect();
    assert_eq!(shares, [(2, 1.0), (3, 1.0), (0, 0.25), (1, 0.0)]);
}

#[test]
fn nobody_pays_more_than_the_price_or_for_what_has_none() {
    let mut desk = shop();
    assert_eq!(unfit(&mut desk, reply("ann", given("d21"))), Unfit::OverItem { given: 21.0, most: 20.0 });
    assert_eq!(unfit(&mut desk, reply("ann", given("a26"))), Unfit::OverBudget { given: 26.0, budget: 25.0 });
    desk.ask(Reply::prices(id("round"), vec![(id("d"), None)]));
    assert_eq!(unfit(&mut desk, reply("ann", given("d5"))), Unfit::NoPrice(id("d")));
    let free = Reply::prices(id("round"), vec![(id("d"), Some(0.0))]);
    assert_eq!(unfit(&mut desk, free), Unfit::OffScale { value: 0.0 });
}

#[test]
fn an_effort_is_a_price_until_one_is_agreed_on() {
    let mut desk = desk(Way::Money, "ab", |_| {});
    desk.ask(estimates::apply(&[(id("a"), 2.5)]));
    assert_eq!(read(&desk).0.prices, [Some((2.5 * PRICE_PER_MONTH) as u32), None]);
    desk.ask(Reply::prices(id("round"), vec![(id("a"), Some(40.0))]));
    let (setting, _) = read(&desk);
    assert_eq!((setting.prices, setting.budget), (vec![Some(40), None], Some(4.0)), "half of 40 among five");
}

/// Ballots such as `5 ACBED`, each by as many people.
fn vote(desk: &mut Desk, text: &str) {
    for (group, (count, order)) in text.split(", ").filter_map(|it| it.split_once(' ')).enumerate() {
        for voter in 0..count.parse::<u32>().unwrap() {
            let order = order.to_lowercase();
            let places: Vec<String> = order.chars().zip(1..).map(|(item, place)| format!("{item}{place}")).collect();
            let answers = given(&places.join(" "));
            desk.ask(reply(&format!("voter {group} {voter}"), answers));
        }
    }
}

#[test]
fn forty_five_ballots_have_another_winner_by_another_count() {
    let mut desk = desk(Way::Ballots, "abcde", |_| {});
    vote(&mut desk, "5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC");
    let (setting, answers) = read(&desk);
    let counted = ballots::count(&setting, &answers);
    let winners = Count::ALL.map(|count| counted.winners(count));
    assert_eq!(winners, [vec![4], vec![4], vec![4], vec![2], vec![2]], "E, E, E; C by run-off and plurality");
    assert_eq!((counted.voters, counted.is_disputed()), (45, true));
    assert_eq!(counted.ranking(&setting, Count::Schulze).numbers(), [4, 0, 2, 1, 3], "E A C B D");
    let points: Vec<f64> = counted.scores(Count::Borda).into_iter().flatten().collect();
    assert_eq!(points, [98.0, 92.0, 89.0, 69.0, 102.0]);
    assert_eq!(
        (counted.runoff.rounds.len(), &counted.runoff.rounds[1].last),
        (4, &vec![1, 4]),
        "B and E are tied for last"
    );
}

#[test]
fn a_ballot_may_tie_and_leave_out_and_knows_its_limit() {
    let mut desk = desk(Way::Ballots, "abcd", |it| it.limit = Some(2.0));
    assert_eq!(unfit(&mut desk, reply("ann", given("a1 b1 c2"))), Unfit::OverLimit { chosen: 3, most: 2 });
    assert_eq!(unfit(&mut desk, reply("ann", given("a0"))), Unfit::OffScale { value: 0.0 });
    desk.ask(reply("ann", given("c3 a3")));
    let (setting, mine) = sheet(&desk, "ann");
    assert_eq!(ballots::order(&setting, &mine), [vec![0, 2]]);
    assert!(ballots::progress(&setting, &mine).is_done());
    let (setting, answers) = read(&desk);
    let counted = ballots::count(&setting, &answers);
    assert_eq!(counted.scores(Count::Borda), [2.5, 0.5, 2.5, 0.5].map(Some));
}

#[test]
fn who_won_everything_is_evened_out_and_said() {
    let mut desk = desk(Way::Pairs, "abc", |_| {});
    desk.ask(reply("ann", compared(Way::Pairs, "ab ac bc")));
    let (setting, answers) = read(&desk);
    let compared = pairs::compare(&setting, &answers);
    near(&compared.strengths.iter().copied().flatten().collect::<Vec<_>>(), &[0.5918, 0.2778, 0.1304], 5e-5);
    assert!(compared.evened && pairs::progress(&setting, &answers.sheet(id("ann"))).is_done());
    assert_eq!((compared.undefeated, compared.winless, compared.comparisons), (vec![0], vec![2], 3));
}

#[test]
fn the_other_way_round_is_the_same_comparison() {
    let mut desk = desk(Way::Pairs, "ab", |_| {});
    desk.ask(reply("ann", compared(Way::Pairs, "ba")));
    let (setting, mine) = sheet(&desk, "ann");
    assert_eq!((pairs::value(&setting, &mine, 0, 1), pairs::value(&setting, &mine, 1, 0)), (Some(0.0), Some(1.0)));
    desk.ask(reply("ann", compared(Way::Pairs, "ab")));
    assert_eq!(desk.now().table::<Answer>().len(), 1);
    let (setting, mine) = sheet(&desk, "ann");
    assert_eq!(pairs::value(&setting, &mine, 0, 1), Some(1.0));
}

#[test]
fn what_never_met_has_no_place_and_the_linking_pair_is_named() {
    let mut desk = desk(Way::Pairs, "abcde", |_| {});
    desk.ask(reply("ann", compared(Way::Pairs, "ab bc ca d=e")));
    let (setting, answers) = read(&desk);
    let compared = pairs::compare(&setting, &answers);
    assert_eq!((compared.apart.len(), compared.link), (2, Some((0, 3))));
    near(&compared.strengths.iter().copied().flatten().collect::<Vec<_>>(), &[1.0 / 3.0; 3], 1e-9);
    assert_eq!(compared.ranking.rows.iter().filter(|it| it.place.is_none()).count(), 2);
}

/// Choosing a leader: experience, education, charisma, age.
const LEADER: &str = "ab4 ac3 ad7 bc/3 bd3 cd5";

#[test]
fn choosing_a_leader_comes_out_as_published() {
    let mut desk = desk(Way::Ratios, "abcd", |_| {});
    desk.ask(reply("ann", compared(Way::Ratios, LEADER)));
    let (setting, answers) = read(&desk);
    let judged = ratios::weigh(&setting, &answers);
    near(&judged.group.weights, &[0.547, 0.127, 0.270, 0.056], 0.001);
    let fit = judged.group.consistency.unwrap();
    near(&[fit.lambda, fit.ratio.unwrap()], &[4.1184, 0.044], 0.0005);
    assert!(!judged.group.is_inconsistent() && judged.group.filled.is_empty());
    assert_eq!(judged.ranking.numbers(), [0, 2, 1, 3]);
}

#[test]
fn judgements_that_do_not_fit_are_named_and_missing_ones_follow_or_are_asked_for() {
    let mut desk = desk(Way::Ratios, "abcd", |_| {});
    desk.ask(reply("ann", compared(Way::Ratios, "ab3 bc3 ac/3 ad2 bd2 cd2")));
    desk.ask(reply("bo", compared(Way::Ratios, "ab2 bc2")));
    let (setting, answers) = read(&desk);
    let judged = ratios::weigh(&setting, &answers);
    let (ann, bo) = (&judged.people[0].1, &judged.people[1].1);
    assert!(ann.is_inconsistent());
    assert_eq!(ann.worst.unwrap().of, [0, 1, 2]);
    assert_eq!((bo.unlinked, bo.weights.len()), (Some((0, 3)), 0));
    desk.ask(reply("bo", compared(Way::Ratios, "cd2")));
    let (setting, answers) = read(&desk);
    let bo = &ratios::weigh(&setting, &answers).people[1].1;
    near(&bo.weights, &[8.0 / 15.0, 4.0 / 15.0, 2.0 / 15.0, 1.0 / 15.0], 1e-9);
    assert_eq!(bo.filled, [(0, 2), (0, 3), (1, 3)]);
}

#[test]
fn a_ratio_is_one_of_the_scale_and_its_mirror_is_too() {
    let mut desk = desk(Way::Ratios, "ab", |_| {});
    let off = vec![Given::pair(id("a"), id("b"), Some(2.5))];
    assert_eq!(unfit(&mut desk, reply("ann", off)), Unfit::OffScale { value: 2.5 });
    for value in ratios::scale() {
        desk.ask(reply("ann", vec![Given::pair(id("b"), id("a"), Some(value))]));
        let (setting, mine) = sheet(&desk, "ann");
        assert_eq!(pairs::value(&setting, &mine, 1, 0), Some(value));
    }
}

#[test]
fn kano_counts_whole_answers_and_puts_musts_first() {
    let mut desk = desk(Way::Kano, "abcd", |_| {});
    let both = |item: &str, with: f64, without: f64| {
        [(part::WITH, with), (part::WITHOUT, without)].map(|(part, value)| Given::of(id(item), part, Some(value)))
    };
    desk.ask(reply(
        "ann",
        [both("a", 1.0, 3.0), both("b", 3.0, 5.0), both("c", 1.0, 5.0), both("d", 5.0, 1.0)].concat(),
    ));
    desk.ask(reply("bo", [both("a", 1.0, 2.0), both("b", 2.0, 5.0)].concat()));
    desk.ask(reply("cy", both("b", 1.0, 1.0)[..1].to_vec()));
    assert_eq!(unfit(&mut desk, reply("ann", both("a", 6.0, 1.0).to_vec())), Unfit::OffScale { value: 6.0 });
    let (setting, answers) = read(&desk);
    let sorted = kano::sort(&setting, &answers);
    let categories: Vec<_> = sorted.items.iter().map(|it| it.category.unwrap()).collect();
    use Category::{Attractive, MustBe, Performance, Reverse};
    assert_eq!(categories, [Attractive, MustBe, Performance, Reverse]);
    assert_eq!((sorted.items[1].people, sorted.items[1].halves, sorted.voters), (2, 1, 2));
    assert_eq!(sorted.ranking.numbers(), [1, 2, 0, 3]);
    assert_eq!(sorted.ranking.rows[3].place, None, "reverse has no place");
}

#[test]
fn cards_are_turned_with_who_is_far_off_and_the_next_card_up() {
    let mut desk = desk(Way::Estimates, "ab", |_| {});
    for (person, card) in [("ann", 3.0), ("bo", 5.0), ("cy", 5.0), ("di", 13.0)] {
        desk.ask(reply(person, vec![Given::of(id("a"), part::WHOLE, Some(card))]));
    }
    desk.ask(reply("ed", vec![Given::of(id("a"), part::UNSURE, Some(1.0))]));
    desk.ask(reply("ann", vec![Given::of(id("b"), part::WHOLE, Some(3.0))]));
    desk.ask(reply("bo", vec![Given::of(id("b"), part::WHOLE, Some(8.0))]));
    let (setting, answers) = read(&desk);
    let turned = estimates::turn(&setting, &answers, Consensus::Mean);
    let first = &turned.items[0];
    assert_eq!((first.suggestion, first.shown.unsure), (Some(5.0), 1));
    assert_eq!((&first.shown.lowest, &first.shown.highest), (&vec![0], &vec![3]));
    assert_eq!(turned.items[1].suggestion, Some(8.0), "the middle, 5.5, is no card");
    assert_eq!((turned.discuss, turned.voters), (vec![0, 1], 5));
    assert_eq!(turned.people[4][0], Card::Unsure);
    desk.ask(estimates::apply(&[(id("a"), 5.0), (id("b"), 8.0)]));
    assert_eq!(desk.now().get::<Item>(id("b")).unwrap().effort, Some(8.0));
    desk.undo();
    assert!(desk.now().table::<Item>().iter().all(|it| it.effort.is_none()));
}

#[test]
fn three_numbers_make_an_estimate_once_they_rise() {
    let mut desk = desk(Way::Estimates, "a", |it| it.method = THREE_POINT.to_owned());
    let three = |numbers: [f64; 3]| {
        estimates::THREE.iter().zip(numbers).map(|(part, it)| Given::of(id("a"), part, Some(it))).collect::<Vec<_>>()
    };
    assert_eq!(unfit(&mut desk, reply("ann", three([2.0, 1.0, 12.0]))), Unfit::Backwards);
    desk.ask(reply("ann", three([2.0, 4.0, 12.0])));
    desk.ask(reply("bo", three([4.0, 6.0, 14.0])[..2].to_vec()));
    let (setting, answers) = read(&desk);
    let turned = estimates::turn(&setting, &answers, Consensus::Median);
    let estimate = turned.items[0].pert.unwrap();
    near(&[estimate.mean, estimate.deviation], &[5.0, 10.0 / 6.0], 1e-12);
    assert_eq!((turned.items[0].suggestion, turned.voters), (Some(5.0), 1), "two of three numbers are no estimate");
}

#[test]
fn an_order_can_be_applied_and_kept() {
    let mut desk = desk(Way::Dots, "abc", |it| it.budget = Some(3.0));
    desk.ask(reply("ann", given("c2 b1")));
    let (setting, answers) = read(&desk);
    let ranking = dots::count(&setting, &answers).ranking;
    desk.ask(ranking.apply().unwrap());
    let now = desk.now();
    let order: Vec<_> = now.outline().rows().iter().map(|row| row.id).collect();
    assert_eq!(order, ["c", "b", "a"].map(id));
    let inputs = [("People".to_owned(), vec![Some(0.0), Some(1.0), Some(1.0)])];
    desk.ask(ranking.keep(&now, &round(&desk), "Dots in spring".to_owned(), "Dots".to_owned(), &inputs));
    let kept: Vec<Run> = runs(&desk.now().table());
    let rows: Vec<_> = standings(&kept[0]).into_iter().map(|it| (it.1, it.2.map(|it| it.place), it.3)).collect();
    let expected = [("c", 1, 2.0), ("b", 2, 1.0), ("a", 3, 0.0)];
    assert_eq!(rows, expected.map(|(title, place, score)| (title.to_owned(), Some(place), Some(score))));
    assert_eq!(kept[0].rows[0].values, [Some(1.0)]);
}

#[test]
fn it_makes_no_difference_whose_answers_came_first() {
    let come = |names: [&str; 3]| {
        let mut all = desk(Way::Ballots, "abc", |_| {});
        let mut others: Vec<Desk> = names.iter().map(|name| Desk::of(&format!("at.{name}"))).collect();
        for (other, name) in others.iter_mut().zip(names) {
            other.hear(&all);
            let ballot = [("ann", "a1 b2 c3"), ("bo", "c1 b1"), ("cy", "b1 a2")].into_iter().find(|it| it.0 == name);
            other.ask(reply(name, given(ballot.unwrap().1)));
        }
        for other in &others {
            all.hear(other);
        }
        let (setting, answers) = read(&all);
        (ballots::count(&setting, &answers), answers)
    };
    assert_eq!(come(["ann", "bo", "cy"]), come(["cy", "ann", "bo"]));
}

#[test]
fn what_is_said_of_what_is_gone_or_by_who_is_gone_does_not_count() {
    let mut desk = desk(Way::Dots, "abc", |it| it.budget = Some(3.0));
    desk.ask(reply("ann", given("a2 b1")));
    desk.ask(reply("bo", given("a1")));
    desk.ask(Remove(vec![the::<Item>("a"), the::<Person>("bo")]));
    let (setting, answers) = read(&desk);
    let counted = dots::count(&setting, &answers);
    assert_eq!((setting.items, counted.totals), (vec![id("b"), id("c")], vec![1, 0]));
    let gone: Id<Person> = id("bo");
    assert!(!answers.people.contains(&gone));
}

#[test]
fn who_is_missing_is_told_by_what_the_way_asks_for() {
    let shown = |desk: &Desk| -> Vec<(String, usize, Option<usize>)> {
        let lines = progress(&desk.now(), &round(desk));
        lines.into_iter().map(|it| (it.name, it.given, it.of)).collect()
    };
    let mut dots = desk(Way::Dots, "abc", |it| it.budget = Some(3.0));
    dots.ask(reply("ann", given("a2")));
    assert_eq!(shown(&dots), [("ann".to_owned(), 2, Some(3))]);
    let mut pairs = desk(Way::Pairs, "abc", |_| {});
    pairs.ask(reply("ann", compared(Way::Pairs, "ab")));
    assert_eq!(shown(&pairs), [("ann".to_owned(), 1, Some(3))]);
    let mut shop = shop();
    shop.ask(reply("ann", given("d5")));
    assert_eq!(shown(&shop), [("ann".to_owned(), 5, None)], "a price agreed on is nobody's answer");
}

#[test]
fn prices_travel_with_the_round_and_answers_with_their_person() {
    let mut desk = shop();
    desk.ask(reply("ann", given("d5")));
    let carried = |part: Part| -> Vec<(Id<Person>, String)> {
        let replica = load(&parse(&export_part(desk.session.replica(), &part)).unwrap());
        let answers = Snapshot::build(&replica).table::<Answer>();
        answers.iter().map(|it| (it.person, it.part.clone())).collect()
    };
    let round = carried(Part::Round(id("round")));
    assert_eq!((round.len(), round.iter().all(|it| *it == (Id::NIL, part::PRICE.to_owned()))), (4, true));
    let ann = carried(Part::Answers { person: id("ann"), round: Some(id("round")) });
    assert_eq!(ann, [(id("ann"), String::new())]);
}
