//! The strict reader. A zip is taken only in the form the writer gives it; everything else is named, and what can still
//! be read is read, so that the list of faults is whole. Nothing is ever unpacked.

use std::{
    collections::HashMap,
    fs::File,
    io,
    path::{Path, PathBuf},
};

use super::{
    directory::{self, Directory, Source},
    header::{Central, Fields, LOCAL, LOCAL_LENGTH},
};
use crate::{
    Fault, Result,
    domain::OriginalName,
    evidence::open_regular,
    io::at,
    pack::{
        bag::sameness,
        names,
        tree::{CHUNK, Each, Tree, TreeFile, shown},
    },
};

/// Kinds of file in the upper half of the external attributes.
const KIND: u32 = 0o170_000;
const LINK: u32 = 0o120_000;
const ORDINARY: u32 = 0o100_000;

/// Bytes at places, for several threads at once: a file, or an encrypted one that is decrypted as it is read.
pub trait ReadAt: Send + Sync {
    fn length(&self) -> u64;
    /// At most as many bytes as fit; none at the end.
    fn read_at(&self, place: u64, buffer: &mut [u8]) -> io::Result<usize>;
}

struct OnDisk {
    file: File,
    length: u64,
}

impl ReadAt for OnDisk {
    fn length(&self) -> u64 {
        self.length
    }

    fn read_at(&self, place: u64, buffer: &mut [u8]) -> io::Result<usize> {
        read_at(&self.file, buffer, place)
    }
}

/// From a place, whatever others read at the same time.
pub(in crate::pack) fn read_at(file: &File, buffer: &mut [u8], place: u64) -> io::Result<usize> {
    #[cfg(unix)]
    return std::os::unix::fs::FileExt::read_at(file, buffer, place);
    #[cfg(windows)]
    return std::os::windows::fs::FileExt::seek_read(file, buffer, place);
}

/// A zip that is read and never changed.
struct ZipFile {
    bytes: Box<dyn ReadAt>,
    path: PathBuf,
}

impl ZipFile {
    /// Fills `buffer` as far as the file goes.
    fn fill(&self, place: u64, buffer: &mut [u8]) -> Result<usize> {
        let mut filled = 0;
        while filled < buffer.len() {
            match self.bytes.read_at(place + filled as u64, &mut buffer[filled..]) {
                Ok(0) => break,
                Ok(n) => filled += n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(at("read", &self.path)(error)),
            }
        }
        Ok(filled)
    }
}

impl Source for ZipFile {
    fn length(&self) -> u64 {
        self.bytes.length()
    }

    fn read(&self, place: u64, length: usize) -> Result<Vec<u8>> {
        let rest = usize::try_from(self.length().saturating_sub(place)).unwrap_or(usize::MAX);
        let mut bytes = vec![0; length.min(rest)];
        let filled = self.fill(place, &mut bytes)?;
        bytes.truncate(filled);
        Ok(bytes)
    }
}

/// A file's bytes in the zip.
#[derive(Debug, Clone, Copy)]
struct Slice {
    start: u64,
    crc: u32,
}

/// The files below the zip's one folder.
pub struct ZipTree {
    zip: ZipFile,
    files: Vec<TreeFile>,
    slices: Vec<Slice>,
}

pub struct Opened {
    pub tree: ZipTree,
    /// The folder everything lies in.
    pub base: String,
    pub faults: Vec<Fault>,
}

/// An `Err` where the file cannot be read; what is wrong with the zip is in the faults.
pub fn open(path: &Path) -> Result<Opened> {
    let (file, facts) = open_regular(path).map_err(|trouble| match trouble {
        crate::evidence::Trouble::Unreadable(error) => at("read", path)(error),
        _ => crate::domain::Refusal::new("file-not-ordinary").arg("path", path.display()).at("path").into(),
    })?;
    open_at(Box::new(OnDisk { file, length: facts.size }), path)
}

/// As `open`, of a file that is open already; `path` names it.
pub fn open_file(file: File, path: &Path) -> Result<Opened> {
    let length = file.metadata().map_err(at("read", path))?.len();
    open_at(Box::new(OnDisk { file, length }), path)
}

/// As `open`, of bytes that come from elsewhere; `path` names them.
pub fn open_at(bytes: Box<dyn ReadAt>, path: &Path) -> Result<Opened> {
    let zip = ZipFile { bytes, path: path.to_owned() };
    let subject = OriginalName::new(path.file_name().unwrap_or(path.as_os_str())).display;
    let mut faults = Vec::new();
    let directory = directory::read(&zip, &subject, &mut faults)?;
    let mut reader = Reader { zip: &zip, subject, directory, faults, base: String::new() };
    let placed = reader.entries()?;
    let Reader { base, faults, .. } = reader;
    let (files, slices) = placed.into_iter().unzip();
    Ok(Opened { tree: ZipTree { zip, files, slices }, base, faults })
}

struct Reader<'z> {
    zip: &'z ZipFile,
    subject: String,
    directory: Directory,
    faults: Vec<Fault>,
    base: String,
}

impl Reader<'_> {
    /// The files that can be read, sorted by their path below the base folder.
    fn entries(&mut self) -> Result<Vec<(TreeFile, Slice)>> {
        let entries = std::mem::take(&mut self.directory.entries);
        self.base = base(&entries);
        self.names(&entries);
        let mut extents = Vec::with_capacity(entries.len());
        let mut placed = Vec::with_capacity(entries.len());
        for central in &entries {
            self.central(central);
            let Some((start, extent)) = self.local(central)? else { continue };
            extents.push(extent);
            if let Some(path) = self.below(&central.entry.name).filter(|_| central.method == 0) {
                let slice = Slice { start, crc: central.entry.crc };
                placed.push((TreeFile { path, size: central.entry.size }, slice));
            }
        }
        self.gaps(extents)?;
        // Of several with one name the first counts, as for most programs; the name has been refused already.
        placed.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
        placed.dedup_by(|(later, _), (first, _)| later.path == first.path);
        Ok(placed)
    }

    fn fault(&mut self, code: &str, name: &[u8]) {
        self.faults.push(Fault::new(code, shown(name)));
    }

    /// What the central header says of itself. One fault each: the first that explains it.
    fn central(&mut self, central: &Central) {
        let kind = (central.external >> 16) & KIND;
        let code = match () {
            () if central.flags & 1 != 0 => "zip-encrypted",
            () if kind == LINK => "zip-link",
            () if central.entry.name.ends_with(b"/") || (kind != ORDINARY && kind != 0) => "zip-not-a-file",
            () if central.method != 0 => "zip-compressed",
            () if central.flags & 8 != 0 => "zip-data-descriptor",
            () if central.packed != central.entry.size => "zip-sizes-differ",
            () if central.has_comment => "zip-entry-comment",
            () if self.directory.prepended == 0 && central.raw != central.entry.central() => "zip-header-unusual",
            () => return,
        };
        self.fault(code, &central.entry.name);
    }

    /// Where the content begins, and the extent of header and content. The header there must say what the directory says.
    fn local(&mut self, central: &Central) -> Result<Option<(u64, (u64, u64))>> {
        let name = &central.entry.name;
        let offset = central.entry.offset.checked_add(self.directory.prepended);
        let Some(offset) = offset.filter(|offset| *offset < self.directory.start) else {
            self.fault("zip-outside", name);
            return Ok(None);
        };
        let wanted = central.entry.local();
        // As long as the longest of ours, so that a longer header is seen as different.
        let found = self.zip.read(offset, wanted.len().max(LOCAL_LENGTH))?;
        let Some(length) = local_length(&found) else {
            self.fault("zip-local-missing", name);
            return Ok(None);
        };
        let fits = offset.checked_add(length).and_then(|start| Some((start, start.checked_add(central.packed)?)));
        let Some((start, end)) = fits.filter(|(_, end)| *end <= self.directory.start) else {
            self.fault("zip-outside", name);
            return Ok(None);
        };
        if central.method == 0 && found != wanted {
            self.fault("zip-local-differs", name);
        }
        Ok(Some((start, (offset, end))))
    }

    /// Every byte before the directory belongs to exactly one entry.
    fn gaps(&mut self, mut extents: Vec<(u64, u64)>) -> Result<()> {
        if extents.windows(2).any(|pair| pair[0] > pair[1]) {
            self.faults.push(Fault::new("zip-order", &self.subject));
        }
        extents.sort_unstable();
        extents.push((self.directory.start, self.directory.start));
        let mut reached = self.directory.prepended;
        for (start, end) in extents {
            match start.cmp(&reached) {
                std::cmp::Ordering::Greater => self.gap(reached, start)?,
                std::cmp::Ordering::Less => {
                    self.faults.push(Fault::new("zip-overlap", &self.subject).arg("offset", start));
                }
                std::cmp::Ordering::Equal => {}
            }
            reached = reached.max(end);
        }
        Ok(())
    }

    /// Bytes no entry owns: with a header of their own they are an entry that most programs do not show.
    fn gap(&mut self, from: u64, to: u64) -> Result<()> {
        let head = self.zip.read(from, LOCAL_LENGTH)?;
        let hidden = local_length(&head).is_some();
        let name = if hidden { local_name(self.zip, from, &head)? } else { Vec::new() };
        let code = if hidden { "zip-hidden-entry" } else { "zip-hidden-bytes" };
        let subject = if hidden { shown(&name) } else { self.subject.clone() };
        self.faults.push(Fault::new(code, subject).arg("offset", from).arg("bytes", to - from));
        Ok(())
    }

    fn names(&mut self, entries: &[Central]) {
        let (mut exact, mut alike) = (HashMap::new(), HashMap::new());
        for name in entries.iter().map(|central| &central.entry.name) {
            let key = sameness(&String::from_utf8_lossy(name));
            if exact.insert(name.as_slice(), ()).is_some() {
                self.fault("zip-duplicate-name", name);
            } else if let Some(other) = alike.insert(key, name) {
                self.faults.push(Fault::new("zip-names-alike", shown(name)).arg("other", shown(other)));
            }
            if let Some(code) = self.refused_name(name) {
                self.fault(code, name);
            }
        }
    }

    fn refused_name(&self, name: &[u8]) -> Option<&'static str> {
        let text = std::str::from_utf8(name).unwrap_or("\u{fffd}");
        let mut parts = text.split(['/', '\\']);
        let drive = name.get(1) == Some(&b':');
        match () {
            () if text.starts_with(['/', '\\', '~']) || drive => Some("zip-absolute-path"),
            () if parts.any(|part| part == "..") => Some("zip-traversal"),
            // A folder's own entry is refused as such.
            () if text.ends_with('/') && text.split('/').next() == Some(&self.base) => None,
            () if self.below(name).is_none() => Some("zip-second-folder"),
            () if names::refused(text).is_some() => Some("pack-name-unportable"),
            () => None,
        }
    }

    /// The path below the base folder, of an entry that lies in it.
    fn below(&self, name: &[u8]) -> Option<Vec<u8>> {
        let rest = name.strip_prefix(self.base.as_bytes())?.strip_prefix(b"/")?;
        let inside = !rest.is_empty() && !rest.ends_with(b"/") && !rest.split(|b| *b == b'/').any(|part| part == b"..");
        inside.then(|| rest.to_vec())
    }
}

/// The folder of `bagit.txt`, or else of the first entry.
fn base(entries: &[Central]) -> String {
    let names = || entries.iter().map(|central| String::from_utf8_lossy(&central.entry.name));
    let of = |name: &str| name.split('/').next().unwrap_or_default().to_owned();
    let declared = names().find(|name| name.split_once('/').is_some_and(|(_, rest)| rest == "bagit.txt"));
    declared.or_else(|| names().next()).map(|name| of(&name)).unwrap_or_default()
}

/// Of the header with name and extra field; `None` where there is no header.
fn local_length(head: &[u8]) -> Option<u64> {
    let mut fields = Fields(head);
    if fields.u32()? != LOCAL {
        return None;
    }
    fields.take(22)?;
    Some(LOCAL_LENGTH as u64 + u64::from(fields.u16()?) + u64::from(fields.u16()?))
}

fn local_name(zip: &ZipFile, at: u64, head: &[u8]) -> Result<Vec<u8>> {
    let length = u16::from_le_bytes([head[26], head[27]]);
    zip.read(at + LOCAL_LENGTH as u64, usize::from(length))
}

impl Tree for ZipTree {
    fn files(&self) -> &[TreeFile] {
        &self.files
    }

    fn has_folder(&self, name: &str) -> bool {
        let prefix = format!("{name}/");
        self.files.iter().any(|file| file.path.starts_with(prefix.as_bytes()))
    }

    fn stream(&self, file: usize, each: Each<'_>) -> Result<Option<Fault>> {
        let (meta, slice) = (&self.files[file], self.slices[file]);
        let (mut place, mut left) = (slice.start, meta.size);
        let mut crc = crc32fast::Hasher::new();
        let mut chunk = vec![0; CHUNK];
        while left > 0 {
            let wanted = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
            let filled = self.zip.fill(place, &mut chunk[..wanted])?;
            if filled == 0 {
                return Ok(Some(Fault::new("zip-outside", meta.shown())));
            }
            crc.update(&chunk[..filled]);
            each(&chunk[..filled])?;
            (place, left) = (place + filled as u64, left - filled as u64);
        }
        let found = crc.finalize();
        Ok((found != slice.crc).then(|| {
            let fault = Fault::new("zip-crc-differs", meta.shown());
            fault.arg("expected", format!("{:08x}", slice.crc)).arg("found", format!("{found:08x}"))
        }))
    }
}
