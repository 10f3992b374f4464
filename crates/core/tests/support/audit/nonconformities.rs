//! Nonconformities, each a whole loop: a major, a minor, one in eight disciplines.

use triennium_core::report::model::*;

use super::{day, grades, strings, text};

pub fn major() -> Nonconformity {
    let grades = grades();
    let step = |what: &str, by: &str, on: &str, evidence: &[&str]| Step {
        text: text(what),
        by: text(by),
        on: Some(day(on)),
        evidence: strings(evidence),
    };
    let why = |why: &str, because: &str, evidence: &str| Why {
        why: text(why),
        because: text(because),
        evidence: text(evidence),
    };
    let moved = |on: &str, from: &str, to: &str, by: &str, reason: &str| Transition {
        on: day(on),
        from: text(from),
        to: text(to),
        by: text(by),
        reason: text(reason),
    };
    Nonconformity {
        number: text("NC-2026-014"),
        aliases: strings(&["NC-2026-B2-003"]),
        title: text("Availability reviews lapse without notice"),
        grade: grades[0].clone(),
        state: text("Effectiveness due"),
        standard: text("ISO/IEC 20000-1:2018"),
        clause: text("8.7.1"),
        clause_title: text("Service availability management"),
        process: text("Service availability management"),
        owner: text("Δημήτρης Παπαδάκης"),
        requirement: text(
            "Clause 8.7.1, and AV-PL-02 section 4: results are reviewed every quarter against the agreed targets.",
        ),
        evidence_text: text(
            "One of three due reviews of 2026 on record (EV-001); monthly report of June below target without follow-up (EV-002).",
        ),
        statement: text(
            "Availability results are not reviewed at the planned intervals, so that a missed target stays without action.",
        ),
        evidence: strings(&["EV-001", "EV-002"]),
        finding: Some(text("F-01")),
        failure_of: text("SMS failure (10.1)"),
        risk: text("High: two customers have penalties tied to availability"),
        repeats: Some(text("NC-2024-031")),
        issued_on: Some(day("2026-10-09")),
        due: vec![
            DueDate {
                what: text("Correction"),
                on: day("2026-10-16"),
                done_on: Some(day("2026-10-15")),
                moved_because: String::new(),
            },
            DueDate {
                what: text("Cause and plan"),
                on: day("2026-10-30"),
                done_on: Some(day("2026-10-28")),
                moved_because: text("Moved from 2026-10-23: the supplier's figures were late"),
            },
            DueDate { what: text("Effectiveness"), on: day("2027-01-29"), done_on: None, moved_because: String::new() },
        ],
        correction: Some(step(
            "The two missing reviews were held on 2026-10-14 and 2026-10-15; the shortfall of June was taken up with both customers.",
            "Δημήτρης Παπαδάκης",
            "2026-10-15",
            &["EV-003"],
        )),
        cause: Some(Cause {
            method: CauseMethod::FiveWhys(vec![
                why(
                    "Why were reviews not held?",
                    "The appointment stood in one person's diary, and he was on leave.",
                    "EV-001",
                ),
                why("Why did nobody else hold them?", "No deputy is named in the process description.", "EV-004"),
                why(
                    "Why was the gap not noticed?",
                    "The management report shows availability, but not whether it was reviewed.",
                    "EV-002",
                ),
                why(
                    "Why does the report not show it?",
                    "Its layout dates from before the review was introduced, and nobody owns it.",
                    "",
                ),
                why("Why does nobody own it?", "Reports are not in the register of documented information.", "EV-004"),
            ]),
            conclusion: text(
                "Recurring duties have no deputy and their lapse is not reported, because reports are nobody's document.",
            ),
            similar: text("Capacity reviews follow the same pattern; one was found missing and held on 2026-10-20."),
            by: text("Δημήτρης Παπαδάκης"),
            on: Some(day("2026-10-28")),
        }),
        plan: Some(Plan {
            text: text(
                "Name deputies for all recurring reviews; put reports into the register with an owner; show held and missed reviews in the management report.",
            ),
            actions: strings(&["CA-2026-021", "CA-2026-022"]),
            criterion: text(
                "All reviews due from November to January are held, or their lapse is visible in the next management report.",
            ),
            method: text("Sample of all recurring reviews of three months"),
            check_on: Some(day("2027-01-29")),
            checker: text("Katarzyna Żółkiewska"),
            decision: text("Accepted"),
            decided_by: text("Miriam Okafor"),
            decided_on: Some(day("2026-10-30")),
            decision_note: text("Accepted with the wish to look at capacity as well."),
        }),
        implementation: Some(step(
            "Deputies named (register version 12), report layout changed with the October edition.",
            "Δημήτρης Παπαδάκης",
            "2026-11-10",
            &["EV-003", "EV-004"],
        )),
        verification: Some(step(
            "Register and report seen; three deputies interviewed.",
            "Anna Berg",
            "2026-11-17",
            &["EV-004"],
        )),
        effectiveness: None,
        closed: None,
        transitions: vec![
            moved("2026-10-07", "", "Draft", "Anna Berg", ""),
            moved("2026-10-09", "Draft", "Issued", "Anna Berg", ""),
            moved("2026-10-12", "Issued", "Acknowledged", "Δημήτρης Παπαδάκης", ""),
            moved(
                "2026-10-13",
                "Acknowledged",
                "Disputed",
                "Δημήτρης Παπαδάκης",
                "A single missed review is not a loss of control",
            ),
            moved("2026-10-14", "Disputed", "Acknowledged", "Anna Berg", "Three of four are missing; the grade stays"),
            moved("2026-10-30", "Plan proposed", "Plan accepted", "Miriam Okafor", ""),
            moved("2026-11-17", "Implemented", "Implementation verified", "Anna Berg", ""),
        ],
    }
}

pub fn minor() -> Nonconformity {
    let bone = |category: &str, cause: &str, verified, note: &str| Bone {
        category: text(category),
        cause: text(cause),
        verified,
        note: text(note),
    };
    Nonconformity {
        number: text("NC-2026-015"),
        title: text("Emergency changes without a later review"),
        grade: grades()[1].clone(),
        state: text("Closed"),
        standard: text("ISO/IEC 20000-1:2018"),
        clause: text("8.5.1"),
        clause_title: text("Change management"),
        process: text("Change management"),
        owner: text("田中 美咲"),
        requirement: text("CHG-PR-01 section 6: every emergency change is reviewed within five working days."),
        evidence_text: text("CHG-4471 and CHG-4502 of twelve sampled (EV-002)."),
        statement: text("Emergency changes are not always reviewed after implementation."),
        evidence: strings(&["EV-002"]),
        finding: Some(text("F-02")),
        failure_of: text("SMS failure (10.1)"),
        cause: Some(Cause {
            method: CauseMethod::Ishikawa(vec![
                bone("Method", "The review is a free text step without a date", Some(true), "Seen in the tool"),
                bone("People", "On-call staff do not know the step", Some(false), "All six interviewed knew it"),
                bone("Tool", "No reminder after five days", Some(true), "Reminder exists for normal changes only"),
                bone("Measurement", "Open reviews are not counted", None, ""),
            ]),
            conclusion: text("The tool treats the review as text: it neither dates nor reminds."),
            similar: String::new(),
            by: text("田中 美咲"),
            on: Some(day("2026-10-20")),
        }),
        effectiveness: Some(Effectiveness {
            outcome: text("Effective"),
            effective: Some(true),
            text: text("Nine emergency changes since the change of the tool, all reviewed within four days."),
            by: text("Katarzyna Żółkiewska"),
            on: Some(day("2026-11-19")),
            evidence: strings(&["EV-003"]),
        }),
        closed: Some(Closure {
            by: text("Anna Berg"),
            second: None,
            on: day("2026-11-20"),
            note: text("Closed with the effectiveness check of 2026-11-19."),
        }),
        issued_on: Some(day("2026-10-09")),
        ..Nonconformity::default()
    }
}

pub fn eight_d() -> Nonconformity {
    let step = |step: u8, title: &str, what: &str| Discipline { step, title: text(title), text: text(what) };
    Nonconformity {
        number: text("NC-2026-016"),
        title: text("Supplier contract without performance targets"),
        grade: grades()[1].clone(),
        state: text("Root cause submitted"),
        standard: text("ISO/IEC 20000-1:2018"),
        clause: text("8.3.4"),
        clause_title: text("Supplier management"),
        owner: text("سارة الخطيب"),
        requirement: text("SUP-PR-02 section 3: a contract names its performance targets."),
        evidence_text: text("Contract SUP-019 refers to an annex that is not there (EV-004)."),
        statement: text("A supplier contract is in force without performance targets."),
        evidence: strings(&["EV-004"]),
        finding: Some(text("F-03")),
        cause: Some(Cause {
            method: CauseMethod::EightD(vec![
                step(0, "Prepare", "Contract list of all nine suppliers taken from the register."),
                step(1, "Team", "Supplier manager, purchasing, colocation operations."),
                step(
                    2,
                    "Problem",
                    "Annex B of SUP-019 was never written; the contract was signed with the placeholder.",
                ),
                step(3, "Contain", "Interim targets agreed by e-mail on 2026-10-12."),
                step(4, "Cause", "The signing checklist asks whether annexes are named, not whether they exist."),
                step(5, "Choose", "Checklist point changed; signing only with all annexes attached."),
            ]),
            conclusion: text("The signing checklist checks the names of annexes, not the annexes."),
            similar: text("Eight other contracts checked: complete."),
            by: text("سارة الخطيب"),
            on: Some(day("2026-10-29")),
        }),
        issued_on: Some(day("2026-10-09")),
        ..Nonconformity::default()
    }
}
