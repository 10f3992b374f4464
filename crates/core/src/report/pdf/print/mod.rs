//! Placed items as printpdf's operations. Every mark on a page belongs to an element or is declared decoration.

mod faces;
mod page;
mod picture;

use printpdf::{FontId, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect, XObjectId};

pub use faces::Embedded;

use super::document::{Area, Drawn};
use crate::{
    Result,
    job::{Job, Progress},
};

/// What every page links to, by page.
pub type Areas = Vec<Vec<Area>>;

/// The document as lopdf objects: pages, faces and pictures, without structure, bookmarks and metadata.
/// Takes the pages' items as it goes, so that they are not in memory twice.
pub fn print(drawn: &mut Drawn, job: &Job) -> Result<(lopdf::Document, Areas, Vec<Embedded>)> {
    let fonts = faces::embed(&drawn.usage)?;
    let mut pdf = PdfDocument::new("");
    for font in &fonts {
        pdf.resources.fonts.map.insert(font_id(font.face), font.described.clone());
    }
    for (index, image) in drawn.images.iter().enumerate() {
        pdf.resources.xobjects.map.insert(image_id(index), picture::xobject(image));
    }
    let mut areas = Vec::new();
    let total = drawn.pages.len() as u64;
    for index in 0..drawn.pages.len() {
        if index % 50 == 0 {
            job.check()?;
            job.report(&Progress {
                stage: "stage-report-pages".into(),
                files_done: index as u64,
                files_total: total,
                ..Progress::default()
            });
        }
        let items = std::mem::take(&mut drawn.pages[index].items);
        let mut writer = page::PageWriter::new(index, drawn, &fonts);
        items.iter().for_each(|item| writer.item(item));
        let (ops, links) = writer.close();
        areas.push(links);
        pdf.pages.push(sheet(drawn.paper, ops));
    }
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    Ok((pdf.to_lopdf_document(&options, &mut Vec::new()), areas, fonts))
}

fn sheet((width, height): (f32, f32), ops: Vec<printpdf::Op>) -> PdfPage {
    let paper = Rect::from_wh(Pt(width), Pt(height));
    PdfPage { media_box: paper.clone(), trim_box: paper.clone(), crop_box: paper, ops }
}

/// Own ids: printpdf's count up across a process, and F1 to F14 mean its built-in faces.
fn font_id(face: usize) -> FontId {
    FontId(format!("Face{face}"))
}

fn image_id(index: usize) -> XObjectId {
    XObjectId(format!("Picture{index}"))
}
