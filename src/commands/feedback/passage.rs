//! Passages: which parts of a text are quoted.

use crate::model::sorted;
use std::ops::Range;

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// What it says.
    pub text: &'a str,
    /// Whether somebody quotes it.
    pub quoted: bool,
}

/// Where `quote` stands in `text`, in bytes, whatever white space it was copied with. An empty quote stands nowhere.
#[must_use]
pub fn find(text: &str, quote: &str) -> Option<Range<usize>> {
    let quote = quote.trim();
    if quote.is_empty() {
        return None;
    }
    if let Some(at) = text.find(quote) {
        return Some(at..at + quote.len());
    }
    let (plain, places) = narrow(text);
    let (quote, _) = narrow(quote);
    let at = plain.find(&quote)?;
    let last = at + quote.char_indices().next_back()?.0;
    let end = *places.get(last)? + quote.chars().next_back()?.len_utf8();
    Some(*places.get(at)?..end)
}

/// The text with one blank for any white space, and for each byte of it where it came from.
fn narrow(text: &str) -> (String, Vec<usize>) {
    let (mut plain, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    for (at, char) in text.char_indices() {
        let char = if char.is_whitespace() { ' ' } else { char };
        if char != ' ' || !plain.ends_with(' ') {
            plain.push(char);
            places.resize(plain.len(), at);
        }
    }
    (plain, places)
}

/// The text in stretches that are quoted and stretches that are not, in order and without gaps.
#[must_use]
pub fn stretches<'a, 'b>(text: &'a str, quotes: impl IntoIterator<Item = &'b str>) -> Vec<Stretch<'a>> {
    let mut ranges: Vec<_> = quotes.into_iter().filter_map(|quote| find(text, quote)).collect();
    sorted::sort_by_key(&mut ranges, |it| it.start);
    let mut stretches = Vec::new();
    let mut done = 0;
    let mut push = |range: Range<usize>, quoted| {
        if let Some(text) = text.get(range).filter(|it| !it.is_empty()) {
            stretches.push(Stretch { text, quoted });
        }
    };
    for range in ranges {
        push(done..range.start.max(done), false);
        push(range.start.max(done)..range.end.max(done), true);
        done = done.max(range.end);
    }
    push(done..text.len(), false);
    stretches
}
