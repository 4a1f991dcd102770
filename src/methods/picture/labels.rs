//! Labels: where each can stand without covering another.

use super::{Anchor, Point, Rect, SIZE};

/// A mark that would like a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// Its middle.
    pub at: Point,
    /// How far it reaches.
    pub radius: f64,
    /// How wide the label is.
    pub width: f64,
}

/// Where a label stands, from the middle of its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// How far to the right and down.
    pub off: Point,
    /// Where the text stands from there.
    pub anchor: Anchor,
}

/// Space between a mark and its label, in px.
const GAP: f64 = 3.0;

impl Wanted {
    /// The spots to try, the best first: after, before, above, below.
    fn spots(&self) -> [Spot; 4] {
        let (side, up) = (self.radius + GAP, self.radius + SIZE * 0.75);
        let spot = |x, y, anchor| Spot { off: (x, y), anchor };
        [
            spot(side, 0.0, Anchor::Start),
            spot(-side, 0.0, Anchor::End),
            spot(0.0, -up, Anchor::Middle),
            spot(0.0, up, Anchor::Middle),
        ]
    }

    /// What a label covers there.
    fn covers(&self, spot: Spot) -> Rect {
        let x = self.at.0 + spot.off.0;
        let x = match spot.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - self.width / 2.0,
            Anchor::End => x - self.width,
        };
        Rect { x, y: self.at.1 + spot.off.1 - SIZE * 0.6, width: self.width, height: SIZE * 1.2 }
    }
}

/// A spot for each label, the first wishes first; `None` where it would cover a mark, another label, something that is
/// `taken`, or leave `within`.
///
/// No more than `most` labels are placed: beyond that a picture is read by its shape, not by names.
#[must_use]
pub fn place(wanted: &[Wanted], within: Rect, taken: &[Rect], most: usize) -> Vec<Option<Spot>> {
    let marks: Vec<Rect> = wanted.iter().map(|it| Rect::around(it.at, it.radius)).collect();
    let mut labels: Vec<Rect> = taken.to_vec();
    let mut left = most;
    let each = wanted.iter().enumerate().map(|(own, it)| {
        if left == 0 || it.width <= 0.0 {
            return None;
        }
        let free = |spot: &Spot| {
            let area = it.covers(*spot);
            let others = marks.iter().enumerate().filter(|(at, _)| *at != own).map(|(_, mark)| mark);
            within.holds(area) && !labels.iter().chain(others).any(|other| other.meets(area))
        };
        let found = it.spots().into_iter().find(free)?;
        labels.push(it.covers(found));
        left -= 1;
        Some(found)
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect { x: 0.0, y: 0.0, width: 400.0, height: 300.0 };

    fn wanted(x: f64, y: f64) -> Wanted {
        Wanted { at: (x, y), radius: 8.0, width: 60.0 }
    }

    #[test]
    fn a_label_goes_to_the_other_side_at_the_edge_and_above_where_both_are_taken() {
        let anchors = |all: &[Wanted]| -> Vec<_> {
            place(all, AREA, &[], 9).into_iter().map(|it| it.map(|it| (it.anchor, it.off.1 < 0.0))).collect()
        };
        assert_eq!(anchors(&[wanted(100.0, 100.0)]), [Some((Anchor::Start, false))]);
        assert_eq!(anchors(&[wanted(390.0, 100.0)]), [Some((Anchor::End, false))]);
        let crowded = [wanted(100.0, 100.0), wanted(130.0, 100.0), wanted(70.0, 100.0)];
        assert_eq!(anchors(&crowded)[0], Some((Anchor::Middle, true)));
    }

    #[test]
    fn no_two_labels_overlap_and_none_covers_a_mark_however_crowded() {
        let all: Vec<Wanted> =
            (0..300).map(|it| wanted(f64::from(it * 7919 % 390) + 5.0, f64::from(it * 104_729 % 290) + 5.0)).collect();
        let spots = place(&all, AREA, &[], 300);
        let labels: Vec<Rect> = all.iter().zip(&spots).filter_map(|(it, spot)| Some(it.covers((*spot)?))).collect();
        for (at, label) in labels.iter().enumerate() {
            assert!(AREA.holds(*label));
            assert!(labels.iter().skip(at + 1).all(|other| !other.meets(*label)));
        }
        for ((it, spot), own) in all.iter().zip(&spots).zip(0..) {
            let Some(spot) = spot else { continue };
            let marks = all.iter().enumerate().filter(|(at, _)| *at != own);
            assert!(marks.map(|(_, it)| Rect::around(it.at, it.radius)).all(|mark| !mark.meets(it.covers(*spot))));
        }
    }

    #[test]
    fn no_more_than_asked_for_are_placed() {
        let all: Vec<Wanted> = (0..10).map(|it| wanted(100.0, f64::from(it) * 30.0 + 10.0)).collect();
        assert_eq!(place(&all, AREA, &[], 4).iter().flatten().count(), 4);
    }
}
