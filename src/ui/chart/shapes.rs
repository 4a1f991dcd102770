//! Shapes as views: the same that the file is written from, in the colours of the theme.

use leptos::prelude::*;

use crate::methods::picture::{Anchor, Ink, Shape};

/// One shape.
pub(super) fn view(shape: &Shape) -> AnyView {
    match shape.clone() {
        Shape::Path { d, fill, stroke, clear } => {
            let line = stroke.map(|it| it.width.to_string());
            let dashes = stroke.filter(|it| it.dashed).map(|_| "4 3");
            let fill_colour = fill.map_or_else(|| "none".to_owned(), colour);
            let line_colour = stroke.map_or_else(|| "none".to_owned(), |it| colour(it.ink));
            let seen = (clear > 0.0).then(|| format!("{:.2}", 1.0 - clear));
            view! {
                <path
                    d=d
                    stroke-width=line
                    stroke-dasharray=dashes
                    fill-opacity=seen
                    style:fill=fill_colour
                    style:stroke=line_colour
                />
            }
            .into_any()
        }
        Shape::Text { at, text, size, anchor, ink, bold } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let y = at.1 + size * 0.35; // as in the file
            view! {
                <text
                    x=at.0.to_string()
                    y=y.to_string()
                    font-size=size.to_string()
                    text-anchor=anchor
                    data-bold=bold.then_some("")
                    style:fill=colour(ink)
                >{text}</text>
            }
            .into_any()
        }
    }
}

/// Several shapes, from back to front.
pub(super) fn views(shapes: &[Shape]) -> AnyView {
    shapes.iter().map(view).collect_view().into_any()
}

fn colour(ink: Ink) -> String {
    format!("var({})", ink.token())
}
