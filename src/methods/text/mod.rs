//! Text: what two people mean when they write the same thing in other words.
//!
//! In: texts of any sort, in English or Danish. Out: words, stems, likeness. No network, no model to download: rules
//! that a person can follow, and the words that led to a result along with it.

pub mod danish;
pub mod english;
mod fold;
mod index;
mod language;
mod naive_bayes;
mod sentiment;
mod tf_idf;
mod words;

pub use fold::fold;
pub use index::{Index, Like, Query};
pub use language::{Language, language};
pub use naive_bayes::{Tagger, Verdict};
pub use sentiment::{Tone, tone};
pub use tf_idf::{Rarity, cosine, tf_idf};
pub use words::{is_stop_word, stems, words};
