//! Manifests of payload and tag files: `checksum  path` lines, as BagIt and the `…sum` programs write them.

use std::collections::HashMap;

use super::{
    algorithm::Algorithm,
    declaration::{Declaration, Version},
    paths, text,
};
use crate::{Fault, domain::hex};

/// Of one manifest: a checksum for each path, as decoded text.
#[derive(Debug)]
pub struct Manifest {
    pub file: String,
    pub algorithm: Algorithm,
    pub lists_payload: bool,
    pub lines: Vec<Line>,
}

#[derive(Debug)]
pub struct Line {
    pub path: String,
    /// As it stands, where decoding changed it: writers that do not encode `%` mean this.
    pub literal: Option<String>,
    pub digest: Vec<u8>,
}

/// What a file at the bag's root is, by its name: `Some((lists payload, name of the algorithm))`.
pub fn kind(file: &str) -> Option<(bool, &str)> {
    let stem = file.strip_suffix(".txt")?;
    let payload = stem.strip_prefix("manifest-").map(|name| (true, name));
    payload.or_else(|| stem.strip_prefix("tagmanifest-").map(|name| (false, name)))
}

pub struct Reader<'r> {
    pub file: &'r str,
    pub algorithm: Algorithm,
    pub lists_payload: bool,
    pub declaration: Declaration,
    pub faults: &'r mut Vec<Fault>,
}

impl Reader<'_> {
    pub fn read(mut self, all: &str) -> Manifest {
        let (mut marked, mut dotted, mut lines) = (0_usize, 0_usize, Vec::new());
        for line in text::lines(all) {
            let Some((digest, path)) = self.split(line) else {
                self.faults.push(Fault::new("bag-manifest-line", self.file).arg("line", line));
                continue;
            };
            let path = path.strip_prefix('*').inspect(|_| marked += 1).unwrap_or(path);
            let path = path.strip_prefix("./").inspect(|_| dotted += 1).unwrap_or(path);
            self.keep(path, digest, &mut lines);
        }
        self.remark("bag-md5sum-mark", marked);
        self.remark("bag-dot-slash", dotted);
        let lines = self.without_repeats(lines);
        let Self { file, algorithm, lists_payload, .. } = self;
        Manifest { file: file.to_owned(), algorithm, lists_payload, lines }
    }

    fn split<'l>(&self, line: &'l str) -> Option<(Vec<u8>, &'l str)> {
        let (digest, path) = line.split_once([' ', '\t'])?;
        let digest = hex::bytes(digest).filter(|digest| digest.len() == self.algorithm.length())?;
        let path = path.trim_start_matches([' ', '\t']);
        (!path.is_empty()).then_some((digest, path))
    }

    fn keep(&mut self, path: &str, digest: Vec<u8>, lines: &mut Vec<Line>) {
        if paths::leads_out(path, self.lists_payload) {
            self.faults.push(Fault::new("bag-path-outside", path).arg("file", self.file));
            return;
        }
        let decoded = paths::decode(path, self.declaration.version);
        let literal = (decoded != path).then(|| path.to_owned());
        lines.push(Line { path: decoded, literal, digest });
    }

    /// Said once for a manifest that was written so throughout.
    fn remark(&mut self, code: &str, lines: usize) {
        if lines > 0 {
            self.faults.push(Fault::warning(code, self.file).arg("lines", lines));
        }
    }

    /// A path may stand once. With the same checksum the drafts let it pass.
    fn without_repeats(&mut self, lines: Vec<Line>) -> Vec<Line> {
        let mut seen: HashMap<String, usize> = HashMap::with_capacity(lines.len());
        let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
        for line in lines {
            match seen.get(&line.path) {
                None => {
                    seen.insert(line.path.clone(), kept.len());
                    kept.push(line);
                }
                Some(first) if kept[*first].digest == line.digest => {
                    let fault = if self.declaration.version < Version::ONE { Fault::warning } else { Fault::new };
                    self.faults.push(fault("bag-listed-twice", line.path).arg("file", self.file));
                }
                Some(_) => {
                    self.faults.push(Fault::new("bag-listed-twice-differently", &line.path).arg("file", self.file));
                    // Both are checked: the one that is wrong is then named.
                    kept.push(line);
                }
            }
        }
        kept
    }
}
