//! The browser: storage, tabs, files, clock, preferences. Wasm only.
