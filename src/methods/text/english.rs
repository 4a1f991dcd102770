//! English word stems, by the published Snowball algorithm (Porter 2).
//!
//! In: one word in lower case. Out: its stem. What is not written in the letters a to z is left as it is.

use std::borrow::Cow;

/// Words that the rules would get wrong.
const EXCEPTIONS: [(&str, &str); 18] = [
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];
/// Words that are stems once they have lost a plural.
const WHOLE: [&str; 8] = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];
/// Beginnings after which the first region starts, whatever the letters say.
const BEGINNINGS: [&str; 3] = ["gener", "commun", "arsen"];
/// The second step: an ending and what it becomes, longest first.
const SECOND: [(&str, &str); 24] = [
    ("ational", "ate"),
    ("fulness", "ful"),
    ("iveness", "ive"),
    ("ization", "ize"),
    ("ousness", "ous"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("tional", "tion"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ation", "ate"),
    ("entli", "ent"),
    ("fulli", "ful"),
    ("iviti", "ive"),
    ("ousli", "ous"),
    ("abli", "able"),
    ("alli", "al"),
    ("anci", "ance"),
    ("ator", "ate"),
    ("enci", "ence"),
    ("izer", "ize"),
    ("bli", "ble"),
    ("ogi", "og"),
    ("li", ""),
];
/// The third step.
const THIRD: [(&str, &str); 9] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("ative", ""),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];
/// The fourth step: endings that go.
const FOURTH: [&str; 18] = [
    "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous",
    "al", "er", "ic",
];
const DOUBLES: [&str; 9] = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

/// The stem of an English word: `exporting`, `exported` and `exports` all give `export`.
///
/// Source: Snowball, "The English (Porter2) stemming algorithm".
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    if word.len() <= 2 || !word.bytes().all(|it| it.is_ascii_lowercase() || it == b'\'') {
        return Cow::Borrowed(word);
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(it, _)| *it == word) {
        return Cow::Borrowed(stem);
    }
    let mut it = Stemming::of(word);
    it.possessive();
    it.plural();
    if !WHOLE.contains(&it.word.as_str()) {
        it.past();
        it.last_y();
        it.second();
        it.third();
        it.fourth();
        it.fifth();
    }
    Cow::Owned(it.word.to_ascii_lowercase())
}

/// A word on its way to its stem. A `y` that stands for a consonant is written `Y`.
struct Stemming {
    word: String,
    first: usize,
    second: usize,
}

impl Stemming {
    fn of(word: &str) -> Self {
        let mut marked = String::with_capacity(word.len() + 1);
        for letter in word.strip_prefix('\'').unwrap_or(word).chars() {
            let consonant = letter == 'y' && marked.bytes().last().is_none_or(is_vowel);
            marked.push(if consonant { 'Y' } else { letter });
        }
        let known = BEGINNINGS.iter().find(|it| marked.starts_with(**it)).map(|it| it.len());
        let first = known.unwrap_or_else(|| after_first_pair(&marked, 0));
        let second = after_first_pair(&marked, first);
        Self { word: marked, first, second }
    }

    /// Takes off an ending and puts something in its place.
    fn replace(&mut self, ending: &str, by: &str) {
        self.word.truncate(self.word.len().saturating_sub(ending.len()));
        self.word.push_str(by);
    }

    /// What stands before an ending.
    fn before(&self, ending: &str) -> &str {
        self.word.strip_suffix(ending).unwrap_or_default()
    }

    /// The letter that is so many from the end, from 0.
    fn last(&self, from_end: usize) -> Option<u8> {
        self.word.bytes().rev().nth(from_end)
    }

    /// Whether an ending of so many letters lies in a region.
    const fn lies_in(&self, region: usize, letters: usize) -> bool {
        self.word.len() >= region + letters
    }

    fn possessive(&mut self) {
        if let Some(ending) = ["'s'", "'s", "'"].into_iter().find(|it| self.word.ends_with(it)) {
            self.replace(ending, "");
        }
    }

    fn plural(&mut self) {
        if self.word.ends_with("sses") {
            self.replace("sses", "ss");
        } else if self.word.ends_with("ied") || self.word.ends_with("ies") {
            let by = if self.word.len() > 4 { "i" } else { "ie" };
            self.replace("ies", by);
        } else if self.word.ends_with('s')
            && !self.word.ends_with("us")
            && !self.word.ends_with("ss")
            && self.before("s").bytes().rev().skip(1).any(is_vowel)
        {
            self.replace("s", "");
        }
    }

    fn past(&mut self) {
        let Some(ending) =
            ["eedly", "ingly", "edly", "eed", "ing", "ed"].into_iter().find(|it| self.word.ends_with(it))
        else {
            return;
        };
        if ending.starts_with("ee") {
            if self.lies_in(self.first, ending.len()) {
                self.replace(ending, "ee");
            }
            return;
        }
        if !self.before(ending).bytes().any(is_vowel) {
            return;
        }
        self.replace(ending, "");
        if ["at", "bl", "iz"].iter().any(|it| self.word.ends_with(it)) {
            self.word.push('e');
        } else if DOUBLES.iter().any(|it| self.word.ends_with(it)) {
            self.word.pop();
        } else if self.first == self.word.len() && self.ends_short() {
            self.word.push('e');
        }
    }

    /// Whether it ends in a short syllable.
    fn ends_short(&self) -> bool {
        match (self.last(2), self.last(1), self.last(0)) {
            (Some(a), Some(b), Some(c)) => {
                !is_vowel(a) && is_vowel(b) && !is_vowel(c) && !matches!(c, b'w' | b'x' | b'Y')
            }
            (None, Some(b), Some(c)) => is_vowel(b) && !is_vowel(c),
            _ => false,
        }
    }

    fn last_y(&mut self) {
        let follows = self.word.len() > 2 && self.last(1).is_some_and(|it| !is_vowel(it));
        if follows && matches!(self.last(0), Some(b'y' | b'Y')) {
            self.replace("y", "i");
        }
    }

    fn second(&mut self) {
        let Some((ending, by)) = SECOND.iter().find(|(it, _)| self.word.ends_with(it)) else { return };
        if !self.lies_in(self.first, ending.len()) {
            return;
        }
        let before = self.last(ending.len());
        let fits = match *ending {
            "ogi" => before == Some(b'l'),
            "li" => before.is_some_and(|it| b"cdeghkmnrt".contains(&it)),
            _ => true,
        };
        if fits {
            self.replace(ending, by);
        }
    }

    fn third(&mut self) {
        let Some((ending, by)) = THIRD.iter().find(|(it, _)| self.word.ends_with(it)) else { return };
        let region = if *ending == "ative" { self.second } else { self.first };
        if self.lies_in(self.first, ending.len()) && self.lies_in(region, ending.len()) {
            self.replace(ending, by);
        }
    }

    fn fourth(&mut self) {
        let Some(ending) = FOURTH.into_iter().find(|it| self.word.ends_with(it)) else { return };
        let fits = ending != "ion" || matches!(self.last(3), Some(b's' | b't'));
        if fits && self.lies_in(self.second, ending.len()) {
            self.replace(ending, "");
        }
    }

    fn fifth(&mut self) {
        let goes = match self.last(0) {
            Some(b'e') => {
                let short = || Self { word: self.before("e").to_owned(), ..*self }.ends_short();
                self.lies_in(self.second, 1) || (self.lies_in(self.first, 1) && !short())
            }
            Some(b'l') => self.lies_in(self.second, 1) && self.last(1) == Some(b'l'),
            _ => false,
        };
        if goes {
            self.word.pop();
        }
    }
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The place after the first consonant that follows a vowel, looked for from `from` on.
fn after_first_pair(word: &str, from: usize) -> usize {
    let letters = word.as_bytes();
    let pair = letters.windows(2).skip(from).position(|pair| matches!(pair, [a, b] if is_vowel(*a) && !is_vowel(*b)));
    pair.map_or(letters.len(), |at| from + at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet_in_one_stem() {
        for (word, expected) in [
            ("exporting", "export"),
            ("exports", "export"),
            ("generously", "generous"),
            ("communities", "communiti"),
            ("hopping", "hop"),
            ("hoping", "hope"),
            ("tied", "tie"),
            ("cries", "cri"),
            ("sensibilities", "sensibl"),
            ("national", "nation"),
            ("relational", "relat"),
            ("knack", "knack"),
            ("bee", "bee"),
            ("o'clock's", "o'clock"),
        ] {
            assert_eq!(stem(word), expected, "{word}");
        }
    }

    #[test]
    fn what_is_no_english_word_is_left_whole() {
        for word in ["", "by", "rødgrød", "v2", "日本"] {
            assert_eq!(stem(word), word);
        }
    }
}
