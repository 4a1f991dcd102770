//! Themes: a tree of tags that can be moved and merged.

use wheelhouse::{
    commands::{
        Refusal, feedback,
        records::Add,
        themes::{MergeTheme, MoveTheme, tree},
    },
    model::{Feedback, Id, Item, Tag},
};

use super::desk::{Desk, id, the};

/// A desk with these tags; `b<a` stands under `a`.
fn desk(tags: &[&str]) -> Desk {
    let mut desk = Desk::with_backlog("i");
    for tag in tags {
        let (name, parent) = tag.split_once('<').map_or((*tag, None), |(name, parent)| (name, Some(id(parent))));
        desk.ask(Add(Tag { id: id(name), name: name.into(), parent, ..Tag::default() }));
    }
    desk
}

/// The tree, with a point for each step down.
fn shown(desk: &Desk) -> Vec<String> {
    let now = desk.now();
    let row = |(id, depth): (Id<Tag>, usize)| format!("{}{}", ".".repeat(depth), now.get(id).unwrap().name);
    tree(&now.table()).into_iter().map(row).collect()
}

#[test]
fn themes_stand_under_each_other_by_name_and_can_be_moved() {
    let mut desk = desk(&["b", "a", "z<a", "c<a", "d<c"]);
    assert_eq!(shown(&desk), ["a", ".c", "..d", ".z", "b"]);
    desk.ask(MoveTheme { id: id("c"), parent: Some(id("b")) });
    assert_eq!(shown(&desk), ["a", ".z", "b", ".c", "..d"]);
    assert_eq!(desk.refused(MoveTheme { id: id("b"), parent: Some(id("d")) }), Refusal::UnderItself(the::<Tag>("b")));
    assert_eq!(desk.refused(MoveTheme { id: id("b"), parent: Some(id("b")) }), Refusal::UnderItself(the::<Tag>("b")));
    desk.ask(MoveTheme { id: id("c"), parent: None });
    assert_eq!(shown(&desk), ["a", ".z", "b", "c", ".d"]);
}

#[test]
fn merging_moves_notes_items_and_what_stands_under_it() {
    let mut desk = desk(&["a", "b", "c<a"]);
    desk.add_note("n");
    desk.ask(feedback::Change { ids: vec![id("n")], set: feedback::Set::Tag(id("a")) });
    desk.set("i", wheelhouse::commands::backlog::Set::Tag(id("a")));
    let before = desk.now();
    desk.ask(MergeTheme { id: id("a"), into: id("b") });
    assert_eq!(shown(&desk), ["b", ".c"]);
    assert_eq!(desk.get(id::<Feedback>("n")).tags, [id("b")].into());
    assert_eq!(desk.get(id::<Item>("i")).tags, [id("b")].into());
    desk.undo();
    assert_eq!(desk.now(), before);
    assert_eq!(desk.refused(MergeTheme { id: id("a"), into: id("a") }), Refusal::NoPlace);
}

#[test]
fn a_theme_merged_into_one_below_it_leaves_that_in_its_place() {
    let mut one = desk(&["t", "a<t", "b<a", "c<a"]);
    one.ask(MergeTheme { id: id("a"), into: id("b") });
    assert_eq!(shown(&one), ["t", ".b", "..c"]);
    let mut two = desk(&["t", "a<t", "b<a", "c<b"]);
    two.ask(MergeTheme { id: id("a"), into: id("c") });
    assert_eq!(shown(&two), ["t", ".c", "..b"]);
}

#[test] // T1
fn two_themes_put_under_each_other_at_once_stand_at_the_top() {
    let mut ann = desk(&["a", "b", "c<a"]);
    let mut bob = Desk::of("bob");
    bob.hear(&ann);
    ann.ask(MoveTheme { id: id("a"), parent: Some(id("b")) });
    bob.ask(MoveTheme { id: id("b"), parent: Some(id("a")) });
    ann.hear(&bob);
    bob.hear(&ann);
    assert_eq!(shown(&ann), shown(&bob));
    assert_eq!(tree(&ann.now().table()).len(), 3);
    ann.ask(MoveTheme { id: id("a"), parent: None });
    assert_eq!(shown(&ann), ["a", ".b", ".c"]);
}
