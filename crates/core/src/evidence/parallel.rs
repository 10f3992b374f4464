//! Runs work over a list on the available cores: started in order, answered in order, stopped by the first error.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use crate::Error;

pub(crate) struct Done<R> {
    /// Each finished item's place and answer, sorted by place.
    pub answers: Vec<(usize, R)>,
    /// The error of the earliest item that failed.
    pub error: Option<Error>,
}

/// `work` answers `None` to leave this item and all later ones undone (a budget is spent) without an error.
/// Items are handed out one by one, so that "oldest first" holds and one huge file does not hold up a share of others.
pub(crate) fn in_order<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> crate::Result<Option<R>> + Sync) -> Done<R> {
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let (answers, errors) = (Mutex::new(Vec::with_capacity(items.len())), Mutex::new(Vec::new()));
    let worker = |_: &rayon::Scope<'_>| {
        while !stop.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { return };
            match work(item) {
                Ok(Some(answer)) => push(&answers, (place, answer)),
                Ok(None) => stop.store(true, Ordering::Relaxed),
                Err(error) => {
                    push(&errors, (place, error));
                    stop.store(true, Ordering::Relaxed);
                }
            }
        }
    };
    rayon::scope(|scope| (0..rayon::current_num_threads()).for_each(|_| scope.spawn(worker)));
    Done { answers: sorted(answers), error: sorted(errors).into_iter().next().map(|(_, error)| error) }
}

fn push<V>(list: &Mutex<Vec<V>>, value: V) {
    list.lock().unwrap_or_else(PoisonError::into_inner).push(value);
}

fn sorted<V>(list: Mutex<Vec<(usize, V)>>) -> Vec<(usize, V)> {
    let mut list = list.into_inner().unwrap_or_else(PoisonError::into_inner);
    list.sort_by_key(|(place, _)| *place);
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_back_in_order() {
        let items: Vec<usize> = (0..1000).collect();
        let done = in_order(&items, |n| Ok(Some(n * 2)));
        assert!(done.error.is_none());
        assert_eq!(done.answers, items.iter().map(|n| (*n, n * 2)).collect::<Vec<_>>());
    }

    #[test]
    fn the_first_error_stops_the_rest() {
        let items: Vec<usize> = (0..100_000).collect();
        let done = in_order(&items, |n| if *n >= 10 { Err(Error::Cancelled) } else { Ok(Some(*n)) });
        assert!(matches!(done.error, Some(Error::Cancelled)));
        assert_eq!(done.answers.len(), 10);
    }

    #[test]
    fn a_spent_budget_leaves_the_tail_undone() {
        let items: Vec<usize> = (0..1000).collect();
        let done = in_order(&items, |n| Ok((*n < 7).then_some(*n)));
        assert!(done.error.is_none());
        assert_eq!(done.answers, (0..7).map(|n| (n, n)).collect::<Vec<_>>());
    }
}
