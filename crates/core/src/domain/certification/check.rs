//! A certification with everything that hangs on it, and whether the parts contradict each other. The verbs ask before they
//! write, the check of a workspace asks of what stands there: the same questions.

use chrono::NaiveDate;

use super::{
    CertificateIssue, CertificateStatus, Certification, CertificationCycle, CertificationStatusEvent, CycleKind,
    ExternalEvent, ExternalEventKind, ExternalEventState, StatusEventKind, not_before,
};
use crate::domain::{CertificationCycleId, Entity, Refusal};

/// Live rows only.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    pub certification: Certification,
    /// In the order of their sequence.
    pub cycles: Vec<CertificationCycle>,
    /// In the order of their days.
    pub events: Vec<ExternalEvent>,
    /// In the order they were issued.
    pub issues: Vec<CertificateIssue>,
    /// In the order they happened.
    pub status_events: Vec<CertificationStatusEvent>,
}

impl Dossier {
    pub fn cycle(&self, id: CertificationCycleId) -> Option<&CertificationCycle> {
        self.cycles.iter().find(|cycle| cycle.id == id)
    }

    /// The certificate of a cycle that holds: the one issued last that is no draft and was not replaced.
    pub fn certificate(&self, cycle: CertificationCycleId) -> Option<&CertificateIssue> {
        let replaced = |issue: &CertificateIssue| self.issues.iter().any(|later| later.supersedes == Some(issue.id));
        let mut of_cycle = self.issues.iter().filter(|i| i.cycle_id == cycle && i.status != CertificateStatus::Draft);
        of_cycle.clone().rfind(|issue| !replaced(issue)).or_else(|| of_cycle.next_back())
    }

    /// The certificate that holds, of the newest cycle that has one.
    pub fn newest_certificate(&self) -> Option<&CertificateIssue> {
        self.cycles.iter().rev().find_map(|cycle| self.certificate(cycle.id))
    }

    /// As if `cycle` had been written.
    pub fn with_cycle(mut self, cycle: CertificationCycle) -> Self {
        self.cycles.retain(|known| known.id != cycle.id);
        self.cycles.push(cycle);
        self.cycles.sort_by_key(|cycle| (cycle.sequence, cycle.id));
        self
    }

    pub fn with_event(mut self, event: ExternalEvent) -> Self {
        self.events.retain(|known| known.id != event.id);
        self.events.push(event);
        self.events.sort_by_key(|event| (event.first_day(), event.id));
        self
    }

    pub fn with_issue(mut self, issue: CertificateIssue) -> Self {
        self.issues.retain(|known| known.id != issue.id);
        self.issues.push(issue);
        self.issues.sort_by_key(|issue| (issue.issued_on, issue.id));
        self
    }

    pub fn with_status(mut self, event: CertificationStatusEvent) -> Self {
        self.status_events.retain(|known| known.id != event.id);
        self.status_events.push(event);
        self.status_events.sort_by_key(|event| (event.happened_on, event.id));
        self
    }

    /// Cycles follow each other, one decision after the other.
    pub fn check_cycles(&self) -> Result<(), Refusal> {
        for cycle in &self.cycles {
            if cycle.sequence < 1 {
                return Err(Refusal::new("cycle-sequence-below-one").arg("value", cycle.sequence).at("sequence"));
            }
            // Earlier cycles need not be entered: a third one may be the first that stands here.
            if cycle.kind == CycleKind::Recertification && cycle.sequence == 1 {
                return Err(Refusal::new("cycle-kind-out-of-place").arg("sequence", cycle.sequence).at("kind"));
            }
        }
        for pair in self.cycles.windows(2) {
            let [earlier, later] = pair else { continue };
            if later.sequence == earlier.sequence {
                return Err(Refusal::new("cycle-sequence-twice").arg("sequence", later.sequence).at("sequence"));
            }
            if later.decision_on.is_some() && earlier.decision_on.is_none() {
                return Err(Refusal::new("cycle-before-undecided").arg("sequence", later.sequence).at("decision_on"));
            }
            not_before("decision_on", later.decision_on, "decision_on", earlier.decision_on)?;
        }
        Ok(())
    }

    /// A certificate never precedes the decision (CYC-10), and replaces one of the same certification.
    pub fn check_issue(&self, issue: &CertificateIssue) -> Result<(), Refusal> {
        let cycle = self.cycle(issue.cycle_id).ok_or_else(|| Refusal::new("cycle-of-another").at("cycle_id"))?;
        if cycle.decision_on.is_none() && issue.status != CertificateStatus::Draft {
            return Err(Refusal::new("certificate-without-decision").at("cycle_id"));
        }
        let limit = cycle.decision_on;
        for (field, day) in [("issued_on", issue.issued_on), ("effective_on", issue.effective_on)] {
            if let (Some(day), Some(limit)) = (day, limit)
                && day < limit
            {
                return Err(Refusal::new("certificate-before-decision").arg("date", day).arg("limit", limit).at(field));
            }
        }
        self.check_supersedes(issue)
    }

    fn check_supersedes(&self, issue: &CertificateIssue) -> Result<(), Refusal> {
        let Some(earlier) = issue.supersedes else { return Ok(()) };
        let earlier = self.issues.iter().find(|known| known.id == earlier);
        let earlier = earlier.ok_or_else(|| Refusal::new("certificate-of-another").at("supersedes"))?;
        if self.issues.iter().any(|other| other.id != issue.id && other.supersedes == Some(earlier.id)) {
            return Err(Refusal::new("certificate-superseded-already").arg("number", &earlier.number).at("supersedes"));
        }
        not_before("issued_on", issue.issued_on, "supersedes", earlier.issued_on)
    }

    /// An event lies in its cycle: after the decision what follows one, before it what leads to one.
    pub fn check_event(&self, event: &ExternalEvent) -> Result<(), Refusal> {
        let Some(id) = event.cycle_id else { return Ok(()) };
        let cycle = self.cycle(id).ok_or_else(|| Refusal::new("cycle-of-another").at("cycle_id"))?;
        if event.state == ExternalEventState::Cancelled {
            return Ok(());
        }
        let field = if event.actual_from.is_some() { "actual_from" } else { "planned_from" };
        let Some(decision) = cycle.decision_on else { return self.check_stages(event, field) };
        if event.kind.follows_decision() && event.first_day() < decision {
            return Err(Refusal::new("event-before-decision")
                .arg("date", event.first_day())
                .arg("limit", decision)
                .at(field));
        }
        if self.is_inside(event, cycle, decision) {
            let field = if event.actual_to.is_some() { "actual_to" } else { "planned_to" };
            let refusal = Refusal::new("event-after-decision").arg("date", event.last_day()).arg("limit", decision);
            return Err(refusal.at(field));
        }
        check_stage2_day(event, cycle)?;
        self.check_stages(event, field)
    }

    /// A stage 1 or 2 that led to the first decision, after it; a stage 2 inside a cycle that is running.
    fn is_inside(&self, event: &ExternalEvent, cycle: &CertificationCycle, decision: NaiveDate) -> bool {
        let late = event.last_day() > decision;
        let running =
            self.certificate(cycle.id).and_then(|issue| issue.expires_on).is_none_or(|day| event.last_day() <= day);
        match event.kind {
            ExternalEventKind::Stage1 => late && cycle.kind == CycleKind::Initial,
            ExternalEventKind::Stage2 => late && running,
            _ => false,
        }
    }

    /// Stage 2 does not begin before stage 1 has ended.
    fn check_stages(&self, event: &ExternalEvent, field: &'static str) -> Result<(), Refusal> {
        if event.kind != ExternalEventKind::Stage2 {
            return Ok(());
        }
        let first = self.events.iter().filter(|other| {
            other.kind == ExternalEventKind::Stage1 && other.cycle_id == event.cycle_id && other.actual_to.is_some()
        });
        let ended = first.filter_map(|stage1| stage1.actual_to).min();
        not_before(field, Some(event.first_day()), "stage1", ended)
    }

    /// Each step follows from where the one before it left the certification.
    pub fn check_status(&self) -> Result<(), Refusal> {
        let mut standing: Option<StatusEventKind> = None;
        for event in &self.status_events {
            let possible = match (standing, event.kind) {
                (Some(StatusEventKind::Withdrawn), _) => false,
                (Some(StatusEventKind::Suspended), StatusEventKind::Suspended) => false,
                (Some(StatusEventKind::Lapsed), StatusEventKind::Suspended | StatusEventKind::Lapsed) => false,
                (Some(StatusEventKind::Suspended), StatusEventKind::Restored) => true,
                (_, StatusEventKind::Restored) => self.had_expired(event.happened_on),
                _ => true,
            };
            if !possible {
                let from = standing.map_or("active", StatusEventKind::as_str);
                return Err(Refusal::new("status-not-from-there").arg("kind", event.kind).arg("from", from).at("kind"));
            }
            standing = match event.kind {
                StatusEventKind::ScopeChanged | StatusEventKind::Transferred => standing,
                StatusEventKind::Restored => None,
                kind => Some(kind),
            };
        }
        Ok(())
    }

    fn had_expired(&self, on: NaiveDate) -> bool {
        self.cycles.iter().filter_map(|cycle| self.certificate(cycle.id)?.expires_on).any(|expiry| expiry < on)
    }

    /// Every contradiction, with the record it is in: for the check of a workspace.
    pub fn contradictions(&self, today: NaiveDate) -> Vec<(Entity, String, Refusal)> {
        let mut found = Vec::new();
        let mut of = |entity: Entity, id: String, asked: Result<(), Refusal>| {
            found.extend(asked.err().map(|refusal| (entity, id, refusal)));
        };
        let own = self.certification.id;
        for asked in [self.certification.check(), self.check_cycles(), self.check_status()] {
            of(Entity::Certification, own.to_string(), asked);
        }
        for cycle in &self.cycles {
            of(Entity::CertificationCycle, cycle.id.to_string(), cycle.check());
        }
        for event in &self.events {
            let asked = event.check(today).and_then(|()| self.check_event(event));
            of(Entity::ExternalEvent, event.id.to_string(), asked);
        }
        for issue in &self.issues {
            let asked = issue.check().and_then(|()| self.check_issue(issue));
            of(Entity::CertificateIssue, issue.id.to_string(), asked);
        }
        for event in &self.status_events {
            of(Entity::CertificationStatusEvent, event.id.to_string(), event.check(today));
        }
        found
    }
}

/// A stage 2 that was held and the day written down for it are one day.
fn check_stage2_day(event: &ExternalEvent, cycle: &CertificationCycle) -> Result<(), Refusal> {
    let held = event.kind == ExternalEventKind::Stage2 && event.state == ExternalEventState::Done;
    match (cycle.stage2_last_day, event.actual_to) {
        (Some(said), Some(last)) if held && said != last => {
            Err(Refusal::new("stage2-two-days").arg("date", last).arg("limit", said).at("actual_to"))
        }
        _ => Ok(()),
    }
}
