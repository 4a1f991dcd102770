//! What is shown, who scores, and over which period reach is counted.

use leptos::prelude::*;

use super::{own, sheet::Sheet};
use crate::{
    commands::prioritise::{BuiltIn, SetReachPeriod, own_methods},
    model::{Id, Product, sorted},
    ui::{
        address::{Page, Step},
        kit::{
            button::{Button, ButtonKind},
            field::LabelLook,
            filter::FilterMenu,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuFace, MenuItem},
            select::Select,
            text_field::{TextField, TextKind},
        },
        pages::views::Views,
        words::{Lang, methods, own as own_words, prioritise as words, rounds, t, templates::Template, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// The filter and the settings over the table.
#[component]
pub(super) fn Toolbar(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let address = sheet.address;
    let part = move |key| {
        let part = address.get(key);
        Signal::derive(move || part.get().unwrap_or_default())
    };
    let pick = move |key| move |value: String| address.set(key, Some(&value), Step::Push);

    let products = Signal::derive(move || {
        let lang = lang.get();
        let table = workspace.products();
        let table = table.read();
        let mut all: Vec<&Product> = table.iter().collect();
        sorted::sort_by(&mut all, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
        let own = all.into_iter().map(|it| (it.id.to_string(), it.name.clone()));
        let ends = [(String::new(), words::ALL_PRODUCTS), ("none".to_owned(), words::NO_PRODUCT)];
        let [any, none] = ends.map(|(key, word)| (key, word.in_lang(lang).to_owned()));
        [any].into_iter().chain(own).chain([none]).collect::<Vec<_>>()
    });
    let options = move |choices: &'static [(&'static str, crate::ui::words::Word)]| {
        Signal::derive(move || {
            let lang = lang.get();
            choices.iter().map(|(key, word)| ((*key).to_owned(), word.in_lang(lang).to_owned())).collect::<Vec<_>>()
        })
    };
    let methods = Signal::derive(move || method_options(workspace, lang.get()));
    let chosen = Signal::derive(move || sheet.plan.read().name());
    let templates = Signal::derive(move || {
        let lang = lang.get();
        let heading = MenuEntry::Heading(own_words::FROM_TEMPLATE.in_lang(lang).into());
        let each = Template::ALL
            .iter()
            .map(|it| MenuItem::new(it.word().in_lang(lang), move || own::add_from(sheet, *it)).into());
        std::iter::once(heading).chain(each).collect::<Vec<_>>()
    });
    let narrowings = ["product", "show", "roadmap"].map(|key| (key, address.get(key)));
    // The proof of the methods narrows nothing.
    let narrows = |part: &Memo<Option<String>>| part.read().as_deref().is_some_and(|it| it != "proofs");
    let count = move || narrowings.iter().filter(|(_, part)| narrows(part)).count();
    let clear = move |()| address.set_all(&narrowings.map(|(key, _)| (key, None)), Step::Push);
    view! {
        <div class="toolbar">
            <div class="prioritise__search">
                <TextField
                    label=t(words::SEARCH)
                    look=LabelLook::Hidden
                    kind=TextKind::Search
                    placeholder=t(words::FIND)
                    value=part("q")
                    on_input=move |text: String| address.set("q", Some(&text), Step::Replace)
                />
            </div>
            <Select label=t(words::METHOD) look=LabelLook::Hidden options=methods value=chosen on_commit=pick("method")/>
            <Show when=move || !workspace.is_read_only()>
                <Menu label=t(own_words::NEW_METHOD) icon=Icon::Plus face=MenuFace::Label entries=templates/>
            </Show>
            <FilterMenu label=t(words::FILTER) count=Signal::derive(count) on_clear=clear>
                <Select label=t(words::PRODUCT) options=products value=part("product") on_commit=pick("product")/>
                <Select label=t(words::SHOW) options=options(SHOW) value=part("show") on_commit=pick("show")/>
                <Select label=t(words::ROADMAP) options=options(ROADMAP) value=part("roadmap") on_commit=pick("roadmap")/>
            </FilterMenu>
            <Views page=Page::Prioritise/>
        </div>
    }
}

/// Every method there is, by its word in the address.
pub(in crate::ui::pages) fn method_options(workspace: Workspace, lang: Lang) -> Vec<(String, String)> {
    let built_in =
        BuiltIn::ALL.iter().map(|it| (it.name().to_owned(), methods::about(*it).name.in_lang(lang).to_owned()));
    let own = own_methods(&workspace.snapshot().read());
    built_in.chain(own.into_iter().map(|it| (it.id.to_string(), it.name))).collect()
}

/// Who scores here, and over which period reach is counted.
#[component]
pub(super) fn Settings(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let me = Signal::derive(move || {
        workspace.snapshot().track();
        workspace.me().to_string()
    });
    let people = Signal::derive(move || {
        let (me, lang) = (me.get(), lang.get());
        let table = workspace.people();
        let table = table.read();
        let mut all: Vec<_> = table.iter().map(|it| (it.id.to_string(), it.name.clone())).collect();
        sorted::sort_by(&mut all, |a, b| a.1.cmp(&b.1));
        if !all.iter().any(|(id, _)| *id == me) {
            all.push((me, words::ME.in_lang(lang).to_owned())); // until the first score makes the record
        }
        all
    });
    let has_reach = Memo::new(move |_| sheet.inputs.read().iter().any(|it| it.name == "reach"));
    let settings = workspace.row(workspace.id());
    let period = Signal::derive(move || settings.read().as_ref().map(|it| it.reach_period.clone()).unwrap_or_default());
    let set_period = move |period: String| {
        workspace.dispatch(SetReachPeriod { id: workspace.id(), period });
    };
    // The same items by the same method, put to several people.
    let as_group = move |_| {
        let kept = ["q=", "product=", "show=", "roadmap=", "method="];
        let query = sheet.address.query();
        let parts = query.split('&').filter(|part| kept.iter().any(|it| part.starts_with(it)));
        let query: Vec<&str> = std::iter::once("new=1").chain(parts).collect();
        sheet.address.go(Page::Rounds, &query.join("&"), Step::Push);
    };
    view! {
        <div class="prioritise__settings">
            <Select
                label=t(words::WHO)
                look=LabelLook::Beside
                options=people
                value=me
                on_commit=move |id: String| workspace.set_me(Id::from_text(&id))
            />
            <Show when=move || !workspace.is_read_only()>
                <Button label=t(rounds::AS_GROUP) icon=Icon::People kind=ButtonKind::Quiet on_click=as_group/>
            </Show>
            <Show when=move || has_reach.get()>
                <TextField
                    label=t(words::REACH_PERIOD)
                    look=LabelLook::Beside
                    placeholder=t(words::REACH_PERIOD_HINT)
                    value=period
                    max_length=40_u32
                    on_commit=set_period
                />
            </Show>
        </div>
    }
}

const SHOW: &[(&str, crate::ui::words::Word)] = &[("", words::SHOW_OPEN), ("all", words::SHOW_ALL)];
const ROADMAP: &[(&str, crate::ui::words::Word)] =
    &[("", words::ROADMAP_ANY), ("yes", words::ROADMAP_ON), ("no", words::ROADMAP_OFF)];
