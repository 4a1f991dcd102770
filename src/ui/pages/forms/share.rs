//! The ways to share a form: its link, its QR code, a poster, and a page of open requests.

use leptos::prelude::*;

use super::state::Editing;
use crate::{
    exchange::forms::{qr, requests_page},
    ui::{
        kit::{button::Button, icon::Icon},
        outside::{files, page},
        pages::carried::{Carried, Picture, drawn},
        transfer::{safe_name, use_transfer},
        words::{forms as words, t},
    },
};

/// The section.
#[component]
pub(super) fn Share() -> impl IntoView {
    let editing = Editing::expect();
    let (lang, transfer) = (editing.lang, use_transfer());
    let link = Memo::new(move |_| editing.link());
    let address = Memo::new(move |_| link.get().and_then(Result::ok));
    let name = Signal::derive(move || editing.of(|it| it.name.clone()));
    let has_requests = Memo::new(move |_| editing.of(|it| !it.requests.is_empty()));
    let save_page = move |_| {
        let form = untrack(move || editing.open_form());
        let text = requests_page(&form, &page::own_address(), &words::page_words());
        files::download(&safe_name(&name.get_untracked(), "html"), "text/html", &text);
    };
    let shared = move || match link.get() {
        None => view! { <p class="forms__hint">{t(words::NOTHING_TO_SHARE)}</p> }.into_any(),
        Some(Err(error)) => {
            view! { <p class="field__error" role="alert">{move || words::too_large(lang.get(), &error)}</p> }.into_any()
        }
        Some(Ok(_)) => {
            let text = Signal::derive(move || address.get().unwrap_or_default());
            view! {
                <Carried label=words::LINK copy=words::COPY_LINK text=text/>
                <p class="forms__hint">{move || words::link_length(lang.get(), text.read().len())}</p>
                <div class="row">
                    <a class="button" data-kind="plain" href=text target="_blank" rel="noopener">{Icon::External.view()} {t(words::OPEN)}</a>
                    <Button label=t(words::PRINT) icon=Icon::Task on_click=move |_| page::print()/>
                </div>
                <Picture label=words::QR_OF_FORM name=name text=text/>
            }
            .into_any()
        }
    };
    view! {
        <section class="forms__section">
            <h2>{t(words::SHARE)}</h2>
            <p class="forms__hint">{t(words::SHARE_HOW)}</p>
            {shared}
            <Show when=move || has_requests.get()>
                <p class="forms__hint">{t(words::PAGE_NEEDS)}</p>
                <div class="row"><Button label=t(words::PAGE) icon=Icon::Download on_click=save_page/></div>
            </Show>
            <div class="row"><Button label=t(words::TAKE_IN) icon=Icon::Upload on_click=move |_| transfer.open_import()/></div>
        </section>
        <Poster address/>
    }
}

/// What is printed of the page: the heading, why it is asked, and the code.
#[component]
fn Poster(
    /// The link of the form, where it has one.
    address: Memo<Option<String>>,
) -> impl IntoView {
    let editing = Editing::expect();
    let lang = editing.lang;
    let heading = move || {
        let form = editing.open_form();
        editing.said(&form.heading)
    };
    let code = move || {
        let code = qr(address.read().as_deref()?)?;
        Some(drawn(&code, move || words::QR_OF_FORM.in_lang(lang.get())))
    };
    view! {
        <section class="poster" aria-hidden="true">
            <h1>{heading}</h1>
            <p>{move || { let intro = editing.of(|it| it.intro.clone()); editing.said(&intro) }}</p>
            {code}
            <p>{t(words::POSTER)}</p>
        </section>
    }
}
