//! Ids as a reader knows them: people by name, records by number, vocabularies in the report's language.

use std::collections::HashMap;

use crate::{
    domain::{ClauseId, Grade, GradeId, GradeKind, PersonId, ProcessId, SiteId},
    messages::Messages,
    report::model,
    store::report::AuditContent,
};

pub struct Names<'a> {
    pub content: &'a AuditContent,
    pub words: &'a Messages,
    standards: HashMap<crate::domain::CatalogueId, String>,
    grades: HashMap<GradeId, &'a Grade>,
    records: HashMap<String, Known>,
}

/// A record that evidence can support.
pub struct Known {
    /// None for a checklist item: it has no number.
    pub number: Option<String>,
    pub clause: Option<ClauseId>,
}

fn known(content: &AuditContent) -> HashMap<String, Known> {
    let findings = content.findings.iter().map(|f| (f.id.to_string(), Some(&f.number), Some(f.clause_id)));
    let nonconformities =
        content.nonconformities.iter().map(|n| (n.id.to_string(), Some(&n.number), Some(n.clause_id)));
    let actions = content.actions.iter().map(|a| (a.id.to_string(), Some(&a.number), None));
    let items = content.items.iter().map(|i| (i.id.to_string(), None, Some(i.clause_id)));
    let all = findings.chain(nonconformities).chain(actions).chain(items);
    all.map(|(id, number, clause)| (id, Known { number: number.cloned(), clause })).collect()
}

impl<'a> Names<'a> {
    pub fn new(content: &'a AuditContent, words: &'a Messages) -> Self {
        let standards = content.catalogues.iter().map(|c| (c.id, name(&c.designation, &c.edition))).collect();
        let grades = content.grades.iter().map(|grade| (grade.id, grade)).collect();
        Self { content, words, standards, grades, records: known(content) }
    }

    pub fn person(&self, id: PersonId) -> String {
        self.content.people.get(&id).map(|person| person.name.clone()).unwrap_or_default()
    }

    pub fn maybe(&self, id: Option<PersonId>) -> String {
        id.map(|id| self.person(id)).unwrap_or_default()
    }

    pub fn process(&self, id: Option<ProcessId>) -> String {
        id.and_then(|id| self.content.all_processes.get(&id)).map(|p| p.name.clone()).unwrap_or_default()
    }

    pub fn site(&self, id: Option<SiteId>) -> String {
        id.and_then(|id| self.content.all_sites.get(&id)).map(|s| s.name.clone()).unwrap_or_default()
    }

    /// Standard, number and title of a clause.
    pub fn clause(&self, id: ClauseId) -> (String, String, String) {
        match self.content.clauses.get(&id) {
            Some(clause) => (self.standard(clause.catalogue_id), clause.number.clone(), clause.title.clone()),
            None => Default::default(),
        }
    }

    pub fn standard(&self, id: crate::domain::CatalogueId) -> String {
        self.standards.get(&id).cloned().unwrap_or_default()
    }

    pub fn grade(&self, id: GradeId) -> model::Grade {
        self.grades.get(&id).map(|grade| shown(grade)).unwrap_or_default()
    }

    /// A vocabulary's value in the report's language: `("audit-kind", "follow_up")` -> "Follow-up audit".
    pub fn label(&self, vocabulary: &str, value: impl std::fmt::Display) -> String {
        self.words.word(&format!("{vocabulary}-{}", value.to_string().replace('_', "-")))
    }

    pub fn record(&self, id: &str) -> Option<&Known> {
        self.records.get(id)
    }

    pub fn evidence_of(&self, record: impl std::fmt::Display) -> Vec<String> {
        self.content.evidence_of.get(&record.to_string()).cloned().unwrap_or_default()
    }
}

pub fn name(designation: &str, edition: &str) -> String {
    if edition.is_empty() { designation.to_owned() } else { format!("{designation}:{edition}") }
}

pub fn shown(grade: &Grade) -> model::Grade {
    let kind = match grade.kind {
        GradeKind::Major => model::GradeKind::Major,
        GradeKind::Minor => model::GradeKind::Minor,
        GradeKind::AreaOfConcern => model::GradeKind::Concern,
        GradeKind::Observation | GradeKind::Ungraded => model::GradeKind::Observation,
        GradeKind::Ofi => model::GradeKind::Opportunity,
        GradeKind::Positive => model::GradeKind::Positive,
    };
    model::Grade { label: grade.word.clone(), kind }
}

/// One entry a line, empty ones left out: how a person writes a list into a text field.
pub fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.trim().trim_start_matches(['-', '•', '*']).trim().to_owned())
        .filter(|l| !l.is_empty())
        .collect()
}
