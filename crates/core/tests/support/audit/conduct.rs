//! The audit itself: who, when, what was looked at and what was concluded.

use triennium_core::report::model::*;

use super::{day, strings, text};

pub fn control() -> DocumentControl {
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

pub fn audit() -> Audit {
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

pub fn team() -> Vec<TeamMember> {
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

pub fn participants() -> Vec<Participant> {
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

pub fn agenda() -> Vec<Session> {
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

pub fn conclusion() -> Conclusion {
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

pub fn coverage() -> Vec<ClauseCoverage> {
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

pub fn sampling() -> Sampling {
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

pub fn sign_off() -> Vec<SignOff> {
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

pub fn distribution() -> Vec<Recipient> {
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
