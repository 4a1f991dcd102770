//! The house rules that the compiler does not keep.

use std::{fs, path::Path};

/// The top-level modules of src; each uses only what stands before it.
const ORDER: [&str; 9] = ["model", "methods", "replica", "commands", "session", "journal", "exchange", "browser", "ui"];

/// Uses that the order allows and the design does not: the mathematics knows no records of ours.
const FORBIDDEN: [(&str, &str); 1] = [("methods", "model")];

/// Every file under `folder` with one of these endings: its path from the root of the repository, and its text.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder)).into_iter().flatten() {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.ends_with(ending)) {
                found.push((path, fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The top-level modules that `text` reaches by `crate::x` or `crate::{x, y::{z}}`.
fn reached(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rest in text.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            found.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let outer = group.chars().take_while(|char| {
            depth += i32::from(*char == '{') - i32::from(*char == '}');
            depth >= 0
        });
        let mut depth = 0;
        let flat: String = outer
            .filter(|char| {
                depth -= i32::from(*char == '}');
                let shown = depth == 0;
                depth += i32::from(*char == '{');
                shown
            })
            .collect();
        found.extend(flat.split(',').map(|path| word(path.trim())));
    }
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()
}

#[test]
fn modules_use_only_what_stands_before_them() {
    let place = |module: &str| ORDER.iter().position(|it| *it == module);
    for (path, text) in files("src", &[".rs"]) {
        let module = word(path.trim_start_matches("src/"));
        if ["lib", "main"].contains(&module.as_str()) || path.ends_with("/testing.rs") {
            continue; // what is only there for unit tests is no part of the module either
        }
        let own = place(&module).unwrap_or_else(|| panic!("{path}: {module} has no place in the order"));
        // What a file's own tests use is no part of the module.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for used in reached(text) {
            let allowed =
                place(&used).is_none_or(|used| used <= own) && !FORBIDDEN.contains(&(module.as_str(), used.as_str()));
            assert!(allowed, "{path} uses {used}, which does not stand before {module}");
        }
    }
}

#[test]
fn the_words_after_crate_are_found() {
    let text = "use crate::{\n    a::{b, c::d},\n    e,\n};\nuse crate::f::g; let x = crate::h::i();";
    assert_eq!(reached(text), ["a", "e", "", "f", "h"]);
}

#[test]
fn every_source_file_says_what_it_is() {
    for (path, text) in files("src", &[".rs"]).into_iter().chain(files("tests/native", &[".rs"])) {
        assert!(text.starts_with("//! "), "{path} has no header");
    }
}

#[test]
fn the_service_worker_knows_every_page() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let (address, worker) = (read("src/ui/address.rs"), read("src/browser/service-worker.js"));
    let paths = address.split_once("const fn path").unwrap().1.split_once("\n    }\n").unwrap().0;
    let mut pages: Vec<_> = paths.lines().filter_map(|line| line.split('"').nth(1)).collect();
    let list = worker.split_once("const PAGES = [").unwrap().1.split_once("];").unwrap().0;
    let mut known: Vec<_> = list.split('"').skip(1).step_by(2).filter(|it| !it.is_empty()).collect();
    pages.sort_unstable();
    known.sort_unstable();
    assert!(pages.len() > 5);
    assert_eq!(pages, known);
}

#[test]
fn the_boot_script_asks_for_what_the_page_keeps() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let (kept, boot) = (read("src/browser/preferences.rs"), read("assets/boot.js"));
    let keys = |text: &str| -> Vec<String> {
        text.split("\"wheelhouse.").skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
    };
    let kept = keys(&kept);
    let asked = keys(&boot);
    assert_eq!(asked.len(), 3, "{asked:?}");
    for key in asked {
        assert!(
            kept.contains(&key),
            "assets/boot.js asks for wheelhouse.{key}, which src/browser/preferences.rs has not"
        );
    }
}

#[test]
fn nothing_writes_markup_from_text_and_no_test_is_put_aside() {
    let forbidden = [["inner", "_html"].concat(), ["set_outer", "_html"].concat(), ["#[ign", "ore"].concat()];
    for (path, text) in files("src", &[".rs"]).into_iter().chain(files("tests/native", &[".rs"])) {
        for word in &forbidden {
            assert!(!text.contains(word), "{path} has {word}");
        }
    }
}

/// The classes that a style sheet speaks of: words after a point, outside declarations and comments.
fn classes(css: &str) -> Vec<String> {
    let bare: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    let heads = bare.split_inclusive(['{', '}', ';']).filter_map(|part| part.strip_suffix('{'));
    let selectors = heads.filter(|head| !head.trim_start().starts_with('@'));
    let is_class = |text: &&str| text.starts_with(|char: char| char.is_ascii_alphabetic());
    let name = |text: &str| text.chars().take_while(|char| char.is_alphanumeric() || "-_".contains(*char)).collect();
    selectors.flat_map(|selector| selector.split('.').skip(1).filter(is_class).map(name)).collect()
}

#[test]
fn every_class_in_the_style_sheets_is_used() {
    let pages: String = [files("src", &[".rs"]), files("assets", &[".js", ".html", ".svg"])]
        .concat()
        .into_iter()
        .map(|(_, text)| text)
        .chain(fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")))
        .collect();
    for (path, css) in files("style", &[".css"]) {
        for class in classes(&css) {
            let used = pages.match_indices(&class).any(|(at, _)| {
                let ends = |char: Option<char>| !char.is_some_and(|it| it.is_alphanumeric() || "-_".contains(it));
                ends(pages[..at].chars().next_back()) && ends(pages[at + class.len()..].chars().next())
            });
            assert!(used, "{path}: .{class} is used nowhere");
        }
    }
}

#[test]
fn the_classes_of_a_style_sheet_are_found() {
    let css = "@layer kit { /* .old {} */ .a__b.c:hover > .d-e, p { margin: .5rem 1.5em; src: url(x.svg) } }";
    assert_eq!(classes(css), ["a__b", "c", "d-e"]);
}

#[test]
fn colours_are_said_in_the_tokens_only() {
    for (path, css) in files("style", &[".css"]).into_iter().filter(|(path, _)| !path.ends_with("/tokens.css")) {
        for line in css.lines().filter(|line| line.contains(':')) {
            let hex = line.split('#').skip(1).any(|after| {
                let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
                matches!(digits, 3 | 4 | 6 | 8)
            });
            let function = ["rgb(", "hsl(", "oklch("].iter().any(|it| line.contains(it));
            assert!(!hex && !function, "{path} has a colour of its own: {}", line.trim());
        }
    }
}
