//! A document as a part of a page: what its files say, in the look of the page.

use leptos::prelude::*;

use crate::{
    exchange::document::{Block, Document, Entry, Figure, Table, html, markdown},
    ui::{
        outside::files,
        transfer::safe_name,
        words::{Lang, transfer as words},
        workspace::Workspace,
    },
};

/// What a document is saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum File {
    /// Text that other tools read.
    Markdown,
    /// A page that opens anywhere.
    Web,
}

/// Hands the person a document as a file, named after the workspace and what it is.
pub(super) fn save(workspace: Workspace, lang: Lang, document: &Document, file: File) {
    let name = format!("{} {}", workspace.name().get_untracked(), document.title);
    save_as(workspace, lang, &name, document, file);
}

/// Hands the person a document as a file of this name.
pub(super) fn save_as(workspace: Workspace, lang: Lang, name: &str, document: &Document, file: File) {
    let (ending, media, text) = match file {
        File::Markdown => ("md", "text/markdown", markdown(document)),
        File::Web => ("html", "text/html", html(document)),
    };
    hand_over(workspace, lang, name, (ending, media), &text);
}

/// Hands the person a text as a file of this name, and says so.
pub(super) fn hand_over(workspace: Workspace, lang: Lang, name: &str, (ending, media): (&str, &str), text: &str) {
    let name = safe_name(name, ending);
    let said = if files::download(&name, media, text) {
        words::exported(lang, &name)
    } else {
        words::EXPORT_FAILED.in_lang(lang).to_owned()
    };
    workspace.say(said);
}

/// The document.
pub(super) fn view(document: &Document) -> AnyView {
    let blocks = document.blocks.iter().map(block).collect_view();
    view! {
        <article class="document">
            <h2 class="document__title">{document.title.clone()}</h2>
            <p class="document__lead">{document.lead.clone()}</p>
            {blocks}
            <p class="document__foot">{document.foot.clone()}</p>
        </article>
    }
    .into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h3 class="document__head">{text.clone()}</h3> }.into_any(),
        Block::Text(text) => view! { <p class="document__text">{text.clone()}</p> }.into_any(),
        Block::Figures(all) => {
            let figure = |it: &Figure| {
                view! {
                    <div class="figure">
                        <dt class="figure__name">{it.name.clone()}</dt>
                        <dd class="figure__value">{it.value.clone()}</dd>
                        <dd class="figure__change">{it.change.clone()}</dd>
                    </div>
                }
            };
            view! { <dl class="figures">{all.iter().map(figure).collect_view()}</dl> }.into_any()
        }
        Block::Table(all) => table(all),
        Block::Entries(all) => all.iter().map(entry).collect_view().into_any(),
        // The page has it in a frame of its own, with its numbers.
        Block::Picture(_) => ().into_any(),
        Block::List(all) => {
            let line = |it: &String| view! { <li>{it.clone()}</li> };
            view! { <ul class="document__list">{all.iter().map(line).collect_view()}</ul> }.into_any()
        }
    }
}

fn table(table: &Table) -> AnyView {
    let head = table.head.iter().map(|it| view! { <th scope="col">{it.clone()}</th> }).collect_view();
    let row = |row: &Vec<String>| {
        let mut cells = row.iter().cloned();
        let name = cells.next().unwrap_or_default();
        let cells = cells.map(|it| view! { <td>{it}</td> }).collect_view();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    };
    let rows = table.rows.iter().map(row).collect_view();
    view! { <table class="document__table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

fn entry(entry: &Entry) -> AnyView {
    let quote = |(text, who): &(String, String)| {
        let who = (!who.is_empty()).then(|| view! { <cite class="document__who">{who.clone()}</cite> });
        view! { <blockquote class="document__quote"><p>{text.clone()}</p>{who}</blockquote> }
    };
    let quotes = entry.quotes.iter().map(quote).collect_view();
    let text = (!entry.text.is_empty()).then(|| view! { <p class="document__text">{entry.text.clone()}</p> });
    view! {
        <section class="document__entry">
            <h4 class="document__name">{entry.title.clone()}</h4>
            <p class="document__facts">{entry.facts.clone()}</p>
            {text}{quotes}
        </section>
    }
    .into_any()
}
