//! The rules of certification for whoever asks, without a workspace: hands facts and the day to `rules/`, puts the words
//! into its answer. It decides nothing and keeps nothing. The verbs of certificates use `evaluated` with facts of the store.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::OnDesk;
use crate::{
    Result,
    domain::{Refusal, standard::Confidence},
    messages::{Messages, messages},
    rules::{
        self, Evaluation, Facts, RULES, RuleClass, Say,
        facts::{ClauseFact, EventKind, ProfileFact},
        mend,
        sampling::{self, SiteSample},
    },
    standards,
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CycleEvaluate {
    pub facts: Facts,
    /// Today where not said.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    /// Of reasons and suggestions; the person's where not said.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CycleMend {
    pub facts: Facts,
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    /// The audit to move, by its id among the facts' events.
    pub event_id: String,
    /// The rule that stands against it.
    pub rule: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CycleSiteSample {
    /// Sites apart from the central function.
    pub sites: u32,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CycleRules {
    /// Of the titles; the person's where not said.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
}

/// A rule as a person looks it up.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct RuleLine {
    pub id: &'static str,
    pub class: RuleClass,
    pub confidence: Confidence,
    pub title: String,
    pub source: &'static str,
}

pub fn evaluate<H: OnDesk>(host: &Arc<H>, input: CycleEvaluate) -> Result<Evaluation<String>> {
    let facts = with_clauses(input.facts);
    let on = input.on.unwrap_or_else(|| host.desk().today());
    evaluated(&facts, on, &language(host, input.language))
}

pub fn nearest<H: OnDesk>(host: &Arc<H>, input: CycleMend) -> Result<Option<NaiveDate>> {
    let on = input.on.unwrap_or_else(|| host.desk().today());
    Ok(mend::nearest(&with_clauses(input.facts), on, &input.event_id, &input.rule)?)
}

pub fn site_sample<H: OnDesk>(_: &Arc<H>, input: CycleSiteSample) -> Result<SiteSample> {
    let none = || Refusal::new("cycle-nothing-to-sample").arg("sites", input.sites).at("sites");
    Ok(sampling::site_sample(input.sites).ok_or_else(none)?)
}

pub fn rules<H: OnDesk>(host: &Arc<H>, input: CycleRules) -> Result<Vec<RuleLine>> {
    let words = messages(&language(host, input.language));
    let line = |rule: &&rules::Rule| RuleLine {
        id: rule.id,
        class: rule.class,
        confidence: rule.confidence,
        title: words.word(&rule.title()),
        source: rule.source,
    };
    Ok(RULES.iter().map(line).collect())
}

fn language<H: OnDesk>(host: &Arc<H>, asked: Option<String>) -> String {
    asked.unwrap_or_else(|| host.desk().language())
}

/// What the rules say of these facts, in words.
pub fn evaluated(facts: &Facts, on: NaiveDate, language: &str) -> Result<Evaluation<String>> {
    let words = messages(language);
    Ok(rules::evaluate(facts, on)?.map_text(|say| text(words, &say)))
}

/// Facts that name an edition Triennium knows and list no clauses get its clauses, so that coverage can be judged.
pub fn with_clauses(mut facts: Facts) -> Facts {
    if facts.clauses.is_empty() {
        facts.clauses = facts.standard.as_deref().map(clauses_of).unwrap_or_default();
    }
    facts
}

/// The clauses of an edition by its key ("iso20000-1-2018"); none for one that did not come along.
pub fn clauses_of(key: &str) -> Vec<ClauseFact> {
    let clauses = standards::by_key(key).map(|standard| standard.clauses.as_slice()).unwrap_or_default();
    let fact = |clause: &crate::domain::standard::Clause| ClauseFact {
        number: clause.number.clone(),
        leaf: clause.is_leaf,
        surveillance_topic: clause.surveillance_topic.clone(),
    };
    clauses.iter().map(fact).collect()
}

/// The terms of one of the body profiles that come along.
pub fn profile_of(key: &str) -> Option<ProfileFact> {
    standards::body_profiles().iter().find(|profile| profile.key == key).map(ProfileFact::from)
}

pub(super) fn text(words: &Messages, say: &Say) -> String {
    let args: Vec<(&str, String)> = say.args.iter().map(|(name, value)| (*name, told(words, name, value))).collect();
    words.text(say.code, args.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
}

/// Values of closed vocabularies are told in words; a list of them one by one.
fn told(words: &Messages, name: &str, value: &str) -> String {
    let family = match name {
        "kind" => "cycle-event-kind",
        "ground" => "suspension-ground",
        "grade" => "grade-kind",
        "topics" => "transfer-topic",
        "flags" => "site-condition",
        "relation" => "process-relation",
        "audit" | "first" => return audit(words, value),
        _ => return value.to_owned(),
    };
    let word = |value: &str| words.word(&format!("{family}-{}", value.replace('_', "-")));
    value.split(", ").filter(|value| !value.is_empty()).map(word).collect::<Vec<_>>().join(", ")
}

/// An audit without an id goes by its kind and day: "surveillance 2026-12-10".
fn audit(words: &Messages, label: &str) -> String {
    let unnamed = label.split_once(' ').and_then(|(kind, day)| Some((kind.parse::<EventKind>().ok()?, day)));
    let word = |kind: EventKind| words.word(&format!("cycle-event-kind-{}", kind.as_str().replace('_', "-")));
    unnamed.map_or_else(|| label.to_owned(), |(kind, day)| format!("{} {day}", word(kind)))
}

#[cfg(test)]
#[path = "cycle_rules_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "cycle_schema_tests.rs"]
mod schema_tests;
