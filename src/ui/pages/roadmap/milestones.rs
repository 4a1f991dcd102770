//! The dialog for milestones: the days that matter besides the items.

use leptos::prelude::*;

use super::plan::Plan;
use crate::{
    commands::records::Update,
    model::{Id, Milestone, Product, sorted},
    ui::{
        kit::{
            date_field::DateField,
            dialog::{Dialog, DialogSize},
            field::LabelLook,
            select::Select,
        },
        outside::focus,
        pages::settings::register::Entries,
        words::{roadmap as roadmap_words, t, timeline as words, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// The dialog; open while the milestones are being seen to.
#[component]
pub(super) fn Milestones(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let workspace = use_workspace();
    let table = Memo::new(move |_| workspace.snapshot().read().table::<Milestone>());
    let close = move || {
        plan.marking.set(false);
        focus::soon(".timeline");
    };
    view! {
        <Dialog
            open=Signal::derive(move || plan.marking.get())
            on_close=move |()| close()
            title=t(words::MILESTONES)
            size=DialogSize::Large
        >
            <p class="field__hint">{t(words::MILESTONES_HINT)}</p>
            <Entries title=words::MILESTONES table=table
                make=|id, name, _| Milestone { id, name, ..Milestone::default() }
                rename=|it: &mut Milestone, name| it.name = name
                extra=Some(fields)
            />
        </Dialog>
    }
}

fn fields(workspace: Workspace, id: Id<Milestone>) -> AnyView {
    let lang = use_lang();
    let row = workspace.row(id);
    let date = Memo::new(move |_| row.read().as_ref().and_then(|it| it.date));
    let set_date = move |date| {
        workspace.dispatch(Update { id, change: move |it: &mut Milestone| it.date = date });
    };
    let product = Signal::derive(move || {
        row.read().as_ref().and_then(|it| it.product).map(|it| it.to_string()).unwrap_or_default()
    });
    let products = Signal::derive(move || {
        let table = workspace.products();
        let table = table.read();
        let mut all: Vec<&Product> = table.iter().collect();
        sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        let own = all.into_iter().map(|it| (it.id.to_string(), it.name.clone()));
        let any = (String::new(), roadmap_words::ALL_PRODUCTS.in_lang(lang.get()).to_owned());
        std::iter::once(any).chain(own).collect::<Vec<_>>()
    });
    let set_product = move |name: String| {
        let product = name.parse::<Id<Product>>().ok();
        workspace.dispatch(Update { id, change: move |it: &mut Milestone| it.product = product });
    };
    view! {
        <DateField label=t(words::DATE) look=LabelLook::Hidden value=date on_commit=set_date/>
        <Select label=t(roadmap_words::PRODUCT) look=LabelLook::Hidden options=products value=product on_commit=set_product/>
    }
    .into_any()
}
