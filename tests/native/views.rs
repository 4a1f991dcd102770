//! Saved views: who sees them, and who may change them.

use wheelhouse::{
    commands::{
        Refusal,
        records::{Add, Remove},
        views::{ChangeView, Keep, RemoveView, SetView, seen},
    },
    model::{Id, Person, Sharing, View},
};

use super::desk::{Desk, id, the};

/// Ann, who keeps a view, and Eva, who has heard of it.
fn two(sharing: Sharing) -> (Desk, Desk, Id<View>) {
    let (mut ann, mut eva) = (Desk::of("ann"), Desk::of("eva"));
    for name in ["ann", "eva"] {
        ann.ask(Add(Person { id: id(name), name: name.into() }));
    }
    ann.ask(Keep { name: "Unread".into(), page: "feedback".into(), query: "state=new".into(), sharing });
    eva.hear(&ann);
    let view = ann.all::<View>()[0].id;
    (ann, eva, view)
}

fn sees(desk: &Desk) -> usize {
    let now = desk.now();
    seen(&now.table(), "feedback", Some(desk.me), &now.table()).len()
}

fn named(id: Id<View>, name: &str) -> ChangeView {
    ChangeView { id, set: SetView::Name(name.into()) }
}

#[test]
fn what_is_shown_is_seen_by_all_and_changed_by_its_owner_alone() {
    let (mut ann, mut eva, view) = two(Sharing::Shown);
    assert_eq!((sees(&ann), sees(&eva)), (1, 1));
    assert!(matches!(eva.refused(named(view, "Mine")), Refusal::NotYours(_)));
    assert!(matches!(eva.refused(RemoveView(view)), Refusal::NotYours(_)));
    assert!(matches!(
        eva.refused(ChangeView { id: view, set: SetView::Sharing(Sharing::Everybody) }),
        Refusal::NotYours(_)
    ));
    ann.ask(named(view, "New"));
    ann.ask(ChangeView { id: view, set: SetView::Query("open=1&state=new&q=x".into()) });
    assert_eq!((ann.get(view).name.as_str(), ann.get(view).query.as_str()), ("New", "q=x&state=new"));
}

#[test]
fn what_somebody_keeps_to_themselves_is_seen_by_nobody_else_until_it_is_shared() {
    let (mut ann, mut eva, view) = two(Sharing::Own);
    assert_eq!((sees(&ann), sees(&eva)), (1, 0));
    ann.ask(ChangeView { id: view, set: SetView::Sharing(Sharing::Everybody) });
    eva.hear(&ann);
    assert_eq!(sees(&eva), 1);
    eva.ask(named(view, "Ours"));
    eva.ask(RemoveView(view));
    assert_eq!(sees(&eva), 0);
}

#[test]
fn a_view_whose_owner_is_gone_is_everybodys_and_whoever_closes_it_owns_it() {
    let (mut ann, mut eva, view) = two(Sharing::Own);
    ann.ask(Remove(vec![the::<Person>("ann")]));
    eva.hear(&ann);
    assert_eq!(sees(&eva), 1);
    eva.ask(ChangeView { id: view, set: SetView::Sharing(Sharing::Own) });
    assert_eq!(eva.get(view).owner, Some(eva.me));
}
