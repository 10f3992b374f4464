//! How a piece of evidence stood when it was last looked at.

use super::vocabulary;

vocabulary! {
    /// `UnchangedByQuickLook` is the best a quick check can say: only re-hashing makes evidence `Intact`.
    EvidenceState {
        Intact = "intact",
        UnchangedByQuickLook = "unchanged_by_quick_look",
        MetadataChanged = "metadata_changed",
        Modified = "modified",
        Missing = "missing",
        Moved = "moved",
        Duplicate = "duplicate",
        Unreadable = "unreadable",
        ChangedWhileHashing = "changed_while_hashing",
        Superseded = "superseded",
        NotChecked = "not_checked",
    }
}

impl EvidenceState {
    /// The bytes are not, or not provably, those that were collected.
    pub fn is_fault(self) -> bool {
        matches!(self, Self::Modified | Self::Missing | Self::Unreadable | Self::ChangedWhileHashing)
    }
}
