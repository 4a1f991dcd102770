//! CommonMark's examples: as words of ours they stay words.

use pulldown_cmark::{Event, Parser, Tag};
use serde::Deserialize;
use wheelhouse::exchange::document::{Block, Document, html, markdown};

use super::corpus;

#[derive(Deserialize)]
struct Case {
    markdown: String,
}

/// A document that says this everywhere.
fn document(text: &str) -> Document {
    Document {
        lang: "en",
        title: text.to_owned(),
        lead: text.to_owned(),
        blocks: vec![Block::Heading(text.to_owned()), Block::Text(text.to_owned()), Block::List(vec![text.to_owned()])],
        foot: text.to_owned(),
    }
}

/// How often a text means more than words, lists and headings.
fn markup(text: &str) -> usize {
    let means = |event: &Event<'_>| match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::FootnoteReference(_) => true,
        Event::Start(tag) => matches!(
            tag,
            Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Emphasis | Tag::Strong | Tag::HtmlBlock
        ),
        _ => false,
    };
    Parser::new(text).filter(means).count()
}

#[test]
fn no_example_becomes_markup_in_what_goes_out() {
    let cases: Vec<Case> = corpus("markdown.json");
    for case in &cases {
        let document = document(&case.markdown);
        let plain = self::document("x");
        assert_eq!(markup(&markdown(&document)), markup(&markdown(&plain)), "{:?}", case.markdown);
        // As many tags, whatever is said.
        let tags = |html: &str| html.matches('<').count();
        let harmless = case.markdown.replace(['<', '>', '&', '"', '\''], "x");
        assert_eq!(tags(&html(&document)), tags(&html(&self::document(&harmless))), "{:?}", case.markdown);
    }
    println!("CommonMark: {} examples, all of them words", cases.len());
    assert!(cases.len() > 600);
}
