//! Naive Bayes: which of two tags a text most likely has, by the words of texts that were tagged.

use std::collections::{BTreeMap, BTreeSet};

/// What was learnt of one tag.
#[derive(Clone, Debug, Default, PartialEq)]
struct Learnt {
    texts: usize,
    words: usize,
    counts: BTreeMap<String, usize>,
}

/// Texts with and without a tag, counted by their words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tagger {
    with: Learnt,
    without: Learnt,
    known: BTreeSet<String>,
}

/// How likely a text has the tag and has it not, in logarithms that have a common factor left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// That it has it.
    pub with: f64,
    /// That it has it not.
    pub without: f64,
}

impl Tagger {
    /// Learns from a text: its words, and whether it has the tag.
    pub fn learn(&mut self, words: &[&str], tagged: bool) {
        let side = if tagged { &mut self.with } else { &mut self.without };
        side.texts += 1;
        side.words += words.len();
        for word in words {
            *side.counts.entry((*word).to_owned()).or_default() += 1;
            self.known.insert((*word).to_owned());
        }
    }

    /// How likely a text with these words has the tag, each count one higher (Laplace). Words never seen tell nothing.
    /// `None` before a text of each kind has been seen.
    ///
    /// Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 13.2.
    #[must_use]
    pub fn verdict(&self, words: &[&str]) -> Option<Verdict> {
        let texts = self.with.texts + self.without.texts;
        let known: Vec<&&str> = words.iter().filter(|it| self.known.contains(**it)).collect();
        let side = |of: &Learnt| {
            let all = (of.words + self.known.len()) as f64;
            let each =
                known.iter().map(|it| ((1 + of.counts.get(**it).copied().unwrap_or_default()) as f64 / all).ln());
            (of.texts > 0).then(|| (of.texts as f64 / texts as f64).ln() + each.sum::<f64>())
        };
        Some(Verdict { with: side(&self.with)?, without: side(&self.without)? })
    }
}

impl Verdict {
    /// The chance that the text has the tag, 0 to 1.
    #[must_use]
    pub fn chance(self) -> f64 {
        1.0 / (1.0 + (self.without - self.with).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_seen_tell_nothing_and_danish_letters_are_letters() {
        let mut tagger = Tagger::default();
        assert_eq!(tagger.verdict(&["sø"]), None);
        tagger.learn(&["sø", "å"], true);
        assert_eq!(tagger.verdict(&["sø"]), None);
        tagger.learn(&["so", "a"], false);
        let chance = |words: &[&str]| tagger.verdict(words).unwrap().chance();
        assert!(chance(&["sø"]) > 0.5 && chance(&["so"]) < 0.5);
        assert!((chance(&["æble"]) - 0.5).abs() < 1e-12);
        assert_eq!(chance(&["sø", "æble"]), chance(&["sø"]));
    }
}
