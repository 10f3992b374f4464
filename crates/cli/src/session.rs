//! One run at the desk: who works, which workspace is open, and asking the core.

use std::{
    cell::RefCell,
    io::{BufRead as _, IsTerminal as _, Write as _},
    path::Path,
    sync::Arc,
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use triennium_core::{
    api::{self, ApiError, Host, Reply},
    app::{Env, desk::Desk, device::Identity},
    domain::Refusal,
};

use crate::{failure::Failure, options::Options, out, progress, words};

/// What a command needs of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Looks only: never in the way of whoever writes.
    Read,
    Write,
    /// Writes if nobody else does, else looks and says so.
    Either,
}

pub struct Session {
    host: Arc<Host>,
    options: Options,
    /// Why the workspace is open for reading only although writing was wanted.
    held: RefCell<Option<Box<ApiError>>>,
}

impl Session {
    pub fn start(options: &Options) -> Result<Self, Failure> {
        let desk = Desk::at(&Desk::default_home()?, "triennium", Env::system())?;
        words::choose(options.lang.as_deref(), &desk.language());
        let host = Host::new(desk, |_, progress| progress::show(progress));
        Ok(Self { host, options: options.clone(), held: RefCell::default() })
    }

    /// Opens `dir` for whoever works.
    pub fn open(&self, dir: &Path, access: Access) -> Result<(), Failure> {
        self.sit_down(access == Access::Write && !self.options.read_only)?;
        self.open_as(dir, if self.options.read_only { Access::Read } else { access })?;
        self.check_person_is_known()
    }

    fn open_as(&self, dir: &Path, access: Access) -> Result<(), Failure> {
        if access == Access::Read {
            return match self.open_mode(dir, "read") {
                // Bringing an older workspace up to date needs to write.
                Err(failure) if failure.code() == "workspace-older-read-only" && !self.options.read_only => {
                    self.open_mode(dir, "write")
                }
                other => other,
            };
        }
        match self.open_mode(dir, "write") {
            Err(Failure::Api(held)) if access == Access::Either && held.code.starts_with("workspace-locked") => {
                self.open_mode(dir, "read")?;
                self.say_who_holds(*held);
                Ok(())
            }
            other => other,
        }
    }

    fn open_mode(&self, dir: &Path, mode: &str) -> Result<(), Failure> {
        self.ask::<Value>("workspace_open", json!({"path": path_text(dir)?, "mode": mode})).map(drop)
    }

    fn say_who_holds(&self, held: ApiError) {
        let person = held.args.get("person").cloned().unwrap_or_default();
        match person.as_str() {
            "" => out::note("cli-opened-to-read", &[]),
            person => out::note("cli-opened-to-read-held", &[("person", person)]),
        }
        *self.held.borrow_mut() = Some(Box::new(held));
    }

    /// The value of a command as `T`.
    pub fn ask<T: DeserializeOwned>(&self, command: &str, input: Value) -> Result<T, Failure> {
        let reply = self.reply(command, input)?;
        serde_json::from_value(reply.value).map_err(|error| {
            triennium_core::Error::internal(format!("{command} answered something else: {error}")).into()
        })
    }

    /// `--lang` was given: what is for programs follows it too.
    pub fn asked_for_language(&self) -> bool {
        self.options.lang.is_some()
    }

    /// What a number or an id means: `{entity, record_id, label}`.
    pub fn record(&self, reference: &str) -> Result<Value, Failure> {
        self.ask("record_find", json!({"number": reference}))
    }

    /// As `record`, and refused where it is of another kind.
    pub fn record_of(&self, entity: &str, reference: &str) -> Result<Value, Failure> {
        let record = self.record(reference)?;
        if record["entity"] == entity {
            return Ok(record);
        }
        Err(Refusal::new("record-not-found").arg("entity", entity).arg("reference", reference).into())
    }

    pub fn reply(&self, command: &str, input: Value) -> Result<Reply, Failure> {
        let result = api::dispatch(&self.host, command, input);
        progress::wipe();
        result.map_err(|error| match self.held.take() {
            // "Read-only" would be true but not the reason: somebody else has it open.
            Some(held) if error.code == "workspace-read-only" => Failure::Api(held),
            _ => error.into(),
        })
    }

    /// Decides who works in this run. Only an answer given at the prompt, or `init`, is remembered.
    fn sit_down(&self, writes: bool) -> Result<(), Failure> {
        match self.worker(writes)? {
            Some(identity) => Ok(self.host.desk().sit_down(&identity)?),
            None => Ok(()),
        }
    }

    /// For the first workspace of a laptop: who makes it is who sits here.
    pub fn sit_down_to_stay(&self) -> Result<(), Failure> {
        self.sit_down(true)?;
        let desk = self.host.desk();
        match (desk.state()?.people.is_empty(), desk.identity()) {
            (true, Some(identity)) => Ok(desk.set_identity(&identity).map(drop)?),
            _ => Ok(()),
        }
    }

    pub fn sit_down_for_now(&self) -> Result<(), Failure> {
        self.sit_down(false)
    }

    fn worker(&self, writes: bool) -> Result<Option<Identity>, Failure> {
        let desk = self.host.desk();
        if let Some(wanted) = &self.options.person {
            let known = desk.state()?.people;
            return Ok(Some(
                known.into_iter().find(|person| is_called(person, wanted)).unwrap_or_else(|| named(wanted)),
            ));
        }
        if let Some(name) = &self.options.name {
            let email = self.options.email.clone().unwrap_or_default();
            return Ok(Some(Identity { name: name.clone(), email, role: String::new() }));
        }
        if desk.identity().is_some() {
            return Ok(None);
        }
        if writes && at_a_terminal() {
            desk.set_identity(&ask_who()?)?;
            return Ok(None);
        }
        let name = system_name();
        if writes {
            out::note("cli-writing-as", &[("name", &name)]);
        }
        Ok(Some(Identity { name, email: String::new(), role: String::new() }))
    }

    /// A mistyped `--as` must not become a new person.
    fn check_person_is_known(&self) -> Result<(), Failure> {
        let Some(wanted) = &self.options.person else { return Ok(()) };
        let desk = self.host.desk();
        let here = desk.current().is_some_and(|app| app.actor().is_some());
        if here || desk.state()?.people.iter().any(|person| is_called(person, wanted)) {
            return Ok(());
        }
        desk.close();
        Err(Refusal::new("cli-person-unknown").arg("person", wanted).into())
    }
}

fn is_called(person: &Identity, wanted: &str) -> bool {
    let same = |text: &str| !text.is_empty() && text.to_lowercase() == wanted.trim().to_lowercase();
    same(&person.name) || same(&person.email)
}

fn named(wanted: &str) -> Identity {
    let wanted = wanted.trim();
    let email = if wanted.contains('@') { wanted.to_owned() } else { String::new() };
    Identity { name: wanted.to_owned(), email, role: String::new() }
}

fn at_a_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

fn ask_who() -> Result<Identity, Failure> {
    out::note("cli-who-are-you", &[]);
    let name = prompt("cli-ask-name", &system_name())?;
    let email = prompt("cli-ask-email", "")?;
    Ok(Identity { name, email, role: String::new() })
}

fn prompt(code: &str, proposed: &str) -> Result<String, Failure> {
    let hint = if proposed.is_empty() { String::new() } else { format!(" [{}]", out::plain(proposed)) };
    let mut stderr = std::io::stderr().lock();
    write!(stderr, "{}{hint}: ", words::word(code))?;
    stderr.flush()?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(match line.trim() {
        "" => proposed.to_owned(),
        typed => typed.to_owned(),
    })
}

/// The operating system's name for who runs this: the real one, else the account's.
fn system_name() -> String {
    let real = whoami::fallible::realname().unwrap_or_default();
    let name = if real.trim().is_empty() { whoami::fallible::username().unwrap_or_default() } else { real };
    let name: String = name.trim().chars().filter(|c| !out::acts(*c)).take(100).collect();
    if name.is_empty() { "?".to_owned() } else { name }
}

/// The wire carries text. A folder whose name is none cannot be meant by it.
pub fn path_text(path: &Path) -> Result<&str, Failure> {
    path.to_str().ok_or_else(|| Failure::usage(Refusal::new("cli-path-not-text").arg("path", path.display())))
}
