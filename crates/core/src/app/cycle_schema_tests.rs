//! docs/cycle-*.schema.json and the types of `rules/` say the same: every example of every rule validates, what the types
//! refuse the schema refuses, and no key or word stands in one and not in the other.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::*;
use crate::{
    domain::{GradeKind, ProcessRelation, TransferTopic, practice::TermStart},
    rules::{Outcome, State, examples, facts::*},
};

const FACTS: &str = include_str!("../../../../docs/cycle-facts.schema.json");
const RESULT: &str = include_str!("../../../../docs/cycle-result.schema.json");
const EXAMPLE: &str = include_str!("../../../../docs/cycle-example.json");
const TEN_YEARS: &str = include_str!("../../../../tests/fixtures/cycle-ten-years.json");

fn schema(text: &str) -> Value {
    serde_json::from_str(text).expect("a schema")
}

/// The keywords our two schemas use, and no other: an unknown one fails here instead of being passed over.
fn complaints(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (keyword, rule) in schema.as_object().expect("a schema is an object") {
        let holds = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = rule.as_str().expect("a name").trim_start_matches("#/$defs/");
                found.extend(complaints(root, &root["$defs"][name], value, at));
                true
            }
            "anyOf" => list(rule).iter().any(|schema| complaints(root, schema, value, at).is_empty()),
            "type" => list(rule).iter().any(|kind| is_of(value, kind.as_str().expect("a type"))),
            "enum" => list(rule).contains(value),
            "format" => value.as_str().is_none_or(|text| text.len() == 10 && text.parse::<NaiveDate>().is_ok()),
            "pattern" => value.as_str().is_none_or(|text| text.parse::<crate::domain::practice::Term>().is_ok()),
            "minimum" => value.as_f64().is_none_or(|number| Some(number) >= rule.as_f64()),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 >= rule.as_u64().unwrap_or(0)),
            "maxLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 <= rule.as_u64().unwrap_or(0)),
            "required" => value
                .as_object()
                .is_none_or(|map| list(rule).iter().all(|key| map.contains_key(key.as_str().expect("a key")))),
            "additionalProperties" => {
                value.as_object().is_none_or(|map| map.keys().all(|key| schema["properties"].get(key).is_some()))
            }
            "properties" => {
                for (key, schema) in rule.as_object().expect("properties") {
                    let below = value.get(key).map(|value| complaints(root, schema, value, &format!("{at}.{key}")));
                    found.extend(below.unwrap_or_default());
                }
                true
            }
            "items" => {
                let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
                found.extend(items.iter().flat_map(|item| complaints(root, rule, item, &format!("{at}[]"))));
                true
            }
            unknown => panic!("the schema uses {unknown}, which this check does not know"),
        };
        if !holds {
            found.push(format!("{at}: {keyword}"));
        }
    }
    found
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_else(|| vec![value.clone()])
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        _ => false,
    }
}

fn validates(text: &str, value: &Value) -> Vec<String> {
    let schema = schema(text);
    complaints(&schema, &schema, value, "$")
}

#[test]
fn every_example_and_its_answer_validate() {
    let more = [(EXAMPLE, "2026-11-22"), (TEN_YEARS, "2026-11-22")];
    for (json, on) in examples().chain(more) {
        let value: Value = serde_json::from_str(json).expect("JSON");
        assert_eq!(validates(FACTS, &value), Vec::<String>::new(), "{json}");
        let facts = with_clauses(serde_json::from_value(value).expect("facts"));
        let said = evaluated(&facts, on.parse().expect("a day"), "en").expect("possible facts");
        let said = serde_json::to_value(said).expect("JSON");
        assert_eq!(validates(RESULT, &said), Vec::<String>::new(), "{said}");
        // What we write of facts ourselves is what we read.
        let written = serde_json::to_value(&facts).expect("JSON");
        assert_eq!(validates(FACTS, &written), Vec::<String>::new());
        assert_eq!(serde_json::from_value::<Facts>(written).expect("facts"), facts);
    }
}

#[test]
fn what_the_types_refuse_the_schema_refuses() {
    for wrong in [
        json!({"decison": "2026-01-20"}),
        json!({"decision": "2026-02-30"}),
        json!({"decision": 20260120}),
        json!({"events": [{"kind": "surveillance"}]}),
        json!({"events": [{"kind": "stage3", "last_day": "2026-12-10"}]}),
        json!({"events": [{"kind": "surveillance", "last_day": "2026-12-10", "where": "x"}]}),
        json!({"profile": {"close_major": "90 days"}}),
        json!({"settings": {"window_months": -1}}),
        json!({"settings": {"window_months": 1.5}}),
    ] {
        assert!(serde_json::from_value::<Facts>(wrong.clone()).is_err(), "{wrong}");
        assert_ne!(validates(FACTS, &wrong), Vec::<String>::new(), "{wrong}");
    }
}

/// Facts with one of everything, so that every key is written.
fn one_of_everything() -> Value {
    let event = json!({"kind": "surveillance", "last_day": "2027-01-10"});
    let facts = json!({
        "decision": "2026-01-20",
        "shown_after_lapse": {"original_date": true, "current_cycle": true, "last_expiry_and_audit": true},
        "adjusted_frequency": {"reason": "season", "agreed": true},
        "earlier_cycles": [{"decision": "2023-01-20"}],
        "events": [event],
        "nonconformities": [{"id": "N", "grade": "minor", "raised_at": "surveillance"}],
        "suspensions": [{"from": "2026-05-01", "ground": "fees"}],
        "changes": [{"on": "2026-05-01", "kind": "sites"}],
        "transfer": {},
        "sites": {"list": [{"id": "a"}]},
        "audit_time": {"factors": [{"reason": "other", "pct": -1}], "standards": [{"standard": "x", "days": 1}]},
        "clauses": [{"number": "9.2"}],
        "assignments": [{"audit": "IA", "auditor": "A", "process": "P"}],
        "profile": {},
    });
    serde_json::to_value(serde_json::from_value::<Facts>(facts).expect("facts")).expect("JSON")
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn no_key_stands_in_the_types_or_the_schema_alone() {
    let (schema, all) = (schema(FACTS), one_of_everything());
    let places = [
        ("EarlierCycle", "/earlier_cycles/0"),
        ("EventFact", "/events/0"),
        ("NonconformityFact", "/nonconformities/0"),
        ("SuspensionFact", "/suspensions/0"),
        ("ChangeFact", "/changes/0"),
        ("TransferFact", "/transfer"),
        ("SitesFact", "/sites"),
        ("SiteFact", "/sites/list/0"),
        ("AuditTimeFact", "/audit_time"),
        ("TimeFactor", "/audit_time/factors/0"),
        ("StandardTime", "/audit_time/standards/0"),
        ("ClauseFact", "/clauses/0"),
        ("AssignmentFact", "/assignments/0"),
        ("ProfileFact", "/profile"),
        ("AdjustedFrequency", "/adjusted_frequency"),
        ("ShownAfterLapse", "/shown_after_lapse"),
        ("RuleSettings", "/settings"),
    ];
    assert_eq!(keys(&schema["$defs"]), places.iter().map(|(name, _)| *name).collect());
    assert_eq!(keys(&schema["properties"]), keys(&all));
    for (name, at) in places {
        let value = all.pointer(at).unwrap_or_else(|| panic!("{at} is not there"));
        assert_eq!(keys(&schema["$defs"][name]["properties"]), keys(value), "{name}");
    }
}

#[test]
fn the_schemas_know_every_word() {
    fn words<T: Copy + std::fmt::Display>(all: &[T]) -> BTreeSet<String> {
        all.iter().map(ToString::to_string).collect()
    }
    let (facts, result) = (schema(FACTS), schema(RESULT));
    let property = |schema: &Value, at: &str| -> BTreeSet<String> {
        let found = schema.pointer(at).unwrap_or_else(|| panic!("{at}"));
        let listed = if found["items"].is_object() { &found["items"]["enum"] } else { &found["enum"] };
        list(listed).iter().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let in_facts = |at: &str| property(&facts, &format!("/$defs/{at}"));
    assert_eq!(in_facts("EventFact/properties/kind"), words(EventKind::ALL));
    assert_eq!(in_facts("NonconformityFact/properties/raised_at"), words(EventKind::ALL));
    assert_eq!(in_facts("NonconformityFact/properties/grade"), words(GradeKind::ALL));
    assert_eq!(in_facts("NonconformityFact/properties/regraded_from"), words(GradeKind::ALL));
    assert_eq!(in_facts("SuspensionFact/properties/ground"), words(SuspensionGround::ALL));
    assert_eq!(in_facts("ChangeFact/properties/kind"), words(ChangeKind::ALL));
    assert_eq!(in_facts("TransferFact/properties/reviewed"), words(TransferTopic::ALL));
    assert_eq!(in_facts("SitesFact/properties/reasons_to_enlarge"), words(EnlargeReason::ALL));
    assert_eq!(in_facts("TimeFactor/properties/reason"), words(TimeReason::ALL));
    assert_eq!(in_facts("AssignmentFact/properties/relation"), words(ProcessRelation::ALL));
    assert_eq!(in_facts("ProfileFact/properties/counted_from"), words(TermStart::ALL));
    assert_eq!(in_facts("RuleSettings/properties/body_due_basis"), words(DueBasis::ALL));
    assert_eq!(in_facts("RuleSettings/properties/day_that_counts"), words(DayThatCounts::ALL));
    assert_eq!(in_facts("RuleSettings/properties/late_within_calendar_year"), words(LateReading::ALL));
    assert_eq!(property(&result, "/properties/state"), words(State::ALL));
    assert_eq!(property(&result, "/$defs/Verdict/properties/verdict"), words(Outcome::ALL));
    assert_eq!(property(&result, "/$defs/Verdict/properties/class"), words(RuleClass::ALL));
}
