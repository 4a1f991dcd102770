//! The table: what stands in it, in what order, and what it adds up to.

use super::*;
use crate::{
    commands::{
        backlog::{self, FillCells, OwnValue, Put, Set, Slot},
        records,
        testing::Desk,
    },
    model::{Field, FieldChoice, FieldSort, ItemKind, Stage, Status},
};

fn asked(columns: &[Column], group: Option<Column>, order: Option<(Column, bool)>) -> TableAsked {
    TableAsked { columns: columns.to_vec(), group, order }
}

fn table(desk: &Desk, asked: &TableAsked) -> Arranged {
    let now = desk.now();
    let outline = now.outline();
    let order: Vec<_> = outline.rows().iter().map(|row| row.id).collect();
    arranged(&now, outline, &Evidence::default(), &order, asked)
}

/// The table as one line of text: groups in brackets with their first sum.
fn text(desk: &Desk, asked: &TableAsked) -> String {
    let now = desk.now();
    let line = |line: &TableLine| match line {
        TableLine::Row(id) => now.get(*id).unwrap().title.clone(),
        TableLine::Group(group) => {
            let name = match &group.cell {
                Cell::Text(name, _) | Cell::Choice(_, name) => name.clone(),
                Cell::Step(_, status, name) => format!("{status:?}{name}"),
                other => format!("{other:?}"),
            };
            format!("[{name} {} {:?}]", group.rows, group.sums.first().copied().flatten())
        }
    };
    table(desk, asked).lines.iter().map(line).collect::<Vec<_>>().join(" ")
}

fn set(desk: &mut Desk, title: &str, set: Set) {
    let ids = vec![desk.item(title)];
    desk.done(&backlog::Change { ids, set });
}

#[test]
fn an_address_reads_back_as_it_was_written() {
    let own = Column::Own(Id::named("field"));
    let all = asked(&[Column::Effort, own], Some(Column::Product), Some((Column::Title, true)));
    for asked in [all, asked(&[], None, None), asked(&Column::USUAL, None, Some((Column::Score, false)))] {
        let written = asked.write();
        let again = TableAsked::read(|key| written.iter().find(|it| it.0 == key).and_then(|it| it.1.clone()));
        assert_eq!(again, asked);
    }
    let none = TableAsked::read(|_| None);
    assert_eq!(none.columns, Column::USUAL);
    assert!(none.write().iter().all(|(_, part)| part.is_none()));
}

#[test]
fn every_column_has_a_word_of_its_own() {
    assert!(Column::ALL.iter().all(|it| Column::from_code(&it.code()) == Some(*it)));
    assert_eq!(Column::from_code("colour"), None);
}

#[test]
fn rows_are_sorted_by_any_column_and_what_is_missing_stands_last_either_way() {
    let mut desk = Desk::with_items(["a", "b", "c"]);
    set(&mut desk, "b", Set::Effort(Some(2.0)));
    set(&mut desk, "c", Set::Effort(Some(1.0)));
    assert_eq!(text(&desk, &asked(&[], None, Some((Column::Effort, false)))), "c b a");
    assert_eq!(text(&desk, &asked(&[], None, Some((Column::Effort, true)))), "b c a");
    assert_eq!(text(&desk, &asked(&[], None, None)), "a b c");
}

#[test]
fn groups_stand_by_their_value_with_what_they_add_up_to_and_none_last() {
    let mut desk = Desk::with_items(["a", "b", "c"]);
    set(&mut desk, "a", Set::ProductNamed("Web".to_owned()));
    set(&mut desk, "b", Set::ProductNamed("App".to_owned()));
    set(&mut desk, "b", Set::Effort(Some(2.5)));
    let by_product = asked(&[Column::Effort], Some(Column::Product), None);
    assert_eq!(text(&desk, &by_product), "[App 1 Some(2.5)] b [Web 1 Some(0.0)] a [None 1 Some(0.0)] c");
    assert_eq!(table(&desk, &by_product).sums, [Some(2.5)]);
}

#[test]
fn work_is_counted_once_by_the_parts_in_the_table() {
    let mut desk = Desk::with_items(["a", "b", "c"]);
    desk.done(&backlog::Move { id: desk.item("b"), slot: Slot::Into(desk.item("a")) });
    for (title, effort) in [("a", 8.0), ("b", 2.0), ("c", 1.0)] {
        set(&mut desk, title, Set::Effort(Some(effort)));
    }
    assert_eq!(table(&desk, &asked(&[Column::Effort], None, None)).sums, [Some(3.0)]);
}

#[test]
fn stages_stand_within_their_status_and_an_item_counts_by_its_status() {
    let mut desk = Desk::with_items(["a", "b", "c"]);
    let stage =
        |name: &str| Stage { id: Id::named(name), name: name.to_owned(), status: Status::Doing, ..Stage::default() };
    desk.done(&records::Add(stage("Build")));
    let review = Stage { position: crate::model::Position::after(Some(&stage("Build").position)), ..stage("Review") };
    desk.done(&records::Add(review.clone()));
    set(&mut desk, "a", Set::Step(Status::Doing, Some(review.id)));
    set(&mut desk, "b", Set::Status(Status::Doing));
    let by_status = asked(&[], Some(Column::Status), None);
    assert_eq!(text(&desk, &by_status), "[Idea 1 None] c [DoingBuild 1 None] b [DoingReview 1 None] a");
    // Somebody on an older device sets the status alone: the stage no longer counts.
    set(&mut desk, "a", Set::Status(Status::Done));
    assert_eq!(desk.now().get(desk.item("a")).unwrap().stage, None);
    assert_eq!(text(&desk, &by_status), "[Idea 1 None] c [DoingBuild 1 None] b [Done 1 None] a");
}

#[test]
fn own_fields_are_filled_sorted_grouped_and_added_up() {
    let mut desk = Desk::with_items(["a", "b", "c"]);
    let field = |name: &str, sort| Field { id: Id::named(name), name: name.to_owned(), sort, ..Field::default() };
    let choices = ["Large", "Small"].into_iter().zip(1..).map(|(name, key)| FieldChoice { key, name: name.to_owned() });
    let size = Field { choices: choices.collect(), ..field("Size", FieldSort::Choice) };
    desk.done(&records::Add(size.clone()));
    let gain = field("Gain", FieldSort::Money);
    desk.done(&records::Add(gain.clone()));
    let fill = |title: &str, field: &Field, value| (Id::named(title), Put::Own(field.id, value));
    desk.done(&FillCells(vec![
        fill("a", &size, OwnValue::Choice(2)),
        fill("b", &size, OwnValue::Choice(1)),
        fill("a", &gain, OwnValue::Number(10.0)),
        (Id::named("b"), Put::Set(Set::Kind(ItemKind::Bug))),
    ]));
    let by_size = asked(&[Column::Own(gain.id)], Some(Column::Own(size.id)), None);
    assert_eq!(text(&desk, &by_size), "[Large 1 Some(0.0)] b [Small 1 Some(10.0)] a [None 1 Some(0.0)] c");
    // One step, which undo takes back whole.
    desk.undo();
    assert_eq!(text(&desk, &by_size), "[None 3 Some(0.0)] a b c");
    desk.done(&FillCells(vec![fill("a", &gain, OwnValue::Number(5.0))]));
    desk.done(&FillCells(vec![fill("a", &gain, OwnValue::Nothing)]));
    assert_eq!(table(&desk, &by_size).sums, [Some(0.0)]);
}

#[test]
fn a_formula_is_reckoned_from_the_other_numbers_and_needs_all_of_them() {
    let mut desk = Desk::with_items(["a", "b"]);
    let gain =
        Field { id: Id::named("gain"), name: "Gain a year".to_owned(), sort: FieldSort::Money, ..Field::default() };
    desk.done(&records::Add(gain.clone()));
    let worth = Field {
        id: Id::named("worth"),
        name: "Worth".to_owned(),
        sort: FieldSort::Formula,
        formula: "[Gain a year] / effort".to_owned(),
        ..Field::default()
    };
    desk.done(&records::Add(worth.clone()));
    set(&mut desk, "a", Set::Effort(Some(2.0)));
    desk.done(&FillCells(vec![(Id::named("a"), Put::Own(gain.id, OwnValue::Number(10.0)))]));
    let asked = asked(&[Column::Own(worth.id)], None, Some((Column::Own(worth.id), false)));
    assert_eq!((text(&desk, &asked).as_str(), table(&desk, &asked).sums), ("a b", vec![Some(5.0)]));
}
