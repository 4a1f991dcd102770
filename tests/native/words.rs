//! The words of the page, read as they are written: the page itself is not compiled here.

use std::{fs, path::Path};

use wheelhouse::{commands::prioritise::BuiltIn, methods::published};

/// Names that are the same in both languages.
const NAMES: [&str; 28] = [
    "AHP",
    "Borda",
    "Bradley–Terry",
    "CSAT",
    "Copeland",
    "Elo",
    "Gabor–Granger",
    "ICE",
    "Instant run-off",
    "Kano",
    "MaxDiff",
    "Median",
    "MoSCoW",
    "NPS",
    "OKR",
    "PERT",
    "PIE",
    "Planning poker",
    "RICE",
    "SUS",
    "Schulze",
    "TF-IDF",
    "Van Westendorp",
    "WSJF",
    "minimal",
    "",
    "Score",
    "Roadmap",
];

/// The words of methods, their templates, their proofs, and the rounds they are asked in.
const SCREENS: [&str; 8] = ["methods", "templates", "trust", "own", "pictures", "prioritise", "rounds", "ways"];

fn text_of(screen: &str) -> String {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/words");
    let mut text = fs::read_to_string(words.join(format!("{screen}.rs"))).unwrap_or_default();
    for entry in fs::read_dir(words.join(screen)).into_iter().flatten() {
        text += &fs::read_to_string(entry.unwrap().path()).unwrap();
    }
    assert!(!text.is_empty(), "{screen}");
    text
}

/// A text in quotes at the start of `rest`, and what follows it.
fn quoted(rest: &str) -> Option<(String, &str)> {
    let inner = rest.trim_start().strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.find(|it: char| {
        let ends = it == '"' && !escaped;
        escaped = it == '\\' && !escaped;
        ends
    })?;
    Some((inner[..end].to_owned(), &inner[end + 1..]))
}

/// Every word of a screen: English, Danish.
fn words(screen: &str) -> Vec<(String, String)> {
    let text = text_of(screen);
    let pair = |rest: &str| {
        let (english, rest) = quoted(rest)?;
        let (danish, _) = quoted(rest.trim_start().strip_prefix(',')?)?;
        Some((english, danish))
    };
    text.split("word(").skip(1).filter_map(pair).collect()
}

#[test]
fn every_word_of_methods_templates_and_rounds_is_there_in_both_languages_and_differs() {
    for screen in SCREENS {
        let found = words(screen);
        assert!(found.len() > 10, "{screen}: {} words", found.len());
        for (english, danish) in found {
            assert_eq!(english.trim().is_empty(), danish.trim().is_empty(), "{screen}: {english:?} {danish:?}");
            assert!(english != danish || NAMES.contains(&english.as_str()), "{screen}: {english:?} is not translated");
            assert_eq!((english.trim(), danish.trim()), (english.as_str(), danish.as_str()), "{screen}");
        }
    }
}

#[test]
fn no_template_has_an_empty_word() {
    let found = words("templates");
    assert!(found.iter().all(|it| !it.0.is_empty() && !it.1.is_empty() && it.0 != it.1), "{found:?}");
    // As many as there are names, meanings and steps; a template less would be seen.
    assert!(found.len() >= 25, "{}", found.len());
}

#[test]
fn every_method_that_is_proved_has_a_name() {
    let text = text_of("trust");
    let unnamed: Vec<_> =
        published::all().map(|it| it.method).filter(|it| !text.contains(&format!("\"{it}\" =>"))).collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}

#[test]
fn every_input_of_every_method_has_a_name_and_what_it_means() {
    let text = text_of("methods");
    for method in BuiltIn::ALL {
        for column in method.columns(&[]) {
            let named = format!("\"{}\"", column.name);
            assert!(text.contains(&named), "{} of {}", column.name, column.method);
        }
    }
}
