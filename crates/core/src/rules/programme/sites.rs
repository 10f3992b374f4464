//! Which sites a round visits: the central function always, of the others a share drawn by a recorded seed (at least a
//! quarter, MS-04) and the rest as different as possible. The sizes of IAF MD 1 are a certification body's; for an own
//! programme they are a hint, so anybody may ask for another number.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    facts::{Facts, Row, RowKind},
    matrix::Standing,
    priority::Priority,
};
use crate::domain::{SampleMethod, sampling};

/// What was drawn, with all that somebody needs to draw it again (`domain/sampling.rs` says how).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct SiteDraw {
    /// Ids of all sites but the central ones, sorted.
    pub population: Vec<String>,
    pub seed: String,
    #[ts(type = "number")]
    pub size: i64,
    pub drawn: Vec<String>,
    /// Sites taken in all, beside the central ones.
    pub sample: usize,
}

/// Why a site is visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteReason {
    Central,
    Drawn,
    /// Chosen as different from the others.
    Different,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteChoice {
    pub sites: Vec<(usize, SiteReason)>,
    pub draw: Option<SiteDraw>,
}

/// The least whole number whose square times 100 is not below `share`² percent of n: 0.6·√n or 0.8·√n rounded up, without
/// floating point. `share` in tenths.
pub fn share_of_root(n: usize, share: u128) -> usize {
    let target = share * share * n as u128;
    (0..=n).find(|size| (*size as u128).pow(2) * 100 >= target).unwrap_or(n)
}

/// How many sites beside the central ones (MS-02 as a hint): 0.8·√N before a recertification, else 0.6·√N.
pub fn proposed_size(sites: usize, full: bool) -> usize {
    share_of_root(sites, if full { 8 } else { 6 })
}

pub fn choose(
    facts: &Facts,
    priorities: &[Priority],
    standing: &[Standing],
    (asked, full): (Option<usize>, bool),
    seed: &str,
) -> SiteChoice {
    let (central, mut others): (Vec<usize>, Vec<usize>) =
        facts.of_kind(RowKind::Site).partition(|site| facts.rows[*site].is_central);
    let mut sites: Vec<_> = central.into_iter().map(|site| (site, SiteReason::Central)).collect();
    others.sort_by_key(|site| facts.rows[*site].id);
    let sample = asked.unwrap_or_else(|| proposed_size(others.len(), full)).min(others.len());
    if sample == 0 {
        return SiteChoice { sites, draw: None };
    }
    let draw = draw(facts, &others, sample, seed);
    let is_drawn = |site: &usize| draw.drawn.contains(&facts.rows[*site].id.to_string());
    let mut taken: Vec<usize> = others.iter().copied().filter(is_drawn).collect();
    sites.extend(taken.iter().map(|site| (*site, SiteReason::Drawn)));
    while taken.len() < sample {
        let left = others.iter().copied().filter(|site| !taken.contains(site));
        let Some(next) = left.max_by_key(|site| difference(facts, priorities, standing, &taken, *site)) else { break };
        taken.push(next);
        sites.push((next, SiteReason::Different));
    }
    SiteChoice { sites, draw: Some(draw) }
}

fn draw(facts: &Facts, others: &[usize], sample: usize, seed: &str) -> SiteDraw {
    let population: Vec<String> = others.iter().map(|site| facts.rows[*site].id.to_string()).collect();
    let size = i64::try_from(sample.div_ceil(4)).unwrap_or(1);
    // The ids are unique and the size is within them, so only a blank seed could be refused: `propose` makes none.
    let drawn = sampling::draw(&population, SampleMethod::Random, size, seed).unwrap_or_default();
    SiteDraw { population, seed: seed.to_owned(), size, drawn, sample }
}

/// What makes a site worth adding to those taken, the weightiest first: long not visited, in a country none of them is in,
/// of another size than they are, high in priority; the id at last, so that there is one answer.
fn difference(
    facts: &Facts,
    priorities: &[Priority],
    standing: &[Standing],
    taken: &[usize],
    site: usize,
) -> (std::cmp::Reverse<Option<NaiveDate>>, bool, u32, i64, std::cmp::Reverse<uuid::Uuid>) {
    let row = &facts.rows[site];
    let seen = standing[site].last_done.max(standing[site].next_planned);
    let new_country = !taken.iter().any(|other| facts.rows[*other].country == row.country);
    let size = taken.iter().map(|other| size_class(row).abs_diff(size_class(&facts.rows[*other]))).min();
    (std::cmp::Reverse(seen), new_country, size.unwrap_or_default(), priorities[site].points, std::cmp::Reverse(row.id))
}

/// 1, 2–3, 4–7, … people.
fn size_class(row: &Row) -> u32 {
    u64::try_from(row.headcount).unwrap_or_default().checked_ilog2().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{made::*, matrix::standing, priority::priorities};
    use super::*;

    fn with_sites(count: usize) -> Facts {
        let mut facts = facts(&["4.1"]);
        let country = ["DE", "AT", "NO"];
        facts.rows.extend((0..count).map(|n| Row {
            country: country[n % 3].to_owned(),
            headcount: 1 << (n % 7),
            is_central: n == 0,
            ..row(RowKind::Site, 500 + n as u128, "")
        }));
        facts
    }

    fn chosen(facts: &Facts, asked: Option<usize>, seed: &str) -> SiteChoice {
        choose(facts, &priorities(facts), &standing(facts), (asked, false), seed)
    }

    #[test]
    fn the_sizes_are_those_of_md_1_rounded_up() {
        assert_eq!([2, 24, 25, 26].map(|n| proposed_size(n, false)), [1, 3, 3, 4]);
        assert_eq!([2, 24, 25, 26].map(|n| proposed_size(n, true)), [2, 4, 4, 5]);
        assert_eq!(proposed_size(0, true), 0);
    }

    #[test]
    fn the_central_function_is_always_visited_and_one_site_needs_no_draw() {
        let only = chosen(&with_sites(1), None, "s");
        assert_eq!((only.sites, only.draw), (vec![(1, SiteReason::Central)], None));
        assert!(chosen(&with_sites(20), None, "s").sites.contains(&(1, SiteReason::Central)));
    }

    #[test]
    fn the_rest_is_of_other_countries_and_not_visited_before() {
        let mut facts = with_sites(9);
        facts.audits = vec![done(audit(1, "2026-01-01", &[(3, super::super::facts::CellState::Done)]))];
        let choice = chosen(&facts, Some(3), "seed");
        assert_eq!(choice.draw.as_ref().map(|draw| (draw.size, draw.sample)), Some((1, 3)));
        let different = choice.sites.iter().filter(|(_, why)| *why == SiteReason::Different);
        let countries: Vec<_> = different.map(|(site, _)| facts.rows[*site].country.as_str()).collect();
        assert_eq!(countries.len(), 2);
        assert_ne!(countries[0], countries[1]);
        let drawn = choice.sites.iter().any(|(site, why)| *site == 3 && *why == SiteReason::Drawn);
        assert!(drawn || !choice.sites.iter().any(|(site, _)| *site == 3), "3 was visited days ago");
    }

    proptest! {
        /// At least a quarter is drawn, nothing twice, the same seed draws the same, and the draw is the documented one.
        #[test]
        fn a_quarter_at_least_is_drawn_and_anyone_can_draw_it_again(
            count in 2usize..60, asked in proptest::option::of(0usize..60), seed in "[a-z]{1,8}", turn in 0usize..60,
        ) {
            let facts = with_sites(count);
            let choice = chosen(&facts, asked, &seed);
            let mut turned = facts.clone();
            turned.rows[1..].rotate_left(turn % count);
            let again = chosen(&turned, asked, &seed);
            let ids = |facts: &Facts, choice: &SiteChoice| {
                let mut ids: Vec<_> = choice.sites.iter().map(|(site, _)| facts.rows[*site].id).collect();
                ids.sort();
                ids
            };
            let unique: std::collections::BTreeSet<_> = ids(&facts, &choice).into_iter().collect();
            prop_assert_eq!(unique.len(), choice.sites.len());
            prop_assert_eq!(ids(&facts, &choice), ids(&turned, &again));
            prop_assert_eq!(&choice.draw, &again.draw);
            if let Some(draw) = choice.draw {
                prop_assert!(draw.drawn.len() * 4 >= draw.sample && draw.sample < count);
                prop_assert_eq!(draw.drawn, sampling::draw(&draw.population, SampleMethod::Random, draw.size, &seed).expect("draws"));
            }
        }
    }
}
