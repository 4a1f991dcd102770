//! Documents: what a page has to say to people who do not have the app, as Markdown and as one HTML file.
//!
//! In: headings, figures, tables, entries with quotes; every text as anybody may have written it. Out: text.
//!
//! - D1 No text becomes markup: in HTML it is escaped, in Markdown every sign that would mean something is.
//! - D2 The HTML file holds everything it needs: no script, no address, nothing fetched; and forbids itself the rest.
//! - D3 It can be read by everybody: a language, one main heading, tables with headers, colours that stand out.

use crate::{
    exchange::table::{Csv, Writer},
    methods::picture::{Drawing, Dress, Ink, escaped, svg},
};

/// A document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its language, as a tag.
    pub lang: &'static str,
    /// What it is called.
    pub title: String,
    /// What it is about, such as the period.
    pub lead: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Where it comes from and when.
    pub foot: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading over what follows.
    Heading(String),
    /// A paragraph; its own lines are kept.
    Text(String),
    /// Numbers that stand out.
    Figures(Vec<Figure>),
    /// A table; the first column names the row.
    Table(Table),
    /// Things with something said about each.
    Entries(Vec<Entry>),
    /// Short lines.
    List(Vec<String>),
    /// A picture, in the HTML file alone; what it shows is said by the blocks around it too.
    Picture(Box<Pictured>),
}

/// A picture as a part of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pictured {
    /// Its shapes.
    pub drawing: Drawing,
    /// What it is called.
    pub title: String,
    /// What it shows, in a sentence.
    pub summary: String,
    /// What its colours are.
    pub colours: Vec<(Ink, String)>,
}

/// A number that stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What it counts.
    pub name: String,
    /// How much, as it is read.
    pub value: String,
    /// How it has changed, in words; may be empty.
    pub change: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What each column holds.
    pub head: Vec<String>,
    /// The rows, as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// A thing with something said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// What there is to know of it, in one line; may be empty.
    pub facts: String,
    /// What it says at length; its own lines are kept; may be empty.
    pub text: String,
    /// What people said of it, and who.
    pub quotes: Vec<(String, String)>,
}

/// The text on one line, with a backslash before every sign that Markdown or HTML would read.
fn marked(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (at, sign) in flat.chars().enumerate() {
        let always = matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$');
        // What only means something where a line begins.
        let first = at == 0 && matches!(sign, '#' | '+' | '-' | '=' | '!' | ':');
        if always || first {
            safe.push('\\');
        }
        safe.push(sign);
    }
    // A number with a point begins a list.
    match safe.find(['.', ')']) {
        Some(at) if at > 0 && safe.get(..at).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit())) => {
            safe.insert(at, '\\');
            safe
        }
        _ => safe,
    }
}

/// Several lines, each marked, with a break between them.
fn marked_lines(text: &str, before: &str) -> String {
    let lines = text.lines().map(marked).collect::<Vec<_>>();
    lines.join(&format!("  \n{before}"))
}

/// The document as Markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n", marked(&document.title));
    let mut paragraph = |text: String| {
        if !text.trim().is_empty() {
            out.push('\n');
            out.push_str(&text);
            out.push('\n');
        }
    };
    paragraph(marked(&document.lead));
    for block in &document.blocks {
        match block {
            Block::Heading(text) => paragraph(format!("## {}", marked(text))),
            Block::Text(text) => paragraph(marked_lines(text, "")),
            Block::Figures(all) => {
                let line = |it: &Figure| {
                    let change =
                        if it.change.is_empty() { String::new() } else { format!(" ({})", marked(&it.change)) };
                    format!("- {}: **{}**{change}", marked(&it.name), marked(&it.value))
                };
                paragraph(all.iter().map(line).collect::<Vec<_>>().join("\n"));
            }
            Block::Table(table) => {
                let line = |cells: &[String]| {
                    format!("| {} |", cells.iter().map(|it| marked(it)).collect::<Vec<_>>().join(" | "))
                };
                let rule = table.head.iter().enumerate().map(|(at, _)| if at == 0 { "---" } else { "--:" });
                let rule = format!("| {} |", rule.collect::<Vec<_>>().join(" | "));
                let rows = table.rows.iter().map(|it| line(it));
                paragraph([line(&table.head), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n"));
            }
            Block::Entries(all) => {
                for it in all {
                    paragraph(format!("### {}", marked(&it.title)));
                    paragraph(marked(&it.facts));
                    paragraph(marked_lines(&it.text, ""));
                    for (text, who) in &it.quotes {
                        let who = if who.is_empty() { String::new() } else { format!("  \n> — {}", marked(who)) };
                        paragraph(format!("> {}{who}", marked_lines(text, "> ")));
                    }
                }
            }
            Block::List(all) => {
                paragraph(all.iter().map(|it| format!("- {}", marked(it))).collect::<Vec<_>>().join("\n"));
            }
            Block::Picture(_) => {}
        }
    }
    paragraph(if document.foot.is_empty() { String::new() } else { format!("*{}*", marked(&document.foot)) });
    out
}

/// The look of the file: read on screens in either theme, and printed on paper.
const STYLE: &str = "\
:root{color-scheme:light dark;font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}\
body{max-width:960px;margin:0 auto;padding:32px 20px;background:#fff;color:#1d1f22;overflow-wrap:anywhere}\
h1{font-size:26px;line-height:1.2;margin:0}h2{font-size:18px;margin:28px 0 8px}h3{font-size:15px;margin:16px 0 0}\
p{margin:4px 0}.lead,.facts,footer,.change,cite{color:#555a62}cite{font-style:normal}\
.picture{overflow-x:auto;margin:12px 0}.picture svg{display:block;max-width:100%;height:auto}\
.figures{display:flex;flex-wrap:wrap;gap:8px 28px;margin:12px 0;padding:0}.figures div{margin:0}\
dt{font-size:13px;color:#555a62}dd{margin:0}.value{font-size:22px;font-weight:600}\
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}\
th,td{padding:4px 12px 4px 0;border-bottom:1px solid #d3d3ce;text-align:right;vertical-align:top;font-weight:400}\
th:first-child{text-align:left}thead th{font-size:13px;color:#555a62}\
blockquote{margin:6px 0;padding-left:12px;border-left:3px solid #0b6b7b}footer{margin-top:32px;font-size:13px}\
@media (prefers-color-scheme:dark){body{background:#16181b;color:#e9eaec}\
.lead,.facts,footer,.change,cite,dt,thead th{color:#adb2ba}th,td{border-color:#3c4249}blockquote{border-color:#4fb6c7}}\
@media print{@page{size:A4;margin:14mm}:root{color-scheme:light;font-size:11px}\
body{max-width:none;padding:0;background:#fff;color:#000}h3,tr,blockquote{break-inside:avoid}\
.lead,.facts,footer,.change,cite,dt,thead th{color:#333}th,td{border-color:#999}h2{margin:14px 0 4px;font-size:14px}}";

/// The document as one HTML file.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
        escaped(document.lang),
        escaped(&document.title),
        escaped(&document.title)
    );
    element(&mut out, "p", "lead", &document.lead);
    for block in &document.blocks {
        write_block(&mut out, block, document);
    }
    out.push_str("</main>\n");
    element(&mut out, "footer", "", &document.foot);
    out.push_str("</body>\n</html>\n");
    out
}

/// An element with a text, unless that is empty.
fn element(out: &mut String, name: &str, class: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    out.push_str(&format!("<{name}{class}>{}</{name}>\n", broken(text)));
}

/// The text with its lines kept.
fn broken(text: &str) -> String {
    text.trim().lines().map(escaped).collect::<Vec<_>>().join("<br>")
}

fn write_block(out: &mut String, block: &Block, document: &Document) {
    match block {
        Block::Heading(text) => element(out, "h2", "", text),
        Block::Text(text) => element(out, "p", "", text),
        Block::Figures(all) => {
            out.push_str("<dl class=\"figures\">\n");
            for it in all {
                out.push_str(&format!("<div><dt>{}</dt>\n", escaped(&it.name)));
                element(out, "dd", "value", &it.value);
                element(out, "dd", "change", &it.change);
                out.push_str("</div>\n");
            }
            out.push_str("</dl>\n");
        }
        Block::Table(table) => {
            out.push_str("<table>\n<thead><tr>");
            table.head.iter().for_each(|it| out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(it))));
            out.push_str("</tr></thead>\n<tbody>\n");
            for row in &table.rows {
                out.push_str("<tr>");
                for (at, cell) in row.iter().enumerate() {
                    let cell = escaped(cell);
                    let cell =
                        if at == 0 { format!("<th scope=\"row\">{cell}</th>") } else { format!("<td>{cell}</td>") };
                    out.push_str(&cell);
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</tbody>\n</table>\n");
        }
        Block::Entries(all) => {
            for it in all {
                element(out, "h3", "", &it.title);
                element(out, "p", "facts", &it.facts);
                element(out, "p", "", &it.text);
                for (text, who) in &it.quotes {
                    out.push_str("<blockquote>\n");
                    element(out, "p", "", text);
                    element(out, "cite", "", who);
                    out.push_str("</blockquote>\n");
                }
            }
        }
        Block::List(all) => {
            out.push_str("<ul>\n");
            all.iter().for_each(|it| element(out, "li", "", it));
            out.push_str("</ul>\n");
        }
        Block::Picture(it) => {
            let colour = |ink: Ink| {
                let known = it.colours.iter().find(|(own, _)| own.token() == ink.token());
                known.map_or_else(|| "black".to_owned(), |(_, colour)| colour.clone())
            };
            let dress = Dress {
                title: &it.title,
                summary: &it.summary,
                foot: "",
                lang: document.lang,
                font: "system-ui,sans-serif",
                colour: &colour,
            };
            out.push_str("<div class=\"picture\">\n");
            out.push_str(&svg(&it.drawing, &dress).0);
            out.push_str("</div>\n");
        }
    }
}

/// A table as CSV; no cell can run as a formula.
#[must_use]
pub fn csv(table: &Table, kind: Csv) -> String {
    let mut out = Writer::new(kind);
    for row in std::iter::once(&table.head).chain(&table.rows) {
        row.iter().for_each(|cell| out.text(cell));
        out.end();
    }
    out.finish()
}
