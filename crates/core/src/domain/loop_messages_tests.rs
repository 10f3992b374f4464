//! Every refusal and word of the loop has its text in both languages, with the arguments the code gives it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::{
    action::ActionStepKind,
    due::{AgeBucket, DueKind},
};

const ENGLISH: &str = include_str!("../../../../messages/en/loop.ftl");
const GERMAN: &str = include_str!("../../../../messages/de/loop.ftl");
const SOURCES: &[&str] = &[
    include_str!("action.rs"),
    include_str!("cause.rs"),
    include_str!("correction.rs"),
    include_str!("finding.rs"),
    include_str!("independence.rs"),
    include_str!("plan.rs"),
    include_str!("sampling.rs"),
    include_str!("nonconformity/edit.rs"),
    include_str!("nonconformity/gate.rs"),
    include_str!("nonconformity/hint.rs"),
];

/// The codes the sources name: a string of lower-case words with hyphens, before the tests begin.
fn codes() -> BTreeSet<&'static str> {
    let code = |text: &&str| {
        text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !text.starts_with('-')
    };
    let sources = SOURCES.iter().filter_map(|source| source.split("mod tests {").next());
    sources.flat_map(|source| source.split('"').skip(1).step_by(2)).filter(code).collect()
}

/// Message by message, the variables it uses.
fn variables(text: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    let mut message = "";
    for line in text.lines() {
        if let Some((id, _)) = line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            message = id;
        }
        let names = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next());
        found.entry(message).or_default().extend(names);
    }
    found.remove("");
    found
}

fn bundle(text: &str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut bundle = FluentBundle::default();
    bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{errors:?}"));
    bundle
}

#[test]
fn both_languages_say_the_same_things_with_the_same_arguments() {
    assert_eq!(variables(ENGLISH), variables(GERMAN));
}

#[test]
fn every_code_has_its_text_and_no_text_is_left_over() {
    let codes = codes();
    assert!(codes.len() > 80, "the sources were read: {}", codes.len());
    let words = ["age-bucket-", "due-kind-", "action-step-kind-"];
    let told: BTreeSet<_> =
        variables(ENGLISH).into_keys().filter(|id| !words.iter().any(|w| id.starts_with(w))).collect();
    assert_eq!(told, codes);
}

#[test]
fn every_word_of_these_vocabularies_has_its_label() {
    let labels = variables(ENGLISH);
    let buckets = AgeBucket::ALL.iter().map(|value| format!("age-bucket-{value}"));
    let kinds = DueKind::ALL.iter().map(|value| format!("due-kind-{value}"));
    let steps = ActionStepKind::ALL.iter().map(|value| format!("action-step-kind-{value}"));
    for id in buckets.chain(kinds).chain(steps) {
        assert!(labels.contains_key(id.replace('_', "-").as_str()), "{id} has no label");
    }
}

#[test]
fn every_text_can_be_said() {
    for text in [ENGLISH, GERMAN] {
        let bundle = bundle(text);
        for (id, names) in variables(text) {
            let mut args = FluentArgs::new();
            names.iter().for_each(|name| args.set(*name, "x"));
            let pattern = bundle.get_message(id).and_then(|message| message.value()).unwrap_or_else(|| panic!("{id}"));
            let mut errors = vec![];
            let said = bundle.format_pattern(pattern, Some(&args), &mut errors);
            assert!(errors.is_empty() && !said.trim().is_empty(), "{id}: {errors:?}");
        }
    }
}
