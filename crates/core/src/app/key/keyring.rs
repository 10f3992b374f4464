//! Where the operating system keeps secrets for a person: Secret Service, Keychain, Credential Manager. The only user of the
//! crate `keyring`. It may be absent, locked or stuck, and none of that may stop the program: every question has its time.

use std::{
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

use crate::{Error, Result, domain::Refusal, pack::age::Secret};

/// What the entries are called in the system's list.
const SERVICE: &str = "Triennium";
/// To find out whether anybody answers.
const PROBE: Duration = Duration::from_secs(5);
/// A person may have to unlock it first.
const PATIENCE: Duration = Duration::from_secs(90);

/// A few secrets by name. Handed in: tests have one in memory and never meet the system's.
pub trait Keyring: Send + Sync {
    fn is_available(&self) -> bool;
    fn get(&self, name: &str) -> Result<Option<Secret>>;
    fn put(&self, name: &str, secret: &Secret) -> Result<()>;
    /// One that is not there is removed already.
    fn remove(&self, name: &str) -> Result<()>;
}

/// Where there is none, or where none is wanted (`TRIENNIUM_KEYRING=none`).
pub struct NoKeyring;

impl Keyring for NoKeyring {
    fn is_available(&self) -> bool {
        false
    }

    fn get(&self, _: &str) -> Result<Option<Secret>> {
        Err(unavailable("none"))
    }

    fn put(&self, _: &str, _: &Secret) -> Result<()> {
        Err(unavailable("none"))
    }

    fn remove(&self, _: &str) -> Result<()> {
        Err(unavailable("none"))
    }
}

/// The system's, unless `TRIENNIUM_KEYRING=none` says to keep away from it.
pub fn of_the_system() -> Arc<dyn Keyring> {
    match std::env::var("TRIENNIUM_KEYRING").as_deref() {
        Ok("none") => Arc::new(NoKeyring),
        _ => Arc::new(SystemKeyring),
    }
}

struct SystemKeyring;

impl Keyring for SystemKeyring {
    fn is_available(&self) -> bool {
        within(PROBE, || Ok(keyring::Entry::store_status().is_ok())).unwrap_or(false)
    }

    fn get(&self, name: &str) -> Result<Option<Secret>> {
        let name = name.to_owned();
        within(PATIENCE, move || match entry(&name)?.get_password() {
            Ok(text) => Ok(Some(text.into())),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn put(&self, name: &str, secret: &Secret) -> Result<()> {
        let (name, secret) = (name.to_owned(), secret.clone());
        within(PATIENCE, move || secret.reveal(|text| entry(&name)?.set_password(text)))
    }

    fn remove(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        within(PATIENCE, move || match entry(&name)?.delete_credential() {
            Err(keyring::Error::NoEntry) => Ok(()),
            other => other,
        })
    }
}

fn entry(name: &str) -> keyring::Result<keyring::Entry> {
    keyring::Entry::new(SERVICE, name)
}

/// Asks in a thread of its own, which is left behind where no answer comes.
fn within<T: Send + 'static>(
    patience: Duration,
    ask: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Result<T> {
    let (answer, heard) = mpsc::channel();
    let asking = thread::Builder::new().name("keyring".into()).spawn(move || drop(answer.send(ask())));
    asking.map_err(|error| Error::internal(error.to_string()))?;
    match heard.recv_timeout(patience) {
        Ok(answer) => answer.map_err(unavailable),
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Error::refused("keyring-no-answer")),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(unavailable("-")),
    }
}

fn unavailable(cause: impl std::fmt::Display) -> Error {
    Refusal::new("keyring-unavailable").arg("cause", cause).into()
}

#[cfg(test)]
pub(crate) mod tests {
    use std::{
        collections::BTreeMap,
        sync::{Mutex, PoisonError},
    };

    use super::*;

    /// Holds its secrets as long as it lives.
    #[derive(Default)]
    pub struct MemoryKeyring(pub Mutex<BTreeMap<String, Secret>>);

    impl Keyring for MemoryKeyring {
        fn is_available(&self) -> bool {
            true
        }

        fn get(&self, name: &str) -> Result<Option<Secret>> {
            Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned())
        }

        fn put(&self, name: &str, secret: &Secret) -> Result<()> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), secret.clone());
            Ok(())
        }

        fn remove(&self, name: &str) -> Result<()> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
            Ok(())
        }
    }

    #[test]
    fn a_keyring_that_does_not_answer_is_left_and_named() {
        let stuck = within(Duration::from_millis(20), || {
            thread::sleep(Duration::from_secs(2));
            Ok(())
        });
        assert_eq!(stuck.expect_err("no answer").code(), "keyring-no-answer");
        let dead = within(Duration::from_secs(5), || -> keyring::Result<()> { panic!("the keyring's own") });
        assert_eq!(dead.expect_err("no answer").code(), "keyring-unavailable");
        let refused = within::<()>(Duration::from_secs(5), || Err(keyring::Error::NoDefaultStore));
        assert_eq!(refused.expect_err("refused").code(), "keyring-unavailable");
    }
}
