//! Readiness: a pass and a fail for each reason, the order of what is missing, and the road from its first step.

use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::{AuditKind, Document, DocumentId, DocumentKind, DocumentState, Entity, PersonId, standard::Upkeep};

const ON: &str = "2026-11-22";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn record(entity: Entity, id: u128) -> RecordRef {
    RecordRef { entity, record_id: Uuid::from_u128(id) }
}

fn clause(number: &str, is_leaf: bool) -> ClauseFacts {
    let parent = number.rsplit_once('.').map(|(parent, _)| parent.to_owned()).unwrap_or_default();
    let evidence = EvidenceFacts { items: 1, newest: Some(day("2026-11-01")), ..EvidenceFacts::default() };
    ClauseFacts {
        number: number.into(),
        parent,
        depth: number.split('.').count() as i64,
        is_leaf,
        audited_on: is_leaf.then(|| day("2026-09-30")),
        evidence,
        ..ClauseFacts::default()
    }
}

fn required(key: &str, clause: &str, keep: Upkeep, name: &str) -> Required {
    Required { key: key.into(), clause: clause.into(), keep, name: name.into(), names: vec![name.to_lowercase()] }
}

fn entry(id: u128, clause: &str, kind: DocumentKind, title: &str) -> Document {
    Document {
        id: DocumentId(Uuid::from_u128(id)),
        number: format!("DOC-{id:04}"),
        title: title.into(),
        kind,
        clause: clause.into(),
        owner_id: None,
        version: "2".into(),
        state: DocumentState::Approved,
        approved_by: Some(PersonId(Uuid::from_u128(9))),
        approved_on: Some(day("2026-01-10")),
        review_due: Some(day("2027-01-10")),
        period_from: Some(day("2026-01-01")),
        period_to: None,
        location: String::new(),
        note: String::new(),
        deleted: false,
    }
}

fn external(kind: AuditKind, from: &str, done: bool) -> External {
    External { kind, from: day(from), to: day(from), done, label: "SV".into(), record: Some(record(Entity::Audit, 70)) }
}

/// A small system with nothing missing: certified, its surveillance in December.
fn ready() -> Facts {
    use DocumentKind::{Maintained, Retained};
    let core = ClauseFacts { core: "IA and MR".into(), ..clause("9.2", true) };
    let next = external(AuditKind::Surveillance, "2026-12-10", false);
    Facts {
        on: day(ON),
        target: Some(Target { kind: next.kind, from: next.from, label: "SV-2026".into(), record: next.record }),
        certified: true,
        clauses: vec![
            clause("4", false),
            clause("4.3", true),
            clause("8", false),
            clause("8.6", false),
            clause("8.6.1", true),
            clause("8.6.2", true),
            clause("9", false),
            core,
            ClauseFacts { core: "IA and MR".into(), ..clause("9.3", true) },
        ],
        required: vec![
            required("sms-scope", "4.3", Upkeep::Maintain, "Scope of the SMS"),
            required("incident-records", "8.6.1", Upkeep::Retain, "Incidents"),
        ],
        register: vec![entry(1, "4.3", Maintained, "Scope of the SMS"), entry(2, "8.6.1", Retained, "Incidents")],
        duties: vec![
            Duty { key: "incident-trends".into(), clause: "8.6.1".into(), name: "Review trends".into(), months: 3 },
            Duty { key: "request-trends".into(), clause: "8.6.2".into(), name: "Review requests".into(), months: 3 },
            Duty { key: "internal-audit".into(), clause: "9.2".into(), name: "Audit".into(), months: 12 },
        ],
        reviews: vec![Held { on: day("2026-10-15"), record: None }],
        internal_audits: vec![Held { on: day("2026-09-30"), record: None }],
        externals: vec![external(AuditKind::Stage2, "2026-01-05", true), next],
        problems: Vec::new(),
        overdue_actions: 0,
        evidence: 9,
        has_scope: true,
    }
}

/// Kind and weight of everything missing, in order.
fn missing(facts: &Facts) -> Vec<(ReasonKind, ReasonWeight)> {
    evaluate(facts).missing.iter().map(|reason| (reason.kind, reason.weight)).collect()
}

#[track_caller]
fn only(change: impl FnOnce(&mut Facts), kind: ReasonKind, weight: ReasonWeight) -> Reason {
    let mut facts = ready();
    change(&mut facts);
    let found = evaluate(&facts);
    assert_eq!(missing(&facts), [(kind, weight)]);
    let expected = match weight {
        ReasonWeight::Blocks => ReadinessLevel::NotReady,
        ReasonWeight::Weakens => ReadinessLevel::Gaps,
        ReasonWeight::Advises => ReadinessLevel::Ready,
    };
    assert_eq!(found.level, expected);
    found.missing[0].clone()
}

fn value<'a>(reason: &'a Reason, name: &str) -> &'a str {
    reason.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
}

#[test]
fn a_system_with_nothing_missing_is_ready() {
    let found = evaluate(&ready());
    assert_eq!((found.level, found.missing_in_all), (ReadinessLevel::Ready, 0));
    assert_eq!(found.days_left, Some(18));
    assert_eq!(found.since, day("2026-01-05"), "since the last external audit");
    assert_eq!(found.counted.clauses, Tally { ready: 5, all: 5 });
    assert_eq!(
        (found.counted.documents, found.counted.records),
        (Tally { ready: 1, all: 1 }, Tally { ready: 1, all: 1 })
    );
    let next = found.road.last().expect("a step");
    assert_eq!((next.step, next.state, next.on), (RoadStep::NextAudit, RoadState::Next, Some(day("2026-12-10"))));
}

#[test]
fn a_document_that_is_kept_up_needs_an_approved_version() {
    use ReasonKind as R;
    use ReasonWeight::{Blocks, Weakens};
    let gone = only(|facts| drop(facts.register.remove(0)), R::DocumentMissing, Blocks);
    assert_eq!((gone.clauses.as_slice(), gone.record), (["4.3".to_owned()].as_slice(), None));
    only(|facts| facts.register[0].deleted = true, R::DocumentMissing, Blocks);
    only(|facts| facts.register[0].state = DocumentState::Obsolete, R::DocumentMissing, Blocks);
    let draft = only(|facts| facts.register[0].state = DocumentState::Draft, R::DocumentDraft, Blocks);
    assert_eq!((value(&draft, "number"), draft.record), ("DOC-0001", Some(record(Entity::Document, 1))));
    only(|facts| facts.register[0].version = " ".into(), R::DocumentIncomplete, Blocks);
    only(|facts| facts.register[0].approved_on = None, R::DocumentIncomplete, Blocks);
    let late = only(|facts| facts.register[0].review_due = Some(day("2026-11-21")), R::DocumentReviewOverdue, Weakens);
    assert_eq!(late.due_on, Some(day("2026-11-21")));
    let mut facts = ready();
    facts.register[0].review_due = Some(day(ON));
    assert_eq!(missing(&facts), [], "due on the day is not late");
}

#[test]
fn a_record_that_is_kept_needs_a_period_without_a_gap() {
    use ReasonKind as R;
    use ReasonWeight::Weakens;
    only(|facts| drop(facts.register.remove(1)), R::RecordMissing, Weakens);
    only(|facts| facts.register[1].state = DocumentState::Draft, R::RecordDraft, Weakens);
    only(|facts| facts.register[1].period_from = None, R::RecordWithoutPeriod, Weakens);
    let late = only(|facts| facts.register[1].period_from = Some(day("2026-01-06")), R::RecordBeginsLate, Weakens);
    assert_eq!((value(&late, "from"), value(&late, "needed")), ("2026-01-06", "2026-01-05"));
    // Trends of incidents are reviewed every three months: so long may the record lag behind.
    let early = only(|facts| facts.register[1].period_to = Some(day("2026-08-21")), R::RecordEndsEarly, Weakens);
    assert_eq!(value(&early, "needed"), "2026-08-22");
    let mut facts = ready();
    facts.register[1].period_to = Some(day("2026-08-22"));
    assert_eq!(missing(&facts), []);
    facts.register[1].period_from = Some(day("2026-04-01"));
    let before =
        Document { period_to: Some(day("2026-03-31")), ..entry(4, "8.6.1", DocumentKind::Retained, "Incidents") };
    facts.register.push(before);
    assert_eq!(missing(&facts), [], "the record of the quarter before goes on in this one");
}

#[test]
fn another_title_stands_where_only_one_document_of_the_kind_is_asked_for() {
    let mut facts = ready();
    facts.register[0].title = "Where our SMS applies".into();
    assert_eq!(missing(&facts), []);
    facts.required.push(required("sms-limits", "4.3", Upkeep::Maintain, "Limits of the SMS"));
    assert_eq!(missing(&facts).len(), 2, "of two asked for, none is guessed");
    facts.register[0].title = " limits OF the sms".into();
    assert_eq!(missing(&facts), [(ReasonKind::DocumentMissing, ReasonWeight::Blocks)], "by its name it is known");
}

#[test]
fn of_several_entries_the_best_one_stands() {
    let mut facts = ready();
    let draft =
        Document { state: DocumentState::Draft, ..entry(3, "4.3", DocumentKind::Maintained, "Scope of the SMS") };
    facts.register.insert(0, draft);
    assert_eq!(missing(&facts), [], "a new version in draft takes nothing from the one in force");
    assert_eq!(evaluate(&facts).documents[0].number, "DOC-0001");
}

#[test]
fn internal_audit_and_management_review_lie_within_the_year() {
    use ReasonKind as R;
    use ReasonWeight::Blocks;
    only(|facts| facts.internal_audits.clear(), R::InternalAuditNever, Blocks);
    only(|facts| facts.internal_audits[0].on = day("2026-11-23"), R::InternalAuditNever, Blocks);
    let old = only(|facts| facts.internal_audits[0].on = day("2025-11-21"), R::InternalAuditOld, Blocks);
    assert_eq!((value(&old, "last"), old.due_on), ("2025-11-21", Some(day("2026-11-21"))));
    only(|facts| facts.reviews.clear(), R::ReviewNever, Blocks);
    only(|facts| facts.reviews[0].on = day("2025-11-21"), R::ReviewOld, Blocks);
    let mut facts = ready();
    facts.internal_audits[0].on = day("2025-11-22");
    facts.reviews[0].on = day("2025-11-22");
    assert_eq!(missing(&facts), [], "a year ago to the day is within the year");
}

#[test]
fn before_surveillance_the_core_is_audited_each_year_and_the_rest_once_a_cycle() {
    use ReasonKind as R;
    use ReasonWeight::{Blocks, Weakens};
    let never = only(|facts| facts.clauses[4].audited_on = None, R::ClauseNotAudited, Weakens);
    assert_eq!(
        (never.clauses, never.code.as_str()),
        (vec!["8.6.1".to_owned()], "readiness-together-clause-not-audited")
    );
    let set =
        |clause: usize, text: &'static str| move |facts: &mut Facts| facts.clauses[clause].audited_on = Some(day(text));
    only(set(4, "2023-11-21"), R::ClauseAuditOld, Weakens);
    only(set(7, "2025-11-21"), R::ClauseAuditOld, Weakens);
    let mut facts = ready();
    set(4, "2023-11-22")(&mut facts);
    assert_eq!(missing(&facts), []);
    // At recertification everything is looked at, and has to have been looked at.
    facts.target.as_mut().expect("a target").kind = AuditKind::Recertification;
    assert_eq!(missing(&facts), [(R::ClauseAuditOld, Blocks)]);
    facts.clauses[5].audited_on = None;
    assert_eq!(missing(&facts), [(R::ClauseNotAudited, Blocks), (R::ClauseAuditOld, Blocks)]);
}

#[test]
fn what_is_open_and_overdue_counts_at_its_clause_and_is_listed_record_by_record() {
    use ReasonKind as R;
    let problem = |kind, id| Problem {
        kind,
        clause: "8.6.1".into(),
        number: format!("NC-{id}"),
        title: "x".into(),
        who: String::new(),
        due_on: None,
        record: record(Entity::Nonconformity, id),
    };
    type Count = fn(&mut ClauseFacts) -> &mut i64;
    let cases: [(R, ReasonWeight, Count); 4] = [
        (R::MajorOpen, ReasonWeight::Blocks, |c| &mut c.open_majors),
        (R::NonconformityOverdue, ReasonWeight::Weakens, |c| &mut c.overdue_nonconformities),
        (R::ExternalUnanswered, ReasonWeight::Weakens, |c| &mut c.external_unanswered),
        (R::ActionOverdue, ReasonWeight::Weakens, |c| &mut c.overdue_actions),
    ];
    for (kind, weight, count) in cases {
        let mut facts = ready();
        *count(&mut facts.clauses[4]) = 3;
        facts.overdue_actions = facts.clauses[4].overdue_actions;
        facts.problems = vec![problem(kind, 1), problem(kind, 2)];
        let found = evaluate(&facts);
        let own: Vec<_> = found.clauses[4].reasons.iter().map(|r| (r.kind, value(r, "count"))).collect();
        assert_eq!(own, [(kind, "3")]);
        assert_eq!(
            (found.clauses[2].level, found.clauses[2].blocking + found.clauses[2].weakening),
            (found.clauses[4].level, 1),
            "8 takes in what lies below it"
        );
        let listed: Vec<_> =
            found.missing.iter().map(|r| (r.kind, r.weight, r.record.is_some(), value(r, "count"))).collect();
        assert_eq!(
            listed,
            [(kind, weight, true, ""), (kind, weight, true, ""), (kind, weight, false, "1")],
            "the third is counted"
        );
        assert!(
            found.missing[0].code.starts_with("readiness-record-")
                && found.missing[2].code.starts_with("readiness-more-")
        );
    }
}

#[test]
fn evidence_is_there_recent_valid_and_sound() {
    use ReasonKind as R;
    use ReasonWeight::{Advises, Weakens};
    let of = |change: fn(&mut EvidenceFacts)| move |facts: &mut Facts| change(&mut facts.clauses[4].evidence);
    only(of(|e| e.at_fault = 1), R::EvidenceAtFault, Weakens);
    only(of(|e| e.expired = 2), R::EvidenceExpired, Weakens);
    only(of(|e| e.unchecked = 1), R::EvidenceUnchecked, Advises);
    only(of(|e| *e = EvidenceFacts::default()), R::EvidenceNone, Weakens);
    let old = only(of(|e| e.newest = Some(day("2025-11-21"))), R::EvidenceOld, Weakens);
    assert_eq!(old.clauses, ["8.6.1"]);
    let mut facts = ready();
    facts.clauses[1].evidence = EvidenceFacts::default();
    assert_eq!(missing(&facts), [], "a document is its own evidence");
}

#[test]
fn a_duty_is_shown_within_its_interval() {
    use ReasonKind as R;
    use ReasonWeight::Weakens;
    let newest = |text: &'static str| move |facts: &mut Facts| facts.clauses[5].evidence.newest = Some(day(text));
    let late = only(newest("2026-08-21"), R::DutyLate, Weakens);
    assert_eq!((value(&late, "last"), late.due_on), ("2026-08-21", Some(day("2026-11-21"))));
    only(|facts| facts.clauses[5].evidence = EvidenceFacts::default(), R::DutyNever, Weakens);
    let mut facts = ready();
    newest("2026-08-22")(&mut facts);
    assert_eq!(missing(&facts), []);
    // A record of the clause shows it as well, up to the day it covers.
    facts.clauses[5].evidence = EvidenceFacts::default();
    facts.register.push(entry(5, "8.6.2", DocumentKind::Retained, "Requests"));
    assert_eq!(missing(&facts), []);
    // A missing record is not also a duty never shown.
    only(
        |facts| {
            facts.register.remove(1);
            facts.clauses[4].evidence = EvidenceFacts::default();
        },
        R::RecordMissing,
        Weakens,
    );
}

/// Nothing but clauses and what the standard asks for.
fn at_the_start() -> Facts {
    let bare = |clause: ClauseFacts| ClauseFacts { audited_on: None, evidence: EvidenceFacts::default(), ..clause };
    let ready = ready();
    Facts {
        target: None,
        certified: false,
        clauses: ready.clauses.into_iter().map(bare).collect(),
        register: Vec::new(),
        reviews: Vec::new(),
        internal_audits: Vec::new(),
        externals: Vec::new(),
        evidence: 0,
        has_scope: false,
        ..ready
    }
}

fn road(facts: &Facts) -> Vec<(RoadStep, RoadState)> {
    evaluate(facts).road.iter().map(|mark| (mark.step, mark.state)).collect()
}

#[test]
fn the_road_begins_with_scope_policy_and_plan_and_each_step_names_what_it_waits_for() {
    use RoadState::{Done, Next, Waiting};
    use RoadStep as S;
    let start = at_the_start();
    let found = evaluate(&start);
    assert_eq!(found.level, ReadinessLevel::NotReady);
    assert_eq!(found.since, day("2026-08-22"), "a system runs three months before it is certified");
    let states: Vec<_> = found.road.iter().map(|mark| mark.state).collect();
    assert_eq!(states, [Next, Waiting, Waiting, Waiting, Waiting, Waiting, Waiting, Waiting, Waiting]);
    assert_eq!(found.road[1].waits_for, [S::Establish]);
    assert_eq!(found.road[0].count, Some(Tally { ready: 0, all: 2 }));
    let first: Vec<_> = found.missing.iter().map(|reason| reason.kind).take(4).collect();
    use ReasonKind as R;
    assert_eq!(first, [R::DocumentMissing, R::InternalAuditNever, R::ClauseNotAudited, R::ReviewNever]);

    let documented = Facts { register: ready().register, has_scope: true, ..start };
    assert_eq!(
        road(&documented)[..5],
        [(S::Establish, Done), (S::Document, Done), (S::Operate, Done), (S::InternalAudit, Next), (S::Review, Waiting)]
    );
    assert_eq!(road(&documented)[5], (S::Correct, Waiting), "nobody has looked yet");
    let audited = Facts { clauses: ready().clauses, internal_audits: ready().internal_audits, ..documented };
    assert_eq!(road(&audited)[3..6], [(S::InternalAudit, Done), (S::Review, Next), (S::Correct, Done)]);
    let mut reviewed = Facts { reviews: ready().reviews, ..audited };
    assert_eq!(
        road(&reviewed)[4..],
        [(S::Review, Done), (S::Correct, Done), (S::Stage1, Next), (S::Stage2, Waiting), (S::Certificate, Waiting)]
    );
    reviewed.externals =
        vec![external(AuditKind::Stage1, "2026-11-10", true), external(AuditKind::Stage2, "2026-12-15", false)];
    reviewed.clauses[4].open_majors = 1;
    let found = evaluate(&reviewed);
    assert_eq!((found.road[6].state, found.road[6].on), (Done, Some(day("2026-11-10"))));
    assert_eq!((found.road[7].state, found.road[7].on), (Waiting, Some(day("2026-12-15"))));
    assert_eq!(found.road[7].waits_for, [S::Correct], "a major holds up stage 2");
}

#[test]
fn the_list_is_cut_and_says_how_long_it_is() {
    let mut facts = ready();
    facts.clauses[4].open_majors = 500;
    let problem = |id| Problem {
        kind: ReasonKind::MajorOpen,
        clause: "8.6.1".into(),
        number: String::new(),
        title: String::new(),
        who: String::new(),
        due_on: None,
        record: record(Entity::Nonconformity, id),
    };
    facts.problems = (0..300).map(problem).collect();
    let found = evaluate(&facts);
    assert_eq!((found.missing.len(), found.missing_in_all), (LINES, 301));
}

proptest! {
    /// Whatever is added to what is wrong, nothing gets readier by it.
    #[test]
    fn more_trouble_is_never_readier(clause in 0_usize..9, majors in 0_i64..3, overdue in 0_i64..3, expired in 0_i64..3, audited in any::<bool>()) {
        let before = evaluate(&ready());
        let mut facts = ready();
        let changed = &mut facts.clauses[clause];
        changed.open_majors += majors;
        changed.overdue_nonconformities += overdue;
        changed.evidence.expired += expired;
        if !audited { changed.audited_on = None; }
        let after = evaluate(&facts);
        prop_assert!(after.level >= before.level);
        for (before, after) in before.clauses.iter().zip(&after.clauses) {
            prop_assert!(after.level >= before.level);
        }
    }

    /// No day makes it panic, and the same facts say the same.
    #[test]
    fn no_day_is_too_far(days in -1_000_000_i64..1_000_000) {
        let mut facts = ready();
        facts.on = facts.on.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(NaiveDate::MAX);
        prop_assert_eq!(evaluate(&facts), evaluate(&facts));
    }
}
