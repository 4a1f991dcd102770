//! Documents: whole, readable, and safe whatever people wrote.

use wheelhouse::{
    exchange::{
        document::{Block, Document, Entry, Figure, Pictured, Table, csv, html, markdown},
        table::Csv,
    },
    methods::picture::{Ink, Lane, Row, Spans, spans},
};

const HOSTILE: &str = "</p><script>alert(1)</script> *b* _i_ [x](javascript:alert(1)) | `c` & \"q\" <img src=x onerror=y>\n# no heading\n1. no list\u{0}";

fn document(text: &str) -> Document {
    let text = || text.to_owned();
    Document {
        lang: "da",
        title: text(),
        lead: text(),
        blocks: vec![
            Block::Heading(text()),
            Block::Text(text()),
            Block::Figures(vec![Figure { name: text(), value: text(), change: text() }]),
            Block::Table(Table { head: vec![text(), text()], rows: vec![vec![text(), text()]] }),
            Block::Entries(vec![Entry { title: text(), facts: text(), text: text(), quotes: vec![(text(), text())] }]),
            Block::List(vec![text()]),
        ],
        foot: text(),
    }
}

#[test] // D1, D2
fn what_strangers_wrote_is_text_in_the_html_file() {
    let file = html(&document(HOSTILE));
    let known = [
        "!doctype",
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "h2",
        "h3",
        "p",
        "dl",
        "div",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "blockquote",
        "cite",
        "ul",
        "li",
        "footer",
        "br",
    ];
    let mut open = Vec::new();
    for tag in file.split('<').skip(1).map(|it| it.split('>').next().unwrap()) {
        let name = tag.trim_start_matches('/').split(' ').next().unwrap();
        assert!(known.contains(&name), "{tag}");
        let ours = ["lang=", "charset=", "http-equiv=", "content=", "name=", "class=", "scope="];
        for attribute in tag.split('"').step_by(2).flat_map(|it| it.split(' ')).filter(|it| it.contains('=')) {
            assert!(ours.contains(&attribute), "{tag}");
        }
        match name {
            "!doctype" | "meta" | "br" => {}
            _ if tag.starts_with('/') => assert_eq!(open.pop(), Some(name.to_owned())),
            _ => open.push(name.to_owned()),
        }
    }
    assert!(open.is_empty() && !file.contains('\u{0}'));
    assert!(file.contains("default-src 'none'") && file.contains("<html lang=\"da\">"));
    assert!(!file.contains("http:") && !file.contains("https:") && !file.contains("url("));
}

#[test] // D1
fn what_strangers_wrote_is_text_in_markdown() {
    let text = markdown(&document(HOSTILE));
    let events = pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all());
    let mut heads = Vec::new();
    for event in events {
        use pulldown_cmark::{Event, Tag};
        match event {
            Event::Html(it) | Event::InlineHtml(it) => panic!("markup: {it}"),
            Event::Code(it) => panic!("code: {it}"),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => panic!("address: {dest_url}"),
            Event::Start(Tag::CodeBlock(_)) => panic!("a block of code"),
            Event::Start(Tag::Heading { level, .. }) => heads.push(level as u8),
            _ => {}
        }
    }
    assert_eq!(heads, [1, 2, 3], "no text makes a heading");
}

#[test]
fn a_plain_document_reads_as_one_would_write_it() {
    let document = Document {
        lang: "en",
        title: "Voice of the customer".into(),
        lead: "November".into(),
        blocks: vec![
            Block::Figures(vec![Figure { name: "Notes".into(), value: "12".into(), change: "+3".into() }]),
            Block::Heading("Asked for".into()),
            Block::Entries(vec![Entry {
                title: "Faster export".into(),
                facts: "3 people".into(),
                text: String::new(),
                quotes: vec![("It takes a minute\nevery time".into(), "Havn".into())],
            }]),
            Block::Table(Table {
                head: vec!["Theme".into(), "Notes".into()],
                rows: vec![vec!["Speed".into(), "7".into()]],
            }),
        ],
        foot: "Wheelhouse".into(),
    };
    let expected = "# Voice of the customer\n\nNovember\n\n- Notes: **12** (\\+3)\n\n## Asked for\n\n### Faster export\n\n3 people\n\n\
        > It takes a minute  \n> every time  \n> — Havn\n\n| Theme | Notes |\n| --- | --: |\n| Speed | 7 |\n\n*Wheelhouse*\n";
    assert_eq!(markdown(&document), expected);
    let file = html(&document);
    assert!(file.contains("<h1>Voice of the customer</h1>") && file.contains("It takes a minute<br>every time"));
    assert!(file.contains("<th scope=\"row\">Speed</th><td>7</td>"));
}

#[test] // D1, D2
fn a_picture_in_a_document_is_drawn_by_us_and_says_what_strangers_wrote_as_text() {
    let row = Row { name: HOSTILE.into(), said: HOSTILE.into(), span: (1.0, 9.0), ..Row::default() };
    let plan = Spans {
        days: 10.0,
        flags: vec![(2.0, HOSTILE.into())],
        lanes: vec![Lane { name: HOSTILE.into(), rows: vec![row] }],
        ..Spans::default()
    };
    let picture = Pictured {
        drawing: spans(800.0, &plan),
        title: HOSTILE.into(),
        summary: HOSTILE.into(),
        colours: vec![(Ink::Text, "rgb(1, 2, 3)".into())],
    };
    let document = Document { blocks: vec![Block::Picture(Box::new(picture))], ..document("plain") };
    let file = html(&document);
    let drawn = file.split_once("<div class=\"picture\">").unwrap().1.split_once("</div>").unwrap().0;
    let known = ["svg", "title", "desc", "path", "g", "text"];
    for tag in drawn.split('<').skip(1).map(|it| it.split('>').next().unwrap()) {
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        assert!(known.contains(&name), "{tag}");
        assert!(!tag.contains("href") && !tag.contains("onerror") && !tag.contains("url("), "{tag}");
    }
    assert!(drawn.contains("&lt;script&gt;") && drawn.contains("role=\"img\"") && drawn.contains("rgb(1, 2, 3)"));
    assert!(!markdown(&document).contains("svg"), "Markdown goes without");
}

#[test]
fn no_cell_of_a_table_runs_as_a_formula() {
    let row = ["=1+1", "+1", "-1", "@x", "\t=1", "a;b", "a,\"b\"", "plain"].map(str::to_owned).to_vec();
    let table = Table { head: vec!["=head".to_owned(); row.len()], rows: vec![row] };
    for kind in [Csv::International, Csv::Danish] {
        let mark = if kind == Csv::Danish { ';' } else { ',' };
        let text = csv(&table, kind);
        for cell in text.lines().flat_map(|line| line.split(mark)).map(|it| it.trim_start_matches(['\u{feff}', '"'])) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell:?} in {text}");
        }
    }
}
