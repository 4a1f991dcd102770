//! Order: the one sort of this module.
//!
//! In: keys. Out: their places in ascending order, equal keys as they stood.
//! Never: a sort of its own anywhere else in the methods; each would be compiled anew into the page.

/// Up to here each key is slid into its place; above, keys are dealt by their digits.
const SLIDING_MAX: usize = 48;

/// A key that sorts as the number does; 0 and −0 are the same.
///
/// Numbers are told apart to their last bit. What is not a number sorts beyond both ends.
#[must_use]
pub fn key(number: f64) -> u64 {
    let bits = (number + 0.0).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// Where the keys stand in ascending order, equal keys in the order given.
#[must_use]
pub fn order(keys: &[u64]) -> Vec<u32> {
    let mut at: Vec<u32> = (0..keys.len() as u32).collect();
    if keys.len() <= SLIDING_MAX {
        slide(keys, &mut at);
    } else {
        deal(keys, &mut at);
    }
    at
}

/// Where the numbers stand in ascending order, equal numbers in the order given.
#[must_use]
pub fn ascending(numbers: &[f64]) -> Vec<u32> {
    order(&numbers.iter().map(|it| key(*it)).collect::<Vec<_>>())
}

/// Where the numbers stand in descending order, equal numbers in the order given.
#[must_use]
pub fn descending(numbers: &[f64]) -> Vec<u32> {
    order(&numbers.iter().map(|it| !key(*it)).collect::<Vec<_>>())
}

/// The numbers in ascending order.
#[must_use]
pub fn sorted(numbers: &[f64]) -> Vec<f64> {
    ascending(numbers).iter().filter_map(|at| numbers.get(*at as usize)).copied().collect()
}

/// Insertion: quickest for a handful.
fn slide(keys: &[u64], at: &mut [u32]) {
    let key = |at: &[u32], place: usize| at.get(place).and_then(|it| keys.get(*it as usize)).copied();
    for end in 1..at.len() {
        let mut place = end;
        while place > 0 && key(at, place - 1) > key(at, place) {
            at.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Radix, lowest byte first: time grows with the count alone, and a byte that all share costs nothing but its counting.
fn deal(keys: &[u64], at: &mut Vec<u32>) {
    let mut counts = [[0_u32; 256]; 8];
    for key in keys {
        for (counts, digit) in counts.iter_mut().zip(key.to_le_bytes()) {
            if let Some(count) = counts.get_mut(usize::from(digit)) {
                *count += 1;
            }
        }
    }
    let mut dealt = vec![0_u32; at.len()];
    for (byte, starts) in counts.iter_mut().enumerate() {
        if starts.iter().any(|it| *it as usize == keys.len()) {
            continue;
        }
        let mut sum = 0;
        for start in starts.iter_mut() {
            sum += std::mem::replace(start, sum);
        }
        for place in at.iter() {
            let digit = keys.get(*place as usize).map(|key| (key >> (8 * byte)) as u8);
            let Some(slot) = digit.and_then(|it| starts.get_mut(usize::from(it))) else { continue };
            if let Some(seat) = dealt.get_mut(*slot as usize) {
                *seat = *place;
            }
            *slot += 1;
        }
        std::mem::swap(at, &mut dealt);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_as_numbers_do() {
        let up = [f64::NEG_INFINITY, -2.0, -1e-300, 0.0, 5e-324, 1.0, 1.5, f64::INFINITY];
        assert!(up.windows(2).all(|pair| key(pair[0]) < key(pair[1])));
        assert_eq!(key(-0.0), key(0.0));
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the standard sort is what this is held against")]
    fn few_and_many_are_ordered_alike_and_equals_keep_their_order() {
        for count in [0, 1, 2, 47, 48, 49, 50, 1_000] {
            let numbers: Vec<f64> = (0..count).map(|it| f64::from(it * 7919 % 13) - 6.0).collect();
            let mut expected: Vec<u32> = (0..count as u32).collect();
            expected.sort_by(|a, b| numbers[*a as usize].total_cmp(&numbers[*b as usize]));
            assert_eq!(ascending(&numbers), expected, "{count}");
            expected.sort_by(|a, b| numbers[*b as usize].total_cmp(&numbers[*a as usize]).then(a.cmp(b)));
            assert_eq!(descending(&numbers), expected, "{count}");
        }
    }
}
