//! Roles: what a column of a foreign table is to us, and the names that columns go by.

/// What a column is to us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// It has no place here; the report says so.
    #[default]
    Ignore,
    /// Our own id, in a table that we have written.
    Id,
    /// What the tool calls the record.
    Key,
    /// Another name of the record, by which others may speak of it as their parent.
    OtherKey,
    /// What it is, in one line.
    Title,
    /// What it is for, or what was said.
    Body,
    /// An answer: it goes below the text, under the name of its column.
    Answer,
    /// How far it has come, in the tool's words.
    Status,
    /// How far it has come, in the tool's few fixed words.
    Category,
    /// What sort of thing it is.
    Kind,
    /// What it is about.
    Tags,
    /// Who said it or asked for it, as a customer.
    Customer,
    /// The company of the customer.
    Company,
    /// The segment of the customer.
    Segment,
    /// The revenue of the customer in a year.
    Revenue,
    /// Who said it, by name.
    Author,
    /// Who said it, by address.
    AuthorMail,
    /// How many said the same.
    Votes,
    /// Somebody who said the same; a row each.
    Voter,
    /// How likely it is that they recommend the product, 0 to 10.
    Score,
    /// When it was said or written down.
    Created,
    /// When it was last changed.
    Updated,
    /// When it was done or put aside.
    Closed,
    /// Its address.
    Url,
    /// The record it is part of: a key or a name.
    Parent,
    /// The item it is part of, by a name alone; made where there is none.
    Epic,
    /// A column of a month or quarter, marked where the record falls into it.
    Span,
    /// The product it belongs to.
    Product,
    /// The release it goes out with.
    Release,
    /// The objective it serves.
    Objective,
    /// Who sees to it.
    Owner,
    /// Work in person-months.
    Effort,
    /// Work in points.
    Points,
    /// Work in time: seconds, or with a unit as `38h`.
    Time,
    /// The day work starts.
    Start,
    /// The day it is meant to be done.
    End,
    /// When it is meant to come, in words.
    Horizon,
    /// Whether it was put away.
    Archived,
    /// Whether it may be seen at all: spam stays out.
    Moderation,
}

/// A role, its word in what is remembered, and the names that columns with it go by, in lower case.
type Named = (Role, &'static str, &'static [&'static str]);

/// Every role. The first name found in a table wins.
const NAMED: [Named; 39] = [
    (Role::Ignore, "ignore", &[]),
    (Role::Id, "id", &["wheelhouse id"]),
    (Role::Key, "key", &["issue key", "key", "task id", "card id", "reference #", "external id", "nummer"]),
    (Role::OtherKey, "other_key", &["issue id"]),
    (
        Role::Title,
        "title",
        &[
            "title",
            "summary",
            "name",
            "subject",
            "task name",
            "post title",
            "idea title",
            "feature",
            "item",
            "headline",
            "titel",
            "navn",
            "emne",
            "overskrift",
            "opgave",
            "key result",
            "bar",
        ],
    ),
    (
        Role::Body,
        "body",
        &[
            "description",
            "body",
            "details",
            "content",
            "notes",
            "text",
            "message",
            "feedback",
            "comment",
            "review",
            "verbatim",
            "beskrivelse",
            "tekst",
            "indhold",
            "noter",
            "besked",
            "kommentar",
            "bemærkning",
            "task content",
        ],
    ),
    (Role::Answer, "answer", &[]),
    (Role::Status, "status", &["status", "state", "stage", "column", "section/column", "tilstand", "trin"]),
    (Role::Category, "category", &["status category"]),
    (Role::Kind, "kind", &["type", "issue type", "item type", "kind", "work item type", "slags"]),
    (
        Role::Tags,
        "tags",
        &["tags", "labels", "label", "tag", "themes", "theme", "mærker", "etiketter", "emner", "tema", "legend"],
    ),
    (Role::Customer, "customer", &["customer", "customer name", "account", "client", "kunde", "kundenavn"]),
    (Role::Company, "company", &["company", "company name", "organization", "organisation", "virksomhed", "firma"]),
    (Role::Segment, "segment", &["segment", "plan", "tier", "kundesegment"]),
    (Role::Revenue, "revenue", &["revenue", "arr", "mrr", "monthly spend", "omsætning"]),
    (
        Role::Author,
        "author",
        &[
            "author",
            "author name",
            "created by",
            "reporter",
            "creator",
            "requester",
            "submitted by",
            "user name",
            "contact name",
            "forfatter",
            "oprettet af",
            "indsendt af",
        ],
    ),
    (Role::AuthorMail, "author_mail", &["author email", "email", "email address", "e mail", "contact email", "mail"]),
    (Role::Votes, "votes", &["votes", "vote count", "votes count", "total votes", "score", "upvotes", "stemmer"]),
    (Role::Voter, "voter", &[]),
    (Role::Score, "score", &["nps", "nps score", "likelytorecommend", "likely to recommend", "recommend score"]),
    (
        Role::Created,
        "created",
        &[
            "created",
            "created at",
            "created date",
            "date created",
            "timestamp",
            "submitted at",
            "date",
            "oprettet",
            "oprettet den",
            "dato",
            "tidsstempel",
            "modtaget",
        ],
    ),
    (Role::Updated, "updated", &["updated", "updated at", "last modified", "changed date", "modified", "opdateret"]),
    (
        Role::Closed,
        "closed",
        &["completed at", "completed", "closed date", "closed at", "date closed", "resolved", "lukket"],
    ),
    (Role::Url, "url", &["url", "link", "permalink", "web url", "adresse"]),
    (
        Role::Parent,
        "parent",
        &["parent", "parent id", "parent key", "parent issue", "parent task", "epic", "epic link"],
    ),
    (Role::Epic, "epic", &["epic name", "parent name"]),
    (Role::Span, "span", &[]),
    (Role::Product, "product", &["product", "product name", "produkt", "workspace name"]),
    (Role::Release, "release", &["release", "fix version", "version", "milestone", "release name", "udgivelse"]),
    (Role::Objective, "objective", &["objective", "goal", "mål"]),
    (Role::Owner, "owner", &["owner", "assignee", "assigned to", "responsible", "ansvarlig", "ejer"]),
    (
        Role::Effort,
        "effort",
        &["effort", "person months", "effort (person months)", "indsats", "indsats (personmåneder)"],
    ),
    (Role::Points, "points", &["story points", "points", "estimate", "story point estimate"]),
    (Role::Time, "time", &["original estimate", "time estimate"]),
    (Role::Start, "start", &["start", "start date", "from", "startdato", "planned start"]),
    (
        Role::End,
        "end",
        &[
            "end",
            "end date",
            "due",
            "due date",
            "due at",
            "deadline",
            "finish date",
            "to",
            "target date",
            "slutdato",
            "frist",
            "forfaldsdato",
        ],
    ),
    (Role::Horizon, "horizon", &["horizon", "now/next/later", "now next later", "horisont"]),
    (Role::Archived, "archived", &["archived", "is archived", "arkiveret"]),
    (Role::Moderation, "moderation", &["moderation", "moderation state"]),
];

impl Role {
    /// Every role, in the order of menus.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMED.iter().map(|(role, ..)| *role)
    }

    /// Its word in what is remembered of a mapping.
    #[must_use]
    pub fn word(self) -> &'static str {
        NAMED.iter().find(|(role, ..)| *role == self).map_or("ignore", |(_, word, _)| word)
    }

    /// The role with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        NAMED.iter().find(|(_, it, _)| *it == word).map(|(role, ..)| *role)
    }

    /// The names of columns that usually have it, the surest first.
    pub(in crate::exchange) fn names(self) -> &'static [&'static str] {
        NAMED.iter().find(|(role, ..)| *role == self).map_or(&[], |(.., names)| names)
    }

    /// Whether several columns may have it without taking each other's place.
    #[must_use]
    pub const fn takes_several(self) -> bool {
        matches!(
            self,
            Self::Ignore
                | Self::Body
                | Self::Answer
                | Self::Tags
                | Self::Parent
                | Self::Owner
                | Self::Release
                | Self::Span
        )
    }
}

/// The name of a column as it is compared: in lower case, with single blanks for whatever stands between words.
pub(in crate::exchange) fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for char in name.trim().chars() {
        match char {
            ' ' | '_' | '-' | '\u{a0}' | '\t' | '\n' | '\r' => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            _ => plain.extend(char.to_lowercase()),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// How many of these names of columns are known by themselves.
pub(in crate::exchange) fn known(names: &[&str]) -> usize {
    let is_known = |name: &&&str| {
        let name = plain_name(name);
        !name.is_empty() && name.len() < 40 && NAMED.iter().any(|(.., names)| names.contains(&name.as_str()))
    };
    names.iter().filter(is_known).count()
}
