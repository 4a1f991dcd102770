//! Open requests as a page of their own: one HTML file that works from anywhere, also from a disk.
//!
//! In: a form with requests, and the words of the page. Out: the file. It is the only page of ours with a script inside,
//! and its policy allows that very script, by its checksum, and nothing else: no request to anywhere, no other style.

use std::fmt::Write as _;

use super::OpenForm;
use crate::model::{Phrase, Tongue};

/// The script of the page.
pub const SCRIPT: &str = include_str!("requests.js");
/// The style of the page.
pub const STYLE: &str = include_str!("requests.css");
/// The SHA-256 of [`SCRIPT`], as policies write it.
pub const SCRIPT_SUM: &str = "sha256-Limj1R2Mc1QuW8TRo1AFJgnDjCLqzdIzKI9idVb5waU=";
/// The SHA-256 of [`STYLE`], as policies write it.
pub const STYLE_SUM: &str = "sha256-AUVj0ZGiiCsfgF6BfQf+tHrzMWpbDjHRonNzSaNz+uM=";

/// What the page says of itself, in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageWords {
    /// That a script is needed to vote.
    pub script_off: Phrase,
    /// What the visitor does here, and that nothing is sent by itself.
    pub how: Phrase,
    /// The label of the comment.
    pub comment: Phrase,
    /// The label of the address.
    pub email: Phrase,
    /// The label of the consent to be written to.
    pub consent: Phrase,
    /// The button at the end.
    pub done: Phrase,
    /// That nothing was chosen or written.
    pub nothing: Phrase,
    /// The title over what is given back.
    pub give_back: Phrase,
    /// What to do with what is given back.
    pub give_back_how: Phrase,
    /// The label of the code or link.
    pub code: Phrase,
    /// The button that copies it.
    pub copy: Phrase,
    /// That it was copied.
    pub copied: Phrase,
    /// The link to the file.
    pub file: Phrase,
    /// The name of each language, in itself.
    pub tongues: Phrase,
}

/// The page of the requests of a form. `app` is the address of the page that takes votes in, empty for none.
#[must_use]
pub fn requests_page(form: &OpenForm, app: &str, words: &PageWords) -> String {
    let first = form.languages.first().copied().unwrap_or_default();
    let page = Page { form, words };
    let heading = form.heading.said(first);
    let policy = format!(
        "default-src 'none'; script-src '{SCRIPT_SUM}'; style-src '{STYLE_SUM}'; base-uri 'none'; form-action 'none'"
    );
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        tag(first),
        escaped(heading),
    );
    if form.languages.len() > 1 {
        let button = |it: &Tongue| {
            let name = escaped(words.tongues.written(*it));
            format!("<button type=\"button\" data-tongue=\"{0}\">{name}</button>", tag(*it))
        };
        let all: String = form.languages.iter().map(button).collect();
        let _ = writeln!(out, "<div class=\"tongues\">{all}</div>");
    }
    let _ = writeln!(out, "<h1>{}</h1>\n<p>{}</p>", page.spans(&form.heading), page.spans(&form.intro));
    let _ = writeln!(
        out,
        "<p id=\"script-off\">{}</p>\n<form hidden data-form=\"{}\" data-app=\"{}\" data-heading=\"{}\">\n<p>{}</p>\n<ul>",
        page.spans(&words.script_off),
        form.form,
        escaped(app),
        escaped(heading),
        page.spans(&words.how),
    );
    for request in &form.requests {
        let text =
            if request.text.is_empty() { String::new() } else { format!("<p>{}</p>", page.spans(&request.text)) };
        let _ = writeln!(
            out,
            "<li><label><input type=\"checkbox\" name=\"vote\" value=\"{}\" data-title=\"{}\"><strong>{}</strong>{text}</label></li>",
            request.item,
            escaped(request.title.said(first)),
            page.spans(&request.title),
        );
    }
    let _ = writeln!(
        out,
        "</ul>\n<label class=\"field\">{}<textarea name=\"comment\" rows=\"4\" maxlength=\"4000\" data-question=\"{}\"></textarea></label>\n\
         <label class=\"field\">{}<input type=\"email\" name=\"email\" maxlength=\"200\" autocomplete=\"email\" data-question=\"{}\"></label>\n\
         <label class=\"tick\"><input type=\"checkbox\" name=\"consent\" data-question=\"{}\"><span>{}</span></label>\n\
         <p id=\"nothing\" role=\"alert\" tabindex=\"-1\" hidden>{}</p>\n<button type=\"submit\">{}</button>\n</form>",
        page.spans(&words.comment),
        escaped(words.comment.said(first)),
        page.spans(&words.email),
        escaped(words.email.said(first)),
        escaped(words.consent.said(first)),
        page.spans(&words.consent),
        page.spans(&words.nothing),
        page.spans(&words.done),
    );
    let _ = write!(
        out,
        "<section id=\"result\" aria-labelledby=\"result-title\" hidden>\n<h2 id=\"result-title\" tabindex=\"-1\">{}</h2>\n<p>{}</p>\n\
         <label class=\"field\">{}<textarea id=\"code\" rows=\"4\" readonly></textarea></label>\n\
         <p><button type=\"button\" id=\"copy\">{}</button> <span id=\"copied\" role=\"status\" hidden>{}</span></p>\n\
         <p><a class=\"button\" id=\"file\" download=\"answer.json\" href=\"#result\">{}</a></p>\n</section>\n</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n",
        page.spans(&words.give_back),
        page.spans(&words.give_back_how),
        page.spans(&words.code),
        page.spans(&words.copy),
        page.spans(&words.copied),
        page.spans(&words.file),
    );
    out
}

struct Page<'a> {
    form: &'a OpenForm,
    words: &'a PageWords,
}

impl Page<'_> {
    /// A text in every language of the form; the style shows the one that was chosen.
    fn spans(&self, phrase: &Phrase) -> String {
        debug_assert!(!self.words.tongues.is_empty(), "every language has a name");
        match self.form.languages.as_slice() {
            [] => escaped(phrase.said(Tongue::En)),
            [one] => escaped(phrase.said(*one)),
            several => several
                .iter()
                .map(|it| format!("<span lang=\"{}\">{}</span>", tag(*it), escaped(phrase.said(*it))))
                .collect(),
        }
    }
}

const fn tag(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::En => "en",
        Tongue::Da => "da",
    }
}

/// A text that means itself in HTML and XML, between tags and in quoted attributes. Signs that XML cannot hold, and
/// those that turn the direction of what follows, are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(sign),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            _ if sign.is_control() => {}
            _ => out.push(sign),
        }
    }
    out
}
