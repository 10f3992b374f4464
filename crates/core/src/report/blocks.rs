//! The block model: what stands on the pages, without fonts, sizes or coordinates. Pure data; `text` and `pdf` read it, `sections` write it.
//! Colour is only ever a `Tone`, and a tone never says anything its text does not say too.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use super::{
    attachments::{Attachment, Relation},
    branding::{Branding, Colour, Colours, Logo},
    charts::{AgeRow, Ageing, Bar, Chart, ChartKind, Entry, HeatRow, Lane, Shape, StackedRow, TableHeads, Timeline},
};

/// A whole report. What is left to `Default` is simply not there: no branding, nothing attached.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    pub meta: Meta,
    pub branding: Branding,
    pub cover: Cover,
    pub sections: Vec<Section>,
    pub attachments: Vec<Attachment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    #[default]
    A4,
    Letter,
}

/// What the reader's title bar, the page furniture and the file's own metadata say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meta {
    pub title: String,
    pub number: String,
    pub version: String,
    pub draft: bool,
    pub confidentiality: String,
    pub organisation: String,
    pub author: String,
    pub subject: String,
    /// BCP 47.
    pub language: String,
    pub paper: Paper,
    /// The day the report carries; also the file's creation date. No clock is read.
    pub date: NaiveDate,
    /// The product that made it, with its version.
    pub producer: String,
    pub labels: Labels,
}

/// The few words the drawing itself needs. `page_of` holds the places `{page}` and `{pages}`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Labels {
    pub page_of: String,
    pub contents: String,
    /// Large and pale across every page of a draft.
    pub watermark: String,
    pub continued: String,
}

/// The first page. `control` is a table of who made, reviewed and released it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cover {
    /// The head of a single sheet: what follows stands on the same page.
    pub brief: bool,
    pub kicker: String,
    pub title: String,
    pub subtitle: String,
    pub badge: Option<(String, Tone)>,
    pub facts: Vec<(String, Rich)>,
    pub blocks: Vec<Block>,
}

/// A part with a level-1 heading and its place in the contents.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub heading: Heading,
    pub blocks: Vec<Block>,
    pub new_page: bool,
}

/// What a colour means. Drawn as text colour, a badge or a bar; every tone keeps a contrast of 4.5 : 1 on its ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    #[default]
    Plain,
    Muted,
    Accent,
    Good,
    Info,
    Opportunity,
    Caution,
    Bad,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// http, https or mailto; anything else is shown as text and not linked.
    Web(String),
    /// The anchor of a heading or a block of this document.
    Anchor(String),
}

/// A run of text in one look.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Span {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub mono: bool,
    pub tone: Tone,
    /// On a tinted ground, as a grade is shown.
    pub badge: bool,
    pub link: Option<Link>,
    /// BCP 47, where it is not the document's.
    pub language: Option<String>,
}

/// Text with its looks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Rich(pub Vec<Span>);

impl Span {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self
    }
    pub fn mono(mut self) -> Self {
        self.mono = true;
        self
    }
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
    pub fn badge(mut self, tone: Tone) -> Self {
        self.badge = true;
        self.tone(tone)
    }
    pub fn to(mut self, anchor: impl Into<String>) -> Self {
        self.link = Some(Link::Anchor(anchor.into()));
        self
    }
    pub fn web(mut self, address: impl Into<String>) -> Self {
        self.link = Some(Link::Web(address.into()));
        self
    }
    pub fn language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(tag.into());
        self
    }
}

impl Rich {
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
    pub fn text(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
    pub fn and(mut self, span: impl Into<Span>) -> Self {
        self.0.push(span.into());
        self
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}
impl From<Span> for Rich {
    fn from(span: Span) -> Self {
        Self(vec![span])
    }
}
impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        Span::new(text).into()
    }
}
impl From<&String> for Rich {
    fn from(text: &String) -> Self {
        Span::new(text).into()
    }
}
impl From<String> for Rich {
    fn from(text: String) -> Self {
        Span::new(text).into()
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Heading(Heading),
    Paragraph(Paragraph),
    /// Label and value, side by side.
    Facts(Vec<Fact>),
    Table(Table),
    List(List),
    Picture(Picture),
    Chart(Chart),
    Callout(Callout),
    Signatures(Vec<Signature>),
    /// Boxes to tick, one under the other.
    Ticks(Vec<Tick>),
    /// So many lines to write on.
    Room(u8),
    /// The contents: filled from the document's headings.
    Contents,
    PageBreak,
}

/// `short`: may share its line with a short neighbour.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub label: String,
    pub value: Vec<Block>,
    pub short: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 to 4. Never skips a level downwards.
    pub level: u8,
    /// "4.2", set by `sections::number`; findings and the like carry none.
    pub number: Option<String>,
    pub text: Rich,
    pub anchor: Option<String>,
    /// Whether the contents list it; the bookmarks list every heading.
    pub listed: bool,
    /// Records (a finding, an action) carry their own number instead.
    pub numbered: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Role {
    #[default]
    Body,
    Lead,
    Small,
    Caption,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub text: Rich,
    pub role: Role,
    pub keep_with_next: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Align {
    #[default]
    Start,
    Centre,
    End,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// Points.
    Fixed(f32),
    /// A share of what the fixed columns leave.
    Share(f32),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub head: String,
    pub width: Width,
    pub align: Align,
}

/// The first column of a row names it (`TH` with row scope) when `row_heads`.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub zebra: bool,
    pub row_heads: bool,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    pub cells: Vec<Cell>,
    pub anchor: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell(pub Vec<Block>);

#[derive(Debug, Clone, PartialEq)]
pub struct List {
    pub ordered: bool,
    pub items: Vec<Vec<Block>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// A JPEG goes into the file byte for byte, a PNG loses nothing. Other kinds are named, not shown.
    pub bytes: Arc<[u8]>,
    pub caption: Rich,
    pub alt: String,
    /// What stands in the picture's place when it cannot be shown.
    pub fallback: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    pub tone: Tone,
    pub title: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Signature {
    pub role: String,
    pub name: String,
    pub date: String,
    pub statement: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    pub label: String,
    pub ticked: bool,
}

impl Heading {
    pub fn new(level: u8, text: impl Into<Rich>) -> Self {
        Self { level, number: None, text: text.into(), anchor: None, listed: true, numbered: true }
    }
    pub fn anchor(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }
    pub fn unlisted(mut self) -> Self {
        self.listed = false;
        self.unnumbered()
    }
    pub fn unnumbered(mut self) -> Self {
        self.numbered = false;
        self
    }
    /// Number and text as one line.
    pub fn line(&self) -> String {
        self.number.iter().map(|n| format!("{n}  ")).chain([self.text.text()]).collect()
    }
}

impl Block {
    pub fn text(text: impl Into<Rich>) -> Self {
        Self::styled(Role::Body, text)
    }
    /// Says what follows, and stays with it.
    pub fn intro(text: impl Into<Rich>) -> Self {
        Self::Paragraph(Paragraph { text: text.into(), role: Role::Body, keep_with_next: true })
    }
    pub fn small(text: impl Into<Rich>) -> Self {
        Self::styled(Role::Small, text)
    }
    pub fn styled(role: Role, text: impl Into<Rich>) -> Self {
        Self::Paragraph(Paragraph { text: text.into(), role, keep_with_next: false })
    }
}

impl Cell {
    pub fn text(text: impl Into<Rich>) -> Self {
        Self(vec![Block::text(text)])
    }
}

impl<T: Into<Rich>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::text(text)
    }
}

impl Row {
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self { cells: cells.into_iter().collect(), anchor: None }
    }
    pub fn anchor(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }
}

impl Column {
    pub fn share(head: impl Into<String>, share: f32) -> Self {
        Self { head: head.into(), width: Width::Share(share), align: Align::Start }
    }
    pub fn fixed(head: impl Into<String>, points: f32) -> Self {
        Self { head: head.into(), width: Width::Fixed(points), align: Align::Start }
    }
    pub fn end(mut self) -> Self {
        self.align = Align::End;
        self
    }
}

impl Document {
    /// Every heading in reading order, nested ones too.
    pub fn headings(&self) -> Vec<&Heading> {
        let mut found = Vec::new();
        for section in &self.sections {
            found.push(&section.heading);
            collect_headings(&section.blocks, &mut found);
        }
        found
    }
}

fn collect_headings<'a>(blocks: &'a [Block], found: &mut Vec<&'a Heading>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => found.push(heading),
            Block::Callout(callout) => collect_headings(&callout.blocks, found),
            _ => {}
        }
    }
}
