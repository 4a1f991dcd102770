//! What is carried by hand: a link or a code to copy, and its QR code.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    exchange::forms::{Qr, qr},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            icon::Icon,
            id,
            toast::Toasts,
        },
        outside::{clipboard, files, paint},
        transfer::safe_name,
        words::{Word, forms as words, t, use_lang},
    },
};

/// The side of a downloaded QR code, in px.
const SIDE: u32 = 1024;

/// A text to copy, in a field that selects all of it.
#[component]
pub fn Carried(
    /// What it is.
    label: Word,
    /// What the button says.
    copy: Word,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let (lang, toasts) = (use_lang(), Toasts::expect());
    let field = id::fresh("carried");
    let select = move |event: leptos::ev::FocusEvent| event_target::<web_sys::HtmlInputElement>(&event).select();
    let press = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            toasts.say(if done { words::COPIED } else { words::NOT_COPIED }.in_lang(lang.get_untracked()).to_owned());
        });
    };
    view! {
        <div class="carried">
            <label class="field__label" for=field.clone()>{t(label)}</label>
            <span class="carried__row">
                <span class="input">
                    <input class="input__text" id=field type="text" readonly prop:value=text on:focus=select/>
                </span>
                <Button label=t(copy) icon=Icon::Copy on_click=press/>
            </span>
        </div>
    }
}

/// A QR code, with the way to take it along as a file; says so where the text is too long for one.
#[component]
pub fn Picture(
    /// What it is, for whoever cannot see it.
    label: Word,
    /// What it is of, for the name of the file.
    #[prop(into)]
    name: Signal<String>,
    /// The text in it.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let code = Memo::new(move |_| qr(&text.read()));
    move || match code.get() {
        None => view! { <p class="carried__hint">{t(words::QR_TOO_LONG)}</p> }.into_any(),
        Some(code) => {
            let (svg, png) = (code.clone(), code.clone());
            let title = move || name.get_untracked();
            let save_svg = move |_| {
                files::download(&safe_name(&title(), "svg"), "image/svg+xml", &svg.svg(&title(), SIDE));
            };
            let save_png = move |_| {
                let (text, name) = (png.svg(&title(), SIDE), safe_name(&title(), "png"));
                spawn_local(async move {
                    if let Some(made) = paint::png(text, (f64::from(SIDE), f64::from(SIDE)), 1.0).await {
                        files::hand_over(&name, &made);
                    }
                });
            };
            view! {
                <div class="carried__picture">
                    {drawn(&code, move || label.in_lang(lang.get()))}
                    <div class="row carried__tools">
                        <Button label=t(words::SAVE_SVG) icon=Icon::Download kind=ButtonKind::Quiet size=ButtonSize::Small on_click=save_svg/>
                        <Button label=t(words::SAVE_PNG) icon=Icon::Download kind=ButtonKind::Quiet size=ButtonSize::Small on_click=save_png/>
                    </div>
                </div>
            }
            .into_any()
        }
    }
}

/// The code as a picture in the page: black on white in either theme, for that is what readers expect.
pub fn drawn(code: &Qr, label: impl Fn() -> &'static str + Send + Sync + 'static) -> AnyView {
    let (side, path) = (code.side, code.path.clone());
    view! {
        <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
            <path class="qr__ground" d=format!("M0,0h{side}v{side}h-{side}z")/>
            <path class="qr__squares" d=path/>
        </svg>
    }
    .into_any()
}
