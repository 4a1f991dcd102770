//! The recovery page: when storage is not as it was left.
//!
//! Nothing here deletes anything: what can be read can be downloaded, a backup can be imported, and starting over only
//! stops expecting what has vanished, and puts what cannot be read into the bin as it is.

use leptos::{prelude::*, task::spawn_local};

use super::super::{
    app::Desk,
    kit::{
        button::{Button, ButtonKind},
        icon::{Glyph, Icon},
    },
    outside::files,
    parts,
    transfer::Transfer,
    words::{t, use_lang, welcome as words},
};
use crate::{
    browser::database::StorageError,
    journal::{Absent, CheckedSnapshot},
    model::{Id, Workspace},
};

/// What is not as it was left.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// Workspaces that the sentinel knows are gone from the database.
    Vanished(Vec<Absent>),
    /// A workspace is there, and there is nothing in it though there was.
    Emptied(Id<Workspace>),
    /// What is stored of a workspace cannot be read.
    Unreadable(Id<Workspace>),
    /// Storage does not answer.
    Storage(StorageError),
}

/// The recovery page.
#[component]
pub fn Recovery(
    /// What happened.
    trouble: Trouble,
) -> impl IntoView {
    let desk = Desk::expect();
    let lang = use_lang();
    provide_context(Transfer::new());
    let import = expect_context::<Transfer>();
    let text = match &trouble {
        Trouble::Vanished(missing) if missing.is_empty() => words::VANISHED_ALL,
        Trouble::Vanished(_) | Trouble::Emptied(_) => words::VANISHED,
        Trouble::Unreadable(_) => words::UNREADABLE,
        Trouble::Storage(_) => words::STORAGE,
    };
    let missing = match &trouble {
        Trouble::Vanished(missing) => missing.clone(),
        _ => Vec::new(),
    };
    let gone: Vec<String> = match &trouble {
        Trouble::Vanished(missing) => missing.iter().map(|it| it.id.clone()).collect(),
        Trouble::Emptied(id) | Trouble::Unreadable(id) => vec![id.to_string()],
        Trouble::Storage(_) => Vec::new(),
    };
    let raw = match &trouble {
        Trouble::Unreadable(id) => Some(*id),
        _ => None,
    };
    let download = move |id: Id<Workspace>| {
        let Some(database) = desk.database() else { return };
        spawn_local(async move {
            let Ok((snapshots, entries)) = database.load(&id.to_string()).await else { return };
            let texts =
                snapshots.into_iter().map(CheckedSnapshot::into_text).chain(entries.into_iter().map(|it| it.text));
            let all: Vec<String> = texts.collect();
            files::download(&format!("{id}.stored.txt"), "text/plain", &all.join("\n\n"));
        });
    };
    let can_start_over = !matches!(trouble, Trouble::Storage(_));
    view! {
        <main class="welcome" id="page" tabindex="-1">
            <header class="welcome__head">
                <span class="welcome__mark"><Glyph of=Icon::Warning/></span>
                <h1>{t(words::RECOVERY_TITLE)}</h1>
                <p class="welcome__lead" role="alert">{t(text)}</p>
                <ul>{missing.into_iter().map(|it| view! { <li>{move || words::missing(lang.get(), &it.name)}</li> }).collect_view()}</ul>
            </header>
            <div class="welcome__buttons">
                <Button label=t(words::IMPORT_BACKUP) icon=Icon::Upload kind=ButtonKind::Primary on_click=move |_| import.open_import()/>
                <Button label=t(words::READ_AGAIN) on_click=move |_| desk.restart()/>
                {raw.map(|id| view! { <Button label=t(words::DOWNLOAD_RAW) icon=Icon::Download on_click=move |_| download(id)/> })}
                {(!can_start_over).then(|| view! {
                    <Button label=t(words::IN_MEMORY) kind=ButtonKind::Quiet on_click=move |_| desk.start_in_memory()/>
                })}
                {can_start_over.then(|| view! {
                    <Button label=t(words::START_OVER) kind=ButtonKind::Quiet on_click=move |_| desk.accept_loss(gone.clone())/>
                })}
            </div>
        </main>
        {parts::TRANSFER.once(move || import.is_open())}
    }
}
