//! A sealed pack with a time stamp beside its seal: the same files, one more, in a new zip. The seal and everything it vouches
//! for stay as they are; only the token may be added without a new seal.

use std::{io::BufWriter, path::Path};

use super::{
    seal,
    tree::{Tree as _, find},
    zip::{self, ZipWriter},
};
use crate::{
    Fault, Result,
    domain::{ContentHash, OriginalName, Refusal},
    evidence::Meter,
    io::{at, write_with},
    job::Job,
    pack::manifest,
};

const SEAL_LIMIT: u64 = 64 << 10;

/// SHA-256 of a pack's seal: what an authority is asked to stamp. The pack's zip is looked at as strictly as by the verifier,
/// its files are not read.
pub fn seal_hash(pack: &Path) -> Result<ContentHash> {
    seal_hash_in(zip::open(pack)?, pack)
}

/// The same of a zip that is open already; `pack` names it.
pub fn seal_hash_in(opened: zip::Opened, pack: &Path) -> Result<ContentHash> {
    let opened = without_faults(opened)?;
    let Some(at) = find(&opened.tree, seal::FILE.as_bytes()) else {
        return Err(not_a_pack(pack));
    };
    match super::tree::whole(&opened.tree, at, SEAL_LIMIT)? {
        Ok(bytes) => Ok(manifest::sha256(&bytes)),
        Err(fault) => Err(refused(&fault)),
    }
}

/// Writes the pack with `token` to a new file, whole or not at all.
pub fn add(pack: &Path, token: &[u8], to: &Path, job: &Job) -> Result<()> {
    let zip::Opened { tree, base, .. } = without_faults(zip::open(pack)?)?;
    if find(&tree, seal::TIME_TOKEN.as_bytes()).is_some() {
        return Err(Refusal::new("pack-stamped-already").arg("path", pack.display()).at("path").into());
    }
    let bytes = tree.files().iter().map(|file| file.size).sum();
    let meter = Meter::new(job, "stage-stamping", tree.files().len() as u64, bytes);
    write_with(to, |out| {
        let mut written = ZipWriter::new(BufWriter::new(out), to);
        let after = tree.files().partition_point(|file| file.path.as_slice() < seal::TIME_TOKEN.as_bytes());
        for n in 0..tree.files().len() {
            if n == after {
                written.whole(&format!("{base}/{}", seal::TIME_TOKEN), token)?;
            }
            copy(&tree, n, &base, &mut written, &meter)?;
        }
        if after == tree.files().len() {
            written.whole(&format!("{base}/{}", seal::TIME_TOKEN), token)?;
        }
        let (_, mut buffer) = written.finish()?;
        std::io::Write::flush(&mut buffer).map_err(at("write", to))
    })
}

fn copy<W: std::io::Write + std::io::Seek>(
    tree: &zip::ZipTree,
    n: usize,
    base: &str,
    written: &mut ZipWriter<W>,
    meter: &Meter<'_>,
) -> Result<()> {
    let file = &tree.files()[n];
    let mut progress = meter.file(file.size);
    // The strict reader has refused every name that is not text.
    let mut writing = written.begin(&format!("{base}/{}", String::from_utf8_lossy(&file.path)), file.size)?;
    let fault = tree.stream(n, &mut |chunk| {
        meter.job().check()?;
        progress.bytes(chunk.len());
        writing.write(chunk)
    })?;
    match fault {
        Some(fault) => Err(refused(&fault)),
        None => writing.finish(),
    }
}

fn without_faults(opened: zip::Opened) -> Result<zip::Opened> {
    match opened.faults.first() {
        Some(fault) => Err(refused(fault)),
        None => Ok(opened),
    }
}

/// Adding to a pack that is not sound would make it look looked after.
fn refused(fault: &Fault) -> crate::Error {
    Refusal::new("pack-stamp-not-sound").arg("subject", &fault.subject).arg("fault", &fault.code).at("path").into()
}

fn not_a_pack(pack: &Path) -> crate::Error {
    let name = OriginalName::new(pack.file_name().unwrap_or(pack.as_os_str())).display;
    refused(&Fault::new("pack-no-seal", name))
}
