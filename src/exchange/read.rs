//! Reading the workspace file: from text to records with their stamps, or the first thing that is wrong.

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;

use super::{
    BYTES_MAX, Expected, FORMAT, File, FileError, Given, MIGRATIONS, Newer, Place, RECORDS_MAX, Records, Row, Section,
    VERSION, check, file::cell, load, migrate, stamps,
};
use crate::{
    model::{Id, Kind, Name, RecordRef},
    replica::{Held, REMOVED, Replica, Stamp, known_name},
};

/// Reads a workspace file and checks everything in it.
///
/// # Errors
/// [`FileError`] names the first thing that is wrong, and where.
pub fn parse(text: &str) -> Result<File, FileError> {
    let text = bounded(text)?;
    let version = version(text)?;
    if version > VERSION {
        let records = read(text, Stamp::TIME_MAX, true).ok();
        return Ok(File::Newer(Newer { version, text: text.to_owned(), records }));
    }
    let mut records = if version < VERSION && !MIGRATIONS.is_empty() {
        let old: Value = serde_json::from_str(text).map_err(|why| FileError::of_json(&why))?;
        read(&migrate(old, version).to_string(), Stamp::TIME_MAX, false)?
    } else {
        read(text, Stamp::TIME_MAX, false)?
    };
    check::records(&mut records)?;
    Ok(File::Known(records))
}

/// Reads what [`super::export`] wrote on this device, without checking the records again: fields that nobody here
/// could read are kept as they are.
///
/// # Errors
/// [`FileError`] if it is not a whole file of this version.
pub fn restore(text: &str) -> Result<Replica, FileError> {
    if !text.starts_with(&super::write::head()) {
        return match parse(text)? {
            file @ File::Known(_) => Ok(load(&file)),
            File::Newer(_) => Err(FileError::UnknownKey { path: "version".to_owned() }),
        };
    }
    let records = read(text, Stamp::TIME_END, false)?;
    let filled = records.rows.into_iter().filter(|row| !row.cells.is_empty());
    let rows = filled.map(|row| {
        let cells = row.cells.into_iter().filter_map(|(name, given)| cell(row.record.kind, name, given));
        (row.record, Held::of(cells.collect()))
    });
    Ok(rows.collect())
}

/// The text without a byte order mark, if it is neither empty nor too large.
pub(super) fn bounded(text: &str) -> Result<&str, FileError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > BYTES_MAX {
        return Err(FileError::TooLarge { bytes: text.len(), max: BYTES_MAX });
    }
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    Ok(text)
}

/// The version of the format, if the text is JSON of our format at all.
fn version(text: &str) -> Result<u64, FileError> {
    #[derive(Deserialize)]
    struct Head {
        format: Option<Value>,
        version: Option<Value>,
    }
    if !text.trim_start().starts_with('{') {
        // A list would be read as the fields of the head, one after another.
        let whole: Result<de::IgnoredAny, _> = serde_json::from_str(text);
        return Err(whole.map_or_else(|why| FileError::of_json(&why), |_| FileError::NotOurs));
    }
    let head: Head = serde_json::from_str(text)
        .map_err(|why| if why.is_data() { FileError::NotOurs } else { FileError::of_json(&why) })?;
    if head.format != Some(Value::from(FORMAT)) {
        return Err(FileError::NotOurs);
    }
    let path = "version".to_owned();
    let version = head.version.ok_or_else(|| FileError::Missing { path: path.clone() })?;
    let whole = version.as_u64().filter(|version| *version > 0);
    whole.ok_or_else(|| FileError::not(Expected::Whole, path, &version))
}

fn read(text: &str, latest: u64, lenient: bool) -> Result<Records, FileError> {
    let mut reader = Reader { latest, lenient, ..Reader::default() };
    let mut json = serde_json::Deserializer::from_str(text);
    let outcome = Top(&mut reader).deserialize(&mut json).and_then(|()| json.end());
    if let Err(why) = outcome {
        return Err(match (reader.failed, why.is_data()) {
            (Some(failed), _) => failed,
            (None, true) => match reader.path.unwrap_or_default() {
                path if path.starts_with("stamps.") => FileError::BadStamp { path },
                path => FileError::wrong_type(path, &why.to_string()),
            },
            (None, false) => FileError::of_json(&why),
        });
    }
    stamps::join(&mut reader.rows, reader.stamps)?;
    Ok(Records { part: reader.part, rows: reader.rows })
}

/// What has been read so far, and what went wrong.
#[derive(Default)]
struct Reader {
    rows: Vec<Row>,
    /// The fields of the record that is being read.
    cells: Vec<(Name, Given)>,
    stamps: Vec<(RecordRef, stamps::Stamps)>,
    part: bool,
    /// The latest time that a stamp may carry.
    latest: u64,
    /// Whether what is not understood is passed over.
    lenient: bool,
    failed: Option<FileError>,
    /// Where the value stands that serde complains about.
    path: Option<String>,
}

impl Reader {
    /// Ends the reading with an error of ours.
    fn fail<E: de::Error>(&mut self, why: FileError) -> E {
        self.failed.get_or_insert(why);
        E::custom("refused")
    }

    /// Remembers where an error of serde's came up.
    fn at<E>(&mut self, path: impl FnOnce() -> String, why: E) -> E {
        self.path.get_or_insert_with(path);
        why
    }
}

/// Implements reading a map or list into the reader.
macro_rules! visit {
    ($seed:ident, $method:ident) => {
        impl<'de> DeserializeSeed<'de> for $seed<'_> {
            type Value = ();
            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
                deserializer.$method(self)
            }
        }
    };
}

/// The whole file.
struct Top<'a>(&'a mut Reader);
visit!(Top, deserialize_map);

impl<'de> Visitor<'de> for Top<'_> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a workspace file")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let reader = self.0;
        while let Some(key) = map.next_key::<String>()? {
            let outcome = match key.as_str() {
                "workspace" => {
                    let place = Place { section: Section::Workspace, kind: Kind::Workspace, index: 0 };
                    map.next_value_seed(OneRecord { reader: &mut *reader, place })
                }
                "records" => map.next_value_seed(Lists { reader: &mut *reader, section: Section::Records }),
                "removed" => map.next_value_seed(Lists { reader: &mut *reader, section: Section::Removed }),
                "stamps" => map.next_value_seed(AllStamps(&mut *reader)),
                "part" => map.next_value::<Value>().map(|part| {
                    reader.part = !matches!(part, Value::Null | Value::Bool(false));
                }),
                "format" | "version" | "$schema" => map.next_value::<de::IgnoredAny>().map(drop),
                _ if reader.lenient => map.next_value::<de::IgnoredAny>().map(drop),
                _ => return Err(reader.fail(FileError::UnknownKey { path: key })),
            };
            outcome.map_err(|why| reader.at(|| key, why))?;
        }
        Ok(())
    }
}

/// The records of a section, by kind.
struct Lists<'a> {
    reader: &'a mut Reader,
    section: Section,
}
visit!(Lists, deserialize_map);

impl<'de> Visitor<'de> for Lists<'_> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("records by kind")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Lists { reader, section } = self;
        let name = if section == Section::Removed { "removed" } else { "records" };
        while let Some(key) = map.next_key::<String>()? {
            match Kind::from_name(&key) {
                Some(kind) => map.next_value_seed(List { reader: &mut *reader, section, kind }),
                None if reader.lenient => map.next_value::<de::IgnoredAny>().map(drop),
                None => return Err(reader.fail(FileError::UnknownKind { path: format!("{name}.{key}") })),
            }
            .map_err(|why| reader.at(|| format!("{name}.{key}"), why))?;
        }
        Ok(())
    }
}

/// The records of one kind.
struct List<'a> {
    reader: &'a mut Reader,
    section: Section,
    kind: Kind,
}
visit!(List, deserialize_seq);

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list of records")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let List { reader, section, kind } = self;
        for index in 0.. {
            let place = Place { section, kind, index };
            let next = list.next_element_seed(OneRecord { reader: &mut *reader, place });
            if next.map_err(|why| reader.at(|| place.to_string(), why))?.is_none() {
                break;
            }
            if reader.rows.len() > RECORDS_MAX {
                return Err(reader.fail(FileError::TooMany { path: "records".to_owned(), max: RECORDS_MAX }));
            }
        }
        Ok(())
    }
}

/// One record.
struct OneRecord<'a> {
    reader: &'a mut Reader,
    place: Place,
}
visit!(OneRecord, deserialize_map);

impl<'de> Visitor<'de> for OneRecord<'_> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a record")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let OneRecord { reader, place } = self;
        let (mut id, mut next) = (None, 0);
        reader.cells.clear();
        while let Some(name) = map.next_key_seed(Field(place.kind, &mut next))? {
            let at = |name: &Name| format!("{place}.{name}");
            match name.as_ref() {
                "id" => {
                    let text = map.next_value::<Id<()>>().map_err(|why| reader.at(|| at(&name), why))?;
                    id = Some(text.uuid());
                }
                stamps::COMMON => return Err(reader.fail(FileError::UnknownKey { path: at(&name) })),
                _ => {
                    let value: Value = map.next_value().map_err(|why| reader.at(|| at(&name), why))?;
                    reader.cells.push((name, Given::Plain(value)));
                }
            }
        }
        if place.section == Section::Removed {
            reader.cells.retain(|(name, _)| name != REMOVED);
            reader.cells.push((Name::Borrowed(REMOVED), Given::Plain(Value::Bool(true))));
        }
        let Some(id) = id.or_else(|| check::derived_id(place.kind, &reader.cells)) else {
            return Err(reader.fail(FileError::Missing { path: format!("{place}.id") }));
        };
        let record = RecordRef { kind: place.kind, id };
        // As long as it needs to be: a workspace holds very many.
        let cells = reader.cells.drain(..).collect();
        reader.rows.push(Row { record, place, cells });
        Ok(())
    }
}

/// The name of a field, borrowed where the app knows it; and from where on to look for the next, since fields are
/// written in order.
pub(super) struct Field<'a>(pub(super) Kind, pub(super) &'a mut usize);

impl<'de> DeserializeSeed<'de> for Field<'_> {
    type Value = Name;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Field<'_> {
    type Value = Name;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the name of a field")
    }
    fn visit_str<E: de::Error>(self, name: &str) -> Result<Name, E> {
        let mut rest = (self.0.ops().fields)().iter().enumerate().skip(*self.1);
        match rest.find(|(_, it)| **it == name) {
            Some((at, name)) => {
                *self.1 = at + 1;
                Ok(Name::Borrowed(name))
            }
            None => Ok(known_name(self.0, name)),
        }
    }
}

/// The stamps of every record.
struct AllStamps<'a>(&'a mut Reader);
visit!(AllStamps, deserialize_map);

impl<'de> Visitor<'de> for AllStamps<'_> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("stamps by record")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let reader = self.0;
        let mut key = String::new();
        while let Some(record) = map.next_key_seed(StampKey(&mut key))? {
            match record {
                Some(record) => {
                    let reading =
                        stamps::Reading { record, key: &key, latest: reader.latest, failed: &mut reader.failed };
                    let stamps = map.next_value_seed(reading);
                    let stamps = stamps.map_err(|why| reader.at(|| format!("stamps.{key}"), why))?;
                    reader.stamps.push((record, stamps));
                    if reader.stamps.len() > RECORDS_MAX {
                        return Err(reader.fail(FileError::TooMany { path: "stamps".to_owned(), max: RECORDS_MAX }));
                    }
                }
                None if reader.lenient => map.next_value::<de::IgnoredAny>().map(drop)?,
                None => return Err(reader.fail(FileError::UnknownKind { path: format!("stamps.{key}") })),
            }
        }
        Ok(())
    }
}

/// Which record the stamps are of, from a text such as `item/3` that is kept for errors.
struct StampKey<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for StampKey<'_> {
    type Value = Option<RecordRef>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for StampKey<'_> {
    type Value = Option<RecordRef>;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a kind and an id")
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<Self::Value, E> {
        key.clone_into(self.0);
        Ok(key.split_once('/').filter(|(_, id)| !id.is_empty()).and_then(|(kind, id)| {
            Some(RecordRef { kind: Kind::from_name(kind)?, id: Id::<()>::from_text(id).uuid() })
        }))
    }
}
