//! The checklist on paper: blank, with boxes to tick and room to write, and filled, with what was seen. An auditor's
//! private notes are in neither: the model has no place for them.

use serde::{Deserialize, Serialize};

use super::bind::Part;
use crate::report::{
    blocks::{Block, Cell, Column, Cover, Document, Heading, Rich, Row, Section, Span, Table, Tick, Tone},
    model::{AuditReport, DocumentControl, GradeKind},
    sections::{
        About, Options, contents, document as document_of, evidence, number,
        parts::{Facts, by_on, lines, references, span, tone},
    },
    words::Words,
};

/// Lines to write on beside a question.
const ROOM: u8 = 6;
/// Above this many parts the contents are worth a page.
const CONTENTS_FROM: usize = 3;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Checklist {
    /// Of the checklist: "IA-2026-03-C".
    pub number: String,
    pub questions: Vec<Question>,
    /// What may be answered, in the words of the page.
    pub results: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Question {
    pub standard: String,
    pub clause: String,
    pub clause_title: String,
    pub text: String,
    pub expected: String,
    pub sampling: String,
    /// What an earlier audit found, where the question was carried forward.
    pub earlier: String,
    pub answer: Option<Answer>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Answer {
    pub result: String,
    pub kind: GradeKind,
    pub note: String,
    pub reason: String,
    pub persons: String,
    pub by: String,
    pub on: Option<chrono::NaiveDate>,
    pub evidence: Vec<String>,
    pub findings: Vec<String>,
}

/// Blank or filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Blank,
    Filled,
}

pub fn document(model: &AuditReport, list: &Checklist, form: Form, options: &Options, words: &dyn Words) -> Document {
    let control = DocumentControl { number: list.number.clone(), versions: Vec::new(), ..control(model, form) };
    let about = About {
        control: &control,
        organisation: &model.organisation.name,
        title: words.word("doc-checklist-title", &[("audit", model.audit.number.as_str().into())]),
        subject: words.word("doc-checklist-subject", &[("organisation", (&model.organisation.name).into())]),
    };
    let mut sections = sections(list, form, words);
    number(&mut sections);
    if sections.len() > CONTENTS_FROM {
        sections.insert(0, contents(words));
    }
    let cover = Cover {
        brief: true,
        kicker: words.plain(if form == Form::Blank {
            "doc-checklist-kicker-blank"
        } else {
            "doc-checklist-kicker-filled"
        }),
        title: format!("{}  {}", model.audit.number, model.audit.title),
        subtitle: model.organisation.name.clone(),
        badge: None,
        facts: Vec::new(),
        blocks: overview(model, list, form, words),
    };
    document_of(&about, cover, sections, options, words)
}

/// A form to fill in is never a draft, whatever the audit is.
fn control(model: &AuditReport, form: Form) -> DocumentControl {
    let mut control = model.control.clone();
    if form == Form::Blank {
        control.status = crate::report::model::Status::Final;
        control.version.clear();
    }
    control
}

/// The filled one, as a part of a pack.
pub fn part(model: &AuditReport, list: &Checklist, title: String, words: &dyn Words) -> Part {
    Part {
        anchor: format!("part:checklist:{}", model.audit.number),
        title,
        intro: overview(model, list, Form::Filled, words),
        sections: sections(list, Form::Filled, words),
    }
}

fn overview(model: &AuditReport, list: &Checklist, form: Form, words: &dyn Words) -> Vec<Block> {
    let answered = list.questions.iter().filter(|question| question.answer.is_some()).count();
    let count = match form {
        Form::Blank => words.word("doc-checklist-questions", &[("count", list.questions.len().into())]),
        Form::Filled => words
            .word("doc-checklist-answered", &[("answered", answered.into()), ("count", list.questions.len().into())]),
    };
    let lead = model.team.first().map(|member| member.name.clone()).unwrap_or_default();
    let facts = Facts::new(words)
        .short("doc-planned", model.audit.planned.map(span).unwrap_or_default())
        .short("report-lead", lead)
        .add("doc-checklist-extent", count);
    let mut blocks: Vec<_> = facts.block().into_iter().collect();
    blocks.push(Block::small(words.plain(match form {
        Form::Blank => "doc-checklist-note-blank",
        Form::Filled => "doc-checklist-note-filled",
    })));
    blocks
}

/// A section for each main clause of each standard, in the order of the questions.
fn sections(list: &Checklist, form: Form, words: &dyn Words) -> Vec<Section> {
    let mut chapters: Vec<(String, Vec<&Question>)> = Vec::new();
    let several = list.questions.windows(2).any(|pair| pair[0].standard != pair[1].standard);
    for question in &list.questions {
        let clause = words.word("doc-checklist-clause", &[("number", main(&question.clause).into())]);
        let name = if several { format!("{}  {clause}", question.standard) } else { clause };
        match chapters.last_mut().filter(|(last, _)| *last == name) {
            Some((_, questions)) => questions.push(question),
            None => chapters.push((name, vec![question])),
        }
    }
    let chapter = |(index, (name, questions)): (usize, (String, Vec<&Question>))| {
        let table = if form == Form::Blank { blank(&questions, list, words) } else { filled(&questions, words) };
        let heading = Heading::new(1, name).anchor(format!("checklist:{index}")).unnumbered();
        Section { heading, blocks: vec![table], new_page: false }
    };
    chapters.into_iter().enumerate().map(chapter).collect()
}

/// "8" of "8.6.1", "A.5" of "A.5.1".
pub fn main(clause: &str) -> String {
    let mut parts = clause.split('.');
    let first = parts.next().unwrap_or_default();
    match parts.next() {
        Some(second) if first.chars().all(char::is_alphabetic) => format!("{first}.{second}"),
        _ => first.to_owned(),
    }
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption: None, columns, rows, zebra: false, row_heads: true })
}

fn blank(questions: &[&Question], list: &Checklist, words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-clause"), 46.0),
        Column::share(words.plain("doc-checklist-question"), 1.15),
        Column::fixed(words.plain("doc-checklist-result"), 110.0),
        Column::share(words.plain("doc-checklist-seen"), 1.0),
    ];
    let row = |question: &&Question| {
        let ticks = list.results.iter().map(|label| Tick { label: label.clone(), ticked: false }).collect();
        Row::new([
            (&question.clause).into(),
            asked(question, words),
            Cell(vec![Block::Ticks(ticks)]),
            Cell(vec![Block::Room(ROOM)]),
        ])
    };
    table(columns, questions.iter().map(row).collect())
}

fn filled(questions: &[&Question], words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed(words.plain("report-clause"), 46.0),
        Column::share(words.plain("doc-checklist-question"), 1.0),
        Column::fixed(words.plain("doc-checklist-result"), 100.0),
        Column::share(words.plain("doc-checklist-seen"), 1.25),
    ];
    let row = |question: &&Question| {
        let (result, seen) = match &question.answer {
            Some(answer) => (Span::new(&answer.result).badge(tone(answer.kind)), self::seen(answer, words)),
            None => (Span::new(words.plain("doc-checklist-open")).tone(Tone::Muted), Cell::default()),
        };
        Row::new([(&question.clause).into(), asked(question, words), result.into(), seen])
    };
    table(columns, questions.iter().map(row).collect())
}

fn asked(question: &Question, words: &dyn Words) -> Cell {
    let mut blocks = vec![Block::small(Span::new(&question.clause_title).bold()), Block::text(&question.text)];
    let hints = [
        ("doc-checklist-expected", &question.expected),
        ("doc-checklist-sampling", &question.sampling),
        ("doc-checklist-earlier", &question.earlier),
    ];
    let said = hints.into_iter().filter(|(_, text)| !text.trim().is_empty());
    blocks.extend(said.map(|(code, text)| evidence::labelled(words, code, text.into())));
    blocks.retain(|block| !matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_blank()));
    Cell(blocks)
}

fn seen(answer: &Answer, words: &dyn Words) -> Cell {
    let Cell(mut blocks) = lines([Rich::from(&answer.note), Rich::from(&answer.reason)]);
    let labelled = [
        ("doc-checklist-persons", Rich::from(&answer.persons)),
        ("report-evidence", references("evidence", &answer.evidence)),
        ("report-finding", references("finding", &answer.findings)),
        ("doc-checklist-answered-by", by_on(&answer.by, answer.on)),
    ];
    let said = labelled.into_iter().filter(|(_, value)| !value.is_blank());
    blocks.extend(said.map(|(code, value)| evidence::labelled(words, code, value)));
    Cell(blocks)
}

#[cfg(test)]
mod tests {
    use super::main;

    #[test]
    fn a_clause_lies_in_its_main_clause() {
        assert_eq!(["8.6.1", "8", "A.5.1", "", "10.2"].map(main), ["8", "8", "A.5", "", "10"]);
    }
}
