//! What the page weighs.
//!
//! In: `dist/`. Out: its files raw and as brotli sends them, and what is needed for a first page beside its bound.

use std::{
    collections::BTreeSet,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::root;

/// Everything needed to work, as brotli sends it.
const FIRST_LOAD_MAX_KB: f64 = 300.0;
const QUALITY: u32 = 11;
const WINDOW_BITS: u32 = 22;
const KB: f64 = 1000.0;

/// What a first page consists of: its name, and the parts of `src/ui/parts.rs` it needs.
const LOADS: [(&str, &[&str]); 7] = [
    ("first load: the welcome", &["welcome"]),
    ("a workspace, at Feedback", &["shell", "feedback"]),
    ("a workspace, at Backlog", &["shell", "backlog"]),
    ("a workspace, at Prioritise", &["shell", "prioritise"]),
    ("a workspace, at Rounds", &["shell", "rounds"]),
    ("a workspace, at Roadmap", &["shell", "roadmap"]),
    ("a workspace, at Settings", &["shell", "settings"]),
];

#[derive(Clone)]
struct Weight {
    path: String,
    raw: usize,
    brotli: usize,
    needed: Needed,
}

/// When a file is fetched.
#[derive(Clone)]
enum Needed {
    /// Always.
    Always,
    /// With any of these parts.
    With(BTreeSet<String>),
    /// Only when somebody asks for it.
    Later,
}

/// Prints the table.
///
/// # Errors
/// If there is no `dist/`.
pub(crate) fn report() -> Result<()> {
    let weights = weigh()?;
    println!("\n{:<52} {:>10} {:>10}", "kB (1000 bytes)", "raw", "brotli");
    for it in weights.iter().filter(|it| !matches!(&it.needed, Needed::With(parts) if parts.len() > 1)) {
        line(&it.path, &[it], if matches!(it.needed, Needed::Later) { "later" } else { "" });
    }
    let shared: Vec<_> =
        weights.iter().filter(|it| matches!(&it.needed, Needed::With(parts) if parts.len() > 1)).collect();
    line(&format!("{} files that several parts share", shared.len()), &shared, "");
    println!();
    for (name, parts) in LOADS {
        let files: Vec<_> = weights.iter().filter(|it| it.needed.is_needed(parts)).collect();
        line(name, &files, &format!("{} requests", files.len()));
    }
    let page: Vec<_> = weights.iter().filter(|it| !matches!(it.needed, Needed::Later)).collect();
    line("the whole page", &page, &format!("{} requests", page.len()));
    let (name, parts) = LOADS[0];
    let first = kb(weights.iter().filter(|it| it.needed.is_needed(parts)).map(|it| it.brotli).sum());
    let (is, by) = if first > FIRST_LOAD_MAX_KB { ("OVER", "too much") } else { ("within", "to spare") };
    println!("\n{name}: {is} the bound of {FIRST_LOAD_MAX_KB} kB, {:.1} kB {by}", (FIRST_LOAD_MAX_KB - first).abs());
    Ok(())
}

fn line(name: &str, files: &[&Weight], note: &str) {
    let (raw, brotli) = files.iter().fold((0, 0), |(raw, brotli), it| (raw + it.raw, brotli + it.brotli));
    println!("{name:<52} {:>10.1} {:>10.1}  {note}", kb(raw), kb(brotli));
}

impl Needed {
    fn is_needed(&self, parts: &[&str]) -> bool {
        match self {
            Self::Always => true,
            Self::With(any) => parts.iter().any(|part| any.contains(*part)),
            Self::Later => false,
        }
    }
}

fn weigh() -> Result<Vec<Weight>> {
    let dist = root::dist();
    ensure!(dist.join("index.html").is_file(), "there is no dist/ yet");
    let mut paths = Vec::new();
    collect(&dist, &mut paths)?;
    paths.sort();
    let links = paths.iter().find(|it| it.ends_with("__wasm_split.js")).context("the page is in one piece")?;
    let links = fs::read_to_string(links)?;
    paths
        .iter()
        .map(|path| {
            let bytes = fs::read(path)?;
            let name = path.strip_prefix(&dist)?.to_string_lossy().into_owned();
            Ok(Weight { needed: needed(&name, &links), raw: bytes.len(), brotli: compressed(&bytes)?, path: name })
        })
        .collect()
}

/// When a file is fetched, by its name and by what the loader of the parts says of it.
fn needed(name: &str, links: &str) -> Needed {
    let (folder, file) = name.rsplit_once('/').unwrap_or_default();
    if let Some(part) = file.strip_prefix("split_") {
        return Needed::With([part.trim_end_matches(".wasm").to_owned()].into());
    }
    if file.starts_with("chunk_") {
        // `/* backlog, feedback */` stands above the constant that names the file.
        let above = links.split(&format!("\"./{file}\"")).next().unwrap_or_default();
        let parts = above.rsplit_once("/*").and_then(|(_, it)| it.split_once("*/")).map_or("", |it| it.0);
        return Needed::With(parts.split(',').map(|it| it.trim().to_owned()).collect());
    }
    let beside = folder.is_empty() && !matches!(name, "404.html" | ".nojekyll" | "service-worker.js");
    let of_the_app = !matches!(folder, "" | "assets");
    if beside || of_the_app || matches!(name, "assets/boot.js" | "assets/offline.js" | "assets/icon.svg") {
        Needed::Always
    } else {
        Needed::Later
    }
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW_BITS);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
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

#[expect(clippy::cast_precision_loss, reason = "no file here has 2^52 bytes")]
fn kb(bytes: usize) -> f64 {
    bytes as f64 / KB
}
