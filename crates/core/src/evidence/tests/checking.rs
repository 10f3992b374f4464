use std::fs::File;

use super::*;
use crate::{
    domain::EvidenceState as State,
    evidence::{
        check::{Budget, CheckOptions, CheckReport, Checked, Depth, Expected, Place, StoppedBy, check},
        intake::Taken,
    },
};

struct Fixture {
    dir: TempDir,
    vault: Vault,
    expected: Vec<Expected>,
}

impl Fixture {
    /// Files `a`, `b`, … with these contents, in the vault and, named `A`, `B`, …, also as references in place.
    fn new(contents: &[&str]) -> Self {
        let dir = folder();
        let vault = vault_in(dir.path());
        let mut expected = Vec::new();
        for (letter, content) in ('a'..).zip(contents) {
            let path = put(dir.path().join("in").join(letter.to_string()), content);
            let copied = take(std::slice::from_ref(&path), &vault, &Job::default()).expect("takes in");
            let planned = plan(std::slice::from_ref(&path), None, &Job::default()).expect("plans");
            let referred = take_in(planned, Mode::Reference, &Ticking::new(), &Job::default()).expect("takes in");
            expected.push(record(letter, &copied.taken[0], Place::Vault));
            expected.push(record(letter.to_ascii_uppercase(), &referred.taken[0], Place::InPlace(path)));
        }
        expected.sort_by(|a, b| b.id.cmp(&a.id));
        let_the_file_clock_tick();
        Self { dir, vault, expected }
    }

    fn only(mut self, id: &str) -> Self {
        self.expected.retain(|item| item.id == id);
        self
    }

    fn original(&self, letter: &str) -> PathBuf {
        self.dir.path().join("in").join(letter)
    }

    fn blob(&self, id: &str) -> PathBuf {
        let hash = self.expected.iter().find(|item| item.id == id).expect("known").hash.to_string();
        self.vault.folder().join("objects").join(&hash[..2]).join(&hash[2..])
    }

    fn check(&self, depth: Depth, options: &CheckOptions) -> CheckReport {
        check(&self.expected, &self.vault, depth, options, &Ticking::new(), &Job::default()).expect("checks")
    }

    fn one(&self, depth: Depth) -> Checked {
        let report = self.check(depth, &CheckOptions::default());
        let [one] = &report.items[..] else { panic!("one item: {:?}", report.items) };
        one.clone()
    }
}

fn record(id: char, taken: &Taken, place: Place) -> Expected {
    Expected {
        id: id.to_string(),
        subject: format!("EV-{id}"),
        hash: taken.hash,
        size: taken.size,
        facts: if place == Place::Vault { taken.stored.clone() } else { taken.original.clone() },
        place,
        last_full_check: None,
        superseded: false,
    }
}

fn fault_codes(checked: &Checked) -> Vec<&str> {
    checked.faults.iter().map(|fault| fault.code.as_str()).collect()
}

#[test]
fn untouched_evidence_is_intact_when_read_and_only_unchanged_when_not() {
    for id in ["a", "A"] {
        let fixture = Fixture::new(&["one"]).only(id);
        let (quick, full) = (fixture.one(Depth::Quick), fixture.one(Depth::Full));
        assert_eq!((quick.state, quick.verified, fault_codes(&quick)), (State::UnchangedByQuickLook, false, vec![]));
        assert_eq!((full.state, full.verified, fault_codes(&full)), (State::Intact, true, vec![]));
        assert!(quick.at.is_some() && full.facts.is_some());
    }
}

#[test]
fn no_quick_look_ever_verifies() {
    let fixture = Fixture::new(&["one", "one", "two"]);
    fs::write(fixture.original("c"), "TWO").expect("edits");
    let report = fixture.check(Depth::Quick, &CheckOptions::default());
    assert_eq!(report.items.len(), 6);
    for item in report.items {
        assert!(!item.verified && !matches!(item.state, State::Intact | State::Duplicate), "{item:?}");
    }
}

#[test]
fn a_flipped_byte_with_its_times_put_back_is_found_by_reading() {
    let fixture = Fixture::new(&["one"]).only("A");
    let path = fixture.original("a");
    let before = path.metadata().expect("stat").modified().expect("mtime");
    fs::write(&path, "0ne").expect("edits");
    File::options().write(true).open(&path).and_then(|f| f.set_modified(before)).expect("puts back");
    let (quick, full) = (fixture.one(Depth::Quick), fixture.one(Depth::Full));
    assert_eq!((quick.state, fault_codes(&quick)), (State::MetadataChanged, vec!["evidence-metadata-changed-unread"]));
    assert_eq!(quick.faults[0].args["differences"], "ctime");
    assert_eq!((full.state, fault_codes(&full)), (State::Modified, vec!["evidence-modified"]));
    assert_eq!(full.faults[0].args["found"], naive("0ne").to_string());
}

#[test]
fn a_flipped_byte_in_the_vault_is_found_by_reading() {
    let fixture = Fixture::new(&["one"]).only("a");
    let path = fixture.blob("a");
    let before = path.metadata().expect("stat").modified().expect("mtime");
    fs::remove_file(&path).expect("removes");
    put(&path, "0ne");
    File::options().write(true).open(&path).and_then(|f| f.set_modified(before)).expect("puts back");
    assert_eq!(fixture.one(Depth::Quick).state, State::MetadataChanged);
    assert_eq!(fixture.one(Depth::Full).state, State::Modified);
}

#[test]
fn another_size_is_modified_even_at_a_quick_look() {
    let fixture = Fixture::new(&["one"]).only("A");
    fs::write(fixture.original("a"), "one more").expect("edits");
    let quick = fixture.one(Depth::Quick);
    assert_eq!((quick.state, quick.faults[0].args["found"].as_str()), (State::Modified, "8 bytes"));
}

#[test]
fn a_touched_file_keeps_its_content() {
    let fixture = Fixture::new(&["one"]).only("A");
    let file = File::options().write(true).open(fixture.original("a")).expect("opens");
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("touches");
    let full = fixture.one(Depth::Full);
    assert_eq!((full.state, full.verified), (State::MetadataChanged, true));
    assert_eq!(full.faults[0].args["differences"], "mtime, ctime");
}

#[test]
fn a_copied_workspace_is_intact_once_read() {
    let mut fixture = Fixture::new(&["one"]).only("a");
    let copy = folder();
    sandbox::run("cp", &["-r", fixture.vault.folder().to_str().expect("text")], &copy.path().join("evidence"));
    fixture.vault = Vault::open(copy.path().join("evidence")).expect("opens");
    assert_eq!(fixture.one(Depth::Quick).state, State::MetadataChanged);
    assert_eq!(fixture.one(Depth::Full).state, State::Intact);
}

#[test]
fn what_is_gone_is_missing_and_found_again_by_content() {
    let fixture = Fixture::new(&["one", "two"]);
    fs::rename(fixture.original("a"), fixture.dir.path().join("renamed \n.txt")).expect("moves");
    put(fixture.dir.path().join("bait"), "eno");
    fs::remove_file(fixture.blob("b")).expect("removes");
    fs::remove_file(fixture.original("b")).expect("removes");
    for depth in [Depth::Quick, Depth::Full] {
        let missing = fixture.check(depth, &CheckOptions::default());
        let states: Vec<_> = missing.items.iter().map(|item| (item.id.as_str(), item.state)).collect();
        assert_eq!(states[..2], [("A", State::Missing), ("B", State::Missing)]);
        assert_eq!(states[3], ("b", State::Missing));
        let search = CheckOptions { search: vec![fixture.dir.path().to_path_buf()], ..CheckOptions::default() };
        let found = fixture.check(depth, &search);
        let place = found.items[0].found_at.as_ref().expect("found").to_path();
        assert_eq!(found.items[0].state, State::Moved);
        assert_eq!(fs::read(place).expect("reads"), b"one");
        assert_eq!(fault_codes(&found.items[0]), ["evidence-moved"]);
        let rest = [&found.items[1], &found.items[3]].map(|item| (item.state, fault_codes(item)));
        assert_eq!(rest, [(State::Missing, vec!["evidence-missing"]), (State::Missing, vec!["evidence-missing"])]);
    }
}

#[test]
fn something_else_in_the_place_is_unreadable_and_never_hangs() {
    for id in ["a", "A"] {
        let fixture = Fixture::new(&["one"]).only(id);
        let path = if id == "a" { fixture.blob("a") } else { fixture.original("a") };
        fs::remove_file(&path).expect("removes");
        sandbox::run("mkfifo", &[], &path);
        for depth in [Depth::Quick, Depth::Full] {
            let checked = fixture.one(depth);
            assert_eq!((checked.state, fault_codes(&checked)), (State::Unreadable, vec!["evidence-not-a-file"]));
        }
    }
}

#[test]
fn a_change_during_the_check_is_named() {
    let dir = folder();
    let path = put(dir.path().join("log"), vec![1; 1 << 20]);
    let planned = plan(std::slice::from_ref(&path), None, &Job::default()).expect("plans");
    let taken = take_in(planned, Mode::Reference, &Ticking::new(), &Job::default()).expect("takes in").taken;
    let expected = [record('A', &taken[0], Place::InPlace(path.clone()))];
    let_the_file_clock_tick();
    let job = job_doing(4, move |_| {
        let mut file = File::options().append(true).open(&path).expect("opens");
        std::io::Write::write_all(&mut file, b"more").expect("appends");
    });
    let report = check(&expected, &vault_in(dir.path()), Depth::Full, &CheckOptions::default(), &Ticking::new(), &job);
    let item = &report.expect("checks").items[0];
    assert_eq!((item.state, fault_codes(item)), (State::ChangedWhileHashing, vec!["evidence-changed-while-hashing"]));
}

#[test]
fn duplicates_name_their_original_and_superseded_items_say_so() {
    let mut fixture = Fixture::new(&["same", "same", "old"]);
    fixture.expected.retain(|item| item.place == Place::Vault);
    fixture.expected.reverse();
    fixture.expected[2].superseded = true;
    let report = fixture.check(Depth::Full, &CheckOptions::default());
    let states: Vec<_> = report.items.iter().map(|item| (item.state, item.verified, item.same_as.as_deref())).collect();
    assert_eq!(
        states,
        [(State::Intact, true, None), (State::Duplicate, true, Some("a")), (State::Superseded, true, None),]
    );
    assert_eq!(report.faults().map(|f| f.args["of"].as_str()).collect::<Vec<_>>(), ["EV-a"]);
    fs::remove_file(fixture.blob("c")).expect("removes");
    assert_eq!(fixture.check(Depth::Full, &CheckOptions::default()).items[2].state, State::Missing);
}

#[test]
fn a_budget_checks_the_oldest_first_and_a_cursor_goes_on_from_there() {
    let contents: Vec<String> = (0..26).map(|n| format!("content {n:02}")).collect();
    let mut fixture = Fixture::new(&contents.iter().map(String::as_str).collect::<Vec<_>>());
    fixture.expected.retain(|item| item.place == Place::Vault);
    fixture.expected.reverse();
    // z was never checked, the others the longer ago the later in the alphabet.
    for item in &mut fixture.expected {
        let letter = i64::from(item.id.as_bytes()[0] - b'a');
        item.last_full_check = (letter < 25).then(|| Timestamp::new(1_700_000_000_000 - letter * 1000, 0));
    }
    let mut options =
        CheckOptions { budget: Budget { bytes: Some(50), ..Budget::default() }, ..CheckOptions::default() };
    let mut seen = Vec::new();
    for round in 0..6 {
        let report = fixture.check(Depth::Full, &options);
        let done = report.items.iter().filter(|item| item.state == State::Intact);
        seen.extend(done.map(|item| item.id.clone()));
        assert_eq!(report.stopped, (round < 5).then_some(StoppedBy::Budget));
        assert!(report.items.iter().all(|item| matches!(item.state, State::Intact | State::NotChecked)));
        let json = serde_json::to_string(&report.resume).expect("writes");
        options.resume = serde_json::from_str(&json).expect("reads");
    }
    assert_eq!(seen, ('a'..='z').rev().map(|c| c.to_string()).collect::<Vec<_>>());
}

#[test]
fn a_round_does_not_come_back_to_what_it_has_checked() {
    let mut fixture = Fixture::new(&["one", "two", "three"]);
    fixture.expected.retain(|item| item.place == Place::Vault);
    let budget = Budget { bytes: Some(1), ..Budget::default() };
    let first = fixture.check(Depth::Full, &CheckOptions { budget, ..CheckOptions::default() });
    let resume = first.resume.clone().expect("is not through");
    // The caller keeps when each was checked, so the first is now the youngest.
    for item in first.items.iter().filter(|item| item.verified) {
        fixture.expected.iter_mut().find(|e| e.id == item.id).expect("known").last_full_check = item.at;
    }
    let second = fixture.check(Depth::Full, &CheckOptions { resume: Some(resume), ..CheckOptions::default() });
    assert_eq!(second.items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["b", "c"]);
    assert!(second.stopped.is_none() && second.resume.is_none());
}

#[test]
fn a_spent_time_budget_still_checks_one() {
    let fixture = Fixture::new(&["one", "two"]);
    let options = CheckOptions { budget: Budget { milliseconds: Some(0), bytes: None }, ..CheckOptions::default() };
    let report = fixture.check(Depth::Full, &options);
    assert_eq!(report.items.iter().filter(|item| item.verified).count(), 1);
    assert_eq!(report.stopped, Some(StoppedBy::Budget));
}

#[test]
fn a_cancelled_check_keeps_what_it_knows() {
    let fixture = Fixture::new(&["one", "two", "three"]);
    let job = job_doing(2, Job::cancel);
    let report = check(&fixture.expected, &fixture.vault, Depth::Full, &CheckOptions::default(), &Ticking::new(), &job);
    let report = report.expect("reports");
    assert_eq!(report.stopped, Some(StoppedBy::Cancel));
    let done = report.items.iter().filter(|item| item.verified).count();
    assert!((1..6).contains(&done), "{done}");
    assert!(report.items.iter().all(|item| item.verified == item.at.is_some()));
}

#[test]
fn a_folder_gone_or_now_a_file_is_missing_too() {
    let fixture = Fixture::new(&["one"]).only("A");
    fs::remove_dir_all(fixture.dir.path().join("in")).expect("removes");
    assert_eq!(fixture.one(Depth::Full).state, State::Missing);
    put(fixture.dir.path().join("in"), b"a file now");
    for depth in [Depth::Quick, Depth::Full] {
        assert_eq!(fixture.one(depth).state, State::Missing);
    }
}
