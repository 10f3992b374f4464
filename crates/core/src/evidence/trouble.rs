//! Why one file did not end as evidence. It is named and the others go on; only a cancelled job or a vault that
//! cannot be written stops everything, and that is an `Error`.

use std::io;

use crate::Fault;

#[derive(Debug)]
pub enum Trouble {
    /// A link, FIFO, device, socket or folder; `kind` is a word of the message.
    NotAFile {
        kind: &'static str,
    },
    /// `differences`: what was not the same before and after ("size", "mtime", "ctime", "file-id").
    Changed {
        differences: Vec<&'static str>,
    },
    /// The file system reports one size and delivers another (files of /proc and /sys do).
    SizeUntrue {
        reported: u64,
        read: u64,
    },
    Unreadable(io::Error),
    /// The vault holds something else under this content's name: it must not be taken for a copy of it.
    StoredCopyDamaged {
        hash: crate::domain::ContentHash,
    },
}

/// What became of one file. The outer `Result` around it is for what stops the whole job.
pub type Outcome<T> = Result<T, Trouble>;

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

impl Trouble {
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAFile { kind: "link" } => "evidence-link-skipped",
            Self::NotAFile { .. } => "evidence-not-a-file",
            Self::Changed { .. } => "evidence-changed-while-hashing",
            Self::SizeUntrue { .. } => "evidence-size-untrue",
            Self::StoredCopyDamaged { .. } => "evidence-stored-copy-damaged",
            Self::Unreadable(error) => match error.kind() {
                _ if self.is_gone() => "evidence-vanished",
                io::ErrorKind::PermissionDenied => "evidence-no-permission",
                _ => "evidence-unreadable",
            },
        }
    }

    /// There is no file of this name (any more), nor perhaps its folder.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::Unreadable(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory))
    }

    /// `subject`: the path as a person may read it.
    pub fn fault(&self, subject: impl Into<String>) -> Fault {
        let fault = Fault::new(self.code(), subject);
        match self {
            Self::NotAFile { kind } => fault.arg("kind", kind),
            Self::Changed { differences } => fault.arg("differences", differences.join(", ")),
            Self::SizeUntrue { reported, read } => fault.arg("reported", reported).arg("read", read),
            Self::StoredCopyDamaged { hash } => fault.arg("hash", hash),
            Self::Unreadable(error) => fault.arg("reason", error),
        }
    }
}
