//! TF-IDF: texts as rows of weights, so that rare words tell more.

/// How much a word that stands in some of the texts counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rarity {
    /// ln(n ÷ df) + 1.
    #[default]
    Plain,
    /// ln((1 + n) ÷ (1 + df)) + 1, as if one more text held every word.
    Smoothed,
}

/// Counts of words by text, all rows as long as the first, as weights; each row has length 1, unless it has no word.
///
/// Source: scikit-learn, `TfidfTransformer`.
#[must_use]
pub fn tf_idf(counts: &[&[f64]], rarity: Rarity) -> Vec<Vec<f64>> {
    let texts = counts.len() as f64;
    let words = counts.first().map_or(0, |row| row.len());
    let weight = |word: usize| {
        let found = counts.iter().filter(|row| row.get(word).is_some_and(|it| *it > 0.0)).count() as f64;
        match rarity {
            Rarity::Plain if found > 0.0 => (texts / found).ln() + 1.0,
            Rarity::Plain => 0.0,
            Rarity::Smoothed => ((1.0 + texts) / (1.0 + found)).ln() + 1.0,
        }
    };
    let weights: Vec<f64> = (0..words).map(weight).collect();
    let row = |row: &&[f64]| {
        let raw: Vec<f64> = row.iter().zip(&weights).map(|(count, weight)| count * weight).collect();
        let length = raw.iter().map(|it| it * it).sum::<f64>().sqrt();
        if length > 0.0 { raw.iter().map(|it| it / length).collect() } else { raw }
    };
    counts.iter().map(row).collect()
}

/// How alike two rows of length 1 are, 0 to 1: the cosine of the angle between them.
#[must_use]
pub fn cosine(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_like_itself_and_an_empty_one_like_none() {
        let rows = tf_idf(&[&[2.0, 1.0], &[0.0, 0.0], &[0.0, 3.0]], Rarity::Plain);
        let [first, empty, last] = rows.as_slice() else { panic!() };
        assert!((cosine(first, first) - 1.0).abs() < 1e-12);
        assert_eq!(cosine(first, empty), 0.0);
        assert!(cosine(first, last) > 0.0 && cosine(first, last) < 1.0);
        assert!(tf_idf(&[], Rarity::Smoothed).is_empty());
    }
}
