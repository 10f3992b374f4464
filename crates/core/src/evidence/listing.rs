//! `triennium evidence hash`: the lines `sha256sum` prints and `sha256sum -c` checks, sorted by path. Needs no workspace.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::{Meter, hash::hash_file, parallel::in_order, walk::walk};
use crate::{
    Fault, Result,
    domain::{Clock, ContentHash, OriginalName},
    job::Job,
};

#[derive(Debug, Default)]
pub struct HashList {
    /// Sorted by the bytes of the path.
    pub lines: Vec<HashLine>,
    /// What has no line, and why.
    pub faults: Vec<Fault>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashLine {
    pub hash: ContentHash,
    /// As given, continued downwards.
    pub path: PathBuf,
}

pub fn hash_paths(paths: &[PathBuf], clock: &dyn Clock, job: &Job) -> Result<HashList> {
    let mut walked = walk(paths, None, job)?;
    walked.files.sort_by(|a, b| bytes(&a.path).cmp(bytes(&b.path)));
    let meter = Meter::new(job, "stage-hashing", walked.files.len() as u64, walked.bytes());
    let done = in_order(&walked.files, |found| hash_file(&found.real, clock, &mut meter.file(found.size)).map(Some));
    if let Some(error) = done.error {
        return Err(error);
    }
    let mut list = HashList { lines: Vec::with_capacity(walked.files.len()), faults: walked.faults };
    for ((_, outcome), found) in done.answers.into_iter().zip(walked.files) {
        match outcome {
            Ok(hashed) => list.lines.push(HashLine { hash: hashed.content.hash, path: found.path }),
            Err(trouble) => list.faults.push(trouble.fault(OriginalName::new(&found.path).display)),
        }
    }
    Ok(list)
}

impl HashLine {
    /// GNU's form: a name with a backslash or a line end is escaped and its line begins with a backslash; all other
    /// bytes stand as they are, Unicode or not.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let name = bytes(&self.path);
        // Alone, "-" is standard input to whoever checks the list.
        let name = if name == b"-" { b"./-" } else { name };
        let escaped = escape(name);
        if escaped.len() != name.len() {
            out.write_all(b"\\")?;
        }
        write!(out, "{}  ", self.hash)?;
        out.write_all(&escaped)?;
        out.write_all(b"\n")
    }
}

fn escape(name: &[u8]) -> Vec<u8> {
    name.iter().fold(Vec::with_capacity(name.len()), |mut out, byte| {
        match byte {
            b'\\' => out.extend(b"\\\\"),
            b'\n' => out.extend(b"\\n"),
            b'\r' => out.extend(b"\\r"),
            _ => out.push(*byte),
        }
        out
    })
}

fn bytes(path: &Path) -> &[u8] {
    path.as_os_str().as_encoded_bytes()
}
