//! Hostile and long texts through the whole engine, read back by poppler.

use std::{path::PathBuf, process::Command, sync::Arc};

use serde_json::Value;

use super::{clean::clean, render};
use crate::{
    job::Job,
    report::blocks::{
        Block, Callout, Cell, Column, Cover, Document, Fact, Heading, Labels, Meta, Paper, Picture, Rich, Row, Section,
        Span, Table, Tone,
    },
};

fn shared(path: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn document(blocks: Vec<Block>) -> Document {
    let text = |text: &str| text.to_owned();
    let labels = Labels {
        page_of: text("Page {page} of {pages}"),
        contents: text("Contents"),
        watermark: text("DRAFT"),
        continued: text("continued"),
    };
    let meta = Meta {
        title: text("Test"),
        number: text("T-1"),
        version: text("1"),
        draft: false,
        confidentiality: text("Open"),
        organisation: text("Test"),
        author: text("Test"),
        subject: String::new(),
        language: text("en"),
        paper: Paper::Letter,
        date: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"),
        producer: text("test"),
        labels,
    };
    let section = Section { heading: Heading::new(1, "Texts").anchor("texts"), blocks, new_page: true };
    let cover = Cover { title: text("Test"), ..Cover::default() };
    Document { meta, cover, sections: vec![section], ..Document::default() }
}

fn draw(blocks: Vec<Block>) -> Vec<u8> {
    render(&document(blocks), &Job::default()).expect("drawn")
}

/// Poppler's reading of the text between header and footer, without white space and without the marks it adds around right-to-left text.
fn extracted(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("test.pdf");
    std::fs::write(&path, bytes).expect("written");
    let check = Command::new("qpdf").arg("--check").arg(&path).output().expect("qpdf must be installed");
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
    let out = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-x", "0", "-y", "70", "-W", "612", "-H", "665"])
        .arg(&path)
        .arg("-")
        .output()
        .expect("poppler-utils must be installed");
    assert!(out.stderr.is_empty(), "{}", String::from_utf8_lossy(&out.stderr));
    squeeze(&String::from_utf8_lossy(&out.stdout))
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(*c as u32, 0x202a..=0x202e | 0x200c..=0x200f)).collect()
}

/// A character may come as itself or written out, where no face has it together with its neighbours.
fn starts_with(found: &str, wanted: &str) -> bool {
    let mut rest = found;
    wanted.chars().all(|character| {
        let mut out = String::new();
        super::clean::write_out(character, &mut out);
        let next = rest.strip_prefix(character).or_else(|| rest.strip_prefix(out.as_str()));
        rest = next.unwrap_or_default();
        next.is_some()
    })
}

/// Written-out characters as themselves again.
fn read_back(text: &str) -> String {
    let mut out = String::new();
    for part in text.split_inclusive(']') {
        let code = part
            .rsplit_once("[U+")
            .and_then(|(before, code)| Some((before, u32::from_str_radix(code.strip_suffix(']')?, 16).ok()?)));
        match code.and_then(|(before, code)| Some((before, char::from_u32(code)?))) {
            Some((before, character)) => out.extend([before, character.encode_utf8(&mut [0; 4])]),
            None => out.push_str(part),
        }
    }
    out
}

fn cell(text: &str) -> Cell {
    Cell::text(text)
}

fn table(rows: Vec<Row>) -> Block {
    let columns = vec![Column::fixed("Number", 60.0), Column::share("Text", 1.0)];
    Block::Table(Table { caption: Some("Register".into()), columns, rows, zebra: true, row_heads: true })
}

fn right_to_left(text: &str) -> bool {
    text.chars().any(|c| matches!(c as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff))
}

#[test]
fn every_naughty_string_is_drawn_and_read_again() {
    let strings: Vec<String> = serde_json::from_slice(&shared("testdata/blns.json")).expect("a list of strings");
    assert!(strings.len() > 500);
    let paragraphs = strings
        .iter()
        .enumerate()
        .flat_map(|(n, text)| [format!("begin{n}."), text.clone(), format!("end{n}.")])
        .map(Block::text);
    let rows = strings.iter().enumerate().map(|(n, text)| Row::new([n.to_string().into(), cell(text)])).collect();
    let read = extracted(&draw(paragraphs.chain([table(rows)]).collect()));
    for (n, text) in strings.iter().enumerate().filter(|(_, text)| !right_to_left(text)) {
        let found = read.split(&format!("begin{n}.")).nth(1).unwrap_or_default();
        let wanted = squeeze(&format!("{}end{n}.", clean(text)));
        assert!(starts_with(found, &wanted), "string {n} {text:?}: {:?}", found.chars().take(120).collect::<String>());
    }
    for (n, text) in strings.iter().enumerate().filter(|(_, text)| right_to_left(text)) {
        let found = read
            .split(&format!("begin{n}."))
            .nth(1)
            .and_then(|rest| rest.split(&format!("end{n}.")).next())
            .unwrap_or_default();
        let letters = |text: &str| {
            let mut all: Vec<char> = read_back(text).chars().collect();
            all.sort_unstable();
            all
        };
        assert_eq!(
            letters(found),
            letters(&squeeze(&clean(text))),
            "string {n}: every letter, in whatever order poppler gives lines"
        );
    }
}

#[test]
fn the_real_findings_are_drawn_and_read_again() {
    let findings: Vec<Value> =
        serde_json::from_slice(&shared("testdata/real-findings.json")).expect("a list of findings");
    assert_eq!(findings.len(), 38);
    let texts: Vec<&str> = findings
        .iter()
        .flat_map(|finding| finding.as_object().expect("an object").values())
        .filter_map(Value::as_str)
        .collect();
    let facts =
        texts.iter().map(|text| Fact { label: "Text".into(), value: vec![Block::text(*text)], short: false }).collect();
    let read = extracted(&draw(vec![Block::Facts(facts)]));
    for text in texts {
        assert!(read.contains(&squeeze(&clean(text))), "{text:?}");
    }
}

#[test]
fn a_row_longer_than_a_page_loses_nothing() {
    let long: String = (0..2500).map(|n| format!("word{n} ")).collect();
    let read =
        extracted(&draw(vec![table(vec![Row::new(["1".into(), cell(&long)]), Row::new(["2".into(), cell("after")])])]));
    assert!((0..2500).all(|n| read.contains(&format!("word{n}"))) && read.contains("after"));
    assert!(read.matches("NumberText").count() >= 3, "the header is on each of its pages");
}

#[test]
fn a_string_without_a_break_stays_on_the_page() {
    let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".repeat(8);
    let narrow = Table {
        caption: None,
        columns: vec![Column::fixed("Hash", 70.0), Column::share("", 1.0)],
        rows: vec![Row::new([Span::new(&hash).mono().into(), cell("x")])],
        zebra: false,
        row_heads: false,
    };
    let drawn = super::compose::compose(&document(vec![Block::text(&hash), Block::Table(narrow)]), &Job::default())
        .expect("laid out");
    for page in &drawn.pages {
        for item in &page.items {
            if let super::document::Item::Text(text) = item {
                let right = text.line.runs.iter().map(|run| text.x + run.x + run.width).fold(0.0, f32::max);
                assert!(
                    right < drawn.paper.0 - 50.0 && text.y + text.line.height < drawn.paper.1,
                    "text ends at {right}"
                );
            }
        }
    }
}

#[test]
fn links_are_made_only_where_they_lead_somewhere() {
    let rich = Rich::from(Span::new("good").to("texts"))
        .and(Span::new("gone").to("nowhere"))
        .and(Span::new("web").web("https://example.org/a b"))
        .and(Span::new("script").web("javascript:alert(1)"));
    let bytes = draw(vec![Block::text(rich)]);
    let file = lopdf::Document::load_mem(&bytes).expect("a PDF");
    let links: Vec<_> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dict| dict.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"Link"))
        .collect();
    assert_eq!(links.len(), 2);
    assert!(!bytes.windows(10).any(|window| window == b"javascript"));
}

#[test]
fn damaged_pictures_are_said_not_shown() {
    let picture = |bytes: &[u8]| {
        Block::Picture(Picture {
            bytes: Arc::from(bytes),
            caption: "A picture".into(),
            alt: "alt".into(),
            fallback: "cannot be shown".into(),
        })
    };
    let garbage: [&[u8]; 5] = [
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff\xe0\xff\xff",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\0\0\0",
        b"GIF89a",
    ];
    let read = extracted(&draw(garbage.iter().map(|bytes| picture(bytes)).collect()));
    assert_eq!(read.matches("cannotbeshown").count(), 5);
}

#[test]
fn headings_never_stand_alone_at_the_foot_of_a_page() {
    for filler in 20..60 {
        let mut blocks: Vec<_> = (0..filler).map(|n| Block::text(format!("line {n}"))).collect();
        blocks.push(Block::Heading(Heading::new(2, "Heading")));
        blocks.push(Block::Callout(Callout {
            tone: Tone::Info,
            title: Some("Title".into()),
            blocks: vec![Block::text("body")],
        }));
        let drawn = super::compose::compose(&document(blocks), &Job::default()).expect("laid out");
        let heading = drawn.bookmarks.iter().find(|bookmark| bookmark.title == "Heading").expect("a bookmark");
        let page = &drawn.pages[heading.spot.page];
        let after = page.items.iter().any(|item| matches!(item, super::document::Item::Text(text) if text.node.is_some() && text.y > heading.spot.y + 16.5));
        assert!(after, "with {filler} lines before it");
    }
}
