//! Single items and milestones that an audience does not get to see.

use std::sync::Arc;

use leptos::prelude::*;

use super::show::Scene;
use crate::{
    commands::roadmap::{Hidden, Hide},
    model::{Id, Milestone, sorted},
    ui::{
        kit::{
            chip::Chip,
            combo::{Choice, Combo},
        },
        words::{showings as words, t, timeline},
    },
};

/// What is hidden, and a field to hide more.
#[component]
pub(super) fn HiddenItems(
    /// What the view knows.
    scene: Scene,
) -> impl IntoView {
    let milestones = Memo::new(move |_| scene.workspace.snapshot().read().table::<Milestone>());
    // Everything that can be hidden: what, its name, and whether it is.
    let all = Memo::new(move |_| {
        let Some(audience) = scene.audience.read().as_ref().map(|it| it.id) else { return Arc::default() };
        let items = scene.workspace.items();
        let items = items.read();
        let mut found: Vec<(String, Hidden, bool)> = items
            .iter()
            .map(|it| (it.title.clone(), Hidden::Item(it.id), it.hidden_from.contains(&audience)))
            .chain(
                milestones
                    .read()
                    .iter()
                    .map(|it| (it.name.clone(), Hidden::Milestone(it.id), it.hidden_from.contains(&audience))),
            )
            .collect();
        sorted::sort_by(&mut found, |a, b| a.0.cmp(&b.0));
        Arc::new(found)
    });
    let hide = move |what: Hidden, hidden: bool| {
        if let Some(audience) = scene.audience.read_untracked().as_ref().map(|it| it.id) {
            scene.workspace.dispatch(Hide { audience, what, hidden });
        }
    };
    let choices = Signal::derive(move || {
        let milestone = timeline::MILESTONE.in_lang(scene.lang.get());
        let open = all.read();
        let choice = |(name, what, _): &(String, Hidden, bool)| Choice {
            detail: matches!(what, Hidden::Milestone(_)).then(|| milestone.to_owned()),
            ..Choice::new(key(*what), name.clone())
        };
        Arc::new(open.iter().filter(|(_, _, hidden)| !hidden).map(choice).collect::<Vec<_>>())
    });
    let pick = move |key: String| {
        if let Some(what) = of_key(&key) {
            hide(what, true);
        }
    };
    let hidden = Memo::new(move |_| {
        let hidden = all.read();
        hidden
            .iter()
            .filter(|(_, _, hidden)| *hidden)
            .map(|(name, what, _)| (name.clone(), key(*what)))
            .collect::<Vec<_>>()
    });
    let chip = move |(name, key): (String, String)| {
        let again = words::show_again(scene.lang.get_untracked(), &name);
        let show = move |()| {
            if let Some(what) = of_key(&key) {
                hide(what, false);
            }
        };
        view! { <li title=again><Chip label=name on_remove=show/></li> }
    };
    view! {
        <section class="audience__hidden" aria-label=t(words::HIDDEN)>
            <h3 class="audience__label">{t(words::HIDDEN)}</h3>
            <ul class="audience__chips">
                <For each=move || hidden.get() key=Clone::clone let:it>{chip(it)}</For>
            </ul>
            <Show when=move || hidden.read().is_empty()><p class="field__hint">{t(words::NOTHING_HIDDEN)}</p></Show>
            <Combo label=t(words::HIDE) choices=choices on_pick=pick hint=t(words::HIDDEN_HINT)/>
        </section>
    }
}

/// What something is known by among the choices.
fn key(what: Hidden) -> String {
    match what {
        Hidden::Item(id) => format!("item/{id}"),
        Hidden::Milestone(id) => format!("milestone/{id}"),
    }
}

fn of_key(key: &str) -> Option<Hidden> {
    match key.split_once('/')? {
        ("item", id) => Some(Hidden::Item(id.parse().ok()?)),
        ("milestone", id) => Some(Hidden::Milestone(id.parse::<Id<Milestone>>().ok()?)),
        _ => None,
    }
}
