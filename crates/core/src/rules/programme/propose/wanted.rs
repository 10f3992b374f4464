//! What a round takes on: what it must (B6), what failed and nobody looked at since, and its share of what the period has
//! not covered, the highest priority first.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use super::{Planner, PriorityLevel, Round, RowKind, Said, said};
use crate::{domain::GradeKind, rules::programme::coverage::missing};

impl Planner<'_> {
    /// Clauses with why, in the order of the rows.
    pub(super) fn clauses(&self, round: &Round, left: usize) -> BTreeMap<usize, Said> {
        let must = |row: usize| match self.facts.rows[row].core.as_slice() {
            _ if round.is_full() => said("propose-full"),
            topics => said("propose-core").arg("topics", topics.join(", ")),
        };
        let mut wanted: BTreeMap<usize, Said> =
            missing(self.facts, round).into_iter().map(|row| (row, must(row))).collect();
        for row in self.unfollowed() {
            wanted.entry(row).or_insert_with(|| said("propose-follow-up"));
        }
        let open = self.facts.of_kind(RowKind::Clause).filter(|row| !self.covered[*row] && !wanted.contains_key(row));
        for (row, why) in self.share(open.collect(), round, left) {
            wanted.entry(row).or_insert(why);
        }
        wanted
    }

    /// Of rows the period has not covered: this round's share, and whatever has high priority. The last round takes all.
    pub(super) fn share(&self, mut open: Vec<usize>, round: &Round, left: usize) -> Vec<(usize, Said)> {
        let rounds = if round.is_full() { 1 } else { left.max(1) };
        open.sort_by_key(|row| (std::cmp::Reverse(self.priorities[*row].points), *row));
        let share = open.len().div_ceil(rounds);
        let takes = |(turn, row): (usize, usize)| match self.level(row) {
            PriorityLevel::High => Some((row, said("propose-high"))),
            _ if turn < share => Some((row, said("propose-uncovered"))),
            _ => None,
        };
        open.into_iter().enumerate().filter_map(takes).collect()
    }

    /// Clauses where a nonconformity of the last two years is not followed by any audit yet.
    fn unfollowed(&self) -> Vec<usize> {
        let facts = self.facts;
        let mut looked: Vec<Option<NaiveDate>> = vec![None; facts.rows.len()];
        for audit in facts.audits.iter().filter(|audit| audit.is_internal() && audit.is_live()) {
            audit.touches.iter().filter(|t| t.counts()).for_each(|t| looked[t.row] = looked[t.row].max(Some(audit.to)));
        }
        let since = facts.on.checked_sub_months(Months::new(24)).unwrap_or(facts.from);
        let weighs = |grade| matches!(grade, GradeKind::Major | GradeKind::Minor | GradeKind::AreaOfConcern);
        let recent =
            facts.findings.iter().filter(|f| weighs(f.grade) && f.raised_on >= since && f.raised_on <= facts.on);
        let open = recent.flat_map(|finding| finding.rows.iter().map(|row| (*row, finding.raised_on)));
        let is_clause = |row: usize| facts.rows[row].kind == RowKind::Clause;
        // What a round before has proposed is covered, and lies after the finding.
        let unseen = |(row, raised): &(usize, NaiveDate)| {
            is_clause(*row)
                && !self.parts.iter().any(|part| part.rows.iter().any(|r| r.place == *row))
                && looked[*row].is_none_or(|day| day <= *raised)
        };
        open.filter(unseen).map(|(row, _)| row).collect()
    }
}
