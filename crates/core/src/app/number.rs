//! Readable numbers. The lead device gives final ones (NC-2026-014); another gives provisional ones with its tag
//! (NC-2026-B2-003), which stay findable as aliases once the lead has given the final number.

use chrono::Datelike;
use rusqlite::Connection;
use serde::Serialize;

use super::{App, Op, Tx, entry::Nothing, workspace};
use crate::{
    Result,
    domain::{Device, DeviceId, Entity, Refusal, Timestamp},
    store::{number, record},
};

/// Prefix and least width of a kind of number; yearly ones start again each year.
#[derive(Debug, Clone, Copy)]
pub struct Series {
    pub prefix: &'static str,
    pub width: usize,
    pub yearly: bool,
}

impl Series {
    pub const PROGRAMME: Self = Self { prefix: "AP", width: 2, yearly: true };
    pub const INTERNAL_AUDIT: Self = Self { prefix: "IA", width: 2, yearly: true };
    pub const EXTERNAL_AUDIT: Self = Self { prefix: "EA", width: 2, yearly: true };
    pub const FINDING: Self = Self { prefix: "FN", width: 3, yearly: true };
    pub const NONCONFORMITY: Self = Self { prefix: "NC", width: 3, yearly: true };
    pub const ACTION: Self = Self { prefix: "AC", width: 3, yearly: true };
    pub const DOCUMENT: Self = Self { prefix: "DOC", width: 4, yearly: false };
    pub const EVIDENCE: Self = Self { prefix: "EV", width: 6, yearly: false };
    pub const CERTIFICATION: Self = Self { prefix: "CT", width: 2, yearly: false };
    pub const PACK: Self = Self { prefix: "PK", width: 3, yearly: true };
    pub const COMPLAINT: Self = Self { prefix: "CP", width: 3, yearly: true };
    pub const REQUEST_LIST: Self = Self { prefix: "RL", width: 2, yearly: true };
    pub const REQUEST: Self = Self { prefix: "RQ", width: 3, yearly: true };
}

impl Tx<'_> {
    /// The next number of a series, final or provisional by who asks.
    pub fn number(&self, series: Series) -> Result<String> {
        self.number_of(series, self.today().year())
    }

    fn number_of(&self, series: Series, year: i32) -> Result<String> {
        let prefix = prefix(self.app, self.db, series, year)?;
        let next = number::next(self.db, &prefix)?;
        Ok(format!("{prefix}{next:0width$}", width = series.width))
    }
}

/// What `Tx::number` would give now; nothing is taken. For what must bear its number before it is registered.
pub fn next_number(app: &App, db: &Connection, series: Series, now: Timestamp) -> Result<String> {
    let prefix = prefix(app, db, series, now.day().year())?;
    let next = number::last(db, &prefix)? + 1;
    Ok(format!("{prefix}{next:0width$}", width = series.width))
}

fn prefix(app: &App, db: &Connection, series: Series, year: i32) -> Result<String> {
    let year = if series.yearly { format!("{year}-") } else { String::new() };
    let tag = provisional_tag(db, app.device_id())?.map(|tag| format!("{tag}-")).unwrap_or_default();
    Ok(format!("{}-{year}{tag}", series.prefix))
}

/// `None` on the lead device, whose numbers are final.
fn provisional_tag(db: &Connection, device: DeviceId) -> Result<Option<String>> {
    if workspace(db)?.lead_device_id == device {
        return Ok(None);
    }
    // One that has written nothing here yet: the tag it is going to have.
    match record::find::<Device>(db, device)? {
        Some(known) => Ok(Some(known.tag)),
        None => Ok(Some(super::device::free_tag(db, device.0)?)),
    }
}

/// Every numbered record and the series its number may be of.
const SERIES: &[(Entity, Series)] = &[
    (Entity::Programme, Series::PROGRAMME),
    (Entity::Audit, Series::INTERNAL_AUDIT),
    (Entity::Audit, Series::EXTERNAL_AUDIT),
    (Entity::Finding, Series::FINDING),
    (Entity::Nonconformity, Series::NONCONFORMITY),
    (Entity::Action, Series::ACTION),
    (Entity::Document, Series::DOCUMENT),
    (Entity::Evidence, Series::EVIDENCE),
    (Entity::Certification, Series::CERTIFICATION),
    (Entity::Complaint, Series::COMPLAINT),
    (Entity::RequestList, Series::REQUEST_LIST),
    (Entity::Request, Series::REQUEST),
];

/// A record that has its final number now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Renumbered {
    pub entity: Entity,
    pub record_id: String,
    pub provisional: String,
    pub number: String,
}

/// Gives every provisional number its final one, in the order the records were made; the provisional one stays an alias.
pub fn finalise(app: &App, _: Nothing) -> Result<Vec<Renumbered>> {
    app.transact(Op::NumbersFinalise, "", |tx| {
        let lead = workspace(tx.db)?.lead_device_id;
        if lead != app.device_id() {
            let name = record::find::<Device>(tx.db, lead)?.map(|device| device.name).unwrap_or_default();
            return Err(Refusal::new("numbers-not-lead").arg("device", name).into());
        }
        let tags = crate::store::who::device_tags(tx.db)?;
        let mut renumbered = Vec::new();
        for &(entity, series) in SERIES {
            for (record_id, provisional) in number::starting(tx.db, entity, &format!("{}-", series.prefix))? {
                let Some(year) = provisional_year(&provisional, series, &tags) else { continue };
                let number = tx.number_of(series, year)?;
                number::change(tx.db, entity, &record_id, &number)?;
                number::remember(tx.db, entity, &record_id, &provisional)?;
                renumbered.push(Renumbered { entity, record_id, provisional, number });
            }
        }
        Ok(renumbered)
    })
}

/// The year of a provisional number (0 where the series has none); `None` for a final one, or one of somebody's own making.
fn provisional_year(number: &str, series: Series, tags: &[String]) -> Option<i32> {
    let mut parts: Vec<&str> = number.split('-').collect();
    let digits = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    parts.pop().filter(digits)?;
    parts.pop().filter(|tag| tags.iter().any(|known| known == tag))?;
    let year = if series.yearly { parts.pop().filter(digits)?.parse().ok()? } else { 0 };
    (parts == [series.prefix]).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_with_the_tag_of_a_laptop_is_provisional() {
        let tags = ["B2".to_owned()];
        let year = |number, series| provisional_year(number, series, &tags);
        assert_eq!(year("NC-2026-B2-003", Series::NONCONFORMITY), Some(2026));
        assert_eq!(year("DOC-B2-0007", Series::DOCUMENT), Some(0));
        for own in
            ["NC-2026-003", "NC-2026-C3-003", "NC-2026-B2-", "NC-2026-B2-3a", "XNC-2026-B2-003", "NC-B2-003", "B2-3"]
        {
            assert_eq!(year(own, Series::NONCONFORMITY), None, "{own}");
        }
        assert_eq!(year("DOC-2026-B2-0007", Series::DOCUMENT), None);
    }
}
