//! The team of an audit and its independence (IA-01): whoever judges does not judge a process they own, operate or built,
//! unless an override says why, what limits the harm and who looks at it second.

use serde::Deserialize;

use super::{App, Op, Tx, audit, reference::require};
use crate::{
    Result,
    domain::{
        independence::{Tie, check_override, conflicts, uncovered},
        organisation::bounded,
        *,
    },
    store::{self, audit::audited_processes},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TeamAssign {
    pub audit_id: AuditId,
    pub person_id: PersonId,
    pub role: TeamRole,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    #[serde(default, rename = "override")]
    #[ts(optional)]
    pub exception: Option<OverrideInput>,
}

/// For every tie that stands in the way of the same call.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OverrideInput {
    pub reason: String,
    /// What limits the harm: a second auditor on the topic, a larger sample, a review of the working papers.
    pub mitigation: String,
    pub second_reviewer_id: PersonId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TeamMemberRef {
    pub id: TeamMemberId,
}

/// A person has one role in an audit: assigning again changes it.
pub fn assign(app: &App, input: TeamAssign) -> Result<TeamMember> {
    bounded("note", &input.note, audit::TEXT)?;
    let why = input.exception.as_ref().map(|o| o.reason.clone()).unwrap_or_default();
    app.transact(Op::TeamAssign, &why, |tx| {
        let audit = audit::open(tx, input.audit_id)?;
        require(tx.db, Entity::Person, input.person_id, "person_id")?;
        if input.role == TeamRole::Lead {
            one_lead(tx, &audit, input.person_id)?;
        }
        let known = store::team::member(tx.db, audit.id, input.person_id)?;
        let member = TeamMember {
            id: known.as_ref().map_or_else(|| TeamMemberId(tx.uuid()), |member| member.id),
            audit_id: audit.id,
            person_id: input.person_id,
            role: input.role,
            note: input.note,
            deleted: false,
        };
        if known.is_some() {
            tx.update(&member)?
        } else {
            tx.insert(&member)?
        }
        match member.role.judges() {
            true => independent(tx, &audit, member.person_id, input.exception.as_ref(), "person_id")?,
            false => drop_overrides(tx, &audit, member.person_id)?,
        }
        Ok(member)
    })
}

pub fn remove(app: &App, input: TeamMemberRef) -> Result<TeamMemberId> {
    app.transact(Op::TeamRemove, "", |tx| {
        let member = tx.live::<TeamMember>(input.id)?;
        let audit = audit::open(tx, member.audit_id)?;
        drop_overrides(tx, &audit, member.person_id)?;
        tx.update(&TeamMember { deleted: true, ..member })?;
        Ok(input.id)
    })
}

fn one_lead(tx: &Tx<'_>, audit: &Audit, person: PersonId) -> Result<()> {
    let team = store::team::team(tx.db, audit.id)?;
    match team.iter().find(|member| member.role == TeamRole::Lead && member.person_id != person) {
        Some(lead) => Err(Refusal::new("team-has-lead").arg("person", &lead.name).at("role").into()),
        None => Ok(()),
    }
}

/// Looks at everybody who judges, against the scope as it stands now.
pub(super) fn recheck(tx: &Tx<'_>, audit: &Audit, exception: Option<&OverrideInput>, field: &str) -> Result<()> {
    let team = store::team::team(tx.db, audit.id)?;
    let mut judges = team.iter().filter(|member| member.judges);
    judges.try_for_each(|member| independent(tx, audit, member.person_id, exception, field))
}

/// Refused at the first tie that no override covers; one given with the call is recorded for each such tie.
fn independent(
    tx: &Tx<'_>,
    audit: &Audit,
    person: PersonId,
    exception: Option<&OverrideInput>,
    field: &str,
) -> Result<()> {
    let audited = audited_processes(tx.db, audit.id)?;
    let ties = store::team::ties(tx.db, &audited)?;
    let overrides = store::team::overrides(tx.db, audit.id)?;
    let open = uncovered(audit.id, &conflicts(person, &ties, &audited), &overrides, &ties);
    let Some(first) = open.first() else { return Ok(()) };
    let Some(exception) = exception else { return Err(refusal(tx, first, open.len(), field)?.into()) };
    tx.set_op(Op::IndependenceOverride);
    open.iter().try_for_each(|tie| record(tx, audit, tie, exception, &ties))
}

fn refusal(tx: &Tx<'_>, tie: &Tie, count: usize, field: &str) -> Result<Refusal> {
    Ok(Refusal::new("auditor-not-independent")
        .arg("person", tx.get::<Person>(tie.person_id)?.name)
        .arg("process", tx.get::<Process>(tie.process_id)?.name)
        .arg("relation", tie.relation)
        .arg("count", count)
        .at(field))
}

fn record(tx: &Tx<'_>, audit: &Audit, tie: &Tie, input: &OverrideInput, ties: &[Tie]) -> Result<()> {
    bounded("override.reason", &input.reason, audit::TEXT)?;
    bounded("override.mitigation", &input.mitigation, audit::TEXT)?;
    require(tx.db, Entity::Person, input.second_reviewer_id, "override.second_reviewer_id")?;
    let exception = Override {
        id: OverrideId(tx.uuid()),
        audit_id: audit.id,
        person_id: tie.person_id,
        process_id: tie.process_id,
        relation: tie.relation,
        reason: input.reason.trim().to_owned(),
        mitigation: input.mitigation.trim().to_owned(),
        second_reviewer_id: input.second_reviewer_id,
        decided_by: tx.actor,
        decided_on: tx.today(),
        deleted: false,
    };
    check_override(&exception, ties).map_err(|refusal| {
        let field = format!("override.{}", refusal.field.as_deref().unwrap_or_default());
        refusal.at(field)
    })?;
    tx.insert(&exception)
}

/// Somebody who left before the audit began has judged nothing; later the override stays in the report.
fn drop_overrides(tx: &Tx<'_>, audit: &Audit, person: PersonId) -> Result<()> {
    if !matches!(audit.state, AuditState::Planned | AuditState::Prepared) {
        return Ok(());
    }
    let overrides = store::team::overrides(tx.db, audit.id)?;
    let mut theirs = overrides.into_iter().filter(|o| o.person_id == person);
    theirs.try_for_each(|o| tx.update(&Override { deleted: true, ..o }))
}
