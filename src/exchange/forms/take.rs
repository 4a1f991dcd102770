//! Taking answers in: each becomes a note, and a note with a link for each vote.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{FormAnswer, Reply};
use crate::{
    exchange::{
        FileError, Note, Preview, Refused,
        intake::{Names, update},
    },
    model::{
        Contact, Feedback, Form, Id, Item, Kind, Link, QuestionKind, Record, RecordRef, Source, SourceKind, Tongue,
        decode, fields_of, text,
    },
    replica::{Edit, Held, Replica},
};

/// The fields of a note that follow its answer when somebody mends what they said.
const COVERED: [&str; 8] = ["title", "body", "customer", "contact", "author", "tags", "received", "score"];
/// Characters of an answer that serve as the title of its note.
const WORDS_CHARS: usize = 100;

/// What taking in answers would do, in whatever order they come. The latest counts where one came more than once.
///
/// An answer to a form that is not here is taken in as plain feedback, and said to be.
#[must_use]
pub fn preview(answers: &[FormAnswer], now: &Replica) -> Preview {
    let mut latest: BTreeMap<(Id<Form>, Uuid), &FormAnswer> = BTreeMap::new();
    for answer in answers {
        let held = latest.entry((answer.form, answer.id)).or_insert(answer);
        if held.at < answer.at {
            *held = answer;
        }
    }
    let repeated = answers.len() - latest.len();
    let mut taking = Taking { now, names: Names::of(now), contacts: contacts(now), ..Taking::new(now) };
    let unknown = latest.values().filter(|it| taking.form(it.form).is_none()).count();
    latest.values().for_each(|it| taking.take(it));
    let records = taking.records + taking.names.made.len();
    taking.names.edits.append(&mut taking.edits);
    let mut preview = Preview { refused: taking.refused, ..Preview::of_edits(taking.names.edits, records, now) };
    preview.notes.extend((unknown > 0).then_some(Note::UnknownForms { count: unknown }));
    preview.notes.extend((repeated > 0).then_some(Note::Repeated { count: repeated }));
    preview
}

/// The contacts by address, in lower case.
fn contacts(now: &Replica) -> HashMap<String, Contact> {
    let of_kind = now.records().filter(|(record, held)| record.kind == Kind::Contact && is_here(held));
    let read = of_kind.map(|(record, held)| decode::<Contact>(record.id, held.values()).0);
    read.filter(|it| !it.email.is_empty()).map(|it| (it.email.to_lowercase(), it)).collect()
}

fn is_here(held: &Held) -> bool {
    !held.is_blank() && !held.is_removed()
}

/// Answers being taken in.
struct Taking<'a> {
    now: &'a Replica,
    names: Names,
    contacts: HashMap<String, Contact>,
    edits: Vec<Edit>,
    refused: Vec<Refused>,
    /// How many records the answers speak of.
    records: usize,
}

impl<'a> Taking<'a> {
    fn new(now: &'a Replica) -> Self {
        let (names, contacts) = (Names::of(now), HashMap::new());
        Self { now, names, contacts, edits: Vec::new(), refused: Vec::new(), records: 0 }
    }

    fn form(&self, id: Id<Form>) -> Option<Form> {
        let record = RecordRef::of(id);
        let held = self.now.record(record).filter(|it| is_here(it))?;
        Some(decode::<Form>(record.id, held.values()).0)
    }

    fn take(&mut self, answer: &FormAnswer) {
        let form = self.form(answer.form);
        let plain = self.plain(answer, form.as_ref());
        let key = format!("form:{}/{}", answer.form, answer.id);
        if answer.replies.iter().any(|it| says_something(it) && !is_about_oneself(it.kind)) {
            let note = Feedback { title: title(answer, form.as_ref()), body: body(answer), ..plain.clone() };
            self.note(note, key.clone());
        }
        for vote in &answer.votes {
            let title = match vote.title.trim() {
                "" => answer.heading.trim(),
                title => title,
            };
            let title = if title.is_empty() { "+1" } else { title };
            let note = Feedback { title: title.to_owned(), score: None, ..plain.clone() };
            let Some(note) = self.note(note, format!("{key}/{}", vote.item)) else { continue };
            if self.now.record(RecordRef::of::<Item>(vote.item)).is_some_and(is_here) {
                self.link(note, vote.item);
            }
        }
    }

    /// What all notes of an answer have in common.
    fn plain(&mut self, answer: &FormAnswer, form: Option<&Form>) -> Feedback {
        let mail = Some(answer.first(QuestionKind::Email)).filter(|it| is_address(it)).unwrap_or_default();
        let (name, company) = (short(answer.first(QuestionKind::Name)), answer.first(QuestionKind::Company));
        let customer = self.names.named(Kind::Customer, company, self.now).map(Id::from_uuid);
        let known = self.contacts.get(&mail.to_lowercase()).map(|it| it.customer);
        if known.is_none() && !mail.is_empty() {
            self.contact(Contact {
                id: Id::named(&format!("contact/{}", mail.to_lowercase())),
                name: if name.is_empty() { mail.to_owned() } else { name.clone() },
                email: mail.to_owned(),
                customer,
                ..Contact::default()
            });
        }
        if !answer.first(QuestionKind::Consent).is_empty() {
            self.agreed(&mail.to_lowercase(), answer);
        }
        let score = answer.first(QuestionKind::Score).parse::<f64>().ok().filter(|it| (0.0..=10.0).contains(it));
        let tags = form.into_iter().flat_map(|it| it.tags.iter().copied());
        let has = |tag: &Id<crate::model::Tag>| self.now.record(RecordRef::of(*tag)).is_some_and(is_here);
        Feedback {
            customer: customer.or(known.flatten()),
            contact: self.contacts.get(&mail.to_lowercase()).map(|it| it.id),
            author: if name.is_empty() { mail.to_owned() } else { name },
            tags: tags.filter(has).collect(),
            received: answer.day,
            score,
            source: Source { kind: SourceKind::Survey, updated: moment(answer), ..Source::default() },
            ..Feedback::default()
        }
    }

    /// Somebody who gave an address that nobody here has yet; who is in the bin stays there.
    fn contact(&mut self, contact: Contact) {
        let held = self.now.record(RecordRef::of(contact.id)).filter(|it| !it.is_blank());
        if held.is_none() && contact.check().is_ok() {
            self.records += 1;
            self.edits.extend(Edit::create(&contact));
        }
        self.contacts.insert(contact.email.to_lowercase(), contact);
    }

    /// They agreed to hear when what they asked for is there, and in which language. Who has agreed before did so then.
    fn agreed(&mut self, address: &str, answer: &FormAnswer) {
        let Some(contact) = self.contacts.get_mut(address) else { return };
        let record = RecordRef::of(contact.id);
        if self.now.record(record).is_some_and(Held::is_removed) {
            return;
        }
        if contact.agreed.is_none() {
            contact.agreed = answer.day.or_else(|| Some(moment(answer)?.date_naive()));
            let day = contact.agreed.map(|it| Edit::set(record, "agreed", it.to_string().into()));
            self.edits.extend(day);
        }
        if contact.language.is_empty() {
            let language = if answer.tongue == Tongue::Da { "da" } else { "en" };
            language.clone_into(&mut contact.language);
            self.edits.push(Edit::set(record, "language", language.into()));
        }
    }

    /// The note under this key, made or brought up to date; `None` where it stays out.
    fn note(&mut self, mut note: Feedback, key: String) -> Option<Id<Feedback>> {
        note.id = Id::named(&key);
        note.source.key = key;
        let record = RecordRef::of(note.id);
        self.records += 1;
        if let Err(flaw) = note.check() {
            let path = note.source.key;
            self.refused.push(Refused { place: note.title, why: FileError::Flawed { path, flaw } });
            return None;
        }
        // What the team has put in the bin stays there, and an older answer never takes a newer one's place.
        let change = update::change(record, fields_of(&note), &COVERED, false, self.now).ok()?;
        self.edits.extend(change.edits);
        Some(note.id)
    }

    fn link(&mut self, note: Id<Feedback>, item: Id<Item>) {
        let link = Link { id: Id::named(&format!("link/{note}/{item}")), feedback: note, item, ..Link::default() };
        self.records += 1;
        if self.now.record(RecordRef::of(link.id)).is_none_or(Held::is_blank) {
            self.edits.extend(Edit::create(&link));
        }
    }
}

fn moment(answer: &FormAnswer) -> Option<DateTime<Utc>> {
    i64::try_from(answer.at).ok().and_then(DateTime::from_timestamp_millis)
}

fn says_something(reply: &Reply) -> bool {
    reply.said.iter().any(|it| !it.trim().is_empty())
}

/// Whether a question asks who somebody is, and not what they think.
const fn is_about_oneself(kind: QuestionKind) -> bool {
    matches!(kind, QuestionKind::Name | QuestionKind::Company | QuestionKind::Email | QuestionKind::Consent)
}

fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace))
        && text.chars().count() <= text::TITLE_CHARS_MAX
}

fn short(text: &str) -> String {
    text.chars().take(text::TITLE_CHARS_MAX).collect()
}

/// The first words that were said at length; else what the form is called.
fn title(answer: &FormAnswer, form: Option<&Form>) -> String {
    let of = |kinds: &[QuestionKind]| {
        let fits = answer.replies.iter().filter(|it| kinds.contains(&it.kind) && says_something(it));
        fits.flat_map(|it| &it.said).map(|it| it.trim()).find(|it| !it.is_empty()).map(first_words)
    };
    let own = of(&[QuestionKind::Text, QuestionKind::LongText]);
    let own = own.or_else(|| of(&[QuestionKind::Choice, QuestionKind::Choices]));
    let called = || form.map_or(answer.heading.trim(), |it| it.name.trim()).to_owned();
    own.unwrap_or_else(|| if called().is_empty() { "…".to_owned() } else { called() })
}

fn first_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    match line.char_indices().nth(WORDS_CHARS) {
        Some((cut, _)) => format!("{}…", line.get(..cut).unwrap_or(line).trim_end()),
        None => line.to_owned(),
    }
}

/// Each question with what was said, in the order in which it was asked.
fn body(answer: &FormAnswer) -> String {
    let mut body = String::new();
    for reply in answer.replies.iter().filter(|it| says_something(it)) {
        if !body.is_empty() {
            body.push_str("\n\n");
        }
        body.push_str(reply.question.trim());
        let said: Vec<&str> = reply.said.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        match said.as_slice() {
            [one] => {
                body.push('\n');
                body.push_str(one);
            }
            several => several.iter().for_each(|it| {
                body.push_str("\n- ");
                body.push_str(it);
            }),
        }
    }
    body.chars().take(text::TEXT_CHARS_MAX).collect()
}
