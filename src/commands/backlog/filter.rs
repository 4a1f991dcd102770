//! Filter and order of the backlog, as they stand in the address.

use uuid::Uuid;

use crate::model::{Horizon, Id, Item, ItemKind, Product, Status, Tag};

/// A value with a word of its own in addresses.
pub trait Code: Copy + PartialEq + 'static {
    /// Every value with its word.
    const CODES: &'static [(&'static str, Self)];

    /// The word.
    #[must_use]
    fn code(self) -> &'static str {
        Self::CODES.iter().find(|(_, it)| *it == self).map_or("", |(code, _)| code)
    }

    /// The value with this word.
    #[must_use]
    fn from_code(code: &str) -> Option<Self> {
        Self::CODES.iter().find(|(it, _)| *it == code).map(|(_, value)| *value)
    }
}

impl Code for Status {
    const CODES: &'static [(&'static str, Self)] = &[
        ("idea", Self::Idea),
        ("planned", Self::Planned),
        ("doing", Self::Doing),
        ("done", Self::Done),
        ("dropped", Self::Dropped),
    ];
}

impl Code for ItemKind {
    const CODES: &'static [(&'static str, Self)] =
        &[("idea", Self::Idea), ("feature", Self::Feature), ("bug", Self::Bug), ("task", Self::Task)];
}

impl Code for Horizon {
    const CODES: &'static [(&'static str, Self)] = &[("now", Self::Now), ("next", Self::Next), ("later", Self::Later)];
}

/// What the backlog is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// The team's own order, with the hierarchy.
    #[default]
    Own,
    /// The title.
    Title,
    /// Work, least first; what nobody has estimated stands last either way.
    Effort,
    /// How far it has come.
    Status,
    /// When it was written down, latest first; what came from elsewhere without a time stands last either way.
    Newest,
    /// How many notes speak for it, most first.
    Evidence,
}

impl SortBy {
    /// Every way to sort, in the order of the menu.
    pub const ALL: [Self; 6] = [Self::Own, Self::Title, Self::Status, Self::Effort, Self::Evidence, Self::Newest];
}

impl Code for SortBy {
    const CODES: &'static [(&'static str, Self)] = &[
        ("own", Self::Own),
        ("title", Self::Title),
        ("effort", Self::Effort),
        ("status", Self::Status),
        ("newest", Self::Newest),
        ("evidence", Self::Evidence),
    ];
}

/// The order of the backlog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// The other way round than [`SortBy`] says.
    pub reversed: bool,
}

impl Sort {
    /// The word in the address; `None` for the team's own order.
    #[must_use]
    pub fn code(self) -> Option<String> {
        let sign = if self.reversed { "-" } else { "" };
        (self.by != SortBy::Own).then(|| format!("{sign}{}", self.by.code()))
    }

    fn from_code(code: &str) -> Self {
        let (reversed, word) = code.strip_prefix('-').map_or((false, code), |word| (true, word));
        let by = SortBy::from_code(word).unwrap_or_default();
        Self { by, reversed: reversed && by != SortBy::Own }
    }

    /// The next order when the head of a column is pressed: sorted, reversed, the team's own.
    #[must_use]
    pub fn pressed(self, by: SortBy) -> Self {
        match self {
            Self { by: now, reversed: false } if now == by => Self { by, reversed: true },
            Self { by: now, reversed: true } if now == by => Self::default(),
            _ => Self { by, reversed: false },
        }
    }

    /// Whether greater values stand above smaller ones.
    #[must_use]
    pub const fn is_descending(self) -> bool {
        self.reversed != matches!(self.by, SortBy::Newest | SortBy::Evidence)
    }
}

/// Which items are shown. An empty list lets everything through; within a list one match is enough.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words that must all stand in the title or the description.
    pub text: String,
    /// How far they have come.
    pub statuses: Vec<Status>,
    /// What sort of thing they are.
    pub kinds: Vec<ItemKind>,
    /// Their product; `None` for items without one.
    pub products: Vec<Option<Id<Product>>>,
    /// A tag they carry.
    pub tags: Vec<Id<Tag>>,
    /// When they are meant to come; `None` for items that are not on the roadmap.
    pub horizons: Vec<Option<Horizon>>,
    /// Their order.
    pub sort: Sort,
}

/// The word for "without one" in the address.
const NONE: &str = "none";

impl Filter {
    /// The parts of the address that hold the filter.
    pub const KEYS: [&'static str; 7] = ["q", "status", "kind", "product", "tag", "horizon", "sort"];

    /// Reads the filter from the parts of an address; what means nothing is passed over.
    #[must_use]
    pub fn read(get: impl Fn(&'static str) -> Option<String>) -> Self {
        let list = |key| get(key).unwrap_or_default();
        Self {
            text: list("q"),
            statuses: many(&list("status"), Status::from_code),
            kinds: many(&list("kind"), ItemKind::from_code),
            products: many(&list("product"), |word| or_none(word, |id| Uuid::try_parse(id).ok().map(Id::from_uuid))),
            tags: many(&list("tag"), |word| Uuid::try_parse(word).ok().map(Id::from_uuid)),
            horizons: many(&list("horizon"), |word| or_none(word, Horizon::from_code)),
            sort: Sort::from_code(&list("sort")),
        }
    }

    /// The parts of the address; `None` where a part is not needed.
    #[must_use]
    pub fn write(&self) -> [(&'static str, Option<String>); 7] {
        let text = Some(self.text.clone()).filter(|it| !it.is_empty());
        [
            ("q", text),
            ("status", joined(&self.statuses, |it| it.code().to_owned())),
            ("kind", joined(&self.kinds, |it| it.code().to_owned())),
            ("product", joined(&self.products, |it| it.map_or_else(|| NONE.to_owned(), |id| id.to_string()))),
            ("tag", joined(&self.tags, |it| it.to_string())),
            ("horizon", joined(&self.horizons, |it| it.map_or(NONE, Code::code).to_owned())),
            ("sort", self.sort.code()),
        ]
    }

    /// Whether some items may be left out.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        !(self.text.trim().is_empty()
            && self.statuses.is_empty()
            && self.kinds.is_empty()
            && self.products.is_empty()
            && self.tags.is_empty()
            && self.horizons.is_empty())
    }

    /// Whether the items stand in a flat list instead of their hierarchy.
    #[must_use]
    pub fn is_flat(&self) -> bool {
        self.is_narrow() || self.sort.by != SortBy::Own
    }

    /// The same order with nothing left out.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { sort: self.sort, ..Self::default() }
    }

    /// The question the filter asks of each item.
    pub(super) fn matcher(&self) -> impl Fn(&Item) -> bool + '_ {
        let words: Vec<String> = self.text.split_whitespace().map(str::to_lowercase).collect();
        move |item| {
            passes(&self.statuses, &item.status)
                && passes(&self.kinds, &item.kind)
                && passes(&self.products, &item.product)
                && passes(&self.horizons, &item.horizon)
                && (self.tags.is_empty() || self.tags.iter().any(|tag| item.tags.contains(tag)))
                && words.iter().all(|word| says(&item.title, word) || says(&item.description, word))
        }
    }
}

fn passes<T: PartialEq>(allowed: &[T], value: &T) -> bool {
    allowed.is_empty() || allowed.contains(value)
}

fn many<T: PartialEq>(list: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut values = Vec::new();
    for value in list.split(',').filter_map(read) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

fn or_none<T>(word: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if word == NONE { Some(None) } else { read(word).map(Some) }
}

fn joined<T>(values: &[T], word: impl Fn(&T) -> String) -> Option<String> {
    (!values.is_empty()).then(|| values.iter().map(word).collect::<Vec<_>>().join(","))
}

/// Whether `word`, in lower case, stands in `text`, in any case.
///
/// Plain ASCII, nearly always, is compared byte by byte: a key press searches 10,000 texts without a copy of any.
fn says(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.to_lowercase().contains(word);
    }
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some((first, rest)) = word.split_first() else { return true };
    let mut left = text;
    while let Some(at) = left.iter().position(|byte| byte.to_ascii_lowercase() == *first) {
        left = left.get(at + 1..).unwrap_or_default();
        if left.get(..rest.len()).is_some_and(|found| found.eq_ignore_ascii_case(rest)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &[(&str, &str)]) -> Filter {
        Filter::read(|key| query.iter().find(|(it, _)| *it == key).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn an_address_reads_back_as_it_was_written() {
        let filter = Filter {
            text: "slow export".to_owned(),
            statuses: vec![Status::Doing, Status::Planned],
            kinds: vec![ItemKind::Bug],
            products: vec![None, Some(Id::named("app"))],
            tags: vec![Id::named("speed")],
            horizons: vec![Some(Horizon::Now), None],
            sort: Sort { by: SortBy::Effort, reversed: true },
        };
        let written = filter.write();
        let again = Filter::read(|key| written.iter().find(|(it, _)| *it == key).and_then(|(_, value)| value.clone()));
        assert_eq!(again, filter);
        assert_eq!(written.map(|(key, _)| key), Filter::KEYS);
    }

    #[test]
    fn what_means_nothing_in_an_address_is_passed_over() {
        let filter = read(&[("status", "doing,flying,doing"), ("product", "x"), ("sort", "-colour")]);
        assert_eq!(filter, Filter { statuses: vec![Status::Doing], ..Filter::default() });
    }

    #[test]
    fn every_value_has_a_word_of_its_own() {
        assert!(Status::ALL.iter().all(|it| Status::from_code(it.code()) == Some(*it)));
        assert!(ItemKind::ALL.iter().all(|it| ItemKind::from_code(it.code()) == Some(*it)));
        assert!(Horizon::ALL.iter().all(|it| Horizon::from_code(it.code()) == Some(*it)));
        assert!(SortBy::ALL.iter().all(|it| SortBy::from_code(it.code()) == Some(*it)));
    }

    #[test]
    fn all_words_must_stand_somewhere_in_any_case() {
        let item = Item {
            title: "Export til ÆBLE-format".to_owned(),
            description: "Slow on aaab rows".to_owned(),
            ..Item::default()
        };
        let finds = |text: &str| Filter { text: text.to_owned(), ..Filter::default() }.matcher()(&item);
        assert!(finds("EXPORT slow"));
        assert!(finds("æble"));
        assert!(finds("aab"));
        assert!(finds("  "));
        assert!(!finds("export fast"));
        assert!(!finds("exportt"));
    }

    #[test]
    fn pressing_a_column_head_sorts_then_reverses_then_returns() {
        let first = Sort::default().pressed(SortBy::Evidence);
        assert!(first.is_descending());
        let second = first.pressed(SortBy::Evidence);
        assert!(!second.is_descending());
        assert_eq!(second.pressed(SortBy::Evidence), Sort::default());
        assert_eq!(second.pressed(SortBy::Title), Sort { by: SortBy::Title, reversed: false });
    }
}
