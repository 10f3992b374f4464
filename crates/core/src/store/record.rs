//! How a noun becomes a row: one macro line a noun, one way to insert, update and read. Column names are field names;
//! a test holds them against the schema.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, params_from_iter, types::ToSqlOutput};

use crate::{Error, Result, domain::Entity};

/// A synced table with one row a record. `COLUMNS[0]` is `id`.
pub trait Record: Sized {
    const ENTITY: Entity;
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];
    /// `SELECT …` of all columns, to which a caller adds its own WHERE.
    const SELECT: &'static str;
    const INSERT: &'static str;
    const UPDATE: &'static str;
    type Id: std::fmt::Display + Copy + ToSql;

    fn id(&self) -> Self::Id;
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    fn values(&self) -> Result<Vec<ToSqlOutput<'_>>>;
}

/// `record!(Audit, AuditId, Audit, "audit", id number json:team …)`: fields in column order.
macro_rules! record {
    ($type:ty, $id:ty, $entity:ident, $table:literal, $first:ident $($field:ident)* $(; json $($json:ident)+)?) => {
        impl $crate::store::record::Record for $type {
            const ENTITY: $crate::domain::Entity = $crate::domain::Entity::$entity;
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[stringify!($first) $(, stringify!($field))* $($(, stringify!($json))+)?];
            const SELECT: &'static str = concat!(
                "SELECT ", $table, ".", stringify!($first) $(, ", ", $table, ".", stringify!($field))* $($(, ", ", $table, ".", stringify!($json))+)?, " FROM ", $table, " "
            );
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $table, " (", stringify!($first) $(, ", ", stringify!($field))* $($(, ", ", stringify!($json))+)?,
                ") VALUES (?" $(, $crate::store::record::mark!($field, ", ?"))* $($(, $crate::store::record::mark!($json, ", ?"))+)?, ")"
            );
            const UPDATE: &'static str = concat!(
                "UPDATE ", $table, " SET ", stringify!($first), " = ?" $(, ", ", stringify!($field), " = ?")* $($(, ", ", stringify!($json), " = ?")+)?,
                " WHERE ", stringify!($first), " = ?"
            );
            type Id = $id;

            fn id(&self) -> $id { self.$first }

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut column = 0..;
                let mut next = || column.next().unwrap_or_default();
                Ok(Self {
                    $first: row.get(next())?,
                    $($field: row.get(next())?,)*
                    $($($json: $crate::store::record::from_json(row, next())?,)+)?
                })
            }

            fn values(&self) -> $crate::Result<Vec<rusqlite::types::ToSqlOutput<'_>>> {
                use rusqlite::ToSql as _;
                Ok(vec![
                    self.$first.to_sql()?,
                    $(self.$field.to_sql()?,)*
                    $($($crate::store::record::to_json(&self.$json)?,)+)?
                ])
            }
        }
    };
}

macro_rules! mark {
    ($_field:ident, $text:literal) => {
        $text
    };
}

pub(crate) use {mark, record};

pub fn from_json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

pub fn to_json<T: serde::Serialize>(value: &T) -> Result<ToSqlOutput<'static>> {
    let text = serde_json::to_string(value).map_err(|error| Error::internal(error.to_string()))?;
    Ok(ToSqlOutput::Owned(text.into()))
}

pub fn insert<T: Record>(db: &Connection, record: &T) -> Result<()> {
    db.prepare_cached(T::INSERT)?.execute(params_from_iter(record.values()?))?;
    Ok(())
}

/// Writes every column; only those that differ reach the history.
pub fn update<T: Record>(db: &Connection, record: &T) -> Result<()> {
    let id = record.id();
    let mut values = record.values()?;
    values.push(id.to_sql()?);
    match db.prepare_cached(T::UPDATE)?.execute(params_from_iter(values))? {
        1 => Ok(()),
        _ => Err(missing::<T>(id)),
    }
}

pub fn find<T: Record>(db: &Connection, id: T::Id) -> Result<Option<T>> {
    Ok(db.prepare_cached(&format!("{}WHERE id = ?1", T::SELECT))?.query_row([id], T::from_row).optional()?)
}

pub fn get<T: Record>(db: &Connection, id: T::Id) -> Result<T> {
    find::<T>(db, id)?.ok_or_else(|| missing::<T>(id))
}

/// `tail` is SQL after `SELECT … FROM table`: `WHERE audit_id = ?1 ORDER BY position`.
pub fn select<T: Record>(db: &Connection, tail: &str, params: impl rusqlite::Params) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(&format!("{}{tail}", T::SELECT))?;
    let rows = statement.query_map(params, T::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn missing<T: Record>(id: T::Id) -> Error {
    crate::domain::Refusal::new("record-not-found").arg("entity", T::TABLE).arg("reference", id).into()
}
