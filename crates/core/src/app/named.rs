//! What an input names: records and people that must be there, refused at the field that names them.

use super::Tx;
use crate::{
    Error, Result,
    domain::{Person, PersonId, Refusal},
    store::record::{self, Record},
};

impl Tx<'_> {
    /// The record that `field` names, or a refusal at that field.
    pub fn named<T: Record>(&self, field: &str, id: T::Id) -> Result<T> {
        let missing = || Refusal::new("record-not-found").arg("entity", T::TABLE).arg("reference", id).at(field);
        record::find(self.db, id)?.ok_or_else(|| missing().into())
    }

    /// Whether everybody named is there; who has left cannot be given anything new.
    pub fn known_people<'a>(&self, people: impl IntoIterator<Item = (&'a str, Option<PersonId>)>) -> Result<()> {
        let named = people.into_iter().filter_map(|(field, id)| id.map(|id| (field, id)));
        named.into_iter().try_for_each(|(field, id)| {
            let person: Person = self.named(field, id)?;
            let gone = || Error::from(Refusal::new("person-has-left").arg("name", &person.name).at(field));
            if person.deleted { Err(gone()) } else { Ok(()) }
        })
    }
}
