//! The words of taking in tables: what a file is, what its columns are, what comes in and what does not.

use super::{Lang, Word, files, format, word};
use crate::{
    browser::excel::ExcelError,
    exchange::{
        intake::{Scores, StatusWord, TextShape, Trouble, Unreadable, Why},
        tools::{Role, Tool},
    },
    ui::words::item,
};

pub const DROP: Word = word("drop them here, or paste with Ctrl+V", "slip dem her, eller sæt ind med Ctrl+V");
pub const TEXT: Word = word("Or a table as text", "Eller en tabel som tekst");
pub const TEXT_HINT: Word = word(
    "Paste cells from a spreadsheet, or write rows with a header.",
    "Sæt celler ind fra et regneark, eller skriv rækker med en overskriftsrække.",
);
pub const READ_TEXT: Word = word("Read the text", "Læs teksten");
pub const KINDS: Word = word(
    "Wheelhouse files; answers to forms; Excel workbooks (XLSX); CSV and TSV of any kind; Jira, Linear, Trello, Asana, Aha!, GitHub, Azure DevOps, ClickUp, Shortcut, Pivotal, Productboard, Canny, UserVoice, Fider, Nextcloud Deck, Slack (ZIP) and Google Forms. What a file is shows from what is in it. Nothing leaves this browser.",
    "Wheelhouse-filer; svar på formularer; Excel-projektmapper (XLSX); CSV og TSV af enhver slags; Jira, Linear, Trello, Asana, Aha!, GitHub, Azure DevOps, ClickUp, Shortcut, Pivotal, Productboard, Canny, UserVoice, Fider, Nextcloud Deck, Slack (ZIP) og Google Forms. Hvad en fil er, ses af dens indhold. Intet forlader denne browser.",
);

pub const READING: Word = word("Reading", "Læser");
pub const LOOKING: Word = word("Looking at what would change", "Ser, hvad der vil ændre sig");
pub const TAKING: Word = word("Taking it in", "Tager det ind");
pub const UNTOUCHED: Word = word(
    "Nothing has changed yet. Cancel leaves everything as it is.",
    "Intet er ændret endnu. Annuller lader alt være, som det er.",
);

pub const TOOL: Word = word("Comes from", "Kommer fra");
pub const ENCODING: Word = word("Encoding", "Tegnsæt");
pub const DELIMITER: Word = word("Between cells", "Mellem celler");
pub const HEADER: Word = word("Row with the column names", "Række med kolonnenavne");
pub const DECIMAL: Word = word("Decimals", "Decimaler");
pub const DECIMAL_COMMA: Word = word("1.234,5", "1.234,5");
pub const DECIMAL_POINT: Word = word("1,234.5", "1,234.5");
pub const ONE_COLUMN: Word = word("Nothing: one column", "Ingenting: én kolonne");

pub const BECOMES: Word = word("Take it in as", "Tag det ind som");
pub const AS_FEEDBACK: Word = word("Feedback: what people said", "Feedback: hvad folk har sagt");
pub const AS_ITEMS: Word = word("Items of the backlog", "Opgaver i backloggen");
pub const COLUMNS: Word = word("What the columns are", "Hvad kolonnerne er");
pub const COLUMN: Word = word("Column", "Kolonne");
pub const SAMPLE: Word = word("Holds, for example", "Indeholder for eksempel");
pub const ROLE: Word = word("Taken for", "Opfattes som");
pub const DAY_FIRST: Word = word("Day first: 31/12", "Dag først: 31/12");
pub const MONTH_FIRST: Word = word("Month first: 12/31", "Måned først: 12/31");
pub const STATUSES: Word = word("Words for a status that are not known here", "Statusord, som ikke kendes her");
pub const STATUSES_HINT: Word = word(
    "Say what each means. It is remembered for tables with these columns.",
    "Sig, hvad hvert ord betyder. Det huskes for tabeller med disse kolonner.",
);
pub const STATUSES_KNOWN: Word = word("What the other words for a status mean", "Hvad de andre statusord betyder");
pub const POINTS: Word = word("Points in a person-month", "Point pr. personmåned");
pub const POINTS_HINT: Word =
    word("Turns points into effort. Empty: points stay out.", "Gør point til indsats. Tomt: point kommer ikke med.");
pub const ARCHIVED: Word =
    word("Open items that were put away are dropped", "Åbne opgaver, der var lagt væk, bliver droppet");
pub const SAYS_NOTHING: Word =
    word("Say which column is the title or the text.", "Sig, hvilken kolonne der er titlen eller teksten.");
pub const PREVIEW: Word = word("Preview", "Forhåndsvis");
pub const BACK: Word = word("Back to the columns", "Tilbage til kolonnerne");
pub const MAP_GITHUB: Word = word("Map the fields instead", "Vælg felterne selv");
pub const FOUNDS: Word = word(
    "This makes a new workspace. You can rename it afterwards.",
    "Det laver et nyt arbejdsrum. Du kan omdøbe det bagefter.",
);

pub const LEFT_OUT: Word =
    word("Columns, and values in them, without a place here", "Kolonner og værdier i dem uden plads her");
pub const PROBLEMS: Word = word("Cells with a problem", "Celler med et problem");
pub const LINE: Word = word("Line", "Linje");
pub const STANDS: Word = word("What stands there", "Hvad der står");
pub const WRONG: Word = word("What is wrong", "Hvad der er galt");
pub const UNDO: Word = word("Take it back", "Fortryd det");

/// What a tool is called.
#[must_use]
pub fn tool(lang: Lang, tool: Tool) -> &'static str {
    let said = match tool {
        Tool::Table => word("Another table", "En anden tabel"),
        Tool::Own => word("Wheelhouse (CSV)", "Wheelhouse (CSV)"),
        Tool::TrelloComments => word("Trello (comments)", "Trello (kommentarer)"),
        Tool::ProductboardNotes => word("Productboard (notes)", "Productboard (noter)"),
        Tool::Survey => word("Answers to a form (Google Forms)", "Svar på en formular (Google Forms)"),
        named => return named.name(),
    };
    said.in_lang(lang)
}

/// What was read.
#[must_use]
pub fn summary(lang: Lang, from: Tool, rows: usize, columns: usize) -> String {
    let from = if from == Tool::Table { word("A table", "En tabel").in_lang(lang) } else { tool(lang, from) };
    let (rows_said, columns_said) = (format::count(lang, rows), format::count(lang, columns));
    match lang {
        Lang::En => {
            let (row, column) =
                (if rows == 1 { "row" } else { "rows" }, if columns == 1 { "column" } else { "columns" });
            format!("{from}, {rows_said} {row}, {columns_said} {column}")
        }
        Lang::Da => {
            let (row, column) =
                (if rows == 1 { "række" } else { "rækker" }, if columns == 1 { "kolonne" } else { "kolonner" });
            format!("{from}, {rows_said} {row}, {columns_said} {column}")
        }
    }
}

/// How it was read.
#[must_use]
pub fn how(lang: Lang, shape: Option<TextShape>) -> String {
    let Some(shape) = shape else {
        return word("Read it another way", "Læs den på en anden måde").in_lang(lang).to_owned();
    };
    let encoding = encoding(match shape.encoding {
        crate::exchange::table::Encoding::Utf8 => "utf-8",
        crate::exchange::table::Encoding::Utf16Le => "utf-16le",
        crate::exchange::table::Encoding::Utf16Be => "utf-16be",
        crate::exchange::table::Encoding::Windows1252 => "windows-1252",
    });
    let between = match shape.delimiter {
        Some(',') => word("commas between cells", "komma mellem cellerne"),
        Some(';') => word("semicolons between cells", "semikolon mellem cellerne"),
        Some('\t') => word("tabs between cells", "tabulator mellem cellerne"),
        Some('|') => word("bars between cells", "lodrette streger mellem cellerne"),
        Some('^') => word("carets between cells", "cirkumfleks mellem cellerne"),
        _ => word("one column", "én kolonne"),
    };
    let mut said = match lang {
        Lang::En => format!("Read as {}, {}", encoding.en, between.en),
        Lang::Da => format!("Læst som {}, {}", encoding.da, between.da),
    };
    if shape.above > 0 {
        said.push_str(&match (lang, shape.above) {
            (Lang::En, 1) => ", 1 row above the header passed over".to_owned(),
            (Lang::En, n) => format!(", {n} rows above the header passed over"),
            (Lang::Da, 1) => ", 1 række over kolonnenavnene sprunget over".to_owned(),
            (Lang::Da, n) => format!(", {n} rækker over kolonnenavnene sprunget over"),
        });
    }
    if shape.wrapped {
        said.push_str(word(", each line was in quotes as a whole", ", hver linje stod i anførselstegn").in_lang(lang));
    }
    if shape.odd_bytes > 0 {
        let odd = format::count(lang, shape.odd_bytes);
        said.push_str(&match lang {
            Lang::En => format!(", {odd} bytes did not fit"),
            Lang::Da => format!(", {odd} bytes passede ikke"),
        });
    }
    said
}

/// What an encoding is called.
#[must_use]
pub fn encoding(key: &str) -> Word {
    match key {
        "utf-8" => word("UTF-8", "UTF-8"),
        "utf-16le" => word("UTF-16 (Excel’s “Unicode text”)", "UTF-16 (Excels »Unicode-tekst«)"),
        "utf-16be" => word("UTF-16, high byte first", "UTF-16, høje byte først"),
        _ => word("Windows-1252", "Windows-1252"),
    }
}

/// What stands between cells.
#[must_use]
pub fn delimiter(key: &str) -> Word {
    match key {
        "comma" => word("Comma ,", "Komma ,"),
        "semicolon" => word("Semicolon ;", "Semikolon ;"),
        "tab" => word("Tab", "Tabulator"),
        "bar" => word("Bar |", "Lodret streg |"),
        "caret" => word("Caret ^", "Cirkumfleks ^"),
        _ => ONE_COLUMN,
    }
}

/// How far the work has come: bytes and rows while reading, else rows.
#[must_use]
pub fn progress(lang: Lang, reading: bool, done: usize, rows: usize) -> String {
    if reading {
        let rows = format::count(lang, rows);
        return match lang {
            Lang::En => format!("{rows} rows so far"),
            Lang::Da => format!("{rows} rækker indtil nu"),
        };
    }
    let (done, rows) = (format::count(lang, done), format::count(lang, rows));
    match lang {
        Lang::En => format!("{done} of {rows} rows"),
        Lang::Da => format!("{done} af {rows} rækker"),
    }
}

/// What a column is to us.
#[must_use]
pub const fn role(role: Role) -> Word {
    match role {
        Role::Ignore => word("Stays out", "Kommer ikke med"),
        Role::Id => word("Wheelhouse id", "Wheelhouse-id"),
        Role::Key => word("Key", "Nøgle"),
        Role::OtherKey => word("Other key", "Anden nøgle"),
        Role::Title => item::TITLE,
        Role::Body => word("Text", "Tekst"),
        Role::Answer => word("Answer, below the text", "Svar, under teksten"),
        Role::Status => item::STATUS,
        Role::Category => word("Status category", "Statuskategori"),
        Role::Kind => item::KIND,
        Role::Tags => item::TAGS,
        Role::Customer => word("Customer", "Kunde"),
        Role::Company => word("Customer’s company", "Kundens virksomhed"),
        Role::Segment => word("Customer’s segment", "Kundens segment"),
        Role::Revenue => word("Customer’s revenue", "Kundens omsætning"),
        Role::Author => word("Who said it", "Hvem der sagde det"),
        Role::AuthorMail => word("Who said it, by mail address", "Hvem der sagde det, som mailadresse"),
        Role::Votes => word("Number of votes", "Antal stemmer"),
        Role::Voter => word("Who voted, a row each", "Hvem der stemte, én pr. række"),
        Role::Score => word("Would recommend, 0–10", "Vil anbefale, 0–10"),
        Role::Created => word("Received on", "Modtaget den"),
        Role::Updated => word("Last changed", "Sidst ændret"),
        Role::Closed => word("Closed on", "Lukket den"),
        Role::Url => word("Web address", "Webadresse"),
        Role::Parent => word("Part of, by key or title", "Del af, ved nøgle eller titel"),
        Role::Epic => word("Part of, by name", "Del af, ved navn"),
        Role::Span => word("A month or quarter, marked", "En måned eller et kvartal, afkrydset"),
        Role::Product => item::PRODUCT,
        Role::Release => item::RELEASE,
        Role::Objective => item::OBJECTIVE,
        Role::Owner => item::OWNER,
        Role::Effort => item::EFFORT_LABEL,
        Role::Points => word("Effort in points", "Indsats i point"),
        Role::Time => word("Effort in hours or days", "Indsats i timer eller dage"),
        Role::Start => item::START,
        Role::End => item::END,
        Role::Horizon => item::HORIZON,
        Role::Archived => word("Put away", "Lagt væk"),
        Role::Moderation => word("Let through or spam", "Godkendt eller spam"),
    }
}

/// The label of the choice of a role.
#[must_use]
pub fn role_of(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("{column}: taken for"),
        Lang::Da => format!("{column}: opfattes som"),
    }
}

/// The label of the choice which comes first in dates.
#[must_use]
pub fn order_of(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("{column}: order of dates"),
        Lang::Da => format!("{column}: rækkefølge i datoer"),
    }
}

/// A role that has no place in what the table is taken in as.
#[must_use]
pub fn no_place(lang: Lang, role: &str) -> String {
    match lang {
        Lang::En => format!("{role} (stays out)"),
        Lang::Da => format!("{role} (kommer ikke med)"),
    }
}

/// A column without a name.
#[must_use]
pub fn nameless(lang: Lang, at: usize) -> String {
    match lang {
        Lang::En => format!("Column {at}"),
        Lang::Da => format!("Kolonne {at}"),
    }
}

/// The button that shows every column.
#[must_use]
pub fn all_columns(lang: Lang, n: usize) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("Show all {n} columns"),
        Lang::Da => format!("Vis alle {n} kolonner"),
    }
}

/// Columns that are not listed, because nothing stands in them.
#[must_use]
pub fn empty_columns(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 empty column is not listed.".to_owned(),
        (Lang::En, n) => format!("{n} empty columns are not listed."),
        (Lang::Da, 1) => "1 tom kolonne er ikke vist.".to_owned(),
        (Lang::Da, n) => format!("{n} tomme kolonner er ikke vist."),
    }
}

/// A word for a status, and how many rows have it.
#[must_use]
pub fn status_rows(lang: Lang, status: &str, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => format!("{status} (1 row)"),
        (Lang::En, n) => format!("{status} ({n} rows)"),
        (Lang::Da, 1) => format!("{status} (1 række)"),
        (Lang::Da, n) => format!("{status} ({n} rækker)"),
    }
}

/// The heading of what came of the rows.
#[must_use]
pub fn rows(lang: Lang, n: usize) -> String {
    let said = format::count(lang, n);
    match (lang, n) {
        (Lang::En, 1) => "1 row".to_owned(),
        (Lang::En, _) => format!("{said} rows"),
        (Lang::Da, 1) => "1 række".to_owned(),
        (Lang::Da, _) => format!("{said} rækker"),
    }
}

/// What becomes of the rows.
#[must_use]
pub fn outcome(lang: Lang, added: usize, changed: usize, unchanged: usize, items: bool) -> String {
    let [added, changed, unchanged] = [added, changed, unchanged].map(|n| format::count(lang, n));
    let what = match (lang, items) {
        (Lang::En, true) => "items",
        (Lang::Da, true) => "opgaver",
        (Lang::En, false) => "notes",
        (Lang::Da, false) => "noter",
    };
    match lang {
        Lang::En => format!("As {what}: {added} new, {changed} changed, {unchanged} unchanged"),
        Lang::Da => format!("Som {what}: {added} nye, {changed} ændret, {unchanged} uændret"),
    }
}

/// Rows that become no record of their own.
#[must_use]
pub fn passed_over(lang: Lang, why: Why, n: usize) -> String {
    let said = match why {
        Why::Blank => word("without anything said", "uden noget sagt"),
        Why::Repeated => word("of a record that a later row is of, too", "af en post, som en senere række også er af"),
        Why::Vote => word("counted as votes for another row", "talt som stemmer på en anden række"),
        Why::Moderated => word("spam, or not let through", "spam eller ikke godkendt"),
        Why::Older => word("older than what is here", "ældre end det, der er her"),
        Why::InBin => word("of a record in the bin here", "af en post i papirkurven her"),
        Why::Bot => word("written by a program", "skrevet af et program"),
        Why::Flawed => word("not possible here; see above", "ikke mulige her; se ovenfor"),
    };
    let count = rows(lang, n);
    match lang {
        Lang::En => format!("Left out: {count} ({})", said.en),
        Lang::Da => format!("Udeladt: {count} ({})", said.da),
    }
}

/// Fields that were changed there and here.
#[must_use]
pub fn kept(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 field was changed there and here, and stays as it is here".to_owned(),
        (Lang::En, n) => format!("{n} fields were changed there and here, and stay as they are here"),
        (Lang::Da, 1) => "1 felt er ændret både der og her og bliver, som det er her".to_owned(),
        (Lang::Da, n) => format!("{n} felter er ændret både der og her og bliver, som de er her"),
    }
}

/// Rows with more cells than there are columns.
#[must_use]
pub fn wider(lang: Lang, n: usize) -> String {
    let count = rows(lang, n);
    match lang {
        Lang::En => format!("{count} with more cells than the header has columns; what is too much stays out"),
        Lang::Da => format!("{count} med flere celler, end der er kolonnenavne; det overskydende kommer ikke med"),
    }
}

/// Dates whose order the column does not show.
#[must_use]
pub fn dates(lang: Lang, column: &str, day_first: bool) -> String {
    let order = if day_first { DAY_FIRST } else { MONTH_FIRST };
    match lang {
        Lang::En => format!(
            "The dates in “{column}” could be read in two ways; they were read with the {}",
            order.en.to_lowercase()
        ),
        Lang::Da => format!("Datoerne i »{column}« kan læses på to måder; de er læst med {}", order.da.to_lowercase()),
    }
}

/// A word for a status that nobody has mapped.
#[must_use]
pub fn unknown_status(lang: Lang, status: &StatusWord) -> String {
    let (word, here) = (&status.word, item::status(status.status).in_lang(lang));
    let count = rows(lang, status.count);
    match lang {
        Lang::En => {
            let come = if status.count == 1 { "comes" } else { "come" };
            format!("“{word}” is not a known status: {count} {come} in as “{here}”")
        }
        Lang::Da => format!("»{word}« er ikke en kendt status: {count} kommer ind som »{here}«"),
    }
}

/// The answers to "how likely are you to recommend us".
#[must_use]
pub fn scores(lang: Lang, scores: &Scores) -> String {
    let Scores { column, promoters, passives, detractors, blank } = scores;
    let net = scores.net().map_or_else(|| "–".to_owned(), |net| format::decimal(lang, net, 0));
    match lang {
        Lang::En => format!(
            "“{column}”: net promoter score {net} ({promoters} promoters, {passives} passives, {detractors} detractors, {blank} without an answer)"
        ),
        Lang::Da => format!(
            "»{column}«: net promoter score {net} ({promoters} ambassadører, {passives} passive, {detractors} kritikere, {blank} uden svar)"
        ),
    }
}

/// What the file speaks of and does not hold.
#[must_use]
pub fn missing(lang: Lang, what: &str, n: usize) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("The file speaks of {n} {what} and does not hold them"),
        Lang::Da => format!("Filen nævner {n} {what}, men indeholder dem ikke"),
    }
}

/// A column of which values stay out.
#[must_use]
pub fn left_out(lang: Lang, column: &str, n: usize) -> String {
    let said = format::count(lang, n);
    match (lang, n) {
        (Lang::En, 1) => format!("{column}: 1 value"),
        (Lang::En, _) => format!("{column}: {said} values"),
        (Lang::Da, 1) => format!("{column}: 1 værdi"),
        (Lang::Da, _) => format!("{column}: {said} værdier"),
    }
}

/// The heading of the problems.
#[must_use]
pub fn problems(lang: Lang, n: usize) -> String {
    let said = format::count(lang, n);
    match (lang, n) {
        (Lang::En, 1) => "1 cell with a problem; its row comes in without it".to_owned(),
        (Lang::En, _) => format!("{said} cells with a problem; their rows come in without them"),
        (Lang::Da, 1) => "1 celle med et problem; dens række kommer ind uden den".to_owned(),
        (Lang::Da, _) => format!("{said} celler med et problem; deres rækker kommer ind uden dem"),
    }
}

/// What is the matter with a cell.
#[must_use]
pub const fn trouble(trouble: Trouble) -> Word {
    match trouble {
        Trouble::NotADate => word("No date that can be read", "Ingen dato, der kan læses"),
        Trouble::NotANumber => word("No number that is possible here", "Intet tal, der er muligt her"),
        Trouble::NotAHorizon => word("Neither now, next nor later", "Hverken nu, næste eller senere"),
        Trouble::NotAnAddress => word("No address that can be opened", "Ingen adresse, der kan åbnes"),
        Trouble::UnknownParent => {
            word("No record of that name here or in the file", "Ingen post med det navn her eller i filen")
        }
        Trouble::EndBeforeStart => {
            word("It ends before it starts; the start stays out", "Slutter før start; starten kommer ikke med")
        }
        Trouble::LongTitle => word(
            "Too long for a title; it stands in full in the text",
            "For lang til en titel; den står helt i teksten",
        ),
    }
}

/// Why a workbook cannot be read.
#[must_use]
pub const fn excel(why: ExcelError) -> Word {
    match why {
        ExcelError::Encrypted => word(
            "This workbook opens with a password. Save a copy without one in Excel, and import that.",
            "Projektmappen er beskyttet med adgangskode. Gem en kopi uden i Excel, og importér den.",
        ),
        ExcelError::Old => word(
            "This is a workbook of the kind from before 2007 (.xls), which cannot be read here. In Excel choose File, Save a copy, XLSX or “CSV UTF-8”, and import that file.",
            "Det er en projektmappe af typen fra før 2007 (.xls), som ikke kan læses her. Vælg Filer, Gem en kopi, XLSX eller »CSV UTF-8« i Excel, og importér den fil.",
        ),
        ExcelError::Binary => word(
            "This is a binary workbook (.xlsb), which only Excel reads. Save a copy as XLSX there, and import that.",
            "Det er en binær projektmappe (.xlsb), som kun Excel læser. Gem en kopi som XLSX i Excel, og importér den.",
        ),
        ExcelError::NotExcel => {
            word("There is no Excel workbook in this file.", "Der er ingen Excel-projektmappe i filen.")
        }
        ExcelError::NoSheets => word("There are no rows in this sheet.", "Der er ingen rækker i arket."),
        ExcelError::TooLarge => word(
            "The workbook unpacks to more than can be read here. Save the sheet you need as CSV, and import that.",
            "Projektmappen fylder mere udpakket, end der kan læses her. Gem det ark, du skal bruge, som CSV, og importér det.",
        ),
        ExcelError::Damaged => word(
            "The workbook is damaged, or was not downloaded to the end. Open it in Excel, save a copy, and import that.",
            "Projektmappen er beskadiget eller ikke hentet helt færdig. Åbn den i Excel, gem en kopi, og importér den.",
        ),
    }
}

pub const SHEET: Word = word("Sheet", "Ark");

/// Which sheet of a workbook was read.
#[must_use]
pub fn how_sheet(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Read from the sheet “{name}”"),
        Lang::Da => format!("Læst fra arket »{name}«"),
    }
}

/// Why a file cannot be read.
#[must_use]
pub fn unreadable(lang: Lang, why: &Unreadable) -> String {
    let said = match why {
        Unreadable::Xlsx => word(
            "This is an Excel workbook (XLSX). Choose or drop it as a file of its own.",
            "Det er en Excel-projektmappe (XLSX). Vælg eller træk den ind som en fil for sig.",
        ),
        Unreadable::Archive => word(
            "This is an archive, but not one that Wheelhouse knows. Slack and Fider archives can be read; of others, import the files inside.",
            "Det er et arkiv, men ikke et, som Wheelhouse kender. Arkiver fra Slack og Fider kan læses; fra andre importeres filerne i arkivet.",
        ),
        Unreadable::Workspace => {
            word("This is a Wheelhouse file, not a table.", "Det er en Wheelhouse-fil, ikke en tabel.")
        }
        Unreadable::Html => word(
            "This is a web page, not an export. You may have been signed out when you downloaded it.",
            "Det er en webside, ikke en eksport. Måske var du logget ud, da du hentede den.",
        ),
        Unreadable::Binary => word(
            "This is not text: a picture, a document or a spreadsheet. Tables are read as CSV.",
            "Det er ikke tekst: et billede, et dokument eller et regneark. Tabeller læses som CSV.",
        ),
        Unreadable::NoRecords => word(
            "This is JSON, but neither a Wheelhouse file nor GitHub issues, and there is no list of records in it.",
            "Det er JSON, men hverken en Wheelhouse-fil eller sager fra GitHub, og der er ingen liste af poster i den.",
        ),
        Unreadable::File(error) => return files::error(lang, error),
    };
    said.in_lang(lang).to_owned()
}

/// The heading of the report.
#[must_use]
pub fn done(lang: Lang, name: &str) -> String {
    match (lang, name) {
        (Lang::En, "") => "Imported".to_owned(),
        (Lang::En, name) => format!("Imported {name}"),
        (Lang::Da, "") => "Importeret".to_owned(),
        (Lang::Da, name) => format!("Importeret {name}"),
    }
}

/// The button that goes on with another file.
#[must_use]
pub fn next_file(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Next file: {name}"),
        Lang::Da => format!("Næste fil: {name}"),
    }
}

/// The button that shows a page.
#[must_use]
pub fn show(lang: Lang, page: &str) -> String {
    match lang {
        Lang::En => format!("Show {page}"),
        Lang::Da => format!("Vis {page}"),
    }
}
