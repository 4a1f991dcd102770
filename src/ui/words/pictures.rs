//! The words of pictures: their frame, and what each of them says.

use super::{Lang, Word, format, word};
use crate::methods::kano::Category;

pub const TAKE: Word = word("Copy or download the picture", "Kopiér eller hent billedet");
pub const COPY_PNG: Word = word("Copy as PNG", "Kopiér som PNG");
pub const PNG_SCREEN: Word = word("PNG for screens", "PNG til skærm");
pub const PNG_PRINT: Word = word("PNG for print", "PNG til tryk");
pub const SVG: Word = word("SVG, sharp at any size", "SVG, skarp i alle størrelser");
pub const COPIED: Word = word("The picture is on the clipboard.", "Billedet ligger på udklipsholderen.");
pub const NOT_COPIED: Word = word(
    "The browser did not let the picture onto the clipboard. It can be downloaded instead.",
    "Browseren lod ikke billedet komme på udklipsholderen. Det kan hentes i stedet.",
);
pub const NOT_DRAWN: Word =
    word("The browser could not make a file of the picture.", "Browseren kunne ikke lave en fil af billedet.");
pub const AS_TABLE: Word = word("Show as table", "Vis som tabel");

pub const FEATURE: Word = word("Feature", "Funktion");
pub const BETTER: Word = word("Better if there", "Bedre, hvis den er der");
pub const WORSE: Word = word("Worse if not", "Værre, hvis ikke");
pub const CATEGORY: Word = word("Category", "Kategori");
pub const ANSWERS: Word = word("Answers", "Svar");
pub const WORSE_AXIS: Word = word("How much lacking it annoys", "Hvor meget det ærgrer at mangle den");
pub const BETTER_AXIS: Word = word("How much having it delights", "Hvor meget det glæder at have den");

/// What a feature is to people, by Kano.
pub const fn category(it: Option<Category>) -> Word {
    match it {
        Some(Category::MustBe) => word("Must-be", "Forventet"),
        Some(Category::Performance) => word("Performance", "Jo mere, jo bedre"),
        Some(Category::Attractive) => word("Attractive", "Begejstrende"),
        Some(Category::Indifferent) => word("Indifferent", "Ligegyldig"),
        Some(Category::Reverse) => word("Reverse", "Uønsket"),
        Some(Category::Questionable) => word("Questionable", "Selvmodsigende"),
        None => word("No category", "Ingen kategori"),
    }
}

/// How many features are of a category.
pub fn of_category(lang: Lang, count: usize, it: Option<Category>) -> String {
    format!("{} {}", format::count(lang, count), category(it).in_lang(lang).to_lowercase())
}

/// What a Kano plot shows; `parts` say how many of each category.
pub fn kano_summary(lang: Lang, features: usize, parts: &str) -> String {
    let n = format::count(lang, features);
    match (lang, features) {
        (Lang::En, 0) => "No feature has answers yet.".to_owned(),
        (Lang::Da, 0) => "Ingen funktion har svar endnu.".to_owned(),
        (Lang::En, 1) => format!("1 feature: {parts}. Higher delights more, farther right is missed more."),
        (Lang::En, _) => format!("{n} features: {parts}. Higher delights more, farther right is missed more."),
        (Lang::Da, 1) => format!("1 funktion: {parts}. Højere glæder mere, længere til højre savnes mere."),
        (Lang::Da, _) => format!("{n} funktioner: {parts}. Højere glæder mere, længere til højre savnes mere."),
    }
}

/// A feature in a Kano plot; the coefficients already written.
pub fn kano_said(lang: Lang, name: &str, better: &str, worse: &str, category: &str) -> String {
    let (having, lacking) = (BETTER.in_lang(lang).to_lowercase(), WORSE.in_lang(lang).to_lowercase());
    format!("{name}: {category}, {having} {better}, {lacking} {worse}")
}
