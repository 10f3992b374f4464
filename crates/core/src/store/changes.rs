//! Reads SQLite changesets: which rows, which columns, from what to what. Never applies one (verify/replay.rs does).

use std::{collections::BTreeSet, io::Read};

use rusqlite::{
    fallible_streaming_iterator::FallibleStreamingIterator,
    hooks::Action,
    session::{ChangesetItem, ChangesetIter},
    types::{Value, ValueRef},
};

use crate::{Error, Result, domain::vocabulary};

vocabulary! {
    Change { Added = "added", Changed = "changed", Removed = "removed" }
}

/// One row of a changeset. `cells` are by column index; a side is `None` where the changeset does not carry it.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    pub table: String,
    pub change: Change,
    pub key: Vec<usize>,
    pub cells: Vec<(Option<Value>, Option<Value>)>,
}

impl RowChange {
    /// The record's id; of a link table its key parts joined by `/`.
    pub fn record_id(&self) -> String {
        let parts = self.key.iter().filter_map(|&i| match &self.cells[i] {
            (Some(Value::Text(text)), _) | (None, Some(Value::Text(text))) => Some(text.as_str()),
            _ => None,
        });
        parts.collect::<Vec<_>>().join("/")
    }

    pub fn text(&self, column: usize) -> Option<&str> {
        match self.cells.get(column)? {
            (_, Some(Value::Text(text))) | (Some(Value::Text(text)), None) => Some(text),
            _ => None,
        }
    }
}

pub fn decode(changeset: &[u8]) -> Result<Vec<RowChange>> {
    let mut bytes = changeset;
    let input: &mut dyn Read = &mut bytes;
    let mut items = ChangesetIter::start_strm(&input)?;
    let mut rows = Vec::new();
    while let Some(item) = items.next()? {
        rows.push(row(item)?);
    }
    Ok(rows)
}

pub(super) fn row(item: &ChangesetItem) -> Result<RowChange> {
    let op = item.op()?;
    let change = match op.code() {
        Action::SQLITE_INSERT => Change::Added,
        Action::SQLITE_UPDATE => Change::Changed,
        Action::SQLITE_DELETE => Change::Removed,
        other => return Err(Error::internal(format!("a changeset holds {other:?}"))),
    };
    let key = item.pk()?.iter().enumerate().filter(|(_, part)| **part != 0).map(|(i, _)| i).collect();
    let cells = (0..usize::try_from(op.number_of_columns()).unwrap_or_default())
        .map(|i| {
            let old = (change != Change::Added).then(|| owned(item.old_value(i))).flatten();
            let new = (change != Change::Removed).then(|| owned(item.new_value(i))).flatten();
            (old, new)
        })
        .collect();
    Ok(RowChange { table: op.table_name().to_owned(), change, key, cells })
}

/// Several changes of one row, the oldest first, as if they had been one: of each column what stood there before the first and
/// what stands there after the last. A column that came back to what it was is left out; `None` where nothing is left.
pub fn folded(steps: &[RowChange]) -> Option<RowChange> {
    let (first, later) = steps.split_first()?;
    let mut whole = RowChange { change: Change::Changed, ..first.clone() };
    for step in later {
        // Columns are only ever appended: what is older may know fewer.
        whole.cells.resize(whole.cells.len().max(step.cells.len()), (None, None));
        for (cell, (old, new)) in whole.cells.iter_mut().zip(&step.cells).filter(|(_, (_, new))| new.is_some()) {
            if cell.1.is_none() {
                cell.0.clone_from(old);
            }
            cell.1.clone_from(new);
        }
    }
    for cell in whole.cells.iter_mut().filter(|(old, new)| old == new) {
        cell.1 = None;
    }
    whole.cells.iter().any(|(_, new)| new.is_some()).then_some(whole)
}

/// `None` where the changeset does not carry the side: an update names only the columns it changed.
fn owned(value: rusqlite::Result<ValueRef<'_>>) -> Option<Value> {
    value.ok().and_then(|value| value.try_into().ok())
}

/// The records an entry belongs to, with the table that tells: each row's own key and, for links and parts, what they join.
/// An update carries a parent only when that changed; its own key finds the rest.
pub fn record_keys(rows: &[RowChange]) -> Vec<(String, String)> {
    let mut keys = BTreeSet::new();
    for row in rows {
        keys.insert((row.table.clone(), row.record_id()));
        let parents = parent_columns(&row.table).iter().filter_map(|&column| row.text(column));
        keys.extend(parents.map(|id| (row.table.clone(), id.to_owned())));
    }
    keys.into_iter().collect()
}

/// Which columns of a part or link hold the records it belongs to.
fn parent_columns(table: &str) -> &'static [usize] {
    match table {
        "audit_site"
        | "audit_service"
        | "audit_process"
        | "attendance"
        | "process_person"
        | "external_event_site"
        | "certificate_issue_site"
        | "checklist_item_also" => &[0, 1],
        "evidence_link" => &[0, 2],
        "comment" => &[2],
        "team_member"
        | "criterion"
        | "agenda_session"
        | "amendment"
        | "independence_override"
        | "checklist_item"
        | "sample"
        | "correction"
        | "cause_analysis"
        | "action_plan"
        | "effectiveness_check"
        | "transition"
        | "custody_event"
        | "competence"
        | "programme_risk"
        | "certification_cycle"
        | "external_event"
        | "certificate_issue"
        | "certification_status_event"
        | "mark_use"
        | "plan_item"
        | "recurrence"
        | "recurrence_occurrence"
        | "programme_proposal"
        | "request" => &[1],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<Value> {
        Some(Value::Text(text.to_owned()))
    }

    /// A change of the row "a": what stood in each column after its id, and what stands there.
    fn step(cells: &[(&str, &str)]) -> RowChange {
        let side = |said: &str| (!said.is_empty()).then(|| text(said)).flatten();
        let told = cells.iter().map(|(old, new)| (side(old), side(new)));
        let cells = std::iter::once((text("a"), None)).chain(told).collect();
        RowChange { table: "site".to_owned(), change: Change::Changed, key: vec![0], cells }
    }

    #[test]
    fn several_changes_come_to_the_first_old_and_the_last_new() {
        let whole = folded(&[
            step(&[("one", "two"), ("", "")]),
            step(&[("two", "three"), ("here", "there")]),
            step(&[("", ""), ("there", "here"), ("x", "y")]),
        ])
        .expect("something is left");
        assert_eq!(whole.record_id(), "a");
        assert_eq!(whole.cells[1], (text("one"), text("three")));
        assert_eq!(whole.cells[2].1, None, "what came back to what it was is no change");
        assert_eq!(whole.cells[3], (text("x"), text("y")), "a column that came later");
        assert_eq!(folded(&[step(&[("one", "two")]), step(&[("two", "one")])]), None);
        assert_eq!(folded(&[]), None);
    }
}
