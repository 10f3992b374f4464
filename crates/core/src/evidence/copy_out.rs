//! A copy of a stored piece of evidence, for a person to open with a program they trust.

use std::{
    io::{self, Read, Write},
    path::Path,
};

use super::{Digest, Vault};
use crate::{
    Result,
    domain::{ContentHash, Refusal},
    io::{at, sync_folder},
    job::Job,
};

/// Writes beside and renames: `to` is never a half file and never replaces one. A stored copy that is no longer what
/// its name says is refused, not handed on.
pub fn copy_out(vault: &Vault, hash: ContentHash, to: &Path, job: &Job) -> Result<()> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (mut blob, mut digest) = (vault.open_blob(hash)?, Digest::default());
    let mut part = tempfile::Builder::new().prefix(".triennium-").tempfile_in(folder).map_err(at("create", folder))?;
    let mut chunk = vec![0; 64 * 1024];
    loop {
        job.check()?;
        match blob.read(&mut chunk) {
            Ok(0) => break,
            Ok(n) => {
                digest.update(&chunk[..n]);
                part.write_all(&chunk[..n]).map_err(at("write", to))?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(at("read", hash.to_string())(error)),
        }
    }
    let found = digest.finish().hash;
    if found != hash {
        let refusal = Refusal::new("evidence-modified").arg("subject", to.display());
        return Err(refusal.arg("expected", hash).arg("found", found).into());
    }
    part.as_file().sync_all().map_err(at("write", to))?;
    part.persist_noclobber(to).map_err(|error| at("create", to)(error.error))?;
    sync_folder(folder)
}
