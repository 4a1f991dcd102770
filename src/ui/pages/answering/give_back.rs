//! The answer, ready to be given back by hand.

use leptos::prelude::*;

use super::{Answer, draft::Draft};
use crate::{
    exchange::forms::{ANSWER_LINK, FormAnswer},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            icon::Icon,
        },
        outside::{files, focus, page},
        pages::carried::{Carried, Picture},
        transfer::safe_name,
        words::{forms as words, t},
    },
};

/// The answer as a link, a code, a QR code and a file.
#[component]
pub(super) fn GiveBack(
    /// The answer.
    given: FormAnswer,
) -> impl IntoView {
    let answer: Answer = expect_context();
    let lang = answer.desk.lang();
    let name = StoredValue::new(given.heading.clone());
    let code = given.code().ok();
    let file = given.file();
    let save = move |_| {
        files::download(&safe_name(&name.get_value(), "answer.json"), "application/json", &file);
    };
    let mend = move |_| {
        answer.ready.set(None);
        focus::soon(".answering__form :is(input, textarea)");
    };
    let again = move |_| {
        answer.change(|it| *it = Draft::fresh());
        answer.tried.set(false);
        answer.ready.set(None);
        focus::soon(".answering__form :is(input, textarea)");
    };
    let carried = match code {
        Some(code) => {
            let link = format!("{}{ANSWER_LINK}{code}", page::own_address());
            view! {
                <Carried label=words::ANSWER_LINK copy=words::COPY_LINK text=link.clone()/>
                <Carried label=words::ANSWER_CODE copy=words::COPY_CODE text=code/>
                <Picture label=words::QR_OF_ANSWER name=Signal::derive(move || name.get_value()) text=link/>
            }
            .into_any()
        }
        None => {
            view! { <p class="carried__hint">{move || words::TOO_LONG_FOR_LINK.in_lang(lang.get())}</p> }.into_any()
        }
    };
    view! {
        <section class="give-back">
            <h2 class="give-back__title" tabindex="-1">{t(words::READY)}</h2>
            <p>{t(words::GIVE_BACK)}</p>
            {carried}
            <div class="row">
                <Button label=t(words::SAVE_FILE) icon=Icon::Download on_click=save/>
                <Button label=t(words::MEND) kind=ButtonKind::Quiet on_click=mend/>
                <Button label=t(words::FOR_ANOTHER) kind=ButtonKind::Quiet on_click=again/>
            </div>
        </section>
    }
}
