//! The proof: every published example, reckoned anew in the person's own browser.

use leptos::prelude::*;

use super::quick::Quick;
use crate::{
    methods::published::{Expected, Got, Published, all},
    ui::{
        kit::icon::Icon,
        words::{Lang, format, t, trust as words, use_lang},
    },
};

/// Every example with what was expected and what came out.
#[component]
pub fn Proofs() -> impl IntoView {
    let lang = use_lang();
    // Once, when the view opens: nothing in it can change.
    let done: Vec<(&'static Published, Got, bool)> = all()
        .map(|it| {
            let got = (it.got)();
            let holds = it.holds(&got);
            (it, got, holds)
        })
        .collect();
    let (count, good) = (done.len(), done.iter().filter(|it| it.2).count());
    let row = move |(it, got, holds): &(&'static Published, Got, bool)| {
        let (it, holds) = (*it, *holds);
        let expected = match it.expected {
            Expected::Numbers(numbers, _) => Got::Numbers(numbers.to_vec()),
            Expected::Words(words) => Got::Words(words.to_vec()),
        };
        let within = match it.expected {
            Expected::Numbers(_, within) => within,
            Expected::Words(_) => 0.0,
        };
        let got = got.clone();
        let said = move || if holds { words::PASSES } else { words::FAILS }.in_lang(lang.get());
        let icon = if holds { Icon::Check } else { Icon::Warning };
        view! {
            <tr data-failed=(!holds).then_some("")>
                <th scope="row" class="proofs__method">{t(words::proved_method(it.method))}</th>
                <td><span class="proofs__formula">{it.formula}</span> <span class="proofs__inputs">{it.inputs}</span></td>
                <td class="proofs__numbers" data-label=t(words::EXPECTED)>{move || written(lang.get(), &expected, within)}</td>
                <td class="proofs__numbers" data-label=t(words::GOT)>{move || written(lang.get(), &got, within)}</td>
                <td><span class="proofs__verdict">{icon.view()} {said}</span></td>
                <td class="proofs__source">{it.source} <span class="proofs__inputs">{t(words::status(it.status))}</span></td>
            </tr>
        }
    };
    let heads = [words::METHOD, words::INPUTS, words::EXPECTED, words::GOT, words::VERDICT, words::SOURCE];
    let heads = heads.map(|it| view! { <th scope="col">{t(it)}</th> }).into_iter().collect_view();
    let rows = done.iter().map(row).collect_view();
    view! {
        <section class="study" aria-label=t(words::PROOFS) tabindex="0">
            <p class="study__lead" role="status">{move || words::proved(lang.get(), good, count)}</p>
            <p class="study__how">{t(words::PROVE_HOW)}</p>
            <table class="study__table proofs">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <Quick/>
        </section>
    }
}

/// What came out, with one digit more than was printed.
fn written(lang: Lang, got: &Got, within: f64) -> String {
    let decimals = match within {
        it if it >= 0.5 => 1,
        it if it >= 0.05 => 2,
        it if it >= 0.005 => 3,
        it if it > 0.0 && it < 0.000_005 => 8,
        _ => 5,
    };
    match got {
        Got::Words(words) => words.join(", "),
        Got::Numbers(numbers) => {
            let number = |it: &f64| {
                if it.is_nan() {
                    words::NO_PLACE.in_lang(lang).to_owned()
                } else {
                    format::decimal(lang, *it, decimals)
                }
            };
            numbers.iter().map(number).collect::<Vec<_>>().join("; ")
        }
    }
}
