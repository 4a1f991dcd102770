//! How quick it is: ranking a great many made-up items in the person's own browser, and how long that took.
//!
//! In: a press of the button. Out: two times on the page, and as `data-rice` and `data-weighted` for the bench.

use leptos::prelude::*;

use crate::{
    methods::speed::MadeUp,
    ui::{
        kit::button::Button,
        outside::{focus, pause},
        words::{format, t, trust as words, use_lang},
    },
};

/// How many items are made up.
const ITEMS: usize = 100_000;

/// The button, and what came of it.
#[component]
pub(super) fn Quick() -> impl IntoView {
    let lang = use_lang();
    let times = RwSignal::new(None::<(f64, f64)>);
    let measure = move |_| {
        times.set(None);
        // After the page has shown the press, so that its painting is not counted.
        focus::after_render(move || {
            let items = MadeUp::new(ITEMS);
            let rice = timed(&|| items.by_rice().len());
            let weighted = timed(&|| items.by_weights().len());
            let _ = times.try_set(Some((rice, weighted)));
        });
    };
    let written = move |of: fn((f64, f64)) -> f64| move || times.get().map(|it| of(it).to_string());
    let said = move || {
        let (lang, (rice, weighted)) = (lang.get(), times.get()?);
        let ms = |it: f64| format::decimal(lang, it, 1);
        Some(words::ranked_in(lang, &ms(rice), &ms(weighted)))
    };
    view! {
        <section class="quick" aria-label=t(words::QUICK)>
            <h2 class="study__title">{t(words::QUICK)}</h2>
            <p class="study__how">{t(words::QUICK_HOW)}</p>
            <p><Button label=t(words::MEASURE) on_click=measure/></p>
            <p class="study__lead quick__times" role="status" data-rice=written(|it| it.0) data-weighted=written(|it| it.1)>
                {said}
            </p>
        </section>
    }
}

/// How long it takes, in milliseconds. What it counts is kept, so that nothing is left out as needless.
fn timed(work: &dyn Fn() -> usize) -> f64 {
    let began = pause::now();
    std::hint::black_box(work());
    pause::now() - began
}
