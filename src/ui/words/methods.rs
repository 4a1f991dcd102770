//! The words of methods: what each is called, asks, reckons and warns of, and where it comes from.

use super::{Lang, Word, format, word};
use crate::{
    commands::prioritise::{BuiltIn, Column, Plan},
    methods::{calculation::Fixed, moscow::Priority, opportunity::Band, value_effort::Quadrant, weighted::Better},
    model::Calculation,
};

/// What a method says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Its name.
    pub name: Word,
    /// What it is for.
    pub purpose: Word,
    /// Its formula in words.
    pub formula: Word,
    /// What to beware of.
    pub caution: Word,
    /// Where it comes from.
    pub source: Word,
}

/// What a method of the app says of itself.
pub const fn about(method: BuiltIn) -> About {
    match method {
        BuiltIn::Fixed(fixed) => about_fixed(fixed),
        BuiltIn::ValueEffort => About {
            name: word("Value and effort", "Værdi og indsats"),
            purpose: word(
                "Worth against work: quick wins first, money pits never. High is the median of the items or more, in value as in effort, unless the picture draws the line elsewhere.",
                "Værdi mod arbejde: lette gevinster først, pengesluk aldrig. Højt er opgavernes median eller mere, i værdi som i indsats, medmindre billedet trækker grænsen et andet sted.",
            ),
            formula: word("Score = value ÷ effort", "Score = værdi ÷ indsats"),
            caution: word(
                "Many small items can push one large and important one down for ever. Look at the big bets by themselves.",
                "Mange små opgaver kan for altid skubbe én stor og vigtig ned. Se de store satsninger for sig.",
            ),
            source: word("Source: airfocus, value against effort.", "Kilde: airfocus, value against effort."),
        },
        BuiltIn::Moscow => About {
            name: word("MoSCoW", "MoSCoW"),
            purpose: word(
                "What this delivery must have, should have, could have, and won't have this time. The order inside a group is not the method's to say, so those items are tied.",
                "Hvad leverancen skal have, bør have, kan have og ikke får denne gang. Rækkefølgen inden for en gruppe siger metoden ikke noget om, så de opgaver står lige.",
            ),
            formula: word("Order = must, should, could, won't", "Rækkefølge = skal, bør, kan, ikke nu"),
            caution: word(
                "Musts should be at most 60% of the effort: what is left is the room for things that go wrong.",
                "»Skal« bør højst være 60 % af indsatsen: resten er plads til det, der går galt.",
            ),
            source: word("Source: DSDM handbook, chapter 10.", "Kilde: DSDM handbook, kapitel 10."),
        },
    }
}

const fn about_fixed(fixed: Fixed) -> About {
    match fixed {
        Fixed::Rice => About {
            name: word("RICE", "RICE"),
            purpose: word(
                "What reaches many people, matters to them and is well founded comes first; what takes long comes later.",
                "Det, der når mange, betyder noget for dem og er godt underbygget, kommer først; det, der tager lang tid, kommer senere.",
            ),
            formula: word(
                "Score = reach × impact × confidence ÷ effort",
                "Score = rækkevidde × effekt × sikkerhed ÷ indsats",
            ),
            caution: word(
                "Multiplying makes wrong guesses larger: one input twice too high doubles the score. Read scores that lie close as equal.",
                "Når man ganger, vokser forkerte gæt: er ét tal dobbelt så højt, som det burde være, fordobles scoren. Læs scorer tæt på hinanden som lige.",
            ),
            source: word(
                "Source: Sean McBride, Intercom, “RICE: Simple prioritization for product managers”.",
                "Kilde: Sean McBride, Intercom, »RICE: Simple prioritization for product managers«.",
            ),
        },
        Fixed::IceProduct => About {
            name: word("ICE, multiplied", "ICE, ganget"),
            purpose: ICE_PURPOSE,
            formula: word("Score = impact × confidence × ease", "Score = effekt × sikkerhed × lethed"),
            caution: word(
                "Two conventions are in use, the product and the mean, and they can order the same items differently. Agree on one before you compare.",
                "Der findes to konventioner, produktet og gennemsnittet, og de kan ordne de samme opgaver forskelligt. Bliv enige om én, før I sammenligner.",
            ),
            source: word(
                "Source: Sean Ellis; crucible, lesson on ICE.",
                "Kilde: Sean Ellis; crucible, lektion om ICE.",
            ),
        },
        Fixed::IceMean => About {
            name: word("ICE, mean", "ICE, gennemsnit"),
            purpose: ICE_PURPOSE,
            formula: word("Score = (impact + confidence + ease) ÷ 3", "Score = (effekt + sikkerhed + lethed) ÷ 3"),
            caution: word(
                "A mean forgives one low number, a product does not: something nobody believes in can still score well here.",
                "Et gennemsnit tilgiver ét lavt tal, det gør et produkt ikke: noget, ingen tror på, kan stadig score godt her.",
            ),
            source: word("Source: experimenthq.io, ICE.", "Kilde: experimenthq.io, ICE."),
        },
        Fixed::Pie => About {
            name: word("PIE", "PIE"),
            purpose: word(
                "Which page or flow to test first: where there is most to improve, most at stake, and least to do.",
                "Hvilken side eller hvilket forløb der skal testes først: hvor der er mest at forbedre, mest på spil og mindst at gøre.",
            ),
            formula: word(
                "Score = (potential + importance + ease) ÷ 3",
                "Score = (potentiale + vigtighed + lethed) ÷ 3",
            ),
            caution: word(
                "All three are opinions from 1 to 10. Write down what a 3 and an 8 mean before you score.",
                "Alle tre er skøn fra 1 til 10. Skriv ned, hvad 3 og 8 betyder, før I giver score.",
            ),
            source: word(
                "Source: WiderFunnel; customfit.ai, PIE framework.",
                "Kilde: WiderFunnel; customfit.ai, PIE framework.",
            ),
        },
        Fixed::Wsjf => About {
            name: word("WSJF", "WSJF"),
            purpose: word(
                "Weighted shortest job first: what costs most to wait for, per size of the job.",
                "Weighted shortest job first: det, der koster mest at vente på, i forhold til opgavens størrelse.",
            ),
            formula: word(
                "Score = (value + time criticality + risk reduction) ÷ job size",
                "Score = (værdi + tidskritiskhed + risikoreduktion) ÷ størrelse",
            ),
            caution: word(
                "The numbers are relative: fill one column at a time, give its smallest item 1 and hold the others against it. Scores of two sittings cannot be compared.",
                "Tallene er relative: udfyld én kolonne ad gangen, giv den mindste opgave 1, og hold de andre op mod den. Scorer fra to møder kan ikke sammenlignes.",
            ),
            source: word("Source: Scaled Agile Framework, WSJF.", "Kilde: Scaled Agile Framework, WSJF."),
        },
        Fixed::Cd3 => About {
            name: word("Cost of delay ÷ duration", "Forsinkelsesomkostning ÷ varighed"),
            purpose: word(
                "CD3: with one team and one queue, no other order costs less while things wait.",
                "CD3: med ét team og én kø er der ingen anden rækkefølge, der koster mindre, mens tingene venter.",
            ),
            formula: word("Score = cost of delay ÷ duration", "Score = forsinkelsesomkostning ÷ varighed"),
            caution: word(
                "Both must be counted in the same time: a cost a week and a duration in weeks.",
                "Begge skal tælles i samme tid: en omkostning pr. uge og en varighed i uger.",
            ),
            source: word(
                "Source: Don Reinertsen; Black Swan Farming, “CD3 and proportionality to outcomes”.",
                "Kilde: Don Reinertsen; Black Swan Farming, »CD3 and proportionality to outcomes«.",
            ),
        },
        Fixed::Opportunity => About {
            name: word("Opportunity score", "Mulighedsscore"),
            purpose: word(
                "What matters to customers and is not done well enough today. Above 10 is a strong opportunity, 7 to 10 a moderate one.",
                "Det, der betyder noget for kunderne og ikke er løst godt nok i dag. Over 10 er en stærk mulighed, 7 til 10 en middel.",
            ),
            formula: word(
                "Score = importance + max(importance − satisfaction, 0)",
                "Score = vigtighed + max(vigtighed − tilfredshed, 0)",
            ),
            caution: word(
                "Each number is ten times the share who answered 4 or 5 of 5, not a mean; and of one segment, not of everybody.",
                "Hvert tal er ti gange andelen, der svarede 4 eller 5 af 5, ikke et gennemsnit; og for ét segment, ikke for alle.",
            ),
            source: word(
                "Source: Anthony Ulwick, outcome-driven innovation.",
                "Kilde: Anthony Ulwick, outcome-driven innovation.",
            ),
        },
    }
}

const ICE_PURPOSE: Word = word(
    "A quick order for many experiments: what would change most, what you believe in, and what is soon done.",
    "En hurtig rækkefølge for mange eksperimenter: hvad ville ændre mest, hvad tror I på, og hvad er hurtigt gjort.",
);

/// How a calculation of one's own reckons: its name, its formula, and where it comes from.
pub const fn calculation(it: Calculation) -> Option<(Word, Word, Word)> {
    Some(match it {
        Calculation::WeightedMean => (
            word("Weighted mean", "Vægtet gennemsnit"),
            word(
                "Score = sum of weight × value ÷ sum of weights. A criterion where less is better is turned round on its scale. Scores from what is present.",
                "Score = summen af vægt × værdi ÷ summen af vægte. Et kriterium, hvor mindre er bedre, vendes om på sin skala. Regner med det, der er udfyldt.",
            ),
            word(
                "Source: weighted scoring, as in ProductPlan and others.",
                "Kilde: vægtet scoring, som hos ProductPlan og andre.",
            ),
        ),
        Calculation::WeightedHighest => (
            word("Against the highest", "Mod den højeste"),
            word(
                "Every value from 0 to 100 against the highest of its column; the sum of what is good ÷ the sum of what is bad.",
                "Hver værdi fra 0 til 100 mod den højeste i kolonnen; summen af det gode ÷ summen af det dårlige.",
            ),
            word(
                "Source: Atlassian, Jira Product Discovery, “Expression-based formulas”.",
                "Kilde: Atlassian, Jira Product Discovery, »Expression-based formulas«.",
            ),
        ),
        Calculation::ValueAndCost => (
            word("Value against cost", "Værdi mod omkostning"),
            word(
                "Every value on its scale from 0 to 1; value × share + (1 − cost) × (1 − share), times 100. Scores from what is present.",
                "Hver værdi på sin skala fra 0 til 1; værdi × andel + (1 − omkostning) × (1 − andel), gange 100. Regner med det, der er udfyldt.",
            ),
            word("Source: airfocus, help article 2571468.", "Kilde: airfocus, hjælpeartikel 2571468."),
        ),
        Calculation::LeastToMost => (
            word("From least to most", "Fra mindst til mest"),
            word(
                "Every value from 0 to 10 between the least and the most of its column, times its weight, added up.",
                "Hver værdi fra 0 til 10 mellem den mindste og den største i kolonnen, gange vægten, lagt sammen.",
            ),
            word(
                "Source: Broadcom, Clarity, knowledge base 100774.",
                "Kilde: Broadcom, Clarity, knowledge base 100774.",
            ),
        ),
        Calculation::Formula => (
            word("A formula", "En formel"),
            word(
                "Score = the formula below, over the names of the criteria.",
                "Score = formlen nedenfor, skrevet med kriteriernes navne.",
            ),
            word("Your own.", "Jeres egen."),
        ),
        _ => return None,
    })
}

/// The calculations that a method of one's own can have, in the order of a menu.
pub const CALCULATIONS: [(Calculation, &str); 5] = [
    (Calculation::WeightedMean, "weighted_mean"),
    (Calculation::ValueAndCost, "value_and_cost"),
    (Calculation::WeightedHighest, "weighted_highest"),
    (Calculation::LeastToMost, "least_to_most"),
    (Calculation::Formula, "formula"),
];

/// What a method is called.
pub fn name(lang: Lang, plan: &Plan) -> String {
    match (&plan.method, plan.built_in) {
        (Some(method), _) => method.name.clone(),
        (None, Some(built_in)) => about(built_in).name.in_lang(lang).to_owned(),
        (None, None) => String::new(),
    }
}

/// How a method reckons, in a line: its formula, with the weights where it has some.
pub fn in_short(lang: Lang, plan: &Plan) -> String {
    let formula = plan.method.as_ref().map(|it| it.formula.clone()).filter(|_| plan.formula.is_some());
    if let Some(formula) = formula {
        return formula;
    }
    if let Some(built_in) = plan.built_in {
        return about(built_in).formula.in_lang(lang).to_owned();
    }
    let name = plan.method.as_ref().and_then(|it| calculation(it.calculation)).map(|it| it.0.in_lang(lang));
    let weights = plan.columns.iter().zip(&plan.criteria);
    let weights =
        weights.map(|(it, criterion)| format!("{} × {}", column(lang, it), format::number(lang, criterion.weight)));
    format!("{}: {}", name.unwrap_or_default(), weights.collect::<Vec<_>>().join(", "))
}

/// What an input is called.
pub fn column(lang: Lang, column: &Column) -> String {
    match &column.measure {
        Some(measure) => measure.name.clone(),
        None => column_word(column).in_lang(lang).to_owned(),
    }
}

const fn unnamed() -> Word {
    word("Value", "Værdi")
}

fn column_word(column: &Column) -> Word {
    match column.name {
        "reach" => word("Reach", "Rækkevidde"),
        "impact" => word("Impact", "Effekt"),
        "confidence" => word("Confidence", "Sikkerhed"),
        "effort" => word("Effort", "Indsats"),
        "ease" => word("Ease", "Lethed"),
        "potential" => word("Potential", "Potentiale"),
        "importance" => word("Importance", "Vigtighed"),
        "satisfaction" => word("Satisfaction", "Tilfredshed"),
        "value" if column.method == "wsjf" => word("Business value", "Forretningsværdi"),
        "time_criticality" => word("Time criticality", "Tidskritiskhed"),
        "risk_reduction" => word("Risk reduction", "Risikoreduktion"),
        "job_size" => word("Job size", "Størrelse"),
        "cost_of_delay" => word("Cost of delay", "Forsinkelsesomkostning"),
        "duration" => word("Duration", "Varighed"),
        "priority" => word("Priority", "Prioritet"),
        _ => unnamed(),
    }
}

/// An input's name inside a sentence.
pub fn column_inside(lang: Lang, it: &Column) -> String {
    if it.measure.is_some() { column(lang, it) } else { column(lang, it).to_lowercase() }
}

/// What an input is counted in, small under its name; `period` is the workspace's period of reach.
pub fn column_unit(lang: Lang, column: &Column, period: &str) -> String {
    match (column.method, column.name, lang) {
        (_, "reach", Lang::En) if period.is_empty() => "people per period".to_owned(),
        (_, "reach", Lang::Da) if period.is_empty() => "personer pr. periode".to_owned(),
        (_, "reach", Lang::En) => format!("people per {period}"),
        (_, "reach", Lang::Da) => format!("personer pr. {period}"),
        ("rice", "impact", Lang::En) => "0.25 to 3".to_owned(),
        ("rice", "impact", Lang::Da) => "0,25 til 3".to_owned(),
        ("rice", "confidence", _) => "%".to_owned(),
        (_, "effort", Lang::En) => "person-months".to_owned(),
        (_, "effort", Lang::Da) => "personmåneder".to_owned(),
        ("wsjf", _, Lang::En) => "1 to 20, relative".to_owned(),
        ("wsjf", _, Lang::Da) => "1 til 20, relativt".to_owned(),
        ("cd3", "cost_of_delay", Lang::En) => "per week".to_owned(),
        ("cd3", "cost_of_delay", Lang::Da) => "pr. uge".to_owned(),
        ("cd3", _, Lang::En) => "weeks".to_owned(),
        ("cd3", _, Lang::Da) => "uger".to_owned(),
        ("moscow", ..) => String::new(),
        ("", ..) => {
            let parts = [
                scale(lang, column.ends),
                better(column.better).map(|it| it.in_lang(lang).to_owned()).unwrap_or_default(),
            ];
            parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
        }
        _ => scale(lang, column.ends),
    }
}

/// The ends of a scale.
pub fn scale(lang: Lang, (least, most): (f64, f64)) -> String {
    let number = |it| format::number(lang, it);
    match (least.is_finite(), most.is_finite(), lang) {
        (true, true, Lang::En) => format!("{} to {}", number(least), number(most)),
        (true, true, Lang::Da) => format!("{} til {}", number(least), number(most)),
        (true, false, Lang::En) => format!("{} or more", number(least)),
        (true, false, Lang::Da) => format!("{} eller mere", number(least)),
        (false, true, Lang::En) => format!("{} or less", number(most)),
        (false, true, Lang::Da) => format!("{} eller mindre", number(most)),
        (false, false, _) => String::new(),
    }
}

/// Which end of an input is good, where it is the lower one.
pub fn better(it: Better) -> Option<Word> {
    (it == Better::Lower).then_some(word("less is better", "mindre er bedre"))
}

/// What an input means, and what its numbers stand for.
pub fn column_meaning(lang: Lang, column: &Column) -> String {
    if let Some(measure) = &column.measure {
        let steps = measure.steps.iter().filter(|it| !it.meaning.is_empty());
        let steps: Vec<_> = steps.map(|it| format!("{} {}", format::number(lang, it.value), it.meaning)).collect();
        let parts = [measure.description.clone(), steps.join(", ")];
        return parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
    }
    meaning_word(column).in_lang(lang).to_owned()
}

fn meaning_word(column: &Column) -> Word {
    match (column.method, column.name) {
        (_, "reach") => word(
            "How many people or events it touches in the period. Use numbers from the product where you can.",
            "Hvor mange personer eller hændelser den berører i perioden. Brug tal fra produktet, hvor du kan.",
        ),
        ("rice", "impact") => word(
            "How much it does for each of them: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.",
            "Hvor meget den betyder for hver af dem: 3 massiv, 2 høj, 1 mellem, 0,5 lav, 0,25 minimal.",
        ),
        ("rice", "confidence") => word(
            "How sure you are of the other numbers: 100% backed by data, 80% some of it, 50% little. Below 50% is a moonshot. 80, 80% and 0.8 mean the same.",
            "Hvor sikker du er på de andre tal: 100 % underbygget af data, 80 % delvist, 50 % kun lidt. Under 50 % er et skud i tågen. 80, 80 % og 0,8 betyder det samme.",
        ),
        (_, "effort") => word(
            "The work of the whole team, in person-months: two people for a month are 2. It is the item's own effort, the same as in the backlog.",
            "Hele teamets arbejde i personmåneder: to personer i en måned er 2. Det er opgavens egen indsats, den samme som i backloggen.",
        ),
        ("ice", "impact") => word(
            "How much it would move the goal if it works: 1 hardly, 4 to see, 7 clearly, 10 more than anything else.",
            "Hvor meget det flytter målet, hvis det virker: 1 næsten intet, 4 til at se, 7 tydeligt, 10 mere end noget andet.",
        ),
        ("ice", "confidence") => word(
            "How sure you are that it works: 1 a hunch, 4 others say so, 7 own data, 10 tested.",
            "Hvor sikre I er på, at det virker: 1 en fornemmelse, 4 andre siger det, 7 egne data, 10 afprøvet.",
        ),
        ("ice", "ease") => word(
            "How soon it is done: 1 a quarter or more, 4 a month, 7 a week, 10 today.",
            "Hvor hurtigt det er gjort: 1 et kvartal eller mere, 4 en måned, 7 en uge, 10 i dag.",
        ),
        ("pie", "potential") => word(
            "How much better it can become: 1 it is good already, 5 about as the others, 10 the worst you have.",
            "Hvor meget bedre det kan blive: 1 det er godt allerede, 5 som de fleste, 10 det dårligste, I har.",
        ),
        ("pie", "importance") => word(
            "How much passes through it: 1 few visits of little worth, 5 some, 10 most visits or the dearest ones.",
            "Hvor meget der går igennem det: 1 få besøg af lille værdi, 5 en del, 10 de fleste eller de dyreste besøg.",
        ),
        ("pie", "ease") => word(
            "How easy it is to try, in technology and in the organisation: 1 months and many people, 5 a few weeks, 10 this week.",
            "Hvor let det er at prøve, teknisk og i organisationen: 1 måneder og mange personer, 5 nogle uger, 10 i denne uge.",
        ),
        ("wsjf", "value") => word(
            "What it is worth to users and the business, relative to the other items. The smallest is 1; then 2, 3, 5, 8, 13, 20.",
            "Hvad det er værd for brugere og forretning, i forhold til de andre opgaver. Den mindste er 1; derefter 2, 3, 5, 8, 13, 20.",
        ),
        ("wsjf", "time_criticality") => word(
            "How fast its value fades while it waits: 1 it can wait, 8 there is a date that matters, 20 it is lost if it is late.",
            "Hvor hurtigt værdien svinder, mens den venter: 1 den kan vente, 8 der er en dato, der betyder noget, 20 den er tabt, hvis den kommer for sent.",
        ),
        ("wsjf", "risk_reduction") => word(
            "What it makes less risky or possible later: 1 nothing, 8 it opens a door, 20 much else hangs on it.",
            "Hvad den gør mindre risikabelt eller muligt senere: 1 intet, 8 den åbner en dør, 20 meget andet afhænger af den.",
        ),
        ("wsjf", "job_size") => word(
            "How large the job is, relative to the others. The smallest is 1.",
            "Hvor stor opgaven er i forhold til de andre. Den mindste er 1.",
        ),
        ("cd3", "cost_of_delay") => word(
            "What each week without it costs, in money or points: lost income, extra cost, or risk.",
            "Hvad hver uge uden den koster, i penge eller point: tabt indtægt, ekstra omkostning eller risiko.",
        ),
        ("cd3", "duration") => word("How many weeks it holds the team.", "Hvor mange uger den optager teamet."),
        ("value_effort", "value") => word(
            "What it is worth: 1 hardly anything, 4 nice to have, 7 clearly worth it, 10 nothing is worth more.",
            "Hvad den er værd: 1 næsten intet, 4 rar at have, 7 klart det hele værd, 10 intet er mere værd.",
        ),
        (_, "importance") => word(
            "Ten times the share who say that it matters (4 or 5 of 5): 82% is 8.2.",
            "Ti gange andelen, der siger, at det betyder noget (4 eller 5 af 5): 82 % er 8,2.",
        ),
        (_, "satisfaction") => word(
            "Ten times the share who are content with how it is done today (4 or 5 of 5).",
            "Ti gange andelen, der er tilfredse med, hvordan det løses i dag (4 eller 5 af 5).",
        ),
        ("moscow", _) => word(
            "3 must: no delivery without it. 2 should: important, but the delivery works without. 1 could: wanted, the first to go. 0 won't: agreed to be left out this time.",
            "3 skal: ingen leverance uden. 2 bør: vigtig, men leverancen virker uden. 1 kan: ønsket, ryger først. 0 ikke nu: aftalt, at den ikke er med denne gang.",
        ),
        _ => word("", ""),
    }
}

/// What a choice of an input is called; `None` for a number between the choices.
pub fn choice(lang: Lang, column: &Column, value: f64) -> Option<String> {
    if let Some(measure) = &column.measure {
        let step = measure.steps.iter().find(|it| (it.value - value).abs() < 1e-9)?;
        return (!step.meaning.is_empty()).then(|| step.meaning.clone());
    }
    let words = choice_words(column);
    words.iter().find(|(it, _)| (it - value).abs() < 1e-9).map(|(_, word)| word.in_lang(lang).to_owned())
}

/// The words of the choices of an input of the app.
pub fn choice_words(column: &Column) -> &'static [(f64, Word)] {
    match (column.method, column.name) {
        ("rice", "impact") => IMPACTS,
        ("rice", "confidence") => CONFIDENCES,
        ("moscow", "priority") => PRIORITIES,
        _ => &[],
    }
}

const IMPACTS: &[(f64, Word)] = &[
    (3.0, word("massive", "massiv")),
    (2.0, word("high", "høj")),
    (1.0, word("medium", "mellem")),
    (0.5, word("low", "lav")),
    (0.25, word("minimal", "minimal")),
];
const CONFIDENCES: &[(f64, Word)] =
    &[(1.0, word("high", "høj")), (0.8, word("medium", "mellem")), (0.5, word("low", "lav"))];
const PRIORITIES: &[(f64, Word)] = &[
    (3.0, word("must", "skal")),
    (2.0, word("should", "bør")),
    (1.0, word("could", "kan")),
    (0.0, word("won't", "ikke nu")),
];

/// A priority, as it stands for itself.
pub const fn priority(it: Priority) -> Word {
    match it {
        Priority::Must => word("Must", "Skal"),
        Priority::Should => word("Should", "Bør"),
        Priority::Could => word("Could", "Kan"),
        Priority::Wont => word("Won't", "Ikke nu"),
    }
}

/// A quarter of the picture of value and effort.
pub const fn quadrant(it: Quadrant) -> Word {
    match it {
        Quadrant::QuickWin => word("quick win", "let gevinst"),
        Quadrant::BigBet => word("big bet", "stor satsning"),
        Quadrant::FillIn => word("fill-in", "fyld"),
        Quadrant::MoneyPit => word("money pit", "pengesluk"),
    }
}

/// How strong an opportunity is.
pub const fn band(it: Band) -> Word {
    match it {
        Band::Strong => word("strong", "stærk"),
        Band::Moderate => word("moderate", "middel"),
        Band::Weak => word("weak", "svag"),
    }
}

/// The button that explains a method.
pub fn how(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("How {name} works"),
        Lang::Da => format!("Sådan virker {name}"),
    }
}

/// A method's sum with the values of its columns, already written; `None` where it is no sum to be read.
pub fn sum(plan: &Plan, value: &dyn Fn(usize) -> String) -> Option<String> {
    let v = value;
    let built_in = plan.built_in?;
    Some(match built_in {
        BuiltIn::Fixed(Fixed::Rice) => format!("{} × {} × {} ÷ {}", v(0), v(1), v(2), v(3)),
        BuiltIn::Fixed(Fixed::IceProduct) => format!("{} × {} × {}", v(0), v(1), v(2)),
        BuiltIn::Fixed(Fixed::IceMean | Fixed::Pie) => format!("({} + {} + {}) ÷ 3", v(0), v(1), v(2)),
        BuiltIn::Fixed(Fixed::Wsjf) => format!("({} + {} + {}) ÷ {}", v(0), v(1), v(2), v(3)),
        BuiltIn::Fixed(Fixed::Cd3) | BuiltIn::ValueEffort => format!("{} ÷ {}", v(0), v(1)),
        BuiltIn::Fixed(Fixed::Opportunity) => format!("{0} + max({0} − {1}, 0)", v(0), v(1)),
        BuiltIn::Moscow => return None,
    })
}
