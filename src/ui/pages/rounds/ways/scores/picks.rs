//! Agreeing on values: one at a time, or the consensus for all; and the way to the order.

use leptos::prelude::*;

use super::super::super::state::Asked;
use crate::{
    commands::{
        prioritise::{Column, Filled},
        rounds::{Agree, Outcome, Votes},
    },
    model::{Id, Item},
    ui::{
        address::{Page, Step},
        kit::{
            button::{Button, ButtonKind},
            field::LabelLook,
            icon::Icon,
            text_field::TextField,
        },
        pages::prioritise::{read_typed, text, typed},
        words::{methods, refusals, rounds as words, t},
    },
};

/// The value the group agrees on for one input of one item.
#[component]
pub(super) fn Pick(
    /// The round.
    of: Asked,
    /// The item.
    item: Id<Item>,
    /// The input.
    column: StoredValue<std::sync::Arc<Column>>,
    /// What was said of it.
    votes: Memo<Option<Votes>>,
) -> impl IntoView {
    let lang = of.lang;
    let error = RwSignal::new(None::<String>);
    let value = Signal::derive(move || {
        let agreed = votes.read().as_ref().and_then(|it| it.agreed);
        agreed.map(|it| typed(lang.get(), column.read_value().unit, it)).unwrap_or_default()
    });
    let hint = move || {
        votes.read().as_ref().map(|it| consensus_text(lang.get(), &column.read_value(), it)).unwrap_or_default()
    };
    let label =
        move || format!("{}: {}", words::PICK.in_lang(lang.get()), methods::column(lang.get(), &column.read_value()));
    let commit = move |given: String| {
        let column = column.get_value();
        let said = match read_typed(lang.get_untracked(), &column, &given) {
            Err(_) => Some(crate::ui::words::prioritise::NOT_A_NUMBER.in_lang(lang.get_untracked()).to_owned()),
            Ok(value) => {
                let agree = Agree { round: Some(of.id), cells: vec![Filled::of(item, &column, value)] };
                of.workspace
                    .try_dispatch(&agree)
                    .err()
                    .map(|it| refusals::refusal(lang.get_untracked(), &it, &of.workspace.snapshot().get_untracked()))
            }
        };
        error.set(said);
    };
    view! {
        <div class="rounds__pick">
            <span class="rounds__caption" aria-hidden="true">{t(words::PICK)}</span>
            <TextField label look=LabelLook::Hidden value placeholder=hint error=error on_commit=commit max_length=20_u32/>
        </div>
    }
}

/// What is done with the result as a whole.
#[component]
pub(super) fn Settle(
    /// The round.
    of: Asked,
    /// What came of it.
    outcome: Memo<std::sync::Arc<Outcome>>,
) -> impl IntoView {
    let lang = of.lang;
    let cells = move |take: fn(&Votes) -> Option<Option<f64>>| -> Vec<Filled> {
        let outcome = outcome.get_untracked();
        let row = |row: &crate::commands::rounds::Disagreement| {
            let of_column = |(votes, column): (&Option<Votes>, &std::sync::Arc<Column>)| {
                let value = votes.as_ref().and_then(take)?;
                Some(Filled::of(row.item, column, value))
            };
            row.votes.iter().zip(&outcome.columns).filter_map(of_column).collect::<Vec<_>>()
        };
        outcome.rows.iter().flat_map(row).collect()
    };
    let open = Memo::new(move |_| {
        let outcome = outcome.read();
        let votes = outcome.rows.iter().flat_map(|it| it.votes.iter().flatten());
        let (all, agreed) =
            votes.fold((0, 0), |(all, agreed), it| (all + 1, agreed + usize::from(it.agreed.is_some())));
        (all - agreed, agreed)
    });
    let write = move |cells: Vec<Filled>, said: fn(crate::ui::words::Lang, usize) -> String| {
        let count = cells.len();
        if count > 0 {
            of.workspace.dispatch_with_undo(Agree { round: Some(of.id), cells }, said(lang.get_untracked(), count));
        }
    };
    let agree = move |_| write(cells(|it| it.agreed.is_none().then_some(Some(it.consensus))), words::agreed_on);
    let take_back = move |_| write(cells(|it| it.agreed.map(|_| None)), words::taken_back);
    let to_order = move |_| {
        let method = untrack(move || of.round.read().as_ref().map(|it| it.method.clone()).unwrap_or_default());
        of.address.go(Page::Prioritise, &format!("method={method}"), Step::Push);
    };
    let can_write = !of.workspace.is_read_only();
    view! {
        <div class="rounds__settle">
            {can_write.then(|| view! {
                <Button label=t(words::TAKE_CONSENSUS) icon=Icon::Check disabled=Signal::derive(move || open.get().0 == 0) on_click=agree/>
                <Button label=t(words::TAKE_BACK) kind=ButtonKind::Quiet disabled=Signal::derive(move || open.get().1 == 0) on_click=take_back/>
            })}
            <Button label=t(words::TO_ORDER) icon=Icon::Sort kind=ButtonKind::Primary on_click=to_order/>
            <p class="rounds__hint">{t(words::TO_ORDER_WHY)}</p>
        </div>
    }
}

/// What the answers come to, as it is read.
pub(super) fn consensus_text(lang: crate::ui::words::Lang, column: &Column, votes: &Votes) -> String {
    text(lang, column, votes.consensus)
}
