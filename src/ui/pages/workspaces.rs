//! The workspaces of this browser: open, make, rename, duplicate, and the bin.

use crate::model::sorted;
use leptos::{prelude::*, task::spawn_local};

use super::super::{
    address::{Page, Step, use_address},
    app::Desk,
    kit::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        icon::Icon,
        inline_edit::InlineEdit,
    },
    words::{Lang, settings as words, shell, t, use_lang, welcome},
    workspace::use_workspace,
};
use crate::{
    browser::{database::WorkspaceMeta, sentinel},
    commands::workspace::Rename,
};

/// The page.
#[component]
pub fn Workspaces() -> impl IntoView {
    let desk = Desk::expect();
    let lang = use_lang();
    let workspace = use_workspace();
    let all = RwSignal::new(Vec::<WorkspaceMeta>::new());
    let doomed = RwSignal::new(None::<WorkspaceMeta>);
    let load = move || {
        let Some(database) = desk.database() else { return };
        spawn_local(async move {
            if let Ok(mut metas) = database.workspaces().await {
                sorted::sort_by(&mut metas, |a, b| {
                    a.name.to_lowercase().cmp(&b.name.to_lowercase()).then(a.id.cmp(&b.id))
                });
                all.try_set(metas);
            }
        });
    };
    load();
    let put = move |meta: WorkspaceMeta| {
        let Some(database) = desk.database() else { return };
        spawn_local(async move {
            let _ = database.put_workspace(&meta).await;
            load();
        });
    };
    let here = workspace.id().to_string();
    let address = use_address();
    let open = move |id: String| {
        if let Ok(id) = id.parse() {
            address.go(Page::Feedback, "", Step::Push);
            spawn_local(desk.open(id));
        }
    };
    let found = move |_| {
        let name = welcome::DEFAULT_NAME.in_lang(lang.get_untracked()).to_owned();
        let me = welcome::ME.in_lang(lang.get_untracked()).to_owned();
        spawn_local(async move {
            address.go(Page::Feedback, "", Step::Push);
            let _ = desk.found(name, me, None).await;
        });
    };
    let duplicate = move |meta: WorkspaceMeta| {
        let Ok(from) = meta.id.parse() else { return };
        let name = words::copy_of(lang.get_untracked(), &meta.name);
        spawn_local(async move {
            if let Err(error) = desk.duplicate(from, &name).await {
                workspace.say(error.to_string());
            }
            load();
        });
    };
    let here_id = here.clone();
    let rename = move |meta: WorkspaceMeta, name: String| {
        // The open one carries its name in its own records; the list follows.
        if meta.id == here_id && !workspace.dispatch(Rename { id: workspace.id(), name: name.clone() }) {
            return;
        }
        sentinel::founded(&meta.id, &name);
        put(WorkspaceMeta { name, ..meta });
    };
    let delete = move |_| {
        let (Some(database), Some(meta)) = (desk.database(), doomed.get_untracked()) else { return };
        doomed.set(None);
        spawn_local(async move {
            // The sentinel first: what is deleted on purpose is not missed.
            sentinel::forget(&meta.id);
            let _ = database.delete_workspace_forever(&meta.id).await;
            load();
        });
    };
    let confirming = RwSignal::new(false);
    let ask = move |meta: WorkspaceMeta| {
        doomed.set(Some(meta));
        confirming.set(true);
    };
    let row = move |meta: WorkspaceMeta| {
        let is_here = meta.id == here;
        let (id, for_copy, for_bin, for_name) = (meta.id.clone(), meta.clone(), meta.clone(), meta.clone());
        let rename = rename.clone();
        view! {
            <li class="workspaces__row" data-open=is_here.to_string()>
                <span class="workspaces__name">
                    <InlineEdit
                        label=t(words::RENAME) value=Signal::stored(meta.name.clone())
                        on_commit=move |name| rename(for_name.clone(), name)
                    />
                </span>
                {if is_here {
                    view! { <span class="workspaces__here">{t(words::OPEN_NOW)}</span> }.into_any()
                } else {
                    view! { <Button label=t(words::OPEN) kind=ButtonKind::Primary on_click=move |_| open(id.clone())/> }.into_any()
                }}
                <Button label=t(words::DUPLICATE) icon=Icon::Copy kind=ButtonKind::Quiet on_click=move |_| duplicate(for_copy.clone())/>
                {(!is_here).then(|| view! {
                    <Button
                        label=t(words::TO_BIN) icon=Icon::Trash kind=ButtonKind::Quiet
                        on_click=move |_| put(WorkspaceMeta { binned: true, ..for_bin.clone() })
                    />
                })}
            </li>
        }
    };
    let bin_row = move |meta: WorkspaceMeta| {
        let (back, gone) = (meta.clone(), meta.clone());
        view! {
            <li class="workspaces__row">
                <span class="workspaces__name">{meta.name}</span>
                <Button label=t(words::RESTORE) on_click=move |_| put(WorkspaceMeta { binned: false, ..back.clone() })/>
                <Button label=t(words::DELETE_FOREVER) kind=ButtonKind::Danger on_click=move |_| ask(gone.clone())/>
            </li>
        }
    };
    view! {
        <div class="page">
            <header class="page__head">
                <h1 class="page__title">{t(shell::WORKSPACES)}</h1>
                <Button label=t(words::NEW_WORKSPACE) icon=Icon::Plus kind=ButtonKind::Primary on_click=found/>
            </header>
            <div class="page__body" data-flow="text">
                <p class="settings__hint">{t(words::WORKSPACES_HINT)}</p>
                <ul class="workspaces">
                    {move || all.get().into_iter().filter(|it| !it.binned).map(&row).collect_view()}
                </ul>
                <Show when=move || all.read().iter().any(|it| it.binned)>
                    <h2>{t(words::BIN)}</h2>
                    <ul class="workspaces">
                        {move || all.get().into_iter().filter(|it| it.binned).map(bin_row).collect_view()}
                    </ul>
                </Show>
            </div>
        </div>
        <Dialog
            open=confirming on_close=move |()| confirming.set(false) title=t(words::DELETE_FOREVER)
            actions=move || view! {
                <Button label=t(shell::CANCEL) on_click=move |_| confirming.set(false)/>
                <Button label=t(words::DELETE_FOREVER) kind=ButtonKind::Danger on_click=move |event| { confirming.set(false); delete(event); }/>
            }
        >
            <p>{move || doomed.get().map(|it| quoted(lang.get(), &it.name))}</p>
            <p>{t(words::DELETE_SURE)}</p>
        </Dialog>
    }
}

fn quoted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{name}”"),
        Lang::Da => format!("»{name}«"),
    }
}
