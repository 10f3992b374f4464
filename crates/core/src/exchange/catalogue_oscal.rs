//! A catalogue as OSCAL catalog JSON: groups and controls, nested, with ids and titles. Parameters, parts and back matter are
//! requirement text and tailoring, which Triennium does not keep. The document is walked loosely, so that one bad entry is
//! reported and the others are still read.

use serde_json::{Map, Value};

use super::catalogue::{About, CatalogueFile, Entry, MAX_DEPTH};
use super::table::{MAX_ROWS, RowProblem, decode};
use crate::domain::standard::ClauseNumber;

/// Entries count towards it whether they can be read or not: each may become a problem.
const ROW_LIMIT: u32 = MAX_ROWS as u32;

pub(super) fn read(bytes: &[u8]) -> CatalogueFile {
    let mut file = CatalogueFile::default();
    let Some(text) = decode(bytes, &mut file.problems) else { return file };
    // serde_json refuses what is nested more than 128 deep: nothing below can exhaust the stack.
    match serde_json::from_slice::<Value>(&text) {
        Ok(document) => read_document(&document, &mut file),
        Err(error) => file
            .problems
            .push(RowProblem::new("import-json-invalid").arg("line", error.line()).arg("column", error.column())),
    }
    file
}

fn read_document(document: &Value, file: &mut CatalogueFile) {
    let Some(catalog) = document.get("catalog").and_then(Value::as_object) else {
        return file.problems.push(RowProblem::new("catalogue-oscal-root").column("/catalog"));
    };
    file.about = about(catalog.get("metadata").unwrap_or(&Value::Null));
    let mut walk = Walk { file, row: 0, full: false };
    walk.children(catalog, "/catalog", "", 1);
}

fn about(metadata: &Value) -> About {
    let text = |name: &str| metadata.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    About { designation: text("title"), edition: text("version"), title: text("title"), ..About::default() }
}

struct Walk<'a> {
    file: &'a mut CatalogueFile,
    row: u32,
    full: bool,
}

impl Walk<'_> {
    fn children(&mut self, owner: &Map<String, Value>, at: &str, parent: &str, depth: u32) {
        for kind in ["groups", "controls"] {
            let at = format!("{at}/{kind}");
            match owner.get(kind) {
                None => {}
                Some(Value::Array(entries)) => {
                    for (n, entry) in entries.iter().enumerate() {
                        self.entry(entry, kind, &format!("{at}/{n}"), parent, depth);
                    }
                }
                Some(_) => self.problem(RowProblem::new("catalogue-oscal-not-a-list"), &at),
            }
        }
    }

    fn entry(&mut self, entry: &Value, kind: &str, at: &str, parent: &str, depth: u32) {
        if self.full {
            return;
        }
        self.row += 1;
        if self.row > ROW_LIMIT {
            self.full = true;
            return self.problem(RowProblem::new("import-too-many-rows").arg("limit", ROW_LIMIT), at);
        }
        let Some(object) = entry.as_object() else {
            return self.problem(RowProblem::new("catalogue-oscal-not-an-object"), at);
        };
        if depth > MAX_DEPTH {
            return self.problem(RowProblem::new("catalogue-too-deep").arg("number", at).arg("limit", MAX_DEPTH), at);
        }
        let number = self.number(object, at);
        let title = self.text(object, "title", at).unwrap_or_default();
        if number.is_empty() && kind == "groups" {
            // OSCAL allows a group without an id: its members move up to the group around it.
            self.problem(RowProblem::warning("catalogue-oscal-group-unnumbered").arg("title", title), at);
            return self.children(object, at, parent, depth);
        }
        self.file.entries.push(Entry {
            row: self.row,
            at: format!("{at}/"),
            title: title.to_owned(),
            parent: parent.to_owned(),
            tags: if is_withdrawn(object) { vec!["withdrawn".to_owned()] } else { Vec::new() },
            level: String::new(),
            number: number.clone(),
        });
        // A number that is refused is refused once, not once more for each entry below it.
        let below = if number.parse::<ClauseNumber>().is_ok() { &number } else { parent };
        self.children(object, at, below, depth + 1);
    }

    /// The label people read ("AC-2(1)"), else the id ("ac-2.1").
    fn number(&mut self, object: &Map<String, Value>, at: &str) -> String {
        let labels = || props(object).filter(|prop| text_of(prop, "name") == Some("label"));
        // A label with a class is a variant: zero-padded, or another publication's spelling.
        let plain = labels().find(|prop| prop.get("class").is_none()).or_else(|| labels().next());
        let label = plain.and_then(|prop| text_of(prop, "value")).filter(|label| !label.trim().is_empty());
        let id = self.text(object, "id", at).unwrap_or_default();
        label.unwrap_or(id).trim().to_owned()
    }

    fn text<'v>(&mut self, object: &'v Map<String, Value>, field: &str, at: &str) -> Option<&'v str> {
        let value = object.get(field)?;
        if !value.is_string() {
            self.problem(RowProblem::new("catalogue-oscal-not-text"), &format!("{at}/{field}"));
        }
        value.as_str()
    }

    fn problem(&mut self, problem: RowProblem, at: &str) {
        let problem = problem.column(at);
        self.file.problems.push(if self.row > 0 { problem.row(self.row) } else { problem });
    }
}

fn props(object: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    object.get("props").and_then(Value::as_array).into_iter().flatten()
}

fn text_of<'v>(prop: &'v Value, field: &str) -> Option<&'v str> {
    prop.get(field).and_then(Value::as_str)
}

fn is_withdrawn(object: &Map<String, Value>) -> bool {
    props(object).any(|p| text_of(p, "name") == Some("status") && text_of(p, "value") == Some("withdrawn"))
}
