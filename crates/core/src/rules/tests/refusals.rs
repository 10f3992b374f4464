//! Facts that cannot be true together, each refused with the path of the value at fault.

use super::*;

/// (what, facts on 2027-06-01, message, path)
const IMPOSSIBLE: &[(&str, &str, &str, &str)] = &[
    (
        "an audit before the decision of its cycle",
        r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2026-12-10"},{"kind":"surveillance","last_day":"2026-01-19"}]}"#,
        "facts-event-before-decision",
        "events[1].last_day",
    ),
    (
        "the same in an earlier cycle",
        r#"{"decision":"2026-01-20","earlier_cycles":[{"decision":"2023-01-20","events":[{"kind":"recertification","last_day":"2022-01-19"}]}]}"#,
        "facts-event-before-decision",
        "earlier_cycles[0].events[0].last_day",
    ),
    (
        "expiry before issue",
        r#"{"decision":"2026-01-20","issue_date":"2026-02-01","expiry":"2026-01-25"}"#,
        "facts-expiry-before-issue",
        "expiry",
    ),
    (
        "expiry before the decision",
        r#"{"decision":"2026-01-20","expiry":"2026-01-19"}"#,
        "facts-expiry-before-decision",
        "expiry",
    ),
    (
        "expiry before effect",
        r#"{"effective_date":"2026-01-20","expiry":"2026-01-19"}"#,
        "facts-expiry-before-effective",
        "expiry",
    ),
    (
        "decided before stage 2 ended",
        r#"{"decision":"2026-01-20","stage2_last_day":"2026-01-21"}"#,
        "facts-decision-before-stage2",
        "decision",
    ),
    (
        "two last days of stage 2",
        r#"{"decision":"2026-01-20","stage2_last_day":"2025-12-12","events":[{"kind":"stage2","last_day":"2025-12-13"}]}"#,
        "facts-stage2-two-days",
        "stage2_last_day",
    ),
    (
        "a stage 2 inside a running cycle",
        r#"{"decision":"2026-01-20","events":[{"kind":"stage2","last_day":"2026-12-13"}]}"#,
        "facts-stage2-after-decision",
        "events[0].last_day",
    ),
    (
        "an audit that ends before it begins",
        r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","first_day":"2026-12-11","last_day":"2026-12-10"}]}"#,
        "facts-last-before-first",
        "events[0].last_day",
    ),
    (
        "a decision before its audit",
        r#"{"decision":"2026-01-20","events":[{"kind":"recertification","last_day":"2028-12-10","decision":"2028-12-09"}]}"#,
        "facts-decision-before-audit",
        "events[0].decision",
    ),
    (
        "done in the future",
        r#"{"decision":"2026-01-20","events":[{"kind":"surveillance","last_day":"2027-06-02","done":true}]}"#,
        "facts-done-in-future",
        "events[0].done",
    ),
    (
        "one name for two audits",
        r#"{"decision":"2026-01-20","events":[{"id":"S","kind":"surveillance","last_day":"2026-12-10"},{"id":"S","kind":"surveillance","last_day":"2027-12-10"}]}"#,
        "facts-name-twice",
        "events[1].id",
    ),
    (
        "one name for two findings",
        r#"{"nonconformities":[{"id":"N","grade":"major","raised_at":"stage2"},{"id":"N","grade":"minor","raised_at":"stage2"}]}"#,
        "facts-name-twice",
        "nonconformities[1].id",
    ),
    (
        "a finding without a name",
        r#"{"nonconformities":[{"id":" ","grade":"major","raised_at":"stage2"}]}"#,
        "value-missing",
        "nonconformities[0].id",
    ),
    (
        "a finding of an unknown audit",
        r#"{"nonconformities":[{"id":"N","grade":"major","raised_at":"stage2","event":"X"}]}"#,
        "facts-event-unknown",
        "nonconformities[0].event",
    ),
    (
        "a finding of an audit of another kind",
        r#"{"decision":"2026-01-20","events":[{"id":"S","kind":"surveillance","last_day":"2026-12-10"}],"nonconformities":[{"id":"N","grade":"major","raised_at":"stage2","event":"S"}]}"#,
        "facts-event-of-other-kind",
        "nonconformities[0].event",
    ),
    (
        "raised before its audit",
        r#"{"decision":"2026-01-20","events":[{"id":"S","kind":"surveillance","last_day":"2026-12-10"}],"nonconformities":[{"id":"N","grade":"major","raised_at":"surveillance","event":"S","raised_on":"2026-12-01"}]}"#,
        "facts-raised-before-audit",
        "nonconformities[0].raised_on",
    ),
    (
        "verified before it was raised",
        r#"{"nonconformities":[{"id":"N","grade":"major","raised_at":"stage2","raised_on":"2026-12-10","verified":"2026-12-01"}]}"#,
        "facts-before-raised",
        "nonconformities[0].verified",
    ),
    (
        "verified before the correction",
        r#"{"nonconformities":[{"id":"N","grade":"major","raised_at":"stage2","correction":"2026-12-10","verified":"2026-12-01"}]}"#,
        "facts-verified-before-correction",
        "nonconformities[0].verified",
    ),
    (
        "a suspension that ends before it begins",
        r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-10","to":"2026-12-01","ground":"fees"}]}"#,
        "facts-last-before-first",
        "suspensions[0].to",
    ),
    (
        "two suspensions at once",
        r#"{"decision":"2026-01-20","suspensions":[{"from":"2026-12-10","ground":"fees"},{"from":"2027-01-10","ground":"fees"}]}"#,
        "facts-suspensions-overlap",
        "suspensions[1].from",
    ),
    (
        "an earlier cycle that is not earlier",
        r#"{"decision":"2026-01-20","earlier_cycles":[{"decision":"2026-01-20"}]}"#,
        "facts-cycle-not-earlier",
        "earlier_cycles[0].decision",
    ),
    ("a year long ago", r#"{"decision":"0026-01-20"}"#, "facts-day-out-of-range", "decision"),
    (
        "an extension that is none",
        r#"{"decision":"2026-01-20","expiry":"2029-01-19","expiry_extended_to":"2029-01-01"}"#,
        "facts-extended-before-expiry",
        "expiry_extended_to",
    ),
    (
        "withdrawn before it was given",
        r#"{"decision":"2026-01-20","withdrawn_on":"2025-01-20"}"#,
        "facts-withdrawn-before-decision",
        "withdrawn_on",
    ),
    (
        "sites that are not listed",
        r#"{"decision":"2026-01-20","sites":{"list":[{"id":"a"},{"id":"b"}]},"events":[{"kind":"surveillance","last_day":"2026-12-10","sites":["c"]}]}"#,
        "facts-site-unknown",
        "events[0].sites[0]",
    ),
    (
        "a site visited twice",
        r#"{"decision":"2026-01-20","sites":{"count":9},"events":[{"kind":"surveillance","last_day":"2026-12-10","sites":["c","c"]}]}"#,
        "facts-name-twice",
        "events[0].sites[1]",
    ),
    (
        "another number of sites than listed",
        r#"{"sites":{"list":[{"id":"a"}],"count":3}}"#,
        "facts-site-count",
        "sites.count",
    ),
    (
        "more drawn at random than visited",
        r#"{"decision":"2026-01-20","sites":{"count":9},"events":[{"kind":"surveillance","last_day":"2026-12-10","sites":["c"],"random_sites":2}]}"#,
        "facts-number-out-of-range",
        "events[0].random_sites",
    ),
    (
        "a day of thirty hours",
        r#"{"audit_time":{"hours_per_day":30}}"#,
        "facts-number-out-of-range",
        "audit_time.hours_per_day",
    ),
    (
        "a reduction of more than all",
        r#"{"sites":{"list":[{"id":"a","time_reduction_pct":101}]}}"#,
        "facts-number-out-of-range",
        "sites.list[0].time_reduction_pct",
    ),
    (
        "grace of centuries",
        r#"{"settings":{"grace_months":4000000000}}"#,
        "facts-number-out-of-range",
        "settings.grace_months",
    ),
    (
        "a number nobody prints",
        r#"{"number":"0123456789012345678901234567890123456789012345678901234567890"}"#,
        "value-too-long",
        "number",
    ),
];

#[test]
fn contradictions_are_refused_with_their_path() {
    for (what, json, code, path) in IMPOSSIBLE {
        let refusal = match evaluate(&facts(json), day("2027-06-01")) {
            Err(refusal) => refusal,
            Ok(_) => panic!("{what} was judged"),
        };
        assert_eq!((refusal.code, refusal.field.as_deref()), (*code, Some(*path)), "{what}");
    }
}

#[test]
fn unknown_keys_and_impossible_dates_are_no_facts() {
    for json in [
        r#"{"decison":"2026-01-20"}"#,
        r#"{"events":[{"kind":"surveillance","last_day":"2026-12-10","where":"x"}]}"#,
        r#"{"decision":"2026-02-30"}"#,
        r#"{"decision":"2026-13-01"}"#,
        r#"{"decision":20260120}"#,
        r#"{"events":[{"kind":"stage3","last_day":"2026-12-10"}]}"#,
        r#"{"events":[{"kind":"surveillance"}]}"#,
        r#"{"profile":{"close_major":"90 days"}}"#,
        r#"{"settings":{"window_months":-1}}"#,
    ] {
        assert!(serde_json::from_str::<Facts>(json).is_err(), "{json}");
    }
}
