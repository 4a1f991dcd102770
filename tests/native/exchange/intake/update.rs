//! Taking in again: what changed there comes in, what the team changed stays.

use serde_json::Value;
use wheelhouse::{
    commands::records::{Add, Remove, Save},
    exchange::{intake::Why, tools::Tool},
    model::{Id, Kind, RecordRef, Status, Tag},
};

use super::*;

const FIRST: &str = "Summary,Issue key,Status,Updated,Labels,Due date\nBerths,Q-1,To Do,2026-10-01T08:00:00Z,a,2026-12-01\n\
                     Gates,Q-2,Done,2026-10-01T08:00:00Z,,\n";

fn csv(text: &str) -> Table {
    read(text.as_bytes()).unwrap()
}

fn save(session: &mut Session, shown: &Item, change: impl FnOnce(&mut Item)) {
    let mut saved = shown.clone();
    change(&mut saved);
    session.execute(&Save { shown: shown.clone(), saved }, &facts(5)).unwrap();
}

#[test] // I2
fn one_undo_takes_all_of_it_back_and_it_can_come_again() {
    let (mut session, report) = taken(&csv(FIRST));
    assert_eq!((report.added, report.rows), (2, 2));
    let before = session.snapshot();
    session.undo(&facts(2)).unwrap();
    assert!(session.snapshot().is_empty());
    assert_eq!(take_in(&csv(FIRST), &plan(&csv(FIRST)), &mut session, 3).added, 2);
    assert_eq!(session.snapshot(), before);
}

#[test] // I3
fn what_changed_there_comes_in_and_what_changed_here_stays() {
    let (mut session, _) = taken(&csv(FIRST));
    let berths = item(&session, "Berths");
    save(&mut session, &berths, |it| it.title = "Berths by telephone".into());
    let second = FIRST.replace(
        "Berths,Q-1,To Do,2026-10-01T08:00:00Z,a",
        "Berths by the hour,Q-1,In Progress,2026-10-02T08:00:00Z,b",
    );
    let table = csv(&second);
    let report = take_in(&table, &plan(&table), &mut session, 6);
    assert_eq!((report.added, report.changed, report.unchanged, report.kept), (0, 1, 1, 1));
    let now = item(&session, "Berths by telephone");
    assert_eq!((now.status, now.tags.len(), now.id), (Status::Doing, 2, berths.id), "tags are only added");
    assert!(look(&table, &plan(&table), &session).0.is_empty(), "and again nothing changes");
    // A field that nobody touches there is not brought back to what it was.
    save(&mut session, &now, |it| it.end = None);
    assert!(look(&table, &plan(&table), &session).0.is_empty());
    let (_, older) = look(&csv(FIRST), &plan(&csv(FIRST)), &session);
    assert_eq!(older.passed_over(Why::Older), 1);
}

#[test] // I3
fn what_is_in_the_bin_stays_there() {
    let (mut session, _) = taken(&csv(FIRST));
    session.execute(&Remove(vec![RecordRef::of(item(&session, "Gates").id)]), &facts(2)).unwrap();
    let (preview, report) = look(&csv(FIRST), &plan(&csv(FIRST)), &session);
    assert!(preview.is_empty());
    assert_eq!(report.passed_over(Why::InBin), 1);
}

#[test]
fn a_file_with_more_rows_adds_only_those_and_a_column_left_out_clears_nothing() {
    let (mut session, _) = taken(&csv(FIRST));
    let more = "Summary,Issue key,Status\nBerths,Q-1,To Do\nGates,Q-2,Done\nLights,Q-3,To Do\n";
    let report = take_in(&csv(more), &plan(&csv(more)), &mut session, 2);
    assert_eq!((report.added, report.unchanged + report.changed), (1, 2));
    assert!(item(&session, "Berths").end.is_some());
}

#[test]
fn new_items_stand_below_what_is_there_in_the_order_of_the_file() {
    let (mut session, _) = taken(&csv(FIRST));
    let more = "Summary,Issue key\nZebra,Q-9\nApple,Q-8\n";
    take_in(&csv(more), &plan(&csv(more)), &mut session, 2);
    let snapshot = session.snapshot();
    let outline = wheelhouse::replica::Outline::of(&snapshot);
    let titles: Vec<_> = outline.rows().iter().map(|row| snapshot.get(row.id).unwrap().title.clone()).collect();
    assert_eq!(titles, ["Berths", "Gates", "Zebra", "Apple"]);
}

#[test]
fn names_are_used_again_whatever_their_case_and_keep_what_the_team_calls_them() {
    let mut session = session(Replica::default(), "a");
    let tag = Tag { id: Id::named("mine"), name: "Access".into(), ..Tag::default() };
    session.execute(&Add(tag), &facts(0)).unwrap();
    let table = csv("Title,Tags,Customer,Votes\na,\"access, new\",Nord,1\nb,ACCESS,nord,2\n");
    take_in(&table, &plan(&table), &mut session, 1);
    let tags: Vec<_> = session.snapshot().table::<Tag>().iter().map(|it| it.name.clone()).collect();
    assert_eq!(tags.len(), 2);
    assert_eq!(session.snapshot().records().filter(|it| it.kind == Kind::Customer).count(), 1);
    let new = session.snapshot().table::<Tag>().iter().find(|it| it.name == "new").cloned().unwrap();
    let renamed = Tag { name: "Newcomers".into(), ..new.clone() };
    session.execute(&Save { shown: new, saved: renamed }, &facts(2)).unwrap();
    let more = csv("Title,Tags,Customer,Votes\nc,new,Nord,1\n");
    take_in(&more, &plan(&more), &mut session, 3);
    let tags: Vec<_> = session.snapshot().table::<Tag>().iter().map(|it| it.name.clone()).collect();
    assert!(tags.contains(&"Newcomers".to_owned()) && tags.len() == 2, "{tags:?}");
}

#[test]
fn rows_without_a_key_are_known_by_what_they_say() {
    const THREE: &str = "Timestamp,What do you miss?\n\
        2026/01/02 8:00:00,A longer map of the harbour\n2026/01/02 8:00:00,A longer map of the harbour\n\
        2026/01/03 8:00:00,Somebody who answers the telephone\n";
    let (mut session, report) = taken(&csv(THREE));
    assert_eq!(report.added, 3, "two people may say the same");
    let more = csv(&format!("{THREE}2026/01/03 8:00:00,Toilets that are open at night\n"));
    let report = take_in(&more, &plan(&more), &mut session, 2);
    assert_eq!((report.added, report.unchanged), (1, 3));
}

#[test]
fn a_table_of_no_tool_is_known_by_the_column_that_numbers_its_rows() {
    let (mut session, _) = taken(&csv("id,title,votes\n1,Berths,3\n2,Gates,4\n"));
    let more = csv("id,title,votes\n1,Berths,5\n2,Gates,4\n3,Lamps,1\n");
    let report = take_in(&more, &plan(&more), &mut session, 2);
    assert_eq!((report.added, report.changed, report.unchanged), (1, 1, 1));
    assert_eq!(note(&session, "Berths").votes, 5);
    let other = csv("id,title,notes\n1,Another table,x\n");
    assert_eq!(take_in(&other, &plan(&other), &mut session, 3).added, 1, "its first row is no row of the first");
    let (_, report) = taken(&csv("id,title,votes\n1,Berths,3\n1,Gates,4\n"));
    assert_eq!(report.added, 2, "a column that repeats itself numbers nothing");
}

#[test]
fn many_rows_alike_are_no_slower_than_others() {
    let table = csv(&format!("nps\n{}", "10\n".repeat(30_000)));
    let (preview, report) = look(&table, &plan(&table), &session(Replica::default(), "a"));
    assert_eq!((report.added, preview.added.len()), (30_000, 30_000));
}

#[test]
fn the_later_of_two_rows_of_one_record_counts() {
    let (session, report) = taken(&csv("Summary,Issue key\nOld,Q-1\nOther,Q-2\nNew,Q-1\n"));
    assert_eq!((report.added, report.passed_over(Why::Repeated)), (2, 1));
    item(&session, "New");
}

#[test]
fn our_own_table_comes_back_as_it_was_changed() {
    use wheelhouse::exchange::{csv as out, table::Csv};
    for kind in [Csv::International, Csv::Danish] {
        let (mut session, _) = taken(&csv(
            "Summary,Issue key,Status,Labels,Description,Parent,Assignee,Original estimate\n\
             =1+1,Q-1,To Do,a,\"Two\n-lines, \"\"quoted\"\"\",,Ann,72000\n''=x,Q-2,Done,b,@all,Q-1,,\n-5,Q-3,In Progress,,,,,\n",
        ));
        let text = out::items(&session.snapshot(), kind);
        assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
        let cells = text.replace("\r\n", if kind == Csv::Danish { ";" } else { "," });
        for cell in cells.split([',', ';']) {
            let bare = cell.trim_start_matches('"');
            assert!(!bare.starts_with(['=', '+', '-', '@']), "{cell} could run");
        }
        let table = csv(&text);
        assert_eq!((table.tool, plan(&table).target), (Tool::Own, Target::Items));
        let (preview, report) = look(&table, &plan(&table), &session);
        assert!(preview.is_empty(), "{:?}", preview.changed);
        assert_eq!((report.unchanged, report.left_out.len(), report.problem_count), (3, 0, 0), "{report:?}");
        let changed = csv(&text.replace("\"'=1+1\"", "Sums").replace("Done", "Dropped"));
        let report = take_in(&changed, &plan(&changed), &mut session, 3);
        assert_eq!((report.changed, report.unchanged), (2, 1));
        assert_eq!(item(&session, "'=x").status, Status::Dropped);
        item(&session, "Sums");
        item(&session, "-5");
    }
}

#[test]
fn our_own_feedback_comes_back_too() {
    use wheelhouse::exchange::{csv as out, table::Csv};
    let (session, _) =
        taken(&csv("Title,Notes,Customer,Votes,Created,Tags\nA,\"b; c\",Nord,3,2026-01-02,\"x, y\"\n+45 12,,,0,,\n"));
    let text = out::feedback(&session.snapshot(), Csv::Danish);
    let table = csv(&text);
    assert_eq!((table.tool, plan(&table).target), (Tool::Own, Target::Feedback));
    let (preview, report) = look(&table, &plan(&table), &session);
    assert!(preview.is_empty(), "{:?}", preview.changed);
    assert_eq!(report.unchanged, 2);
}

#[test]
fn what_was_seen_there_is_kept_with_the_record() {
    let (session, _) = taken(&csv(FIRST));
    let source = item(&session, "Berths").source;
    assert_eq!(source.key, "jira:Q-1");
    let fields: Vec<_> = source.seen.split(' ').map(|it| it.split(':').next().unwrap()).collect();
    assert_eq!(fields, ["end", "status", "tags", "title"]);
    let held = session.replica().record(RecordRef::of(item(&session, "Berths").id)).unwrap();
    assert!(matches!(held.cell("source").unwrap().winner.value, Value::Object(_)));
}
