//! The same blocks as plain text: what a snapshot test compares, and what a person without a PDF reader gets.

use std::fmt::Write;

use super::blocks::{Block, Callout, Chart, Document, Heading, Rich, Row, Section, Signature, Table, Tick};

const WIDTH: usize = 100;
/// A line to write on.
const ROOM: &str = "____________________";

/// The whole report. Every fact of the blocks is in it, pictures by their captions.
pub fn render(document: &Document) -> String {
    let mut out = String::new();
    cover(document, &mut out);
    for section in &document.sections {
        self::section(section, document, &mut out);
    }
    out
}

fn line(out: &mut String, indent: usize, text: &str) {
    for part in text.split('\n') {
        let _ = writeln!(out, "{}", format!("{:indent$}{part}", "").trim_end());
    }
}

fn cover(document: &Document, out: &mut String) {
    let (cover, meta) = (&document.cover, &document.meta);
    for text in [&cover.kicker, &cover.title, &cover.subtitle] {
        line(out, 0, text);
    }
    if let Some((label, _)) = &cover.badge {
        line(out, 0, &format!("[{label}]"));
    }
    let _ = writeln!(out, "{}", "=".repeat(WIDTH));
    for (label, value) in &cover.facts {
        line(out, 0, &format!("{label}: {}", rich(value)));
    }
    blocks(&cover.blocks, document, 0, out);
    let foot = [&meta.number, &meta.version, &meta.confidentiality, &meta.language, &meta.producer];
    line(out, 0, &foot.map(String::as_str).join(" | "));
}

fn section(section: &Section, document: &Document, out: &mut String) {
    let _ = writeln!(out);
    heading(&section.heading, out);
    blocks(&section.blocks, document, 0, out);
}

fn heading(heading: &Heading, out: &mut String) {
    let text = heading.line();
    let _ = writeln!(out);
    line(out, 0, &text);
    let mark = if heading.level == 1 {
        "="
    } else if heading.level == 2 {
        "-"
    } else {
        "."
    };
    let _ = writeln!(out, "{}", mark.repeat(text.chars().count().min(WIDTH)));
}

/// Links show where they lead, when they leave the document.
fn rich(rich: &Rich) -> String {
    rich.0.iter().map(|span| if span.badge { format!("[{}]", span.text) } else { span.text.clone() }).collect()
}

fn blocks(blocks: &[Block], document: &Document, indent: usize, out: &mut String) {
    for block in blocks {
        self::block(block, document, indent, out);
    }
}

fn block(block: &Block, document: &Document, indent: usize, out: &mut String) {
    match block {
        Block::Heading(one) => heading(one, out),
        Block::Paragraph(paragraph) => line(out, indent, &rich(&paragraph.text)),
        Block::Facts(facts) => {
            for fact in facts {
                line(out, indent, &format!("{}: {}", fact.label, flat(&fact.value)));
            }
        }
        Block::Table(table) => self::table(table, indent, out),
        Block::List(list) => {
            for (index, item) in list.items.iter().enumerate() {
                let mark = if list.ordered { format!("{}.", index + 1) } else { "-".into() };
                line(out, indent, &format!("{mark} {}", flat(item)));
            }
        }
        Block::Picture(picture) => {
            line(out, indent, &format!("[picture] {}", rich(&picture.caption)));
            line(out, indent + 2, &picture.alt);
        }
        Block::Chart(chart) => self::chart(chart, indent, out),
        Block::Callout(callout) => self::callout(callout, document, indent, out),
        Block::Signatures(signatures) => {
            signatures.iter().for_each(|signature| self::signature(signature, indent, out))
        }
        Block::Ticks(ticks) => ticks.iter().for_each(|one| line(out, indent, &tick(one))),
        Block::Room(lines) => (0..*lines).for_each(|_| line(out, indent, ROOM)),
        Block::Contents => contents(document, indent, out),
        Block::PageBreak => {}
    }
}

/// A cell's or a fact's blocks on one line.
fn flat(blocks: &[Block]) -> String {
    let texts = blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => rich(&paragraph.text),
        Block::Facts(facts) => {
            facts.iter().map(|fact| format!("{}: {}", fact.label, flat(&fact.value))).collect::<Vec<_>>().join("; ")
        }
        Block::List(list) => list.items.iter().map(|item| flat(item)).collect::<Vec<_>>().join("; "),
        Block::Picture(picture) => rich(&picture.caption),
        Block::Heading(heading) => heading.line(),
        Block::Ticks(ticks) => ticks.iter().map(tick).collect::<Vec<_>>().join(" "),
        Block::Room(_) => ROOM.to_owned(),
        _ => String::new(),
    });
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" / ")
}

fn table(table: &Table, indent: usize, out: &mut String) {
    if let Some(caption) = &table.caption {
        line(out, indent, caption);
    }
    let heads: Vec<_> = table.columns.iter().map(|column| column.head.as_str()).collect();
    if heads.iter().any(|head| !head.is_empty()) {
        line(out, indent, &format!("| {} |", heads.join(" | ")));
    }
    table.rows.iter().for_each(|row| self::row(row, indent, out));
}

fn row(row: &Row, indent: usize, out: &mut String) {
    let cells: Vec<_> = row.cells.iter().map(|cell| flat(&cell.0).replace('\n', " / ")).collect();
    line(out, indent, &format!("| {} |", cells.join(" | ")));
}

fn chart(chart: &Chart, indent: usize, out: &mut String) {
    line(out, indent, &chart.title);
    for (label, facts) in chart.facts() {
        line(out, indent + 2, &format!("{label}: {facts}"));
    }
}

fn callout(callout: &Callout, document: &Document, indent: usize, out: &mut String) {
    if let Some(title) = &callout.title {
        line(out, indent, &format!("> {title}"));
    }
    blocks(&callout.blocks, document, indent + 2, out);
}

fn tick(one: &Tick) -> String {
    format!("[{}] {}", if one.ticked { "x" } else { " " }, one.label)
}

fn signature(one: &Signature, indent: usize, out: &mut String) {
    let parts = [&one.role, &one.name, &one.date, &one.statement].into_iter().filter(|part| !part.is_empty());
    line(out, indent, &format!("[signature] {}", parts.cloned().collect::<Vec<_>>().join(", ")));
}

fn contents(document: &Document, indent: usize, out: &mut String) {
    for heading in document.headings().into_iter().filter(|heading| heading.listed && heading.level <= 2) {
        line(out, indent + if heading.level > 1 { 2 } else { 0 }, &heading.line());
    }
}
