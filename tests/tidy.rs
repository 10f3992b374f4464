//! The walls of the house (ARCHITECTURE.md), read from the sources. A wall that is in the way is moved there and here in
//! the same commit, never round a single file.

#[path = "tidy/source.rs"]
mod source;

use std::collections::BTreeSet;

use source::{files, heads, project, rust};

/// Every complaint at once: who mends one wants to see the others.
#[track_caller]
fn none(what: &str, complaints: impl IntoIterator<Item = String>) {
    let complaints: BTreeSet<String> = complaints.into_iter().collect();
    let list = complaints.iter().map(|line| format!("  {line}\n")).collect::<String>();
    assert!(complaints.is_empty(), "{what}:\n{list}");
}

/// Ground that all but `domain` stand on.
const GROUND: &[&str] = &["error", "fault", "io", "job", "Error", "Result", "Fault", "Severity", "Suggestion"];

/// What each module of the core may use of the others, beside itself and the ground.
fn allowed(module: &str) -> &'static [&'static str] {
    match module {
        "domain" | "fault" => &[],
        "error" | "io" => &["domain"],
        "job" => &[],
        // The report names the words it needs; the messages give them.
        "messages" => &["domain", "report"],
        "standards" | "evidence" | "exchange" | "rules" | "store" => &["domain"],
        "report" => &["domain"],
        "pack" => &["domain", "evidence", "messages"],
        "net" => &["domain"],
        "app" => {
            &["domain", "evidence", "exchange", "messages", "net", "pack", "report", "rules", "standards", "store"]
        }
        // The wire names the types of what goes over it (`api/commands.rs`); that it decides nothing is for review.
        "api" => &["app", "domain", "evidence", "exchange", "report", "rules", "standards", "store"],
        _ => &[],
    }
}

#[test]
fn modules_of_the_core_use_only_what_they_may() {
    let mut complaints = Vec::new();
    for file in rust("crates/core/src") {
        let below = file.name.strip_prefix("crates/core/src/").expect("below");
        let module = below.split(['/', '.']).next().unwrap_or_default();
        if module == "lib" {
            continue;
        }
        for used in heads(&file.code, "crate") {
            let ground = module != "domain" && GROUND.contains(&used.as_str());
            if used != module && !ground && !allowed(module).contains(&used.as_str()) {
                complaints.push(format!("{} uses crate::{used}", file.name));
            }
        }
    }
    none("arrows that are not in ARCHITECTURE.md", complaints);
}

#[test]
fn the_programs_stand_on_the_wire_and_the_desk() {
    let may = |folder: &str, names: &[&str]| -> Vec<String> {
        let files = rust(folder);
        let uses =
            files.iter().flat_map(|file| heads(&file.code, "triennium_core").into_iter().map(move |u| (&file.name, u)));
        uses.filter(|(_, used)| !names.contains(&used.as_str()))
            .map(|(name, used)| format!("{name} uses {used}"))
            .collect()
    };
    let ground = ["Error", "Result", "Fault", "Severity", "job", "messages", "domain", "api", "app"];
    none("the command line", may("crates/cli/src", &ground));
    none("the shell", may("src-tauri/src", &["Error", "api", "app", "job"]));
}

/// `word` stands alone in `text`.
fn has_word(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

#[test]
fn sql_stands_in_the_store() {
    let words = ["SELECT", "INSERT", "UPDATE", "DELETE", "WHERE", "JOIN", "ORDER BY", "PRAGMA", "CREATE TABLE"];
    let mut complaints = Vec::new();
    for folder in ["crates/core/src", "crates/cli/src", "src-tauri/src"] {
        for file in rust(folder).iter().filter(|file| !file.name.starts_with("crates/core/src/store/")) {
            let found = |text: &&String| words.iter().any(|word| has_word(text, word));
            complaints.extend(file.strings.iter().filter(found).map(|text| format!("{}: {text}", file.name)));
        }
    }
    none("SQL outside store/", complaints);
}

/// Files outside `home` in whose code `mark` stands.
fn outside(folder: &str, home: &str, marks: &[&str]) -> Vec<String> {
    let files = rust(folder).into_iter().filter(|file| !file.name.starts_with(home));
    let stands = |file: &source::Rust| {
        let marks = marks.iter().filter(|mark| has_word(&file.code, mark));
        marks.map(|mark| format!("{}: {mark}", file.name)).collect::<Vec<_>>()
    };
    files.flat_map(|file| stands(&file)).collect()
}

#[test]
fn one_folder_draws_pdf() {
    none(
        "printpdf outside report/pdf",
        outside("crates/core/src", "crates/core/src/report/pdf", &["printpdf", "lopdf", "parley"]),
    );
}

/// docs/adr/0007: one file sends, and one verb asks it to.
#[test]
fn one_file_may_use_a_network() {
    let marks = ["ureq", "TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"];
    let mut found = outside("crates/core/src", "crates/core/src/net.rs", &marks);
    for folder in ["crates/cli/src", "src-tauri/src"] {
        found.extend(outside(folder, "-", &marks));
    }
    none("a network outside net.rs", found);
    let asks = |file: &source::Rust| {
        heads(&file.code, "crate").iter().any(|used| used == "net") || has_word(&file.code, "net::post")
    };
    let who: Vec<String> = rust("crates/core/src").into_iter().filter(asks).map(|file| file.name).collect();
    assert_eq!(who, ["crates/core/src/app/stamp.rs"], "who may ask net.rs");
}

#[test]
fn one_file_knows_the_keyring_and_one_folder_certificates() {
    let keyring =
        outside("crates/core/src", "crates/core/src/app/key/keyring.rs", &["keyring::Entry", "keyring::Error"]);
    none("the system's keyring outside app/key/keyring.rs", keyring);
    let certificates = outside("crates/core/src", "crates/core/src/pack/time_stamp/", &["webpki", "x509_cert"]);
    none("certificates outside pack/time_stamp/", certificates);
}

#[test]
fn one_file_reads_the_clock_and_makes_randomness() {
    let marks = [
        "Local::now",
        "Utc::now",
        "SystemTime::now",
        "Instant::now",
        "getrandom",
        "Uuid::new_v4",
        "Uuid::now_v7",
        "thread_rng",
        "OsRng",
    ];
    none(
        "the clock or randomness outside app/clock.rs",
        outside("crates/core/src", "crates/core/src/app/clock.rs", &marks),
    );
}

/// Writing files is for those who can promise that nothing half done is left.
#[test]
fn files_are_written_in_few_places() {
    let marks =
        ["fs::write", "File::create", "create_new", "fs::rename", "fs::remove_file", "fs::remove_dir_all", "fs::copy"];
    let may = |line: &String| {
        ["crates/core/src/io.rs", "crates/core/src/evidence/", "crates/core/src/store/mod.rs"]
            .iter()
            .any(|at| line.starts_with(at))
    };
    none(
        "files written outside io.rs and evidence/",
        outside("crates/core/src", "-", &marks).into_iter().filter(|l| !may(l)),
    );
}

#[test]
fn nothing_is_allowed_unwrapped_or_left_to_do() {
    let mut complaints = Vec::new();
    for folder in ["crates", "src-tauri/src"] {
        for file in rust(folder).iter().filter(|file| !file.name.contains("/examples/")) {
            let marks = [".unwrap()", "#[allow(", "#![allow(", "todo!(", "unimplemented!(", "dbg!("];
            complaints.extend(marks.iter().filter(|m| file.code.contains(**m)).map(|m| format!("{}: {m}", file.name)));
        }
    }
    none("in code that is no test", complaints);
}

#[test]
fn every_file_says_first_what_it_is() {
    let rust = ["crates", "src-tauri", "tests"].iter().flat_map(|folder| files(folder, &[".rs"]));
    let is_test = |name: &str| name.contains("/src/") && name.contains("tests");
    let silent = rust.filter(|(name, text)| !is_test(name) && !text.starts_with("//!")).map(|(name, _)| name);
    none("no module doc", silent);
}

/// `import … from '…'` of a file of the window.
fn imports(text: &str) -> Vec<&str> {
    let after = |mark: &str| text.match_indices(mark).map(|(at, m)| at + m.len()).collect::<Vec<_>>();
    let starts = [after("from '"), after("import '"), after("import('")].concat();
    starts.into_iter().filter_map(|at| text[at..].split('\'').next()).collect()
}

#[test]
fn one_file_of_the_window_knows_tauri() {
    let window = files("ui/src", &[".ts", ".svelte"]);
    let knows = |(name, text): &(String, String)| name != "ui/src/api/tauri.ts" && text.contains("@tauri-apps");
    none("@tauri-apps outside ui/src/api/tauri.ts", window.iter().filter(|f| knows(f)).map(|f| f.0.clone()));
}

#[test]
fn components_know_no_feature_and_features_not_each_other() {
    let mut complaints = Vec::new();
    for (name, text) in files("ui/src", &[".ts", ".svelte"]) {
        let place: Vec<&str> = name.split('/').collect();
        for import in imports(&text) {
            let feature = feature_of(&place, import);
            let bad = match (place[2], feature) {
                ("components" | "lib", Some(_)) => true,
                ("features", Some(feature)) => feature != place[3],
                _ => false,
            };
            if bad {
                complaints.push(format!("{name} imports {import}"));
            }
        }
    }
    none("imports that cross", complaints);
}

/// The feature an import leads into, from a file at `place`.
fn feature_of(place: &[&str], import: &str) -> Option<String> {
    let mut path: Vec<&str> = match import.strip_prefix("$/") {
        Some(_) => vec!["ui", "src"],
        None if import.starts_with('.') => place[..place.len() - 1].to_vec(),
        None => return None,
    };
    for part in import.trim_start_matches("$/").split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    (path.get(2) == Some(&"features")).then(|| path.get(3).map(ToString::to_string)).flatten()
}

/// Requirements of a standard are its owner's words; ours never order.
#[test]
fn no_requirement_text_stands_in_the_project() {
    let mut complaints = Vec::new();
    for (folder, endings) in
        [("standards", &[".csv", ".json", ".md"][..]), ("messages", &[".ftl"]), ("crates/core/sample", &[".json"])]
    {
        for (name, text) in files(folder, endings) {
            let orders = |line: &&str| has_word(&line.to_lowercase(), "shall");
            complaints.extend(text.lines().filter(orders).map(|line| format!("{name}: {line}")));
        }
    }
    none("“shall”", complaints);
}

/// Questioned at 500 lines of Rust and 250 of Svelte; twice that is answered.
#[test]
fn no_file_is_too_long_to_read() {
    let rust = ["crates", "src-tauri/src", "tests"].iter().flat_map(|folder| files(folder, &[".rs"])).map(|f| (f, 500));
    let svelte = files("ui/src", &[".svelte"]).into_iter().map(|f| (f, 250));
    let lines: Vec<(usize, usize, String)> =
        rust.chain(svelte).map(|((name, text), limit)| (text.lines().count(), limit, name)).collect();
    for (lines, limit, name) in lines.iter().filter(|(lines, limit, _)| lines > limit) {
        println!("{name}: {lines} lines; over {limit} is a question");
    }
    let far = lines.iter().filter(|(lines, limit, _)| *lines > 2 * limit);
    none("too long", far.map(|(lines, _, name)| format!("{name}: {lines} lines")));
}

#[test]
fn every_command_says_what_it_does_and_stands_once() {
    use triennium_core::api::COMMANDS;
    let mut complaints = Vec::new();
    let mut seen = BTreeSet::new();
    for command in COMMANDS {
        if !command.doc.ends_with('.') || command.doc.len() < 12 {
            complaints.push(format!("{}: “{}” is no sentence", command.name, command.doc));
        }
        if !seen.insert(command.name) {
            complaints.push(format!("{} stands twice", command.name));
        }
    }
    none("the command table", complaints);
}

#[test]
fn every_operation_of_the_history_has_its_words() {
    use triennium_core::{app::Op, messages::messages};
    let missing = |lang: &'static str| {
        Op::ALL
            .iter()
            .map(|op| format!("op-{op}"))
            .filter(move |code| !messages(lang).has(code))
            .map(move |c| format!("{lang}: {c}"))
    };
    none("no text", missing("en").chain(missing("de")));
}

#[test]
fn the_windows_types_are_those_of_the_table() {
    let path = project().join("ui/src/api/gen/wire.ts");
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == triennium_core::api::typescript::typescript(),
        "{} is out of date: make bindings",
        path.display()
    );
}
