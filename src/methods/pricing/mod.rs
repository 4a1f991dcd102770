//! Pricing: what people say they would pay.

pub mod gabor_granger;
pub mod van_westendorp;
