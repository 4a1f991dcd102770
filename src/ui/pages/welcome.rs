//! The welcome: three ways to begin.

use leptos::{prelude::*, task::spawn_local};

use super::super::{
    app::Desk,
    kit::{
        button::{Button, ButtonKind},
        icon::{Glyph, Icon},
        toast::Toasts,
    },
    parts,
    transfer::Transfer,
    words::{Lang, shell, t, use_lang, welcome as words},
};
use crate::browser::preferences::Theme;

/// What a person sees in an empty browser.
#[component]
pub fn Welcome() -> impl IntoView {
    let desk = Desk::expect();
    let lang = use_lang();
    let toasts = Toasts::expect();
    provide_context(Transfer::new());
    let import = expect_context::<Transfer>();
    let naming = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let name = RwSignal::new(String::new());

    let start = move || {
        let text = name.get_untracked();
        let text =
            if text.trim().is_empty() { words::DEFAULT_NAME.in_lang(lang.get_untracked()).to_owned() } else { text };
        let me = words::ME.in_lang(lang.get_untracked()).to_owned();
        spawn_local(async move {
            if let Err(error) = parts::found(desk, text.trim().to_owned(), me).await {
                toasts.say(error);
            }
        });
    };
    let sample = move |_| {
        busy.set(true);
        spawn_local(async move {
            if parts::open_sample(desk).await.is_err() {
                busy.set(false);
                toasts.say(words::SAMPLE_FAILED.in_lang(lang.get_untracked()));
            }
        });
    };

    view! {
        <main class="welcome" id="page" tabindex="-1">
            <header class="welcome__head">
                <span class="welcome__mark"><Glyph of=Icon::Wheel/></span>
                <h1>"Wheelhouse"</h1>
                <p class="welcome__title">{t(words::TITLE)}</p>
                <p class="welcome__lead">{t(words::LEAD)}</p>
            </header>
            <Show
                when=move || naming.get()
                fallback=move || view! {
                    <ul class="welcome__ways">
                        <li class="welcome__way">
                            <Button label=t(words::START_EMPTY) icon=Icon::Plus kind=ButtonKind::Primary on_click=move |_| naming.set(true)/>
                            <p>{t(words::START_EMPTY_HINT)}</p>
                        </li>
                        <li class="welcome__way">
                            <Button label=t(words::LOAD_SAMPLE) icon=Icon::Inbox disabled=busy on_click=sample/>
                            <p>{t(words::LOAD_SAMPLE_HINT)}</p>
                        </li>
                        <li class="welcome__way">
                            <Button label=t(words::IMPORT) icon=Icon::Upload on_click=move |_| import.open_import()/>
                            <p>{t(words::IMPORT_HINT)}</p>
                        </li>
                    </ul>
                }
            >
                <form class="welcome__form" on:submit=move |event| { event.prevent_default(); start(); }>
                    <label class="field">
                        <span class="field__label">{t(words::NAME)}</span>
                        <input
                            class="input" type="text" maxlength="300" autofocus=true
                            placeholder=t(words::DEFAULT_NAME)
                            prop:value=name on:input=move |event| name.set(event_target_value(&event))
                        />
                    </label>
                    <div class="welcome__buttons">
                        <Button label=t(words::BACK) kind=ButtonKind::Quiet on_click=move |_| naming.set(false)/>
                        <Button label=t(words::START) kind=ButtonKind::Primary on_click=move |_| start()/>
                    </div>
                </form>
            </Show>
            <footer class="welcome__foot">
                <p>{t(words::PRIVACY)}</p>
                <p class="welcome__choices">
                    <Button label=move || if lang.get() == Lang::En { "Dansk" } else { "English" } kind=ButtonKind::Quiet on_click=move |_| desk.next_language()/>
                    <Button
                        label=move || match desk.theme().get() {
                            Theme::Light => shell::THEME_LIGHT,
                            Theme::Dark => shell::THEME_DARK,
                            Theme::System => shell::THEME_SYSTEM,
                        }.in_lang(lang.get())
                        icon=Icon::Sun kind=ButtonKind::Quiet on_click=move |_| desk.next_theme()
                    />
                </p>
            </footer>
        </main>
        {parts::TRANSFER.once(move || import.is_open())}
    }
}
