//! The rules of certification, pure: facts and a day in, verdicts with rule, source, deciding fact, turning day and what
//! would mend it out. One rule a file; `registry.rs` lists them. No clock, no store, no words: reasons are message codes.
//! Only a NORM rule says breach; CB and ORG say overdue, HINT advises.
//!
//! Deliberately absent: CYC-16 (relaxations of 2020, ended), MD 3 (withdrawn), MD 23 (nothing for a client to compute),
//! the audit-time table of ISO/IEC 20000-6 (not public: the body's quoted days are an input).

pub mod alarm;
pub mod case;
mod check;
mod coverage;
pub mod date;
pub mod facts;
pub mod mend;
pub mod readiness;
mod registry;
pub mod sampling;
pub mod state;
#[cfg(test)]
mod tests;
pub mod verdict;

mod at_02;
mod at_04;
mod at_05;
mod at_06;
mod b6;
mod cb_due;
mod cyc_01;
mod cyc_02;
mod cyc_03;
mod cyc_04;
mod cyc_05;
mod cyc_06;
mod cyc_07;
mod cyc_08;
mod cyc_09;
mod cyc_10;
mod cyc_11;
mod cyc_12;
mod cyc_13;
mod cyc_14;
mod cyc_15;
mod ia_01;
mod ms_01;
mod ms_02;
mod ms_03;
mod ms_04;
mod ms_05;
mod ms_06;
mod ms_07;
mod ms_08;
mod ms_09;
mod ncx_01;
mod ncx_02;
mod ncx_03;
mod ncx_04;
mod ncx_05;
mod ncx_06;
mod ncx_07;
mod spc_01;
mod spc_02;
mod spc_03;
mod sus_01;
mod sus_02;
mod sus_03;
mod sus_04;
mod trf_01;
mod trf_02;
mod trf_03;
mod trf_04;
mod trf_05;

use chrono::NaiveDate;

pub use case::Case;
pub use facts::Facts;
pub use registry::RULES;
pub use verdict::{Deadline, Evaluation, Outcome, RuleClass, Say, Sheet, State, Verdict};

use crate::domain::{Refusal, standard::Confidence};

/// Every example of every rule, facts and day: what has words to be told in.
#[cfg(test)]
pub fn examples() -> impl Iterator<Item = (&'static str, &'static str)> {
    registry::EXAMPLES.iter().flat_map(|(_, examples)| examples.iter().map(|example| (example.facts, example.on)))
}

/// A rule of the field: who made it, how sure we are of it, and how it judges.
#[derive(Debug)]
pub struct Rule {
    /// Stable: "CYC-02". Its title is the message `rule-cyc-02`.
    pub id: &'static str,
    pub class: RuleClass,
    pub confidence: Confidence,
    /// Document and clause, or where it was seen.
    pub source: &'static str,
    /// Writes verdicts and deadlines; nothing where the facts do not concern it.
    pub judge: fn(&Case<'_>, &mut Sheet),
}

impl Rule {
    /// The message with its title.
    pub fn title(&self) -> String {
        format!("rule-{}", self.id.to_ascii_lowercase())
    }
}

pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// Judges a certification on a day, or refuses facts that cannot be true together with the path of the value.
pub fn evaluate(facts: &Facts, on: NaiveDate) -> Result<Evaluation<Say>, Refusal> {
    check::facts(facts, on)?;
    Ok(judge(&Case::new(facts, on)))
}

/// A sum in hundredths: the same whatever the order, and 0.1 + 0.2 is 0.3.
fn exact_sum(values: impl Iterator<Item = f64>) -> f64 {
    values.map(|value| (value * 100.0).round()).sum::<f64>() / 100.0
}

/// Where rule, subject and reason are the same, whatever else differs decides: the order of the facts must not.
fn by_all<T: std::fmt::Debug>(a: &T, b: &T) -> std::cmp::Ordering {
    format!("{a:?}").cmp(&format!("{b:?}"))
}

fn judge(case: &Case<'_>) -> Evaluation<Say> {
    let mut sheet = Sheet { rule: RULES[0], on: case.on, deadlines: Vec::new(), verdicts: Vec::new() };
    for rule in RULES {
        sheet.rule = rule;
        let before = sheet.verdicts.len();
        (rule.judge)(case, &mut sheet);
        if sheet.verdicts.len() == before {
            sheet.add(Outcome::NotApplicable, "", "rule-not-applicable");
        }
        // Where nothing nearer decided, the day the cycle is counted from did.
        for verdict in sheet.verdicts[before..].iter_mut().filter(|verdict| verdict.fact.is_none()) {
            if let Some(decision) = case.current().decision.filter(|_| verdict.verdict != Outcome::NotApplicable) {
                verdict.fact("decision", None, decision);
            }
        }
        for verdict in &mut sheet.verdicts[before..] {
            if let Some(suggestion) = &mut verdict.suggestion {
                suggestion.args.clone_from(&verdict.reason.args);
            }
        }
        sheet.verdicts[before..]
            .sort_by(|a, b| (&a.subject, a.code).cmp(&(&b.subject, b.code)).then_with(|| by_all(a, b)));
    }
    let order = |d: &Deadline<Say>| (d.date, d.rule, d.code);
    sheet.deadlines.sort_by(|a, b| (order(a), &a.subject).cmp(&(order(b), &b.subject)).then_with(|| by_all(a, b)));
    let cycle = case.current();
    let (state, state_since) = state::of(case);
    Evaluation {
        on: case.on,
        expiry: cycle.expiry,
        expiry_is_proposed: cycle.expiry_is_proposed,
        restore_until: cycle.restore_until(),
        next_expiry: cycle.expiry.map(|expiry| date::add_years(expiry, 3)),
        state,
        state_since,
        deadlines: sheet.deadlines,
        verdicts: sheet.verdicts,
    }
}
