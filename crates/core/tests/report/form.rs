//! What a pen fills in: whether a box is ticked is in the text that is read, extracted and copied, not only drawn.

use triennium_core::{
    job::Job,
    report::{Document, blocks::*, pdf},
};

use super::{File, audit, document, without_spaces};

/// Boxes on the page and in a table's cell, with a label of two lines and without one.
pub fn form() -> Document {
    let tick = |label: &str, ticked| Tick { label: label.into(), ticked };
    let long = "A label that is long enough for a second line wherever it stands in a narrow column of a table";
    let ticks = || Block::Ticks(vec![tick("Conform", false), tick("Minor", true), tick(long, true), tick("", false)]);
    let columns = vec![Column::share("Question", 1.0), Column::fixed("Result", 110.0)];
    let row = Row::new([Cell::text("Seen?"), Cell(vec![ticks()])]);
    let table = Table { caption: None, columns, rows: vec![row], zebra: false, row_heads: true };
    let heading = Heading::new(1, "Form").anchor("form");
    let section = Section { heading, blocks: vec![ticks(), Block::Table(table), Block::Room(3)], new_page: true };
    Document { sections: vec![section], attachments: Vec::new(), ..document(&audit::sample(), "en") }
}

#[test]
fn whether_a_box_is_ticked_is_read_with_its_label() {
    let file = File::new(&pdf::render(&form(), &Job::default()).expect("drawn"));
    let read = [&["report.pdf", "-"][..], &["-raw", "report.pdf", "-"], &["-layout", "report.pdf", "-"]];
    let mut texts: Vec<String> = read.iter().map(|args| file.run("pdftotext", args)).collect();
    file.run("mutool", &["draw", "-q", "-N", "-F", "txt", "-o", "out.txt", "report.pdf"]);
    texts.push(std::fs::read_to_string(file.path().join("out.txt")).expect("written"));
    for text in texts {
        for said in ["☐ Conform", "☑ Minor", "☑ A label"] {
            assert_eq!(text.matches(said).count(), 2, "{said}: {text}");
        }
        assert_eq!(text.matches(['☐', '☑']).count(), 8, "{text}");
    }
    // As a screen reader is given it: box and label in one element.
    let spoken = without_spaces(&file.run("pdfinfo", &["-struct-text", "report.pdf"]).replace('"', ""));
    for said in ["☐Conform", "☑Minor"] {
        assert_eq!(spoken.matches(said).count(), 2, "{said}: {spoken}");
    }
}
