//! What an audit report says: the facts of the model into blocks, one section a file, pure. A new section is a file, a line in
//! `SECTIONS` and its messages. Nothing here knows a font, a colour value or a page.

mod actions;
mod amendments;
mod audit;
mod cause;
mod conclusion;
mod cover;
mod coverage;
mod evidence;
mod findings;
mod follow_up;
mod limits;
mod nonconformities;
mod parts;
mod photographs;
mod sampling;
mod sign_off;
mod summary;
mod team;

use super::{
    blocks::{Block, Document, Heading, Labels, Meta, Paper, Section},
    model::{AuditReport, Status},
    words::Words,
};

/// What a person chooses apart from the facts; the language is the words'.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub paper: Paper,
}

type Build = fn(&AuditReport, &dyn Words) -> Option<Section>;

/// In reading order.
const SECTIONS: &[Build] = &[
    summary::section,
    audit::section,
    team::section,
    conclusion::section,
    coverage::section,
    findings::section,
    nonconformities::section,
    actions::section,
    follow_up::section,
    sampling::section,
    limits::section,
    evidence::section,
    photographs::section,
    amendments::section,
    sign_off::section,
];

/// The whole report of one audit.
pub fn audit_report(model: &AuditReport, options: &Options, words: &dyn Words) -> Document {
    let mut sections = vec![contents(words)];
    sections.extend(SECTIONS.iter().filter_map(|build| build(model, words)));
    number(&mut sections);
    Document { meta: meta(model, options, words), cover: cover::cover(model, words), sections }
}

fn contents(words: &dyn Words) -> Section {
    let heading = Heading::new(1, words.plain("report-contents")).anchor("contents").unlisted();
    Section { heading, blocks: vec![Block::Contents], new_page: true }
}

fn meta(model: &AuditReport, options: &Options, words: &dyn Words) -> Meta {
    let control = &model.control;
    Meta {
        title: format!("{} {}", model.audit.number, model.audit.title).trim().to_owned(),
        number: control.number.clone(),
        version: control.version.clone(),
        draft: control.status == Status::Draft,
        confidentiality: control.confidentiality.clone(),
        organisation: model.organisation.name.clone(),
        author: control.prepared_by.clone(),
        subject: words.word("report-subject", &[("organisation", (&model.organisation.name).into())]),
        language: words.language().to_owned(),
        paper: options.paper,
        date: control.dated,
        producer: control.generator.clone(),
        labels: Labels {
            page_of: words.word("report-page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            contents: words.plain("report-contents"),
            watermark: words.plain("report-watermark"),
            continued: words.plain("report-continued"),
        },
    }
}

/// Numbers headings of the first two levels: "4", "4.2".
fn number(sections: &mut [Section]) {
    let numbered = sections.iter_mut().filter(|section| section.heading.numbered);
    for (index, section) in numbered.enumerate() {
        let part = (index + 1).to_string();
        let mut count = 0;
        for block in &mut section.blocks {
            if let Block::Heading(heading) = block
                && heading.level == 2
                && heading.numbered
            {
                count += 1;
                heading.number = Some(format!("{part}.{count}"));
            }
        }
        section.heading.number = Some(part);
    }
}
