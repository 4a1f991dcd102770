//! JSONTestSuite: every text is taken or refused, whole, and no other way.

use serde::Deserialize;
use wheelhouse::exchange::{FileError, parse, recognise};

use super::{corpus, table};

#[derive(Deserialize)]
struct Case {
    /// `y_…` is JSON, `n_…` is not, `i_…` may be either.
    name: String,
    input: String,
}

fn cases() -> Vec<Case> {
    corpus("json.json")
}

/// A file of ours with this in the place of a value.
fn ours(value: &str) -> String {
    format!(
        "{{\"format\": \"wheelhouse\", \"version\": 1, \"records\": {{\"item\": [\
         {{\"id\": \"5a3b1e00-0000-8000-8000-000700000001\", \"title\": \"a\", \"unknown\": {value}}}]}}}}"
    )
}

fn is_damage(error: &FileError) -> bool {
    matches!(error, FileError::NotJson { .. } | FileError::Truncated | FileError::TooDeep | FileError::Empty)
}

#[test]
fn as_a_file_each_is_refused_for_what_it_is() {
    for case in cases() {
        let _ = recognise(&case.input);
        let error = parse(&case.input).expect_err(&case.name);
        // Damage is called damage, and JSON that is none of ours another format.
        if case.name.starts_with("n_") {
            assert!(is_damage(&error), "{}: {error}", case.name);
        }
        if case.name.starts_with("y_") {
            assert!(!is_damage(&error), "{}: {error}", case.name);
        }
    }
}

#[test]
fn as_a_value_in_a_file_of_ours_json_comes_in_and_damage_keeps_all_of_it_out() {
    let (mut taken, mut refused) = (0, 0);
    for case in cases() {
        match parse(&ours(&case.input)) {
            Ok(_) => {
                // What closes the brackets around it early is no damage any more, nor is nothing but space.
                assert!(!case.name.starts_with("n_"), "{} came in", case.name);
                taken += 1;
            }
            Err(error) => {
                assert!(!case.name.starts_with("y_"), "{}: {error}", case.name);
                refused += 1;
            }
        }
    }
    println!("JSONTestSuite: {} texts, {taken} taken, {refused} refused", taken + refused);
    assert!(taken > 90 && refused > 180, "{taken} taken, {refused} refused");
}

#[test]
fn as_the_file_of_another_tool_none_does_harm() {
    for case in cases() {
        if let Ok(table) = table(case.input.as_bytes()) {
            assert!((0..table.len()).all(|at| table.row(at).is_some()), "{}", case.name);
        }
    }
}
