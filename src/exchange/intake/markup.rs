//! Text without the markup of other tools: Atlassian documents, HTML, Slack.

use std::collections::HashMap;

use serde_json::Value;

use super::listing::{at, list, show};

/// How deep a document may be nested.
const DEPTH_MAX: usize = 60;

/// The text of an Atlassian document, with lists as lines that begin with a dash.
pub(in crate::exchange) fn adf(document: &Value) -> String {
    let mut out = String::new();
    block(document, "", 0, &mut out);
    out.trim().to_owned()
}

fn block(node: &Value, before: &str, depth: usize, out: &mut String) {
    if depth > DEPTH_MAX {
        return;
    }
    let children = |out: &mut String, before: &str| {
        list(node, "content").iter().for_each(|child| block(child, before, depth + 1, out));
    };
    let kind = at(node, "type").as_str().unwrap_or_default();
    match kind {
        "text" => out.push_str(&show(at(node, "text"))),
        "hardBreak" => out.push('\n'),
        "mention" | "emoji" | "status" | "date" | "inlineCard" => {
            let said = [at(node, "attrs.text"), at(node, "attrs.shortName"), at(node, "attrs.url")].map(show);
            out.push_str(said.iter().find(|it| !it.is_empty()).map_or("", |it| it));
        }
        "listItem" | "taskItem" => {
            end_line(out);
            out.push_str(before);
            out.push_str("- ");
            children(out, &format!("{before}  "));
        }
        "paragraph" | "heading" | "codeBlock" | "tableRow" | "rule" | "blockquote" | "panel" => {
            // The first paragraph of a list item goes on in its line.
            if !out.ends_with("- ") {
                end_line(out);
                if before.is_empty() && !out.is_empty() {
                    out.push('\n');
                }
            }
            children(out, before);
            end_line(out);
        }
        "tableCell" | "tableHeader" => {
            children(out, " ");
            out.truncate(out.trim_end().len());
            out.push_str(" | ");
        }
        _ => children(out, before),
    }
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Whether a text is HTML rather than text with a `<` in it.
fn is_html(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('<')
        && ["</p>", "</div>", "</ul>", "</ol>", "</span>", "<br", "</b>", "</h", "</a>", "</strong>"]
            .iter()
            .any(|tag| text.contains(tag))
}

/// The text of a cell: of HTML what would be read, of anything else itself.
pub(in crate::exchange) fn plain(text: &str) -> String {
    if !is_html(text) {
        return text.replace("\r\n", "\n");
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        words(before, &mut out);
        let Some((tag, after)) = after.split_once('>') else {
            rest = after;
            break;
        };
        rest = after;
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        match (name.to_ascii_lowercase().as_str(), tag.starts_with('/')) {
            ("br", _) => out.push('\n'),
            ("li", false) => {
                end_line(&mut out);
                out.push_str("- ");
            }
            ("p" | "div" | "ul" | "ol" | "tr" | "h1" | "h2" | "h3" | "h4" | "li", _) => end_line(&mut out),
            ("script" | "style", false) => rest = rest.split_once("</").map_or("", |(_, rest)| rest),
            _ => {}
        }
    }
    words(rest, &mut out);
    out.trim().to_owned()
}

/// Adds text with its entities read and its blanks made single.
fn words(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let mut length = char.len_utf8();
        if char == '&'
            && let Some((said, entity)) = entity(rest)
        {
            out.push(said);
            length = entity;
        } else if char.is_whitespace() {
            if !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
        } else {
            out.push(char);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// The character that an entity at the start of a text stands for, and how long it is.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let char = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
            char::from_u32(code)?
        }
    };
    Some((char, end + 1))
}

/// A message of Slack's as it was read: people by name, links by their words.
pub(in crate::exchange) fn slack_text(text: &str, names: &HashMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let Some((inside, after)) = after.split_once('>') else {
            out.push('<');
            rest = after;
            continue;
        };
        rest = after;
        let (target, label) = inside.split_once('|').unwrap_or((inside, ""));
        match target.chars().next() {
            Some('@') => {
                let id = target.trim_start_matches('@');
                out.push('@');
                out.push_str(if label.is_empty() { names.get(id).map_or(id, |it| it) } else { label });
            }
            Some('#' | '!') => {
                out.push_str(if label.is_empty() { target } else { label });
            }
            _ if label.is_empty() || label == target => out.push_str(target),
            _ => {
                out.push_str(label);
                out.push_str(" (");
                out.push_str(target);
                out.push(')');
            }
        }
    }
    out.push_str(rest);
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
