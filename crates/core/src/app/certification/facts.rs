//! From the records to the facts the rules look at: one certification with its cycles, audits, what they found, its standing
//! and its body's terms. Adds nothing and judges nothing. What a fact points to is named as a person knows it; `Named` leads
//! back to the records.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::{
    Result,
    domain::*,
    messages::Messages,
    rules::facts::{
        AdjustedFrequency, AuditTimeFact, ChangeFact, ChangeKind, ClauseFact, DayThatCounts, DueBasis, EarlierCycle,
        EventFact, EventKind, Facts, LateReading, NonconformityFact, ProfileFact, RuleSettings, SiteFact, SitesFact,
        SuspensionFact, SuspensionGround, TransferFact,
    },
    store::{
        certification::{
            SitesOf,
            known::{self, RaisedRow},
        },
        record,
    },
};

/// Characters of a name that a verdict can still say.
const NAME: usize = 150;

/// The facts, and which record each name in them stands for.
pub struct Assembled {
    pub facts: Facts,
    pub events: BTreeMap<String, ExternalEventId>,
}

impl Assembled {
    pub fn name_of(&self, id: ExternalEventId) -> Option<&str> {
        self.events.iter().find(|(_, event)| **event == id).map(|(name, _)| name.as_str())
    }
}

/// As known on a day: what was done later is still a plan then.
pub fn assemble(db: &Connection, dossier: &Dossier, on: NaiveDate, words: &Messages) -> Result<Assembled> {
    let body: CertificationBody = record::get(db, dossier.certification.body_id)?;
    let story = Story::of(dossier);
    let names = names(dossier, words);
    let of_event = |id: ExternalEventId| names.iter().find(|(event, _)| *event == id).map(|(_, name)| name.clone());
    let mut facts = Facts { profile: Some(profile(&body)), settings: settings(&body), ..standing(db, dossier, &body)? };
    for (place, span) in story.spans.iter().enumerate() {
        let events = story.events[place].iter().map(|event| {
            let name = of_event(event.id).unwrap_or_default();
            event_fact(db, dossier, event, name, on)
        });
        let events = events.collect::<Result<Vec<_>>>()?;
        if place + 1 == story.spans.len() {
            span.fill_current(&mut facts, events)
        } else {
            span.add_earlier(&mut facts, events)
        }
    }
    if story.spans.is_empty() {
        facts.events = story
            .loose
            .iter()
            .map(|e| event_fact(db, dossier, e, of_event(e.id).unwrap_or_default(), on))
            .collect::<Result<_>>()?;
    }
    facts.initial = story.spans.last().map(|span| span.cycle.kind == CycleKind::Initial);
    facts.nonconformities = raised(db, dossier, &of_event)?;
    facts.clauses = clauses(db, dossier, &facts)?;
    facts.audit_time = audit_time(dossier);
    Ok(Assembled { facts, events: names.into_iter().map(|(id, name)| (name, id)).collect() })
}

/// Titles and days, made unique: "Surveillance 1, 2026-12-02".
fn names(dossier: &Dossier, words: &Messages) -> Vec<(ExternalEventId, String)> {
    let mut names: Vec<(ExternalEventId, String)> = Vec::new();
    for event in &dossier.events {
        let kind = format!("external-event-kind-{}", event.kind.as_str().replace('_', "-"));
        let title = if event.title.trim().is_empty() { words.word(&kind) } else { event.title.trim().to_owned() };
        let title: String = title.chars().take(NAME).collect();
        let first = format!("{title}, {}", event.first_day());
        let mut name = first.clone();
        let mut nth = 1;
        while names.iter().any(|(_, known)| *known == name) {
            nth += 1;
            name = format!("{first} ({nth})");
        }
        names.push((event.id, name));
    }
    names
}

/// One run of three years: a cycle, with the transfers that carried it on.
struct Span<'a> {
    cycle: &'a CertificationCycle,
    decision: NaiveDate,
    certificate: Option<&'a CertificateIssue>,
    next: Option<NaiveDate>,
}

/// The cycles that a decision has begun, and every event that counts in the one it belongs to.
struct Story<'a> {
    spans: Vec<Span<'a>>,
    events: Vec<Vec<&'a ExternalEvent>>,
    /// Without any decision yet.
    loose: Vec<&'a ExternalEvent>,
}

impl<'a> Story<'a> {
    fn of(dossier: &'a Dossier) -> Self {
        let mut spans: Vec<Span<'a>> = Vec::new();
        for cycle in &dossier.cycles {
            let Some(decision) = cycle.decision_on else { continue };
            // A transfer carries cycle and expiry over (TRF-04): it is no cycle of its own.
            if cycle.kind == CycleKind::Transfer && !spans.is_empty() {
                continue;
            }
            if let Some(before) = spans.last_mut() {
                before.next = Some(decision);
            }
            spans.push(Span { cycle, decision, certificate: dossier.certificate(cycle.id), next: None });
        }
        let mut events = vec![Vec::new(); spans.len()];
        let mut loose = Vec::new();
        for event in dossier.events.iter().filter(|event| event.state != ExternalEventState::Cancelled) {
            match place(&spans, event, dossier) {
                Some(at) => events[at].push(event),
                None => loose.push(event),
            }
        }
        Self { spans, events, loose }
    }
}

/// Its own cycle, where that has begun; else the one its days lie in, an undecided one counting to the current.
fn place(spans: &[Span<'_>], event: &ExternalEvent, dossier: &Dossier) -> Option<usize> {
    let own = event.cycle_id.and_then(|id| spans.iter().position(|span| span.cycle.id == id));
    let of_undecided = event.cycle_id.and_then(|id| dossier.cycle(id)).is_some_and(|cycle| cycle.decision_on.is_none());
    let by_day = || match event.kind {
        ExternalEventKind::Stage1 | ExternalEventKind::Stage2 => {
            spans.iter().position(|span| event.last_day() <= span.decision)
        }
        _ => spans.iter().rposition(|span| span.decision <= event.first_day()),
    };
    own.or_else(|| if of_undecided { None } else { by_day() }).or_else(|| spans.len().checked_sub(1))
}

impl Span<'_> {
    fn fill_current(&self, facts: &mut Facts, events: Vec<EventFact>) {
        facts.decision = Some(self.decision);
        facts.stage2_last_day = self.cycle.stage2_last_day;
        facts.body_due_day = self.cycle.cb_due_day;
        facts.recertification_planned = self.cycle.recertification_planned;
        if !self.cycle.frequency_reason.trim().is_empty() {
            let (reason, agreed) = (self.cycle.frequency_reason.clone(), self.cycle.frequency_agreed);
            facts.adjusted_frequency = Some(AdjustedFrequency { reason, agreed });
        }
        if let Some(issue) = self.certificate {
            facts.number = Some(issue.number.clone());
            (facts.issue_date, facts.effective_date, facts.expiry) =
                (issue.issued_on, issue.effective_on, issue.expires_on);
        }
        facts.events = events;
    }

    fn add_earlier(&self, facts: &mut Facts, events: Vec<EventFact>) {
        facts.earlier_cycles.push(EarlierCycle {
            decision: self.decision,
            stage2_last_day: self.cycle.stage2_last_day,
            issue_date: self.certificate.and_then(|issue| issue.issued_on),
            effective_date: self.certificate.and_then(|issue| issue.effective_on),
            expiry: self.certificate.and_then(|issue| issue.expires_on),
            initial: Some(self.cycle.kind == CycleKind::Initial),
            events,
        });
    }
}

fn event_fact(db: &Connection, of: &Dossier, event: &ExternalEvent, name: String, on: NaiveDate) -> Result<EventFact> {
    let held = event.state == ExternalEventState::Done;
    let sites = known::sites(db, SitesOf::Event(event.id))?;
    let listed = certificate_sites(db, of)?;
    let on_certificate = |site: &&Site| !site.is_central && listed.iter().any(|known| known.id == site.id);
    let clauses = event.audit_id.map(|audit| known::clauses_of(db, audit, held)).transpose()?.unwrap_or_default();
    Ok(EventFact {
        id: Some(name),
        kind: kind(event.kind),
        first_day: Some(event.first_day()),
        last_day: event.last_day(),
        // Held, but after the day that is looked at: then it was a plan.
        done: if held { (event.last_day() <= on).then_some(true) } else { Some(false) },
        decision: event.decision_on,
        majors_verified: event.majors_verified_on.map(|day| day <= on),
        new_effective_date: None,
        new_expiry: None,
        internal_audit_or_review_missing: (event.kind == ExternalEventKind::Stage1).then_some(event.readiness_gap),
        application_reviewed: event.application_reviewed,
        conditions_known: event.conditions_known,
        central_function: (!sites.is_empty()).then(|| sites.iter().any(|site| site.is_central)),
        sites: sites.iter().filter(on_certificate).map(|site| site_name(site, &listed)).collect(),
        random_sites: event.random_sites.and_then(|count| u32::try_from(count).ok()),
        clauses: clauses.iter().filter_map(|number| number.parse().ok()).collect(),
    })
}

const fn kind(kind: ExternalEventKind) -> EventKind {
    match kind {
        ExternalEventKind::Stage1 => EventKind::Stage1,
        ExternalEventKind::Stage2 => EventKind::Stage2,
        ExternalEventKind::Surveillance => EventKind::Surveillance,
        ExternalEventKind::Recertification => EventKind::Recertification,
        ExternalEventKind::Special => EventKind::Special,
        ExternalEventKind::ShortNotice => EventKind::ShortNotice,
        ExternalEventKind::ScopeExtension => EventKind::ScopeExtension,
        ExternalEventKind::TransferReview => EventKind::TransferReview,
        ExternalEventKind::Transition => EventKind::Transition,
        ExternalEventKind::FollowUp => EventKind::FollowUp,
    }
}

/// A major is verified when the body said so on its audit, or, where that was not kept, when it was closed; any other when
/// its implementation was verified.
fn raised(
    db: &Connection,
    dossier: &Dossier,
    name_of: &impl Fn(ExternalEventId) -> Option<String>,
) -> Result<Vec<NonconformityFact>> {
    let listed = certificate_sites(db, dossier)?;
    let fact = |row: RaisedRow| -> Result<Option<NonconformityFact>> {
        let event = dossier.events.iter().find(|event| event.id == row.event_id);
        let Some(event) = event.filter(|event| event.state != ExternalEventState::Cancelled) else { return Ok(None) };
        let site = row.site_id.map(|id| record::get::<Site>(db, id)).transpose()?;
        let verified = match row.grade {
            GradeKind::Major => event.majors_verified_on.or(row.closed_on),
            _ => row.verified_on.or(row.closed_on),
        };
        let raised_on = row.raised_on.max(event.first_day());
        let not_before = |day: Option<NaiveDate>| day.filter(|day| *day >= raised_on);
        let correction = not_before(row.corrected_on);
        Ok(Some(NonconformityFact {
            id: row.number,
            grade: row.grade,
            raised_at: kind(event.kind),
            event: name_of(event.id),
            raised_on: Some(raised_on),
            notified_on: not_before(event.notified_on),
            correction,
            replied_on: not_before(row.replied_on),
            plan_accepted: not_before(row.plan_accepted_on),
            verified: not_before(verified).map(|day| correction.map_or(day, |corrected| day.max(corrected))),
            regraded_from: None,
            evidence: Some(row.evidenced),
            site: site.map(|site| site_name(&site, &listed)),
            checked_at_all_sites: row.closed_on.filter(|_| row.similar_checked),
        }))
    };
    known::raised(db, dossier.certification.id)?.into_iter().map(fact).filter_map(Result::transpose).collect()
}

/// Only where an audit says which clauses it looked at: without that, coverage is not judged.
fn clauses(db: &Connection, dossier: &Dossier, facts: &Facts) -> Result<Vec<ClauseFact>> {
    let said = facts.events.iter().any(|event| !event.clauses.is_empty());
    let Some(catalogue) = dossier.certification.catalogue_id.filter(|_| said) else { return Ok(Vec::new()) };
    let clause = |(number, leaf, topic): (String, bool, String)| {
        let number = number.parse().ok()?;
        Some(ClauseFact { number, leaf, surveillance_topic: Some(topic).filter(|topic| !topic.is_empty()) })
    };
    Ok(known::clauses(db, catalogue)?.into_iter().filter_map(clause).collect())
}

/// Suspensions, withdrawal, transfer, changes of scope, the certificate's sites and the standard's name.
fn standing(db: &Connection, dossier: &Dossier, body: &CertificationBody) -> Result<Facts> {
    let certification = &dossier.certification;
    let of_kind = |kind| dossier.status_events.iter().filter(move |event| event.kind == kind);
    let edition = [certification.standard.as_str(), certification.edition.as_str()].join(":");
    Ok(Facts {
        standard: Some(edition.trim_end_matches(':').to_owned()),
        withdrawn_on: of_kind(StatusEventKind::Withdrawn).next_back().map(|event| event.happened_on),
        suspensions: of_kind(StatusEventKind::Suspended).map(|event| suspension(dossier, event)).collect(),
        changes: of_kind(StatusEventKind::ScopeChanged).map(|event| change(dossier, event)).collect(),
        transfer: of_kind(StatusEventKind::Transferred).next_back().map(|event| transfer(dossier, event, body)),
        sites: sites(db, dossier)?,
        ..Facts::default()
    })
}

fn suspension(dossier: &Dossier, event: &CertificationStatusEvent) -> SuspensionFact {
    let ends = |later: &&CertificationStatusEvent| {
        let ended =
            matches!(later.kind, StatusEventKind::Restored | StatusEventKind::Withdrawn | StatusEventKind::Lapsed);
        ended && (later.happened_on, later.id) > (event.happened_on, event.id)
    };
    let reduced = dossier
        .status_events
        .iter()
        .find(|later| later.kind == StatusEventKind::ScopeChanged && later.happened_on >= event.happened_on);
    SuspensionFact {
        from: event.happened_on,
        to: dossier.status_events.iter().find(ends).map(|later| later.happened_on),
        ground: ground(event.ground),
        promotion_stopped: event.promotion_stopped_on,
        part_of_scope: event.part_of_scope,
        scope_reduced: reduced.filter(|_| event.part_of_scope).map(|later| later.happened_on),
    }
}

const fn ground(ground: StatusGround) -> SuspensionGround {
    match ground {
        StatusGround::PersistentFailure | StatusGround::NotResolved => SuspensionGround::PersistentFailure,
        StatusGround::AuditNotAllowed => SuspensionGround::AuditNotAllowed,
        StatusGround::OwnRequest => SuspensionGround::ClientRequest,
        StatusGround::UnpaidFees => SuspensionGround::Fees,
        StatusGround::MarkMisuse => SuspensionGround::MarkMisuse,
        StatusGround::AuthorityEvidence => SuspensionGround::AuthorityEvidence,
        _ => SuspensionGround::Other,
    }
}

/// With the certificate that was issued upon it.
fn change(dossier: &Dossier, event: &CertificationStatusEvent) -> ChangeFact {
    let issued = dossier.issues.iter().filter(|issue| issue.status != CertificateStatus::Draft);
    ChangeFact {
        on: event.happened_on,
        kind: ChangeKind::Scope,
        significant: true,
        body_told: Some(event.happened_on),
        new_certificate: issued.filter_map(|issue| issue.issued_on).find(|day| *day >= event.happened_on),
    }
}

fn transfer(dossier: &Dossier, event: &CertificationStatusEvent, body: &CertificationBody) -> TransferFact {
    let review = dossier
        .events
        .iter()
        .rfind(|audit| audit.kind == ExternalEventKind::TransferReview && audit.state == ExternalEventState::Done);
    let after = dossier.issues.iter().filter(|issue| issue.status != CertificateStatus::Draft);
    TransferFact {
        on: Some(event.happened_on),
        accredited: Some(!body.accreditation_body.trim().is_empty()),
        old_body_ended: event.body_ended_on,
        reviewed_on: review.and_then(|audit| audit.actual_to),
        reviewed: event.review_topics.clone(),
        new_expiry: after
            .filter(|issue| issue.issued_on.is_some_and(|day| day >= event.happened_on))
            .find_map(|issue| issue.expires_on),
    }
}

fn certificate_sites(db: &Connection, dossier: &Dossier) -> Result<Vec<Site>> {
    let issue = dossier.newest_certificate();
    issue.map_or(Ok(Vec::new()), |issue| known::sites(db, SitesOf::Issue(issue.id)))
}

/// Two sites of one name are told apart by their ids.
fn site_name(site: &Site, among: &[Site]) -> String {
    let name: String = site.name.chars().take(NAME).collect();
    let alike = among.iter().any(|other| other.id != site.id && other.name.chars().take(NAME).eq(name.chars()));
    if alike { format!("{name} ({})", site.id) } else { name }
}

/// Only for a certificate of several sites (IAF MD 1).
fn sites(db: &Connection, dossier: &Dossier) -> Result<Option<SitesFact>> {
    let listed = certificate_sites(db, dossier)?;
    let list: Vec<SiteFact> = listed
        .iter()
        .filter(|site| !site.is_central)
        .map(|site| SiteFact {
            id: site_name(site, &listed),
            addresses: None,
            one_complex: false,
            all_addresses_on_certificate: false,
            time_reduction_pct: None,
        })
        .collect();
    let sampling = dossier.certification.site_sampling;
    Ok((list.len() > 1).then(|| SitesFact { list, sampling, ..SitesFact::default() }))
}

/// The body's quoted days, an input (AT-03): of the newest event of each kind that has them.
fn audit_time(dossier: &Dossier) -> Option<AuditTimeFact> {
    let quoted = |kind: ExternalEventKind| {
        let of_kind = dossier.events.iter().rfind(|e| e.kind == kind && e.quoted_days_tenths.is_some());
        of_kind
            .and_then(|event| event.quoted_days_tenths)
            .and_then(|days| i32::try_from(days).ok())
            .map(|days| f64::from(days) / 10.0)
    };
    let stages = [quoted(ExternalEventKind::Stage1), quoted(ExternalEventKind::Stage2)];
    let initial_days = stages.iter().flatten().copied().reduce(|a, b| a + b);
    let surveillance_days = quoted(ExternalEventKind::Surveillance);
    let recertification_days = quoted(ExternalEventKind::Recertification);
    let any = initial_days.or(surveillance_days).or(recertification_days);
    any.map(|_| AuditTimeFact { initial_days, surveillance_days, recertification_days, ..AuditTimeFact::default() })
}

fn days(value: Option<i64>) -> Option<u32> {
    value.and_then(|value| u32::try_from(value).ok())
}

fn profile(body: &CertificationBody) -> ProfileFact {
    ProfileFact {
        name: body.name.clone(),
        counted_from: body.counted_from,
        plan_major: body.plan_major,
        close_major: body.close_major,
        close_major_before_expiry: body.close_major_before_expiry,
        plan_minor: body.plan_minor,
        close_minor: body.close_minor,
        escalates_open_minor: body.escalates_open_minor,
        stage_gap_most_days: days(body.stage_gap_days),
        stage_gap_least_days: days(body.stage_gap_least_days),
        stage1_after_lapse: body.lapse_needs_stage1,
    }
}

fn settings(body: &CertificationBody) -> RuleSettings {
    RuleSettings {
        body_due_basis: body.cb_due_basis.map(|basis| match basis {
            CbDueBasis::Decision => DueBasis::Decision,
            CbDueBasis::Stage2LastDay => DueBasis::Stage2LastDay,
        }),
        day_that_counts: match body.counted_day {
            CountedDay::First => DayThatCounts::FirstDay,
            CountedDay::Last => DayThatCounts::LastDay,
        },
        twelve_months_after_recertification: body.twelve_months_after_recertification,
        pull_forward_months: days(body.pull_forward_months),
        window_months: days(Some(body.window_months)).unwrap_or_default(),
        grace_months: days(Some(body.grace_months)).unwrap_or_default(),
        confirm_days: days(body.confirm_days),
        decision_after_expiry_months: days(Some(body.decision_after_expiry_months)).unwrap_or_default(),
        late_within_calendar_year: match body.late_within_calendar_year {
            LateWithinYear::CheckWithBody => LateReading::CheckWithBody,
            LateWithinYear::Breach => LateReading::Breach,
        },
        ..RuleSettings::default()
    }
}
