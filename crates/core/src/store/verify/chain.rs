//! Entry by entry: readable, canonical, unaltered, in its place, signed by its device.

use std::collections::HashMap;

use ed25519_dalek::{Signature, VerifyingKey};
use rayon::prelude::*;
use rusqlite::{Connection, Row};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Trust, Verified, short};
use crate::{
    Fault,
    domain::{Timestamp, hex},
    store::{
        SCHEMA,
        changes::{self, Change},
        journal::Entry,
    },
};

const BATCH: i64 = 1_000;

/// A row of `commit_log` as it could be read.
pub enum Stored {
    Entry(Box<Entry>),
    /// This column cannot be what Triennium wrote.
    Spoiled {
        seq: i64,
        column: &'static str,
    },
    /// The database cannot be read on from here.
    End {
        cause: String,
    },
}

impl Stored {
    pub fn seq(&self) -> i64 {
        match self {
            Self::Entry(entry) => entry.seq,
            Self::Spoiled { seq, .. } => *seq,
            Self::End { .. } => i64::MAX,
        }
    }

    pub fn entry(&self) -> Option<&Entry> {
        match self {
            Self::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    pub fn is_end(&self) -> bool {
        matches!(self, Self::End { .. })
    }
}

pub fn read(db: &Connection, after: i64) -> Vec<Stored> {
    let mut batch = Vec::new();
    if let Err(error) = fill(db, after, &mut batch) {
        batch.push(Stored::End { cause: error.to_string() });
    }
    batch
}

fn fill(db: &Connection, after: i64, batch: &mut Vec<Stored>) -> rusqlite::Result<()> {
    let mut statement = db.prepare_cached("SELECT * FROM commit_log WHERE seq > ?1 ORDER BY seq LIMIT ?2")?;
    let mut rows = statement.query([after, BATCH])?;
    while let Some(row) = rows.next()? {
        let seq = row.get("seq")?;
        batch.push(match entry(row, seq) {
            Ok(entry) => Stored::Entry(Box::new(entry)),
            Err(column) => Stored::Spoiled { seq, column },
        });
    }
    Ok(())
}

/// Only what reads back exactly as it would be written: another spelling of the same id or time is not what was hashed.
fn entry(row: &Row<'_>, seq: i64) -> Result<Entry, &'static str> {
    fn get<T: rusqlite::types::FromSql>(row: &Row<'_>, column: &'static str) -> Result<T, &'static str> {
        row.get(column).map_err(|_| column)
    }
    let uuid = |column| {
        let text: String = get(row, column)?;
        Uuid::parse_str(&text).ok().filter(|id| id.to_string() == text).ok_or(column)
    };
    let at: String = get(row, "at")?;
    Ok(Entry {
        seq,
        hash: get(row, "hash")?,
        device: uuid("device")?,
        dev_seq: get(row, "dev_seq")?,
        prev: get(row, "prev")?,
        author: uuid("author")?,
        hlc: get(row, "hlc")?,
        at: at.parse::<Timestamp>().ok().filter(|parsed| parsed.to_string() == at).ok_or("at")?,
        base_seq: get(row, "base_seq")?,
        schema: get(row, "schema")?,
        operation: get(row, "operation")?,
        reason: get(row, "reason")?,
        changeset: get(row, "changeset")?,
        sig: get(row, "sig")?,
    })
}

/// Where a device's chain stands.
#[derive(Clone, Copy)]
struct Link {
    dev_seq: i64,
    hash: [u8; 32],
    hlc: i64,
}

pub struct Chain {
    sealed: Option<(i64, [u8; 32])>,
    /// This laptop's own from its key file, the others' as first registered in the history.
    keys: HashMap<Uuid, VerifyingKey>,
    links: HashMap<Uuid, Link>,
    seq: i64,
    seal_fits: Option<bool>,
    verified: Verified,
}

impl Chain {
    pub fn new(trust: &Trust) -> Self {
        Self {
            sealed: trust.sealed,
            keys: trust.own.into_iter().collect(),
            links: HashMap::new(),
            seq: 0,
            seal_fits: trust.sealed.map(|_| false),
            verified: Verified::default(),
        }
    }

    pub fn seal_is_broken(&self) -> bool {
        self.seal_fits == Some(false)
    }

    pub fn into_verified(self) -> Verified {
        self.verified
    }

    pub fn check(&mut self, batch: &[Stored], db: &Connection) {
        // Keys first: the signatures of a batch are checked in parallel, and its first entries may register its devices.
        batch.iter().filter_map(Stored::entry).for_each(|entry| self.learn_keys(entry));
        let sealed = self.sealed.map_or(i64::MIN, |(seq, _)| seq);
        let judged: Vec<Option<Judged>> = batch
            .par_iter()
            .map(|stored| stored.entry().map(|entry| judge(entry, &self.keys, entry.seq > sealed)))
            .collect();
        for (stored, judged) in batch.iter().zip(judged) {
            match stored {
                Stored::Entry(entry) => self.place(entry, judged.unwrap_or_default(), db),
                Stored::Spoiled { seq, column } => {
                    self.sequence(*seq);
                    self.fault(Fault::new("history-entry-unreadable", seq.to_string()).arg("column", column));
                }
                Stored::End { cause } => {
                    self.fault(Fault::new("history-unreadable", (self.seq + 1).to_string()).arg("cause", cause))
                }
            }
        }
    }

    fn fault(&mut self, fault: Fault) {
        self.verified.faults.push(fault);
    }

    fn learn_keys(&mut self, entry: &Entry) {
        let Ok(rows) = changes::decode(&entry.changeset) else { return };
        for row in rows.iter().filter(|row| row.table == "device" && row.cells.len() > 3) {
            let Ok(device) = row.record_id().parse::<Uuid>() else { continue };
            let key = row.text(3).and_then(public_key);
            match (row.change, key) {
                (Change::Added, Some(key)) => {
                    if *self.keys.entry(device).or_insert(key) != key {
                        self.fault(about("history-key-changed", entry).arg("device", device));
                    }
                }
                (Change::Changed, None) if row.cells[3].1.is_none() => {}
                _ => self.fault(about("history-key-changed", entry).arg("device", device)),
            }
        }
    }

    /// The entry against the ones before it.
    fn place(&mut self, entry: &Entry, judged: Judged, db: &Connection) {
        self.sequence(entry.seq);
        self.roll(entry);
        if !judged.hash {
            self.fault(about("history-entry-altered", entry));
        }
        match judged.signature {
            Signed::Unchecked => {}
            Signed::Well => self.verified.signatures += 1,
            Signed::Wrong => self.fault(about("history-signature-wrong", entry).arg("device", entry.device)),
            Signed::ByUnknown => self.fault(about("history-device-unknown", entry).arg("device", entry.device)),
        }
        self.follow(entry);
        if !(1..=SCHEMA).contains(&entry.schema) {
            self.fault(about("history-schema-unknown", entry).arg("schema", entry.schema));
        }
        if !person_exists(db, entry.author) {
            self.fault(about("history-author-unknown", entry).arg("author", entry.author));
        }
        self.verified.entries += 1;
        self.verified.head = Some((entry.seq, entry.hash));
    }

    /// Local numbers have no gaps: an entry is appended and stays.
    fn sequence(&mut self, seq: i64) {
        if seq != self.seq + 1 {
            let fault = Fault::new("history-entry-missing", (self.seq + 1).to_string());
            self.fault(fault.arg("from", self.seq + 1).arg("to", seq - 1).arg("before", seq));
        }
        self.seq = seq;
    }

    fn follow(&mut self, entry: &Entry) {
        let before = self.links.get(&entry.device).copied();
        let before = before.unwrap_or(Link { dev_seq: 0, hash: [0; 32], hlc: i64::MIN });
        if entry.dev_seq != before.dev_seq + 1 {
            let fault = about("history-order-broken", entry);
            self.fault(fault.arg("expected", before.dev_seq + 1).arg("found", entry.dev_seq));
        }
        if entry.prev != before.hash {
            self.fault(about("history-chain-broken", entry));
        }
        if entry.hlc <= before.hlc {
            self.fault(about("history-clock-backwards", entry));
        }
        self.links.insert(entry.device, Link { dev_seq: entry.dev_seq, hash: entry.hash, hlc: entry.hlc });
    }

    fn roll(&mut self, entry: &Entry) {
        let mut hasher = Sha256::new();
        [&self.verified.seal[..], &entry.hash, &entry.sig].iter().for_each(|part| hasher.update(part));
        self.verified.seal = hasher.finalize().into();
        if let Some((_, seal)) = self.sealed.filter(|(seq, _)| *seq == entry.seq) {
            self.seal_fits = Some(seal == self.verified.seal);
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Judged {
    hash: bool,
    signature: Signed,
}

#[derive(Clone, Copy, Default)]
enum Signed {
    #[default]
    Unchecked,
    Well,
    Wrong,
    ByUnknown,
}

fn judge(entry: &Entry, keys: &HashMap<Uuid, VerifyingKey>, signature: bool) -> Judged {
    let hash = entry.digest() == entry.hash;
    let signature = match (signature, keys.get(&entry.device)) {
        (false, _) => Signed::Unchecked,
        (true, None) => Signed::ByUnknown,
        (true, Some(key)) if key.verify_strict(&entry.hash, &Signature::from_bytes(&entry.sig)).is_ok() => Signed::Well,
        (true, Some(_)) => Signed::Wrong,
    };
    Judged { hash, signature }
}

fn public_key(text: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = hex::bytes(text)?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}

fn person_exists(db: &Connection, person: Uuid) -> bool {
    let found =
        db.prepare_cached("SELECT 1 FROM person WHERE id = ?1").and_then(|mut s| s.exists([person.to_string()]));
    // A table that cannot be read is a fault of its own (`replay`).
    found.unwrap_or(true)
}

/// A fault at an entry, with what a person finds it by.
pub fn about(code: &str, entry: &Entry) -> Fault {
    let fault = Fault::new(code, entry.seq.to_string()).arg("operation", short(&entry.operation)).arg("at", entry.at);
    fault.arg("hash", hex::text(&entry.hash[..6]))
}
