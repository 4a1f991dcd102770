//! One row of the inbox: what was said, by whom, when, and what has come of it.

use leptos::{ev::MouseEvent, prelude::*};

use super::{tags::TagChip, triage::Triage};
use crate::{
    model::{Feedback, Id, SourceKind},
    ui::{
        kit::icon::Icon,
        words::{feedback as words, format, triage as triage_words},
    },
};

/// How much of the text a row shows at most, in characters; the line cuts off the rest.
const EXCERPT_CHARS: usize = 220;
/// How many tags a row shows; the panel shows all.
const TAGS_SHOWN: usize = 3;

/// One note in the inbox.
#[component]
pub(super) fn Row(
    /// The note; a row keeps its id for life.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    let lang = triage.lang;
    let is_open = Memo::new(move |_| triage.open.get() == Some(id));
    let is_selected = Memo::new(move |_| triage.selected.read().contains(&id));
    let is_tab_stop = Memo::new(move |_| triage.tab_stop.get() == Some(id));
    let tab_index = move || if is_tab_stop.get() { "0" } else { "-1" };
    let title = Memo::new(move |_| note.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let tags = Memo::new(move |_| {
        note.read().as_ref().map(|it| it.tags.iter().copied().take(TAGS_SHOWN).collect::<Vec<_>>()).unwrap_or_default()
    });
    let open = move |event: MouseEvent| {
        if event.shift_key() || event.ctrl_key() || event.meta_key() {
            triage.cursor.set(Some(id));
            triage.select(id, event.shift_key());
        } else {
            triage.show(id);
        }
    };
    let tick = move |event: MouseEvent| {
        triage.cursor.set(Some(id));
        triage.select(id, event.shift_key());
    };
    view! {
        <div class="note-row" data-open=move || is_open.get().then_some("") data-selected=move || is_selected.get().then_some("")>
            <button
                type="button"
                class="note-row__main"
                tabindex=tab_index
                aria-current=move || is_open.get().then_some("true")
                on:click=open
                on:focus=move |_| triage.cursor.set(Some(id))
            >
                <span class="note-row__title">{title}</span>
                <span class="note-row__text">
                    <Who id/>
                    <span class="note-row__excerpt">{move || note.read().as_ref().map(|it| excerpt(&it.body))}</span>
                </span>
            </button>
            // The label makes the small box large enough to hit.
            <label class="note-row__tick">
                <input
                    type="checkbox"
                    tabindex=tab_index
                    aria-label=move || words::select(lang.get(), &title.read())
                    prop:checked=is_selected
                    on:click=tick
                />
            </label>
            <SourceMark id/>
            <span class="note-row__tags">
                <For each=move || tags.get() key=|tag| *tag let:tag>
                    <TagChip id=tag/>
                </For>
            </span>
            <Numbers id/>
        </div>
    }
}

/// Who said it: the customer, else the author.
#[component]
fn Who(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let workspace = Triage::expect().workspace;
    let note = workspace.row(id);
    let who = Memo::new(move |_| {
        let note = note.read();
        let note = note.as_ref()?;
        let customers = workspace.customers().read();
        let customer = note.customer.and_then(|it| customers.get(it)).map(|it| it.name.clone());
        customer.or_else(|| Some(note.author.clone()).filter(|it| !it.is_empty()))
    });
    move || who.get().map(|who| view! { <span class="note-row__who">{who}</span> " · " })
}

/// The picture of where it came from; its word is read aloud.
#[component]
fn SourceMark(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    let kind = Memo::new(move |_| note.read().as_ref().map(|it| it.source.kind).unwrap_or_default());
    view! {
        <span class="note-row__source" title=move || words::source(kind.get()).in_lang(triage.lang.get())>
            {move || source_icon(kind.get()).view()}
            <span class="visually-hidden">{move || words::source(kind.get()).in_lang(triage.lang.get())}</span>
        </span>
    }
}

/// The day, the links and the votes.
#[component]
fn Numbers(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let lang = triage.lang;
    let note = triage.workspace.row(id);
    let links = triage.links_of(id);
    let day = Memo::new(move |_| note.read().as_ref().and_then(|it| it.received));
    let gathered = triage.gathered_of(id);
    let votes = Memo::new(move |_| note.read().as_ref().map_or(0, |it| it.votes) + gathered.read().votes);
    let taken_in = Memo::new(move |_| gathered.read().notes);
    let asleep = Memo::new(move |_| {
        let note = note.read();
        note.as_ref().filter(|it| it.is_asleep(triage.today.get())).and_then(|it| it.snoozed_until)
    });
    view! {
        <span class="note-row__numbers">
            <Show when=move || { votes.get() > 0 }>
                <span class="note-row__number" title=move || words::votes(lang.get(), votes.get())>
                    {Icon::Up.view()} <span aria-hidden="true">{move || votes.get()}</span>
                    <span class="visually-hidden">{move || words::votes(lang.get(), votes.get())}</span>
                </span>
            </Show>
            <Show when=move || { taken_in.get() > 0 }>
                <span class="note-row__number" title=move || triage_words::notes_in(lang.get(), taken_in.get())>
                    {Icon::Copy.view()} <span aria-hidden="true">{move || taken_in.get() + 1}</span>
                    <span class="visually-hidden">{move || triage_words::notes_in(lang.get(), taken_in.get())}</span>
                </span>
            </Show>
            {move || asleep.get().map(|until| view! {
                <span class="note-row__number" title=triage_words::asleep(lang.get(), until)>
                    {Icon::Calendar.view()} <span aria-hidden="true">{format::day_of_year(lang.get(), until)}</span>
                    <span class="visually-hidden">{triage_words::asleep(lang.get(), until)}</span>
                </span>
            })}
            <Show when=move || { links.get() > 0 }>
                <span class="note-row__number" data-linked="" title=move || words::links(lang.get(), links.get())>
                    {Icon::Link.view()} <span aria-hidden="true">{move || links.get()}</span>
                    <span class="visually-hidden">{move || words::links(lang.get(), links.get())}</span>
                </span>
            </Show>
            <span class="note-row__day">{move || day.get().map(|day| format::date(lang.get(), day))}</span>
        </span>
    }
}

/// The picture of a sort of place.
pub(super) const fn source_icon(kind: SourceKind) -> Icon {
    match kind {
        SourceKind::Note => Icon::Edit,
        SourceKind::Interview => Icon::Person,
        SourceKind::Email => Icon::Inbox,
        SourceKind::Support => Icon::Info,
        SourceKind::Sales => Icon::Calculator,
        SourceKind::Survey => Icon::List,
        SourceKind::Github => Icon::External,
    }
}

/// The first words of a text, on one line.
fn excerpt(body: &str) -> String {
    let mut short: String =
        body.chars().take(EXCERPT_CHARS).map(|it| if it.is_whitespace() { ' ' } else { it }).collect();
    if body.chars().nth(EXCERPT_CHARS).is_some() {
        short.push('…');
    }
    short
}
