//! The words of what a round comes to: results by each way, and what is to be said of them.

use super::{Lang, Word, format, word};
use crate::{commands::rounds::ballots::Count, methods::kano::Category};

pub const APPLY: Word = word("Put the backlog in this order", "Sæt backloggen i denne rækkefølge");
pub const KEEP: Word = word("Keep this result", "Gem resultatet");
pub const EVERYBODY: Word = word("What everybody answered", "Hvad alle svarede");
pub const ITEM: Word = word("Item", "Opgave");
pub const PLACE: Word = word("Place", "Plads");
pub const PEOPLE: Word = word("People", "Personer");
pub const NO_PLACE: Word = word("none", "ingen");
pub const DOTS: Word = word("Dots", "Prikker");
pub const SCALED: Word = word("Brought to 100 each", "Bragt til 100 hver");
pub const GIVEN: Word = word("As given", "Som givet");
pub const SPREAD: Word = word("Least to most", "Mindst til mest");
pub const PRICE: Word = word("Price", "Pris");
pub const RAISED: Word = word("Raised", "Samlet");
pub const STATE: Word = word("Outcome", "Udfald");
pub const BOUGHT: Word = word("bought", "købt");
pub const NOT_BOUGHT: Word = word("money goes back", "pengene går tilbage");
pub const NOT_PRICED: Word = word("needs a price", "mangler en pris");
pub const LEFT: Word = word("What is left of each purse", "Hvad der er tilbage i hver pung");
pub const COUNTS: Word = word("Five ways to count the same ballots", "Fem måder at tælle de samme stemmer på");
pub const COUNTED_BY: Word = word("Order by", "Rækkefølge efter");
pub const ROUNDS: Word = word("The run-off, count by count", "Eliminationen, tælling for tælling");
pub const COUNT: Word = word("Count", "Tælling");
pub const GOES: Word = word("Goes", "Ryger ud");
pub const DUELS: Word =
    word("Duels: how many prefer the row to the column", "Dueller: hvor mange der foretrækker rækken for kolonnen");
pub const STRENGTH: Word = word("Strength", "Styrke");
pub const RECORD: Word = word("Won, no difference, lost", "Vundet, ingen forskel, tabt");
pub const WEIGHT: Word = word("Weight", "Vægt");
pub const RATIO: Word = word("Consistency ratio", "Konsistensforhold");
pub const PERSON: Word = word("Person", "Person");
pub const CATEGORY: Word = word("Category", "Kategori");
pub const SATISFACTION: Word = word("With it", "Med den");
pub const DISSATISFACTION: Word = word("Without it", "Uden den");
pub const SUGGESTION: Word = word("Suggestion", "Forslag");
pub const PLOT: Word = word("What delights, and what is missed", "Hvad der glæder, og hvad der savnes");
pub const RANGE: Word = word("Lowest to highest", "Lavest til højest");
pub const MIDDLE: Word = word("Median", "Median");
pub const TALK: Word = word("Speak first", "Taler først");
pub const DEVIATION: Word = word("Deviation", "Afvigelse");
pub const AGREED: Word = word("Agreed effort, person-months", "Aftalt indsats, personmåneder");
pub const TAKE_EFFORTS: Word = word("Write these to the items as effort", "Skriv dem på opgaverne som indsats");
pub const EFFORTS_HOW: Word = word(
    "Talk about the items at the top first. Change a number where you agree on another; then write them all in one step.",
    "Tal først om de øverste opgaver. Ret et tal, hvor I bliver enige om et andet; skriv dem så alle i ét trin.",
);
pub const LEAD: Word = word("Lead", "Forspring");
pub const LEAD_CLEAR: Word = word("more than chance", "mere end tilfældigt");
pub const LEAD_CHANCE: Word = word("may be chance", "kan være tilfældigt");
pub const NOBODY: Word = word("nobody", "ingen");

/// A way to count ballots.
#[must_use]
pub const fn count(count: Count) -> Word {
    match count {
        Count::Schulze => word("Schulze", "Schulze"),
        Count::Borda => word("Borda", "Borda"),
        Count::Copeland => word("Copeland", "Copeland"),
        Count::Runoff => word("Run-off", "Elimination"),
        Count::Plurality => word("Plurality", "Flertal"),
    }
}

/// The letter of a category.
#[must_use]
pub const fn letter(category: Category) -> &'static str {
    match category {
        Category::MustBe => "M",
        Category::Performance => "O",
        Category::Attractive => "A",
        Category::Indifferent => "I",
        Category::Reverse => "R",
        Category::Questionable => "Q",
    }
}

/// How many people a result is made of.
pub fn made_of(lang: Lang, people: usize) -> String {
    let n = format::count(lang, people);
    match (lang, people) {
        (Lang::En, 1) => "1 person has answered.".to_owned(),
        (Lang::En, _) => format!("{n} people have answered."),
        (Lang::Da, 1) => "1 person har svaret.".to_owned(),
        (Lang::Da, _) => format!("{n} personer har svaret."),
    }
}

/// How far people agree, by Kendall's W.
pub fn agree(lang: Lang, w: f64, people: usize) -> String {
    let how = match w {
        it if it >= 0.7 => word("strong agreement", "stor enighed"),
        it if it >= 0.4 => word("some agreement", "nogen enighed"),
        it if it >= 0.2 => word("little agreement", "ringe enighed"),
        _ => word("hardly any agreement", "næsten ingen enighed"),
    };
    let (how, w) = (how.in_lang(lang), format::decimal(lang, w, 2));
    match lang {
        Lang::En => format!(
            "On the order there is {how} among {people} people (Kendall's W {w}; 1 is the same order, 0 no agreement)."
        ),
        Lang::Da => format!(
            "Om rækkefølgen er der {how} mellem {people} personer (Kendalls W {w}; 1 er samme rækkefølge, 0 ingen enighed)."
        ),
    }
}

/// The item, or the items, that came first.
pub fn first(lang: Lang, titles: &[String]) -> String {
    let names: Vec<String> = titles.iter().map(|it| quoted(lang, it)).collect();
    let all = format::list(lang, &names);
    match (lang, titles.len()) {
        (Lang::En, 1) => format!("{all} comes first."),
        (Lang::En, _) => format!("{all} are tied for first."),
        (Lang::Da, 1) => format!("{all} kommer først."),
        (Lang::Da, _) => format!("{all} står lige først."),
    }
}

/// Items among which the difference may be chance.
pub fn band(lang: Lang, titles: &[String]) -> String {
    let names: Vec<String> = titles.iter().map(|it| quoted(lang, it)).collect();
    let all = format::list(lang, &names);
    match lang {
        Lang::En => format!("Between {all} the difference may be chance."),
        Lang::Da => format!("Mellem {all} kan forskellen være tilfældig."),
    }
}

/// People who gave more than they had.
pub fn over(lang: Lang, names: &[String]) -> String {
    let all = format::list(lang, names);
    match lang {
        Lang::En => format!(
            "{all} gave more than there was to give, as when answers from two devices come together. It counts as it was given."
        ),
        Lang::Da => format!(
            "{all} har givet mere, end der var at give af, f.eks. når svar fra to enheder samles. Det tæller, som det blev givet."
        ),
    }
}

/// People whose money does not count.
pub fn overspent(lang: Lang, names: &[String]) -> String {
    let all = format::list(lang, names);
    match lang {
        Lang::En => format!("{all} spent more than a purse holds; that money does not count until it is mended."),
        Lang::Da => format!("{all} har brugt mere, end pungen rummer; de penge tæller ikke, før det er rettet."),
    }
}

/// People whose points do not add up.
pub fn uneven(lang: Lang, names: &[String], budget: &str) -> String {
    let all = format::list(lang, names);
    match lang {
        Lang::En => format!("The points of {all} do not add up to {budget}, so they were scaled."),
        Lang::Da => format!("Pointene fra {all} giver ikke {budget} tilsammen, så de er skaleret."),
    }
}

/// What was bought.
pub fn sale(lang: Lang, bought: &[String]) -> String {
    let all = format::list(lang, &bought.iter().map(|it| quoted(lang, it)).collect::<Vec<_>>());
    match lang {
        Lang::En if bought.is_empty() => "Nothing was paid in full, so nothing is bought.".to_owned(),
        Lang::En => format!("Bought: {all}."),
        Lang::Da if bought.is_empty() => "Intet blev betalt fuldt, så intet er købt.".to_owned(),
        Lang::Da => format!("Købt: {all}."),
    }
}

/// What all purses together should hold, and what they do; all already written.
pub fn pool(lang: Lang, money: &str, least: &str, most: &str) -> String {
    match lang {
        Lang::En => format!("All purses together hold {money}; for these prices {least} to {most} is usual."),
        Lang::Da => format!("Alle punge rummer tilsammen {money}; til disse priser er {least} til {most} sædvanligt."),
    }
}

/// The ways to count have other winners.
pub const DISPUTED: Word = word(
    "The ways to count do not all have the same winner. No count is right in every case: talk about what you want from it.",
    "Måderne at tælle på har ikke alle samme vinder. Ingen tælling er altid den rigtige: tal om, hvad I vil have af den.",
);
pub const UNDISPUTED: Word = word("All five counts have the same winner.", "Alle fem tællinger har samme vinder.");

/// Items that nobody beats by Schulze, where there are several.
pub fn unbeaten(lang: Lang, titles: &[String]) -> String {
    let all = format::list(lang, &titles.iter().map(|it| quoted(lang, it)).collect::<Vec<_>>());
    match lang {
        Lang::En => format!("By Schulze nobody beats {all}. Of them the one that beats more items stands first."),
        Lang::Da => format!("Efter Schulze slår ingen {all}. Af dem står den først, der slår flest opgaver."),
    }
}

/// Items tied for last in a count of the run-off, one of whom went.
pub fn tied_last(lang: Lang, titles: &[String], out: &str) -> String {
    let all = format::list(lang, &titles.iter().map(|it| quoted(lang, it)).collect::<Vec<_>>());
    let out = quoted(lang, out);
    match lang {
        Lang::En => format!("{all} were tied for last in a count of the run-off; {out} went."),
        Lang::Da => format!("{all} stod lige sidst i en tælling; {out} røg ud."),
    }
}

/// Whichever of those tied for last goes, these may win.
pub fn may_win(lang: Lang, titles: &[String]) -> String {
    let all = format::list(lang, &titles.iter().map(|it| quoted(lang, it)).collect::<Vec<_>>());
    match (lang, titles.len()) {
        (Lang::En, 1) => format!("{all} wins the run-off whichever of them goes."),
        (Lang::En, _) => format!("By which of them goes, {all} may win the run-off: it is a tie."),
        (Lang::Da, 1) => format!("{all} vinder eliminationen, hvem af dem der end ryger ud."),
        (Lang::Da, _) => format!("Efter hvem der ryger ud, kan {all} vinde eliminationen: det er uafgjort."),
    }
}

/// Half a win each way was added.
pub fn evened(lang: Lang, undefeated: &[String], winless: &[String]) -> String {
    let quote = |all: &[String]| format::list(lang, &all.iter().map(|it| quoted(lang, it)).collect::<Vec<_>>());
    let mut why = Vec::new();
    match lang {
        Lang::En => {
            why.extend((!undefeated.is_empty()).then(|| format!("{} never lost", quote(undefeated))));
            why.extend((!winless.is_empty()).then(|| format!("{} never won", quote(winless))));
        }
        Lang::Da => {
            why.extend((!undefeated.is_empty()).then(|| format!("{} tabte aldrig", quote(undefeated))));
            why.extend((!winless.is_empty()).then(|| format!("{} vandt aldrig", quote(winless))));
        }
    }
    let why = if why.is_empty() { String::new() } else { format!(" ({})", format::list(lang, &why)) };
    match lang {
        Lang::En => format!(
            "Some were never found weaker than the others, or never stronger{why}: half a win each way was added to every pair that met, for else the strength would be without end."
        ),
        Lang::Da => format!(
            "Nogle blev aldrig fundet svagere end de andre eller aldrig stærkere{why}: en halv sejr hver vej er lagt til alle par, der mødtes, for ellers ville styrken være uden ende."
        ),
    }
}

/// What the uncertainty of strengths is measured in and against.
pub fn uncertain(lang: Lang, against: &str) -> String {
    let against = quoted(lang, against);
    match lang {
        Lang::En => format!("± of its logarithm against {against}"),
        Lang::Da => format!("± på dens logaritme mod {against}"),
    }
}

/// Groups that never met, and who should.
pub fn apart(lang: Lang, groups: usize, a: &str, b: &str) -> String {
    let (a, b) = (quoted(lang, a), quoted(lang, b));
    match lang {
        Lang::En => format!(
            "The items fall into {groups} groups that were never compared, so there is no common scale; only the largest group has places. Compare {a} with {b} to link them."
        ),
        Lang::Da => format!(
            "Opgaverne falder i {groups} grupper, der aldrig blev sammenlignet, så der er ingen fælles skala; kun den største gruppe har pladser. Sammenlign {a} med {b} for at forbinde dem."
        ),
    }
}

/// Two items that no chain of judgements links.
pub fn unlinked(lang: Lang, a: &str, b: &str) -> String {
    let (a, b) = (quoted(lang, a), quoted(lang, b));
    match lang {
        Lang::En => format!("No chain of judgements links {a} and {b}, so there are no weights yet. Compare them."),
        Lang::Da => {
            format!("Ingen kæde af vurderinger forbinder {a} og {b}, så der er ingen vægte endnu. Sammenlign dem.")
        }
    }
}

/// How well judgements fit together; the ratio already written.
pub fn fits(lang: Lang, ratio: &str, is_inconsistent: bool) -> String {
    match (lang, is_inconsistent) {
        (Lang::En, true) => format!("The judgements do not fit together well: consistency ratio {ratio}, above 0.10."),
        (Lang::En, false) => format!("The judgements fit together: consistency ratio {ratio}, up to 0.10 is accepted."),
        (Lang::Da, true) => format!("Vurderingerne passer dårligt sammen: konsistensforhold {ratio}, over 0,10."),
        (Lang::Da, false) => format!("Vurderingerne passer sammen: konsistensforhold {ratio}; op til 0,10 godtages."),
    }
}

/// Three judgements that contradict each other; numbers already written.
pub fn worst(lang: Lang, of: [&str; 3], said: &str, implied: &str) -> String {
    let [a, b, c] = of.map(|it| quoted(lang, it));
    match lang {
        Lang::En => format!(
            "Look again at {a}, {b} and {c}: {a} was said to matter {said} times as much as {c}, but by way of {b} it is {implied} times."
        ),
        Lang::Da => format!(
            "Se igen på {a}, {b} og {c}: {a} blev sagt at betyde {said} gange så meget som {c}, men over {b} er det {implied} gange."
        ),
    }
}

/// Judgements that follow from others.
pub fn filled(lang: Lang, pairs: &[String]) -> String {
    let all = format::list(lang, pairs);
    match (lang, pairs.len()) {
        (Lang::En, 1) => format!("One judgement was given by nobody and follows from the others: {all}."),
        (Lang::En, n) => format!("{n} judgements were given by nobody and follow from the others: {all}."),
        (Lang::Da, 1) => format!("Én vurdering er der ingen, der gav; den følger af de andre: {all}."),
        (Lang::Da, n) => format!("{n} vurderinger er der ingen, der gav; de følger af de andre: {all}."),
    }
}

/// Two items, against each other.
pub fn against(lang: Lang, a: &str, b: &str) -> String {
    match lang {
        Lang::En => format!("{} to {}", quoted(lang, a), quoted(lang, b)),
        Lang::Da => format!("{} mod {}", quoted(lang, a), quoted(lang, b)),
    }
}

/// Answers to an item that contradict each other.
pub fn questionable(lang: Lang, title: &str, n: usize, of: usize) -> String {
    let title = quoted(lang, title);
    match lang {
        Lang::En => format!("{n} of {of} answers to {title} contradict themselves: the questions may not be clear."),
        Lang::Da => format!("{n} af {of} svar om {title} modsiger sig selv: spørgsmålene er måske uklare."),
    }
}

/// Half answers that do not count.
pub fn halves(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 answer has only one of its two halves and does not count.".to_owned(),
        (Lang::En, _) => format!("{n} answers have only one of their two halves and do not count."),
        (Lang::Da, 1) => "1 svar har kun den ene af sine to halvdele og tæller ikke.".to_owned(),
        (Lang::Da, _) => format!("{n} svar har kun den ene af deres to halvdele og tæller ikke."),
    }
}

/// How many cannot say.
pub fn unsure(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 cannot say".to_owned(),
        (Lang::En, _) => format!("{n} cannot say"),
        (Lang::Da, _) => format!("{n} kan ikke sige det"),
    }
}

/// Who speaks first: those with the least, then those with the most.
pub fn speak(lang: Lang, low: &[String], high: &[String]) -> String {
    let (low, high) = (format::list(lang, low), format::list(lang, high));
    match lang {
        Lang::En => format!("low: {low}; high: {high}"),
        Lang::Da => format!("lavt: {low}; højt: {high}"),
    }
}

/// All work one after another; both already written.
pub fn in_all(lang: Lang, mean: &str, deviation: &str) -> String {
    match lang {
        Lang::En => {
            format!("All of it, one after another: {mean} person-months, give or take {deviation} (one deviation).")
        }
        Lang::Da => format!("Det hele efter hinanden: {mean} personmåneder, plus/minus {deviation} (én afvigelse)."),
    }
}

/// Efforts were written to items.
pub fn efforts(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 item has its effort".to_owned(),
        (Lang::En, _) => format!("{n} items have their effort"),
        (Lang::Da, 1) => "1 opgave har fået sin indsats".to_owned(),
        (Lang::Da, _) => format!("{n} opgaver har fået deres indsats"),
    }
}

fn quoted(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => format!("“{text}”"),
        Lang::Da => format!("»{text}«"),
    }
}
