//! The wire: the command table, dispatch, errors as data, generated TypeScript. Holds no rule and no SQL.

pub mod commands;
mod macros;
pub mod typescript;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use commands::COMMANDS;

use crate::{
    Error,
    app::{Changed, desk::Desk, entry::OnDesk},
    job::{Job, Progress},
};

/// A refusal or failure as data: `code` names the text in `messages/`, `field` the input at fault (`team[2].role`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ApiError {
    pub code: String,
    pub args: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// For the log and for a person who asks: never the only words shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub detail: Option<String>,
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        let detail = match &error {
            Error::Refused(_) | Error::Cancelled => None,
            other => Some(other.to_string()),
        };
        Self {
            code: error.code().to_owned(),
            args: error.args().into_iter().collect(),
            field: error.field().map(str::to_owned),
            detail,
        }
    }
}

/// What a command gives back: its value, and what its transactions changed.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct Reply {
    pub value: Value,
    pub changed: Vec<Changed>,
}

/// Where a command runs and what it needs to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Before and beside any workspace.
    Desk,
    /// In the open workspace.
    Workspace,
    /// In the open workspace, long: shows progress and can be cancelled by its job name.
    Job,
    /// Beside any workspace and long.
    DeskJob,
}

/// One line of the command table.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    pub name: &'static str,
    pub scope: Scope,
    pub doc: &'static str,
    /// TypeScript names of what goes in and comes out.
    pub input: fn() -> String,
    pub output: fn() -> String,
}

type OnProgress = Box<dyn Fn(&str, &Progress) + Send + Sync>;

/// Runs commands on a desk, and keeps the jobs that can be cancelled.
pub struct Host {
    desk: Desk,
    jobs: Mutex<BTreeMap<String, Arc<Job>>>,
    on_progress: OnProgress,
}

impl Host {
    /// `on_progress` is given the job's name (the `job` field of the input, else the command) and where it is.
    pub fn new(desk: Desk, on_progress: impl Fn(&str, &Progress) + Send + Sync + 'static) -> Arc<Self> {
        Arc::new(Self { desk, jobs: Mutex::default(), on_progress: Box::new(on_progress) })
    }

    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    fn start(self: &Arc<Self>, name: &str) -> Arc<Job> {
        let (host, id) = (Arc::downgrade(self), name.to_owned());
        let job = Arc::new(Job::new(move |progress| {
            if let Some(host) = host.upgrade() {
                (host.on_progress)(&id, progress);
            }
        }));
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), job.clone());
        job
    }

    fn end(&self, name: &str) {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

impl OnDesk for Host {
    fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Stops a running job; an unknown one has ended already.
    fn cancel(&self, job: &str) {
        if let Some(job) = self.jobs.lock().unwrap_or_else(PoisonError::into_inner).get(job) {
            job.cancel();
        }
    }

    /// A refusal here is a fault of the program: nobody typed anything.
    fn ask(self: &Arc<Self>, command: &str, input: Value) -> crate::Result<Value> {
        commands::run(self, command, input, &Job::default()).map_err(|error| {
            let at = error.field.map(|field| format!(" at {field}")).unwrap_or_default();
            Error::internal(format!(
                "{command}: {}{at} {:?} {}",
                error.code,
                error.args,
                error.detail.unwrap_or_default()
            ))
        })
    }
}

/// The one way in: the window, the command line and the tests call this. `input` may carry `"job": "name"` beside a long
/// command's own fields, to be told its progress and to cancel it.
pub fn dispatch(host: &Arc<Host>, command: &str, mut input: Value) -> Result<Reply, ApiError> {
    let job = input.as_object_mut().and_then(|fields| fields.shift_remove("job"));
    let name = job.as_ref().and_then(Value::as_str).unwrap_or(command).to_owned();
    let job = host.start(&name);
    // A panic is a bug; it must not take the window down with it, and its transaction has been rolled back.
    let run = std::panic::AssertUnwindSafe(|| commands::run(host, command, input, &job));
    let value = std::panic::catch_unwind(run).unwrap_or_else(|panic| Err(Error::internal(panic_text(&*panic)).into()));
    host.end(&name);
    // What was changed before a failure was committed and must be shown all the same, at the next reply.
    let value = value?;
    let changed = host.desk.current().map(|app| app.take_changed()).unwrap_or_default();
    Ok(Reply { value, changed })
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}
