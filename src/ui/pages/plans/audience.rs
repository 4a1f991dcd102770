//! What an audience gets to see, to be set.

use leptos::prelude::*;

use super::{hidden::HiddenItems, show::Scene};
use crate::{
    commands::records::Update,
    model::{Audience, Grouping, Horizon, Id, Precision, Product, Shown, Tag, sorted},
    ui::{
        kit::{select::Select, text_field::TextField},
        words::{Word, roadmap, showings as words, t},
    },
};

/// The groupings, by their words in the list.
const GROUPINGS: [(Grouping, &str); 4] = [
    (Grouping::None, "none"),
    (Grouping::Product, "product"),
    (Grouping::Team, "team"),
    (Grouping::Objective, "objective"),
];
const PRECISIONS: [(Precision, &str); 3] =
    [(Precision::Day, "day"), (Precision::Month, "month"), (Precision::Quarter, "quarter")];
const HORIZONS: [(Option<Horizon>, &str); 4] =
    [(None, ""), (Some(Horizon::Now), "now"), (Some(Horizon::Next), "next"), (Some(Horizon::Later), "later")];

/// Changes the audience that is shown to.
fn set(scene: Scene, change: impl Fn(&mut Audience)) {
    if let Some(id) = scene.audience.read_untracked().as_ref().map(|it| it.id) {
        scene.workspace.dispatch(Update { id, change });
    }
}

/// The value of a field of the audience; its default while there is none.
fn of<T: Send + Sync + Default + 'static>(scene: Scene, read: fn(&Audience) -> T) -> Signal<T> {
    Signal::derive(move || scene.audience.read().as_ref().map(read).unwrap_or_default())
}

/// A choice among a few values, each with a word.
#[component]
fn Choice<T: Copy + PartialEq + Send + Sync + Default + 'static, const N: usize>(
    /// What the view knows.
    scene: Scene,
    /// What is chosen.
    label: Word,
    /// The values, by their words in the list.
    all: &'static [(T, &'static str); N],
    /// The word of each.
    word: fn(T) -> Word,
    /// The field.
    read: fn(&Audience) -> T,
    /// Changes the field.
    write: fn(&mut Audience, T),
) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = scene.lang.get();
        all.iter().map(|(it, name)| ((*name).to_owned(), word(*it).in_lang(lang).to_owned())).collect::<Vec<_>>()
    });
    let value = of(scene, read);
    let name = Signal::derive(move || {
        let value = value.get();
        all.iter().find(|(it, _)| *it == value).map(|(_, name)| (*name).to_owned()).unwrap_or_default()
    });
    let commit = move |name: String| {
        if let Some((value, _)) = all.iter().find(|(_, it)| *it == name) {
            set(scene, |it| write(it, *value));
        }
    };
    view! { <Select label=t(label) options=options value=name on_commit=commit/> }
}

/// The settings, folded away until they are wanted.
#[component]
pub(super) fn Settings(
    /// What the view knows.
    scene: Scene,
) -> impl IntoView {
    let products = Signal::derive(move || {
        let table = scene.workspace.products();
        let table = table.read();
        let mut all: Vec<&Product> = table.iter().collect();
        sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        let any = (String::new(), roadmap::ALL_PRODUCTS.in_lang(scene.lang.get()).to_owned());
        let own = all.into_iter().map(|it| (it.id.to_string(), it.name.clone()));
        std::iter::once(any).chain(own).collect::<Vec<_>>()
    });
    let product = of(scene, |it| it.product.map(|it| it.to_string()).unwrap_or_default());
    view! {
        <details class="audience">
            <summary class="audience__head">{t(words::SETTINGS)}</summary>
            <div class="form-grid">
                <TextField
                    label=t(words::NAME) value=of(scene, |it| it.name.clone()) max_length=300_u32
                    on_commit=move |name: String| set(scene, |it| it.name.clone_from(&name))
                />
                <TextField
                    label=t(words::TITLE) hint=t(words::TITLE_HINT) value=of(scene, |it| it.title.clone()) max_length=300_u32
                    on_commit=move |title: String| set(scene, |it| it.title.clone_from(&title))
                />
                <Choice scene label=words::LANES all=&GROUPINGS word=words::grouping read=|it| it.lanes write=|it, lanes| it.lanes = lanes/>
                <Choice
                    scene label=words::PRECISION all=&PRECISIONS word=words::precision
                    read=|it| it.precision write=|it, precision| it.precision = precision
                />
                <Choice
                    scene label=words::UNTIL all=&HORIZONS word=|it| it.map_or(words::ALL_HORIZONS, words::until)
                    read=|it| it.until write=|it, until| it.until = until
                />
                <Select
                    label=t(words::PRODUCT) options=products value=product
                    on_commit=move |id: String| set(scene, |it| it.product = id.parse().ok())
                />
            </div>
            <fieldset class="audience__ticks">
                <legend>{t(words::FIELDS)}</legend>
                {Shown::ALL.map(|what| view! { <Field scene what/> }).into_iter().collect_view()}
            </fieldset>
            <Tags scene/>
            <HiddenItems scene/>
        </details>
    }
}

/// One thing that may be shown.
#[component]
fn Field(
    /// What the view knows.
    scene: Scene,
    /// What.
    what: Shown,
) -> impl IntoView {
    let ticked = move || scene.audience.read().as_ref().is_some_and(|it| it.shows.contains(&what));
    let flip = move |_| {
        let shown = untrack(ticked);
        set(scene, |it| {
            if shown {
                it.shows.remove(&what)
            } else {
                it.shows.insert(what)
            };
        });
    };
    view! {
        <label class="audience__tick">
            <input type="checkbox" prop:checked=ticked on:change=flip/>
            <span>{t(words::shown(what))}</span>
        </label>
    }
}

/// The tags whose items are hidden.
#[component]
fn Tags(
    /// What the view knows.
    scene: Scene,
) -> impl IntoView {
    let tags = Memo::new(move |_| {
        let table = scene.workspace.tags();
        let mut all: Vec<(String, Id<Tag>)> = table.read().iter().map(|it| (it.name.clone(), it.id)).collect();
        sorted::sort_by(&mut all, Ord::cmp);
        all
    });
    let tick = move |(name, id): (String, Id<Tag>)| {
        let ticked = move || scene.audience.read().as_ref().is_some_and(|it| it.without.contains(&id));
        let flip = move |_| {
            let hidden = untrack(ticked);
            set(scene, |it| {
                if hidden {
                    it.without.remove(&id)
                } else {
                    it.without.insert(id)
                };
            });
        };
        view! {
            <label class="audience__tick">
                <input type="checkbox" prop:checked=ticked on:change=flip/>
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="audience__ticks">
            <legend>{t(words::WITHOUT)}</legend>
            <For each=move || tags.get() key=Clone::clone let:tag>{tick(tag)}</For>
            <Show when=move || tags.read().is_empty()><p class="field__hint">{t(words::NO_TAGS)}</p></Show>
        </fieldset>
    }
}
