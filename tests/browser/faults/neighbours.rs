//! Hostile neighbours on the same origin: their keys, messages and locks are passed over.

use super::{add, comes_back, is_saved, with};
use crate::support::{Browser, stage};

/// Opens a page of somebody else on our origin in a tab of its own, and runs a script there.
async fn neighbour(browser: &Browser, script: &str) {
    let driver = browser.driver();
    let tab = driver.new_tab().await.unwrap();
    driver.switch_to_window(tab).await.unwrap();
    browser.visit_neighbour().await;
    assert_eq!(browser.promised(script).await, true, "the neighbour has done its worst");
    browser.tab(0).await;
}

const WORST: &str = "
    const workspace = Object.keys(JSON.parse(localStorage['wheelhouse.sentinel']).workspaces)[0];
    const garbage = ['', '{', 'null', '[]', '17', '\"x\"', '\\u0000\\ud800', '{\"workspaces\":7}'];
    const names = ['device', 'sentinel', 'workspace', 'lang', 'theme', 'letters', 'asked-to-persist', `me.${workspace}`,
        `backup.${workspace}`, 'lifeboat.', `lifeboat.${workspace}`, `lifeboat.${workspace}.`, `lifeboat.${workspace}.a.b`,
        `lifeboat.${workspace}.evil.17`, `lifeboat.${workspace}.evil.99999999999999999999`, 'import.x', 'nobody.knows'];
    names.forEach((name, at) => localStorage.setItem(`wheelhouse.${name}`, garbage[at % garbage.length]));
    const channel = new BroadcastChannel('wheelhouse');
    for (const message of [null, 17, 'journal', {}, { kind: 'journal' }, { kind: 'journal', workspace: {} },
        { kind: 'journal', workspace }, { kind: 'journal', workspace: 'x'.repeat(100_000) }, { kind: 'stop' }])
        channel.postMessage(message);
    return true";

#[test]
fn garbage_under_our_names_and_on_our_channel_changes_nothing() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        neighbour(&browser, WORST).await;
        add(&browser, "Two").await;
        is_saved(&browser).await;
        comes_back(&browser, &["One", "Two"]).await;
        add(&browser, "Three").await;
        is_saved(&browser).await;
        comes_back(&browser, &["One", "Two", "Three"]).await;
    });
}

#[test]
fn nobody_waits_for_ever_for_a_lock_that_a_neighbour_holds() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        let hold = "
            const held = (await navigator.locks.query()).held.map((it) => it.name);
            const device = JSON.parse(localStorage['wheelhouse.device']);
            const workspace = Object.keys(JSON.parse(localStorage['wheelhouse.sentinel']).workspaces)[0];
            const names = ['wheelhouse-device', `wheelhouse-compact-${workspace}`];
            for (let slot = 0; slot < 20; slot += 1) names.push(`wheelhouse-writer-${device}-${slot}`);
            for (const name of names) if (!held.includes(name)) {
                await new Promise((granted) => navigator.locks.request(name, () => { granted(); return new Promise(() => {}) }));
            }
            return true";
        neighbour(&browser, hold).await;
        // Also for what a page left in the lifeboat whose name the neighbour now holds.
        browser
            .script(
                "IDBFactory.prototype.open = () => { throw new DOMException('gone', 'UnknownError') };
                     IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError') }",
            )
            .await;
        add(&browser, "Two").await;
        super::is_not_saved(&browser).await;
        comes_back(&browser, &["One", "Two"]).await;
        add(&browser, "Three").await;
        is_saved(&browser).await;
        comes_back(&browser, &["One", "Two", "Three"]).await;
    });
}

#[test]
fn a_database_of_our_name_that_is_not_ours_is_left_alone() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.visit_neighbour().await;
        let make = "return await new Promise((done) => {
            const request = indexedDB.open('wheelhouse', 1);
            request.onupgradeneeded = () => request.result.createObjectStore('theirs').put('dear', 'key');
            request.onsuccess = () => { request.result.close(); done(true) };
        })";
        assert_eq!(browser.promised(make).await, true);
        browser.open("/").await;
        browser.text("The browser's storage does not answer.").appears().await;
        browser.button("Go on without it, in this tab only").click().await;
        browser.button("Start empty").click().await;
        browser.button("Start").click().await;
        browser.css(".banner").button("Export a file").appears().await;
        let theirs = super::stored(&browser, "return (await all('theirs'))[0]").await;
        assert_eq!(theirs, "dear");
    });
}
