//! Evidence files that the story makes itself: exports as CSV, notes as text, screens as PNG. Taken in through the vault like
//! any other, so that checks, previews and reports have something real.

use serde_json::{Value, json};

use super::stage::Stage;
use crate::{Error, Result, evidence::preview::Bytes};

/// What shows something.
pub enum Shown<'a> {
    /// An export: a header and its rows.
    Table(&'a str, Vec<String>),
    Note(&'a str),
    /// What a telephone took.
    Photograph,
    /// A chart as it stood on a screen; the numbers are its columns, 0 to 100.
    Screen(Vec<u8>),
}

impl Shown<'_> {
    fn file(&self) -> Result<(&'static str, &'static str, Vec<u8>)> {
        Ok(match self {
            Self::Table(header, rows) => ("csv", "export", format!("{header}\n{}\n", rows.join("\n")).into_bytes()),
            Self::Note(text) => ("txt", "record", format!("{text}\n").into_bytes()),
            Self::Photograph => ("jpg", "photograph", shelf()?),
            Self::Screen(columns) => ("png", "screenshot", chart(columns)?),
        })
    }
}

/// Takes it in, linked to one record; gives the item's id.
pub fn show(stage: &Stage<'_>, title: &str, shown: &Shown<'_>, entity: &str, record: &str) -> Result<Value> {
    let (ending, kind, bytes) = shown.file()?;
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let input = json!({
        "name": format!("{name}.{ending}"), "bytes": Bytes(bytes),
        "to": [{"entity": entity, "record_id": record}],
        "fields": {
            "title": title, "kind": kind, "confidentiality": "internal",
            "capture_method": match kind {
                "screenshot" => "screenshot",
                "photograph" => "photographed",
                _ => "exported",
            },
        },
    });
    let taken = stage.ask("evidence_add_bytes", input)?;
    let first = taken["added"].get(0).or_else(|| taken["already"].get(0));
    first.map(|item| item["id"].clone()).ok_or_else(|| Error::internal(format!("{title} was not taken in: {taken}")))
}

const WIDTH: usize = 480;
const HEIGHT: usize = 240;

/// Columns on a light ground, three bytes a pixel.
fn chart(columns: &[u8]) -> Result<Vec<u8>> {
    let pixels: Vec<u8> = (0..WIDTH * HEIGHT).flat_map(|at| colour(columns, at % WIDTH, HEIGHT - at / WIDTH)).collect();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let failed = |error: png::EncodingError| Error::internal(format!("the sample's picture: {error}"));
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels)).map_err(failed)?;
    Ok(png)
}

/// `y` counts from the bottom.
fn colour(columns: &[u8], x: usize, y: usize) -> [u8; 3] {
    let width = WIDTH / columns.len().max(1);
    let height = columns.get(x / width.max(1)).map_or(0, |value| usize::from(*value) * (HEIGHT - 30) / 100);
    match () {
        () if y < 12 => [70, 82, 96],
        () if x % width.max(1) >= 4 && y < 12 + height => [38, 110, 158],
        () if y % 42 == 12 => [214, 220, 226],
        () => [247, 249, 250],
    }
}

/// Backs of folders on a shelf, with the light from the left.
fn shelf() -> Result<Vec<u8>> {
    let shade = |x: usize, value: usize| u8::try_from((value * (WIDTH - x / 3) / WIDTH).min(255)).unwrap_or(255);
    let pixel = |at: usize| -> [u8; 3] {
        let (x, y) = (at % WIDTH, at / WIDTH);
        match (x / 37 % 4, x % 37 < 3 || !(24..216).contains(&y)) {
            (_, true) => [shade(x, 74), shade(x, 58), shade(x, 44)],
            (0, _) => [shade(x, 52), shade(x, 92), shade(x, 140)],
            (1, _) => [shade(x, 168), shade(x, 60), shade(x, 48)],
            (2, _) => [shade(x, 222), shade(x, 214), shade(x, 190)],
            _ => [shade(x, 60), shade(x, 116), shade(x, 82)],
        }
    };
    let pixels: Vec<u8> = (0..WIDTH * HEIGHT).flat_map(pixel).collect();
    let mut jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut jpeg, 85);
    let done = encoder.encode(&pixels, WIDTH as u16, HEIGHT as u16, jpeg_encoder::ColorType::Rgb);
    done.map_err(|error| Error::internal(format!("the sample's photograph: {error}")))?;
    Ok(jpeg)
}
