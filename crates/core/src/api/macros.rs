//! What turns a line of the command table into dispatch, listing and types.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::ApiError;
use crate::{Error, domain::Refusal};

/// Input as the command's type, or the path of the value that is not.
pub fn parse<T: DeserializeOwned>(input: Value) -> Result<T, ApiError> {
    // `null` and nothing are the same to a command without required fields.
    let input = if input.is_null() { Value::Object(serde_json::Map::new()) } else { input };
    serde_path_to_error::deserialize(input).map_err(|error| {
        let path = error.path().to_string();
        let refusal = Refusal::new("input-not-understood").arg("cause", error.inner());
        let refusal = if path == "." { refusal } else { refusal.at(path) };
        Error::from(refusal).into()
    })
}

pub fn wrap<T: Serialize>(result: crate::Result<T>) -> Result<Value, ApiError> {
    serde_json::to_value(result?).map_err(|error| Error::internal(error.to_string()).into())
}

/// `commands! { workspace "what it does" audit_list(AuditFilter) -> Page<AuditRow> = audit::list; … }`
macro_rules! commands {
    ($($scope:ident $doc:literal $name:ident($input:ty) -> $output:ty = $verb:path;)+) => {
        /// Every command of the program, once.
        pub const COMMANDS: &[$crate::api::Command] = &[$($crate::api::Command {
            name: stringify!($name),
            scope: $crate::api::macros::scope!($scope),
            doc: $doc,
            input: || <$input as ts_rs::TS>::name(&$crate::api::typescript::config()),
            output: || <$output as ts_rs::TS>::name(&$crate::api::typescript::config()),
        }),+];

        pub(super) fn run(
            host: &std::sync::Arc<$crate::api::Host>,
            command: &str,
            input: serde_json::Value,
            job: &$crate::job::Job,
        ) -> Result<serde_json::Value, $crate::api::ApiError> {
            let _ = job;
            match command {
                $(stringify!($name) => {
                    let input: $input = $crate::api::macros::parse(input)?;
                    let output: $crate::Result<$output> = $crate::api::macros::call!($scope, host, input, job, $verb);
                    $crate::api::macros::wrap(output)
                })+
                unknown => Err($crate::Error::from(
                    $crate::domain::Refusal::new("command-unknown").arg("command", unknown),
                ).into()),
            }
        }

        /// Hands every type that crosses the wire to the collector.
        pub(super) fn types(collector: &mut $crate::api::typescript::Collector) {
            use ts_rs::TypeVisitor as _;
            $(collector.visit::<$input>(); collector.visit::<$output>();)+
        }
    };
}

macro_rules! scope {
    (desk) => {
        $crate::api::Scope::Desk
    };
    (workspace) => {
        $crate::api::Scope::Workspace
    };
    (job) => {
        $crate::api::Scope::Job
    };
    (desk_job) => {
        $crate::api::Scope::DeskJob
    };
}

macro_rules! call {
    (desk, $host:ident, $input:ident, $job:ident, $verb:path) => {
        $verb($host, $input)
    };
    (desk_job, $host:ident, $input:ident, $job:ident, $verb:path) => {
        $verb($host, $input, $job)
    };
    (workspace, $host:ident, $input:ident, $job:ident, $verb:path) => {
        $host.desk().app().and_then(|app| $verb(&app, $input))
    };
    (job, $host:ident, $input:ident, $job:ident, $verb:path) => {
        $host.desk().app().and_then(|app| $verb(&app, $input, $job))
    };
}

pub(crate) use {call, commands, scope};
