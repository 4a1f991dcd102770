//! Who moved: the same items in several orders, by methods or kept on several days.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    super::{
        compare::{Order, RUN, order_of},
        sheet::{Sheet, place_text},
        toolbar::method_options,
    },
    CountShown, count_shown, source,
};
use crate::{
    commands::prioritise::{
        BuiltIn, Plan, own_methods,
        picture::{Running, is_scored, running},
        runs,
    },
    methods::{
        Place,
        picture::{Runner, bump},
    },
    model::Run,
    ui::{
        address::Step,
        chart::picture::{Numbers, Picture},
        words::{Lang, format, pictures as words, t},
    },
};

/// How many orders stand beside each other.
const ORDERS_MAX: usize = 6;
/// How many there are until somebody chooses.
const ORDERS_USUAL: usize = 4;

/// The picture, and which orders are in it.
#[component]
pub(super) fn Moves(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (lang, workspace) = (sheet.lang, sheet.workspace);
    let named = sheet.address.get("orders");
    let count = count_shown(sheet, 10);
    let choices = Memo::new(move |_| {
        let kept = runs(&workspace.snapshot().read().table::<Run>());
        let kept = kept.into_iter().map(|it| (format!("{RUN}{}", it.id), it.name));
        method_options(workspace, lang.get()).into_iter().chain(kept).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        let known = choices.read();
        let asked = named.get().map(|it| it.split(',').map(str::to_owned).collect::<Vec<_>>());
        let mut keys = asked.unwrap_or_else(|| usual(sheet, &known));
        keys.retain(|key| known.iter().any(|it| it.0 == *key));
        keys.truncate(ORDERS_MAX);
        keys
    });
    let orders = Memo::new(move |_| chosen.read().iter().map(|key| order_of(sheet, key)).collect::<Vec<Order>>());
    let shown = Memo::new(move |_| {
        let orders = orders.read();
        let rows: Vec<_> = orders.iter().map(|it| it.rows.as_slice()).collect();
        // Half as many again for those who are among the first elsewhere.
        running(&rows, count.get(), count.get() * 3 / 2)
    });
    let names = move || orders.read().iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    let draw = Callback::new(move |wide: f64| {
        let lang = lang.get();
        let names = names();
        let runners: Vec<Runner> = shown.read().iter().map(|it| runner(lang, it, &names)).collect();
        bump(wide, &names, &runners)
    });
    let summary = Signal::derive(move || {
        let (shown, lang) = (shown.read(), lang.get());
        let most = shown.iter().filter_map(|it| Some((it, ends(it)?)));
        let most = most.max_by_key(|(_, (from, to))| from.abs_diff(*to)).filter(|(_, (from, to))| from != to);
        let most = most.map(|(it, (from, to))| (it.title.as_str(), from, to));
        let gaps = shown.iter().filter(|it| it.places.iter().any(Option::is_none)).count();
        words::moves_summary(lang, shown.len(), orders.read().len(), most, gaps)
    });
    let numbers = Signal::derive(move || {
        let (shown, lang) = (shown.read(), lang.get());
        let head = std::iter::once(words::ITEM.in_lang(lang).to_owned()).chain(names()).collect();
        let row = |it: &Running| {
            let places = it.places.iter().map(|place| place.map_or_else(|| "–".to_owned(), place_text));
            std::iter::once(it.title.clone()).chain(places).collect()
        };
        Arc::new(Numbers { head, rows: shown.iter().map(row).collect() })
    });
    view! {
        <div class="study__settings"><CountShown sheet count/></div>
        <Orders sheet choices chosen/>
        <Picture title=Signal::derive(t(words::MOVES)) summary source=source(sheet) draw numbers/>
    }
}

/// The orders to choose from.
#[component]
fn Orders(
    /// The state of the table.
    sheet: Sheet,
    /// Every order there is, by its word in the address and its name.
    choices: Memo<Vec<(String, String)>>,
    /// Those in the picture.
    chosen: Memo<Vec<String>>,
) -> impl IntoView {
    let choice = move |(key, name): (String, String)| {
        let (own, flipped) = (key.clone(), key);
        let is_in = Memo::new(move |_| chosen.read().contains(&own));
        let is_full = move || !is_in.get() && chosen.read().len() >= ORDERS_MAX;
        let flip = move |_| {
            let mut keys = chosen.get_untracked();
            match keys.iter().position(|it| *it == flipped) {
                Some(at) => drop(keys.remove(at)),
                None => keys.push(flipped.clone()),
            }
            // None at all is written down too, or the usual ones would come back.
            let keys = if keys.is_empty() { "none".to_owned() } else { keys.join(",") };
            sheet.address.set("orders", Some(&keys), Step::Replace);
        };
        view! {
            <label class="pictures__choice">
                <input type="checkbox" prop:checked=move || is_in.get() disabled=is_full on:change=flip/>
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="pictures__choices">
            <legend>{t(words::ORDERS)}</legend>
            <For each=move || choices.get() key=Clone::clone children=choice/>
        </fieldset>
    }
}

/// The orders until somebody chooses: the method shown, the others that people have scored by, and the latest result
/// where there is no other.
fn usual(sheet: Sheet, known: &[(String, String)]) -> Vec<String> {
    let (now, here) = (sheet.workspace.snapshot().get(), sheet.plan.read().name());
    let scores = sheet.workspace.scores().get();
    let built_in = BuiltIn::ALL.into_iter().map(Plan::built_in);
    let own = own_methods(&now).into_iter().filter_map(|it| Plan::of(&now, it.id));
    let others = built_in.chain(own).filter(|it| it.name() != here && is_scored(it, &scores)).map(|it| it.name());
    let mut keys: Vec<String> = std::iter::once(here.clone()).chain(others).take(ORDERS_USUAL).collect();
    if keys.len() < 2 {
        keys.extend(known.iter().find(|it| it.0.starts_with(RUN)).map(|it| it.0.clone()));
    }
    keys
}

/// The first and the last place of an item that has more than one.
fn ends(it: &Running) -> Option<(usize, usize)> {
    let mut places = it.places.iter().flatten().map(|it| it.place);
    let first = places.next()?;
    Some((first, places.next_back()?))
}

fn runner(lang: Lang, it: &Running, names: &[String]) -> Runner {
    let written = |place: &Option<Place>| place.map(place_text).unwrap_or_default();
    let each = names.iter().zip(&it.places).map(|(name, place)| match place {
        Some(place) => format!("{name} {}", place_text(*place)),
        None => format!("{name} –"),
    });
    Runner {
        key: it.id.to_string(),
        name: it.title.clone(),
        places: it.places.iter().map(|it| it.map(|it| it.place)).collect(),
        written: it.places.iter().map(written).collect(),
        said: format!("{}: {}", it.title, format::list(lang, &each.collect::<Vec<_>>())),
    }
}
