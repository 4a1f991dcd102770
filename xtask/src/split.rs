//! Cuts the built page into what is needed from the start and the parts that are fetched when they are needed.
//!
//! In: the wasm that Cargo has linked, and the page that Trunk is about to hand over (Trunk runs this as a hook).
//! Out: one folder with the loader, the main wasm and its parts, in place of Trunk's two files.
//! Where to cut is said in `src/ui/parts.rs`. The folder has Trunk's hash in its name, so that no browser mixes builds.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use anyhow::{Context, Result, ensure};

use crate::{jobs, pack, root, tools};

const NAME: &str = "wheelhouse";
/// What whoever comes back needs next, whichever page they open; `assets/boot.js` fetches it in time.
const AHEAD: &str = "shell";
/// Where the page says what it starts.
const BOOT: &str = "data-js=";

/// What the compiler may have used.
pub(crate) const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// `cargo xtask split`, as Trunk calls it.
///
/// # Errors
/// If Trunk did not call it, or one of the programs is missing or fails.
pub(crate) fn split() -> Result<()> {
    let from_trunk = |name| env::var(name).context("this is a hook of Trunk: run `cargo xtask build`");
    let staging = PathBuf::from(from_trunk("TRUNK_STAGING_DIR")?);
    let profile = from_trunk("TRUNK_PROFILE")?;
    let release = profile == "release";

    let linked = root::target().join(tools::TARGET).join(&profile).join(NAME).with_extension("wasm");
    let work = root::target().join("split").join(&profile);
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    jobs::quiet(Command::new("wasm-split-cli").arg(&linked).arg(&work).args(["--target", "web", "--out-name", NAME]))?;
    let main = work.join(NAME).with_extension("wasm");
    jobs::quiet(
        Command::new("wasm-bindgen")
            .arg(&main)
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", NAME, "--out-dir"])
            .arg(&work),
    )?;
    fs::remove_file(main)?;
    if release && tools::wasm_opt() {
        pack::pack(&work)?;
        optimise(&work)?;
    }
    put_in_place(&work, &staging)
}

/// Makes every wasm file in a folder smaller, as many at a time as there are cores.
fn optimise(folder: &Path) -> Result<()> {
    let mut files = files_with(folder, ".wasm")?;
    // The largest first, so that no core is left with it at the end.
    files.sort_by_cached_key(|path| fs::metadata(path).map(|it| it.len()).unwrap_or_default());
    let files = std::sync::Mutex::new(files);
    let next = || files.lock().ok().and_then(|mut files| files.pop());
    let work = || -> Result<()> {
        while let Some(file) = next() {
            jobs::quiet(Command::new("wasm-opt").args(FEATURES).arg("-Oz").arg(&file).arg("-o").arg(&file))?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .try_for_each(|it| it.join().unwrap_or_else(|_| anyhow::bail!("wasm-opt: stopped unexpectedly")))
    })
}

/// Replaces Trunk's loader and wasm by the folder of parts, in the page and on the disk.
fn put_in_place(work: &Path, staging: &Path) -> Result<()> {
    let trunks = files_with(staging, ".js")?.into_iter().chain(files_with(staging, "_bg.wasm")?);
    let html_path = staging.join("index.html");
    let mut html = fs::read_to_string(&html_path).context("reading Trunk's index.html")?;
    let mut folder = None;
    for path in trunks {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (hashed, ours) = match file.strip_suffix("_bg.wasm") {
            Some(hashed) => (hashed, format!("{NAME}_bg.wasm")),
            None => (file.trim_end_matches(".js"), format!("{NAME}.js")),
        };
        ensure!(html.contains(&file), "index.html does not name {file}");
        html = html.replace(&file, &format!("{hashed}/{ours}"));
        folder = Some(staging.join(hashed));
        fs::remove_file(path)?;
    }
    let folder = folder.context("Trunk has made no loader")?;
    let hashed = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let links = fs::read_to_string(work.join(pack::LINKS)).context("reading the links between the parts")?;
    let ahead: Vec<_> = files_of(AHEAD, &links).map(|file| format!("./{hashed}/{file}")).collect();
    ensure!(html.contains(BOOT) && !ahead.is_empty(), "index.html starts the app in another way than it did");
    html = html.replace(BOOT, &format!("data-ahead=\"{}\" {BOOT}", ahead.join(" ")));
    // The loader imports the links first of all, and a browser would learn of them only then.
    let preload = format!("<link rel=modulepreload crossorigin href=\"./{hashed}/{}\">", pack::LINKS);
    html = html.replacen("<link", &format!("{preload}<link"), 1);
    fs::create_dir_all(&folder)?;
    for path in files_with(work, "")? {
        fs::copy(&path, folder.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(fs::write(html_path, html)?)
}

/// The files that a part needs, by what the links say of them: `/* backlog, shell */` stands above each that is
/// shared.
fn files_of<'a>(part: &'a str, links: &'a str) -> impl Iterator<Item = String> + 'a {
    let shared = links.split("/* ").skip(1).filter_map(move |block| {
        let (parts, rest) = block.split_once(" */")?;
        let file = rest.split_once("\"./")?.1.split_once('"')?.0;
        parts.split(", ").any(|it| it == part).then(|| file.to_owned())
    });
    shared.chain([format!("split_{part}.wasm")])
}

fn files_with(folder: &Path, suffix: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let fits = |path: &PathBuf| path.is_file() && path.to_string_lossy().ends_with(suffix);
    Ok(paths.into_iter().filter(fits).collect())
}
