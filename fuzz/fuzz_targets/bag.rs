//! A tree of files in memory as a bag, ours or foreign. The input is a list of files: a line with a path, a line with a length,
//! that many bytes; what is no list is one file of a bag that is otherwise in order.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use triennium_core::{
    Fault, Result,
    job::Job,
    pack::{Tree, TreeFile, bag},
};

struct Memory {
    files: Vec<TreeFile>,
    contents: Vec<Vec<u8>>,
}

impl Memory {
    fn new(files: BTreeMap<Vec<u8>, Vec<u8>>) -> Self {
        let listed = files.iter().map(|(path, bytes)| TreeFile { path: path.clone(), size: bytes.len() as u64 });
        Self { files: listed.collect(), contents: files.into_values().collect() }
    }
}

impl Tree for Memory {
    fn files(&self) -> &[TreeFile] {
        &self.files
    }

    fn has_folder(&self, name: &str) -> bool {
        let start = [name.as_bytes(), b"/"].concat();
        self.files.iter().any(|file| file.path.starts_with(&start))
    }

    fn stream(&self, file: usize, each: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<Option<Fault>> {
        for chunk in self.contents[file].chunks(4096) {
            each(chunk)?;
        }
        Ok(None)
    }
}

fn listed(mut rest: &[u8]) -> Option<BTreeMap<Vec<u8>, Vec<u8>>> {
    let mut files = BTreeMap::new();
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let (path, after) = (&rest[..end], &rest[end + 1..]);
        let end = after.iter().position(|byte| *byte == b'\n')?;
        let length: usize = std::str::from_utf8(&after[..end]).ok()?.parse().ok()?;
        let after = &after[end + 1..];
        let bytes = after.get(..length)?;
        files.insert(path.to_vec(), bytes.to_vec());
        rest = &after[length..];
    }
    Some(files)
}

/// The input as the tag file that its first byte chooses.
fn one(bytes: &[u8]) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let names = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-md5.txt", "fetch.txt"];
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    let mut files = BTreeMap::from([
        (b"bagit.txt".to_vec(), declaration.into()),
        (b"data/a".to_vec(), b"a".to_vec()),
    ]);
    files.insert(names[usize::from(*first) % names.len()].into(), rest.to_vec());
    files
}

fuzz_target!(|bytes: &[u8]| {
    let tree = Memory::new(listed(bytes).unwrap_or_else(|| one(bytes)));
    let checked = bag::check(&tree, &Job::default()).expect("whatever is wrong is a fault");
    let payload = tree.files.iter().filter(|file| file.path.starts_with(b"data/"));
    let size: u64 = payload.clone().map(|file| file.size).sum();
    assert_eq!((checked.payload.files, checked.payload.bytes), (payload.count() as u64, size));
    assert!(checked.faults.is_sorted());
});
