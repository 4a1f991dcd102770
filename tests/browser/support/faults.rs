//! What a stage and a browser can do for tests of faults.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use super::{Browser, Stage, copy};

impl Stage {
    /// Starts a browser that is told to keep nothing for any page.
    pub async fn browser_refusing_storage(&self) -> Browser {
        let browser = Browser::new(&self.origin, &self.scratch);
        browser.refuse_storage();
        self.take_on(browser).await
    }

    /// Starts a browser on a copy of the profile of another, which is closed: a restored or cloned machine.
    pub async fn browser_on_copy_of(&self, other: &Browser) -> Browser {
        let browser = Browser::new(&self.origin, &self.scratch);
        fs::remove_dir_all(browser.profile()).expect("an empty profile");
        copy(&other.profile(), &browser.profile());
        self.take_on(browser).await
    }
}

impl Browser {
    /// Runs a script in every page of this tab from now on, before the page's own.
    pub async fn before_every_page(&self, source: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    }

    /// What an asynchronous script (the body of a function) returns.
    pub async fn promised(&self, body: &str) -> Value {
        self.script(&format!("return (async () => {{ {body} }})()")).await
    }

    /// Goes to a page on the same origin that is none of ours.
    pub async fn visit_neighbour(&self) {
        self.visit("assets/schema.json").await;
    }

    /// The folder of the profile in which Chromium keeps `what`, such as `IndexedDB`.
    pub fn stored(&self, what: &str) -> PathBuf {
        self.profile().join("Default").join(what)
    }
}
