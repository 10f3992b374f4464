//! What a file system says about a file without reading it, kept to see later whether something was touched.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Refusal;

/// An instant of a file system, to the nanosecond. Text form: seconds since 1970 UTC, a point, nine digits;
/// before 1970 the seconds are negative and the digits still count forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(as = "String")]
pub struct FileTime {
    seconds: i64,
    nanos: u32,
}

impl FileTime {
    pub fn new(seconds: i64, nanos: u32) -> Self {
        Self { seconds, nanos: nanos.min(999_999_999) }
    }

    pub fn from_utc_ms(ms: i64) -> Self {
        Self { seconds: ms.div_euclid(1000), nanos: ms.rem_euclid(1000) as u32 * 1_000_000 }
    }

    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// Whole milliseconds since 1970 UTC; times beyond what 64 bits hold saturate.
    pub fn utc_ms(self) -> i64 {
        self.seconds.saturating_mul(1000).saturating_add(i64::from(self.nanos / 1_000_000))
    }
}

impl fmt::Display for FileTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:09}", self.seconds, self.nanos)
    }
}

impl FromStr for FileTime {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let parse = || {
            let (seconds, nanos) = text.split_once('.')?;
            let digits = nanos.len() == 9 && nanos.bytes().all(|b| b.is_ascii_digit());
            Some(Self { seconds: seconds.parse().ok()?, nanos: digits.then(|| nanos.parse().ok())?? })
        };
        parse().ok_or_else(|| Refusal::new("value-not-a-file-time").arg("value", text))
    }
}

impl Serialize for FileTime {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FileTime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// `file_id`: volume and file number as one opaque word ("fe00:12345"); the same file keeps it through a rename.
/// A fact the file system does not offer is absent and then never counts as a difference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
pub struct FileFacts {
    pub size: u64,
    pub modified: Option<FileTime>,
    pub changed: Option<FileTime>,
    pub born: Option<FileTime>,
    pub file_id: Option<String>,
}

impl FileFacts {
    /// To the millisecond: records may keep no more, and a finer time must not look like a change.
    pub fn as_kept(&self) -> Self {
        let kept = |time: Option<FileTime>| time.map(|time| FileTime::from_utc_ms(time.utc_ms()));
        Self { modified: kept(self.modified), changed: kept(self.changed), born: kept(self.born), ..self.clone() }
    }

    /// The names of the facts that differ, as a report lists them. Birth time is not compared: copying tools set it.
    pub fn differences(&self, other: &Self) -> Vec<&'static str> {
        fn differ<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
            matches!((a, b), (Some(a), Some(b)) if a != b)
        }
        let facts = [
            ("size", self.size != other.size),
            ("mtime", differ(&self.modified, &other.modified)),
            ("ctime", differ(&self.changed, &other.changed)),
            ("file-id", differ(&self.file_id, &other.file_id)),
        ];
        facts.into_iter().filter_map(|(name, differs)| differs.then_some(name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_come_back_from_text_also_before_1970_and_far_off() {
        for time in [
            FileTime::new(0, 0),
            FileTime::new(-1, 5),
            FileTime::new(i64::MAX, 999_999_999),
            FileTime::new(i64::MIN, 1),
        ] {
            assert_eq!(time.to_string().parse::<FileTime>().expect("parses"), time);
        }
        for text in ["", "1", "1.5", "1.+00000001", "x.000000000", "1.0000000000"] {
            assert_eq!(text.parse::<FileTime>().expect_err("refused").code, "value-not-a-file-time");
        }
    }

    #[test]
    fn a_record_that_keeps_milliseconds_sees_no_change_where_there_is_none() {
        for time in
            [FileTime::new(-12, 750_999_999), FileTime::new(1_790_000_000, 123_456_789), FileTime::new(i64::MAX, 1)]
        {
            let seen = FileFacts { modified: Some(time), changed: Some(time), ..FileFacts::default() };
            let kept = Some(FileTime::from_utc_ms(time.utc_ms()));
            let record = FileFacts { modified: kept, changed: kept, ..FileFacts::default() };
            assert!(record.as_kept().differences(&seen.as_kept()).is_empty(), "{time}");
        }
        assert_eq!(FileTime::from_utc_ms(-11_250), FileTime::new(-12, 750_000_000));
    }

    #[test]
    fn only_facts_both_sides_know_can_differ() {
        let known = FileFacts { size: 3, changed: Some(FileTime::new(1, 0)), ..FileFacts::default() };
        let unknown = FileFacts { size: 3, ..FileFacts::default() };
        assert!(known.differences(&unknown).is_empty());
        let later = FileFacts { size: 4, changed: Some(FileTime::new(1, 1)), ..FileFacts::default() };
        assert_eq!(known.differences(&later), ["size", "ctime"]);
    }
}
