//! Forms: questions to people who have no workspace of ours.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Item, Kind, Product, Record, Tag, text};

/// Questions that somebody answers in a browser of their own, and requests that they can vote for.
///
/// The form travels whole in its link; what is answered comes back as feedback. The form holds no answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Form {
    /// The id.
    pub id: Id<Self>,
    /// What the team calls it.
    pub name: String,
    /// What those who answer read first.
    pub heading: Phrase,
    /// Why it is asked, and what becomes of the answers.
    pub intro: Phrase,
    /// The languages it is asked in. Empty: English.
    pub languages: BTreeSet<Tongue>,
    /// What is asked, in order.
    pub questions: Vec<Question>,
    /// What can be voted for, in order.
    pub requests: Vec<Request>,
    /// The tags that its answers get.
    pub tags: BTreeSet<Id<Tag>>,
    /// The product it is about.
    pub product: Option<Id<Product>>,
}

/// A language that forms are asked in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    /// English.
    #[default]
    En,
    /// Danish.
    Da,
}

/// One text in the languages it was written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Phrase {
    /// In English.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// In Danish.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub da: String,
}

/// One question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Question {
    /// Which of the form's questions it is, whatever becomes of its words and its place.
    pub key: u32,
    /// How it is answered.
    #[serde(default)]
    pub kind: QuestionKind,
    /// What is asked.
    #[serde(default)]
    pub text: Phrase,
    /// What can be chosen, where something is chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Phrase>,
    /// Whether the form cannot be handed in without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// In a line.
    #[default]
    Text,
    /// At length.
    LongText,
    /// With one of several.
    Choice,
    /// With any of several.
    Choices,
    /// From 0 to 10, such as how likely one is to recommend the product.
    Score,
    /// With one's name.
    Name,
    /// With the company one works for.
    Company,
    /// With an address to write to.
    Email,
    /// With a yes, or not at all.
    Consent,
}

/// An item as others may see it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Request {
    /// The item.
    pub item: Id<Item>,
    /// What it is called outside.
    #[serde(default)]
    pub title: Phrase,
    /// What it would be good for, in words for everybody.
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub text: Phrase,
}

impl Tongue {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::En, Self::Da];
}

impl QuestionKind {
    /// Every kind, in the order of menus.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::LongText,
        Self::Choice,
        Self::Choices,
        Self::Score,
        Self::Name,
        Self::Company,
        Self::Email,
        Self::Consent,
    ];

    /// Whether there is something to choose from.
    #[must_use]
    pub const fn has_choices(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

impl Phrase {
    /// Whether it says nothing in any language.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.en.is_empty() && self.da.is_empty()
    }

    /// The text in a language, or in the other where it was not written in this one.
    #[must_use]
    pub fn said(&self, tongue: Tongue) -> &str {
        let (first, other) = match tongue {
            Tongue::En => (&self.en, &self.da),
            Tongue::Da => (&self.da, &self.en),
        };
        if first.is_empty() { other } else { first }
    }

    /// The text in a language, empty where it was not written in it.
    #[must_use]
    pub fn written(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::En => &self.en,
            Tongue::Da => &self.da,
        }
    }

    /// Writes it in a language.
    pub fn write(&mut self, tongue: Tongue, text: String) {
        match tongue {
            Tongue::En => self.en = text,
            Tongue::Da => self.da = text,
        }
    }

    /// It has no more characters than `max` in any language.
    ///
    /// # Errors
    /// [`Flaw::TooLong`].
    fn check(&self, field: &'static str, max: usize) -> Result<(), Flaw> {
        text::within(field, &self.en, 0..=max)?;
        text::within(field, &self.da, 0..=max)
    }
}

impl Form {
    /// How many questions a form has at most.
    pub const QUESTIONS_MAX: usize = 60;
    /// How many things one question lets choose from at most.
    pub const CHOICES_MAX: usize = 60;
    /// How many requests can be voted for at most.
    pub const REQUESTS_MAX: usize = 200;
    /// Characters of the longer texts of a form.
    pub const TEXT_CHARS_MAX: usize = 4_000;

    /// A key that no question of the form has.
    #[must_use]
    pub fn fresh_key(&self) -> u32 {
        self.questions.iter().map(|it| it.key).max().unwrap_or_default().saturating_add(1)
    }
}

/// The questions and requests of a form, in the record and in a link alike, are of a possible length and number.
///
/// # Errors
/// [`Flaw::TooLong`], [`Flaw::OutOfRange`].
pub fn check_asked(questions: &[Question], requests: &[Request]) -> Result<(), Flaw> {
    let few = |field, count: usize, max: usize| text::number(field, Some(count as f64), 0.0..=max as f64);
    few("questions", questions.len(), Form::QUESTIONS_MAX)?;
    few("requests", requests.len(), Form::REQUESTS_MAX)?;
    for question in questions {
        question.text.check("questions", text::TITLE_CHARS_MAX)?;
        few("questions", question.choices.len(), Form::CHOICES_MAX)?;
        question.choices.iter().try_for_each(|it| it.check("questions", text::TITLE_CHARS_MAX))?;
    }
    for request in requests {
        request.title.check("requests", text::TITLE_CHARS_MAX)?;
        request.text.check("requests", Form::TEXT_CHARS_MAX)?;
    }
    Ok(())
}

impl Record for Form {
    const KIND: Kind = Kind::Form;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        self.heading.check("heading", text::TITLE_CHARS_MAX)?;
        self.intro.check("intro", Self::TEXT_CHARS_MAX)?;
        check_asked(&self.questions, &self.requests)
    }
}
