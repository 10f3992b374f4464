//! A large audit whose records are each their own: no two findings, nonconformities or evidence items say the same, so that
//! nothing is laid out from a cache. All of it invented, and the same each run.

use triennium_core::report::model::*;

use crate::support::audit;

/// A pseudo-random stream that is the same each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn of<'a>(&mut self, any: &[&'a str]) -> &'a str {
        any[self.roll(any.len())]
    }
}

const SUBJECTS: &[&str] = &[
    "The register of documented information",
    "The service catalogue of the hosting team",
    "The plan for service continuity",
    "The contract with the colocation supplier",
    "The record of emergency changes",
    "The configuration database",
    "The monthly availability report",
    "The minutes of the management review",
    "The matrix of competences",
    "The list of known errors",
    "The capacity plan for storage",
    "The service level agreement with the largest customer",
];
const FACTS: &[&str] = &[
    "names an owner who left the organisation",
    "was last reviewed before the period under audit",
    "refers to an annex that nobody could show",
    "differs from what the tool exports",
    "has no measure for one of its targets",
    "does not say who decides when the target is missed",
    "is kept in two places that disagree",
    "lacks the dates that the procedure asks for",
    "covers the day shift only",
    "was approved by the person who wrote it",
];
const CONTEXTS: &[&str] = &[
    "in the sample drawn for the site",
    "in three of the seven months looked at",
    "although the internal audit of last year said the same",
    "and the deputy was not informed",
    "while the customer had agreed to less",
    "as the interview with the process owner confirmed",
    "and no risk was recorded for it",
    "since the tool was replaced in spring",
];
const SOURCES: &[&str] =
    &["Ticket export", "Interview", "Screen shown on site", "Record", "Signed copy", "Log of the tool"];
const PROCESSES: &[(&str, &str)] = &[
    ("8.3.4", "Supplier management"),
    ("8.5.1", "Change management"),
    ("8.6.1", "Incident management"),
    ("8.6.3", "Problem management"),
    ("8.7.1", "Service availability management"),
    ("8.7.2", "Service continuity management"),
    ("8.2.6", "Configuration management"),
    ("7.5.4", "Service management system documented information"),
];
const SITES: &[&str] = &["Musterhafen, Hafenkai 12", "Kraków, ul. Zażółcona 7", "Αθήνα, Οδός 3", "Remote"];

fn sentence(dice: &mut Dice, n: usize) -> String {
    let (subject, fact, context) = (dice.of(SUBJECTS), dice.of(FACTS), dice.of(CONTEXTS));
    format!("{subject} {fact}, {context} ({} {}-{}).", dice.of(SOURCES), n % 97, 1000 + dice.roll(9000))
}

/// Two to nine of them, in a paragraph or two.
fn paragraph(dice: &mut Dice, n: usize) -> String {
    let count = 2 + dice.roll(4) + dice.roll(5);
    let sentences: Vec<_> = (0..count).map(|_| sentence(dice, n)).collect();
    let (first, rest) = sentences.split_at(count / 2 + 1);
    if rest.len() > 2 { format!("{}\n{}", first.join(" "), rest.join(" ")) } else { sentences.join(" ") }
}

fn finding(dice: &mut Dice, n: usize, sample: &Finding) -> Finding {
    let (clause, process) = PROCESSES[dice.roll(PROCESSES.len())];
    let grades = audit::grades();
    Finding {
        number: format!("F-{:04}", n + 1),
        title: format!("{} {}", dice.of(SUBJECTS), dice.of(FACTS)),
        grade: grades[if n.is_multiple_of(10) { 0 } else { 1 + dice.roll(grades.len() - 1) }].clone(),
        graded_as: None,
        clause: clause.into(),
        clause_title: process.into(),
        process: process.into(),
        site: dice.of(SITES).into(),
        statement: sentence(dice, n),
        observed: paragraph(dice, n),
        evidence: (0..dice.roll(3)).map(|k| format!("EV-{:04}", (n + k) / 5 + 1)).collect(),
        nonconformity: n.is_multiple_of(10).then(|| nonconformity_number(n / 10)),
        ..sample.clone()
    }
}

fn nonconformity_number(n: usize) -> String {
    format!("NC-2026-{:04}", n + 1)
}

fn nonconformity(dice: &mut Dice, n: usize, sample: &Nonconformity) -> Nonconformity {
    let step = |dice: &mut Dice, step: &Option<Step>| step.clone().map(|one| Step { text: paragraph(dice, n), ..one });
    let why = |dice: &mut Dice, _| Why {
        why: format!("Why was it that {}?", dice.of(FACTS)),
        because: sentence(dice, n),
        evidence: format!("EV-{:04}", n + 1),
    };
    let cause = sample.cause.clone().map(|cause| Cause {
        method: CauseMethod::FiveWhys((0..5).map(|k| why(dice, k)).collect()),
        conclusion: sentence(dice, n),
        similar: sentence(dice, n),
        ..cause
    });
    Nonconformity {
        number: nonconformity_number(n),
        aliases: Vec::new(),
        title: format!("{} {}", dice.of(SUBJECTS), dice.of(FACTS)),
        requirement: sentence(dice, n),
        evidence_text: paragraph(dice, n),
        statement: sentence(dice, n),
        finding: Some(format!("F-{:04}", n * 10 + 1)),
        correction: step(dice, &sample.correction),
        implementation: step(dice, &sample.implementation),
        verification: step(dice, &sample.verification),
        cause,
        repeats: None,
        ..sample.clone()
    }
}

fn action(dice: &mut Dice, n: usize, sample: &Action) -> Action {
    Action {
        number: format!("CA-2026-{:04}", n + 1),
        title: format!("Look after: {}", dice.of(SUBJECTS).to_lowercase()),
        text: paragraph(dice, n),
        nonconformity: Some(nonconformity_number(n)),
        overdue: n.is_multiple_of(7),
        ..sample.clone()
    }
}

fn evidence(dice: &mut Dice, n: usize, sample: &Evidence) -> Evidence {
    Evidence {
        number: format!("EV-{:04}", n + 1),
        title: format!("{}, {}", dice.of(SOURCES), dice.of(SUBJECTS)),
        original_name: format!("export_{}_{}.csv", dice.roll(1000), n),
        bytes: 1000 + dice.roll(5_000_000) as u64,
        sha256: audit::fake_hash(&n.to_string()),
        source: sentence(dice, n),
        supports: vec![format!("F-{:04}", n * 5 + 1)],
        ..sample.clone()
    }
}

/// So many findings, a nonconformity with its action for every tenth, an item of evidence for every fifth, two photographs.
pub fn audit(count: usize) -> AuditReport {
    let mut dice = Dice(2026);
    let sample = audit::bulk(10);
    let list = |number: usize| 0..number;
    AuditReport {
        findings: list(count).map(|n| finding(&mut dice, n, &sample.findings[0])).collect(),
        nonconformities: list(count / 10).map(|n| nonconformity(&mut dice, n, &sample.nonconformities[0])).collect(),
        actions: list(count / 10).map(|n| action(&mut dice, n, &sample.actions[n % 2])).collect(),
        evidence: list(count / 5).map(|n| evidence(&mut dice, n, &sample.evidence[0])).collect(),
        photographs: sample.photographs[..2].to_vec(),
        ..sample
    }
}
