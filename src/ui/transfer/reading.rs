//! Reading what was given: what it is, and its rows.

use leptos::prelude::*;

use super::{
    failures::{Failure, Why},
    steps::{Ready, Run, Steps, Work},
};
use crate::{
    browser::{
        clock,
        excel::{ExcelError, Workbook},
        preferences,
    },
    exchange::{
        self, BYTES_MAX, File, FileError, Recognised, forms, github,
        intake::{Plan, Reading, Table, Told, Unreadable},
        table::Order,
    },
    model::number::Decimal,
    ui::{
        outside::{files::ChosenFile, pause},
        words::Lang,
    },
};

/// How many bytes are read in one turn.
const PIECE_BYTES: u64 = 128 * 1024;
/// How many bytes tell whether a file is JSON.
const HEAD_BYTES: u64 = 1024;
/// How many bytes tell whether somebody's message holds an answer.
const MESSAGE_BYTES: u64 = 32 * 1024;

/// Something a person gave.
#[derive(Clone)]
pub(super) enum Given {
    File(ChosenFile),
    Pasted(String),
}

/// What it is.
pub(super) enum What {
    /// A table, and the name of its file.
    Table(String, Box<Table>),
    /// Something whose columns are known.
    Ready(Box<Ready>),
}

impl Given {
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(file) => file.name.clone(),
            Self::Pasted(_) => String::new(),
        }
    }

    const fn bytes(&self) -> u64 {
        match self {
            Self::File(file) => file.bytes,
            Self::Pasted(text) => text.len() as u64,
        }
    }

    async fn piece(&self, from: u64, to: u64) -> Result<Vec<u8>, String> {
        match self {
            Self::File(file) => file.piece(from, to).await,
            Self::Pasted(text) => {
                pause::next_task().await;
                let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(text.len());
                Ok(text.as_bytes().get(place(from)..place(to)).unwrap_or_default().to_vec())
            }
        }
    }

    async fn text(&self) -> Result<String, String> {
        match self {
            Self::File(file) => file.text().await,
            Self::Pasted(text) => Ok(text.clone()),
        }
    }

    /// Whether it holds answers to forms. A message around a link may be longer than a head, but not by much.
    async fn looks_like_answers(&self) -> Result<bool, Failure> {
        let head = self.piece(0, MESSAGE_BYTES.min(self.bytes())).await.map_err(|said| self.unreadable(said))?;
        Ok(forms::looks_like_answers(&String::from_utf8_lossy(&head)))
    }

    /// Whether it begins as JSON does.
    async fn is_json(&self) -> Result<bool, Failure> {
        let head = self.piece(0, HEAD_BYTES.min(self.bytes())).await.map_err(|said| self.unreadable(said))?;
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).trim_ascii_start();
        Ok(head.starts_with(b"{") || head.starts_with(b"["))
    }

    fn failure(&self, why: Why) -> Failure {
        Failure { file: self.name(), why }
    }

    fn unreadable(&self, said: String) -> Failure {
        self.failure(Why::Gone(said))
    }
}

/// Reads what was given. Of several tables the first; the others wait.
///
/// # Errors
/// What is wrong, for each file.
pub(super) async fn read(steps: Steps, run: Run, given: &[Given], told: Told) -> Result<What, Vec<Failure>> {
    let mut answers = true;
    for it in given {
        answers = answers && it.looks_like_answers().await.map_err(|failure| vec![failure])?;
    }
    if answers && !given.is_empty() && told.tool.is_none() {
        let read = read_answers(steps, given).await;
        // A table may speak of such links without being an answer.
        let may_be_table = given.iter().all(|it| matches!(it, Given::File(file) if !file.name.ends_with(".json")));
        if read.is_ok() || !may_be_table {
            return read;
        }
    }
    let mut json = Vec::new();
    for it in given {
        json.push(it.is_json().await.map_err(|failure| vec![failure])?);
    }
    let as_table = told.tool.is_some();
    if json.iter().all(|it| *it) && !as_table {
        return read_json(steps, run, given, told).await;
    }
    if json.iter().any(|it| *it) && given.len() > 1 {
        return Err(given.iter().map(|it| it.failure(Why::Mixed)).collect());
    }
    match given.first() {
        Some(first) => Ok(What::Table(first.name(), Box::new(read_table(steps, run, first, told).await?))),
        None => Err(Vec::new()),
    }
}

/// Reads workspace files and GitHub issues, and whatever else is JSON as a table.
async fn read_json(steps: Steps, run: Run, given: &[Given], told: Told) -> Result<What, Vec<Failure>> {
    let (mut texts, mut failures) = (Vec::new(), Vec::new());
    for it in given {
        let bytes = usize::try_from(it.bytes()).unwrap_or(usize::MAX);
        if bytes > BYTES_MAX {
            failures.push(it.failure(Why::Wrong(FileError::TooLarge { bytes, max: BYTES_MAX })));
            continue;
        }
        match it.text().await {
            Ok(text) => texts.push((it, exchange::recognise(&text), text)),
            Err(said) => failures.push(it.unreadable(said)),
        }
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    if texts.iter().all(|(_, kind, _)| *kind == Recognised::Github) {
        let names: Vec<String> = texts.iter().map(|(it, ..)| it.name()).collect();
        let named = names.iter().zip(&texts).map(|(name, (.., text))| github::Named { name, text });
        let named: Vec<_> = named.collect();
        let preview = steps.with_replica(|now| github::preview(&named, now));
        return Ok(What::Ready(Box::new(Ready { preview, table: None, file: None, is_github: given.len() == 1 })));
    }
    if texts.len() > 1 {
        if texts.iter().any(|(_, kind, _)| *kind != Recognised::Workspace) {
            return Err(given.iter().map(|it| it.failure(Why::Mixed)).collect());
        }
        let texts: Vec<_> = texts.into_iter().map(|(it, _, text)| (it, text)).collect();
        return join(steps, &texts).map(What::Ready);
    }
    match texts.pop() {
        Some((it, Recognised::Workspace, text)) => {
            let file = exchange::parse(&text).map_err(|why| vec![it.failure(Why::Wrong(why))])?;
            let preview = steps.with_replica(|now| exchange::preview(&file, now)).seen_at(clock::now());
            Ok(What::Ready(Box::new(Ready { preview, table: None, file: Some((file, text)), is_github: false })))
        }
        Some((it, ..)) => Ok(What::Table(it.name(), Box::new(read_table(steps, run, it, told).await?))),
        None => Err(Vec::new()),
    }
}

/// Reads answers to forms, however many, as one import.
async fn read_answers(steps: Steps, given: &[Given]) -> Result<What, Vec<Failure>> {
    let (mut answers, mut failures) = (Vec::new(), Vec::new());
    for it in given {
        let bytes = usize::try_from(it.bytes()).unwrap_or(usize::MAX);
        if bytes > BYTES_MAX {
            failures.push(it.failure(Why::Wrong(FileError::TooLarge { bytes, max: BYTES_MAX })));
            continue;
        }
        match it.text().await {
            Ok(text) => match forms::answers_in(&text) {
                Ok(some) => answers.extend(some),
                Err(error) => failures.push(it.failure(Why::Code(error))),
            },
            Err(said) => failures.push(it.unreadable(said)),
        }
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    let preview = steps.with_replica(|now| forms::preview(&answers, now)).seen_at(clock::now());
    Ok(What::Ready(Box::new(Ready { preview, table: None, file: None, is_github: false })))
}

/// Reads several workspace files as one, such as what thirty people have answered.
fn join(steps: Steps, texts: &[(&Given, String)]) -> Result<Box<Ready>, Vec<Failure>> {
    let (mut files, mut failures) = (Vec::new(), Vec::new());
    for (it, text) in texts {
        match exchange::parse(text) {
            Ok(File::Known(records)) => files.push((text.as_str(), records)),
            Ok(File::Newer(_)) => {
                failures.push(it.failure(Why::Wrong(FileError::UnknownKey { path: "version".to_owned() })));
            }
            Err(why) => failures.push(it.failure(Why::Wrong(why))),
        }
    }
    if !failures.is_empty() {
        return Err(failures);
    }
    let all = |why: FileError| texts.iter().map(|(it, _)| it.failure(Why::Wrong(why.clone()))).collect::<Vec<_>>();
    let file = File::Known(exchange::join(files).map_err(all)?);
    let preview = steps.with_replica(|now| exchange::preview(&file, now)).seen_at(clock::now());
    Ok(Box::new(Ready { preview, table: None, file: None, is_github: false }))
}

/// Whether a file is a workbook by how it begins and what it is called; other archives look the same inside.
async fn is_workbook(file: &ChosenFile) -> bool {
    let head = file.piece(0, 8.min(file.bytes)).await.unwrap_or_default();
    let name = file.name.to_lowercase();
    let named = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb"].iter().any(|it| name.ends_with(it));
    head.starts_with(b"\xd0\xcf\x11\xe0") || (head.starts_with(b"PK\x03\x04") && named)
}

/// Reads a sheet of a workbook: a worker makes CSV of it, and the rest goes the way of every table.
async fn read_workbook(steps: Steps, run: Run, file: &ChosenFile, told: Told) -> Result<Table, Vec<Failure>> {
    let failure = |why: Why| vec![Failure { file: file.name.clone(), why }];
    let book = Workbook::open(file.whole(), told.sheet).await.map_err(|why| failure(Why::Excel(why)))?;
    let mut reading = Reading::new(Told { encoding: None, delimiter: None, as_rows: true, ..told });
    let whole = usize::try_from(file.bytes).unwrap_or(usize::MAX);
    loop {
        let piece = book.next().await.map_err(|why| failure(Why::Excel(why)))?;
        if !run.goes_on() {
            return Err(Vec::new());
        }
        reading.feed(&piece.csv).map_err(|why| failure(Why::Unreadable(why)))?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share, to look at"
        )]
        let done = (whole as f64 * piece.share) as usize;
        steps.work.set(Work { done, of: whole, rows: reading.rows() });
        if piece.is_last {
            break;
        }
    }
    steps.sheets.set(Some((book.sheets.clone(), book.sheet)));
    reading.finish().map_err(|why| {
        // A sheet may be empty where another is not.
        failure(if why == Unreadable::File(FileError::Empty) {
            Why::Excel(ExcelError::NoSheets)
        } else {
            Why::Unreadable(why)
        })
    })
}

async fn read_table(steps: Steps, run: Run, given: &Given, told: Told) -> Result<Table, Vec<Failure>> {
    steps.sheets.set(None);
    if let Given::File(file) = given {
        if is_workbook(file).await {
            return read_workbook(steps, run, file, told).await;
        }
        let read = read_text(steps, run, given, told).await;
        // A workbook under another name.
        let is_workbook = |it: &Failure| matches!(it.why, Why::Unreadable(Unreadable::Xlsx));
        return match read {
            Err(failures) if failures.iter().any(is_workbook) => read_workbook(steps, run, file, told).await,
            read => read,
        };
    }
    read_text(steps, run, given, told).await
}

async fn read_text(steps: Steps, run: Run, given: &Given, told: Told) -> Result<Table, Vec<Failure>> {
    let mut reading = Reading::new(told);
    let (mut at, size) = (0, given.bytes());
    while at < size {
        let to = size.min(at + PIECE_BYTES);
        let piece = given.piece(at, to).await.map_err(|said| vec![given.unreadable(said)])?;
        if !run.goes_on() {
            return Err(Vec::new());
        }
        reading.feed(&piece).map_err(|why| vec![given.failure(Why::Unreadable(why))])?;
        at = to;
        let whole = |bytes: u64| usize::try_from(bytes).unwrap_or(usize::MAX);
        steps.work.set(Work { done: whole(at), of: whole(size), rows: reading.rows() });
    }
    reading.finish().map_err(|why| vec![given.failure(Why::Unreadable(why))])
}

/// What a table seems to mean, or what the person said the last time about one with the same header.
pub(super) fn plan(table: &Table, lang: Lang, is_sheet: bool) -> Plan {
    // The languages of the page both write the day first; American files nearly always show it by their values.
    let decimal = match lang {
        Lang::Da if !is_sheet => Decimal::Comma,
        _ => Decimal::Point,
    };
    let mut plan = Plan::propose(table, Order::DayFirst, decimal);
    if is_sheet {
        // The cells of a workbook are numbers already, and come with a point.
        plan.decimal = Decimal::Point;
    }
    if let Some(remembered) = preferences::mapping(&table.signature()) {
        plan.recall(table, &remembered);
    }
    plan
}
