//! The audit programme as rules (ISO/IEC 20000-1 9.2, ISO 19011 clause 5, DOMAIN.md B6): what is covered, what wants a look
//! first, what is wrong with a programme, and a proposal for the next audits. Pure: facts and a day in, answers with their
//! reasons out; a draw has its seed handed in. Nothing here may say "breach": B6 is our own reading, the rest is practice.

pub mod checks;
pub mod coverage;
pub mod dates;
pub mod facts;
#[cfg(test)]
mod made;
pub mod matrix;
pub mod priority;
pub mod propose;
pub mod recurrence;
pub mod said;
pub mod shared;
pub mod sites;
pub mod team;
