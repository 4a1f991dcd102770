//! `cargo xtask bench`: sizes, then times measured in Chromium by `tests/browser/bench.rs`.

use std::process::Command;

use anyhow::Result;

use crate::{jobs, page, root, sizes, test, tools};

/// Prints the size report and the table of times.
pub(crate) fn bench() -> Result<()> {
    page::build()?;
    sizes::report()?;
    build_work()?;
    test::in_browser("bench", &[])
}

/// Builds `examples/work.rs`, which the page itself has no use for, into `target/bench/work`.
fn build_work() -> Result<()> {
    let example = ["build", "--release", "--target", tools::TARGET, "--example", "work"];
    let mut cargo = Command::new("cargo");
    page::without_machine_paths(&mut cargo);
    jobs::run(cargo.args(example))?;
    let wasm = root::target().join(tools::TARGET).join("release/examples/work.wasm");
    let mut bind = Command::new("wasm-bindgen");
    tools::ready()?.on_path(&mut bind)?;
    jobs::quiet(
        bind.arg(wasm).args(["--target", "web", "--no-typescript", "--out-dir"]).arg(root::target().join("bench/work")),
    )
}
