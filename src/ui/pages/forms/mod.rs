//! Forms: questions to people outside, made here and answered in browsers of their own.
//!
//! In: the address (the open form) and the tables of forms, items, tags, products and feedback. Out: forms, their links,
//! QR codes, and a page of open requests as a file.
//!
//! - The link and the page hold nothing of the workspace but what stands in the form.

mod editor;
mod list;
mod questions;
mod requests;
mod share;
mod state;

use leptos::prelude::*;

use self::state::Editing;
use crate::{
    commands::records::Add,
    model::{Form, Id, Tongue},
    ui::{
        actions::{Action, Group, Shortcut, use_actions},
        address::{Step, use_address},
        kit::{empty::EmptyState, icon::Icon},
        words::{Lang, forms as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The page.
#[component]
pub fn Forms() -> impl IntoView {
    let (address, workspace, lang) = (use_address(), use_workspace(), use_lang());
    let open = address.get("open");
    let id = Memo::new(move |_| open.read().as_deref().map(|it| it.parse::<Id<Form>>().unwrap_or(Id::NIL)));
    let make = Callback::new(move |()| {
        let (id, lang) = (workspace.facts().fresh(), lang.get_untracked());
        let tongue = if lang == Lang::Da { Tongue::Da } else { Tongue::En };
        let name = words::NEW_NAME.in_lang(lang).to_owned();
        if workspace.dispatch(Add(Form { id, name, languages: [tongue].into(), ..Form::default() })) {
            address.set("open", Some(&id.to_string()), Step::Push);
        }
    });
    use_actions().register([Action::new("forms-new", words::NEW, Icon::Plus, Group::Page, move || make.run(()))
        .keys(Shortcut::Key("c"))
        .when(Signal::derive(move || !workspace.is_read_only()))]);
    view! {
        <div class="page forms">
            {move || match id.get() {
                None => view! { <list::List make/> }.into_any(),
                Some(id) => view! { <Open id/> }.into_any(),
            }}
        </div>
    }
}

/// One form, while it is there.
#[component]
fn Open(
    /// The form.
    id: Id<Form>,
) -> impl IntoView {
    let workspace = use_workspace();
    let is_here = {
        let row = workspace.row(id);
        Memo::new(move |_| row.read().is_some())
    };
    move || {
        if is_here.get() {
            provide_context(Editing::new(id));
            view! { <editor::Editor/> }.into_any()
        } else {
            view! {
                <EmptyState icon=Icon::Form title=t(words::GONE) text=t(words::GONE_WHY)>
                    <a class="button" data-kind="plain" href="forms">{t(words::BACK)}</a>
                </EmptyState>
            }
            .into_any()
        }
    }
}
