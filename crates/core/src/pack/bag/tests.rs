use std::{fs, path::Path};

use super::check;
use crate::{
    Error, Fault, Severity,
    job::Job,
    pack::tree::{FolderTree, Tree},
};

fn faults(folder: &Path) -> Vec<Fault> {
    let (tree, mut faults) = FolderTree::open(folder, &Job::default()).expect("opens");
    faults.extend(check(&tree, &Job::default()).expect("checks").faults);
    faults
}

fn named(folder: &Path) -> Vec<String> {
    faults(folder).into_iter().map(|fault| format!("{} {}", fault.code, fault.subject)).collect()
}

/// What the suite's folder promises of a bag: sound, sound with a remark, or not sound.
fn keeps(promise: &str, faults: &[Fault]) -> bool {
    let wrong = faults.iter().any(|fault| fault.severity == Severity::Fault);
    match promise {
        "valid" => !wrong,
        "warning" => !wrong && !faults.is_empty(),
        "invalid" | "linux-only" | "windows-only" => wrong,
        other => panic!("the suite has a folder {other} that nobody knows"),
    }
}

fn folders(of: &Path) -> Vec<std::path::PathBuf> {
    let mut found: Vec<_> = fs::read_dir(of).expect("lists").map(|entry| entry.expect("entry").path()).collect();
    found.retain(|path| path.is_dir() && !path.ends_with(".git"));
    found.sort();
    found
}

/// The Library of Congress' suite. Its folders for Windows hold on every system: we judge a path by its text.
#[test]
fn all_sixty_bags_of_the_conformance_suite_are_as_their_folders_say() {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/testdata/bagit-conformance-suite");
    let promises = folders(&suite).into_iter().flat_map(|version| folders(&version));
    let bags: Vec<_> = promises.flat_map(|promise| folders(&promise)).collect();
    let broken: Vec<String> = bags
        .iter()
        .filter_map(|bag| {
            let promise = bag.parent()?.file_name()?.to_str()?;
            let found = faults(bag);
            (!keeps(promise, &found)).then(|| format!("{}: {found:#?}", bag.display()))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert_eq!(bags.len(), 60);
}

/// sha256 of "one\n" and "two\n".
const ONE: &str = "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806";
const TWO: &str = "27dd8ed44a83ff94d557f9fd0412ed5a8cbca69ea04922d88c01184a07300a5a";

struct Bag(tempfile::TempDir);

impl Bag {
    fn new() -> Self {
        let bag = Self(tempfile::tempdir().expect("a temporary folder"));
        bag.put("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
            .put("bag-info.txt", "Payload-Oxum: 8.2\n")
            .put("data/one.txt", "one\n")
            .put("data/b/two.txt", "two\n")
            .put("manifest-sha256.txt", &format!("{TWO}  data/b/two.txt\n{ONE}  data/one.txt\n"))
    }

    fn put(self, path: &str, text: &str) -> Self {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("makes it");
        fs::write(path, text).expect("writes");
        self
    }

    fn named(&self) -> Vec<String> {
        named(self.0.path())
    }
}

#[test]
fn every_wrong_missing_and_extra_file_is_listed_at_once() {
    let bag = Bag::new();
    assert_eq!(bag.named(), Vec::<String>::new());
    let bag = bag.put("data/one.txt", "eno\n").put("data/extra.txt", "").put("bag-info.txt", "Payload-Oxum: 9.9\n");
    fs::remove_file(bag.0.path().join("data/b/two.txt")).expect("removes");
    let expected = [
        "bag-changed data/one.txt",
        "bag-extra data/extra.txt",
        "bag-missing data/b/two.txt",
        "bag-oxum-differs bag-info.txt",
    ];
    assert_eq!(bag.named(), expected);
}

#[test]
fn lines_that_are_none_and_paths_that_lead_out_are_named_and_the_rest_is_checked() {
    let bag = Bag::new().put(
        "manifest-sha256.txt",
        &format!(
            "nonsense\n{ONE}\n{ONE}  ../../etc/passwd\n{ONE}  bagit.txt\n{}  data/x\n{ONE}  data/b/two.txt\n",
            &ONE[2..]
        ),
    );
    let expected = [
        "bag-changed data/b/two.txt",
        "bag-extra data/one.txt",
        "bag-manifest-line manifest-sha256.txt",
        "bag-manifest-line manifest-sha256.txt",
        "bag-manifest-line manifest-sha256.txt",
        "bag-path-outside ../../etc/passwd",
        "bag-path-outside bagit.txt",
    ];
    assert_eq!(bag.named(), expected);
}

#[test]
fn a_percent_sign_is_decoded_and_taken_literally_where_the_writer_did_not_encode_it() {
    let manifest = format!(
        "{TWO}  data/b/two.txt\n{ONE}  data/one.txt\n{ONE}  data/50%25.txt\n{ONE}  data/a%0Ab\n{ONE}  data/raw%25\n"
    );
    let bag = Bag::new().put("manifest-sha256.txt", &manifest).put("bag-info.txt", "Payload-Oxum: 20.5\n");
    let bag = bag.put("data/50%.txt", "one\n").put("data/raw%25", "one\n");
    #[cfg(unix)]
    let bag = bag.put("data/a\nb", "one\n");
    assert_eq!(bag.named(), Vec::<String>::new());
}

#[test]
fn what_is_to_be_fetched_and_is_not_there_says_where_from() {
    let line = format!("{TWO}  data/b/two.txt\n{ONE}  data/one.txt\n{ONE}  data/far.bin\n");
    let bag = Bag::new().put("manifest-sha256.txt", &line);
    let bag =
        bag.put("fetch.txt", "https://example.org/far - data/far.bin\nhttps://example.org/x 7 data/unlisted\nbroken\n");
    let expected = ["bag-fetch-line fetch.txt", "bag-fetch-unlisted data/unlisted", "bag-not-fetched data/far.bin"];
    assert_eq!(bag.named(), expected);
}

#[test]
fn from_version_one_on_every_manifest_lists_every_file() {
    let md5_of_one = "5bbf5a52328e7439ae6e719dfe712200";
    let bag = Bag::new().put("manifest-md5.txt", &format!("{md5_of_one}  data/one.txt\n"));
    assert_eq!(bag.named(), ["bag-not-in-every-manifest data/b/two.txt"]);
    let bag = bag.put("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    assert_eq!(bag.named(), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_link_is_named_and_never_followed() {
    let bag = Bag::new();
    std::os::unix::fs::symlink("/etc/passwd", bag.0.path().join("data/link")).expect("links");
    assert_eq!(bag.named(), ["evidence-link-skipped data/link"]);
}

#[test]
fn a_cancelled_check_ends_and_progress_never_exceeds_its_totals() {
    let bag = Bag::new();
    let (tree, _) = FolderTree::open(bag.0.path(), &Job::default()).expect("opens");
    let job = Job::default();
    job.cancel();
    assert!(matches!(check(&tree, &job), Err(Error::Cancelled)));
    let seen = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let sink = seen.clone();
    check(&tree, &Job::new(move |progress| sink.lock().expect("sound").push(progress.clone()))).expect("checks");
    let seen = seen.lock().expect("sound");
    assert!(seen.iter().all(|p| p.files_done <= p.files_total && p.bytes_done <= p.bytes_total));
    let last = seen.last().expect("reported");
    assert_eq!((last.files_done, last.bytes_done), (2, 8));
    assert_eq!(tree.files().len(), 5);
}
