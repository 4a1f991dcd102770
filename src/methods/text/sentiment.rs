//! The tone of a text, by a list of words that anybody can read.
//!
//! In: a text in English or Danish. Out: a number, and the words that led to it. Irony, and praise of somebody else,
//! it does not see: what a person says of a note counts before it.

use std::{collections::HashMap, sync::OnceLock};

use super::{
    Language, fold, language,
    words::{stem, words},
};

/// Words of praise and relief, then of complaint and worry, in each language; the strong ones first.
const WORDS: [(Language, i8, &str); 8] = [
    (Language::English, 2, "love amazing excellent perfect fantastic brilliant outstanding delighted wonderful"),
    (
        Language::English,
        1,
        "good great nice helpful easy easier simple fast faster quick quicker smooth reliable intuitive clear useful \
         happy glad thanks thank appreciate enjoy solved fixed saves better best improved friendly handy \
         recommend impressed convenient stable clean comfortable",
    ),
    (
        Language::English,
        -2,
        "hate terrible awful horrible useless unusable unacceptable disaster furious worst cancel cancelled leaving \
         lawyer refund scam nightmare",
    ),
    (
        Language::English,
        -1,
        "bad slow slower broken break breaks fail fails failed failing failure crash crashes error errors bug bugs \
         problem problems issue issues wrong missing lost lose losing stuck confusing confused annoying annoyed \
         frustrating frustrated difficult hard impossible complicated complain complaint complaints disappointed \
         disappointing late delay delayed expensive ugly unclear worse worried waste freeze freezes froze frozen lag \
         laggy unhappy angry tired poor pain painful trouble unreliable hidden tedious cumbersome spam",
    ),
    (Language::Danish, 2, "elsker fantastisk fremragende perfekt genial vidunderlig forrygende begejstret suveræn"),
    (
        Language::Danish,
        1,
        "god godt gode dejlig fin fint flot nem nemt nemme nemmere let lettere enkel hurtig hurtigt hurtigere smidig \
         pålidelig overskuelig tydelig nyttig glad tilfreds tak taknemmelig løst sparer bedre bedst forbedret \
         venlig smart anbefale imponeret praktisk stabil behagelig rart",
    ),
    (
        Language::Danish,
        -2,
        "hader forfærdelig elendig rædselsfuld ubrugelig uacceptabel katastrofe rasende værst opsiger opsagt afmelder \
         advokat mareridt",
    ),
    (
        Language::Danish,
        -1,
        "dårlig dårligt langsom langsomt langsomme fejl fejler fejlede ødelagt knækket crasher nedbrud problem \
         problemer forkert mangler mistet tabt fanget forvirrende forvirret irriterende irriteret frustrerende \
         frustreret svær svært besværlig besværligt umulig umuligt kompliceret klage klager klaget skuffet skuffende \
         sen forsinket dyr dyrt grim uklar værre bekymret spild fryser frøs hakker utilfreds vred træt smerte \
         bøvl bøvlet upålidelig skjult omstændelig",
    ),
];
/// Words that turn the next ones round.
const TURNS: &str = " not no never without hardly cannot cant dont doesnt isnt wasnt ikke aldrig uden ingen næppe ej ";
/// How many words such a word reaches.
const REACH: usize = 3;

/// The tone of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tone {
    /// The sum over the words: above 0 is praise, below it complaint.
    pub sum: i32,
    /// The words that counted, as they were written, with what each gave; a turned one has its sign turned.
    pub words: Vec<(String, i8)>,
}

/// Reads the tone of a text.
#[must_use]
pub fn tone(text: &str) -> Tone {
    let folded = fold(text).replace(['\'', '’'], "");
    let language = language(&folded);
    let mut tone = Tone::default();
    let mut turned = 0;
    for word in words(&folded) {
        if TURNS.contains(&format!(" {word} ")) {
            turned = REACH;
            continue;
        }
        let known = lexicon().get(&(language_key(language), stem(word, language).into_owned())).copied();
        if let Some(weight) = known {
            let weight = if turned > 0 { -weight } else { weight };
            tone.sum += i32::from(weight);
            let again = tone.words.iter().any(|(it, _)| it == word);
            if !again {
                tone.words.push((word.to_owned(), weight));
            }
        }
        turned = turned.saturating_sub(1);
    }
    tone
}

const fn language_key(language: Language) -> bool {
    matches!(language, Language::Danish)
}

fn lexicon() -> &'static HashMap<(bool, String), i8> {
    static LEXICON: OnceLock<HashMap<(bool, String), i8>> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let each = WORDS.iter().flat_map(|(language, weight, list)| {
            list.split_whitespace().map(|it| ((language_key(*language), stem(it, *language).into_owned()), *weight))
        });
        each.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn praise_and_complaint_are_told_apart_in_both_languages_with_their_words() {
        for (text, sign, word) in [
            ("I love the new calendar, it is so easy", 1, "love"),
            ("The export fails and it is slow", -1, "fails"),
            ("Please add a field for the phone number", 0, ""),
            ("Jeg elsker den nye kalender, den er nem", 1, "elsker"),
            ("Det er langsomt, og eksporten fejler", -1, "langsomt"),
            ("Vi vil gerne have et felt til telefonnummer", 0, ""),
        ] {
            let tone = tone(text);
            assert_eq!(tone.sum.signum(), sign, "{text}: {tone:?}");
            assert!(word.is_empty() || tone.words.iter().any(|(it, _)| it == word), "{text}: {tone:?}");
        }
    }

    #[test]
    fn a_no_turns_what_follows_but_not_what_is_far_off() {
        assert_eq!(tone("it is not good").words, [("good".to_owned(), -1)]);
        assert_eq!(tone("det er ikke godt").sum, -1);
        assert!(tone("it doesn't work but the support is good").sum > 0);
        assert_eq!(tone(""), Tone::default());
    }

    #[test]
    fn no_word_is_on_two_lists() {
        let all: Vec<(bool, String)> = WORDS
            .iter()
            .flat_map(|(language, _, list)| list.split_whitespace().map(|it| (language_key(*language), it.to_owned())))
            .collect();
        for (at, word) in all.iter().enumerate() {
            assert!(!all[..at].contains(word), "{word:?} twice");
        }
    }
}
