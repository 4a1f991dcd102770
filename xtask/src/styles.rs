//! Puts `style/` together into one file.
//!
//! In: every `.css` file of `style/`. Out: `target/wheelhouse.css`, which index.html links.
//! Trunk does not resolve `@import`, and one file is one request.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::root;

/// The layers, weakest first; files are put together in the same order.
const LAYERS: [&str; 5] = ["tokens", "base", "layout", "kit", "pages"];

/// Writes `target/wheelhouse.css`, only if it would change.
pub(crate) fn write() -> Result<()> {
    let folder = root::root().join("style");
    let mut files = Vec::new();
    collect(&folder, &mut files)?;
    files.sort_by_cached_key(|path| (place(&folder, path), path.clone()));

    let mut css = format!("@layer {};\n", LAYERS.join(", "));
    for path in &files {
        css += &fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        css.push('\n');
    }

    let out = root::target().join("wheelhouse.css");
    if fs::read_to_string(&out).is_ok_and(|old| old == css) {
        return Ok(());
    }
    fs::create_dir_all(root::target())?;
    fs::write(&out, css).with_context(|| format!("writing {}", out.display()))
}

/// The place of a file in the order of the layers; what belongs to none (print) comes last.
fn place(folder: &Path, path: &Path) -> usize {
    let name = path.strip_prefix(folder).ok().and_then(|inside| inside.iter().next()?.to_str()).unwrap_or_default();
    let layer = name.trim_end_matches(".css");
    LAYERS.iter().position(|it| *it == layer).unwrap_or(LAYERS.len())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|it| it == "css") {
            files.push(path);
        }
    }
    Ok(())
}
