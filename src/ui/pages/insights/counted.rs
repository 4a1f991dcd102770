//! Headline figures, each with how it has changed since the stretch before.

use leptos::prelude::*;

use super::state::Study;
use crate::{
    commands::insights::Count,
    ui::words::{format, insights as words, t},
};

/// Notes, people, companies and revenue of the scope.
#[component]
pub(super) fn Counted() -> impl IntoView {
    let study = Study::expect();
    let sums = Memo::new(move |_| {
        let (gathering, scope) = (study.gathering.read(), study.scope.read());
        (gathering.sum(&scope), gathering.before(&scope).map(|it| gathering.sum(&it)))
    });
    let figure = move |count: Count| {
        let value = move || format::decimal(study.lang.get(), count.of(&sums.read().0), 0);
        let change = move || {
            let sums = sums.read();
            let before = sums.1.as_ref()?;
            Some(words::against(study.lang.get(), count.of(&sums.0), count.of(before)))
        };
        view! {
            <div class="figure">
                <dt class="figure__name">{t(words::count(count))}</dt>
                <dd class="figure__value">{value}</dd>
                <dd class="figure__change">{change}</dd>
            </div>
        }
    };
    view! { <dl class="figures">{Count::ALL.map(figure).into_iter().collect_view()}</dl> }
}
