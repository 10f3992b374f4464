//! This laptop's desk: who sits at it, which workspaces were open, and the one that is. Everything before a workspace is open.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
    thread::JoinHandle,
};

use serde::{Deserialize, Serialize};

use super::{
    App, Env, Op, backup,
    device::{self, DeviceKey, Identity},
    heads::Heads,
    key::PackKeys,
    workspace::{OpenMode, Opener},
};
use crate::{
    Error, Fault, Result,
    domain::{Refusal, Timestamp},
    io, messages,
};

pub struct Desk {
    home: PathBuf,
    program: String,
    env: Env,
    key: Arc<DeviceKey>,
    settings: Mutex<Settings>,
    /// Who works in this run only, whatever the settings say.
    guest: Mutex<Option<Identity>>,
    heads: Arc<Heads>,
    received: super::receive::Received,
    pack_keys: Arc<PackKeys>,
    open: RwLock<Option<Arc<App>>>,
    /// A backup and care for the search, under way since the opening.
    tending: Mutex<Option<JoinHandle<()>>>,
}

/// Kept in `settings.json` of the user's own folder.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Settings {
    people: Vec<Identity>,
    current: usize,
    language: String,
    recent: Vec<Recent>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Recent {
    pub path: String,
    pub organisation: String,
    pub opened_at: Timestamp,
}

/// What the window shows before anything else.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct DeskState {
    pub version: String,
    pub identity: Option<Identity>,
    pub people: Vec<Identity>,
    /// "en", "de"; empty: as the system says.
    pub language: String,
    pub recent: Vec<Recent>,
    pub workspace: Option<OpenWorkspace>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct OpenWorkspace {
    pub path: String,
    pub organisation: String,
    pub writable: bool,
    /// Opened for reading only because it is damaged: `faults` say how; restore a backup.
    pub damaged: bool,
    /// What was found wrong at opening. Empty does not mean checked: `check` does that.
    pub faults: Vec<Fault>,
}

impl Desk {
    /// `home`: the user's own folder for Triennium. `program` is named in locks.
    pub fn at(home: &Path, program: &str, env: Env) -> Result<Self> {
        let key = Arc::new(device::load_or_make(home, &env)?);
        let settings = read_settings(&home.join("settings.json"))?;
        Ok(Self {
            home: home.to_owned(),
            program: program.to_owned(),
            pack_keys: Arc::new(PackKeys::at(home, env.clone())),
            env,
            key,
            settings: Mutex::new(settings),
            guest: Mutex::default(),
            heads: Arc::new(Heads::load(home)?),
            received: super::receive::Received::default(),
            open: RwLock::default(),
            tending: Mutex::default(),
        })
    }

    /// `TRIENNIUM_HOME`, or the platform's folder for a program's data.
    pub fn default_home() -> Result<PathBuf> {
        if let Some(home) = std::env::var_os("TRIENNIUM_HOME").filter(|home| !home.is_empty()) {
            return Ok(home.into());
        }
        directories::ProjectDirs::from("", "", "Triennium")
            .map(|dirs| dirs.data_dir().to_owned())
            .ok_or_else(|| Error::refused("device-no-home"))
    }

    pub fn state(&self) -> Result<DeskState> {
        let identity = self.identity();
        let settings = self.settings().clone();
        let open = self.current();
        let workspace = open.as_ref().map(|app| open_workspace(app)).transpose()?;
        Ok(DeskState {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            identity,
            people: settings.people,
            language: settings.language,
            recent: settings.recent,
            workspace,
        })
    }

    /// Somebody works in this run only: the settings stay as they are.
    pub fn sit_down(&self, identity: &Identity) -> Result<()> {
        *self.guest.lock().unwrap_or_else(PoisonError::into_inner) = Some(identity.checked()?);
        self.current().map_or(Ok(()), |app| app.switch(identity.checked()?))
    }

    pub fn identity(&self) -> Option<Identity> {
        if let Some(guest) = &*self.guest.lock().unwrap_or_else(PoisonError::into_inner) {
            return Some(guest.clone());
        }
        let settings = self.settings();
        settings.people.get(settings.current).cloned()
    }

    /// First run, or another person at this laptop: from now on entries name them.
    pub fn set_identity(&self, identity: &Identity) -> Result<DeskState> {
        let identity = identity.checked()?;
        self.change(|settings| {
            let known = |p: &Identity| p.email.eq_ignore_ascii_case(&identity.email) && p.name == identity.name;
            settings.current = match settings.people.iter().position(known) {
                Some(found) => found,
                None => {
                    settings.people.push(identity.clone());
                    settings.people.len() - 1
                }
            };
            settings.people[settings.current] = identity.clone();
        })?;
        *self.guest.lock().unwrap_or_else(PoisonError::into_inner) = None;
        if let Some(app) = self.current() {
            app.switch(identity)?;
        }
        self.state()
    }

    pub fn set_language(&self, language: &str) -> Result<DeskState> {
        if !matches!(language, "" | "en" | "de") {
            return Err(Refusal::new("language-unknown").arg("language", language).at("language").into());
        }
        self.change(|settings| settings.language = language.to_owned())?;
        self.state()
    }

    /// The packs that were opened in this run.
    pub fn received(&self) -> &super::receive::Received {
        &self.received
    }

    /// What this installation seals packs with.
    pub fn pack_keys(&self) -> &PackKeys {
        &self.pack_keys
    }

    pub fn now(&self) -> Timestamp {
        self.env.clock.now()
    }

    /// A UUID of version 4: it tells nothing of when or where it was made.
    pub fn random_id(&self) -> uuid::Uuid {
        uuid::Builder::from_random_bytes(self.env.ids.bytes()).into_uuid()
    }

    pub fn ids(&self) -> &super::clock::Ids {
        &self.env.ids
    }

    /// The user's own folder for Triennium.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The calendar day where this laptop is.
    pub fn today(&self) -> chrono::NaiveDate {
        self.env.clock.now().day()
    }

    pub fn language(&self) -> String {
        self.settings().language.clone()
    }

    pub fn create(&self, folder: &Path, organisation: &str) -> Result<Arc<App>> {
        let app = self.opener()?.create(folder, organisation)?;
        self.opened(app)
    }

    /// With a clock, ids and a first person of its own: the sample organisation. It is this laptop's all the same.
    pub fn create_as(&self, folder: &Path, organisation: &str, env: Env, identity: Identity) -> Result<Arc<App>> {
        self.close();
        let opener = Opener { env, key: self.key.clone(), identity, program: self.program.clone() };
        let app = Arc::new(opener.create(folder, organisation)?);
        app.lend(self.pack_keys.clone());
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(app.clone());
        Ok(app)
    }

    pub fn open(&self, folder: &Path, mode: OpenMode) -> Result<Arc<App>> {
        // The open one is closed first: opening the same folder again must not meet its own lock.
        self.close();
        let app = self.opener()?.open(folder, mode)?;
        self.opened(app)
    }

    pub fn close(&self) {
        let closed = self.open.write().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(app) = &closed {
            app.close_soon();
        }
        let tending = self.tending.lock().unwrap_or_else(PoisonError::into_inner).take();
        // A panic there is told by the thread itself; the workspace is closed all the same.
        drop(tending.map(JoinHandle::join));
        if let Some(app) = closed.as_ref().filter(|app| app.is_writable()) {
            backup::when_due(app, true);
        }
        // What cannot be remembered now was remembered a few seconds ago: no reason to keep a workspace open.
        let kept = self.heads.save(self.env.clock.now().utc_ms());
        drop((closed, kept));
    }

    /// Puts a backup in the place of the database and opens it. The history says so, and this laptop no longer expects
    /// the entries that went with the old one.
    pub fn restore(&self, folder: &Path, name: &str) -> Result<DeskState> {
        self.close();
        let restored = self.opener()?.restore(folder, name);
        let restored = restored.inspect_err(|_| drop(self.open(folder, OpenMode::Write)))?;
        self.heads.forget(restored.workspace, folder);
        let app = self.open(folder, OpenMode::Write)?;
        let words = messages::messages(&self.language());
        let reason = words.text("backup-restored-reason", [("name", name), ("replaced", &restored.replaced)]);
        app.transact(Op::Restore, &reason, |_| Ok(()))?;
        self.state()
    }

    pub fn forget_recent(&self, path: &str) -> Result<DeskState> {
        self.change(|settings| settings.recent.retain(|recent| recent.path != path))?;
        self.state()
    }

    pub fn current(&self) -> Option<Arc<App>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The open workspace, or a refusal that says to open one.
    pub fn app(&self) -> Result<Arc<App>> {
        self.current().ok_or_else(|| Error::refused("workspace-none-open"))
    }

    fn opener(&self) -> Result<Opener> {
        let identity = self.identity().ok_or_else(|| Error::refused("identity-missing"))?;
        Ok(Opener { env: self.env.clone(), key: self.key.clone(), identity, program: self.program.clone() })
    }

    fn opened(&self, app: App) -> Result<Arc<App>> {
        app.watch(self.heads.clone())?;
        app.lend(self.pack_keys.clone());
        let app = Arc::new(app);
        let workspace = open_workspace(&app)?;
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(app.clone());
        self.tend(&app);
        self.change(|settings| {
            settings.recent.retain(|recent| recent.path != workspace.path);
            let opened_at = self.env.clock.now();
            settings.recent.insert(0, Recent { path: workspace.path, organisation: workspace.organisation, opened_at });
            settings.recent.truncate(12);
        })?;
        Ok(app)
    }

    /// Beside the work: a large workspace takes some seconds.
    fn tend(&self, app: &Arc<App>) {
        if app.is_writable() && (backup::is_due(app, false).unwrap_or(true) || app.has_scattered_search()) {
            let app = app.clone();
            let thread = std::thread::spawn(move || {
                backup::when_due(&app, false);
                // The search works without it, only slower; why it could not be done stands in the way of writing, too.
                drop(app.settle_search());
            });
            *self.tending.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
        }
    }

    fn settings(&self) -> std::sync::MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, f: impl FnOnce(&mut Settings)) -> Result<()> {
        let mut settings = self.settings();
        let mut next = settings.clone();
        f(&mut next);
        if next != *settings {
            let text = serde_json::to_vec_pretty(&next).map_err(|e| Error::internal(e.to_string()))?;
            io::write_private(self.home.join("settings.json"), &text)?;
            *settings = next;
        }
        Ok(())
    }
}

fn open_workspace(app: &App) -> Result<OpenWorkspace> {
    let workspace = app.read(super::workspace)?;
    Ok(OpenWorkspace {
        path: app.folder().display().to_string(),
        organisation: workspace.organisation,
        writable: app.is_writable(),
        damaged: app.is_damaged(),
        faults: app.faults(),
    })
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.close();
    }
}

/// Settings that cannot be read are set aside, never a reason not to start.
fn read_settings(path: &Path) -> Result<Settings> {
    if !path.exists() {
        return Ok(Settings::default());
    }
    serde_json::from_slice(&io::read(path)?).or_else(|_| {
        let aside = path.with_extension("damaged.json");
        io::rename(path, &aside)?;
        Ok(Settings::default())
    })
}
