//! The words of the backlog's views: the table, its columns, groups and cells.

use super::{Lang, Word, format, item, word};
use crate::commands::backlog::Column;

pub const VIEW: Word = word("View", "Visning");
pub const TABLE: Word = word("Table of the backlog", "Backloggen som tabel");
pub const TABLE_HELP: Word = word(
    "Arrow keys go from cell to cell. Enter or F2 opens a cell, Escape leaves it, Tab writes and goes on. Space selects the row. Copy and paste work as in a spreadsheet.",
    "Piletaster går fra celle til celle. Enter eller F2 åbner en celle, Esc forlader den, Tab skriver og går videre. Mellemrum vælger rækken. Kopiér og sæt ind virker som i et regneark.",
);
pub const COLUMNS: Word = word("Columns", "Kolonner");
pub const USUAL_COLUMNS: Word = word("The usual columns", "De sædvanlige kolonner");
pub const SHOWN_COLUMNS: Word = word("Shown", "Vist");
pub const OTHER_COLUMNS: Word = word("Not shown", "Ikke vist");
pub const EARLIER: Word = word("Further left", "Længere til venstre");
pub const GROUP: Word = word("Group", "Gruppér");
pub const NO_GROUP: Word = word("No groups", "Ingen grupper");
pub const LANES: Word = word("Lanes", "Baner");
pub const NO_LANES: Word = word("None", "Ingen");
pub const BOARD: Word = word("Board of the backlog", "Backloggen som tavle");
pub const BOARD_HELP: Word = word(
    "Arrow keys go from card to card. With Alt they take the card along, to another column or lane. Enter opens it, X selects it.",
    "Piletaster går fra kort til kort. Med Alt tager de kortet med til en anden kolonne eller bane. Enter åbner det, X vælger det.",
);
pub const DROP_HERE: Word = word("Nothing here", "Intet her");
pub const SUM: Word = word("In all", "I alt");
pub const RICE: Word = word("RICE", "RICE");
pub const COUNTED: Word =
    word("This is counted or reckoned; it cannot be typed.", "Det tælles eller regnes ud; det kan ikke skrives.");
pub const EMPTY: Word = word("empty", "tom");
pub const UNKNOWN_NAME: Word = word("Nobody and nothing has that name", "Ingen og intet har det navn");
pub const NOT_A_NUMBER: Word = word("Not a number", "Ikke et tal");
pub const NOT_A_DAY: Word = word("Not a day", "Ikke en dato");

/// What a way of looking is called, by its word in the address.
#[must_use]
pub fn look(code: Option<&str>) -> Word {
    match code {
        Some("table") => word("Table", "Tabel"),
        Some(_) => word("Board", "Tavle"),
        None => word("List", "Liste"),
    }
}

/// What a column that the app knows is called.
#[must_use]
pub const fn column(column: Column) -> Word {
    match column {
        Column::Title => item::TITLE,
        Column::Status => item::STATUS,
        Column::Kind => item::KIND,
        Column::Product => item::PRODUCT,
        Column::Objective => item::OBJECTIVE,
        Column::Release => item::RELEASE,
        Column::Owner => item::OWNER,
        Column::Team => super::own_fields::TEAM,
        Column::Tags => item::TAGS,
        Column::Effort => item::EFFORT,
        Column::Horizon => item::HORIZON,
        Column::Start => item::START,
        Column::End => item::END,
        Column::Evidence => item::EVIDENCE,
        Column::Score => RICE,
        Column::Own(_) => word("Own field", "Eget felt"),
    }
}

/// Items in which nothing stands that they are grouped by.
#[must_use]
pub fn without(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("{column}: none"),
        Lang::Da => format!("{column}: ingen"),
    }
}

/// Said after a block was pasted: so many cells were filled, and so many left as they were.
#[must_use]
pub fn pasted(lang: Lang, filled: usize, left: usize) -> String {
    let (cells, left_out) = (format::count(lang, filled), format::count(lang, left));
    match (lang, left) {
        (Lang::En, 0) => format!("Filled {cells} cells"),
        (Lang::En, _) => format!("Filled {cells} cells; {left_out} could not be read and stay as they were"),
        (Lang::Da, 0) => format!("Udfyldte {cells} celler"),
        (Lang::Da, _) => format!("Udfyldte {cells} celler; {left_out} kunne ikke læses og er som før"),
    }
}

/// Said when the text of a cell cannot be taken in, where no open cell can say it.
#[must_use]
pub fn not_taken(lang: Lang, title: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("{title}: {why}. The old value stays."),
        Lang::Da => format!("{title}: {why}. Den gamle værdi står."),
    }
}

/// So many stand in a column, of as many as may.
#[must_use]
pub fn of_limit(lang: Lang, standing: usize, limit: u32) -> String {
    let (standing, limit) = (format::count(lang, standing), format::count(lang, limit as usize));
    match lang {
        Lang::En => format!("{standing} of {limit}"),
        Lang::Da => format!("{standing} af {limit}"),
    }
}

/// Said when a move puts more items into a column than may stand there.
#[must_use]
pub fn over_limit(lang: Lang, column: &str, standing: usize, limit: u32) -> String {
    match lang {
        Lang::En => format!("“{column}” now holds {standing}; its limit is {limit}. Finish something first?"),
        Lang::Da => format!("»{column}« rummer nu {standing}; grænsen er {limit}. Gør først noget færdigt?"),
    }
}

/// Said when a card has gone to another column.
#[must_use]
pub fn moved_to(lang: Lang, title: &str, column: &str) -> String {
    match lang {
        Lang::En => format!("Moved “{title}” to {column}"),
        Lang::Da => format!("Flyttede »{title}« til {column}"),
    }
}

/// The choice of a card's menu that takes it to a column or lane.
#[must_use]
pub fn move_to(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("Move to {column}"),
        Lang::Da => format!("Flyt til {column}"),
    }
}
