//! Each tool's files, small ones of our own making: how they are known, and what comes of them.

use wheelhouse::{
    exchange::{
        intake::{Trouble, Why},
        tools::{Role, Tool},
    },
    model::{FeedbackState, Id, ItemKind, Kind, SourceKind, Status},
};

use super::*;

/// The names of the records of a kind, sorted.
fn names(session: &Session, kind: Kind) -> Vec<String> {
    let snapshot = session.snapshot();
    let of_kind = snapshot.records().filter(|it| it.kind == kind);
    let mut names: Vec<_> = of_kind.filter_map(|it| snapshot.name(it)).collect();
    names.sort();
    names
}

/// What was left out, as `column ×count`.
fn left(report: &Report) -> Vec<String> {
    report.left_out.iter().map(|it| format!("{} ×{}", it.column, it.count)).collect()
}

fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map(|it| it.to_string()).unwrap_or_default()
}

#[test]
fn jira_csv() {
    let table = file("jira.csv");
    assert_eq!(table.tool, Tool::Jira);
    let (session, report) = taken(&table);
    assert_eq!((report.added, report.problem_count), (3, 1));
    assert_eq!(report.problems[0].trouble, Trouble::UnknownParent);
    let epic = item(&session, "Book a berth");
    assert_eq!((epic.kind, epic.status, day(epic.end).as_str()), (ItemKind::Feature, Status::Doing, "2026-10-30"));
    assert_eq!(epic.description, "First line\nsecond line");
    assert_eq!(epic.source.updated.unwrap().to_string(), "2026-05-13 13:05:00 UTC");
    let story = item(&session, "By telephone");
    assert_eq!(story.parent, Some(epic.id), "found by the id, not the key");
    assert_eq!((story.status, story.effort, story.tags.len()), (Status::Idea, Some(0.05), 2));
    assert!(report.unknown_statuses.iter().any(|it| it.word == "Waiting for harbour"));
    let bug = item(&session, "Wrong tide");
    assert_eq!((bug.kind, bug.status, day(bug.end).as_str()), (ItemKind::Bug, Status::Done, "2026-04-01"));
    assert_eq!(bug.effort, Some(0.1));
    assert_eq!(names(&session, Kind::Tag), ["booking", "phone"]);
    assert_eq!(names(&session, Kind::Person), ["Bo Berg", "Ditte Holm"]);
    assert_eq!(
        (names(&session, Kind::Product), names(&session, Kind::Release)),
        (vec!["Quay".into()], vec!["Spring".into()])
    );
    let left = left(&report);
    for column in ["Watchers ×3", "Comment ×1", "Priority ×3", "Reporter ×2", "Custom field (Story Points) ×1"] {
        assert!(left.contains(&column.to_owned()), "{column} in {left:?}");
    }
}

#[test]
fn jira_json_is_the_same_issue_as_its_csv() {
    let table = file("jira.json");
    assert_eq!(table.tool, Tool::Jira);
    let (session, report) = taken(&table);
    let epic = item(&session, "Book a berth");
    assert_eq!(epic.description, "For guests\nand members\n- by phone\n- @Ann");
    assert_eq!((epic.status, epic.tags.len()), (Status::Doing, 3));
    let story = item(&session, "By telephone");
    assert_eq!((story.parent, story.status, story.description.as_str()), (Some(epic.id), Status::Done, "As text"));
    assert!(left(&report).contains(&"Issue link (Blocks) ×1".to_owned()));
    assert!(left(&report).contains(&"customfield_10016 ×1".to_owned()));
    let (csv, _) = taken(&file("jira.csv"));
    assert_eq!(item(&csv, "Book a berth").id, epic.id);
}

#[test]
fn trello() {
    let table = file("trello.json");
    let (session, report) = taken(&table);
    let lights = item(&session, "New lights");
    assert_eq!(lights.description, "Along the pier\n\nChecklist:\n- [x] Measure\n- [ ] Paint\n- [ ] Ask");
    assert_eq!((lights.status, day(lights.end).as_str()), (Status::Doing, "2026-04-26"));
    assert_eq!(names(&session, Kind::Tag), ["Safety", "green"]);
    assert_eq!(item(&session, "A mascot").status, Status::Dropped, "it was put away before it was done");
    assert_eq!(report.missing[0].count, 2);
    assert!(left(&report).contains(&"Members ×1".to_owned()) && left(&report).contains(&"Attachments ×1".to_owned()));
    let csv = read(b"Card ID,Card Name,Labels,Due Date,List Name,Archived\n5cb8b13948928014b575a571,New lights,\"Safety (red), Wet (paint)\",2026-04-26T19:00:00.000Z,Doing,false\n");
    let (session, _) = taken(&csv.unwrap());
    assert_eq!(item(&session, "New lights").id, lights.id);
    assert_eq!(names(&session, Kind::Tag), ["Safety", "Wet (paint)"]);
}

#[test]
fn linear() {
    let csv = "\"ID\",\"Team\",\"Title\",\"Description\",\"Status\",\"Estimate\",\"Creator\",\"Assignee\",\"Labels\",\"Cycle Number\",\"Created\",\"Completed\",\"Archived\",\"Due Date\",\"Parent issue\"\n\
        \"Q-1\",\"Q\",\"Berths\",\"\",\"QA Check\",3,\"a@example.org\",\"d@example.org\",\"one, two\",4,\"Fri Oct 02 2026 17:00:00 GMT+0000 (GMT+00:00)\",\"\",\"\",\"2026-10-05\",\"\"\n\
        \"Q-2\",\"Q\",\"Gates\",\"\",\"Done\",\"\",\"a@example.org\"\n\"Q-3\",\"Q\",\"Lamps\",\"\",\"Todo\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"Q-1\"\n";
    let table = read(csv.as_bytes()).unwrap();
    assert_eq!(table.tool, Tool::Linear);
    let mut plan = plan(&table);
    assert!(!plan.statuses.iter().find(|it| it.word == "QA Check").unwrap().known);
    plan.statuses
        .iter_mut()
        .filter(|it| it.word == "QA Check")
        .for_each(|it| (it.status, it.known) = (Status::Doing, true));
    plan.points_a_month = Some(10.0);
    let mut session = session(Replica::default(), "a");
    take_in(&table, &plan, &mut session, 1);
    let berths = item(&session, "Berths");
    assert_eq!((berths.status, berths.effort, berths.tags.len()), (Status::Doing, Some(0.3), 2));
    assert_eq!(item(&session, "Lamps").parent, Some(berths.id));
}

#[test]
fn aha_ideas_are_feedback() {
    let table = file("aha.csv");
    assert_eq!((table.tool, plan(&table).target), (Tool::Aha, Target::Feedback));
    let (session, _) = taken(&table);
    let idea = note(&session, "Open on Sundays");
    assert_eq!(idea.body, "We came all the way.\n- Closed\n- Dark & cold");
    assert_eq!((idea.votes, idea.author.as_str(), idea.state), (12, "Skipper", FeedbackState::Archived));
    assert_eq!((idea.source.key.as_str(), day(idea.received).as_str()), ("aha:QUAY-I-7", "2026-03-05"));
    let report = read(br#"{"columns": [{"title": "Feature reference #"}, {"title": "Feature name"}, {"title": "Epic name"}], "rows": [[{"plain_value": "Q-1"}, {"plain_value": "Berths"}, {"plain_value": "Booking"}]]}"#);
    let (session, _) = taken(&report.unwrap());
    assert_eq!(item(&session, "Berths").parent, Some(item(&session, "Booking").id), "the epic is made");
}

#[test]
fn azure_devops() {
    let table = file("azure.csv");
    assert_eq!(table.tool, Tool::Azure);
    let (session, _) = taken(&table);
    let tide = item(&session, "Wrong tide");
    assert_eq!((tide.kind, tide.status, day(tide.end).as_str()), (ItemKind::Bug, Status::Done, "2026-12-16"));
    assert_eq!(tide.parent, Some(item(&session, "Berths").id));
    assert_eq!(names(&session, Kind::Person), ["Ditte Holm"], "without the address");
    assert_eq!(names(&session, Kind::Tag), ["booking", "phone"]);
}

#[test]
fn azure_devops_trees_stand_in_columns() {
    let tree = "ID,Work Item Type,Title 1,Title 2,Title 3,State\n1,Epic,A,,,New\n2,Feature,,B,,New\n3,Task,,,C,New\n4,Feature,,D,,New\n5,Epic,E,,,New\n";
    let (session, report) = taken(&read(tree.as_bytes()).unwrap());
    let parent = |title: &str| item(&session, title).parent;
    let id = |title: &str| Some(item(&session, title).id);
    assert_eq!(
        [parent("A"), parent("B"), parent("C"), parent("D"), parent("E")],
        [None, id("A"), id("B"), id("A"), None]
    );
    assert_eq!(report.left_out, []);
}

#[test]
fn clickup_and_shortcut() {
    let (session, report) = taken(&file("clickup.csv"));
    let crane = item(&session, "Mend the crane");
    assert_eq!((crane.status, day(crane.end).as_str(), crane.tags.len()), (Status::Done, "2026-09-11", 2));
    assert!(left(&report).contains(&"Assignees ×1".to_owned()));
    let (session, _) = taken(&file("shortcut.csv"));
    let (tide, wind) = (item(&session, "Tide sensor"), item(&session, "Wind sensor"));
    assert_eq!(tide.parent, Some(item(&session, "Tides").id));
    assert_eq!((tide.parent, day(tide.start).as_str()), (wind.parent, "2026-11-04"));
    assert_eq!((tide.status, wind.status), (Status::Doing, Status::Dropped));
}

#[test]
fn pivotal_rows_may_be_short() {
    let (session, report) = taken(&file("pivotal.csv"));
    assert_eq!(report.added, 3);
    let one = item(&session, "Book one");
    assert_eq!((one.status, one.description.as_str()), (Status::Doing, "How\n\nTask:\n- Measure\n- Paint"));
    assert_eq!(item(&session, "Old one").status, Status::Planned);
    assert!(left(&report).contains(&"Task Status ×2".to_owned()) && left(&report).contains(&"Owned By ×1".to_owned()));
}

#[test]
fn uservoice_has_a_row_for_each_voter() {
    let (session, report) = taken(&file("uservoice.csv"));
    assert_eq!((report.rows, report.added), (4, 2));
    assert_eq!((report.passed_over(Why::Vote), report.passed_over(Why::Moderated)), (1, 1));
    let lamps = note(&session, "More lamps");
    assert_eq!((lamps.votes, lamps.state, lamps.author.as_str()), (2, FeedbackState::New, "Ann"));
    assert_eq!(names(&session, Kind::Tag), ["light", "safety"]);
    assert_eq!(note(&session, "Free coffee").state, FeedbackState::Archived, "closed means declined there");
    let mut uncounted = plan(&file("uservoice.csv"));
    let table = file("uservoice.csv");
    uncounted.map(&table, 6, Role::Ignore);
    let mut session = super::session(Replica::default(), "a");
    take_in(&table, &uncounted, &mut session, 1);
    assert_eq!(note(&session, "More lamps").votes, 2, "the rows are counted");
}

#[test]
fn forms_find_the_rating_and_the_words() {
    let table = file("form.csv");
    assert_eq!(table.tool, Tool::Survey);
    let roles: Vec<_> = plan(&table).columns.iter().map(|it| it.role).collect();
    assert_eq!(roles, [Role::Created, Role::AuthorMail, Role::Score, Role::Body, Role::Answer]);
    let (session, report) = taken(&table);
    let scores = report.scores.as_ref().unwrap();
    assert_eq!((scores.promoters, scores.passives, scores.detractors, scores.blank), (1, 1, 1, 0));
    assert_eq!(scores.net(), Some(0.0));
    assert_eq!((report.added, report.passed_over(Why::Blank)), (2, 1));
    let evening = note(&session, "The quiet evenings and the smell of tar");
    assert_eq!((evening.author.as_str(), evening.source.kind), ("skipper@example.org", SourceKind::Survey));
    assert!(evening.body.ends_with(
        "\n\nHow many nights did you stay?: 3\nHow likely are you to recommend the harbour to a friend?: 9"
    ));
}

#[test]
fn canny_productboard_and_deck() {
    let canny = br#"{"posts": [{"id": "p1", "title": "SSO", "details": "With Okta", "status": "complete", "score": 4, "board": {"name": "Ideas"}, "category": null, "tags": [{"name": "a"}], "author": {"name": "Ann", "email": "a@example.org"}, "created": "2026-03-01T10:00:00.000Z", "url": "https://example.canny.io/p/1"}]}"#;
    let (session, report) = taken(&read(canny).unwrap());
    let sso = note(&session, "SSO");
    assert_eq!(
        (sso.votes, sso.state, sso.source.url.as_str()),
        (4, FeedbackState::Archived, "https://example.canny.io/p/1")
    );
    assert_eq!(left(&report), ["Board ×1", "Author email ×1"].map(str::to_owned)[..1]);

    let (session, _) = taken(&file("productboard-notes.json"));
    let dark = note(&session, "Dark pier");
    assert_eq!((dark.body.as_str(), dark.author.as_str()), ("We could not see the edge", "skipper@example.org"));
    assert_eq!(names(&session, Kind::Customer), ["Nord Havne"]);

    let board = "entity_uuid,entity_name,description,pb_url,status_name,NOW/NEXT/LATER,April 2026,Q3 2026\nu1,Berths,,https://example.org/1,Candidate,NEXT,X,x\n";
    let (session, _) = taken(&read(board.as_bytes()).unwrap());
    let berths = item(&session, "Berths");
    assert_eq!((day(berths.start).as_str(), day(berths.end).as_str()), ("2026-04-01", "2026-09-30"));
    assert_eq!(berths.horizon, Some(wheelhouse::model::Horizon::Next));

    let (session, _) = taken(&file("deck.json"));
    assert_eq!(
        (item(&session, "New lights").status, names(&session, Kind::Person)),
        (Status::Done, vec!["Ditte Holm".into()])
    );
}

#[test]
fn github_issues_can_be_items_too() {
    let table = read(super::super::text("tests/data/github-rest.json").as_bytes()).unwrap();
    assert_eq!((table.tool, table.len()), (Tool::Github, 2));
    let (session, _) = taken(&table);
    let hours = item(&session, "Opening hours are hard to find");
    assert_eq!((hours.source.key.as_str(), hours.source.kind), ("github:harbour/quay#12", SourceKind::Github));
}

/// An archive with these files, the second half of them packed.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (at, (name, text)) in files.iter().enumerate() {
        let packed = at * 2 >= files.len();
        let bytes =
            if packed { miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6) } else { text.as_bytes().to_vec() };
        let method: u16 = if packed { 8 } else { 0 };
        let place = u32::try_from(out.len()).unwrap();
        let sizes = [bytes.len(), text.len()].map(|it| u32::try_from(it).unwrap().to_le_bytes()).concat();
        let length = u16::try_from(name.len()).unwrap().to_le_bytes();
        let common =
            [&20_u16.to_le_bytes()[..], &[0, 0], &method.to_le_bytes(), &[0; 8], &sizes, &length, &[0, 0]].concat();
        out.extend([b"PK\x03\x04".as_slice(), &common, name.as_bytes(), &bytes].concat());
        list.extend(
            [b"PK\x01\x02\x14\0".as_slice(), &common, &[0; 10], &place.to_le_bytes(), name.as_bytes()].concat(),
        );
    }
    let (at, count) = (u32::try_from(out.len()).unwrap(), u16::try_from(files.len()).unwrap().to_le_bytes());
    let size = u32::try_from(list.len()).unwrap().to_le_bytes();
    out.extend(list);
    out.extend([b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &size, &at.to_le_bytes(), &[0, 0]].concat());
    out
}

#[test]
fn fider_csv_and_backup_are_the_same_posts() {
    let csv = "number,title,description,created_at,created_by,votes_count,comments_count,status,responded_by,responded_at,response,original_number,original_title,tags\n\
               7,More lamps,It is dark,2026-03-23T19:33:22Z,Ann,2,0,declined,Bo,2026-04-04T19:48:10Z,No money,,,\"a, b,c\"\n";
    let (from_csv, _) = taken(&read(csv.as_bytes()).unwrap());
    let lamps = note(&from_csv, "More lamps");
    assert_eq!(
        (lamps.body.as_str(), lamps.votes, lamps.state),
        ("It is dark\n\nresponse: No money", 2, FeedbackState::Archived)
    );
    assert_eq!(names(&from_csv, Kind::Tag), ["a", "b,c"]);
    let backup = zip(&[
        (
            "posts.json",
            r#"[{"id": 31, "number": 7, "title": "More lamps", "description": "It is dark", "status": 3, "user_id": 1, "created_at": "2026-03-23T19:33:22Z", "response": "No money"}, {"id": 32, "number": 8, "title": "Gone", "status": 6}]"#,
        ),
        ("users.json", r#"[{"id": 1, "name": "Ann", "email": "ann@example.org"}]"#),
        ("tags.json", r#"[{"id": 5, "name": "a"}, {"id": 6, "name": "b,c"}]"#),
        ("post_tags.json", r#"[{"post_id": 31, "tag_id": 5}, {"post_id": 31, "tag_id": 6}]"#),
        ("post_votes.json", r#"[{"post_id": 31, "user_id": 1}, {"post_id": 31, "user_id": 2}]"#),
        ("comments.json", r#"[{"post_id": 31, "content": "Yes"}]"#),
        ("blobs/x.png", "nothing"),
    ]);
    let table = read(&backup).unwrap();
    assert_eq!((table.tool, table.len()), (Tool::Fider, 1));
    let (session, report) = taken(&table);
    assert_eq!(note(&session, "More lamps"), lamps);
    assert_eq!(left(&report), ["comments ×1"]);
}

#[test]
fn slack_messages_are_notes_and_replies_belong_to_them() {
    let archive = zip(&[
        (
            "users.json",
            r#"[{"id": "U1", "name": "ann", "profile": {"display_name": "Ann"}}, {"id": "U2", "real_name": "Bo Berg"}]"#,
        ),
        ("channels.json", r#"[{"name": "feedback"}]"#),
        (
            "feedback/2026-01-02.json",
            r#"[{"type": "message", "user": "U1", "text": "Too <https://example.org|dark> &amp; cold, <@U2>", "ts": "1767340800.000100", "thread_ts": "1767340800.000100", "reactions": [{"count": 2}]}, {"type": "message", "subtype": "channel_join", "user": "U2", "text": "joined", "ts": "1767340801.000100"}]"#,
        ),
        (
            "feedback/2026-01-03.json",
            r#"[{"type": "message", "user": "U2", "text": "Noted", "ts": "1767427200.000100", "thread_ts": "1767340800.000100"}]"#,
        ),
    ]);
    let (session, report) = taken(&read(&archive).unwrap());
    assert_eq!((report.added, report.passed_over(Why::Bot)), (1, 1));
    let dark = note(&session, "Too dark (https://example.org) & cold, @Bo Berg");
    assert!(dark.body.ends_with("\n\nReply: Bo Berg: Noted"));
    assert_eq!((dark.author.as_str(), dark.votes, day(dark.received).as_str()), ("Ann", 2, "2026-01-02"));
    assert_eq!(dark.id, Id::named("slack:feedback/1767340800.000100"));
}

#[test]
fn archives_are_bounded_and_spreadsheets_named() {
    assert_eq!(read(&zip(&[("xl/workbook.xml", "<x/>")])).unwrap_err(), Unreadable::Xlsx);
    assert_eq!(read(&zip(&[("a.txt", "x")])).unwrap_err(), Unreadable::Archive);
    let posts = |blanks: usize| format!("[{{\"number\": 1, \"title\": \"x\"}}{}]", " ".repeat(blanks));
    assert_eq!(read(&zip(&[("a.txt", "x"), ("posts.json", &posts(10))])).unwrap().len(), 1);
    let bomb = zip(&[("a.txt", "x"), ("posts.json", &posts(1 << 20))]);
    assert_eq!(read(&bomb).unwrap_err(), Unreadable::Archive, "what grows a thousandfold is not unpacked");
}
