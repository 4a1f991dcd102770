//! Long texts that two people change at once: the losing version stays until somebody settles it (R7).

use wheelhouse::{
    commands::{
        Refusal,
        records::{Save, Settle},
    },
    model::{Flaw, Item},
};

use super::desk::{Desk, id, the};

/// Two people who have written on the same text at once, and have heard of each other since. Bo's was later.
fn at_once(first: &str) -> (Desk, Desk) {
    let mut ann = Desk::with_backlog("a");
    if !first.is_empty() {
        ann.describe("a", first);
    }
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    bo.clock = ann.clock + 10;
    ann.describe("a", "Ann's");
    bo.describe("a", "Bo's");
    ann.hear(&bo);
    bo.hear(&ann);
    (ann, bo)
}

fn versions(winner: &str, others: &[&str]) -> (String, Vec<String>) {
    (winner.to_owned(), others.iter().map(|it| (*it).to_owned()).collect())
}

fn settle(desk: &mut Desk, text: &str) {
    desk.ask(Settle { record: the::<Item>("a"), field: "description", text: text.into() });
}

#[test]
fn the_losing_version_stays_beside_the_winner() {
    for first in ["", "first"] {
        let (ann, bo) = at_once(first);
        assert_eq!(ann.versions("a"), versions("Bo's", &["Ann's"]), "{first}");
        assert_eq!(bo.versions("a"), versions("Bo's", &["Ann's"]), "{first}");
    }
}

#[test]
fn one_after_the_other_leaves_no_other_version() {
    let mut ann = Desk::with_backlog("a");
    ann.describe("a", "Ann's");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    bo.describe("a", "Bo's");
    ann.hear(&bo);
    assert_eq!(ann.versions("a"), versions("Bo's", &[]));
}

#[test]
fn the_same_text_written_by_both_is_no_conflict() {
    let mut ann = Desk::with_backlog("a");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    ann.describe("a", "same");
    bo.describe("a", "same");
    ann.hear(&bo);
    assert_eq!(ann.versions("a"), versions("same", &[]));
}

#[test]
fn settling_ends_it_everywhere_even_by_keeping_the_winner() {
    for text in ["Ann's", "Bo's", "both"] {
        let (mut ann, mut bo) = at_once("first");
        settle(&mut ann, text);
        bo.hear(&ann);
        assert_eq!(ann.versions("a"), versions(text, &[]));
        assert_eq!(bo.versions("a"), versions(text, &[]));
    }
}

#[test]
fn undoing_a_settlement_brings_the_other_version_back() {
    // R5
    for text in ["Ann's", "Bo's", "both"] {
        let (mut ann, mut bo) = at_once("first");
        settle(&mut ann, text);
        ann.undo();
        assert_eq!(ann.versions("a"), versions("Bo's", &["Ann's"]), "{text}");
        bo.hear(&ann);
        assert_eq!(bo.versions("a"), versions("Bo's", &["Ann's"]), "{text}");
        ann.redo();
        assert_eq!(ann.versions("a"), versions(text, &[]), "{text}");
    }
}

#[test]
fn settling_can_be_undone_along_with_what_came_before() {
    let mut ann = Desk::with_backlog("a");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    bo.describe("a", "Bo's");
    ann.clock = bo.clock + 10;
    ann.describe("a", "Ann's");
    ann.hear(&bo);
    settle(&mut ann, "Ann's");
    ann.undo();
    ann.undo();
    assert_eq!(ann.versions("a").0, "", "Ann's own text is taken back although it was settled in between");
}

#[test]
fn a_form_that_has_grown_old_keeps_the_text_it_did_not_show() {
    let mut ann = Desk::with_backlog("a");
    ann.describe("a", "first");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    let shown = ann.get(id::<Item>("a"));
    bo.describe("a", "Bo's");
    ann.hear(&bo);
    let saved = Item { description: "Ann's".into(), ..shown.clone() };
    ann.ask(Save { shown, saved });
    assert_eq!(ann.versions("a"), versions("Ann's", &["Bo's"]));
    ann.undo();
    assert_eq!(ann.versions("a"), versions("Bo's", &[]));
    ann.redo(); // R5
    assert_eq!(ann.versions("a"), versions("Ann's", &["Bo's"]));
}

#[test]
fn three_at_once_leave_two_other_versions() {
    let mut ann = Desk::with_backlog("a");
    let (mut bo, mut cy) = (Desk::of("bo"), Desk::of("cy"));
    bo.hear(&ann);
    cy.hear(&ann);
    bo.clock += 10;
    cy.clock += 20;
    ann.describe("a", "Ann's");
    bo.describe("a", "Bo's");
    cy.describe("a", "Cy's");
    cy.hear(&ann);
    cy.hear(&bo);
    ann.hear(&cy);
    ann.hear(&bo);
    assert_eq!(ann.versions("a"), versions("Cy's", &["Bo's", "Ann's"]));
    assert_eq!(cy.versions("a"), versions("Cy's", &["Bo's", "Ann's"]));
}

#[test]
fn short_fields_keep_no_other_version() {
    let mut ann = Desk::with_backlog("a");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    ann.save("a", |it| it.title = "Ann's".into());
    bo.save("a", |it| it.title = "Bo's".into());
    ann.hear(&bo);
    assert_eq!(ann.now().others(the::<Item>("a")), None);
}

#[test]
fn what_is_gone_or_too_long_cannot_be_settled() {
    let mut desk = Desk::with_backlog("a");
    let long = "x".repeat(100_001);
    let why = desk.refused(Settle { record: the::<Item>("a"), field: "description", text: long });
    let flaw = Flaw::TooLong { field: "description", chars: 100_001, max: 100_000 };
    assert_eq!(why, Refusal::Flawed { record: the::<Item>("a"), flaw });
    let why = desk.refused(Settle { record: the::<Item>("gone"), field: "description", text: String::new() });
    assert_eq!(why, Refusal::Unknown(the::<Item>("gone")));
}
