//! Finding by words: text without case and accents, in which every wanted word must occur.

pub use crate::methods::text::fold;

/// The words that somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of a text, however it is written.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(fold(text).split_whitespace().map(ToOwned::to_owned).collect())
    }

    /// Whether every word occurs somewhere in `folded`, which must come from [`fold`]. No words occur everywhere.
    #[must_use]
    pub fn occurs_in(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }

    /// How well the words fit `folded`, which must come from [`fold`]; `None` where one of them does not occur.
    #[must_use]
    pub fn fit(&self, folded: &str) -> Option<Fit> {
        if !self.occurs_in(folded) {
            return None;
        }
        let phrase = self.0.join(" ");
        Some(if folded == phrase {
            Fit::Whole
        } else if folded.starts_with(&phrase) {
            Fit::Beginning
        } else if begins_word(folded, &phrase) {
            Fit::Phrase
        } else if self.0.iter().all(|word| begins_word(folded, word)) {
            Fit::Words
        } else {
            Fit::Letters
        })
    }
}

/// How well words that are looked for fit a text, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// They are the text.
    Whole,
    /// The text begins with them.
    Beginning,
    /// They stand in it as they were written, from the beginning of a word.
    Phrase,
    /// Each begins a word of it.
    Words,
    /// They stand in it somewhere.
    Letters,
}

fn begins_word(folded: &str, part: &str) -> bool {
    let before = |at: usize| folded.get(..at).and_then(|it| it.chars().next_back());
    folded.match_indices(part).any(|(at, _)| !before(at).is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(wanted: &str, texts: &[&str]) -> Vec<(Fit, usize)> {
        let wanted = Wanted::of(wanted);
        let mut fits: Vec<_> =
            texts.iter().enumerate().filter_map(|(at, text)| Some((wanted.fit(&fold(text))?, at))).collect();
        crate::model::sorted::sort_by(&mut fits, Ord::cmp);
        fits
    }

    #[test]
    fn what_is_written_as_it_is_looked_for_comes_before_what_has_the_same_words() {
        let texts = ["Export items as CSV", "CSV export", "The CSV export", "Supercsv, reexported", "csv exp", "CSV"];
        let expected = [(Fit::Whole, 4), (Fit::Beginning, 1), (Fit::Phrase, 2), (Fit::Words, 0), (Fit::Letters, 3)];
        assert_eq!(order("CSV exp", &texts), expected);
    }

    #[test]
    fn accents_and_signs_do_not_hide_the_beginning_of_a_word() {
        assert_eq!(order("etat", &["L’État (c’est moi)"]), [(Fit::Phrase, 0)]);
        assert_eq!(order("moi", &["L’État (c’est moi)"]), [(Fit::Phrase, 0)]);
    }
}
