//! Triennium's core. ARCHITECTURE.md says who may call whom; `tests/tidy.rs` keeps it so.

pub mod api;
pub mod app;
pub mod domain;
pub mod error;
pub mod evidence;
pub mod exchange;
pub mod fault;
pub mod io;
pub mod job;
pub mod messages;
pub mod net;
pub mod pack;
pub mod report;
pub mod rules;
pub mod standards;
pub mod store;

pub use error::{Error, Result};
pub use fault::{Fault, Severity, Suggestion};
