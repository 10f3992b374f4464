//! The documents beside the audit report: each a plain model and the blocks made of it, pure. `bind` puts several between
//! one cover and one contents. Nothing here knows a font, a store or a clock.

pub mod audit_pack;
pub mod bind;
pub mod checklist;
pub mod cycle;
pub mod handover;
pub mod nonconformity;
pub mod plan;
pub mod programme;
pub mod register;
mod walk;

pub use audit_pack::{AuditPack, Packed};
pub use handover::Handover;
