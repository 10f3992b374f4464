//! What is inside the file, taken out by others' tools: attachments whole and named, pictures as they were.

use serde_json::Value;
use sha2::{Digest, Sha256};
use triennium_core::report::{
    attachments::{MANIFEST, REGISTER_CSV, REGISTER_JSON, safe_names},
    blocks::Paper,
};

use super::{File, audit, conformance::charts, document, pdf, without_spaces};

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// As `pdfdetach` saves them, by name.
fn detached(file: &File, name: &str) -> Vec<u8> {
    file.run("pdfdetach", &["-savefile", name, "-o", "taken", "report.pdf"]);
    std::fs::read(file.path().join("taken")).expect("saved")
}

#[test]
fn the_register_and_the_manifest_come_out_as_they_went_in() {
    let model = audit::sample();
    let file = File::new(&pdf(&model, "en"));
    let attachments = document(&model, "en").attachments;
    let names: Vec<_> = attachments.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, [REGISTER_CSV, REGISTER_JSON, MANIFEST]);
    let listed = file.run("qpdf", &["--list-attachments", "report.pdf"]);
    let page = without_spaces(&file.text());
    for one in &attachments {
        assert!(listed.contains(&one.name), "{listed}");
        assert_eq!(detached(&file, &one.name), &*one.bytes, "{} by poppler", one.name);
        let shown = format!("--show-attachment={}", one.name);
        assert_eq!(file.run("qpdf", &[&shown, "report.pdf"]).as_bytes(), &*one.bytes, "{} by qpdf", one.name);
        assert!(page.contains(&digest(&one.bytes)), "the page gives the hash of {}", one.name);
    }
    let json: Value = serde_json::from_slice(&detached(&file, REGISTER_JSON)).expect("JSON");
    let numbers: Vec<_> =
        json["findings"].as_array().expect("a list").iter().map(|one| one["number"].as_str()).collect();
    assert_eq!(numbers, model.findings.iter().map(|one| Some(one.number.as_str())).collect::<Vec<_>>());
    let manifest = String::from_utf8(detached(&file, MANIFEST)).expect("text");
    assert_eq!(manifest.lines().count(), model.evidence.len());
    for item in &model.evidence {
        assert!(manifest.contains(&format!("{}  {}/", item.sha256, item.number)), "{manifest}");
    }
}

#[test]
fn sha256sum_takes_the_manifest() {
    let file = File::new(&pdf(&audit::sample(), "en"));
    let bytes = b"evidence";
    let mut model = audit::sample();
    model.evidence.truncate(1);
    model.evidence[0].sha256 = digest(bytes);
    model.evidence[0].original_name = "a b.txt".into();
    std::fs::create_dir(file.path().join(&model.evidence[0].number)).expect("made");
    std::fs::write(file.path().join(&model.evidence[0].number).join("a b.txt"), bytes).expect("written");
    let attachments = document(&model, "en").attachments;
    let manifest = attachments.iter().find(|one| one.name == MANIFEST).expect("there");
    std::fs::write(file.path().join(MANIFEST), &manifest.bytes).expect("written");
    assert!(file.run("sha256sum", &["--strict", "-c", MANIFEST]).contains("OK"));
}

#[test]
fn files_with_hostile_names_come_out_whole_and_beside_nothing() {
    let document = charts(Paper::A4);
    let bytes = triennium_core::report::pdf::render(&document, &Default::default()).expect("drawn");
    let file = File::new(&bytes);
    std::fs::create_dir_all(file.path().join("all/below")).expect("made");
    file.run("pdfdetach", &["-saveall", "-o", "all/below", "report.pdf"]);
    let mut saved: Vec<_> = std::fs::read_dir(file.path().join("all/below"))
        .expect("there")
        .map(|entry| entry.expect("there").file_name().into_string().expect("UTF-8"))
        .collect();
    let mut wanted = safe_names(&document.attachments);
    saved.sort();
    wanted.sort();
    assert_eq!(saved, wanted);
    assert_eq!(std::fs::read_dir(file.path().join("all")).expect("there").count(), 1);
    for (name, one) in safe_names(&document.attachments).iter().zip(&document.attachments) {
        assert_eq!(std::fs::read(file.path().join("all/below").join(name)).expect("there"), &*one.bytes, "{name}");
    }
}

/// The stream as it stands in the file, found by its filter: poppler writes a JPEG out only where it is one still.
#[test]
fn a_photograph_comes_out_byte_for_byte() {
    let file = File::new(&pdf(&audit::sample(), "en"));
    file.run("pdfimages", &["-all", "report.pdf", "picture"]);
    let saved: Vec<Vec<u8>> = std::fs::read_dir(file.path())
        .expect("there")
        .map(|entry| entry.expect("there").path())
        .filter(|path| path.extension().is_some_and(|end| end == "jpg"))
        .map(|path| std::fs::read(path).expect("there"))
        .collect();
    assert_eq!(saved.len(), 2);
    for wanted in [audit::racks(), audit::upright()] {
        assert!(saved.iter().any(|one| one == wanted), "poppler's stream is the file");
    }
}
