//! One bag from its declaration to the last checksum. Every fault is listed; only a cancelled job ends early.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    algorithm::Algorithm,
    declaration::{self, Declaration, Version},
    fetch, info,
    info::Oxum,
    manifest::{self, Manifest},
    paths,
};
use crate::{
    Fault, Result,
    domain::hex,
    evidence::{Meter, in_order},
    job::Job,
    pack::tree::{Tree, find, shown, whole},
};

/// A manifest of 100,000 files is about 15 MB.
const MANIFEST_LIMIT: u64 = 256 << 20;
const TAG_LIMIT: u64 = 16 << 20;

/// What a bag says of itself, and everything wrong with it.
#[derive(Debug)]
pub struct Bag {
    pub version: Version,
    /// Labels and values of `bag-info.txt`.
    pub info: Vec<(String, String)>,
    /// As found, not as declared.
    pub payload: Oxum,
    /// Paths the tag manifests list.
    pub listed_tags: BTreeSet<String>,
    /// Sorted.
    pub faults: Vec<Fault>,
}

pub fn check(tree: &dyn Tree, job: &Job) -> Result<Bag> {
    let declaration = Declaration::default();
    let mut check = Check { tree, faults: Vec::new(), declaration, files: Files::of(tree), system_files_gone: 0 };
    check.declaration()?;
    let (info_file, info) = check.info()?;
    let manifests = check.manifests()?;
    let fetched = check.fetched(&manifests)?;
    let expected = check.expectations(&manifests, &fetched);
    check.completeness(&manifests);
    let gone = check.system_files_gone;
    info::compare_oxum(&info, info_file, payload(tree), gone, &mut check.faults);
    check.hashes(&expected, job)?;
    let Check { declaration, mut faults, .. } = check;
    faults.sort();
    faults.dedup();
    let tags = manifests.iter().filter(|manifest| !manifest.lists_payload);
    let listed_tags = tags.flat_map(|manifest| manifest.lines.iter().map(|line| line.path.clone())).collect();
    Ok(Bag { version: declaration.version, info, payload: payload(tree), listed_tags, faults })
}

fn payload(tree: &dyn Tree) -> Oxum {
    let files = tree.files().iter().filter(|file| is_payload(&file.path));
    files.fold(Oxum::default(), |sum, file| Oxum { bytes: sum.bytes + file.size, files: sum.files + 1 })
}

fn is_payload(path: &[u8]) -> bool {
    path.starts_with(b"data/")
}

/// The files by exact name, and by what some file system would take for the same name.
struct Files<'t> {
    exact: HashMap<&'t [u8], usize>,
    alike: HashMap<String, usize>,
}

impl<'t> Files<'t> {
    fn of(tree: &'t dyn Tree) -> Self {
        let each = || tree.files().iter().enumerate();
        let text = |path: &[u8]| std::str::from_utf8(path).ok().map(paths::sameness);
        Self {
            exact: each().map(|(at, file)| (file.path.as_slice(), at)).collect(),
            alike: each().filter_map(|(at, file)| Some((text(&file.path)?, at))).collect(),
        }
    }
}

/// One checksum that a file must have, and the manifest that says so.
#[derive(Debug, Clone, Copy)]
struct Expected<'m> {
    algorithm: Algorithm,
    digest: &'m [u8],
    manifest: &'m str,
}

type Expectations<'m> = BTreeMap<usize, Vec<Expected<'m>>>;

struct Check<'t> {
    tree: &'t dyn Tree,
    faults: Vec<Fault>,
    declaration: Declaration,
    files: Files<'t>,
    /// Listed files of operating systems that an operating system has taken away again.
    system_files_gone: u64,
}

impl Check<'_> {
    fn declaration(&mut self) -> Result<()> {
        match find(self.tree, declaration::FILE.as_bytes()) {
            None => self.faults.push(Fault::new("bag-no-declaration", declaration::FILE)),
            Some(at) => match whole(self.tree, at, TAG_LIMIT)? {
                Ok(bytes) => self.declaration = declaration::read(&bytes, &mut self.faults),
                Err(fault) => self.faults.push(fault),
            },
        }
        if !self.tree.has_folder("data") {
            self.faults.push(Fault::new("bag-no-payload-folder", "data"));
        }
        Ok(())
    }

    /// A tag file as text; what is wrong with it is listed.
    fn text(&mut self, file: &str, limit: u64) -> Result<Option<String>> {
        let Some(at) = find(self.tree, file.as_bytes()) else { return Ok(None) };
        let bytes = match whole(self.tree, at, limit)? {
            Ok(bytes) => bytes,
            Err(fault) => {
                self.faults.push(fault);
                return Ok(None);
            }
        };
        let text = self.declaration.encoding.decode(&bytes);
        if text.is_none() {
            self.faults.push(Fault::new("bag-text-undecodable", file).arg("encoding", "Tag-File-Character-Encoding"));
        }
        Ok(text)
    }

    fn info(&mut self) -> Result<(&'static str, Vec<(String, String)>)> {
        for file in info::FILES {
            if let Some(text) = self.text(file, TAG_LIMIT)? {
                return Ok((file, info::read(&text, file, &mut self.faults)));
            }
        }
        Ok((info::FILES[0], Vec::new()))
    }

    fn manifests(&mut self) -> Result<Vec<Manifest>> {
        let tree = self.tree;
        let names = tree.files().iter().filter_map(|file| std::str::from_utf8(&file.path).ok());
        let mut manifests = Vec::new();
        for (file, (lists_payload, name)) in names.filter_map(|file| Some((file, manifest::kind(file)?))) {
            let Some(algorithm) = Algorithm::named(name) else {
                self.faults.push(Fault::new("bag-algorithm-unknown", file).arg("algorithm", name));
                continue;
            };
            let Some(text) = self.text(file, MANIFEST_LIMIT)? else { continue };
            let (declaration, faults) = (self.declaration, &mut self.faults);
            manifests.push(manifest::Reader { file, algorithm, lists_payload, declaration, faults }.read(&text));
        }
        let payload: Vec<&Manifest> = manifests.iter().filter(|manifest| manifest.lists_payload).collect();
        match payload.first() {
            None => self.faults.push(Fault::new("bag-no-manifest", "manifest-sha256.txt")),
            Some(first) if payload.iter().all(|manifest| manifest.algorithm.is_weak()) => {
                self.faults.push(Fault::warning("bag-algorithm-weak", &first.file));
            }
            Some(_) => {}
        }
        Ok(manifests)
    }

    /// Where the files that `fetch.txt` names can be had. Each must be in every payload manifest.
    fn fetched(&mut self, manifests: &[Manifest]) -> Result<HashMap<String, String>> {
        let Some(text) = self.text(fetch::FILE, MANIFEST_LIMIT)? else { return Ok(HashMap::new()) };
        let fetches = fetch::read(&text, self.declaration.version, &mut self.faults);
        for manifest in manifests.iter().filter(|manifest| manifest.lists_payload) {
            let listed: BTreeSet<&str> = manifest.lines.iter().map(|line| line.path.as_str()).collect();
            let unlisted = fetches.iter().filter(|fetch| !listed.contains(fetch.path.as_str()));
            let fault =
                |fetch: &fetch::Fetch| Fault::new("bag-fetch-unlisted", &fetch.path).arg("file", &manifest.file);
            self.faults.extend(unlisted.map(fault));
        }
        Ok(fetches.into_iter().map(|fetch| (fetch.path, fetch.url)).collect())
    }

    /// Which file must have which checksums; a listed file that is not there is named once.
    fn expectations<'m>(&mut self, manifests: &'m [Manifest], fetched: &HashMap<String, String>) -> Expectations<'m> {
        let mut expected = Expectations::new();
        let mut missing = BTreeSet::new();
        for manifest in manifests {
            let mut alike: HashMap<String, &str> = HashMap::new();
            for line in &manifest.lines {
                match alike.insert(paths::sameness(&line.path), &line.path) {
                    Some(other) if other != line.path => {
                        self.faults.push(Fault::warning("bag-names-alike", &line.path).arg("other", other));
                    }
                    _ => {}
                }
                let Some(at) = self.locate(line) else {
                    missing.insert(line.path.as_str());
                    continue;
                };
                let (algorithm, digest, manifest) = (manifest.algorithm, line.digest.as_slice(), &*manifest.file);
                expected.entry(at).or_default().push(Expected { algorithm, digest, manifest });
            }
        }
        for path in missing {
            self.system_files_gone += u64::from(paths::is_system_file(path));
            self.faults.push(missing_fault(path, fetched.get(path)));
        }
        expected
    }

    /// The file a line means: of this name, or of one that differs only as some file system would not see.
    fn locate(&mut self, line: &manifest::Line) -> Option<usize> {
        let exact = |path: &str| self.files.exact.get(path.as_bytes()).copied();
        if let Some(at) = exact(&line.path).or_else(|| line.literal.as_deref().and_then(exact)) {
            return Some(at);
        }
        let at = *self.files.alike.get(&paths::sameness(&line.path))?;
        let found = shown(&self.tree.files()[at].path);
        self.faults.push(Fault::warning("bag-name-differs", &line.path).arg("found", found));
        Some(at)
    }

    /// Every payload file is listed: from 1.0 on in every manifest, before in at least one.
    fn completeness(&mut self, manifests: &[Manifest]) {
        let lists: Vec<(&str, BTreeSet<String>)> = manifests
            .iter()
            .filter(|manifest| manifest.lists_payload)
            .map(|manifest| {
                let keys = manifest.lines.iter().flat_map(|line| line.literal.iter().chain([&line.path]));
                (manifest.file.as_str(), keys.map(|path| paths::sameness(path)).collect())
            })
            .collect();
        for file in self.tree.files().iter().filter(|file| is_payload(&file.path)) {
            let key = std::str::from_utf8(&file.path).ok().map(paths::sameness);
            let lacks = |(_, list): &&(&str, BTreeSet<String>)| !key.as_ref().is_some_and(|key| list.contains(key));
            let lacking: Vec<&str> = lists.iter().filter(lacks).map(|(name, _)| *name).collect();
            match lacking.len() {
                0 if !lists.is_empty() => self.note_system_file(&file.shown()),
                all if all == lists.len() => self.faults.push(extra_fault(&file.path)),
                _ if self.declaration.version < Version::ONE => {}
                _ => self
                    .faults
                    .push(Fault::new("bag-not-in-every-manifest", file.shown()).arg("files", lacking.join(", "))),
            }
        }
    }

    fn note_system_file(&mut self, path: &str) {
        if paths::is_system_file(path) {
            self.faults.push(Fault::warning("bag-system-file", path));
        }
    }

    fn hashes(&mut self, expected: &Expectations<'_>, job: &Job) -> Result<()> {
        let work: Vec<(usize, &[Expected<'_>])> = expected.iter().map(|(at, list)| (*at, list.as_slice())).collect();
        let bytes = work.iter().fold(0_u64, |sum, (at, _)| sum.saturating_add(self.tree.files()[*at].size));
        let meter = Meter::new(job, "stage-checking-pack", work.len() as u64, bytes);
        let done = in_order(&work, |(at, expected)| compare(self.tree, *at, expected, &meter).map(Some));
        if let Some(error) = done.error {
            return Err(error);
        }
        self.faults.extend(done.answers.into_iter().flat_map(|(_, faults)| faults));
        Ok(())
    }
}

fn missing_fault(path: &str, url: Option<&String>) -> Fault {
    match url {
        Some(url) => Fault::new("bag-not-fetched", path).arg("url", url),
        None if paths::is_system_file(path) => Fault::warning("bag-system-file-missing", path),
        None => Fault::new("bag-missing", path),
    }
}

fn extra_fault(path: &[u8]) -> Fault {
    Fault::new("bag-extra", shown(path))
}

/// Reads one file once for all its checksums.
fn compare(tree: &dyn Tree, at: usize, expected: &[Expected<'_>], meter: &Meter<'_>) -> Result<Vec<Fault>> {
    let algorithms: BTreeSet<Algorithm> = expected.iter().map(|expected| expected.algorithm).collect();
    let mut digests: Vec<_> = algorithms.into_iter().map(|algorithm| (algorithm, algorithm.digest())).collect();
    let (size, mut read) = (tree.files()[at].size, 0_u64);
    let mut file = meter.file(size);
    let fault = tree.stream(at, &mut |chunk| {
        meter.job().check()?;
        read += chunk.len() as u64;
        digests.iter_mut().for_each(|(_, digest)| digest.update(chunk));
        file.bytes(chunk.len());
        Ok(())
    })?;
    let found: Vec<(Algorithm, Box<[u8]>)> =
        digests.into_iter().map(|(algorithm, digest)| (algorithm, digest.finalize())).collect();
    let is_wrong = |expected: &&Expected<'_>| {
        found.iter().any(|(algorithm, found)| *algorithm == expected.algorithm && **found != *expected.digest)
    };
    let wrong = expected.iter().filter(is_wrong).map(|expected| {
        let real = found.iter().find(|(algorithm, _)| *algorithm == expected.algorithm);
        Fault::new("bag-changed", tree.files()[at].shown())
            .arg("file", expected.manifest)
            .arg("algorithm", expected.algorithm.name())
            .arg("expected", hex::text(expected.digest))
            .arg("found", real.map(|(_, found)| hex::text(found)).unwrap_or_default())
    });
    // A file that could not be read to its end has no checksum to compare.
    Ok(fault.into_iter().chain(wrong.take_while(|_| read == size)).collect())
}
