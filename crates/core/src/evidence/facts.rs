//! Opens files for reading and says what the file system knows about them. Never blocks, never follows a link.

use std::{
    fs::{File, Metadata, OpenOptions},
    path::Path,
};

use super::Trouble;
use crate::domain::{FileFacts, FileTime};

/// A FIFO or device that has taken a file's place since it was found must neither hang us nor be read, and a link that
/// has must not lead elsewhere: hence non-blocking, no-follow, and the look at what was really opened.
pub(crate) fn open_regular(path: &Path) -> Result<(File, FileFacts), Trouble> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | libc::O_NOFOLLOW | libc::O_NOCTTY);
    let file = options.open(path).map_err(|error| refused_open(path, error))?;
    let meta = file.metadata().map_err(Trouble::from)?;
    if !meta.is_file() {
        return Err(Trouble::NotAFile { kind: kind(&meta) });
    }
    Ok((file, facts_of(&meta)))
}

/// A link answers "too many levels" and a socket "no such device": name what stands there instead.
fn refused_open(path: &Path, error: std::io::Error) -> Trouble {
    match path.symlink_metadata() {
        Ok(meta) if !meta.is_file() => Trouble::NotAFile { kind: kind(&meta) },
        _ => error.into(),
    }
}

pub(super) fn facts_of(meta: &Metadata) -> FileFacts {
    let born = meta.created().ok().and_then(file_time);
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        FileFacts {
            size: meta.len(),
            modified: Some(FileTime::new(meta.mtime(), meta.mtime_nsec().clamp(0, 999_999_999) as u32)),
            changed: Some(FileTime::new(meta.ctime(), meta.ctime_nsec().clamp(0, 999_999_999) as u32)),
            born,
            file_id: Some(format!("{:x}:{}", meta.dev(), meta.ino())),
        }
    }
    #[cfg(not(unix))]
    FileFacts {
        size: meta.len(),
        modified: meta.modified().ok().and_then(file_time),
        changed: None,
        born,
        file_id: None,
    }
}

fn file_time(time: std::time::SystemTime) -> Option<FileTime> {
    match time.duration_since(std::time::UNIX_EPOCH) {
        Ok(after) => Some(FileTime::new(i64::try_from(after.as_secs()).ok()?, after.subsec_nanos())),
        Err(before) => {
            let (seconds, nanos) = (i64::try_from(before.duration().as_secs()).ok()?, before.duration().subsec_nanos());
            Some(if nanos == 0 {
                FileTime::new(-seconds, 0)
            } else {
                FileTime::new(-seconds - 1, 1_000_000_000 - nanos)
            })
        }
    }
}

/// One word for what is not a regular file, as the messages know it.
pub(super) fn kind(meta: &Metadata) -> &'static str {
    let file_type = meta.file_type();
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if file_type.is_fifo() {
            return "fifo";
        }
        if file_type.is_socket() {
            return "socket";
        }
        if file_type.is_char_device() || file_type.is_block_device() {
            return "device";
        }
    }
    match () {
        () if file_type.is_symlink() => "link",
        () if file_type.is_dir() => "folder",
        () => "other",
    }
}
