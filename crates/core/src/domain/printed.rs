//! What can be put on paper: kinds of documents, and the parts an audit pack binds.

use super::vocabulary;

vocabulary! {
    /// A document. `report`, `plan` and both checklists are of one audit.
    PrintedKind {
        Report = "report", Plan = "plan", ChecklistBlank = "checklist_blank", Checklist = "checklist",
        Nonconformity = "nonconformity", Actions = "actions", Programme = "programme", Readiness = "readiness",
        Pack = "pack",
    }
}

vocabulary! {
    /// A part of an audit pack, in the order in which they are bound.
    PrintedPart {
        Report = "report", Plan = "plan", Checklist = "checklist", Nonconformities = "nonconformities",
        Actions = "actions", Evidence = "evidence",
    }
}
