//! The verbs of the nonconformity: raised, edited, moved through its loop, read. The rules are the domain's
//! (`domain::nonconformity`); here they meet the store, the clock, the actor and the history.

mod create;
mod edit;
mod fields;
mod records;
mod step;
mod view;

pub(in crate::app) use create::create_within;
pub use create::{NonconformityCreate, create};
pub use edit::{NonconformityEdit, NonconformityRemove, edit, remove};
pub use records::{
    CauseSave, CorrectionRemove, CorrectionSave, EffectivenessRecord, PlanSave, cause_save, correction_remove,
    correction_save, effectiveness_record, plan_save,
};
pub use step::{NonconformityStep, step};
pub use view::{NonconformityGet, NonconformityView, get, list};
