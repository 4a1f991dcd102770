//! The words of insight: customers and their people, themes, tone, competitors and deals.

use super::{Lang, Word, word};
use crate::model::{Deal, Health, Sentiment};

pub const CUSTOMERS: Word = word("Customers", "Kunder");
pub const COMPANY: Word = word("Company", "Virksomhed");
pub const PLAN: Word = word("Plan", "Abonnement");
pub const HEALTH: Word = word("Health", "Sundhed");
pub const NO_HEALTH: Word = word("Health not said", "Sundhed ikke angivet");
pub const CONTACTS: Word = word("Contacts", "Kontakter");
pub const EMAIL: Word = word("Email", "E-mail");
pub const ROLE: Word = word("Role", "Rolle");
pub const CUSTOMER: Word = word("Customer", "Kunde");
pub const NO_CUSTOMER: Word = word("No customer", "Ingen kunde");
pub const PERSONA: Word = word("Persona", "Persona");
pub const NO_PERSONA: Word = word("No persona", "Ingen persona");
pub const PERSONAS: Word = word("Personas", "Personaer");
pub const PERSONA_HINT: Word = word("What they want, and how one knows them", "Hvad de vil, og hvordan man kender dem");
pub const COMPETITORS: Word = word("Competitors", "Konkurrenter");
pub const NOTES: Word = word("What is known of them", "Hvad vi ved om dem");
pub const THEMES: Word = word("Themes", "Temaer");
pub const UNDER: Word = word("Stands under", "Står under");
pub const AT_TOP: Word = word("At the top", "Øverst");
pub const MERGE_INTO: Word = word("Merge into", "Saml i");
pub const MERGE_CHOOSE: Word = word("Merge into …", "Saml i …");

pub const WEIGHTS: Word = word("How much customers count", "Hvor meget kunder tæller");
pub const WEIGHTS_HINT: Word = word(
    "Weighted importance counts each company once, times its weight. Without a weight it counts once.",
    "Vægtet vigtighed tæller hver virksomhed én gang, gange dens vægt. Uden vægt tæller den én gang.",
);
pub const BY_REVENUE: Word = word("From a revenue a year of", "Fra en årlig omsætning på");
pub const FACTOR: Word = word("counts times", "tæller gange");
pub const ADD_WEIGHT: Word = word("Add the weight", "Tilføj vægten");
pub const NO_SEGMENTS: Word =
    word("Give customers a segment to weigh them by it.", "Giv kunderne et segment for at vægte efter det.");

pub const TONE: Word = word("Tone", "Tone");
pub const DEAL: Word = word("Deal", "Handel");
pub const NO_DEAL: Word = word("Not about a deal", "Handler ikke om en handel");
pub const COMPETITOR: Word = word("Competitors spoken of", "Omtalte konkurrenter");
pub const ADD_COMPETITOR: Word = word("Find or create", "Find eller opret");

/// What a tone is called.
pub const fn sentiment(of: Sentiment) -> Word {
    match of {
        Sentiment::Positive => word("Positive", "Positiv"),
        Sentiment::Neutral => word("Neutral", "Neutral"),
        Sentiment::Negative => word("Negative", "Negativ"),
    }
}

/// The tone that a sum over words stands for.
pub const fn of_sum(sum: i32) -> Sentiment {
    match sum {
        1.. => Sentiment::Positive,
        0 => Sentiment::Neutral,
        _ => Sentiment::Negative,
    }
}

/// The tone as the words have it.
pub fn by_words(lang: Lang, tone: Sentiment) -> String {
    let tone = sentiment(tone).in_lang(lang);
    match lang {
        Lang::En => format!("{tone}, by its words"),
        Lang::Da => format!("{tone} efter ordene"),
    }
}

/// The words that led to a tone.
pub fn because(lang: Lang, told: &[String]) -> String {
    let told = told.join(", ");
    match lang {
        Lang::En => format!("Words: {told}"),
        Lang::Da => format!("Ord: {told}"),
    }
}

/// What came of a deal.
pub const fn deal(of: Deal) -> Word {
    match of {
        Deal::Won => word("Won", "Vundet"),
        Deal::Lost => word("Lost", "Tabt"),
    }
}

/// How well it goes with a customer.
pub const fn health(of: Health) -> Word {
    match of {
        Health::Good => word("Good", "God"),
        Health::Fair => word("Fair", "Nogenlunde"),
        Health::Poor => word("Poor", "Dårlig"),
    }
}

/// Themes were merged.
pub fn merged(lang: Lang, into: &str) -> String {
    match lang {
        Lang::En => format!("Merged into “{into}”"),
        Lang::Da => format!("Samlet i »{into}«"),
    }
}

/// A field of something, said to those who do not see whose.
pub fn of(lang: Lang, name: &str, field: Word) -> String {
    format!("{name}: {}", field.in_lang(lang))
}
