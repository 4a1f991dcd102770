//! What one does with this repository: `cargo xtask <command>`.
//!
//! In: a command. Out: what it made, and its progress in plain lines.
//! Never asks a question, so that every command runs unattended.
#![allow(clippy::print_stdout)] // a command-line tool speaks on stdout
#![allow(clippy::disallowed_methods)] // the rule about sorting is for the page

use std::process::ExitCode;

use anyhow::{Result, bail};

mod bench;
mod chromium;
mod corpora;
mod host;
mod jobs;
mod pack;
mod page;
mod precache;
mod root;
mod serve;
mod shots;
mod sizes;
mod split;
mod styles;
mod test;
mod tools;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]          build for release and serve the page on localhost (port 8080)
  build                     dist/ for any static host, and a size report
  dev                       serve a development build that follows every change
  test [native|corpora|browser [FILTER]]
                            everything that must be green, or a part of it
  bench                     sizes, cold start, opening, ranking and typing, beside plain JavaScript
  shots [FILTER]            every page in every theme, width and language, as PNG in target/shots/
  styles                    put style/ together in target/wheelhouse.css (every build does this)
  split                     cut the built page into its parts (every build does this)
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Result<()> {
    match args {
        ["serve"] => serve::serve(8080),
        ["serve", "--port", port] => serve::serve(port.parse()?),
        ["build"] => page::build_and_report(),
        ["dev"] => page::dev(),
        ["test"] => test::everything(),
        ["test", "native"] => test::native(),
        ["test", "corpora"] => test::corpora(),
        ["test", "browser"] => test::browser(None),
        ["test", "browser", filter] => test::browser(Some(filter)),
        ["bench"] => bench::bench(),
        ["shots"] => shots::shots(None),
        ["shots", filter] => shots::shots(Some(filter)),
        ["styles"] => styles::write(),
        ["split"] => split::split(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("no such command: {}\n\n{HELP}", args.join(" ")),
    }
}
