//! The verbs: each is a transaction with the clock, the actor and the history. `App::transact` is the only way to write.

pub mod action;
pub mod agenda;
pub mod audit;
pub mod backup;
pub mod calendar;
pub mod catalogue;
pub mod certification;
pub mod check;
pub mod checklist;
pub mod clock;
pub mod comment;
pub mod criterion;
pub mod cycle_rules;
pub mod desk;
pub mod device;
pub mod document;
pub mod encrypt;
pub mod entry;
pub mod evidence;
pub mod evidence_check;
pub mod evidence_intake;
pub mod finding;
pub mod grade;
pub mod hash;
pub mod heads;
pub mod history;
pub mod important_change;
pub mod key;
pub mod kpi;
pub mod management_review;
pub mod named;
pub mod nonconformity;
pub mod notice;
pub mod number;
pub mod op;
pub mod organisation;
pub mod pack;
pub mod patch;
pub mod person;
pub mod plan_item;
pub mod planner;
pub mod process;
pub mod programme;
pub mod readiness;
pub mod receive;
pub mod recurrence;
pub mod reference;
pub mod reply;
pub mod report;
pub mod request;
pub mod sample;
pub mod sample_organisation;
pub mod sender;
pub mod service;
pub mod site;
pub mod stamp;
pub mod status;
pub mod table_import;
pub mod team;
pub mod workspace;

use std::{
    cell::Cell,
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use rusqlite::{Connection, session::Session};
use serde::Serialize;
use uuid::Uuid;

pub use op::Op;

use crate::{
    Error, Fault, Result,
    domain::{Clock, Device, DeviceId, PersonId, Refusal, Timestamp, Workspace, WorkspaceId},
    evidence::Vault,
    store::{
        self,
        changes::{self, Change},
        entities, journal,
        record::{self, Record},
    },
};
use clock::Ids;
use device::{DeviceKey, Identity};
use heads::Heads;
use workspace::WorkspaceLock;

/// What a transaction changed, for whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
pub struct Changed {
    /// The table: an `Entity`, or a link table.
    pub entity: String,
    pub id: String,
    pub change: Change,
}

/// Clock, ids and the keyring: handed in, so that tests and the sample are repeatable and touch nobody's secrets.
#[derive(Clone)]
pub struct Env {
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<Ids>,
    pub keyring: Arc<dyn key::keyring::Keyring>,
}

impl Env {
    pub fn system() -> Self {
        let ids = Arc::new(Ids::new(clock::system_entropy()));
        Self { clock: Arc::new(clock::SystemClock), ids, keyring: key::keyring::of_the_system() }
    }
}

/// An open workspace and who is using it. One connection behind a mutex: SQLite writes one at a time anyway.
pub struct App {
    db: Mutex<Connection>,
    /// Held while this workspace is open for writing.
    _lock: Option<WorkspaceLock>,
    folder: PathBuf,
    env: Env,
    key: Arc<DeviceKey>,
    actor: RwLock<Actor>,
    /// This device has its row here, so that its entries and numbers can be told.
    registered: AtomicBool,
    writable: bool,
    changed: Mutex<Vec<Changed>>,
    /// Opened when first written to.
    vault: Mutex<Option<Arc<Vault>>>,
    /// Where this laptop remembers the history, and under which id; from the moment the desk has looked.
    heads: OnceLock<(Arc<Heads>, WorkspaceId)>,
    /// What the desk seals packs with; it is the laptop's, not the workspace's.
    pack_keys: OnceLock<Arc<key::PackKeys>>,
    /// One at a time: a pack's number and the seal before it are read at the beginning and registered at the end.
    sealing: Mutex<()>,
    /// What was wrong when it was opened.
    faults: Mutex<Vec<Fault>>,
    /// Work beside the work ends at its next step.
    closing: AtomicBool,
}

#[derive(Debug, Clone)]
struct Actor {
    identity: Identity,
    /// Known once the person has a row here.
    person: Option<PersonId>,
}

/// Number and hash of an entry just written.
type NewHead = (i64, [u8; 32]);

/// A write in progress: the only thing that can insert and update. Reads see what it wrote.
pub struct Tx<'a> {
    pub db: &'a Connection,
    pub app: &'a App,
    pub now: Timestamp,
    pub actor: PersonId,
    op: Cell<Op>,
}

impl App {
    /// Over an open, migrated database. Without a lock it is for reading only.
    pub fn over(
        db: Connection,
        folder: PathBuf,
        env: Env,
        key: Arc<DeviceKey>,
        identity: Identity,
        lock: Option<WorkspaceLock>,
    ) -> Result<Self> {
        let person = find_person(&db, &identity)?;
        let registered = record::find::<Device>(&db, DeviceId(key.device))?.is_some();
        Ok(Self {
            registered: AtomicBool::new(registered),
            db: Mutex::new(db),
            folder,
            env,
            key,
            actor: RwLock::new(Actor { identity, person }),
            writable: lock.is_some(),
            _lock: lock,
            changed: Mutex::default(),
            vault: Mutex::default(),
            heads: OnceLock::new(),
            pack_keys: OnceLock::new(),
            sealing: Mutex::default(),
            faults: Mutex::default(),
            closing: AtomicBool::new(false),
        })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn database(&self) -> PathBuf {
        self.folder.join(workspace::DATABASE)
    }

    /// What was wrong when it was opened, for the desk to show.
    pub fn faults(&self) -> Vec<Fault> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opened for reading because a fault of the database stands in the way of writing.
    pub fn is_damaged(&self) -> bool {
        self.faults().iter().any(|fault| fault.code.starts_with("database-"))
    }

    pub(crate) fn add_faults(&self, faults: Vec<Fault>) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).extend(faults);
    }

    fn heads(&self) -> Option<(&Heads, WorkspaceId)> {
        self.heads.get().map(|(heads, workspace)| (&**heads, *workspace))
    }

    pub fn remembered(&self) -> Option<heads::Head> {
        self.heads().and_then(|(heads, workspace)| heads.of(workspace, &self.folder))
    }

    /// Holds the history against what the laptop remembers, and remembers it from now on.
    pub(crate) fn lend(&self, pack_keys: Arc<key::PackKeys>) {
        self.pack_keys.get_or_init(|| pack_keys);
    }

    /// For sealing: `signing` gives the key, `rotation_files` what goes into a pack with it.
    pub fn pack_keys(&self) -> Result<&key::PackKeys> {
        self.pack_keys.get().map(|keys| &**keys).ok_or_else(|| Error::refused("key-no-desk"))
    }

    pub(crate) fn watch(&self, heads: Arc<Heads>) -> Result<()> {
        let workspace = self.read(workspace)?.id;
        self.heads.get_or_init(|| (heads, workspace));
        match self.read(|db| Ok((self.head_faults(db)?, journal::head(db)?))) {
            Ok((faults, head)) => {
                self.add_faults(faults);
                self.saw(head, self.now());
            }
            Err(error) => self.add_faults(vec![Fault::new("history-unreadable", "1").arg("cause", error)]),
        }
        Ok(())
    }

    pub(crate) fn trust_history_again(&self) {
        if let Some((heads, workspace)) = self.heads() {
            heads.forget(workspace, &self.folder);
        }
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.retain(|fault| !is_of_the_head(fault));
    }

    /// A history that was cut or rewritten is not taken for the new truth: it stays a fault.
    fn trusts_its_history(&self) -> bool {
        !self.faults().iter().any(is_of_the_head)
    }

    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// Where evidence is kept. One for the whole time this workspace is open: two would not know of each other's work.
    pub fn vault(&self) -> Result<Arc<Vault>> {
        let folder = self.folder.join(workspace::EVIDENCE);
        let mut vault = self.vault.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = &*vault {
            return Ok(open.clone());
        }
        let opened = if self.writable { Vault::open(folder)? } else { Vault::open_read_only(folder) };
        Ok(vault.insert(Arc::new(opened)).clone())
    }

    pub fn clock(&self) -> &dyn Clock {
        &*self.env.clock
    }

    pub fn now(&self) -> Timestamp {
        self.env.clock.now()
    }

    pub fn device_id(&self) -> DeviceId {
        DeviceId(self.key.device)
    }

    pub fn device_key(&self) -> &DeviceKey {
        &self.key
    }

    /// The person at the keyboard, once known here.
    pub fn actor(&self) -> Option<PersonId> {
        self.actor.read().unwrap_or_else(PoisonError::into_inner).person
    }

    pub fn identity(&self) -> Identity {
        self.actor.read().unwrap_or_else(PoisonError::into_inner).identity.clone()
    }

    /// Another person takes the keyboard.
    pub fn switch(&self, identity: Identity) -> Result<()> {
        let person = find_person(&self.lock(), &identity)?;
        *self.actor.write().unwrap_or_else(PoisonError::into_inner) = Actor { identity, person };
        Ok(())
    }

    /// Reads see one consistent state: a read transaction round `f`.
    pub fn read<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let db = self.lock();
        let snapshot = db.unchecked_transaction()?;
        let value = f(&snapshot)?;
        snapshot.finish()?;
        Ok(value)
    }

    /// The one way to write. Runs `f` in a transaction that SQLite's session extension watches; what changed becomes one
    /// signed entry of the history in the same transaction. Nothing changed: no entry. `f` fails: nothing happened.
    pub fn transact<T>(&self, op: Op, reason: &str, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        if !self.writable {
            return Err(Error::refused("workspace-read-only"));
        }
        let actor = match self.actor() {
            Some(actor) if self.registered.load(Ordering::Relaxed) => actor,
            known => self.join(known)?,
        };
        self.write(op, reason, actor, f)
    }

    /// Brings the index of the search together beside the work: others read and write between two steps. It is derived and
    /// local, so this is no write of the history; what is left at closing is taken up at the next opening.
    pub(crate) fn settle_search(&self) -> Result<()> {
        if !self.has_scattered_search() {
            return Ok(());
        }
        let mut begin = true;
        while !self.closing.load(Ordering::Relaxed) && store::search::settle(&self.lock(), begin)? {
            begin = false;
            // Whoever waits for the lock gets it.
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        Ok(())
    }

    pub fn has_scattered_search(&self) -> bool {
        self.writable && self.read(store::search::is_scattered).unwrap_or(false)
    }

    pub(crate) fn close_soon(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    /// What the transactions since the last call changed. The window refreshes by it.
    pub fn take_changed(&self) -> Vec<Changed> {
        let changed = std::mem::take(&mut *self.changed.lock().unwrap_or_else(PoisonError::into_inner));
        changed.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // A panic while holding the lock rolled its transaction back: the connection is sound.
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write<T>(&self, op: Op, reason: &str, actor: PersonId, f: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let mut db = self.lock();
        let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let now = self.env.clock.now();
        let mut session = Session::new(&transaction)?;
        entities::SYNCED.iter().try_for_each(|table| session.attach(Some(*table)))?;
        let tx = Tx { db: &transaction, app: self, now, actor, op: Cell::new(op) };
        let value = f(&tx)?;
        let op = tx.op.get();
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset)?;
        drop(session);
        // These change no record, and belong into the history all the same.
        let (touched, head) = match changeset.is_empty() && !matches!(op, Op::Restore | Op::HistoryAccept) {
            true => (Vec::new(), None),
            false => self.record(&transaction, now, actor, op, reason, changeset)?,
        };
        transaction.commit()?;
        drop(db);
        self.saw(head, now);
        self.changed.lock().unwrap_or_else(PoisonError::into_inner).extend(touched);
        Ok(value)
    }

    /// The entry of an open transaction, and everything derived from what it changed.
    fn record(
        &self,
        db: &Connection,
        at: Timestamp,
        actor: PersonId,
        op: Op,
        reason: &str,
        changeset: Vec<u8>,
    ) -> Result<(Vec<Changed>, Option<NewHead>)> {
        let rows = changes::decode(&changeset)?;
        let said = journal::Said {
            device: self.key.device,
            author: actor.0,
            at,
            schema: store::SCHEMA,
            operation: op.as_str(),
            reason: reason.trim(),
        };
        let entry = journal::append(db, &said, changeset, &changes::record_keys(&rows), &self.key.signing)?;
        let touched =
            rows.iter().map(|row| Changed { entity: row.table.clone(), id: row.record_id(), change: row.change });
        let reindexed =
            touched.map(|changed| store::search::reindex(db, &changed.entity, &changed.id).map(|()| changed));
        Ok((reindexed.collect::<Result<_>>()?, Some((entry.seq, entry.hash))))
    }

    /// Memory of a committed entry. That it cannot be kept must not make a committed write look failed.
    fn saw(&self, head: Option<NewHead>, now: Timestamp) {
        if let (Some(head), Some((heads, workspace))) = (head, self.heads())
            && self.trusts_its_history()
        {
            let kept = heads.saw(workspace, &self.folder, head, now.utc_ms());
            if let Err(error) = kept {
                self.add_faults(vec![Fault::warning("heads-not-kept", error.to_string())]);
            }
        }
    }

    /// A device or a person writes here for the first time: they become rows, in an entry of their own. Somebody known here
    /// who opens the folder on another laptop brings only the device.
    fn join(&self, known: Option<PersonId>) -> Result<PersonId> {
        let identity = self.identity().checked()?;
        let person = known.unwrap_or_else(|| PersonId(self.env.ids.uuid(self.env.clock.now())));
        self.write(Op::PersonJoin, "", person, |tx| {
            self.register_device(tx)?;
            if known.is_none() { tx.insert(&identity.as_person(person)) } else { Ok(()) }
        })?;
        self.registered.store(true, Ordering::Relaxed);
        self.actor.write().unwrap_or_else(PoisonError::into_inner).person = Some(person);
        Ok(person)
    }

    fn register_device(&self, tx: &Tx<'_>) -> Result<()> {
        if record::find::<Device>(tx.db, self.device_id())?.is_some() {
            return Ok(());
        }
        tx.insert(&self.key.as_device(device::free_tag(tx.db, self.key.device)?, tx.now))
    }

    /// The first entries of a new workspace: the organisation with its grades, this device as its lead, this person; and
    /// the standards that come with Triennium.
    pub fn found(&self, organisation: &str) -> Result<Workspace> {
        let identity = self.identity().checked()?;
        let now = self.env.clock.now();
        let person = PersonId(self.env.ids.uuid(now));
        let workspace = Workspace {
            id: WorkspaceId(self.env.ids.uuid(now)),
            organisation: crate::domain::organisation::named("organisation", organisation)?,
            sms_scope: String::new(),
            address: String::new(),
            lead_device_id: self.device_id(),
            created_at: now,
        };
        self.write(Op::WorkspaceCreate, "", person, |tx| {
            self.register_device(tx)?;
            tx.insert(&identity.as_person(person))?;
            tx.insert(&workspace)?;
            grade::seed(tx)
        })?;
        self.actor.write().unwrap_or_else(PoisonError::into_inner).person = Some(person);
        catalogue::bring_shipped(self)?;
        certification::seed_references(self)?;
        Ok(workspace)
    }
}

pub use crate::store::workspace;

/// By e-mail where one is given, by name otherwise: names repeat, addresses do not.
fn find_person(db: &Connection, identity: &Identity) -> Result<Option<PersonId>> {
    Ok(store::who::person(db, &identity.name, &identity.email)?.map(|person| person.id))
}

impl Tx<'_> {
    pub fn insert<T: Record>(&self, record: &T) -> Result<()> {
        record::insert(self.db, record)
    }

    pub fn update<T: Record>(&self, record: &T) -> Result<()> {
        record::update(self.db, record)
    }

    pub fn get<T: Record>(&self, id: T::Id) -> Result<T> {
        record::get(self.db, id)
    }

    pub fn uuid(&self) -> Uuid {
        self.app.env.ids.uuid(self.now)
    }

    /// 16 random bytes as hex: the seed of a sample.
    pub fn seed(&self) -> String {
        device::hex(&self.app.env.ids.bytes::<16>())
    }

    pub fn today(&self) -> chrono::NaiveDate {
        self.now.day()
    }

    /// When what was done is only known while doing it (a save that turned out to move an audit).
    pub fn set_op(&self, op: Op) {
        self.op.set(op);
    }
}

fn is_of_the_head(fault: &Fault) -> bool {
    matches!(fault.code.as_str(), "history-tail-cut" | "history-rewritten")
}

/// For a write that must say why: the words, trimmed, or a refusal at `reason`.
pub fn reason(text: &str) -> Result<&str> {
    match text.trim() {
        "" => Err(Refusal::new("reason-missing").at("reason").into()),
        reason => Ok(reason),
    }
}
