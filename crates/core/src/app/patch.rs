//! Edits that carry only what changes: a field that is not given stays as it is.

use serde::{Deserialize, Deserializer};

/// For `Option<Option<T>>`: not given is `None`, `null` is `Some(None)` and takes the value away.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// `patch!(audit, input: title scope)`: each given field takes the place of the record's.
macro_rules! patch {
    ($record:expr, $input:expr; $($field:ident)+) => {
        $(if let Some(value) = $input.$field.take() { $record.$field = value; })+
    };
}

pub(crate) use patch;
