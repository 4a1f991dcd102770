//! The JSON Schema of the workspace file, from the types themselves.

use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{FORMAT, VERSION};
use crate::model::Kind;

/// The schema, as it is published with the page.
#[must_use]
pub fn schema() -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    let kinds = Kind::schemas(&mut generator);
    let definitions = generator.take_definitions(true);
    let list = |records: &Value| json!({ "type": "array", "items": { "allOf": [records, { "required": ["id"] }] } });
    let mut lists = Map::new();
    for (kind, record) in &kinds {
        let record = record.as_value();
        // The id of a score follows from the person, the item and the criterion.
        let records =
            if *kind == Kind::Score.name() { json!({ "type": "array", "items": record }) } else { list(record) };
        lists.insert((*kind).to_owned(), records);
    }
    let lists = json!({ "type": "object", "properties": lists, "additionalProperties": false });
    let workspace = kinds.first().map(|(_, workspace)| workspace.as_value().clone());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Wheelhouse workspace",
        "description": "A workspace file of Wheelhouse. Stamps may be left out: such a file is compared with what is there.",
        "type": "object",
        "required": ["format", "version"],
        "properties": {
            "$schema": { "type": "string" },
            "format": { "const": FORMAT },
            "version": { "const": VERSION },
            "part": { "description": "Which part of a workspace the file holds, where it is not the whole." },
            "workspace": workspace,
            "records": lists,
            "removed": lists,
            "stamps": {
                "description": "When each field was written, by kind and id. One stamp where all fields share it; else * for the most common one, and the exceptions by field. A field with a stamp and without a value was cleared.",
                "type": "object",
                "additionalProperties": {
                    "anyOf": [
                        { "$ref": "#/$defs/Stamp" },
                        { "type": "object", "additionalProperties": {
                            "anyOf": [{ "$ref": "#/$defs/Stamp" }, { "$ref": "#/$defs/Versions" }] } }
                    ]
                }
            }
        },
        "additionalProperties": false,
        "$defs": with_stamps(definitions),
    })
}

fn with_stamps(mut definitions: Map<String, Value>) -> Map<String, Value> {
    let stamp = json!({
        "type": "string",
        "pattern": "^(0|[0-9]{1,15}\\.[0-9A-Za-z.]{1,16})$",
        "description": "Milliseconds since 1970, and who wrote it.",
    });
    let one = |more: Value| {
        let mut properties = json!({ "at": { "$ref": "#/$defs/Stamp" }, "base": { "$ref": "#/$defs/Stamp" } });
        if let (Some(all), Value::Object(more)) = (properties.as_object_mut(), more) {
            all.extend(more);
        }
        json!({ "type": "object", "required": ["at"], "properties": properties, "additionalProperties": false })
    };
    let other = one(json!({ "value": true }));
    definitions.insert("Stamp".to_owned(), stamp);
    definitions.insert("Versions".to_owned(), one(json!({ "others": { "type": "array", "items": other } })));
    definitions
}
