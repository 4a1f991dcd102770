//! Purse: dots, points or money given to items, with what is left always in view.
//!
//! Each item has a number that + and − and the arrows change; what would be too much is cut to what is left.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::giving::Giving;
use crate::{
    commands::rounds::{Given, Reply, dots, part},
    model::Way,
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            field::LabelLook,
            keys,
            number_field::NumberField,
        },
        outside::focus,
        words::{format, t, ways as words},
    },
};

/// The most dots that are drawn; more are read as a number only.
const DRAWN_MAX: u32 = 12;

/// Where a person gives.
#[component]
pub(super) fn Purse(
    /// The round.
    giving: Giving,
) -> impl IntoView {
    let way = giving.of.way.get_untracked();
    let left = move || {
        let (setting, mine, lang) = (giving.setting.read(), giving.mine.read(), giving.lang());
        let extent = dots::progress(&setting, &mine);
        words::left(lang, way, (extent.of - extent.done).max(0.0), &format::number(lang, extent.of))
    };
    let share = move || {
        let extent = dots::progress(&giving.setting.read(), &giving.mine.read());
        if extent.of > 0.0 { (extent.done / extent.of).min(1.0) } else { 0.0 }
    };
    view! {
        <section class="purse" data-way=way_name(way)>
            <div class="purse__head">
                <p class="purse__left" role="status">{left}</p>
                <span class="purse__bar" aria-hidden="true">
                    <span class="purse__fill" style:width=move || format!("{:.1}%", share() * 100.0)></span>
                </span>
                {giving.complaint()}
            </div>
            {(way == Way::Money).then(|| view! { <Prices giving/> })}
            <ol class="purse__rows">
                <For each=move || 0..giving.count() key=|it| *it let:number>
                    <Row giving number way/>
                </For>
            </ol>
            <p class="way__keys">{t(words::PURSE_KEYS)}</p>
        </section>
    }
}

const fn way_name(way: Way) -> &'static str {
    match way {
        Way::Dots => "dots",
        Way::Money => "money",
        _ => "points",
    }
}

/// How much the buttons, + and − change: a dot, or five points.
const fn step(way: Way) -> f64 {
    if matches!(way, Way::Dots) { 1.0 } else { 5.0 }
}

/// One item and what it is given.
#[component]
fn Row(
    /// The round.
    giving: Giving,
    /// The item.
    number: usize,
    /// Dots, points or money.
    way: Way,
) -> impl IntoView {
    let value = Memo::new(move |_| {
        let count = giving.count();
        giving.mine.read().row(count, part::WHOLE).get(number).copied().flatten().unwrap_or_default()
    });
    let price = Memo::new(move |_| giving.setting.read().prices.get(number).copied().flatten().map(f64::from));
    let draft = RwSignal::new(None::<String>);
    let input = NodeRef::<html::Input>::new();
    let lang = giving.of.lang;
    let give = move |wanted: f64| {
        draft.set(None);
        if wanted == value.get_untracked() {
            return;
        }
        let value = (wanted > 0.0).then_some(wanted);
        if let Some(id) = giving.id(number) {
            giving.put(vec![Given::of(id, part::WHOLE, value)]);
        }
    };
    // The most that fits: what is left, and what one item takes.
    let most = move || {
        let setting = giving.setting.read_untracked();
        let extent = dots::progress(&setting, &giving.mine.read_untracked());
        let room = value.get_untracked() + (extent.of - extent.done).max(0.0);
        let cap = match way {
            Way::Dots => setting.limit.map(|it| it as f64),
            _ => price.get_untracked(),
        };
        cap.map_or(room, |cap| room.min(cap))
    };
    let change = move |by: f64| {
        let now = value.get_untracked();
        let wanted = (now + by).max(0.0);
        // Where nothing fits any more the whole step is tried, so that the refusal says why.
        give(if by > 0.0 && most() > now { wanted.min(most()) } else { wanted });
    };
    let commit = move || {
        let Some(text) = draft.get_untracked() else { return };
        match text.trim() {
            "" => give(0.0),
            text => match format::parse(lang.get_untracked(), text) {
                Some(number) => give(number),
                None => draft.set(None),
            },
        }
    };
    let key_down = move |event: KeyboardEvent| {
        if !keys::is_plain(&event) {
            return;
        }
        let by = match event.key().as_str() {
            "+" => step(way),
            "-" | "−" => -step(way),
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            "PageUp" => 10.0,
            "PageDown" => -10.0,
            "Enter" => {
                commit();
                let next = if event.shift_key() { number.checked_sub(1) } else { Some(number + 1) };
                if let Some(next) = next {
                    focus::now(&format!("#purse-{next}"));
                }
                return;
            }
            "Escape" => return draft.set(None),
            _ => return,
        };
        event.prevent_default();
        commit();
        change(by);
    };
    let title_id = format!("purse-title-{number}");
    let label = move |act| move || words::act(giving.lang(), act, &giving.title(number));
    let shown = move || draft.get().unwrap_or_else(|| format::plain_number(lang.get(), value.get()));
    let drawn = move || (way == Way::Dots).then(|| "●".repeat((value.get() as u32).min(DRAWN_MAX) as usize));
    let cost = move || {
        let lang = giving.lang();
        (way == Way::Money).then(|| match price.get() {
            Some(price) => words::costs(lang, &format::number(lang, price)),
            None => words::NO_PRICE.in_lang(lang).to_owned(),
        })
    };
    let pay = move |_| {
        let most = most();
        if most > value.get_untracked() {
            give(most);
        } else {
            change(1.0); // refused with its reason
        }
    };
    view! {
        <li class="purse__row" data-given=move || (value.get() > 0.0).then_some("")>
            <span class="purse__what">
                <span class="purse__title" id=title_id.clone()>{move || giving.title(number)}</span>
                <span class="purse__cost">{cost}</span>
                <span class="purse__dots" aria-hidden="true">{drawn}</span>
            </span>
            {(way == Way::Money).then(|| view! {
                <Button label=t(words::PAY_REST) kind=ButtonKind::Quiet size=ButtonSize::Small on_click=pay/>
            })}
            <span class="purse__set">
                <button
                    type="button" class="purse__step" tabindex="-1" aria-label=label(words::TAKE)
                    on:click=move |_| change(-step(way))
                >"−"</button>
                <input
                    class="purse__number" id=format!("purse-{number}") type="text" inputmode="numeric" autocomplete="off"
                    role="spinbutton" node_ref=input
                    aria-labelledby=title_id
                    aria-valuemin="0"
                    aria-valuenow=move || value.get().to_string()
                    aria-valuetext=move || format::number(lang.get(), value.get())
                    prop:value=shown
                    on:input=move |event| draft.set(Some(event_target_value(&event)))
                    on:focus=move |_| if let Some(input) = input.get_untracked() { input.select() }
                    on:keydown=key_down
                    on:blur=move |_| commit()
                />
                <button
                    type="button" class="purse__step" tabindex="-1" aria-label=label(words::GIVE)
                    on:click=move |_| change(step(way))
                >"+"</button>
            </span>
        </li>
    }
}

/// What the facilitator agrees on: a price for each item.
#[component]
fn Prices(
    /// The round.
    giving: Giving,
) -> impl IntoView {
    let field = move |number: usize| {
        let price = move || giving.setting.read().prices.get(number).copied().flatten().map(f64::from);
        let set = move |price: Option<f64>| {
            if let Some(id) = giving.id(number) {
                giving.ask(&Reply::prices(giving.of.id, vec![(id, price)]));
            }
        };
        view! {
            <li><NumberField
                label=move || giving.title(number) look=LabelLook::Beside min=1.0 value=Signal::derive(price) on_commit=set
            /></li>
        }
    };
    // Nothing can be bought before there is a price.
    let is_open = giving.setting.read_untracked().prices.iter().all(Option::is_none);
    view! {
        <details class="purse__prices" open=is_open>
            <summary>{t(words::PRICES)}</summary>
            <p class="way__how">{t(words::PRICES_HOW)}</p>
            <ul><For each=move || 0..giving.count() key=|it| *it children=field/></ul>
        </details>
    }
}
