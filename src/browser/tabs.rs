//! Other tabs: a hint that the journal has grown.
//!
//! In: the id of a workspace. Out: the same, in every other tab.
//!
//! - A hint carries no data; whoever hears it reads the journal.
//! - A tab does not hear its own hints.
//! - A message of another shape, from an older or newer version, is passed over.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use super::values;

const NAME: &str = "wheelhouse";
/// The one kind of message so far.
const JOURNAL: &str = "journal";

type Listener = Rc<dyn Fn(&str)>;

thread_local! {
    /// One channel a page, since a second one would hear the first.
    static CHANNEL: Option<BroadcastChannel> = open();
    static LISTENERS: RefCell<Vec<Listener>> = const { RefCell::new(Vec::new()) };
}

/// Tells the other tabs that the journal of this workspace has grown.
pub fn hint(workspace: &str) {
    let message = values::object(&[("kind", JsValue::from_str(JOURNAL)), ("workspace", JsValue::from_str(workspace))]);
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            // A tab that cannot be told reads the journal when it is next opened.
            let _ = channel.post_message(&message);
        }
    });
}

/// Calls `listener` with the id of the workspace whenever another tab has written. Lives as long as the page.
pub fn listen(listener: impl Fn(&str) + 'static) {
    LISTENERS.with_borrow_mut(|listeners| listeners.push(Rc::new(listener)));
    CHANNEL.with(|_| {}); // opens it
}

fn open() -> Option<BroadcastChannel> {
    // Where the browser has none, the constructor throws.
    let channel = BroadcastChannel::new(NAME).ok()?;
    let heard = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        let message = event.data();
        if values::text(&message, "kind").as_deref() != Some(JOURNAL) {
            return;
        }
        if let Some(workspace) = values::text(&message, "workspace") {
            let listeners = LISTENERS.with_borrow(Clone::clone);
            listeners.iter().for_each(|listener| listener(&workspace));
        }
    });
    channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget(); // as long as the page
    Some(channel)
}
