//! The field's nouns and their state machines. Pure: no SQL, no files, no clock, no randomness, nothing of ours outside this folder.

mod words;

pub mod ids;
pub mod refusal;
pub mod time;

pub use ids::*;
pub use refusal::Refusal;
pub use time::{Clock, Timestamp};
#[expect(unused_imports, reason = "the nouns that use it land next")]
pub(crate) use words::vocabulary;
