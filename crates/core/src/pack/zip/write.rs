//! Writes the zip as it goes: a file's header is completed when its last byte has been seen, so each byte is handled once.

use std::{
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::header::{End, Entry};
use crate::{Error, Result, io::at};

/// Small files are completed in here without a seek.
const BUFFER: usize = 512 * 1024;
/// What is offered for reading at once, at least.
const ROOM: usize = 64 * 1024;

/// Names are for the caller to choose (`pack/names.rs`), as is their order. `path` is for errors only.
pub struct ZipWriter<W: Write + Seek> {
    out: W,
    path: PathBuf,
    /// Always of full length: evidence is read into it, not copied there.
    buffer: Vec<u8>,
    filled: usize,
    /// How much has left the buffer.
    flushed: u64,
    entries: Vec<Entry>,
}

impl<W: Write + Seek> ZipWriter<W> {
    pub fn new(out: W, path: &Path) -> Self {
        Self { out, path: path.to_owned(), buffer: vec![0; BUFFER], filled: 0, flushed: 0, entries: Vec::new() }
    }

    /// `size` is a promise: the headers are laid out by it, and `finish` refuses another.
    pub fn begin(&mut self, name: &str, size: u64) -> Result<Writing<'_, W>> {
        let entry = Entry { name: name.as_bytes().to_vec(), size, crc: 0, offset: self.position() };
        self.put(&entry.local())?;
        Ok(Writing { zip: self, entry, crc: crc32fast::Hasher::new(), written: 0 })
    }

    pub fn whole(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut writing = self.begin(name, bytes.len() as u64)?;
        writing.write(bytes)?;
        writing.finish()
    }

    /// The central directory; answers the length of the zip and gives the file back.
    pub fn finish(mut self) -> Result<(u64, W)> {
        let offset = self.position();
        for entry in std::mem::take(&mut self.entries) {
            self.put(&entry.central())?;
            self.entries.push(entry);
        }
        let end = End { entries: self.entries.len() as u64, size: self.position() - offset, offset };
        self.put(&end.bytes())?;
        self.flush()?;
        Ok((self.flushed, self.out))
    }

    fn position(&self) -> u64 {
        self.flushed + self.filled as u64
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        if self.filled + bytes.len() > BUFFER {
            self.flush()?;
        }
        if bytes.len() > BUFFER {
            self.flushed += bytes.len() as u64;
            return self.out.write_all(bytes).map_err(at("write", &self.path));
        }
        self.buffer[self.filled..self.filled + bytes.len()].copy_from_slice(bytes);
        self.filled += bytes.len();
        Ok(())
    }

    fn flush(&mut self) -> Result<()> {
        self.out.write_all(&self.buffer[..self.filled]).map_err(at("write", &self.path))?;
        self.flushed += self.filled as u64;
        self.filled = 0;
        Ok(())
    }

    /// Writes over what has been written, wherever it is by now.
    fn patch(&mut self, offset: u64, bytes: &[u8]) -> Result<()> {
        if let Some(start) = offset.checked_sub(self.flushed).and_then(|start| usize::try_from(start).ok()) {
            self.buffer[start..start + bytes.len()].copy_from_slice(bytes);
            return Ok(());
        }
        self.flush()?;
        let mut patch = || -> io::Result<()> {
            self.out.seek(SeekFrom::Start(offset))?;
            self.out.write_all(bytes)?;
            self.out.seek(SeekFrom::Start(self.flushed)).map(drop)
        };
        patch().map_err(at("write", &self.path))
    }
}

/// One file on its way in. Dropped before `finish`, it leaves a zip that must be thrown away.
pub struct Writing<'z, W: Write + Seek> {
    zip: &'z mut ZipWriter<W>,
    entry: Entry,
    crc: crc32fast::Hasher,
    written: u64,
}

impl<W: Write + Seek> Writing<'_, W> {
    pub fn write(&mut self, chunk: &[u8]) -> Result<()> {
        self.crc.update(chunk);
        self.written += chunk.len() as u64;
        self.zip.put(chunk)
    }

    /// Where the next bytes of the file are to be read into; `took` then counts them.
    pub fn room(&mut self) -> Result<&mut [u8]> {
        if BUFFER - self.zip.filled < ROOM {
            self.zip.flush()?;
        }
        Ok(&mut self.zip.buffer[self.zip.filled..][..ROOM])
    }

    /// The first `n` bytes of `room` belong to the file; gives them back to look at.
    pub fn took(&mut self, n: usize) -> &[u8] {
        let chunk = &self.zip.buffer[self.zip.filled..self.zip.filled + n];
        self.crc.update(chunk);
        self.written += n as u64;
        self.zip.filled += n;
        chunk
    }

    pub fn finish(self) -> Result<()> {
        let Self { zip, mut entry, crc, written } = self;
        if written != entry.size {
            let name = String::from_utf8_lossy(&entry.name).into_owned();
            return Err(Error::internal(format!("{name}: {} bytes announced, {written} written", entry.size)));
        }
        entry.crc = crc.finalize();
        zip.patch(entry.offset, &entry.local())?;
        zip.entries.push(entry);
        Ok(())
    }
}
