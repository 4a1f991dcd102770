//! Taking a file in, once its person has seen what it would do.

use super::Preview;
use crate::{
    commands::{Command, Facts, Label, Refusal},
    replica::{Edit, Snapshot},
};

/// Takes in what a preview showed: one batch, one undo step.
#[derive(Clone, Debug)]
pub struct Import {
    edits: Vec<Edit>,
    label: Label,
}

impl Import {
    /// Takes in a file.
    #[must_use]
    pub fn of(preview: Preview) -> Self {
        Self { edits: preview.edits, label: Label::Import }
    }

    /// Takes in the sample.
    #[must_use]
    pub fn of_sample(preview: Preview) -> Self {
        Self { edits: preview.edits, label: Label::LoadSample }
    }
}

impl Command for Import {
    fn label(&self) -> Label {
        self.label
    }

    /// # Errors
    /// [`Refusal::NothingNew`] if the preview held nothing to take in.
    fn decide(&self, _: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        if self.edits.is_empty() {
            return Err(Refusal::NothingNew);
        }
        Ok(self.edits.clone())
    }
}
