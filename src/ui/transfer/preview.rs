//! The preview: what would come in, and what would not.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    report::Findings,
    steps::{Ready, Stage, Steps},
    taking::Taker,
};
use crate::{
    exchange::{File, Preview as Seen, Shown, intake::Told, tools::Tool},
    model::Kind,
    ui::{
        kit::{
            button::{Button, ButtonKind},
            icon::Icon,
        },
        words::{Lang, files as file_words, format, import, t, transfer as words},
        workspace::Workspace,
    },
};

/// How many names of a list are shown before "and so many more".
const NAMES_MAX: usize = 6;
/// How many lines of a list are shown.
const LINES_MAX: usize = 24;

/// The preview, and what to do with it.
#[component]
pub(super) fn Preview(
    /// What was read.
    ready: Arc<Ready>,
) -> impl IntoView {
    let steps: Steps = expect_context();
    let taker = Taker::new(steps);
    let (lang, workspace) = (steps.lang, steps.workspace);
    let is_newer = matches!(ready.file, Some((File::Newer(_), _)));
    let can_merge = workspace.is_some() && !is_newer && !workspace.is_some_and(Workspace::is_read_only);
    let can_open = ready.file.is_some();
    let into_new = RwSignal::new(!can_merge);
    let nothing_new = steps.edits.with_value(Vec::is_empty);
    let for_import = Arc::clone(&ready);
    let import = move |_| match workspace.filter(|_| !into_new.get_untracked()) {
        Some(workspace) => taker.merge(workspace, &for_import),
        None => taker.found(&for_import),
    };
    let preview = &ready.preview;
    let sections = [(words::ADDED, groups(&preview.added)), (words::CHANGED, groups(&preview.changed))];
    let conflicts: Vec<String> = preview.conflicting.iter().map(|it| it.name.clone()).take(LINES_MAX).collect();
    let refused = preview.refused.len();
    let notes = preview.notes.clone();
    let unchanged = preview.unchanged;
    let back = ready.table.as_ref().map(|(of, _)| of.clone());
    view! {
        <div class="transfer__preview">
            <h3 class="transfer__step" tabindex="-1">{t(words::PREVIEW)}</h3>
            {(nothing_new && can_merge).then(|| view! { <p role="status">{t(words::NOTHING_NEW)}</p> })}
            {sections.into_iter().filter(|(_, groups)| !groups.is_empty()).map(|(title, groups)| view! {
                <section class="transfer__section">
                    <h4>{t(title)}</h4>
                    <ul>{groups.into_iter().map(|group| group_row(lang, group)).collect_view()}</ul>
                </section>
            }).collect_view()}
            {(!conflicts.is_empty()).then(|| view! {
                <section class="transfer__section">
                    <h4>{t(words::CONFLICTING)}</h4>
                    <p>{t(words::CONFLICTING_HINT)}</p>
                    <ul>{conflicts.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
                </section>
            })}
            {(refused > 0).then(|| view! {
                <section class="transfer__section" data-tone="bad">
                    <h4>{move || format!("{} ({refused})", words::REFUSED.in_lang(lang.get()))}</h4>
                    <ul>{refused_rows(lang, &ready.preview)}</ul>
                </section>
            })}
            {(!notes.is_empty() || unchanged > 0).then(|| view! {
                <section class="transfer__section">
                    <h4>{t(words::NOTES)}</h4>
                    <ul>
                        {(unchanged > 0).then(|| view! { <li>{move || words::unchanged(lang.get(), unchanged)}</li> })}
                        {notes.into_iter().map(|note| view! { <li>{move || file_words::note(lang.get(), &note)}</li> }).collect_view()}
                    </ul>
                </section>
            })}
            {ready.table.as_ref().map(|(of, report)| view! { <Findings report=report.clone() plan=Arc::clone(&of.plan)/> })}
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
            {(workspace.is_none() && !can_open).then(|| view! { <p class="transfer__hint">{t(import::FOUNDS)}</p> })}
            <div class="transfer__buttons">
                <Button
                    label=t(words::OTHER_FILES) kind=ButtonKind::Quiet
                    on_click=move |_| steps.stage.set(Stage::Choose(Vec::new()))
                />
                {back.map(|of| view! {
                    <Button label=t(import::BACK) on_click=move |_| steps.stage.set(Stage::Map(of.clone()))/>
                })}
                {ready.is_github.then(|| view! {
                    <Button
                        label=t(import::MAP_GITHUB)
                        on_click=move |_| steps.read(Told { tool: Some(Tool::Github), ..Told::default() })
                    />
                })}
                <Button
                    label=move || if into_new.get() && can_open { words::OPEN_NEW } else { words::DO_IMPORT }.in_lang(lang.get())
                    icon=Icon::Upload kind=ButtonKind::Primary
                    disabled=Signal::derive(move || nothing_new && !(into_new.get() && can_open))
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
    let named = !matches!(kind, Kind::Score | Kind::Answer | Kind::Link) && !names.is_empty();
    view! {
        <li>
            <strong>{move || {
                let lang = lang.get();
                format!("{} {}", format::count(lang, count), words::kind_word(lang, kind, count))
            }}</strong>
            {named.then(|| view! {
                <span class="transfer__names">
                    {names.join(", ")}
                    {(more > 0).then(|| view! { " " {move || words::and_more(lang.get(), more)} })}
                </span>
            })}
        </li>
    }
}

fn refused_rows(lang: Signal<Lang>, preview: &Seen) -> impl IntoView + use<> {
    let rows = preview.refused.iter().take(LINES_MAX).cloned().map(|it| {
        let place = it.place.clone();
        view! { <li><strong>{place}</strong> " " <span>{move || file_words::error(lang.get(), &it.why)}</span></li> }
    });
    rows.collect_view()
}
