//! The programs a build needs, at the versions that fit.
//!
//! In: the PATH and Cargo.lock. Out: the folders to put before the PATH.
//! A fitting program on the PATH is used; any other goes to `$CARGO_HOME/wheelhouse-tools/<name>-<version>/`,
//! where it disturbs nobody and the next clone finds it.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    jobs::{self, Job},
    root,
};

const TRUNK: &str = "0.21.14";
const SPLIT: &str = "0.2.4";
const BINARYEN: &str = "132";
const AXE: &str = "4.14.1";
const WASM_OPT: &str = "wasm-opt";
/// Older ones do not know all the features in split.rs.
const WASM_OPT_MIN: u32 = 123;
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Programs ready for use.
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
    /// Without it the page works, but is larger.
    pub(crate) wasm_opt: bool,
}

impl Tools {
    /// Makes `command` find these programs first.
    pub(crate) fn on_path(&self, command: &mut Command) -> Result<()> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        let joined: OsString = env::join_paths(folders).context("a folder that cannot be on the PATH")?;
        command.env("PATH", joined);
        Ok(())
    }
}

/// Gets whatever is missing to build the page.
///
/// # Errors
/// If something could not be had; the message says what to do.
pub(crate) fn ready() -> Result<Tools> {
    wasm_target()?;

    let bindgen_version = locked_version("wasm-bindgen")?;
    let trunk = Tool::new("trunk", TRUNK, "bin");
    let bindgen = Tool::new("wasm-bindgen", &bindgen_version, "bin");
    let split = Tool::new("wasm-split", SPLIT, "bin");
    let binaryen = Tool::new("binaryen", BINARYEN, "node_modules/.bin");

    let mut folders = Vec::new();
    let mut jobs = Vec::new();
    // What they do for us is light, and nothing is downloaded through them: quickly built is good enough.
    if !trunk.found(&mut folders, "trunk", |it| it == TRUNK) {
        jobs.push(cargo_install(&trunk, "trunk", &["--debug", "--no-default-features"]));
    }
    if !bindgen.found(&mut folders, "wasm-bindgen", |it| it == bindgen_version) {
        jobs.push(cargo_install(&bindgen, "wasm-bindgen-cli", &["--no-default-features", "--bin", "wasm-bindgen"]));
    }
    // It does not tell its version, so only our own will do.
    folders.push(split.bin.clone());
    if !split.bin.join("wasm-split-cli").is_file() {
        jobs.push(cargo_install(&split, "wasm_split_cli_support", &["--debug", "--features", "build-binary"]));
    }
    let compiles = !jobs.is_empty();

    let mut wasm_opt = true;
    if !binaryen.found(&mut folders, WASM_OPT, new_enough) {
        wasm_opt = npm();
        if wasm_opt {
            jobs.push(npm_install(&binaryen, "binaryen")?);
        } else {
            println!(
                "Warning: neither wasm-opt nor npm is here, so the page will be about a tenth larger.\n\
                 To mend that, install Node.js (Debian: apt-get install nodejs npm) and start again."
            );
        }
    }

    if !jobs.is_empty() {
        println!("Getting what is missing, into {}", home().display());
        if compiles {
            // The compilers of the tools leave a core idle at times, and this has to be done anyway.
            let mut command = Command::new("cargo");
            command.current_dir(root::root()).args([
                "build",
                "--release",
                "--locked",
                "--target",
                TARGET,
                "--bin",
                "wheelhouse",
            ]);
            jobs.push(Job { name: "the page".into(), command });
        }
        jobs::side_by_side(jobs)?;
    }
    Ok(Tools { folders, wasm_opt })
}

/// The accessibility checker that the browser tests put into the page.
///
/// # Errors
/// If it is not here and npm is not either, or cannot get it.
pub(crate) fn axe() -> Result<PathBuf> {
    let tool = Tool::new("axe-core", AXE, "node_modules/axe-core");
    let file = tool.bin.join("axe.min.js");
    if !file.is_file() {
        if !npm() {
            bail!("the accessibility tests need npm: install Node.js (Debian: apt-get install nodejs npm)");
        }
        println!("Getting what is missing, into {}", home().display());
        jobs::side_by_side(vec![npm_install(&tool, "axe-core")?])?;
    }
    Ok(file)
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root::root().join("Cargo.lock")).context("reading Cargo.lock")?;
    let name = format!("name = \"{package}\"");
    lock.lines()
        .skip_while(|line| *line != name)
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no {package}"))
}

pub(crate) fn wasm_target() -> Result<()> {
    let there = || {
        jobs::output("rustc", &["--print", "target-libdir", "--target", TARGET])
            .is_some_and(|folder| Path::new(folder.trim()).is_dir())
    };
    if there() {
        return Ok(());
    }
    println!("Getting the Rust target {TARGET}");
    let added = jobs::run(Command::new("rustup").args(["target", "add", TARGET]));
    if !there() {
        added.context("rustup could not add it; with Rust from elsewhere, install its wasm32 standard library")?;
        bail!("rustup added {TARGET} to another toolchain than the one in use");
    }
    Ok(())
}

/// Where tools are kept, next to Cargo's own things.
pub(crate) fn home() -> PathBuf {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .unwrap_or_else(root::target)
        .join("wheelhouse-tools")
}

struct Tool {
    name: &'static str,
    version: String,
    folder: PathBuf,
    /// The part of `folder` that holds the program.
    bin: PathBuf,
}

impl Tool {
    fn new(name: &'static str, version: &str, bin: &str) -> Self {
        let folder = home().join(format!("{name}-{version}"));
        Self { name, version: version.to_owned(), bin: folder.join(bin), folder }
    }

    /// Whether `program` fits, from the PATH or from our own folder, which then joins `folders`.
    /// Where it does not, `folders` has the place it is going to be in.
    fn found(&self, folders: &mut Vec<PathBuf>, program: &str, fits: impl Fn(&str) -> bool) -> bool {
        let fits = |program: &Path| {
            jobs::output(program, &["--version"]).is_some_and(|said| said.split_whitespace().any(&fits))
        };
        if fits(Path::new(program)) {
            return true;
        }
        folders.push(self.bin.clone());
        fits(&self.bin.join(program))
    }
}

/// Whether wasm-opt is on the PATH, at a version that fits.
pub(crate) fn wasm_opt() -> bool {
    jobs::output(WASM_OPT, &["--version"]).is_some_and(|said| said.split_whitespace().any(new_enough))
}

fn new_enough(word: &str) -> bool {
    word.parse().is_ok_and(|version: u32| version >= WASM_OPT_MIN)
}

pub(crate) fn npm() -> bool {
    jobs::output("npm", &["--version"]).is_some()
}

fn cargo_install(tool: &Tool, package: &str, extra: &[&str]) -> Job {
    let mut command = Command::new("cargo");
    command
        .current_dir(root::root())
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .args(["install", "--locked", package, "--version", &tool.version, "--root"])
        .arg(&tool.folder)
        .args(extra);
    Job { name: tool.name.into(), command }
}

fn npm_install(tool: &Tool, package: &str) -> Result<Job> {
    fs::create_dir_all(&tool.folder)?;
    let mut command = Command::new("npm");
    command
        .args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(&tool.folder)
        .arg(format!("{package}@{}", tool.version));
    Ok(Job { name: tool.name.into(), command })
}
