//! The published schema.

use wheelhouse::exchange::schema::schema;

use super::path;

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let path = path("assets/schema.json");
    let text = format!("{:#}\n", schema());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(published == text, "{} is out of date: run the test again with UPDATE=1", path.display());
}
