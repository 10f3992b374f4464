//! The field's nouns and their state machines. Pure: no SQL, no files, no clock, no randomness, nothing of ours outside this folder.

pub mod refusal;
pub mod time;

pub use refusal::Refusal;
pub use time::{Clock, Timestamp};
