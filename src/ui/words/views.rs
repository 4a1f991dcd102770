//! The words of saved views.

use super::{Lang, Word, word};
use crate::model::Sharing;

pub const VIEWS: Word = word("Views", "Visninger");
pub const SAVED_VIEWS: Word = word("Saved views", "Gemte visninger");
pub const NONE: Word = word("No saved views yet", "Ingen gemte visninger endnu");
pub const SAVE_AS: Word = word("Save this view …", "Gem denne visning …");
pub const SAVE_NEW: Word = word("Save view", "Gem visning");
pub const NAME: Word = word("Name", "Navn");
pub const NAME_HINT: Word = word("Such as: unlinked from sales", "For eksempel: ulinket fra salg");
pub const SAVE: Word = word("Save", "Gem");
pub const RENAME: Word = word("Rename view", "Omdøb visning");
pub const SHARING: Word = word("Who sees it", "Hvem ser den");
pub const SHARING_HINT: Word = word(
    "It is in the workspace and its files either way; this keeps menus tidy, not secrets.",
    "Den er i arbejdsrummet og dets filer under alle omstændigheder; det holder orden i menuer, ikke hemmeligheder.",
);
pub const CANCEL: Word = word("Cancel", "Annullér");
pub const NEEDS_NAME: Word = word("Give the view a name first.", "Giv visningen et navn først.");

/// Puts what is shown now into a view that is there.
pub fn update(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Update “{name}”"),
        Lang::Da => format!("Opdatér »{name}«"),
    }
}

/// Gives a view another name.
pub fn rename(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Rename “{name}” …"),
        Lang::Da => format!("Omdøb »{name}« …"),
    }
}

/// Takes a view away.
pub fn delete(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Delete “{name}”"),
        Lang::Da => format!("Slet »{name}«"),
    }
}

/// A view was taken away.
pub fn deleted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("View “{name}” deleted"),
        Lang::Da => format!("Visningen »{name}« er slettet"),
    }
}

/// A view was kept.
pub fn saved(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("View “{name}” saved"),
        Lang::Da => format!("Visningen »{name}« er gemt"),
    }
}

/// Who sees a view, and who may change it.
pub const fn sharing(of: Sharing) -> Word {
    match of {
        Sharing::Shown => word("Everybody sees it, only I change it", "Alle ser den, kun jeg ændrer den"),
        Sharing::Everybody => word("Everybody sees and changes it", "Alle ser og ændrer den"),
        Sharing::Own => word("Only I see it", "Kun jeg ser den"),
    }
}

/// A view that nobody else sees.
pub fn own(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} (only you)"),
        Lang::Da => format!("{name} (kun dig)"),
    }
}

/// A view of somebody else, who alone changes it.
pub fn of(lang: Lang, name: &str, owner: &str) -> String {
    match lang {
        Lang::En => format!("{name} (by {owner})"),
        Lang::Da => format!("{name} (af {owner})"),
    }
}
