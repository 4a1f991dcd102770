//! Feedback as CSV: every column, in either convention, and nothing that a spreadsheet would run.

use wheelhouse::{
    commands::{
        feedback::{LinkTo, Target},
        records::Add,
    },
    exchange::{csv, table::Csv},
    model::{Competitor, Contact, Customer, Deal, Feedback, Importance, Person, Sentiment},
};

use crate::desk::{Desk, day, id, note};

fn desk() -> Desk {
    let mut desk = Desk::with_backlog("a b");
    desk.ask(Add(Customer { id: id("havn"), name: "Havn".into(), segment: "=Large".into(), ..Customer::default() }));
    desk.ask(Add(Contact { id: id("bo"), name: "+Bo".into(), ..Contact::default() }));
    desk.ask(Add(Person { id: id("ann"), name: "@Ann".into() }));
    for name in ["x", "y"] {
        desk.ask(Add(Competitor { id: id(name), name: format!("-{name}; Inc"), ..Competitor::default() }));
    }
    desk.ask(Add(Feedback {
        customer: Some(id("havn")),
        contact: Some(id("bo")),
        owner: Some(id("ann")),
        snoozed_until: Some(day(28)),
        sentiment: Some(Sentiment::Negative),
        competitors: [id("x"), id("y")].into(),
        deal: Some(Deal::Lost),
        votes: 3,
        ..note("1")
    }));
    for item in ["a", "b"] {
        let (item, importance) = (Target::Item(id(item)), Importance::Important);
        desk.ask(LinkTo { feedback: id("1"), item, quote: String::new(), importance });
    }
    desk
}

#[test]
fn what_is_known_of_a_note_has_a_column_and_none_runs_as_a_formula() {
    let desk = desk();
    for (kind, between) in [(Csv::International, ','), (Csv::Danish, ';')] {
        let text = csv::feedback(&desk.now(), kind);
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        assert!(
            lines.next().unwrap().ends_with(
                &[
                    "Segment",
                    "Contact",
                    "Assigned to",
                    "Snoozed until",
                    "Tone",
                    "Competitors",
                    "Deal",
                    "Linked to",
                    "Merged into"
                ]
                .join(&between.to_string())
            )
        );
        let row = lines.next().unwrap();
        for cell in [
            "\"'=Large\"",
            "\"'+Bo\"",
            "\"'@Ann\"",
            "2026-11-28",
            "Negative",
            "\"'-x, Inc; -y, Inc\"",
            "Lost",
            "\"a; b\"",
        ] {
            assert!(row.contains(&format!("{between}{cell}")), "{cell} in {row}");
        }
    }
}
