//! Which clauses an audit touched: for CYC-14 and B6. A number stands for all below it, and an anchor for its clause.

use super::{
    Case,
    case::{Cycle, Event},
    facts::{ClauseFact, EventKind},
};
use crate::domain::clause_number::ClauseNumber;

/// Numbers named in a text before it says how many more there are.
const NAMED: usize = 12;

/// The surveillances and recertifications of a cycle that say which clauses they looked at, or will.
pub fn audits<'a>(case: &Case<'a>, cycle: &Cycle<'a>) -> Vec<Event<'a>> {
    let kind = |event: &Event<'_>| matches!(event.fact.kind, EventKind::Surveillance | EventKind::Recertification);
    let says = |event: &&Event<'_>| kind(event) && !event.fact.clauses.is_empty() && !event.is_missed(case.on);
    cycle.events.iter().filter(says).copied().collect()
}

/// Leaf clauses none of the audits touched, in the order of the facts' numbers.
pub fn untouched<'f>(clauses: &'f [ClauseFact], audits: &[Event<'_>]) -> Vec<&'f ClauseNumber> {
    let leaves = clauses.iter().filter(|clause| clause.leaf).map(|clause| &clause.number);
    let mut missing: Vec<_> = leaves.filter(|number| !audits.iter().any(|event| touches(event, number))).collect();
    missing.sort_unstable();
    missing
}

/// The clause itself, one above it or one below it was audited.
pub fn touches(event: &Event<'_>, number: &ClauseNumber) -> bool {
    event.fact.clauses.iter().any(|audited| is_within(audited, number) || is_within(number, audited))
}

/// `inner` is `outer` or below it: "8.5.1.2" and "8.5", "10.1.1 b)" and "10.1".
fn is_within(inner: &ClauseNumber, outer: &ClauseNumber) -> bool {
    let rest = inner.as_str().strip_prefix(outer.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ' ']))
}

/// "8.1, 8.2.1, … (+ 14)"
pub fn list(numbers: &[&ClauseNumber]) -> String {
    let named: Vec<&str> = numbers.iter().take(NAMED).map(|number| number.as_str()).collect();
    match numbers.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{}, … (+ {more})", named.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_for_what_is_below_it_only() {
        let number = |text: &str| text.parse::<ClauseNumber>().expect("a number");
        assert!(is_within(&number("8.5.1.2"), &number("8.5")));
        assert!(is_within(&number("10.1.1 b)"), &number("10.1")));
        assert!(!is_within(&number("8.51"), &number("8.5")));
        assert!(!is_within(&number("8"), &number("8.5")));
    }
}
