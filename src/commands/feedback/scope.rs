//! A scope: which of what was said is looked at, by day, by the segment of who said it, and by product.
//!
//! In: the parts of the address, notes and customers. Out: whether something lies in it.
//!
//! - S1 Day and segment hold for one and the same voice: of two notes that were merged, one from the spring and one of a
//!   large customer, neither is from a large customer in the spring.
//! - S2 A product holds for the whole note: it speaks for an item of it, or one that was merged into it does.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    commands::find::fold,
    model::{Customer, Feedback, Id, Item, Link, Product},
    replica::Snapshot,
};

/// Which of what was said is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// The segment, folded; empty for those of whom none is known.
    pub segment: Option<String>,
    /// The product that it speaks for.
    pub product: Option<Id<Product>>,
}

/// What stands in the address for those of no segment.
pub const NO_SEGMENT: &str = "-";

impl Scope {
    /// Reads the parts of a query; what is missing or makes no sense narrows nothing.
    #[must_use]
    pub fn of(part: &impl Fn(&'static str) -> Option<String>) -> Self {
        Self {
            from: part("from").and_then(|it| it.parse().ok()),
            to: part("to").and_then(|it| it.parse().ok()),
            segment: part("segment").map(|it| if it == NO_SEGMENT { String::new() } else { fold(it.trim()) }),
            product: part("product").and_then(|it| it.parse().ok()),
        }
    }

    /// Whether it leaves anything out.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != Self::default()
    }

    /// Whether days are left out: what has no day lies in no period.
    #[must_use]
    pub const fn has_period(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether something said that day, by somebody of that segment (folded), lies in it.
    #[must_use]
    pub fn holds(&self, day: Option<NaiveDate>, segment: &str) -> bool {
        let in_time = !self.has_period()
            || day.is_some_and(|day| self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to));
        in_time && self.segment.as_ref().is_none_or(|it| it == segment)
    }

    /// The stretch of as many days before it, where both of its ends are known.
    #[must_use]
    pub fn before(&self) -> Option<Self> {
        let (from, to) = self.from.zip(self.to).filter(|(from, to)| from <= to)?;
        let last = from.pred_opt()?;
        let first = last.checked_sub_signed(to - from)?;
        Some(Self { from: Some(first), to: Some(last), ..self.clone() })
    }
}

/// The segment of a customer, folded; empty where none is known.
#[must_use]
pub fn segment_of(customer: Option<&Customer>) -> String {
    customer.map(|it| fold(it.segment.trim())).unwrap_or_default()
}

/// The notes that speak for an item of a product; those that were merged are named themselves.
#[must_use]
pub fn of_product(now: &Snapshot, product: Id<Product>) -> BTreeSet<Id<Feedback>> {
    let links = now.table::<Link>();
    let is_of = |it: &&Link| now.get::<Item>(it.item).is_some_and(|item| item.product == Some(product));
    links.iter().filter(is_of).map(|it| it.feedback).collect()
}
