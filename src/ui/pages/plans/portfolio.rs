//! The portfolio: planned work by objective and product, beside what was meant to go where.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::{
        records::Update,
        roadmap::{Portfolio, Portion, portfolio},
    },
    model::{Id, Objective, Product},
    ui::{
        kit::{empty::EmptyState, field::LabelLook, icon::Icon, number_field::NumberField},
        words::{format, plans as words, t, timeline, use_lang},
        workspace::use_workspace,
    },
};

/// The view.
#[component]
pub(super) fn PortfolioOf() -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let snapshot = workspace.snapshot();
    let found = Memo::new(move |_| Arc::new(portfolio(&snapshot.read())));
    let products = Memo::new(move |_| found.read().products.clone());
    let product_name = move |id: Option<Id<Product>>| {
        let named = id.and_then(|it| workspace.products().read().get(it).map(|it| it.name.clone()));
        named.unwrap_or_else(|| words::NO_PRODUCT.in_lang(lang.get()).to_owned())
    };
    let keys = Memo::new(move |_| found.read().rows.iter().map(|it| it.objective).collect::<Vec<_>>());
    let months = move |number: f64| format::decimal(lang.get(), number, 1);
    let totals = move || {
        let found = found.read();
        found.by_product.iter().map(|it| view! { <td>{months(*it)}</td> }).collect_view()
    };
    let row = move |objective: Option<Id<Objective>>| {
        let portion = Memo::new(move |_| {
            let found = found.read();
            found.rows.iter().find(|it| it.objective == objective).cloned().unwrap_or_default()
        });
        view! { <Row portion found/> }
    };
    let is_empty = Memo::new(move |_| found.read().effort <= 0.0);
    let notes = move || {
        let (found, lang) = (found.read(), lang.get());
        let off = found.targets > 0.0 && (found.targets - 1.0).abs() > 0.005;
        let all = [
            off.then(|| words::targets(lang, found.targets)),
            (found.unestimated > 0).then(|| timeline::unestimated(lang, found.unestimated)),
        ];
        all.into_iter().flatten().map(|it| view! { <p class="plans__note">{it}</p> }).collect_view()
    };
    view! {
        <div class="plans">
            <Show
                when=move || !is_empty.get()
                fallback=move || view! { <EmptyState icon=Icon::Roadmap title=t(words::PORTFOLIO_EMPTY) text=t(words::PORTFOLIO_EMPTY_WHY)>""</EmptyState> }
            >
                <p class="plans__note">{t(words::PORTFOLIO_HOW)}</p>
                <div class="plans__scroll" tabindex="0" role="region" aria-label=t(words::PORTFOLIO)>
                    <table class="plans__table" data-numbers="">
                        <thead><tr>
                            <th scope="col">{t(words::OBJECTIVE)}</th>
                            <For each=move || products.get() key=|it| *it let:id><th scope="col">{move || product_name(id)}</th></For>
                            {[words::EFFORT, words::SHARE, words::TARGET, words::GAP].map(|it| view! { <th scope="col">{t(it)}</th> }).into_iter().collect_view()}
                        </tr></thead>
                        <tbody><For each=move || keys.get() key=|it| *it children=row/></tbody>
                        <tfoot><tr>
                            <th scope="row">{t(words::ALL)}</th>
                            {totals}
                            <td>{move || months(found.read().effort)}</td>
                            <td>{move || format::percent(lang.get(), 1.0)}</td>
                            <td>{move || format::percent(lang.get(), found.read().targets)}</td>
                            <td></td>
                        </tr></tfoot>
                    </table>
                </div>
                {notes}
            </Show>
        </div>
    }
}

/// The work for one objective.
#[component]
fn Row(
    /// It.
    portion: Memo<Portion>,
    /// All of it.
    found: Memo<Arc<Portfolio>>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let title = move || {
        let named =
            portion.read().objective.and_then(|it| workspace.objectives().read().get(it).map(|it| it.title.clone()));
        named.unwrap_or_else(|| words::NO_OBJECTIVE.in_lang(lang.get()).to_owned())
    };
    let months = move |number: f64| format::decimal(lang.get(), number, 1);
    let cells = move || portion.read().by_product.iter().map(|it| view! { <td>{months(*it)}</td> }).collect_view();
    let target = Signal::derive(move || portion.read().target.map(|it| (it * 1_000.0).round() / 10.0));
    let aim = move |percent: Option<f64>| {
        if let Some(id) = portion.read_untracked().objective {
            let change = move |it: &mut Objective| it.allocation = percent.map(|it| (it / 100.0).clamp(0.0, 1.0));
            workspace.dispatch(Update { id, change });
        }
    };
    let gap = move || {
        let gap = portion.read().gap()?;
        Some(words::gap(lang.get(), gap, gap * found.read().effort))
    };
    let tone = move || match portion.read().gap() {
        // Within five points it is as meant.
        Some(gap) if gap.abs() >= 0.05 => "bad",
        _ => "plain",
    };
    let has_target = Memo::new(move |_| portion.read().objective.is_some());
    view! {
        <tr>
            <th scope="row">{title}</th>
            {cells}
            <td>{move || months(portion.read().effort)}</td>
            <td>{move || format::percent(lang.get(), portion.read().share)}</td>
            <td class="plans__target">
                <Show when=move || has_target.get()>
                    <NumberField
                        label=move || words::target_of(lang.get(), &title()) look=LabelLook::Hidden value=target min=0.0 max=100.0
                        unit=t(words::PERCENT) on_commit=aim
                    />
                </Show>
            </td>
            <td data-tone=tone>{gap}</td>
        </tr>
    }
}
