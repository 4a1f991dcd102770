//! What stays true without a browser.

mod feedback_filter;
