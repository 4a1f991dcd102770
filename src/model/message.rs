//! Messages: what is written to those who asked, once what they asked for is there.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// A message in one language, with places for what differs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Message {
    /// The id; see [`Message::id_of`].
    pub id: Id<Self>,
    /// The language it is in, as a tag such as `da`.
    pub language: String,
    /// The line above it.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// A place in a message for something that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// The name of whom it is for.
    Name,
    /// What is there.
    Item,
    /// What they said.
    Quote,
    /// What is new, as the changelog has it.
    News,
    /// Who writes.
    Sender,
}

impl Blank {
    /// Every place, in the order of menus.
    pub const ALL: [Self; 5] = [Self::Name, Self::Item, Self::Quote, Self::News, Self::Sender];

    /// What stands between the braces: in English and in Danish; both are read in every message.
    #[must_use]
    pub const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Name => ["name", "navn"],
            Self::Item => ["item", "opgave"],
            Self::Quote => ["quote", "citat"],
            Self::News => ["news", "nyt"],
            Self::Sender => ["sender", "afsender"],
        }
    }

    /// The place that a word between braces stands for.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|it| it.words().contains(&word.as_str()))
    }
}

/// A stretch of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A text as it stands.
    Text(&'a str),
    /// A place for something that differs.
    Blank(Blank),
    /// Something between braces that stands for nothing.
    Unknown(&'a str),
}

impl Message {
    /// The id of the team's message in a language: one for each, whoever wrote it.
    #[must_use]
    pub fn id_of(language: &str) -> Id<Self> {
        Id::named(&format!("message/{}", language.trim().to_lowercase()))
    }

    /// The pieces of a text: a brace that is not closed is a brace.
    #[must_use]
    pub fn pieces(text: &str) -> Vec<Piece<'_>> {
        let (mut pieces, mut rest) = (Vec::new(), text);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((word, behind)) = after.split_once('}').filter(|it| !it.0.contains(['{', '\n'])) else { break };
            if !before.is_empty() {
                pieces.push(Piece::Text(before));
            }
            pieces.push(Blank::of(word).map_or(Piece::Unknown(word), Piece::Blank));
            rest = behind;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest));
        }
        pieces
    }

    /// The text with every place filled in. A line that holds nothing but an empty place is left out.
    #[must_use]
    pub fn filled(text: &str, fill: &dyn Fn(Blank) -> String) -> String {
        let mut lines = Vec::new();
        for line in text.lines() {
            let pieces = Self::pieces(line);
            let written: String = pieces
                .iter()
                .map(|it| match it {
                    Piece::Text(text) => (*text).to_owned(),
                    Piece::Blank(blank) => fill(*blank),
                    Piece::Unknown(word) => format!("{{{word}}}"),
                })
                .collect();
            let has_blank = pieces.iter().any(|it| matches!(it, Piece::Blank(_)));
            if !(has_blank && written.trim_matches(|it: char| !it.is_alphanumeric()).is_empty()) {
                lines.push(written);
            }
        }
        lines.join("\n")
    }
}

impl Record for Message {
    const KIND: Kind = Kind::Message;
    const TEXTS: &'static [&'static str] = &["body"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.subject
    }

    fn check(&self) -> Result<(), Flaw> {
        text::within("language", &self.language, 1..=20)?;
        text::within("subject", &self.subject, 1..=text::TITLE_CHARS_MAX)?;
        text::within("body", &self.body, 1..=10_000)?;
        for (field, said) in [("subject", &self.subject), ("body", &self.body)] {
            let unknown = |it: Piece<'_>| if let Piece::Unknown(word) = it { Some(word.to_owned()) } else { None };
            if let Some(word) = Self::pieces(said).into_iter().find_map(unknown) {
                return Err(Flaw::UnknownBlank { field, word });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(blank: Blank) -> String {
        match blank {
            Blank::Name => "Bo".into(),
            Blank::Item => "{name}".into(),
            _ => String::new(),
        }
    }

    #[test]
    fn places_are_filled_in_both_languages_and_once() {
        assert_eq!(Message::filled("Hi {name}, {ITEM} is there", &fill), "Hi Bo, {name} is there");
        assert_eq!(Message::filled("Hej { navn }", &fill), "Hej Bo");
        assert_eq!(Message::filled("a { b\n{ {name} }", &fill), "a { b\n{ {name} }", "an open brace is a brace");
    }

    #[test]
    fn a_line_of_nothing_but_an_empty_place_goes() {
        assert_eq!(Message::filled("Hi\n“{quote}”\n\nBye {sender}", &fill), "Hi\n\nBye ");
    }

    #[test]
    fn what_stands_for_nothing_is_named() {
        let message = |body: &str| Message {
            language: "en".into(),
            subject: "S".into(),
            body: body.into(),
            ..Message::default()
        };
        assert_eq!(message("{name} {nmae}").check(), Err(Flaw::UnknownBlank { field: "body", word: "nmae".into() }));
        assert_eq!(message("{name} {").check(), Ok(()));
    }
}
