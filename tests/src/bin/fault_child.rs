//! What the fault tests kill, starve and lock out: a process of its own that drives the command table and says on
//! standard output, line by line, what was acknowledged. A line means: the command has answered.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde_json::{Value, json};
use triennium_core::{
    Result as Outcome,
    api::{self, ApiError, Host},
    app::{Env, desk::Desk, key::keyring::Keyring},
    pack::age::Secret,
};

struct Child {
    host: Arc<Host>,
    workspace: PathBuf,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [what, home, workspace, rest @ ..] = args.as_slice() else {
        panic!("fault_child <write|hold|fill|look|seal|seal-once|seal-full> HOME WORKSPACE [OUT]");
    };
    let keyring = Arc::new(FolderKeyring(PathBuf::from(home).with_extension("keyring")));
    let desk = Desk::at(Path::new(home), "fault_child", Env { keyring, ..Env::system() }).expect("a desk");
    let child = Child { host: Host::new(desk, |_, _| {}), workspace: PathBuf::from(workspace) };
    child.ok("identity_set", json!({"name": "Kim Brandt", "email": "kim@example.org"}));
    match what.as_str() {
        "write" => child.write(Path::new(&rest[0])),
        "hold" => child.hold(),
        "fill" => child.fill(),
        "seal" => child.seal(Path::new(&rest[0]), true),
        "seal-once" => child.seal(Path::new(&rest[0]), false),
        "seal-full" => child.seal_full(),
        "look" => child.look(rest.first().is_some_and(|flag| flag == "tail")),
        other => panic!("{other}?"),
    }
}

/// One that outlives a killed child, and is nobody's own.
struct FolderKeyring(PathBuf);

impl Keyring for FolderKeyring {
    fn is_available(&self) -> bool {
        true
    }

    fn get(&self, name: &str) -> Outcome<Option<Secret>> {
        Ok(fs::read_to_string(self.0.join(name)).ok().map(Secret::from))
    }

    fn put(&self, name: &str, secret: &Secret) -> Outcome<()> {
        fs::create_dir_all(&self.0).expect("a folder");
        secret.reveal(|text| fs::write(self.0.join(name), text)).expect("written");
        Ok(())
    }

    fn remove(&self, name: &str) -> Outcome<()> {
        let _ = fs::remove_file(self.0.join(name));
        Ok(())
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("the parent listens");
}

/// Different content every time.
fn noise(n: u64, bytes: usize) -> Vec<u8> {
    let mut state = n.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(std::process::id());
    let step = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..bytes).map(step).collect()
}

impl Child {
    fn call(&self, command: &str, input: Value) -> Result<Value, ApiError> {
        api::dispatch(&self.host, command, input).map(|reply| reply.value)
    }

    fn ok(&self, command: &str, input: Value) -> Value {
        self.call(command, input).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    fn open(&self) {
        let state = self.ok("workspace_open", json!({"path": self.workspace}));
        assert_eq!(state["workspace"]["writable"], true, "{state}");
    }

    /// Until it is killed: records, evidence, reports.
    fn write(&self, out: &Path) {
        self.open();
        say("open");
        let audit = self.ok("audit_list", json!({}))["rows"][0]["id"].clone();
        for n in 0_u64.. {
            let unique = format!("{}-{n}", std::process::id());
            let site = self.ok("site_save", json!({"name": format!("Site {unique}"), "note": "x".repeat(500)}));
            say(&format!("site {}", site["id"].as_str().expect("id")));
            if n % 3 == 1 {
                let file = out.join(format!("{unique}.bin"));
                fs::write(&file, noise(n, 200_000)).expect("a file to take in");
                let to = json!([{"entity": "audit", "record_id": audit}]);
                let taken = self.ok("evidence_add", json!({"paths": [file], "to": to}));
                say(&format!("evidence {}", taken["added"][0]["id"].as_str().expect("id")));
            }
            if n % 4 == 2 {
                let file = out.join(format!("{unique}.pdf"));
                let report = self.ok("report_write", json!({"audit": audit, "path": file}));
                say(&format!("report {} {}", file.display(), report["sha256"].as_str().expect("hash")));
            }
        }
    }

    fn order(&self) -> Value {
        let audit = self.ok("audit_list", json!({}))["rows"][0]["id"].clone();
        json!({"audit": audit, "recipient": "Certify Süd"})
    }

    /// Until it is killed, or once.
    fn seal(&self, out: &Path, on_and_on: bool) {
        self.open();
        say("open");
        let order = self.order();
        loop {
            let sealed = self.ok("pack_seal", json!({"order": order, "path": out}));
            let text = |name: &str| sealed[name].as_str().expect("text").to_owned();
            say(&format!("sealed {} {} {}", sealed["sequence"], text("seal_sha256"), text("path")));
            if !on_and_on {
                break;
            }
        }
    }

    /// Into a small disk that an older pack and a filler have left little room on.
    fn seal_full(&self) {
        let home = std::env::temp_dir().join(format!("fault-seal-{}", std::process::id()));
        fs::create_dir_all(&home).expect("a folder");
        let workspace = home.join("w");
        self.ok("workspace_create", json!({"path": workspace, "organisation": "Nordlicht IT"}));
        let audit = self.audit();
        let file = home.join("large.bin");
        fs::write(&file, noise(1, 3_000_000)).expect("a file to take in");
        self.ok("evidence_add", json!({"paths": [file], "to": [{"entity": "audit", "record_id": audit}]}));
        let out = &self.workspace;
        let pack = out.join("pack.zip");
        let first = self.ok("pack_seal", json!({"order": self.order(), "path": pack}));
        let old = fs::read(&pack).expect("the pack");
        let filler = out.join("filler");
        let fill = fs::OpenOptions::new().create(true).append(true).open(&filler);
        let mut fill = fill.expect("filler");
        // A little room is left: the pack is begun and cannot be ended.
        fill.write_all(&vec![7; 8 << 20]).expect("fits");
        for replace in [false, true] {
            let path = if replace { pack.clone() } else { out.join("second.zip") };
            let again = json!({"order": self.order(), "path": path, "replace": replace});
            let error = self.call("pack_seal", again).expect_err("full");
            assert_eq!(error.code, "io-disk-full", "{error:?}");
        }
        assert_eq!(fs::read(&pack).expect("still there"), old, "the old pack stays whole");
        let mut left: Vec<_> = fs::read_dir(out).expect("folder").flatten().map(|entry| entry.file_name()).collect();
        left.sort();
        assert_eq!(left, ["filler", "pack-handover-letter.pdf", "pack.zip"], "nothing half is left");
        assert_eq!(self.ok("pack_list", json!({}))["total"], 1, "and nothing registered");
        drop(fill);
        fs::remove_file(&filler).expect("freed");
        let second = self.ok("pack_seal", json!({"order": self.order(), "path": out.join("second.zip")}));
        assert_eq!((&first["sequence"], &second["sequence"]), (&json!(1), &json!(2)), "no number was used up");
        let folder = self.ok("pack_verify_many", json!({"path": out}));
        assert_eq!((&folder["sound"], &folder["faulty"], &folder["faults"]), (&json!(2), &json!(0), &json!([])));
        self.sound();
        fs::remove_dir_all(&home).expect("removed");
        say("done");
    }

    /// Keeps the workspace open until it is killed or told to stop.
    fn hold(&self) {
        self.open();
        say("open");
        let _ = std::io::stdin().read_line(&mut String::new());
    }

    /// In a workspace folder on a small disk: writes until it is full, looks, frees some, writes on.
    fn fill(&self) {
        self.ok("workspace_create", json!({"path": self.workspace.join("w"), "organisation": "Nordlicht IT"}));
        let folder = self.workspace.join("w");
        let file = std::env::temp_dir().join(format!("fault-{}.bin", std::process::id()));
        fs::write(&file, noise(1, 300_000)).expect("a file to take in");
        let taken = self.ok("evidence_add", json!({"paths": [file]}));
        assert_eq!(taken["added"].as_array().map(Vec::len), Some(1), "{taken}");
        let audit = self.audit();
        let plan = self.workspace.join("plan.pdf");
        self.ok("report_write", json!({"kind": "plan", "audit": audit, "path": plan}));
        let old = fs::read(&plan).expect("the plan");
        let filler = self.workspace.join("filler");
        // As full as it gets: a megabyte, then a page at a time.
        let full = |size: usize| {
            let mut out = fs::OpenOptions::new().create(true).append(true).open(&filler).expect("filler");
            while out.write_all(&vec![7; size]).is_ok() {}
        };
        full(1 << 20);
        full(4096);
        let before = self.ok("site_list", json!({}))["total"].clone();
        let mut acknowledged = 0;
        let refused = loop {
            match self.call("site_save", json!({"name": format!("Site {acknowledged}"), "note": "y".repeat(20_000)})) {
                Ok(_) => acknowledged += 1,
                Err(error) => break error,
            }
            assert!(acknowledged < 10_000, "the disk does not get full");
        };
        assert_eq!(refused.code, "io-disk-full", "{refused:?}");
        fs::write(&file, noise(2, 3_000_000)).expect("a file to take in");
        for (command, input) in [
            ("evidence_add", json!({"paths": [file]})),
            ("backup_now", json!({})),
            ("report_write", json!({"audit": audit, "path": self.workspace.join("report.pdf")})),
        ] {
            let error = self.call(command, input).expect_err(command);
            assert_eq!(error.code, "io-disk-full", "{command}: {error:?}");
        }
        assert!(!self.workspace.join("report.pdf").exists(), "no half report");
        let again = json!({"kind": "checklist", "audit": audit, "path": plan});
        assert_eq!(self.call("report_write", again).expect_err("full").code, "io-disk-full");
        assert_eq!(fs::read(&plan).expect("still there"), old, "the old file stays whole");
        let total = self.ok("site_list", json!({}))["total"].as_i64().expect("total");
        assert_eq!(
            total,
            before.as_i64().expect("total") + acknowledged,
            "what was acknowledged is there, and no more"
        );
        self.sound();
        fs::remove_file(&filler).expect("freed");
        self.ok("site_save", json!({"name": "After"}));
        assert_eq!(self.ok("evidence_list", json!({}))["total"], 1);
        self.ok("backup_now", json!({}));
        self.ok("workspace_close", json!({}));
        self.ok("workspace_open", json!({"path": folder}));
        self.sound();
        fs::remove_file(&file).expect("removed");
        say("done");
    }

    /// On media that cannot be written. `tail`: a crash left changes beside the database.
    fn look(&self, tail: bool) {
        let state = self.ok("workspace_open", json!({"path": self.workspace}));
        assert_eq!((&state["workspace"]["writable"], &state["workspace"]["damaged"]), (&json!(false), &json!(false)));
        let faults: Vec<&str> = state["workspace"]["faults"]
            .as_array()
            .expect("faults")
            .iter()
            .filter_map(|fault| fault["code"].as_str())
            .collect();
        assert_eq!(faults, if tail { vec!["workspace-tail-not-read"] } else { vec![] });
        assert!(self.ok("site_list", json!({}))["total"].as_i64() >= Some(i64::from(!tail)));
        for (command, input) in [
            ("site_save", json!({"name": "x"})),
            ("backup_now", json!({})),
            ("evidence_add", json!({"paths": [std::env::current_exe().expect("a file")]})),
        ] {
            let code = self.call(command, input).expect_err(command).code;
            assert!(["workspace-read-only", "evidence-vault-read-only"].contains(&code.as_str()), "{command}: {code}");
        }
        self.sound();
        say("done");
    }

    fn audit(&self) -> Value {
        let plan =
            json!({"kind": "internal", "title": "Changes", "planned_from": "2026-03-09", "planned_to": "2026-03-11"});
        self.ok("audit_create", plan)["id"].clone()
    }

    /// Nothing but warnings.
    fn sound(&self) {
        let checked = self.ok("workspace_check", json!({}));
        let faults: Vec<&Value> =
            checked["faults"].as_array().expect("faults").iter().filter(|f| f["severity"] == "fault").collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
