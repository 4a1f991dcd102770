//! The address: pages, and what a link to one should restore.
//!
//! A page is one word of the path, so that every relative address in it holds under any host's sub-path. Open records,
//! filters and sorting are in the query.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    params::ParamsMap,
};

/// The pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Notes of what people said.
    Feedback,
    /// Questions to people outside.
    Forms,
    /// Who says things, and the themes of it.
    Customers,
    /// What was said, counted.
    Insights,
    /// What the team may build.
    Backlog,
    /// The calculator.
    Prioritise,
    /// Questions put to several people.
    Rounds,
    /// Now, next, later, and dates.
    Roadmap,
    /// Products, tags, people and preferences.
    Settings,
    /// The workspaces of this browser.
    Workspaces,
}

impl Page {
    /// The pages of the rail, in order.
    pub const RAIL: [Self; 9] = [
        Self::Feedback,
        Self::Forms,
        Self::Customers,
        Self::Insights,
        Self::Backlog,
        Self::Prioritise,
        Self::Rounds,
        Self::Roadmap,
        Self::Settings,
    ];

    /// Whether it stands at the foot of a phone, where there is room for four; the others are behind one more button.
    #[must_use]
    pub const fn is_daily(self) -> bool {
        matches!(self, Self::Feedback | Self::Backlog | Self::Prioritise | Self::Roadmap)
    }

    /// The word in the path.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Feedback => "feedback",
            Self::Forms => "forms",
            Self::Customers => "customers",
            Self::Insights => "insights",
            Self::Backlog => "backlog",
            Self::Prioritise => "prioritise",
            Self::Rounds => "rounds",
            Self::Roadmap => "roadmap",
            Self::Settings => "settings",
            Self::Workspaces => "workspaces",
        }
    }

    /// The page of a path, whatever stands before its last word.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        let word = path.rsplit('/').next()?;
        [Self::Workspaces].into_iter().chain(Self::RAIL).find(|page| page.path() == word)
    }
}

/// Whether a change of the address is a step that Back takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Opening something: Back returns.
    Push,
    /// Typing in a filter: Back leaves the page.
    Replace,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// The address of the page, to read and to change.
#[derive(Clone, Copy)]
pub struct Address {
    query: Memo<ParamsMap>,
    path: Memo<String>,
    navigate: StoredValue<Navigate>,
}

/// The address; call it in the body of a component.
#[must_use]
pub fn use_address() -> Address {
    let navigate = use_navigate();
    Address {
        query: use_query_map(),
        path: use_location().pathname,
        navigate: StoredValue::new(Box::new(move |to, options| navigate(to, options))),
    }
}

impl Address {
    /// The page that is shown.
    #[must_use]
    pub fn page(self) -> Memo<Option<Page>> {
        Memo::new(move |_| Page::of_path(&self.path.read()))
    }

    /// A part of the query; `None` when it is missing or empty.
    #[must_use]
    pub fn get(self, key: &'static str) -> Memo<Option<String>> {
        Memo::new(move |_| self.query.read().get_str(key).filter(|it| !it.is_empty()).map(ToOwned::to_owned))
    }

    /// The whole query as it stands, without the question mark.
    #[must_use]
    pub fn query(self) -> String {
        self.query.read().to_query_string().trim_start_matches('?').to_owned()
    }

    /// Changes one part of the query; `None` or an empty text takes it away.
    pub fn set(self, key: &'static str, value: Option<&str>, step: Step) {
        self.set_all(&[(key, value)], step);
    }

    /// Changes several parts of the query at once.
    pub fn set_all(self, changes: &[(&'static str, Option<&str>)], step: Step) {
        let mut query = self.query.read_untracked().clone();
        for (key, value) in changes {
            query.remove(key);
            if let Some(value) = value.filter(|it| !it.is_empty()) {
                query.insert(*key, value.to_owned());
            }
        }
        let to = format!("{}{}", self.path.read_untracked(), query.to_query_string());
        self.navigate_to(&to, step);
    }

    /// Goes to a page. `query` stands without its question mark and may be empty.
    pub fn go(self, page: Page, query: &str, step: Step) {
        let path = self.path.read_untracked();
        let base = path.rsplit_once('/').map_or("", |(base, _)| base);
        let mark = if query.is_empty() { "" } else { "?" };
        let to = format!("{base}/{}{mark}{query}", page.path());
        drop(path);
        self.navigate_to(&to, step);
    }

    fn navigate_to(self, to: &str, step: Step) {
        let options =
            NavigateOptions { resolve: false, replace: step == Step::Replace, scroll: false, ..Default::default() };
        self.navigate.with_value(|navigate| navigate(to, options));
    }
}
