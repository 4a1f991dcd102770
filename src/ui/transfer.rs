//! Transfer: files in, with a preview before anything happens, and the whole workspace out.

use std::sync::Arc;

use leptos::{ev::DragEvent, html, prelude::*, task::spawn_local};

use super::{
    app::Desk,
    kit::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        icon::Icon,
        toast::{Toast, Toasts},
    },
    outside::files::{self, ChosenFile},
    words::{Lang, files as file_words, t, transfer as words, use_lang, welcome},
    workspace::Workspace,
};
use crate::{
    browser::clock,
    exchange::{self, File, FileError, Guess, Import, Preview, Recognised, Shown, github},
    model::Kind,
    replica::Replica,
};

/// How many names of a list are shown before "and so many more".
const NAMES_MAX: usize = 6;

/// Import and export, provided by the shell and the welcome.
#[derive(Clone, Copy)]
pub struct Transfer {
    open: RwSignal<bool>,
    stage: RwSignal<Stage>,
}

#[derive(Clone, Default)]
enum Stage {
    #[default]
    Choose,
    Reading,
    Failed(Vec<Failure>),
    Ready(Arc<Ready>),
}

/// A file that cannot come in.
#[derive(Clone)]
struct Failure {
    file: String,
    why: Why,
}

#[derive(Clone)]
enum Why {
    Wrong(FileError),
    NotKnown(Guess),
    Mixed,
    Unreadable(String),
}

/// Files that can come in.
struct Ready {
    preview: Preview,
    /// A workspace file with its text, which can also be opened as a workspace of its own.
    file: Option<(File, String)>,
}

/// Import and export; call it in the body of a component.
#[must_use]
pub fn use_transfer() -> Transfer {
    expect_context()
}

impl Default for Transfer {
    fn default() -> Self {
        Self::new()
    }
}

impl Transfer {
    /// Nothing chosen yet.
    #[must_use]
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), stage: RwSignal::new(Stage::Choose) }
    }

    /// Opens the import dialog.
    pub fn open_import(self) {
        self.stage.set(Stage::Choose);
        self.open.set(true);
    }

    /// Whether the import dialog is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.open.get()
    }

    /// Hands the person the whole workspace as a file.
    pub fn export(workspace: Workspace, lang: Lang) {
        let name = file_name(&workspace.name().get_untracked());
        if files::download(&name, "application/json", &workspace.export()) {
            workspace.backed_up();
            workspace.say(words::exported(lang, &name));
        } else {
            workspace.say(words::EXPORT_FAILED.in_lang(lang).to_owned());
        }
    }

    fn read(self, chosen: Vec<ChosenFile>, workspace: Option<Workspace>) {
        if chosen.is_empty() {
            return;
        }
        self.stage.set(Stage::Reading);
        spawn_local(async move {
            let mut texts = Vec::new();
            let mut failures = Vec::new();
            for file in chosen {
                let max = exchange::BYTES_MAX;
                if usize::try_from(file.bytes).is_ok_and(|bytes| bytes > max) || file.bytes > u64::from(u32::MAX) {
                    let bytes = usize::try_from(file.bytes).unwrap_or(usize::MAX);
                    failures.push(Failure { file: file.name, why: Why::Wrong(FileError::TooLarge { bytes, max }) });
                    continue;
                }
                match file.text().await {
                    Ok(text) => texts.push((file.name, text)),
                    Err(said) => failures.push(Failure { file: file.name, why: Why::Unreadable(said) }),
                }
            }
            if failures.is_empty() {
                match prepare(texts, workspace) {
                    Ok(ready) => return drop(self.stage.try_set(Stage::Ready(Arc::new(ready)))),
                    Err(why) => failures = why,
                }
            }
            self.stage.try_set(Stage::Failed(failures));
        });
    }
}

/// Reads files and previews what they would change.
fn prepare(texts: Vec<(String, String)>, workspace: Option<Workspace>) -> Result<Ready, Vec<Failure>> {
    let kinds: Vec<_> = texts.iter().map(|(name, text)| (name.clone(), exchange::recognise(text))).collect();
    let unknown = kinds.iter().filter_map(|(file, kind)| match kind {
        Recognised::NotKnown(guess) => Some(Failure { file: file.clone(), why: Why::NotKnown(*guess) }),
        Recognised::Workspace | Recognised::Github => None,
    });
    let unknown: Vec<_> = unknown.collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let with_replica = |read: &dyn Fn(&Replica) -> Preview| match workspace {
        Some(workspace) => workspace.with_session(|session| read(session.replica())),
        None => read(&Replica::default()),
    };
    if kinds.iter().all(|(_, kind)| *kind == Recognised::Github) {
        let named: Vec<_> = texts.iter().map(|(name, text)| github::Named { name, text }).collect();
        return Ok(Ready { preview: with_replica(&|now| github::preview(&named, now)), file: None });
    }
    let mut texts = texts.into_iter();
    match (texts.next(), texts.next()) {
        (Some((name, text)), None) => match exchange::parse(&text) {
            Ok(file) => Ok(Ready {
                preview: with_replica(&|now| exchange::preview(&file, now)).seen_at(clock::now()),
                file: Some((file, text)),
            }),
            Err(why) => Err(vec![Failure { file: name, why: Why::Wrong(why) }]),
        },
        _ => Err(kinds.into_iter().map(|(file, _)| Failure { file, why: Why::Mixed }).collect()),
    }
}

/// A file name that every system takes.
fn file_name(workspace: &str) -> String {
    let safe: String = workspace.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).collect();
    let safe = safe.trim_matches('-').to_lowercase();
    let safe: String = safe.chars().take(60).collect();
    if safe.is_empty() { "workspace.wheelhouse.json".to_owned() } else { format!("{safe}.wheelhouse.json") }
}

/// The import dialog.
#[component]
pub fn TransferDialogs() -> impl IntoView {
    let transfer = use_transfer();
    let stage = transfer.stage;
    view! {
        <Dialog open=transfer.open on_close=move |()| transfer.open.set(false) title=t(words::IMPORT_TITLE)>
            {move || match stage.get() {
                Stage::Choose => view! { <Choose/> }.into_any(),
                Stage::Reading => view! { <p role="status">{t(words::READING)}</p> }.into_any(),
                Stage::Failed(failures) => view! { <Failures failures/> <Choose/> }.into_any(),
                Stage::Ready(ready) => view! { <Look ready/> }.into_any(),
            }}
        </Dialog>
    }
}

/// Choosing files.
#[component]
fn Choose() -> impl IntoView {
    let transfer = use_transfer();
    let workspace = use_context::<Workspace>();
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let take = move |_| {
        if let Some(input) = input.get_untracked() {
            transfer.read(files::chosen(&input), workspace);
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(list) = event.data_transfer().and_then(|it| it.files()) {
            transfer.read(files::of_list(&list), workspace);
        }
    };
    view! {
        <div
            class="transfer__drop" data-over=move || over.get().to_string()
            on:dragover=move |event: DragEvent| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <label class="transfer__choose">
                <span>{t(words::CHOOSE)}</span>
                <input type="file" multiple accept=".json,application/json" node_ref=input on:change=take/>
            </label>
            <p>{t(words::DROP)}</p>
        </div>
        <p class="transfer__kinds">{t(words::KINDS)}</p>
    }
}

/// What is wrong with the files.
#[component]
fn Failures(
    /// One for each file.
    failures: Vec<Failure>,
) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        let lang = lang.get();
        failures
            .iter()
            .map(|failure| {
                let why = match &failure.why {
                    Why::Wrong(error) => file_words::error(lang, error),
                    Why::NotKnown(guess) => file_words::guess(lang, *guess).to_owned(),
                    Why::Mixed => words::MIXED.in_lang(lang).to_owned(),
                    Why::Unreadable(said) => format!("{} ({said})", words::UNREADABLE.in_lang(lang)),
                };
                view! { <li><strong>{failure.file.clone()}</strong> " " <span>{why}</span></li> }
            })
            .collect_view()
    };
    view! {
        <div class="transfer__failures" role="alert">
            <p>{t(words::NOTHING_CHANGED)}</p>
            <ul>{rows}</ul>
        </div>
    }
}

/// The preview, and what to do with it.
#[component]
fn Look(
    /// What was read.
    ready: Arc<Ready>,
) -> impl IntoView {
    let transfer = use_transfer();
    let lang = use_lang();
    let workspace = use_context::<Workspace>();
    let desk = Desk::expect();
    let toasts = Toasts::expect();
    let is_newer = matches!(ready.file, Some((File::Newer(_), _)));
    let can_merge = workspace.is_some() && !is_newer && !workspace.is_some_and(Workspace::is_read_only);
    let can_open = ready.file.is_some();
    let into_new = RwSignal::new(!can_merge);
    let nothing_new = ready.preview.is_empty();
    let busy = RwSignal::new(false);
    let for_import = Arc::clone(&ready);
    let import = move |_| {
        let (lang, ready) = (lang.get_untracked(), Arc::clone(&for_import));
        if let Some(workspace) = workspace.filter(|_| !into_new.get_untracked()) {
            let said = words::imported(lang, ready.preview.added.len(), ready.preview.changed.len());
            if workspace.dispatch_with_undo(Import::of(ready.preview.clone()), said) {
                transfer.open.set(false);
                workspace.keeper().ask_to_persist();
            }
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let outcome = match &ready.file {
                Some((file, text)) => desk.open_file(file, text).await.map(drop),
                None => {
                    let name = welcome::DEFAULT_NAME.in_lang(lang).to_owned();
                    let me = welcome::ME.in_lang(lang).to_owned();
                    desk.found(name, me, Some(Import::of(ready.preview.clone()))).await.map(drop)
                }
            };
            if let Err(error) = outcome {
                busy.try_set(false);
                toasts.show(Toast { text: error.to_string(), ..Toast::default() });
            }
        });
    };
    let preview = &ready.preview;
    let sections = [(words::ADDED, groups(&preview.added)), (words::CHANGED, groups(&preview.changed))];
    let conflicts: Vec<String> = preview.conflicting.iter().map(|it| it.name.clone()).collect();
    let refused = preview.refused.clone();
    let notes = preview.notes.clone();
    let unchanged = preview.unchanged;
    view! {
        <div class="transfer__preview">
            {(nothing_new && can_merge).then(|| view! { <p role="status">{t(words::NOTHING_NEW)}</p> })}
            {sections.into_iter().filter(|(_, groups)| !groups.is_empty()).map(|(title, groups)| view! {
                <section class="transfer__section">
                    <h3>{t(title)}</h3>
                    <ul>{groups.into_iter().map(|group| group_row(lang, group)).collect_view()}</ul>
                </section>
            }).collect_view()}
            {(!conflicts.is_empty()).then(|| view! {
                <section class="transfer__section">
                    <h3>{t(words::CONFLICTING)}</h3>
                    <p>{t(words::CONFLICTING_HINT)}</p>
                    <ul>{conflicts.into_iter().take(NAMES_MAX * 4).map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
                </section>
            })}
            {(!refused.is_empty()).then(|| view! {
                <section class="transfer__section" data-tone="bad">
                    <h3>{move || format!("{} ({})", words::REFUSED.in_lang(lang.get()), refused.len())}</h3>
                    <ul>{refused_rows(lang, &ready.preview)}</ul>
                </section>
            })}
            {(!notes.is_empty() || unchanged > 0).then(|| view! {
                <section class="transfer__section">
                    <h3>{t(words::NOTES)}</h3>
                    <ul>
                        {(unchanged > 0).then(|| view! { <li>{move || words::unchanged(lang.get(), unchanged)}</li> })}
                        {notes.into_iter().map(|note| view! { <li>{move || file_words::note(lang.get(), &note)}</li> }).collect_view()}
                    </ul>
                </section>
            })}
            {(can_merge && can_open).then(|| view! {
                <fieldset class="transfer__where">
                    <legend>{t(words::WHERE_TO)}</legend>
                    <label>
                        <input type="radio" name="where" prop:checked=move || !into_new.get() on:change=move |_| into_new.set(false)/>
                        {t(words::MERGE)}
                    </label>
                    <label>
                        <input type="radio" name="where" prop:checked=into_new on:change=move |_| into_new.set(true)/>
                        {t(words::OPEN_NEW)}
                    </label>
                </fieldset>
            })}
            <div class="transfer__buttons">
                <Button label=t(words::OTHER_FILES) kind=ButtonKind::Quiet on_click=move |_| transfer.open_import()/>
                <Button
                    label=move || if into_new.get() && can_open { words::OPEN_NEW } else { words::DO_IMPORT }.in_lang(lang.get())
                    icon=Icon::Upload kind=ButtonKind::Primary
                    disabled=Signal::derive(move || busy.get() || (nothing_new && !(into_new.get() && can_open)))
                    on_click=import
                />
            </div>
        </div>
    }
}

/// The records of one kind in a preview: how many, and the first names.
struct Names {
    kind: Kind,
    count: usize,
    names: Vec<String>,
}

fn groups(shown: &[Shown]) -> Vec<Names> {
    let of = |kind: Kind| shown.iter().filter(move |it| it.record.kind == kind);
    let groups = Kind::ALL.iter().map(|kind| {
        let names = of(*kind).map(|it| it.name.clone()).filter(|it| !it.is_empty()).take(NAMES_MAX).collect();
        Names { kind: *kind, count: of(*kind).count(), names }
    });
    groups.filter(|it| it.count > 0).collect()
}

fn group_row(lang: Signal<Lang>, group: Names) -> impl IntoView {
    let Names { kind, count, names } = group;
    let more = count - names.len();
    // Scores and links go by what they are about; their own names say nothing.
    let named = !matches!(kind, Kind::Score | Kind::Link) && !names.is_empty();
    view! {
        <li>
            <strong>{move || format!("{count} {}", words::kind_word(lang.get(), kind, count))}</strong>
            {named.then(|| view! {
                <span class="transfer__names">
                    {names.join(", ")}
                    {(more > 0).then(|| view! { " " {move || words::and_more(lang.get(), more)} })}
                </span>
            })}
        </li>
    }
}

fn refused_rows(lang: Signal<Lang>, preview: &Preview) -> impl IntoView + use<> {
    let rows = preview.refused.iter().take(NAMES_MAX * 4).cloned().map(|it| {
        let place = it.place.clone();
        view! { <li><strong>{place}</strong> " " <span>{move || file_words::error(lang.get(), &it.why)}</span></li> }
    });
    rows.collect_view()
}
