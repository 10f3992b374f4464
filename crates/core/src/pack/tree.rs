//! What a bag is read from: a folder or a zip, as a sorted list of files whose bytes can be streamed. Reads only.

use std::{
    io::{self, Read},
    path::{Path, PathBuf},
};

use crate::{
    Fault, Result,
    domain::OriginalName,
    evidence::{open_regular, walk},
    job::Job,
};

pub(crate) const CHUNK: usize = 64 * 1024;

/// `path`: below the tree's root, `/` between its parts, exact bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TreeFile {
    pub path: Vec<u8>,
    pub size: u64,
}

impl TreeFile {
    pub fn shown(&self) -> String {
        shown(&self.path)
    }
}

/// Takes the chunks of a file; an error stops the reading.
pub type Each<'e> = &'e mut dyn FnMut(&[u8]) -> Result<()>;

pub trait Tree: Sync {
    /// Sorted by path, no path twice.
    fn files(&self) -> &[TreeFile];
    /// Whether the folder `name` stands at the root, be it empty.
    fn has_folder(&self, name: &str) -> bool;
    /// Hands over every byte of a file. What is wrong with the file is the fault; an `Err` is of `each`.
    fn stream(&self, file: usize, each: Each<'_>) -> Result<Option<Fault>>;
}

pub fn find(tree: &dyn Tree, path: &[u8]) -> Option<usize> {
    tree.files().binary_search_by(|file| file.path.as_slice().cmp(path)).ok()
}

/// A file small enough to be held whole; a larger one is a fault, not a way to fill the memory.
pub fn whole(tree: &dyn Tree, file: usize, limit: u64) -> Result<Result<Vec<u8>, Fault>> {
    let meta = &tree.files()[file];
    let too_large = || Fault::new("bag-file-too-large", meta.shown()).arg("limit", limit);
    if meta.size > limit {
        return Ok(Err(too_large()));
    }
    let (mut bytes, mut grown) = (Vec::with_capacity(usize::try_from(meta.size).unwrap_or_default()), false);
    let fault = tree.stream(file, &mut |chunk| {
        grown |= (bytes.len() + chunk.len()) as u64 > limit;
        if !grown {
            bytes.extend_from_slice(chunk);
        }
        Ok(())
    })?;
    Ok(match fault {
        Some(fault) => Err(fault),
        None if grown => Err(too_large()),
        None => Ok(bytes),
    })
}

pub(crate) fn shown(path: &[u8]) -> String {
    OriginalName::from_bytes(path).display
}

/// The files below a folder. Links are named and not followed.
pub struct FolderTree {
    root: PathBuf,
    files: Vec<TreeFile>,
    /// Beside `files`: what to open.
    real: Vec<PathBuf>,
}

impl FolderTree {
    /// What could not be entered or is no ordinary file comes as faults.
    pub fn open(root: &Path, job: &Job) -> Result<(Self, Vec<Fault>)> {
        let root = root.canonicalize().map_err(crate::io::at("read", root))?;
        let walked = walk(std::slice::from_ref(&root), None, job)?;
        let mut found: Vec<(TreeFile, PathBuf)> = walked
            .files
            .into_iter()
            .map(|found| (TreeFile { path: below(&root, &found.path), size: found.size }, found.real))
            .collect();
        found.sort();
        let (files, real) = found.into_iter().unzip();
        let faults = walked.faults.into_iter().map(|fault| relative(fault, &root)).collect();
        Ok((Self { root, files, real }, faults))
    }

    pub fn root(&self) -> &Path {
        &self.root
    }
}

fn below(root: &Path, path: &Path) -> Vec<u8> {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().as_encoded_bytes()).collect::<Vec<_>>().join(&b'/')
}

/// The walk names a file by its whole path; whoever reads about a bag knows where it lies.
fn relative(mut fault: Fault, root: &Path) -> Fault {
    let prefix = format!("{}/", OriginalName::new(root).display);
    if let Some(short) = fault.subject.strip_prefix(&prefix) {
        fault.subject = short.to_owned();
    }
    fault
}

impl Tree for FolderTree {
    fn files(&self) -> &[TreeFile] {
        &self.files
    }

    fn has_folder(&self, name: &str) -> bool {
        self.root.join(name).symlink_metadata().is_ok_and(|meta| meta.is_dir())
    }

    fn stream(&self, file: usize, each: Each<'_>) -> Result<Option<Fault>> {
        let shown = || self.files[file].shown();
        let mut opened = match open_regular(&self.real[file]) {
            Ok((opened, _)) => opened,
            Err(trouble) => return Ok(Some(trouble.fault(shown()))),
        };
        let (mut chunk, mut read) = (vec![0; CHUNK], 0);
        loop {
            match opened.read(&mut chunk) {
                Ok(0) => break,
                Ok(n) => {
                    read += n as u64;
                    each(&chunk[..n])?;
                    // A log that grows faster than it is read must end too.
                    if read > self.files[file].size {
                        break;
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Ok(Some(crate::evidence::Trouble::from(error).fault(shown()))),
            }
        }
        let reported = self.files[file].size;
        Ok((read != reported).then(|| crate::evidence::Trouble::SizeUntrue { reported, read }.fault(shown())))
    }
}
