//! The only file that may use a network, for the one thing that needs it: to ask a time-stamping authority whose address a
//! person has just named (docs/adr/0007). Nothing is asked on its own accord, nothing is followed, nothing is remembered.

use std::{io::Read as _, time::Duration};

use crate::{Error, Result, domain::Refusal};

const PATIENCE: Duration = Duration::from_secs(30);

/// Sends `body` to exactly this address; answers at most `limit` bytes of what comes back.
pub fn post(url: &str, kind: &str, body: &[u8], limit: u64) -> Result<Vec<u8>> {
    let failed = |cause: String| Error::from(Refusal::new("net-failed").arg("url", url).arg("cause", cause).at("url"));
    if !["http://", "https://"].iter().any(|scheme| url.starts_with(scheme)) {
        return Err(Refusal::new("net-not-an-address").arg("url", url).at("url").into());
    }
    let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0).user_agent("Triennium");
    let agent = ureq::Agent::new_with_config(config.build());
    let sent = agent.post(url).header("Content-Type", kind).send(body);
    let answer = sent.map_err(|error| failed(error.to_string()))?;
    // A redirect is not followed: another address was not named.
    if answer.status() != 200 {
        return Err(failed(answer.status().to_string()));
    }
    let mut bytes = Vec::new();
    let read = answer.into_body().into_reader().take(limit + 1).read_to_end(&mut bytes);
    read.map_err(|error| failed(error.to_string()))?;
    if bytes.len() as u64 > limit {
        return Err(failed(format!("> {limit} bytes")));
    }
    Ok(bytes)
}
