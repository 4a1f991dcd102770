//! The kit: small parts that every page is made of.
