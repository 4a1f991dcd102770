//! Faults, each injected into a real browser: nothing acknowledged is ever lost. The table is `docs/faults.md`.

mod kills;
