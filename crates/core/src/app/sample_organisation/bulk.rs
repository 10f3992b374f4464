//! Many findings at once, to try how everything works with many. Rows like those of the verbs, a thousand a transaction.

use serde_json::json;

use super::stage::Stage;
use crate::{
    Result,
    app::{Op, number::Series},
    domain::{Finding, FindingId},
};

const BATCH: u32 = 1_000;
const WORDS: [&str; 12] = [
    "record",
    "approval",
    "target",
    "supplier",
    "backup",
    "contract",
    "review",
    "release",
    "report",
    "access",
    "request",
    "escalation",
];
const CLAUSES: [&str; 8] = ["8.2.5", "8.2.6", "8.3.3", "8.4.3", "8.5.1.2", "8.6.1", "8.6.3", "9.4"];

/// In an audit of their own that is in progress.
pub fn findings(stage: &Stage<'_>, count: u32) -> Result<()> {
    if count == 0 {
        return Ok(());
    }
    stage.sit("anna")?;
    let audit = stage.ask(
        "audit_create",
        json!({
            "kind": "internal", "title": "Findings in bulk", "planned_from": "2026-11-02", "planned_to": "2026-11-27",
            "objectives": "To try how it works with many.",
        }),
    )?;
    let audit: String = audit["id"].as_str().unwrap_or_default().to_owned();
    for from in (0..count).step_by(BATCH as usize) {
        batch(stage, &audit, from, count.min(from + BATCH))?;
    }
    Ok(())
}

fn batch(stage: &Stage<'_>, audit: &str, from: u32, to: u32) -> Result<()> {
    let kinds = ["ofi", "positive", "ofi", "observation"]
        .map(|kind| stage.id("grade", kind).or_else(|_| stage.id("grade", "ofi")));
    let kinds: Vec<String> = kinds.into_iter().collect::<Result<_>>()?;
    let clauses: Vec<String> = CLAUSES.iter().map(|clause| stage.id("clause", clause)).collect::<Result<_>>()?;
    stage.app.transact(Op::SampleOrganisation, "", |tx| {
        for n in from..to {
            let at = n as usize;
            let (first, second) = (WORDS[at % WORDS.len()], WORDS[at / WORDS.len() % WORDS.len()]);
            tx.insert(&Finding {
                id: FindingId(tx.uuid()),
                number: tx.number(Series::FINDING)?,
                audit_id: audit.parse()?,
                clause_id: clauses[at % clauses.len()].parse()?,
                checklist_item_id: None,
                grade_id: kinds[at % kinds.len()].parse()?,
                title: format!("{first} and {second}, case {n}"),
                description: format!("Case {n}: the {first} was compared with the {second} of the same month."),
                process_id: None,
                site_id: None,
                service_id: None,
                raised_by: tx.actor,
                raised_on: tx.today(),
                external_reference: String::new(),
                deleted: false,
            })?;
        }
        Ok(())
    })
}
