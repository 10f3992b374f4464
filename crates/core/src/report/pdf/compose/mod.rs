//! Blocks into flows: every block becomes strips and rows of placed text, with its element of the structure tree.

mod chart;
mod contents;
mod cover;
mod facts;
mod figure;
mod form;
mod furniture;
mod paragraph;
mod table;

use std::collections::HashSet;

use super::{
    document::Drawn,
    flow::{Flow, Paginator, Strip},
    images::Image,
    tags::{NodeId, Tree},
    text::Typesetter,
    theme::{self, Frame, Palette, Place},
};
use crate::{
    Result,
    job::{Job, Progress},
    report::blocks::{Block, Document, Section},
};

const SHEET_TOP: f32 = 44.0;

/// The column a block stands in.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    pub x: f32,
    pub width: f32,
    pub place: Place,
}

pub struct Composer<'a> {
    document: &'a Document,
    job: &'a Job,
    set: Typesetter,
    tree: Tree,
    images: Vec<Image>,
    frame: Frame,
    palette: Palette,
    logo: Option<Logo>,
    /// Everything a link may point at.
    anchors: HashSet<&'a str>,
}

/// The organisation's logo among the pictures, and its size in pixels.
#[derive(Clone, Copy)]
struct Logo {
    image: usize,
    width: f32,
    height: f32,
}

impl Logo {
    /// The first of the document's pictures, where there is one that can be shown.
    fn read(document: &Document) -> (Vec<Image>, Option<Self>) {
        let Some(image) = document.branding.logo.as_ref().and_then(|logo| Image::read(&logo.bytes)) else {
            return (Vec::new(), None);
        };
        let (width, height) = image.shown();
        (vec![image], Some(Self { image: 0, width: width as f32, height: height as f32 }))
    }

    /// As large as fits, its proportions kept.
    fn within(&self, width: f32, height: f32) -> (f32, f32) {
        let scale = (width / self.width).min(height / self.height);
        (self.width * scale, self.height * scale)
    }
}

/// Lays the whole document out.
pub fn compose(document: &Document, job: &Job) -> Result<Drawn> {
    let mut frame = Frame::new(document.meta.paper);
    if document.cover.brief && document.sections.is_empty() {
        // A single sheet has no header, and every line counts.
        frame.top = SHEET_TOP;
    }
    let anchors = anchors(document);
    let (images, logo) = Logo::read(document);
    let palette = Palette::new(&document.branding.colours);
    let mut composer = Composer {
        document,
        job,
        set: Typesetter::new(),
        tree: Tree::default(),
        images,
        frame,
        palette,
        logo,
        anchors,
    };
    let mut pages = Paginator::new(frame);
    pages.place(composer.cover());
    let mut meter =
        Meter { job, done: 0, total: document.sections.iter().map(|one| one.blocks.len() as u64 + 1).sum() };
    for section in &document.sections {
        composer.section(section, &mut pages, &mut meter)?;
    }
    pages.end();
    job.check()?;
    Ok(composer.finish(pages))
}

/// Blocks laid out so far, of how many.
struct Meter<'j> {
    job: &'j Job,
    done: u64,
    total: u64,
}

/// Blocks between two reports.
const TOLD: u64 = 32;

impl Meter<'_> {
    fn step(&mut self) -> Result<()> {
        self.job.check()?;
        if self.done.is_multiple_of(TOLD) {
            self.job.report(&Progress {
                stage: "stage-report-layout".into(),
                files_done: self.done,
                files_total: self.total,
                ..Progress::default()
            });
        }
        self.done += 1;
        Ok(())
    }
}

impl Composer<'_> {
    /// Placed block by block, so that a long section is never in memory twice.
    fn section(&mut self, section: &Section, pages: &mut Paginator, meter: &mut Meter<'_>) -> Result<()> {
        let node = self.tree.add(Tree::ROOT, "Sect");
        let area = Area { x: self.frame.left, width: self.frame.width(), place: Place::Page };
        meter.step()?;
        if section.new_page {
            pages.place([Flow::PageBreak]);
        }
        pages.place(self.heading(&section.heading, area, node));
        for (index, block) in section.blocks.iter().enumerate() {
            meter.step()?;
            let mut flows = self.block(block, area, node, false);
            if let (0, Block::Heading(_), Some(Flow::Strip(first))) = (index, block, flows.first_mut()) {
                first.before *= 0.4;
            }
            pages.place(flows);
        }
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block], area: Area, node: NodeId) -> Vec<Flow> {
        let mut flows = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            flows.extend(self.block(block, area, node, index == 0 && area.place == Place::Cell));
        }
        flows
    }

    fn block(&mut self, block: &Block, area: Area, node: NodeId, first: bool) -> Vec<Flow> {
        match block {
            Block::Heading(heading) => self.heading(heading, area, node),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, area, node, first),
            Block::Facts(facts) => self.facts(facts, area, node),
            Block::Table(table) => self.table(table, area, node),
            Block::List(list) => self.list(list, area, node),
            Block::Picture(picture) => self.picture(picture, area, node),
            Block::Chart(chart) => self.chart(chart, area, node).into_iter().map(Flow::Strip).collect(),
            Block::Callout(callout) => self.callout(callout, area, node),
            Block::Signatures(signatures) => self.signatures(signatures, area, node),
            Block::Ticks(ticks) => self.ticks(ticks, area, node),
            Block::Room(lines) => Self::room(*lines, area),
            Block::Contents => self.contents(area, node),
            Block::PageBreak => vec![Flow::PageBreak],
        }
    }

    /// What stands in a cell cannot hold rows of its own: they become strips.
    fn cell_strips(&mut self, blocks: &[Block], area: Area, node: NodeId) -> Vec<Strip> {
        // A cell that is one paragraph needs no element of its own for it.
        if let [Block::Paragraph(paragraph)] = blocks {
            let style = theme::paragraph(paragraph.role, area.place);
            return self.lines(&paragraph.text.0, &style, area, node);
        }
        let flows = self.blocks(blocks, area, node);
        let strip = |flow| match flow {
            Flow::Strip(strip) => Some(strip),
            Flow::Row(row) => Some(row.into_strip()),
            Flow::PageBreak => None,
        };
        flows.into_iter().filter_map(strip).collect()
    }

    fn finish(mut self, placed: Paginator) -> Drawn {
        let Paginator { mut pages, bookmarks, anchors, figures, .. } = placed;
        for (node, place) in figures {
            self.tree.nodes[node].place = Some(place);
        }
        self.fill_page_numbers(&mut pages, &anchors);
        self.furnish(&mut pages);
        Drawn {
            meta: self.document.meta.clone(),
            paper: self.frame.paper,
            pages,
            tree: self.tree,
            bookmarks,
            anchors,
            images: self.images,
            attachments: self.document.attachments.clone(),
            palette: self.palette,
            usage: self.set.usage,
        }
    }
}

fn anchors(document: &Document) -> HashSet<&str> {
    let mut found: HashSet<&str> = document.headings().iter().filter_map(|heading| heading.anchor.as_deref()).collect();
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        if let Block::Table(table) = block {
            found.extend(table.rows.iter().filter_map(|row| row.anchor.as_deref()));
        }
    }
    found
}
