//! Pieces that several sections share: labelled facts, references that link, grades as badges.

use chrono::NaiveDate;

use crate::report::{
    blocks::{Block, Cell, Fact, Heading, Rich, Section, Span, Tone},
    model::{self, Grade, GradeKind},
    words::Words,
};

pub fn section(words: &dyn Words, code: &str, blocks: Vec<Block>) -> Option<Section> {
    let heading = Heading::new(1, words.plain(code)).anchor(code);
    (!blocks.is_empty()).then_some(Section { heading, blocks, new_page: false })
}

/// A section whose first page is its own.
pub fn chapter(words: &dyn Words, code: &str, blocks: Vec<Block>) -> Option<Section> {
    section(words, code, blocks).map(|section| Section { new_page: true, ..section })
}

pub fn heading(words: &dyn Words, level: u8, code: &str) -> Block {
    Block::Heading(Heading::new(level, words.plain(code)).anchor(code))
}

/// Dates in tables and facts are ISO 8601: no reader can take the day for the month.
pub fn day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

pub fn day_or_blank(date: Option<NaiveDate>) -> String {
    date.map(day).unwrap_or_default()
}

pub fn span(span: model::Span) -> String {
    if span.from == span.to { day(span.from) } else { format!("{} – {}", day(span.from), day(span.to)) }
}

/// The anchor of a numbered record.
pub fn anchor(kind: &str, number: &str) -> String {
    format!("{kind}:{number}")
}

/// "EV-3, EV-7", each linking to its entry.
pub fn references(kind: &str, numbers: &[String]) -> Rich {
    let mut rich = Rich::default();
    for (index, number) in numbers.iter().enumerate() {
        if index > 0 {
            rich = rich.and(", ");
        }
        rich = rich.and(Span::new(number).to(anchor(kind, number)));
    }
    rich
}

pub fn reference(kind: &str, number: &Option<String>) -> Rich {
    references(kind, number.as_slice())
}

pub fn tone(kind: GradeKind) -> Tone {
    match kind {
        GradeKind::Major => Tone::Bad,
        GradeKind::Minor => Tone::Caution,
        GradeKind::Concern | GradeKind::Observation => Tone::Info,
        GradeKind::Opportunity => Tone::Opportunity,
        GradeKind::Positive | GradeKind::Conform => Tone::Good,
    }
}

pub fn badge(grade: &Grade) -> Span {
    Span::new(&grade.label).badge(tone(grade.kind))
}

/// "8.6.3 Service request management" after its standard.
pub fn clause(standard: &str, number: &str, title: &str) -> String {
    [standard, number, title].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// "Anna Berg, 2026-03-02", with what is known. Name and date are spans of their own: an Arabic name must not turn the date around.
pub fn by_on(by: &str, on: Option<NaiveDate>) -> Rich {
    let parts = [by.to_owned(), day_or_blank(on)].into_iter().filter(|part| !part.is_empty());
    parts.fold(Rich::default(), |rich, part| if rich.0.is_empty() { rich.and(part) } else { rich.and(", ").and(part) })
}

/// Labelled facts; those without a value are left out.
pub struct Facts<'a> {
    words: &'a dyn Words,
    facts: Vec<Fact>,
}

impl<'a> Facts<'a> {
    pub fn new(words: &'a dyn Words) -> Self {
        Self { words, facts: Vec::new() }
    }

    pub fn add(self, code: &str, value: impl Into<Rich>) -> Self {
        let value = value.into();
        let blocks = if value.is_blank() { Vec::new() } else { vec![Block::text(value)] };
        self.blocks(code, blocks)
    }

    /// A name, a date, a state: may stand beside another.
    pub fn short(mut self, code: &str, value: impl Into<Rich>) -> Self {
        let before = self.facts.len();
        self = self.add(code, value);
        self.facts[before..].iter_mut().for_each(|fact| fact.short = true);
        self
    }

    pub fn list(self, code: &str, values: &[String]) -> Self {
        let lines: Vec<_> = values.iter().filter(|value| !value.trim().is_empty()).map(Block::text).collect();
        self.blocks(code, lines)
    }

    pub fn blocks(mut self, code: &str, blocks: Vec<Block>) -> Self {
        if !blocks.is_empty() {
            self.facts.push(Fact { label: self.words.plain(code), value: blocks, short: false });
        }
        self
    }

    /// Nothing where there is no fact.
    pub fn block(self) -> Option<Block> {
        (!self.facts.is_empty()).then_some(Block::Facts(self.facts))
    }
}

/// A paragraph, where there is text.
pub fn paragraph(text: &str) -> Option<Block> {
    (!text.trim().is_empty()).then(|| Block::text(text))
}

/// A heading with what follows it, where something follows.
pub fn under(words: &dyn Words, level: u8, code: &str, blocks: impl IntoIterator<Item = Block>) -> Vec<Block> {
    let mut blocks: Vec<_> = blocks.into_iter().collect();
    if !blocks.is_empty() {
        blocks.insert(0, heading(words, level, code));
    }
    blocks
}

/// A cell of several short lines.
pub fn lines<T: Into<Rich>>(items: impl IntoIterator<Item = T>) -> Cell {
    Cell(items.into_iter().map(Into::into).filter(|rich: &Rich| !rich.is_blank()).map(Block::text).collect())
}

pub fn bullets(items: &[String]) -> Option<Block> {
    let items: Vec<_> =
        items.iter().filter(|item| !item.trim().is_empty()).map(|item| vec![Block::text(item)]).collect();
    (!items.is_empty()).then_some(Block::List(crate::report::blocks::List { ordered: false, items }))
}

/// Groups of three with a thin gap that no language reads as a decimal sign.
pub struct Thousands(pub u64);

impl std::fmt::Display for Thousands {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.0.to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                f.write_str("\u{a0}")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}
