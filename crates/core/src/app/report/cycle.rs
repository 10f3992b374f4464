//! The facts of a certification's three years on paper: the same timeline and the same verdicts as in the window.

use super::{ReportRequest, document};
use crate::{
    Result,
    app::{
        App,
        certification::{
            self, CertificationEvaluate, CertificationEvaluated, CertificationRef,
            timeline::{CycleEntry, CycleLane, range, tone},
        },
    },
    domain::Refusal,
    messages::{Messages, values::label},
    report::{
        blocks::{Entry, Lane, Timeline},
        documents::cycle::{self, Dated, Trouble},
    },
    rules::{Outcome, Verdict},
    store,
};

pub fn facts(app: &App, ask: &ReportRequest, words: &Messages) -> Result<cycle::Cycle> {
    let id = ask.certification.ok_or_else(|| Refusal::new("value-missing").at("certification"))?;
    let view = certification::get(app, CertificationRef { id })?;
    let language = words.language().to_owned();
    let evaluated =
        certification::evaluate(app, CertificationEvaluate { id, on: ask.on, moves: Vec::new(), language })?;
    let (workspace, dossier) = app.read(|db| Ok((store::workspace(db)?, store::certification::dossier(db, id)?)))?;
    let of = &view.certification;
    Ok(cycle::Cycle {
        organisation: document::organisation(&workspace),
        control: document::control(of.number.clone(), evaluated.evaluation.on),
        number: of.number.clone(),
        standard: [of.standard.as_str(), &of.edition].join(":").trim_end_matches(':').to_owned(),
        body: view.body.name.clone(),
        certificate: dossier.newest_certificate().map(|issue| issue.number.clone()).unwrap_or_default(),
        scope: of.scope.clone(),
        owner: view.owner.clone(),
        state: label(words, "certification-state", evaluated.evaluation.state.as_str()),
        since: evaluated.evaluation.state_since,
        expiry: expiry(&evaluated, words),
        timeline: drawn(&evaluated, words),
        dates: dates(&evaluated, words),
        troubles: troubles(&evaluated.evaluation.verdicts, words),
        held: evaluated.evaluation.verdicts.iter().filter(|one| one.verdict == Outcome::Met).count(),
    })
}

fn expiry(of: &CertificationEvaluated, words: &Messages) -> String {
    let Some(day) = of.evaluation.expiry.map(|day| day.to_string()) else { return String::new() };
    match of.evaluation.expiry_is_proposed {
        true => words.text("doc-cycle-expiry-proposed", [("day", day.as_str())]),
        false => day,
    }
}

fn drawn(of: &CertificationEvaluated, words: &Messages) -> Timeline {
    let on = of.evaluation.on;
    let (from, to) = range(&of.timeline, on);
    let lane = |lane: CycleLane| {
        let entries = of.timeline.iter().filter(|entry| entry.lane == lane).map(entry).collect();
        Lane { label: label(words, "lane", lane.as_str()), entries }
    };
    let lanes: Vec<Lane> = CycleLane::ALL.iter().map(|one| lane(*one)).filter(|one| !one.entries.is_empty()).collect();
    Timeline { from, to, today: Some((on, words.word("doc-programme-as-of"))), lanes }
}

fn entry(of: &CycleEntry) -> Entry {
    Entry {
        label: of.name.clone(),
        from: of.from,
        to: of.to,
        state: of.state.clone(),
        tone: of.tone,
        shape: of.shape,
        done: of.done,
    }
}

fn dates(of: &CertificationEvaluated, words: &Messages) -> Vec<Dated> {
    let mut entries: Vec<&CycleEntry> = of.timeline.iter().collect();
    entries.sort_by_key(|entry| (entry.to, entry.from));
    let dated = |entry: &CycleEntry| Dated {
        what: entry.about.clone(),
        lane: label(words, "lane", entry.lane.as_str()),
        from: Some(entry.from).filter(|from| *from != entry.to),
        to: entry.to,
        rule: entry.rule.clone(),
        hard: entry.hard,
        state: entry.state.clone(),
        tone: entry.tone,
    };
    entries.into_iter().map(dated).collect()
}

fn troubles(verdicts: &[Verdict<String>], words: &Messages) -> Vec<Trouble> {
    let mut found: Vec<_> = verdicts.iter().filter(|one| one.verdict.is_trouble()).collect();
    found.sort_by_key(|one| certification::gravity(one.verdict));
    let told = |one: &Verdict<String>| Trouble {
        rule: [one.rule, &one.subject].join(" ").trim().to_owned(),
        source: standard(one.source).to_owned(),
        outcome: label(words, "verdict-outcome", one.verdict.as_str()),
        tone: tone(one.verdict),
        reason: one.reason.clone(),
        suggestion: one.suggestion.clone().unwrap_or_default(),
    };
    found.into_iter().map(told).collect()
}

/// The clause a rule stands on; where that was read on the web is for the window, which can follow a link.
fn standard(source: &str) -> &str {
    let end = source.find("(http").or_else(|| source.find("http")).unwrap_or(source.len());
    source[..end].trim_end_matches([' ', ';', ','])
}

#[cfg(test)]
mod tests {
    use super::standard;

    #[test]
    fn of_a_source_the_clause_is_printed_and_no_address() {
        assert_eq!(standard("ISO/IEC 17021-1:2015, 9.1.3.3 (https://example.org/x)"), "ISO/IEC 17021-1:2015, 9.1.3.3");
        assert_eq!(standard("https://example.org ; https://example.com"), "");
        assert_eq!(standard("IAF MD 1:2023, 5"), "IAF MD 1:2023, 5");
    }
}
