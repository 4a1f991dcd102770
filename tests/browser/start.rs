//! The page starts, wherever it is hosted, and says so plainly when it cannot.

use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
};

use crate::support::{app_file, dist, stage};

#[test]
fn the_page_starts_under_a_sub_path_with_a_silent_console() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.role("main", "Wheelhouse").appears().await;
    });
}

#[test]
fn a_deep_link_starts_the_app() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/feedback?state=new").await;
        assert_eq!(browser.path().await, "/feedback?state=new");
        browser.role("main", "").appears().await;
    });
}

#[test]
fn the_sample_leads_from_the_welcome_to_an_address_of_its_own() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.button("Load the sample").click().await;
        browser.is_at("/feedback").await;
        browser.is_ready().await;
        browser.reload().await;
        browser.is_at("/feedback").await;
    });
}

#[test]
fn a_page_without_its_wasm_says_so_in_both_languages() {
    stage(async |stage| {
        let browser = stage.browser_on_changed_page(|page| remove(page, "wheelhouse_bg.wasm")).await;
        browser.visit("/").await;
        let message = browser.role("alert", "");
        message.text("Wheelhouse could not start").appears().await;
        message.text("Wheelhouse kunne ikke starte").appears().await;
        assert!(!browser.console().await.is_empty(), "the reason is in the console too");
    });
}

#[test]
fn a_page_without_its_script_says_so_too() {
    stage(async |stage| {
        let browser = stage.browser_on_changed_page(|page| remove(page, "wheelhouse.js")).await;
        browser.visit("/").await;
        browser.role("alert", "").text("Wheelhouse could not start").appears().await;
        browser.console().await;
    });
}

#[test]
fn a_part_that_cannot_be_fetched_says_so_and_can_be_tried_again() {
    stage(async |stage| {
        let part = RefCell::new(PathBuf::new());
        let away = |path: &Path| path.with_extension("away");
        let browser = stage
            .browser_on_changed_page(|page| {
                let path = app_file(page, "split_roadmap.wasm");
                fs::rename(&path, away(&path)).unwrap();
                part.replace(path);
            })
            .await;
        browser.open("/").await;
        browser.button("Load the sample").click().await;
        browser.link("Roadmap").click().await;
        let message = browser.role("alert", "");
        message.text("This part of the page could not be fetched.").appears().await;
        let path = part.take();
        fs::rename(away(&path), &path).unwrap();
        message.button("Try again").click().await;
        browser.heading("Roadmap").appears().await;
        assert!(!browser.console().await.is_empty(), "what was not there is in the console");
    });
}

#[test]
fn parts_are_fetched_in_time_for_a_workshop_without_a_network() {
    stage(async |stage| {
        let browser = stage.browser().await;
        let parts = fs::read_dir(app_file(&dist(), "wheelhouse.js").parent().unwrap()).unwrap();
        let is_part = |name: &str| name.starts_with("split_");
        let parts = parts.filter(|it| is_part(it.as_ref().unwrap().file_name().to_str().unwrap())).count();
        assert!(parts > 10, "{parts}");
        browser.open("/").await;
        browser.button("Load the sample").click().await;
        browser.heading("Feedback").appears().await;
        browser
            .until("every part is here", async || {
                let script = "return performance.getEntriesByType('resource').filter(it => /split_\\w+\\.wasm/.test(it.name) && it.responseEnd).length";
                browser.script(script).await == serde_json::json!(parts)
            })
            .await;
    });
}

#[test]
fn an_address_too_deep_says_that_there_is_no_such_page_and_leads_back() {
    stage(async |stage| {
        let browser = stage.browser().await;
        for path in ["/backlog/x", "/backlog/"] {
            browser.visit(path).await;
            browser.text("There is no such page.").appears().await;
            browser.text("Loading…").disappears().await;
            browser.expect_accessible().await;
            // That nothing is found there is in the console; what the app says later is not meant.
            assert!(!browser.console().await.is_empty(), "{path} has the files of the page");
            browser.link("Go to Wheelhouse").click().await;
            browser.has_started().await;
            browser.button("Start empty").appears().await;
            browser.text("There is no such page.").disappears().await;
        }
    });
}

#[test]
fn an_app_that_breaks_promises_that_the_data_is_saved() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.script("dispatchEvent(new Event('wheelhouse:panic'))").await;
        let message = browser.role("alert", "");
        message.text("Reload the page; your data is saved.").appears().await;
        message.text("Genindlæs siden; dine data er gemt.").appears().await;
        assert!(!browser.console().await.is_empty(), "where it broke is in the console");
        message.link("Reload").click().await;
        browser.has_started().await;
    });
}

#[test]
fn the_chosen_theme_and_language_are_there_before_the_app() {
    stage(async |stage| {
        let browser = stage.browser_on_changed_page(|page| remove(page, "wheelhouse_bg.wasm")).await;
        browser.visit("/").await;
        browser.set_preference("theme", "dark").await;
        browser.set_preference("lang", "da").await;
        browser.visit("/").await;
        let root = browser.script("const it = document.documentElement; return [it.dataset.theme, it.lang]").await;
        assert_eq!(root, serde_json::json!(["dark", "da"]));
        browser.role("alert", "").appears().await;
        browser.console().await;
    });
}

#[test]
fn a_policy_that_is_broken_fails_a_test() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser
            .script("const it = document.createElement('script'); it.textContent = '1'; document.body.append(it)")
            .await;
        let said = browser.console().await;
        assert!(said.iter().any(|it| it.contains("Content Security Policy")), "{said:?}");
    });
}

#[test]
fn the_first_page_is_accessible() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.expect_accessible().await;
    });
}

#[test]
fn the_built_page_has_a_strict_policy_and_nothing_inline() {
    for file in ["index.html", "404.html"] {
        let html = fs::read_to_string(dist().join(file)).unwrap();
        assert!(html.contains("default-src 'none'"), "{file}");
        assert!(!html.contains("unsafe-inline"), "{file}");
        assert!(!html.contains("<style"), "{file}");
        assert!(!html.contains(" style="), "{file}");
        for script in html.split("<script").skip(1) {
            let (tag, rest) = script.split_once('>').unwrap();
            assert!(tag.contains("src="), "{file}: {tag}");
            assert!(rest.starts_with("</script>"), "{file}: {tag}");
        }
    }
}

/// Removes a file of the app from a built page.
#[test]
fn the_built_page_names_no_folder_of_the_machine_that_built_it() {
    let home = std::env::home_dir().expect("a home").join(".cargo");
    let folders = [home.display().to_string(), env!("CARGO_MANIFEST_DIR").to_owned()];
    let mut seen = 0;
    for folder in fs::read_dir(dist()).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()) {
        for file in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_file()) {
            let bytes = fs::read(&file).unwrap();
            seen += usize::from(file.extension().is_some_and(|it| it == "wasm"));
            for named in &folders {
                let found = bytes.windows(named.len()).any(|it| it == named.as_bytes());
                assert!(!found, "{} names {named}", file.display());
            }
        }
    }
    assert!(seen > 0, "there is wasm to look into");
}

fn remove(page: &Path, name: &str) {
    fs::remove_file(app_file(page, name)).unwrap();
}
