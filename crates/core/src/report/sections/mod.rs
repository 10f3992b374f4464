//! What an audit report says: the facts of the model into blocks, one section a file, pure. A new section is a file, a line in
//! `SECTIONS` and its messages. Nothing here knows a font, a colour value or a page.

mod actions;
mod amendments;
pub(in crate::report) mod audit;
pub(in crate::report) mod cause;
mod conclusion;
mod cover;
mod coverage;
pub(in crate::report) mod evidence;
mod findings;
mod follow_up;
mod limits;
pub(in crate::report) mod nonconformities;
pub(in crate::report) mod parts;
mod photographs;
mod sampling;
mod sign_off;
mod summary;
pub(in crate::report) mod team;

use super::{
    blocks::{Block, Cover, Document, Heading, Labels, Meta, Paper, Section},
    model::{AuditReport, DocumentControl, Status},
    words::Words,
};

/// What a person chooses apart from the facts; the language is the words'.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub paper: Paper,
    /// Across every page; without one only a draft is marked, as one.
    pub watermark: String,
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
    sections.extend(report_sections(model, words));
    number(&mut sections);
    let about = About {
        control: &model.control,
        organisation: &model.organisation.name,
        title: format!("{} {}", model.audit.number, model.audit.title).trim().to_owned(),
        subject: words.word("report-subject", &[("organisation", (&model.organisation.name).into())]),
    };
    document(&about, cover::cover(model, words), sections, options, words)
}

/// Every document is put together here, whatever it says.
pub fn document(
    about: &About<'_>,
    cover: Cover,
    sections: Vec<Section>,
    options: &Options,
    words: &dyn Words,
) -> Document {
    Document { meta: meta(about, options, words), cover, sections }
}

/// What the report says, without cover and contents.
pub fn report_sections<'a>(model: &'a AuditReport, words: &'a dyn Words) -> impl Iterator<Item = Section> + 'a {
    SECTIONS.iter().filter_map(move |build| build(model, words))
}

pub fn contents(words: &dyn Words) -> Section {
    let heading = Heading::new(1, words.plain("report-contents")).anchor("contents").unlisted();
    Section { heading, blocks: vec![Block::Contents], new_page: true }
}

/// What a document is, for its furniture and its file's own metadata.
pub struct About<'a> {
    pub control: &'a DocumentControl,
    pub organisation: &'a str,
    pub title: String,
    pub subject: String,
}

fn meta(about: &About<'_>, options: &Options, words: &dyn Words) -> Meta {
    let control = about.control;
    let chosen = Some(options.watermark.trim()).filter(|word| !word.is_empty()).map(str::to_owned);
    Meta {
        title: about.title.clone(),
        number: control.number.clone(),
        version: control.version.clone(),
        draft: control.status == Status::Draft || chosen.is_some(),
        confidentiality: control.confidentiality.clone(),
        organisation: about.organisation.to_owned(),
        author: control.prepared_by.clone(),
        subject: about.subject.clone(),
        language: words.language().to_owned(),
        paper: options.paper,
        date: control.dated,
        producer: control.generator.clone(),
        labels: Labels {
            page_of: words.word("report-page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            contents: words.plain("report-contents"),
            watermark: chosen.unwrap_or_else(|| words.plain("report-watermark")),
            continued: words.plain("report-continued"),
        },
    }
}

/// Numbers headings of the first two levels: "4", "4.2".
pub fn number(sections: &mut [Section]) {
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
