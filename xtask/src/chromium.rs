//! Chromium and its driver, for the tests.

use std::{env, path::PathBuf, process::Command};

use anyhow::{Result, bail};

use crate::jobs;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where both programs are.
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds Chromium (or Chrome) and chromedriver; installs them where this may be done unasked.
///
/// `WHEELHOUSE_CHROMIUM` and `WHEELHOUSE_CHROMEDRIVER` name them when they are not on the PATH.
///
/// # Errors
/// If they are not here; the message says what to install.
pub(crate) fn ready() -> Result<Chromium> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if root_on_debian() {
        println!("Installing Chromium and its driver");
        // The lists of a fresh machine are empty, and stale ones name packages that are gone.
        jobs::run(Command::new("apt-get").args(["update", "--quiet=2"]))?;
        jobs::run(Command::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive").args([
            "install",
            "--yes",
            "--quiet=2",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ]))?;
        if let Some(found) = find() {
            return Ok(found);
        }
    }
    bail!(
        "the browser tests need Chromium and chromedriver of the same version.\n\
         Debian, Ubuntu: sudo apt-get install chromium chromium-driver\n\
         Fedora: sudo dnf install chromium chromedriver\n\
         macOS: brew install --cask chromium chromedriver\n\
         or name them in WHEELHOUSE_CHROMIUM and WHEELHOUSE_CHROMEDRIVER"
    )
}

fn find() -> Option<Chromium> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|it| it.is_file());
    Some(Chromium {
        browser: named("WHEELHOUSE_CHROMIUM").or_else(|| BROWSERS.into_iter().find_map(on_path))?,
        driver: named("WHEELHOUSE_CHROMEDRIVER").or_else(|| on_path("chromedriver"))?,
    })
}

fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn root_on_debian() -> bool {
    let root = jobs::output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    root && on_path("apt-get").is_some()
}
