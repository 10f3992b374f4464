//! A record of any kind, by its table and id: what a comment or a piece of evidence is on.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Entity;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RecordRef {
    pub entity: Entity,
    #[ts(as = "String")]
    pub record_id: Uuid,
}

impl RecordRef {
    pub fn id(&self) -> String {
        self.record_id.hyphenated().to_string()
    }
}

impl Entity {
    /// Whether evidence can be linked to records of this kind: to what is audited, claimed or done, not to what only
    /// keeps the books.
    pub const fn takes_evidence(self) -> bool {
        !matches!(
            self,
            Self::Workspace
                | Self::Device
                | Self::Catalogue
                | Self::Grade
                | Self::Transition
                | Self::Evidence
                | Self::CustodyEvent
                | Self::EvidenceCheck
                | Self::Comment
                | Self::PlanItem
                | Self::Recurrence
                | Self::Occurrence
                | Self::ProgrammeProposal
                | Self::ReplyEntry
                | Self::ReportStyle
                | Self::IssuedPack
                | Self::IssuedPackItem
        )
    }
}
