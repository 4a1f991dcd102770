//! Finding by words: text without case and accents, in which every wanted word must occur.
//!
//! `æ`, `ø` and `å` are letters of their own, not accented ones, and stay apart from `a` and `o`.

/// The text as it is compared: lower case, and without accents.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        match char {
            // Some systems write `å` as `a` and a ring.
            '\u{30a}' if folded.ends_with('a') => {
                folded.pop();
                folded.push('å');
            }
            '\u{300}'..='\u{36f}' => {}
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            other => folded.push(without_accent(other)),
        }
    }
    folded
}

const fn without_accent(char: char) -> char {
    match char {
        'à'..='ä' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

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
