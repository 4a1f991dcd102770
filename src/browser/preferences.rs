//! Preferences: small things about this browser, in localStorage through gloo-storage.
//!
//! In: language, theme, the workspace that is open, who is at this browser. Out: the same, next time.
//!
//! Where storage is refused, nothing is remembered and nothing fails. None of it belongs to the workspace.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::local;
use crate::model::{Id, Person, Workspace};

const LANG: &str = "wheelhouse.lang";
const THEME: &str = "wheelhouse.theme";
const LETTERS: &str = "wheelhouse.letters";
const CURRENT: &str = "wheelhouse.workspace";
const ASKED: &str = "wheelhouse.asked-to-persist";
const ME: &str = "wheelhouse.me.";
const MAPPING: &str = "wheelhouse.import.";
const BACKUP: &str = "wheelhouse.backup.";

/// How the page is lit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the system is.
    #[default]
    System,
}

/// What is remembered under this name, as JSON; `None` also when it cannot be read.
#[must_use]
pub fn get<T: DeserializeOwned>(name: &str) -> Option<T> {
    local::get(name)
}

/// Remembers a value under this name, as JSON; `false` when storage is refused or full.
pub fn set<T: Serialize + ?Sized>(name: &str, value: &T) -> bool {
    local::set(name, value)
}

/// The tag of the language, such as `da`, if the person has chosen one.
#[must_use]
pub fn lang() -> Option<String> {
    get(LANG)
}

/// The person has chosen a language.
pub fn set_lang(tag: &str) {
    set(LANG, tag);
}

/// The theme.
#[must_use]
pub fn theme() -> Theme {
    get(THEME).unwrap_or_default()
}

/// The person has chosen a theme.
pub fn set_theme(theme: Theme) {
    set(THEME, &theme);
}

/// Whether single letters are shortcuts; on until somebody switches them off.
#[must_use]
pub fn letters() -> bool {
    get(LETTERS).unwrap_or(true)
}

/// Switches single-letter shortcuts on or off.
pub fn set_letters(on: bool) {
    set(LETTERS, &on);
}

/// The workspace that was open in this tab, or else in any.
#[must_use]
pub fn current() -> Option<Id<Workspace>> {
    local::get_in_tab(CURRENT).or_else(|| get(CURRENT))
}

/// A workspace is open in this tab.
pub fn set_current(workspace: Id<Workspace>) {
    local::set_in_tab(CURRENT, &workspace);
    set(CURRENT, &workspace);
}

/// Who is at this browser, in this workspace.
#[must_use]
pub fn me(workspace: Id<Workspace>) -> Option<Id<Person>> {
    get(&format!("{ME}{workspace}"))
}

/// Somebody is at this browser, in this workspace.
pub fn set_me(workspace: Id<Workspace>, me: Id<Person>) {
    set(&format!("{ME}{workspace}"), &me);
}

/// When the last backup was made, in milliseconds since 1970.
#[must_use]
pub fn last_backup(workspace: Id<Workspace>) -> Option<u64> {
    get(&format!("{BACKUP}{workspace}"))
}

/// A backup was made.
pub fn set_last_backup(workspace: Id<Workspace>, time: u64) {
    set(&format!("{BACKUP}{workspace}"), &time);
}

/// How tables with this header were last mapped.
#[must_use]
pub fn mapping(signature: &str) -> Option<String> {
    get(&format!("{MAPPING}{signature}"))
}

/// A table with this header was mapped.
pub fn set_mapping(signature: &str, mapping: &str) {
    set(&format!("{MAPPING}{signature}"), mapping);
}

/// Whether the browser has been asked to keep the data when disk space runs short.
#[must_use]
pub fn asked_to_persist() -> bool {
    get(ASKED).unwrap_or(false)
}

/// The browser has been asked.
pub fn set_asked_to_persist() {
    set(ASKED, &true);
}
