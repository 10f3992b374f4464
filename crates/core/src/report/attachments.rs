//! Files carried inside the PDF: the register of findings as a table and as JSON, and the list of the evidence's hashes.
//! Pure: facts in, bytes out, the same facts always the same bytes. Column and field names are not translated: programs
//! read them. No evidence itself is attached; that is a sealed pack's business.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde_json::{Map, Value, json};

use super::{
    model::{AuditReport, Finding, Nonconformity},
    words::Words,
};
use crate::domain::cells;

/// One file. Its name is made safe and single when the document is drawn (`safe_names`).
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    pub name: String,
    /// "text/csv".
    pub media_type: String,
    pub description: String,
    pub relation: Relation,
    pub bytes: Arc<[u8]>,
}

/// How a file relates to the document (ISO 19005-3, `AFRelationship`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Relation {
    /// What the document was made from.
    Source,
    /// Data behind a table or a chart of it.
    Data,
    /// The same in another form.
    Alternative,
    #[default]
    Supplement,
    Unspecified,
}

pub const REGISTER_CSV: &str = "findings.csv";
pub const REGISTER_JSON: &str = "findings.json";
/// Lines that `sha256sum -c` takes.
pub const MANIFEST: &str = "manifest-sha256.txt";

impl Relation {
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "Source",
            Self::Data => "Data",
            Self::Alternative => "Alternative",
            Self::Supplement => "Supplement",
            Self::Unspecified => "Unspecified",
        }
    }
}

/// What belongs to an audit's report: the register twice, and the evidence manifest. Nothing where there is nothing.
pub fn of_audit(model: &AuditReport, words: &dyn Words) -> Vec<Attachment> {
    let mut found = Vec::new();
    if !model.findings.is_empty() {
        found.push(text(REGISTER_CSV, "text/csv", Relation::Data, words, register_csv(model)));
        found.push(text(REGISTER_JSON, "application/json", Relation::Data, words, register_json(model)));
    }
    let lines =
        model.evidence.iter().map(|item| (item.sha256.as_str(), manifest_path(&item.number, &item.original_name)));
    let manifest = manifest(lines);
    if !manifest.is_empty() {
        found.push(text(MANIFEST, "text/plain", Relation::Supplement, words, manifest));
    }
    found
}

fn text(name: &str, media_type: &str, relation: Relation, words: &dyn Words, bytes: Vec<u8>) -> Attachment {
    let code = format!("report-attached-{}", name.replace('.', "-"));
    Attachment {
        name: name.into(),
        media_type: media_type.into(),
        description: words.plain(&code),
        relation,
        bytes: bytes.into(),
    }
}

/// `hash`, two spaces, path, LF; sorted by path. A hash that is none (not yet taken in) has no line.
pub fn manifest<'a>(files: impl IntoIterator<Item = (&'a str, String)>) -> Vec<u8> {
    let is_hash = |hash: &str| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let lines: BTreeSet<(String, &str)> =
        files.into_iter().filter(|(hash, _)| is_hash(hash)).map(|(hash, path)| (path, hash)).collect();
    lines.into_iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect::<String>().into_bytes()
}

/// `EV-003/name.pdf`, with what would end a line or leave the folder written as BagIt does.
pub fn manifest_path(number: &str, name: &str) -> String {
    let part = |text: &str| match text {
        "" | "." | ".." => "_".to_owned(),
        text => text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A").replace(['/', '\\'], "_"),
    };
    format!("{}/{}", part(number), part(name))
}

type Nonconformities<'a> = BTreeMap<&'a str, &'a Nonconformity>;
type Field = (&'static str, fn(&Finding, &Nonconformities<'_>) -> Value);

/// The register's columns, for both forms.
const FIELDS: &[Field] = &[
    ("number", |f, _| f.number.as_str().into()),
    ("title", |f, _| f.title.as_str().into()),
    ("grade", |f, _| f.grade.label.as_str().into()),
    ("grade_kind", |f, _| json!(f.grade.kind)),
    ("graded_as", |f, _| json!(f.graded_as)),
    ("standard", |f, _| f.standard.as_str().into()),
    ("clause", |f, _| f.clause.as_str().into()),
    ("clause_title", |f, _| f.clause_title.as_str().into()),
    ("process", |f, _| f.process.as_str().into()),
    ("site", |f, _| f.site.as_str().into()),
    ("statement", |f, _| f.statement.as_str().into()),
    ("observed", |f, _| f.observed.as_str().into()),
    ("persons", |f, _| json!(f.persons)),
    ("evidence", |f, _| json!(f.evidence)),
    ("auditor", |f, _| f.auditor.as_str().into()),
    ("recorded_on", |f, _| json!(f.on)),
    ("nonconformity", |f, _| json!(f.nonconformity)),
    ("nonconformity_state", |f, all| json!(of(f, all).map(|one| one.state.as_str()))),
    ("issued_on", |f, all| json!(of(f, all).and_then(|one| one.issued_on))),
    ("closed_on", |f, all| json!(of(f, all).and_then(|one| one.closed.as_ref()).map(|closed| closed.on))),
];

fn of<'a>(finding: &Finding, all: &Nonconformities<'a>) -> Option<&'a Nonconformity> {
    all.get(finding.nonconformity.as_deref()?).copied()
}

fn nonconformities(model: &AuditReport) -> Nonconformities<'_> {
    model.nonconformities.iter().map(|one| (one.number.as_str(), one)).collect()
}

/// For spreadsheets: no cell begins a formula, lists are joined by semicolons.
pub fn register_csv(model: &AuditReport) -> Vec<u8> {
    let all = nonconformities(model);
    let header: Vec<String> = FIELDS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let row = |finding: &Finding| FIELDS.iter().map(|(_, value)| cell(&value(finding, &all))).collect();
    let rows: Vec<Vec<String>> = model.findings.iter().map(row).collect();
    cells::write(&header, &rows).expect("every row has a cell for every field")
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// For programs: the same fields, lists as lists, what is not there as null.
pub fn register_json(model: &AuditReport) -> Vec<u8> {
    let all = nonconformities(model);
    let record = |finding: &Finding| -> Value {
        FIELDS.iter().map(|(name, value)| ((*name).to_owned(), value(finding, &all))).collect::<Map<_, _>>().into()
    };
    let control = &model.control;
    let whole = json!({
        "format": "triennium-findings-1",
        "generator": control.generator,
        "document": { "number": control.number, "version": control.version, "date": control.dated },
        "organisation": model.organisation.name,
        "audit": { "number": model.audit.number, "title": model.audit.title },
        "findings": model.findings.iter().map(record).collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).expect("its keys are all text");
    bytes.push(b'\n');
    bytes
}

/// The longest name a reader's dialogue shows whole.
const LONGEST: usize = 100;

/// The name each file bears in the document: no folder, nothing invisible, nothing a file system refuses, no two alike
/// (not even to a system that ignores case).
pub fn safe_names(attachments: &[Attachment]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    attachments.iter().enumerate().map(|(index, one)| single(&safe(&one.name, index), &mut taken)).collect()
}

fn safe(name: &str, index: usize) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |c: char| match c {
        ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        c if c.is_control() || is_unseen(c) => '_',
        c => c,
    };
    let name: String = base.chars().map(plain).collect();
    let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let (stem, end) = parts(name);
    if stem.chars().all(|c| c == '_' || c.is_whitespace()) {
        return format!("attachment-{}{end}", index + 1);
    }
    let stem: String = stem.chars().take(LONGEST - end.chars().count()).collect();
    stem.trim_end().to_owned() + end
}

/// Format characters that hide or turn around what a name says.
fn is_unseen(c: char) -> bool {
    matches!(c as u32, 0xad | 0x61c | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0xfeff | 0xfff0..=0xffff | 0xe0000..=0xe0fff)
}

/// Stem and extension with its dot; an extension is short.
fn parts(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= 12 => name.split_at(dot),
        _ => (name, ""),
    }
}

fn single(name: &str, taken: &mut BTreeSet<String>) -> String {
    let (stem, end) = parts(name);
    let tries = std::iter::once(name.to_owned()).chain((2..).map(|n: usize| format!("{stem} ({n}){end}")));
    let mut free = tries.filter(|one| taken.insert(one.to_lowercase()));
    free.next().expect("there is always a next number")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Attachment {
        Attachment {
            name: name.into(),
            media_type: "text/plain".into(),
            description: String::new(),
            relation: Relation::Data,
            bytes: Arc::from(b"x".as_slice()),
        }
    }

    #[test]
    fn names_are_safe_and_single() {
        let asked = [
            "../../etc/passwd",
            "C:\\boot.ini",
            "findings.csv",
            "Findings.CSV",
            "",
            "..",
            "a\u{202e}fdp.exe",
            "nul\0l.txt",
            "Prüfung 監査.csv",
        ];
        let got = safe_names(&asked.map(named));
        let wanted = [
            "passwd",
            "boot.ini",
            "findings.csv",
            "Findings (2).CSV",
            "attachment-5",
            "attachment-6",
            "a_fdp.exe",
            "nul_l.txt",
            "Prüfung 監査.csv",
        ];
        assert_eq!(got, wanted);
        let long = safe_names(&[named(&("ä".repeat(5000) + ".csv"))]);
        assert!(long[0].chars().count() <= LONGEST && long[0].ends_with("ä.csv"), "{long:?}");
    }

    #[test]
    fn the_register_says_the_same_twice_and_no_cell_runs() {
        let finding = Finding {
            number: "F-1".into(),
            title: "=cmd|'/C calc'!A0".into(),
            observed: "line\r\n\"quoted\", и кириллица".into(),
            evidence: vec!["EV-1".into(), "EV-2".into()],
            nonconformity: Some("NC-1".into()),
            ..Finding::default()
        };
        let nonconformity = Nonconformity { number: "NC-1".into(), state: "Open".into(), ..Nonconformity::default() };
        let model = AuditReport {
            findings: vec![finding.clone()],
            nonconformities: vec![nonconformity],
            ..AuditReport::default()
        };
        let bytes = register_csv(&model);
        let mut reader = csv::Reader::from_reader(&bytes[3..]);
        let header = reader.headers().expect("a header").clone();
        let row = reader.records().next().expect("a row").expect("sound");
        let json: Value = serde_json::from_slice(&register_json(&model)).expect("JSON");
        let record = json["findings"][0].as_object().expect("a record");
        assert_eq!(header.iter().collect::<Vec<_>>(), record.keys().collect::<Vec<_>>());
        for (name, value) in header.iter().zip(row.iter()) {
            assert_eq!(cells::plain(value), cell(&record[name]), "{name}");
        }
        assert_eq!(&row[1], "'=cmd|'/C calc'!A0");
        assert_eq!(
            (record["observed"].as_str(), record["nonconformity_state"].as_str()),
            (Some(finding.observed.as_str()), Some("Open"))
        );
        assert_eq!(record["evidence"], json!(["EV-1", "EV-2"]));
    }

    #[test]
    fn a_manifest_has_a_line_a_file_whatever_its_name() {
        let hash = "0".repeat(64);
        let other = "f".repeat(64);
        let files = [
            (other.as_str(), manifest_path("EV-2", "b\nevil")),
            (hash.as_str(), manifest_path("EV-1", "../a%")),
            ("not a hash", "c".to_owned()),
        ];
        let text = String::from_utf8(manifest(files)).expect("text");
        assert_eq!(text, format!("{hash}  EV-1/.._a%25\n{other}  EV-2/b%0Aevil\n"));
        assert_eq!(manifest_path("", ".."), "_/_");
    }
}
