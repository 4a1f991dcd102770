//! Refused files: each says what is wrong with it, and where.

use expect_test::{Expect, expect};
use wheelhouse::exchange::{BYTES_MAX, Expected, File, FileError, Json, parse};

fn check(text: &str, expected: &Expect) {
    expected.assert_eq(&parse(text).unwrap_err().to_string());
}

/// A file with this inside.
fn ours(inside: &str) -> String {
    format!("{{\"format\": \"wheelhouse\", \"version\": 1, {inside}}}")
}

#[test] // X4
fn a_refused_file_says_what_is_wrong_and_where() {
    check("", &expect!["the file is empty"]);
    check("\u{feff} \n", &expect!["the file is empty"]);
    check("Title,Votes\n", &expect!["not JSON from line 1, column 1"]);
    check("{\"format\": \"wheelhouse\",\n \"version\": 1,, }", &expect!["not JSON from line 2, column 15"]);
    check("{\"format\": \"wheelhouse\", \"version\": 1", &expect!["the file ends too soon"]);
    check(&ours("\"records\": {}}"), &expect!["not JSON from line 1, column 54"]);
    check("[]", &expect!["another format"]);
    check("{\"format\": \"other\"}", &expect!["another format"]);
    check("{\"format\": \"wheelhouse\"}", &expect!["version is missing"]);
    check("{\"format\": \"wheelhouse\", \"version\": \"1\"}", &expect!["version: found Text 1, expected Whole"]);
    check(&ours("\"record\": {}"), &expect!["record is not known"]);
    check(&ours("\"records\": []"), &expect!["records: found List , expected Object"]);
    check(&ours("\"records\": {\"items\": []}"), &expect!["records.items is not a known kind"]);
    check(&ours("\"records\": {\"item\": {}}"), &expect!["records.item: found Object , expected List"]);
    check(
        &ours("\"records\": {\"item\": [{\"id\": \"a\"}, 7]}"),
        &expect!["records.item[1]: found Number 7, expected Object"],
    );
    check(&ours("\"records\": {\"item\": [{\"title\": \"a\"}]}"), &expect!["records.item[0].id is missing"]);
    check(&ours("\"records\": {\"item\": [{\"id\": 7}]}"), &expect!["records.item[0].id: found Number 7, expected Id"]);
    check(
        &ours("\"records\": {\"tag\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"a\"}]}"),
        &expect!["records.tag[2].id: the same id as another"],
    );
    check(
        &ours("\"records\": {\"tag\": [{\"id\": \"a\"}]}, \"removed\": {\"tag\": [{\"id\": \"a\"}]}"),
        &expect!["removed.tag[0].id: the same id as another"],
    );
    check(&ours("\"workspace\": 3"), &expect!["workspace: found Number 3, expected Object"]);
}

#[test] // X4
fn a_wrong_value_is_named_by_its_path() {
    let item = |fields: &str| ours(&format!("\"records\": {{\"item\": [{{\"id\": \"a\", {fields}}}]}}"));
    check(&item("\"title\": 3"), &expect!["records.item[0].title: found Number 3, expected Text"]);
    check(
        &item("\"title\": \"a\", \"status\": \"soon\""),
        &expect![[
            r#"records.item[0].status: found Text soon, expected OneOf(["idea", "planned", "doing", "done", "dropped"])"#
        ]],
    );
    check(&item("\"position\": \"aé\""), &expect!["records.item[0].position: found Text aé, expected Position"]);
    check(&item("\"title\": \"a\", \"effort\": -1"), &expect!["records.item[0]: effort is -1, allowed is 0 to 100000"]);
    check(
        &item("\"title\": \"a\", \"start\": \"2026-02-02\", \"end\": \"2026-02-01\""),
        &expect!["records.item[0]: start is after end"],
    );
    for (field, value, found, expected) in [
        ("start", "\"2026-13-40\"", Json::Text, Expected::Date),
        ("start", "7", Json::Number, Expected::Date),
        ("effort", "\"much\"", Json::Text, Expected::Number),
        ("tags", "true", Json::Bool, Expected::List),
        ("product", "\"\"", Json::Text, Expected::Id),
        ("title", "[]", Json::List, Expected::Text),
        ("kind", "{}", Json::Object, Expected::Other),
    ] {
        let why = parse(&item(&format!("\"{field}\": {value}")));
        let Err(FileError::WrongType { path, found: was, expected: meant, .. }) = why else {
            panic!("{field} {why:?}")
        };
        assert_eq!((path, was, meant), (format!("records.item[0].{field}"), found, expected));
    }
    check(&item("\"*\": 1"), &expect!["records.item[0].* is not known"]);
    let long = "å".repeat(100_001);
    check(
        &item(&format!("\"new\": [\"{long}\"]")),
        &expect!["records.item[0].new: text has 100001 characters, at most 100000 allowed"],
    );
}

#[test] // X4
fn a_wrong_stamp_is_named_by_its_path() {
    let stamps = |stamps: &str| ours(&format!("\"stamps\": {{\"item/a\": {stamps}}}"));
    check(&stamps("\"yesterday\""), &expect!["stamps.item/a is not a stamp"]);
    check(&stamps("{\"title\": \"1.\"}"), &expect!["stamps.item/a.title is not a stamp"]);
    check(&stamps("{\"title\": {\"base\": \"1.a\"}}"), &expect!["stamps.item/a.title.at is missing"]);
    check(
        &stamps("{\"title\": {\"at\": \"1.a\", \"others\": 1}}"),
        &expect!["stamps.item/a.title.others is not a stamp"],
    );
    check(&stamps("7"), &expect!["stamps.item/a is not a stamp"]);
    let twice = "0199a000-0000-7000-8000-000000000071";
    check(
        &ours(&format!("\"stamps\": {{\"item/{twice}\": \"1.a\", \"item/{twice}\": \"2.a\"}}")),
        &expect!["stamps.item/0199a000-0000-7000-8000-000000000071: the same id as another"],
    );
    check(&ours("\"stamps\": {\"thing/a\": \"1.a\"}"), &expect!["stamps.thing/a is not a known kind"]);
    check(&ours("\"stamps\": 1"), &expect!["stamps: found Number 1, expected Object"]);
}

#[test] // X4
fn a_stamp_that_would_stop_every_clock_is_refused_by_its_path() {
    let stamps = |stamps: &str| ours(&format!("\"stamps\": {{\"item/a\": {stamps}}}"));
    check(&stamps("\"253402300800000.a\""), &expect!["stamps.item/a is later than the year 9999"]);
    check(
        &stamps("{\"title\": {\"at\": \"1.a\", \"others\": [{\"at\": \"253402300800000.a\"}]}}"),
        &expect!["stamps.item/a.title.at is later than the year 9999"],
    );
    assert!(parse(&stamps("{\"title\": \"253402300799999.a\"}")).is_ok());
}

#[test] // X5
fn what_is_too_much_is_refused() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    check(
        &ours(&format!("\"records\": {{\"item\": [{{\"id\": \"a\", \"new\": {deep}}}]}}")),
        &expect!["nested too deeply"],
    );
    let large = " ".repeat(BYTES_MAX + 1);
    assert_eq!(parse(&large), Err(FileError::TooLarge { bytes: BYTES_MAX + 1, max: BYTES_MAX }));
    let many: Vec<_> = (0..250_001).map(|id| format!("{{\"id\":\"{id}\"}}")).collect();
    check(&ours(&format!("\"records\": {{\"tag\": [{}]}}", many.join(","))), &expect!["records: more than 250000"]);
}

#[test]
fn a_newer_file_is_kept_as_it_is_and_shown_as_far_as_possible() {
    let text = "{\"format\": \"wheelhouse\", \"version\": 2, \"more\": 1, \"records\": {\"wish\": [3], \"tag\": [{\"id\": \"a\", \"name\": \"b\"}]}}";
    let File::Newer(newer) = parse(text).unwrap() else { panic!("not newer") };
    assert_eq!((newer.version, newer.text.as_str()), (2, text));
    assert_eq!(newer.records.unwrap().rows.len(), 1);
}
