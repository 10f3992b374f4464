//! Seals a pack: the snapshot, the report, one pass over the evidence into a file beside, the register, the name.
//!
//! In this order, so that a crash at any point leaves nothing that lies:
//! - while the file is written: a part file without an entry in the register. The next sealing into that folder removes it.
//! - after it is whole and on the disk, before the register: the same. Nobody has seen the pack; its number is given again.
//! - after the register, before the rename: the register says that the pack was issued, and the part file is it. The next
//!   sealing into that folder gives it its name. Registered first, because a pack that somebody has and no register knows
//!   would let its number be given twice.
//! - when the rename fails: the pack is registered as discarded, the file is gone, its number stays used.

use std::{
    collections::{BTreeMap, HashMap},
    io::{Cursor, Read},
    path::{Path, PathBuf},
    sync::{PoisonError, TryLockError},
};

use ed25519_dalek::SigningKey;
use serde::Serialize;

use super::{
    super::{
        App, Op, Tx,
        evidence::{path_in_place, refuse_own_folder},
        number::Series,
    },
    gather::{Gathered, gather},
    order::PackSeal,
    papers,
    part::{self, Part},
    signer::signing_key,
};
use crate::{
    Error, Result,
    domain::{
        ContentHash, CustodyKind, IssuedPack, IssuedPackId, IssuedPackItem, IssuedPackItemId, IssuedPackState,
        OriginalName, Refusal, Timestamp,
    },
    evidence::{Vault, open_regular},
    io,
    job::Job,
    pack::{
        bag::Oxum,
        contents::{self, About},
        manifest,
        seal::{Seal, one_line},
        sshsig,
        write::{Contents, Payload, Written, write},
    },
    store::pack as stored,
};

/// A pack that was written and registered.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PackSealed {
    pub id: IssuedPackId,
    pub number: String,
    pub sequence: u64,
    pub base: String,
    pub path: PathBuf,
    /// The handover letter beside it; none where it could not be written.
    pub letter: Option<PathBuf>,
    pub bytes: u64,
    pub seal_sha256: ContentHash,
    pub evidence_sha256: ContentHash,
    /// `SHA256:…`: what the handover letter tells by another route.
    pub key: String,
    pub evidence: u64,
    pub records: u64,
    pub left_out: u64,
    pub gaps: u64,
    pub differences: u64,
    /// Packs that an earlier run had registered and could not put in their place any more.
    pub finished: Vec<PathBuf>,
}

pub fn seal(app: &App, input: PackSeal, job: &Job) -> Result<PackSealed> {
    if !app.is_writable() {
        return Err(Error::refused("workspace-read-only"));
    }
    let _alone = match app.sealing.try_lock() {
        Ok(alone) => alone,
        Err(TryLockError::Poisoned(poisoned)) => PoisonError::into_inner(poisoned),
        Err(TryLockError::WouldBlock) => return Err(Error::refused("pack-sealing-already")),
    };
    // Before anything is read: a key that is locked is asked for first.
    let key = signing_key(app, input.passphrase.as_ref())?;
    let (id, now) = (IssuedPackId(app.env.ids.uuid(app.now())), app.now());
    let gathered = gather(app, &input.order, id, now)?;
    gathered.refuse_empty()?;
    let path = part::place(&input.path, &gathered.base, input.replace)?;
    refuse_own_folder(app, &path)?;
    let workspace = app.read(super::super::workspace)?.id;
    let known = |id: IssuedPackId| app.read(|db| stored::by_reference(db, &id.to_string()));
    let finished = part::sweep(part::folder(&path), workspace, known)?;
    // What was finished just now may bear this very name.
    let path = part::place(&path, &gathered.base, input.replace)?;
    let file = name(&path);
    let made = Made::new(app, &gathered, key, now, &file, job)?;
    let mut part = Part::beside(&path, workspace, id)?;
    let written = made.write(app, &gathered, now, &mut part, &path, job)?;
    part.complete()?;
    let pack = entry(app, id, (now, &made.key), &gathered, &written, &path)?;
    let letter = papers::letter(app, &pack, &app.identity().name, &file, gathered.language, job)?;
    job.check()?;
    app.transact(Op::PackSeal, "", |tx| register(tx, &pack, &gathered))?;
    if let Err(error) = part.put(input.replace) {
        discard(app, &pack)?;
        return Err(error);
    }
    // The pack is sealed and in its place; a letter that could not be written can be written again (`pack_letter`).
    let beside = part::letter_of(&path);
    let letter = io::write_whole(&beside, &letter).is_ok().then_some(beside);
    Ok(PackSealed { letter, ..answer(pack, &gathered, &written, path, finished) })
}

/// As the receiver will see it.
fn name(path: &Path) -> String {
    path.file_name().map(|name| OriginalName::new(name).display).unwrap_or_default()
}

/// Everything of a pack but the evidence's bytes, in memory.
struct Made {
    contents: Contents,
    reports: HashMap<String, Vec<u8>>,
    key: SigningKey,
}

impl Made {
    fn new(app: &App, gathered: &Gathered, key: SigningKey, now: Timestamp, file: &str, job: &Job) -> Result<Self> {
        let mut payload = evidence(gathered);
        let base = gathered.base.clone();
        let digest = Contents { payload: payload.clone(), ..Contents::default() }.evidence_digest();
        let reports = papers::reports(app, gathered, digest, now, job)?;
        payload.extend(reports.iter().map(|(path, bytes)| Payload {
            path: path.clone(),
            size: bytes.len() as u64,
            hash: manifest::sha256(bytes),
        }));
        payload.sort_by(|a, b| a.path.cmp(&b.path));
        let contents = Contents { base, info: info(gathered), tags: tags(app, gathered, &key, file)?, payload };
        Ok(Self { contents, reports, key })
    }

    fn write(
        &self,
        app: &App,
        gathered: &Gathered,
        now: Timestamp,
        part: &mut Part,
        path: &Path,
        job: &Job,
    ) -> Result<Written> {
        let vault = app.vault()?;
        let sources = sources(gathered);
        let mut open = |payload: &Payload| -> Result<Box<dyn Read>> {
            match (self.reports.get(&payload.path), sources.get(payload.path.as_str())) {
                (Some(report), _) => Ok(Box::new(Cursor::new(report.clone()))),
                (None, Some(source)) => source.open(&vault),
                (None, None) => Err(Error::internal(format!("{} comes from nowhere", payload.path))),
            }
        };
        write(&self.contents, draft(gathered, now), &self.key, &mut open, (part.file(), path), job)
    }
}

fn evidence(gathered: &Gathered) -> Vec<Payload> {
    let both = gathered.taken.iter().zip(&gathered.index.evidence);
    both.map(|(taken, item)| Payload { path: item.path.clone(), size: taken.size, hash: taken.hash }).collect()
}

struct Source<'g> {
    number: &'g str,
    hash: ContentHash,
    in_place: Option<PathBuf>,
}

fn sources(gathered: &Gathered) -> HashMap<&str, Source<'_>> {
    let both = gathered.taken.iter().zip(&gathered.index.evidence);
    both.map(|(taken, item)| {
        let source = Source { number: &taken.item.number, hash: taken.hash, in_place: path_in_place(&taken.item) };
        (item.path.as_str(), source)
    })
    .collect()
}

impl Source<'_> {
    /// Read once, and hashed while it is copied: what differs from its record ends the sealing (pack/write.rs).
    fn open(&self, vault: &Vault) -> Result<Box<dyn Read>> {
        let gone = |cause: String| Refusal::new("pack-item-unreadable").arg("subject", self.number).arg("cause", cause);
        match &self.in_place {
            None => match vault.open_blob(self.hash) {
                Ok(file) => Ok(Box::new(file)),
                Err(error) => Err(gone(error.to_string()).into()),
            },
            Some(path) => match open_regular(path) {
                Ok((file, _)) => Ok(Box::new(file)),
                Err(trouble) => Err(gone(trouble.code().to_owned()).into()),
            },
        }
    }
}

/// Labels of BagIt (RFC 8493 2.2.2). One line of ASCII each, whatever a person typed.
fn info(gathered: &Gathered) -> Vec<(String, String)> {
    let index = &gathered.index;
    let lines = [
        ("Source-Organization", index.issuer.as_str()),
        ("External-Identifier", &gathered.number),
        ("External-Description", &index.purpose),
        ("Bagging-Date", index.clock.get(..10).unwrap_or_default()),
        ("Bag-Software-Agent", &index.made_by),
        ("Internal-Sender-Identifier", &index.pack),
    ];
    let said = lines.into_iter().filter(|(_, value)| !value.trim().is_empty());
    said.map(|(label, value)| (label.to_owned(), one_line(value))).collect()
}

/// What tells of the pack, and how to check it.
fn tags(app: &App, gathered: &Gathered, key: &SigningKey, file: &str) -> Result<BTreeMap<String, Vec<u8>>> {
    let key = key.verifying_key();
    let about = About {
        base: gathered.base.clone(),
        zip_name: file.to_owned(),
        public_line: sshsig::public_line(&key),
        fingerprint: sshsig::fingerprint(&key),
        language: gathered.language.to_owned(),
    };
    let mut files = contents::tag_files(&gathered.index, &about)?;
    files.extend(app.pack_keys()?.rotation_files()?);
    Ok(files)
}

fn draft(gathered: &Gathered, now: Timestamp) -> Seal {
    let index = &gathered.index;
    let (entries, history) = gathered.history;
    Seal {
        pack: index.pack.clone(),
        sequence: gathered.sequence,
        previous: gathered.previous,
        // Filled in when the contents are known.
        tagmanifest: ContentHash::new([0; 32]),
        payload: Oxum::default(),
        issuer: index.issuer.clone(),
        recipient: index.recipient.clone(),
        purpose: index.purpose.clone(),
        history,
        history_entries: u64::try_from(entries).unwrap_or_default(),
        clock: now,
    }
}

fn entry(
    app: &App,
    id: IssuedPackId,
    (now, key): (Timestamp, &SigningKey),
    gathered: &Gathered,
    written: &Written,
    path: &Path,
) -> Result<IssuedPack> {
    let number = |n: u64| i64::try_from(n).map_err(|_| Error::internal("a size beyond all disks"));
    let seal = &written.seal;
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    Ok(IssuedPack {
        id,
        number: gathered.number.clone(),
        sequence: number(gathered.sequence)?,
        base: gathered.base.clone(),
        scope_kind: gathered.matter.kind,
        scope_id: gathered.matter.id.clone(),
        scope: gathered.matter.shown.clone(),
        profile: gathered.profile,
        recipient: seal.recipient.clone(),
        purpose: seal.purpose.clone(),
        supersedes: gathered.replaced.as_ref().map(|pack| pack.id),
        // Known for certain only in the transaction that writes it.
        issued_by: crate::domain::PersonId(uuid::Uuid::nil()),
        issued_at: now,
        device_id: app.device_id(),
        seal_sha256: written.seal_hash.to_string(),
        previous_seal_sha256: seal.previous.map(|hash| hash.to_string()).unwrap_or_default(),
        tagmanifest_sha256: seal.tagmanifest.to_string(),
        evidence_sha256: written.evidence_digest.to_string(),
        payload_bytes: number(seal.payload.bytes)?,
        payload_files: number(seal.payload.files)?,
        zip_sha256: String::new(),
        zip_bytes: number(written.bytes)?,
        key_fingerprint: sshsig::fingerprint(&key.verifying_key()),
        history_sha256: seal.history.to_string(),
        history_entries: number(seal.history_entries)?,
        file_name: OriginalName::new(whole).display,
        state: IssuedPackState::Issued,
        records: gathered.records.clone(),
        differences: gathered.differences.clone(),
    })
}

fn register(tx: &Tx<'_>, pack: &IssuedPack, gathered: &Gathered) -> Result<()> {
    let newest = stored::newest(tx.db)?.map_or(0, |(sequence, _)| sequence);
    // Taken in the meantime: by another program on this folder, or because the year has turned.
    if tx.number(Series::PACK)? != pack.number || newest + 1 != pack.sequence {
        return Err(Error::refused("pack-number-taken"));
    }
    tx.insert(&IssuedPack { issued_by: tx.actor, ..pack.clone() })?;
    let note = [pack.number.as_str(), &pack.recipient].map(str::trim).join(" → ");
    for (taken, item) in gathered.taken.iter().zip(&gathered.index.evidence) {
        let original = taken.originals.first();
        tx.insert(&IssuedPackItem {
            id: IssuedPackItemId(tx.uuid()),
            pack_id: pack.id,
            evidence_id: taken.item.id,
            number: item.number.clone(),
            path: item.path.clone(),
            sha256: item.sha256.clone(),
            size: taken.item.size,
            original_id: original.map(|item| item.id),
            original_sha256: original.map(|item| item.sha256.clone()).unwrap_or_default(),
        })?;
        tx.custody(taken.item.id, CustodyKind::Transferred, note.trim_end_matches(" → "))?;
    }
    Ok(())
}

/// Its number is used and its seal is the last one: the register must not forget either.
fn discard(app: &App, pack: &IssuedPack) -> Result<()> {
    app.transact(Op::PackDiscard, "", |tx| {
        let registered: IssuedPack = tx.get(pack.id)?;
        tx.update(&IssuedPack { state: IssuedPackState::Discarded, ..registered })
    })
}

fn answer(
    pack: IssuedPack,
    gathered: &Gathered,
    written: &Written,
    path: PathBuf,
    finished: Vec<PathBuf>,
) -> PackSealed {
    let index = &gathered.index;
    PackSealed {
        id: pack.id,
        number: pack.number,
        sequence: gathered.sequence,
        base: pack.base,
        path,
        letter: None,
        bytes: written.bytes,
        seal_sha256: written.seal_hash,
        evidence_sha256: written.evidence_digest,
        key: pack.key_fingerprint,
        evidence: index.evidence.len() as u64,
        records: index.records.len() as u64,
        left_out: index.left_out.len() as u64,
        gaps: index.gaps.len() as u64,
        differences: index.differences.len() as u64,
        finished,
    }
}
