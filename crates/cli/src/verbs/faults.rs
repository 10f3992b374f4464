//! What a check found, for a person: faults first, then warnings, then the number of both.

use serde::Deserialize;
use triennium_core::{Fault, Severity};

use crate::{failure::Failure, out::Out, words};

/// Any check's answer, as far as its faults go.
#[derive(Debug, Deserialize)]
pub struct Found {
    pub faults: Vec<Fault>,
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
