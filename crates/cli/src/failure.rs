//! How a run ends badly: one readable line on standard error, or the `ApiError` as JSON.

use std::{io::Write as _, process::ExitCode};

use triennium_core::{Error, api::ApiError, domain::Refusal};

use crate::{out::plain, words};

#[derive(Debug)]
pub enum Failure {
    /// The core refused or failed.
    Api(Box<ApiError>),
    /// What was typed cannot be meant so.
    Usage(Box<ApiError>),
    /// Nobody reads our output any more.
    PipeClosed,
}

impl Failure {
    pub fn usage(refusal: Refusal) -> Self {
        Self::Usage(Box::new(Error::from(refusal).into()))
    }

    /// The file holds the facts alone: its paths begin there.
    pub fn within_facts(mut self) -> Self {
        if let Self::Api(error) = &mut self
            && let Some(field) = error.field.as_deref().and_then(|field| field.strip_prefix("facts."))
        {
            error.field = Some(field.to_owned());
        }
        self
    }

    pub fn code(&self) -> &str {
        match self {
            Self::Api(error) | Self::Usage(error) => &error.code,
            Self::PipeClosed => "",
        }
    }

    pub fn show(self, json: bool) -> ExitCode {
        let (error, code) = match self {
            Self::Api(error) => (error, ExitCode::from(1)),
            Self::Usage(error) => (error, ExitCode::from(2)),
            Self::PipeClosed => return ExitCode::SUCCESS,
        };
        let line = if json { as_json(&error) } else { format!("triennium: {}", sentence(&error)) };
        // Nothing can be said about a standard error that cannot be written.
        let _ = writeln!(std::io::stderr().lock(), "{line}");
        code
    }
}

fn as_json(error: &ApiError) -> String {
    serde_json::to_string(error).unwrap_or_else(|_| error.code.clone())
}

/// `field: the message (detail)`, on one line.
fn sentence(error: &ApiError) -> String {
    let text = words::current().text(&error.code, error.args.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    let text = error.field.as_deref().map_or_else(|| text.clone(), |field| format!("{field}: {text}"));
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    plain(&line).into_owned()
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Api(Box::new(error))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        ApiError::from(error).into()
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Error::from(refusal).into()
    }
}

/// Of our own output: files have the core's errors.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::PipeClosed;
        }
        Refusal::new("cli-output-failed").arg("cause", error).into()
    }
}
