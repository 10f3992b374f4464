//! A fictitious audit with everything a report can hold. All names and facts are invented.

use chrono::NaiveDate;
use triennium_core::report::model::*;

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
    include_bytes!("../fixtures/racks.jpg")
}

pub fn upright() -> &'static [u8] {
    include_bytes!("../fixtures/upright.jpg")
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

fn control() -> DocumentControl {
    let version = |version: &str, on: &str, change: &str| Version {
        version: text(version),
        on: day(on),
        by: text("Anna Berg"),
        change: text(change),
    };
    DocumentControl {
        number: text("AR-2026-003"),
        version: text("1.1"),
        status: Status::Final,
        confidentiality: text("Confidential"),
        prepared_by: text("Anna Berg"),
        reviewed_by: Some(text("Jonas Lindqvist")),
        approved_by: Some(text("Miriam Okafor")),
        dated: day("2026-11-20"),
        versions: vec![
            version("1.0", "2026-11-12", "First issue"),
            version("1.1", "2026-11-20", "Amended after the auditee's comments; see Amendments"),
        ],
        generator: text("Triennium 0.1.0"),
    }
}

fn audit() -> Audit {
    Audit {
        number: text("IA-2026-03"),
        title: text("Internal audit of the service management system"),
        kind: text("Internal audit"),
        programme: text("Audit programme 2025–2027, version 4"),
        client: text("Management board, represented by Miriam Okafor"),
        language: text("English; Polish in Kraków"),
        mode: text("On site, with two remote sessions"),
        objectives: strings(&[
            "Determine whether the service management system conforms to ISO/IEC 20000-1:2018 and to the organisation's own requirements.",
            "Determine whether it is effectively implemented and maintained ahead of the second surveillance audit.",
            "Verify the closure of the nonconformities of the last external audit.",
        ]),
        scope: Scope {
            statement: text(
                "Operation of the service management system for the services below, from demand to retirement",
            ),
            sites: strings(&["Musterhafen, Hafenkai 12", "Kraków, ul. Zażółcona 7"]),
            services: strings(&["Managed workplace", "Managed hosting"]),
            processes: strings(&[
                "Incident management",
                "Change management",
                "Service availability management",
                "Supplier management",
            ]),
            period: Some(Span { from: day("2025-10-01"), to: day("2026-09-30") }),
            excluded: strings(&["Printing service: retired on 2026-01-31"]),
        },
        criteria: vec![
            Criterion {
                reference: text("ISO/IEC 20000-1"),
                title: text("Service management system requirements"),
                edition: text("2018"),
                amendments: strings(&["Amd 1"]),
            },
            Criterion {
                reference: text("SMS-POL-01"),
                title: text("Service management policy"),
                edition: text("7"),
                amendments: vec![],
            },
            Criterion {
                reference: text("MSA-2024-11"),
                title: text("Master service agreement, availability schedule"),
                edition: text("2024"),
                amendments: vec![],
            },
        ],
        planned: Some(Span { from: day("2026-10-05"), to: day("2026-10-08") }),
        performed: Some(Span { from: day("2026-10-05"), to: day("2026-10-09") }),
        places: strings(&["Musterhafen", "Kraków (remote)"]),
        days: Some(6.5),
        methods: strings(&["Interview", "Observation", "Sampling of records", "Remote session"]),
    }
}

fn team() -> Vec<TeamMember> {
    let member = |name: &str, role: &str, competence: &str, assigned: &[&str]| TeamMember {
        name: text(name),
        role: text(role),
        organisation: text("Nordlicht, Quality"),
        competence: text(competence),
        assigned_to: strings(assigned),
    };
    vec![
        member(
            "Anna Berg",
            "Team leader",
            "Lead auditor ISO/IEC 20000-1, valid until 2028-05",
            &["4", "5", "6", "9", "10"],
        ),
        member("Jonas Lindqvist", "Auditor", "Auditor ISO/IEC 20000-1 and 27001, valid until 2027-02", &["8.5", "8.6"]),
        member("Katarzyna Żółkiewska", "Technical expert", "Capacity and availability of hosting platforms", &["8.7"]),
    ]
}

fn participants() -> Vec<Participant> {
    let person = |name: &str, function: &str, attended: &[&str]| Participant {
        name: text(name),
        function: text(function),
        attended: strings(attended),
    };
    vec![
        person("Miriam Okafor", "Managing director", &["Opening meeting", "Closing meeting"]),
        person("Δημήτρης Παπαδάκης", "Availability manager", &["Session 4", "Closing meeting"]),
        person("Сергей Воронов", "Service desk lead", &["Session 2"]),
        person("田中 美咲", "Change manager", &["Session 3", "Closing meeting"]),
        person("سارة الخطيب", "Supplier manager", &["Session 5"]),
    ]
}

fn agenda() -> Vec<Session> {
    let session = |from: &str, to: &str, subject: &str, clauses: &[&str], place: &str, auditees: &[&str]| Session {
        from: from.parse().expect("a time"),
        to: to.parse().expect("a time"),
        subject: text(subject),
        clauses: strings(clauses),
        place: text(place),
        auditors: strings(&["Anna Berg"]),
        auditees: strings(auditees),
    };
    vec![
        session("2026-10-05T09:00:00", "2026-10-05T09:30:00", "Opening meeting", &[], "Musterhafen", &["Management"]),
        session(
            "2026-10-05T09:45:00",
            "2026-10-05T12:00:00",
            "Incident and request handling",
            &["8.6.1", "8.6.2"],
            "Musterhafen",
            &["Service desk"],
        ),
        session(
            "2026-10-06T09:00:00",
            "2026-10-06T11:30:00",
            "Change management",
            &["8.5.1"],
            "Musterhafen",
            &["Change manager"],
        ),
        session(
            "2026-10-07T09:00:00",
            "2026-10-07T12:30:00",
            "Availability and continuity",
            &["8.7.1", "8.7.2"],
            "Kraków (remote)",
            &["Availability manager"],
        ),
    ]
}

fn conclusion() -> Conclusion {
    Conclusion {
        summary: text(
            "The service management system conforms to the criteria in most of what was sampled and is alive in daily work. One major nonconformity shows that availability is reported but not reviewed; two minor ones concern changes and suppliers. The audit team expects the system to be ready for surveillance once the major one is closed.",
        ),
        fulfilment: text(
            "Of 24 clauses audited, 19 were found to conform, 3 with nonconformities, 2 with observations.",
        ),
        effectiveness: text(
            "Objectives for incident resolution were met in eleven of twelve months; those for availability cannot be judged, because the reviews are missing.",
        ),
        objectives_met: text("Met, but for the Kraków night shift (see Limits of this report)."),
        recommendation: text(
            "Close NC-2026-014 with a proven effectiveness check before the surveillance audit planned for 2027-02.",
        ),
        patterns: strings(&[
            "Reviews that depend on one person's diary are the ones that lapse.",
            "Records are complete where the tool demands them, and thin where it does not.",
        ]),
        good_practice: strings(&[
            "Every major incident is rehearsed once more, two weeks after it, with those who solved it.",
        ]),
        later_audits: text(
            "Sample the night shift first; look at the reviews of capacity, which follow the same diary.",
        ),
        follow_up_arrangements: text(
            "The auditee proposes plans within 14 days; implementation is verified on site, effectiveness 90 days later.",
        ),
    }
}

fn coverage() -> Vec<ClauseCoverage> {
    let clause = |number: &str, title: &str, covered, reason: &str, findings: &[&str]| ClauseCoverage {
        standard: text("ISO/IEC 20000-1:2018"),
        number: text(number),
        title: text(title),
        covered,
        reason: text(reason),
        findings: strings(findings),
    };
    vec![
        clause("4.1", "Understanding the organization and its context", Covered::Audited, "", &[]),
        clause("5.1", "Leadership and commitment", Covered::Audited, "", &[]),
        clause("6.2", "Service management objectives and planning to achieve them", Covered::Audited, "", &["F-04"]),
        clause("7.2", "Competence", Covered::NotSampled, "Audited in IA-2026-01; no change since", &[]),
        clause("8.3.4", "Supplier management", Covered::Audited, "", &["F-03"]),
        clause("8.5.1", "Change management", Covered::Audited, "", &["F-02"]),
        clause("8.6.1", "Incident management", Covered::Partly, "Night shift not seen (see Limits)", &["F-05"]),
        clause("8.6.3", "Problem management", Covered::NotSampled, "Due in IA-2027-01 by the programme", &[]),
        clause("8.7.1", "Service availability management", Covered::Audited, "", &["F-01", "F-06"]),
        clause("8.7.2", "Service continuity management", Covered::Partly, "Test report seen, test not observed", &[]),
        clause("9.1", "Monitoring, measurement, analysis and evaluation", Covered::Audited, "", &[]),
        clause("10.1", "Nonconformity and corrective action", Covered::Audited, "", &[]),
    ]
}

fn findings() -> Vec<Finding> {
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

fn major() -> Nonconformity {
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

fn minor() -> Nonconformity {
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

fn eight_d() -> Nonconformity {
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

fn actions() -> Vec<Action> {
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

fn evidence() -> Vec<Evidence> {
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

fn sampling() -> Sampling {
    let drawn: Vec<String> = (0..12).map(|n| format!("CHG-{}", 4400 + n * 17)).collect();
    Sampling {
        statement: text(
            "The team drew from exported populations and had no view of tickets deleted before the export.",
        ),
        samples: vec![
            Sample {
                clause: text("8.5.1"),
                population: text("Emergency changes implemented from 2025-10-01 to 2026-09-30"),
                population_size: 87,
                method: text("Random, without replacement"),
                seed: Some(text("20261005")),
                drawn,
                exceptions: strings(&["CHG-4471", "CHG-4502"]),
            },
            Sample {
                clause: text("8.6.1"),
                population: text("Major incidents of the period"),
                population_size: 5,
                method: text("All"),
                seed: None,
                drawn: (1..=5).map(|n| format!("INC-90{n}")).collect(),
                exceptions: vec![],
            },
        ],
    }
}

fn sign_off() -> Vec<SignOff> {
    let one = |role: &str, name: &str, on: Option<&str>, statement: &str| SignOff {
        role: text(role),
        name: text(name),
        on: on.map(day),
        statement: text(statement),
    };
    vec![
        one("Audit team leader", "Anna Berg", Some("2026-11-20"), "The report gives the audit's results truthfully."),
        one("Audit client", "Miriam Okafor", Some("2026-11-20"), "Received and released for distribution."),
        one("Auditee", "Δημήτρης Παπαδάκης", None, "Content acknowledged; see the disagreement on NC-2026-014."),
    ]
}

fn distribution() -> Vec<Recipient> {
    let to = |name: &str, function: &str, form: &str| Recipient {
        name: text(name),
        function: text(function),
        form: text(form),
    };
    vec![
        to("Miriam Okafor", "Managing director", "PDF"),
        to("Process owners", "Availability, change, supplier", "PDF"),
        to("Certification body", "Lead auditor of the surveillance", "Sealed pack"),
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
