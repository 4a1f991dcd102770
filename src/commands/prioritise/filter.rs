//! The filter: which items are prioritised, as the address says it.

use crate::{
    commands::find::{Wanted, fold},
    model::{Id, Item, Product},
};

/// Which items to show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words that the title must hold.
    wanted: Wanted,
    /// The product; `None` for every product.
    pub product: Option<Which<Product>>,
    /// Whether items that are done or dropped are shown too.
    pub closed: bool,
    /// Whether they are on the roadmap; `None` when it does not matter.
    pub roadmap: Option<OnRoadmap>,
}

/// A choice of one record, or of the items without any.
#[derive(Debug)]
pub enum Which<T> {
    /// This one.
    One(Id<T>),
    /// None of them.
    Without,
}

/// Whether an item is on the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnRoadmap {
    /// It has a horizon.
    Yes,
    /// It has none.
    No,
}

impl Filter {
    /// Reads the filter from the parts of an address; what cannot be read does not filter.
    pub fn from_address(part: impl Fn(&'static str) -> Option<String>) -> Self {
        Self {
            wanted: Wanted::of(&part("q").unwrap_or_default()),
            product: part("product").as_deref().and_then(Which::from_address),
            closed: part("show").as_deref() == Some("all"),
            roadmap: match part("roadmap").as_deref() {
                Some("yes") => Some(OnRoadmap::Yes),
                Some("no") => Some(OnRoadmap::No),
                _ => None,
            },
        }
    }

    /// Whether the item is shown.
    #[must_use]
    pub fn holds(&self, item: &Item) -> bool {
        (self.closed || item.status.is_open())
            && self.product.as_ref().is_none_or(|which| which.holds(item.product))
            && self.roadmap.is_none_or(|on| (on == OnRoadmap::Yes) == item.horizon.is_some())
            && self.wanted.occurs_in(&fold(&item.title))
    }
}

impl<T> Which<T> {
    /// Reads a choice: an id, or `none` for the items without any.
    #[must_use]
    pub fn from_address(text: &str) -> Option<Self> {
        match text {
            "none" => Some(Self::Without),
            id => id.parse().ok().map(Self::One),
        }
    }

    /// The choice as the address has it.
    #[must_use]
    pub fn to_address(&self) -> String {
        match self {
            Self::One(id) => id.to_string(),
            Self::Without => "none".to_owned(),
        }
    }

    /// Whether the choice takes in what an item says.
    #[must_use]
    pub fn holds(&self, of_item: Option<Id<T>>) -> bool {
        match self {
            Self::One(id) => of_item == Some(*id),
            Self::Without => of_item.is_none(),
        }
    }

    /// The record that is meant, if it is one.
    #[must_use]
    pub const fn one(&self) -> Option<Id<T>> {
        match self {
            Self::One(id) => Some(*id),
            Self::Without => None,
        }
    }
}

impl<T> Clone for Which<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Which<T> {}

impl<T> PartialEq for Which<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::One(a), Self::One(b)) => a == b,
            (Self::Without, Self::Without) => true,
            _ => false,
        }
    }
}

impl<T> Eq for Which<T> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Horizon, Status};

    fn filter(query: &str) -> Filter {
        Filter::from_address(|key| {
            query.split('&').find_map(|part| part.strip_prefix(key)?.strip_prefix('=').map(ToOwned::to_owned))
        })
    }

    #[test]
    fn only_open_items_are_shown_unless_asked() {
        let done = Item { title: "Export".to_owned(), status: Status::Done, ..Item::default() };
        assert!(!filter("").holds(&done));
        assert!(filter("show=all").holds(&done));
    }

    #[test]
    fn every_word_must_be_somewhere_whatever_its_case() {
        let item = Item { title: "Export to ÆØÅ".to_owned(), ..Item::default() };
        assert!(filter("q=æøå export").holds(&item));
        assert!(!filter("q=export csv").holds(&item));
    }

    #[test]
    fn items_without_a_product_can_be_asked_for() {
        let (with, without) = (Item { product: Some(Id::named("app")), ..Item::default() }, Item::default());
        assert!(!filter("product=none").holds(&with) && filter("product=none").holds(&without));
        let one = format!("product={}", Id::<Product>::named("app"));
        assert!(filter(&one).holds(&with) && !filter(&one).holds(&without));
    }

    #[test]
    fn what_is_on_the_roadmap_has_a_horizon() {
        let on = Item { horizon: Some(Horizon::Later), ..Item::default() };
        assert!(filter("roadmap=yes").holds(&on) && !filter("roadmap=no").holds(&on));
        assert!(filter("roadmap=no").holds(&Item::default()));
    }
}
