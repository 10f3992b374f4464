//! `bag-info.txt`: labels and values, of which only the payload's size and count are checked.

use serde::Serialize;

use super::text;
use crate::Fault;

/// Its names: the second one is of the drafts before 0.96.
pub const FILES: [&str; 2] = ["bag-info.txt", "package-info.txt"];

/// How many bytes in how many files lie under `data/`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Oxum {
    pub bytes: u64,
    pub files: u64,
}

impl std::fmt::Display for Oxum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.bytes, self.files)
    }
}

impl Oxum {
    /// Digits, a point, digits: nothing else, so that there is one way to write it.
    pub fn parse(text: &str) -> Option<Self> {
        let (bytes, files) = text.split_once('.')?;
        let number = |text: &str| -> Option<u64> {
            let number = text.parse::<u64>().ok()?;
            (number.to_string() == text).then_some(number)
        };
        Some(Self { bytes: number(bytes)?, files: number(files)? })
    }
}

/// Labels with their values as they stand; a label may come more than once.
pub fn read(all: &str, file: &str, faults: &mut Vec<Fault>) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text::lines(all) {
        let continues = line.starts_with([' ', '\t']);
        match (continues, found.last_mut(), line.split_once(':')) {
            (true, Some((_, value)), _) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (false, _, Some((label, value))) => found.push((label.trim().to_owned(), value.trim().to_owned())),
            _ => faults.push(Fault::warning("bag-info-line", file).arg("line", line)),
        }
    }
    found
}

/// Compares the declared size and count with what is there. `gone` files may be missing without that being a fault.
pub fn compare_oxum(labels: &[(String, String)], file: &str, real: Oxum, gone: u64, faults: &mut Vec<Fault>) {
    for (_, value) in labels.iter().filter(|(label, _)| label.eq_ignore_ascii_case("payload-oxum")) {
        let Some(declared) = Oxum::parse(value) else {
            faults.push(Fault::new("bag-oxum-unreadable", file).arg("value", value));
            continue;
        };
        if declared != real {
            let explained = gone > 0 && declared.files == real.files + gone && declared.bytes >= real.bytes;
            let fault = if explained { Fault::warning } else { Fault::new };
            faults.push(fault("bag-oxum-differs", file).arg("declared", declared).arg("found", real));
        }
    }
}
