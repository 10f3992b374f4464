//! Placed items as printpdf's operations. Every mark on a page belongs to an element or is declared decoration.
//! printpdf keeps a whole document as operations, forty bytes a glyph; so it writes a few pages at a time, and each
//! page's content is packed as soon as it is known.

mod faces;
mod page;
mod picture;

use lopdf::{Object, ObjectId};
use printpdf::{
    Codepoint, FontId, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect, TextItem, XObjectId,
};
use rayon::prelude::*;

pub use faces::Embedded;

use super::{
    deflate,
    document::{Area, Drawn},
};
use crate::{
    Error, Result,
    job::{Job, Progress},
};

/// What every page links to, by page.
pub type Areas = Vec<Vec<Area>>;

const PAGES_AT_A_TIME: usize = 24;

pub struct Printed {
    /// Pages, faces and pictures, without structure, bookmarks and metadata.
    pub file: lopdf::Document,
    pub pages: Vec<ObjectId>,
    pub areas: Areas,
    pub fonts: Vec<Embedded>,
}

/// Takes the pages' items as it goes, so that they are not in memory twice.
pub fn print(drawn: &mut Drawn, job: &Job) -> Result<Printed> {
    let fonts = faces::embed(&drawn.usage)?;
    let mut file = skeleton(drawn, &fonts);
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    if pages.len() != drawn.pages.len() {
        return Err(Error::internal(format!("{} pages drawn, {} written", drawn.pages.len(), pages.len())));
    }
    let mut areas = Vec::new();
    for (chunk, ids) in pages.chunks(PAGES_AT_A_TIME).enumerate() {
        job.check()?;
        let first = chunk * PAGES_AT_A_TIME;
        job.report(&progress(first, pages.len()));
        let mut sheets = Vec::new();
        for index in first..first + ids.len() {
            let items = std::mem::take(&mut drawn.pages[index].items);
            let mut writer = page::PageWriter::new(index, drawn, &fonts);
            items.iter().for_each(|item| writer.item(item));
            let (ops, links) = writer.close();
            areas.push(links);
            sheets.push(sheet(drawn.paper, ops));
        }
        for (id, content) in ids.iter().zip(contents(sheets)?) {
            replace(&mut file, *id, content)?;
        }
    }
    Ok(Printed { file, pages, areas, fonts })
}

fn progress(done: usize, total: usize) -> Progress {
    Progress {
        stage: "stage-report-pages".into(),
        files_done: done as u64,
        files_total: total as u64,
        ..Progress::default()
    }
}

/// All pages without content, with everything they share. printpdf embeds what it sees used: the first page shows every glyph once.
fn skeleton(drawn: &Drawn, fonts: &[Embedded]) -> lopdf::Document {
    let mut pdf = with_fonts(fonts);
    for (index, image) in drawn.images.iter().enumerate() {
        pdf.resources.xobjects.map.insert(image_id(index), picture::xobject(image));
    }
    pdf.pages = drawn.pages.iter().map(|_| sheet(drawn.paper, Vec::new())).collect();
    if let Some(first) = pdf.pages.first_mut() {
        first.ops = specimen(fonts);
    }
    lopdf_of(&pdf)
}

fn specimen(fonts: &[Embedded]) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for font in fonts {
        ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(font.face)), size: Pt(1.0) });
        let glyphs = (0..font.widths.len()).filter_map(|code| u16::try_from(code).ok());
        ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(glyphs.map(|code| Codepoint::new(code, 0.0)).collect())],
        });
    }
    ops.push(Op::EndTextSection);
    ops
}

/// The packed content of some pages. Their faces and pictures are in the file already.
fn contents(sheets: Vec<PdfPage>) -> Result<Vec<Vec<u8>>> {
    let mut pdf = PdfDocument::new("");
    pdf.pages = sheets;
    let mut file = lopdf_of(&pdf);
    drop(pdf);
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let raw: Vec<Vec<u8>> = pages.into_iter().map(|page| take_content(&mut file, page)).collect::<Result<_>>()?;
    Ok(raw.into_par_iter().map(|content| deflate(&content)).collect())
}

fn take_content(file: &mut lopdf::Document, page: ObjectId) -> Result<Vec<u8>> {
    match file.objects.remove(&content_of(file, page)?) {
        Some(Object::Stream(stream)) => Ok(stream.content),
        _ => Err(Error::internal(format!("page {page:?} was written without content"))),
    }
}

fn content_of(file: &lopdf::Document, page: ObjectId) -> Result<ObjectId> {
    let id = file.get_dictionary(page).and_then(|page| page.get(b"Contents")).and_then(Object::as_reference);
    id.map_err(|error| Error::internal(format!("page {page:?}: {error}")))
}

fn replace(file: &mut lopdf::Document, page: ObjectId, content: Vec<u8>) -> Result<()> {
    let id = content_of(file, page)?;
    let mut stream = lopdf::Stream::new(lopdf::Dictionary::new(), content);
    stream.dict.set("Filter", "FlateDecode");
    file.set_object(id, stream);
    Ok(())
}

fn with_fonts(fonts: &[Embedded]) -> PdfDocument {
    let mut pdf = PdfDocument::new("");
    for font in fonts {
        pdf.resources.fonts.map.insert(font_id(font.face), font.described.clone());
    }
    pdf
}

fn lopdf_of(pdf: &PdfDocument) -> lopdf::Document {
    // Not "secure": the strings of glyphs are operators that printpdf does not know. All of them are ours.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    pdf.to_lopdf_document(&options, &mut Vec::new())
}

fn sheet((width, height): (f32, f32), ops: Vec<Op>) -> PdfPage {
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
