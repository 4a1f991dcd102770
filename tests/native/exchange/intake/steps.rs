//! The steps of a page: the kind overruled, columns mapped, the mapping remembered, problems by row, titles.

use wheelhouse::{
    exchange::{
        intake::{Trouble, Why},
        tools::{Role, Tool},
    },
    model::{FeedbackState, Status},
};

use super::*;

#[test]
fn the_tool_can_be_overruled() {
    let csv = b"ID,Title,State\n1,Berths,Active\n";
    assert_eq!(read(csv).unwrap().tool, Tool::Table);
    let told = read_in(csv, 3, Told { tool: Some(Tool::Azure), ..Told::default() }).unwrap();
    let (session, _) = taken(&told);
    assert_eq!(
        (item(&session, "Berths").status, item(&session, "Berths").source.key.as_str()),
        (Status::Doing, "azure:1")
    );
}

#[test]
fn a_mapping_is_remembered_for_the_same_columns() {
    let table = read(b"Thing,Where,Stage\nBerths,Quay,Soon\nGates,Quay,\n").unwrap();
    let mut first = plan(&table);
    first.map(&table, 0, Role::Title);
    first.map(&table, 1, Role::Product);
    first.target = Target::Items;
    first.statuses.iter_mut().for_each(|it| (it.status, it.known) = (Status::Planned, true));
    let same = read(b" thing ,WHERE,stage\nLamps,Pier,Soon\n").unwrap();
    assert_eq!(same.signature(), table.signature());
    let mut second = plan(&same);
    second.recall(&same, &first.remember());
    let roles: Vec<_> = second.columns.iter().map(|it| it.role).collect();
    assert_eq!(roles, [Role::Title, Role::Product, Role::Status]);
    assert_eq!((second.target, second.statuses[0].status), (Target::Items, Status::Planned));
    for nonsense in ["", "{}", "[1]", "{\"columns\": [1, 2, 3], \"statuses\": 4}", "{\"columns\": []}"] {
        let mut plan = plan(&same);
        plan.recall(&same, nonsense);
    }
    assert!(Role::all().all(|role| Role::from_word(role.word()) == Some(role)));
}

#[test]
fn the_same_table_can_be_items_or_feedback() {
    let table = file("jira.csv");
    let mut session = session(Replica::default(), "a");
    let report = take_in(&table, &as_target(&table, Target::Feedback), &mut session, 1);
    assert_eq!(report.added, 3);
    let tide = note(&session, "Wrong tide");
    assert_eq!(tide.state, FeedbackState::Archived);
    assert_eq!(note(&session, "By telephone").author, "Åse Ørsted");
    assert!(report.left_out.iter().any(|it| it.column == "Assignee" && it.count == 2));
    take_in(&table, &as_target(&table, Target::Items), &mut session, 2);
    item(&session, "Wrong tide");
}

#[test] // I4
fn every_cell_is_used_or_counted() {
    let table = read(b"Title,Colour,Colour,Votes,Tags\na,red,blue,1,x\nb,,green,many,\nc,0,false,2,\n").unwrap();
    let (_, report) = taken(&table);
    assert_eq!(report.left_out.iter().map(|it| (it.column.as_str(), it.count)).collect::<Vec<_>>(), [("Colour", 3)]);
    assert_eq!((report.problems[0].line, report.problems[0].trouble), (3, Trouble::NotANumber));
}

#[test]
fn a_row_that_says_nothing_stays_out() {
    let (_, report) = taken(&read(b"Title,Notes,Votes\n,,3\n-,NA,1\na,,1\n").unwrap());
    assert_eq!((report.added, report.passed_over(Why::Blank)), (1, 2));
}

#[test]
fn a_title_that_is_too_long_stands_in_the_text() {
    let long = "word ".repeat(100);
    let (session, report) = taken(&read(format!("Title,Notes\n{long},And more\n").as_bytes()).unwrap());
    assert_eq!(report.problems[0].trouble, Trouble::LongTitle);
    let note = session.snapshot().table::<Feedback>().iter().next().cloned().unwrap();
    assert!(note.title.chars().count() <= 300 && note.title.ends_with("word…"));
    assert!(note.body.starts_with(long.trim()) && note.body.ends_with("And more"));
}

#[test]
fn a_row_that_would_not_be_valid_is_refused_and_the_rest_comes_in() {
    let long = "x".repeat(100_001);
    let table = read(format!("Title,Notes\na,{long}\nb,fine\n").as_bytes()).unwrap();
    let session = session(Replica::default(), "a");
    let (preview, report) = look(&table, &plan(&table), &session);
    assert_eq!((report.added, report.passed_over(Why::Flawed)), (1, 1));
    assert_eq!(preview.refused[0].place, "[2]");
}

#[test]
fn an_end_before_its_start_keeps_the_end() {
    let table = read(b"Summary,Issue key,Custom field (Start date),Due date\na,Q-1,2026-05-02,2026-05-01\n").unwrap();
    let (session, report) = taken(&table);
    assert_eq!(report.problems[0].trouble, Trouble::EndBeforeStart);
    assert_eq!(
        (item(&session, "a").start, item(&session, "a").end.unwrap().to_string().as_str()),
        (None, "2026-05-01")
    );
}

#[test]
fn an_address_that_cannot_be_opened_is_left_out() {
    let (session, report) = taken(&read(b"Title,URL\na,javascript:alert(1)\nb,https://example.org/b\n").unwrap());
    assert_eq!((report.problem_count, note(&session, "a").source.url.as_str()), (1, ""));
    assert_eq!(note(&session, "b").source.url, "https://example.org/b");
}

#[test]
fn progress_goes_from_nothing_to_all() {
    let table = file("jira.csv");
    let (plan, now) = (plan(&table), Replica::default());
    let mut look = Look::new(&table, &plan, &now);
    let mut seen = vec![look.progress(&table)];
    while look.step(&table, &plan, &now, 1) {
        seen.push(look.progress(&table));
    }
    assert!(seen.is_sorted() && seen[0] == 0.0 && *seen.last().unwrap() >= 0.99);
}

#[test]
fn twenty_thousand_rows_come_in() {
    let mut text = "Title;Notes;Votes;Created;Tags\r\n".to_owned();
    for at in 0..20_000 {
        text +=
            &format!("Note {at};\"Said \"\"{at}\"\"; and more\";{};{}/3/2026;tag {}\r\n", at % 7, at % 28 + 1, at % 40);
    }
    let (session, report) = taken(&read(text.as_bytes()).unwrap());
    assert_eq!((report.added, report.problem_count), (20_000, 0));
    assert_eq!(session.snapshot().table::<Feedback>().len(), 20_000);
}
