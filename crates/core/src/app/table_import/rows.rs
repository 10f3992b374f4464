//! One row of each kind: its columns, and what becomes of it. A cell that names another record must name one that is there.

use std::str::FromStr;

use chrono::NaiveDate;

use super::{
    super::{Tx, action, document, finding, person},
    TableKind,
};
use crate::{
    Result,
    domain::*,
    exchange::{
        cells,
        table::{Row, Table},
    },
    store::{self, record, tables},
};

pub enum Done {
    Created,
    Changed,
    Unchanged,
}

/// A row with the names of its columns.
pub struct Cells<'a> {
    pub table: &'a Table,
    pub row: &'a Row,
}

/// Columns that must be there, and those that may. `docs/import.md` says what each means.
pub fn columns(kind: TableKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        TableKind::People => {
            (&["name"], &["email", "job_title", "unit", "languages", "manager", "external", "organisation", "note"])
        }
        TableKind::Documents => (
            &["title", "kind"],
            &[
                "number",
                "clause",
                "owner",
                "version",
                "state",
                "approved_by",
                "approved_on",
                "review_due",
                "period_from",
                "period_to",
                "location",
                "note",
            ],
        ),
        TableKind::Findings => (
            &["audit", "clause", "grade", "title"],
            &[
                "number",
                "standard",
                "description",
                "process",
                "site",
                "service",
                "raised_by",
                "raised_on",
                "external_reference",
            ],
        ),
        TableKind::Actions => (
            &["kind", "title", "owner", "due_on"],
            &["number", "nonconformity", "finding", "audit", "description", "state", "progress_pct", "done_on"],
        ),
    }
}

/// A verb's field -> the column it was filled from.
pub fn column_of(field: &str) -> &str {
    match field {
        "approved_by" | "raised_by" => field,
        _ => field.strip_suffix("_id").unwrap_or(field),
    }
}

pub fn take(tx: &Tx<'_>, kind: TableKind, cells: &Cells<'_>) -> Result<Done> {
    match kind {
        TableKind::People => take_person(tx, cells),
        TableKind::Documents => take_document(tx, cells),
        TableKind::Findings => take_finding(tx, cells),
        TableKind::Actions => take_action(tx, cells),
    }
}

impl Cells<'_> {
    fn text(&self, column: &str) -> String {
        cells::plain(self.table.cell(self.row, column)).to_owned()
    }

    /// Empty is none.
    fn day(&self, column: &'static str) -> Result<Option<NaiveDate>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let read = NaiveDate::parse_from_str(&text, "%Y-%m-%d");
        read.map(Some).map_err(|_| Refusal::new("import-not-a-day").arg("value", text).at(column).into())
    }

    fn word<T: FromStr<Err = Refusal>>(&self, column: &'static str) -> Result<Option<T>> {
        let text = self.text(column).to_lowercase();
        let read = (!text.is_empty()).then(|| text.parse::<T>().map_err(|refusal| refusal.at(column)));
        Ok(read.transpose()?)
    }

    fn yes(&self, column: &'static str) -> Result<bool> {
        match self.text(column).to_lowercase().as_str() {
            "" | "no" | "false" | "0" | "n" => Ok(false),
            "yes" | "true" | "1" | "y" | "x" => Ok(true),
            other => Err(Refusal::new("import-not-yes-or-no").arg("value", other).at(column).into()),
        }
    }

    /// By address or name.
    fn person(&self, tx: &Tx<'_>, column: &'static str) -> Result<Option<PersonId>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let (name, email) = if text.contains('@') { ("", text.as_str()) } else { (text.as_str(), "") };
        match store::who::person(tx.db, name, email)? {
            Some(person) => Ok(Some(person.id)),
            None => Err(Refusal::new("import-person-unknown").arg("value", text).at(column).into()),
        }
    }

    fn named<I: FromStr<Err = Refusal>>(&self, tx: &Tx<'_>, column: &'static str) -> Result<Option<I>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let unknown = || Refusal::new("import-record-unknown").arg("value", &text).arg("column", column).at(column);
        let found = tables::named(tx.db, column, &text)?.ok_or_else(unknown)?;
        Ok(Some(found.parse()?))
    }

    fn numbered<I: FromStr<Err = Refusal>>(
        &self,
        tx: &Tx<'_>,
        entity: Entity,
        column: &'static str,
    ) -> Result<Option<I>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        match store::reference::by_number(tx.db, &text)? {
            Some((found, id)) if found == entity => Ok(Some(id.parse()?)),
            _ => Err(Refusal::new("import-record-unknown").arg("value", text).arg("column", column).at(column).into()),
        }
    }
}

fn missing(column: &'static str) -> crate::Error {
    Refusal::new("value-missing").at(column).into()
}

fn changed<T: PartialEq>(before: &T, after: &T) -> Done {
    if before == after { Done::Unchanged } else { Done::Changed }
}

/// The person of that address or, without one, of that name is changed; any other is new.
fn take_person(tx: &Tx<'_>, cells: &Cells<'_>) -> Result<Done> {
    let (name, email) = (cells.text("name"), cells.text("email"));
    let known = store::who::person(tx.db, &name, &email)?;
    let input = person::PersonSave {
        id: known.as_ref().map(|person| person.id),
        name,
        email,
        job_title: cells.text("job_title"),
        unit: cells.text("unit"),
        languages: cells.text("languages"),
        manager_id: cells.person(tx, "manager")?,
        external: cells.yes("external")?,
        organisation: cells.text("organisation"),
        note: cells.text("note"),
    };
    let saved = person::save_within(tx, &input)?;
    Ok(known.map_or(Done::Created, |known| changed(&known, &saved)))
}

/// The document of that number is changed; without a number it is new.
fn take_document(tx: &Tx<'_>, cells: &Cells<'_>) -> Result<Done> {
    let id: Option<DocumentId> = cells.numbered(tx, Entity::Document, "number")?;
    let known = id.map(|id| record::get::<Document>(tx.db, id)).transpose()?;
    let input = document::DocumentSave {
        id,
        title: cells.text("title"),
        kind: cells.word("kind")?.ok_or_else(|| missing("kind"))?,
        clause: cells.text("clause"),
        owner_id: cells.person(tx, "owner")?,
        version: cells.text("version"),
        state: cells.word("state")?,
        approved_by: cells.person(tx, "approved_by")?,
        approved_on: cells.day("approved_on")?,
        review_due: cells.day("review_due")?,
        period_from: cells.day("period_from")?,
        period_to: cells.day("period_to")?,
        location: cells.text("location"),
        note: cells.text("note"),
    };
    let saved = document::save_within(tx, &input)?;
    Ok(known.map_or(Done::Created, |known| changed(&known, &saved)))
}

/// One that is here already stays as it is: findings change in the open, not by a file.
fn take_finding(tx: &Tx<'_>, cells: &Cells<'_>) -> Result<Done> {
    if cells.numbered::<FindingId>(tx, Entity::Finding, "number")?.is_some() {
        return Ok(Done::Unchanged);
    }
    let audit: AuditId = cells.numbered(tx, Entity::Audit, "audit")?.ok_or_else(|| missing("audit"))?;
    let clause = cells.text("clause");
    let found = tables::clause(tx.db, &audit.to_string(), &cells.text("standard"), &clause)?;
    let unknown = || Refusal::new("import-clause-unknown").arg("value", &clause).at("clause");
    let grade = cells.text("grade");
    let graded = tables::grade(tx.db, &grade)?;
    let input = finding::FindingCreate {
        audit_id: Some(audit),
        clause_id: Some(found.ok_or_else(unknown)?.parse()?),
        grade_id: Some(
            graded.ok_or_else(|| Refusal::new("import-grade-unknown").arg("value", &grade).at("grade"))?.parse()?,
        ),
        title: cells.text("title"),
        description: cells.text("description"),
        process_id: cells.named(tx, "process")?,
        site_id: cells.named(tx, "site")?,
        service_id: cells.named(tx, "service")?,
        raised_by: cells.person(tx, "raised_by")?,
        raised_on: cells.day("raised_on")?,
        external_reference: cells.text("external_reference"),
        ..Default::default()
    };
    finding::create_within(tx, input)?;
    Ok(Done::Created)
}

fn take_action(tx: &Tx<'_>, cells: &Cells<'_>) -> Result<Done> {
    if cells.numbered::<ActionId>(tx, Entity::Action, "number")?.is_some() {
        return Ok(Done::Unchanged);
    }
    let input = action::ActionCreate {
        kind: cells.word("kind")?.ok_or_else(|| missing("kind"))?,
        title: cells.text("title"),
        owner_id: cells.person(tx, "owner")?.ok_or_else(|| missing("owner"))?,
        due_on: cells.day("due_on")?.ok_or_else(|| missing("due_on"))?,
        description: cells.text("description"),
        nonconformity_id: cells.numbered(tx, Entity::Nonconformity, "nonconformity")?,
        finding_id: cells.numbered(tx, Entity::Finding, "finding")?,
        audit_id: cells.numbered(tx, Entity::Audit, "audit")?,
    };
    action::create_within(tx, input)?;
    Ok(Done::Created)
}
