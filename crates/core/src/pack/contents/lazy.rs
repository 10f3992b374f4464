//! Lists of a JSON document that are made while they are written. A tree of ten thousand items would be many times their text,
//! and a pack is sealed in little memory.

use serde::{Serialize, Serializer, ser::SerializeMap};

/// A list by what makes its items, from the first on each time it is asked.
pub struct Each<F>(pub F);

impl<F, I> Serialize for Each<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// Writes an entry whose list has something in it: OSCAL has no empty lists.
pub fn entry<M: SerializeMap, T: Serialize, I: Iterator<Item = T>>(
    map: &mut M,
    name: &str,
    items: impl Fn() -> I,
) -> Result<(), M::Error> {
    match items().next() {
        Some(_) => map.serialize_entry(name, &Each(items)),
        None => Ok(()),
    }
}
