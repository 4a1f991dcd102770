//! Gives the service worker the list of files that make up this version of the page.
//!
//! In: a `dist/` that is otherwise finished, and `src/browser/service-worker.js`. Out: `dist/service-worker.js`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use crate::root;

/// What a host needs and the page does not.
const NOT_OF_THE_PAGE: [&str; 4] = ["404.html", ".nojekyll", "service-worker.js", "assets/schema.json"];
const NO_FILES: &str = "const FILES = {};";
const NO_VERSION: &str = "const VERSION = \"\";";

/// Writes `dist/service-worker.js`.
///
/// # Errors
/// If a file cannot be read, or the worker has no place for the list.
pub(crate) fn write() -> Result<()> {
    let dist = root::dist();
    let mut paths = Vec::new();
    collect(&dist, &mut paths)?;
    let mut files = Vec::new();
    for path in &paths {
        let name = path.strip_prefix(&dist)?.to_string_lossy().replace('\\', "/");
        if !NOT_OF_THE_PAGE.contains(&name.as_str()) {
            files.push((name, hex(&fs::read(path)?)));
        }
    }
    files.sort();
    let lines: Vec<_> = files.iter().map(|(name, sum)| format!("    \"./{name}\": \"{sum}\",")).collect();
    let list = lines.join("\n");
    let source = fs::read_to_string(root::root().join("src/browser/service-worker.js"))?;
    ensure!(source.contains(NO_FILES) && source.contains(NO_VERSION), "the service worker has no place for its list");
    let version = hex(format!("{source}{list}").as_bytes());
    let worker = source
        .replace(NO_FILES, &format!("const FILES = {{\n{list}\n}};"))
        .replace(NO_VERSION, &format!("const VERSION = \"{}\";", &version[..16]));
    Ok(fs::write(dist.join("service-worker.js"), worker)?)
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
