//! What the parts of the page share: what is looked at, and everything that was said.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    commands::{
        evidence::Tally,
        insights::{Gathering, NO_SEGMENT, Period, Scope, Tones},
    },
    model::{Feedback, Sentiment},
    ui::{
        address::{Address, Page, Step, use_address},
        outside::{
            page,
            pause::{self, Turn},
            today,
        },
        words::{Lang, format, insights as words, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// Notes between two looks at the clock while their tone is read.
const NOTES: usize = 16;

/// The page's handle on itself. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Study {
    pub(super) workspace: Workspace,
    pub(super) address: Address,
    pub(super) lang: Signal<Lang>,
    pub(super) today: Signal<NaiveDate>,
    /// The tab that is shown.
    pub(super) look: Memo<String>,
    pub(super) period: Memo<Period>,
    /// Which of what was said is looked at.
    pub(super) scope: Memo<Scope>,
    /// What requests are ordered by.
    pub(super) by: Memo<Tally>,
    pub(super) gathering: Memo<Arc<Gathering>>,
    tones: StoredValue<Tones>,
    /// Moves on whenever more notes have been read.
    read: RwSignal<usize>,
    reading: StoredValue<bool>,
}

impl Study {
    /// Reads the address and the tables; call it once, in the body of the page.
    pub(super) fn new() -> Self {
        let (workspace, address) = (use_workspace(), use_address());
        let today = today::follow();
        let look = address.get("show");
        let look = Memo::new(move |_| look.get().unwrap_or_else(|| "overview".to_owned()));
        let period = address.get("period");
        let period = Memo::new(move |_| period.read().as_ref().and_then(|it| Period::of_key(it)).unwrap_or_default());
        let parts = ["from", "to", "segment", "product"].map(|key| (key, address.get(key)));
        let scope = Memo::new(move |_| {
            let own = Scope::of(&|key| parts.iter().find(|it| it.0 == key).and_then(|it| it.1.get()));
            match period.get() {
                Period::Own => own,
                period => {
                    let (from, to) = period.ends(today.get());
                    Scope { from, to, ..own }
                }
            }
        });
        let by = address.get("by");
        let by = Memo::new(move |_| {
            let key = by.read();
            let named = |it: &Tally| Some(tally_key(*it)) == key.as_deref();
            Tally::ALL.into_iter().find(named).unwrap_or(Tally::Weighted)
        });
        let snapshot = workspace.snapshot();
        let gathering = Memo::new_with_compare(
            move |_| {
                workspace.feedback().track();
                workspace.customers().track();
                workspace.links().track();
                workspace.items().track();
                workspace.tags().track();
                Arc::new(Gathering::of(&snapshot.get_untracked()))
            },
            |_, _| true, // it is made anew only when something in it may have changed
        );
        let study = Self {
            workspace,
            address,
            lang: use_lang(),
            today,
            look,
            period,
            scope,
            by,
            gathering,
            tones: StoredValue::new(Tones::default()),
            read: RwSignal::new(0),
            reading: StoredValue::new(false),
        };
        Effect::new(move |_| {
            study.tones.update_value(|it| it.look(&workspace.feedback().read()));
            study.begin();
        });
        study
    }

    /// The handle of the page around; call it in the body of a component.
    pub(super) fn expect() -> Self {
        // The parts of the page live inside it.
        #[expect(clippy::expect_used, reason = "a part outside its page is a mistake in the code, not a state")]
        use_context().expect("the insights page is around its parts")
    }

    fn begin(self) {
        if self.reading.get_value() {
            return; // what has come meanwhile is read along
        }
        self.reading.set_value(true);
        page::when_idle(move || spawn_local(self.go_on()));
    }

    /// Reads the tones in turns. They are shown once all are read: a picture that grows says something wrong until then.
    async fn go_on(self) {
        loop {
            let turn = Turn::begin();
            let step = |tones: &mut Tones| {
                let mut more = true;
                while more && !turn.is_over() {
                    more = tones.step(NOTES);
                }
                more
            };
            match self.tones.try_update_value(step) {
                Some(true) => pause::next_task().await,
                Some(false) => break,
                None => return, // the page is gone
            }
        }
        self.reading.try_set_value(false);
        self.read.try_update(|it| *it += 1);
    }

    /// Whether every tone has been read; followed by whoever asks.
    pub(super) fn has_tones(self) -> bool {
        self.read.track();
        self.tones.with_value(Tones::is_done) && self.read.get() > 0
    }

    /// Does something with the tones; followed by whoever asks.
    pub(super) fn with_tones<R>(self, with: impl FnOnce(&dyn Fn(&Feedback) -> Option<Sentiment>) -> R) -> R {
        self.read.track();
        self.tones.with_value(|tones| with(&|note| tones.of(note)))
    }

    /// Looks at everything that was ever said.
    pub(super) fn look_at_all(self) {
        let all = Some(Period::All.key());
        let changes = [("period", all), ("from", None), ("to", None), ("segment", None), ("product", None)];
        self.address.set_all(&changes, Step::Push);
    }

    /// The way to the notes of the scope in the inbox, narrowed further.
    pub(super) fn inbox(self, more: &[(&str, &str)]) -> String {
        let scope = self.scope.read();
        let mut parts: Vec<(&str, String)> = vec![("state", "all".to_owned())];
        parts.extend(scope.from.map(|it| ("from", it.to_string())));
        parts.extend(scope.to.map(|it| ("to", it.to_string())));
        parts.extend(scope.product.map(|it| ("product", it.to_string())));
        let segment = scope.segment.as_ref().map(|it| if it.is_empty() { NO_SEGMENT } else { it });
        parts.extend(segment.map(|it| ("segment", it.to_owned())));
        for (key, value) in more {
            parts.retain(|it| it.0 != *key);
            parts.push((key, (*value).to_owned()));
        }
        let part = |(key, value): (&str, String)| format!("{key}={}", js_sys::encode_uri_component(&value));
        let query: Vec<String> = parts.into_iter().map(part).collect();
        format!("{}?{}", Page::Feedback.path(), query.join("&"))
    }

    /// The days that are looked at, in words.
    pub(super) fn days(self) -> String {
        let (scope, lang) = (self.scope.read(), self.lang.get());
        let day = |it: Option<NaiveDate>| it.map(|it| format::date(lang, it));
        words::days(lang, day(scope.from).as_deref(), day(scope.to).as_deref())
    }
}

/// The word in the address for what requests are ordered by.
pub(super) const fn tally_key(tally: Tally) -> &'static str {
    match tally {
        Tally::Importance => "importance",
        Tally::Weighted => "weighted",
        Tally::People => "people",
        Tally::Companies => "companies",
        Tally::Revenue => "revenue",
        Tally::Votes => "votes",
    }
}
