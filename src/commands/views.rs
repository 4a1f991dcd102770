//! Saved views: ways of looking at a page, kept under a name.

use super::{Command, Facts, Label, Refusal, change, check, known};
use crate::{
    model::{Id, Person, Position, RecordRef, Sharing, View, sorted},
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

/// Whether somebody may change a view. One that nobody owns, or whose owner is gone, is everybody's.
#[must_use]
pub fn may_change(view: &View, me: Option<Id<Person>>, people: &crate::replica::Table<Person>) -> bool {
    let owner = view.owner.filter(|it| people.get(*it).is_some());
    view.sharing == Sharing::Everybody || owner.is_none() || owner == me
}

/// The views of one page that somebody sees, in their order.
#[must_use]
pub fn seen(
    now: &crate::replica::Table<View>,
    page: &str,
    me: Option<Id<Person>>,
    people: &crate::replica::Table<Person>,
) -> Vec<View> {
    let mut views = of_page(now, page);
    views.retain(|it| it.sharing != Sharing::Own || may_change(it, me, people));
    views
}

/// The views of one page, whoever they belong to, in their order.
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
    /// Who sees it, and who may change it.
    pub sharing: Sharing,
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
            sharing: self.sharing,
        };
        check(&view)?;
        Ok(Edit::create(&view).collect())
    }
}

/// One change to a view.
#[derive(Clone, Debug)]
pub struct ChangeView {
    /// The view.
    pub id: Id<View>,
    /// What changes.
    pub set: SetView,
}

/// What can be changed in a view.
#[derive(Clone, Debug)]
pub enum SetView {
    /// What people call it.
    Name(String),
    /// What it shows: the page's query as it stands; only what [`kept`] keeps of it is written.
    Query(String),
    /// Who sees it, and who may change it. Somebody who closes a view that nobody owned owns it from then on.
    Sharing(Sharing),
}

impl Command for ChangeView {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the view is gone, [`Refusal::NotYours`] if its owner has not let others change it,
    /// [`Refusal::Flawed`] if the name is empty or too long.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let view = known(now, self.id)?;
        if !may_change(view, facts.me, &now.table()) {
            return Err(Refusal::NotYours(RecordRef::of(self.id)));
        }
        change(now, self.id, |it| match &self.set {
            SetView::Name(name) => name.trim().clone_into(&mut it.name),
            SetView::Query(query) => it.query = kept(query),
            SetView::Sharing(sharing) => {
                it.sharing = *sharing;
                let is_owned = it.owner.is_some_and(|it| now.get(it).is_some());
                if *sharing != Sharing::Everybody && !is_owned {
                    it.owner = facts.me;
                }
            }
        })
    }
}

/// Puts a view in the bin.
#[derive(Clone, Copy, Debug)]
pub struct RemoveView(pub Id<View>);

impl Command for RemoveView {
    fn label(&self) -> Label {
        Label::Remove
    }

    /// # Errors
    /// As for [`ChangeView`].
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        if !may_change(known(now, self.0)?, facts.me, &now.table()) {
            return Err(Refusal::NotYours(RecordRef::of(self.0)));
        }
        Ok(vec![Edit::removal(RecordRef::of(self.0), true)])
    }
}
