//! A zip of anybody's, packed in whatever way, read as the tree of a bag. Lenient where programs differ, bounded where a zip
//! could be a bomb: entries, what they unpack to, and how much larger that is. Streams each file; unpacks nothing to the disk.
//! The only user of the crate `zip`: packs of ours have their own, strict reader.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use zip::{CompressionMethod, ZipArchive, read::ZipReadOptions, result::ZipError};

use super::{
    tree::{CHUNK, Each, Tree, TreeFile, shown},
    zip::read_at,
};
use crate::{Fault, Result, domain::OriginalName, evidence::open_regular, io::at, job::Job};

const MAX_ENTRIES: usize = 500_000;
/// Of the list of files: what opening may read.
const MAX_DIRECTORY: u64 = 64 << 20;
const MAX_UNPACKED: u64 = 1 << 40;
/// Below this no ratio is a danger.
const HARMLESS: u64 = 1 << 30;
/// Deflate reaches a thousand; evidence does not.
const MAX_RATIO: u64 = 200;

pub struct ForeignZip {
    archive: ZipArchive<Place>,
    files: Vec<TreeFile>,
    /// Beside `files`: the entry's place in the archive.
    entries: Vec<usize>,
    folders: Vec<Vec<u8>>,
}

/// A place in a file that several readers share.
#[derive(Clone)]
struct Place {
    file: Arc<File>,
    length: u64,
    at: u64,
    /// How much may still be read: little until the list of files is known.
    budget: Arc<AtomicU64>,
}

impl Read for Place {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = read_at(&self.file, buffer, self.at)?;
        self.at += read as u64;
        let spent = |budget: u64| budget.checked_sub(read as u64);
        if self.budget.fetch_update(Ordering::Relaxed, Ordering::Relaxed, spent).is_err() {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "the list of files is too long"));
        }
        Ok(read)
    }
}

impl Seek for Place {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let moved = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = moved.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}

/// The files below the folder of `bagit.txt`, and what is wrong with the zip. No tree where nothing of it can be read safely.
pub fn open(path: &Path, job: &Job) -> Result<(Option<ForeignZip>, Vec<Fault>)> {
    let (file, facts) = open_regular(path).map_err(|trouble| match trouble {
        crate::evidence::Trouble::Unreadable(error) => at("read", path)(error),
        _ => crate::domain::Refusal::new("file-not-ordinary").arg("path", path.display()).at("path").into(),
    })?;
    let subject = OriginalName::new(path.file_name().unwrap_or(path.as_os_str())).display;
    let budget = Arc::new(AtomicU64::new(MAX_DIRECTORY));
    let place = Place { file: Arc::new(file), length: facts.size, at: 0, budget: budget.clone() };
    let mut archive = match ZipArchive::new(place) {
        Ok(archive) => archive,
        Err(error) => {
            return Ok((None, vec![Fault::new("foreign-zip-unreadable", subject).arg("cause", cause(&error))]));
        }
    };
    budget.store(u64::MAX, Ordering::Relaxed);
    let mut listed = List { faults: Vec::new(), subject, packed: facts.size };
    if !listed.is_bounded(&mut archive) {
        return Ok((None, listed.faults));
    }
    listed.shape(&mut archive);
    let tree = listed.tree(archive, job)?;
    Ok((Some(tree), listed.faults))
}

fn cause(error: &ZipError) -> String {
    error.to_string().chars().take(200).collect()
}

struct List {
    faults: Vec<Fault>,
    subject: String,
    packed: u64,
}

impl List {
    /// Before anything is unpacked: how many, how much, and whether bytes are used twice.
    fn is_bounded(&mut self, archive: &mut ZipArchive<Place>) -> bool {
        let unpacked = archive.decompressed_size().unwrap_or(u128::MAX);
        let ratio = unpacked / u128::from(self.packed.max(1));
        let fault = match () {
            () if archive.len() > MAX_ENTRIES => {
                Fault::new("foreign-zip-too-many", &self.subject).arg("found", archive.len()).arg("limit", MAX_ENTRIES)
            }
            () if unpacked > u128::from(MAX_UNPACKED)
                || (unpacked > u128::from(HARMLESS) && ratio > u128::from(MAX_RATIO)) =>
            {
                Fault::new("foreign-zip-bomb", &self.subject).arg("packed", self.packed).arg("unpacked", unpacked)
            }
            () => match archive.has_overlapping_entries() {
                Ok(false) => return true,
                Ok(true) => Fault::new("foreign-zip-overlap", &self.subject),
                Err(error) => Fault::new("foreign-zip-unreadable", &self.subject).arg("cause", cause(&error)),
            },
        };
        self.faults.push(fault);
        false
    }

    /// What makes programs see different things in one file.
    fn shape(&mut self, archive: &mut ZipArchive<Place>) {
        if archive.has_duplicate_names() {
            self.faults.push(Fault::new("foreign-zip-duplicates", &self.subject));
        } else if let Err(error) = archive.validate_header_consistency() {
            self.faults.push(Fault::warning("foreign-zip-inconsistent", &self.subject).arg("cause", cause(&error)));
        }
        if archive.offset() > 0 {
            let fault = Fault::warning("foreign-zip-prepended", &self.subject);
            self.faults.push(fault.arg("bytes", archive.offset()));
        }
    }

    fn tree(&mut self, mut archive: ZipArchive<Place>, job: &Job) -> Result<ForeignZip> {
        let mut found = Vec::with_capacity(archive.len());
        for entry in 0..archive.len() {
            job.check()?;
            found.extend(self.entry(&mut archive, entry));
        }
        let base = base(found.iter().map(|(path, ..)| path.as_slice()));
        let (mut files, mut folders, mut outside) = (Vec::new(), Vec::new(), 0_u64);
        for (path, size, entry) in found {
            match path.strip_prefix(base.as_slice()) {
                None => outside += 1,
                Some([]) => {}
                Some(folder) if folder.ends_with(b"/") => folders.push(folder.to_vec()),
                Some(file) => files.push((TreeFile { path: file.to_vec(), size }, entry)),
            }
        }
        if outside > 0 {
            self.faults.push(Fault::warning("foreign-zip-outside-bag", &self.subject).arg("entries", outside));
        }
        files.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
        files.dedup_by(|(later, _), (first, _)| later.path == first.path);
        let (files, entries) = files.into_iter().unzip();
        Ok(ForeignZip { archive, files, entries, folders })
    }

    /// Path, size and place of an entry that can be read.
    fn entry(&mut self, archive: &mut ZipArchive<Place>, entry: usize) -> Option<(Vec<u8>, u64, usize)> {
        let raw = match archive.by_index_raw(entry) {
            Ok(raw) => raw,
            Err(error) => {
                self.faults.push(Fault::new("foreign-zip-unreadable", &self.subject).arg("cause", cause(&error)));
                return None;
            }
        };
        // Some programs of Windows write its own separator.
        let name: Vec<u8> = raw.name_raw().iter().map(|byte| if *byte == b'\\' { b'/' } else { *byte }).collect();
        let is_folder = name.ends_with(b"/");
        let drive = name.get(1) == Some(&b':') && name.first().is_some_and(u8::is_ascii_alphabetic);
        let code = match () {
            () if name.is_empty() || name.starts_with(b"/") || drive => "zip-absolute-path",
            () if name.split(|byte| *byte == b'/').any(|part| part == b"..") => "zip-traversal",
            () if raw.encrypted() => "foreign-entry-encrypted",
            () if raw.is_symlink() => "foreign-entry-link",
            () if !matches!(raw.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) => {
                "foreign-entry-method"
            }
            () => {
                let size = if is_folder { 0 } else { raw.size() };
                return Some((name, size, entry));
            }
        };
        self.faults.push(Fault::new(code, shown(&name)));
        None
    }
}

/// The folder in which `bagit.txt` lies, with its `/`: the root, or the one folder below it that has one.
fn base<'a>(paths: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut bases: Vec<&[u8]> = paths
        .filter_map(|path| path.strip_suffix(b"bagit.txt"))
        .filter(|base| base.is_empty() || (base.ends_with(b"/") && base.iter().filter(|b| **b == b'/').count() == 1))
        .collect();
    bases.sort_unstable();
    match bases.as_slice() {
        [b"", ..] | [] => Vec::new(),
        [only] => only.to_vec(),
        _ => Vec::new(),
    }
}

impl Tree for ForeignZip {
    fn files(&self) -> &[TreeFile] {
        &self.files
    }

    fn has_folder(&self, name: &str) -> bool {
        let prefix = format!("{name}/");
        let starts = |path: &[u8]| path.starts_with(prefix.as_bytes());
        self.files.iter().any(|file| starts(&file.path)) || self.folders.iter().any(|folder| starts(folder))
    }

    fn stream(&self, file: usize, each: Each<'_>) -> Result<Option<Fault>> {
        let meta = &self.files[file];
        let damaged = |cause: &dyn std::fmt::Display| {
            let cause: String = cause.to_string().chars().take(200).collect();
            Ok(Some(Fault::new("foreign-entry-damaged", meta.shown()).arg("cause", cause)))
        };
        // Its own place in the file: several are streamed at once.
        let mut archive = self.archive.clone();
        let mut entry = match archive.by_index_with_options(self.entries[file], ZipReadOptions::new()) {
            Ok(entry) => entry,
            Err(error) => return damaged(&error),
        };
        let (mut chunk, mut read) = (vec![0; CHUNK], 0_u64);
        loop {
            match entry.read(&mut chunk) {
                Ok(0) => break,
                Ok(n) => {
                    read += n as u64;
                    // The list says how much there is; a stream that goes on is a bomb.
                    if read > meta.size {
                        return damaged(&"more than the list of files says");
                    }
                    each(&chunk[..n])?;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return damaged(&error),
            }
        }
        if read < meta.size { damaged(&"less than the list of files says") } else { Ok(None) }
    }
}

#[cfg(test)]
#[path = "foreign_tests.rs"]
mod tests;
