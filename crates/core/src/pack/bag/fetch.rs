//! `fetch.txt`: files that a bag leaves out and says where to get. Nothing is ever fetched here; what is not there is missing.

use super::{declaration::Version, paths, text};
use crate::Fault;

pub const FILE: &str = "fetch.txt";

pub struct Fetch {
    pub path: String,
    pub url: String,
}

/// Lines of `URL length path`, the length a number or `-`.
pub fn read(all: &str, version: Version, faults: &mut Vec<Fault>) -> Vec<Fetch> {
    let mut found = Vec::new();
    for line in text::lines(all) {
        let Some((url, path)) = split(line) else {
            faults.push(Fault::new("bag-fetch-line", FILE).arg("line", line));
            continue;
        };
        let path = path.strip_prefix("./").unwrap_or(path);
        if paths::leads_out(path, true) {
            faults.push(Fault::new("bag-path-outside", path).arg("file", FILE));
            continue;
        }
        found.push(Fetch { path: paths::decode(path, version), url: url.to_owned() });
    }
    found
}

fn split(line: &str) -> Option<(&str, &str)> {
    let blank = [' ', '\t'];
    let (url, rest) = line.split_once(blank)?;
    let (length, path) = rest.trim_start_matches(blank).split_once(blank)?;
    let path = path.trim_start_matches(blank);
    let counts = length == "-" || (!length.is_empty() && length.bytes().all(|b| b.is_ascii_digit()));
    (counts && !path.is_empty()).then_some((url, path))
}
