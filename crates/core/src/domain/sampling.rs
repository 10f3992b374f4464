//! Samples as data: population, method, size, seed and what was drawn, so that anyone can draw it again.
//! Pure in (population, method, size, seed): the seed is handed in.
//!
//! **Random**: each id is ranked by the SHA-256 of the bytes `seed`, one line feed, `id` (UTF-8, nothing after it); the
//! `size` lowest digests, in the order of their digests, are the sample. The order of the population does not matter.
//! With the seed in `$seed` and one id a line in `population.txt`, anybody can repeat it without Triennium:
//!
//! ```text
//! while IFS= read -r id; do
//!   printf '%s  %s\n' "$(printf '%s\n%s' "$seed" "$id" | sha256sum | cut -c1-64)" "$id"
//! done < population.txt | LC_ALL=C sort | head -n "$size" | cut -c67-
//! ```
//!
//! **Systematic**: `start` is the first eight bytes of the SHA-256 of the seed alone, read as a big-endian number, modulo
//! the population's size N; the j-th drawn (j from 0) stands at position floor((start + j·N) / size), counted from 0 in
//! the order given. Every id has the same chance, size/N, and the step between two is N/size rounded either way.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ids::*, refusal::Refusal, words::vocabulary};

vocabulary! {
    SampleMethod { Random = "random", Systematic = "systematic", Judgement = "judgement", All = "all" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Sample {
    pub id: SampleId,
    pub checklist_item_id: ChecklistItemId,
    /// What the population is and where the list came from: "changes closed in Q3, export of 12 October".
    pub population_description: String,
    /// The ids, in the order of the list they came from; empty where only the size is known.
    pub population: Vec<String>,
    pub population_size: i64,
    pub method: SampleMethod,
    pub size: i64,
    /// One line of text; empty where nothing is drawn by the seed.
    pub seed: String,
    pub drawn: Vec<String>,
    /// Those of `drawn` that failed.
    pub exceptions: Vec<String>,
    pub note: String,
    pub deleted: bool,
}

/// The ids to look at. `Judgement` is refused: a person chooses those, and `check_drawn` checks the choice.
pub fn draw(population: &[String], method: SampleMethod, size: i64, seed: &str) -> Result<Vec<String>, Refusal> {
    check_population(population)?;
    if method == SampleMethod::All {
        return Ok(population.to_vec());
    }
    if method == SampleMethod::Judgement {
        return Err(Refusal::new("sample-judgement-is-chosen").at("method"));
    }
    let size = check_size(size, population.len())?;
    check_seed(seed)?;
    Ok(match method {
        SampleMethod::Systematic => systematic(population, size, seed),
        _ => random(population, size, seed),
    })
}

fn random(population: &[String], size: usize, seed: &str) -> Vec<String> {
    let digest = |id: &String| Sha256::new().chain_update(seed).chain_update(b"\n").chain_update(id).finalize();
    let mut ranked: Vec<_> = population.iter().map(|id| (digest(id), id)).collect();
    ranked.sort_unstable();
    ranked.into_iter().take(size).map(|(_, id)| id.clone()).collect()
}

fn systematic(population: &[String], size: usize, seed: &str) -> Vec<String> {
    let digest = Sha256::digest(seed);
    let first = digest.iter().take(8).fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    let all = population.len() as u128;
    let start = u128::from(first) % all;
    let position = |j: usize| ((start + j as u128 * all) / size as u128) as usize;
    (0..size).map(|j| population[position(j)].clone()).collect()
}

/// Each id one line of text, each once: otherwise nobody could repeat the draw with a text file.
fn check_population(population: &[String]) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    for (index, id) in population.iter().enumerate() {
        let refuse =
            |code| Err(Refusal::new(code).arg("position", index + 1).arg("id", id.escape_debug()).at("population"));
        if id.trim().is_empty() {
            return refuse("sample-id-blank");
        }
        if id.contains(char::is_control) {
            return refuse("sample-id-control-character");
        }
        if !seen.insert(id.as_str()) {
            return refuse("sample-id-twice");
        }
    }
    if population.is_empty() { Err(Refusal::new("sample-population-empty").at("population")) } else { Ok(()) }
}

fn check_size(size: i64, population: usize) -> Result<usize, Refusal> {
    let refuse = || Refusal::new("sample-size-out-of-range").arg("size", size).arg("population", population).at("size");
    usize::try_from(size).ok().filter(|size| (1..=population).contains(size)).ok_or_else(refuse)
}

fn check_seed(seed: &str) -> Result<(), Refusal> {
    let usable = !seed.trim().is_empty() && !seed.contains(char::is_control);
    if usable { Ok(()) } else { Err(Refusal::new("sample-seed-unusable").at("seed")) }
}

/// Whether a sample's parts agree: what was drawn is what anyone would draw, exceptions are among it.
pub fn check_sample(sample: &Sample) -> Result<(), Refusal> {
    if sample.population.is_empty() {
        return check_counted(sample);
    }
    check_population(&sample.population)?;
    if sample.population_size != sample.population.len() as i64 {
        let listed = sample.population.len();
        return Err(Refusal::new("sample-population-miscounted")
            .arg("size", sample.population_size)
            .arg("listed", listed)
            .at("population_size"));
    }
    check_drawn(sample)?;
    check_exceptions(sample)
}

fn check_drawn(sample: &Sample) -> Result<(), Refusal> {
    if sample.method == SampleMethod::Judgement {
        return check_chosen(sample);
    }
    let expected = draw(&sample.population, sample.method, sample.size, &sample.seed)?;
    if expected == sample.drawn {
        return Ok(());
    }
    Err(Refusal::new("sample-drawn-differs").arg("method", sample.method).at("drawn"))
}

fn check_chosen(sample: &Sample) -> Result<(), Refusal> {
    let known: HashSet<_> = sample.population.iter().collect();
    if let Some(id) = sample.drawn.iter().find(|id| !known.contains(id)) {
        return Err(Refusal::new("sample-drawn-unknown").arg("id", id.escape_debug()).at("drawn"));
    }
    check_population(&sample.drawn).map_err(|refusal| refusal.at("drawn"))
}

/// Only the number is known, no list: then only judgement is honest, because nobody could repeat a draw.
fn check_counted(sample: &Sample) -> Result<(), Refusal> {
    if sample.method != SampleMethod::Judgement {
        return Err(Refusal::new("sample-population-unlisted").arg("method", sample.method).at("population"));
    }
    if sample.population_size < sample.drawn.len() as i64 {
        return Err(Refusal::new("sample-size-out-of-range")
            .arg("size", sample.drawn.len())
            .arg("population", sample.population_size)
            .at("drawn"));
    }
    check_population(&sample.drawn).map_err(|refusal| refusal.at("drawn"))?;
    check_exceptions(sample)
}

fn check_exceptions(sample: &Sample) -> Result<(), Refusal> {
    let strange = sample.exceptions.iter().find(|id| !sample.drawn.contains(id));
    strange.map_or(Ok(()), |id| {
        Err(Refusal::new("sample-exception-not-drawn").arg("id", id.escape_debug()).at("exceptions"))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn changes(count: usize) -> Vec<String> {
        (1..=count).map(|number| format!("CHG-{number:04}")).collect()
    }

    fn refused(population: &[&str], method: SampleMethod, size: i64, seed: &str) -> &'static str {
        let population: Vec<_> = population.iter().map(|id| (*id).to_owned()).collect();
        draw(&population, method, size, seed).map_or_else(|refusal| refusal.code, |_| "drawn")
    }

    fn sample(method: SampleMethod) -> Sample {
        let population = changes(40);
        let drawn = draw(&population, SampleMethod::Random, 5, "IA-2026-03/8.5.1").expect("draws");
        Sample {
            id: SampleId(Uuid::nil()),
            checklist_item_id: ChecklistItemId(Uuid::nil()),
            population_description: "changes of Q3".into(),
            population_size: 40,
            population,
            method,
            size: 5,
            seed: "IA-2026-03/8.5.1".into(),
            exceptions: vec![drawn[1].clone()],
            drawn,
            note: String::new(),
            deleted: false,
        }
    }

    fn checked(sample: &Sample) -> &'static str {
        check_sample(sample).map_or_else(|refusal| refusal.code, |()| "sound")
    }

    /// Drawn by the shell lines of the module's doc with coreutils, not by this code.
    #[test]
    fn the_random_draw_is_the_one_of_sha256sum() {
        let drawn = draw(&changes(40), SampleMethod::Random, 5, "IA-2026-03/8.5.1").expect("draws");
        assert_eq!(drawn, ["CHG-0011", "CHG-0007", "CHG-0022", "CHG-0027", "CHG-0037"]);
    }

    /// First eight bytes by `printf 'IA-2026-03/8.5.1' | sha256sum` = 31b8413e24b14568, modulo 41 = 2.
    #[test]
    fn the_systematic_draw_is_the_documented_arithmetic() {
        let drawn = draw(&changes(41), SampleMethod::Systematic, 5, "IA-2026-03/8.5.1").expect("draws");
        assert_eq!(drawn, ["CHG-0001", "CHG-0009", "CHG-0017", "CHG-0026", "CHG-0034"]);
    }

    #[test]
    fn what_nobody_could_repeat_is_refused() {
        use SampleMethod::{Judgement, Random, Systematic};
        assert_eq!(refused(&["a", "b", "a"], Random, 1, "s"), "sample-id-twice");
        assert_eq!(refused(&["a", " "], Random, 1, "s"), "sample-id-blank");
        assert_eq!(refused(&["a", "b\nc"], Random, 1, "s"), "sample-id-control-character");
        assert_eq!(refused(&[], Random, 1, "s"), "sample-population-empty");
        assert_eq!(refused(&["a"], Random, 2, "s"), "sample-size-out-of-range");
        assert_eq!(refused(&["a"], Systematic, 0, "s"), "sample-size-out-of-range");
        assert_eq!(refused(&["a"], Random, i64::MIN, "s"), "sample-size-out-of-range");
        assert_eq!(refused(&["a"], Random, 1, " "), "sample-seed-unusable");
        assert_eq!(refused(&["a"], Random, 1, "s\nt"), "sample-seed-unusable");
        assert_eq!(refused(&["a"], Judgement, 1, "s"), "sample-judgement-is-chosen");
    }

    #[test]
    fn a_record_is_checked_against_its_own_draw() {
        let good = sample(SampleMethod::Random);
        assert_eq!(checked(&good), "sound");
        let mut swapped = good.clone();
        swapped.drawn[0] = "CHG-0001".into();
        assert_eq!(checked(&swapped), "sample-drawn-differs");
        assert_eq!(checked(&Sample { seed: "another".into(), ..good.clone() }), "sample-drawn-differs");
        assert_eq!(checked(&Sample { population_size: 41, ..good.clone() }), "sample-population-miscounted");
        assert_eq!(checked(&Sample { exceptions: vec!["CHG-9999".into()], ..good }), "sample-exception-not-drawn");
    }

    #[test]
    fn a_judgement_chooses_from_the_population_or_from_a_counted_one() {
        let chosen = sample(SampleMethod::Judgement);
        assert_eq!(checked(&chosen), "sound");
        assert_eq!(checked(&Sample { drawn: vec!["X".into()], ..chosen.clone() }), "sample-drawn-unknown");
        let counted = Sample { population: vec![], ..chosen };
        assert_eq!(checked(&counted), "sound");
        assert_eq!(checked(&Sample { population_size: 4, ..counted.clone() }), "sample-size-out-of-range");
        assert_eq!(checked(&Sample { method: SampleMethod::Random, ..counted }), "sample-population-unlisted");
    }

    proptest! {
        /// The order of the list does not matter to a random draw, and a larger sample contains the smaller one.
        #[test]
        fn a_random_draw_is_a_ranking(count in 1usize..60, seed in "[a-z0-9]{1,8}", turn in 0usize..60) {
            let population = changes(count);
            let all = draw(&population, SampleMethod::Random, count as i64, &seed).expect("draws");
            let mut turned = population.clone();
            turned.rotate_left(turn % count);
            for size in 1..=count {
                let drawn = draw(&turned, SampleMethod::Random, size as i64, &seed).expect("draws");
                prop_assert_eq!(&drawn[..], &all[..size]);
            }
        }

        /// `size` different ids, evenly spread: two neighbours are N/size apart, rounded either way.
        #[test]
        fn a_systematic_draw_is_even(count in 1usize..200, share in 0usize..200, seed in "[a-z0-9]{1,8}") {
            let (population, size) = (changes(count), 1 + share % count);
            let drawn = draw(&population, SampleMethod::Systematic, size as i64, &seed).expect("draws");
            prop_assert_eq!(drawn.len(), size);
            let positions: Vec<_> = drawn.iter().map(|id| population.iter().position(|p| p == id).expect("known")).collect();
            for pair in positions.windows(2) {
                let step = pair[1] - pair[0];
                prop_assert!(step >= 1 && (step == count / size || step == count.div_ceil(size)));
            }
        }
    }
}
