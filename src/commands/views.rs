//! Saved views: ways of looking at a page, kept under a name.

use super::{Command, Facts, Label, Refusal, check};
use crate::{
    model::{Position, View, sorted},
    replica::{Edit, Snapshot},
};

/// The part of a page's query that a view keeps: filters and sorting in a fixed order, without the open record.
#[must_use]
pub fn kept(query: &str) -> String {
    let mut parts: Vec<&str> =
        query.split('&').filter(|it| !it.is_empty() && !it.ends_with('=') && !it.starts_with("open=")).collect();
    sorted::sort_by(&mut parts, Ord::cmp);
    parts.join("&")
}

/// The views of one page, in their order.
#[must_use]
pub fn of_page(now: &crate::replica::Table<View>, page: &str) -> Vec<View> {
    let mut views: Vec<View> = now.iter().filter(|it| it.page == page).cloned().collect();
    sorted::sort_by(&mut views, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    views
}

/// Keeps a way of looking at a page, after the page's other views.
#[derive(Clone, Debug)]
pub struct Keep {
    /// What people shall call it.
    pub name: String,
    /// The page, such as `feedback`.
    pub page: String,
    /// The page's query as it stands; only what [`kept`] keeps of it is written.
    pub query: String,
}

impl Command for Keep {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the name is empty or too long.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let last = of_page(&now.table(), &self.page).pop();
        let view = View {
            id: facts.fresh(),
            name: self.name.trim().to_owned(),
            page: self.page.clone(),
            query: kept(&self.query),
            owner: facts.me,
            position: Position::after(last.as_ref().map(|it| &it.position)),
        };
        check(&view)?;
        Ok(Edit::create(&view).collect())
    }
}
