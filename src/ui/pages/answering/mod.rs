//! Answering a form: what its link carries, shown to whoever opens it, and the answer to give back.
//!
//! In: the code in the address. Out: an answer as a link, a code, a QR code and a file, by the person's own hand.
//!
//! - Z1 Nothing of any workspace in this browser is read or written, and nothing is sent.
//! - Z2 What was begun is still there after a reload, until it is begun anew.
//! - Z3 Everything in the form is text, whoever made it.

mod draft;
mod give_back;
mod question;

use leptos::prelude::*;

use self::{draft::Draft, give_back::GiveBack, question::Asked};
use crate::{
    browser::{clock, marks},
    exchange::forms::{CodeError, FormAnswer, OpenForm, Reply, Vote},
    model::{QuestionKind, Request, Tongue},
    ui::{
        app::Desk,
        kit::{
            button::{Button, ButtonKind},
            empty::EmptyState,
            icon::Icon,
        },
        outside::{focus, page},
        words::{Lang, forms as words, t},
    },
};

/// The form in the address.
#[component]
pub fn Answering(
    /// Its code.
    code: String,
) -> impl IntoView {
    marks::after_paint(marks::READY);
    match OpenForm::read(&code) {
        Ok(form) => view! { <Open form/> }.into_any(),
        Err(error) => view! { <Unreadable error/> }.into_any(),
    }
}

/// That the link holds no form, and why.
#[component]
fn Unreadable(
    /// Why.
    error: CodeError,
) -> impl IntoView {
    let lang = Desk::expect().lang();
    page::title(move || words::CANNOT_OPEN.in_lang(lang.get()).to_owned());
    view! {
        <main class="answering" id="page" tabindex="-1">
            <EmptyState icon=Icon::Warning title=t(words::CANNOT_OPEN) text=move || words::code_error(lang.get(), &error)>
                <a class="button" data-kind="plain" href="./">{t(words::TO_START)}</a>
            </EmptyState>
        </main>
    }
}

/// What is being answered; copy it wherever it is needed.
#[derive(Clone, Copy)]
struct Answer {
    form: StoredValue<OpenForm>,
    draft: RwSignal<Draft>,
    /// Whether the person has tried to finish: only then is said what is missing.
    tried: RwSignal<bool>,
    /// The answer that is ready to be given back.
    ready: RwSignal<Option<FormAnswer>>,
    desk: Desk,
}

const fn tongue_of(lang: Lang) -> Tongue {
    match lang {
        Lang::En => Tongue::En,
        Lang::Da => Tongue::Da,
    }
}

const fn lang_of(tongue: Tongue) -> Lang {
    match tongue {
        Tongue::En => Lang::En,
        Tongue::Da => Lang::Da,
    }
}

impl Answer {
    fn tongue(self) -> Tongue {
        tongue_of(self.desk.lang().get())
    }

    /// Changes what was said so far, and keeps it for a reload.
    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.form.with_value(|form| self.draft.with_untracked(|draft| draft.keep(form.form)));
    }

    /// What keeps the form from being finished, by the key of its question.
    fn missing(self) -> Vec<(u32, words::Lacks)> {
        self.form.with_value(|form| self.draft.with(|draft| draft.missing(form)))
    }

    /// Makes the answer, or shows what is missing.
    fn finish(self) {
        self.tried.set(true);
        if let Some((key, _)) = untrack(|| self.missing()).first() {
            return focus::soon(format!("#asked-{key} :is(input, textarea)"));
        }
        let answer = self.form.with_value(|form| self.draft.with_untracked(|draft| self.answer(form, draft)));
        if answer.replies.is_empty() && answer.votes.is_empty() {
            return focus::soon(".answering__nothing");
        }
        self.ready.set(Some(answer));
        focus::soon(".give-back__title");
    }

    fn answer(self, form: &OpenForm, draft: &Draft) -> FormAnswer {
        let tongue = tongue_of(self.desk.lang().get_untracked());
        let replies = form.questions.iter().filter_map(|question| {
            let said: Vec<String> =
                draft.said(question.key).iter().filter_map(|it| spoken(question, it, tongue)).collect();
            let question_text = question.text.said(tongue).to_owned();
            (!said.is_empty()).then_some(Reply {
                key: question.key,
                kind: question.kind,
                question: question_text,
                said,
            })
        });
        let votes = form.requests.iter().filter(|it| draft.votes.contains(&it.item));
        FormAnswer {
            form: form.form,
            id: draft.id,
            heading: form.heading.said(tongue).to_owned(),
            tongue,
            at: clock::now(),
            day: Some(clock::today()),
            replies: replies.collect(),
            votes: votes.map(|it| Vote { item: it.item, title: it.title.said(tongue).to_owned() }).collect(),
        }
    }
}

/// What was said, in words: a choice is kept by its place.
fn spoken(question: &crate::model::Question, said: &str, tongue: Tongue) -> Option<String> {
    match question.kind {
        QuestionKind::Choice | QuestionKind::Choices => {
            let at: usize = said.parse().ok()?;
            question.choices.get(at).map(|it| it.said(tongue).to_owned())
        }
        _ => Some(said.trim().to_owned()).filter(|it| !it.is_empty()),
    }
}

/// A form that can be read.
#[component]
fn Open(
    /// The form.
    form: OpenForm,
) -> impl IntoView {
    let desk = Desk::expect();
    let lang = desk.lang();
    if !form.languages.contains(&tongue_of(lang.get_untracked()))
        && let Some(first) = form.languages.first()
    {
        // Not a preference: it is the form's language.
        lang.set(lang_of(*first));
    }
    let draft = RwSignal::new(Draft::kept(form.form));
    let answer =
        Answer { form: StoredValue::new(form), draft, tried: RwSignal::new(false), ready: RwSignal::new(None), desk };
    provide_context(answer);
    let form = answer.form;
    page::title(move || form.with_value(|form| form.heading.said(answer.tongue()).to_owned()));
    let languages = form.with_value(|it| it.languages.clone());
    let switch = (languages.len() > 1).then(|| {
        let button = |tongue: Tongue| {
            view! {
                <button
                    type="button" class="button" data-kind="quiet" lang=lang_of(tongue).tag()
                    aria-pressed=move || (answer.tongue() == tongue).to_string()
                    on:click=move |_| lang.set(lang_of(tongue))
                >{words::tongue(tongue)}</button>
            }
        };
        view! { <div class="answering__tongues">{languages.into_iter().map(button).collect_view()}</div> }
    });
    view! {
        <main class="answering" id="page" tabindex="-1">
            {switch}
            <header class="answering__head">
                {form.with_value(|it| (!it.product.is_empty()).then(|| view! { <p class="answering__product">{it.product.clone()}</p> }))}
                <h1>{move || form.with_value(|it| it.heading.said(answer.tongue()).to_owned())}</h1>
                <p class="answering__intro">{move || form.with_value(|it| it.intro.said(answer.tongue()).to_owned())}</p>
            </header>
            {move || match answer.ready.get() {
                Some(given) => view! { <GiveBack given/> }.into_any(),
                None => view! { <Questions/> }.into_any(),
            }}
        </main>
    }
}

/// The questions and requests, and the way to the end.
#[component]
fn Questions() -> impl IntoView {
    let answer: Answer = expect_context();
    let (questions, requests) = answer.form.with_value(|it| (it.questions.clone(), it.requests.clone()));
    let nothing = move || {
        let draft = answer.draft.read();
        answer.tried.get() && draft.is_empty()
    };
    let votes = (!requests.is_empty()).then(|| {
        view! {
            <fieldset class="answering__votes">
                <legend>{t(words::VOTE)}</legend>
                {requests.into_iter().map(|request| view! { <Votable request/> }).collect_view()}
            </fieldset>
        }
    });
    view! {
        <form class="answering__form" novalidate on:submit=move |event| { event.prevent_default(); answer.finish(); }>
            {questions.into_iter().map(|question| view! { <Asked question/> }).collect_view()}
            {votes}
            <p class="answering__nothing field__error" role="alert" tabindex="-1" hidden=move || !nothing()>{t(words::NOTHING_SAID)}</p>
            <footer class="answering__foot">
                <Button label=t(words::DONE) kind=ButtonKind::Primary on_click=move |_| answer.finish()/>
                <p>{t(words::STAYS)}</p>
            </footer>
        </form>
    }
}

/// A request that can be voted for.
#[component]
fn Votable(
    /// The request.
    request: Request,
) -> impl IntoView {
    let answer: Answer = expect_context();
    let Request { item, title, text } = request;
    let ticked = move || answer.draft.read().votes.contains(&item);
    let has_text = !text.is_empty();
    view! {
        <label class="answering__vote">
            <input
                type="checkbox" prop:checked=ticked
                on:change=move |event| answer.change(|it| it.vote(item, event_target_checked(&event)))
            />
            <span>
                <strong>{move || title.said(answer.tongue()).to_owned()}</strong>
                {has_text.then(|| view! { <span class="answering__why">{move || text.said(answer.tongue()).to_owned()}</span> })}
            </span>
        </label>
    }
}
