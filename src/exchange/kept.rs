//! Opening a snapshot of our own: the text is cut into its lines, and most records are read only when somebody asks.
//!
//! In: a text that [`super::export`] wrote on this device and whose checksum holds. Out: the replica.
//!
//! [`super::export`] writes a record a line and its stamps on another. Where a line is not as it writes them, the whole
//! text is read the usual way; so are the records in the bin, and those whose fields were written at different times.

use std::{fmt, ops::Range, sync::Arc};

use serde::{
    Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    read::{Field, restore},
    write::head,
};
use crate::{
    model::{Kind, Name, RecordRef, RowAny},
    replica::{Held, Kept, KeptText, Replica, Stamp},
};

/// Opens a snapshot that this device wrote. Equals [`restore`], without reading every record.
///
/// # Errors
/// The text, if it is not a whole file of this version.
pub fn reopen(text: String) -> Result<Replica, String> {
    let Some(lines) = Lines::of(&text) else { return restore(&text).map_err(|_| text) };
    let Ok(mut replica) = restore(&lines.rest(&text)) else { return Err(text) };
    let text = Arc::new(Text(text));
    let kept = lines.kept.into_iter().map(|(record, at, stamp)| {
        let text: Arc<dyn KeptText> = Arc::<Text>::clone(&text);
        (record, Held::kept(Kept { text, at, record, stamp }))
    });
    replica.put(kept.collect());
    Ok(replica)
}

/// A snapshot, record by record a line.
struct Text(String);

impl Text {
    fn line(&self, at: Range<usize>) -> &str {
        self.0.get(at).unwrap_or_default()
    }
}

impl KeptText for Text {
    fn fields(&self, record: RecordRef, at: Range<usize>) -> Vec<(Name, Value)> {
        // The checksum has held, so it is the JSON that was written.
        let mut json = serde_json::Deserializer::from_str(self.line(at));
        json.deserialize_map(Fields(record.kind)).unwrap_or_default()
    }

    fn row(&self, record: RecordRef, at: Range<usize>) -> Option<RowAny> {
        (record.kind.ops().row_of_json)(self.line(at))
    }

    fn mentions(&self, fields: &[&str], at: Range<usize>) -> bool {
        // A field further in, of the same name, does no harm.
        let mut rest = self.line(at).as_bytes();
        while let Some((text, after)) = next_text(rest) {
            rest = after;
            if after.first() == Some(&b':') && fields.iter().any(|it| it.as_bytes() == text) {
                return true;
            }
        }
        false
    }
}

/// The first JSON string in `json` as it is written there, without its quotes, and what follows it.
fn next_text(json: &[u8]) -> Option<(&[u8], &[u8])> {
    let (_, text) = json.split_at_checked(json.iter().position(|it| *it == b'"')? + 1)?;
    let (mut end, mut escaped) = (0, false);
    for it in text {
        match it {
            b'"' if !escaped => return Some((text.get(..end)?, text.get(end + 1..)?)),
            it => escaped = *it == b'\\' && !escaped,
        }
        end += 1;
    }
    None
}

/// The fields of one record but its id.
struct Fields(Kind);

impl<'de> Visitor<'de> for Fields {
    type Value = Vec<(Name, Value)>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut fields, mut next) = (Vec::new(), 0);
        while let Some(name) = map.next_key_seed(Field(self.0, &mut next))? {
            let value: Value = map.next_value()?;
            if name != "id" {
                fields.push((name, value));
            }
        }
        Ok(fields)
    }
}

/// The lines of a snapshot.
#[derive(Default)]
struct Lines {
    /// Records that can wait: where they stand, and their stamp.
    kept: Vec<(RecordRef, Range<usize>, Stamp)>,
    /// The line of the workspace.
    workspace: Option<Range<usize>>,
    /// Records that are read at once, by kind: those in use, and those in the bin.
    records: Vec<(Kind, Range<usize>)>,
    removed: Vec<(Kind, Range<usize>)>,
    /// The stamps of what is read at once.
    stamps: Vec<Range<usize>>,
}

/// What the scan is in.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Top,
    Records,
    Stamps,
    Removed,
}

impl Lines {
    /// `None` if a line is not as [`super::export`] writes it.
    fn of(text: &str) -> Option<Self> {
        let body = text.strip_prefix(&head())?;
        let mut lines = Self::default();
        let mut records: Vec<(RecordRef, Range<usize>)> = Vec::new();
        let mut stamped = 0;
        let (mut at, mut kind) = (At::Top, None);
        let mut start = text.len() - body.len();
        for line in body.split_inclusive('\n') {
            let from = start;
            start += line.len();
            let line = line.strip_suffix('\n')?;
            let line = line.strip_suffix(',').unwrap_or(line);
            let word = line.trim_start_matches(' ');
            let place = from + (line.len() - word.len())..from + line.len();
            match (at, line.len() - word.len()) {
                (At::Top, 0) if word == "}" && start == text.len() => {}
                (At::Top, 2) => match word.strip_prefix('"')?.split_once("\": ")? {
                    ("workspace", _) => lines.workspace = Some(word.find('{').map(|it| place.start + it..place.end)?),
                    (_, "{}") => {}
                    ("records", "{") => at = At::Records,
                    ("stamps", "{") => at = At::Stamps,
                    ("removed", "{") => at = At::Removed,
                    _ => return None,
                },
                (_, 2) if word == "}" => at = At::Top,
                (At::Records | At::Removed, 4) if word == "]" => kind = None,
                (At::Records | At::Removed, 4) => {
                    kind = Some(Kind::from_name(word.strip_prefix('"')?.strip_suffix("\": [")?)?);
                }
                (At::Records, 6) => records.push((RecordRef { kind: kind?, id: id_of(word)? }, place)),
                (At::Removed, 6) => lines.removed.push((kind?, place)),
                (At::Stamps, 4) => lines.stamp(text, &records, &mut stamped, place)?,
                _ => return None,
            }
        }
        // Records without stamps do not come from here.
        (at == At::Top && stamped == records.len()).then_some(lines)
    }

    /// Takes in the line of a record's stamps. Records and stamps are in one order; `next` counts the records so far.
    fn stamp(
        &mut self,
        text: &str,
        records: &[(RecordRef, Range<usize>)],
        next: &mut usize,
        place: Range<usize>,
    ) -> Option<()> {
        let (name, stamp) = text.get(place.clone())?.strip_prefix('"')?.split_once("\": ")?;
        let (kind, id) = name.split_once('/')?;
        // An id is read once: here it only has to be written the same.
        let is_of = |record: &RecordRef, line: &Range<usize>| {
            record.kind.name() == kind && text.get(line.clone()).and_then(id_text) == Some(id)
        };
        match records.get(*next).filter(|(record, line)| is_of(record, line)) {
            Some((record, line)) => {
                *next += 1;
                match stamp.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
                    Some(stamp) => self.kept.push((*record, line.clone(), stamp.parse().ok()?)),
                    None => {
                        self.records.push((record.kind, line.clone()));
                        self.stamps.push(place);
                    }
                }
            }
            None => self.stamps.push(place),
        }
        Some(())
    }

    /// A file with only what is read at once.
    fn rest(&self, text: &str) -> String {
        let mut out = head();
        let line = |at: &Range<usize>| text.get(at.clone()).unwrap_or_default();
        if let Some(workspace) = &self.workspace {
            out.extend(["  \"workspace\": ", line(workspace), ",\n"]);
        }
        for (name, rows) in [("records", &self.records), ("removed", &self.removed)] {
            out.extend(["  \"", name, "\": {"]);
            let mut open = None;
            for (kind, row) in rows {
                if open == Some(kind) {
                    out.push(',');
                } else {
                    out.push_str(if open.is_some() { "],\"" } else { "\"" });
                    out.extend([kind.name(), "\":["]);
                }
                open = Some(kind);
                out.push_str(line(row));
            }
            out.push_str(if open.is_some() { "]},\n" } else { "},\n" });
        }
        out.push_str("  \"stamps\": {");
        for (at, stamp) in self.stamps.iter().enumerate() {
            out.extend([if at > 0 { "," } else { "" }, line(stamp)]);
        }
        out.push_str("}\n}\n");
        out
    }
}

/// The id with which the line of a record begins.
fn id_of(line: &str) -> Option<Uuid> {
    Uuid::try_parse(id_text(line)?).ok()
}

fn id_text(line: &str) -> Option<&str> {
    Some(line.strip_prefix("{\"id\":\"")?.split_once('"')?.0)
}
