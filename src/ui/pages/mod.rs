//! The pages.

mod answering;
mod backlog;
mod carried;
mod customers;
mod document;
mod feedback;
mod forms;
mod insights;
pub mod item_panel;
mod link;
pub mod other_version;
mod plans;
mod prioritise;
pub mod recovery;
mod roadmap;
mod rounds;
mod settings;
mod views;
mod welcome;
mod workspaces;

pub use answering::Answering;
pub use backlog::{Backlog, BacklogBoard, BacklogTable, State as BacklogState};
pub use customers::Customers;
pub use feedback::Feedback;
pub use forms::Forms;
pub use insights::Insights;
use leptos::prelude::*;
pub use plans::{PlanView, Plans};
pub use prioritise::{Pictures, Prioritise, Proofs, Sheet};
pub use recovery::Recovery;
pub use roadmap::Roadmap;
pub use rounds::{Rounds, WayView, Ways};
pub use settings::Settings;
pub use welcome::Welcome;
pub use workspaces::Workspaces;

use super::{
    kit::{empty::EmptyState, icon::Icon},
    words::{shell as words, t},
};

/// What stands where no page is.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <EmptyState icon=Icon::Warning title=t(words::NO_PAGE) text="">
            <a class="button" data-kind="primary" href="feedback">{t(words::TO_START)}</a>
        </EmptyState>
    }
}
