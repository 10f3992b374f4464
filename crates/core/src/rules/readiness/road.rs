//! The road to the certificate, and later to the next external audit: the same facts as readiness, seen from the start. A step
//! is done, next, or waits for others that it names.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    ClauseReadiness, DocumentReadiness, External, Facts, ReasonKind, Tally, YEAR, back,
    clauses::{last, leaves_audited},
};
use crate::domain::{AuditKind, vocabulary};

vocabulary! {
    /// Its name is the message `road-…`, what it takes `road-…-about`.
    RoadStep {
        Establish = "establish",
        Document = "document",
        Operate = "operate",
        InternalAudit = "internal_audit",
        Review = "review",
        Correct = "correct",
        Stage1 = "stage1",
        Stage2 = "stage2",
        Certificate = "certificate",
        /// Where a certificate is held: the surveillance or recertification that keeps it.
        NextAudit = "next_audit",
    }
}

vocabulary! {
    RoadState { Done = "done", Next = "next", Waiting = "waiting" }
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct RoadMark {
    pub step: RoadStep,
    pub state: RoadState,
    /// So many of so many, where the step is counted.
    pub count: Option<Tally>,
    /// The day it was done, or is planned for.
    pub on: Option<NaiveDate>,
    /// Steps that have to be done before.
    pub waits_for: Vec<RoadStep>,
}

/// What a system is established with: scope, policy and plan (DOMAIN.md B3).
const FOUNDING: &[&str] = &["sms-scope", "service-management-policy", "service-management-plan"];

/// What has to be done before a step; several may be next at once.
fn needs(step: RoadStep) -> &'static [RoadStep] {
    use RoadStep as S;
    match step {
        S::Establish => &[],
        S::Document => &[S::Establish],
        S::Operate => &[S::Establish],
        S::InternalAudit => &[S::Document],
        S::Review | S::Correct => &[S::InternalAudit],
        // Stage 1 looks at readiness: it may leave corrections open, stage 2 may not.
        S::Stage1 => &[S::Document, S::Operate, S::InternalAudit, S::Review],
        S::Stage2 => &[S::Stage1, S::Correct],
        S::Certificate => &[S::Stage2, S::Correct],
        S::NextAudit => &[S::Document, S::Operate, S::InternalAudit, S::Review, S::Correct],
    }
}

/// A step as the facts have it, before it is known what it waits for.
struct Seen {
    step: RoadStep,
    done: bool,
    count: Option<Tally>,
    on: Option<NaiveDate>,
}

pub fn steps(facts: &Facts, documents: &[DocumentReadiness], clauses: &[ClauseReadiness]) -> Vec<RoadMark> {
    let mut seen = prepared(facts, documents, clauses);
    seen.extend(if facts.certified { vec![next_audit(facts)] } else { first_audits(facts) });
    let is_done = |step: &RoadStep| seen.iter().any(|seen| seen.step == *step && seen.done);
    let mark = |seen: &Seen| {
        let waits_for: Vec<_> = needs(seen.step).iter().copied().filter(|step| !is_done(step)).collect();
        let (state, waits_for) = match (seen.done, waits_for.is_empty()) {
            (true, _) => (RoadState::Done, Vec::new()),
            (false, true) => (RoadState::Next, waits_for),
            (false, false) => (RoadState::Waiting, waits_for),
        };
        RoadMark { step: seen.step, state, count: seen.count, on: seen.on, waits_for }
    };
    seen.iter().map(mark).collect()
}

fn prepared(facts: &Facts, documents: &[DocumentReadiness], clauses: &[ClauseReadiness]) -> Vec<Seen> {
    let of = |which: &dyn Fn(&DocumentReadiness) -> bool| {
        let of: Vec<_> = documents.iter().filter(|document| which(document)).collect();
        Tally::of(&of, |document| document.is_there())
    };
    let mut founding = of(&|document| FOUNDING.contains(&document.key.as_str()));
    founding = Tally { ready: founding.ready + usize::from(facts.has_scope), all: founding.all + 1 };
    let audited = leaves_audited(clauses);
    let audit = last(&facts.internal_audits, facts.on).map(|held| held.on);
    let review = last(&facts.reviews, facts.on).map(|held| held.on);
    let open = clauses.iter().flat_map(|clause| &clause.reasons).filter(|reason| holds_up(reason.kind)).count();
    let counted = |step, count: Tally, on| Seen { step, done: count.is_whole(), count: Some(count), on };
    vec![
        counted(RoadStep::Establish, founding, None),
        counted(RoadStep::Document, of(&DocumentReadiness::is_kept_up), None),
        counted(RoadStep::Operate, of(&|document| !document.is_kept_up()), None),
        Seen { done: audited.is_whole() && recent(audit, facts), ..counted(RoadStep::InternalAudit, audited, audit) },
        Seen { step: RoadStep::Review, done: recent(review, facts), count: None, on: review },
        // Before an audit has looked there is nothing to correct, and nothing corrected.
        Seen { step: RoadStep::Correct, done: open == 0 && audit.is_some(), count: None, on: None },
    ]
}

/// What has to be corrected first; the rest may stand in an accepted plan (NCX-02).
fn holds_up(kind: ReasonKind) -> bool {
    matches!(kind, ReasonKind::MajorOpen | ReasonKind::NonconformityOverdue | ReasonKind::ExternalUnanswered)
}

fn recent(day: Option<NaiveDate>, facts: &Facts) -> bool {
    day.is_some_and(|day| day >= back(facts.on, YEAR))
}

/// Stage 1 and 2 as they were held or are planned, and the certificate they lead to.
fn first_audits(facts: &Facts) -> Vec<Seen> {
    let held = |step, kind| {
        let of = || facts.externals.iter().filter(move |audit| audit.kind == kind);
        let done = of().filter(|audit| audit.is_done(facts.on)).map(|audit| audit.to).max();
        let planned = of().filter(|audit| !audit.done).map(|audit| audit.from).min();
        Seen { step, done: done.is_some(), count: None, on: done.or(planned) }
    };
    let certificate = Seen { step: RoadStep::Certificate, done: false, count: None, on: None };
    vec![held(RoadStep::Stage1, AuditKind::Stage1), held(RoadStep::Stage2, AuditKind::Stage2), certificate]
}

fn next_audit(facts: &Facts) -> Seen {
    let planned = |audit: &&External| !audit.done;
    let day = facts.target.as_ref().map(|target| target.from);
    let day = day.or_else(|| facts.externals.iter().filter(planned).map(|audit| audit.from).min());
    Seen { step: RoadStep::NextAudit, done: false, count: None, on: day }
}
