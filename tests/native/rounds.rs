//! Rounds: what is hidden, what is shown, what the group agrees on, and answers that travel in files.

use proptest::prelude::*;
use wheelhouse::{
    commands::{
        Facts, Refusal,
        backlog::{self, Slot},
        prioritise::{BuiltIn, Fill, Filled, Plan, Row, SetScore, Table, candidates, ranking},
        records::{Add, Remove},
        rounds::{Agree, Agreement, Ask, Give, Outcome, Progress, Reveal, Voices, asked_columns, outcome, progress},
    },
    exchange::{File, Import, Part, export, export_part, join, load, parse, preview},
    methods::{calculation::Fixed, trust::Input},
    model::{Consensus, Criterion, Id, Item, Person, RecordRef, Round, Score, Way, Workspace},
    replica::{Replica, Writer},
    session::Session,
};

const PEOPLE: [&str; 3] = ["Ane", "Bo", "Cy"];

/// A session, and a clock that moves by a minute a command.
struct Room {
    session: Session,
    minute: u64,
}

impl Room {
    /// A workspace with three people, these items, and a round about them that is hidden.
    fn with(items: &[&str], round: Round) -> Self {
        let mut room = Self { session: Session::new(Replica::default(), Writer::new("host").unwrap()), minute: 0 };
        let home = Workspace { id: Id::named("home"), name: "Home".into(), ..Workspace::default() };
        room.done(&Add(home));
        for name in PEOPLE {
            room.done(&Add(Person { id: Id::named(name), name: name.into() }));
        }
        for title in items {
            let item = Item { id: Id::named(title), title: (*title).into(), effort: Some(1.0), ..Item::default() };
            room.done(&backlog::Add { item, slot: Slot::Last });
        }
        room.done(&Ask { round });
        room
    }

    fn facts(&mut self) -> Facts {
        self.minute += 1;
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        Facts::new(1_795_000_000_000 + self.minute * 60_000, today, None, u128::from(self.minute) << 70)
    }

    fn done(&mut self, command: &dyn wheelhouse::commands::Command) {
        let facts = self.facts();
        self.session.execute(command, &facts).unwrap();
    }

    fn gives(&mut self, person: &str, item: &str, values: &[Option<f64>]) {
        let give = give(&self.session, person, item, values);
        self.done(&give);
    }

    fn reveal(&mut self, revealed: bool) {
        self.done(&Reveal { round: Id::named("round"), revealed });
    }

    fn outcome(&self) -> Outcome {
        let now = self.session.snapshot();
        outcome(&now, now.get(Id::named("round")).unwrap())
    }

    fn progress(&self) -> Vec<Progress> {
        let now = self.session.snapshot();
        progress(&now, now.get(Id::named("round")).unwrap())
    }

    /// The table of the calculator as one person sees it.
    fn table(&self, me: &str) -> Table {
        let now = self.session.snapshot();
        let items = now.table::<Item>();
        let all: Vec<&Item> = items.iter().collect();
        ranking(&rice(), &all, &now.table(), &Voices::of(&now, Some(Id::named(me))))
    }

    fn row(&self, me: &str, item: &str) -> Row {
        self.table(me).rows().find(|it| it.id == Id::named(item)).cloned().unwrap()
    }
}

fn rice() -> Plan {
    Plan::built_in(BuiltIn::Fixed(Fixed::Rice))
}

fn fill(person: &str, item: &str, values: &[Option<f64>]) -> Fill {
    let columns = asked_columns(&rice());
    let cells = columns.iter().zip(values).map(|(it, value)| Filled::of(Id::named(item), it, *value));
    Fill { person: Id::named(person), person_name: person.into(), cells: cells.collect() }
}

fn give(_: &Session, person: &str, item: &str, values: &[Option<f64>]) -> Give {
    Give { round: Id::named("round"), fill: fill(person, item, values) }
}

fn round(items: &[&str]) -> Round {
    Round {
        id: Id::named("round"),
        name: "Autumn".into(),
        method: "rice".into(),
        items: items.iter().map(|it| Id::named(it)).collect(),
        people: PEOPLE.iter().map(|it| Id::named(it)).collect(),
        ..Round::default()
    }
}

fn room(items: &[&str]) -> Room {
    Room::with(items, round(items))
}

fn some(values: [f64; 3]) -> [Option<f64>; 3] {
    values.map(Some)
}

#[test]
fn until_it_is_revealed_each_sees_and_counts_their_own_alone() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    room.gives("Bo", "a", &some([300.0, 3.0, 0.5]));
    let reach = |room: &Room, me: &str| {
        let it = room.row(me, "a").values[0];
        (it.mean, it.people, it.most)
    };
    assert_eq!(reach(&room, "Ane"), (Some(100.0), 1, Some(100.0)));
    assert_eq!(reach(&room, "Bo"), (Some(300.0), 1, Some(300.0)));
    assert_eq!(reach(&room, "Cy"), (None, 0, None));
    let doubt = |room: &Room, me: &str| {
        let now = room.session.snapshot();
        candidates(&rice(), &room.table(me), &now.table(), &Voices::of(&now, Some(Id::named(me))), 0.0)[0].inputs[0]
            .clone()
    };
    assert_eq!(doubt(&room, "Ane"), Input::Between(100.0, 100.0, 100.0));
    room.reveal(true);
    assert_eq!(reach(&room, "Cy"), (Some(200.0), 2, Some(300.0)));
    assert_eq!(doubt(&room, "Cy"), Input::Votes(vec![100.0, 300.0]));
    room.reveal(false);
    assert_eq!(reach(&room, "Cy"), (None, 0, None));
}

#[test]
fn a_hidden_round_stays_hidden_in_the_bin() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    room.done(&Remove(vec![RecordRef::of(Id::<Round>::named("round"))]));
    assert_eq!(room.row("Bo", "a").values[0].mean, None);
}

#[test]
fn what_was_thought_before_is_no_answer_until_it_is_said_again() {
    let mut room = room(&["a"]);
    room.done(&fill("Ane", "a", &some([100.0, 1.0, 1.0])));
    let given = |room: &Room| room.progress().iter().map(|it| (it.given, it.is_done())).collect::<Vec<_>>();
    assert_eq!(given(&room), [(0, false); 3]);
    assert_eq!(room.row("Bo", "a").values[0].mean, Some(100.0), "it was given outside the round");
    // Clearing an empty cell of the round leaves what stands outside it alone.
    room.gives("Ane", "a", &[None, None, None]);
    assert_eq!(room.row("Ane", "a").values[0].mean, Some(100.0));
    room.gives("Ane", "a", &some([100.0, 2.0, 1.0]));
    assert_eq!(given(&room), [(3, true), (0, false), (0, false)]);
    let heard = |room: &Room| room.row("Bo", "a").means();
    let before = [Some(100.0), Some(1.0), Some(1.0), Some(1.0)];
    assert_eq!(heard(&room), before, "what is new is hidden, and what was known is not");
    // In the calculator one changes one's own answer; it stays in the round, and hidden.
    room.done(&fill("Ane", "a", &some([50.0, 2.0, 1.0])));
    assert_eq!((given(&room)[0], heard(&room)), ((3, true), before.to_vec()));
}

#[test]
fn only_what_is_asked_can_be_answered_and_a_round_can_be_gone() {
    let mut room = room(&["a", "b"]);
    room.done(&Remove(vec![RecordRef::of(Id::<Item>::named("b"))]));
    let facts = room.facts();
    let gone = give(&room.session, "Ane", "b", &some([1.0; 3]));
    assert!(matches!(room.session.execute(&gone, &facts), Err(Refusal::Unknown(_))));
    let mut other = give(&room.session, "Ane", "a", &some([1.0; 3]));
    other.round = Id::named("nowhere");
    assert!(matches!(room.session.execute(&other, &facts), Err(Refusal::Unknown(_))));
    assert_eq!(room.progress()[0].of, Some(3), "an item that is gone is not missing");
}

#[test]
fn what_the_group_agrees_on_counts_and_the_votes_stay() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    room.gives("Bo", "a", &some([300.0, 3.0, 0.5]));
    room.reveal(true);
    let columns = asked_columns(&rice());
    let agree =
        |value| Agree { round: Some(Id::named("round")), cells: vec![Filled::of(Id::named("a"), &columns[0], value)] };
    room.done(&agree(Some(250.0)));
    let reach = room.row("Cy", "a").values[0];
    assert_eq!((reach.mean, reach.agreed, reach.people, reach.least), (Some(250.0), Some(250.0), 2, Some(100.0)));
    let said = room.outcome();
    let votes = said.rows[0].votes[0].as_ref().unwrap();
    assert_eq!((votes.agreed, votes.consensus, votes.each.len()), (Some(250.0), 200.0, 2));
    let now = room.session.snapshot();
    assert!(now.get(Id::<Person>::NIL).is_none(), "nobody is made of the group");
    room.done(&agree(None));
    assert_eq!(room.row("Cy", "a").values[0].mean, Some(200.0));
    room.done(&agree(Some(250.0)));
    room.reveal(false);
    assert_eq!(room.row("Cy", "a").values[0].mean, None, "what was agreed on hidden answers is hidden with them");
    let facts = room.facts();
    let beyond = Agree { round: None, cells: vec![Filled::of(Id::named("a"), &columns[1], Some(4.0))] };
    assert!(matches!(room.session.execute(&beyond, &facts), Err(Refusal::Flawed { .. })));
}

#[test]
fn the_median_counts_where_the_latest_round_asks_for_it() {
    let asked = Round { consensus: Consensus::Median, ..round(&["a"]) };
    let mut room = Room::with(&["a"], asked);
    for (person, reach) in [("Ane", 10.0), ("Bo", 20.0), ("Cy", 90.0)] {
        room.gives(person, "a", &[Some(reach), None, None]);
    }
    room.reveal(true);
    let reach = room.row("Ane", "a").values[0];
    assert_eq!((reach.mean, reach.rule, reach.people), (Some(20.0), Consensus::Median, 3));
    assert_eq!(room.outcome().rows[0].votes[0].as_ref().unwrap().consensus, 20.0);
    // Outside any round the mean counts, as ever.
    let mut plain = self::room(&["a"]);
    plain.done(&fill("Ane", "a", &[Some(10.0), None, None]));
    plain.done(&fill("Bo", "a", &[Some(40.0), None, None]));
    assert_eq!(plain.row("Cy", "a").values[0].mean, Some(25.0));
}

#[test]
fn what_people_disagree_on_most_comes_first_whatever_its_scale() {
    let mut room = room(&["same", "near", "far", "alone"]);
    // Reach is open: 10 against 20 is as far as 1,000 against 2,000. Impact goes from 0 to 3.
    for (person, near, far) in [("Ane", 1000.0, 0.0), ("Bo", 1100.0, 3.0)] {
        room.gives(person, "same", &some([5.0, 1.0, 0.5]));
        room.gives(person, "near", &some([near, 1.0, 0.5]));
        room.gives(person, "far", &some([5.0, far, 0.5]));
    }
    room.gives("Ane", "alone", &some([5.0, 1.0, 0.5]));
    let said = room.outcome();
    let order: Vec<_> = said.rows.iter().map(|it| it.item).collect();
    assert_eq!(order, ["far", "near", "same", "alone"].map(Id::named));
    let apart: Vec<_> = said.rows.iter().map(|it| it.apart.map(|it| (it * 100.0).round())).collect();
    assert_eq!(apart, [Some(141.0), Some(13.0), Some(0.0), None]);
    let votes = said.rows[0].votes[1].as_ref().unwrap();
    assert_eq!((votes.summary.least, votes.summary.median, votes.summary.most), (0.0, 1.5, 3.0));
}

#[test]
fn whether_people_agree_on_the_order_is_said_or_why_it_cannot_be() {
    let mut room = room(&["a", "b", "c"]);
    assert_eq!(room.outcome().agreement, Agreement::FewPeople);
    for (item, reach) in [("a", 10.0), ("b", 20.0), ("c", 30.0)] {
        room.gives("Ane", item, &some([reach, 1.0, 1.0]));
    }
    assert_eq!(room.outcome().agreement, Agreement::FewPeople);
    room.gives("Bo", "a", &some([1.0, 1.0, 1.0]));
    assert_eq!(room.outcome().agreement, Agreement::FewItems);
    room.gives("Bo", "b", &some([2.0, 1.0, 1.0]));
    room.gives("Bo", "c", &some([3.0, 1.0, 1.0]));
    let Agreement::Said(same) = room.outcome().agreement else { panic!("{:?}", room.outcome().agreement) };
    assert_eq!((same.w, same.people, same.items), (1.0, 2, 3));
    room.gives("Bo", "a", &some([9.0, 1.0, 1.0]));
    room.gives("Bo", "c", &some([1.0, 1.0, 1.0]));
    let Agreement::Said(against) = room.outcome().agreement else { panic!() };
    assert_eq!(against.w, 0.0);
    for person in ["Ane", "Bo"] {
        for item in ["a", "b", "c"] {
            room.gives(person, item, &some([1.0, 1.0, 1.0]));
        }
    }
    assert_eq!(room.outcome().agreement, Agreement::NoDifference);
    for item in ["a", "b", "c"] {
        room.done(&backlog::Change { ids: vec![Id::named(item)], set: backlog::Set::Effort(None) });
    }
    assert_eq!(room.outcome().agreement, Agreement::Unscored);
}

#[test]
fn people_who_are_gone_count_nowhere() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    room.gives("Bo", "a", &some([300.0, 3.0, 0.5]));
    room.reveal(true);
    room.done(&Remove(vec![RecordRef::of(Id::<Person>::named("Bo"))]));
    assert_eq!(room.outcome().rows[0].votes[0].as_ref().unwrap().each.len(), 1);
    assert_eq!(room.progress().len(), 2);
    assert_eq!(room.row("Cy", "a").values[0].mean, Some(100.0));
}

/// What a participant does who is given the file of a round: opens it, answers, and hands over a part.
fn participant(round_file: &str, person: usize, values: &[[f64; 3]]) -> String {
    let writer = Writer::new(&format!("p{person}")).unwrap();
    let mut session = Session::new(load(&parse(round_file).unwrap()), writer);
    let round = session.snapshot().table::<Round>().iter().next().cloned().unwrap();
    let name = format!("Participant {person}");
    for (at, (item, values)) in round.items.iter().zip(values).enumerate() {
        let columns = asked_columns(&Plan::named(&session.snapshot(), &round.method));
        let cells = columns.iter().zip(values).map(|(it, value)| Filled::of(*item, it, Some(*value))).collect();
        let fill = Fill { person: Id::named(&name), person_name: name.clone(), cells };
        let minute = 100 + (at as u64) * 7 + person as u64;
        let today = chrono::NaiveDate::default();
        let facts = Facts::new(1_795_000_000_000 + minute * 60_000, today, None, u128::from(minute) << 70);
        session.execute(&Give { round: round.id, fill }, &facts).unwrap();
    }
    export_part(session.replica(), &Part::Answers { person: Id::named(&name), round: Some(round.id) })
}

/// Takes in all files at once, as the page does.
fn take_in_all(host: &mut Session, texts: &[String], facts: &Facts) {
    let files = texts.iter().map(|text| match parse(text).unwrap() {
        File::Known(records) => (text.as_str(), records),
        File::Newer(_) => panic!("a newer file"),
    });
    let file = File::Known(join(files.collect()).unwrap());
    let seen = preview(&file, host.replica());
    assert_eq!((seen.refused.len(), seen.notes.len()), (0, 0));
    host.execute(&Import::of(seen), facts).unwrap();
}

#[test]
fn a_file_for_participants_holds_what_is_asked_and_nobodys_answers() {
    let mut room = Room::with(&["a", "b"], Round { items: vec![Id::named("a")], ..round(&[]) });
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    let replica = load(&parse(&export_part(room.session.replica(), &Part::Round(Id::named("round")))).unwrap());
    let now = wheelhouse::replica::Snapshot::build(&replica);
    assert_eq!((now.table::<Round>().len(), now.table::<Item>().len(), now.table::<Person>().len()), (1, 1, 3));
    assert_eq!((now.table::<Workspace>().len(), now.table::<Score>().len()), (1, 0));
    assert!(now.get(Id::<Item>::named("a")).is_some());
}

#[test]
fn a_part_of_one_round_leaves_other_judgements_at_home() {
    let mut room = room(&["a", "b"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    room.gives("Bo", "a", &some([100.0, 1.0, 1.0]));
    let (person_name, criterion) = ("Ane".to_owned(), Criterion::REACH);
    room.done(&SetScore { person: Id::named("Ane"), person_name, item: Id::named("b"), criterion, value: Some(9.0) });
    let count = |round| {
        let part = export_part(room.session.replica(), &Part::Answers { person: Id::named("Ane"), round });
        let now = wheelhouse::replica::Snapshot::build(&load(&parse(&part).unwrap()));
        (now.table::<Score>().len(), now.table::<Person>().len(), now.table::<Item>().len())
    };
    assert_eq!((count(Some(Id::named("round"))), count(None)), ((3, 1, 0), (4, 1, 0)));
}

#[test] // X3
fn thirty_files_in_any_order_at_once_or_one_by_one_give_the_same_bytes() {
    let mut room = Room::with(&["a", "b", "c"], Round { people: Vec::new(), ..round(&["a", "b", "c"]) });
    let round_file = export_part(room.session.replica(), &Part::Round(Id::named("round")));
    let values = |n: usize| [[n as f64, 1.0, 0.5], [2.0, (n % 3) as f64, 1.0], [30.0 - n as f64, 3.0, 0.8]];
    let texts: Vec<String> = (0..30).map(|n| participant(&round_file, n, &values(n))).collect();
    let facts = room.facts();
    let mut at_once = room.session.clone();
    take_in_all(&mut at_once, &texts, &facts);
    let before = export(room.session.replica());
    for seed in 1..6_usize {
        let mut shuffled = texts.clone();
        for at in 0..shuffled.len() {
            shuffled.swap(at, (seed * (at + 7) * 31) % texts.len());
        }
        let (mut all, mut single) = (room.session.clone(), room.session.clone());
        take_in_all(&mut all, &shuffled, &facts);
        for text in &shuffled {
            take_in_all(&mut single, std::slice::from_ref(text), &facts);
        }
        assert_eq!(export(all.replica()), export(at_once.replica()));
        assert_eq!(export(single.replica()), export(at_once.replica()));
    }
    let now = at_once.snapshot();
    let kept = now.get(Id::<Round>::named("round")).unwrap();
    assert_eq!(progress(&now, kept).iter().filter(|it| it.is_done()).count(), 30);
    // The same files once more hold nothing new, and one undo takes all of them back.
    let file = File::Known(join(texts.iter().map(|it| (it.as_str(), known(it))).collect()).unwrap());
    assert!(preview(&file, at_once.replica()).is_empty());
    at_once.undo(&facts).unwrap();
    assert_eq!(at_once.snapshot().table::<Score>().len(), 0);
    assert!(before.len() < export(at_once.replica()).len(), "what was undone is remembered");
}

fn known(text: &str) -> wheelhouse::exchange::Records {
    match parse(text).unwrap() {
        File::Known(records) => records,
        File::Newer(_) => panic!("a newer file"),
    }
}

proptest! {
    #[test] // X3
    fn joined_files_are_the_same_in_any_order(
        people in prop::collection::vec((0..4_usize, prop::array::uniform3(0.0..1.0_f64)), 1..7),
        seed in any::<usize>(),
    ) {
        let room = Room::with(&["a", "b"], Round { people: Vec::new(), ..round(&["a", "b"]) });
        let round_file = export_part(room.session.replica(), &Part::Round(Id::named("round")));
        // Some answer twice, on two computers: the later word counts, whichever file comes first.
        let texts: Vec<String> =
            people.iter().map(|(person, values)| participant(&round_file, *person, &[*values, *values])).collect();
        let mut shuffled = texts.clone();
        for at in 0..shuffled.len() {
            shuffled.swap(at, seed.wrapping_mul(at + 7) % texts.len());
        }
        let joined = |texts: &[String]| {
            let file = File::Known(join(texts.iter().map(|it| (it.as_str(), known(it))).collect()).unwrap());
            export(&load(&file))
        };
        prop_assert_eq!(joined(&texts), joined(&shuffled));
        // And joined they come to what they come to one by one.
        let one_by_one: Replica = texts.iter().fold(Replica::default(), |mut all, text| {
            let mut session = Session::new(all, Writer::new("host").unwrap());
            let seen = preview(&parse(text).unwrap(), session.replica());
            if !seen.is_empty() {
                let today = chrono::NaiveDate::default();
                session.execute(&Import::of(seen), &Facts::new(1, today, None, 1)).unwrap();
            }
            all = session.replica().clone();
            all
        });
        prop_assert_eq!(joined(&texts), export(&one_by_one));
    }
}

#[test]
fn other_ways_count_answers_not_scores() {
    let asked = Round { way: Way::Dots, ..round(&["a"]) };
    let room = Room::with(&["a"], asked);
    let lines = room.progress();
    assert!(!lines.is_empty() && lines.iter().all(|it| (it.given, it.of) == (0, Some(1)) && !it.is_done()));
}

/// The same room, where the same items are asked about once more on a later day.
fn asked_again(room: &mut Room) {
    let again = Round { id: Id::named("again"), name: "Winter".into(), ..round(&["a"]) };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 12, 24).unwrap();
    let facts = Facts::new(1_795_900_000_000, today, None, 99 << 70);
    room.session.execute(&Ask { round: again }, &facts).unwrap();
}

fn gives_again(room: &mut Room, person: &str, values: &[Option<f64>]) {
    room.done(&Give { round: Id::named("again"), fill: fill(person, "a", values) });
}

#[test]
fn a_round_keeps_its_votes_and_what_was_agreed_when_the_same_is_asked_again() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    room.gives("Bo", "a", &some([300.0, 3.0, 0.5]));
    room.reveal(true);
    let columns = asked_columns(&rice());
    let agree = |round: &str, value: f64| Agree {
        round: Some(Id::named(round)),
        cells: vec![Filled::of(Id::named("a"), &columns[0], Some(value))],
    };
    room.done(&agree("round", 250.0));
    let first = room.outcome();
    let done = room.progress();
    asked_again(&mut room);
    gives_again(&mut room, "Ane", &some([40.0, 1.0, 1.0]));
    gives_again(&mut room, "Bo", &some([60.0, 2.0, 0.5]));
    assert_eq!((room.outcome(), room.progress()), (first.clone(), done), "what was said in the first stands");
    room.done(&Reveal { round: Id::named("again"), revealed: true });
    // What people say now counts before what the group agreed on in an earlier round.
    let reach = room.row("Cy", "a").values[0];
    assert_eq!((reach.mean, reach.agreed, reach.people), (Some(50.0), None, 2));
    room.done(&agree("again", 55.0));
    assert_eq!(room.row("Cy", "a").values[0].mean, Some(55.0));
    assert_eq!(room.outcome(), first);
    let now = room.session.snapshot();
    let second = outcome(&now, now.get(Id::named("again")).unwrap());
    let votes = second.rows[0].votes[0].as_ref().unwrap();
    assert_eq!((votes.consensus, votes.agreed, votes.each.len()), (50.0, Some(55.0), 2));
}

#[test]
fn until_a_later_round_is_revealed_what_was_said_before_it_counts() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    room.gives("Bo", "a", &some([300.0, 1.0, 1.0]));
    room.reveal(true);
    let person_name = "Cy".to_owned();
    let outside = |value: f64| SetScore {
        person: Id::named("Cy"),
        person_name: person_name.clone(),
        item: Id::named("a"),
        criterion: Criterion::REACH,
        value: Some(value),
    };
    room.done(&outside(500.0));
    let reach = |room: &Room, me: &str| room.row(me, "a").values[0];
    let before = reach(&room, "Di");
    assert_eq!((before.mean, before.people), (Some(300.0), 3));
    asked_again(&mut room);
    gives_again(&mut room, "Ane", &[Some(40.0), None, None]);
    gives_again(&mut room, "Cy", &[Some(60.0), None, None]);
    assert_eq!(reach(&room, "Di"), before, "nothing of the hidden round is heard, and nothing is missing");
    assert_eq!(reach(&room, "Ane").mean, Some((40.0 + 300.0 + 500.0) / 3.0), "but for one's own");
    // Taken back while it is hidden: still as it was.
    gives_again(&mut room, "Ane", &[None, None, None]);
    assert_eq!(reach(&room, "Di"), before);
    gives_again(&mut room, "Ane", &[Some(40.0), None, None]);
    // A part of the round takes what was said outside it nowhere.
    let part = Part::Answers { person: Id::named("Cy"), round: Some(Id::named("again")) };
    let text = export_part(room.session.replica(), &part);
    assert!(text.contains("rice.reach") && !text.contains("before rice.reach"), "{text}");
    room.done(&Reveal { round: Id::named("again"), revealed: true });
    let after = reach(&room, "Di");
    assert_eq!((after.mean, after.people), (Some((40.0 + 300.0 + 60.0) / 3.0), 3));
    room.done(&Reveal { round: Id::named("again"), revealed: false });
    assert_eq!(reach(&room, "Di"), before);
}

#[test]
fn the_median_of_an_earlier_round_holds_while_a_later_one_is_hidden() {
    let asked = Round { consensus: Consensus::Median, ..round(&["a"]) };
    let mut room = Room::with(&["a"], asked);
    for (person, reach) in [("Ane", 100.0), ("Bo", 200.0), ("Cy", 900.0)] {
        room.gives(person, "a", &some([reach, 1.0, 1.0]));
    }
    room.reveal(true);
    let before = room.row("Di", "a").values[0];
    assert_eq!(before.mean, Some(200.0));
    asked_again(&mut room);
    for person in ["Ane", "Bo", "Cy"] {
        gives_again(&mut room, person, &[Some(7.0), None, None]);
    }
    assert_eq!(room.row("Di", "a").values[0], before);
}

#[test]
fn taking_back_in_an_earlier_round_leaves_what_was_said_since() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    asked_again(&mut room);
    gives_again(&mut room, "Ane", &[Some(40.0), None, None]);
    room.gives("Ane", "a", &[None, Some(1.0), Some(1.0)]);
    assert!(room.outcome().rows[0].votes[0].is_none());
    assert_eq!(room.row("Ane", "a").values[0].mean, Some(40.0));
    let facts = room.facts();
    room.session.undo(&facts).unwrap();
    assert_eq!(room.outcome().rows[0].votes[0].as_ref().unwrap().summary.mean, 100.0);
}

#[test]
fn saying_it_anew_in_the_first_round_is_its_vote_again_and_undo_takes_both_back() {
    let mut room = room(&["a"]);
    room.gives("Ane", "a", &some([100.0, 1.0, 1.0]));
    asked_again(&mut room);
    gives_again(&mut room, "Ane", &[Some(40.0), None, None]);
    let vote = |room: &Room| room.outcome().rows[0].votes[0].as_ref().map(|it| it.summary.mean);
    assert_eq!(vote(&room), Some(100.0));
    room.gives("Ane", "a", &[Some(70.0), None, None]);
    assert_eq!(vote(&room), Some(70.0));
    let now = room.session.snapshot();
    let again = outcome(&now, now.get(Id::named("again")).unwrap());
    assert_eq!(again.rows[0].votes[0].as_ref().unwrap().summary.mean, 40.0);
    room.gives("Ane", "a", &[None, None, None]);
    assert_eq!(vote(&room), None, "what was kept of the first answer is not dug up again");
    let facts = room.facts();
    (0..3).for_each(|_| {
        room.session.undo(&facts).unwrap();
    });
    assert_eq!(vote(&room), Some(100.0));
    let now = room.session.snapshot();
    assert!(outcome(&now, now.get(Id::named("again")).unwrap()).rows[0].votes[0].is_none());
}
