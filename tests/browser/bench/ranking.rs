//! Ranking many items, and typing a score among them.

use crate::{
    Times, import,
    support::{self, Browser, stage},
    workspace,
};

pub(crate) fn measure(runs: usize) {
    rank(runs);
    type_a_score(runs);
}

/// Ranking 100,000 items, by the code of the page and in its own words, as anybody can under "Prove it";
/// beside reckoning as many scores and sorting their places in plain JavaScript.
fn rank(runs: usize) {
    let (mut rice, mut weighted) = (Times::default(), Times::default());
    stage(async |stage| {
        let browser = support::scenes::backlog_with(stage, &["Export"]).await;
        browser.open("/prioritise?show=proofs").await;
        for _ in 0..runs {
            browser.button("Measure").click().await;
            browser.until("it is measured", async || time(&browser, "rice").await > 0.0).await;
            rice.page.push(time(&browser, "rice").await);
            weighted.page.push(time(&browser, "weighted").await);
            rice.plain.push(plain_ranking(&browser, "r.a * r.b * r.c / r.d").await);
            let weighted_sum = "(r.a + 2 * r.b + 3 * (11 - r.c) + 4 * r.d + 5 * r.e + 6 * (11 - r.f)) / 21";
            weighted.plain.push(plain_ranking(&browser, weighted_sum).await);
        }
    });
    rice.print("rank 100,000 items by RICE");
    weighted.print("rank 100,000 items by 6 weighted criteria");
}

/// What the page says that the last ranking took; 0 until it has.
async fn time(browser: &Browser, which: &str) -> f64 {
    let script = format!("return Number(document.querySelector('.quick__times')?.dataset.{which} ?? 0)");
    browser.script(&script).await.as_f64().unwrap_or_default()
}

/// Scores by an expression over a row, and the places that follow.
async fn plain_ranking(browser: &Browser, score: &str) -> f64 {
    let script = format!(
        "let seed = 1;
        const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647 * 9 + 1;
        const rows = Array.from({{ length: 100000 }}, () =>
            ({{ a: next(), b: next(), c: next(), d: next(), e: next(), f: next() }}));
        const began = performance.now();
        const scores = Float64Array.from(rows, (r) => {score});
        const order = Uint32Array.from(rows, (_, at) => at).sort((a, b) => scores[b] - scores[a]);
        return order.length === rows.length ? performance.now() - began : NaN;"
    );
    browser.script(&script).await.as_f64().expect("milliseconds")
}

/// How many items stand in the grid that is typed into.
const GRID: usize = 2_000;

/// From Enter in a cell of a long grid to the next paint, while every item is ranked anew;
/// beside finding, changing and sorting as many rows in plain JavaScript, with nothing to paint.
fn type_a_score(runs: usize) {
    let mut times = Times::default();
    let file = workspace(GRID * 2); // half of the records are items
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/backlog").await;
        import(&browser, &file).await;
        browser.open("/prioritise").await;
        browser.css("[data-cell$='-2'][tabindex='0']").appears().await;
        for run in 0..runs {
            browser.css("[data-cell$='-2'][tabindex='0']").focus().await;
            browser.type_text(&format!("{}", 100 + run)).await;
            // The key is pressed by the page itself, so that the driver's way to it is not counted.
            let script = "const done = arguments[arguments.length - 1];
                const field = document.activeElement, began = performance.now();
                field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
                requestAnimationFrame(() => {
                    const painted = new MessageChannel();
                    painted.port1.onmessage = () => done(performance.now() - began);
                    painted.port2.postMessage(null);
                });";
            let took = browser.driver().execute_async(script, Vec::new()).await.expect("a paint");
            times.page.push(took.json().as_f64().expect("milliseconds"));
            let plain = "const rows = Array.from({ length: 2000 }, (_, at) => ({ at, score: (at * 7919) % 2000 }));
                const began = performance.now();
                rows.find((it) => it.at === 1999).score = 1;
                rows.sort((a, b) => b.score - a.score);
                return performance.now() - began";
            times.plain.push(browser.script(plain).await.as_f64().expect("milliseconds"));
        }
    });
    times.print("type a score in a grid of 2,000 items");
}
