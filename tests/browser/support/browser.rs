//! A browser with a profile of its own: one person at one machine.

use std::{
    cell::{Cell, RefCell},
    env, fs,
    path::{Path, PathBuf},
    rc::Rc,
    thread,
};

use serde_json::{Value, json};
use thirtyfour::{Key, WebDriver};

use super::{BASE, Locator, PATIENCE, Scratch, driver::Running, locator};

/// A failed load of a document that the host has under no such name: 404.html starts the app, and Chromium notes it.
const DEEP_LINK_NOTE: &str = "Failed to load resource: the server responded with a status of 404";
const AXE_TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/// A person's browser: a profile that outlives its closing. Clones are the same browser.
#[derive(Clone)]
pub struct Browser(Rc<Inner>);

struct Inner {
    origin: String,
    profile: PathBuf,
    downloads: PathBuf,
    /// Downloads already handed out.
    taken: Cell<usize>,
    /// Whether pages may keep nothing.
    refuses_storage: Cell<bool>,
    running: RefCell<Option<Running>>,
    /// What the console said before the browser was last closed.
    said: RefCell<Vec<String>>,
    /// Where files of this person are; kept as long as the profile is in use.
    scratch: Rc<Scratch>,
}

impl Browser {
    pub(super) fn new(origin: &str, scratch: &Rc<Scratch>) -> Self {
        Self(Rc::new(Inner {
            origin: origin.to_owned(),
            profile: scratch.folder("profile"),
            downloads: scratch.folder("downloads"),
            taken: Cell::new(0),
            refuses_storage: Cell::new(false),
            running: RefCell::default(),
            said: RefCell::default(),
            scratch: Rc::clone(scratch),
        }))
    }

    /// Opens the browser, with the profile as it was left.
    pub async fn start(&self) {
        assert!(self.0.running.borrow().is_none(), "the browser is open");
        let running = Running::start(&self.0.profile, &self.0.downloads, self.0.refuses_storage.get()).await;
        self.0.running.replace(Some(running));
    }

    /// Where the profile lies.
    pub fn profile(&self) -> PathBuf {
        self.0.profile.clone()
    }

    /// From the next start on, pages may keep nothing.
    pub fn refuse_storage(&self) {
        self.0.refuses_storage.set(true);
    }

    /// Closes the browser as a person would; [`start`](Self::start) opens it again.
    pub async fn close(&self) {
        self.listen().await;
        if let Some(running) = self.0.running.take() {
            running.quit().await;
        }
    }

    /// Ends the browser's process at once, as a crash or a flat battery would.
    pub async fn kill(&self) {
        self.listen().await;
        self.0.running.take().expect("an open browser").kill();
    }

    /// The WebDriver session, for what this harness has no word for.
    pub fn driver(&self) -> WebDriver {
        let running = self.0.running.borrow();
        running.as_ref().expect("an open browser").driver.clone()
    }

    // --- going places

    /// Goes to a path of the app, such as `/feedback?state=new`, and waits until the app has started.
    pub async fn open(&self, path: &str) {
        self.visit(path).await;
        self.has_started().await;
    }

    /// Goes to a path without waiting for the app.
    pub async fn visit(&self, path: &str) {
        let url = format!("{}{BASE}{}", self.0.origin, path.trim_start_matches('/'));
        self.driver().goto(url).await.expect("the page answers");
    }

    /// Reloads the page.
    pub async fn reload(&self) {
        self.driver().refresh().await.expect("the page answers");
        self.has_started().await;
    }

    /// The browser's Back button.
    pub async fn back(&self) {
        self.driver().back().await.expect("a page to go back to");
    }

    /// The browser's Forward button.
    pub async fn forward(&self) {
        self.driver().forward().await.expect("a page to go forward to");
    }

    /// The address within the app: `/feedback?open=…`.
    pub async fn path(&self) -> String {
        let url = self.driver().current_url().await.expect("an address");
        let start = format!("{}{BASE}", self.0.origin);
        // A file from a disk has its own whole address.
        url.as_str().strip_prefix(&start).map_or_else(|| url.to_string(), |path| format!("/{path}"))
    }

    /// Waits until the address within the app is `path`.
    pub async fn is_at(&self, path: &str) {
        self.until(&format!("the address is {path}"), async || self.path().await == path).await;
    }

    /// Waits until the app has taken the place of the words "Loading…".
    pub async fn has_started(&self) {
        self.until("the app has started", async || {
            let script = "return document.readyState === 'complete' \
                          && !document.querySelector('#boot, .opening, .part__coming')";
            self.script(script).await == Value::Bool(true)
        })
        .await;
    }

    /// Waits until a workspace is usable: the app marks that moment.
    pub async fn is_ready(&self) {
        self.until("a workspace is ready", async || {
            self.script("return performance.getEntriesByName('wheelhouse-ready').length > 0").await == Value::Bool(true)
        })
        .await;
    }

    /// Opens a path in a new tab and goes to it; tabs count from 0.
    pub async fn new_tab(&self, path: &str) {
        let driver = self.driver();
        let tab = driver.new_tab().await.expect("a new tab");
        driver.switch_to_window(tab).await.expect("the new tab");
        self.open(path).await;
    }

    /// Goes to an open tab.
    pub async fn tab(&self, index: usize) {
        let driver = self.driver();
        let tabs = driver.windows().await.expect("tabs");
        let tab = tabs.get(index).expect("that tab is open");
        driver.switch_to_window(tab.clone()).await.expect("the tab");
    }

    // --- finding things: see `Locator`

    /// The thing with an ARIA role and a name.
    pub fn role(&self, role: &str, name: &str) -> Locator {
        Locator::new(self, json!({ "role": role, "name": name }))
    }

    /// Everything with an ARIA role.
    pub fn all(&self, role: &str) -> Locator {
        Locator::new(self, json!({ "role": role, "name": null }))
    }

    /// A button.
    pub fn button(&self, name: &str) -> Locator {
        self.role("button", name)
    }

    /// A link.
    pub fn link(&self, name: &str) -> Locator {
        self.role("link", name)
    }

    /// A heading.
    pub fn heading(&self, name: &str) -> Locator {
        self.role("heading", name)
    }

    /// An open dialog.
    pub fn dialog(&self, name: &str) -> Locator {
        self.role("dialog", name)
    }

    /// A form field of any sort, by its label.
    pub fn field(&self, label: &str) -> Locator {
        Locator::new(self, json!({ "field": label }))
    }

    /// The list item, table row or option that contains a text.
    pub fn item(&self, text: &str) -> Locator {
        Locator::new(self, json!({ "item": text }))
    }

    /// The innermost element whose text contains `text`.
    pub fn text(&self, text: &str) -> Locator {
        Locator::new(self, json!({ "text": text }))
    }

    /// By a CSS selector, where nothing a person sees will do.
    pub fn css(&self, selector: &str) -> Locator {
        Locator::new(self, json!({ "css": selector }))
    }

    // --- keys

    /// Presses a key or chord, wherever the focus is: `c`, `?`, `Enter`, `ArrowDown`, `Control+k`, `Control+Shift+z`.
    pub async fn press(&self, keys: &str) {
        let mut parts: Vec<&str> = keys.split('+').collect();
        let last = parts.pop().expect("a key");
        let mut chain = self.driver().action_chain();
        for part in &parts {
            chain = chain.key_down(named_key(part).expect("a modifier").value());
        }
        chain = match named_key(last) {
            Some(key) => chain.key_down(key.value()).key_up(key.value()),
            None => chain.send_keys(last),
        };
        for part in parts.iter().rev() {
            chain = chain.key_up(named_key(part).expect("a modifier").value());
        }
        chain.perform().await.expect("keys");
    }

    /// Types wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        self.driver().action_chain().send_keys(text).perform().await.expect("keys");
    }

    /// Pastes where the focus is, as Ctrl+V does; WebDriver has no clipboard of its own.
    pub async fn paste(&self, text: &str) {
        let script = format!(
            "const data = new DataTransfer(); data.setData('text/plain', {});
             document.activeElement.dispatchEvent(
                 new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));",
            Value::from(text)
        );
        self.script(&script).await;
    }

    // --- waiting and looking

    /// Waits until `condition` holds; `what` ends the sentence "waited in vain until …".
    pub async fn until(&self, what: &str, condition: impl AsyncFn() -> bool) {
        locator::until(what, PATIENCE, condition).await;
    }

    /// Runs JavaScript in the page (the body of a function) and returns its value; null if it threw.
    pub async fn script(&self, body: &str) -> Value {
        match self.driver().execute(body, Vec::new()).await {
            Ok(answer) => answer.json().clone(),
            Err(_) => Value::Null,
        }
    }

    /// Writes a preference as the app would; `name` as in `theme` or `lang`. The page must be open; reload to see it.
    pub async fn set_preference(&self, name: &str, value: &str) {
        let script = "localStorage.setItem('wheelhouse.' + arguments[0], JSON.stringify(arguments[1]))";
        self.driver().execute(script, vec![name.into(), value.into()]).await.expect("storage");
    }

    /// Sets the size of the page in CSS pixels, as small as a phone's.
    pub async fn resize(&self, width: u32, height: u32) {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        )
        .await;
    }

    /// Makes the screen one that is touched, in the size of a tablet held upright.
    pub async fn use_touch(&self) {
        self.resize(820, 1180).await;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver().cdp().send_raw(method, parameters).await.expect("a known command")
    }

    /// Takes a picture of what is in view.
    pub async fn picture(&self, file: &Path) {
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        self.driver().screenshot(file).await.expect("a picture");
    }

    // --- files

    /// Writes a file for the person to hand in; it is gone with the stage.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.scratch.folder("file").join(name);
        fs::write(&path, bytes).expect("the file is written");
        path
    }

    /// Waits for the next download to finish; returns its name and bytes.
    pub async fn downloaded(&self) -> (String, Vec<u8>) {
        let finished = || {
            let mut files: Vec<_> = fs::read_dir(&self.0.downloads)
                .expect("the folder")
                .filter_map(|entry| Some(entry.ok()?.path()))
                .filter(|path| {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    // An empty one only holds the name.
                    !name.ends_with(".crdownload")
                        && !name.starts_with('.')
                        && fs::metadata(path).is_ok_and(|it| it.len() > 0)
                })
                .collect();
            files.sort_by_key(|path| fs::metadata(path).and_then(|it| it.modified()).ok());
            files
        };
        let next = self.0.taken.get();
        self.until("a download has finished", async || finished().len() > next).await;
        self.0.taken.set(next + 1);
        let path = &finished()[next];
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, fs::read(path).expect("the download"))
    }

    // --- verdicts

    /// Checks the page as it is now with axe, by the rules of WCAG 2.2 AA.
    pub async fn expect_accessible(&self) {
        let driver = self.driver();
        if self.script("return typeof axe === 'object'").await != Value::Bool(true) {
            let file =
                env::var_os("WHEELHOUSE_AXE").expect("WHEELHOUSE_AXE: run this through `cargo xtask test browser`");
            let source = fs::read_to_string(file).expect("axe");
            driver.execute(source, Vec::new()).await.expect("axe in the page");
        }
        // What is still fading in has not its own colours yet. An animation that was taken away rejects; one that
        // turns for ever is not waited for.
        // Resolving on its own keeps the answer small: the nodes axe returns hold the whole page.
        let run = "const [tags, done] = arguments;
            const ends = (it) => it.effect.getComputedTiming().endTime < Infinity;
            Promise.allSettled(document.getAnimations().filter(ends).map((it) => it.finished)).then(() =>
                axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).then(
                ({ violations }) => done(violations.map(({ id, help, nodes }) =>
                    `${id}: ${help}\\n` + nodes.map((it) => `    ${it.target}  ${it.failureSummary}`).join('\\n'))),
                (error) => done([String(error)]))";
        let answer = driver.execute_async(run, vec![json!(AXE_TAGS)]).await.expect("axe runs");
        let violations: Vec<String> = answer.convert().expect("a list");
        let path = self.path().await;
        assert!(violations.is_empty(), "not accessible at {path}:\n{}", violations.join("\n"));
    }

    /// Takes what the console has said so far: errors, warnings, violations of the policy.
    pub async fn console(&self) -> Vec<String> {
        self.listen().await;
        self.0.said.take()
    }

    async fn listen(&self) {
        if self.0.running.borrow().is_none() {
            return;
        }
        // A browser that is already gone has nothing more to say.
        let entries = self.driver().browser_log().await.unwrap_or_default();
        let serious = entries
            .into_iter()
            .filter(|entry| matches!(&*entry.level, "WARNING" | "SEVERE"))
            .map(|entry| entry.message)
            .filter(|message| !is_deep_link_note(message) && !is_about_a_neighbours_icon(message));
        self.0.said.borrow_mut().extend(serious);
    }

    /// Keeps a picture and the console of a failed test in `target/browser-failures/`.
    pub(super) async fn keep_evidence(&self, index: usize) {
        if self.0.running.borrow().is_none() {
            return;
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser-failures");
        _ = fs::create_dir_all(&folder);
        let name = thread::current().name().unwrap_or("main").replace("::", "-");
        let picture = folder.join(format!("{name}-{index}.png"));
        if self.driver().screenshot(&picture).await.is_ok() {
            eprintln!("picture: {}", picture.display());
        }
        if let Ok(url) = self.driver().current_url().await {
            eprintln!("address: {url}");
        }
        self.listen().await;
        for line in self.0.said.borrow().iter() {
            eprintln!("console: {line}");
        }
    }
}

/// Whether it is about a document, not about a file the page needs.
fn is_deep_link_note(message: &str) -> bool {
    let Some((url, note)) = message.split_once(" - ") else {
        return false;
    };
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    note.starts_with(DEEP_LINK_NOTE) && !last.contains('.')
}

/// Pages of the host that are none of ours have no icon.
fn is_about_a_neighbours_icon(message: &str) -> bool {
    message.split_once(" - ").is_some_and(|(url, _)| url.ends_with("/favicon.ico"))
}

fn named_key(name: &str) -> Option<Key> {
    Some(match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "F2" => Key::F2,
        _ => return None,
    })
}
