//! A fictitious audit with everything a report can hold. All names and facts are invented.

mod conduct;
mod findings;
mod nonconformities;

use chrono::NaiveDate;
use triennium_core::report::model::*;

use conduct::{agenda, audit, conclusion, control, coverage, distribution, participants, sampling, sign_off, team};
use findings::{actions, evidence, findings};
use nonconformities::{eight_d, major, minor};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("an ISO date")
}

fn strings(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

fn text(text: &str) -> String {
    text.to_owned()
}

pub fn grades() -> Vec<Grade> {
    let grade = |label: &str, kind| Grade { label: label.into(), kind };
    vec![
        grade("Major", GradeKind::Major),
        grade("Minor", GradeKind::Minor),
        grade("Observation", GradeKind::Observation),
        grade("Opportunity", GradeKind::Opportunity),
        grade("Good practice", GradeKind::Positive),
    ]
}

pub fn racks() -> &'static [u8] {
    include_bytes!("../../fixtures/racks.jpg")
}

pub fn upright() -> &'static [u8] {
    include_bytes!("../../fixtures/upright.jpg")
}

/// A PNG with a soft edge, so that its mask is used.
pub fn screenshot() -> Vec<u8> {
    let (width, height) = (420_u32, 180_u32);
    let mut data = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let edge = x.min(y).min(width - 1 - x).min(height - 1 - y);
            let bar = y > 30 && (y / 20).is_multiple_of(2) && x > 30 && x < 60 + (y * 3) % 300;
            let colour = if y < 24 {
                [0x15, 0x3e, 0x63]
            } else if bar {
                [0x5b, 0x8a, 0xc6]
            } else {
                [0xf6, 0xf8, 0xfa]
            };
            data.extend(colour);
            data.push(u8::try_from(edge.min(9) * 28).expect("small"));
        }
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("header");
    writer.write_image_data(&data).expect("pixels");
    writer.finish().expect("end");
    out
}

pub fn sample() -> AuditReport {
    AuditReport {
        control: control(),
        organisation: Organisation {
            name: text("Nordlicht Managed Services"),
            address: text("Hafenkai 12, 20457 Musterhafen"),
            certified_scope: text(
                "Managed workplace and hosting services for small and medium-sized customers, delivered from Musterhafen and Kraków",
            ),
        },
        audit: audit(),
        team: team(),
        participants: participants(),
        agenda: agenda(),
        conclusion: conclusion(),
        grades: grades(),
        coverage: coverage(),
        findings: findings(),
        nonconformities: vec![major(), minor(), eight_d()],
        actions: actions(),
        evidence: evidence(),
        evidence_sha256: String::new(),
        photographs: photographs(),
        not_covered: vec![NotCovered {
            area: text("Kraków service desk, night shift"),
            reason: text(
                "The remote session at 22:00 could not be held: the link failed twice, and the deputy shift lead was ill.",
            ),
            consequence: text(
                "Planned again as part of IA-2027-01; the day shift's records were sampled in its place.",
            ),
        }],
        obstacles: strings(&[
            "Access to the ticket archive before 2025-07 was only possible on the second day.",
            "Two interviews were held through an interpreter (Polish).",
        ]),
        disagreements: vec![Disagreement {
            reference: text("NC-2026-014"),
            subject: text("Grade of the finding"),
            auditee: text(
                "The process owner sees a single missed review, not a process without control, and asks for the grade Minor.",
            ),
            team: text(
                "Three of four quarterly reviews are missing and nobody noticed; the effect on availability reporting was shown. The grade stays.",
            ),
            state: text("Open, with the programme manager"),
        }],
        sampling: sampling(),
        independence: vec![IndependenceOverride {
            person: text("Jonas Lindqvist"),
            process: text("Change management"),
            reason: text(
                "He designed the change calendar in 2024; no other team member speaks Swedish, in which the records are kept.",
            ),
            mitigation: text("The session was led by Anna Berg; he translated and did not grade."),
            reviewer: text("Miriam Okafor"),
            on: day("2026-10-02"),
        }],
        follow_up: vec![FollowUp {
            reference: text("NC-2025-007"),
            statement: text("Supplier performance against underpinning contracts was not reviewed."),
            outcome: text("Effective"),
            note: text("Four quarterly reviews seen; closed on 2026-03-12."),
        }],
        private_notes: 3,
        sign_off: sign_off(),
        distribution: distribution(),
        amendments: vec![Amendment {
            on: day("2026-11-18"),
            by: text("Anna Berg"),
            subject: text("Finding F-06, clause"),
            before: text("8.7.2"),
            after: text("8.7.1"),
            reason: text("Typing error; the finding concerns availability."),
        }],
    }
}

/// Looks like a SHA-256 and is none.
pub fn fake_hash(seed: &str) -> String {
    let mut state = seed
        .bytes()
        .fold(0x9e37_79b9_7f4a_7c15_u64, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut hash = String::new();
    for _ in 0..4 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        hash.push_str(&format!("{state:016x}"));
    }
    hash
}

fn photographs() -> Vec<Photograph> {
    let photograph = |evidence: &str, caption: &str, alt: &str, bytes: &[u8]| Photograph {
        evidence: text(evidence),
        caption: text(caption),
        alt: text(alt),
        bytes: bytes.into(),
    };
    vec![
        photograph("EV-005", "Rack row in hall 2, 2026-10-07", "Four racks; a red light in the third", racks()),
        photograph("EV-006", "The same row, taken upright", "The racks turned by a quarter", upright()),
        photograph("EV-007", "Dashboard of the service desk", "A bar chart of open tickets", &screenshot()),
        photograph("EV-008", "Video still of the hall", "", b"RIFF\x10\0\0\0WEBPVP8 "),
    ]
}

/// A register of `count` findings, each with a nonconformity every tenth and evidence every fifth: what the bench measures.
pub fn bulk(count: usize) -> AuditReport {
    let mut report = sample();
    let model = report.findings.clone();
    let evidence = report.evidence[0].clone();
    let nonconformity = report.nonconformities[0].clone();
    report.findings = (0..count)
        .map(|n| Finding {
            number: format!("F-{:04}", n + 1),
            title: format!("{} ({n})", model[n % model.len()].title),
            ..model[n % model.len()].clone()
        })
        .collect();
    report.evidence = (0..count / 5)
        .map(|n| Evidence { number: format!("EV-{:04}", n + 1), sha256: fake_hash(&n.to_string()), ..evidence.clone() })
        .collect();
    report.nonconformities = (0..count / 10)
        .map(|n| Nonconformity { number: format!("NC-2026-{:04}", n + 1), ..nonconformity.clone() })
        .collect();
    report
}
