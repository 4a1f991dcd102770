//! What the page weighs.
//!
//! In: `dist/`. Out: every file raw and as brotli sends it, and the first load beside its bound.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};

use crate::root;

/// Everything needed to work, as brotli sends it.
const FIRST_LOAD_MAX_KB: f64 = 300.0;
const QUALITY: u32 = 11;
const WINDOW_BITS: u32 = 22;
const KB: f64 = 1000.0;

struct Weight {
    path: String,
    raw: usize,
    brotli: usize,
    first_load: bool,
}

/// Prints the table.
///
/// # Errors
/// If there is no `dist/`.
pub(crate) fn report() -> Result<()> {
    let weights = weigh()?;
    println!("\n{:<44} {:>10} {:>10}", "kB (1000 bytes)", "raw", "brotli");
    for it in &weights {
        let mark = if it.first_load { "" } else { "  later" };
        println!("{:<44} {:>10.1} {:>10.1}{mark}", it.path, kb(it.raw), kb(it.brotli));
    }
    let first: Vec<_> = weights.iter().filter(|it| it.first_load).collect();
    let total = kb(first.iter().map(|it| it.brotli).sum());
    println!("{:<44} {:>10.1} {:>10.1}", "first load", kb(first.iter().map(|it| it.raw).sum()), total);
    if total > FIRST_LOAD_MAX_KB {
        println!("OVER the bound of {FIRST_LOAD_MAX_KB} kB by {:.1} kB", total - FIRST_LOAD_MAX_KB);
    } else {
        println!("within the bound of {FIRST_LOAD_MAX_KB} kB, {:.1} kB to spare", FIRST_LOAD_MAX_KB - total);
    }
    Ok(())
}

fn weigh() -> Result<Vec<Weight>> {
    let dist = root::dist();
    ensure!(dist.join("index.html").is_file(), "there is no dist/ yet");
    let mut paths = Vec::new();
    collect(&dist, &mut paths)?;
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let bytes = fs::read(path)?;
            let name = path.strip_prefix(&dist)?.to_string_lossy().into_owned();
            Ok(Weight { first_load: on_first_load(&name), raw: bytes.len(), brotli: compressed(&bytes)?, path: name })
        })
        .collect()
}

/// Whether a visitor's first page needs it: the page itself and what it links, not what is asked for later.
fn on_first_load(name: &str) -> bool {
    let beside = !name.contains('/') && !matches!(name, "404.html" | ".nojekyll");
    beside || matches!(name, "assets/boot.js" | "assets/icon.svg") || name.starts_with("snippets/")
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
