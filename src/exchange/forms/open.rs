//! The form as its link carries it: what those who answer need to see, and nothing of the workspace besides.

use serde::{Deserialize, Serialize};

use super::{
    CodeError,
    code::{pack, unpack},
};
use crate::model::{Form, Id, Phrase, Question, Request, Tongue, check_asked};

/// A form on its way to those who answer it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenForm {
    /// Which form it is; answers name it.
    #[serde(rename = "f")]
    pub form: Id<Form>,
    /// What it is about; empty for nothing in particular.
    #[serde(rename = "p", skip_serializing_if = "String::is_empty")]
    pub product: String,
    /// What is read first.
    #[serde(rename = "h")]
    pub heading: Phrase,
    /// Why it is asked.
    #[serde(rename = "i", skip_serializing_if = "Phrase::is_empty")]
    pub intro: Phrase,
    /// The languages it is asked in; never empty once it was read.
    #[serde(rename = "l")]
    pub languages: Vec<Tongue>,
    /// What is asked.
    #[serde(rename = "q", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// What can be voted for.
    #[serde(rename = "r", skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
}

impl OpenForm {
    /// What is sent of a form; `product` is the name of what it is about. Questions without words stay at home, and so
    /// do the words in languages that the form is not asked in.
    #[must_use]
    pub fn of(form: &Form, product: &str) -> Self {
        let languages: Vec<Tongue> = form.languages.iter().copied().collect();
        let languages = if languages.is_empty() { vec![Tongue::En] } else { languages };
        let only = |phrase: &Phrase| {
            let mut kept = Phrase::default();
            let wanted = Tongue::ALL.into_iter().filter(|it| languages.contains(it));
            wanted.for_each(|it| kept.write(it, phrase.written(it).trim().to_owned()));
            kept
        };
        let question = |it: &Question| Question {
            text: only(&it.text),
            choices: if it.kind.has_choices() {
                it.choices.iter().map(only).filter(|it| !it.is_empty()).collect()
            } else {
                Vec::new()
            },
            ..*it
        };
        let heading = only(&form.heading);
        let named = Phrase { en: form.name.clone(), da: String::new() };
        Self {
            form: form.id,
            product: product.to_owned(),
            heading: if heading.is_empty() { named } else { heading },
            intro: only(&form.intro),
            questions: form.questions.iter().map(question).filter(|it| !it.text.is_empty()).collect(),
            requests: form
                .requests
                .iter()
                .map(|it| Request { item: it.item, title: only(&it.title), text: only(&it.text) })
                .filter(|it| !it.title.is_empty())
                .collect(),
            languages,
        }
    }

    /// The code of the form.
    ///
    /// # Errors
    /// [`CodeError::TooLong`].
    pub fn code(&self) -> Result<String, CodeError> {
        pack(self)
    }

    /// Reads the code of a form.
    ///
    /// # Errors
    /// [`CodeError`] says why it is none.
    pub fn read(code: &str) -> Result<Self, CodeError> {
        let mut form: Self = unpack(code)?;
        if form.form == Id::NIL || (form.questions.is_empty() && form.requests.is_empty()) {
            return Err(CodeError::NotOurs);
        }
        check_asked(&form.questions, &form.requests).map_err(CodeError::Flawed)?;
        let as_record =
            Form { name: "-".to_owned(), heading: form.heading.clone(), intro: form.intro.clone(), ..Form::default() };
        crate::model::Record::check(&as_record).map_err(CodeError::Flawed)?;
        form.languages.truncate(Tongue::ALL.len());
        if form.languages.is_empty() {
            form.languages.push(Tongue::En);
        }
        Ok(form)
    }
}
