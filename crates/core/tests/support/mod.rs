//! What the report's tests and its example share: words over Fluent, and a rich fictitious audit.

pub mod audit;
pub mod words;
