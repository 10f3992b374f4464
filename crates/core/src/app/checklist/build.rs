//! Checklists made in one go: from the criteria with our starter questions, and carried forward from an earlier audit.
//! Never asks a question twice in one audit, and never takes an earlier answer for a present one.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{App, Op, Tx, audit, blank, stored};
use crate::app::planner::{has_questions, topics};
use crate::{
    Result,
    domain::{standard::StarterQuestion, *},
    messages::messages,
    rules::programme::{facts::StandardFact, shared},
    standards::{self, Standard},
    store::{
        audit::criteria,
        catalogue::{self, CatalogueRow, ClauseRow},
        planner,
    },
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistBuild {
    pub audit_id: AuditId,
    /// Clauses to ask about, each with everything below it; none: those the audit's plan names, and without a plan every
    /// clause of the criteria.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ClauseId>>")]
    pub clause_ids: Vec<ClauseId>,
    /// "en" or "de"; without it the audit's own language.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// Against several standards a topic they share is asked once (true unless told), in the words of one of them.
    #[serde(default)]
    #[ts(optional)]
    pub combined: Option<bool>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistCarry {
    pub audit_id: AuditId,
    pub from_audit_id: AuditId,
    /// Only questions that were answered so; none: every question.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ChecklistResult>>")]
    pub results: Vec<ChecklistResult>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct ChecklistBuilt {
    pub added: i64,
    /// Already in the checklist.
    pub known: i64,
    /// Clauses of another standard that a question here answers too.
    pub shared: i64,
}

impl ChecklistBuilt {
    const NOTHING: Self = Self { added: 0, known: 0, shared: 0 };
}

/// Room between two neighbours, so that moving one seldom renumbers others.
const STEP: i64 = 1_000;
/// What a clause's questions are placed within; more than any catalogue's clauses times this stays below 2^53.
const BLOCK: i64 = 1_000 * STEP;
const CATALOGUE: i64 = 100_000 * BLOCK;

pub fn build(app: &App, input: ChecklistBuild) -> Result<ChecklistBuilt> {
    app.transact(Op::ChecklistBuild, "", |tx| {
        let audit = audit::open(tx, input.audit_id)?;
        let language = input.language.as_deref().filter(|l| !l.is_empty()).unwrap_or(&audit.language).to_lowercase();
        let catalogues: Vec<CatalogueId> =
            criteria(tx.db, audit.id)?.into_iter().filter_map(|criterion| criterion.catalogue_id).collect();
        if catalogues.is_empty() {
            return Err(Refusal::new("checklist-needs-catalogue").at("criteria").into());
        }
        let mut asked = Asked::of(&stored::items(tx.db, audit.id)?);
        let mut built = ChecklistBuilt::NOTHING;
        let wanted = match input.clause_ids.is_empty() {
            true => planner::planned_clauses(tx.db, audit.id)?,
            false => input.clause_ids,
        };
        let clauses = leading_first(tx, &catalogues, &wanted)?;
        let leads = match input.combined.unwrap_or(true) {
            true => leading(&clauses),
            false => HashMap::new(),
        };
        for (_, (key, clause)) in clauses.iter().enumerate().filter(|(place, _)| !leads.contains_key(place)) {
            ask(tx, audit.id, clause, &questions(standards::by_key(key), clause, &language), &mut asked, &mut built)?;
        }
        for (place, (_, clause)) in clauses.iter().enumerate() {
            if let Some(leader) = leads.get(&place) {
                planner::also_answers(tx.db, audit.id, clauses[*leader].1.id, clause.id)?;
                built.shared += 1;
            }
        }
        if built == ChecklistBuilt::NOTHING {
            return Err(Refusal::new("checklist-clauses-unknown").at("clause_ids").into());
        }
        Ok(built)
    })
}

/// The clauses to ask about with the key of their standard: first those of a standard with questions of our own.
fn leading_first(tx: &Tx<'_>, catalogues: &[CatalogueId], wanted: &[ClauseId]) -> Result<Vec<(String, ClauseRow)>> {
    let mut rows = catalogues.iter().map(|id| tx.get::<CatalogueRow>(*id)).collect::<Result<Vec<_>>>()?;
    rows.sort_by_key(|row| !has_questions(&row.key));
    let mut found = Vec::new();
    for row in rows {
        let clauses = catalogue::clauses(tx.db, row.id)?;
        found.extend(chosen(&clauses, wanted).into_iter().map(|clause| (row.key.clone(), clause.clone())));
    }
    Ok(found)
}

/// For each clause that shares a topic with one of a standard before it: that one's place.
fn leading(clauses: &[(String, ClauseRow)]) -> HashMap<usize, usize> {
    let mut standards: Vec<StandardFact> = Vec::new();
    for (key, clause) in clauses {
        if standards.last().is_none_or(|last| last.id != clause.catalogue_id) {
            standards.push(StandardFact { id: clause.catalogue_id, key: key.clone(), designation: String::new() });
        }
    }
    let numbers: Vec<_> =
        clauses.iter().map(|(_, clause)| Some((clause.catalogue_id, clause.number.as_str()))).collect();
    shared::leading(&numbers, &topics(&standards))
}

/// The leaf clauses that are chosen or lie below a chosen one.
fn chosen<'a>(clauses: &'a [ClauseRow], wanted: &[ClauseId]) -> Vec<&'a ClauseRow> {
    let mut inside: HashSet<&str> = HashSet::new();
    // Parents come before children.
    for clause in clauses {
        if wanted.is_empty() || wanted.contains(&clause.id) || inside.contains(clause.parent.as_str()) {
            inside.insert(&clause.number);
        }
    }
    clauses.iter().filter(|clause| clause.is_leaf && inside.contains(clause.number.as_str())).collect()
}

/// A question to put, and the same question in every language it could stand in the checklist already.
struct Question {
    text: String,
    evidence: String,
    hint: String,
    origin: QuestionOrigin,
    same: Vec<String>,
}

fn questions(standard: Option<&Standard>, clause: &ClauseRow, language: &str) -> Vec<Question> {
    let starters: Vec<&StarterQuestion> = standard
        .map(|standard| standard.questions_in(language))
        .unwrap_or_default()
        .iter()
        .filter(|question| question.clause.as_str() == clause.number)
        .collect();
    if starters.is_empty() {
        return vec![about(clause, language)];
    }
    let translated = |question: &StarterQuestion| -> Vec<String> {
        let all = standard.into_iter().flat_map(|standard| standard.questions.values().flatten());
        let same = all.filter(|q| (&q.clause, q.position) == (&question.clause, question.position));
        same.flat_map(|q| [q.question.clone(), q.evidence.clone()]).filter(|text| !text.is_empty()).collect()
    };
    let starter = |question: &&StarterQuestion| Question {
        text: question.question.clone(),
        evidence: question.evidence.clone(),
        hint: question.sampling_hint.clone(),
        origin: QuestionOrigin::Starter,
        same: translated(question),
    };
    starters.iter().map(starter).collect()
}

/// A clause without a question of ours: what it is about, and what shows it.
fn about(clause: &ClauseRow, language: &str) -> Question {
    let text = |language: &str| {
        let code = if clause.title.is_empty() { "checklist-ask-number" } else { "checklist-ask-clause" };
        messages(language).text(code, [("clause", clause.number.as_str()), ("title", clause.title.as_str())])
    };
    Question {
        text: text(language),
        evidence: String::new(),
        hint: String::new(),
        origin: QuestionOrigin::Clause,
        same: vec![text("en"), text("de")],
    }
}

/// What the checklist asks already: by clause and question, and by the evidence expected, which outlives a reworded question.
struct Asked(HashSet<(ClauseId, String)>);

impl Asked {
    fn of(items: &[ChecklistItem]) -> Self {
        let texts = |item: &ChecklistItem| [item.question.clone(), item.expected_evidence.clone()];
        let keys = items.iter().flat_map(|item| texts(item).map(|text| (item.clause_id, text)));
        Self(keys.filter(|(_, text)| !text.is_empty()).collect())
    }

    fn has(&self, clause: ClauseId, question: &Question) -> bool {
        question.same.iter().any(|text| self.0.contains(&(clause, text.clone())))
    }
}

fn ask(
    tx: &Tx<'_>,
    audit: AuditId,
    clause: &ClauseRow,
    questions: &[Question],
    asked: &mut Asked,
    built: &mut ChecklistBuilt,
) -> Result<()> {
    for question in questions {
        if asked.has(clause.id, question) {
            built.known += 1;
            continue;
        }
        let mut item = blank(ChecklistItemId(tx.uuid()), audit, clause.id, question.origin);
        item.question = question.text.clone();
        item.expected_evidence = question.evidence.clone();
        item.sampling_hint = question.hint.clone();
        item.position = place(tx, audit, clause)?;
        tx.insert(&item)?;
        asked.0.insert((clause.id, item.question));
        built.added += 1;
    }
    Ok(())
}

/// Where a new question of a clause goes: behind the clause's last one, in the order of the criteria and their clauses.
pub(super) fn place(tx: &Tx<'_>, audit: AuditId, clause: &ClauseRow) -> Result<i64> {
    if let Some(last) = stored::last_of_clause(tx.db, audit, clause.id)? {
        let next = stored::next_position(tx.db, audit, last)?;
        return Ok(next.map_or(last + STEP, |next| last + ((next - last) / 2).min(STEP)));
    }
    let criteria = criteria(tx.db, audit)?;
    let rank = criteria.iter().position(|criterion| criterion.catalogue_id == Some(clause.catalogue_id));
    let rank = i64::try_from(rank.unwrap_or(criteria.len())).unwrap_or_default();
    Ok(rank * CATALOGUE + clause.position * BLOCK)
}

/// Gives the item at `index` a place between its neighbours; where there is no room, all get new ones.
pub(super) fn renumber(tx: &Tx<'_>, order: &mut [ChecklistItem], index: usize) -> Result<()> {
    let before = index.checked_sub(1).map(|i| order[i].position);
    let after = order.get(index + 1).map(|item| item.position);
    let between = match (before, after) {
        (None, None) => Some(order[index].position),
        (None, Some(after)) => Some(after - STEP),
        (Some(before), None) => Some(before + STEP),
        (Some(before), Some(after)) => (after - before > 1).then(|| before + (after - before) / 2),
    };
    if let Some(position) = between {
        order[index].position = position;
        return tx.update(&order[index]);
    }
    for (place, item) in (1..).zip(order.iter_mut()) {
        item.position = place * STEP;
        tx.update(item)?;
    }
    Ok(())
}

pub fn carry(app: &App, input: ChecklistCarry) -> Result<ChecklistBuilt> {
    if input.audit_id == input.from_audit_id {
        return Err(Refusal::new("checklist-carry-itself").at("from_audit_id").into());
    }
    app.transact(Op::ChecklistCarry, "", |tx| {
        let audit = audit::open(tx, input.audit_id)?;
        let earlier = stored::items(tx.db, tx.get::<Audit>(input.from_audit_id)?.id)?;
        let mut here = stored::items(tx.db, audit.id)?;
        let wanted = |item: &&ChecklistItem| {
            input.results.is_empty() || item.result.is_some_and(|result| input.results.contains(&result))
        };
        let mut built = ChecklistBuilt::NOTHING;
        for from in earlier.iter().filter(wanted) {
            match here.iter_mut().find(|item| same(item, from)) {
                Some(item) => {
                    remember(tx, item, from)?;
                    built.known += 1;
                }
                None => {
                    here.push(carried(tx, audit.id, from)?);
                    built.added += 1;
                }
            }
        }
        if built == ChecklistBuilt::NOTHING {
            return Err(Refusal::new("checklist-nothing-to-carry").at("from_audit_id").into());
        }
        Ok(built)
    })
}

fn same(item: &ChecklistItem, from: &ChecklistItem) -> bool {
    item.carried_from == Some(from.id) || (item.clause_id, &item.question) == (from.clause_id, &from.question)
}

/// The question is here already: the earlier answer comes to stand beside it, unless one does.
fn remember(tx: &Tx<'_>, item: &mut ChecklistItem, from: &ChecklistItem) -> Result<()> {
    if item.carried_from.is_some() {
        return Ok(());
    }
    item.carried_from = Some(from.id);
    item.earlier_result = from.result;
    item.earlier_note = from.note.clone();
    tx.update(item)
}

/// Not yet re-verified, whatever it was. The private note stays where it was written.
fn carried(tx: &Tx<'_>, audit: AuditId, from: &ChecklistItem) -> Result<ChecklistItem> {
    let clause = tx.get::<ClauseRow>(from.clause_id)?;
    let mut item = blank(ChecklistItemId(tx.uuid()), audit, from.clause_id, QuestionOrigin::Carried);
    item.question = from.question.clone();
    item.expected_evidence = from.expected_evidence.clone();
    item.sampling_hint = from.sampling_hint.clone();
    item.carried_from = Some(from.id);
    item.earlier_result = from.result;
    item.earlier_note = from.note.clone();
    item.position = place(tx, audit, &clause)?;
    tx.insert(&item)?;
    planner::carry_answers(tx.db, from.id, item.id)?;
    Ok(item)
}
