//! What an external auditor reads first: the chosen parts of one or several audits between one cover and one contents, the
//! evidence with the hash of each item, and, in a sealed pack, the digest of all of them. It says what is missing.

use serde::{Deserialize, Serialize};

use super::{
    bind::{Part, bind},
    checklist::{self, Checklist},
    nonconformity::{self, Sheets},
    plan::{self, PlanFacts},
    register::{self, Register},
};
use crate::{
    domain::PrintedPart,
    report::{
        attachments::{self, Attachment},
        blocks::{Block, Callout, Cell, Column, Cover, Document, Heading, Rich, Row, Section, Span, Table, Tone},
        model::{AuditReport, DocumentControl, Evidence, Organisation, Status},
        sections::{
            About, Options, attached as list, contents, document as document_of, evidence as index,
            parts::{Facts, anchor, bullets, references, section, span},
            report_sections,
        },
        words::Words,
    },
};

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct AuditPack {
    pub organisation: Organisation,
    pub control: DocumentControl,
    pub audits: Vec<Audited>,
    pub sheets: Sheets,
    pub register: Register,
    pub evidence: Vec<PackedItem>,
    /// What is bound; the order is the parts' own.
    pub parts: Vec<PrintedPart>,
    /// Where it lies in a sealed pack.
    pub packed: Option<Packed>,
}

/// An audit with what was planned, asked and found.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Audited {
    pub report: AuditReport,
    pub plan: PlanFacts,
    pub checklist: Checklist,
}

/// An item of evidence, and where it lies in the pack ("" outside one).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PackedItem {
    pub evidence: Evidence,
    pub path: String,
}

/// What a sealed pack says of itself. Texts are in the language of the page already.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Packed {
    /// "pack-0007".
    pub name: String,
    pub sequence: u64,
    pub supersedes: Option<String>,
    pub issuer: String,
    pub recipient: String,
    pub purpose: String,
    /// "Everything", "Redacted", "What request list RL-2026-01 asks for".
    pub profile: String,
    /// Over the manifest's lines of `data/evidence/`, 64 lower-case hexadecimal digits.
    pub evidence_digest: String,
    /// What is in the pack, with the hash of the file that lies in it: of a redacted copy, the copy's. Decides what the
    /// evidence part lists and which pictures are printed.
    pub items: Vec<PackedItem>,
    /// What the evidence was chosen by, of a pack without audits: "8.5, 8.6 · 2026-01-01 –".
    pub scope: String,
    /// Of a pack without audits; elsewhere the audits' own parts tell of their records.
    pub records: Vec<Told>,
    pub left_out: Vec<LeftOut>,
    pub redacted: Vec<Redacted>,
    /// Clauses not covered, evidence run out, independence overrides: what the pack does not hold together.
    pub gaps: Vec<String>,
    /// To the pack that this one replaces.
    pub differences: Vec<String>,
}

/// A record of a pack without audits: what its evidence is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Told {
    /// "Request", "Finding".
    pub kind: String,
    pub number: String,
    pub title: String,
    pub clause: String,
    /// The answer to a request, where there is one.
    pub text: String,
    pub state: String,
    /// Numbers of its items in the pack.
    pub evidence: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LeftOut {
    pub number: String,
    pub title: String,
    pub why: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Redacted {
    pub number: String,
    pub what: String,
    pub by: String,
    pub why: String,
}

pub fn document(pack: &AuditPack, options: &Options, words: &dyn Words) -> Document {
    let about = About {
        control: &pack.control,
        organisation: &pack.organisation.name,
        title: title(pack, words),
        subject: words.word("doc-pack-subject", &[("organisation", (&pack.organisation.name).into())]),
    };
    let attachments = attached(pack, words);
    let mut parts = parts(pack, words);
    // What lies in the file is told where it says what it is.
    parts[0].sections.extend(list::section(&attachments, words));
    let mut sections = vec![contents(words)];
    sections.extend(bind(parts));
    let document = document_of(&about, cover(pack, words), sections, options, words);
    Document { attachments, ..document }
}

/// Each audit's register and manifest; of several audits each under its number.
fn attached(pack: &AuditPack, words: &dyn Words) -> Vec<Attachment> {
    let several = pack.audits.len() > 1;
    let named = |audited: &Audited| {
        let number = audited.report.audit.number.clone();
        let own = attachments::of_audit(&audited.report, words).into_iter();
        own.map(move |one| match several {
            true => Attachment { name: format!("{number}-{}", one.name), ..one },
            false => one,
        })
    };
    pack.audits.iter().flat_map(named).collect()
}

fn title(pack: &AuditPack, words: &dyn Words) -> String {
    match pack.audits.as_slice() {
        [one] => {
            let audit = &one.report.audit;
            words.word("doc-pack-title-of", &[("audit", format!("{} {}", audit.number, audit.title).trim().into())])
        }
        _ => words.plain("doc-pack-title"),
    }
}

fn cover(pack: &AuditPack, words: &dyn Words) -> Cover {
    let badge = match (&pack.packed, pack.control.status) {
        (Some(packed), _) => (words.word("doc-pack-badge", &[("sequence", packed.sequence.into())]), Tone::Good),
        (None, Status::Draft) => (words.plain("report-status-draft"), Tone::Caution),
        (None, Status::Final) => (words.plain("doc-pack-not-sealed-badge"), Tone::Muted),
    };
    Cover {
        brief: false,
        kicker: words.plain("doc-pack-kicker"),
        title: title(pack, words),
        subtitle: pack.organisation.name.clone(),
        badge: Some(badge),
        facts: cover_facts(pack, words),
        blocks: digest(pack, words).into_iter().collect(),
    }
}

fn cover_facts(pack: &AuditPack, words: &dyn Words) -> Vec<(String, Rich)> {
    let audits: Vec<_> = pack.audits.iter().map(|one| audit_line(&one.report)).collect();
    let packed = pack.packed.clone().unwrap_or_default();
    [
        ("handover-pack", packed.name),
        ("doc-pack-audits", audits.join("\n")),
        ("doc-pack-scope", packed.scope),
        ("handover-issuer", packed.issuer),
        ("handover-recipient", packed.recipient),
        ("handover-purpose", packed.purpose),
        ("report-confidentiality", pack.control.confidentiality.clone()),
        ("doc-dated", words.date(pack.control.dated)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .map(|(code, value)| (words.plain(code), value.into()))
    .collect()
}

fn audit_line(report: &AuditReport) -> String {
    let audit = &report.audit;
    let days = audit.performed.or(audit.planned).map(span).unwrap_or_default();
    [audit.number.clone(), audit.title.clone(), days]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The one hash a PDF in the pack can print of it.
fn digest(pack: &AuditPack, words: &dyn Words) -> Option<Block> {
    let packed = pack.packed.as_ref()?;
    let count = words.word("doc-pack-digest-of", &[("count", packed.items.len().into())]);
    Some(Block::Callout(Callout {
        tone: Tone::Accent,
        title: Some(words.plain("doc-pack-digest")),
        blocks: vec![Block::text(Span::new(&packed.evidence_digest).mono()), Block::small(count)],
    }))
}

fn parts(pack: &AuditPack, words: &dyn Words) -> Vec<Part> {
    let mut parts = vec![about(pack, words)];
    let has = |part| pack.parts.contains(&part);
    for audited in &pack.audits {
        parts.extend(has(PrintedPart::Report).then(|| report(pack, audited, words)));
        let named = |code: &str| of_audit(pack, audited, code, words);
        parts.extend(
            has(PrintedPart::Plan).then(|| plan::part(&audited.report, &audited.plan, named("doc-plan-kicker"), words)),
        );
        parts.extend(has(PrintedPart::Checklist).then(|| {
            checklist::part(&audited.report, &audited.checklist, named("doc-checklist-kicker-filled"), words)
        }));
    }
    parts.extend(
        has(PrintedPart::Nonconformities)
            .then(|| nonconformity::part(&pack.sheets, words.plain("doc-sheets-part"), words)),
    );
    parts.extend(has(PrintedPart::Actions).then(|| register::part(&pack.register, words)));
    parts.extend(records(pack, words));
    parts.extend(has(PrintedPart::Evidence).then(|| evidence(pack, words)));
    parts
}

/// Where no audit tells of them: each record with its evidence, and those without any.
fn records(pack: &AuditPack, words: &dyn Words) -> Option<Part> {
    let packed = pack.packed.as_ref().filter(|packed| !packed.records.is_empty())?;
    let columns = vec![
        Column::fixed(words.plain("report-number"), 80.0),
        Column::share(words.plain("report-title"), 1.0),
        Column::fixed(words.plain("report-clause"), 54.0),
        Column::fixed(words.plain("report-evidence"), 90.0),
    ];
    let rows = packed.records.iter().map(|one| told_row(one, words)).collect();
    let intro = Block::intro(words.word("doc-pack-records-count", &[("count", packed.records.len().into())]));
    let heading = Heading::new(1, words.plain("doc-pack-records-list")).anchor("doc-pack-records-list");
    Some(Part {
        anchor: "part:records".into(),
        title: words.plain("doc-pack-records"),
        intro: vec![intro],
        sections: vec![Section { heading, blocks: vec![table(columns, rows)], new_page: false }],
    })
}

fn told_row(one: &Told, words: &dyn Words) -> Row {
    let kind = [one.kind.as_str(), &one.state].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let mut blocks = vec![Block::text(Span::new(&one.title).bold()), Block::small(kind.join(" · "))];
    blocks.extend((!one.text.is_empty()).then(|| Block::small(one.text.as_str())));
    let evidence: Cell = match one.evidence.is_empty() {
        true => Span::new(words.plain("doc-pack-records-without")).tone(Tone::Caution).into(),
        false => references("evidence", &one.evidence).into(),
    };
    Row::new([(&one.number).into(), Cell(blocks), (&one.clause).into(), evidence])
}

/// With the audit's number, where there are several.
fn of_audit(pack: &AuditPack, audited: &Audited, code: &str, words: &dyn Words) -> String {
    let name = words.plain(code);
    if pack.audits.len() > 1 { format!("{name} {}", audited.report.audit.number) } else { name }
}

/// The report without what a part of its own says in full.
fn report(pack: &AuditPack, audited: &Audited, words: &dyn Words) -> Part {
    let elsewhere =
        [(PrintedPart::Nonconformities, "report-nonconformities"), (PrintedPart::Evidence, "report-evidence-index")];
    let left: Vec<&str> =
        elsewhere.into_iter().filter(|(part, _)| pack.parts.contains(part)).map(|(_, code)| code).collect();
    let sections = report_sections(&audited.report, words)
        .filter(|one| one.heading.anchor.as_deref().is_none_or(|own| !left.contains(&own)));
    let mut intro: Vec<_> = control(&audited.report, words).into_iter().collect();
    if !left.is_empty() {
        let named: Vec<_> = left.iter().map(|code| words.plain(code)).collect();
        intro.push(Block::small(words.word("doc-pack-report-without", &[("parts", named.join(", ").into())])));
    }
    Part {
        anchor: format!("part:report:{}", audited.report.audit.number),
        title: of_audit(pack, audited, "doc-report-part", words),
        intro,
        sections: sections.collect(),
    }
}

/// What the report's own cover says of it.
fn control(report: &AuditReport, words: &dyn Words) -> Option<Block> {
    let control = &report.control;
    let draft = control.status == Status::Draft;
    Facts::new(words)
        .short("report-document-number", &control.number)
        .short("report-version", &control.version)
        .short("report-status", words.plain(if draft { "report-status-draft" } else { "report-status-final" }))
        .short("report-dated", control.dated.to_string())
        .short("report-prepared-by", &control.prepared_by)
        .short("report-approved-by", control.approved_by.clone().unwrap_or_default())
        .block()
}

/// What the pack is, what it proves and what not, and what is not in it.
fn about(pack: &AuditPack, words: &dyn Words) -> Part {
    let Some(packed) = &pack.packed else {
        let said = Block::Callout(Callout {
            tone: Tone::Caution,
            title: None,
            blocks: vec![Block::text(words.plain("doc-pack-not-sealed"))],
        });
        return Part {
            anchor: "part:about".into(),
            title: words.plain("doc-pack-about"),
            intro: vec![said],
            sections: vec![],
        };
    };
    let facts = Facts::new(words)
        .short("handover-pack", Span::new(&packed.name).bold())
        .short("handover-sequence", packed.sequence.to_string())
        .short("handover-issuer", &packed.issuer)
        .short("handover-recipient", &packed.recipient)
        .add("handover-purpose", &packed.purpose)
        .add("doc-pack-profile", &packed.profile)
        .add(
            "handover-supersedes",
            packed.supersedes.clone().unwrap_or_else(|| words.plain("handover-supersedes-none")),
        );
    let mut intro: Vec<_> = facts.block().into_iter().collect();
    intro.extend(digest(pack, words));
    intro.push(Block::text(words.plain("doc-pack-proves")));
    let sections = [
        section(words, "doc-pack-gaps", listed(&packed.gaps, "doc-pack-gaps-none", words)),
        section(words, "doc-pack-left-out", left_out(&packed.left_out, words)),
        section(words, "doc-pack-redacted", redacted(&packed.redacted, words)),
        section(
            words,
            "doc-pack-differences",
            packed
                .supersedes
                .iter()
                .flat_map(|_| listed(&packed.differences, "doc-pack-differences-none", words))
                .collect(),
        ),
    ];
    Part {
        anchor: "part:about".into(),
        title: words.plain("doc-pack-about"),
        intro,
        sections: sections.into_iter().flatten().collect(),
    }
}

fn listed(lines: &[String], none: &str, words: &dyn Words) -> Vec<Block> {
    vec![bullets(lines).unwrap_or_else(|| Block::text(words.plain(none)))]
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption: None, columns, rows, zebra: true, row_heads: true })
}

fn left_out(items: &[LeftOut], words: &dyn Words) -> Vec<Block> {
    if items.is_empty() {
        return vec![Block::text(words.plain("doc-pack-left-out-none"))];
    }
    let columns = vec![
        Column::fixed(words.plain("report-number"), 80.0),
        Column::share(words.plain("report-title"), 1.2),
        Column::share(words.plain("report-reason"), 1.4),
    ];
    let row = |one: &LeftOut| Row::new([(&one.number).into(), (&one.title).into(), (&one.why).into()]);
    vec![table(columns, items.iter().map(row).collect())]
}

fn redacted(items: &[Redacted], words: &dyn Words) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::fixed(words.plain("report-number"), 80.0),
        Column::share(words.plain("doc-pack-redacted-what"), 1.4),
        Column::share(words.plain("report-by"), 0.9),
        Column::share(words.plain("report-reason"), 1.3),
    ];
    let row =
        |one: &Redacted| Row::new([(&one.number).into(), (&one.what).into(), (&one.by).into(), (&one.why).into()]);
    vec![Block::intro(words.plain("doc-pack-redacted-intro")), table(columns, items.iter().map(row).collect())]
}

fn evidence(pack: &AuditPack, words: &dyn Words) -> Part {
    let part = |intro, sections| Part {
        anchor: "part:evidence".into(),
        title: words.plain("report-evidence-index"),
        intro,
        sections,
    };
    if pack.evidence.is_empty() {
        return part(vec![Block::text(words.plain("doc-evidence-none"))], Vec::new());
    }
    let mut intro: Vec<_> = digest(pack, words).into_iter().collect();
    intro.push(Block::text(words.word("report-evidence-intro", &[("count", pack.evidence.len().into())])));
    let columns = vec![
        Column::fixed(words.plain("report-number"), 54.0),
        Column::share(words.plain("report-item"), 1.0),
        Column::fixed(words.plain("report-captured"), 106.0),
    ];
    let table = table(columns, pack.evidence.iter().map(|item| item_row(item, words)).collect());
    let heading = Heading::new(1, words.plain("doc-evidence-items")).anchor("doc-evidence-items");
    part(intro, vec![Section { heading, blocks: vec![table], new_page: false }])
}

fn item_row(item: &PackedItem, words: &dyn Words) -> Row {
    let Cell(mut blocks) = index::described(&item.evidence, words);
    if !item.path.is_empty() {
        // Above the hash, as a manifest line turned round.
        let hash = blocks.len().saturating_sub(1);
        blocks.insert(hash, Block::small(Span::new(&item.path).mono()));
    }
    let number = &item.evidence.number;
    Row::new([number.into(), Cell(blocks), index::captured(&item.evidence)]).anchor(anchor("evidence", number))
}
