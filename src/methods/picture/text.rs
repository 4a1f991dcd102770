//! Text: how wide it is, and what is left of it where it does not fit.

/// The usual height of type, in px.
pub const SIZE: f64 = 12.0;

/// What stands where a text was cut.
const CUT: char = '…';

/// How wide a text is, in px; a little more than in most system fonts.
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(share).sum::<f64>() * size
}

/// How wide a letter is, as a share of the height of type.
const fn share(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' | ' ' | 'f' | 't' | 'r' | '(' | ')' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.94,
        'A'..='Z' | 'Æ' | 'Ø' | 'Å' => 0.72,
        // Writing that fills a square, and pictures.
        '\u{1100}'..='\u{11ff}' | '\u{2600}'..='\u{27bf}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}' => 1.1,
        '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..='\u{3fffd}' => 1.3,
        _ => 0.59,
    }
}

/// The text, cut so that it is no wider than `room`; empty where not even one letter would fit.
#[must_use]
pub fn shortened(text: &str, size: f64, room: f64) -> String {
    let flat = text.trim();
    if width(flat, size) <= room {
        return flat.to_owned();
    }
    let mut left = room - share(CUT) * size;
    let kept: String = flat
        .chars()
        .take_while(|letter| {
            left -= share(*letter) * size;
            left >= 0.0
        })
        .collect();
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}{CUT}") }
}

/// The text in lines no wider than `room`, at most `most` of them; the last is cut if need be.
#[must_use]
pub fn lines(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|it| shortened(it, size, room)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_whole_and_what_does_not_is_cut_to_fit() {
        assert_eq!(shortened(" Export ", SIZE, 100.0), "Export");
        let cut = shortened("Export everything to a spreadsheet", SIZE, 80.0);
        assert!(cut.ends_with('…') && width(&cut, SIZE) <= 80.0 && cut.chars().count() > 5, "{cut}");
        assert_eq!(shortened("W", SIZE, 3.0), "");
        assert_eq!(shortened("", SIZE, 0.0), "");
    }

    #[test]
    fn a_text_breaks_between_words_and_its_last_line_is_cut() {
        let text = "Export everything that anybody has ever written";
        let all = lines(text, SIZE, 120.0, 9);
        assert_eq!(all.join(" "), text);
        assert!(all.len() > 1 && all.iter().all(|it| width(it, SIZE) <= 120.0));
        let two = lines(text, SIZE, 120.0, 2);
        assert_eq!(two.len(), 2);
        assert!(two[1].ends_with('…') && width(&two[1], SIZE) <= 120.0, "{two:?}");
        assert!(lines("  ", SIZE, 120.0, 2).is_empty());
    }
}
