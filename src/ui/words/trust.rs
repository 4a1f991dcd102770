//! The words of doubt: what a score is made of, how sure an order is, what moved, and what proves a method.

use super::{Lang, Word, format, word};
use crate::methods::published::Status;

pub const VIEWS: Word = word("Views of the order", "Visninger af rækkefølgen");
pub const TABLE: Word = word("Table", "Tabel");
pub const SURE: Word = word("How sure", "Hvor sikkert");
pub const COMPARE: Word = word("Side by side", "Side om side");
pub const PROOFS: Word = word("Prove it", "Bevis det");
pub const APPLY: Word = word("Put the backlog in this order", "Sæt backloggen i denne rækkefølge");
pub const MADE_OF: Word = word("What the score is made of", "Hvad scoren består af");
pub const NO_PARTS: Word =
    word("No input alone gives a share of this score.", "Intet tal giver for sig en andel af denne score.");
pub const TOP: Word = word("Look at the first", "Se på de første");
pub const DOUBT: Word = word("Each number may be off by", "Hvert tal kan være forkert med");
pub const SURE_HOW: Word = word(
    "The ranking is made again and again with other numbers: where several people scored, one of them is believed at a time; where one did, the number is moved at random, mostly a little. The chance comes from a fixed seed, so everybody sees the same.",
    "Rangordningen laves igen og igen med andre tal: har flere givet score, tros én af dem ad gangen; har kun én, flyttes tallet tilfældigt, oftest lidt. Tilfældet kommer fra et fast tal, så alle ser det samme.",
);
pub const SURE_NOT: Word = word(
    "This method has no score for one item alone, so its order cannot be tried with other numbers.",
    "Metoden har ingen score for én opgave alene, så rækkefølgen kan ikke prøves med andre tal.",
);
pub const PLACE: Word = word("Place", "Plads");
pub const ITEM: Word = word("Item", "Opgave");
pub const STAYS: Word = word("Among the first", "Blandt de første");
pub const SPAN: Word = word("Places it took", "Pladser, den fik");
pub const MEAN_PLACE: Word = word("Mean place", "Gennemsnitlig plads");
pub const AGAINST: Word = word("Beside", "Ved siden af");
pub const THIS_ORDER: Word = word("This order", "Denne rækkefølge");
pub const FILL_DOWN: Word = word("Fill down", "Udfyld nedad");
pub const PROVE: Word = word("Prove the methods on published numbers", "Bevis metoderne på offentliggjorte tal");
pub const KEEP: Word = word("Keep this result", "Gem dette resultat");
pub const MOVED: Word = word("Moved", "Flyttet");
pub const MOVED_HOW: Word = word(
    "Moved is from the first order to the second, counted among the items that have a score in both.",
    "Flyttet er fra den første rækkefølge til den anden, talt blandt de opgaver, der har en score i begge.",
);
pub const NO_PLACE: Word = word("none", "ingen");
pub const NONE_SCORED: Word = word("No item has a score yet.", "Ingen opgave har en score endnu.");
pub const PROVE_HOW: Word = word(
    "Every example below names its source, and says whether the numbers were printed there, follow from the formula printed there, or are recalled. All have just been reckoned anew in this browser, by the same code that ranks your items.",
    "Hvert eksempel nedenfor nævner sin kilde og siger, om tallene er trykt dér, følger af formlen dér eller er gengivet efter hukommelsen. Alle er netop regnet igen i denne browser, med den samme kode, som rangordner dine opgaver.",
);
pub const QUICK: Word = word("Is it quick here?", "Er det hurtigt her?");
pub const QUICK_HOW: Word = word(
    "100,000 made-up items are ranked by RICE and by six weighted criteria, with the code that ranks yours. Nothing is written anywhere.",
    "100.000 opdigtede opgaver rangordnes efter RICE og efter seks vægtede kriterier, med den kode, der rangordner dine. Intet skrives nogen steder.",
);
pub const MEASURE: Word = word("Measure", "Mål");
pub const METHOD: Word = word("Method", "Metode");
pub const INPUTS: Word = word("Formula and inputs", "Formel og tal");
pub const EXPECTED: Word = word("Expected", "Forventet");
pub const GOT: Word = word("Got", "Fik");
pub const SOURCE: Word = word("Source", "Kilde");
pub const PASSES: Word = word("Comes out", "Passer");
pub const VERDICT: Word = word("Verdict", "Udfald");
pub const FAILS: Word = word("Does not", "Passer ikke");

/// How sure the numbers of an example are.
pub const fn status(it: Status) -> Word {
    match it {
        Status::Published => word("printed there", "trykt der"),
        Status::Computed => word("reckoned by hand from its formula", "regnet i hånden efter dens formel"),
        Status::Recalled => word("widely known, not read there", "almindelig kendt, ikke læst der"),
    }
}

/// What the method of an example is called.
pub fn proved_method(method: &'static str) -> Word {
    match method {
        "rice" => word("RICE", "RICE"),
        "ice" => word("ICE", "ICE"),
        "pie" => word("PIE", "PIE"),
        "wsjf" => word("WSJF", "WSJF"),
        "cd3" => word("Cost of delay ÷ duration", "Forsinkelsesomkostning ÷ varighed"),
        "formula" => word("A formula", "En formel"),
        "value_effort" => word("Value and effort", "Værdi og indsats"),
        "weighted" => word("Weighted score", "Vægtet score"),
        "opportunity" => word("Opportunity score", "Mulighedsscore"),
        "moscow" => word("MoSCoW", "MoSCoW"),
        "kano" => word("Kano", "Kano"),
        "ahp" => word("AHP", "AHP"),
        "bradley_terry" => word("Bradley–Terry", "Bradley–Terry"),
        "schulze" => word("Schulze", "Schulze"),
        "borda" => word("Borda", "Borda"),
        "copeland" => word("Copeland", "Copeland"),
        "runoff" => word("Instant run-off", "Instant run-off"),
        "plurality" => word("Plurality", "Flest stemmer"),
        "dot_voting" => word("Dot voting", "Prikafstemning"),
        "hundred_points" => word("100 points", "100 point"),
        "buy_a_feature" => word("Buy a feature", "Køb en funktion"),
        "pert" => word("PERT", "PERT"),
        "throughput" => word("Throughput", "Gennemløb"),
        "planning_poker" => word("Planning poker", "Planning poker"),
        "kendall_w" => word("Kendall's W", "Kendalls W"),
        "elo" => word("Elo", "Elo"),
        "evidence" => word("Customer importance", "Kundernes vægt"),
        "summary" => word("Summary", "Sammenfatning"),
        "max_diff" => word("MaxDiff", "MaxDiff"),
        "nps" => word("NPS", "NPS"),
        "csat" => word("CSAT", "CSAT"),
        "ces" => word("Customer effort", "Kundens indsats"),
        "sus" => word("SUS", "SUS"),
        "discovery" => word("Problems found", "Fundne problemer"),
        "retention" => word("Retention", "Fastholdelse"),
        "revenue" => word("Revenue of customers", "Kundernes omsætning"),
        "funnel" => word("Funnel", "Tragt"),
        "okr" => word("OKR", "OKR"),
        "van_westendorp" => word("Van Westendorp", "Van Westendorp"),
        "gabor_granger" => word("Gabor–Granger", "Gabor–Granger"),
        "little" => word("Little's law", "Littles lov"),
        "holt" => word("Holt's trend", "Holts trend"),
        "experiment" => word("Experiment", "Eksperiment"),
        "tf_idf" => word("TF-IDF", "TF-IDF"),
        "naive_bayes" => word("Naive Bayes", "Naiv Bayes"),
        other => word(other, other),
    }
}

/// How many examples come out.
pub fn proved(lang: Lang, n: usize, of: usize) -> String {
    match lang {
        Lang::En if n == of => format!("All {of} examples come out."),
        Lang::En => format!("{n} of {of} examples come out."),
        Lang::Da if n == of => format!("Alle {of} eksempler passer."),
        Lang::Da => format!("{n} af {of} eksempler passer."),
    }
}

/// What the parts above the line are divided by; numbers already written.
pub fn divides(lang: Lang, column: &str, value: &str) -> String {
    match lang {
        Lang::En => format!("{column} divides all of it by {value}, and gives no part of its own"),
        Lang::Da => format!("{column} deler det hele med {value} og giver ingen del for sig"),
    }
}

/// How long ranking took, in milliseconds already written.
pub fn ranked_in(lang: Lang, rice: &str, weighted: &str) -> String {
    match lang {
        Lang::En => format!("RICE: {rice} ms. Six weighted criteria: {weighted} ms."),
        Lang::Da => format!("RICE: {rice} ms. Seks vægtede kriterier: {weighted} ms."),
    }
}

/// An input that adds to the score, or takes away from it; numbers already written.
pub fn gives(lang: Lang, column: &str, part: &str, whole: &str, share: Option<&str>) -> String {
    if let Some(taken) = part.strip_prefix(['-', '−']) {
        return match lang {
            Lang::En => format!("{column} takes {taken} away, which leaves {whole}"),
            Lang::Da => format!("{column} trækker {taken} fra, så der er {whole} tilbage"),
        };
    }
    let share = share.map(|it| format!(" ({it})")).unwrap_or_default();
    match lang {
        Lang::En => format!("{column} gives {part} of {whole}{share}"),
        Lang::Da => format!("{column} giver {part} af {whole}{share}"),
    }
}

/// An input that multiplies the score, against the median; the number already written.
pub fn times(lang: Lang, column: &str, factor: f64, written: &str) -> String {
    match lang {
        Lang::En if (factor - 1.0).abs() < 0.005 => format!("{column} is the usual: it changes nothing"),
        Lang::Da if (factor - 1.0).abs() < 0.005 => format!("{column} er det sædvanlige: det ændrer ikke noget"),
        Lang::En if factor > 1.0 => format!("{column} makes it {written} times what the usual (the median) would"),
        Lang::En => format!("{column} holds it down to {written} times what the usual (the median) would"),
        Lang::Da if factor > 1.0 => format!("{column} gør den {written} gange så stor som det sædvanlige (medianen)"),
        Lang::Da => format!("{column} holder den nede på {written} gange det sædvanlige (medianen)"),
    }
}

/// How far one input alone can move a score; all already written.
pub fn swing(lang: Lang, column: &str, ends: (&str, &str), scores: (&str, &str)) -> String {
    let ((low, high), (from, to)) = (ends, scores);
    match lang {
        Lang::En => format!("{column} from {low} to {high}, as among these items, would take it from {from} to {to}"),
        Lang::Da => {
            format!("{column} fra {low} til {high}, som blandt disse opgaver, ville flytte den fra {from} til {to}")
        }
    }
}

/// The smallest change of a weight that lets a lower item pass a higher one; weights already written.
pub fn swap(lang: Lang, lower: &str, higher: &str, column: &str, from: &str, to: &str) -> String {
    match lang {
        Lang::En => format!("“{lower}” would pass “{higher}” if the weight of {column} went from {from} past {to}"),
        Lang::Da => format!("»{lower}« ville komme over »{higher}«, hvis vægten på {column} gik fra {from} forbi {to}"),
    }
}

/// No single weight can do it.
pub fn no_swap(lang: Lang, lower: &str, higher: &str) -> String {
    match lang {
        Lang::En => format!("No single weight could put “{lower}” above “{higher}”"),
        Lang::Da => format!("Ingen enkelt vægt kan få »{lower}« over »{higher}«"),
    }
}

/// How many of the first there are to look at.
pub fn first(lang: Lang, k: usize) -> String {
    match (lang, k) {
        (Lang::En, 1) => "1 item".to_owned(),
        (Lang::Da, 1) => "1 opgave".to_owned(),
        (Lang::En, _) => format!("{k} items"),
        (Lang::Da, _) => format!("{k} opgaver"),
    }
}

/// How often the first stay first; the share already written.
pub fn stays(lang: Lang, k: usize, share: &str, runs: u32) -> String {
    let runs = format::count(lang, runs as usize);
    match lang {
        Lang::En if k == 1 => format!("The first stays first in {share} of {runs} tries."),
        Lang::Da if k == 1 => format!("Den første bliver først i {share} af {runs} forsøg."),
        Lang::En => format!("The first {k} stay among the first {k} in {share} of {runs} tries, taken together."),
        Lang::Da => format!("De første {k} bliver blandt de første {k} i {share} af {runs} forsøg, taget under ét."),
    }
}

/// From one place to another.
pub fn span(lang: Lang, best: u32, worst: u32) -> String {
    match lang {
        _ if best == worst => best.to_string(),
        Lang::En => format!("{best} to {worst}"),
        Lang::Da => format!("{best} til {worst}"),
    }
}

/// How far an item rose, or fell when below zero.
pub fn rose(lang: Lang, by: i64) -> String {
    match (lang, by) {
        (_, 0) => "–".to_owned(),
        (Lang::En, 1..) => format!("▲ {by} up"),
        (Lang::En, _) => format!("▼ {} down", -by),
        (Lang::Da, 1..) => format!("▲ {by} op"),
        (Lang::Da, _) => format!("▼ {} ned", -by),
    }
}

/// How far two orders agree; the number already written.
pub fn agreement(lang: Lang, both: usize, rank: Option<(f64, &str)>) -> String {
    let both = format::count(lang, both);
    let Some((value, written)) = rank else {
        return match lang {
            Lang::En => format!("{both} items have a score by both: too few to say how far the orders agree."),
            Lang::Da => {
                format!("{both} opgaver har en score efter begge: for få til at sige, hvor enige rækkefølgerne er.")
            }
        };
    };
    let how = match value {
        it if it >= 0.9 => word("nearly the same order", "næsten samme rækkefølge"),
        it if it >= 0.6 => word("much the same order", "stort set samme rækkefølge"),
        it if it >= 0.2 => word("some agreement", "nogen enighed"),
        it if it > -0.2 => word("hardly any agreement", "næsten ingen enighed"),
        _ => word("rather the opposite order", "nærmest den modsatte rækkefølge"),
    };
    let how = how.in_lang(lang);
    match lang {
        Lang::En => format!(
            "{both} items have a score by both: {how} (rank correlation {written}; 1 is the same, −1 the opposite)."
        ),
        Lang::Da => format!(
            "{both} opgaver har en score efter begge: {how} (rangkorrelation {written}; 1 er den samme, −1 den modsatte)."
        ),
    }
}

/// The table of now, by its method.
pub fn as_it_stands(lang: Lang, method: &str) -> String {
    match lang {
        Lang::En => format!("As it stands now: {method}"),
        Lang::Da => format!("Som den står nu: {method}"),
    }
}

/// The name of a result until somebody gives it another; the day already written.
pub fn run_name(method: &str, day: &str) -> String {
    format!("{method}, {day}")
}

/// A result was kept.
pub fn kept(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Kept as “{name}”. It stands under Side by side."),
        Lang::Da => format!("Gemt som »{name}«. Det står under Side om side."),
    }
}

/// When and by whom a result was kept; the day already written.
pub fn kept_when(lang: Lang, day: &str, person: Option<&str>) -> String {
    match (lang, person) {
        (Lang::En, Some(person)) => format!("kept {day} by {person}"),
        (Lang::En, None) => format!("kept {day}"),
        (Lang::Da, Some(person)) => format!("gemt {day} af {person}"),
        (Lang::Da, None) => format!("gemt {day}"),
    }
}

/// Only the first are shown.
pub fn only_first(lang: Lang, n: usize, of: usize) -> String {
    let (n, of) = (format::count(lang, n), format::count(lang, of));
    match lang {
        Lang::En => format!("The first {n} of {of} are shown."),
        Lang::Da => format!("De første {n} af {of} er vist."),
    }
}

/// The backlog now stands in the order of the table.
pub fn applied(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 item put in order in the backlog".to_owned(),
        (Lang::En, _) => format!("{} items put in order in the backlog", format::count(lang, n)),
        (Lang::Da, 1) => "1 opgave sat i rækkefølge i backloggen".to_owned(),
        (Lang::Da, _) => format!("{} opgaver sat i rækkefølge i backloggen", format::count(lang, n)),
    }
}

/// Columns of WSJF without a 1.
pub fn no_one(lang: Lang, columns: &[String]) -> String {
    let all = format::list(lang, columns);
    match lang {
        Lang::En => format!(
            "Nothing is 1 in {all}. Each column is relative: its smallest item is the 1, and the others are held against it."
        ),
        Lang::Da => format!(
            "Intet er 1 i {all}. Hver kolonne er relativ: dens mindste opgave er 1, og de andre holdes op mod den."
        ),
    }
}

/// The share of musts; `counted` when items are counted for want of efforts.
pub fn musts(lang: Lang, share: &str, at_risk: bool, counted: bool) -> String {
    let en = lang == Lang::En;
    let basis = match (en, counted) {
        (true, true) => "of the items (some have no effort, so items are counted)",
        (true, false) => "of the effort",
        (false, true) => "af opgaverne (nogle har ingen indsats, så opgaverne tælles)",
        (false, false) => "af indsatsen",
    };
    match (en, at_risk) {
        (true, true) => format!("Musts are {share} {basis}. More than 60% leaves too little room for what goes wrong."),
        (true, false) => format!("Musts are {share} {basis}; up to 60% is sound."),
        (false, true) => {
            format!("»Skal« er {share} {basis}. Mere end 60 % levner for lidt plads til det, der går galt.")
        }
        (false, false) => format!("»Skal« er {share} {basis}; op til 60 % er sundt."),
    }
}

/// What waiting costs in this order and in that of the backlog; both already written.
pub fn waiting(lang: Lang, here: &str, backlog: &str) -> String {
    match lang {
        Lang::En => format!(
            "One after the other in this order, waiting costs {here} in all; in the order of the backlog {backlog}."
        ),
        Lang::Da => format!(
            "Én efter én i denne rækkefølge koster ventetiden {here} i alt; i backloggens rækkefølge {backlog}."
        ),
    }
}

/// A formula that cannot be read.
pub fn formula_flaw(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!("The formula cannot be read, so nothing has a score: {why}"),
        Lang::Da => format!("Formlen kan ikke læses, så intet har en score: {why}"),
    }
}

/// Items scored from what is present.
pub fn in_part(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 item lacks something and is scored by the rest: its place may change.".to_owned(),
        (Lang::En, _) => format!(
            "{} items lack something and are scored by the rest: their places may change.",
            format::count(lang, n)
        ),
        (Lang::Da, 1) => "1 opgave mangler noget og får score efter resten: dens plads kan ændre sig.".to_owned(),
        (Lang::Da, _) => format!(
            "{} opgaver mangler noget og får score efter resten: deres plads kan ændre sig.",
            format::count(lang, n)
        ),
    }
}
