//! Evidence: who asks for an item, what it counts, and what it gives a method.

use wheelhouse::{
    commands::{
        evidence::{SetWeight, Tally, case, coverage, strengths},
        feedback::{Change, LinkTo, Set, Target, merged::Merge},
        prioritise::{AddMethod, Fill, Filled, Held, Plan, ranking},
        records::{Add, Remove, Save},
        rounds::Voices,
    },
    model::{Calculation, Criterion, Customer, Feedback, Horizon, Importance, Item, Measure, Method, Score, Weight},
};

use super::desk::{Desk, day, id, note, the};

/// A desk with the items `a` and `b`, and customers: two people of Havn, and the company Kyst.
fn desk() -> Desk {
    let mut desk = Desk::with_backlog("a b");
    for (name, company, segment, revenue) in [
        ("bo", "Havn A/S", "Large", Some(100.0)),
        ("ida", "havn a/s ", "Large", Some(100.0)),
        ("kyst", "", "Small", Some(30.0)),
    ] {
        desk.ask(Add(Customer {
            id: id(name),
            name: name.into(),
            company: company.into(),
            segment: segment.into(),
            revenue,
            ..Customer::default()
        }));
    }
    desk
}

/// A note by a customer, or by an author whom no customer is known for, that speaks for `a`.
fn says(desk: &mut Desk, name: &str, customer: Option<&str>, author: &str, importance: Importance) {
    let note = Feedback { customer: customer.map(id), author: author.into(), votes: 2, ..note(name) };
    desk.ask(wheelhouse::commands::feedback::Add { note });
    link(desk, name, "a", importance);
}

fn link(desk: &mut Desk, note: &str, item: &str, importance: Importance) {
    desk.ask(LinkTo { feedback: id(note), item: Target::Item(id(item)), quote: String::new(), importance });
}

#[test] // E2
fn a_person_counts_once_and_so_does_a_company_with_its_money() {
    let mut desk = desk();
    says(&mut desk, "1", Some("bo"), "", Importance::NiceToHave);
    says(&mut desk, "2", Some("bo"), "", Importance::DealBreaker);
    says(&mut desk, "3", Some("ida"), "", Importance::Important);
    says(&mut desk, "4", Some("kyst"), "Per", Importance::Important);
    says(&mut desk, "5", Some("kyst"), "Åse", Importance::NiceToHave);
    says(&mut desk, "6", None, "octocat", Importance::NiceToHave);
    says(&mut desk, "7", None, "Octocat", Importance::NiceToHave);
    says(&mut desk, "8", None, "", Importance::NiceToHave);
    let case = case(&desk.now(), id("a"));
    let it = &case.strength;
    assert_eq!((it.notes, it.people, it.companies, it.votes), (8, 6, 2, 16));
    // bo 3, ida 2, Per 2, Åse 1, octocat 1, somebody 1.
    assert_eq!((it.importance, it.weighted, it.revenue), (10, 5.0, 130.0));
    assert_eq!(case.askers.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Havn A/S", "kyst"]);
    assert_eq!(strengths(&desk.now())[&id("a")], case.strength);
    assert_eq!(strengths(&desk.now()).len(), 1);
}

#[test]
fn weights_by_segment_and_revenue_multiply_and_only_the_highest_step_counts() {
    let mut desk = desk();
    says(&mut desk, "1", Some("bo"), "", Importance::DealBreaker);
    says(&mut desk, "2", Some("kyst"), "", Importance::NiceToHave);
    let weighted = |desk: &Desk| case(&desk.now(), id("a")).strength.weighted;
    assert_eq!(weighted(&desk), 4.0);
    let weight = |segment: &str, revenue, factor| SetWeight { segment: segment.into(), revenue, factor };
    desk.ask(weight(" LARGE ", None, Some(2.0)));
    assert_eq!(weighted(&desk), 7.0);
    desk.ask(weight("", Some(20.0), Some(3.0)));
    assert_eq!(weighted(&desk), 3.0 * 2.0 * 3.0 + 3.0);
    desk.ask(weight("", Some(50.0), Some(10.0)));
    assert_eq!(weighted(&desk), 3.0 * 2.0 * 10.0 + 3.0);
    desk.ask(weight("large", None, Some(0.0))); // the same record, whatever the case
    assert_eq!(weighted(&desk), 3.0);
    assert_eq!(desk.all::<Weight>().len(), 3);
    desk.ask(weight("large", None, None));
    assert_eq!(desk.all::<Weight>().len(), 2);
    desk.ask(weight("large", None, Some(2.0)));
    assert_eq!(weighted(&desk), 63.0);
    desk.refused(weight("large", None, Some(-1.0)));
}

#[test] // E1
fn a_merged_note_speaks_with_the_one_that_took_it_in() {
    let mut desk = desk();
    says(&mut desk, "1", Some("bo"), "", Importance::NiceToHave);
    desk.ask(wheelhouse::commands::feedback::Add {
        note: Feedback { customer: Some(id("kyst")), votes: 5, ..note("2") },
    });
    assert_eq!(case(&desk.now(), id("a")).strength.companies, 1);
    desk.ask(Merge { notes: vec![id("2")], into: id("1") });
    let it = case(&desk.now(), id("a")).strength;
    assert_eq!((it.companies, it.votes, it.revenue), (2, 7, 130.0));
    // The link of one that was taken in brings the others too, and only once.
    link(&mut desk, "2", "a", Importance::DealBreaker);
    let it = case(&desk.now(), id("a")).strength;
    assert_eq!((it.companies, it.notes, it.weighted), (2, 2, 6.0));
    desk.ask(Remove(vec![the::<Feedback>("1")]));
    assert_eq!(case(&desk.now(), id("a")).strength.companies, 1);
}

#[test]
fn notes_are_counted_by_month_with_those_in_between() {
    let mut desk = desk();
    for (name, month) in [("1", 8), ("2", 11), ("3", 8)] {
        says(&mut desk, name, None, name, Importance::NiceToHave);
        let received = chrono::NaiveDate::from_ymd_opt(2026, month, 14);
        desk.ask(Change { ids: vec![id(name)], set: Set::Received(received) });
    }
    let months = case(&desk.now(), id("a")).months;
    let shown: Vec<String> =
        months.iter().map(|(month, count)| format!("{} {count}", month.format("%Y-%m-%d"))).collect();
    assert_eq!(shown, ["2026-08-01 2", "2026-09-01 0", "2026-10-01 0", "2026-11-01 1"]);
}

#[test]
fn the_roadmap_is_covered_where_something_speaks_for_an_item_or_its_parts() {
    let mut desk = Desk::with_backlog("a(b) c d e");
    for name in ["a", "c", "d"] {
        desk.save(name, |it| it.horizon = Some(Horizon::Now));
    }
    desk.save("e", |it| (it.start, it.status) = (Some(day(1)), wheelhouse::model::Status::Done));
    desk.add_note("1");
    link(&mut desk, "1", "b", Importance::NiceToHave);
    link(&mut desk, "1", "c", Importance::NiceToHave);
    let covered = coverage(&desk.now());
    assert_eq!((covered.items, covered.missing), (3, vec![id("d")]));
    desk.ask(Remove(vec![the::<Feedback>("1")]));
    assert_eq!(coverage(&desk.now()).missing, [id("a"), id("c"), id("d")]);
}

#[test] // E3
fn evidence_feeds_a_method_and_cannot_be_written() {
    let mut desk = desk();
    says(&mut desk, "1", Some("bo"), "", Importance::DealBreaker);
    let measure = |name: &str, tally: Tally| Measure {
        name: name.into(),
        criterion: Criterion(tally.key().into()),
        ..Measure::default()
    };
    let method = Method {
        id: id("m"),
        name: "Evidence".into(),
        calculation: Calculation::Formula,
        formula: "importance + money".into(),
        ..Method::default()
    };
    let measures = vec![measure("importance", Tally::Importance), measure("money", Tally::Revenue)];
    desk.ask(AddMethod { method, measures });
    let plan = |desk: &Desk| Plan::of(&desk.now(), id("m")).unwrap();
    let scores = |desk: &Desk| {
        let now = desk.now();
        let (a, b) = (desk.get::<Item>(id("a")), desk.get::<Item>(id("b")));
        let table = ranking(&plan(desk), &[&a, &b], &now.table(), &Voices::of(&now, None));
        table.rows().map(|it| (it.id, it.outcome.score())).collect::<Vec<_>>()
    };
    assert_eq!(scores(&desk), [(id("a"), Some(103.0)), (id("b"), Some(0.0))]);
    let columns = plan(&desk).columns;
    assert_eq!(columns[0].held, Held::Evidence(Tally::Importance));
    let cells = vec![Filled::of(id("a"), &columns[0], Some(9.0))];
    assert_eq!(desk.ask(Fill { person: id("ann"), person_name: "Ann".into(), cells }).entry, None);
    assert!(desk.all::<Score>().is_empty());
    says(&mut desk, "2", Some("kyst"), "", Importance::NiceToHave);
    assert_eq!(scores(&desk)[0].1, Some(134.0));
    let before = desk.get::<Customer>(id("kyst"));
    desk.ask(Save { shown: before.clone(), saved: Customer { revenue: None, ..before } });
    assert_eq!(scores(&desk)[0].1, Some(104.0));
    for tally in Tally::ALL {
        assert_eq!(Tally::of(&Criterion(tally.key().into())), Some(tally));
    }
    assert_eq!(Tally::of(&Criterion::REACH), None);
}
