//! The registry of synced tables: what the history captures, in an order in which parents come before children.

/// Every table whose changes are history. `attach` takes exactly these: attaching all would capture FTS5's own tables.
pub const SYNCED: &[&str] = &[
    "workspace", "device", "person", "competence", "site", "service", "process", "process_person", "catalogue", "clause",
    "document", "programme", "programme_risk", "audit", "audit_site", "audit_service", "audit_process", "criterion",
    "team_member", "independence_override", "agenda_session", "attendance", "amendment", "checklist_item", "sample",
    "grade", "finding", "nonconformity", "transition", "correction", "cause_analysis", "action_plan",
    "effectiveness_check", "action", "evidence", "evidence_link", "custody_event", "evidence_check", "comment", "alias",
    "conflict",
];

/// Local tables; with `SYNCED` and SQLite's own they are the whole schema (a test compares).
pub const LOCAL: &[&str] = &["commit_log", "commit_row", "local_meta", "number_counter", "evidence_seen", "search_doc", "search"];
