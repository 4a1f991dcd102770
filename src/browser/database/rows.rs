//! Rows of the database: what is kept, as JavaScript objects.
//!
//! In: entries, snapshots, workspaces. Out: rows, and back. What cannot be read is handed on as broken (D5).

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::{NewEntry, StoredEntry, StoredSnapshot, WorkspaceMeta};
use crate::browser::values;

pub(super) fn write_workspace(workspace: &WorkspaceMeta) -> JsValue {
    values::object(&[
        ("id", JsValue::from_str(&workspace.id)),
        ("name", JsValue::from_str(&workspace.name)),
        ("created", values::number(workspace.created)),
        ("binned", JsValue::from_bool(workspace.binned)),
    ])
}

pub(super) fn read_workspace(row: &JsValue) -> Option<WorkspaceMeta> {
    Some(WorkspaceMeta {
        id: values::text(row, "id")?,
        name: values::text(row, "name").unwrap_or_default(),
        created: values::whole(row, "created").unwrap_or(0),
        binned: values::field(row, "binned").is_truthy(),
    })
}

pub(super) fn write_entry(id: &str, entry: &NewEntry) -> JsValue {
    values::object(&[
        ("w", JsValue::from_str(id)),
        ("writer", JsValue::from_str(&entry.writer)),
        ("time", values::number(entry.time)),
        ("text", JsValue::from_str(&entry.text)),
        ("sum", JsValue::from(entry.sum)),
    ])
}

pub(super) fn read_entry(row: &JsValue) -> StoredEntry {
    let key = values::whole(row, "key").unwrap_or(0);
    let read = || {
        Some(StoredEntry {
            key,
            writer: values::text(row, "writer")?,
            time: values::whole(row, "time")?,
            text: values::text(row, "text")?,
            sum: u32::try_from(values::whole(row, "sum")?).ok()?,
        })
    };
    read().unwrap_or_else(|| StoredEntry::unreadable(key))
}

pub(super) fn write_snapshot(id: &str, snapshot: &StoredSnapshot) -> JsValue {
    values::object(&[
        ("w", JsValue::from_str(id)),
        ("generation", values::number(snapshot.generation)),
        ("upto", values::number(snapshot.upto)),
        ("marks", JsValue::from_str(&serde_json::to_string(&snapshot.marks).unwrap_or_default())),
        ("bytes", Uint8Array::from(snapshot.text.as_bytes()).into()),
        ("sum", JsValue::from(snapshot.sum)),
    ])
}

/// The text of a snapshot: as UTF-8, which comes over in one copy, or as text where an earlier version of the app wrote it.
fn snapshot_text(row: &JsValue) -> Option<String> {
    match values::field(row, "bytes").dyn_into::<Uint8Array>() {
        Ok(bytes) => String::from_utf8(bytes.to_vec()).ok(),
        Err(_) => values::text(row, "text"),
    }
}

pub(super) fn read_snapshot(generation: u64, row: &JsValue) -> StoredSnapshot {
    let read = || {
        Some(StoredSnapshot {
            generation,
            upto: values::whole(row, "upto")?,
            marks: serde_json::from_str(&values::text(row, "marks")?).ok()?,
            text: snapshot_text(row)?,
            sum: u32::try_from(values::whole(row, "sum")?).ok()?,
        })
    };
    read().unwrap_or_else(|| StoredSnapshot::unreadable(generation))
}
