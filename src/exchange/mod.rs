//! In and out: the workspace file, and what other tools write.
