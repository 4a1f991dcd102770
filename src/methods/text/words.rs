//! Words of a text, without those that stand in every text, and their stems.

use std::{borrow::Cow, collections::HashMap, sync::OnceLock};

use super::{Language, danish, english, language};

/// English words that say nothing of what a text is about.
const ENGLISH: &str = " a about after again all also am an and any are as at be because been before being but by can \
    could did do does doing done down each else even ever every few for from get gets got had has have having he her \
    here him his how if in into is it its just let like make made many may me might more most much must my need no nor \
    not now of off on once one only or other our out over own please quite really same say says see she should so some \
    still such take than that the their them then there these they thing things this those though through to too under \
    until up us use used very via want wants was way we well were what when where which while who why will with would \
    yes yet you your ";

/// Danish words that say nothing of what a text is about.
const DANISH: &str = " ad af alle alt altid andet andre at bare be blev blive bliver burde da de dem den denne der deres \
    det dette dig din dine disse dog du efter ej eller en end endnu er et fik flere for fordi fra få får gang gerne gik \
    gør gøre går ham han hans har havde have hele hende hendes her hos hun hvad hver hvem hver hvis hvor hvordan hvorfor \
    hvornår i igen ikke ind ingen jeg jer jo kan kom komme kommer kun kunne lidt lige man mange med meget men mere mig \
    min mine mod må måtte ned nej nogen noget nogle nok nu når ny nyt og også om op os over på samme se selv ser sig sin \
    sine sit skal skulle som stadig så synes sådan tager til tit ud uden under var ved vi via vil ville vores være \
    været ";

/// The words of a folded text: letters and digits, two or more.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|it: char| !it.is_alphanumeric()).filter(|it| it.chars().nth(1).is_some())
}

/// Whether a folded word stands in texts of either language whatever they are about.
#[must_use]
pub fn is_stop_word(word: &str) -> bool {
    small().contains_key(word)
}

/// Whether a folded word is such a word of one language, and not of the other.
pub(super) fn speaks(word: &str) -> Option<Language> {
    small().get(word).copied().flatten()
}

/// The small words, and their language where they are in one alone.
fn small() -> &'static HashMap<&'static str, Option<Language>> {
    static SMALL: OnceLock<HashMap<&'static str, Option<Language>>> = OnceLock::new();
    SMALL.get_or_init(|| {
        let mut all = HashMap::new();
        for (list, language) in [(ENGLISH, Language::English), (DANISH, Language::Danish)] {
            for word in list.split_whitespace() {
                all.entry(word).and_modify(|it| *it = None).or_insert(Some(language));
            }
        }
        all
    })
}

/// The stem of a folded word in a language.
#[must_use]
pub fn stem(word: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::English => english::stem(word),
        Language::Danish => Cow::Borrowed(danish::stem(word)),
    }
}

/// What a text is about: the stems of its words in order, in the language it seems to be in.
pub fn stems(folded: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let language = language(folded);
    words(folded).filter(|it| !is_stop_word(it)).map(move |it| stem(it, language))
}
