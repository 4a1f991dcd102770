//! How the file was read, and a way to say otherwise.

use std::sync::Arc;

use leptos::prelude::*;

use super::{reading::Given, steps::Steps};
use crate::{
    exchange::{
        intake::{Plan, Table, Told},
        table::Encoding,
        tools::Tool,
    },
    model::number::Decimal,
    ui::{
        kit::select::Select,
        words::{Lang, import as words, t},
    },
};

/// The encodings, each with its key in the list.
const ENCODINGS: [(&str, Encoding); 4] = [
    ("utf-8", Encoding::Utf8),
    ("utf-16le", Encoding::Utf16Le),
    ("utf-16be", Encoding::Utf16Be),
    ("windows-1252", Encoding::Windows1252),
];
/// What may stand between cells, each with its key in the list.
const DELIMITERS: [(&str, u8); 5] =
    [("comma", b','), ("semicolon", b';'), ("tab", b'\t'), ("bar", b'|'), ("caret", b'^')];
/// Rows that can be chosen as the header.
const HEADERS: usize = 10;

/// How the file was read, in words, and behind them the choices.
#[component]
pub(super) fn Overrule(
    /// The table.
    table: Arc<Table>,
    /// What is made of it.
    plan: RwSignal<Plan>,
) -> impl IntoView {
    let steps: Steps = expect_context();
    let lang = steps.lang;
    let shape = table.text;
    let tool = table.tool;
    let is_file = steps.given.with_value(|given| matches!(given.first(), Some(Given::File(_))));
    let told = move |change: &dyn Fn(&mut Told)| {
        let mut told = steps.told.get_value();
        change(&mut told);
        steps.read(told);
    };
    let tools = move || {
        let word = |(at, tool): (usize, Tool)| (at.to_string(), words::tool(lang.get(), tool).to_owned());
        Tool::all().enumerate().map(word).collect::<Vec<_>>()
    };
    let tool_at = Tool::all().position(|it| it == tool).unwrap_or_default().to_string();
    let pick_tool = move |key: String| {
        let tool = key.parse().ok().and_then(|at| Tool::all().nth(at));
        told(&|told| told.tool = tool);
    };
    let decimal = move || if plan.read().decimal == Decimal::Comma { "comma" } else { "point" }.to_owned();
    let pick_decimal = move |key: String| {
        plan.update(|plan| plan.decimal = if key == "comma" { Decimal::Comma } else { Decimal::Point });
    };
    let decimals = move || pairs(lang.get(), &[("comma", words::DECIMAL_COMMA), ("point", words::DECIMAL_POINT)]);
    let is_sheet = steps.sheets.with_untracked(Option::is_some);
    let several = steps.sheets.with_untracked(|it| it.as_ref().is_some_and(|(names, _)| names.len() > 1));
    let sheets = move || {
        let names = steps.sheets.get().map(|it| it.0).unwrap_or_default();
        names.into_iter().enumerate().map(|(at, name)| (at.to_string(), name)).collect::<Vec<_>>()
    };
    let sheet = move || steps.sheets.get().map(|it| it.1.to_string()).unwrap_or_default();
    view! {
        <details class="transfer__how" open=several>
            <summary>{move || match steps.sheets.get() {
                Some((names, at)) => words::how_sheet(lang.get(), names.get(at).map_or("", String::as_str)),
                None => words::how(lang.get(), shape),
            }}</summary>
            <div class="transfer__fields">
                {several.then(|| view! {
                    <Select
                        label=t(words::SHEET) options=Signal::derive(sheets) value=Signal::derive(sheet)
                        on_commit=move |key: String| told(&|told| (told.sheet, told.header) = (key.parse().ok(), None))
                    />
                })}
                <Select label=t(words::TOOL) options=Signal::derive(tools) value=tool_at on_commit=pick_tool/>
                {shape.map(|shape| {
                    let encoding = key_of(&ENCODINGS, &shape.encoding);
                    let delimiter = shape.delimiter.and_then(|it| u8::try_from(it).ok());
                    let delimiter = delimiter.map_or("", |it| key_of(&DELIMITERS, &it));
                    let delimiters = move || {
                        let lang = lang.get();
                        let mut all = pairs(lang, &DELIMITERS.map(|(key, _)| (key, words::delimiter(key))));
                        if delimiter.is_empty() {
                            all.insert(0, (String::new(), words::ONE_COLUMN.in_lang(lang).to_owned()));
                        }
                        all
                    };
                    let headers = move || {
                        let rows = 1..=HEADERS.max(shape.above + 1);
                        rows.map(|row| (row.to_string(), row.to_string())).collect::<Vec<_>>()
                    };
                    view! {
                        {(is_file && !is_sheet).then(|| view! {
                            <Select
                                label=t(words::ENCODING) value=encoding.to_owned()
                                options=Signal::derive(move || pairs(lang.get(), &ENCODINGS.map(|(key, _)| (key, words::encoding(key)))))
                                on_commit=move |key: String| told(&|told| told.encoding = value_of(&ENCODINGS, &key))
                            />
                        })}
                        {(!is_sheet).then(|| view! {
                            <Select
                                label=t(words::DELIMITER) value=delimiter.to_owned() options=Signal::derive(delimiters)
                                on_commit=move |key: String| told(&|told| told.delimiter = value_of(&DELIMITERS, &key))
                            />
                        })}
                        <Select
                            label=t(words::HEADER) value=(shape.above + 1).to_string() options=Signal::derive(headers)
                            on_commit=move |key: String| told(&|told| {
                                told.header = key.parse::<usize>().ok().and_then(|row| row.checked_sub(1));
                            })
                        />
                    }
                })}
                {(!is_sheet).then(|| view! { <Select label=t(words::DECIMAL) options=Signal::derive(decimals) value=Signal::derive(decimal) on_commit=pick_decimal/> })}
            </div>
        </details>
    }
}

fn pairs(lang: Lang, all: &[(&str, crate::ui::words::Word)]) -> Vec<(String, String)> {
    all.iter().map(|(key, word)| ((*key).to_owned(), word.in_lang(lang).to_owned())).collect()
}

fn key_of<T: PartialEq>(all: &[(&'static str, T)], value: &T) -> &'static str {
    all.iter().find(|(_, it)| it == value).map_or("", |(key, _)| key)
}

fn value_of<T: Copy>(all: &[(&'static str, T)], key: &str) -> Option<T> {
    all.iter().find(|(it, _)| *it == key).map(|(_, value)| *value)
}
