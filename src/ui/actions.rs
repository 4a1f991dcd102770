//! Actions: what can be done here, in one place. Buttons, the palette, shortcuts and the help sheet read from it.

use crate::model::sorted;
use leptos::prelude::*;

use super::{
    kit::icon::Icon,
    words::{Word, word},
};

/// The keys that call an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// A letter or sign alone, matched by `event.key`; can be switched off and never fires while typing.
    Key(&'static str),
    /// `G`, then a letter.
    Go(&'static str),
    /// Ctrl or Cmd with a key.
    Command(&'static str),
    /// Ctrl or Cmd and Shift with a key.
    CommandShift(&'static str),
}

/// Where an action stands in the help sheet and the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// On this page.
    Page,
    /// From page to page.
    Go,
    /// Everywhere.
    General,
}

/// Something that can be done.
#[derive(Clone, Copy)]
pub struct Action {
    /// Its name in the code; the same name registers once.
    pub name: &'static str,
    /// What it is called.
    pub word: Word,
    /// Its picture.
    pub icon: Icon,
    /// Its keys.
    pub shortcut: Option<Shortcut>,
    /// Where it stands.
    pub group: Group,
    /// Whether it can be done now.
    pub enabled: Signal<bool>,
    /// Does it.
    pub run: Callback<()>,
}

/// The registry, provided once by the shell.
#[derive(Clone, Copy)]
pub struct Actions(RwSignal<Vec<Action>>);

impl Action {
    /// An action that can always be done.
    #[must_use]
    pub fn new(
        name: &'static str,
        word: Word,
        icon: Icon,
        group: Group,
        run: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let run = Callback::new(move |()| run());
        Self { name, word, icon, shortcut: None, group, enabled: Signal::stored(true), run }
    }

    /// The same action with keys.
    #[must_use]
    pub const fn keys(mut self, shortcut: Shortcut) -> Self {
        self.shortcut = Some(shortcut);
        self
    }

    /// The same action, possible only while `enabled`.
    #[must_use]
    pub fn when(mut self, enabled: impl Into<Signal<bool>>) -> Self {
        self.enabled = enabled.into();
        self
    }
}

impl Shortcut {
    /// How the keys are written, such as `G B` or `Ctrl+K`.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Key(key) => key.to_uppercase(),
            Self::Go(key) => format!("G {}", key.to_uppercase()),
            Self::Command(key) => format!("Ctrl+{}", key.to_uppercase()),
            Self::CommandShift(key) => format!("Ctrl+Shift+{}", key.to_uppercase()),
        }
    }

    /// The word for the keys of `aria-keyshortcuts`; two keys in a row have none.
    #[must_use]
    pub fn aria(self) -> Option<String> {
        match self {
            Self::Key(key) => Some(key.to_uppercase()),
            Self::Go(_) => None,
            Self::Command(key) => Some(format!("Control+{}", key.to_uppercase())),
            Self::CommandShift(key) => Some(format!("Control+Shift+{}", key.to_uppercase())),
        }
    }
}

impl Actions {
    /// An empty registry.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Every action that is registered now.
    #[must_use]
    pub fn all(self) -> Signal<Vec<Action>> {
        self.0.into()
    }

    /// Registers actions for as long as the calling component lives.
    pub fn register(self, actions: impl IntoIterator<Item = Action>) {
        let actions: Vec<_> = actions.into_iter().collect();
        let names: Vec<_> = actions.iter().map(|it| it.name).collect();
        self.0.update(|all| {
            all.retain(|old| !names.contains(&old.name));
            all.extend(actions);
            sorted::sort_by_key(all, |it| it.group);
        });
        on_cleanup(move || {
            self.0.try_update(|all| all.retain(|old| !names.contains(&old.name)));
        });
    }

    /// Does the action with this name, if it is there and possible.
    pub fn run(self, name: &str) {
        let action = self.0.with_untracked(|all| all.iter().find(|it| it.name == name).copied());
        if let Some(action) = action.filter(|it| it.enabled.get_untracked()) {
            action.run.run(());
        }
    }
}

impl Default for Actions {
    fn default() -> Self {
        Self::new()
    }
}

/// The registry; call it in the body of a component.
#[must_use]
pub fn use_actions() -> Actions {
    use_context().unwrap_or_default()
}

/// The words of the groups.
#[must_use]
pub const fn group_word(group: Group) -> Word {
    match group {
        Group::Page => word("On this page", "På denne side"),
        Group::Go => word("Go to", "Gå til"),
        Group::General => word("Everywhere", "Overalt"),
    }
}
