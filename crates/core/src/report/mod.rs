//! What a report says, and how it is drawn. `model` (facts) → `sections` (facts to blocks, pure) → `blocks` → `text` or `pdf`.
//! Knows no store, no clock and no window: the caller fills the model and hands in the words.

pub mod attachments;
pub mod blocks;
pub mod branding;
pub mod charts;
pub mod documents;
pub mod model;
pub mod pdf;
pub mod readiness;
pub mod sections;
pub mod text;
pub mod words;

pub use blocks::Document;
pub use sections::{Options, audit_report};
pub use words::{Arg, Words};
