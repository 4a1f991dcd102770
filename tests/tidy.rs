//! The house rules that a machine can check. A rule is here once it has been seen to fail.

#![allow(clippy::unwrap_used)] // how a test fails

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

/// Modules of `src/`; each uses only those before it, and itself.
const LAYERS: [&str; 9] =
    ["model", "methods", "replica", "commands", "session", "journal", "exchange", "browser", "ui"];

#[test]
fn modules_use_only_what_stands_before_them() {
    let mut flaws = Vec::new();
    for (path, text) in files("src", "rs") {
        let inside = path.strip_prefix(root().join("src")).unwrap();
        let name = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        let Some(own) = LAYERS.iter().position(|it| *it == name) else { continue };
        for (layer, later) in LAYERS.iter().enumerate() {
            let uses = text.contains(&format!("crate::{later}::")) || text.contains(&format!("crate::{later};"));
            if layer > own && uses {
                flaws.push(format!("{} uses {later}", inside.display()));
            }
        }
    }
    assert!(flaws.is_empty(), "{}", flaws.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let mut flaws = Vec::new();
    for folder in ["src", "tests", "xtask"] {
        for (path, text) in files(folder, "rs") {
            if !text.starts_with("//! ") {
                flaws.push(path.display().to_string());
            }
        }
    }
    assert!(flaws.is_empty(), "without a header:\n{}", flaws.join("\n"));
}

#[test]
fn colours_are_said_in_the_tokens_only() {
    let mut flaws = Vec::new();
    for (path, text) in files("style", "css") {
        if path.ends_with("tokens.css") {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let hex = line.split('#').skip(1).any(|after| {
                let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
                matches!(digits, 3 | 4 | 6 | 8) && line.contains(':')
            });
            if hex || ["rgb(", "hsl(", "oklch("].iter().any(|it| line.contains(it)) {
                flaws.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    assert!(flaws.is_empty(), "{}", flaws.join("\n"));
}

#[test]
fn every_class_of_the_style_is_on_the_page() {
    let code = files("src", "rs");
    let on_page: HashSet<_> = code.iter().flat_map(|(_, text)| text.lines()).flat_map(words_of_strings).collect();
    let mut flaws = Vec::new();
    for (path, text) in files("style", "css") {
        for class in classes(&text) {
            if !on_page.contains(class) {
                flaws.push(format!("{}: .{class}", path.display()));
            }
        }
    }
    flaws.dedup();
    assert!(flaws.is_empty(), "styled, but not in src/:\n{}", flaws.join("\n"));
}

#[test]
fn no_text_becomes_markup() {
    // Attribute of a view, method of an element: content comes from strangers.
    let flaws: Vec<_> = files("src", "rs")
        .into_iter()
        .filter(|(_, text)| ["inner_html", "insert_adjacent_html", "set_outer_html"].iter().any(|it| text.contains(it)))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(flaws.is_empty(), "{}", flaws.join("\n"));
}

/// The words in the string literals of a line, and after `class:`.
fn words_of_strings(line: &str) -> impl Iterator<Item = &str> {
    let strings = line.split('"').skip(1).step_by(2).flat_map(str::split_whitespace);
    let switched = line.split("class:").skip(1).filter_map(|after| after.split(['=', ' ']).next());
    strings.chain(switched)
}

/// What follows a dot in the selectors of a style sheet, and is not a number.
fn classes(css: &str) -> impl Iterator<Item = &str> {
    let code = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, code)| code));
    code.flat_map(|code| code.split('.').skip(1)).filter_map(|after| {
        let end = after.find(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_').unwrap_or(after.len());
        let class = &after[..end];
        class.starts_with(|it: char| it.is_ascii_lowercase()).then_some(class)
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files of a folder with an extension, and their texts.
fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}
