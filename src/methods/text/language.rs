//! Which language a text seems to be in.

use super::words::{speaks, words};

/// A language with stems and words of its own here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Danish.
    Danish,
}

/// How many words of a text are looked at.
const WORDS_MAX: usize = 60;

/// The language of a folded text, by its small words and by the letters æ, ø and å; English where nothing tells.
#[must_use]
pub fn language(folded: &str) -> Language {
    let mut danish = 0;
    for word in words(folded).take(WORDS_MAX) {
        danish += match speaks(word) {
            Some(Language::Danish) => 2,
            Some(Language::English) => -2,
            None if word.contains(['æ', 'ø', 'å']) => 1,
            None => 0,
        };
    }
    if danish > 0 { Language::Danish } else { Language::English }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        for (text, expected) in [
            ("the export is slow and we have to wait", Language::English),
            ("eksporten er langsom, og vi skal vente", Language::Danish),
            ("søren wants the export to work from ærø", Language::English),
            ("mørkt tema", Language::Danish),
            ("dark theme", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }
}
