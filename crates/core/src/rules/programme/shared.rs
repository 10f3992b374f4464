//! Combined audits: clauses of several standards that treat one topic (the crosswalk) are asked once, in the words of the
//! standard that leads. Our own reading of what belongs together; each clause still gets its own answer in the coverage.

use std::collections::HashMap;

use crate::domain::CatalogueId;

/// One topic: the clauses of each standard that treat it, with everything below them. The first standard leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    pub clauses: Vec<(CatalogueId, Vec<String>)>,
}

/// For each leaf clause (standard and number; none: a row that is no clause) of a following standard that shares a topic
/// with the leading one: the leading row. A clause that several
/// topics name belongs to the first of them; among a topic's leading leaves it goes with the one at its own place, so that
/// 7.5.1 goes with 7.5.1, else with the last.
pub fn leading(rows: &[Option<(CatalogueId, &str)>], topics: &[Topic]) -> HashMap<usize, usize> {
    let mut found: HashMap<usize, usize> = HashMap::new();
    for topic in topics {
        let mut standards = topic.clauses.iter().map(|(id, numbers)| leaves(rows, *id, numbers));
        let Some(leads) = standards.find(|leaves| !leaves.is_empty()) else { continue };
        for follower in standards {
            for (place, row) in follower.into_iter().enumerate() {
                found.entry(row).or_insert(leads[place.min(leads.len() - 1)]);
            }
        }
    }
    found.keys().map(|row| (*row, first(&found, *row))).collect()
}

/// A third standard may follow the second where that follows the first. A leader always stands in an earlier standard, so
/// this ends.
fn first(found: &HashMap<usize, usize>, row: usize) -> usize {
    let mut leader = row;
    while let Some(next) = found.get(&leader) {
        leader = *next;
    }
    leader
}

fn leaves(rows: &[Option<(CatalogueId, &str)>], catalogue: CatalogueId, numbers: &[String]) -> Vec<usize> {
    let below = |own: &str| {
        numbers.iter().any(|number| {
            own.strip_prefix(number.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    };
    let is = |row: &Option<(CatalogueId, &str)>| row.is_some_and(|(id, number)| id == catalogue && below(number));
    rows.iter().enumerate().filter(|(_, row)| is(row)).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::made::*;
    use super::*;

    fn second() -> CatalogueId {
        CatalogueId(Uuid::from_u128(2))
    }

    fn topic(first: &[&str], other: &[&str]) -> Topic {
        let texts = |numbers: &[&str]| numbers.iter().map(ToString::to_string).collect();
        Topic { clauses: vec![(standard(), texts(first)), (second(), texts(other))] }
    }

    fn rows<'a>(first: &[&'a str], other: &[&'a str]) -> Vec<Option<(CatalogueId, &'a str)>> {
        let of = |id| move |number: &&'a str| Some((id, *number));
        first.iter().map(of(standard())).chain(other.iter().map(of(second()))).collect()
    }

    #[test]
    fn a_shared_topic_is_led_by_the_first_standard_leaf_by_leaf() {
        let rows = rows(&["7.5.1", "7.5.2", "7.6"], &["7.5.1", "7.5.2", "7.5.3", "9.9"]);
        let found = leading(&rows, &[topic(&["7.5"], &["7.5"])]);
        assert_eq!(found, HashMap::from([(3, 0), (4, 1), (5, 1)]), "the third goes with the last; 9.9 with nothing");
    }

    #[test]
    fn a_topic_one_standard_does_not_treat_is_asked_where_it_is() {
        let rows = rows(&["6.3"], &["6.3"]);
        assert_eq!(leading(&rows, &[topic(&["6.3"], &[])]), HashMap::new());
        assert_eq!(leading(&rows, &[topic(&["7.6"], &["6.3"])]), HashMap::new(), "nothing there to lead");
        assert_eq!(leading(&rows, &[]), HashMap::new());
    }

    #[test]
    fn the_first_topic_that_names_a_clause_has_it_and_nothing_leads_itself() {
        let rows = rows(&["8.1", "8.5"], &["8.1"]);
        let topics = [topic(&["8.1"], &["8.1"]), topic(&["8.5"], &["8.1"])];
        assert_eq!(leading(&rows, &topics), HashMap::from([(2, 0)]));
    }
}
