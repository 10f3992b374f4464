//! The two documents that a sealed pack needs: the bound PDF with what was packed, and the handover letter.

use serde_json::json;
use triennium_core::{
    app::report::{AuditPackAsk, audit_pack},
    domain::AuditId,
    job::Job,
    messages::messages,
    report::{
        Options,
        documents::{
            Handover, Packed,
            audit_pack::{LeftOut, PackedItem, Redacted},
            handover,
        },
        model::{Evidence, Organisation},
    },
};

use super::{audit, in_order, keep, rows, run, sample, sound};

fn digest() -> String {
    "0123456789abcdef".repeat(4)
}

fn packed(number: &str) -> Packed {
    Packed {
        name: "pack-0007".into(),
        sequence: 7,
        supersedes: Some("pack-0006".into()),
        issuer: "Nordlicht IT-Services GmbH, Anna Berg".into(),
        recipient: "Zertifizierung Nord".into(),
        purpose: "Surveillance 2".into(),
        profile: "Redacted".into(),
        evidence_digest: digest(),
        items: vec![PackedItem {
            evidence: Evidence {
                number: number.into(),
                title: "Kept item".into(),
                sha256: "fedcba9876543210".repeat(4),
                bytes: 12_345,
                media_type: "text/plain".into(),
                original_name: "Kept.txt".into(),
                ..Evidence::default()
            },
            path: format!("data/evidence/{number}/01-kept.txt"),
        }],
        scope: String::new(),
        records: Vec::new(),
        left_out: vec![LeftOut { number: "EV-000099".into(), title: "Payroll".into(), why: "Confidential".into() }],
        redacted: vec![Redacted {
            number: number.into(),
            what: "Two names".into(),
            by: "Anna Berg".into(),
            why: "Personal data".into(),
        }],
        gaps: vec!["Clause 8.7.2 was not covered".into()],
        differences: vec!["EV-000012 was added".into()],
    }
}

#[test]
fn a_sealed_packs_pdf_prints_the_digest_each_hash_and_what_is_missing() {
    let laptop = sample();
    let audit = audit(&laptop, "closed");
    let id: AuditId = audit["id"].as_str().expect("an id").parse().expect("an id");
    let evidence = rows(&laptop, "evidence_list", json!({}));
    let number = evidence.iter().find(|one| one["mime"] == "text/plain").expect("a text")["number"]
        .as_str()
        .expect("it")
        .to_owned();
    let ask = AuditPackAsk {
        audits: vec![id],
        language: "en".into(),
        on: "2026-11-23".parse().expect("a day"),
        packed: Some(packed(&number)),
        ..AuditPackAsk::default()
    };
    let app = laptop.host.desk().current().expect("an open workspace");
    let draw = || app.read(|db| audit_pack(db, app.folder(), &ask, &Job::default())).expect("drawn");
    let bytes = draw();
    assert_eq!(draw(), bytes, "the same snapshot, the same bytes");
    let path = laptop.home.path().join("pack.pdf");
    std::fs::write(&path, bytes).expect("written");
    keep(&path, "sealed-pack.pdf");
    let text = sound(&path, "pack.pdf");
    let words = [
        "Sealed pack no. 7",
        "pack-0007",
        "A About this pack",
        "Surveillance 2",
        "pack-0006",
        "Clause 8.7.2 was not covered",
        "Payroll",
        "Two names",
        "EV-000012 was added",
        "Kept item",
        "01-kept.txt",
    ];
    in_order(&text, &words, "pack.pdf");
    let flat: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(flat.matches(&digest()).count() >= 3, "on the cover, in what it says of itself, over the evidence");
    assert!(flat.contains(&"fedcba9876543210".repeat(4)));
    // What is not in the pack is not printed in it: no picture, no hash of an original that stays at home.
    assert_eq!(run("pdfimages", &["-list"], &path).lines().count(), 2, "a head of two lines and no picture");
}

pub fn letter() -> Handover {
    Handover {
        organisation: Organisation {
            name: "Nordlicht IT-Services GmbH".into(),
            address: "Hafenkai 12, 20457 Musterhafen".into(),
            ..Organisation::default()
        },
        pack: "pack-0007".into(),
        file: "pack-0007.zip".into(),
        sequence: 7,
        supersedes: None,
        issuer: "Nordlicht IT-Services GmbH, Anna Berg".into(),
        recipient: "Zertifizierung Nord, Herr Brandt".into(),
        purpose: "Second surveillance of certificate NCB-2024-118".into(),
        seal_sha256: digest(),
        key_fingerprint: "SHA256:uP0z8n7a1Q2w3E4r5T6y7U8i9O0pAsDfGhJkLzXcVbN".into(),
        size: 1_234_567_890,
        sealed_at: "2026-11-23T10:15:00.000+01:00".into(),
        dated: "2026-11-23".parse().expect("a day"),
        encrypted: false,
        time_stamp: None,
        signed_by: "Anna Berg".into(),
        confidentiality: "Confidential".into(),
        generator: "Triennium".into(),
    }
}

#[test]
fn the_handover_letter_is_one_page_that_can_be_compared_group_by_group() {
    let folder = tempfile::tempdir().expect("a folder");
    for (language, words) in [
        (
            "en",
            [
                "Handover of pack-0007",
                "1 234 567 890 bytes",
                "Compare these two",
                "0123 4567 89ab cdef",
                "SHA256:",
                "uP0z 8n7a",
                "How to verify",
                "For the issuer",
            ],
        ),
        (
            "de",
            [
                "Übergabe von pack-0007",
                "1 234 567 890",
                "Diese beiden",
                "0123 4567 89ab cdef",
                "SHA256:",
                "uP0z 8n7a",
                "So wird geprüft",
                "Für den Aussteller",
            ],
        ),
    ] {
        for paper in [triennium_core::report::blocks::Paper::A4, triennium_core::report::blocks::Paper::Letter] {
            let options = Options { paper, ..Options::default() };
            let pdf = handover::draw(&letter(), &options, messages(language), &Job::default()).expect("drawn");
            let name = format!("handover-{language}-{paper:?}.pdf");
            let path = folder.path().join(&name);
            std::fs::write(&path, pdf).expect("written");
            keep(&path, &name);
            let text = sound(&path, &name).replace('\u{a0}', " ");
            in_order(&text, &words, &name);
            assert!(run("pdfinfo", &[], &path).lines().any(|l| l.starts_with("Pages:") && l.ends_with(" 1")), "{name}");
        }
    }
}
