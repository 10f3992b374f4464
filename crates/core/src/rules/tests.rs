mod properties;
mod refusals;
mod stories;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{registry::EXAMPLES, *};

/// What a rule says of some facts on a day, by name.
pub struct Example {
    pub name: &'static str,
    pub on: &'static str,
    pub facts: &'static str,
    pub subject: &'static str,
    pub says: Outcome,
}

/// `"name": "on" "facts" => "subject" Outcome,` … in a rule's own file.
macro_rules! examples {
    ($($name:literal: $on:literal $facts:literal => $subject:literal $says:ident),+ $(,)?) => {
        use crate::rules::{Outcome, tests::{Example, holds}};

        pub const EXAMPLES: &[Example] = &[$(Example {
            name: $name, on: $on, facts: $facts, subject: $subject, says: Outcome::$says,
        }),+];

        #[test]
        fn says_what_its_examples_say() {
            holds(&super::RULE, EXAMPLES);
        }
    };
}
pub(crate) use examples;

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn facts(json: &str) -> Facts {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

pub fn run(json: &str, on: &str) -> Evaluation<Say> {
    evaluate(&facts(json), day(on)).unwrap_or_else(|refusal| panic!("{refusal}: {json}"))
}

pub fn holds(rule: &Rule, examples: &[Example]) {
    for example in examples {
        let evaluation = run(example.facts, example.on);
        let of_rule: Vec<_> = evaluation.verdicts.iter().filter(|verdict| verdict.rule == rule.id).collect();
        let found = of_rule.iter().any(|v| v.subject == example.subject && v.verdict == example.says);
        let said: Vec<_> = of_rule.iter().map(|v| (v.subject.as_str(), v.verdict.as_str(), v.code)).collect();
        assert!(found, "{}, {}: wanted {:?} {}, said {said:?}", rule.id, example.name, example.subject, example.says);
    }
}

#[test]
fn every_rule_has_an_example_that_passes_and_one_that_fails() {
    for (rule, examples) in EXAMPLES {
        let says = |wanted: &[Outcome]| examples.iter().any(|example| wanted.contains(&example.says));
        assert!(says(&[Outcome::Met]), "{} has no example that passes", rule.id);
        let failing = [Outcome::Breach, Outcome::Overdue, Outcome::Advice, Outcome::CheckWithBody, Outcome::AtRisk];
        assert!(says(&failing), "{} has no example that fails", rule.id);
        assert_eq!(examples.iter().map(|e| e.name).collect::<BTreeSet<_>>().len(), examples.len(), "{}", rule.id);
    }
}

#[test]
fn only_a_norm_says_breach_and_every_verdict_names_its_rule_source_and_words() {
    for (_, examples) in EXAMPLES {
        for example in *examples {
            let evaluation = run(example.facts, example.on);
            for verdict in &evaluation.verdicts {
                let known = rule(verdict.rule).expect("a rule of the registry");
                assert_eq!(verdict.source, known.source);
                assert!(verdict.verdict != Outcome::Breach || verdict.class == RuleClass::Norm, "{verdict:?}");
                assert!(
                    verdict.verdict != Outcome::Breach
                        || verdict.confidence != crate::domain::standard::Confidence::Low
                );
                let trouble = verdict.verdict.is_trouble();
                assert!(!trouble || verdict.suggestion.is_some(), "{} {} suggests nothing", verdict.rule, verdict.code);
                assert!(!trouble || verdict.fact.is_some(), "{} {} names no fact", verdict.rule, verdict.code);
            }
        }
    }
}

#[test]
fn the_registry_names_each_rule_once_with_its_source() {
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
    assert!(RULES.iter().all(|rule| rule.source.len() > 10));
}
