//! Instants as a laptop knows them: the device's clock and its offset from UTC, never more than that.

use std::{fmt, str::FromStr};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use serde::{Deserialize, Serialize};

/// What the device's clock said, with its offset from UTC. Text form: RFC 3339 with milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ts_rs::TS)]
#[ts(as = "String")]
pub struct Timestamp(DateTime<FixedOffset>);

impl Timestamp {
    /// `utc_ms`: milliseconds since 1970-01-01 UTC; `offset_minutes`: east positive, clamped to ±24 h.
    pub fn new(utc_ms: i64, offset_minutes: i32) -> Self {
        let offset = FixedOffset::east_opt(offset_minutes.clamp(-1439, 1439) * 60)
            .unwrap_or_else(|| FixedOffset::east_opt(0).expect("zero is a valid offset"));
        let instant = Utc.timestamp_millis_opt(utc_ms).single().unwrap_or_default();
        Self(instant.with_timezone(&offset))
    }

    pub fn utc_ms(self) -> i64 {
        self.0.timestamp_millis()
    }

    pub fn offset_minutes(self) -> i32 {
        self.0.offset().local_minus_utc() / 60
    }

    /// The calendar day where the device was.
    pub fn day(self) -> NaiveDate {
        self.0.date_naive()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(chrono::SecondsFormat::Millis, false))
    }
}

impl FromStr for Timestamp {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        DateTime::parse_from_rfc3339(text).map(Self)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Time is handed in; only `app/clock.rs` reads the machine's.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_form_keeps_instant_and_offset() {
        let stamp = Timestamp::new(1_700_000_000_123, 120);
        assert_eq!(stamp.to_string(), "2023-11-15T00:13:20.123+02:00");
        assert_eq!(stamp.to_string().parse::<Timestamp>().expect("parses"), stamp);
        assert_eq!(stamp.offset_minutes(), 120);
    }
}
