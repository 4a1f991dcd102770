//! Real exports, where a folder of them is at hand: nothing of it is kept here.

use std::path::PathBuf;

use super::*;

fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("WHEELHOUSE_DATA").map(PathBuf::from);
    named.filter(|it| it.is_dir())
}

#[test]
fn explore() {
    let Some(folder) = folder() else {
        eprintln!("skipped: WHEELHOUSE_DATA names no folder");
        return;
    };
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        let table = match read(&bytes) {
            Ok(table) => table,
            Err(why) => {
                println!("== {name}: {why:?}");
                continue;
            }
        };
        let plan = plan(&table);
        let (mut session, report) = taken(&table);
        println!(
            "== {name}: {:?} {:?} rows {} cols {} {:?}",
            table.tool,
            plan.target,
            table.len(),
            table.columns.len(),
            table.text
        );
        let mapped: Vec<_> = table
            .columns
            .iter()
            .zip(&plan.columns)
            .map(|(c, m)| format!("{}={}", c.name.chars().take(22).collect::<String>(), m.role.word()))
            .collect();
        println!("   {}", mapped.join(" | "));
        println!(
            "   +{} ~{} ={} kept {} passed {:?} problems {} {:?}",
            report.added,
            report.changed,
            report.unchanged,
            report.kept,
            report.passed_over,
            report.problem_count,
            report.problems.iter().take(3).collect::<Vec<_>>()
        );
        println!(
            "   left {:?} missing {:?} wider {} dates {:?} scores {:?}",
            report.left_out.iter().map(|it| format!("{} x{}", it.column, it.count)).take(30).collect::<Vec<_>>(),
            report.missing,
            report.wider,
            report.dates,
            report.scores
        );
        println!(
            "   unknown {:?}",
            report.unknown_statuses.iter().map(|it| format!("{} x{}", it.word, it.count)).collect::<Vec<_>>()
        );
        let (again, second) = look(&table, &plan, &session);
        assert!(again.is_empty(), "{name}: {:?}", again.changed.iter().take(2).collect::<Vec<_>>());
        assert_eq!(second.unchanged, report.added, "{name}");
        if report.added > 0 {
            session.undo(&facts(2)).unwrap();
            assert!(session.snapshot().is_empty(), "{name}");
        }
    }
}
