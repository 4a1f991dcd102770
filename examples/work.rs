//! Work of the app below the page, for `cargo xtask bench` to time in a browser beside plain JavaScript.
//!
//! In: numbers from JavaScript. Out: what the page would have reckoned of them. It is wasm of its own: the page has no
//! way in from outside.
#![allow(clippy::missing_const_for_fn, reason = "what JavaScript calls cannot be const")]

#[cfg(target_arch = "wasm32")]
mod work {
    use wasm_bindgen::prelude::*;
    use wheelhouse::methods::{
        calculation::{Calculation, Fixed},
        rank,
        weighted::{Better, Criterion, Rule},
    };

    /// The values of items, column by column.
    #[wasm_bindgen]
    pub struct Items {
        columns: Vec<Vec<Option<f64>>>,
    }

    #[wasm_bindgen]
    impl Items {
        /// Items with `inputs` values each, given column by column; NaN where nobody has said anything.
        #[wasm_bindgen(constructor)]
        pub fn new(values: &[f64], inputs: usize) -> Self {
            let rows = values.len() / inputs.max(1);
            let column = |values: &[f64]| values.iter().map(|it| Some(*it).filter(|it| !it.is_nan())).collect();
            Self { columns: values.chunks(rows.max(1)).map(column).collect() }
        }

        /// The place of each item by RICE; 0 for those without.
        pub fn rice(&self) -> Vec<u32> {
            self.places(&Calculation::Fixed(Fixed::Rice))
        }

        /// The place of each item by a weighted mean in which every second input is a cost; 0 for those without.
        pub fn weighted(&self) -> Vec<u32> {
            let criterion = |at: usize| Criterion {
                weight: 1.0 + at as f64,
                better: if at.is_multiple_of(2) { Better::Higher } else { Better::Lower },
                scale: Some((0.0, 10.0)),
            };
            let criteria: Vec<_> = (0..self.columns.len()).map(criterion).collect();
            self.places(&Calculation::Weighted(Rule::Mean, &criteria))
        }

        fn places(&self, calculation: &Calculation<'_>) -> Vec<u32> {
            let columns: Vec<&[Option<f64>]> = self.columns.iter().map(Vec::as_slice).collect();
            let scores: Vec<_> = calculation.outcomes(&columns).iter().map(|it| it.score()).collect();
            rank(&scores).into_iter().map(|it| it.map_or(0, |it| it.place as u32)).collect()
        }
    }
}

fn main() {}
