//! What holds for any facts: no panic, no dependence on their order, stable deadlines, and too late stays too late.

use proptest::{prelude::*, sample::select};

use super::*;
use crate::{
    domain::GradeKind,
    rules::{date::add_days, facts::*, mend},
};

const START: &str = "2020-01-01";

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..4_500).prop_map(|days| add_days(day(START), days))
}

fn maybe_day() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::weighted(0.4, some_day())
}

fn event() -> impl Strategy<Value = EventFact> {
    let kind = select(EventKind::ALL.to_vec());
    let flags = (prop::option::of(any::<bool>()), prop::option::of(any::<bool>()), prop::option::of(any::<bool>()));
    let sites = prop::collection::btree_set(select(vec!["a", "b", "c", "d"]), 0..4);
    (kind, some_day(), 0i64..4, maybe_day(), flags, sites, maybe_day()).prop_map(
        |(kind, last_day, length, decision, (done, majors, central), sites, new_expiry)| EventFact {
            id: None,
            kind,
            first_day: Some(add_days(last_day, -length)),
            last_day,
            done: done.filter(|done| !done),
            decision: decision.filter(|day| *day >= last_day),
            majors_verified: majors,
            new_effective_date: decision,
            new_expiry,
            internal_audit_or_review_missing: central,
            application_reviewed: majors,
            conditions_known: central,
            central_function: central,
            random_sites: majors.map(|_| 0),
            sites: sites.into_iter().map(str::to_owned).collect(),
            clauses: majors.map(|_| vec!["8.5".parse().expect("a number")]).unwrap_or_default(),
        },
    )
}

fn nonconformity() -> impl Strategy<Value = NonconformityFact> {
    let kinds = (select(GradeKind::ALL.to_vec()), select(EventKind::ALL.to_vec()));
    (kinds, maybe_day(), maybe_day(), maybe_day(), prop::option::of(any::<bool>())).prop_map(
        |((grade, raised_at), raised_on, verified, plan, evidence)| {
            let after = |day: Option<NaiveDate>| day.filter(|day| raised_on.is_none_or(|raised| *day >= raised));
            NonconformityFact {
                id: String::new(),
                grade,
                raised_at,
                event: None,
                raised_on,
                notified_on: None,
                correction: None,
                replied_on: after(plan),
                plan_accepted: after(plan),
                verified: after(verified),
                regraded_from: evidence.map(|_| GradeKind::Minor),
                evidence,
                site: evidence.map(|_| "a".to_owned()),
                checked_at_all_sites: after(plan),
            }
        },
    )
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let dates = (prop::option::weighted(0.9, 1_200i64..1_500), maybe_day(), maybe_day(), maybe_day());
    let lists = (prop::collection::vec(event(), 0..8), prop::collection::vec(nonconformity(), 0..5));
    let cycles = prop::collection::btree_set(0i64..1_200, 0..3);
    let more = (maybe_day(), prop::option::of(0i64..200), any::<bool>(), prop::option::of(2u32..40), any::<bool>());
    (dates, lists, cycles, more).prop_map(
        |(
            (decision, stage2, expiry, planned),
            (events, mut ncs),
            cycles,
            (change, suspended, flag, count, sampling),
        )| {
            ncs.iter_mut().enumerate().for_each(|(n, nc)| nc.id = format!("NC-{n}"));
            let decision = decision.map(|days| add_days(day(START), days));
            let after =
                |kind: EventKind, last: NaiveDate| !kind.needs_a_certificate() || decision.is_none_or(|d| last >= d);
            let kept = |e: &EventFact| after(e.kind, e.last_day) && e.kind != EventKind::Stage2;
            Facts {
                decision,
                stage2_last_day: stage2.filter(|day| decision.is_none_or(|d| *day <= d)),
                expiry: expiry.filter(|day| decision.is_none_or(|d| *day >= d)),
                recertification_planned: planned,
                earlier_cycles: cycles.into_iter().map(earlier).collect(),
                events: events.into_iter().filter(kept).collect(),
                nonconformities: ncs,
                suspensions: decision.zip(suspended).map(|(d, n)| suspension(d, n, flag)).into_iter().collect(),
                changes: change.map(changed).into_iter().collect(),
                transfer: flag.then(|| TransferFact { on: planned, old_body_ended: change, ..TransferFact::default() }),
                sites: count.map(|count| SitesFact { count: Some(count), sampling, ..SitesFact::default() }),
                clauses: vec![clause("8.5.1", None), clause("9.2", Some("internal audits"))],
                profile: flag.then(|| ProfileFact {
                    close_major: "90d".parse().ok(),
                    plan_minor: "10wd".parse().ok(),
                    close_minor: "next_audit".parse().ok(),
                    close_major_before_expiry: true,
                    escalates_open_minor: sampling,
                    stage1_after_lapse: sampling,
                    ..ProfileFact::default()
                }),
                ..Facts::default()
            }
        },
    )
}

fn earlier(days: i64) -> EarlierCycle {
    let decision = add_days(day(START), days);
    let of = |kind, away| EventFact { kind, last_day: add_days(decision, away), ..blank() };
    EarlierCycle {
        decision,
        stage2_last_day: None,
        issue_date: Some(decision),
        effective_date: None,
        expiry: None,
        initial: None,
        events: vec![of(EventKind::Surveillance, 300), of(EventKind::Recertification, 900)],
    }
}

fn blank() -> EventFact {
    serde_json::from_str(r#"{"kind":"surveillance","last_day":"2024-01-01"}"#).expect("an event")
}

fn suspension(decision: NaiveDate, days: i64, part: bool) -> SuspensionFact {
    SuspensionFact {
        from: add_days(decision, days),
        to: part.then(|| add_days(decision, days * 2)),
        ground: SuspensionGround::ALL[usize::try_from(days).unwrap_or(0) % SuspensionGround::ALL.len()],
        promotion_stopped: None,
        part_of_scope: part,
        scope_reduced: None,
    }
}

fn changed(on: NaiveDate) -> ChangeFact {
    ChangeFact { on, kind: ChangeKind::System, significant: true, body_told: None, new_certificate: None }
}

fn clause(number: &str, topic: Option<&str>) -> ClauseFact {
    ClauseFact { number: number.parse().expect("a number"), leaf: true, surveillance_topic: topic.map(str::to_owned) }
}

fn reversed(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    facts.events.reverse();
    facts.nonconformities.reverse();
    facts.earlier_cycles.reverse();
    facts.earlier_cycles.iter_mut().for_each(|cycle| cycle.events.reverse());
    facts.clauses.reverse();
    facts.changes.reverse();
    facts
}

/// What a deadline is, without how far it is away.
fn limits(evaluation: &Evaluation<Say>) -> Vec<(&'static str, NaiveDate, Option<NaiveDate>, &'static str, String)> {
    evaluation.deadlines.iter().map(|d| (d.rule, d.date, d.from, d.code, d.subject.clone())).collect()
}

fn breaks(evaluation: &Evaluation<Say>, rule: &str) -> bool {
    evaluation.verdicts.iter().any(|v| v.rule == rule && v.verdict == Outcome::Breach)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn no_verdict_depends_on_the_order_of_the_facts(facts in any_facts(), on in some_day()) {
        prop_assert_eq!(evaluate(&facts, on).ok(), evaluate(&reversed(&facts), on).ok());
    }

    #[test]
    fn every_deadline_is_stable_under_re_evaluation(facts in any_facts(), on in some_day(), later in some_day()) {
        if let (Ok(first), Ok(second)) = (evaluate(&facts, on), evaluate(&facts, later)) {
            prop_assert_eq!(limits(&first), limits(&second));
            let said = Facts { expiry: first.expiry, ..facts };
            prop_assert_eq!(limits(&first), limits(&evaluate(&said, on).expect("the proposed expiry is possible")));
        }
    }

    #[test]
    fn moving_an_audit_later_never_mends_a_too_late(
        facts in any_facts(), on in some_day(), which in any::<prop::sample::Index>(), days in 1i64..900,
    ) {
        prop_assume!(!facts.events.is_empty());
        let at = which.index(facts.events.len());
        let mut moved = facts.clone();
        let event = moved.events[at].clone();
        mend::shift(&mut moved.events[at], &event, add_days(event.last_day, days));
        if let (Ok(before), Ok(after)) = (evaluate(&facts, on), evaluate(&moved, on)) {
            for rule in ["CYC-02", "CYC-06"] {
                let majors = before.verdicts.iter().any(|v| v.code == "cyc-06-majors-open");
                prop_assert!(!breaks(&before, rule) || breaks(&after, rule) || majors, "{}", rule);
            }
        }
    }

    #[test]
    fn what_is_verified_later_never_mends_a_too_late(facts in any_facts(), on in some_day(), days in 1i64..900) {
        let mut moved = facts.clone();
        for nc in &mut moved.nonconformities {
            nc.verified = nc.verified.map(|day| add_days(day, days));
        }
        if let (Ok(before), Ok(after)) = (evaluate(&facts, on), evaluate(&moved, on)) {
            for rule in ["NCX-01", "NCX-02", "NCX-03"] {
                prop_assert!(!breaks(&before, rule) || breaks(&after, rule), "{}", rule);
            }
        }
    }

    #[test]
    fn only_a_norm_breaches_and_a_day_turns_after_what_it_turns_on(facts in any_facts(), on in some_day()) {
        if let Ok(evaluation) = evaluate(&facts, on) {
            for verdict in &evaluation.verdicts {
                prop_assert!(verdict.verdict != Outcome::Breach || verdict.class == RuleClass::Norm);
                prop_assert!(verdict.verdict != Outcome::Met || !verdict.forecast || verdict.rule == "CYC-15"
                    || verdict.code.starts_with("spc-"), "{:?}", verdict);
            }
            prop_assert!(evaluation.deadlines.is_sorted_by_key(|deadline| deadline.date));
        }
    }

    /// Whatever JSON says: refused with its place, or judged.
    #[test]
    fn hostile_facts_never_panic(
        text in "\\PC{0,8}", date in "[0-9+-]{0,6}-[0-9]{1,2}-[0-9]{1,2}", number in any::<f64>(), key in "[a-z_]{1,12}",
    ) {
        for json in [
            serde_json::json!({"decision": date, "events": [{"kind": "surveillance", "last_day": date}]}),
            serde_json::json!({"number": text, "nonconformities": [{"id": text, "grade": "major", "raised_at": "stage2"}]}),
            serde_json::json!({"audit_time": {"initial_days": number, "surveillance_days": number, "on_site_pct": number}}),
            serde_json::json!({"sites": {"count": number.abs() as u32, "list": [{"id": text, "time_reduction_pct": number}]}}),
            serde_json::json!({key: text}),
        ] {
            if let Ok(facts) = serde_json::from_value::<Facts>(json) {
                let _ = evaluate(&facts, day("2026-11-22"));
            }
        }
    }
}
