//! What the report's tests and its example share: a rich fictitious audit.

pub mod audit;
