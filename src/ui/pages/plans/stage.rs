//! The stage: a showing on the whole screen, a slide at a time, in larger type and with nothing around it.
//!
//! In: a showing. Out: slides. Arrow keys, Page keys and Space go on and back; Escape ends it, and the focus goes back
//! to where it came from.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    drawn::{self, lane_name},
    show::Scene,
    written,
};
use crate::{
    browser::clock,
    commands::roadmap::{Entry, Showing, ShownLane},
    methods::picture::spans,
    model::Horizon,
    ui::{
        chart::picture::plain,
        kit::{button::IconButton, icon::Icon},
        outside::{announce, focus, place, screen},
        words::{Lang, format, item as item_words, showings as words, t},
    },
};

/// How many entries of a column fit on a slide.
const FIT: usize = 5;
/// How wide the picture is drawn, in px; it is shown as large as the screen.
const WIDTH: f64 = 1_100.0;

/// A slide.
#[derive(Clone, Debug, PartialEq)]
enum Slide {
    /// What it is.
    Title,
    /// The timeline.
    Timeline,
    /// Now, next and later of a lane, or a part of them.
    Board(String, [Vec<Entry>; 4]),
    /// The days that matter.
    Days,
}

/// The slides of a showing.
fn slides(showing: &Showing, lang: Lang) -> Vec<Slide> {
    let mut all = vec![Slide::Title];
    if drawn::dated(showing).next().is_some() {
        all.push(Slide::Timeline);
    }
    for lane in &showing.lanes {
        let name = if showing.has_lanes { lane_name(lang, lane.name.as_deref()) } else { showing.title.clone() };
        all.extend(boards(lane).into_iter().map(|columns| Slide::Board(name.clone(), columns)));
    }
    if !showing.markers.is_empty() {
        all.push(Slide::Days);
    }
    all
}

/// A lane in as many slides as its longest column needs; the last column is what has days alone.
fn boards(lane: &ShownLane) -> Vec<[Vec<Entry>; 4]> {
    let mut columns: [Vec<&Entry>; 4] = Default::default();
    for entry in &lane.entries {
        let at = entry.horizon.and_then(|it| Horizon::ALL.iter().position(|at| *at == it)).unwrap_or(3);
        if let Some(column) = columns.get_mut(at) {
            column.push(entry);
        }
    }
    let longest = columns.iter().map(Vec::len).max().unwrap_or(0);
    (0..longest.div_ceil(FIT))
        .map(|page| {
            columns.each_ref().map(|column| column.iter().skip(page * FIT).take(FIT).map(|it| (*it).clone()).collect())
        })
        .collect()
}

/// The stage; it is there while it is presented.
#[component]
pub(super) fn Stage(
    /// What the view knows.
    scene: Scene,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let held = StoredValue::new_local(focus::held());
    let lang = scene.lang;
    let all = Memo::new(move |_| Arc::new(slides(&scene.showing.read(), lang.get())));
    let at = RwSignal::new(0_usize);
    let end = move || {
        screen::leave();
        scene.presenting.set(false);
        focus::give_back(held.get_value());
    };
    let go = move |to: usize| {
        let last = all.read_untracked().len().saturating_sub(1);
        at.set(to.min(last));
        announce(&words::slide(lang.get_untracked(), to.min(last) + 1, last + 1));
    };
    let by = move |by: isize| go(at.get_untracked().saturating_add_signed(by));
    let key_down = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " => by(1),
            "ArrowLeft" | "ArrowUp" | "PageUp" => by(-1),
            "Home" => go(0),
            "End" => go(usize::MAX),
            "Escape" => end(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    dialog.on_load(move |it| {
        focus::after_render(move || {
            place::set_modal(&it, true);
            // A dialog itself cannot fill the screen.
            if let Some(all) = it.first_element_child() {
                screen::fill(&all);
            }
            focus::soon(".stage__slide");
        });
    });
    // Escape leaves the full screen before any key is heard.
    screen::on_left(move || {
        if scene.presenting.try_get_untracked() == Some(true) {
            end();
        }
    });
    let slide = move || all.read().get(at.get()).cloned().unwrap_or(Slide::Title);
    let counted = move || words::slide(lang.get(), at.get() + 1, all.read().len());
    view! {
        <dialog
            class="stage"
            node_ref=dialog
            aria-label=t(words::PRESENT)
            on:keydown=key_down
            on:cancel=move |event: leptos::ev::Event| { event.prevent_default(); end(); }
        >
            <div class="stage__all">
            <p class="visually-hidden" id="stage-help">{t(words::SLIDE_HELP)}</p>
            <div class="stage__slide" tabindex="-1" aria-describedby="stage-help">{move || shown(scene, &slide())}</div>
            <div class="stage__foot">
                <IconButton label=t(words::PREVIOUS) icon=Icon::ChevronLeft on_click=move |_| by(-1)/>
                <span class="stage__at">{counted}</span>
                <IconButton label=t(words::NEXT) icon=Icon::ChevronRight on_click=move |_| by(1)/>
                <IconButton label=t(words::END) icon=Icon::Close on_click=move |_| end()/>
            </div>
            </div>
        </dialog>
    }
}

fn shown(scene: Scene, slide: &Slide) -> AnyView {
    let lang = scene.lang.get();
    let showing = scene.showing.get();
    match slide {
        Slide::Title => {
            let audience = scene.audience.read().as_ref().map(|it| it.name.clone());
            let day = format::date(lang, clock::today());
            view! {
                <h2 class="stage__title">{showing.title.clone()}</h2>
                <p class="stage__lead">{audience}" · "{day}</p>
            }
            .into_any()
        }
        Slide::Timeline => {
            let drawing = spans(WIDTH, &drawn::spans(&showing, lang, clock::today()));
            view! {
                <h2 class="stage__head">{showing.title.clone()}</h2>
                <div class="stage__picture">{plain(&drawing, &written::summary(&showing, lang))}</div>
            }
            .into_any()
        }
        Slide::Board(name, columns) => {
            let heads = Horizon::ALL.map(item_words::horizon).into_iter().chain([words::UNPLACED]);
            let column = |(head, entries): (crate::ui::words::Word, &Vec<Entry>)| {
                // The three are there even when empty; the fourth only where something has days alone.
                (head != words::UNPLACED || !entries.is_empty()).then(|| {
                    let entries = entries.iter().map(|it| entry(&showing, it, lang)).collect_view();
                    view! {
                        <section class="stage__column">
                            <h3 class="stage__horizon">{head.in_lang(lang)}</h3>
                            <ul class="stage__entries">{entries}</ul>
                        </section>
                    }
                })
            };
            let columns = heads.zip(columns).filter_map(column).collect_view();
            view! { <h2 class="stage__head">{name.clone()}</h2><div class="stage__board">{columns}</div> }.into_any()
        }
        Slide::Days => {
            let precision = scene.audience.read().as_ref().map(|it| it.precision).unwrap_or_default();
            let line = |it: &_| view! { <li>{words::marker(lang, it, precision, showing.year)}</li> };
            let lines = showing.markers.iter().map(line).collect_view();
            view! { <h2 class="stage__head">{words::DAYS.in_lang(lang)}</h2><ul class="stage__days">{lines}</ul> }
                .into_any()
        }
    }
}

fn entry(showing: &Showing, entry: &Entry, lang: Lang) -> AnyView {
    // What is read from the last row of a room; the column says now, next or later already.
    let facts = Entry { days: entry.days, status: entry.status, ..Entry::default() };
    let facts = written::facts(showing, &facts, lang);
    view! {
        <li class="stage__entry">
            <strong>{entry.title.clone()}</strong>
            <span class="stage__facts">{facts}</span>
        </li>
    }
    .into_any()
}
