//! The shape of a save: an id or none, values that are given or stay, values that may be taken away.

use crate::{Result, domain::Refusal};

/// `form! { Save(Id) -> Record { set { … } may { … } own { … } } }`: `set` cannot be taken away, `may` can, `own` is the
/// verb's business and no field of the record.
macro_rules! form {
    ($(#[$about:meta])* $name:ident($id:ty) -> $record:ty {
        set { $($(#[$doc:meta])* $field:ident: $type:ty,)* }
        may { $($(#[$may_doc:meta])* $maybe:ident: $inner:ty,)* }
        own { $($(#[$own_doc:meta])* $own:ident: $own_type:ty,)* }
    }) => {
        $(#[$about])*
        #[derive(Debug, Default, serde::Deserialize, ts_rs::TS)]
        #[serde(default, deny_unknown_fields)]
        #[ts(optional_fields)]
        pub struct $name {
            pub id: Option<$id>,
            $($(#[$doc])* pub $field: Option<$type>,)*
            $($(#[$may_doc])* #[serde(deserialize_with = "crate::app::patch::given")] pub $maybe: Option<Option<$inner>>,)*
            $($(#[$own_doc])* pub $own: Option<$own_type>,)*
        }

        impl $name {
            fn apply(&mut self, record: &mut $record) {
                $crate::app::patch::patch!(record, self; $($field)* $($maybe)*);
            }
        }
    };
}

pub(super) use form;

/// What a new record cannot be without.
pub(super) fn given_id<T>(id: Option<T>, field: &str) -> Result<T> {
    id.ok_or_else(|| Refusal::new("value-missing").at(field).into())
}
