//! Text: stems against the reference, and which notes are found to say the same.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};
use wheelhouse::methods::text::{Index, Like, Query, danish, english, fold, words};

/// Every word of the files and of the page that the tests can see.
fn vocabulary() -> BTreeSet<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = BTreeSet::new();
    let mut folders = vec![root.join("assets"), root.join("src"), root.join("tests"), root.join("README.md")];
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            folders.extend(std::fs::read_dir(&path).unwrap().map(|it| it.unwrap().path()));
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let folded = fold(&text);
            all.extend(words(&folded).filter(|it| it.chars().all(char::is_alphabetic)).map(str::to_owned));
        }
    }
    all
}

#[test]
fn stems_are_those_of_snowball() {
    let vocabulary = vocabulary();
    assert!(vocabulary.len() > 5_000, "{}", vocabulary.len());
    let (da, en) = (Stemmer::create(Algorithm::Danish), Stemmer::create(Algorithm::English));
    for word in &vocabulary {
        assert_eq!(danish::stem(word), da.stem(word), "{word} in Danish");
        if word.is_ascii() {
            assert_eq!(english::stem(word), en.stem(word), "{word} in English");
        }
    }
}

proptest! {
    #[test]
    fn made_up_words_have_the_stems_of_snowball_too(
        start in "[a-z]{0,6}",
        ending in "(ational|iveness|lessli|ingly|eedly|ied|sses|ize|ement|ion|y|s|elig|løst|erendes|igst|hedens|gt|et|æøå){0,2}",
    ) {
        let word = start + &ending;
        let (da, en) = (Stemmer::create(Algorithm::Danish), Stemmer::create(Algorithm::English));
        prop_assert_eq!(danish::stem(&word), da.stem(&word));
        if word.is_ascii() {
            prop_assert_eq!(english::stem(&word), en.stem(&word));
        }
    }

    #[test] // T1
    fn putting_and_taking_out_leaves_what_building_anew_gives(
        steps in prop::collection::vec((0..6_u128, prop::option::of("(export|slow|theme|login|invoice|fails| ){1,6}")), 1..24),
        asked in "(export|slow|theme|login|invoice| ){1,4}",
    ) {
        let (mut kept, mut now) = (Index::default(), std::collections::BTreeMap::new());
        for (key, text) in steps {
            match text {
                Some(text) => { kept.put(key, &text, ""); now.insert(key, text); }
                None => { kept.remove(key); now.remove(&key); }
            }
        }
        let mut anew = Index::default();
        now.iter().for_each(|(key, text)| anew.put(*key, text, ""));
        prop_assert_eq!(kept.len(), now.len());
        let query = Query::of(&asked, "");
        let found = |index: &Index| {
            let mut all = index.search(&query, None, 10);
            all.iter_mut().for_each(|it| it.words.sort());
            all.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.key.cmp(&b.key)));
            all
        };
        prop_assert_eq!(found(&kept), found(&anew));
    }
}

fn index(texts: &[(&str, &str)]) -> Index {
    let mut index = Index::default();
    for (key, (title, body)) in texts.iter().enumerate() {
        index.put(key as u128, title, body);
    }
    index
}

fn found(index: &Index, title: &str, body: &str) -> Vec<Like> {
    index.search(&Query::of(title, body), None, 3)
}

#[test]
fn the_same_in_other_forms_is_found_with_the_words_it_shares() {
    let index = index(&[
        ("Exporting invoices is slow", "It takes minutes every Monday."),
        ("Dark theme", "For the night shift."),
        ("Eksport af fakturaer er langsom", "Det tager flere minutter hver mandag."),
        ("Login fails on the phone", "The invoice page does not open either."),
    ]);
    let best = &found(&index, "Slow export of an invoice", "")[0];
    assert_eq!(best.key, 0);
    assert_eq!(best.words.iter().collect::<BTreeSet<_>>().len(), 3);
    assert!(best.likeness > 0.8, "{best:?}");
    let best = &found(&index, "Langsomme eksporter af fakturaen", "")[0];
    assert_eq!((best.key, best.words.len()), (2, 3));
}

#[test]
fn what_only_small_words_share_is_not_alike() {
    let index =
        index(&[("We would like it to be there", "and it is not"), ("Det skal være der", "og det er det ikke")]);
    assert_eq!(found(&index, "We would not like to be there", "it is and was"), []);
    assert!(Query::of("det er", "the").is_empty());
}

#[test]
fn a_rare_word_tells_more_than_one_that_is_everywhere() {
    let mut texts = vec![("Booking page", "kiosk"); 1];
    texts.extend(vec![("Booking page", "calendar"); 30]);
    let index = index(&texts);
    let best = &found(&index, "Booking kiosk", "")[0];
    assert_eq!((best.key, best.words[0].as_str()), (0, "kiosk"));
}

#[test]
fn a_text_is_not_like_itself() {
    let index = index(&[("Export is slow", ""), ("Export is slow", "")]);
    let like = index.search(&Query::of("Export is slow", ""), Some(0), 5);
    assert_eq!(like.iter().map(|it| it.key).collect::<Vec<_>>(), [1]);
}
