//! The Kano plane: how much having a feature delights against how much lacking it annoys.

use super::{
    Axis, Drawing, Ink, Mark, Plane, Rect, SIZE, Shape, Stroke, Symbol, Wanted,
    labels::place,
    legend::{Look, legend},
    shortened,
    text::width,
};

/// A feature, by the coefficients of Berger and others.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// What it is known by.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// How much having it satisfies, 0 to 1.
    pub better: f64,
    /// How much lacking it dissatisfies, 0 to −1.
    pub worse: f64,
    /// How many answers count, or any other number that its size is to show; 0 or more.
    pub count: f64,
    /// The number of its category, which gives its symbol and hue.
    pub category: usize,
    /// What it is and what it shows, in words.
    pub said: String,
}

/// The radius of the feature with most answers, and the least there is.
const RADIUS: (f64, f64) = (11.0, 5.0);
/// No label is longer than this.
const LABEL_MAX: f64 = 170.0;
/// How many labels there are at most.
const LABELS_MAX: usize = 60;

/// The plane in the room there is.
///
/// `quarters` are named from the upper left to the lower right; the lines between them run at one half. `categories`
/// are the names behind [`Feature::category`], of which those that occur stand in the legend.
#[must_use]
pub fn kano(
    wide: f64,
    (across, up): (&str, &str),
    written: &dyn Fn(f64) -> String,
    quarters: [&str; 4],
    categories: &[&str],
    features: &[Feature],
) -> Drawing {
    let x = Axis { name: across, ends: (0.0, 1.0), written };
    let y = Axis { name: up, ends: (0.0, 1.0), written };
    let high = (wide * 0.62).clamp(340.0, 560.0);
    let plane = Plane::new(wide, high, &x, &y);
    let (mut back, taken) = plane.ground(&x, &y, (0.5, 0.5), quarters);
    let occurs = |at: &usize| features.iter().any(|it| it.category == *at);
    let named = categories.iter().enumerate().filter(|(at, _)| occurs(at));
    let entries: Vec<(Look, &str)> = named.map(|(at, name)| (look(symbol(at)), *name)).collect();
    let (shapes, more) = legend(Rect { x: 0.0, y: high, width: wide, height: 0.0 }, &entries);
    back.extend(shapes);

    let most = features.iter().map(|it| it.count).fold(0.0, f64::max);
    let radius = |it: &Feature| {
        let share = if most > 0.0 { (it.count / most).clamp(0.0, 1.0) } else { 1.0 };
        (RADIUS.0 * share.sqrt()).max(RADIUS.1)
    };
    let at = |it: &Feature| plane.at((it.worse.abs().min(1.0), it.better.clamp(0.0, 1.0)));
    let texts: Vec<String> = features.iter().map(|it| shortened(&it.name, SIZE, LABEL_MAX.min(wide * 0.4))).collect();
    let wanted = features.iter().zip(&texts);
    let wanted: Vec<Wanted> =
        wanted.map(|(it, text)| Wanted { at: at(it), radius: radius(it), width: width(text, SIZE) }).collect();
    let spots = place(&wanted, plane.area, &taken, LABELS_MAX);
    let marks = features.iter().zip(texts).zip(spots).map(|((it, text), spot)| {
        let (symbol, hue) = symbol(it.category);
        let outline = symbol.outline((0.0, 0.0), radius(it));
        let mut shapes = vec![Shape::both(outline, Ink::Hue(hue), Stroke::of(Ink::Surface, 1.5))];
        shapes.extend(spot.map(|it| Shape::text(it.off, text, it.anchor)));
        Mark { key: it.key.clone(), at: at(it), radius: radius(it), name: it.said.clone(), shapes }
    });
    let marks = marks.collect();
    Drawing { width: wide, height: high + more, back, marks, front: Vec::new() }
}

/// The symbol and the hue of a category.
fn symbol(category: usize) -> (Symbol, u8) {
    let all = Symbol::ALL;
    let found = all.get(category % all.len()).copied().unwrap_or(Symbol::Circle);
    (found, HUES.get(category % HUES.len()).copied().unwrap_or_default())
}

const fn look((symbol, hue): (Symbol, u8)) -> Look {
    Look::Symbol(symbol, hue)
}

/// The hues of the categories in the order of `methods::kano::Category`; grey for what leaves people cold.
const HUES: [u8; 6] = [1, 0, 2, 6, 3, 4];

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(name: &str, better: f64, worse: f64, category: usize) -> Feature {
        let (key, name, said) = (name.to_owned(), name.to_owned(), name.to_owned());
        Feature { key, name, better, worse, count: 10.0, category, said }
    }

    fn drawn(features: &[Feature]) -> Drawing {
        let quarters = ["Attractive", "Performance", "Indifferent", "Must-be"];
        let categories = ["Must-be", "Performance", "Attractive", "Indifferent", "Reverse", "Questionable"];
        kano(800.0, ("Lacking it annoys", "Having it delights"), &|it| format!("{it}"), quarters, &categories, features)
    }

    #[test]
    fn what_is_missed_more_stands_farther_right_and_what_delights_more_stands_higher() {
        let all =
            [feature("Edges", 0.40, -0.83, 0), feature("Turning", 0.57, -0.78, 1), feature("Service", 0.88, -0.25, 2)];
        let places: Vec<_> = drawn(&all).marks.iter().map(|it| it.at).collect();
        let [edges, turning, service] = places.as_slice() else { panic!("{places:?}") };
        assert!(edges.0 > turning.0 && turning.0 > service.0);
        assert!(edges.1 > turning.1 && turning.1 > service.1);
    }

    #[test]
    fn categories_have_a_symbol_each_and_the_legend_names_those_that_occur() {
        let symbols: Vec<_> = (0..6).map(symbol).collect();
        assert!(symbols.iter().enumerate().all(|(at, it)| symbols.iter().skip(at + 1).all(|other| other.0 != it.0)));
        let drawing = drawn(&[feature("a", 0.4, -0.8, 0), feature("b", 0.9, -0.2, 2)]);
        let says = |text: &str| {
            drawing.back.iter().any(|it| matches!(it, Shape::Text { text: it, bold: false, .. } if it == text))
        };
        assert!(says("Must-be") && says("Attractive") && !says("Reverse"));
    }

    #[test]
    fn nothing_and_nonsense_are_drawn_without_harm() {
        assert!(drawn(&[]).marks.is_empty());
        let drawing = drawn(&[feature("a", 7.0, -9.0, 40), Feature { count: 0.0, ..feature("b", -1.0, 0.0, 5) }]);
        assert!(drawing.marks.iter().all(|it| it.at.0 <= 800.0 && it.at.1 >= 0.0));
    }
}
