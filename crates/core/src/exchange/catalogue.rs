//! Own catalogues: a CSV table or an OSCAL catalog, read into clauses with a preview of what would be imported and every
//! problem in it. Pure: bytes in, result out; writing it is the app's business, and only a clean preview is written.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::table::RowProblem;
use super::{catalogue_csv, catalogue_oscal};
use crate::domain::clause_number::{escaped, is_unseen};
use crate::domain::standard::{Catalogue, Clause, ClauseDraft, ClauseNumber, arrange};
use crate::fault::Severity;

pub const MAX_TITLE_CHARS: usize = 500;
pub const MAX_TAGS: usize = 32;
pub const MAX_TAG_CHARS: usize = 64;
pub const MAX_DEPTH: u32 = 12;

/// What the person says about the catalogue; what is empty is taken from the file where the file says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(rename = "CatalogueAbout")]
pub struct About {
    #[ts(optional, as = "Option<String>")]
    pub designation: String,
    #[ts(optional, as = "Option<String>")]
    pub edition: String,
    #[ts(optional, as = "Option<String>")]
    pub title: String,
    #[ts(optional, as = "Option<String>")]
    pub issuer: String,
    #[ts(optional, as = "Option<bool>")]
    pub allows_not_applicable: bool,
}

/// What an import would bring. `clauses` holds what could be read, in the order it would have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "CataloguePreview")]
pub struct Preview {
    pub catalogue: Catalogue,
    pub clauses: Vec<Clause>,
    pub counts: Counts,
    /// In the order of the file.
    pub problems: Vec<RowProblem>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "CatalogueCounts")]
pub struct Counts {
    /// Rows or entries in the file, blank ones apart.
    pub rows: u32,
    pub clauses: u32,
    pub leaves: u32,
    pub untitled: u32,
    /// How many clauses stand on level 1, 2, …
    pub levels: Vec<u32>,
    pub faults: u32,
    pub warnings: u32,
}

impl Preview {
    /// Only this may be imported: nothing in the file would be left behind.
    pub fn is_clean(&self) -> bool {
        self.counts.faults == 0 && !self.clauses.is_empty()
    }
}

/// Reads a CSV table (`number`, `title`, optional `level`, `parent`, `tags`) or an OSCAL catalog in JSON, whichever it is.
pub fn preview(bytes: &[u8], about: &About) -> Preview {
    let mut file = if looks_like_json(bytes) { catalogue_oscal::read(bytes) } else { catalogue_csv::read(bytes) };
    let catalogue = head(about, &file.about);
    if catalogue.designation.is_empty() {
        file.problems.push(RowProblem::new("catalogue-without-designation").column("designation"));
    }
    let rows = u32::try_from(file.entries.len()).unwrap_or(u32::MAX);
    let mut problems = file.problems;
    let drafts = drafts(file.entries, &mut problems);
    let clauses = arrange(&catalogue, drafts);
    if clauses.is_empty() && problems.is_empty() {
        problems.push(RowProblem::new("catalogue-without-clauses"));
    }
    problems.sort_by_key(|p| p.row);
    Preview { counts: counts(rows, &clauses, &problems), catalogue, clauses, problems }
}

fn looks_like_json(bytes: &[u8]) -> bool {
    // Byte order marks and the zero bytes of UTF-16 are stepped over.
    let first = bytes.iter().find(|b| !b.is_ascii_whitespace() && !matches!(b, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff));
    matches!(first, Some(b'{' | b'['))
}

/// What a reader made of a file.
#[derive(Debug, Default)]
pub(super) struct CatalogueFile {
    pub about: About,
    pub entries: Vec<Entry>,
    pub problems: Vec<RowProblem>,
}

/// One clause as written, nothing checked yet.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub row: u32,
    /// In front of a field's name in a problem's column: nothing in a table, a JSON pointer in OSCAL.
    pub at: String,
    pub number: String,
    pub title: String,
    pub level: String,
    pub parent: String,
    pub tags: Vec<String>,
}

impl Entry {
    fn problem(&self, field: &str, problem: RowProblem) -> RowProblem {
        problem.row(self.row).column(format!("{}{field}", self.at))
    }
}

fn head(asked: &About, found: &About) -> Catalogue {
    let pick = |asked: &str, found: &str| clean(if asked.trim().is_empty() { found } else { asked });
    let designation = pick(&asked.designation, &found.designation);
    let edition = pick(&asked.edition, &found.edition);
    Catalogue {
        key: key_of(&designation, &edition),
        title: pick(&asked.title, &found.title),
        issuer: pick(&asked.issuer, &found.issuer),
        designation,
        edition,
        amendments: Vec::new(),
        allows_not_applicable: asked.allows_not_applicable,
        not_applicable_only_under: Vec::new(),
        not_applicable_note: String::new(),
        copyright: String::new(),
        source: String::new(),
    }
}

/// "House rules", "2.1" → "own-house-rules-2-1". The prefix keeps it, and every id derived from it, apart from the standards
/// that come along.
fn key_of(designation: &str, edition: &str) -> String {
    let text = format!("own {designation} {edition}").to_lowercase();
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// One line, at most as long as a title, without anything invisible.
fn clean(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !is_unseen(*c)).take(MAX_TITLE_CHARS).collect()
}

fn drafts(entries: Vec<Entry>, problems: &mut Vec<RowProblem>) -> Vec<ClauseDraft> {
    let numbered = numbered(entries, problems);
    // A row that is kept out for another reason still counts as a parent: its children are not to blame.
    let listed: HashSet<_> = numbered.iter().map(|(number, _)| number.clone()).collect();
    let mut outline = Outline::default();
    let mut read = Vec::with_capacity(numbered.len());
    for (number, entry) in numbered {
        let before = problems.len();
        let level = level(&entry, problems);
        let parent = parent(&number, &entry, &listed, problems).or_else(|| outline.parent(&number, level));
        outline.add(level, &number);
        let draft = ClauseDraft {
            title: title(&entry, problems),
            tags: tags(&entry, problems),
            number,
            parent,
            surveillance_topic: None,
            title_confidence: None,
        };
        let keep = problems[before..].iter().all(|p| p.severity == Severity::Warning);
        read.push(Read { keep, level, entry, draft });
    }
    check_depth(&mut read, problems);
    read.into_iter().filter(|r| r.keep).map(|r| r.draft).collect()
}

struct Read {
    keep: bool,
    level: Option<u32>,
    entry: Entry,
    draft: ClauseDraft,
}

/// Entries with a number of their own.
fn numbered(entries: Vec<Entry>, problems: &mut Vec<RowProblem>) -> Vec<(ClauseNumber, Entry)> {
    let mut first: HashMap<ClauseNumber, u32> = HashMap::new();
    let mut alike: HashMap<String, ClauseNumber> = HashMap::new();
    let mut numbered = Vec::with_capacity(entries.len());
    for entry in entries {
        let number = match entry.number.parse::<ClauseNumber>() {
            Ok(number) => number,
            Err(refusal) => {
                problems.push(entry.problem("number", RowProblem::refused(refusal)));
                continue;
            }
        };
        if let Some(row) = first.get(&number) {
            let twice = RowProblem::new("catalogue-number-twice").arg("number", &number).arg("first", row);
            problems.push(entry.problem("number", twice));
            continue;
        }
        if let Some(other) = alike.insert(number.sort_key(), number.clone()) {
            let alike = RowProblem::warning("catalogue-number-alike").arg("number", &number).arg("other", other);
            problems.push(entry.problem("number", alike));
        }
        first.insert(number.clone(), entry.row);
        numbered.push((number, entry));
    }
    numbered
}

fn title(entry: &Entry, problems: &mut Vec<RowProblem>) -> Option<String> {
    let title = entry.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = title.chars().count();
    if let Some(bad) = title.chars().find(|c| c.is_control()) {
        let problem = RowProblem::new("catalogue-title-control").arg("character", escaped(bad));
        problems.push(entry.problem("title", problem));
    }
    if length > MAX_TITLE_CHARS {
        let problem = RowProblem::new("catalogue-title-too-long").arg("length", length).arg("limit", MAX_TITLE_CHARS);
        problems.push(entry.problem("title", problem));
    }
    (!title.is_empty()).then_some(title)
}

fn level(entry: &Entry, problems: &mut Vec<RowProblem>) -> Option<u32> {
    if entry.level.is_empty() {
        return None;
    }
    let level = entry.level.parse().ok().filter(|level| (1..=MAX_DEPTH).contains(level));
    if level.is_none() {
        let value = entry.level.chars().filter(|c| !c.is_control()).take(40).collect::<String>();
        let problem = RowProblem::new("catalogue-level-invalid").arg("value", value).arg("limit", MAX_DEPTH);
        problems.push(entry.problem("level", problem));
    }
    level
}

/// The parent the row names, else the nearest number above it that is listed.
fn parent(
    number: &ClauseNumber,
    entry: &Entry,
    listed: &HashSet<ClauseNumber>,
    problems: &mut Vec<RowProblem>,
) -> Option<ClauseNumber> {
    if entry.parent.is_empty() {
        return number.with_ancestors().skip(1).find(|above| listed.contains(above));
    }
    let missing = match entry.parent.parse::<ClauseNumber>() {
        Ok(parent) if listed.contains(&parent) => return Some(parent),
        Ok(parent) => RowProblem::new("catalogue-parent-missing").arg("parent", parent),
        Err(refusal) => RowProblem::refused(refusal),
    };
    problems.push(entry.problem("parent", missing));
    None
}

fn tags(entry: &Entry, problems: &mut Vec<RowProblem>) -> Vec<String> {
    let mut bad = None;
    if entry.tags.len() > MAX_TAGS {
        bad = Some(RowProblem::new("catalogue-too-many-tags").arg("found", entry.tags.len()).arg("limit", MAX_TAGS));
    }
    for tag in &entry.tags {
        if let Some(c) = tag.chars().find(|c| is_unseen(*c)) {
            bad = Some(RowProblem::new("catalogue-tag-control").arg("character", escaped(c)));
        } else if tag.chars().count() > MAX_TAG_CHARS {
            bad = Some(RowProblem::new("catalogue-tag-too-long").arg("limit", MAX_TAG_CHARS));
        }
    }
    problems.extend(bad.map(|problem| entry.problem("tags", problem)));
    entry.tags.clone()
}

/// The rows above, by level, for tables whose numbers say nothing of their parents: "I", "a", "b".
#[derive(Default)]
struct Outline(BTreeMap<u32, ClauseNumber>);

impl Outline {
    fn parent(&self, number: &ClauseNumber, level: Option<u32>) -> Option<ClauseNumber> {
        let above = level?.checked_sub(1)?;
        // "5.1" says that it belongs to 5: where 5 is not listed, the clause above it in the table is no substitute.
        self.0.get(&above).filter(|_| number.parent().is_none()).cloned()
    }

    fn add(&mut self, level: Option<u32>, number: &ClauseNumber) {
        if let Some(level) = level {
            self.0.retain(|above, _| *above < level);
            self.0.insert(level, number.clone());
        }
    }
}

/// Rings of parents, clauses too deep, and levels that say something else than the parents.
fn check_depth(read: &mut [Read], problems: &mut Vec<RowProblem>) {
    let depths = depths(read);
    for row in read {
        let number = &row.draft.number;
        let (field, problem) = match (depths.get(number).copied(), row.level) {
            (None, _) => ("parent", RowProblem::new("catalogue-parent-ring").arg("number", number)),
            (Some(depth), _) if depth > MAX_DEPTH => {
                ("parent", RowProblem::new("catalogue-too-deep").arg("number", number).arg("limit", MAX_DEPTH))
            }
            (Some(depth), Some(level)) if level != depth => {
                ("level", RowProblem::warning("catalogue-level-differs").arg("level", level).arg("depth", depth))
            }
            _ => continue,
        };
        row.keep &= problem.severity == Severity::Warning;
        problems.push(row.entry.problem(field, problem));
    }
}

/// From the top down, so that a hostile chain or ring costs no more than its rows. What hangs on a ring has no depth.
fn depths(read: &[Read]) -> HashMap<ClauseNumber, u32> {
    let mut below: HashMap<Option<&ClauseNumber>, Vec<&ClauseNumber>> = HashMap::new();
    for row in read {
        below.entry(row.draft.parent.as_ref()).or_default().push(&row.draft.number);
    }
    let mut depths = HashMap::with_capacity(read.len());
    let mut open = vec![(None, 0)];
    while let Some((parent, depth)) = open.pop() {
        for number in below.remove(&parent).unwrap_or_default() {
            depths.insert(number.clone(), depth + 1);
            open.push((Some(number), depth + 1));
        }
    }
    depths
}

fn counts(rows: u32, clauses: &[Clause], problems: &[RowProblem]) -> Counts {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let deepest = clauses.iter().map(|c| c.level).max().unwrap_or(0);
    let faults = count(problems.iter().filter(|p| p.severity == Severity::Fault).count());
    Counts {
        rows,
        clauses: count(clauses.len()),
        leaves: count(clauses.iter().filter(|c| c.is_leaf).count()),
        untitled: count(clauses.iter().filter(|c| c.title.is_none()).count()),
        levels: (1..=deepest).map(|level| count(clauses.iter().filter(|c| c.level == level).count())).collect(),
        faults,
        warnings: count(problems.len()).saturating_sub(faults),
    }
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
