//! Kendall's W in words.

use crate::{
    commands::rounds::Agreement,
    ui::words::{Lang, format, rounds as words},
};

/// Whether people agree on the order.
pub(super) fn text(lang: Lang, agreement: &Agreement) -> String {
    match agreement {
        Agreement::FewPeople => words::FEW_PEOPLE.in_lang(lang).to_owned(),
        Agreement::Unscored => words::UNSCORED.in_lang(lang).to_owned(),
        Agreement::FewItems => words::FEW_ITEMS.in_lang(lang).to_owned(),
        Agreement::NoDifference => words::NO_DIFFERENCE.in_lang(lang).to_owned(),
        Agreement::Said(it) => {
            words::concordance(lang, strength(it.w), &format::decimal(lang, it.w, 2), it.people, it.items)
        }
    }
}

/// How strong an agreement is, from 0 (very weak) to 4 (unusually strong).
///
/// Source: R. C. Schmidt, "Managing Delphi surveys using nonparametric statistical techniques", 1997, who names 0.1, 0.3,
/// 0.5, 0.7 and 0.9; a value goes with the nearest.
fn strength(w: f64) -> usize {
    [0.2, 0.4, 0.6, 0.8].iter().filter(|from| w >= **from).count()
}
