//! The forms there are, by name, with what came back to each.

use leptos::prelude::*;

use super::state::CameBack;
use crate::{
    model::{Form, Id, sorted},
    ui::{
        address::{Step, use_address},
        kit::{
            button::{Button, ButtonKind},
            empty::EmptyState,
            icon::Icon,
        },
        transfer::use_transfer,
        words::{forms as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The list of forms.
#[component]
pub(super) fn List(
    /// Makes a new form.
    make: Callback<()>,
) -> impl IntoView {
    let (workspace, transfer) = (use_workspace(), use_transfer());
    let snapshot = workspace.snapshot();
    let forms = Memo::new(move |_| {
        let table = snapshot.read().table::<Form>();
        let mut all: Vec<(String, Id<Form>)> = table.iter().map(|it| (it.name.to_lowercase(), it.id)).collect();
        sorted::sort_by(&mut all, Ord::cmp);
        all.into_iter().map(|it| it.1).collect::<Vec<_>>()
    });
    let can_write = !workspace.is_read_only();
    let new = move || {
        view! {
            <Button
                label=t(words::NEW) icon=Icon::Plus kind=ButtonKind::Primary shortcut="C"
                disabled=Signal::stored(!can_write) on_click=move |_| make.run(())
            />
        }
    };
    view! {
        <header class="page__head">
            <h1 class="page__title">{t(words::TITLE)}</h1>
            <div class="toolbar">
                <span class="toolbar__gap"></span>
                <Button label=t(words::TAKE_IN) icon=Icon::Upload on_click=move |_| transfer.open_import()/>
                {new()}
            </div>
        </header>
        <div class="page__body" data-flow="text">
            <Show
                when=move || !forms.read().is_empty()
                fallback=move || view! {
                    <EmptyState icon=Icon::Form title=t(words::NONE) text=t(words::NONE_WHY)>{new()}</EmptyState>
                }
            >
                <ul class="forms__list">
                    <For each=move || forms.get() key=|id| *id let:id><Line id/></For>
                </ul>
            </Show>
        </div>
    }
}

/// One form of the list.
#[component]
fn Line(
    /// The form.
    id: Id<Form>,
) -> impl IntoView {
    let (workspace, lang, address) = (use_workspace(), use_lang(), use_address());
    let form = workspace.row(id);
    let name = move || form.read().as_ref().map(|it| it.name.clone());
    let about =
        move || form.read().as_ref().map(|it| words::made_of(lang.get(), it.questions.len(), it.requests.len()));
    let back = Memo::new(move |_| CameBack::of(workspace, id));
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        address.set("open", Some(&id.to_string()), Step::Push);
    };
    view! {
        <li class="forms__line">
            <a class="forms__link" href=format!("forms?open={id}") on:click=open>
                <span class="forms__name">{name}</span>
                <span class="forms__about">{about}</span>
            </a>
            <span class="forms__back">{move || words::answered(lang.get(), back.read().answers)}</span>
        </li>
    }
}
