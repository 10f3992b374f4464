//! Finding people and devices by what they go by.

use rusqlite::Connection;

use super::record;
use crate::{Result, domain::Person};

/// The first person of that address or, where there is none, of that name. An upper-case letter makes no difference.
pub fn person(db: &Connection, name: &str, email: &str) -> Result<Option<Person>> {
    let (column, value) = match email.trim() {
        "" => ("name", name.trim()),
        email => ("email", email),
    };
    let tail = format!("WHERE lower({column}) = lower(?1) AND NOT deleted ORDER BY id LIMIT 1");
    Ok(record::select::<Person>(db, &tail, [value])?.into_iter().next())
}

pub fn device_tags(db: &Connection) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT tag FROM device")?;
    let tags = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(tags)
}
