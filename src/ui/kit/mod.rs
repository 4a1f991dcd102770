//! The kit: small parts that every page is made of.
//!
//! In: text, signals and callbacks. Out: views. No part reads a record, issues a command or knows a page.
//!
//! How to read the list: `?` may be left out, `→` is a callback. Words are [`leptos::prelude::TextProp`]: `t(WORD)`, a
//! closure that returns a `String`, or a `&str`. A `Signal` may be a value, a signal, a memo or a closure. Fields show
//! `value` and call `on_commit` only with another one (Enter or leaving; Escape restores).
//!
//! ```text
//! Button      label, on_click→MouseEvent, kind? ButtonKind::{Primary, Plain, Quiet, Danger}, size? ButtonSize::{Normal, Small},
//!             icon? Icon, disabled? Signal<bool>, shortcut? words, button_ref? NodeRef<Button>
//! IconButton  label, icon: Signal<Icon>, on_click→MouseEvent, kind? size? disabled? pressed? Signal<bool>, button_ref?
//! Icon        Icon::Plus.view() in a view; <Glyph of=Signal<Icon>/> where it changes
//!
//! TextField   label, value: Signal<String>, on_commit?→String, on_input?→String, look? LabelLook::{Above, Beside, Hidden},
//!             kind? TextKind::{Text, Search, Email, Url}, placeholder? hint? error? Signal<Option<String>>, max_length? u32,
//!             disabled? Signal<bool>, autofocus? bool, input_ref? NodeRef<Input>
//! TextArea    label, value: Signal<String>, on_commit?→String (Ctrl+Enter or leaving), on_input?→String, look? placeholder?
//!             hint? error? face? AreaFace::{Box, Title}, rows? u32, max_length? autofocus? input_ref? NodeRef<Textarea>
//! NumberField label, value: Signal<Option<f64>>, on_commit→Option<f64>, look? min? max? f64, unit? placeholder? hint? error?
//!             input_ref?
//! DateField   label, value: Signal<Option<NaiveDate>>, on_commit→Option<NaiveDate>, look? min? max? Signal<Option<NaiveDate>>,
//!             hint? error? unread? RwSignal<bool>
//! FilterMenu  label, count: Signal<usize> (what is in force), on_clear→(), children: the fields
//! Select      label, options: Signal<Vec<(String, String)>> (value, word), value: Signal<String>, on_commit→String, look? hint?
//!             error? disabled?
//! Combo       label, choices: Signal<Arc<Vec<Choice>>>, on_pick→String (the key), value? Signal<String> (text of what is picked),
//!             on_create?→String (the text), on_clear?→(), look? placeholder? hint? error? autofocus? input_ref?
//!             Choice { key, label, detail: Option<String>, hue: Option<u8> }, Choice::new(key, label)
//! InlineEdit  label, value: Signal<String>, on_commit→String, opens_on? OpensOn::{DoubleClick, Click}, editing? RwSignal<bool>,
//!             may_be_empty? bool, max_length? u32
//!
//! Menu        label, entries: Signal<Vec<MenuEntry>>, icon? Icon (three dots), face? MenuFace::{Icon, Label}, kind? size?
//!             align? place::Align::{Start, End}
//!             MenuItem::new(label, run).icon(Icon).shortcut("C").disabled(bool).danger().checked(bool).into();
//!             MenuEntry::Separator; MenuEntry::Heading(words)
//! Dialog      open: Signal<bool>, on_close→(), title, size? DialogSize::{Small, Normal, Large, Palette},
//!             actions? a closure that returns the buttons, main one last; children: may be called again
//! Tabs        label, tabs: Vec<Tab> (Tab::new(key, label)), selected: Signal<String>, on_pick→String, children: the panel
//! Toasts      Toasts::expect().show(Toast { text, action: Some((word, callback)), tone, ..Toast::default() }) or .say(text);
//!             <ToastHost/> stands once in the page
//! Banner      text, tone? Signal<Tone>, on_close?→(), children?: buttons
//! EmptyState  icon: Icon, title, text, children?: buttons
//! Progress    label, done: Signal<Option<f64>> (0 to 1), on_cancel?→();   Spinner (no props)
//! Badge       label, tone? Signal<Tone::{Neutral, Info, Good, Warn, Bad}>, icon?
//! Status      label, done: Signal<f64> (0 to 1, a pie that fills), tone?
//! Chip        label, hue? Signal<Option<u8>> (0 to 7), icon? on_remove?→()
//!
//! WindowedList label, each: Signal<Arc<Vec<T>>> (T: an id), key: |&T| K, view: |T| row, row? RowHeight::{Normal, Tall, Card},
//!             role? ListRole::{List, Rows}, dress? |&T| Vec<AnyAttribute> (more attributes for the row), handle? ListHandle:
//!             ListHandle::new(), .scroll_to(index), .focus(index)
//! use_reorder(DropRule::{Order, Nest}, |Dropped { key, target: Option, zone: Option, slot: DropSlot::{Before, After, Inside} }| …)
//!             .start(&pointer_event, key) .mark(key) .mark_zone(zone) .dragging(key) .was_drag(): see [`reorder`]
//! keys        is_typing(&event) is_command(&event) is_plain(&event) is_dialog_open() step(key, at, count)
//! ```
//!
//! Outside, in [`crate::ui::outside`]: `announce(text)`, `title(|| …)`, `focus::{soon(selector), now, after_render(|| …),
//! element, first_inside, is_within}`, `scroll::into_view`, `clipboard::copy(text).await`, `files::{download(name, media,
//! text), chosen(&input), ChosenFile { name, bytes, text().await }}`, `media::{matches(query), is_narrow()}`.
//!
//! Key what shows a record's fields by the record (`<For>` or a closure over its id): a draft then never moves to another one.
//!
//! Numbers and dates, in [`crate::ui::words::format`], each with the language first: `number`, `decimal`, `count`, `percent`,
//! `bytes`, `date`, `day_of_year`, `month`, `short_month`, `moment`, `time`, `ago(then, now)`, `days_from(day, today)`, `list`,
//! `parse`.
//!
//! Frames, in `style/layout.css`; a page is
//!
//! ```text
//! <div class="page">
//!   <header class="page__head"><h1 class="page__title">…</h1><div class="toolbar">… <span class="toolbar__gap"/> …</div></header>
//!   <div class="page__body">… a list that fills it, or data-flow="text" for forms …</div>
//!   <aside class="panel" aria-label=…>                      only while a record is open; a sheet on narrow windows
//!     <header class="panel__head"><h2 class="panel__title">…</h2> buttons, the cross last</header>
//!     <div class="panel__body"><section class="section"><h3 class="section__title">…</h3>…</section></div>
//!   </aside>
//! </div>
//! ```
//!
//! the rail `<nav class="rail"><div class="rail__head">…<span class="rail__workspace">…</span></div><div class="rail__pages">
//! <A class="rail__link">icon word <span class="rail__count"/></A></div><div class="rail__foot">…</div></nav>`, and small
//! compositions `row` (wraps), `stack` (a column), `form-grid` (fields side by side), `visually-hidden`.

pub mod badge;
pub mod banner;
pub mod button;
mod calendar;
pub mod chip;
pub mod combo;
pub mod date_field;
pub mod dialog;
pub mod empty;
pub mod field;
pub mod filter;
pub mod icon;
pub(super) mod id;
pub mod inline_edit;
pub mod keys;
pub mod list;
pub mod menu;
pub mod number_field;
pub mod progress;
pub mod reorder;
pub mod select;
pub mod tabs;
pub mod text_area;
pub mod text_field;
pub mod toast;
