//! Forms without a server: a form that travels in its link, and answers that come back the same way.
//!
//! In: a form, and codes and files from strangers. Out: a code for a link, a QR code, a page of open requests as one
//! file, and the preview of taking answers in.
//!
//! - O1 What was packed is unpacked the same; nothing else is taken for it, and no code takes more room than its bound.
//! - O2 The same answer is the same records, however often, in whatever order and in whatever shape it comes.
//! - O3 Everything in a form or an answer is text: nothing of it ever runs, in the page or in the exported file.

mod answer;
mod code;
mod open;
mod qr;
mod requests;
mod take;

pub use answer::{FormAnswer, Reply, Vote, answers_in, looks_like_answers};
pub use code::{ANSWER_LINK, CODE_CHARS_MAX, CodeError, FORM_LINK};
pub use open::OpenForm;
pub use qr::{Qr, qr};
pub use requests::{PageWords, SCRIPT, SCRIPT_SUM, STYLE, STYLE_SUM, requests_page};
pub use take::preview;
