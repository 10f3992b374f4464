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
    /// What a record says after a look that found `found`. A quick look neither gives nor takes away what only reading
    /// the bytes can establish.
    pub fn after_look(self, found: Self, read_whole: bool) -> Self {
        let stands = match found {
            Self::NotChecked => true,
            _ if read_whole => false,
            Self::UnchangedByQuickLook | Self::Superseded => !matches!(
                self,
                Self::NotChecked | Self::UnchangedByQuickLook | Self::Missing | Self::Moved | Self::Unreadable
            ),
            Self::MetadataChanged => matches!(self, Self::Modified | Self::ChangedWhileHashing),
            _ => false,
        };
        if stands { self } else { found }
    }

    /// The bytes are not, or not provably, those that were collected.
    pub fn is_fault(self) -> bool {
        matches!(self, Self::Modified | Self::Missing | Self::Unreadable | Self::ChangedWhileHashing)
    }
}

#[cfg(test)]
mod tests {
    use super::EvidenceState as S;

    #[test]
    fn a_quick_look_neither_gives_nor_takes_what_a_full_check_established() {
        for before in [S::Intact, S::Modified, S::Duplicate, S::MetadataChanged, S::ChangedWhileHashing] {
            assert_eq!(before.after_look(S::UnchangedByQuickLook, false), before);
            assert_eq!(before.after_look(S::Missing, false), S::Missing);
            assert_eq!(before.after_look(S::NotChecked, true), before);
        }
        for before in [S::NotChecked, S::Missing, S::Moved, S::Unreadable] {
            assert_eq!(before.after_look(S::UnchangedByQuickLook, false), S::UnchangedByQuickLook);
        }
        assert_eq!(S::Modified.after_look(S::Intact, true), S::Intact);
        assert_eq!(S::Modified.after_look(S::Superseded, false), S::Modified);
        assert_eq!(S::Modified.after_look(S::MetadataChanged, false), S::Modified);
        assert_eq!(S::Intact.after_look(S::MetadataChanged, false), S::MetadataChanged);
    }
}
