//! The used part of each face, described to printpdf as it wants it: thousandths of an em, subset already.

use printpdf::{FontMetrics, FontType, ParsedFont, PdfFont, PdfFontMetricsStub};
use sha2::{Digest, Sha256};
use skrifa::{
    GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    raw::TableProvider,
};
use subsetter::GlyphRemapper;

use crate::{
    Error, Result,
    report::pdf::{fonts, text::Usage},
};

/// A face's subset. `codes`: from the face's glyph ids to the codes on the page; `widths` and `unicode` by code.
pub struct Embedded {
    pub face: usize,
    pub described: PdfFont,
    pub codes: Vec<u16>,
    pub widths: Vec<u16>,
    pub unicode: Vec<Option<Box<str>>>,
}

impl Embedded {
    pub fn code(&self, glyph: u16) -> u16 {
        self.codes.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    pub fn width(&self, code: u16) -> f32 {
        self.widths.get(usize::from(code)).copied().unwrap_or(0).into()
    }
}

pub fn embed(usage: &Usage) -> Result<Vec<Embedded>> {
    let used = usage.iter().enumerate().filter(|(_, glyphs)| glyphs.iter().any(Option::is_some));
    used.map(|(face, glyphs)| embed_face(face, glyphs)).collect()
}

fn embed_face(face: usize, glyphs: &[Option<Box<str>>]) -> Result<Embedded> {
    let source = &fonts::FACES[face];
    let mut remapper = GlyphRemapper::new();
    let mut codes = vec![0; glyphs.len()];
    let mut unicode = vec![None];
    let used = (0_u16..)
        .zip(glyphs)
        .filter_map(|(glyph, characters)| Some((glyph, characters.as_ref()?)))
        .filter(|(glyph, _)| *glyph != 0);
    for (glyph, characters) in used {
        codes[usize::from(glyph)] = remapper.remap(glyph);
        unicode.push(Some(characters.clone()));
    }
    let bytes = subsetter::subset(source.bytes, 0, &remapper)
        .map_err(|error| Error::internal(format!("subset of {}: {error:?}", source.name)))?;
    let widths = widths(face, &remapper)?;
    let name = format!("{}+{}", tag(&bytes), source.name);
    let described = PdfFont::new(describe(face, bytes, name, &widths)?);
    Ok(Embedded { face, described, codes, widths, unicode })
}

fn widths(face: usize, remapper: &GlyphRemapper) -> Result<Vec<u16>> {
    let font = fonts::open(&fonts::FACES[face]);
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let units = units(face)?;
    let width = |glyph: u16| metrics.advance_width(GlyphId::from(glyph)).unwrap_or(0.0) * 1000.0 / units;
    Ok(remapper.remapped_gids().map(|glyph| width(glyph).round() as u16).collect())
}

fn units(face: usize) -> Result<f32> {
    let head =
        fonts::open(&fonts::FACES[face]).head().map_err(|error| Error::internal(format!("head table: {error}")))?;
    Ok(f32::from(head.units_per_em()))
}

/// Six letters from the subset's own bytes: same glyphs, same tag.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

fn describe(face: usize, bytes: Vec<u8>, name: String, widths: &[u16]) -> Result<ParsedFont> {
    let font = fonts::open(&fonts::FACES[face]);
    let scale = 1000.0 / units(face)?;
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    let bounds = metrics.bounds.unwrap_or_default();
    let thousandths = |value: f32| (value * scale).round() as i16;
    let slanted = fonts::FACES[face].name.contains("Italic");
    Ok(ParsedFont {
        original_bytes: bytes,
        font_index: 0,
        font_name: Some(name),
        codepoint_to_glyph: Default::default(),
        glyph_widths: (0_u16..).zip(widths.iter().copied()).collect(),
        units_per_em: 1000,
        font_metrics: FontMetrics { ascent: thousandths(metrics.ascent), descent: thousandths(metrics.descent) },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min: thousandths(bounds.x_min),
            y_min: thousandths(bounds.y_min),
            x_max: thousandths(bounds.x_max),
            y_max: thousandths(bounds.y_max),
            // Noto's italics lean by twelve degrees.
            caret_slope_rise: 1000,
            caret_slope_run: if slanted { 213 } else { 0 },
            us_weight_class: if fonts::FACES[face].name.ends_with("Bold") { 700 } else { 400 },
        },
    })
}
