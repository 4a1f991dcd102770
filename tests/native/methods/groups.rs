//! Groups: people count alike, whoever came first.

use proptest::{collection::vec, prelude::*};
use wheelhouse::methods::{
    buy_a_feature::{Bid, sell},
    dot_voting::{Dots, tally, tie_bands},
    hundred_points::hundred_points,
    kano::{Answer, Counts, Table, continuous},
    kendall_w::kendall_w,
    moscow::{Priority, moscow},
    summary::{Summary, least_agreed},
};

use super::{cell, reordered, shuffled};

/// Rows and an order for them.
fn rows<T: std::fmt::Debug + Clone>(
    row: impl Strategy<Value = T>,
    count: std::ops::Range<usize>,
) -> impl Strategy<Value = (Vec<T>, Vec<usize>)> {
    vec(row, count).prop_flat_map(|rows| {
        let count = rows.len();
        (Just(rows), shuffled(count))
    })
}

fn slices<T>(rows: &[Vec<T>]) -> Vec<&[T]> {
    rows.iter().map(Vec::as_slice).collect()
}

proptest! {
    #[test]
    fn agreement_lies_between_none_and_full_and_is_the_same_for_any_order(
        (people, order) in rows(vec(cell(), 5), 0..8), items in shuffled(5),
    ) {
        let found = kendall_w(&slices(&people));
        prop_assert!(found.is_none_or(|it| (0.0..=1.0).contains(&it.w)));
        prop_assert_eq!(kendall_w(&slices(&reordered(&people, &order))), found);
        let turned: Vec<_> = people.iter().map(|row| reordered(row, &items)).collect();
        prop_assert_eq!(kendall_w(&slices(&turned)), found);
    }

    #[test]
    fn people_who_say_the_same_agree_in_full_also_where_they_tie(row in vec((0..4_i32).prop_map(|it| Some(f64::from(it))), 2..6)) {
        let found = kendall_w(&[&row, &row, &row]);
        prop_assert_eq!(found.map(|it| it.w), row.iter().any(|it| *it != row[0]).then_some(1.0));
    }

    #[test]
    fn only_the_order_that_people_give_matters_to_agreement(people in vec(shuffled(5), 2..6)) {
        let votes = |of: fn(usize) -> f64| -> Vec<Vec<Option<f64>>> {
            people.iter().map(|row| row.iter().map(|it| Some(of(*it))).collect()).collect()
        };
        let (plain, bent) = (votes(|it| it as f64), votes(|it| 3.0 + (it * it) as f64));
        prop_assert_eq!(kendall_w(&slices(&plain)), kendall_w(&slices(&bent)));
    }

    #[test]
    fn a_summary_is_the_same_whoever_came_first((numbers, order) in rows(-1e6..1e6, 1..60)) {
        let found = Summary::of(&numbers).unwrap();
        prop_assert_eq!(Summary::of(&reordered(&numbers, &order)), Some(found));
        prop_assert!(found.least <= found.median && found.median <= found.most);
    }

    #[test]
    fn what_is_least_agreed_on_comes_first(votes in vec(vec((0..9_i32).prop_map(f64::from), 0..5), 0..70)) {
        let order = least_agreed(&slices(&votes));
        let spread = |at: &usize| Summary::of(&votes[*at]).unwrap().deviation.unwrap();
        prop_assert!(order.windows(2).all(|pair| spread(&pair[0]) >= spread(&pair[1])));
        prop_assert_eq!(order.len(), votes.iter().filter(|it| it.len() > 1).count());
    }

    #[test]
    fn dots_are_the_same_whoever_came_first_and_none_counts_beyond_the_cap(
        (votes, order) in rows((0..4_usize, 0..5_usize, 0..5_u32), 0..70), cap in prop::option::of(0..4_u32),
    ) {
        let votes: Vec<_> = votes.into_iter().map(|(person, item, dots)| Dots { person, item, dots }).collect();
        let found = tally(5, &votes, cap);
        prop_assert_eq!(&tally(5, &reordered(&votes, &order), cap), &found);
        for item in 0..5 {
            let each = (0..4).map(|person| {
                let mine = votes.iter().filter(|it| it.person == person && it.item == item);
                mine.map(|it| u64::from(it.dots)).sum::<u64>().min(cap.map_or(u64::MAX, u64::from))
            });
            prop_assert_eq!(found.0[item], each.sum::<u64>());
        }
        let mut banded = tie_bands(&found.0).concat();
        prop_assert!(banded.windows(2).all(|pair| found.0[pair[0]] >= found.0[pair[1]]));
        banded.sort_unstable();
        prop_assert_eq!(banded, (0..5).collect::<Vec<_>>());
    }

    #[test]
    fn everybody_who_votes_has_a_hundred_points((ballots, order) in rows(vec(0..60_u32, 4), 0..8)) {
        let found = hundred_points(4, &slices(&ballots));
        let voters = ballots.iter().filter(|it| it.iter().any(|points| *points > 0)).count();
        prop_assert!((found.scaled.iter().sum::<f64>() - 100.0 * voters as f64).abs() < 1e-6);
        prop_assert_eq!(hundred_points(4, &slices(&reordered(&ballots, &order))).scaled, found.scaled);
    }

    #[test]
    fn no_money_is_made_or_lost(
        (bids, order) in rows((0..3_usize, 0..4_usize, 0..20_u32), 0..12), prices in vec(1..60_u32, 4),
    ) {
        let purses = [100, 120, 60];
        let bids: Vec<_> = bids.into_iter().map(|(player, feature, amount)| Bid { player, feature, amount }).collect();
        let sale = sell(&prices, &purses, &bids);
        prop_assert_eq!(&sell(&prices, &purses, &reordered(&bids, &order)), &sale);
        if let Ok(sale) = sale {
            let paid: u64 = prices.iter().zip(&sale.bought).filter(|(_, it)| **it).map(|(it, _)| u64::from(*it)).sum();
            prop_assert_eq!(paid + sale.surplus + sale.left.iter().sum::<u64>(), 280);
        }
    }

    #[test]
    fn the_rule_of_musts_does_not_mind_the_order_or_the_unit(
        (items, order) in rows((0..4_usize, prop::option::of(1..40_i32)), 0..20), power in -3..=3_i32,
    ) {
        let all = [Priority::Must, Priority::Should, Priority::Could, Priority::Wont];
        let scaled = |scale: f64| -> Vec<_> {
            items.iter().map(|(at, effort)| (all[*at], effort.map(|it| f64::from(it) * scale))).collect()
        };
        let found = moscow(&scaled(1.0), 60.0);
        prop_assert_eq!(moscow(&scaled(2_f64.powi(power)), 60.0).at_risk, found.at_risk);
        prop_assert_eq!(moscow(&reordered(&scaled(1.0), &order), 60.0).sums, found.sums);
        prop_assert!(found.shares().is_none_or(|it| (it.iter().sum::<f64>() - 1.0).abs() < 1e-9));
    }

    #[test]
    fn kano_coefficients_stay_in_their_range_and_do_not_mind_the_order(
        (pairs, order) in rows((prop::option::of(1..=5_usize), prop::option::of(1..=5_usize)), 0..30),
    ) {
        let answer = |it: Option<usize>| it.and_then(Answer::numbered);
        let pairs: Vec<_> = pairs.into_iter().map(|(f, d)| (answer(f), answer(d))).collect();
        let counts = Counts::of(Table::Usual, &pairs);
        prop_assert!(counts.satisfaction().is_none_or(|it| (0.0..=1.0).contains(&it)));
        prop_assert!(counts.dissatisfaction().is_none_or(|it| (-1.0..=0.0).contains(&it)));
        prop_assert_eq!(counts.category(0.05).is_none(), counts.total() == 0.0);
        prop_assert_eq!(Counts::of(Table::Usual, &reordered(&pairs, &order)), counts);
        prop_assert_eq!(continuous(&reordered(&pairs, &order)), continuous(&pairs));
    }
}
