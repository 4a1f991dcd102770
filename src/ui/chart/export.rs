//! Taking a picture along: as SVG, as PNG, by file or by clipboard.

use leptos::task::spawn_local;

use crate::{
    browser::clock,
    methods::picture::{Drawing, Dress, Ink, svg},
    ui::{
        kit::toast::{Toast, Toasts, Tone},
        outside::{clipboard, files, paint},
        words::{Lang, Word, format, pictures as words},
    },
};

/// How wide a picture is drawn for a file, in px: ten inches at the 96 px to the inch of the web.
pub(super) const WIDTH: f64 = 912.0;
/// A bitmap for screens, twice as fine; and one for print, 300 px to the inch.
pub(super) const SCREEN: f64 = 2.0;
pub(super) const PRINT: f64 = 300.0 / 96.0;

/// A picture that is about to be taken along.
pub(super) struct Taken {
    pub drawing: Drawing,
    pub title: String,
    pub summary: String,
    pub source: String,
    pub lang: Lang,
    pub toasts: Toasts,
}

impl Taken {
    /// The picture as a file of its own, and its size in px.
    fn svg(&self) -> (String, (f64, f64)) {
        let colours = paint::on_paper(&Ink::ALL.map(Ink::token));
        let colour = |ink: Ink| {
            let known = Ink::ALL.iter().position(|it| it.token() == ink.token());
            known.and_then(|at| colours.get(at)).cloned().unwrap_or_else(|| "black".to_owned())
        };
        let date = format::date(self.lang, clock::today());
        let parts = [self.source.as_str(), date.as_str(), "Wheelhouse"];
        let foot = parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
        let dress = Dress {
            title: &self.title,
            summary: &self.summary,
            foot: &foot,
            lang: self.lang.tag(),
            font: &paint::fonts(),
            colour: &colour,
        };
        let (text, wide, high) = svg(&self.drawing, &dress);
        (text, (wide, high))
    }

    /// Hands it over as SVG.
    pub(super) fn save_svg(self) {
        let (text, _) = self.svg();
        if !files::download(&file_name(&self.title, "svg"), "image/svg+xml", &text) {
            self.complain(words::NOT_DRAWN);
        }
    }

    /// Hands it over as PNG, so many times its size.
    pub(super) fn save_png(self, factor: f64) {
        let (text, size) = self.svg();
        spawn_local(async move {
            let made = paint::png(text, size, factor).await;
            if made.and_then(|it| files::hand_over(&file_name(&self.title, "png"), &it)).is_none() {
                self.complain(words::NOT_DRAWN);
            }
        });
    }

    /// Puts it on the clipboard as PNG.
    pub(super) fn copy(self) {
        let (text, size) = self.svg();
        spawn_local(async move {
            if clipboard::copy_png(paint::png(text, size, SCREEN)).await {
                self.toasts.say(words::COPIED.in_lang(self.lang).to_owned());
            } else {
                self.complain(words::NOT_COPIED);
            }
        });
    }

    fn complain(&self, word: Word) {
        let text = word.in_lang(self.lang).to_owned();
        self.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
    }
}

/// How many letters of a title a file is named by.
const NAME_CHARS_MAX: usize = 60;

/// The name of a file: letters and digits of the title, with lines between.
fn file_name(title: &str, ending: &str) -> String {
    let lower = title.to_lowercase();
    let words = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(NAME_CHARS_MAX).collect();
    let name = name.trim_end_matches('-');
    format!("{}.{ending}", if name.is_empty() { "wheelhouse" } else { name })
}
