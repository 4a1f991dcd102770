//! The words of pictures: their frame, and what each of them says.

use super::{Lang, Word, format, methods, word};
use crate::methods::{kano::Category, value_effort::Quadrant};

pub const TAKE: Word = word("Copy or download the picture", "Kopiér eller hent billedet");
pub const COPY_PNG: Word = word("Copy as PNG", "Kopiér som PNG");
pub const PNG_SCREEN: Word = word("PNG for screens", "PNG til skærm");
pub const PNG_PRINT: Word = word("PNG for print", "PNG til tryk");
pub const SVG: Word = word("SVG, sharp at any size", "SVG, skarp i alle størrelser");
pub const COPIED: Word = word("The picture is on the clipboard.", "Billedet ligger på udklipsholderen.");
pub const NOT_COPIED: Word = word(
    "The browser did not let the picture onto the clipboard. It can be downloaded instead.",
    "Browseren lod ikke billedet komme på udklipsholderen. Det kan hentes i stedet.",
);
pub const NOT_DRAWN: Word =
    word("The browser could not make a file of the picture.", "Browseren kunne ikke lave en fil af billedet.");
pub const AS_TABLE: Word = word("Show as table", "Vis som tabel");

pub const FEATURE: Word = word("Feature", "Funktion");
pub const BETTER: Word = word("Better if there", "Bedre, hvis den er der");
pub const WORSE: Word = word("Worse if not", "Værre, hvis ikke");
pub const CATEGORY: Word = word("Category", "Kategori");
pub const ANSWERS: Word = word("Answers", "Svar");
pub const WORSE_AXIS: Word = word("How much lacking it annoys", "Hvor meget det ærgrer at mangle den");
pub const BETTER_AXIS: Word = word("How much having it delights", "Hvor meget det glæder at have den");

/// What a feature is to people, by Kano.
pub const fn category(it: Option<Category>) -> Word {
    match it {
        Some(Category::MustBe) => word("Must-be", "Forventet"),
        Some(Category::Performance) => word("Performance", "Jo mere, jo bedre"),
        Some(Category::Attractive) => word("Attractive", "Begejstrende"),
        Some(Category::Indifferent) => word("Indifferent", "Ligegyldig"),
        Some(Category::Reverse) => word("Reverse", "Uønsket"),
        Some(Category::Questionable) => word("Questionable", "Selvmodsigende"),
        None => word("No category", "Ingen kategori"),
    }
}

/// How many features are of a category.
pub fn of_category(lang: Lang, count: usize, it: Option<Category>) -> String {
    format!("{} {}", format::count(lang, count), category(it).in_lang(lang).to_lowercase())
}

/// What a Kano plot shows; `parts` say how many of each category.
pub fn kano_summary(lang: Lang, features: usize, parts: &str) -> String {
    let n = format::count(lang, features);
    match (lang, features) {
        (Lang::En, 0) => "No feature has answers yet.".to_owned(),
        (Lang::Da, 0) => "Ingen funktion har svar endnu.".to_owned(),
        (Lang::En, 1) => format!("1 feature: {parts}. Higher delights more, farther right is missed more."),
        (Lang::En, _) => format!("{n} features: {parts}. Higher delights more, farther right is missed more."),
        (Lang::Da, 1) => format!("1 funktion: {parts}. Højere glæder mere, længere til højre savnes mere."),
        (Lang::Da, _) => format!("{n} funktioner: {parts}. Højere glæder mere, længere til højre savnes mere."),
    }
}

/// A feature in a Kano plot; the coefficients already written.
pub fn kano_said(lang: Lang, name: &str, better: &str, worse: &str, category: &str) -> String {
    let (having, lacking) = (BETTER.in_lang(lang).to_lowercase(), WORSE.in_lang(lang).to_lowercase());
    format!("{name}: {category}, {having} {better}, {lacking} {worse}")
}

pub const PICTURES: Word = word("Pictures", "Billeder");
pub const PICTURE: Word = word("Picture", "Billede");
pub const MATRIX: Word = word("Value and effort", "Værdi og indsats");
pub const MADE: Word = word("What the scores are made of", "Hvad scorerne består af");
pub const MOVES: Word = word("Who moved between orders", "Hvem der flyttede sig mellem rækkefølger");
pub const SWINGS: Word = word("What doubt does to a score", "Hvad tvivl gør ved en score");
pub const ITEM: Word = word("Item", "Opgave");
pub const SCORE: Word = word("Score", "Score");
pub const QUARTER: Word = word("Quarter", "Felt");
pub const UP: Word = word("Upwards", "Opad");
pub const ACROSS: Word = word("To the right", "Mod højre");
pub const AREA: Word = word("Area", "Areal");
pub const NO_SIZE: Word = word("all the same", "alle ens");
pub const TOO_FEW_INPUTS: Word = word(
    "This method has fewer than two inputs, so there is nothing to draw against each other.",
    "Metoden har færre end to tal, så der er intet at tegne mod hinanden.",
);
pub const NOTHING_DRAWN: Word = word(
    "A picture needs a number on each axis. Give them in the table, then come back.",
    "Et billede kræver et tal på hver akse. Giv dem i tabellen, og kom tilbage.",
);
pub const TO_TABLE: Word = word("Fill in the table", "Udfyld tabellen");
pub const MATRIX_HELP: Word = word(
    "Drag a bubble, or move it with the arrow keys: what it becomes is your own judgement, as if typed in the table; where others have scored too, the bubble stands at the mean. Page Up and Page Down go from bubble to bubble, Enter opens the item, Ctrl+Z takes a move back.",
    "Træk en boble, eller flyt den med piletasterne: det, den bliver til, er din egen vurdering, som skrevet i tabellen; har andre også givet score, står boblen ved gennemsnittet. Page Up og Page Down går fra boble til boble, Enter åbner opgaven, Ctrl+Z fortryder.",
);
pub const MADE_NOT: Word = word(
    "No input alone gives a share of a score by this method. What each input could do to it is another picture.",
    "Intet tal giver for sig en andel af en score efter denne metode. Hvad hvert tal kan gøre ved den, er et andet billede.",
);
pub const MADE_WSJF: Word = word(
    "What stands above the line adds up; the job size divides all of it alike and is no piece, so a short bar may be a large job.",
    "Det over brøkstregen lægges sammen; størrelsen deler det hele ens og er intet stykke, så en kort bjælke kan være en stor opgave.",
);
pub const MADE_OPPORTUNITY: Word = word(
    "Importance counts twice, once by itself and once against satisfaction, which takes away as much as it meets.",
    "Vigtighed tæller to gange, én gang for sig og én gang mod tilfredshed, der trækker så meget fra, som den dækker.",
);
pub const TIMES_AXIS: Word = word(
    "Times the score of an item that is the median in everything",
    "Gange scoren for en opgave, der er medianen i alt",
);
pub const ORDERS: Word = word("Orders beside each other", "Rækkefølger ved siden af hinanden");
pub const SWINGS_NOT: Word = word(
    "This method has no score for one item alone, so no input of it can be moved.",
    "Metoden har ingen score for én opgave alene, så intet tal kan flyttes.",
);
pub const NO_SCORE: Word = word("no score", "ingen score");
pub const INPUT: Word = word("Input", "Tal");
pub const SPAN: Word = word("From and to", "Fra og til");
pub const AT_LOW: Word = word("Score at its low end", "Score ved den lave ende");
pub const AT_HIGH: Word = word("Score at its high end", "Score ved den høje ende");

/// The quarters of value and effort, as headings of several items.
pub const fn quadrants(it: Quadrant) -> Word {
    match it {
        Quadrant::QuickWin => word("Quick wins", "Lette gevinster"),
        Quadrant::BigBet => word("Big bets", "Store satsninger"),
        Quadrant::FillIn => word("Fill-ins", "Fyld"),
        Quadrant::MoneyPit => word("Money pits", "Pengesluk"),
    }
}

/// How many items are in a quarter.
pub fn of_quadrant(lang: Lang, count: usize, it: Quadrant) -> String {
    let name = if count == 1 { methods::quadrant(it) } else { quadrants(it) };
    format!("{} {}", format::count(lang, count), name.in_lang(lang).to_lowercase())
}

/// What the picture of two inputs is called.
pub fn matrix_title(lang: Lang, up: &str, across: &str) -> String {
    match lang {
        Lang::En => format!("{up} and {across}"),
        Lang::Da => format!("{up} og {across}"),
    }
}

/// How many items are drawn; `parts` say how many in each quarter.
pub fn matrix_counts(lang: Lang, count: usize, parts: &str) -> String {
    let n = format::count(lang, count);
    match (lang, count) {
        (Lang::En, 0) => "No item has both numbers yet.".to_owned(),
        (Lang::Da, 0) => "Ingen opgave har begge tal endnu.".to_owned(),
        (Lang::En, 1) => format!("1 item: {parts}."),
        (Lang::Da, 1) => format!("1 opgave: {parts}."),
        (Lang::En, _) => format!("{n} items: {parts}."),
        (Lang::Da, _) => format!("{n} opgaver: {parts}."),
    }
}

/// Where the quarters part: an input, the number as it is read, and whether somebody drew the line there; up, then across.
pub fn matrix_lines(lang: Lang, up: (&str, &str, bool), across: (&str, &str, bool)) -> String {
    let one = |(name, line, drawn): (&str, &str, bool)| match (lang, drawn) {
        (Lang::En, false) => format!("{line} of {name} (the median)"),
        (Lang::En, true) => format!("{line} of {name} (set here)"),
        (Lang::Da, false) => format!("{line} i {name} (medianen)"),
        (Lang::Da, true) => format!("{line} i {name} (sat her)"),
    };
    match lang {
        Lang::En => format!("High begins at {} and {}.", one(up), one(across)),
        Lang::Da => format!("Højt begynder ved {} og {}.", one(up), one(across)),
    }
}

/// What the area of bubbles shows.
pub fn matrix_area(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("The larger a bubble, the more {column}."),
        Lang::Da => format!("Jo større en boble, jo mere {column}."),
    }
}

/// Not all are drawn.
pub fn only_drawn(lang: Lang, drawn: usize, of: usize) -> String {
    let (drawn, of) = (format::count(lang, drawn), format::count(lang, of));
    match lang {
        Lang::En => format!("Only the first {drawn} of {of} by place are drawn; a filter brings the others."),
        Lang::Da => format!("Kun de første {drawn} af {of} efter plads er tegnet; et filter henter de andre."),
    }
}

/// The field for where an input begins to be high; `column` stands inside the sentence.
pub fn line_label(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("High {column} from"),
        Lang::Da => format!("Højt ved {column} fra"),
    }
}

/// The median, which is the same word in both languages; the number already written.
pub fn median_is(line: &str) -> String {
    format!("median {line}")
}

/// A mean and one's own part in it; numbers already written.
pub fn mean_and_yours(lang: Lang, mean: &str, people: usize, yours: &str) -> String {
    match lang {
        Lang::En => format!("{mean} (mean of {people} people, yours {yours})"),
        Lang::Da => format!("{mean} (gennemsnit af {people} personer, din {yours})"),
    }
}

/// The items that lack a number for the picture.
pub fn left_out(lang: Lang, count: usize) -> String {
    let n = format::count(lang, count);
    match lang {
        Lang::En => format!("Not in the picture ({n}): something is missing"),
        Lang::Da => format!("Ikke på billedet ({n}): noget mangler"),
    }
}

/// No item has both of the numbers that a picture is drawn from.
pub fn nothing_has(lang: Lang, up: &str, across: &str) -> String {
    match lang {
        Lang::En => format!("No item has both {up} and {across} yet"),
        Lang::Da => format!("Ingen opgave har både {up} og {across} endnu"),
    }
}

/// More than are named.
pub fn and_more(lang: Lang, count: usize) -> String {
    let n = format::count(lang, count);
    match lang {
        Lang::En => format!("and {n} more; all of them stand in the table"),
        Lang::Da => format!("og {n} mere; alle står i tabellen"),
    }
}

/// So many times.
pub fn times(lang: Lang, times: f64) -> String {
    let decimals = if times >= 10.0 { 0 } else { 2 };
    format!("{}×", format::decimal(lang, times, decimals))
}

/// What the bars of scores show.
pub fn made_summary(lang: Lang, factors: bool, shown: usize, of: usize) -> String {
    let (n, all) = (format::count(lang, shown), format::count(lang, of));
    let which = match (lang, shown) {
        (Lang::En, 0) => return "No item has a score yet.".to_owned(),
        (Lang::Da, 0) => return "Ingen opgave har en score endnu.".to_owned(),
        (Lang::En, _) if shown == of => format!("All {all} items with a score, best first."),
        (Lang::Da, _) if shown == of => format!("Alle {all} opgaver med en score, den bedste først."),
        (Lang::En, _) => format!("The first {n} of {all} items with a score."),
        (Lang::Da, _) => format!("De første {n} af {all} opgaver med en score."),
    };
    let how = match (lang, factors) {
        (Lang::En, false) => "Each piece is what an input gives; together they are the score.",
        (Lang::Da, false) => "Hvert stykke er det, et tal giver; tilsammen er de scoren.",
        (Lang::En, true) => {
            "The inputs multiply, so none has a share of the score. Each piece says how many times the input makes it, \
             against the median of that input: to the right it raises, to the left it holds down, and the mark is what \
             all of them come to."
        }
        (Lang::Da, true) => {
            "Tallene ganges, så intet har en andel af scoren. Hvert stykke siger, hvor mange gange tallet gør den større, \
             målt mod medianen af det tal: til højre løfter det, til venstre holder det nede, og mærket er det, de \
             tilsammen bliver til."
        }
    };
    format!("{which} {how}")
}

/// Who moved: how many items in how many orders, who moved most (from the first place to the last), and how many lack a
/// place somewhere.
pub fn moves_summary(
    lang: Lang,
    items: usize,
    orders: usize,
    most: Option<(&str, usize, usize)>,
    gaps: usize,
) -> String {
    if orders < 2 {
        return match lang {
            Lang::En => "Choose at least two orders: methods that items are scored by, or results that were kept.",
            Lang::Da => "Vælg mindst to rækkefølger: metoder, opgaverne har en score efter, eller gemte resultater.",
        }
        .to_owned();
    }
    let mut parts = vec![match lang {
        Lang::En => format!("{items} items in {orders} orders; the first stands on top."),
        Lang::Da => format!("{items} opgaver i {orders} rækkefølger; den første står øverst."),
    }];
    parts.push(match (lang, most) {
        (Lang::En, Some((title, from, to))) => format!("“{title}” moves farthest, from {from} to {to}."),
        (Lang::Da, Some((title, from, to))) => format!("»{title}« flytter sig længst, fra {from} til {to}."),
        (Lang::En, None) => "None of them moves from the first order to the last.".to_owned(),
        (Lang::Da, None) => "Ingen af dem flytter sig fra den første til den sidste.".to_owned(),
    });
    match (lang, gaps) {
        (_, 0) => {}
        (Lang::En, 1) => parts.push("1 has no place in one of them, and a gap there.".to_owned()),
        (Lang::En, _) => parts.push(format!("{gaps} have no place in one of them, and a gap there.")),
        (Lang::Da, 1) => parts.push("1 har ingen plads i en af dem, og et hul der.".to_owned()),
        (Lang::Da, _) => parts.push(format!("{gaps} har ingen plads i en af dem, og et hul der.")),
    }
    parts.join(" ")
}

/// What the picture of doubt is called.
pub fn swings_title(lang: Lang, item: &str) -> String {
    match lang {
        Lang::En => format!("What doubt does to “{item}”"),
        Lang::Da => format!("Hvad tvivl gør ved »{item}«"),
    }
}

/// What the picture of doubt shows; the score and place already written, and the input that moves it most.
pub fn swings_summary(lang: Lang, written: &str, widest: Option<&str>) -> String {
    let first = match (lang, widest) {
        (Lang::En, None) => return format!("The score is {written}, and nothing is in doubt."),
        (Lang::Da, None) => return format!("Scoren er {written}, og intet er i tvivl."),
        (Lang::En, Some(it)) => format!("The score is {written}. {it} could move it most."),
        (Lang::Da, Some(it)) => format!("Scoren er {written}. {it} kan flytte den mest."),
    };
    let how = match lang {
        Lang::En => {
            "One input is moved at a time, the others stay: over what people said where several scored, else by the share \
             above. The place is among the items as they are."
        }
        Lang::Da => {
            "Ét tal flyttes ad gangen, de andre står: over det, folk har sagt, hvor flere har givet score, ellers med \
             andelen ovenfor. Pladsen er blandt opgaverne, som de er."
        }
    };
    format!("{first} {how}")
}

/// A score and the place it gives; the score already written.
pub fn score_and_place(lang: Lang, score: &str, place: usize) -> String {
    match lang {
        Lang::En => format!("{score}, place {place}"),
        Lang::Da => format!("{score}, plads {place}"),
    }
}

/// From one value to another, already written.
pub fn from_to(lang: Lang, from: &str, to: &str) -> String {
    match lang {
        Lang::En => format!("{from} to {to}"),
        Lang::Da => format!("{from} til {to}"),
    }
}

/// What an input does at both ends: its value and what the score would be, all already written.
pub fn swing_said(lang: Lang, name: &str, low: (&str, &str), high: (&str, &str)) -> String {
    match lang {
        Lang::En => format!("{name} at {}: {}; at {}: {}", low.0, low.1, high.0, high.1),
        Lang::Da => format!("{name} på {}: {}; på {}: {}", low.0, low.1, high.0, high.1),
    }
}
