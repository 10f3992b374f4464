//! Who may audit what, and when: competent and valid on the days, tied to none of the processes (IA-01), not in another
//! audit on these days; among those the one with the fewest audits. It never makes an exception: an override is a person's.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    dates::{Busy, Span},
    facts::{CompetenceFact, Facts, PersonFact, StandardFact},
};
use crate::domain::{
    CatalogueId, PersonId, ProcessId,
    independence::{Tie, conflicts},
};

/// What a team is looked for: processes, standards, days.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub processes: &'a [ProcessId],
    pub catalogues: &'a [CatalogueId],
    pub span: Span,
    /// At most so many, and not fewer than the standards need.
    pub size: usize,
}

/// Why nobody, or not everybody who is needed, was found: how many people fell away at which question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nobody {
    pub not_competent: usize,
    pub not_independent: usize,
    pub not_free: usize,
}

/// The standard's own name in a competence: "ISO/IEC 20000-1, lead auditor". Letters and digits are compared, so that
/// "ISO 20000-1" is the same; a longer number is another standard ("ISO 90010").
pub fn is_about(topic: &str, designation: &str) -> bool {
    let Some(number) = designation.split_whitespace().find(|word| word.contains(|c: char| c.is_ascii_digit())) else {
        return topic.to_lowercase().contains(&designation.to_lowercase());
    };
    let part = |c: char| c.is_ascii_digit() || c == '-';
    topic.match_indices(number).any(|(at, found)| {
        !topic[..at].ends_with(part) && !topic[at + found.len()..].starts_with(|c: char| c.is_ascii_digit())
    })
}

fn is_valid(competence: &CompetenceFact, span: Span) -> bool {
    competence.from.is_none_or(|from| from <= span.from) && competence.until.is_none_or(|until| until >= span.to)
}

fn competent_in(person: &PersonFact, standard: &StandardFact, span: Span) -> bool {
    person.competences.iter().any(|c| is_valid(c, span) && is_about(&c.topic, &standard.designation))
}

/// The standards of `wanted` that the person may audit on all of the days.
pub fn competences(facts: &Facts, person: &PersonFact, wanted: &[CatalogueId], span: Span) -> Vec<CatalogueId> {
    let standards = facts.standards.iter().filter(|standard| wanted.contains(&standard.id));
    standards.filter(|standard| competent_in(person, standard, span)).map(|standard| standard.id).collect()
}

pub fn is_independent(person: PersonId, ties: &[Tie], processes: &[ProcessId]) -> bool {
    conflicts(person, ties, processes).is_empty()
}

pub fn is_free(person: PersonId, busy: &[Busy], span: Span) -> bool {
    !busy.iter().any(|(who, days)| *who == person && days.overlaps(span))
}

/// Says "lead" in one of the languages Triennium speaks; a preference, never a demand.
fn leads(person: &PersonFact, day: NaiveDate) -> bool {
    let valid = person.competences.iter().filter(|c| is_valid(c, Span { from: day, to: day }));
    valid.map(|c| c.topic.to_lowercase()).any(|topic| ["lead", "leit"].iter().any(|word| topic.contains(word)))
}

/// The lead first. An error where some standard stays without anybody.
pub fn choose(facts: &Facts, busy: &[Busy], wanted: &Wanted<'_>) -> Result<Vec<PersonId>, Nobody> {
    let mut nobody = Nobody::default();
    let mut able: Vec<(&PersonFact, Vec<CatalogueId>)> = Vec::new();
    for person in &facts.people {
        let standards = competences(facts, person, wanted.catalogues, wanted.span);
        if standards.is_empty() {
            nobody.not_competent += 1;
        } else if !is_independent(person.id, &facts.ties, wanted.processes) {
            nobody.not_independent += 1;
        } else if !is_free(person.id, busy, wanted.span) {
            nobody.not_free += 1;
        } else {
            able.push((person, standards));
        }
    }
    let load = load(busy);
    let mut open: Vec<CatalogueId> = wanted.catalogues.to_vec();
    let mut team: Vec<PersonId> = Vec::new();
    while !open.is_empty() || team.len() < wanted.size {
        let covers = |standards: &[CatalogueId]| standards.iter().filter(|id| open.contains(id)).count();
        let needed = |(_, standards): &&(&PersonFact, Vec<CatalogueId>)| open.is_empty() || covers(standards) > 0;
        let left = able.iter().filter(|(person, _)| !team.contains(&person.id)).filter(needed);
        let best = left.min_by_key(|(person, standards)| {
            let leads = team.is_empty() && leads(person, wanted.span.from);
            let audits = load.get(&person.id).copied().unwrap_or_default();
            (std::cmp::Reverse(covers(standards)), !leads, audits, &person.name, person.id)
        });
        match best {
            Some((person, standards)) => {
                team.push(person.id);
                open.retain(|id| !standards.contains(id));
            }
            None if open.is_empty() => break,
            None => return Err(nobody),
        }
    }
    Ok(team)
}

fn load(busy: &[Busy]) -> HashMap<PersonId, usize> {
    let mut load = HashMap::new();
    busy.iter().for_each(|(person, _)| *load.entry(*person).or_default() += 1);
    load
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::made::*;
    use super::*;

    fn span(from: &str, to: &str) -> Span {
        Span { from: day(from), to: day(to) }
    }

    fn wanted<'a>(processes: &'a [ProcessId], catalogues: &'a [CatalogueId], size: usize) -> Wanted<'a> {
        Wanted { processes, catalogues, span: span("2026-08-03", "2026-08-04"), size }
    }

    fn numbers(team: Result<Vec<PersonId>, Nobody>) -> Vec<u128> {
        team.expect("a team").iter().map(|id| id.0.as_u128()).collect()
    }

    fn people(count: u128) -> Facts {
        let mut facts = facts(&["8.5.1"]);
        facts.people = (1..=count).map(|n| person(n, &["ISO/IEC 20000-1, internal auditor"])).collect();
        facts
    }

    #[test]
    fn a_competence_names_the_standard_and_not_one_with_a_longer_number() {
        assert!(is_about("ISO/IEC 20000-1, lead auditor", "ISO/IEC 20000-1"));
        assert!(is_about("Auditor für 20000-1:2018", "ISO/IEC 20000-1"));
        assert!(is_about("ISO 9001 auditor", "ISO 9001"));
        assert!(!is_about("ISO 90010", "ISO 9001"));
        assert!(!is_about("ISO/IEC 20000-10", "ISO/IEC 20000-1"));
        assert!(!is_about("ISO 19001", "ISO 9001"));
        assert!(is_about("our service policy", "Service policy"));
    }

    #[test]
    fn valid_on_every_day_independent_and_free_or_not_at_all() {
        let mut facts = people(4);
        facts.people[0].competences[0].until = Some(day("2026-08-03"));
        facts.ties = vec![owns(2, 7)];
        let busy = [(PersonId(Uuid::from_u128(3)), span("2026-08-04", "2026-08-20"))];
        let process = [ProcessId(Uuid::from_u128(7))];
        assert_eq!(numbers(choose(&facts, &busy, &wanted(&process, &[standard()], 1))), [4]);
        facts.people.pop();
        let nobody = choose(&facts, &busy, &wanted(&process, &[standard()], 1)).expect_err("nobody is left");
        assert_eq!(nobody, Nobody { not_competent: 1, not_independent: 1, not_free: 1 });
    }

    #[test]
    fn whoever_has_fewer_audits_goes_first_and_a_lead_leads() {
        let mut facts = people(3);
        let busy = [(PersonId(Uuid::from_u128(1)), span("2026-02-02", "2026-02-03"))];
        assert_eq!(numbers(choose(&facts, &busy, &wanted(&[], &[standard()], 2))), [2, 3]);
        facts.people[0].competences[0].topic = "ISO/IEC 20000-1, lead auditor".into();
        assert_eq!(numbers(choose(&facts, &busy, &wanted(&[], &[standard()], 2))), [1, 2]);
    }

    #[test]
    fn a_combined_audit_has_somebody_for_each_standard() {
        let mut facts = people(2);
        let second = CatalogueId(Uuid::from_u128(2));
        facts.standards.push(StandardFact { id: second, key: "x".into(), designation: "ISO 9001".into() });
        let both = [standard(), second];
        assert!(choose(&facts, &[], &wanted(&[], &both, 1)).is_err(), "nobody for ISO 9001");
        facts.people.push(person(3, &["ISO 9001 auditor"]));
        assert_eq!(numbers(choose(&facts, &[], &wanted(&[], &both, 1))), [1, 3]);
        facts.people.push(person(4, &["ISO 9001", "ISO/IEC 20000-1"]));
        assert_eq!(numbers(choose(&facts, &[], &wanted(&[], &both, 1))), [4], "one for both");
    }
}
