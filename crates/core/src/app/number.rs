//! Readable numbers. The lead device gives final ones (NC-2026-014); another gives provisional ones with its tag
//! (NC-2026-B2-003), which stay findable as aliases once the lead has given the final number.

use chrono::Datelike;
use rusqlite::Connection;

use super::{Tx, workspace};
use crate::{
    Result,
    domain::{Device, DeviceId},
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
}

impl Tx<'_> {
    /// The next number of a series, final or provisional by who asks.
    pub fn number(&self, series: Series) -> Result<String> {
        let year = if series.yearly { format!("{}-", self.today().year()) } else { String::new() };
        let tag = provisional_tag(self.db, self.app.device_id())?.map(|tag| format!("{tag}-")).unwrap_or_default();
        let prefix = format!("{}-{year}{tag}", series.prefix);
        let next = number::next(self.db, &prefix)?;
        Ok(format!("{prefix}{next:0width$}", width = series.width))
    }
}

/// `None` on the lead device, whose numbers are final.
fn provisional_tag(db: &Connection, device: DeviceId) -> Result<Option<String>> {
    if workspace(db)?.lead_device_id == device {
        return Ok(None);
    }
    Ok(Some(record::get::<Device>(db, device)?.tag))
}
