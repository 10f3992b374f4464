//! Days and teams of a round's audits: the preparations into the weeks before the external audit, the others spread over
//! the time before; where nobody is free, other days; where nobody can be found at all, a gap that says so.

use super::{Part, PartKind, Planner, ProposedMember, Round, RowKind, Said, Span, Window, bins::Bin, said};
use crate::{
    domain::{CatalogueId, PersonId, ProcessId, TeamRole},
    rules::programme::{
        dates::{on_or_after, preparation_spans, spread_spans},
        team::{self, Nobody, Wanted},
    },
};
use chrono::Days;

/// Clauses a team gets through in a day, sites it can visit in one.
const CLAUSES_A_DAY: usize = 8;
const SITES_A_DAY: usize = 3;
/// From this many clauses on, two judge.
const TWO_FROM: usize = 16;
/// Other days tried before a person has to settle it.
const TRIES: usize = 40;

impl Planner<'_> {
    /// The preparations first: they have the fewest days to choose from.
    pub(super) fn staffed(&mut self, place: usize, round: &Round, bins: Vec<Bin>) -> Vec<Part> {
        let (core, others): (Vec<Bin>, Vec<Bin>) = bins.into_iter().partition(|bin| bin.core);
        let mut parts = Vec::new();
        for bin in core {
            let key = format!("r{}-preparation-{}", place + 1, parts.len() + 1);
            let spans = match bin.existing.map(|audit| &self.facts.audits[audit]) {
                Some(audit) => vec![Span { from: audit.from, to: audit.to }],
                None => self.before(round, self.days(&bin)),
            };
            parts.push(self.part(key, (place, round), bin, spans));
        }
        let first = parts.iter().map(|part| part.span.from).min().unwrap_or(round.on);
        let count = others.len();
        for (turn, bin) in others.into_iter().enumerate() {
            let key = format!("r{}-audit-{}", place + 1, turn + 1);
            let from = on_or_after(round.from.max(self.facts.on + Days::new(7)));
            let to = (first - Days::new(7)).max(from);
            let days = self.days(&bin);
            let spread = spread_spans(from, to, (turn, count), days).into_iter();
            let mut spans: Vec<Span> = spread.filter(|span| span.to < round.on && span.from > self.facts.on).collect();
            if spans.is_empty() {
                spans = self.before(round, days);
            }
            parts.push(self.part(key, (place, round), bin, spans));
        }
        parts
    }

    fn days(&self, bin: &Bin) -> usize {
        let sites = bin.others.iter().filter(|(row, _)| self.facts.rows[*row].kind == RowKind::Site).count();
        (bin.clauses.len().div_ceil(CLAUSES_A_DAY) + sites.div_ceil(SITES_A_DAY)).max(1)
    }

    /// Days before the external audit; fewer of them where there is no time for all, the next one where there is none.
    fn before(&self, round: &Round, days: usize) -> Vec<Span> {
        let fits = (1..=days).rev().map(|days| preparation_spans(round.on, days, self.facts.on));
        let next = on_or_after(self.facts.on + Days::new(1));
        fits.into_iter().find(|spans| !spans.is_empty()).unwrap_or_else(|| vec![Span { from: next, to: next }])
    }

    fn part(&mut self, key: String, (place, round): (usize, &Round), bin: Bin, spans: Vec<Span>) -> Part {
        let days = self.days(&bin);
        let existing = bin.existing.map(|audit| &self.facts.audits[audit]);
        let mut catalogues = self.catalogues(&bin.clauses);
        catalogues.extend(
            existing
                .iter()
                .flat_map(|audit| &audit.catalogues)
                .filter(|id| !catalogues.contains(id))
                .copied()
                .collect::<Vec<_>>(),
        );
        let mut gaps = Vec::new();
        let has_team = existing.is_some_and(|audit| !audit.judges.is_empty());
        let (span, team) =
            if has_team { (spans[0], Vec::new()) } else { self.team(&bin, &catalogues, &spans, &mut gaps) };
        let window = Window::before(round.on);
        if bin.core && !window.has(span.to) {
            gaps.push(said("propose-late").arg("from", window.from).arg("to", window.to));
        }
        self.busy.extend(team.iter().map(|member| (member.person_id, span)));
        let processes = bin.processes.iter().map(|row| (*row, self.process_reason(*row, &bin.clauses)));
        let rows = bin.clauses.iter().cloned().chain(processes).chain(bin.others.iter().cloned());
        Part {
            kind: if bin.core { PartKind::Preparation } else { PartKind::Audit },
            round: place,
            title: title(&key, bin.core, round),
            span,
            audit_id: existing.map(|audit| audit.id),
            rows: rows.map(|(row, why)| self.proposed(row, why)).collect(),
            catalogues,
            team,
            draw: None,
            days_tenths: i64::try_from(days * 10).unwrap_or_default(),
            reasons: vec![when(bin.core, round, window)],
            gaps,
            key,
        }
    }

    /// The first of the days on which a team is free. The gaps say why there is none.
    fn team(
        &self,
        bin: &Bin,
        catalogues: &[CatalogueId],
        spans: &[Span],
        gaps: &mut Vec<Said>,
    ) -> (Span, Vec<ProposedMember>) {
        let processes = self.audited(bin);
        let size = if bin.clauses.len() >= TWO_FROM { 2 } else { 1 };
        let mut why = None;
        for span in spans.iter().take(TRIES) {
            let wanted = Wanted { processes: &processes, catalogues, span: *span, size };
            match team::choose(self.facts, &self.busy, &wanted) {
                Ok(team) => return (*span, self.members(&team)),
                Err(nobody) => why = why.or(Some(nobody)),
            }
        }
        let Nobody { not_competent, not_independent, not_free } = why.unwrap_or_default();
        let nobody = said("propose-nobody").arg("not_competent", not_competent).arg("not_independent", not_independent);
        gaps.push(nobody.arg("not_free", not_free));
        (spans[0], Vec::new())
    }

    /// The processes of the part and those its audit has already.
    fn audited(&self, bin: &Bin) -> Vec<ProcessId> {
        let mut processes = bin.processes.clone();
        if let Some(audit) = bin.existing.map(|audit| &self.facts.audits[audit]) {
            let touched = audit.touches.iter().filter(|touch| touch.counts()).map(|touch| touch.row);
            processes.extend(touched.filter(|row| self.facts.rows[*row].kind == RowKind::Process));
        }
        self.process_ids(&processes)
    }

    fn members(&self, team: &[PersonId]) -> Vec<ProposedMember> {
        let audits = |id: PersonId| self.busy.iter().filter(|(person, _)| *person == id).count();
        let name = |id: PersonId| self.facts.people.iter().find(|person| person.id == id).map(|p| p.name.clone());
        let member = |(turn, id): (usize, &PersonId)| ProposedMember {
            person_id: *id,
            name: name(*id).unwrap_or_default(),
            role: if turn == 0 { TeamRole::Lead } else { TeamRole::Auditor },
            reasons: vec![said("propose-member").arg("audits", audits(*id))],
        };
        team.iter().enumerate().map(member).collect()
    }
}

fn title(key: &str, core: bool, round: &Round) -> Said {
    let number = key.rsplit('-').next().unwrap_or_default();
    let code = match (core, round.is_external()) {
        (true, true) => "propose-title-preparation",
        (false, true) => "propose-title-audit",
        (true, false) => "propose-title-last",
        (false, false) => "propose-title-internal",
    };
    said(code).arg("audit_kind", round.kind).arg("date", round.on).arg("number", number)
}

fn when(core: bool, round: &Round, window: Window) -> Said {
    let code = match (core, round.is_external()) {
        (true, true) => "propose-window",
        (true, false) => "propose-period",
        (false, _) => "propose-spread",
    };
    said(code).arg("from", window.from).arg("to", window.to).arg("date", round.on)
}
