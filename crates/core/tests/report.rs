//! The report from model to file: its words as a snapshot, its PDF under the tools that others will open it with.
//! Needs qpdf, poppler-utils, mupdf-tools, ghostscript and what veraPDF needs (`scripts/install.sh test`): without them
//! these tests fail.

#[path = "report/attached.rs"]
mod attached;
#[path = "report/conformance.rs"]
mod conformance;
#[path = "report/form.rs"]
mod form;
mod support;

use std::{path::Path, process::Command};

use support::audit;
use triennium_core::{
    Error,
    job::Job,
    messages::messages,
    report::{self, Document, Options, model::AuditReport, model::Status},
};

fn document(model: &AuditReport, language: &str) -> Document {
    report::audit_report(model, &Options::default(), messages(language))
}

fn pdf(model: &AuditReport, language: &str) -> Vec<u8> {
    report::pdf::render(&document(model, language), &Job::default()).expect("the report is drawn")
}

struct File {
    folder: tempfile::TempDir,
}

impl File {
    fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("report.pdf"), bytes).expect("written");
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Standard output of a tool that must be there and must have nothing to complain about.
    fn run(&self, tool: &str, args: &[&str]) -> String {
        let output = Command::new(tool).args(args).current_dir(self.path()).output();
        let output = output.unwrap_or_else(|error| panic!("{tool} must be installed: {error}"));
        let (out, complaint) =
            (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success() && complaint.trim().is_empty(), "{tool} {args:?}: {complaint}{out}");
        out
    }

    fn text(&self) -> String {
        self.run("pdftotext", &["-layout", "report.pdf", "-"])
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_words_of_the_report() {
    for language in ["en", "de"] {
        let text = report::text::render(&document(&audit::sample(), language));
        assert!(!text.contains("report-"), "a message is missing in {language}");
        insta::assert_snapshot!(format!("report_{language}"), text);
    }
}

#[test]
fn an_audit_without_findings_still_says_what_it_must() {
    let model =
        AuditReport { audit: audit::sample().audit, control: audit::sample().control, ..AuditReport::default() };
    insta::assert_snapshot!("report_empty", report::text::render(&document(&model, "en")));
    let file = File::new(&pdf(&model, "en"));
    file.run("qpdf", &["--check", "report.pdf"]);
}

#[test]
fn readers_have_nothing_to_complain_about() {
    for (language, model) in [("en", audit::sample()), ("de", audit::sample()), ("en", audit::bulk(150))] {
        let file = File::new(&pdf(&model, language));
        let check = file.run("qpdf", &["--check", "report.pdf"]);
        assert!(check.contains("No syntax or stream encoding errors"), "{check}");
        file.run("gs", &["-q", "-o", "/dev/null", "-sDEVICE=nullpage", "report.pdf"]);
        file.run("mutool", &["info", "report.pdf"]);
        assert!(file.run("pdfinfo", &["report.pdf"]).contains("Tagged:          yes"));
    }
}

#[test]
fn every_face_is_embedded_as_a_subset_with_its_characters() {
    let file = File::new(&pdf(&audit::sample(), "en"));
    let fonts = file.run("pdffonts", &["report.pdf"]);
    let faces: Vec<_> = fonts.lines().skip(2).collect();
    assert!(faces.len() >= 4, "{fonts}");
    for face in faces {
        let flags: Vec<_> = face.split_whitespace().rev().skip(2).take(3).collect();
        assert_eq!(flags, ["yes"; 3], "{face}");
    }
    assert!(std::fs::metadata(file.path().join("report.pdf")).expect("there").len() < 400_000, "{fonts}");
}

#[test]
fn what_was_written_can_be_read_again() {
    let file = File::new(&pdf(&audit::sample(), "en"));
    let text = file.text();
    let squeezed = without_spaces(&text);
    for wanted in [
        "Katarzyna Żółkiewska",
        "Δημήτρης Παπαδάκης",
        "Сергей Воронов",
        "田中 美咲",
        "Confidential",
        "Page 1 of",
        "NC-2026-014",
        "1 482 771 bytes",
    ] {
        assert!(squeezed.contains(&without_spaces(wanted)), "{wanted} is missing in {text}");
    }
    assert!(text.contains("الخطيب"), "Arabic in reading order");
    for item in &audit::sample().evidence {
        assert!(text.contains(&item.sha256), "the hash of {} in one piece", item.number);
    }
}

#[test]
fn headers_repeat_on_every_page_a_table_reaches() {
    let file = File::new(&pdf(&audit::bulk(400), "en"));
    let pages: Vec<String> = file.text().split('\u{c}').map(str::to_owned).collect();
    let index: Vec<_> = pages.iter().filter(|page| page.contains("EV-00") && page.contains("bytes")).collect();
    assert!(index.len() > 5, "{} pages of evidence", index.len());
    assert!(index.iter().all(|page| page.contains("Captured, state")));
}

#[test]
fn the_same_facts_are_the_same_bytes() {
    let first = pdf(&audit::sample(), "en");
    assert!(first == pdf(&audit::sample(), "en"), "twice in one process");
    let child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "--ignored", "--nocapture", "the_digest_for_another_process"])
        .output()
        .expect("runs");
    let out = String::from_utf8_lossy(&child.stdout);
    assert!(out.contains(&digest(&first)), "another process: {out}");
}

#[test]
#[ignore = "a part of the_same_facts_are_the_same_bytes"]
fn the_digest_for_another_process() {
    println!("{}", digest(&pdf(&audit::sample(), "en")));
}

fn digest(bytes: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_photograph_goes_in_byte_for_byte() {
    let bytes = pdf(&audit::sample(), "en");
    for picture in [audit::racks(), audit::upright()] {
        assert!(bytes.windows(picture.len()).any(|window| window == picture));
    }
    assert!(File::new(&bytes).text().contains("EV-008: this picture cannot be shown here"));
}

#[test]
fn a_draft_says_so_on_every_page() {
    let mut model = audit::sample();
    model.control.status = Status::Draft;
    let file = File::new(&pdf(&model, "de"));
    let pages = file.run("pdftotext", &["-raw", "report.pdf", "-"]);
    let pages: Vec<_> = pages.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 10 && pages.iter().all(|page| without_spaces(page).contains("ENTWURF")));
}

#[test]
fn contents_bookmarks_and_links_lead_to_pages() {
    let file = File::new(&pdf(&audit::sample(), "en"));
    let outline = file.run("mutool", &["show", "report.pdf", "outline"]);
    let nested = outline.lines().filter(|line| line.contains("\t\"") && line.contains("NC-2026-014")).count();
    assert_eq!(nested, 1, "{outline}");
    assert!(
        outline.lines().all(|line| line.contains("#page=") || line.contains("#nameddest") || line.contains('#')),
        "{outline}"
    );
    let qpdf = file.run("qpdf", &["--qdf", "--object-streams=disable", "report.pdf", "-"]);
    assert!(qpdf.matches("/Subtype /Link").count() > 50);
}

#[test]
fn a_cancelled_job_leaves_nothing() {
    let job = Job::default();
    job.cancel();
    let result = report::pdf::render(&document(&audit::sample(), "en"), &job);
    assert!(matches!(result, Err(Error::Cancelled)));
}

/// Cancelled from within, at each stage: it ends there and then, with nothing drawn.
#[test]
fn a_long_report_can_be_stopped_at_every_stage() {
    let document = document(&audit::bulk(300), "en");
    for (stage, after) in [("stage-report-layout", 3), ("stage-report-pages", 1), ("stage-report-write", 0)] {
        let own = std::sync::Arc::new(std::sync::OnceLock::<std::sync::Arc<Job>>::new());
        let seen = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
        let (stop, list) = (own.clone(), seen.clone());
        let job = std::sync::Arc::new(Job::new(move |progress| {
            let mut list = list.lock().expect("lock");
            list.push(progress.stage.clone());
            if list.iter().filter(|one| *one == stage).count() > after {
                stop.get().expect("set").cancel();
            }
        }));
        assert!(own.set(job.clone()).is_ok());
        let result = report::pdf::render(&document, &job);
        assert!(matches!(result, Err(Error::Cancelled)), "{stage}");
        let seen = seen.lock().expect("lock");
        assert_eq!(seen.iter().filter(|one| *one == stage).count(), after + 1, "{seen:?}");
        assert_eq!(seen.last().map(String::as_str), Some(stage));
    }
}

#[test]
fn progress_never_exceeds_its_total() {
    let seen = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let listener = seen.clone();
    let job = Job::new(move |progress| listener.lock().expect("lock").push(progress.clone()));
    report::pdf::render(&document(&audit::sample(), "en"), &job).expect("drawn");
    let seen = seen.lock().expect("lock");
    assert!(
        seen.len() > 3
            && seen.iter().all(|progress| progress.files_done <= progress.files_total && !progress.stage.is_empty())
    );
}
