//! Turns an entry into sentences and fields. Names are looked up as the records are called now.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, types::Value};

use super::{
    FieldChange, HistoryEntry, Owner, RecordChange,
    values::{self, Meaning},
};
use crate::{
    Result,
    domain::hex,
    messages::{Messages, values::field_label},
    store::{
        changes::{self, Change, RowChange},
        history,
        journal::Entry,
    },
};

/// Rows told of one entry; an import has thousands.
const MOST: usize = 40;

/// A column and the table its id leads to.
type Joined = (usize, &'static str);

/// Link tables: the two columns that are joined, and the tables they lead to; `""`: the table stands in column 1.
const LINKS: &[(&str, Joined, Joined)] = &[
    ("audit_site", (1, "site"), (0, "audit")),
    ("audit_service", (1, "service"), (0, "audit")),
    ("audit_process", (1, "process"), (0, "audit")),
    ("attendance", (1, "person"), (0, "agenda_session")),
    ("process_person", (1, "person"), (0, "process")),
    ("external_event_site", (1, "site"), (0, "external_event")),
    ("certificate_issue_site", (1, "site"), (0, "certificate_issue")),
    ("evidence_link", (0, "evidence"), (2, "")),
    ("checklist_item_also", (1, "clause"), (0, "checklist_item")),
];

pub struct Teller<'a> {
    db: &'a Connection,
    m: &'a Messages,
    /// Only rows of these are told, where given.
    records: Option<&'a BTreeSet<String>>,
    columns: HashMap<String, Vec<String>>,
    /// Table -> column -> table it leads to.
    references: HashMap<String, HashMap<String, String>>,
    names: HashMap<(String, String), String>,
}

/// A cell on its way to words.
struct Cell {
    column: String,
    meaning: Meaning,
    old: String,
    new: String,
}

impl<'a> Teller<'a> {
    pub fn new(db: &'a Connection, m: &'a Messages, records: Option<&'a BTreeSet<String>>) -> Self {
        Self { db, m, records, columns: HashMap::new(), references: HashMap::new(), names: HashMap::new() }
    }

    pub fn tell(&mut self, entry: &Entry) -> Result<HistoryEntry> {
        let who_id = entry.author.to_string();
        let who = self.named("person", &who_id, "history-someone");
        let rows = changes::decode(&entry.changeset)?;
        let told: Vec<&RowChange> =
            rows.iter().filter(|row| self.records.is_none_or(|ids| history::concerns(row, ids))).collect();
        let mut sentences = Vec::new();
        let mut changes = Vec::new();
        for row in told.iter().take(MOST) {
            let (change, mut said) = self.row(row, entry, &who)?;
            sentences.append(&mut said);
            changes.push(change);
        }
        let what = self.m.word(&format!("op-{}", entry.operation));
        if sentences.is_empty() {
            sentences.push(self.m.text("history-sentence-op", [("who", who.as_str()), ("what", &what)]));
        }
        if !entry.reason.is_empty() {
            let because =
                |s: String| self.m.text("history-because", [("sentence", s.as_str()), ("reason", &entry.reason)]);
            sentences = sentences.into_iter().map(because).collect();
        }
        Ok(HistoryEntry {
            seq: entry.seq,
            hash: hex::text(&entry.hash),
            at: entry.at,
            when: values::instant(self.m, entry.at),
            who_id,
            who,
            device: self.named("device", &entry.device.to_string(), "history-unknown-device"),
            operation: entry.operation.clone(),
            what,
            reason: entry.reason.clone(),
            sentences,
            changes,
            more: i64::try_from(told.len().saturating_sub(MOST)).unwrap_or_default(),
        })
    }

    fn row(&mut self, row: &RowChange, entry: &Entry, who: &str) -> Result<(RecordChange, Vec<String>)> {
        let id = row.record_id();
        let cells = self.cells(row)?;
        let of = self.owner(row, &id);
        let mut change = RecordChange {
            entity: row.table.clone(),
            kind: values::label(self.m, "kind", &row.table),
            label: self.label(row, &id),
            id,
            of,
            change: row.change,
            fields: Vec::new(),
        };
        // A reason kept in the record too is told once, at the end of each sentence.
        let is_reason = |cell: &Cell| !entry.reason.is_empty() && cell.new == entry.reason && cells.len() > 1;
        let told: Vec<&Cell> = cells.iter().filter(|cell| !is_reason(cell)).collect();
        let sentences = self.sentences(row, &change, &told, who);
        change.fields = cells.into_iter().map(|cell| self.field(&row.table, cell)).collect();
        Ok((change, sentences))
    }

    /// The cells of one row that read otherwise than before.
    pub fn fields(&mut self, row: &RowChange) -> Result<Vec<FieldChange>> {
        let cells = self.cells(row)?;
        Ok(cells.into_iter().filter(|cell| cell.old != cell.new).map(|cell| self.field(&row.table, cell)).collect())
    }

    fn field(&self, table: &str, cell: Cell) -> FieldChange {
        let label = field_label(self.m, table, &cell.column);
        FieldChange { label, field: cell.column, old: cell.old, new: cell.new }
    }

    /// The cells that say something: of a new or removed row what is filled in, of a changed one what changed.
    fn cells(&mut self, row: &RowChange) -> Result<Vec<Cell>> {
        let columns = self.columns(&row.table)?;
        let references = self.references(&row.table)?;
        let mut cells = Vec::new();
        for (index, column) in columns.iter().enumerate().filter(|(index, _)| !row.key.contains(index)) {
            let Some((old, new)) = row.cells.get(index) else { break };
            // The parts of an update's row that did not change are not in the changeset.
            if row.change == Change::Changed && new.is_none() {
                continue;
            }
            let meaning = match references.get(column) {
                Some(_) => Meaning::Record,
                None => values::meaning(&row.table, column),
            };
            let mut tell = |value: &Option<Value>| match (value, references.get(column)) {
                (Some(Value::Text(id)), Some(table)) => self.name(table, id),
                (Some(value), _) => values::words(self.m, meaning, value),
                (None, _) => String::new(),
            };
            let (old, new) = (tell(old), tell(new));
            let is_blank =
                |text: &String| text.is_empty() || (meaning == Meaning::Flag && *text == self.m.word("history-no"));
            if row.change == Change::Changed || !(is_blank(&old) && is_blank(&new)) {
                let (old, new) = values::difference(&old, &new);
                cells.push(Cell { column: column.clone(), meaning, old, new });
            }
        }
        Ok(cells)
    }

    fn sentences(&mut self, row: &RowChange, change: &RecordChange, cells: &[&Cell], who: &str) -> Vec<String> {
        if let Some(link) = self.link(row, who) {
            return vec![link];
        }
        if row.table == "transition" && row.change == Change::Added {
            return self.step(change, cells, who).into_iter().collect();
        }
        match row.change {
            Change::Added => vec![self.of_record("history-added", change, who)],
            Change::Removed => vec![self.of_record("history-removed", change, who)],
            Change::Changed => cells.iter().map(|cell| self.of_cell(row, change, cell, who)).collect(),
        }
    }

    fn link(&mut self, row: &RowChange, who: &str) -> Option<String> {
        let (_, (a, a_table), (b, b_table)) = *LINKS.iter().find(|(table, ..)| *table == row.table)?;
        let b_table = if b_table.is_empty() { row.text(1)?.to_owned() } else { b_table.to_owned() };
        let (a, b) = (row.text(a)?.to_owned(), row.text(b)?.to_owned());
        let (a, b) = (self.name(a_table, &a), self.name(&b_table, &b));
        let code = if row.change == Change::Removed { "history-unlinked" } else { "history-linked" };
        Some(self.m.text(code, [("who", who), ("a", a.as_str()), ("b", b.as_str())]))
    }

    /// A step that moved the state is told by the state; one that did not (escalated, deferred) by itself.
    fn step(&self, change: &RecordChange, cells: &[&Cell], who: &str) -> Option<String> {
        let cell = |column: &str| cells.iter().find(|cell| cell.column == column).map_or("", |cell| cell.new.as_str());
        let record = change.of.as_ref().map_or("", |of| of.label.as_str());
        let moved = cell("from_state") != cell("to_state");
        let args = [("who", who), ("step", cell("step")), ("record", record)];
        (!moved).then(|| self.m.text("history-stepped", args))
    }

    /// " of AC-2026-003", or of a part: " of the action plan of NC-2026-014".
    fn whose(&self, change: &RecordChange) -> String {
        let kind = in_sentence(self.m, &change.kind);
        let label = change.label.as_str();
        match &change.of {
            None if label.is_empty() => String::new(),
            None => self.m.text("history-of-record", [("record", label)]),
            Some(of) => {
                let code = if label.is_empty() { "history-of-part-plain" } else { "history-of-part" };
                self.m.text(code, [("kind", kind.as_str()), ("record", label), ("owner", of.label.as_str())])
            }
        }
    }

    fn of_record(&self, code: &str, change: &RecordChange, who: &str) -> String {
        let of = match (&change.of, code) {
            (Some(of), "history-added") => self.m.text("history-to-record", [("record", of.label.as_str())]),
            (Some(of), _) => self.m.text("history-of-record", [("record", of.label.as_str())]),
            (None, _) => String::new(),
        };
        let kind = in_sentence(self.m, &change.kind);
        let plain = change.label.is_empty() && code != "history-restored";
        let code = if plain { format!("{code}-plain") } else { code.to_owned() };
        self.m.text(
            &code,
            [("who", who), ("kind", kind.as_str()), ("record", change.label.as_str()), ("of", of.as_str())],
        )
    }

    fn of_cell(&self, row: &RowChange, change: &RecordChange, cell: &Cell, who: &str) -> String {
        if cell.column == "deleted" {
            let back = cell.new == self.m.word("history-no");
            return self.of_record(if back { "history-restored" } else { "history-removed" }, change, who);
        }
        let code = match (cell.old.is_empty(), cell.new.is_empty(), cell.meaning) {
            (_, _, Meaning::Private) => "history-rewrote-private",
            (false, false, Meaning::Date | Meaning::Instant) => "history-moved",
            (_, _, Meaning::Flag) | (true, false, _) => "history-set",
            (false, true, _) => "history-cleared",
            _ => "history-changed",
        };
        let of = self.whose(change);
        let field = in_sentence(self.m, &field_label(self.m, &row.table, &cell.column));
        let (old, new) = (self.quoted(cell, &cell.old), self.quoted(cell, &cell.new));
        let args = [("who", who), ("field", &field), ("of", &of), ("old", &old), ("new", &new)];
        self.m.text(code, args)
    }

    /// Free text stands in quotation marks; dates, words of a vocabulary and numbers need none.
    fn quoted(&self, cell: &Cell, text: &str) -> String {
        match cell.meaning {
            _ if text.is_empty() => self.m.word("history-empty"),
            Meaning::Plain | Meaning::Word(_) if text.parse::<f64>().is_err() => {
                self.m.text("history-quoted", [("text", text)])
            }
            _ => text.to_owned(),
        }
    }

    /// What the row is called: by its record, and where that is gone by the changeset itself.
    fn label(&mut self, row: &RowChange, id: &str) -> String {
        if let Some(name) = history::name(self.db, &row.table, id) {
            return name;
        }
        let columns = self.columns(&row.table).unwrap_or_default();
        let wanted = columns.iter().position(|column| ["number", "name", "title"].contains(&column.as_str()));
        wanted.and_then(|column| row.text(column)).unwrap_or_default().to_owned()
    }

    fn owner(&mut self, row: &RowChange, id: &str) -> Option<Owner> {
        let (entity, id) = history::owner(self.db, &row.table, id)?;
        Some(Owner { label: self.name(&entity, &id), entity, id })
    }

    fn name(&mut self, table: &str, id: &str) -> String {
        let key = (table.to_owned(), id.to_owned());
        if let Some(name) = self.names.get(&key) {
            return name.clone();
        }
        let name = history::name_or_id(self.db, table, id);
        self.names.insert(key, name.clone());
        name
    }

    fn named(&mut self, table: &str, id: &str, unknown: &str) -> String {
        match self.name(table, id) {
            name if name == id => self.m.text(unknown, [("id", id)]),
            name => name,
        }
    }

    fn columns(&mut self, table: &str) -> Result<Vec<String>> {
        if !self.columns.contains_key(table) {
            self.columns.insert(table.to_owned(), history::columns(self.db, table)?);
        }
        Ok(self.columns[table].clone())
    }

    fn references(&mut self, table: &str) -> Result<HashMap<String, String>> {
        if !self.references.contains_key(table) {
            let mut found: HashMap<_, _> = history::references(self.db, table)?.into_iter().collect();
            if table == "workspace" {
                found.insert("lead_device_id".to_owned(), "device".to_owned());
            }
            self.references.insert(table.to_owned(), found);
        }
        Ok(self.references[table].clone())
    }
}

/// English nouns are small inside a sentence, unless they are spelled like SHA-256.
fn in_sentence(m: &Messages, label: &str) -> String {
    let mut letters = label.chars();
    match (m.language(), letters.next(), letters.clone().next()) {
        ("en", Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::Op, messages::messages, store, store::entities};

    #[test]
    fn every_operation_column_and_table_has_its_words_in_both_languages() {
        let db = store::in_memory().expect("schema");
        for m in [messages("en"), messages("de")] {
            for op in Op::ALL {
                assert!(m.has(&format!("op-{op}")), "op-{op} in {}", m.language());
            }
            for table in entities::SYNCED {
                assert!(m.has(&format!("kind-{}", table.replace('_', "-"))), "kind-{table} in {}", m.language());
                for column in history::columns(&db, table).expect("columns") {
                    let label = field_label(m, table, &column);
                    assert!(!label.starts_with("field-"), "{table}.{column} in {}", m.language());
                }
            }
        }
    }

    #[test]
    fn every_part_and_link_is_known_to_the_index_of_records() {
        let db = store::in_memory().expect("schema");
        for (part, column, of) in history::PARTS {
            let columns = history::columns(&db, part).expect("columns");
            assert_eq!(columns.get(1).map(String::as_str), Some(*column), "{part}");
            assert!(history::references(&db, part).expect("keys").contains(&((*column).to_owned(), (*of).to_owned())));
        }
    }

    #[test]
    fn words_of_a_vocabulary_exist_for_every_value_a_column_can_hold() {
        use crate::domain::{
            practice::{ReferenceState, TermStart},
            standard::Confidence,
            *,
        };
        macro_rules! values {
            ($($type:ty),+ $(,)?) => { [$((stringify!($type), <$type>::ALL.iter().map(|v| v.as_str()).collect::<Vec<_>>())),+] };
        }
        let vocabularies = values![
            Importance,
            ProcessRelation,
            DocumentKind,
            DocumentState,
            ProgrammeState,
            ProgrammeRiskKind,
            AuditKind,
            AuditState,
            AuditMode,
            TeamRole,
            SessionKind,
            QuestionOrigin,
            ChecklistResult,
            SampleMethod,
            GradeKind,
            NonconformitySource,
            Risk,
            FailureKind,
            NonconformityState,
            SmsChange,
            StepKind,
            CauseMethod,
            CauseCategory,
            PlanState,
            EffectivenessResult,
            ActionKind,
            ActionState,
            EvidenceKind,
            CaptureMethod,
            Confidentiality,
            EvidenceState,
            CustodyKind,
            CheckDepth,
            CbDueBasis,
            CountedDay,
            LateWithinYear,
            CycleKind,
            ExternalEventKind,
            ExternalEventState,
            CertificateStatus,
            StatusEventKind,
            StatusGround,
            ComplaintSource,
            ReferenceState,
            TermStart,
            Confidence,
            PlanItemState,
            RecurrenceKind,
            PackScopeKind,
            PackProfile,
            IssuedPackState,
            RequestState,
            ReplyKind,
            ReplyGrade,
            ReplyEntryState
        ];
        for (_, _, family) in crate::messages::values::FAMILIES.iter().filter(|(.., family)| *family != "kind") {
            let name: String = family.split('-').map(|w| w[..1].to_uppercase() + &w[1..]).collect();
            let found = vocabularies.iter().find(|(vocabulary, _)| *vocabulary == name);
            let (_, values) = found.unwrap_or_else(|| panic!("{family} is no vocabulary"));
            for value in values {
                for m in [messages("en"), messages("de")] {
                    assert!(m.has(&format!("{family}-{}", value.replace('_', "-"))), "{family}-{value}");
                }
            }
        }
    }
}
