//! Chromedriver: one process for each start of a browser, so that each can die alone.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
};

use serde_json::json;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

pub(super) const ARGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox", // works as root, in a container; the pages are our own
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--lang=en-US",
    "--window-size=1280,900",
];

/// A running Chromium and the driver that steers it.
pub(super) struct Running {
    pub(super) driver: WebDriver,
    process: Child,
    chromium: Option<u64>,
}

impl Running {
    /// Starts Chromium on a profile folder; downloads go to `downloads` unasked.
    pub(super) async fn start(profile: &Path, downloads: &Path, refuses_storage: bool) -> Self {
        let (process, port) = chromedriver();
        let driver =
            WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(profile, downloads, refuses_storage))
                .await
                .expect("Chromium starts");
        let chromium = driver.capabilities().get("goog:processID").and_then(|it| it.as_u64());
        Self { driver, process, chromium }
    }

    /// Closes the browser as a person would.
    pub(super) async fn quit(mut self) {
        // A browser that crashed on purpose cannot be asked to leave.
        _ = self.driver.clone().quit().await;
        self.end();
    }

    /// Ends the browser and all its processes at once, without a word to it.
    pub(super) fn kill(mut self) {
        let pid = self.chromium.expect("chromedriver names its browser's process");
        let status = Command::new("kill").arg("-9").args(tree(pid).iter().map(u64::to_string)).status();
        // One of them may have ended by itself meanwhile.
        assert!(status.is_ok(), "process {pid} could not be killed");
        // Or it would wait for an answer that cannot come.
        _ = self.driver.clone().leak();
        self.end();
    }

    fn end(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// A process and all it has started, itself first.
fn tree(root: u64) -> Vec<u64> {
    let parents: Vec<(u64, u64)> = fs::read_dir("/proc")
        .expect("the list of processes")
        .filter_map(|entry| {
            let pid = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
            // The name before may hold anything.
            let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect();
    let mut tree = vec![root];
    let mut at = 0;
    while let Some(parent) = tree.get(at).copied() {
        tree.extend(parents.iter().filter(|it| it.1 == parent).map(|it| it.0));
        at += 1;
    }
    tree
}

/// How often another port is asked for.
const PORTS_TRIED: usize = 10;

/// Chromedriver and its port. It takes a free IPv4 port and wants the same for IPv6, where the other test may have it:
/// it then ends at once, and is started again.
fn chromedriver() -> (Child, u16) {
    (0..PORTS_TRIED).find_map(|_| chromedriver_on_a_free_port()).expect("chromedriver says its port")
}

fn chromedriver_on_a_free_port() -> Option<(Child, u16)> {
    let mut process = Command::new(program("WHEELHOUSE_CHROMEDRIVER", "chromedriver"))
        .args(["--port=0", "--log-level=SEVERE"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("chromedriver starts: `cargo xtask test` gets it");
    let mut lines = BufReader::new(process.stdout.take().expect("its output")).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    let Some(port) = port else {
        _ = process.wait();
        return None;
    };
    // A full pipe would stop it.
    thread::spawn(move || lines.for_each(drop));
    Some((process, port))
}

fn capabilities(profile: &Path, downloads: &Path, refuses_storage: bool) -> Capabilities {
    /// What Chromium calls "allow" and "block".
    const ALLOW: u8 = 1;
    const BLOCK: u8 = 2;
    let build = || {
        let mut chrome = DesiredCapabilities::chrome();
        chrome.set_binary(&chromium().to_string_lossy())?;
        for arg in ARGS {
            chrome.add_arg(arg)?;
        }
        chrome.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        chrome.add_experimental_option(
            "prefs",
            json!({
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                "intl.accept_languages": "en-US,en",
                "profile.default_content_setting_values.cookies": if refuses_storage { BLOCK } else { ALLOW },
            }),
        )?;
        chrome.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        Ok::<_, thirtyfour::error::WebDriverError>(chrome.into())
    };
    build().expect("capabilities")
}

/// The browser's program.
pub(super) fn chromium() -> PathBuf {
    program("WHEELHOUSE_CHROMIUM", "/usr/bin/chromium")
}

fn program(variable: &str, otherwise: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| otherwise.into(), PathBuf::from)
}
