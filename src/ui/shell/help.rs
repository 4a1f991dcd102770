//! The help sheet: every action with its keys.

use leptos::prelude::*;

use super::{
    super::{
        actions::{Group, group_word, use_actions},
        kit::dialog::{Dialog, DialogSize},
        words::{shell as words, t},
    },
    Overlays,
};
use crate::browser::preferences;

/// The sheet, opened by `?`.
#[component]
pub(super) fn Help() -> impl IntoView {
    let open = expect_context::<Overlays>().help;
    let actions = use_actions().all();
    let groups = [Group::Page, Group::Go, Group::General];
    let letters = RwSignal::new(preferences::letters());
    let switch = move |event| {
        let on = event_target_checked(&event);
        preferences::set_letters(on);
        letters.set(on);
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) size=DialogSize::Large title=t(words::HELP)>
            <div class="help">
                {groups.into_iter().map(|group| view! {
                    <section class="help__group">
                        <h3>{t(group_word(group))}</h3>
                        <dl>
                            {move || actions.get().into_iter().filter(|it| it.group == group).filter_map(|it| {
                                let keys = it.shortcut?.text();
                                Some(view! { <div class="help__row"><dt>{t(it.word)}</dt><dd><kbd>{keys}</kbd></dd></div> })
                            }).collect_view()}
                        </dl>
                    </section>
                }).collect_view()}
            </div>
            <label class="help__letters">
                <input type="checkbox" prop:checked=letters on:change=switch/>
                {t(words::LETTERS)}
            </label>
        </Dialog>
    }
}
