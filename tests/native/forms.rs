//! Forms without a server: codes out and in, answers that merge, and the page of open requests.

use proptest::prelude::*;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use wheelhouse::{
    commands::records::{Add, Remove},
    exchange::{
        Import, Note, Preview,
        forms::{
            CODE_CHARS_MAX, CodeError, FormAnswer, OpenForm, PageWords, Reply, SCRIPT, SCRIPT_SUM, STYLE, STYLE_SUM,
            Vote, answers_in, looks_like_answers, preview, qr, requests_page,
        },
    },
    model::{
        Contact, Customer, Feedback, Form, Id, Item, Link, Phrase, Question, QuestionKind, Record, RecordRef, Request,
        SourceKind, Tag, Tongue,
    },
};

use super::desk::{Desk, day, id, item, the};

fn said(en: &str, da: &str) -> Phrase {
    Phrase { en: en.to_owned(), da: da.to_owned() }
}

fn question(key: u32, kind: QuestionKind, en: &str, da: &str) -> Question {
    Question { key, kind, text: said(en, da), ..Question::default() }
}

fn form() -> Form {
    Form {
        id: id("survey"),
        name: "Survey".to_owned(),
        heading: said("How is it going?", "Hvordan går det?"),
        intro: said("It takes a minute.", "Det tager et minut."),
        languages: [Tongue::En, Tongue::Da].into(),
        questions: vec![
            question(1, QuestionKind::Score, "Would you recommend us?", "Vil du anbefale os?"),
            question(2, QuestionKind::LongText, "What is missing?", "Hvad mangler?"),
            Question {
                choices: vec![said("Daily", "Dagligt"), said("Seldom", "Sjældent")],
                ..question(3, QuestionKind::Choices, "How often?", "Hvor tit?")
            },
            question(4, QuestionKind::Email, "Your address", "Din adresse"),
            question(5, QuestionKind::Company, "Your company", "Dit firma"),
        ],
        requests: vec![Request { item: id("dark"), title: said("Dark mode", "Mørkt tema"), text: Phrase::default() }],
        tags: [id("survey-tag")].into(),
        product: None,
    }
}

fn reply(key: u32, kind: QuestionKind, question: &str, said: &str) -> Reply {
    Reply { key, kind, question: question.to_owned(), said: vec![said.to_owned()] }
}

fn answer(n: u128, at: u64, missing: &str) -> FormAnswer {
    FormAnswer {
        form: id("survey"),
        id: Uuid::from_u128(n + 1),
        heading: "How is it going?".to_owned(),
        tongue: Tongue::Da,
        at,
        day: Some(day(20)),
        replies: vec![
            reply(1, QuestionKind::Score, "Would you recommend us?", "9"),
            reply(2, QuestionKind::LongText, "What is missing?", missing),
            reply(4, QuestionKind::Email, "Your address", "Bo@Example.com"),
            reply(5, QuestionKind::Company, "Your company", "Nordhavn A/S"),
        ],
        votes: vec![Vote { item: id("dark"), title: "Dark mode".to_owned() }],
    }
}

/// A desk with the form, its tag and the item that can be voted for.
fn desk() -> Desk {
    let mut desk = Desk::of("ann");
    desk.ask(Add(Tag { id: id("survey-tag"), name: "survey".to_owned(), ..Tag::default() }));
    desk.ask(Add(item("dark")));
    desk.ask(Add(form()));
    desk
}

fn look(desk: &Desk, answers: &[FormAnswer]) -> Preview {
    preview(answers, desk.session.replica())
}

fn take(desk: &mut Desk, answers: &[FormAnswer]) {
    let preview = look(desk, answers);
    if !preview.is_empty() {
        desk.ask(Import::of(preview));
    }
}

fn notes(desk: &Desk) -> Vec<Feedback> {
    let mut notes: Vec<_> = desk.now().table::<Feedback>().iter().cloned().collect();
    notes.sort_by(|a, b| a.title.cmp(&b.title));
    notes
}

#[test] // O1
fn a_form_comes_out_of_its_link_as_it_went_in_and_the_rest_of_the_workspace_stays_at_home() {
    let open = OpenForm::of(&form(), "Harbour");
    let code = open.code().unwrap();
    assert_eq!(OpenForm::read(&code).unwrap(), open);
    assert!(code.len() < 700, "{} characters for a form of five questions in two languages", code.len());
    assert!(code.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it)), "{code}");
    let json = serde_json::to_string(&open).unwrap();
    assert!(!json.contains("survey-tag") && !json.contains(&id::<Tag>("survey-tag").to_string()), "{json}");
}

#[test]
fn only_the_languages_a_form_is_asked_in_travel_and_questions_without_words_stay_at_home() {
    let mut form = form();
    form.languages = [Tongue::Da].into();
    form.questions.push(question(9, QuestionKind::Text, "Only in English", " "));
    let open = OpenForm::of(&form, "");
    assert_eq!(open.heading, said("", "Hvordan går det?"));
    assert_eq!(open.questions.len(), 5);
    assert_eq!(open.heading.said(Tongue::En), "Hvordan går det?");
}

#[test] // O1
fn what_is_no_code_is_refused_with_its_reason() {
    let code = OpenForm::of(&form(), "").code().unwrap();
    let refused = |code: &str| OpenForm::read(code).unwrap_err();
    assert_eq!(refused(""), CodeError::NotOurs);
    assert_eq!(refused("hello world"), CodeError::NotOurs);
    assert_eq!(refused(&code[..code.len() / 2]), CodeError::Damaged);
    assert_eq!(refused(&format!("7{}", &code[1..])), CodeError::Newer);
    assert_eq!(refused("1!!!!"), CodeError::Damaged);
    assert_eq!(refused(&"A".repeat(CODE_CHARS_MAX + 1)), CodeError::TooLong { max: CODE_CHARS_MAX });
    // An answer is no form, and the other way round.
    let answer = answer(1, 1, "More");
    assert!(OpenForm::read(&answer.code().unwrap()).is_err());
    assert!(FormAnswer::read(&code).is_err());
}

#[test] // O1
fn a_bomb_takes_no_more_room_than_its_bound() {
    // A form that could be read, were it not for what follows it.
    let mut json = serde_json::to_vec(&OpenForm::of(&form(), "")).unwrap();
    json.resize(9_000_000, b' ');
    let bomb = miniz_oxide::deflate::compress_to_vec(&json, 9);
    let base64 = |bytes: &[u8]| {
        const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1)).collect::<Vec<_>>();
        let six = bits.chunks(6).map(|six| (0..6).fold(0, |sum, at| sum << 1 | six.get(at).copied().unwrap_or(0)));
        six.map(|it| char::from(SIGNS[usize::from(it)])).collect::<String>()
    };
    let code = format!("1{}", base64(&bomb));
    assert!(code.len() < CODE_CHARS_MAX, "{}", code.len());
    assert_eq!(OpenForm::read(&code), Err(CodeError::Damaged));
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(OpenForm::read(&format!("0{}", base64(deep.as_bytes()))), Err(CodeError::Damaged));
}

#[test]
fn a_form_that_is_too_large_for_a_link_or_a_code_says_so() {
    let mut form = form();
    form.questions = (0..60).map(|n| question(n, QuestionKind::Text, &noise(n, 290), &noise(n + 99, 290))).collect();
    assert_eq!(form.check(), Ok(()));
    assert_eq!(OpenForm::of(&form, "").code(), Err(CodeError::TooLong { max: CODE_CHARS_MAX }));
    assert!(qr(&"A".repeat(2_953)).is_some());
    assert_eq!(qr(&"a".repeat(2_954)), None);
}

/// Letters that cannot be compressed much.
fn noise(seed: u32, letters: usize) -> String {
    let mut state = u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from_u32(0x4e00 + (state % 20_000) as u32).unwrap()
    };
    std::iter::repeat_with(next).take(letters).collect()
}

#[test]
fn a_qr_code_has_its_three_corners_and_a_title_that_is_text() {
    let qr = qr("HELLO").unwrap();
    assert_eq!(qr.side, 21 + 8);
    for corner in ["M4,4h7v1h-7z", "M18,4h7v1h-7z", "M4,24h7v1h-7z"] {
        assert!(qr.path.contains(corner), "{corner} in {}", qr.path);
    }
    let svg = qr.svg("</title><script>alert(1)</script>", 100);
    assert!(!svg.contains("<script") && svg.contains("&lt;script"), "{svg}");
}

#[test] // O2
fn an_answer_becomes_a_note_with_its_tags_contact_customer_and_score() {
    let mut desk = desk();
    take(&mut desk, &[answer(1, 1_000, "A dark theme. It is too bright at night.")]);
    let [text, vote] = notes(&desk).try_into().unwrap();
    assert_eq!(text.title, "A dark theme. It is too bright at night.");
    assert_eq!(
        text.body,
        "Would you recommend us?\n9\n\nWhat is missing?\nA dark theme. It is too bright at night.\n\nYour address\nBo@Example.com\n\nYour company\nNordhavn A/S"
    );
    assert_eq!((text.score, text.received, text.author.as_str()), (Some(9.0), Some(day(20)), "Bo@Example.com"));
    assert_eq!(text.source.kind, SourceKind::Survey);
    assert_eq!(text.tags, [id("survey-tag")].into());
    let now = desk.now();
    let customer = now.get(text.customer.unwrap()).map(|it: &Customer| it.name.clone());
    assert_eq!(customer.as_deref(), Some("Nordhavn A/S"));
    let (contacts, links) = (now.table::<Contact>(), now.table::<Link>());
    assert_eq!(
        contacts.iter().map(|it| (it.email.as_str(), it.customer)).collect::<Vec<_>>(),
        [("Bo@Example.com", text.customer)]
    );
    assert_eq!(vote.title, "Dark mode");
    assert_eq!(links.iter().map(|it| (it.feedback, it.item)).collect::<Vec<_>>(), [(vote.id, id::<Item>("dark"))]);
}

#[test] // O2
fn the_same_answers_once_more_in_another_shape_and_order_change_nothing() {
    let answers = [answer(1, 1_000, "One"), answer(2, 2_000, "Two"), answer(3, 3_000, "Three")];
    let mut desk = desk();
    take(&mut desk, &answers);
    let held = wheelhouse::exchange::export(desk.session.replica());
    let mut other = self::desk();
    for answer in answers.iter().rev() {
        let text = format!("Here: https://example.org/app/#answer={}.\nBest, Bo", answer.code().unwrap());
        assert!(looks_like_answers(&text));
        take(&mut other, &answers_in(&text).unwrap());
    }
    assert_eq!(notes(&desk), notes(&other));
    for answer in &answers {
        assert!(looks_like_answers(&answer.file()));
        let again = [answers_in(&answer.file()).unwrap(), answers_in(&answer.code().unwrap()).unwrap()].concat();
        assert_eq!(again, [answer.clone(), answer.clone()]);
        assert!(look(&desk, &again).is_empty());
    }
    assert_eq!(wheelhouse::exchange::export(desk.session.replica()), held);
}

#[test] // O2
fn a_mended_answer_takes_the_place_of_the_first_and_never_the_other_way_round() {
    let (first, mended) = (answer(1, 1_000, "Onw"), answer(1, 2_000, "One"));
    for order in [[&first, &mended], [&mended, &first]] {
        let mut desk = desk();
        order.iter().for_each(|it| take(&mut desk, &[(*it).clone()]));
        assert_eq!(notes(&desk).iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), ["Dark mode", "One"]);
        let together = order.map(Clone::clone);
        let mut at_once = self::desk();
        take(&mut at_once, &together);
        assert_eq!(notes(&at_once), notes(&desk));
        assert!(look(&self::desk(), &together).notes.contains(&Note::Repeated { count: 1 }));
    }
}

#[test]
fn what_the_team_has_changed_or_put_in_the_bin_stays_and_one_undo_takes_the_import_back() {
    let mut desk = desk();
    take(&mut desk, &[answer(1, 1_000, "One"), answer(2, 1_000, "Two")]);
    let before = notes(&desk);
    let two = before.iter().find(|it| it.title == "Two").unwrap().id;
    desk.ask(Remove(vec![RecordRef::of(two)]));
    assert!(look(&desk, &[answer(2, 9_000, "Two again")]).added.is_empty());
    take(&mut desk, &[answer(2, 9_000, "Two again")]);
    assert!(notes(&desk).iter().all(|it| it.title != "Two again"));

    let mut fresh = self::desk();
    take(&mut fresh, &[answer(1, 1_000, "One"), answer(2, 1_000, "Two")]);
    assert_eq!(notes(&fresh).len(), 4);
    fresh.try_undo().unwrap();
    assert_eq!((notes(&fresh).len(), fresh.now().table::<Contact>().iter().count()), (0, 0));
}

#[test]
fn an_answer_to_an_unknown_form_is_plain_feedback_with_a_warning() {
    let mut desk = Desk::of("bo");
    let preview = look(&desk, &[answer(1, 1_000, "One")]);
    assert_eq!(preview.notes, [Note::UnknownForms { count: 1 }]);
    take(&mut desk, &[answer(1, 1_000, "One")]);
    assert!(notes(&desk).iter().all(|it| it.tags.is_empty()));
    assert_eq!(desk.now().table::<Link>().iter().count(), 0, "there is no such item");
}

#[test]
fn ordinary_files_are_not_taken_for_answers() {
    for text in ["", "title,votes\nA,1\n", "{\"format\":\"wheelhouse\",\"version\":1}", "10 reasons to answer", "[1]"] {
        assert!(!looks_like_answers(text), "{text}");
    }
    let sums = format!("file\tsum\na.txt\t{}\n", "1234567890abcdef".repeat(4));
    assert!(!looks_like_answers(&sums), "a long word that does not unpack");
    assert!(looks_like_answers(&format!("Hello, {}", answer(1, 1, "x").code().unwrap())));
    assert_eq!(answers_in("{\"format\":\"wheelhouse-answer\",\"version\":9}"), Err(CodeError::Newer));
    assert_eq!(answers_in("{\"format\":\"wheelhouse-answer\""), Err(CodeError::Damaged));
    let mut late = answer(1, u64::MAX, "x");
    late.at = 253_402_300_800_000;
    assert!(matches!(answers_in(&late.file()), Err(CodeError::Flawed(_))));
}

fn words() -> PageWords {
    let word = || said("word", "ord");
    PageWords {
        script_off: word(),
        how: word(),
        comment: word(),
        email: word(),
        consent: word(),
        done: word(),
        nothing: word(),
        give_back: word(),
        give_back_how: word(),
        code: word(),
        copy: word(),
        copied: word(),
        file: word(),
        tongues: said("English", "Dansk"),
    }
}

/// Texts that have broken pages before.
const NAUGHTY: [&str; 8] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "<!-- --> ]]> {{7*7}} ${1}",
    "</style></title></textarea>",
    "&lt;b&gt; &amp; &#x3c;",
    "👩‍👩‍👧 Ω≈ç√ 田中 \u{202e}txet",
    "\u{0}\u{1b}[31m",
];

#[test] // O3
fn nothing_in_the_page_of_requests_gets_out_of_its_text() {
    let of = |text: &str| {
        let mut form = form();
        form.heading = said(text, text);
        form.requests = vec![Request { item: id("dark"), title: said(text, text), text: said(text, "") }];
        requests_page(&OpenForm::of(&form, text), &format!("https://x/{text}"), &words())
    };
    // Signs that mean something in HTML are as many whatever the texts say.
    let signs = |page: &str| ['<', '>', '"', '\''].map(|sign| page.matches(sign).count());
    for naughty in NAUGHTY {
        assert_eq!(signs(&of(naughty)), signs(&of("tame")), "{naughty}");
    }
    for naughty in NAUGHTY {
        let mut form = form();
        form.heading = said(naughty, naughty);
        form.intro = said(naughty, naughty);
        form.requests = vec![Request { item: id("dark"), title: said(naughty, naughty), text: said(naughty, "") }];
        let page = requests_page(&OpenForm::of(&form, naughty), &format!("https://x/{naughty}"), &words());
        assert_eq!(page.matches("<script").count(), 1, "{page}");
        assert_eq!(page.matches("</script>").count(), 1);
        assert_eq!(page.matches("<style").count() + page.matches("</title>").count(), 2);
        assert!(!page.contains("<img") && !page.contains("onmouseover='"), "{page}");
        assert!(!page.contains(['\u{0}', '\u{1b}', '\u{202e}']));
    }
}

#[test] // O3
fn the_policy_of_the_page_names_the_script_and_the_style_that_stand_in_it() {
    let sum = |text: &str| {
        let digest = Sha256::digest(text.as_bytes());
        format!("sha256-{}", base64_of(&digest))
    };
    assert_eq!((SCRIPT_SUM.to_owned(), STYLE_SUM.to_owned()), (sum(SCRIPT), sum(STYLE)));
    let page = requests_page(&OpenForm::of(&form(), ""), "", &words());
    let inside = |open: &str, close: &str| page.split_once(open).unwrap().1.split_once(close).unwrap().0.to_owned();
    assert_eq!(sum(&inside("<script>", "</script>")), SCRIPT_SUM);
    assert_eq!(sum(&inside("<style>", "</style>")), STYLE_SUM);
    assert!(!page.contains("https://") && !page.contains("src="), "it needs nothing from elsewhere");
}

fn base64_of(bytes: &[u8]) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |sum, at| sum << 8 | u32::from(three.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at > three.len() { '=' } else { char::from(sign) });
        }
    }
    out
}

proptest! {
    #[test] // O1
    fn no_text_makes_reading_a_code_panic(text in "\\PC*", code in "[01][A-Za-z0-9_-]{0,300}") {
        let _ = (OpenForm::read(&text), FormAnswer::read(&text), answers_in(&text), looks_like_answers(&text));
        let _ = (OpenForm::read(&code), FormAnswer::read(&code), answers_in(&code));
    }

    #[test] // O1
    fn any_answer_comes_back_as_it_went(text in "\\PC{0,60}", n in 0..u128::MAX - 1, at in 0..1_000_000_000_000_u64) {
        let answer = answer(n, at, &text);
        prop_assert_eq!(FormAnswer::read(&answer.code().unwrap()), Ok(answer.clone()));
        prop_assert_eq!(answers_in(&answer.file()), Ok(vec![answer]));
    }
}

#[test]
fn a_consent_is_kept_with_the_contact_from_the_first_time_it_was_given() {
    let mut desk = desk();
    let consenting = |n: u128, on: u32| {
        let mut answer = answer(n, 1_000, "One");
        answer.day = Some(day(on));
        answer.replies.push(reply(6, QuestionKind::Consent, "You may write to me", "✓"));
        answer
    };
    take(&mut desk, &[answer(1, 1_000, "One")]);
    let contact = RecordRef::of(Id::<Contact>::named("contact/bo@example.com"));
    let field = |desk: &Desk, name: &str| desk.session.replica().field(contact, name).map(|(_, it)| it.clone());
    assert_eq!(field(&desk, "agreed"), None);
    take(&mut desk, &[consenting(2, 19), consenting(3, 21)]);
    assert_eq!(field(&desk, "agreed"), Some("2026-11-19".into()));
    assert_eq!(field(&desk, "language"), Some("da".into()));
    take(&mut desk, &[consenting(4, 22)]);
    assert_eq!(field(&desk, "agreed"), Some("2026-11-19".into()));
}

#[test]
fn ids_of_what_comes_in_depend_on_the_answer_alone() {
    let mut desk = desk();
    take(&mut desk, &[answer(1, 1_000, "One")]);
    let key = format!("form:{}/{}", id::<Form>("survey"), Uuid::from_u128(2));
    assert!(desk.now().contains(RecordRef::of(Id::<Feedback>::named(&key))));
    assert!(desk.now().contains(the::<Form>("survey")));
}
