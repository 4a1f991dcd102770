//! Mounts the page. Outside the browser there is nothing to run.

#[cfg(target_arch = "wasm32")]
fn main() {
    wheelhouse::ui::panic::watch();
    leptos::mount::mount_to_body(wheelhouse::ui::app::App);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
