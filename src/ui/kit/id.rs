//! Ids that tie labels, hints and lists to their fields.

use std::sync::atomic::{AtomicU32, Ordering};

/// An id for an element, unlike any other in the life of the page.
pub fn fresh(kind: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
