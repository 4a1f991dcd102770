//! `cargo xtask test`: everything that must be green.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{
    chromium, corpora,
    jobs::{self, seconds},
    page, tools,
};

/// Formatting, lints, native tests, the release build, browser tests.
pub(crate) fn everything() -> Result<()> {
    let mut steps = Steps::default();
    native_steps(&mut steps);
    corpora_steps(&mut steps);
    browser_steps(&mut steps, None);
    steps.finish()
}

/// All that needs no browser.
pub(crate) fn native() -> Result<()> {
    let mut steps = Steps::default();
    native_steps(&mut steps);
    steps.finish()
}

/// What others have collected to break readers of files.
pub(crate) fn corpora() -> Result<()> {
    let mut steps = Steps::default();
    corpora_steps(&mut steps);
    steps.finish()
}

/// Keeps every core busy for minutes by itself, and anything beside it waiting.
const KILLS: &str = "faults::kills";

/// What a person does, in Chromium on the release build; `filter` is part of a test's name.
pub(crate) fn browser(filter: Option<&str>) -> Result<()> {
    let mut steps = Steps::default();
    browser_steps(&mut steps, filter);
    steps.finish()
}

fn native_steps(steps: &mut Steps) {
    steps.run("formatting", || cargo(&["fmt", "--all", "--check"]));
    steps.run("lints, native", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"])
    });
    steps.run("lints, wasm", || {
        tools::wasm_target()?;
        cargo(&["clippy", "--target", tools::TARGET, "--", "-D", "warnings"])
    });
    steps.run("native tests", || cargo(&["test", "--workspace"]));
}

fn corpora_steps(steps: &mut Steps) {
    steps.run("corpora", || {
        let folder = corpora::ready()?;
        let mut tests = Command::new("cargo");
        tests.args(["test", "--test", "corpora", "--features", "corpora", "--", "--show-output"]);
        jobs::run(tests.env("WHEELHOUSE_CORPORA", folder))
    });
}

fn browser_steps(steps: &mut Steps, filter: Option<&str>) {
    if steps.run("release build", page::build) {
        if let Some(filter) = filter {
            steps.run("browser tests", || in_browser("browser", &[filter, "--test-threads=2"]));
            return;
        }
        steps.run("browser tests", || in_browser("browser", &["--skip", KILLS, "--test-threads=2"]));
        steps.run("kills", || in_browser("browser", &[KILLS]));
    }
}

/// Runs a test target that drives Chromium; `args` are handed to it.
pub(crate) fn in_browser(target: &str, args: &[&str]) -> Result<()> {
    let chromium = chromium::ready()?;
    jobs::run(
        Command::new("cargo")
            .args(["test", "--test", target, "--features", "browser-tests", "--"])
            .args(args)
            // The stage shows the lines of the test itself.
            .env("RUST_BACKTRACE", "0")
            .env("WHEELHOUSE_CHROMIUM", chromium.browser)
            .env("WHEELHOUSE_CHROMEDRIVER", chromium.driver)
            .env("WHEELHOUSE_AXE", tools::axe()?),
    )
}

fn cargo(args: &[&str]) -> Result<()> {
    jobs::run(Command::new("cargo").args(args))
}

/// What was done, how long it took, and how it ended. A failed step does not hide the ones after it.
#[derive(Default)]
struct Steps(Vec<(&'static str, Duration, Result<()>)>);

impl Steps {
    fn run(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {name}");
        let began = Instant::now();
        let result = step();
        if let Err(error) = &result {
            eprintln!("{error:#}");
        }
        let good = result.is_ok();
        self.0.push((name, began.elapsed(), result));
        good
    }

    fn finish(self) -> Result<()> {
        println!();
        for (name, time, result) in &self.0 {
            let outcome = if result.is_ok() { "ok" } else { "FAILED" };
            println!("{outcome:<7} {name:<16} {:>14}", seconds(*time));
        }
        let failed: Vec<_> = self.0.iter().filter(|step| step.2.is_err()).map(|step| step.0).collect();
        if failed.is_empty() {
            println!("All green.");
            Ok(())
        } else {
            bail!("not green: {}", failed.join(", "))
        }
    }
}
