//! Ballots: an order made by dragging, by buttons or by keys.

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};

use super::giving::Giving;
use crate::{
    commands::rounds::{Given, ballots, part},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize, IconButton},
            icon::Icon,
            keys,
            reorder::{DropRule, DropSlot, Dropped, Reorder, use_reorder},
        },
        outside::{announce, focus},
        words::{t, ways as words},
    },
};

/// What is ranked, best first, tied ones together.
type Groups = Vec<Vec<usize>>;

/// What a person does with one item of the ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Up,
    Down,
    Tie,
    Rank,
    LeaveOut,
    /// Just before another, or just after it.
    Beside(usize, DropSlot),
}

/// Where a person makes an order.
#[component]
pub(super) fn Ballot(
    /// The round.
    giving: Giving,
) -> impl IntoView {
    let groups = Memo::new(move |_| ballots::order(&giving.setting.read(), &giving.mine.read()));
    let act = Callback::new(move |(number, act): (usize, Act)| {
        let before = groups.get_untracked();
        let after = moved(&before, number, act);
        if after == before || !write(giving, &after) {
            return;
        }
        announce(&untrack(|| stands(giving, &after, number)));
        focus::settle(format!("#ballot-{number}"));
    });
    let reorder = use_reorder(DropRule::Order, move |dropped: Dropped| {
        let Some(number) = dropped.key.parse::<usize>().ok() else { return };
        match (dropped.target.and_then(|it| it.parse::<usize>().ok()), dropped.zone.as_deref()) {
            (Some(target), Some("ranked")) => act.run((number, Act::Beside(target, dropped.slot))),
            (_, Some("rest")) => act.run((number, Act::LeaveOut)),
            _ => act.run((number, Act::Rank)),
        }
    });
    // Each place once, with all that stand there.
    let ranked = move || {
        let groups = groups.get();
        let mut place = 1;
        let mut rows = Vec::new();
        for group in groups {
            rows.extend(group.iter().map(|number| (*number, Some(place))));
            place += group.len();
        }
        rows
    };
    let rest = move || {
        let groups = groups.get();
        let all = 0..giving.count();
        all.filter(|it| !groups.iter().any(|group| group.contains(it))).map(|it| (it, None)).collect::<Vec<_>>()
    };
    let has_ranked = Memo::new(move |_| !groups.read().is_empty());
    let row = move |(number, place): (usize, Option<usize>)| view! { <Row giving number place act reorder/> };
    view! {
        <section class="ballot" data-reorder="">
            <h3 class="way__item" id="ballot-ranked">{t(words::RANKED)}</h3>
            {giving.complaint()}
            <ol class="ballot__list" aria-labelledby="ballot-ranked" data-zone="ranked" data-drop=reorder.mark_zone("ranked")>
                <For each=ranked key=|it| *it children=row/>
            </ol>
            <Show when=move || !has_ranked.get()><p class="way__how">{t(words::NONE_RANKED)}</p></Show>
            <h3 class="way__item" id="ballot-rest">{t(words::UNRANKED)}</h3>
            <ul class="ballot__list" aria-labelledby="ballot-rest" data-zone="rest" data-drop=reorder.mark_zone("rest")>
                <For each=rest key=|it| *it children=row/>
            </ul>
            <p class="way__keys">{t(words::BALLOT_KEYS)}</p>
        </section>
    }
}

/// One item of the ballot.
#[component]
fn Row(
    /// The round.
    giving: Giving,
    /// The item.
    number: usize,
    /// Its place; `None` while it is not ranked.
    place: Option<usize>,
    /// Called with what is to be done with it.
    act: Callback<(usize, Act)>,
    /// The drag.
    reorder: Reorder,
) -> impl IntoView {
    let key_down = move |event: KeyboardEvent| {
        if keys::is_command(&event) || event.is_composing() {
            return;
        }
        let wanted = match (event.alt_key(), event.key().as_str()) {
            (true, "ArrowUp") => Act::Up,
            (true, "ArrowDown") => Act::Down,
            (false, key @ ("ArrowUp" | "ArrowDown")) => {
                event.prevent_default();
                return to_neighbour(number, key == "ArrowDown");
            }
            (false, "=") => Act::Tie,
            (false, "Delete" | "Backspace") => Act::LeaveOut,
            (false, "Enter" | " ") if place.is_none() && is_on_row(&event) => Act::Rank,
            _ => return,
        };
        event.prevent_default();
        act.run((number, wanted));
    };
    let button = move |word, icon: Icon, wanted: Act| {
        let label = move || words::act(giving.lang(), word, &giving.title(number));
        view! { <IconButton label icon on_click=move |_| act.run((number, wanted))/> }
    };
    view! {
        <li
            class="ballot__row" id=format!("ballot-{number}") data-key=number.to_string() tabindex="0"
            data-drop=reorder.mark(number.to_string()) data-dragging=reorder.dragging(number.to_string())
            on:keydown=key_down
        >
            <span
                class="drag-handle ballot__handle" title=t(words::DRAG)
                on:pointerdown=move |event: PointerEvent| reorder.start(&event, number.to_string())
            >{Icon::Drag.view()}</span>
            <span class="ballot__place">{place}</span>
            <span class="ballot__title">{move || giving.title(number)}</span>
            <span class="ballot__acts">
                {match place {
                    Some(_) => view! {
                        {button(words::UP, Icon::Up, Act::Up)}
                        {button(words::DOWN, Icon::Down, Act::Down)}
                        {button(words::TIE, Icon::Link, Act::Tie)}
                        {button(words::LEAVE_OUT, Icon::Close, Act::LeaveOut)}
                    }.into_any(),
                    None => view! {
                        <Button
                            label=t(words::RANK) icon=Icon::Plus kind=ButtonKind::Quiet size=ButtonSize::Small
                            on_click=move |_| act.run((number, Act::Rank))
                        />
                    }.into_any(),
                }}
            </span>
        </li>
    }
}

/// Whether the key was pressed on the row itself and not on one of its buttons.
fn is_on_row(event: &KeyboardEvent) -> bool {
    crate::ui::outside::scroll::target_of(event).is_some_and(|it| it.class_list().contains("ballot__row"))
}

/// Focuses the row above or below, across both lists.
fn to_neighbour(number: usize, below: bool) {
    let Ok(rows) = document().query_selector_all(".ballot__row") else { return };
    let own = format!("ballot-{number}");
    let rows: Vec<web_sys::Element> = (0..rows.length()).filter_map(|at| rows.get(at)).filter_map(element).collect();
    let at = rows.iter().position(|it| it.id() == own);
    let next = at.and_then(|at| if below { Some(at + 1) } else { at.checked_sub(1) });
    if let Some(row) = next.and_then(|it| rows.get(it)) {
        focus::element(row);
    }
}

fn element(node: web_sys::Node) -> Option<web_sys::Element> {
    use wasm_bindgen::JsCast as _;
    node.dyn_into().ok()
}

/// The order after an act.
fn moved(groups: &Groups, number: usize, act: Act) -> Groups {
    let at = groups.iter().position(|group| group.contains(&number));
    let alone = at.and_then(|at| groups.get(at)).is_some_and(|group| group.len() == 1);
    let mut rest: Groups =
        groups.iter().map(|group| group.iter().copied().filter(|it| *it != number).collect()).collect();
    match (act, at) {
        (Act::LeaveOut, _) => {}
        (Act::Rank, None) => rest.push(vec![number]),
        // Out of a tie, an item first stands alone.
        (Act::Up, Some(at)) => rest.insert(if alone { at.saturating_sub(1) } else { at }, vec![number]),
        (Act::Down, Some(at)) => rest.insert((if alone { at + 2 } else { at + 1 }).min(rest.len()), vec![number]),
        (Act::Tie, Some(at)) => match at.checked_sub(1).and_then(|above| rest.get_mut(above)) {
            Some(above) => above.push(number),
            None => return groups.clone(),
        },
        (Act::Beside(target, slot), _) => {
            let Some(target) = rest.iter().position(|group| group.contains(&target)) else { return groups.clone() };
            rest.insert(if slot == DropSlot::Before { target } else { target + 1 }, vec![number]);
        }
        _ => return groups.clone(),
    }
    rest.retain(|group| !group.is_empty());
    rest
}

/// Writes an order: the place of each item that is ranked, none for the others.
fn write(giving: Giving, groups: &Groups) -> bool {
    let place = |number: usize| {
        let before = groups.iter().take_while(|group| !group.contains(&number)).map(Vec::len).sum::<usize>();
        groups.iter().any(|group| group.contains(&number)).then_some(before as f64 + 1.0)
    };
    let items = giving.setting.read_untracked().items.clone();
    giving.put(items.iter().zip(0..).map(|(id, number)| Given::of(*id, part::WHOLE, place(number))).collect())
}

fn stands(giving: Giving, groups: &Groups, number: usize) -> String {
    let (lang, title) = (giving.lang(), giving.title(number));
    match groups.iter().position(|group| group.contains(&number)) {
        Some(at) => words::stands_at(lang, &title, 1 + groups.iter().take(at).map(Vec::len).sum::<usize>()),
        None => words::left_out(lang, &title),
    }
}
