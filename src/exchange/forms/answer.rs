//! Answers on their way back: as a code in a link, as a code to paste, and as a file.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    ANSWER_LINK, CodeError,
    code::{pack, unpack},
};
use crate::model::{Flaw, Form, Id, Item, QuestionKind, Tongue, text};

/// The word for the format of an answer in a file.
const FORMAT: &str = "wheelhouse-answer";
/// The version of that format that is written and read.
const VERSION: u64 = 1;
/// Answers that are read from one text.
const ANSWERS_MAX: usize = 5_000;
/// Characters of one reply.
const REPLY_CHARS_MAX: usize = 10_000;
/// Replies and votes in one answer.
const REPLIES_MAX: usize = 300;
/// The latest moment that an answer may bear, in milliseconds since 1970: the end of the year 9999.
const LATEST: u64 = 253_402_300_799_999;

/// What one person has answered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormAnswer {
    /// The form.
    #[serde(rename = "f")]
    pub form: Id<Form>,
    /// Which answer it is: the same one when somebody mends what they said.
    #[serde(rename = "a")]
    pub id: Uuid,
    /// What the form is called there.
    #[serde(rename = "h", skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// The language it was answered in.
    #[serde(rename = "l")]
    pub tongue: Tongue,
    /// When it was last changed, in milliseconds since 1970.
    #[serde(rename = "t")]
    pub at: u64,
    /// The day it was given.
    #[serde(rename = "d", skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// What was said, question by question.
    #[serde(rename = "q", skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Reply>,
    /// What was voted for.
    #[serde(rename = "v", skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Vote>,
}

/// What was said to one question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reply {
    /// The key of the question.
    #[serde(rename = "k")]
    pub key: u32,
    /// How it was asked for.
    #[serde(rename = "w")]
    pub kind: QuestionKind,
    /// What was asked, so that an answer can be read without its form.
    #[serde(rename = "q")]
    pub question: String,
    /// What was said; several where several were chosen.
    #[serde(rename = "s")]
    pub said: Vec<String>,
}

/// A vote for a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vote {
    /// The item behind it.
    #[serde(rename = "i")]
    pub item: Id<Item>,
    /// What it was called.
    #[serde(rename = "n")]
    pub title: String,
}

/// An answer as a file.
#[derive(Serialize, Deserialize)]
struct Filed {
    format: String,
    version: u64,
    #[serde(flatten)]
    answer: FormAnswer,
}

impl FormAnswer {
    /// The code of the answer.
    ///
    /// # Errors
    /// [`CodeError::TooLong`]: then it goes as a file.
    pub fn code(&self) -> Result<String, CodeError> {
        pack(self)
    }

    /// The answer as a file.
    #[must_use]
    pub fn file(&self) -> String {
        let filed = Filed { format: FORMAT.to_owned(), version: VERSION, answer: self.clone() };
        serde_json::to_string_pretty(&filed).unwrap_or_default()
    }

    /// Reads the code of an answer.
    ///
    /// # Errors
    /// [`CodeError`] says why it is none.
    pub fn read(code: &str) -> Result<Self, CodeError> {
        unpack::<Self>(code)?.checked()
    }

    fn read_file(text: &str) -> Result<Self, CodeError> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u64,
        }
        let head: Head = serde_json::from_str(text).map_err(|_| CodeError::Damaged)?;
        match (head.format.as_str(), head.version) {
            (FORMAT, VERSION) => {
                let filed: Filed = serde_json::from_str(text).map_err(|_| CodeError::Damaged)?;
                filed.answer.checked()
            }
            (FORMAT, _) => Err(CodeError::Newer),
            _ => Err(CodeError::NotOurs),
        }
    }

    /// The first thing said to questions of a kind; empty if nothing was.
    pub(super) fn first(&self, kind: QuestionKind) -> &str {
        let of_kind = self.replies.iter().find(|it| it.kind == kind);
        of_kind.and_then(|it| it.said.first()).map_or("", |it| it.trim())
    }

    fn checked(self) -> Result<Self, CodeError> {
        if self.form == Id::NIL || self.id.is_nil() || (self.replies.is_empty() && self.votes.is_empty()) {
            return Err(CodeError::NotOurs);
        }
        self.flaw().map_or(Ok(self), |flaw| Err(CodeError::Flawed(flaw)))
    }

    fn flaw(&self) -> Option<Flaw> {
        let few = |field, count: usize| text::number(field, Some(count as f64), 0.0..=REPLIES_MAX as f64);
        let check = || {
            text::number("updated", Some(self.at as f64), 0.0..=LATEST as f64)?;
            text::within("heading", &self.heading, 0..=text::TITLE_CHARS_MAX)?;
            few("answers", self.replies.len())?;
            few("votes", self.votes.len())?;
            for reply in &self.replies {
                text::within("question", &reply.question, 0..=text::TITLE_CHARS_MAX)?;
                few("answers", reply.said.len())?;
                reply.said.iter().try_for_each(|it| text::within("answers", it, 0..=REPLY_CHARS_MAX))?;
            }
            self.votes.iter().try_for_each(|it| text::within("votes", &it.title, 0..=text::TITLE_CHARS_MAX))
        };
        check().err()
    }
}

/// Whether a text that begins like this holds answers, as a file or as codes in links.
#[must_use]
pub fn looks_like_answers(head: &str) -> bool {
    let head = head.trim_start_matches('\u{feff}').trim();
    if head.starts_with('{') {
        return head.contains(&format!("\"{FORMAT}\""));
    }
    head.contains(ANSWER_LINK) || is_like_code(head) || words(head).any(|it| bare(it).is_some())
}

/// A code on its own is one long word.
fn is_like_code(word: &str) -> bool {
    let is_sign = |it: u8| it.is_ascii_alphanumeric() || b"-_".contains(&it);
    word.len() >= 60 && word.starts_with(['0', '1']) && word.bytes().all(is_sign)
}

/// The answer in a word of a message, where it is a code: other long words do not unpack.
fn bare(word: &str) -> Option<FormAnswer> {
    if is_like_code(word) { FormAnswer::read(word).ok() } else { None }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| it.is_whitespace() || matches!(it, '<' | '>' | '"' | '(' | ')'))
}

/// The answers in a text: a file, links, or codes, with whatever stands around them.
///
/// # Errors
/// [`CodeError`] of the first that cannot be read.
pub fn answers_in(text: &str) -> Result<Vec<FormAnswer>, CodeError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return FormAnswer::read_file(text).map(|it| vec![it]);
    }
    if is_like_code(text) {
        return FormAnswer::read(text).map(|it| vec![it]);
    }
    let linked =
        |word: &str| word.split_once(ANSWER_LINK).map(|(_, code)| code.trim_end_matches(['.', ',', ';']).to_owned());
    let each = words(text).filter_map(|it| match linked(it) {
        Some(code) => Some(FormAnswer::read(&code)),
        None => bare(it).map(Ok),
    });
    let answers = each.take(ANSWERS_MAX).collect::<Result<Vec<_>, _>>()?;
    if answers.is_empty() { Err(CodeError::NotOurs) } else { Ok(answers) }
}
