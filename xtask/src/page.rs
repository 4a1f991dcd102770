//! Builds the page.
//!
//! In: the sources. Out: `dist/`, ready for any static host under any path.

use std::{
    collections::hash_map::DefaultHasher,
    env, fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};

use crate::{jobs, precache, root, sizes, tools};

/// What the page is made from; a change in any of these makes a new build.
const SOURCES: [&str; 14] = [
    "src",
    "style",
    "assets",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "rust-toolchain.toml",
    "xtask/src/page.rs",
    "xtask/src/split.rs",
    "xtask/src/pack.rs",
    "xtask/src/styles.rs",
    "xtask/src/precache.rs",
];

/// Another one than that of `cargo xtask serve`, whose service worker would go on showing its own page.
const DEV_PORT: &str = "8081";

/// `cargo xtask build`.
pub(crate) fn build_and_report() -> Result<()> {
    build()?;
    sizes::report()
}

/// Builds `dist/` for release, unless it is already what the sources say.
pub(crate) fn build() -> Result<()> {
    let tools = tools::ready()?;
    let built_from = digest(tools.wasm_opt)?;
    let stamp = root::target().join("dist.stamp");
    let current = fs::read_to_string(&stamp).is_ok_and(|old| old == built_from);
    if current && root::dist().join("404.html").is_file() {
        println!("dist/ is up to date");
        return Ok(());
    }

    println!("Building the page for release");
    let began = Instant::now();
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--locked", "--log", "error"]);
    tools.on_path(&mut trunk)?;
    without_machine_paths(&mut trunk);
    jobs::run(&mut trunk)?;

    // What GitHub Pages and its like need: deep links start the app, and no file is hidden.
    let dist = root::dist();
    fs::copy(dist.join("index.html"), dist.join("404.html"))?;
    fs::write(dist.join(".nojekyll"), "")?;
    precache::write()?;
    fs::write(stamp, built_from)?;
    println!("dist/ built in {}", jobs::seconds(began.elapsed()));
    Ok(())
}

/// Shortens the paths of crates in what `command` builds: where a panic happened is in the wasm, and with it the home of
/// whoever built it. Not at a home with a space in its name, where cargo would take the flag for two.
fn without_machine_paths(command: &mut Command) {
    let home = env::home_dir().map(|it| it.join(".cargo"));
    let Some(cargo) = env::var_os("CARGO_HOME").map(PathBuf::from).or(home) else { return };
    let flag = format!("--remap-path-prefix={}=cargo", cargo.display());
    if !flag.contains(char::is_whitespace) {
        // Joined by cargo to those in .cargo/config.toml, which cannot name what differs from machine to machine.
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flag);
    }
}

/// `cargo xtask dev`: a development build on localhost that follows every change.
pub(crate) fn dev() -> Result<()> {
    let tools = tools::ready()?;
    // Trunk's reload script is inline, which the page's own policy forbids.
    let html = Variant::write("index.dev.html", |html| {
        html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    })?;
    let mut trunk = Command::new("trunk");
    tools.on_path(&mut trunk)?;
    trunk
        .args(["serve", "--port", DEV_PORT, "--public-url", "/", "--html-output", "index.html", "--dist", "target/dev"])
        .arg(&html.0);
    fs::create_dir_all(root::target().join("dev"))?;
    jobs::run(&mut trunk)
}

/// A changed copy of index.html beside it, for as long as it is needed.
struct Variant(PathBuf);

impl Variant {
    fn write(name: &str, change: impl FnOnce(String) -> String) -> Result<Self> {
        let html = fs::read_to_string(root::root().join("index.html")).context("reading index.html")?;
        let path = root::root().join(name);
        fs::write(&path, change(html))?;
        Ok(Self(path))
    }
}

impl Drop for Variant {
    fn drop(&mut self) {
        // It is ignored by git, and written anew next time.
        _ = fs::remove_file(&self.0);
    }
}

/// Stands for the content of everything the page is made from.
fn digest(wasm_opt: bool) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    wasm_opt.hash(&mut hasher);
    jobs::output("rustc", &["--version"]).hash(&mut hasher);
    for source in SOURCES {
        hash(&root::root().join(source), &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn hash(path: &Path, hasher: &mut impl Hasher) -> Result<()> {
    path.hash(hasher);
    if path.is_dir() {
        let mut inside = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        inside.sort();
        inside.iter().try_for_each(|path| hash(path, hasher))
    } else {
        fs::read(path).with_context(|| format!("reading {}", path.display()))?.hash(hasher);
        Ok(())
    }
}
