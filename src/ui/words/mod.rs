//! The words of the page, in English and Danish.
//!
//! Every word is a constant with both languages, so a missing translation does not compile.
//! Words with data are functions of [`Lang`].

#![allow(missing_docs, reason = "a word's name and its English say what it is")]

pub mod backlog;
pub mod backlog_views;
pub mod counted;
pub mod evidence;
pub mod feedback;
pub mod files;
pub mod format;
pub mod forms;
pub mod formulas;
pub mod import;
pub mod insight;
pub mod insights;
pub mod item;
pub mod kit;
pub mod methods;
pub mod own;
pub mod own_fields;
pub mod personal;
pub mod pictures;
pub mod plans;
pub mod prioritise;
pub mod refusals;
pub mod roadmap;
pub mod rounds;
pub mod settings;
pub mod sheet;
pub mod shell;
pub mod showings;
pub mod templates;
pub mod timeline;
pub mod told;
pub mod transfer;
pub mod triage;
pub mod trust;
pub mod views;
pub mod ways;
pub mod welcome;

use leptos::prelude::*;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Danish.
    Da,
}

impl Lang {
    /// The BCP 47 tag, for `<html lang>` and `Intl`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Da => "da",
        }
    }
}

/// One word or sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// English.
    pub en: &'static str,
    /// Danish.
    pub da: &'static str,
}

/// A word in both languages, English first.
#[must_use]
pub const fn word(en: &'static str, da: &'static str) -> Word {
    Word { en, da }
}

impl Word {
    /// The word in `lang`.
    #[must_use]
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Da => self.da,
        }
    }
}

/// The language of the page, provided once at the top.
#[derive(Clone, Copy, Debug)]
pub struct Language(pub RwSignal<Lang>);

/// The language signal; English where none was provided.
#[must_use]
pub fn use_lang() -> Signal<Lang> {
    use_context::<Language>().map_or_else(|| Signal::stored(Lang::En), |lang| lang.0.into())
}

/// The word in the page's language; follows a switch of language.
///
/// Call it in the body of a component: it takes the language from the context there.
pub fn t(word: Word) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || word.in_lang(lang.get())
}

impl Lang {
    /// The language of a BCP 47 tag such as `da-DK`; `None` for languages the page does not speak.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next()? {
            "en" => Some(Self::En),
            "da" | "nb" | "nn" | "no" => Some(Self::Da),
            _ => None,
        }
    }
}
