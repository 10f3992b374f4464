//! Proposing and accepting. A proposal is made anew when it is accepted: what a person accepts is what they saw, or it is
//! refused. One transaction for all the parts taken, and the proposal stays with its seed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{PlannerHead, PlannerQuery, Scope, gather, head, scope, words::spoken};
use crate::{
    Error, Result,
    app::{App, Op, Tx, audit, device, number::Series, team},
    domain::{
        hex,
        planner::{AcceptedPart, plan_item_id},
        *,
    },
    messages::messages,
    rules::programme::{
        facts::{Facts, RowKind},
        propose::{Ask, Part, PartKind, Proposal, propose},
        said::Said,
    },
    store::{
        audit::{self as stored, Scope as Links},
        record,
    },
};

/// What the proposal is to look at; everything but the programme may be left to the planner.
#[derive(Debug, Clone, Deserialize, Serialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammePropose {
    pub programme_id: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<CatalogueId>>")]
    pub catalogue_ids: Vec<CatalogueId>,
    /// Draws the sites; a new one is made where none is given.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub seed: String,
    /// First day of an external audit that is not planned here yet.
    #[serde(default)]
    #[ts(optional)]
    pub external_on: Option<NaiveDate>,
    /// Surveillance unless told.
    #[serde(default)]
    #[ts(optional)]
    pub external_kind: Option<AuditKind>,
    /// 25 unless told.
    #[serde(default)]
    #[ts(optional)]
    pub clauses_per_audit: Option<u32>,
    /// Sites to visit beside the central ones, before each external audit.
    #[serde(default)]
    #[ts(optional)]
    pub sites: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProgrammeProposed {
    pub head: PlannerHead,
    #[serde(flatten)]
    pub proposal: Proposal,
    /// Of the proposal; given back when it is accepted.
    pub sha256: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeAccept {
    /// As it was asked, with the seed that came back.
    pub ask: ProgrammePropose,
    /// Of the proposal that was looked at.
    pub sha256: String,
    /// Keys of the parts to take.
    pub parts: Vec<String>,
    /// Of titles and reasons: "en" (default) or "de".
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub language: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProgrammeAccepted {
    pub id: ProgrammeProposalId,
    pub parts: Vec<PartAccepted>,
}

/// What became of a part.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PartAccepted {
    pub key: String,
    pub audit_id: Option<AuditId>,
    pub review_id: Option<ManagementReviewId>,
    /// Of the audit; a review has none.
    pub number: String,
    pub title: String,
    /// Else an audit that was planned already took it on.
    pub is_new: bool,
    pub clauses: usize,
    pub processes: usize,
    pub sites: usize,
    pub services: usize,
    pub team: usize,
}

/// Dry: nothing is written.
pub fn dry(app: &App, mut input: ProgrammePropose) -> Result<ProgrammeProposed> {
    if input.seed.trim().is_empty() {
        input.seed = device::hex(&app.env.ids.bytes::<16>());
    }
    let today = app.now().day();
    app.read(|db| {
        let (scope, facts, proposal) = made(db, &input, today)?;
        Ok(ProgrammeProposed { head: head(&scope, &facts), sha256: digest(&proposal)?, proposal })
    })
}

fn made(db: &rusqlite::Connection, input: &ProgrammePropose, today: NaiveDate) -> Result<(Scope, Facts, Proposal)> {
    let ask = ask(input, today)?;
    let query = PlannerQuery {
        programme_id: input.programme_id,
        from: input.from,
        to: input.to,
        catalogue_ids: input.catalogue_ids.clone(),
    };
    let mut scope = scope(db, &query, today)?;
    // What is prepared for belongs into the period looked at.
    scope.to = input.external_on.map_or(scope.to, |day| day.max(scope.to));
    if scope.to <= today {
        return Err(Refusal::new("propose-period-over").arg("date", scope.to).at("to").into());
    }
    let facts = gather(db, &scope)?;
    let proposal = propose(&facts, &ask);
    Ok((scope, facts, proposal))
}

fn ask(input: &ProgrammePropose, today: NaiveDate) -> Result<Ask> {
    let seed = input.seed.trim();
    organisation::bounded("seed", seed, 200)?;
    if seed.is_empty() || seed.contains(char::is_control) {
        return Err(Refusal::new("sample-seed-unusable").at("seed").into());
    }
    let kind = input.external_kind.unwrap_or(AuditKind::Surveillance);
    if !matches!(kind, AuditKind::Stage2 | AuditKind::Surveillance | AuditKind::Recertification) {
        return Err(Refusal::new("propose-kind").arg("kind", kind).at("external_kind").into());
    }
    if let Some(day) = input.external_on.filter(|day| *day <= today || *day > today + chrono::Days::new(3_660)) {
        return Err(Refusal::new("propose-external-day").arg("date", day).at("external_on").into());
    }
    let clauses = input.clauses_per_audit.map_or(Ask::CLAUSES_PER_AUDIT, |count| count as usize);
    if clauses == 0 {
        return Err(Refusal::new("propose-no-clauses").at("clauses_per_audit").into());
    }
    Ok(Ask {
        seed: seed.to_owned(),
        external: input.external_on.map(|day| (day, kind)),
        clauses_per_audit: clauses,
        sites: input.sites.map(|count| count as usize),
    })
}

fn digest(proposal: &Proposal) -> Result<String> {
    let json = serde_json::to_vec(proposal).map_err(|error| Error::internal(error.to_string()))?;
    Ok(hex::text(&Sha256::digest(json)))
}

pub fn accept(app: &App, input: ProgrammeAccept) -> Result<ProgrammeAccepted> {
    if input.parts.is_empty() {
        return Err(Refusal::new("value-missing").at("parts").into());
    }
    app.transact(Op::ProgrammeAccept, "", |tx| {
        let (scope, _, proposal) = made(tx.db, &input.ask, tx.today())?;
        crate::app::programme::open(tx, scope.programme.id)?;
        let sha256 = digest(&proposal)?;
        if sha256 != input.sha256 {
            return Err(Refusal::new("propose-outdated").at("sha256").into());
        }
        let parts = taken(&proposal, &input.parts)?;
        let writer = Writer { tx, programme: &scope.programme, language: &input.language };
        let done: Vec<PartAccepted> = parts.into_iter().map(|part| writer.part(part)).collect::<Result<_>>()?;
        let kept = ProgrammeProposal {
            id: ProgrammeProposalId(tx.uuid()),
            programme_id: scope.programme.id,
            seed: proposal.seed.clone(),
            sha256,
            accepted_by: tx.actor,
            accepted_on: tx.today(),
            proposal: json!({"ask": input.ask, "proposal": proposal}),
            accepted: done.iter().map(of_record).collect(),
        };
        tx.insert(&kept)?;
        Ok(ProgrammeAccepted { id: kept.id, parts: done })
    })
}

fn of_record(part: &PartAccepted) -> AcceptedPart {
    AcceptedPart { key: part.key.clone(), audit_id: part.audit_id, review_id: part.review_id }
}

/// The parts asked for, each once, in the order of the proposal.
fn taken<'a>(proposal: &'a Proposal, keys: &[String]) -> Result<Vec<&'a Part>> {
    if let Some(at) = keys.iter().position(|key| !proposal.parts.iter().any(|part| part.key == *key)) {
        let refusal = Refusal::new("propose-no-such-part").arg("key", keys[at].escape_debug());
        return Err(refusal.at(format!("parts[{at}]")).into());
    }
    Ok(proposal.parts.iter().filter(|part| keys.contains(&part.key)).collect())
}

/// Writes one part after the other.
struct Writer<'a, 'b> {
    tx: &'a Tx<'b>,
    programme: &'a Programme,
    language: &'a str,
}

impl Writer<'_, '_> {
    fn words(&self, said: &Said) -> String {
        let args: Vec<(&str, &str)> = said.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        spoken(messages(self.language), said.code, &args)
    }

    fn part(&self, part: &Part) -> Result<PartAccepted> {
        if part.kind == PartKind::Review {
            return self.review(part);
        }
        let audit = match part.audit_id {
            Some(id) => audit::open(self.tx, id)?,
            None => self.audit(part)?,
        };
        self.criteria(&audit, part)?;
        self.cover(&audit, part)?;
        self.team(&audit, part)?;
        // Somebody may be tied to a process the audit had before: then this is refused, as by hand.
        team::recheck(self.tx, &audit, None, "parts")?;
        let count = |kind: RowKind| part.rows.iter().filter(|row| row.kind == kind).count();
        Ok(PartAccepted {
            key: part.key.clone(),
            audit_id: Some(audit.id),
            review_id: None,
            number: audit.number,
            title: audit.title,
            is_new: part.audit_id.is_none(),
            clauses: count(RowKind::Clause),
            processes: count(RowKind::Process),
            sites: count(RowKind::Site),
            services: count(RowKind::Service),
            team: part.team.len(),
        })
    }

    fn review(&self, part: &Part) -> Result<PartAccepted> {
        let review = ManagementReview {
            id: ManagementReviewId(self.tx.uuid()),
            title: self.words(&part.title),
            programme_id: Some(self.programme.id),
            planned_on: part.span.from,
            held_on: None,
            chair_id: None,
            document_id: None,
            conclusion: String::new(),
            note: part.reasons.iter().map(|said| self.words(said)).collect::<Vec<_>>().join(" "),
            deleted: false,
        };
        self.tx.insert(&review)?;
        Ok(PartAccepted {
            key: part.key.clone(),
            audit_id: None,
            review_id: Some(review.id),
            number: String::new(),
            title: review.title,
            is_new: true,
            clauses: 0,
            processes: 0,
            sites: 0,
            services: 0,
            team: 0,
        })
    }

    fn audit(&self, part: &Part) -> Result<Audit> {
        let days = (part.span.from, part.span.to);
        let audit = Audit {
            title: self.words(&part.title),
            programme_id: Some(self.programme.id),
            days_tenths: part.days_tenths,
            objectives: part.reasons.iter().map(|said| self.words(said)).collect::<Vec<_>>().join(" "),
            language: if self.language.starts_with("de") { "de".into() } else { String::new() },
            number: self.tx.number(Series::INTERNAL_AUDIT)?,
            ..audit::planned(AuditId(self.tx.uuid()), AuditKind::Internal, days)
        };
        audit.check()?;
        self.tx.insert(&audit)?;
        Ok(audit)
    }

    fn criteria(&self, audit: &Audit, part: &Part) -> Result<()> {
        let known = stored::criteria(self.tx.db, audit.id)?;
        let is_new = |id: &&CatalogueId| !known.iter().any(|criterion| criterion.catalogue_id == Some(**id));
        part.catalogues.iter().filter(is_new).try_for_each(|id| {
            self.tx.insert(&Criterion {
                id: CriterionId(self.tx.uuid()),
                audit_id: audit.id,
                catalogue_id: Some(*id),
                text: String::new(),
                deleted: false,
            })
        })
    }

    /// Every row gets its line with the reason; processes, sites and services come into the scope as well.
    fn cover(&self, audit: &Audit, part: &Part) -> Result<()> {
        for row in &part.rows {
            let reason = row.reasons.first().map(|said| self.words(said)).unwrap_or_default();
            plan(self.tx, audit.id, entity(row.kind), &row.id, &reason)?;
        }
        add_scope(
            self.tx,
            audit.id,
            &part.rows.iter().map(|row| (entity(row.kind), row.id.clone())).collect::<Vec<_>>(),
        )
    }

    fn team(&self, audit: &Audit, part: &Part) -> Result<()> {
        for member in &part.team {
            // Somebody with another role there already keeps it.
            let known = crate::store::team::member(self.tx.db, audit.id, member.person_id)?;
            if known.as_ref().is_some_and(|known| !known.deleted) {
                continue;
            }
            let row = TeamMember {
                id: known.as_ref().map_or_else(|| TeamMemberId(self.tx.uuid()), |known| known.id),
                audit_id: audit.id,
                person_id: member.person_id,
                role: member.role,
                note: String::new(),
                deleted: false,
            };
            self.tx.put(&row, known.is_none())?;
        }
        Ok(())
    }
}

pub(super) const fn entity(kind: RowKind) -> Entity {
    match kind {
        RowKind::Clause => Entity::Clause,
        RowKind::Process => Entity::Process,
        RowKind::Site => Entity::Site,
        RowKind::Service => Entity::Service,
    }
}

/// A line of the plan that says "planned"; what stood there of the same matter before gives way.
pub(in crate::app) fn plan(
    tx: &Tx<'_>,
    audit_id: AuditId,
    entity: Entity,
    record: &str,
    reason: &str,
) -> Result<PlanItem> {
    let item = PlanItem {
        id: plan_item_id(audit_id, entity, record),
        audit_id,
        entity,
        record_id: record.to_owned(),
        state: PlanItemState::Planned,
        reason: reason.to_owned(),
        moved_to_id: None,
        decided_by: Some(tx.actor),
        decided_on: Some(tx.today()),
        deleted: false,
    };
    put(tx, &item)?;
    Ok(item)
}

/// Its id follows from what it is about, so it may be there already, also taken back.
pub(in crate::app) fn put(tx: &Tx<'_>, item: &PlanItem) -> Result<()> {
    item.check()?;
    let known = record::find::<PlanItem>(tx.db, item.id)?;
    tx.put(item, known.is_none())
}

/// Adds to what the audit's scope links already.
pub(in crate::app) fn add_scope(tx: &Tx<'_>, audit: AuditId, records: &[(Entity, String)]) -> Result<()> {
    fn add<T: record::Record>(
        tx: &Tx<'_>,
        audit: AuditId,
        (links, entity): (Links, Entity),
        records: &[(Entity, String)],
        id: impl Fn(&str) -> Option<T::Id>,
    ) -> Result<()> {
        let known = stored::scope(tx.db, audit, links)?.into_iter().map(|link| link.id);
        let new = records.iter().filter(|(of, _)| *of == entity).map(|(_, id)| id.clone());
        let ids: Vec<T::Id> = known.chain(new).filter_map(|text| id(&text)).collect();
        stored::set_scope::<T>(tx.db, audit, links, &ids)
    }
    add::<Site>(tx, audit, (Links::Site, Entity::Site), records, |id| id.parse().ok())?;
    add::<Service>(tx, audit, (Links::Service, Entity::Service), records, |id| id.parse().ok())?;
    add::<Process>(tx, audit, (Links::Process, Entity::Process), records, |id| id.parse().ok())
}
