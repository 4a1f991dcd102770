//! Danish word stems, by the published Snowball algorithm.
//!
//! In: one word in lower case. Out: its stem, which is always how the word begins. Never allocates.

const VOWELS: &str = "aeiouyæåø";
/// Letters that an ending `s` may follow.
const BEFORE_S: &str = "abcdfghjklmnoprtvyzå";
/// Endings of nouns, verbs and adjectives; the longest that fits is taken off.
const ENDINGS: [&str; 32] = [
    "erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets", "ered",
    "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens", "ers", "ets", "en",
    "er", "es", "et", "e", "s",
];
const PAIRS: [&str; 4] = ["gd", "dt", "gt", "kt"];
/// Endings that make one word of another.
const MAKERS: [&str; 5] = ["elig", "løst", "lig", "els", "ig"];

/// The stem of a Danish word: `opgaverne`, `opgaven` and `opgave` all give `opgav`.
///
/// Source: Snowball, "Danish stemming algorithm".
#[must_use]
pub fn stem(word: &str) -> &str {
    let from = region(word);
    let mut stem = word;
    if let Some(ending) = ending(stem, from, &ENDINGS) {
        let rest = cut(stem, ending.len());
        if ending != "s" || rest.ends_with(|it| BEFORE_S.contains(it)) {
            stem = rest;
        }
    }
    stem = without_pair(stem, from);
    if stem.ends_with("igst") {
        stem = cut(stem, 2);
    }
    match ending(stem, from, &MAKERS) {
        Some("løst") => stem = cut(stem, 1),
        Some(maker) => stem = without_pair(cut(stem, maker.len()), from),
        None => {}
    }
    let mut letters = stem.char_indices().rev();
    if let (Some((at, last)), Some((_, before))) = (letters.next(), letters.next())
        && at >= from
        && last == before
        && !VOWELS.contains(last)
    {
        stem = cut(stem, last.len_utf8());
    }
    stem
}

/// Where the part begins that may lose something: after the first consonant that follows a vowel, and never before the
/// fourth letter.
fn region(word: &str) -> usize {
    let Some(third) = word.char_indices().map(|(at, it)| at + it.len_utf8()).nth(2) else { return word.len() };
    let vowel = word.find(|it| VOWELS.contains(it)).unwrap_or(word.len());
    let rest = word.get(vowel..).unwrap_or_default();
    let consonant = rest.char_indices().find(|(_, it)| !VOWELS.contains(*it));
    consonant.map_or(word.len(), |(at, it)| (vowel + at + it.len_utf8()).max(third))
}

/// The first of `endings` that stands at the end, from `from` on.
fn ending<'a>(word: &str, from: usize, endings: &[&'a str]) -> Option<&'a str> {
    let region = word.get(from..)?;
    endings.iter().copied().find(|it| region.ends_with(it))
}

fn without_pair(word: &str, from: usize) -> &str {
    if ending(word, from, &PAIRS).is_some() { cut(word, 1) } else { word }
}

fn cut(word: &str, bytes: usize) -> &str {
    word.len().checked_sub(bytes).and_then(|to| word.get(..to)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet_in_one_stem() {
        for words in [
            ["opgave", "opgaven", "opgaver", "opgaverne"],
            ["kunde", "kunden", "kunder", "kundernes"],
            ["betaling", "betalingen", "betalinger", "betalingerne"],
            ["mulighed", "muligheden", "muligheder", "mulighedens"],
        ] {
            assert!(words.iter().all(|it| stem(it) == stem(words[0])), "{words:?}");
        }
    }

    #[test]
    fn short_words_and_odd_ones_are_left_whole() {
        for word in ["", "s", "øl", "åer", "æøå", "日本"] {
            assert_eq!(stem(word), word);
        }
    }
}
