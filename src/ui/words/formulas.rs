//! The words of what is wrong with a formula.

use super::Lang;
use crate::methods::formula::{DEPTH_MAX, FlawKind, LENGTH_MAX};

/// A name as it is written in a formula: in square brackets where it holds more than letters, digits and `_`.
pub fn written(name: &str) -> String {
    let plain = name.starts_with(|it: char| it.is_alphabetic() || it == '_')
        && name.chars().all(|it| it.is_alphanumeric() || it == '_');
    if plain { name.to_owned() } else { format!("[{name}]") }
}

/// What is wrong.
pub fn flaw(lang: Lang, kind: &FlawKind) -> String {
    let en = lang == Lang::En;
    let either = |a: &str, b: &str| if en { a.to_owned() } else { b.to_owned() };
    match kind {
        FlawKind::Empty => either("Write a formula.", "Skriv en formel."),
        FlawKind::TooLong if en => format!("The formula is longer than {LENGTH_MAX} characters."),
        FlawKind::TooLong => format!("Formlen er længere end {LENGTH_MAX} tegn."),
        FlawKind::TooDeep if en => format!("Brackets stand more than {DEPTH_MAX} deep in each other."),
        FlawKind::TooDeep => format!("Parenteser står mere end {DEPTH_MAX} dybt i hinanden."),
        FlawKind::TooManyNames => either("There are too many criteria.", "Der er for mange kriterier."),
        FlawKind::Sign(sign) if en => format!("“{sign}” has no meaning in a formula."),
        FlawKind::Sign(sign) => format!("»{sign}« betyder ikke noget i en formel."),
        FlawKind::Comma => either(
            "A comma only stands inside a number, as in 1,5. Arguments are parted by ;",
            "Et komma står kun inde i et tal, som i 1,5. Argumenter adskilles med ;",
        ),
        FlawKind::Thousands => either(
            "This reads as a thousand to some and as one to others. Leave the sign between thousands out.",
            "Det læses som tusind af nogle og som én af andre. Udelad tegnet mellem tusinder.",
        ),
        FlawKind::Number => either("This is no number.", "Det er ikke et tal."),
        FlawKind::UnknownName(name) if en => format!("There is no criterion and no function called “{name}”."),
        FlawKind::UnknownName(name) => format!("Der er intet kriterium og ingen funktion, der hedder »{name}«."),
        FlawKind::NotCalled(function) if en => format!("{0} needs brackets after it: {0}(…)", function.name()),
        FlawKind::NotCalled(function) => format!("{0} skal have parentes efter sig: {0}(…)", function.name()),
        FlawKind::NotAFunction(name) if en => format!("“{name}” is no function, so no bracket can follow it."),
        FlawKind::NotAFunction(name) => format!("»{name}« er ikke en funktion, så der kan ikke stå en parentes efter."),
        FlawKind::Arguments { function, given } => {
            let ((least, most), name) = (function.takes(), function.name());
            match (en, least == most, most >= 64) {
                (true, true, _) => format!("{name} takes {least} values, not {given}; ; stands between them."),
                (false, true, _) => format!("{name} skal have {least} værdier, ikke {given}; skriv ; imellem dem."),
                (true, false, true) => {
                    format!("{name} takes at least {least} values, not {given}; ; stands between them.")
                }
                (false, false, true) => {
                    format!("{name} skal have mindst {least} værdier, ikke {given}; skriv ; imellem dem.")
                }
                (true, false, false) => format!("{name} takes {least} or {most} values, not {given}."),
                (false, false, false) => format!("{name} skal have {least} eller {most} værdier, ikke {given}."),
            }
        }
        FlawKind::ValueExpected => either("A value is missing here.", "Her mangler en værdi."),
        FlawKind::OperatorExpected => either(
            "Something is missing between two values, such as + or ×.",
            "Der mangler noget mellem to værdier, for eksempel + eller ×.",
        ),
        FlawKind::Unclosed => either("This bracket is never closed.", "Parentesen lukkes aldrig."),
        FlawKind::UnclosedName => either("This square bracket is never closed.", "Den kantede parentes lukkes aldrig."),
        FlawKind::ComparisonChain => either(
            "Only two values can be compared at a time: use brackets or if(…).",
            "Kun to værdier kan sammenlignes ad gangen: brug parenteser eller if(…).",
        ),
    }
}
