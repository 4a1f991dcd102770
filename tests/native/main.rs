//! The product without a browser: scenarios, exchange, oracles, frozen files.

mod exchange;
