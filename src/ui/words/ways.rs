//! The words of the ways to answer a round: what each is for, how it is answered and reckoned, and why not.

use super::{Lang, Word, format, word};
use crate::{
    commands::rounds::Unfit,
    model::{Item, Way},
    replica::Snapshot,
};

pub const ABOUT: Word = word("How this is reckoned", "Sådan regnes der");
pub const CLOSED: Word = word(
    "The answers have been revealed, so no more are taken. To go on, hide the answers again.",
    "Svarene er vist, så der tages ikke imod flere. Skjul svarene igen for at fortsætte.",
);
pub const NO_ITEMS: Word = word("None of the items of this round is left.", "Ingen af rundens opgaver findes mere.");
pub const NOTHING_YET: Word = word("Nobody has answered yet.", "Ingen har svaret endnu.");

// One at a time
pub const BACK: Word = word("Back", "Tilbage");
pub const NEXT: Word = word("Next", "Næste");
pub const ALL_ANSWERED: Word = word(
    "Everything is answered. You can still go back and change it.",
    "Alt er besvaret. Du kan stadig gå tilbage og ændre.",
);

// Dots, points and money
pub const TAKE: Word = word("Take away", "Tag fra");
pub const GIVE: Word = word("Give", "Giv");
pub const PURSE_KEYS: Word = word(
    "Keys: + and − give and take away, arrows up and down change by one, Enter goes to the next.",
    "Taster: + og − giver og tager fra, pil op og ned ændrer med én, Enter går til den næste.",
);
pub const PRICES: Word = word("Prices", "Priser");
pub const PRICES_HOW: Word = word(
    "The facilitator agrees on a price for each item with everybody. Without one, an item costs 10 for each month of its effort.",
    "Facilitatoren aftaler en pris på hver opgave med alle. Uden aftale koster en opgave 10 for hver måneds indsats.",
);
pub const NO_PRICE: Word = word("no price yet", "ingen pris endnu");
pub const PAY_REST: Word = word("Pay the rest", "Betal resten");

// Ballots
pub const RANKED: Word = word("Your order", "Din rækkefølge");
pub const UNRANKED: Word = word("Not ranked: tied last", "Ikke rangordnet: lige sidst");
pub const NONE_RANKED: Word = word("Nothing is ranked yet.", "Intet er rangordnet endnu.");
pub const UP: Word = word("Move up", "Flyt op");
pub const DOWN: Word = word("Move down", "Flyt ned");
pub const TIE: Word = word("Same place as the one above", "Samme plads som den ovenover");
pub const RANK: Word = word("Rank next", "Sæt som næste");
pub const LEAVE_OUT: Word = word("Leave out", "Tag ud");
pub const DRAG: Word = word("Drag", "Træk");
pub const BALLOT_KEYS: Word = word(
    "Keys: arrows go from item to item, Enter ranks the next, Alt with an arrow moves it, = puts it at the place of the one above, Delete takes it out.",
    "Taster: pilene går fra opgave til opgave, Enter sætter den næste, Alt og en pil flytter, = sætter den på samme plads som den ovenover, Delete tager den ud.",
);

// Pairs
pub const WHICH: Word = word("Which of the two should come first?", "Hvilken af de to skal komme først?");
pub const ALIKE: Word = word("No difference", "Ingen forskel");
pub const PAIR_KEYS: Word = word(
    "Keys: ← the left, → the right, = no difference, Backspace one back.",
    "Taster: ← den venstre, → den højre, = ingen forskel, Backspace én tilbage.",
);

// Ratios
pub const HOW_MUCH: Word = word("Which matters more, and how much?", "Hvad er vigtigst, og hvor meget?");
pub const RATIO_KEYS: Word =
    word("Keys: ← and → go along the scale, Enter chooses.", "Taster: ← og → går langs skalaen, Enter vælger.");

// Kano
pub const WITH: Word = word("How would you feel if it were there?", "Hvad ville du synes, hvis den var der?");
pub const WITHOUT: Word =
    word("How would you feel if it were not there?", "Hvad ville du synes, hvis den ikke var der?");
pub const KANO_KEYS: Word = word(
    "Keys: 1 to 5 answer, arrows go along the answers, Enter chooses.",
    "Taster: 1 til 5 svarer, pilene går mellem svarene, Enter vælger.",
);

// Estimates
pub const HOW_LARGE: Word =
    word("How much work is it, in person-months?", "Hvor meget arbejde er det, i personmåneder?");
pub const CANNOT_SAY: Word = word("Cannot say", "Kan ikke sige det");
pub const OPTIMISTIC: Word = word("If all goes well", "Hvis alt går godt");
pub const LIKELY: Word = word("Most likely", "Mest sandsynligt");
pub const PESSIMISTIC: Word = word("If much goes wrong", "Hvis meget går galt");
pub const CARD_KEYS: Word =
    word("Keys: ← and → go along the cards, Enter lays one.", "Taster: ← og → går langs kortene, Enter lægger et.");

// What the dialog asks
pub const DOTS_EACH: Word = word("Dots for each person", "Prikker til hver");
pub const DOTS_MOST: Word = word("Most dots on one item", "Flest prikker på én opgave");
pub const POINTS_EACH: Word = word("Points for each person", "Point til hver");
pub const MONEY_EACH: Word = word("Money for each person", "Penge til hver");
pub const MONEY_MOST: Word = word("Most items to put money on", "Flest opgaver at sætte penge på");
pub const BALLOT_MOST: Word = word("Most items to rank", "Flest opgaver at rangordne");
pub const DECK: Word = word("Cards", "Kort");
pub const THREE_POINT: Word = word("Three estimates (PERT)", "Tre skøn (PERT)");
pub const ESTIMATE_BY: Word = word("Estimate by", "Estimér med");

/// What a way is for.
#[must_use]
pub const fn purpose(way: Way) -> Word {
    match way {
        Way::Scores => word("", ""),
        Way::Dots => word(
            "To see quickly where the interest of many lies. Everybody puts a few dots on what they like best, several on one item if they want.",
            "Til hurtigt at se, hvor manges interesse ligger. Hver sætter nogle få prikker på det bedste, gerne flere på samme opgave.",
        ),
        Way::Points => word(
            "To see how much more one thing matters than another. Everybody shares out the same points as they like.",
            "Til at se, hvor meget vigtigere én ting er end en anden. Hver fordeler de samme point, som de vil.",
        ),
        Way::Money => word(
            "To talk about what things are worth when there is not enough for all. What is dear can only be bought together.",
            "Til at tale om, hvad ting er værd, når der ikke er råd til alt. Det dyre kan kun købes i fællesskab.",
        ),
        Way::Ballots => word(
            "To find the order that a group can stand behind. Everybody makes an order of their own, as far down as they care.",
            "Til at finde den rækkefølge, en gruppe kan stå inde for. Hver laver sin egen, så langt ned den betyder noget.",
        ),
        Way::Pairs => word(
            "For long lists that are hard to judge as a whole: it is easy to say which of two should come first.",
            "Til lange lister, der er svære at vurdere under ét: det er let at sige, hvilken af to der skal komme først.",
        ),
        Way::Ratios => word(
            "For few items and a careful decision: how many times more important is one than the other? It shows whether the judgements fit together.",
            "Til få opgaver og en grundig beslutning: hvor mange gange vigtigere er den ene end den anden? Det viser, om vurderingerne passer sammen.",
        ),
        Way::Kano => word(
            "To tell what delights from what is taken for granted. Two questions about each item: with it, and without it.",
            "Til at skelne det, der begejstrer, fra det, der tages for givet. To spørgsmål om hver opgave: med den og uden den.",
        ),
        Way::Estimates => word(
            "To find the size of work together. Everybody estimates before anybody speaks; the lowest and the highest then explain.",
            "Til at finde arbejdets størrelse sammen. Alle skønner, før nogen taler; den laveste og den højeste forklarer sig så.",
        ),
    }
}

/// How the answers of a way are reckoned, with where that is from.
#[must_use]
pub const fn reckoned(way: Way) -> Word {
    match way {
        Way::Scores => word("", ""),
        Way::Dots => word(
            "Dots are added up. Two counts a and b are shown in one band while (a − b)² ≤ 1.65² (a + b): the difference may then be chance. Nobody who has not voted counts as zero. (The need: Michigan State University Extension, dot voting; the band is ours.)",
            "Prikkerne lægges sammen. To tal a og b står i samme bånd, så længe (a − b)² ≤ 1,65² (a + b): så kan forskellen være tilfældig. Den, der ikke har stemt, tæller ikke som nul. (Behovet: Michigan State University Extension, dot voting; båndet er vores.)",
        ),
        Way::Points => word(
            "Everybody's points are brought to a hundred and added up. Points as they were given stand beside. Who gave nothing has not voted. (Cumulative voting.)",
            "Alles point bringes til hundrede og lægges sammen. Pointene, som de blev givet, står ved siden af. Den, der intet gav, har ikke stemt. (Kumulativ afstemning.)",
        ),
        Way::Money => word(
            "An item is bought only when it is paid in full; money on the others goes back. All purses together should hold 40 to 60% of all the prices, and something should be dearer than any purse. Items stand by the share of their price that was raised. (Hohmann, Innovation Games.)",
            "En opgave købes kun, når den er helt betalt; pengene på de andre går tilbage. Alle punge skal tilsammen rumme 40 til 60 % af alle priser, og noget skal være dyrere end hver enkelt pung. Opgaverne står efter, hvor stor en del af prisen der kom ind. (Hohmann, Innovation Games.)",
        ),
        Way::Ballots => word(
            "The same ballots are counted in five ways. Schulze: duels between every two items, and the strongest chain of duels decides. Borda: a point for every item ranked below. Copeland: duels won. Run-off: the last goes until one has more than half. Plurality: first places. What a ballot leaves out is tied last. No way is right in every case; where they differ, talk about it.",
            "De samme stemmer tælles på fem måder. Schulze: dueller mellem alle par, og den stærkeste kæde af dueller afgør. Borda: et point for hver opgave, der står lavere. Copeland: vundne dueller. Elimination: den sidste ryger ud, til én har mere end halvdelen. Flertal: førstepladser. Det, en stemme udelader, er lige sidst. Ingen måde er altid den rigtige; er de uenige, så tal om det.",
        ),
        Way::Pairs => word(
            "Bradley–Terry: strengths p such that i is preferred to j with probability p(i) ÷ (p(i) + p(j)), as likely as can be given all comparisons. No difference is half a win each. Where somebody won or lost everything, half a win each way is added to every pair that met. (Bradley and Terry 1952.)",
            "Bradley–Terry: styrker p, så i foretrækkes for j med sandsynligheden p(i) ÷ (p(i) + p(j)), så sandsynlige som muligt efter alle sammenligninger. Ingen forskel er en halv sejr til hver. Har nogen vundet eller tabt alt, lægges en halv sejr til hver vej for alle par, der mødtes. (Bradley og Terry 1952.)",
        ),
        Way::Ratios => word(
            "AHP: the judgements of all are joined by their geometric mean, and the weights are the principal eigenvector. A consistency ratio up to 0.10 is accepted; above, the three judgements that fit worst are named. Judgements nobody gave follow from the others where they can, and are listed. (Saaty 1980; Aczél and Saaty 1983.)",
            "AHP: alles vurderinger samles ved deres geometriske gennemsnit, og vægtene er den største egenvektor. Et konsistensforhold op til 0,10 godtages; over det nævnes de tre vurderinger, der passer dårligst. Vurderinger, som ingen gav, følger af de andre, hvor de kan, og nævnes. (Saaty 1980; Aczél og Saaty 1983.)",
        ),
        Way::Kano => word(
            "Each pair of answers is a category by Kano's table; the most frequent is the item's. Of two within 5 points the one that matters more counts: must-be, performance, attractive, indifferent. Satisfaction is (A + O) ÷ (A + O + M + I), dissatisfaction −(O + M) ÷ the same. Half an answer does not count. (Kano 1984; Berger and others 1993; Fong 1996 for the lead.)",
            "Hvert par svar er en kategori efter Kanos tabel; den hyppigste er opgavens. Er to inden for 5 procentpoint, gælder den, der betyder mest: forventet, jo mere jo bedre, begejstrende, ligegyldig. Tilfredshed er (A + O) ÷ (A + O + M + I), utilfredshed −(O + M) ÷ det samme. Et halvt svar tæller ikke. (Kano 1984; Berger m.fl. 1993; Fong 1996 om forspringet.)",
        ),
        Way::Estimates => word(
            "Cards: the suggestion is the median, or the next higher card of the deck. Three estimates: (optimistic + 4 × likely + pessimistic) ÷ 6, with a deviation of (pessimistic − optimistic) ÷ 6. Nobody who laid no card holds up the others or counts as zero. (Grenning 2002; Malcolm and others 1959.)",
            "Kort: forslaget er medianen eller det næste kort over den. Tre skøn: (optimistisk + 4 × sandsynligt + pessimistisk) ÷ 6 med en afvigelse på (pessimistisk − optimistisk) ÷ 6. Den, der ikke lagde kort, holder ikke de andre op og tæller ikke som nul. (Grenning 2002; Malcolm m.fl. 1959.)",
        ),
    }
}

/// An answer to either of Kano's questions, by its number in the questionnaire.
#[must_use]
pub const fn kano_answer(number: usize) -> Word {
    match number {
        1 => word("I would like it", "Det ville jeg synes om"),
        2 => word("I expect it", "Det forventer jeg"),
        3 => word("I do not care", "Det er mig ligegyldigt"),
        4 => word("I could live with it", "Det kunne jeg leve med"),
        _ => word("I would dislike it", "Det ville jeg ikke synes om"),
    }
}

/// How much more important, by Saaty's words; 1 to 9.
#[must_use]
pub const fn how_much(times: u8) -> Word {
    match times {
        0 | 1 => word("equally important", "lige vigtige"),
        2 => word("slightly more important", "en smule vigtigere"),
        3 => word("moderately more important", "noget vigtigere"),
        4 => word("moderately to strongly more important", "noget til meget vigtigere"),
        5 => word("strongly more important", "meget vigtigere"),
        6 => word("strongly to very strongly more important", "meget til særdeles meget vigtigere"),
        7 => word("very strongly more important", "særdeles meget vigtigere"),
        8 => word("very to extremely more important", "særdeles til yderst meget vigtigere"),
        _ => word("extremely more important", "yderst meget vigtigere"),
    }
}

/// A judgement of two in a sentence; the first matters more by `times`, or they are alike.
pub fn ratio(lang: Lang, first: &str, second: &str, times: u8) -> String {
    let words = how_much(times).in_lang(lang);
    match (lang, times) {
        (Lang::En, 0 | 1) => format!("“{first}” and “{second}” are {words}"),
        (Lang::Da, 0 | 1) => format!("»{first}« og »{second}« er {words}"),
        (Lang::En, _) => format!("“{first}” is {words} than “{second}” ({times})"),
        (Lang::Da, _) => format!("»{first}« er {words} end »{second}« ({times})"),
    }
}

/// How much of a budget is left; both already written.
pub fn left(lang: Lang, way: Way, left: f64, of: &str) -> String {
    let n = format::number(lang, left);
    match (lang, way) {
        (Lang::En, Way::Dots) if left == 1.0 => format!("1 of {of} dots left"),
        (Lang::En, Way::Dots) => format!("{n} of {of} dots left"),
        (Lang::En, Way::Money) => format!("{n} of {of} left to spend"),
        (Lang::En, _) => format!("{n} of {of} points left"),
        (Lang::Da, Way::Dots) => format!("{n} af {of} prikker tilbage"),
        (Lang::Da, Way::Money) => format!("{n} af {of} tilbage at købe for"),
        (Lang::Da, _) => format!("{n} af {of} point tilbage"),
    }
}

/// What an item costs; already written.
pub fn costs(lang: Lang, price: &str) -> String {
    match lang {
        Lang::En => format!("costs {price}"),
        Lang::Da => format!("koster {price}"),
    }
}

/// An act and what it is done to.
pub fn act(lang: Lang, act: Word, title: &str) -> String {
    format!("{}: {title}", act.in_lang(lang))
}

/// Which of how many questions this is.
pub fn question(lang: Lang, at: usize, of: usize) -> String {
    match lang {
        Lang::En => format!("{at} of {of}"),
        Lang::Da => format!("{at} af {of}"),
    }
}

/// How many are answered.
pub fn answered(lang: Lang, done: usize, of: usize) -> String {
    match lang {
        Lang::En => format!("{done} of {of} answered"),
        Lang::Da => format!("{done} af {of} besvaret"),
    }
}

/// Where an item now stands on a ballot.
pub fn stands_at(lang: Lang, title: &str, place: usize) -> String {
    match lang {
        Lang::En => format!("{title}: place {place}"),
        Lang::Da => format!("{title}: plads {place}"),
    }
}

/// An item is not ranked any more.
pub fn left_out(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("{title}: not ranked"),
        Lang::Da => format!("{title}: ikke rangordnet"),
    }
}

/// Why an answer does not fit.
pub fn unfit(lang: Lang, why: &Unfit, now: &Snapshot) -> String {
    let en = lang == Lang::En;
    let number = |it: f64| format::number(lang, it);
    let title = |id| now.get::<Item>(id).map(|it| it.title.clone()).unwrap_or_default();
    match *why {
        Unfit::OtherWay if en => "This round asks in another way.".to_owned(),
        Unfit::OtherWay => "Runden spørger på en anden måde.".to_owned(),
        Unfit::Closed => CLOSED.in_lang(lang).to_owned(),
        Unfit::NotAsked if en => "Others are asked in this round.".to_owned(),
        Unfit::NotAsked => "Det er andre, der spørges i denne runde.".to_owned(),
        Unfit::OtherItem(id) if en => format!("“{}” is not part of this round.", title(id)),
        Unfit::OtherItem(id) => format!("»{}« er ikke med i denne runde.", title(id)),
        Unfit::OffScale { value } if en => format!("{} is not one of the answers to choose from.", number(value)),
        Unfit::OffScale { value } => format!("{} er ikke et af de svar, man kan vælge.", number(value)),
        Unfit::OverBudget { budget, .. } if en => {
            format!("There are only {} to give. Take some from another item first.", number(budget))
        }
        Unfit::OverBudget { budget, .. } => {
            format!("Der er kun {} at give af. Tag først nogle fra en anden opgave.", number(budget))
        }
        Unfit::OverItem { most, .. } if en => format!("No more than {} on one item.", number(most)),
        Unfit::OverItem { most, .. } => format!("Højst {} på én opgave.", number(most)),
        Unfit::OverLimit { most, .. } if en => format!("No more than {most} items. Take one out first."),
        Unfit::OverLimit { most, .. } => format!("Højst {most} opgaver. Tag først én ud."),
        Unfit::NoPrice(id) if en => format!("“{}” has no price yet. Agree on one first.", title(id)),
        Unfit::NoPrice(id) => format!("»{}« har ingen pris endnu. Aftal først en.", title(id)),
        Unfit::Backwards if en => "The three estimates must rise from the first to the last.".to_owned(),
        Unfit::Backwards => "De tre skøn skal stige fra det første til det sidste.".to_owned(),
    }
}
