//! A proposal for the audits to come: for each external audit a preparation that touches what it must (B6), before it the
//! audits that cover the rest by priority, and the management review; with sites, teams and days, each with its reason.
//! The same facts and the same seed give the same proposal on every laptop. It proposes; a person accepts, whole or in parts.

mod bins;
mod staff;
mod wanted;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{
    coverage::{Round, rounds, touched, touched_in_period},
    dates::{Busy, Span, Window, review_day},
    facts::{Facts, ReviewFact, Row, RowKind},
    matrix::{Standing, standing},
    priority::{Priority, PriorityLevel, priorities},
    said::{Said, said},
    sites::{self, SiteChoice, SiteDraw, SiteReason},
};
use crate::domain::{AuditId, AuditKind, CatalogueId, PersonId, TeamRole, vocabulary};
use bins::Bin;

/// What a lead may set; the rest follows from the facts.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Not blank.
    pub seed: String,
    /// An external audit that is not planned here yet: its first day and kind.
    pub external: Option<(NaiveDate, AuditKind)>,
    /// Clauses one audit takes at most, where they can be parted.
    pub clauses_per_audit: usize,
    /// Sites a round visits beside the central ones; without it the hint of IAF MD 1.
    pub sites: Option<usize>,
}

impl Ask {
    pub const CLAUSES_PER_AUDIT: usize = 25;
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
#[ts(rename = "PlannerProposal")]
pub struct Proposal {
    pub on: NaiveDate,
    pub seed: String,
    pub rounds: Vec<Round>,
    pub parts: Vec<Part>,
}

vocabulary! {
    PartKind {
        /// The last internal audit before an external one, with the core topics.
        Preparation = "preparation",
        Audit = "audit",
        Review = "review",
    }
}

/// What can be accepted by itself.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
#[ts(rename = "ProposedPart")]
pub struct Part {
    pub key: String,
    pub kind: PartKind,
    /// Place in `rounds`.
    pub round: usize,
    pub title: Said,
    pub span: Span,
    /// An audit that is planned already and takes this on.
    pub audit_id: Option<AuditId>,
    pub rows: Vec<ProposedRow>,
    /// What the audit is measured against.
    pub catalogues: Vec<CatalogueId>,
    pub team: Vec<ProposedMember>,
    pub draw: Option<SiteDraw>,
    #[ts(type = "number")]
    pub days_tenths: i64,
    pub reasons: Vec<Said>,
    /// What a person still has to settle.
    pub gaps: Vec<Said>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProposedRow {
    /// Place in the facts.
    #[serde(skip)]
    pub place: usize,
    pub kind: RowKind,
    pub id: String,
    pub number: String,
    pub name: String,
    pub reasons: Vec<Said>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProposedMember {
    pub person_id: PersonId,
    pub name: String,
    pub role: TeamRole,
    pub reasons: Vec<Said>,
}

pub fn propose(facts: &Facts, ask: &Ask) -> Proposal {
    let rounds = to_come(facts, ask);
    let mut planner = Planner {
        facts,
        ask,
        priorities: priorities(facts),
        standing: standing(facts),
        processes: facts.processes_of_clauses(),
        covered: touched_in_period(facts),
        busy: busy(facts),
        parts: Vec::new(),
    };
    for (place, round) in rounds.iter().enumerate() {
        let left = rounds[place..].iter().filter(|round| !round.is_full()).count();
        planner.round(place, round, left);
    }
    Proposal { on: facts.on, seed: ask.seed.clone(), parts: planner.parts, rounds }
}

/// The external audits still to come, the one asked about among them. Without any, the period's end is what is prepared.
fn to_come(facts: &Facts, ask: &Ask) -> Vec<Round> {
    let all = rounds(facts);
    let mut found: Vec<Round> = all.iter().filter(|round| round.on > facts.on).cloned().collect();
    if let Some((on, kind)) = ask.external.filter(|(on, _)| !found.iter().any(|round| round.on == *on)) {
        let before = all.iter().filter(|round| round.on < on).map(|round| round.on + Days::new(1)).max();
        found.push(Round { kind, audit_id: None, event_id: None, from: before.unwrap_or(facts.from), on });
        found.sort_by_key(|round| round.on);
        // A round begins where the one before it ended, also where that is the one asked about.
        for place in 1..found.len() {
            found[place].from = found[place].from.max(found[place - 1].on + Days::new(1));
        }
    }
    if found.is_empty() {
        let from = all.last().map_or(facts.from, |round| round.on + Days::new(1));
        found.push(Round {
            kind: AuditKind::Internal,
            audit_id: None,
            event_id: None,
            from,
            on: facts.to + Days::new(1),
        });
    }
    found
}

/// Who is in which audit of the period: busy on its days, and loaded with it.
fn busy(facts: &Facts) -> Vec<Busy> {
    let live = facts.audits.iter().filter(|audit| audit.is_live() && audit.to >= facts.from);
    live.flat_map(|audit| audit.people.iter().map(|person| (*person, Span { from: audit.from, to: audit.to })))
        .collect()
}

struct Planner<'a> {
    facts: &'a Facts,
    ask: &'a Ask,
    priorities: Vec<Priority>,
    standing: Vec<Standing>,
    /// Process rows by the clause rows they realise.
    processes: std::collections::HashMap<usize, Vec<usize>>,
    /// Touched in the period, or proposed in a round before.
    covered: Vec<bool>,
    busy: Vec<Busy>,
    parts: Vec<Part>,
}

impl Planner<'_> {
    fn round(&mut self, place: usize, round: &Round, left: usize) {
        let mut bins = self.bins(round, left);
        let draw = self.add_sites(place, round, &mut bins);
        self.add_services(round, left, &mut bins);
        let mut parts = self.staffed(place, round, bins);
        if let Some(first) = parts.iter_mut().find(|part| part.rows.iter().any(|row| row.kind == RowKind::Site)) {
            first.draw = draw;
        }
        parts.sort_by(|a, b| (a.span, &a.key).cmp(&(b.span, &b.key)));
        for row in parts.iter().flat_map(|part| &part.rows) {
            self.covered[row.place] = true;
        }
        let review = self.review(place, round, &parts);
        self.parts.extend(parts);
        self.parts.extend(review);
    }

    fn level(&self, row: usize) -> PriorityLevel {
        self.priorities[row].level
    }

    /// Why a row was chosen, then what gave it its priority.
    fn proposed(&self, place: usize, why: Said) -> ProposedRow {
        let row: &Row = &self.facts.rows[place];
        let reasons = std::iter::once(why).chain(self.priorities[place].reasons.iter().cloned()).collect();
        let (number, name) = (row.number.clone(), row.name.clone());
        ProposedRow { place, kind: row.kind, id: row.id.to_string(), number, name, reasons }
    }

    /// Central sites go to the preparation, the others from audit to audit. Nothing where the round has its sites already.
    fn add_sites(&self, place: usize, round: &Round, bins: &mut [Bin]) -> Option<SiteDraw> {
        let visited = touched(self.facts, round);
        let planned = self.facts.of_kind(RowKind::Site).any(|site| visited[site]);
        if bins.is_empty() || (planned && self.ask.sites.is_none()) {
            return None;
        }
        let seed = format!("{}/sites/{}", self.ask.seed, place + 1);
        let asked = (self.ask.sites, round.is_full());
        let SiteChoice { sites, draw } = sites::choose(self.facts, &self.priorities, &self.standing, asked, &seed);
        let taken: Vec<usize> = sites.iter().map(|(site, _)| *site).collect();
        let count = bins.len();
        let others = sites.iter().filter(|(_, why)| *why != SiteReason::Central);
        for (turn, (site, why)) in others.enumerate() {
            let code = if *why == SiteReason::Drawn { "propose-site-drawn" } else { "propose-site-different" };
            bins[turn % count].others.push((*site, said(code)));
        }
        let high = self.facts.of_kind(RowKind::Site).filter(|site| !taken.contains(site));
        for site in high.filter(|site| self.level(*site) == PriorityLevel::High && !visited[*site]) {
            bins[site % count].others.push((site, said("propose-high")));
        }
        let preparation = bins.iter().position(|bin| bin.core).unwrap_or_default();
        for (site, _) in sites.iter().filter(|(_, why)| *why == SiteReason::Central) {
            bins[preparation].others.push((*site, said("propose-site-central")));
        }
        draw
    }

    /// The services no audit of the period looks at: their share of the round, and whatever has high priority.
    fn add_services(&self, round: &Round, left: usize, bins: &mut [Bin]) {
        let open = self.facts.of_kind(RowKind::Service).filter(|row| !self.covered[*row]).collect();
        let count = bins.len();
        for (turn, (row, why)) in self.share(open, round, left).into_iter().enumerate().filter(|_| count > 0) {
            bins[turn % count].others.push((row, why));
        }
    }

    /// The review between the last internal audit and the external one, unless one is planned or held in its weeks.
    fn review(&self, place: usize, round: &Round, parts: &[Part]) -> Option<Part> {
        let window = Window::before(round.on);
        if self.facts.reviews.iter().map(ReviewFact::day).any(|day| window.has(day)) {
            return None;
        }
        let internal =
            self.facts.audits.iter().filter(|audit| audit.is_internal() && audit.is_live() && round.has(audit));
        let last = internal.map(|audit| audit.to).chain(parts.iter().map(|part| part.span.to)).max();
        let day = review_day(round.on, last.unwrap_or(self.facts.on), self.facts.on);
        let late = (!window.has(day)).then(|| said("propose-late").arg("from", window.from).arg("to", window.to));
        Some(Part {
            key: format!("r{}-review", place + 1),
            kind: PartKind::Review,
            round: place,
            title: said(if round.is_external() { "propose-title-review" } else { "propose-title-review-internal" })
                .arg("audit_kind", round.kind)
                .arg("date", round.on),
            span: Span { from: day, to: day },
            audit_id: None,
            rows: Vec::new(),
            catalogues: Vec::new(),
            team: Vec::new(),
            draw: None,
            days_tenths: 0,
            reasons: vec![said("propose-review").arg("from", window.from).arg("to", window.to).arg("date", round.on)],
            gaps: late.into_iter().collect(),
        })
    }
}

#[cfg(test)]
#[path = "propose_tests.rs"]
mod tests;
