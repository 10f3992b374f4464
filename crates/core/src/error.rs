//! `Error`: a verb refused or failed. What a check found is a `Fault` (fault.rs), never an error.

use std::path::PathBuf;

use crate::domain::Refusal;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The field's rules, or a value, say no. Nothing was written.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// A file or folder could not be used. `operation` is a short verb: "read", "create", "rename".
    #[error("could not {operation} {}: {source}", path.display())]
    Io { operation: &'static str, path: PathBuf, source: std::io::Error },
    #[error("database: {0}")]
    Database(#[from] rusqlite::Error),
    /// The person stopped it; nothing half done is left.
    #[error("cancelled")]
    Cancelled,
    /// Something that must hold does not: a bug or a damaged file. `what` is for the log and the detail line.
    #[error("internal: {what}")]
    Internal { what: String },
}

impl Error {
    pub fn refused(code: &'static str) -> Self {
        Refusal::new(code).into()
    }

    pub fn internal(what: impl Into<String>) -> Self {
        Self::Internal { what: what.into() }
    }

    /// What fills the message: of a refusal its own, of a file error the path and the operation.
    pub fn args(&self) -> Vec<(String, String)> {
        let pair = |k: &str, v: String| (k.to_owned(), v);
        match self {
            Self::Refused(refusal) => refusal.args.iter().map(|(k, v)| pair(k, v.clone())).collect(),
            Self::Io { operation, path, source } => vec![
                pair("operation", (*operation).to_owned()),
                pair("path", path.display().to_string()),
                pair("cause", source.to_string()),
            ],
            // SQLite does not say which file; with us there is one.
            Self::Database(error) => vec![
                pair("operation", "write".to_owned()),
                pair("path", "workspace.db".to_owned()),
                pair("cause", error.to_string()),
            ],
            Self::Cancelled => Vec::new(),
            Self::Internal { what } => vec![pair("cause", what.clone())],
        }
    }

    /// The input field at fault, where there is one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Refused(refusal) => refusal.field.as_deref(),
            _ => None,
        }
    }

    /// The message's name in `messages/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code,
            Self::Io { source, .. } => io_code(source),
            Self::Database(error) => database_code(error),
            Self::Cancelled => "cancelled",
            Self::Internal { .. } => "internal",
        }
    }
}

/// Pages or the header of a database are not as SQLite wrote them.
pub(crate) fn is_corrupt(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode as C;
    matches!(error.sqlite_error_code(), Some(C::DatabaseCorrupt | C::NotADatabase))
}

fn io_code(source: &std::io::Error) -> &'static str {
    use std::io::ErrorKind as K;
    match source.kind() {
        K::NotFound => "io-not-found",
        K::PermissionDenied => "io-no-permission",
        K::StorageFull | K::QuotaExceeded | K::FileTooLarge => "io-disk-full",
        K::ReadOnlyFilesystem => "io-read-only",
        K::AlreadyExists => "io-already-exists",
        _ => "io-failed",
    }
}

fn database_code(error: &rusqlite::Error) -> &'static str {
    use rusqlite::ErrorCode as C;
    match error.sqlite_error_code() {
        Some(C::DiskFull) => "io-disk-full",
        Some(C::ReadOnly) => "workspace-read-only",
        Some(C::DatabaseBusy | C::DatabaseLocked) => "database-busy",
        Some(C::DatabaseCorrupt | C::NotADatabase) => "database-damaged",
        Some(C::ConstraintViolation) => "database-constraint",
        _ => "database-failed",
    }
}
