//! Something on the page, named as a person would name it, found anew for every act.

use std::{
    fmt,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement, common::command::Command, components::SelectElement, error::WebDriverResult};
use tokio::time::Instant;

use super::{Browser, LOOK_AGAIN_AFTER, PATIENCE};

const FIND: &str = include_str!("find.js");

/// One thing on the page; nothing is looked for until something is done with it.
#[derive(Clone)]
pub struct Locator {
    browser: Browser,
    steps: Vec<Value>,
}

/// What the page has for a locator.
struct Found {
    elements: Vec<WebElement>,
    /// For the message when there is not exactly one.
    excuse: String,
}

impl Locator {
    pub(super) fn new(browser: &Browser, step: Value) -> Self {
        Self { browser: browser.clone(), steps: vec![step] }
    }

    fn inside(&self, step: Value) -> Self {
        let mut inner = self.clone();
        inner.steps.push(step);
        inner
    }

    /// Inside this: the thing with an ARIA role and a name.
    pub fn role(&self, role: &str, name: &str) -> Self {
        self.inside(json!({ "role": role, "name": name }))
    }

    /// Inside this: everything with an ARIA role; for [`count`](Self::count) and [`texts`](Self::texts).
    pub fn all(&self, role: &str) -> Self {
        self.inside(json!({ "role": role, "name": null }))
    }

    /// Inside this: a button.
    pub fn button(&self, name: &str) -> Self {
        self.role("button", name)
    }

    /// Inside this: a link.
    pub fn link(&self, name: &str) -> Self {
        self.role("link", name)
    }

    /// Inside this: a form field of any sort, by its label.
    pub fn field(&self, label: &str) -> Self {
        self.inside(json!({ "field": label }))
    }

    /// Inside this: the list item, table row or option that contains a text.
    pub fn item(&self, text: &str) -> Self {
        self.inside(json!({ "item": text }))
    }

    /// Inside this: the innermost element whose text contains `text`.
    pub fn text(&self, text: &str) -> Self {
        self.inside(json!({ "text": text }))
    }

    /// Inside this: by a CSS selector, where nothing a person sees will do.
    pub fn css(&self, selector: &str) -> Self {
        self.inside(json!({ "css": selector }))
    }

    /// Clicks it.
    pub async fn click(&self) {
        self.act("click", async |it| it.click().await).await;
    }

    /// Clicks it twice.
    pub async fn double_click(&self) {
        self.act("double-click", async |it| it.handle().action_chain().double_click_element(&it).perform().await).await;
    }

    /// Puts the focus on it without a click.
    pub async fn focus(&self) {
        self.act("focus", async |it| it.focus().await).await;
    }

    /// Replaces what a field holds.
    pub async fn fill(&self, text: &str) {
        self.act("fill", async |it| {
            let kind = it.prop("type").await?.unwrap_or_default();
            if matches!(&*kind, "date" | "month" | "time" | "datetime-local" | "range" | "color") {
                // Typing into these depends on the language of the browser.
                let script = "const [it, value] = arguments; it.focus(); it.value = value;
                    for (const kind of ['input', 'change']) it.dispatchEvent(new Event(kind, { bubbles: true }));";
                it.handle().execute(script, vec![it.to_json()?, text.into()]).await?;
                return Ok(());
            }
            it.click().await?;
            it.send_keys(Key::Control + "a").await?;
            if text.is_empty() { it.send_keys("" + Key::Delete).await } else { it.send_keys(text).await }
        })
        .await;
    }

    /// Types into it, after what is there.
    pub async fn type_text(&self, text: &str) {
        self.act("type into", async |it| it.send_keys(text).await).await;
    }

    /// Presses a key or chord with the focus on it, as [`Browser::press`].
    pub async fn press(&self, keys: &str) {
        self.focus().await;
        self.browser.press(keys).await;
    }

    /// Chooses an option of a select element by its text.
    pub async fn choose(&self, option: &str) {
        self.act("choose in", async |it| SelectElement::new(&it).await?.select_by_visible_text(option).await).await;
    }

    /// Gives a file to a file field.
    pub async fn upload(&self, file: &Path) {
        let file = file.canonicalize().expect("the file is there");
        self.act("upload to", async |it| it.send_keys(file.to_string_lossy()).await).await;
    }

    /// Gives several files to a file field at once.
    pub async fn upload_all(&self, files: &[PathBuf]) {
        let names = files.iter().map(|it| it.canonicalize().expect("the file is there").to_string_lossy().into_owned());
        let names = names.collect::<Vec<_>>().join("\n");
        self.act("upload to", async |it| it.send_keys(names.as_str()).await).await;
    }

    /// Drags it by the pointer onto `target`; `height` says how far down there, from 0 (top) to 1 (bottom).
    pub async fn drag_to(&self, target: &Self, height: f64) {
        let target = target.act("aim at", async |it| Ok(it)).await;
        self.act("drag", async |it| {
            let (from, to) = (it.rect().await?, target.rect().await?);
            let middle = |start: f64, length: f64, share: f64| (start + length * share).round();
            let (x0, y0) = (middle(from.x, from.width, 0.5), middle(from.y, from.height, 0.5));
            let (x1, y1) = (middle(to.x, to.width, 0.5), middle(to.y, to.height, height));
            let move_time = Some(Duration::from_millis(15));
            let mut chain =
                it.handle().action_chain_with_delay(None, move_time).move_to_element_center(&it).click_and_hold();
            // In steps, because what follows the pointer needs more than one move.
            const STEPS: i32 = 8;
            let part = |whole: f64, step: i32| (whole * f64::from(step) / f64::from(STEPS)).round();
            for step in 1..=STEPS {
                let x = part(x1 - x0, step) - part(x1 - x0, step - 1);
                let y = part(y1 - y0, step) - part(y1 - y0, step - 1);
                chain = chain.move_by_offset(x as i64, y as i64);
            }
            chain.release().perform().await
        })
        .await;
    }

    /// Drags it by a finger onto `target`, as [`drag_to`](Self::drag_to); the browser must take touch: see
    /// [`Browser::use_touch`].
    pub async fn touch_drag_to(&self, target: &Self, height: f64) {
        let target = target.act("aim at", async |it| Ok(it)).await;
        self.act("drag by touch", async |it| {
            let (from, to) = (it.rect().await?, target.rect().await?);
            let middle = |start: f64, length: f64, share: f64| (start + length * share).round();
            let (x0, y0) = (middle(from.x, from.width, 0.5), middle(from.y, from.height, 0.5));
            let (x1, y1) = (middle(to.x, to.width, 0.5), middle(to.y, to.height, height));
            const STEPS: i32 = 8;
            let at = |from: f64, to: f64, step: i32| (from + (to - from) * f64::from(step) / f64::from(STEPS)).round();
            let go = |x: f64, y: f64, millis: u32| json!({ "type": "pointerMove", "duration": millis, "x": x, "y": y });
            let mut acts = vec![go(x0, y0, 0), json!({ "type": "pointerDown", "button": 0 })];
            acts.extend((1..=STEPS).map(|step| go(at(x0, x1, step), at(y0, y1, step), 20)));
            acts.push(json!({ "type": "pointerUp", "button": 0 }));
            let finger = json!([{ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": acts }]);
            it.handle().cmd(Command::PerformActions(finger.into())).await?;
            Ok(())
        })
        .await;
    }

    /// Its text as shown.
    pub async fn shown_text(&self) -> String {
        self.act("read", async |it| it.text().await).await
    }

    /// What a field holds.
    pub async fn value(&self) -> String {
        self.act("read", async |it| Ok(it.prop("value").await?.unwrap_or_default())).await
    }

    /// An attribute, such as `aria-current`.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.act("read", async |it| it.attr(name).await).await
    }

    /// Whether a box is ticked or an option chosen.
    pub async fn is_checked(&self) -> bool {
        self.act("read", async |it| it.is_selected().await).await
    }

    /// Waits until there is exactly one, and it can be seen.
    pub async fn appears(&self) {
        self.act("see", async |_| Ok(())).await;
    }

    /// Waits until there is none to be seen.
    pub async fn disappears(&self) {
        self.wait_for("to disappear", async |found| found.elements.is_empty()).await;
    }

    /// Waits until there are exactly `count`.
    pub async fn appears_times(&self, count: usize) {
        self.wait_for(&format!("to be there {count} times"), async |found| found.elements.len() == count).await;
    }

    /// Waits until it has the focus.
    pub async fn has_focus(&self) {
        self.wait_for("to have the focus", async |found| {
            let Some(element) = found.elements.first() else {
                return false;
            };
            let Ok(element) = element.to_json() else {
                return false;
            };
            let script = "return arguments[0] === document.activeElement";
            let answer = self.browser.driver().execute(script, vec![element]).await;
            answer.is_ok_and(|it| it.json() == &Value::Bool(true))
        })
        .await;
    }

    /// Waits until a field holds `value`.
    pub async fn has_value(&self, value: &str) {
        self.wait_for(&format!("to hold {value:?}"), async |found| match found.elements.first() {
            Some(element) => element.prop("value").await.is_ok_and(|it| it.as_deref() == Some(value)),
            None => false,
        })
        .await;
    }

    /// Waits until all there are show exactly these texts, in the order of the page.
    pub async fn show(&self, texts: &[&str]) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let now = self.texts().await;
            if now == texts {
                return;
            }
            assert!(Instant::now() < deadline, "waited in vain for {self} to show {texts:?}, it shows {now:?}");
            pause().await;
        }
    }

    /// How many there are now.
    pub async fn count(&self) -> usize {
        self.find().await.map_or(0, |found| found.elements.len())
    }

    /// The shown texts of all there are now, in the order of the page.
    pub async fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.find().await.map(|it| it.elements).unwrap_or_default() {
            texts.push(element.text().await.unwrap_or_default());
        }
        texts
    }

    /// Waits until there is exactly one and `act` has succeeded on it.
    async fn act<T>(&self, doing: &str, act: impl AsyncFn(WebElement) -> WebDriverResult<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let excuse = match self.find().await {
                Ok(mut found) if found.elements.len() == 1 => match act(found.elements.remove(0)).await {
                    Ok(value) => return value,
                    Err(error) => error.to_string(),
                },
                Ok(found) => found.excuse,
                Err(error) => error.to_string(),
            };
            assert!(Instant::now() < deadline, "cannot {doing} {self}: {excuse}");
            pause().await;
        }
    }

    async fn wait_for(&self, what: &str, good: impl AsyncFn(&Found) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let excuse = match self.find().await {
                Ok(found) if good(&found).await => return,
                Ok(found) => found.excuse,
                Err(error) => error.to_string(),
            };
            assert!(Instant::now() < deadline, "waited in vain for {self} {what}: {excuse}");
            pause().await;
        }
    }

    async fn find(&self) -> WebDriverResult<Found> {
        let driver = self.browser.driver();
        let answer = driver.execute(FIND, vec![json!(self.steps)]).await?;
        let elements = answer.json()["found"].as_array().cloned().unwrap_or_default();
        let seen = &answer.json()["seen"];
        let lost = answer.json()["lost"].as_u64();
        let many = &answer.json()["many"];
        let excuse = match lost {
            Some(step) => format!("step {} fits {many}; there to choose from: {seen}", step + 1),
            None => format!("it fits {many}: {seen}"),
        };
        let handle = driver.handle();
        let elements =
            elements.into_iter().map(|it| WebElement::from_json(it, handle.clone())).collect::<Result<_, _>>()?;
        Ok(Found { elements, excuse })
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            let arrow = if index == 0 { "" } else { " > " };
            write!(f, "{arrow}{step}")?;
        }
        Ok(())
    }
}

pub(super) async fn pause() {
    tokio::time::sleep(LOOK_AGAIN_AFTER).await;
}

/// Waits until `condition` holds.
pub(super) async fn until(what: &str, patience: Duration, condition: impl AsyncFn() -> bool) {
    let deadline = Instant::now() + patience;
    while !condition().await {
        assert!(Instant::now() < deadline, "waited in vain until {what}");
        pause().await;
    }
}
