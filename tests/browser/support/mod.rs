//! The stage for browser tests: a static host with the release build, and browsers on it.
//!
//! In: `dist/`, Chromium and its driver (`cargo xtask test` sees to all three).
//! Out: a verdict; when it is bad, a picture of every open browser in `target/browser-failures/`.
//!
//! # How to write a test
//!
//! ```text
//! use crate::support::stage;
//!
//! #[test]
//! fn a_new_note_is_there_after_reload() {
//!     stage(async |stage| {
//!         let browser = stage.browser().await; // a fresh profile, in a window of 1280 × 900
//!         browser.open("/feedback").await; // waits until the app has started
//!         browser.button("Add feedback").click().await;
//!         browser.field("Title").fill("Export to CSV").await;
//!         browser.press("Enter").await; // "Control+k", "Shift+ArrowDown", "Escape", "?" …
//!         browser.item("Export to CSV").button("Archive").click().await; // inside a row or list item
//!         browser.text("Saved").appears().await;
//!         browser.reload().await;
//!         browser.item("Export to CSV").appears().await;
//!     });
//! }
//! ```
//!
//! - Things are found as a person names them: `button`, `link`, `field` (by label), `item` (row or list item that
//!   contains a text), `heading`, `text`, `role(role, name)`; `css` only where nothing else will do.
//!   A name is matched whole first, then as a part. Two that fit are an error, which names them.
//! - Finding is lazy, and every act waits (up to [`PATIENCE`]) until exactly one visible thing fits, so no test sleeps.
//!   What has no act of its own: [`Browser::until`] waits for any condition.
//! - Verdicts that wait: `appears`, `disappears`, `appears_times(3)`, `has_focus`, `has_value`, `show(&["b", "a"])` for
//!   the texts of several (`browser.css(".backlog-row__title").show(&[…])`), `browser.is_at("/feedback?open=…")`.
//! - Where tests begin is in `scenes`: `empty(stage)`, `sample(stage)`, `backlog_with(stage, &["Export to CSV"])`.
//! - What one page's tests do again and again becomes a function in that page's file: `async fn add(page: &Browser, …)`.
//! - A console error, a warning or a violation of the Content-Security-Policy fails the test at its end. Where one is
//!   meant to happen, take it with [`Browser::console`].
//! - `browser.close().await; browser.start().await;` is a closed and reopened browser; `stage.browser()` again is another
//!   person; `browser.new_tab("/backlog")` and `browser.tab(0)` are tabs; `browser.kill()` is a crash.
//! - Files: `browser.file(name, bytes)` writes one, `browser.field("…").upload(path)` and `upload_all(&paths)` give them,
//!   `browser.downloaded().await` (bytes of the next finished download).
//! - `browser.expect_accessible().await` runs axe with the WCAG 2.2 AA rules.
//! - Words in Danish: `browser.set_preference("lang", "da")` before `open`, or use the page's own switch.
//!
//! Run one: `cargo xtask test browser part_of_the_name`.
#![allow(dead_code)] // tests, bench and shots each use a part

use std::{
    backtrace::Backtrace,
    cell::RefCell,
    env, fs,
    net::TcpListener,
    panic::{self, AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    rc::Rc,
    sync::{
        Once,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

pub mod bare;
mod browser;
mod driver;
mod faults;
#[path = "../../../xtask/src/host.rs"]
mod host;
mod locator;
pub mod scenes;

pub use browser::Browser;
pub use locator::Locator;

/// How long an act waits for its moment. Long, because a busy machine is no failure.
pub const PATIENCE: Duration = Duration::from_secs(15);
/// How often a waiting act looks again.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(25);
/// Where the page is served, as on a host that gives a project a folder.
const BASE: &str = "/sub/path/";

/// Runs `play` on a stage of its own, checks the consoles, and tidies up whatever happens.
pub fn stage<T>(play: impl AsyncFnOnce(&Stage) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let stage = Stage::new(dist());
    show_lines_of_tests();
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(play(&stage))));
    let complaints = runtime.block_on(stage.wind_up(outcome.is_err()));
    match outcome {
        Err(panic) => resume_unwind(panic),
        Ok(value) => {
            assert!(complaints.is_empty(), "the console is not silent:\n{}", complaints.join("\n"));
            value
        }
    }
}

/// Lets a panic name the line of the test, not only the line here that gave up.
fn show_lines_of_tests() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            usual(info);
            let trace = Backtrace::force_capture().to_string();
            let of_tests = |line: &&str| line.contains("tests/browser/") && !line.contains("/support/");
            for line in trace.lines().filter(of_tests) {
                eprintln!("{}", line.trim());
            }
        }));
    });
}

/// The built page; `WHEELHOUSE_DIST` names another build of it.
pub fn dist() -> PathBuf {
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let dist = env::var_os("WHEELHOUSE_DIST").map_or_else(usual, PathBuf::from);
    assert!(dist.join("index.html").is_file(), "there is no dist/: run `cargo xtask build`");
    dist
}

/// A file of the app in a built page, such as `wheelhouse_bg.wasm` or `split_roadmap.wasm`.
pub fn app_file(page: &Path, name: &str) -> PathBuf {
    let folders = fs::read_dir(page).expect("the page").map(|it| it.expect("an entry").path());
    let files = folders.map(|folder| folder.join(name));
    files.into_iter().find(|it| it.is_file()).unwrap_or_else(|| panic!("the page has no {name}"))
}

/// One static host, and the browsers a test has started.
pub struct Stage {
    origin: String,
    browsers: RefCell<Vec<Browser>>,
    /// Profiles, downloads and altered pages; gone with the stage.
    scratch: Rc<Scratch>,
}

impl Stage {
    fn new(folder: PathBuf) -> Self {
        Self { origin: serve(folder), browsers: RefCell::default(), scratch: Rc::new(Scratch::new()) }
    }

    /// Starts a browser with a fresh profile: another person, at another machine.
    pub async fn browser(&self) -> Browser {
        self.browser_at(&self.origin).await
    }

    /// Where the page is served, with a slash at the end.
    pub fn address(&self) -> String {
        format!("{}{BASE}", self.origin)
    }

    /// A new folder, gone with the stage.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.scratch.folder(name)
    }

    /// Starts a browser on a copy of the page that `change` has been at.
    pub async fn browser_on_changed_page(&self, change: impl FnOnce(&Path)) -> Browser {
        let folder = self.scratch.folder("page");
        copy(&dist(), &folder);
        change(&folder);
        self.browser_at(&serve(folder)).await
    }

    async fn browser_at(&self, origin: &str) -> Browser {
        self.take_on(Browser::new(origin, &self.scratch)).await
    }

    async fn take_on(&self, browser: Browser) -> Browser {
        self.browsers.borrow_mut().push(browser.clone());
        browser.start().await;
        browser
    }

    /// Closes everything; returns what the consoles said, or on a failure keeps pictures.
    async fn wind_up(&self, failed: bool) -> Vec<String> {
        let browsers = self.browsers.take();
        let mut complaints = Vec::new();
        for (index, browser) in browsers.iter().enumerate() {
            if failed {
                browser.keep_evidence(index).await;
            }
            browser.close().await;
            complaints.extend(browser.console().await);
        }
        complaints
    }
}

/// Serves a folder for the rest of this process, and returns its origin.
fn serve(folder: PathBuf) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || host::serve(&listener, folder, BASE));
    format!("http://127.0.0.1:{port}")
}

/// A folder that is removed with its owner.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(env::temp_dir().join(format!("wheelhouse-{}-{number}", std::process::id())))
    }

    /// A new folder inside.
    fn folder(&self, name: &str) -> PathBuf {
        let folder = (0..)
            .map(|number: u32| self.0.join(format!("{name}-{number}")))
            .find(|folder| !folder.exists())
            .expect("a free name");
        fs::create_dir_all(&folder).expect("a folder for the test");
        folder
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_symlink() {
            continue; // Chromium's mark that a profile is in use
        }
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}
