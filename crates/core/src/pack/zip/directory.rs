//! Finds the central directory of a zip and reads it, naming everything about the end of the file that the writer would
//! not have written. Believes no offset and no length before it has been held against the file.

use super::header::{Central, END, END_LENGTH, END64_LENGTH, End, Fields, LOCATOR64_LENGTH};
use crate::{Fault, Result};

/// The longest comment a zip can have.
const COMMENT: u64 = 0xffff;
/// Of 100,000 entries it is about 11 MB. What is larger is refused before it fills the memory.
const DIRECTORY_LIMIT: u64 = 128 << 20;

/// Where bytes come from: positions beyond the end give fewer bytes, never an error.
pub trait Source {
    fn length(&self) -> u64;
    fn read(&self, at: u64, length: usize) -> Result<Vec<u8>>;
}

#[derive(Debug, Default)]
pub struct Directory {
    pub entries: Vec<Central>,
    /// Where it begins in the file: every entry ends before it.
    pub start: u64,
    /// What stands before the zip in the file; offsets count from behind it.
    pub prepended: u64,
}

pub fn read(source: &dyn Source, subject: &str, faults: &mut Vec<Fault>) -> Result<Directory> {
    let fault = |code: &str| Fault::new(code, subject);
    let Some(at) = find_end(source, subject, faults)? else { return Ok(Directory::default()) };
    let wide = (END64_LENGTH + LOCATOR64_LENGTH) as u64;
    let before = source.read(at.saturating_sub(wide), usize::try_from(at.min(wide)).unwrap_or_default())?;
    let Some((end, used)) = End::read(&source.read(at, END_LENGTH)?, &before) else {
        faults.push(fault("zip-truncated"));
        return Ok(Directory::default());
    };
    let directory_end = at - used as u64;
    let declared = end.offset.checked_add(end.size);
    let (Some(start), Some(declared)) = (directory_end.checked_sub(end.size), declared) else {
        faults.push(fault("zip-directory-damaged"));
        return Ok(Directory::default());
    };
    if end.size > DIRECTORY_LIMIT {
        faults.push(fault("zip-directory-too-large").arg("size", end.size).arg("limit", DIRECTORY_LIMIT));
        return Ok(Directory { start, ..Directory::default() });
    }
    let prepended = directory_end.checked_sub(declared);
    match prepended {
        Some(0) => {}
        Some(bytes) => faults.push(fault("zip-prepended").arg("bytes", bytes)),
        None => faults.push(fault("zip-directory-damaged")),
    }
    let bytes = source.read(start, usize::try_from(end.size).unwrap_or_default())?;
    let entries = entries(&bytes, end, subject, faults);
    canonical_end(source, directory_end, end, subject, faults)?;
    Ok(Directory { entries, start, prepended: prepended.unwrap_or_default() })
}

/// The end record is the last thing in the file. Where it is not, what follows it is named and the rest still read.
fn find_end(source: &dyn Source, subject: &str, faults: &mut Vec<Fault>) -> Result<Option<u64>> {
    let length = source.length();
    let span = length.min(COMMENT + END_LENGTH as u64);
    let tail = source.read(length - span, usize::try_from(span).unwrap_or_default())?;
    let starts = tail.windows(4).enumerate().filter(|(_, window)| *window == END.to_le_bytes());
    let found = starts.map(|(at, _)| at).filter(|at| tail.len() - at >= END_LENGTH).max();
    let Some(found) = found else {
        faults.push(Fault::new(no_end(source)?, subject));
        return Ok(None);
    };
    let after = tail.len() - found - END_LENGTH;
    let comment = usize::from(u16::from_le_bytes([tail[found + 20], tail[found + 21]]));
    if comment > 0 {
        faults.push(Fault::new("zip-comment", subject).arg("bytes", comment));
    }
    if after > comment {
        faults.push(Fault::new("zip-trailing", subject).arg("bytes", after - comment));
    } else if after < comment {
        faults.push(Fault::new("zip-truncated", subject));
    }
    Ok(Some(length - (tail.len() - found) as u64))
}

/// A zip whose end is gone, or no zip at all.
fn no_end(source: &dyn Source) -> Result<&'static str> {
    let head = source.read(0, 22)?;
    Ok(match head.as_slice() {
        [b'P', b'K', 3, 4, ..] => "zip-truncated",
        head if head.starts_with(b"age-encryption.org/v1") => "pack-encrypted",
        _ => "zip-not-a-zip",
    })
}

fn entries(bytes: &[u8], end: End, subject: &str, faults: &mut Vec<Fault>) -> Vec<Central> {
    let (mut fields, mut found) = (Fields(bytes), Vec::new());
    while !fields.0.is_empty() {
        match Central::read(&mut fields) {
            Some(central) => found.push(central),
            None => {
                faults.push(Fault::new("zip-directory-damaged", subject));
                break;
            }
        }
    }
    if found.len() as u64 != end.entries {
        let fault = Fault::new("zip-count-differs", subject);
        faults.push(fault.arg("declared", end.entries).arg("found", found.len()));
    }
    found
}

/// Whatever else could stand in the end records: spanned disks, other versions, records that are not needed.
fn canonical_end(source: &dyn Source, at: u64, end: End, subject: &str, faults: &mut Vec<Fault>) -> Result<()> {
    let wanted = end.bytes();
    let said = faults.iter().any(|fault| ["zip-comment", "zip-trailing", "zip-prepended"].contains(&&*fault.code));
    if !said && source.read(at, wanted.len())? != wanted {
        faults.push(Fault::new("zip-end-unusual", subject));
    }
    Ok(())
}
