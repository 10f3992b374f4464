//! A remark on any record.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CommentId, Entity, PersonId, Timestamp};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Comment {
    pub id: CommentId,
    pub entity: Entity,
    pub record_id: String,
    pub text: String,
    pub by: PersonId,
    pub at: Timestamp,
    pub deleted: bool,
}
