//! Pauses: long work in turns, so that the page can paint and answer in between.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// How long one turn may take, in milliseconds: with what it overshoots, well below what a person notices.
const TURN_MS: f64 = 14.0;

/// One turn at a long piece of work.
#[derive(Clone, Copy, Debug)]
pub struct Turn(f64);

impl Turn {
    /// Begins a turn.
    #[must_use]
    pub fn begin() -> Self {
        Self(now())
    }

    /// Whether it is time to let the page have its turn.
    #[must_use]
    pub fn is_over(self) -> bool {
        now() - self.0 > TURN_MS
    }
}

/// Milliseconds since the page was opened; infinity where the browser does not say.
#[must_use]
pub fn now() -> f64 {
    window().performance().map_or(f64::INFINITY, |it| it.now())
}

/// Goes on in a later task of the browser. A message comes at once, where timers wait for four milliseconds.
pub async fn next_task() {
    let later = js_sys::Promise::new(&mut |resolve, _| match MessageChannel::new() {
        Ok(channel) => {
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        }
        Err(_) => {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(later).await;
}
