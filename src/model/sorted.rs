//! Sorting lists of records: one sort for all of them.
//!
//! The standard sort is compiled anew for every type and key, at 4 kB of wasm a time. Here it is compiled once, over
//! places. Clippy sends everyone here (`clippy.toml`).

use std::cmp::Ordering;

/// Sorts a list; what is equal keeps its order.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.len() < 2 {
        return;
    }
    let order = order_of(list.len(), &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| taken.get_mut(at).and_then(Option::take)));
}

/// Sorts a list by a key; what is equal keeps its order.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts a list by a key that takes a while to make, such as a folded text; each is made once.
pub fn sort_by_cached_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut keyed: Vec<(K, T)> = list.drain(..).map(|it| (key(&it), it)).collect();
    sort_by(&mut keyed, |(a, _), (b, _)| a.cmp(b));
    list.extend(keyed.into_iter().map(|(_, it)| it));
}

/// The places of a list of `len`, in order.
fn order_of(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    #[expect(clippy::disallowed_methods, reason = "this is the one")]
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_keeps_its_order() {
        let mut list: Vec<(u8, usize)> = [3, 1, 2, 1, 3, 2].into_iter().zip(0..).collect();
        sort_by_key(&mut list, |it| it.0);
        assert_eq!(list, [(1, 1), (1, 3), (2, 2), (2, 5), (3, 0), (3, 4)]);
    }

    #[test]
    fn every_way_of_sorting_agrees() {
        let words = ["Øl", "æble", "ål", "Zebra", "abe", "Abe"].map(str::to_owned).to_vec();
        let (mut by, mut by_cached) = (words.clone(), words);
        sort_by_key(&mut by, |it| it.to_lowercase());
        sort_by_cached_key(&mut by_cached, |it| it.to_lowercase());
        assert_eq!(by, by_cached);
        assert_eq!(by, ["abe", "Abe", "Zebra", "ål", "æble", "Øl"]);
    }

    #[test]
    fn short_lists_are_left_alone() {
        let mut none: Vec<u8> = Vec::new();
        sort_by_key(&mut none, |it| *it);
        let mut one = vec![7];
        sort_by_key(&mut one, |it| *it);
        assert_eq!((none.len(), one), (0, vec![7]));
    }
}
