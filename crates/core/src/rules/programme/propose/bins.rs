//! Which clauses and processes go into one audit: a process with its clauses stays together, topics that several standards
//! share too, and together only goes what somebody may audit who is tied to none of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Planner, Round, RowKind, Said, Span, Window, said};
use crate::{
    domain::{AuditState, CatalogueId, PersonId, ProcessId},
    rules::programme::{dates, facts::AuditFact, team},
};

/// What stays together.
#[derive(Debug, Default)]
struct Group {
    clauses: Vec<(usize, Said)>,
    processes: BTreeSet<usize>,
    core: bool,
    points: i64,
}

/// An audit being put together.
#[derive(Debug, Clone, Default)]
pub(super) struct Bin {
    pub core: bool,
    pub clauses: Vec<(usize, Said)>,
    pub processes: BTreeSet<usize>,
    /// Sites and services.
    pub others: Vec<(usize, Said)>,
    /// Who may audit all of it, apart from the days. Empty: nobody can, and a person has to settle it.
    able: BTreeSet<PersonId>,
    /// An audit that is planned already, by its place in the facts.
    pub existing: Option<usize>,
    /// Clauses it has already.
    has: usize,
}

impl Planner<'_> {
    pub(super) fn bins(&self, round: &Round, left: usize) -> Vec<Bin> {
        let groups = self.groups(round, left);
        // What fits into one audit needs no second one.
        let one = groups.iter().map(|group| group.clauses.len()).sum::<usize>() <= self.ask.clauses_per_audit;
        let mut bins: Vec<Bin> = self.existing(round).into_iter().collect();
        for mut group in groups {
            group.core |= one;
            self.put(group, &mut bins, round);
        }
        bins.retain(|bin| !bin.clauses.is_empty() || !bin.processes.is_empty());
        if !bins.iter().any(|bin| bin.core)
            && !self.has_preparation(round)
            && let Some(last) = bins.last_mut()
        {
            last.core = true;
        }
        bins
    }

    /// Some internal audit ends in the weeks before the external one already.
    fn has_preparation(&self, round: &Round) -> bool {
        let window = Window::before(round.on);
        let mut internal = self.facts.audits.iter().filter(|audit| audit.is_internal() && audit.is_live());
        internal.any(|audit| round.has(audit) && window.has(audit.to))
    }

    /// Core first, then by priority.
    fn groups(&self, round: &Round, left: usize) -> Vec<Group> {
        let wanted = self.clauses(round, left);
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        for (row, why) in &wanted {
            let leader = self.facts.shared.get(row).filter(|leader| wanted.contains_key(leader)).unwrap_or(row);
            let group = groups.entry(self.key(*leader)).or_default();
            group.clauses.push((*row, why.clone()));
            group.processes.extend(self.processes.get(row).into_iter().flatten());
            // Also where everything must be looked at: two weeks before the body comes are no time for the whole system.
            group.core |= !self.facts.rows[*row].core.is_empty();
            group.points = group.points.max(self.priorities[*row].points);
        }
        // A process comes with its clauses, now or in a later round; alone only where none of them comes any more.
        let comes = |clause: &usize| wanted.contains_key(clause) || !self.covered[*clause];
        let with_clause: BTreeSet<usize> =
            self.processes.iter().filter(|(clause, _)| comes(clause)).flat_map(|(_, rows)| rows).copied().collect();
        let alone = |row: &usize| !self.covered[*row] && !with_clause.contains(row);
        for (row, _) in self.share(self.facts.of_kind(RowKind::Process).filter(alone).collect(), round, left) {
            let group = groups.entry(format!("p{row:09}")).or_default();
            group.processes.insert(row);
            group.points = group.points.max(self.priorities[row].points);
        }
        let mut groups: Vec<Group> = groups.into_values().collect();
        let first = |group: &Group| group.clauses.first().map_or(usize::MAX, |(row, _)| *row);
        groups.sort_by_key(|group| (!group.core, std::cmp::Reverse(group.points), first(group)));
        groups
    }

    /// By the process that realises the clause, else by the heading it stands under.
    fn key(&self, row: usize) -> String {
        match self.processes.get(&row).and_then(|processes| processes.first()) {
            Some(process) => format!("p{process:09}"),
            None => {
                let clause = &self.facts.rows[row];
                let chapter = clause.number.split('.').take(2).collect::<Vec<_>>().join(".");
                let catalogue = clause.catalogue_id.map(|id| id.to_string()).unwrap_or_default();
                format!("c{catalogue}/{chapter}")
            }
        }
    }

    /// The programme's own planned audit in the weeks before the external one: it takes on what is missing.
    fn existing(&self, round: &Round) -> Option<Bin> {
        let window = Window::before(round.on);
        let fits = |audit: &AuditFact| {
            audit.in_programme
                && audit.is_internal()
                && audit.state == AuditState::Planned
                && audit.from > self.facts.on
                && round.has(audit)
                && window.has(audit.to)
        };
        let (place, audit) =
            self.facts.audits.iter().enumerate().filter(|(_, audit)| fits(audit)).min_by_key(|(_, a)| (a.to, a.id))?;
        let rows = || audit.touches.iter().filter(|touch| touch.counts()).map(|touch| touch.row);
        let of_kind = |kind: RowKind| rows().filter(move |row| self.facts.rows[*row].kind == kind);
        let processes: BTreeSet<usize> = of_kind(RowKind::Process).collect();
        let span = Span { from: audit.from, to: audit.to };
        let able = self.able(&processes, &audit.catalogues, span);
        let judges: BTreeSet<PersonId> = audit.judges.iter().copied().collect();
        Some(Bin {
            core: true,
            has: of_kind(RowKind::Clause).count(),
            able: if judges.is_empty() { able } else { judges },
            existing: Some(place),
            ..Bin::default()
        })
    }

    /// Competent in one of the standards on these days and tied to none of the processes.
    fn able(&self, processes: &BTreeSet<usize>, catalogues: &[CatalogueId], span: Span) -> BTreeSet<PersonId> {
        let ids = self.process_ids(processes);
        let competent = |person| !team::competences(self.facts, person, catalogues, span).is_empty();
        let people = self.facts.people.iter().filter(|person| competent(person));
        people.map(|person| person.id).filter(|id| team::is_independent(*id, &self.facts.ties, &ids)).collect()
    }

    pub(super) fn process_ids(&self, processes: &BTreeSet<usize>) -> Vec<ProcessId> {
        processes.iter().map(|row| ProcessId(self.facts.rows[*row].id)).collect()
    }

    pub(super) fn catalogues(&self, clauses: &[(usize, Said)]) -> Vec<CatalogueId> {
        let used: BTreeSet<_> = clauses.iter().filter_map(|(row, _)| self.facts.rows[*row].catalogue_id).collect();
        // In the order they lead; a process alone is measured against the standard that leads.
        let of: Vec<CatalogueId> =
            self.facts.standards.iter().map(|standard| standard.id).filter(|id| used.contains(id)).collect();
        if of.is_empty() { self.facts.standards.first().map(|standard| standard.id).into_iter().collect() } else { of }
    }

    fn put(&self, group: Group, bins: &mut Vec<Bin>, round: &Round) {
        let best = dates::preparation_spans(round.on, 1, self.facts.on).first().copied();
        let span = best.unwrap_or(Span { from: self.facts.on, to: self.facts.on });
        let able = self.able(&group.processes, &self.catalogues(&group.clauses), span);
        let joins = |bin: &&mut Bin| {
            let both = bin.able.intersection(&able).count();
            // A team that is there stays, so all of it must be independent; of others, somebody must remain.
            let possible = match bin.existing.map(|place| &self.facts.audits[place].judges) {
                Some(judges) if !judges.is_empty() => {
                    let ids = self.process_ids(&group.processes);
                    judges.iter().all(|judge| team::is_independent(*judge, &self.facts.ties, &ids))
                }
                _ => both > 0 || (bin.able.is_empty() && able.is_empty()),
            };
            bin.core == group.core
                && possible
                && (bin.clauses.is_empty() && bin.processes.is_empty() && bin.has == 0
                    || bin.has + bin.clauses.len() + group.clauses.len() <= self.ask.clauses_per_audit)
        };
        let place = bins.iter_mut().find(joins);
        let bin = match place {
            Some(bin) => {
                if bin.existing.is_none_or(|place| self.facts.audits[place].judges.is_empty()) {
                    bin.able = bin.able.intersection(&able).copied().collect();
                }
                bin
            }
            None => {
                bins.push(Bin { core: group.core, able, ..Bin::default() });
                bins.last_mut().expect("one was just pushed")
            }
        };
        bin.clauses.extend(group.clauses);
        bin.processes.extend(group.processes);
    }

    /// Why a process is looked at: for its clauses, or for itself.
    pub(super) fn process_reason(&self, process: usize, clauses: &[(usize, Said)]) -> Said {
        let realises = |row: &usize| self.processes.get(row).is_some_and(|found| found.contains(&process));
        if clauses.iter().any(|(row, _)| realises(row)) { said("propose-process") } else { said("propose-uncovered") }
    }
}
