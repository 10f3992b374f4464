//! What can be put on paper: kinds of documents, and the parts an audit pack binds.

use super::vocabulary;

vocabulary! {
    /// A document. `report`, `plan` and both checklists are of one audit.
    PrintedKind {
        Report = "report", Plan = "plan", ChecklistBlank = "checklist_blank", Checklist = "checklist",
        Nonconformity = "nonconformity", Actions = "actions", Programme = "programme", Readiness = "readiness",
        Cycle = "cycle", Pack = "pack",
    }
}

vocabulary! {
    /// A part of an audit pack, in the order in which they are bound.
    PrintedPart {
        Report = "report", Plan = "plan", Checklist = "checklist", Nonconformities = "nonconformities",
        Actions = "actions", Evidence = "evidence",
    }
}

impl PrintedKind {
    /// What a pattern's {kind} says.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Report => "AR",
            Self::Nonconformity => "NC",
            Self::Programme => "PR",
            Self::Plan => "P",
            Self::Checklist | Self::ChecklistBlank => "C",
            Self::Actions => "A",
            Self::Readiness => "R",
            Self::Cycle => "CY",
            Self::Pack => "PACK",
        }
    }

    /// "IA-2026-03-P": the number of the matter, with the kind's letter where the document is not the matter itself.
    pub fn number(self, subject: &str) -> String {
        match self {
            Self::Report | Self::Nonconformity | Self::Programme => subject.to_owned(),
            other => [subject, other.mark()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"),
        }
    }
}
