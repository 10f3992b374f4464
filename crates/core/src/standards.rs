//! The standards that come with Triennium: the files of `standards/`, embedded and parsed once. It adds nothing to what the
//! files say and reads nothing at run time; tests parse every file, so the data cannot be bad when the program runs.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::domain::practice::{BodyProfile, GradeWord, NormativeReference};
use crate::domain::standard::{
    Catalogue, Clause, ClauseDraft, ClauseNumber, Confidence, CrosswalkRow, PlannedDuty, ProcessUnit, RequiredDocument,
    StarterQuestion, SurveillanceTopic, arrange,
};

/// One edition with everything that comes along for it; what a standard has no file for is empty.
#[derive(Debug)]
pub struct Standard {
    pub catalogue: Catalogue,
    /// In the order of the catalogue.
    pub clauses: Vec<Clause>,
    pub questions: BTreeMap<&'static str, Vec<StarterQuestion>>,
    pub required_documents: Vec<RequiredDocument>,
    pub processes: Vec<ProcessUnit>,
    pub planned_duties: Vec<PlannedDuty>,
    pub surveillance_topics: Vec<SurveillanceTopic>,
}

impl Standard {
    pub fn clause(&self, number: &ClauseNumber) -> Option<&Clause> {
        self.clauses.iter().find(|c| &c.number == number)
    }

    /// The listed clause an anchor or an untitled paragraph belongs to: "10.1.1 b) 2)" → 10.1.
    pub fn covering(&self, anchor: &ClauseNumber) -> Option<&Clause> {
        anchor.with_ancestors().find_map(|n| self.clause(&n))
    }

    /// The starter questions in the language asked for, in English where there is no such translation.
    pub fn questions_in(&self, language: &str) -> &[StarterQuestion] {
        self.questions.get(language).or_else(|| self.questions.get("en")).map_or(&[], Vec::as_slice)
    }
}

/// Every standard that comes along, the one Triennium is made for first.
pub fn all() -> &'static [Standard] {
    STANDARDS.as_slice()
}

pub fn by_key(key: &str) -> Option<&'static Standard> {
    all().iter().find(|s| s.catalogue.key == key)
}

pub fn crosswalk() -> &'static [CrosswalkRow] {
    &CROSSWALK
}

pub fn normative_references() -> &'static [NormativeReference] {
    &NORMATIVE_REFERENCES
}

pub fn body_profiles() -> &'static [BodyProfile] {
    &BODY_PROFILES
}

/// The scale "internal" first; the others are examples of how a certification body's words map onto it.
pub fn grade_words() -> &'static [GradeWord] {
    &GRADE_WORDS
}

const CHECKED: &str = "the tests parse every embedded file";

macro_rules! file {
    ($path:literal) => {
        include_str!(concat!("../../../standards/", $path))
    };
}

static STANDARDS: LazyLock<[Standard; 3]> = LazyLock::new(|| [iso20000_1_2018(), iso9001_2015(), iso27001_2022()]);
static CROSSWALK: LazyLock<Vec<CrosswalkRow>> = LazyLock::new(|| crosswalk_rows(file!("crosswalk.csv")));
static NORMATIVE_REFERENCES: LazyLock<Vec<NormativeReference>> =
    LazyLock::new(|| rows(file!("normative-references.csv")));
static BODY_PROFILES: LazyLock<Vec<BodyProfile>> = LazyLock::new(|| rows(file!("body-profiles.csv")));
static GRADE_WORDS: LazyLock<Vec<GradeWord>> = LazyLock::new(|| rows(file!("grade-scales.csv")));

fn iso20000_1_2018() -> Standard {
    Standard {
        questions: BTreeMap::from([
            ("en", rows(file!("iso20000-1-2018/starter-questions.csv"))),
            ("de", rows(file!("iso20000-1-2018/starter-questions.de.csv"))),
        ]),
        required_documents: rows(file!("iso20000-1-2018/required-documents.csv")),
        processes: rows(file!("iso20000-1-2018/processes.csv")),
        planned_duties: rows(file!("iso20000-1-2018/planned-intervals.csv")),
        surveillance_topics: rows(file!("iso20000-1-2018/surveillance-topics.csv")),
        ..standard(file!("iso20000-1-2018/catalogue.json"), file!("iso20000-1-2018/clauses.csv"))
    }
}

fn iso9001_2015() -> Standard {
    standard(file!("iso9001-2015/catalogue.json"), file!("iso9001-2015/clauses.csv"))
}

fn iso27001_2022() -> Standard {
    standard(file!("iso27001-2022/catalogue.json"), file!("iso27001-2022/clauses.csv"))
}

fn standard(catalogue: &str, clauses: &str) -> Standard {
    let catalogue: Catalogue = serde_json::from_str(catalogue).expect(CHECKED);
    let drafts = rows::<ClauseLine>(clauses).into_iter().map(ClauseLine::draft).collect();
    Standard {
        clauses: arrange(&catalogue, drafts),
        catalogue,
        questions: BTreeMap::new(),
        required_documents: Vec::new(),
        processes: Vec::new(),
        planned_duties: Vec::new(),
        surveillance_topics: Vec::new(),
    }
}

fn rows<T: DeserializeOwned>(text: &str) -> Vec<T> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().expect(CHECKED)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClauseLine {
    number: ClauseNumber,
    title: Option<String>,
    parent: Option<ClauseNumber>,
    lifecycle_tags: String,
    surveillance_core_topic: Option<String>,
    title_confidence: Option<Confidence>,
}

impl ClauseLine {
    fn draft(self) -> ClauseDraft {
        ClauseDraft {
            number: self.number,
            title: self.title,
            parent: self.parent,
            tags: self.lifecycle_tags.split_terminator(';').map(str::to_owned).collect(),
            surveillance_topic: self.surveillance_core_topic,
            title_confidence: self.title_confidence,
        }
    }
}

/// Every column after the two topics is a catalogue key.
fn crosswalk_rows(text: &str) -> Vec<CrosswalkRow> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let keys = reader.headers().expect(CHECKED).clone();
    reader.into_records().map(|row| crosswalk_row(&keys, &row.expect(CHECKED))).collect()
}

fn crosswalk_row(keys: &csv::StringRecord, row: &csv::StringRecord) -> CrosswalkRow {
    let numbers = |cell: &str| cell.split_terminator(';').map(|n| n.parse().expect(CHECKED)).collect();
    CrosswalkRow {
        topic: row[0].to_owned(),
        topic_de: row[1].to_owned(),
        clauses: keys.iter().zip(row).skip(2).map(|(key, cell)| (key.to_owned(), numbers(cell))).collect(),
    }
}

#[cfg(test)]
#[path = "standards_tests.rs"]
mod tests;
