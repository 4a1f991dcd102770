//! The words of saved views.

use super::{Lang, Word, word};

pub const VIEWS: Word = word("Views", "Visninger");
pub const SAVED_VIEWS: Word = word("Saved views", "Gemte visninger");
pub const NONE: Word = word("No saved views yet", "Ingen gemte visninger endnu");
pub const SAVE_AS: Word = word("Save this view …", "Gem denne visning …");
pub const SAVE_NEW: Word = word("Save view", "Gem visning");
pub const NAME: Word = word("Name", "Navn");
pub const NAME_HINT: Word = word("Such as: unlinked from sales", "For eksempel: ulinket fra salg");
pub const SAVE: Word = word("Save", "Gem");
pub const RENAME: Word = word("Rename view", "Omdøb visning");
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
