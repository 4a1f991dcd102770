//! Forms: made, shared, answered in a browser of somebody else's, and taken in; and the page of open requests.

use std::path::Path;

use crate::support::{
    Browser, Stage,
    scenes::{by_palette, empty, go, import, sample},
    stage,
};

/// Makes a form in English with four questions, and returns its link.
pub async fn make(browser: &Browser) -> String {
    go(browser, "m", "Forms").await;
    browser.press("c").await;
    browser.field("What the team calls it").fill("Autumn survey").await;
    browser.field("Heading").fill("How is the harbour?").await;
    for (at, (question, kind)) in [
        ("Would you recommend us?", "A number from 0 to 10 (NPS)"),
        ("What is missing?", "A long text"),
        ("Where can we reach you?", "Their e-mail address"),
        ("You may tell me when it is there", "A consent"),
    ]
    .iter()
    .enumerate()
    {
        browser.button("Add a question").click().await;
        let item = browser.css(&format!("#question-{}", at + 1));
        item.field(&format!("Question {}", at + 1)).fill(question).await;
        browser.press("Tab").await;
        item.field("Answered with").choose(kind).await;
    }
    browser.field("Link to the form").appears().await;
    browser.field("Link to the form").value().await
}

/// Opens a link that somebody was given.
pub async fn follow(browser: &Browser, link: &str) {
    // Another fragment of the same page is no navigation.
    browser.driver().goto("about:blank").await.unwrap();
    browser.driver().goto(link).await.unwrap();
    browser.has_started().await;
}

/// Answers the form of [`make`] as somebody else; returns the link and the code of the answer.
pub async fn answer(browser: &Browser, link: &str, score: &str, missing: &str) -> (String, String) {
    follow(browser, link).await;
    browser.role("radio", score).click().await;
    browser.field("What is missing?").fill(missing).await;
    browser.field("Where can we reach you?").fill("bo@example.com").await;
    browser.field("You may tell me when it is there").click().await;
    browser.button("Finish").click().await;
    browser.heading("Thank you. Your answer is ready").appears().await;
    (browser.field("Answer as a link").value().await, browser.field("Answer as a code to paste").value().await)
}

async fn somebody(stage: &Stage) -> Browser {
    stage.browser().await
}

#[test]
fn a_form_is_answered_by_somebody_else_and_the_answer_comes_back_once() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let link = make(&browser).await;
        browser.expect_accessible().await;
        let other = somebody(stage).await;
        let (_, code) = answer(&other, &link, "9", "More lamps on the quay").await;
        other.expect_accessible().await;
        let dialog = import(&browser).await;
        browser.paste(&format!("Hello, here it is: {code}")).await;
        dialog.text("1 note").appears().await;
        dialog.text("1 contact").appears().await;
        browser.expect_accessible().await;
        dialog.button("Import").click().await;
        dialog.disappears().await;
        browser.text("NPS 100, from 1 answer").appears().await;
        browser.link("Feedback").click().await;
        browser.item("More lamps on the quay").appears().await;
        let dialog = import(&browser).await;
        browser.paste(&code).await;
        dialog.text("Everything in the file is here already").appears().await;
        browser.press("Escape").await;
        browser.press("Control+z").await;
        browser.text("What people say goes here").appears().await;
    });
}

#[test]
fn an_answer_link_opens_the_import_and_many_files_come_in_at_once() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let form = make(&browser).await;
        let other = somebody(stage).await;
        let (link, _) = answer(&other, &form, "9", "More lamps").await;
        other.button("Save as a file").click().await;
        let (_, first) = other.downloaded().await;
        other.button("An answer for somebody else").click().await;
        other.field("What is missing?").has_value("").await;
        answer(&other, &form, "3", "Fewer gulls").await;
        other.button("Save as a file").click().await;
        let (_, second) = other.downloaded().await;

        follow(&browser, &link).await;
        let dialog = browser.dialog("Import");
        dialog.text("More lamps").appears().await;
        dialog.button("Import").click().await;
        dialog.disappears().await;
        browser.item("More lamps").appears().await;
        // It does not come again with a reload, and the file of the same answer brings nothing new.
        browser.reload().await;
        browser.item("More lamps").appears().await;
        browser.dialog("Import").disappears().await;
        let dialog = import(&browser).await;
        let files = [browser.file("a.json", &first), browser.file("b.json", &second)];
        dialog.field("Choose files").upload_all(&files).await;
        dialog.text("1 note").appears().await;
        dialog.button("Import").click().await;
        dialog.disappears().await;
        browser.item("Fewer gulls").appears().await;
        browser.item("More lamps").appears().await;
    });
}

#[test]
fn what_was_begun_is_there_after_a_reload_and_nothing_is_missing_unseen() {
    stage(async |stage| {
        let browser = sample(stage).await;
        go(&browser, "m", "Forms").await;
        browser.link("Booking survey").click().await;
        let link = browser.field("Link to the form").value().await;
        let other = somebody(stage).await;
        other.resize(390, 800).await;
        follow(&other, &link).await;
        other.heading("What would make booking easier?").appears().await;
        other.button("Finish").click().await;
        other.text("This question must be answered.").appears().await;
        other.button("Dansk").click().await;
        other.heading("Hvad ville gøre det lettere at booke?").appears().await;
        other.text("Dette spørgsmål skal besvares.").appears().await;
        other.expect_accessible().await;
        other.role("radio", "10").click().await;
        other.field("Hver uge").click().await;
        other.field("Dørkoder i stedet for nøgler").click().await;
        other.field("Din e-mailadresse, hvis vi må spørge videre (valgfrit)").fill("bo").await;
        follow(&other, &link).await;
        other.button("Dansk").click().await;
        assert!(other.role("radio", "10").is_checked().await && other.field("Hver uge").is_checked().await);
        other.button("Færdig").click().await;
        other.text("Det ligner ikke en e-mailadresse.").appears().await;
        other.field("Din e-mailadresse, hvis vi må spørge videre (valgfrit)").fill("").await;
        other.button("Færdig").click().await;
        other.heading("Tak. Dit svar er klar").appears().await;
        other.set_preference("theme", "dark").await;
        other.reload().await;
        other.expect_accessible().await;
    });
}

#[test]
fn a_link_that_holds_no_form_says_so_in_plain_words() {
    stage(async |stage| {
        let browser = somebody(stage).await;
        for (code, said) in [
            ("hello", "This is no link or code of a form from Wheelhouse."),
            ("1AAAA", "Part of it is missing or was changed on its way."),
            ("9AAAA", "It was made by a newer version."),
            ("0W10", "This is no link or code of a form from Wheelhouse."),
        ] {
            follow(&browser, &format!("{}#form={code}", stage.address())).await;
            browser.heading("This form cannot be opened").appears().await;
            browser.text(said).appears().await;
        }
        browser.expect_accessible().await;
        // Nothing of a workspace was made on the way.
        browser.link("Go to Wheelhouse").click().await;
        browser.button("Start empty").appears().await;
    });
}

#[test]
fn a_damaged_answer_is_refused_and_changes_nothing() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let dialog = import(&browser).await;
        browser.paste(&format!("{}#answer=1AAAA", stage.address())).await;
        dialog.text("Part of it is missing or was changed on its way.").appears().await;
        browser.press("Escape").await;
        browser.text("What people say goes here").appears().await;
    });
}

#[test]
fn open_requests_are_a_page_of_their_own_and_its_votes_come_back() {
    stage(async |stage| {
        let browser = sample(stage).await;
        go(&browser, "m", "Forms").await;
        browser.link("Booking survey").click().await;
        browser.button("Page of requests (HTML)").click().await;
        let (name, page) = browser.downloaded().await;
        assert_eq!(name, "booking-survey.html");
        let other = somebody(stage).await;
        let file = other.file("requests.html", page);
        open_file(&other, &file).await;
        other.expect_accessible().await;
        other.button("Done").disappears().await;
        other.button("Finish").click().await;
        other.text("Tick something or write a comment first.").appears().await;
        other.button("Dansk").click().await;
        other.field("Dørkoder i stedet for nøgler").click().await;
        other.field("Kommentar (valgfri)").fill("Nøglen er altid væk </script>").await;
        other.field("Din e-mailadresse (valgfri)").fill("bo@example.com").await;
        other.button("Færdig").click().await;
        other.heading("Tak. Dit svar er klar").appears().await;
        other.expect_accessible().await;
        let votes = other.field("Dine stemmer").value().await;
        assert!(votes.starts_with(&format!("{}#answer=0", stage.address())), "{votes}");

        let dialog = import(&browser).await;
        browser.paste(&votes).await;
        dialog.text("2 notes").appears().await;
        dialog.text("1 link").appears().await;
        dialog.button("Import").click().await;
        dialog.disappears().await;
        browser.text("1 answer").appears().await;
        // Once more, with another tick: the same visitor, so only what is new comes in.
        other.field("Del prisen mellem spillerne").click().await;
        other.button("Færdig").click().await;
        let votes = other.field("Dine stemmer").value().await;
        let dialog = import(&browser).await;
        browser.paste(&votes).await;
        dialog.text("1 note").appears().await;
        dialog.button("Import").click().await;
        dialog.disappears().await;
        browser.text("1 answer").appears().await;
        go(&browser, "f", "Feedback").await;
        browser.field("Search feedback").fill("Split the price between the players").await;
        browser.item("Split the price between the players").text("1 link").appears().await;
    });
}

async fn open_file(browser: &Browser, file: &Path) {
    browser.driver().goto(format!("file://{}", file.display())).await.unwrap();
    browser.heading("What would make booking easier?").appears().await;
}

#[test]
fn the_page_of_forms_is_calm_when_empty_in_danish_in_the_dark_and_on_a_phone() {
    stage(async |stage| {
        let browser = empty(stage).await;
        go(&browser, "m", "Forms").await;
        browser.text("No forms yet").appears().await;
        browser.expect_accessible().await;
        browser.set_preference("lang", "da").await;
        browser.set_preference("theme", "dark").await;
        browser.resize(390, 800).await;
        browser.reload().await;
        browser.text("Ingen formularer endnu").appears().await;
        browser.css(".empty").button("Ny formular").click().await;
        browser.text("Skriv mindst ét spørgsmål, eller vælg et ønske, så kommer linket her.").appears().await;
        browser.expect_accessible().await;
        browser.button("Fjern formularen").click().await;
        browser.text("Ingen formularer endnu").appears().await;
        by_palette(&browser, "Fortryd").await;
        browser.link("Formular uden navn").appears().await;
    });
}
