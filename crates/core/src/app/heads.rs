//! What this laptop last saw of each workspace's history: its newest entry, and how far its signatures were checked.
//! Kept in `heads.json` of the user's own folder, so that a history cut or rewritten in the workspace shows.
//!
//! A copy of a workspace has its own line: its path tells them apart.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};

use crate::{
    Error, Fault, Result,
    domain::{WorkspaceId, hex},
    io,
};

/// Hashes in hex.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub workspace: WorkspaceId,
    pub path: String,
    pub seq: i64,
    pub hash: String,
    /// Up to where the signatures were checked, and the seal over them (store/verify.rs).
    #[serde(default)]
    pub sealed: Option<(i64, String)>,
}

impl Head {
    pub fn seal(&self) -> Option<(i64, [u8; 32])> {
        let (seq, seal) = self.sealed.as_ref()?;
        Some((*seq, hex::bytes(seal)?.try_into().ok()?))
    }
}

pub struct Heads {
    file: PathBuf,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    heads: Vec<Head>,
    /// When the file was written last, in milliseconds; what came since is in memory only.
    saved_at: i64,
    /// Lines that differ from the file. Only these are written: another program may have changed the others.
    touched: BTreeSet<(WorkspaceId, String)>,
}

/// A write a second would wear the disk for nothing: closing and checking save in any case.
const SAVE_EVERY_MS: i64 = 5_000;

impl Heads {
    /// A file that cannot be read is set aside: nothing is remembered then, which can hide a cut but invents none.
    pub fn load(home: &Path) -> Result<Self> {
        let file = home.join("heads.json");
        let heads = read(&file)?;
        Ok(Self { file, kept: Mutex::new(Kept { heads, ..Kept::default() }) })
    }

    pub fn of(&self, workspace: WorkspaceId, path: &Path) -> Option<Head> {
        let path = place(path);
        self.kept().heads.iter().find(|head| head.workspace == workspace && head.path == path).cloned()
    }

    /// Another copy of the same workspace, where this path has none yet: the farthest.
    fn elsewhere(&self, workspace: WorkspaceId) -> Option<Head> {
        self.kept().heads.iter().filter(|head| head.workspace == workspace).max_by_key(|head| head.seq).cloned()
    }

    /// Remembers the newest entry; `now_ms` spaces the writes to the disk.
    pub fn saw(&self, workspace: WorkspaceId, path: &Path, (seq, hash): (i64, [u8; 32]), now_ms: i64) -> Result<()> {
        self.change(workspace, path, |head| (head.seq, head.hash) = (seq, hex::text(&hash)));
        let due = (now_ms - self.kept().saved_at).abs() >= SAVE_EVERY_MS;
        if due { self.save(now_ms) } else { Ok(()) }
    }

    pub fn sealed(&self, workspace: WorkspaceId, path: &Path, seal: Option<(i64, [u8; 32])>) {
        self.change(workspace, path, |head| head.sealed = seal.map(|(seq, seal)| (seq, hex::text(&seal))));
    }

    /// After a restore, which rightly goes back: the old head is no longer expected here.
    pub fn forget(&self, workspace: WorkspaceId, path: &Path) {
        let path = place(path);
        let mut kept = self.kept();
        kept.heads.retain(|head| head.workspace != workspace || head.path != path);
        kept.touched.insert((workspace, path));
    }

    pub fn save(&self, now_ms: i64) -> Result<()> {
        let mut kept = self.kept();
        if kept.touched.is_empty() {
            return Ok(());
        }
        let touched = std::mem::take(&mut kept.touched);
        let mine = |head: &Head| touched.contains(&(head.workspace, head.path.clone()));
        let mut heads: Vec<Head> = read(&self.file)?.into_iter().filter(|head| !mine(head)).collect();
        heads.extend(kept.heads.iter().filter(|head| mine(head)).cloned());
        let text = serde_json::to_vec_pretty(&heads).map_err(|e| Error::internal(e.to_string()))?;
        kept.saved_at = now_ms;
        io::write_private(&self.file, &text).inspect_err(|_| kept.touched = touched)
    }

    /// What stands against the history at `path`: `hash_at` gives the hash of an entry, `last` the number of the newest.
    pub fn faults(
        &self,
        workspace: WorkspaceId,
        path: &Path,
        last: i64,
        hash_at: impl Fn(i64) -> Option<[u8; 32]>,
    ) -> Vec<Fault> {
        let fits = |head: &Head| hash_at(head.seq).is_some_and(|hash| hex::text(&hash) == head.hash);
        let named =
            |fault: Fault, head: &Head| fault.arg("remembered", head.seq).arg("found", last).arg("path", &head.path);
        match self.of(workspace, path) {
            Some(head) if fits(&head) => Vec::new(),
            Some(head) => {
                let code = if head.seq > last { "history-tail-cut" } else { "history-rewritten" };
                vec![named(Fault::new(code, workspace.to_string()), &head)]
            }
            None => match self.elsewhere(workspace) {
                Some(head) if !fits(&head) => {
                    vec![named(Fault::warning("history-other-copy", workspace.to_string()), &head)]
                }
                _ => Vec::new(),
            },
        }
    }

    fn change(&self, workspace: WorkspaceId, path: &Path, f: impl FnOnce(&mut Head)) {
        let path = place(path);
        let mut kept = self.kept();
        kept.touched.insert((workspace, path.clone()));
        let place = kept.heads.iter().position(|head| head.workspace == workspace && head.path == path);
        let place = place.unwrap_or_else(|| {
            kept.heads.push(Head { workspace, path, seq: 0, hash: String::new(), sealed: None });
            kept.heads.len() - 1
        });
        f(&mut kept.heads[place]);
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The same folder, however it was written.
fn place(path: &Path) -> String {
    path.canonicalize().unwrap_or_else(|_| path.to_owned()).display().to_string()
}

fn read(file: &Path) -> Result<Vec<Head>> {
    if !file.exists() {
        return Ok(Vec::new());
    }
    serde_json::from_slice(&io::read(file)?).or_else(|_| {
        let aside = file.with_extension("damaged.json");
        io::rename(file, &aside)?;
        Ok(Vec::new())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace() -> WorkspaceId {
        WorkspaceId(uuid::Uuid::from_u128(7))
    }

    #[test]
    fn a_shorter_or_another_history_is_named_and_a_copy_elsewhere_is_a_warning() {
        let home = tempfile::tempdir().expect("folder");
        let here = Path::new("/w");
        let heads = Heads::load(home.path()).expect("heads");
        heads.saw(workspace(), here, (5, [5; 32]), 0).expect("saw");
        heads.save(0).expect("saved");
        let heads = Heads::load(home.path()).expect("heads");
        let hash = |seq: i64| (seq <= 4).then(|| [u8::try_from(seq).expect("small"); 32]);
        let codes = |path: &Path, last, shift: i64| -> Vec<String> {
            heads.faults(workspace(), path, last, |seq| hash(seq - shift)).into_iter().map(|f| f.code).collect()
        };
        assert_eq!(codes(here, 4, 0), ["history-tail-cut"]);
        assert_eq!(codes(here, 5, 1), ["history-rewritten"]);
        assert_eq!(codes(Path::new("/copy"), 4, 0), ["history-other-copy"]);
        assert!(heads.faults(workspace(), here, 5, |seq| Some([u8::try_from(seq).expect("small"); 32])).is_empty());
        heads.forget(workspace(), here);
        assert_eq!(codes(here, 4, 0), Vec::<String>::new());
    }
}
