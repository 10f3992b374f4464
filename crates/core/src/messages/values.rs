//! What the value of a record's column says to a person: vocabularies by their words, dates as they are spoken. Told alike by
//! the history and by the page of an evidence pack.

use chrono::{Datelike, NaiveDate};

use super::Messages;
use crate::domain::Timestamp;

/// Table, column, family of messages. A test holds it against the vocabularies' own values.
pub const FAMILIES: &[(&str, &str, &str)] = &[
    ("service", "criticality", "importance"),
    ("process", "importance", "importance"),
    ("process_person", "relation", "process-relation"),
    ("document", "kind", "document-kind"),
    ("document", "state", "document-state"),
    ("programme", "state", "programme-state"),
    ("programme_risk", "kind", "programme-risk-kind"),
    ("audit", "kind", "audit-kind"),
    ("audit", "state", "audit-state"),
    ("audit", "mode", "audit-mode"),
    ("team_member", "role", "team-role"),
    ("independence_override", "relation", "process-relation"),
    ("agenda_session", "kind", "session-kind"),
    ("checklist_item", "origin", "question-origin"),
    ("checklist_item", "result", "checklist-result"),
    ("checklist_item", "earlier_result", "checklist-result"),
    ("sample", "method", "sample-method"),
    ("grade", "kind", "grade-kind"),
    ("nonconformity", "source", "nonconformity-source"),
    ("nonconformity", "grade_kind", "grade-kind"),
    ("nonconformity", "risk", "risk"),
    ("nonconformity", "failure_kind", "failure-kind"),
    ("nonconformity", "state", "nonconformity-state"),
    ("nonconformity", "sms_change", "sms-change"),
    ("transition", "step", "step-kind"),
    ("transition", "from_state", "nonconformity-state"),
    ("transition", "to_state", "nonconformity-state"),
    ("cause_analysis", "method", "cause-method"),
    ("cause_analysis", "cause_category", "cause-category"),
    ("action_plan", "state", "plan-state"),
    ("effectiveness_check", "result", "effectiveness-result"),
    ("action", "kind", "action-kind"),
    ("action", "state", "action-state"),
    ("evidence", "kind", "evidence-kind"),
    ("evidence", "capture_method", "capture-method"),
    ("evidence", "confidentiality", "confidentiality"),
    ("evidence", "state", "evidence-state"),
    ("custody_event", "kind", "custody-kind"),
    ("evidence_check", "depth", "check-depth"),
    ("certification_body", "counted_from", "term-start"),
    ("certification_body", "cb_due_basis", "cb-due-basis"),
    ("certification_body", "counted_day", "counted-day"),
    ("certification_body", "late_within_calendar_year", "late-within-year"),
    ("certification_cycle", "kind", "cycle-kind"),
    ("external_event", "kind", "external-event-kind"),
    ("external_event", "state", "external-event-state"),
    ("certificate_issue", "status", "certificate-status"),
    ("certification_status_event", "kind", "status-event-kind"),
    ("certification_status_event", "ground", "status-ground"),
    ("complaint", "source", "complaint-source"),
    ("normative_reference", "state", "reference-state"),
    ("normative_reference", "confidence", "confidence"),
    ("comment", "entity", "kind"),
    ("evidence_link", "entity", "kind"),
    ("alias", "entity", "kind"),
    // Planner.
    ("plan_item", "entity", "kind"),
    ("plan_item", "state", "plan-item-state"),
    ("recurrence", "kind", "recurrence-kind"),
    ("important_change", "importance", "importance"),
    // Packs.
    ("issued_pack", "scope_kind", "pack-scope-kind"),
    ("issued_pack", "profile", "pack-profile"),
    ("issued_pack", "state", "issued-pack-state"),
    // Exchange.
    ("request", "state", "request-state"),
    ("reply_entry", "kind", "reply-kind"),
    ("reply_entry", "grade", "reply-grade"),
    ("reply_entry", "state", "reply-entry-state"),
    ("reply_entry", "about_entity", "kind"),
    ("reply_entry", "became_entity", "kind"),
];

const FLAGS: &[&str] = &[
    "deleted",
    "external",
    "is_central",
    "is_leaf",
    "allows_not_applicable",
    "repeat_acknowledged",
    "in_place",
    "personal_data",
    "complete",
    "close_major_before_expiry",
    "escalates_open_minor",
    "twelve_months_after_recertification",
    "site_sampling",
    "frequency_agreed",
    "readiness_gap",
    "application_reviewed",
    "conditions_known",
    "part_of_scope",
    "lapse_needs_stage1",
    "conforms",
];

const LISTS: &[&str] = &[
    "amendments",
    "tags",
    "population",
    "drawn",
    "exceptions",
    "analysis",
    "covers",
    "affects",
    "proposal",
    "accepted",
    "review_topics",
    "records",
    "differences",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    Word(&'static str),
    Flag,
    Date,
    Instant,
    Percent,
    Tenths,
    List,
    /// Another record, by its name or number.
    Record,
    Private,
    Plain,
}

pub fn meaning(table: &str, column: &str) -> Meaning {
    let family = FAMILIES.iter().find(|(t, c, _)| *t == table && *c == column);
    match column {
        _ if family.is_some() => Meaning::Word(family.map_or("", |(.., family)| family)),
        "private_note" => Meaning::Private,
        "days_tenths" | "quoted_days_tenths" => Meaning::Tenths,
        "stage2_last_day" | "recertification_planned" | "cb_due_day" => Meaning::Date,
        "at" => Meaning::Instant,
        // Free text in one table, JSON in another: what does not parse stays as it is.
        _ if LISTS.contains(&column) => Meaning::List,
        _ if FLAGS.contains(&column) => Meaning::Flag,
        _ if column.ends_with("_pct") => Meaning::Percent,
        _ if column.ends_with("_at") => Meaning::Instant,
        _ if ["_on", "_due", "_until", "_from", "_to"].iter().any(|end| column.ends_with(end)) => Meaning::Date,
        _ => Meaning::Plain,
    }
}

/// A table's own name for its column, or the one all share.
pub fn field_label(m: &Messages, table: &str, column: &str) -> String {
    let own = format!("field-{}-{}", table.replace('_', "-"), column.replace('_', "-"));
    if m.has(&own) { m.word(&own) } else { m.word(&format!("field-{}", column.replace('_', "-"))) }
}

/// A whole number as its column means it.
pub fn number_words(m: &Messages, meaning: Meaning, number: i64) -> String {
    match meaning {
        Meaning::Flag => m.word(if number == 0 { "history-no" } else { "history-yes" }),
        Meaning::Percent => m.text("history-percent", [("value", number.to_string().as_str())]),
        Meaning::Tenths if number % 10 == 0 => (number / 10).to_string(),
        Meaning::Tenths => format!("{}.{}", number / 10, (number % 10).abs()),
        _ => number.to_string(),
    }
}

/// A text as its column means it; empty stays empty.
pub fn text_words(m: &Messages, meaning: Meaning, text: &str) -> String {
    match meaning {
        Meaning::Private if !text.is_empty() => m.word("history-private"),
        Meaning::Word(family) => label(m, family, text),
        Meaning::Date => text.parse().map_or_else(|_| text.to_owned(), |date| day(m, date)),
        Meaning::Instant => text.parse().map_or_else(|_| text.to_owned(), |at| instant(m, at)),
        Meaning::List => list(text),
        _ => text.to_owned(),
    }
}

/// The word of a vocabulary's value; a value without one stays as it is.
pub fn label(m: &Messages, family: &str, value: &str) -> String {
    let code = format!("{family}-{}", value.replace('_', "-"));
    if value.is_empty() || !m.has(&code) { value.to_owned() } else { m.word(&code) }
}

pub fn day(m: &Messages, date: NaiveDate) -> String {
    let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
    m.text("date-in-words", [("day", day.as_str()), ("month", month.as_str()), ("year", year.as_str())])
}

/// "3 May 2026, 14:05 +02:00": what the device's clock said, with its offset.
pub fn instant(m: &Messages, at: Timestamp) -> String {
    let text = at.to_string();
    let (clock, offset) = (text.get(11..16).unwrap_or_default(), text.get(text.len().saturating_sub(6)..));
    let time = format!("{clock} {}", offset.unwrap_or_default());
    m.text("history-when", [("date", day(m, at.day()).as_str()), ("time", time.trim())])
}

/// The texts and numbers of a JSON value in their order.
fn list(text: &str) -> String {
    fn gather(value: &serde_json::Value, into: &mut Vec<String>) {
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, into)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| gather(field, into)),
            serde_json::Value::String(text) if !text.is_empty() => into.push(text.clone()),
            serde_json::Value::Number(number) => into.push(number.to_string()),
            _ => {}
        }
    }
    match serde_json::from_str(text) {
        Ok(value @ (serde_json::Value::Array(_) | serde_json::Value::Object(_))) => {
            let mut parts = Vec::new();
            gather(&value, &mut parts);
            parts.join("; ")
        }
        _ => text.to_owned(),
    }
}
