//! The field's nouns and their state machines. Pure: no SQL, no files, no clock, no randomness, nothing of ours outside this folder.

pub(crate) mod hex;
#[cfg(test)]
mod loop_messages_tests;
pub(crate) mod strict;
mod words;

pub mod action;
pub mod audit;
pub mod cause;
pub mod cells;
pub mod certification;
pub mod checklist;
pub mod clause_number;
pub mod comment;
pub mod content_hash;
pub mod correction;
pub mod document;
pub mod due;
pub mod effectiveness;
pub mod evidence;
pub mod evidence_state;
pub mod file_facts;
pub mod finding;
pub mod ids;
pub mod independence;
pub mod kpi;
pub mod nonconformity;
pub mod organisation;
pub mod original_name;
pub mod pack;
pub mod plan;
pub mod planner;
pub mod practice;
pub mod printed;
pub mod programme;
pub mod record_ref;
pub mod refusal;
pub mod repeat;
pub mod reply;
pub mod report_style;
pub mod request;
pub mod sampling;
pub mod standard;
pub mod time;

pub use action::{Action, ActionKind, ActionState};
pub use audit::*;
pub use cause::{CauseAnalysis, CauseCategory, CauseMethod, CauseStructure};
pub use certification::{
    CbDueBasis, CertificateIssue, CertificateStatus, Certification, CertificationBody, CertificationCycle,
    CertificationStatusEvent, Complaint, ComplaintSource, CountedDay, CycleKind, Dossier, ExternalEvent,
    ExternalEventKind, ExternalEventState, LateWithinYear, MarkUse, NormativeEdition, StatusEventKind, StatusGround,
    TransferTopic,
};
pub use checklist::*;
pub use comment::*;
pub use content_hash::ContentHash;
pub use correction::Correction;
pub use document::*;
pub use effectiveness::{EffectivenessCheck, EffectivenessResult};
pub use evidence::*;
pub use evidence_state::EvidenceState;
pub use file_facts::{FileFacts, FileTime};
pub use finding::{Finding, Grade, GradeKind};
pub use ids::*;
pub use independence::{Override, ProcessRelation};
pub use nonconformity::{
    FailureKind, LoopFacts, Nonconformity, NonconformitySource, NonconformityState, Risk, SmsChange, Step, StepKind,
    StepOption, Transition,
};
pub use organisation::*;
pub use original_name::OriginalName;
pub use pack::{IssuedPack, IssuedPackItem, IssuedPackState, PackDifference, PackProfile, PackScopeKind, PackedRecord};
pub use plan::{ActionPlan, PlanState};
pub use planner::{
    AcceptedPart, ImportantChange, ManagementReview, Occurrence, PlanItem, PlanItemState, ProgrammeProposal,
    Recurrence, RecurrenceKind,
};
pub use printed::{PrintedKind, PrintedPart};
pub use programme::*;
pub use record_ref::RecordRef;
pub use refusal::Refusal;
pub use reply::{ReplyEntry, ReplyEntryState, ReplyGrade, ReplyKind};
pub use report_style::{PaperSize, ReportStyle};
pub use request::{Request, RequestList, RequestState, RequestStep};
pub use sampling::{Sample, SampleMethod};
pub use time::{Clock, Timestamp};
pub(crate) use words::vocabulary;
