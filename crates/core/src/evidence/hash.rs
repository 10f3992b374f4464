//! SHA-256 of what is read, in constant memory, and the proof that it was one and the same file all the way through.

use std::{
    cell::RefCell,
    fs::File,
    io::{self, Read},
    path::Path,
    sync::mpsc,
};

use sha2::{Digest as _, Sha256};

use super::{
    FileMeter, Outcome, Trouble,
    facts::{facts_of, open_regular},
};
use crate::{
    Result,
    domain::{Clock, ContentHash, FileFacts, Timestamp},
};

const BUFFER: usize = 64 * 1024;
/// From this size on a second thread reads while this one hashes.
const READ_AHEAD_FROM: u64 = 8 * 1024 * 1024;
const READ_AHEAD_BUFFER: usize = 256 * 1024;
const READ_AHEAD_BUFFERS: usize = 4;
/// What a look at the content type needs: zip-based office files show theirs within the first few KiB.
const HEAD: usize = 8 * 1024;

thread_local! {
    static CHUNK: RefCell<Vec<u8>> = RefCell::new(vec![0; BUFFER]);
}

/// One file, read once from start to end and the same before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashed {
    pub content: Content,
    pub facts: FileFacts,
    /// When hashing began and ended, by the device's clock.
    pub started: Timestamp,
    pub ended: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    pub hash: ContentHash,
    pub bytes: u64,
    /// What the first bytes say it is, where they say anything.
    pub media_type: Option<&'static str>,
}

/// A running SHA-256 that also keeps the first bytes, to tell the content type.
#[derive(Default)]
pub struct Digest {
    sha: Sha256,
    bytes: u64,
    head: Vec<u8>,
}

impl Digest {
    pub fn update(&mut self, chunk: &[u8]) {
        let wanted = HEAD.saturating_sub(self.head.len()).min(chunk.len());
        self.head.extend_from_slice(&chunk[..wanted]);
        self.bytes += chunk.len() as u64;
        self.sha.update(chunk);
    }

    pub fn finish(self) -> Content {
        Content {
            hash: ContentHash::new(self.sha.finalize().into()),
            bytes: self.bytes,
            media_type: infer::get(&self.head).map(|kind| kind.mime_type()),
        }
    }
}

/// `Err` only when the job was cancelled; what is wrong with the file is the `Trouble` inside.
pub fn hash_file(path: &Path, clock: &dyn Clock, meter: &mut FileMeter<'_, '_>) -> Result<Outcome<Hashed>> {
    let mut digest = Digest::default();
    let read = read_file(path, clock, meter, &mut |chunk| {
        digest.update(chunk);
        Ok(())
    })?;
    Ok(read.map(|read| read.with(digest.finish())))
}

/// The frame of one reading: facts before it, and the times around it.
pub(super) struct Reading {
    facts: FileFacts,
    started: Timestamp,
    ended: Timestamp,
}

impl Reading {
    pub(super) fn with(self, content: Content) -> Hashed {
        Hashed { content, facts: self.facts, started: self.started, ended: self.ended }
    }
}

/// Hands every byte of the file to `each`, in order, and compares the file with itself before and after.
/// Reading stops as soon as there is more than the file had at the start: a log that grows faster than we read ends too.
pub(super) fn read_file(
    path: &Path,
    clock: &dyn Clock,
    meter: &mut FileMeter<'_, '_>,
    each: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<Outcome<Reading>> {
    meter.job().check()?;
    let started = clock.now();
    let (file, before) = match open_regular(path) {
        Ok(opened) => opened,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let read = match stream(&file, before.size, meter, each)? {
        Ok(read) => read,
        Err(error) => return Ok(Err(error.into())),
    };
    Ok(unchanged(path, &file, &before, read).map(|()| Reading { facts: before, started, ended: clock.now() }))
}

fn unchanged(path: &Path, file: &File, before: &FileFacts, read: u64) -> Outcome<()> {
    let mut differences = before.differences(&facts_of(&file.metadata()?));
    // The handle follows its file; the path may by now name another one.
    let replaced = path.symlink_metadata().is_ok_and(|now| facts_of(&now).file_id != before.file_id);
    if replaced && !differences.contains(&"file-id") {
        differences.push("file-id");
    }
    match () {
        () if !differences.is_empty() => Err(Trouble::Changed { differences }),
        () if read != before.size => Err(Trouble::SizeUntrue { reported: before.size, read }),
        () => Ok(()),
    }
}

/// The bytes read: at most one buffer more than `expected`. The inner error is the reading's, the outer one that of
/// `each` or of a cancelled job.
fn stream(
    file: &File,
    expected: u64,
    meter: &mut FileMeter<'_, '_>,
    each: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<io::Result<u64>> {
    let mut total = 0;
    let mut take = |chunk: &[u8]| -> Result<bool> {
        meter.job().check()?;
        each(chunk)?;
        meter.bytes(chunk.len());
        total += chunk.len() as u64;
        Ok(total <= expected)
    };
    let end = if expected < READ_AHEAD_FROM { plain(file, &mut take)? } else { read_ahead(file, &mut take)? };
    Ok(end.map(|()| total))
}

/// `take` answers whether to go on.
type Take<'t> = &'t mut dyn FnMut(&[u8]) -> Result<bool>;

fn plain(mut file: &File, take: Take<'_>) -> Result<io::Result<()>> {
    CHUNK.with_borrow_mut(|chunk| {
        loop {
            match read_some(&mut file, chunk) {
                Ok(0) => return Ok(Ok(())),
                Ok(n) if !take(&chunk[..n])? => return Ok(Ok(())),
                Ok(_) => {}
                Err(error) => return Ok(Err(error)),
            }
        }
    })
}

/// A few buffers go round between the reading thread and this one, so memory stays the same for any size.
fn read_ahead(file: &File, take: Take<'_>) -> Result<io::Result<()>> {
    let (full_in, full) = mpsc::sync_channel::<io::Result<(Vec<u8>, usize)>>(READ_AHEAD_BUFFERS);
    let (empty_in, empty) = mpsc::sync_channel::<Vec<u8>>(READ_AHEAD_BUFFERS);
    for _ in 0..READ_AHEAD_BUFFERS {
        empty_in.send(vec![0; READ_AHEAD_BUFFER]).expect("the channel holds all buffers and its end is here");
    }
    std::thread::scope(|scope| {
        let reader = move || fill(file, &empty, &full_in);
        if std::thread::Builder::new().name("evidence-reader".into()).spawn_scoped(scope, reader).is_err() {
            return plain(file, take);
        }
        // Leaving this loop drops the receiver, at which the reader's next send fails and it ends.
        for chunk in full {
            let (buffer, n) = match chunk {
                Ok(chunk) => chunk,
                Err(error) => return Ok(Err(error)),
            };
            if !take(&buffer[..n])? {
                break;
            }
            let _ = empty_in.send(buffer);
        }
        drop(empty_in);
        Ok(Ok(()))
    })
}

fn fill(mut file: &File, empty: &mpsc::Receiver<Vec<u8>>, full: &mpsc::SyncSender<io::Result<(Vec<u8>, usize)>>) {
    for mut buffer in empty {
        let read = read_some(&mut file, &mut buffer);
        let last = !matches!(read, Ok(n) if n > 0);
        let ended = matches!(read, Ok(0));
        if ended || full.send(read.map(|n| (buffer, n))).is_err() || last {
            return;
        }
    }
}

fn read_some(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}
