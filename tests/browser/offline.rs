//! The service worker: the page without a network, and versions that never mix.

use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use crate::support::{Browser, Stage, stage};

/// The sample, with the page's service worker in charge of what is fetched from now on.
async fn kept(browser: &Browser) {
    browser.open("/").await;
    browser.button("Load the sample").click().await;
    browser.heading("Feedback").appears().await;
    is_active(browser).await;
}

async fn is_active(browser: &Browser) {
    let script = "return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'";
    browser.until("the page is kept", async || promised(browser, script).await == json!(true)).await;
}

/// What an asynchronous script returns.
async fn promised(browser: &Browser, script: &str) -> Value {
    browser.script(&format!("return (async () => {{ {script} }})()")).await
}

#[test]
fn every_page_opens_when_the_host_is_gone() {
    stage(async |stage| {
        let (browser, page) = with_page(stage).await;
        kept(&browser).await;
        // As gone as a host can be: whatever reaches it is answered by a 404, which the console would tell of.
        fs::remove_dir_all(&page).unwrap();
        for (path, heading) in [
            ("/feedback", "Feedback"),
            ("/customers", "Customers"),
            ("/insights", "Insights"),
            ("/backlog", "Backlog"),
            ("/prioritise", "Prioritise"),
            ("/rounds", "Rounds"),
            ("/roadmap", "Roadmap"),
            ("/settings", "Settings"),
            ("/", "Feedback"),
        ] {
            browser.open(path).await;
            browser.css("h1").text(heading).appears().await;
        }
        browser.item("Kiosk froze").appears().await;
    });
}

#[test]
fn nothing_of_strangers_on_the_same_host_is_touched() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.visit("/").await;
        let strangers = "await caches.open('stranger'); await caches.open('wheelhouse /elsewhere/ 1'); return true";
        promised(&browser, strangers).await;
        kept(&browser).await;
        let names = promised(&browser, "return await caches.keys()").await;
        let names: Vec<_> = names.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert!(names.contains(&"stranger") && names.contains(&"wheelhouse /elsewhere/ 1"), "{names:?}");
        assert!(names.iter().any(|it| it.starts_with("wheelhouse /sub/path/ ")), "{names:?}");
    });
}

#[test]
fn a_version_that_does_not_fit_together_is_not_kept() {
    stage(async |stage| {
        let browser =
            stage.browser_on_changed_page(|page| fs::write(page.join("assets/sample.da.json"), "{}").unwrap()).await;
        browser.open("/").await;
        browser.button("Load the sample").click().await;
        browser.heading("Feedback").appears().await;
        let script = "const one = await navigator.serviceWorker.getRegistration();
                      return !one?.active && !one?.installing && window.tried === true && (await caches.keys()).length === 0";
        let watch = "navigator.serviceWorker.register(new URL('./service-worker.js', document.baseURI))
                        .then((one) => one.installing?.addEventListener('statechange', (it) => {
                            window.tried = it.target.state === 'redundant';
                        }));
                     return true";
        promised(&browser, watch).await;
        browser.until("it has been given up", async || promised(&browser, script).await == json!(true)).await;
    });
}

/// A stage on which a new version can be put in place of the old one.
async fn with_page(stage: &Stage) -> (Browser, PathBuf) {
    let place = RefCell::new(PathBuf::new());
    let browser = stage.browser_on_changed_page(|page| drop(place.replace(page.to_owned()))).await;
    (browser, place.into_inner())
}

/// Puts another version in place: the same page with a mark on it.
async fn deploy(browser: &Browser, page: &Path) {
    let index = page.join("index.html");
    let html = fs::read_to_string(&index).unwrap().replacen("<html ", "<html data-version=b ", 1);
    fs::write(&index, &html).unwrap();
    let script = format!(
        "const bytes = new TextEncoder().encode({});
         const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
         return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')",
        json!(html)
    );
    let sum = promised(browser, &script).await;
    let worker = page.join("service-worker.js");
    let text = fs::read_to_string(&worker).unwrap();
    let lines = text.lines().map(|line| match line.trim_start() {
        it if it.starts_with("\"./index.html\"") => format!("    \"./index.html\": {sum},"),
        it if it.starts_with("const VERSION") => "const VERSION = \"b\";".to_owned(),
        _ => line.to_owned(),
    });
    fs::write(&worker, lines.collect::<Vec<_>>().join("\n")).unwrap();
}

async fn version(browser: &Browser) -> Value {
    browser.script("return document.documentElement.dataset.version ?? 'a'").await
}

#[test]
fn a_new_version_waits_until_the_person_asks_for_it() {
    stage(async |stage| {
        let (browser, page) = with_page(stage).await;
        kept(&browser).await;
        deploy(&browser, &page).await;
        browser.reload().await;
        assert_eq!(version(&browser).await, "a", "the old version goes on");
        browser.text("A new version of Wheelhouse is here.").appears().await;
        browser.reload().await;
        assert_eq!(version(&browser).await, "a", "a reload alone is no consent");
        browser.new_tab("/backlog").await;
        browser.heading("Backlog").appears().await;
        browser.tab(0).await;
        browser.text("A new version of Wheelhouse is here.").appears().await;
        browser.button("Reload").click().await;
        browser.until("the new version is here", async || version(&browser).await == "b").await;
        browser.has_started().await;
        browser.item("Kiosk froze").appears().await;
        browser.tab(1).await;
        assert_eq!(version(&browser).await, "a", "another tab goes on with what it has");
        browser.link("Roadmap").click().await;
        browser.heading("Roadmap").appears().await;
    });
}
