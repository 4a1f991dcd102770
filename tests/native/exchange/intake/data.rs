//! Real exports and the counts they must give, where a folder of them is at hand: nothing of it is kept here.
//!
//! `WHEELHOUSE_DATA=../shared/data cargo test --test native real_exports -- --nocapture` prints the table.

use std::path::{Path, PathBuf};

use wheelhouse::{
    exchange::{
        intake::Why,
        table::{Encoding, Order},
        tools::Tool,
    },
    model::{Id, Kind, Status},
    replica::{Outline, Snapshot},
};

use super::*;

/// What a file came to.
struct Came {
    table: Table,
    report: Report,
    now: Session,
}

/// A file, the tool it must be known as, its rows, and the other counts that it must give: what was counted, what
/// should have been.
type Expected = (&'static str, Tool, usize, fn(&Came) -> Vec<(&'static str, usize, usize)>);

const FILES: [Expected; 38] = [
    ("trello-gocd-2019-06-08.json", Tool::Trello, 121, |it| {
        let snapshot = it.now.snapshot();
        let items: Vec<_> = snapshot.table::<Item>().iter().cloned().collect();
        let count = |is: &dyn Fn(&Item) -> bool| items.iter().filter(|it| is(it)).count();
        let lines = |sign: &str| items.iter().map(|it| it.description.matches(sign).count()).sum::<usize>();
        vec![
            ("archived, 10 of them on archived lists", it.filled("Archived"), 78),
            // The board has an eighth that no card has.
            ("labels in use", it.of(Kind::Tag), 7),
            ("labelled", count(&|it| !it.tags.is_empty()), 44),
            ("label links", items.iter().map(|it| it.tags.len()).sum(), 51),
            ("with a member", it.filled("Members"), 87),
            ("due", it.filled("Due date"), 25),
            ("due and complete", it.filled("Done"), 15),
            ("with description", it.filled("Card Description"), 51),
            ("checklist items", lines("[x] ") + lines("[ ] "), 62),
            ("checklist items done", lines("[x] "), 39),
            ("attachments", it.left("Attachments"), 58),
            ("comments", it.left("Comments"), 93),
            ("comments missing", it.report.missing[0].count, 38),
            ("first made", usize::from(it.values("Created").iter().min().unwrap() == "2019-04-02"), 1),
            ("last made", usize::from(it.values("Created").iter().max().unwrap() == "2019-06-07"), 1),
        ]
    }),
    ("trello-gocd-api-comments.json", Tool::TrelloComments, 133, |it| vec![("cards", it.distinct("Card URL"), 51)]),
    ("trello-premium.fixture.csv", Tool::Trello, 2, |it| {
        vec![
            ("archived", it.value("Archived", "true"), 1),
            ("labels", it.of(Kind::Tag), 1),
            ("label without colour", usize::from(it.names(Kind::Tag) == ["Design"]), 1),
            ("due", it.filled("Due Date"), 1),
        ]
    }),
    ("jira-cloud-a.csv", Tool::Jira, 13, |it| {
        vec![
            ("columns", it.table.columns.len(), 155),
            ("bugs", it.value("Issue Type", "Bug"), 4),
            ("stories", it.value("Issue Type", "Story"), 1),
            ("epics", it.value("Issue Type", "Epic"), 5),
            ("tasks", it.value("Issue Type", "Task"), 3),
            ("to do", it.status(Status::Idea), 12),
            ("in progress", it.status(Status::Doing), 1),
            ("with parent", it.filled("Parent key"), 6),
            ("parents found", it.items(|it| it.parent.is_some()), 3),
            ("parents unknown", it.report.problem_count, 3),
            ("parents unknown by name", it.report.problems.iter().filter(|it| it.text == "DI-11").count(), 3),
            ("comments", it.left("Comment"), 4),
            ("attachments", it.left("Attachment"), 4),
            ("with sprint", it.left("Sprint"), 4),
            (
                "story points",
                it.values("Custom field (Story point estimate)")
                    .iter()
                    .map(|it| it.parse::<f64>().unwrap())
                    .sum::<f64>() as usize,
                80,
            ),
            ("titles", it.distinct("Summary"), 12),
            ("labels", it.of(Kind::Tag), 0),
        ]
    }),
    ("jira-wide-rows.fixture.csv", Tool::Jira, 2, |it| {
        let labels = ["label1", "label2", "label3", "label4"];
        vec![
            ("wider rows", it.report.wider, 2),
            ("labels", usize::from(labels.iter().all(|label| it.names(Kind::Tag).iter().any(|tag| tag == label))), 1),
            ("descriptions that are labels", it.items(|it| it.description.starts_with("label")), 0),
            ("38 hours", it.items(|it| it.effort == Some(0.238)), 2),
        ]
    }),
    ("jira-parent-by-id.fixture.csv", Tool::Jira, 2, |it| {
        vec![("labels", it.of(Kind::Tag), 2), ("parents", it.items(|it| it.parent.is_some()), 1)]
    }),
    ("linear-34col.fixture.csv", Tool::Linear, 5, |it| {
        vec![
            ("columns", it.table.columns.len(), 34),
            ("teams", it.distinct("Team"), 2),
            ("projects", it.of(Kind::Product), 2),
            ("labels", it.of(Kind::Tag), 3),
            ("parents", it.items(|it| it.parent.is_some()), 1),
            ("related", it.left("Related to"), 2),
            ("blocked", it.left("Blocked by"), 2),
            ("duplicates", it.left("Duplicate of"), 1),
            ("archived", it.filled("Archived"), 1),
            ("cancelled", it.filled("Canceled"), 1),
            ("done", it.status(Status::Done), 1),
            ("unknown statuses", it.report.unknown_statuses.len(), 1),
        ]
    }),
    ("asana-multiline.fixture.csv", Tool::Asana, 3, |it| {
        vec![
            ("done", it.status(Status::Done), 1),
            ("subtasks", it.items(|it| it.parent.is_some()), 1),
            ("tags", it.of(Kind::Tag), 3),
            ("projects", it.of(Kind::Product), 2),
            ("sections", it.distinct("Section/Column"), 3),
            ("with assignee", it.filled("Assignee"), 2),
        ]
    }),
    ("asana-preamble.fixture.csv", Tool::Asana, 2, |it| {
        vec![
            ("rows above", it.table.text.unwrap().above, 3),
            ("done", it.status(Status::Done), 1),
            ("subtasks", it.items(|it| it.parent.is_some()), 1),
        ]
    }),
    ("pivotal-a.csv", Tool::Pivotal, 9, |it| {
        let snapshot = it.now.snapshot();
        // A story with one task has it in a line, one with several as a list.
        let in_text = |it: &Item| it.description.matches("\n- ").count() + it.description.matches("Task: ").count();
        let tasks = snapshot.table::<Item>().iter().map(in_text).sum();
        vec![
            ("columns", it.table.columns.len(), 34),
            ("epics", it.value("Type", "epic"), 1),
            ("tasks", it.left("Task Status"), 23),
            ("tasks in texts", tasks, 23),
            ("labels", it.of(Kind::Tag), 1),
        ]
    }),
    ("azure-devops-board.csv", Tool::Azure, 12, |it| {
        vec![
            ("stories", it.value("Work Item Type", "User Story"), 9),
            ("epics", it.value("Work Item Type", "Epic"), 3),
            ("resolved", it.status(Status::Done), 7),
            ("new", it.status(Status::Idea), 4),
            ("active", it.status(Status::Doing), 1),
            ("unassigned", it.items(|it| it.owner.is_none()), 4),
            ("people with addresses", it.names(Kind::Person).iter().filter(|it| it.contains('@')).count(), 0),
        ]
    }),
    ("clickup-tasks.fixture.csv", Tool::ClickUp, 1, |it| {
        let assignees = it.of(Kind::Person) + it.left("Assignees");
        vec![("assignees", assignees, 2), ("tags", it.of(Kind::Tag), 1), ("dates", it.table.columns[4].dates.read, 1)]
    }),
    ("shortcut-stories.fixture.csv", Tool::Shortcut, 1, |it| {
        vec![
            ("owners", it.of(Kind::Person) + it.left("owners"), 2),
            ("labels", it.of(Kind::Tag), 1),
            ("epics made", it.of(Kind::Item) - 1, 1),
        ]
    }),
    ("fider-posts-old.fixture.csv", Tool::Fider, 3, |it| {
        vec![
            ("votes", it.votes(), 12),
            ("comments", it.values("total_comments").iter().map(|it| it.parse::<usize>().unwrap()).sum(), 6),
            ("declined", it.value("status", "Declined"), 1),
            ("open", it.value("status", "Open"), 1),
            ("duplicates", it.value("status", "Duplicate"), 1),
            ("tag with a comma", usize::from(it.names(Kind::Tag).contains(&"this-tag-has,comma".to_owned())), 1),
        ]
    }),
    ("github-rest-openframeworks-2012-page1.json", Tool::Github, 18, |it| {
        vec![
            ("labels", it.of(Kind::Tag), 17),
            ("links", it.tag_links(), 55),
            ("milestone, 12 with proposals", it.filled("Milestone"), 7),
        ]
    }),
    ("github-rest-openframeworks-2012-page2.json", Tool::Github, 23, |it| {
        vec![
            ("labels", it.of(Kind::Tag), 13),
            ("links", it.tag_links(), 58),
            ("milestone, 11 with proposals", it.filled("Milestone"), 9),
        ]
    }),
    ("github-rest-openframeworks-2012-page3.json", Tool::Github, 25, |it| {
        vec![("labels", it.of(Kind::Tag), 16), ("links", it.tag_links(), 72), ("milestone", it.filled("Milestone"), 6)]
    }),
    ("github-rest-pygithub-2012.json", Tool::Github, 16, |it| {
        vec![
            ("labels", it.of(Kind::Tag), 5),
            ("links", it.tag_links(), 16),
            ("milestone", it.filled("Milestone"), 10),
            ("assigned", it.filled("Assignees"), 16),
            ("empty bodies", 16 - it.filled("Body"), 11),
        ]
    }),
    ("github-rest-with-issue-type-2025.json", Tool::Github, 3, |it| {
        vec![("bugs", it.items(|it| it.kind == wheelhouse::model::ItemKind::Bug), 3)]
    }),
    ("github-ghcli-openframeworks.derived.json", Tool::Github, 66, |it| {
        vec![
            ("labels", it.of(Kind::Tag), 23),
            ("links", it.tag_links(), 185),
            ("milestone", it.filled("Milestone"), 22),
            ("assigned", it.filled("Assignees"), 13),
        ]
    }),
    ("google-forms-app-evaluation.csv", Tool::Survey, 11, |it| {
        vec![
            ("questions", it.table.columns.len() - 1, 11),
            ("five", it.table.columns[11].values.iter().find(|it| it.0 == "5").unwrap().1, 6),
            ("four", it.table.columns[11].values.iter().find(|it| it.0 == "4").unwrap().1, 5),
            ("columns of text", plan(&it.table).columns.iter().filter(|it| it.role.word() == "body").count(), 3),
        ]
    }),
    ("nps-training-2018.csv", Tool::Table, 967, |it| [it.nps(501, 317, 71, 78), it.columns(41)].concat()),
    ("nps-conference-2020.csv", Tool::Table, 124, |it| it.nps(84, 33, 7, 0)),
    ("nps-garden-retail-fr-cp1252-a.csv", Tool::Table, 5_000, |it| {
        let mut counts = it.nps(3_109, 1_384, 406, 101);
        counts.push(("verbatims", it.report.added, 1_472));
        let latin = it.table.text.unwrap().encoding == Encoding::Windows1252;
        counts.push(("Windows-1252", usize::from(latin), 1));
        counts
    }),
    ("sus-vr-study.csv", Tool::Table, 30, |it| it.columns(11)),
    ("kano-features.csv", Tool::Table, 11, |it| vec![("categories", it.distinct("Category"), 2)]),
    ("kano-storage--cohort1-clean.csv", Tool::Table, 91, |it| it.columns(21)),
    ("kano-storage--cohort2-clean.csv", Tool::Table, 97, |it| it.columns(21)),
    ("van-westendorp-example.csv", Tool::Table, 30, |it| it.columns(4)),
    ("appreviews-maalej-odd.csv", Tool::Table, 1_846, |it| {
        vec![
            ("one star", it.value("rating", "1"), 180),
            ("five stars", it.value("rating", "5"), 1_129),
            ("odd dates", it.filled("date"), 317),
            ("dates that can be read", it.column("date").dates.read, 0),
            ("titled", it.filled("title"), 994),
            ("RT", it.value("task", "RT"), 1_231),
            ("taken in or saying nothing", it.report.added + it.report.passed_over(Why::Blank), 1_846),
        ]
    }),
    ("flowmetrics-closed-items.csv", Tool::Table, 266, |it| {
        let american = plan(&it.table).columns[0].order == Order::MonthFirst;
        vec![("closed", it.filled("Closed Date"), 261), ("months first", usize::from(american), 1)]
    }),
    ("throughput-weekly-flowmetrics.derived.csv", Tool::Table, 74, |it| {
        vec![("items", it.values("Items closed").iter().map(|it| it.parse::<usize>().unwrap()).sum(), 261)]
    }),
    ("cohort-olist-long-tsv.csv", Tool::Table, 124, |it| vec![("cohorts", it.distinct("cohort_month"), 23)]),
    ("revenue-cdnow-monthly.derived.csv", Tool::Table, 18, |it| {
        vec![("orders", it.values("orders").iter().map(|it| it.parse::<usize>().unwrap()).sum(), 69_659)]
    }),
    ("events-example-transactions.csv", Tool::Table, 15_273, |it| vec![("ids", it.distinct("id"), 5_000)]),
    ("nextcloud-deck-cut.json", Tool::Deck, 6, |it| {
        vec![
            ("boards", it.of(Kind::Product), 1),
            ("stacks", it.distinct("Stack"), 2),
            // The board has a fourth that no card has.
            ("labels in use", it.of(Kind::Tag), 3),
            ("label links", it.tag_links(), 5),
            ("assigned", it.items(|it| it.owner.is_some()), 2),
            ("due", it.filled("Due"), 2),
            ("done", it.filled("Done"), 1),
        ]
    }),
    ("okr-whole-row-quoted.csv", Tool::Table, 2, |it| {
        [it.columns(6), vec![("unwrapped", usize::from(it.table.text.unwrap().wrapped), 1)]].concat()
    }),
    ("okr-quarter.synthetic.csv", Tool::Table, 2, |it| vec![("objectives", it.of(Kind::Objective), 1)]),
];

/// The rest, with counts that need no more than a line.
const MORE: [Expected; 4] = [
    ("uservoice-suggestions.synthetic.csv", Tool::UserVoice, 5, |it| {
        vec![
            ("ideas", it.report.added + it.report.passed_over(Why::Moderated), 3),
            ("votes of ideas, and of the spam", it.votes() + 1, 5),
            ("spam", it.report.passed_over(Why::Moderated), 1),
        ]
    }),
    ("canny-posts-list.synthetic.json", Tool::Canny, 3, |it| {
        vec![("score", it.votes(), 68), ("with category", it.filled("Category"), 2), ("tags", it.distinct("Tags"), 3)]
    }),
    ("productboard-roadmap.synthetic.csv", Tool::Productboard, 3, |it| {
        vec![
            ("scheduled", it.items(|it| it.start.is_some()), 2),
            ("texts with tags of HTML", it.items(|it| it.description.contains("<p>")), 0),
        ]
    }),
    ("aha-list-features.synthetic.csv", Tool::Aha, 3, |it| {
        vec![
            ("epics", it.distinct("Epic name"), 2),
            ("initiatives", it.of(Kind::Objective), 1),
            ("tags", it.of(Kind::Tag), 2),
            ("dated", it.items(|it| it.start.is_some() && it.end.is_some()), 2),
        ]
    }),
];

impl Came {
    fn snapshot(&self) -> std::sync::Arc<Snapshot> {
        self.now.snapshot()
    }
    fn column(&self, name: &str) -> &wheelhouse::exchange::table::Column {
        self.table.columns.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("no column {name}"))
    }
    /// Every value in the columns of this name.
    fn values(&self, name: &str) -> Vec<String> {
        let columns = self.table.columns.iter().enumerate().filter(|(_, it)| it.name == name);
        let cells = columns.flat_map(|(at, _)| (0..self.table.len()).map(move |row| (row, at)));
        let cells = cells.map(|(row, at)| self.table.row(row).unwrap().cell(at).to_owned());
        cells
            .flat_map(|it| it.split('\u{1f}').map(str::to_owned).collect::<Vec<_>>())
            .filter(|it| !it.is_empty())
            .collect()
    }
    fn distinct(&self, name: &str) -> usize {
        self.values(name).into_iter().collect::<std::collections::BTreeSet<_>>().len()
    }
    fn filled(&self, name: &str) -> usize {
        self.column(name).filled
    }
    fn value(&self, name: &str, value: &str) -> usize {
        self.values(name).iter().filter(|it| *it == value).count()
    }
    fn left(&self, name: &str) -> usize {
        self.report.left_out.iter().find(|it| it.column == name).map_or(0, |it| it.count)
    }
    fn of(&self, kind: Kind) -> usize {
        self.snapshot().records().filter(|it| it.kind == kind).count()
    }
    fn names(&self, kind: Kind) -> Vec<String> {
        let snapshot = self.snapshot();
        snapshot.records().filter(|it| it.kind == kind).filter_map(|it| snapshot.name(it)).collect()
    }
    fn items(&self, is: fn(&Item) -> bool) -> usize {
        self.snapshot().table::<Item>().iter().filter(|it| is(it)).count()
    }
    fn status(&self, status: Status) -> usize {
        self.snapshot().table::<Item>().iter().filter(|it| it.status == status).count()
    }
    fn tag_links(&self) -> usize {
        self.snapshot().table::<Item>().iter().map(|it| it.tags.len()).sum()
    }
    fn votes(&self) -> usize {
        self.snapshot().table::<Feedback>().iter().map(|it| it.votes as usize).sum()
    }
    fn columns(&self, count: usize) -> Vec<(&'static str, usize, usize)> {
        vec![("columns", self.table.columns.len(), count)]
    }
    fn nps(
        &self,
        promoters: usize,
        passives: usize,
        detractors: usize,
        blank: usize,
    ) -> Vec<(&'static str, usize, usize)> {
        let scores = self.report.scores.as_ref().unwrap();
        vec![
            ("promoters", scores.promoters, promoters),
            ("passives", scores.passives, passives),
            ("detractors", scores.detractors, detractors),
            ("blank", scores.blank, blank),
        ]
    }
}

fn folder() -> Option<PathBuf> {
    std::env::var_os("WHEELHOUSE_DATA").map(PathBuf::from).filter(|it| it.is_dir())
}

fn came(path: &Path) -> Came {
    let table = read(&std::fs::read(path).unwrap()).unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
    let (now, report) = taken(&table);
    Came { table, report, now }
}

#[test]
fn real_exports_give_the_counts_they_must() {
    let Some(folder) = folder() else {
        return eprintln!("skipped: WHEELHOUSE_DATA names no folder");
    };
    let mut wrong = Vec::new();
    for (name, tool, rows, counts) in FILES.into_iter().chain(MORE) {
        let mut came = came(&folder.join(name));
        let mut all = vec![("rows", came.table.len(), rows)];
        all.extend(counts(&came));
        let bad: Vec<_> = all.iter().filter(|(_, is, should)| is != should).collect();
        let verdict = if bad.is_empty() && came.table.tool == tool { "matches" } else { "DIFFERS" };
        let shown: Vec<_> = all.iter().map(|(what, is, _)| format!("{what} {is}")).collect();
        eprintln!("| {name} | {} | {} | {verdict} |", came.table.tool.name(), shown.join(", "));
        if verdict == "DIFFERS" {
            wrong.push(format!("{name}: {:?} {bad:?}", came.table.tool));
        }
        // Again, nothing changes; and one undo takes all of it back.
        let (again, report) = look(&came.table, &plan(&came.table), &came.now);
        assert!(again.is_empty(), "{name}: {:?}", again.changed.first());
        assert_eq!(report.unchanged, came.report.added, "{name}");
        came.now.undo(&facts(2)).unwrap();
        assert!(came.now.snapshot().is_empty(), "{name}");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn real_exports_of_another_app_are_named() {
    let Some(folder) = folder() else {
        return eprintln!("skipped: WHEELHOUSE_DATA names no folder");
    };
    let bytes = std::fs::read(folder.join("appreviews-pan.xlsx")).unwrap();
    assert_eq!(read(&bytes).unwrap_err(), Unreadable::Xlsx);
}

#[test]
fn a_real_export_in_pieces_is_the_same() {
    let Some(folder) = folder() else {
        return eprintln!("skipped: WHEELHOUSE_DATA names no folder");
    };
    for (name, ..) in FILES.into_iter().filter(|(name, ..)| name.ends_with(".csv")) {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let whole = read(&bytes).unwrap();
        let pieces = read_in(&bytes, 997, Told::default()).unwrap();
        assert_eq!(format!("{whole:?}"), format!("{pieces:?}"), "{name}");
    }
}

#[test]
fn real_parents_make_a_tree() {
    let Some(folder) = folder() else {
        return eprintln!("skipped: WHEELHOUSE_DATA names no folder");
    };
    let came = came(&folder.join("aha-list-features.synthetic.csv"));
    let rows = Outline::of(&came.snapshot()).rows().iter().filter(|it| it.id != Id::NIL).count();
    assert_eq!(rows, came.of(Kind::Item));
}
