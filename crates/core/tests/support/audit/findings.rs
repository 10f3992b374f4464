//! What was found, what is done about it, and what shows it.

use triennium_core::report::model::*;

use super::{day, fake_hash, grades, racks, strings, text, upright};

pub fn findings() -> Vec<Finding> {
    let grades = grades();
    let finding = |number: &str,
                   grade: usize,
                   clause: (&str, &str),
                   title: &str,
                   statement: &str,
                   observed: &str,
                   nc: Option<&str>| Finding {
        number: text(number),
        title: text(title),
        grade: grades[grade].clone(),
        graded_as: (grade == 0).then(|| text("Category 1")),
        standard: text("ISO/IEC 20000-1:2018"),
        clause: text(clause.0),
        clause_title: text(clause.1),
        process: text("Service availability management"),
        site: text("Musterhafen"),
        statement: text(statement),
        observed: text(observed),
        persons: strings(&["Availability manager", "Service desk lead"]),
        evidence: strings(&["EV-001", "EV-002"]),
        nonconformity: nc.map(text),
        auditor: text("Anna Berg"),
        on: Some(day("2026-10-07")),
    };
    vec![
        finding(
            "F-01",
            0,
            ("8.7.1", "Service availability management"),
            "Availability is reported but not reviewed against its targets",
            "Availability results are not reviewed at the planned intervals.",
            "The plan AV-PL-02 sets a quarterly review. For 2026 one of three due reviews is on record. The monthly report of June shows 98.2 % for managed hosting against a target of 99.5 %, and no follow-up is recorded.\nThe availability manager was on leave from April to July; nobody was named in his place.",
            Some("NC-2026-014"),
        ),
        finding(
            "F-02",
            1,
            ("8.5.1", "Change management"),
            "Emergency changes without a later review",
            "Two of twelve sampled emergency changes have no review after implementation.",
            "CHG-4471 and CHG-4502 were implemented on 2026-03-14 and 2026-05-02; the review step is empty in both.",
            Some("NC-2026-015"),
        ),
        finding(
            "F-03",
            1,
            ("8.3.4", "Supplier management"),
            "Supplier targets missing in one contract",
            "The contract with the colocation supplier names no performance targets.",
            "Contract SUP-019, signed in 2023, refers to an annex that does not exist in the document register.",
            Some("NC-2026-016"),
        ),
        finding(
            "F-04",
            2,
            ("6.2", "Service management objectives and planning to achieve them"),
            "One objective cannot be measured",
            "The objective “delight customers” has no measure.",
            "Objective OBJ-5 in the plan of 2026; the other six are measured monthly.",
            None,
        ),
        finding(
            "F-05",
            3,
            ("8.6.1", "Incident management"),
            "Categories could be fewer",
            "The desk chooses among 214 categories; 160 were used at most twice in a year.",
            "Ticket export of 2026-10-05; the lead names the choice as the slowest step.",
            None,
        ),
        finding(
            "F-06",
            4,
            ("8.7.1", "Service availability management"),
            "Rehearsal of major incidents",
            "Every major incident is rehearsed two weeks after it.",
            "Five rehearsals in the period, each with actions that were done in time.",
            None,
        ),
    ]
}

pub fn actions() -> Vec<Action> {
    let progress =
        |on: &str, what: &str| Progress { on: day(on), by: text("Сергей Воронов"), text: text(what) };
    vec![
        Action {
            number: text("CA-2026-021"),
            kind: text("Corrective action"),
            title: text("Name deputies for recurring reviews"),
            text: text(
                "Go through the register of recurring duties; name a deputy for each; agree it with the deputy.",
            ),
            nonconformity: Some(text("NC-2026-014")),
            owner: text("Δημήτρης Παπαδάκης"),
            due: Some(day("2026-11-13")),
            state: text("Done"),
            progress: vec![
                progress("2026-11-02", "14 of 22 duties have a deputy."),
                progress("2026-11-10", "All 22; register version 12."),
            ],
            done_on: Some(day("2026-11-10")),
            verified_by: text("Anna Berg"),
            verified_on: Some(day("2026-11-17")),
            evidence: strings(&["EV-004"]),
            ..Action::default()
        },
        Action {
            number: text("CA-2026-022"),
            kind: text("Corrective action"),
            title: text("Show held and missed reviews in the management report"),
            text: text("Extend the layout by a table of recurring reviews with due date, held date and deputy."),
            nonconformity: Some(text("NC-2026-014")),
            owner: text("Katarzyna Żółkiewska"),
            due: Some(day("2026-11-15")),
            state: text("In progress"),
            overdue: true,
            progress: vec![progress("2026-11-14", "Layout agreed; first edition with the November report.")],
            ..Action::default()
        },
    ]
}

pub fn evidence() -> Vec<Evidence> {
    let item = |number: &str, title: &str, name: &str, media: &str, bytes: u64, supports: &[&str]| Evidence {
        number: text(number),
        title: text(title),
        original_name: text(name),
        media_type: text(media),
        bytes,
        sha256: fake_hash(number),
        source: text("Ticket system, export “availability reviews”, filter year = 2026"),
        captured_by: text("Anna Berg"),
        captured_at: text("2026-10-07 10:42 +02:00"),
        period: Some(Span { from: day("2026-01-01"), to: day("2026-09-30") }),
        confidentiality: text("Internal"),
        state: text("Verified on 2026-11-20"),
        clauses: strings(&["8.7.1"]),
        supports: strings(supports),
    };
    vec![
        item(
            "EV-001",
            "Availability reviews 2026, export",
            "verfügbarkeit_reviews_2026.csv",
            "text/csv",
            18_204,
            &["F-01", "NC-2026-014"],
        ),
        item(
            "EV-002",
            "Monthly report June 2026",
            "Report 2026-06 (final) v3.pdf",
            "application/pdf",
            1_482_771,
            &["F-01", "F-02", "NC-2026-014"],
        ),
        item(
            "EV-003",
            "Minutes of the reviews held later",
            "minutes/2026-10/review_of_service_availability_including_follow_up_of_customer_communication_and_open_points.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            48_112,
            &["NC-2026-014", "CA-2026-021"],
        ),
        item(
            "EV-004",
            "Register of documented information, version 12",
            "register v12.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            96_530,
            &["NC-2026-016"],
        ),
        item("EV-005", "Rack row in hall 2", "IMG_20261007_1042.jpg", "image/jpeg", racks().len() as u64, &["F-05"]),
        item("EV-006", "Label on cabinet 7", "IMG_20261007_1050.jpg", "image/jpeg", upright().len() as u64, &[]),
        item("EV-007", "Dashboard of the service desk", "Screenshot 2026-10-07.png", "image/png", 9_311, &["F-05"]),
        item("EV-008", "Walk-through of the hall, video still", "still.webp", "image/webp", 73_110, &[]),
    ]
}
