//! An audit (ISO 19011 clause 6): its plan, its team, and the states it may pass through.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AgendaSessionId, AmendmentId, AuditId, CatalogueId, CriterionId, PersonId, ProgrammeId, Refusal, TeamMemberId,
    Timestamp, organisation, vocabulary,
};

vocabulary! {
    AuditKind {
        Internal = "internal", Supplier = "supplier", Stage1 = "stage1", Stage2 = "stage2",
        Surveillance = "surveillance", Recertification = "recertification", Special = "special", FollowUp = "follow_up",
    }
}

impl AuditKind {
    /// Led by a certification body: its findings are keyed in, its words and deadlines rule.
    pub fn is_external(self) -> bool {
        !matches!(self, Self::Internal | Self::Supplier)
    }
}

vocabulary! {
    AuditMode { OnSite = "on_site", Remote = "remote", Hybrid = "hybrid" }
}

vocabulary! {
    AuditState {
        Planned = "planned", Prepared = "prepared", InProgress = "in_progress", Reported = "reported",
        Closed = "closed", Cancelled = "cancelled",
    }
}

impl AuditState {
    /// From `reported` on the audit's content is locked; later changes are amendments anyone can see.
    pub fn is_locked(self) -> bool {
        matches!(self, Self::Reported | Self::Closed | Self::Cancelled)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Audit {
    pub id: AuditId,
    pub number: String,
    pub programme_id: Option<ProgrammeId>,
    pub kind: AuditKind,
    pub title: String,
    pub state: AuditState,
    pub objectives: String,
    pub scope: String,
    /// The period the audit looks at, not the days it takes.
    pub period_from: Option<NaiveDate>,
    pub period_to: Option<NaiveDate>,
    pub client: String,
    pub mode: AuditMode,
    pub remote_share_pct: i64,
    pub remote_risk_note: String,
    pub remote_agreed_by: String,
    pub remote_fallback: String,
    pub language: String,
    pub methods: String,
    pub confidentiality: String,
    pub planned_from: NaiveDate,
    pub planned_to: NaiveDate,
    pub actual_from: Option<NaiveDate>,
    pub actual_to: Option<NaiveDate>,
    /// Auditor days, in tenths: 15 is a day and a half.
    pub days_tenths: i64,
    /// Conclusions (ISO 19011 6.4.9, 6.5.1).
    pub conclusion: String,
    pub fulfilment: String,
    pub effectiveness: String,
    pub objectives_met: String,
    pub recommendation: String,
    pub good_practice: String,
    pub obstacles: String,
    pub not_covered: String,
    pub disagreements: String,
    pub sampling_statement: String,
    pub distribution: String,
    pub reported_on: Option<NaiveDate>,
    pub reported_by: Option<PersonId>,
    pub closed_on: Option<NaiveDate>,
    pub cancelled_reason: String,
    pub deleted: bool,
}

/// What the gates between two states need to know.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuditFacts {
    pub criteria: usize,
    pub team_leaders: usize,
    pub checklist_items: usize,
    pub unanswered_items: usize,
    pub draft_nonconformities: usize,
    pub open_nonconformities: usize,
    pub findings_without_nonconformity: usize,
}

impl Audit {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        organisation::ordered("planned_to", Some(self.planned_from), Some(self.planned_to))?;
        organisation::ordered("period_to", self.period_from, self.period_to)?;
        organisation::ordered("actual_to", self.actual_from, self.actual_to)?;
        if !(0..=100).contains(&self.remote_share_pct) {
            return Err(Refusal::new("value-not-a-percentage")
                .arg("value", self.remote_share_pct)
                .at("remote_share_pct"));
        }
        if self.days_tenths < 0 {
            return Err(Refusal::new("value-negative").arg("value", self.days_tenths).at("days_tenths"));
        }
        Ok(())
    }

    /// Refused once the audit is reported: what changes then is an amendment.
    pub fn writable(&self) -> Result<(), Refusal> {
        if self.state.is_locked() {
            return Err(Refusal::new("audit-locked").arg("number", &self.number).arg("state", self.state));
        }
        Ok(())
    }

    /// The next state, or why not yet. `reason` is needed to cancel. `today` becomes the date of what happened.
    pub fn advance(
        &self,
        to: AuditState,
        facts: &AuditFacts,
        by: PersonId,
        reason: &str,
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        let mut next = self.clone();
        next.state = to;
        match (self.state, to) {
            (AuditState::Planned, AuditState::Prepared) => prepared(facts)?,
            (AuditState::Prepared, AuditState::InProgress) => next.actual_from = next.actual_from.or(Some(today)),
            (AuditState::Prepared, AuditState::Planned) => {}
            (AuditState::InProgress, AuditState::Reported) => {
                reportable(self, facts)?;
                next.actual_to = next.actual_to.or(Some(today));
                (next.reported_on, next.reported_by) = (Some(today), Some(by));
            }
            (AuditState::Reported, AuditState::Closed) => {
                closable(facts)?;
                next.closed_on = Some(today);
            }
            (AuditState::Planned | AuditState::Prepared | AuditState::InProgress, AuditState::Cancelled) => {
                if reason.trim().is_empty() {
                    return Err(Refusal::new("reason-missing").at("reason"));
                }
                next.cancelled_reason = reason.trim().to_owned();
            }
            (from, to) => return Err(Refusal::new("audit-no-such-step").arg("from", from).arg("to", to)),
        }
        Ok(next)
    }
}

fn prepared(facts: &AuditFacts) -> Result<(), Refusal> {
    if facts.criteria == 0 {
        return Err(Refusal::new("audit-needs-criteria").at("criteria"));
    }
    if facts.team_leaders != 1 {
        return Err(Refusal::new("audit-needs-one-leader").arg("leaders", facts.team_leaders).at("team"));
    }
    if facts.checklist_items == 0 {
        return Err(Refusal::new("audit-needs-checklist").at("checklist"));
    }
    Ok(())
}

fn reportable(audit: &Audit, facts: &AuditFacts) -> Result<(), Refusal> {
    if facts.unanswered_items > 0 {
        return Err(Refusal::new("audit-items-unanswered").arg("items", facts.unanswered_items).at("checklist"));
    }
    if facts.findings_without_nonconformity > 0 {
        return Err(Refusal::new("audit-findings-without-nonconformity")
            .arg("findings", facts.findings_without_nonconformity)
            .at("findings"));
    }
    if facts.draft_nonconformities > 0 {
        return Err(Refusal::new("audit-nonconformities-in-draft")
            .arg("nonconformities", facts.draft_nonconformities)
            .at("findings"));
    }
    for (field, text) in [("conclusion", &audit.conclusion), ("sampling_statement", &audit.sampling_statement)] {
        if text.trim().is_empty() {
            return Err(Refusal::new("audit-needs-conclusion").arg("field", field).at(field));
        }
    }
    Ok(())
}

fn closable(facts: &AuditFacts) -> Result<(), Refusal> {
    if facts.open_nonconformities > 0 {
        return Err(Refusal::new("audit-nonconformities-open").arg("nonconformities", facts.open_nonconformities));
    }
    Ok(())
}

/// What the audit is measured against: an edition of a standard, or the organisation's own policy, contract or law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Criterion {
    pub id: CriterionId,
    pub audit_id: AuditId,
    pub catalogue_id: Option<CatalogueId>,
    /// Where there is no catalogue: the policy, contract or law by name.
    pub text: String,
    pub deleted: bool,
}

vocabulary! {
    TeamRole {
        Lead = "lead_auditor", Auditor = "auditor", Expert = "technical_expert", Trainee = "trainee",
        Observer = "observer", Guide = "guide", Auditee = "auditee", Client = "audit_client",
    }
}

impl TeamRole {
    /// Roles that judge, and so must be independent (IA-01).
    pub fn judges(self) -> bool {
        matches!(self, Self::Lead | Self::Auditor | Self::Expert | Self::Trainee)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TeamMember {
    pub id: TeamMemberId,
    pub audit_id: AuditId,
    pub person_id: PersonId,
    pub role: TeamRole,
    pub note: String,
    pub deleted: bool,
}

vocabulary! {
    SessionKind { Opening = "opening", Interview = "interview", Review = "review", Tour = "tour", Team = "team", Closing = "closing", Break = "break" }
}

/// A timed line of the agenda. Times are local wall time of the place, `YYYY-MM-DDTHH:MM`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaSession {
    pub id: AgendaSessionId,
    pub audit_id: AuditId,
    pub kind: SessionKind,
    pub title: String,
    pub starts_at: chrono::NaiveDateTime,
    pub ends_at: chrono::NaiveDateTime,
    pub place: String,
    /// Clause numbers, comma separated.
    pub clauses: String,
    pub auditor_id: Option<PersonId>,
    pub note: String,
    pub deleted: bool,
}

impl AgendaSession {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        if self.ends_at <= self.starts_at {
            return Err(Refusal::new("value-period-reversed")
                .arg("from", self.starts_at.format("%Y-%m-%d %H:%M"))
                .arg("to", self.ends_at.format("%Y-%m-%d %H:%M"))
                .at("ends_at"));
        }
        Ok(())
    }
}

/// A change to a reported audit that everyone sees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Amendment {
    pub id: AmendmentId,
    pub audit_id: AuditId,
    pub number: i64,
    pub text: String,
    pub reason: String,
    pub by: PersonId,
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, d).expect("a day in March")
    }

    fn audit(state: AuditState) -> Audit {
        Audit {
            id: AuditId(Uuid::nil()),
            number: "IA-2026-01".into(),
            programme_id: None,
            kind: AuditKind::Internal,
            title: "Change management".into(),
            state,
            objectives: String::new(),
            scope: String::new(),
            period_from: None,
            period_to: None,
            client: String::new(),
            mode: AuditMode::OnSite,
            remote_share_pct: 0,
            remote_risk_note: String::new(),
            remote_agreed_by: String::new(),
            remote_fallback: String::new(),
            language: String::new(),
            methods: String::new(),
            confidentiality: String::new(),
            planned_from: day(1),
            planned_to: day(2),
            actual_from: None,
            actual_to: None,
            days_tenths: 20,
            conclusion: "Conforms".into(),
            fulfilment: String::new(),
            effectiveness: String::new(),
            objectives_met: String::new(),
            recommendation: String::new(),
            good_practice: String::new(),
            obstacles: String::new(),
            not_covered: String::new(),
            disagreements: String::new(),
            sampling_statement: "Sampled".into(),
            distribution: String::new(),
            reported_on: None,
            reported_by: None,
            closed_on: None,
            cancelled_reason: String::new(),
            deleted: false,
        }
    }

    fn step(from: AuditState, to: AuditState, facts: &AuditFacts) -> Result<Audit, Refusal> {
        audit(from).advance(to, facts, PersonId(Uuid::nil()), "", day(3))
    }

    #[test]
    fn prepared_needs_criteria_one_leader_and_a_checklist() {
        let mut facts = AuditFacts::default();
        let refused =
            |facts: &AuditFacts| step(AuditState::Planned, AuditState::Prepared, facts).expect_err("gate").code;
        assert_eq!(refused(&facts), "audit-needs-criteria");
        facts.criteria = 1;
        assert_eq!(refused(&facts), "audit-needs-one-leader");
        facts.team_leaders = 2;
        assert_eq!(refused(&facts), "audit-needs-one-leader");
        facts.team_leaders = 1;
        assert_eq!(refused(&facts), "audit-needs-checklist");
        facts.checklist_items = 3;
        assert_eq!(step(AuditState::Planned, AuditState::Prepared, &facts).expect("open").state, AuditState::Prepared);
    }

    #[test]
    fn reporting_waits_for_every_answer_and_every_nonconformity() {
        let refused =
            |facts: AuditFacts| step(AuditState::InProgress, AuditState::Reported, &facts).expect_err("gate").code;
        assert_eq!(refused(AuditFacts { unanswered_items: 1, ..Default::default() }), "audit-items-unanswered");
        assert_eq!(
            refused(AuditFacts { draft_nonconformities: 1, ..Default::default() }),
            "audit-nonconformities-in-draft"
        );
        assert_eq!(
            refused(AuditFacts { findings_without_nonconformity: 1, ..Default::default() }),
            "audit-findings-without-nonconformity"
        );
        let reported = step(AuditState::InProgress, AuditState::Reported, &AuditFacts::default()).expect("open");
        assert_eq!(reported.reported_on, Some(day(3)));
        assert_eq!(reported.writable().expect_err("locked").code, "audit-locked");
    }

    #[test]
    fn no_state_is_skipped_and_none_left_once_ended() {
        let facts = AuditFacts { criteria: 1, team_leaders: 1, checklist_items: 1, ..Default::default() };
        for &from in AuditState::ALL {
            for &to in AuditState::ALL {
                let ended = matches!(from, AuditState::Closed | AuditState::Cancelled);
                let result = audit(from).advance(to, &facts, PersonId(Uuid::nil()), "why", day(3));
                assert!(!(ended && result.is_ok()), "{from} -> {to}");
                assert!(!(from == to && result.is_ok()), "{from} -> {to}");
            }
        }
        assert!(step(AuditState::Planned, AuditState::Reported, &facts).is_err());
        let silent = step(AuditState::Planned, AuditState::Cancelled, &facts).expect_err("no reason");
        assert_eq!(silent.code, "reason-missing");
    }
}
