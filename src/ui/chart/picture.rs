//! The frame of every picture: title, a sentence, the picture, its numbers as a table, and the ways to take it along.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    export::{self, Taken},
    marks::{Hands, Marks, still},
    shapes,
};
use crate::{
    methods::picture::Drawing,
    ui::{
        kit::{
            icon::Icon,
            id,
            menu::{Menu, MenuEntry, MenuItem},
            toast::Toasts,
        },
        outside::{measure, place::Align},
        words::{pictures as words, t, use_lang},
    },
};

/// The numbers of a picture, as they are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numbers {
    /// What each column holds; the first one names the row.
    pub head: Vec<String>,
    /// The rows, as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// A picture without a frame, as one image with a name.
pub fn plain(drawing: &Drawing, name: &str) -> AnyView {
    let view_box = format!("0 0 {} {}", drawing.width, drawing.height);
    view! {
        <svg class="chart" viewBox=view_box role="img" aria-label=name.to_owned()>
            {shapes::views(&drawing.back)}
            {still(drawing)}
            {shapes::views(&drawing.front)}
        </svg>
    }
    .into_any()
}

/// A picture in its frame.
#[component]
pub fn Picture(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What it shows, in one sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// What the numbers are from, for a picture that has left the page, such as the workspace and the method.
    #[prop(into)]
    source: Signal<String>,
    /// Draws it in a width in px; followed, so that it is drawn anew when what it reads changes.
    draw: Callback<f64, Drawing>,
    /// The same numbers as a table.
    #[prop(into)]
    numbers: Signal<Arc<Numbers>>,
    /// What the page does with its marks, where they can be moved.
    #[prop(optional)]
    hands: Option<Hands>,
    /// The width it is drawn in, in px; for a page that reckons with it.
    #[prop(default = RwSignal::new(export::WIDTH))]
    width: RwSignal<f64>,
    /// What stands between the picture and its table.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (lang, toasts) = (use_lang(), Toasts::expect());
    let id = id::fresh("picture");
    let (title_id, said_id, help_id) = (format!("{id}-title"), format!("{id}-said"), format!("{id}-help"));
    let frame = NodeRef::<html::Div>::new();
    measure::follow(frame, width);
    let drawing = Memo::new(move |_| Arc::new(draw.run(width.get())));
    let take = move || Taken {
        drawing: untrack(|| draw.run(export::WIDTH)),
        title: title.get_untracked(),
        summary: summary.get_untracked(),
        source: source.get_untracked(),
        lang: lang.get_untracked(),
        toasts,
    };
    let entries = Signal::derive(move || {
        let lang = lang.get();
        let item = |word: crate::ui::words::Word, run: fn(Taken)| {
            MenuEntry::from(MenuItem::new(word.in_lang(lang), move || run(take())))
        };
        vec![
            item(words::COPY_PNG, Taken::copy),
            MenuEntry::Separator,
            item(words::PNG_SCREEN, |it| it.download_png(export::SCREEN)),
            item(words::PNG_PRINT, |it| it.download_png(export::PRINT)),
            item(words::SVG, Taken::download_svg),
        ]
    });
    let view_box = move || format!("0 0 {} {}", drawing.read().width, drawing.read().height);
    let help = hands.map(|hands| {
        view! { <p class="picture__help" id=help_id.clone()>{move || (hands.help)(lang.get())}</p> }
    });
    let marks = match hands {
        Some(hands) => view! { <Marks drawing hands help=help_id/> }.into_any(),
        None => (move || still(&drawing.read())).into_any(),
    };
    view! {
        <figure class="picture">
            <figcaption class="picture__head">
                <h2 class="picture__title" id=title_id.clone()>{move || title.get()}</h2>
                <Menu label=t(words::TAKE) icon=Icon::Download align=Align::End entries=entries/>
            </figcaption>
            <p class="picture__said" id=said_id.clone()>{move || summary.get()}</p>
            <div class="picture__frame" node_ref=frame>
                <svg
                    class="chart"
                    viewBox=view_box
                    // What can be moved is a part of the page; what is only looked at is one image.
                    role=if hands.is_some() { "group" } else { "img" }
                    aria-labelledby=title_id
                    aria-describedby=said_id
                >
                    <g aria-hidden="true">{move || shapes::views(&drawing.read().back)}</g>
                    <g>{marks}</g>
                    <g class="chart__front" aria-hidden="true">{move || shapes::views(&drawing.read().front)}</g>
                </svg>
            </div>
            {help}
            {children.map(|it| it())}
            <Table numbers/>
        </figure>
    }
}

/// The numbers as a table, once somebody asks for them.
#[component]
fn Table(
    /// The numbers.
    numbers: Signal<Arc<Numbers>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    };
    let table = move || {
        let numbers = open.get().then(|| numbers.get())?;
        let head = numbers.head.iter().cloned().map(|it| view! { <th scope="col">{it}</th> }).collect_view();
        let row = |row: &Vec<String>| {
            let mut cells = row.iter().cloned();
            let name = cells.next().unwrap_or_default();
            let cells = cells.map(|it| view! { <td>{it}</td> }).collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        };
        let rows = numbers.rows.iter().map(row).collect_view();
        Some(view! {
            <div class="picture__scroll" tabindex="0" role="group" aria-label=t(words::AS_TABLE)>
                <table class="picture__table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        })
    };
    view! {
        <details class="picture__numbers" on:toggle=toggled>
            <summary>{t(words::AS_TABLE)}</summary>
            {table}
        </details>
    }
}
