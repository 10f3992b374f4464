//! An evidence item of a received pack: a look that cannot run anything, and a copy for a person to open with a program they
//! trust. Its bytes are read from the unextracted zip and are shown only when they have the hash that the pack lists.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use super::{super::entry::OnDesk, OpenPack};
use crate::{
    Result,
    domain::{ContentHash, Refusal},
    evidence::{
        Digest, Meter,
        preview::{self, Preview},
    },
    io::{at, sync_folder},
    job::Job,
    pack::{find, index::IndexEvidence, names},
};

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackEvidenceOf {
    pub path: PathBuf,
    pub id: String,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PackEvidenceSave {
    pub path: PathBuf,
    pub id: String,
    /// A file that is not there yet, or a folder.
    pub to: PathBuf,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackEvidenceSaved {
    /// What could run keeps `.evidence` at its end.
    pub path: PathBuf,
    pub size: u64,
    pub sha256: ContentHash,
}

/// PDF, PNG, JPEG and text; of anything else there is only a copy.
pub fn preview<H: OnDesk>(host: &Arc<H>, input: PackEvidenceOf, job: &Job) -> Result<Preview> {
    let pack = host.desk().received().of(&input.path)?;
    let item = item(&pack, &input.id)?;
    let (mut head, mut read) = (Vec::new(), 0_u64);
    stream(&pack, item, job, &mut |chunk| {
        read += chunk.len() as u64;
        // The rest is only hashed.
        let room = preview::WHOLE_BYTES.saturating_sub(head.len() as u64);
        let most = usize::try_from(room).unwrap_or(usize::MAX).min(chunk.len());
        head.extend_from_slice(&chunk[..most]);
        Ok(())
    })?;
    let preview = preview::of_bytes(head, read)?;
    let shown = match &preview {
        Preview::Image { media_type, .. } => ["image/png", "image/jpeg"].contains(&media_type.as_str()),
        _ => true,
    };
    Ok(if shown { preview } else { Preview::None { reason: "preview-not-offered".into() } })
}

/// Written beside and renamed; replaces nothing. The system is told that the file came from elsewhere by its name alone.
pub fn save<H: OnDesk>(host: &Arc<H>, input: PackEvidenceSave, job: &Job) -> Result<PackEvidenceSaved> {
    let pack = host.desk().received().of(&input.path)?;
    let item = item(&pack, &input.id)?;
    let to = target(&input.to, &item.path)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut part = tempfile::Builder::new().prefix(".triennium-").tempfile_in(folder).map_err(at("create", folder))?;
    let mut size = 0;
    let sha256 = stream(&pack, item, job, &mut |chunk| {
        size += chunk.len() as u64;
        part.write_all(chunk).map_err(at("write", &to))
    })?;
    part.as_file().sync_all().map_err(at("write", &to))?;
    part.persist_noclobber(&to).map_err(|error| at("create", &to)(error.error))?;
    sync_folder(folder)?;
    Ok(PackEvidenceSaved { path: to, size, sha256 })
}

fn item<'p>(pack: &'p OpenPack, id: &str) -> Result<&'p IndexEvidence> {
    let unknown = || Refusal::new("pack-record-unknown").arg("entity", "evidence").arg("id", id).at("id");
    Ok(pack.shelf.evidence(id).ok_or_else(unknown)?)
}

/// Hands over every byte of an item, and refuses it where they are not those the pack lists.
fn stream(
    pack: &OpenPack,
    item: &IndexEvidence,
    job: &Job,
    each: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<ContentHash> {
    let differs = |found: String| {
        let refusal = Refusal::new("pack-evidence-differs").arg("number", &item.number);
        refusal.arg("expected", &item.sha256).arg("found", found)
    };
    let file = find(&*pack.tree, item.path.as_bytes())
        .ok_or_else(|| Refusal::new("pack-evidence-missing").arg("number", &item.number).arg("path", &item.path))?;
    let meter = Meter::new(job, "stage-reading-evidence", 1, pack.tree.files()[file].size);
    let (mut digest, mut bytes) = (Digest::default(), meter.file(pack.tree.files()[file].size));
    let fault = pack.tree.stream(file, &mut |chunk| {
        job.check()?;
        digest.update(chunk);
        bytes.bytes(chunk.len());
        each(chunk)
    })?;
    let found = digest.finish().hash;
    match fault {
        Some(fault) => Err(differs(fault.code).into()),
        None if found.to_string() != item.sha256 => Err(differs(found.to_string()).into()),
        None => Ok(found),
    }
}

/// In a folder under the name it has in the pack. An ending that could run is kept harmless wherever it comes from.
fn target(to: &Path, in_pack: &str) -> Result<PathBuf> {
    let own = in_pack.rsplit('/').next().unwrap_or_default();
    if names::refused_name(own).is_some() {
        return Err(Refusal::new("pack-evidence-name").arg("name", own).into());
    }
    let to = if to.is_dir() { to.join(own) } else { to.to_owned() };
    let name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let was_active = own.ends_with(names::HARMLESS);
    let harmless = name.ends_with(names::HARMLESS) || !(was_active || names::is_active(&name));
    Ok(if harmless { to } else { to.with_file_name(format!("{name}{}", names::HARMLESS)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_keeps_its_harmless_ending() {
        let of = |to: &str, own: &str| target(Path::new(to), own).map(|path| path.display().to_string());
        let pack = "data/evidence/EV-1/01-report.html.evidence";
        assert_eq!(of("/x/report.html", pack).expect("named"), "/x/report.html.evidence");
        assert_eq!(of("/x/report", pack).expect("named"), "/x/report.evidence");
        assert_eq!(of("/x/a.evidence", pack).expect("named"), "/x/a.evidence");
        assert_eq!(of("/x/photo.jpg", "data/evidence/EV-1/01-photo.jpg").expect("named"), "/x/photo.jpg");
        assert_eq!(of("/x/run.EXE", "data/evidence/EV-1/01-run.exe").expect("named"), "/x/run.EXE.evidence");
        for hostile in ["data/evidence/..", "data/evidence/CON", "data/evidence/a\u{202e}b.jpg", "data/evidence/"] {
            assert!(of("/tmp", hostile).is_err(), "{hostile}");
        }
    }
}
