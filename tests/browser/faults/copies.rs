//! A profile that was copied: two machines write under one name until they meet, and nothing is dropped.

use super::{add, export, file, import, is_saved, there_are, with};
use crate::support::{Browser, Stage, stage};

async fn device(browser: &Browser) -> String {
    let device = browser.script("return JSON.parse(localStorage['wheelhouse.device'] ?? 'null')").await;
    device.as_str().unwrap_or_default().to_owned()
}

async fn takes_in(browser: &Browser, stage: &Stage, bytes: &[u8]) {
    import(browser, &file(stage, "other.json", bytes)).await;
    is_saved(browser).await;
}

#[test]
fn two_copies_of_a_profile_drop_nothing_and_part_their_names_when_they_meet() {
    stage(async |stage| {
        let one = with(stage, &["Common"]).await;
        // A later start has found the name where it was left.
        one.open("/backlog").await;
        one.item("Common").appears().await;
        one.close().await;
        let two = stage.browser_on_copy_of(&one).await;
        one.start().await;
        for (browser, title) in [(&one, "Here"), (&two, "There")] {
            browser.open("/backlog").await;
            add(browser, title).await;
            is_saved(browser).await;
        }
        let name = device(&one).await;
        assert!(!name.is_empty());
        assert_eq!(device(&two).await, name, "nothing tells a copy from its original yet");

        let (from_one, from_two) = (export(&one).await, export(&two).await);
        takes_in(&one, stage, &from_two).await;
        takes_in(&two, stage, &from_one).await;
        for browser in [&one, &two] {
            browser.open("/backlog").await;
            there_are(browser, &["Common", "Here", "There"]).await;
            is_saved(browser).await;
        }
        assert_ne!(device(&one).await, name, "a fresh name, since somebody else writes under the old one");
        assert_ne!(device(&two).await, name);
        assert_ne!(device(&one).await, device(&two).await);

        // They go on, and still come together.
        for (browser, title) in [(&one, "Later here"), (&two, "Later there")] {
            add(browser, title).await;
            is_saved(browser).await;
        }
        let from_two = export(&two).await;
        takes_in(&one, stage, &from_two).await;
        let from_one = export(&one).await;
        takes_in(&two, stage, &from_one).await;
        one.open("/backlog").await;
        two.open("/backlog").await;
        there_are(&one, &["Common", "Here", "There", "Later here", "Later there"]).await;
        assert_eq!(export(&one).await, export(&two).await, "both have the same bytes");
    });
}
