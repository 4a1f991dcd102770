//! An index of texts: which of them say the same as another, and by which words.
//!
//! In: texts under numbers of the caller's. Out: the most like another text, with the words they share.
//!
//! - T1 Putting a text again replaces it; the index then equals one that was built anew.
//! - T2 A search looks at the rarest words first, and stops before it takes long.

use std::collections::{BTreeMap, HashMap};

use super::{
    Language, fold,
    words::{is_stop_word, stem, words},
};

/// How quickly more of the same word counts less, and how much the length of a text counts (BM25's `k1` and `b`).
const SATURATION: f64 = 1.2;
const LENGTH: f64 = 0.5;
/// A word in the title counts as often as this many in the text.
const TITLE_WEIGHT: usize = 2;
/// Words of a long text that are looked for.
const WORDS_MAX: usize = 48;
/// How many places of words a search walks at most, so that 100,000 texts take no longer than a frame or two.
const WALK_MAX: usize = 250_000;
/// The bits of a place that count how often; the others say where.
const COUNT_BITS: u32 = 6;
const COUNT_MAX: u32 = (1 << COUNT_BITS) - 1;

/// Texts, to find those that say the same.
#[derive(Debug, Default)]
pub struct Index {
    terms: HashMap<Box<str>, u32>,
    /// For each term, the texts it is in: slot and count in one number, by slot.
    places: Vec<Vec<u32>>,
    texts: Vec<Text>,
    slots: HashMap<u128, u32>,
    length: usize,
}

#[derive(Debug, Default)]
struct Text {
    key: u128,
    length: u32,
    terms: Box<[u32]>,
}

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    words: Vec<Wanted>,
}

#[derive(Clone, Debug)]
struct Wanted {
    /// As it was written, folded.
    word: String,
    stems: [Option<String>; 2],
    weight: f64,
}

/// A text that is like another.
#[derive(Clone, Debug, PartialEq)]
pub struct Like {
    /// The number it was put under.
    pub key: u128,
    /// How much of what was looked for it says, 0 to 1; rare words count more.
    pub likeness: f64,
    /// The words of the query that it shares, those that tell most first.
    pub words: Vec<String>,
}

impl Query {
    /// What a text is about, by its title and its body.
    #[must_use]
    pub fn of(title: &str, body: &str) -> Self {
        let mut query = Self::default();
        for (text, weight) in [(title, TITLE_WEIGHT as f64), (body, 1.0)] {
            let folded = fold(text);
            for word in words(&folded).filter(|it| !is_stop_word(it)) {
                if query.words.len() == WORDS_MAX {
                    return query;
                }
                let (one, two) = (stem(word, Language::English), stem(word, Language::Danish));
                // A short text does not tell its language: either stem will do.
                let other = (one != two).then(|| two.into_owned());
                let stems = [Some(one.into_owned()), other];
                if !query.words.iter().any(|it| it.stems == stems) {
                    query.words.push(Wanted { word: word.to_owned(), stems, weight });
                }
            }
        }
        query
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl Index {
    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Whether there is a text under this number.
    #[must_use]
    pub fn contains(&self, key: u128) -> bool {
        self.slots.contains_key(&key)
    }

    /// Puts a text under a number, in the place of the one that was there.
    pub fn put(&mut self, key: u128, title: &str, body: &str) {
        self.remove(key);
        let slot = self.texts.len() as u32;
        let folded = fold(title) + "\n" + &fold(body);
        let title_words = words(&fold(title)).filter(|it| !is_stop_word(it)).count();
        let language = super::language(&folded);
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        let mut length = 0;
        for (at, word) in words(&folded).filter(|it| !is_stop_word(it)).enumerate() {
            let times = if at < title_words { TITLE_WEIGHT } else { 1 } as u32;
            length += times;
            *counts.entry(self.term(&stem(word, language))).or_default() += times;
        }
        let terms = counts.keys().copied().collect();
        for (term, count) in counts {
            if let Some(places) = self.places.get_mut(term as usize) {
                places.push(slot << COUNT_BITS | count.min(COUNT_MAX)); // the latest slot is the highest
            }
        }
        self.length += length as usize;
        self.texts.push(Text { key, length, terms });
        self.slots.insert(key, slot);
    }

    /// Takes a text out; nothing where there is none.
    pub fn remove(&mut self, key: u128) {
        let Some(slot) = self.slots.remove(&key) else { return };
        let Some(text) = self.texts.get_mut(slot as usize).map(std::mem::take) else { return };
        self.length -= text.length as usize;
        for term in &text.terms {
            let Some(places) = self.places.get_mut(*term as usize) else { continue };
            if let Ok(at) = places.binary_search_by_key(&slot, |it| it >> COUNT_BITS) {
                places.remove(at);
            }
        }
    }

    fn term(&mut self, stem: &str) -> u32 {
        if let Some(term) = self.terms.get(stem) {
            return *term;
        }
        let term = self.places.len() as u32;
        self.places.push(Vec::new());
        self.terms.insert(stem.into(), term);
        term
    }

    /// The texts most like the query, best first, at most `most`. `without` is left out: the text itself.
    ///
    /// Likeness is the BM25 score over the most that a text of the usual length could have; what is in many texts tells
    /// little, and what is in none counts against all.
    ///
    /// Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond".
    #[must_use]
    pub fn search(&self, query: &Query, without: Option<u128>, most: usize) -> Vec<Like> {
        // The rarest first. There are few, and one more sort would be more code.
        let mut wanted: Vec<Told<'_, '_>> = Vec::with_capacity(query.words.len());
        for told in query.words.iter().map(|it| self.told(it)) {
            let at = wanted.iter().position(|it| it.count() > told.count()).unwrap_or(wanted.len());
            wanted.insert(at, told);
        }
        let whole: f64 = wanted.iter().map(|it| it.tells).sum();
        let usual = self.length as f64 / self.slots.len().max(1) as f64;
        let mut sums: Vec<f32> = vec![0.0; self.texts.len()];
        let mut walked = 0;
        let mut met: Vec<u32> = Vec::new();
        for told in &wanted {
            for place in told.places.iter().copied().flatten() {
                let slot = place >> COUNT_BITS;
                let (Some(sum), Some(text)) = (sums.get_mut(slot as usize), self.texts.get(slot as usize)) else {
                    continue;
                };
                if *sum == 0.0 {
                    met.push(slot);
                }
                *sum += (told.tells * saturated(place & COUNT_MAX, text.length, usual)) as f32;
                walked += 1;
            }
            if walked > WALK_MAX {
                break;
            }
        }
        let sum = |slot: u32| sums.get(slot as usize).copied().unwrap_or_default();
        let skipped = without.and_then(|key| self.slots.get(&key)).copied();
        let mut best: Vec<u32> = Vec::with_capacity(most + 1);
        for slot in met.into_iter().filter(|it| Some(*it) != skipped) {
            let at = best.iter().position(|it| sum(*it) < sum(slot)).unwrap_or(best.len());
            if at < most {
                best.insert(at, slot);
                best.truncate(most);
            }
        }
        let like = |slot: u32| {
            let text = self.texts.get(slot as usize)?;
            let has = |places: &[&[u32]]| {
                places.iter().any(|it| it.binary_search_by_key(&slot, |it| it >> COUNT_BITS).is_ok())
            };
            let words = wanted.iter().filter(|it| has(&it.places)).map(|it| it.wanted.word.clone()).collect();
            let likeness = (f64::from(sum(slot)) / whole).min(1.0);
            Some(Like { key: text.key, likeness, words })
        };
        best.into_iter().filter_map(like).collect()
    }

    /// Where a word is, and how much it tells.
    fn told<'a, 'b>(&'a self, wanted: &'b Wanted) -> Told<'a, 'b> {
        let places = |it: &String| self.places.get(*self.terms.get(it.as_str())? as usize).map(Vec::as_slice);
        let places: Vec<&[u32]> = wanted.stems.iter().flatten().filter_map(places).collect();
        let (all, with) = (self.slots.len() as f64, places.iter().map(|it| it.len()).sum::<usize>() as f64);
        let rare = (1.0 + (all - with + 0.5).max(0.0) / (with + 0.5)).ln();
        Told { wanted, places, tells: rare * wanted.weight }
    }
}

/// A word that is looked for, the texts it is in, and how much it tells.
struct Told<'a, 'b> {
    wanted: &'b Wanted,
    places: Vec<&'a [u32]>,
    tells: f64,
}

impl Told<'_, '_> {
    fn count(&self) -> usize {
        self.places.iter().map(|it| it.len()).sum()
    }
}

/// How much a word counts that is so often in a text: 1 for once in a text of the usual length, at most 1 + `k1`.
fn saturated(count: u32, length: u32, usual: f64) -> f64 {
    let long = 1.0 - LENGTH + LENGTH * f64::from(length) / usual.max(1.0);
    let count = f64::from(count);
    count * (SATURATION + 1.0) / (count + SATURATION * long)
}
