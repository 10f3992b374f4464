//! IAF MD 1 sample sizes (MS-02, MS-05), in whole numbers: `⌈0.6·√N⌉` is the least n with (10·n)² ≥ 36·N, so that no
//! rounding of a square root decides. N: sites apart from the central function.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::EventKind;

/// What an audit of N sites has to visit, beside the central function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SiteSample {
    pub sites: u32,
    pub initial: u32,
    pub surveillance: u32,
    pub recertification: u32,
    /// Where sampling is not appropriate: each surveillance; stage 2 and recertification visit all.
    pub surveillance_without_sampling: u32,
    /// Least number of the initial, surveillance and recertification sample to be drawn at random (MS-04).
    pub random_initial: u32,
    pub random_surveillance: u32,
    pub random_recertification: u32,
}

/// None below two sites: there is nothing to sample.
pub fn site_sample(sites: u32) -> Option<SiteSample> {
    (sites > 1).then(|| {
        let [initial, surveillance, recertification] = [10, 6, 8].map(|tenths| tenths_of_root(tenths, sites));
        SiteSample {
            sites,
            initial,
            surveillance,
            recertification,
            surveillance_without_sampling: thirty_percent(sites),
            random_initial: random_share(initial),
            random_surveillance: random_share(surveillance),
            random_recertification: random_share(recertification),
        }
    })
}

/// How many sites an audit of this kind visits at least; none where MD 1 does not rule it.
pub fn least(kind: EventKind, sites: u32, sampling: bool) -> Option<u32> {
    let sample = site_sample(sites)?;
    match (kind, sampling) {
        (EventKind::Stage2, true) => Some(sample.initial),
        (EventKind::Surveillance, true) => Some(sample.surveillance),
        (EventKind::Recertification, true) => Some(sample.recertification),
        (EventKind::Surveillance, false) => Some(sample.surveillance_without_sampling),
        (EventKind::Stage2 | EventKind::Recertification, false) => Some(sites),
        _ => None,
    }
}

/// A quarter, rounded up.
pub fn random_share(sample: u32) -> u32 {
    sample.div_ceil(4)
}

fn thirty_percent(sites: u32) -> u32 {
    u32::try_from((u64::from(sites) * 3).div_ceil(10)).unwrap_or(u32::MAX)
}

/// `⌈tenths/10 · √n⌉`.
fn tenths_of_root(tenths: u64, n: u32) -> u32 {
    let square = tenths * tenths * u64::from(n);
    let root = square.isqrt();
    let root = if root * root < square { root + 1 } else { root };
    u32::try_from(root.div_ceil(10)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `../shared/domain`, beside the project.
    #[test]
    fn the_vectors_hold() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/domain/md1-sampling-vectors.csv");
        let mut reader = csv::Reader::from_path(path).expect("the shared vectors");
        let rows: Vec<[u32; 5]> = reader.deserialize().map(|row| row.expect("five numbers")).collect();
        assert_eq!(rows.len(), 25);
        for [sites, initial, surveillance, recertification, without] in rows {
            let sample = site_sample(sites).expect("more than one site");
            let computed =
                [sample.initial, sample.surveillance, sample.recertification, sample.surveillance_without_sampling];
            assert_eq!(computed, [initial, surveillance, recertification, without], "{sites} sites");
        }
    }

    #[test]
    fn nothing_is_sampled_of_one_site() {
        assert_eq!((site_sample(0), site_sample(1)), (None, None));
        assert_eq!(site_sample(2).map(|s| [s.initial, s.surveillance, s.recertification]), Some([2, 1, 2]));
    }

    proptest! {
        #[test]
        fn the_sample_is_the_least_that_is_large_enough(sites in 2u32.., tenths in prop::sample::select(vec![6u64, 8, 10])) {
            let n = u64::from(tenths_of_root(tenths, sites));
            let square = tenths * tenths * u64::from(sites);
            prop_assert!((10 * n).pow(2) >= square);
            prop_assert!((10 * (n - 1)).pow(2) < square);
        }
    }
}
