//! Drawings as SVG files: whole in themselves, and safe whatever the items are called.
//!
//! - Every text goes through [`escaped`]; nothing else in the file comes from a person.
//! - No script, no style sheet, no address, no foreign object: shapes and texts with their colours written out.

use super::{Anchor, Drawing, Ink, Shape, path, path::px, text::lines};

/// What a file needs besides the drawing.
pub struct Dress<'a> {
    /// What the picture is called; stands above it.
    pub title: &'a str,
    /// What it shows, in a sentence; stands below the title.
    pub summary: &'a str,
    /// Where it comes from and when; stands below it.
    pub foot: &'a str,
    /// The language of all of it, as a tag.
    pub lang: &'a str,
    /// The fonts, as style sheets name them.
    pub font: &'a str,
    /// What a colour is.
    pub colour: &'a dyn Fn(Ink) -> String,
}

/// Room around everything.
const MARGIN: f64 = 24.0;
/// The type of the title and of the rest, and how high their lines are.
const TITLE: (f64, f64) = (18.0, 24.0);
const TEXT: (f64, f64) = (12.0, 17.0);

/// The text, so that it is text and nothing else wherever it stands in XML. What XML cannot hold is left out.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => safe.push(other),
        }
    }
    safe
}

/// The drawing as a file, under its title; also how wide and high it is, in px.
#[must_use]
pub fn svg(drawing: &Drawing, dress: &Dress<'_>) -> (String, f64, f64) {
    let wide = drawing.width.max(1.0);
    let heads: Vec<(String, (f64, f64), bool)> = lines(dress.title, TITLE.0, wide, 3)
        .into_iter()
        .map(|it| (it, TITLE, true))
        .chain(lines(dress.summary, TEXT.0, wide, 6).into_iter().map(|it| (it, TEXT, false)))
        .collect();
    let head: f64 = heads.iter().map(|(_, size, _)| size.1).sum::<f64>() + 12.0;
    let foot = lines(dress.foot, TEXT.0, wide, 2);
    let (full, high) = (wide + 2.0 * MARGIN, drawing.height + head + foot.len() as f64 * TEXT.1 + 12.0 + 2.0 * MARGIN);
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" lang="{lang}" font-family="{font}" aria-labelledby="title desc"><title id="title">{title}</title><desc id="desc">{desc}</desc>"#,
        w = px(full),
        h = px(high),
        lang = escaped(dress.lang),
        font = escaped(dress.font),
        title = escaped(dress.title),
        desc = escaped(dress.summary),
    );
    let paper = super::Rect { x: 0.0, y: 0.0, width: full, height: high };
    write(&mut out, &Shape::filled(path::rect(paper), Ink::Surface), dress);
    let mut y = MARGIN;
    for (text, (size, line), bold) in heads {
        let ink = if bold { Ink::Text } else { Ink::Quiet };
        let at = (MARGIN, y + line / 2.0);
        write(&mut out, &Shape::Text { at, text, size, anchor: Anchor::Start, ink, bold }, dress);
        y += line;
    }
    moved(&mut out, (MARGIN, MARGIN + head));
    for shape in &drawing.back {
        write(&mut out, shape, dress);
    }
    for mark in &drawing.marks {
        moved(&mut out, mark.at);
        out.push_str(&format!("<title>{}</title>", escaped(&mark.name)));
        for shape in &mark.shapes {
            written(&mut out, shape, dress, true);
        }
        out.push_str("</g>");
    }
    for shape in &drawing.front {
        write(&mut out, shape, dress);
    }
    out.push_str("</g>");
    let mut y = MARGIN + head + drawing.height + 12.0;
    for text in foot {
        write(&mut out, &Shape::quiet((MARGIN, y + TEXT.1 / 2.0), text, Anchor::Start), dress);
        y += TEXT.1;
    }
    out.push_str("</svg>\n");
    (out, full, high)
}

fn moved(out: &mut String, (x, y): (f64, f64)) {
    out.push_str(&format!(r#"<g transform="translate({} {})">"#, px(x), px(y)));
}

fn write(out: &mut String, shape: &Shape, dress: &Dress<'_>) {
    written(out, shape, dress, false);
}

/// A shape; `apart` is whether a text is set off from the lines behind it.
fn written(out: &mut String, shape: &Shape, dress: &Dress<'_>, apart: bool) {
    let colour = |ink: Ink| escaped(&(dress.colour)(ink));
    match shape {
        Shape::Path { d, fill, stroke, clear } => {
            out.push_str(&format!(r#"<path d="{}""#, escaped(d)));
            let fill = fill.map_or_else(|| "none".to_owned(), colour);
            out.push_str(&format!(r#" fill="{fill}""#));
            if *clear > 0.0 {
                out.push_str(&format!(r#" fill-opacity="{:.2}""#, 1.0 - clear));
            }
            if let Some(stroke) = stroke {
                out.push_str(&format!(r#" stroke="{}" stroke-width="{}""#, colour(stroke.ink), px(stroke.width)));
                if stroke.dashed {
                    out.push_str(r#" stroke-dasharray="4 3""#);
                }
            }
            out.push_str("/>");
        }
        Shape::Text { at, text, size, anchor, ink, bold } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => r#" text-anchor="middle""#,
                Anchor::End => r#" text-anchor="end""#,
            };
            let around = if apart {
                let ground = colour(Ink::Surface);
                format!(r#" stroke="{ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke""#)
            } else {
                String::new()
            };
            let weight = if *bold { r#" font-weight="600""# } else { "" };
            // The middle of the text is on its place; not every reader of SVG knows dominant-baseline.
            let y = px(at.1 + size * 0.35);
            let (x, size, fill, text) = (px(at.0), px(*size), colour(*ink), escaped(text));
            out.push_str(&format!(
                r#"<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{anchor}{weight}{around}>{text}</text>"#
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::picture::{Mark, Stroke};

    const HOSTILE: &str =
        "</text><script>alert(1)</script>\"' onload=x <image href=\"https://evil.example/\"/> &amp; \u{0}\u{b}";

    fn file() -> String {
        let text = Shape::text((1.0, 2.0), HOSTILE, Anchor::Middle);
        let line = Shape::drawn("M0 0L1 1".to_owned(), Stroke::dashed(Ink::Hue(3), 1.0));
        let mark =
            Mark { key: HOSTILE.into(), at: (3.0, 4.0), radius: 1.0, name: HOSTILE.into(), shapes: vec![text.clone()] };
        let drawing = Drawing { width: 400.0, height: 100.0, back: vec![line, text], marks: vec![mark], front: vec![] };
        let colour = |ink: Ink| format!("[{}]", ink.token());
        let dress =
            Dress { title: HOSTILE, summary: HOSTILE, foot: HOSTILE, lang: "da", font: "a, \"b\"", colour: &colour };
        svg(&drawing, &dress).0
    }

    #[test]
    fn what_strangers_wrote_stays_text() {
        let file = file();
        // Every tag is one of ours, and no attribute of ours holds an address.
        let tags: Vec<&str> = file
            .split('<')
            .skip(1)
            .map(|it| it.split([' ', '>', '/']).find(|it| !it.is_empty()).unwrap_or_default())
            .collect();
        assert!(tags.iter().all(|it| ["svg", "title", "desc", "path", "g", "text"].contains(it)), "{tags:?}");
        for tag in file.split('<').skip(1).map(|it| it.split('>').next().unwrap_or_default()) {
            assert!(!tag.contains("href") && !tag.contains("onload") && !tag.contains("url("), "{tag}");
        }
        assert!(!file.contains(['\u{0}', '\u{b}']));
        assert_eq!(
            file.matches("http").count(),
            file.matches("http://www.w3.org/2000/svg").count() + file.matches("https://evil").count()
        );
    }

    #[test]
    fn a_file_is_whole_and_every_tag_is_closed() {
        let file = file();
        let mut open = Vec::new();
        for tag in file.split('<').skip(1).map(|it| it.split('>').next().unwrap_or_default()) {
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
            } else if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap_or_default());
            }
        }
        assert!(
            open.is_empty() && file.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"448\""),
            "{open:?}"
        );
        assert!(file.contains("[--hue-3]") && file.contains("stroke-dasharray"));
    }
}
