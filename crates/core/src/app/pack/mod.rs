//! Evidence packs: planning and sealing one, the register of those that were issued, comparing two, and checking one that
//! was received. What a pack is made of and how it is proven is `crate::pack`'s; what its records say is the store's.

mod compare;
mod difference;
mod gaps;
mod gather;
mod items;
mod order;
mod papers;
mod part;
pub mod plan;
mod records;
mod redact;
pub mod register;
pub mod seal;
mod signer;
mod verify;

pub use compare::{PackCompared, PackDiff, compare, compare_on};
pub use order::{PackOrder, PackSeal};
pub(in crate::app) use verify::verify_and_keep;
pub use verify::{PackVerified, PackVerify, is_encrypted, verify, verify_on};
