//! Runs programs and says how far they are.
//!
//! In: commands. Out: one line when a job starts, one now and then while it runs, one when it ends.
//! What a quiet job printed goes to `target/xtask/<name>.log`, and its end is shown if it fails.

use std::{
    collections::VecDeque,
    ffi::OsStr,
    fs::{self, File},
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::root;

const SAY_AGAIN_AFTER: Duration = Duration::from_secs(20);
const LINES_SHOWN_ON_FAILURE: usize = 40;

/// Runs a program in the repository's folder, its output shown as it comes.
///
/// # Errors
/// If it cannot be started or ends with a failure.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.current_dir(root::root()).status().with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a program whose output nobody needs unless it fails.
///
/// # Errors
/// If it cannot be started or ends with a failure, with what it said.
pub(crate) fn quiet(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` failed ({})\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

/// What a program prints on stdout, or `None` if it is not there or fails.
pub(crate) fn output<A: AsRef<OsStr>>(program: impl AsRef<OsStr>, args: &[A]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A program that works quietly in the background of the talk.
pub(crate) struct Job {
    /// One or two words for the progress lines and the log.
    pub(crate) name: String,
    /// What to run.
    pub(crate) command: Command,
}

/// Runs all jobs side by side and waits for every one.
///
/// # Errors
/// If any of them failed; the last lines of its output have been shown.
pub(crate) fn side_by_side(jobs: Vec<Job>) -> Result<()> {
    let running: Vec<_> = jobs
        .into_iter()
        .map(|job| {
            let name = job.name.clone();
            (name, thread::spawn(move || quietly(job)))
        })
        .collect();
    let mut failed = Vec::new();
    for (name, thread) in running {
        match thread.join() {
            Ok(Ok(())) => {}
            Ok(Err(error)) => failed.push(format!("{error:#}")),
            Err(_) => failed.push(format!("{name}: stopped unexpectedly")),
        }
    }
    if failed.is_empty() { Ok(()) } else { bail!(failed.join("\n")) }
}

fn quietly(Job { name, mut command }: Job) -> Result<()> {
    let began = Instant::now();
    let shown = shown(&command);
    println!("  {name}: {shown}");

    let logs = root::target().join("xtask");
    fs::create_dir_all(&logs)?;
    let log_path = logs.join(format!("{}.log", name.replace([' ', '/'], "-")));
    let mut log = File::create(&log_path)?;

    // Cargo and npm report on stderr; stdout is kept for the log only.
    let mut child = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{shown}`"))?;

    let mut last_lines = VecDeque::new();
    let mut said = Instant::now();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).lines() {
            let Ok(line) = line else { break };
            writeln!(log, "{line}")?;
            if said.elapsed() >= SAY_AGAIN_AFTER {
                said = Instant::now();
                println!("  {name}: {}, {}", seconds(began.elapsed()), line.trim());
            }
            if last_lines.len() == LINES_SHOWN_ON_FAILURE {
                last_lines.pop_front();
            }
            last_lines.push_back(line);
        }
    }

    let status = child.wait()?;
    if !status.success() {
        for line in &last_lines {
            eprintln!("    {line}");
        }
        bail!("{name}: `{shown}` failed ({status}); all it said is in {}", log_path.display());
    }
    println!("  {name}: done in {}", seconds(began.elapsed()));
    Ok(())
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit('/').next().unwrap_or(&program).to_owned();
    command.get_args().fold(name, |line, arg| line + " " + &arg.to_string_lossy())
}

/// A duration for people: `7.4 s`, `2 min 05 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}
