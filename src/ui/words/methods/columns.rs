//! What inputs are called and counted in, what they mean, and what their choices stand for.

use crate::{
    commands::prioritise::Column,
    methods::weighted::Better,
    ui::words::{Lang, Word, format, word},
};

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
