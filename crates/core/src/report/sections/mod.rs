//! What an audit report says: the facts of the model into blocks, one section a file, pure. A new section is a file, a line in
//! `SECTIONS` and its messages. Nothing here knows a font, a colour value or a page.

mod actions;
mod amendments;
pub(in crate::report) mod attached;
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
    attachments,
    blocks::{Block, Branding, Cover, Document, Heading, Labels, Meta, Paper, Section},
    model::{AuditReport, DocumentControl, Status},
    words::Words,
};

/// What a person chooses apart from the facts; the language is the words'.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub paper: Paper,
    pub branding: Branding,
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
];

/// After the list of what is attached.
const LAST: &[Build] = &[amendments::section, sign_off::section];

/// The whole report of one audit.
pub fn audit_report(model: &AuditReport, options: &Options, words: &dyn Words) -> Document {
    let attachments = attachments::of_audit(model, words);
    let mut sections = vec![contents(words)];
    sections.extend(sections_of(SECTIONS, model, words));
    sections.extend(attached::section(&attachments, words));
    sections.extend(sections_of(LAST, model, words));
    number(&mut sections);
    let about = About {
        control: &model.control,
        organisation: &model.organisation.name,
        title: format!("{} {}", model.audit.number, model.audit.title).trim().to_owned(),
        subject: words.word("report-subject", &[("organisation", (&model.organisation.name).into())]),
    };
    let document = document(&about, cover::cover(model, words), sections, options, words);
    Document { attachments, ..document }
}

/// Every document is put together here, whatever it says.
pub fn document(
    about: &About<'_>,
    cover: Cover,
    sections: Vec<Section>,
    options: &Options,
    words: &dyn Words,
) -> Document {
    let branding = options.branding.clone();
    Document { meta: meta(about, options, words), branding, cover, sections, attachments: Vec::new() }
}

/// What the report says, without cover, contents and the list of what is attached.
pub fn report_sections<'a>(model: &'a AuditReport, words: &'a dyn Words) -> impl Iterator<Item = Section> + 'a {
    sections_of(SECTIONS, model, words).chain(sections_of(LAST, model, words))
}

fn sections_of<'a>(
    builds: &'a [Build],
    model: &'a AuditReport,
    words: &'a dyn Words,
) -> impl Iterator<Item = Section> + 'a {
    builds.iter().filter_map(move |build| build(model, words))
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
    Meta {
        title: about.title.clone(),
        number: control.number.clone(),
        version: control.version.clone(),
        draft: control.status == Status::Draft,
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
            watermark: words.plain("report-watermark"),
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
