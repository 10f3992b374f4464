//! What a check found, for a person: faults first, then warnings, then the number of both.

use serde_json::Value;
use triennium_core::{Error, Fault, Severity};

use crate::{failure::Failure, out::Out, words};

/// The faults of any check's answer.
pub fn of(answer: &Value) -> Result<Vec<Fault>, Failure> {
    read(&answer["faults"])
}

pub fn read(faults: &Value) -> Result<Vec<Fault>, Failure> {
    serde_json::from_value(faults.clone()).map_err(|error| Error::internal(error.to_string()).into())
}

pub fn has_faults(faults: &[Fault]) -> bool {
    faults.iter().any(|fault| fault.severity == Severity::Fault)
}

pub fn show(faults: &[Fault], out: &Out) -> Result<(), Failure> {
    for (severity, code) in [(Severity::Fault, "cli-fault-line"), (Severity::Warning, "cli-warning-line")] {
        for fault in faults.iter().filter(|fault| fault.severity == severity) {
            out.say(code, &[("subject", &fault.subject), ("text", &words::current().fault(fault))])?;
        }
    }
    Ok(())
}

/// "2 faults, 1 warning".
pub fn counts(faults: &[Fault]) -> String {
    let found = faults.iter().filter(|fault| fault.severity == Severity::Fault).count();
    let warnings = faults.len() - found;
    words::say("cli-fault-counts", &[("faults", &found.to_string()), ("warnings", &warnings.to_string())])
}
