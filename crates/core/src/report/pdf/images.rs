//! Pictures as a PDF holds them. A JPEG is looked at but never touched: its bytes are evidence. A PNG is unpacked and
//! packed again without loss. Anything else, and anything damaged, is not an image here.

use std::{io::Cursor, sync::Arc};

pub enum Image {
    Jpeg { bytes: Arc<[u8]>, width: u32, height: u32, grey: bool, orientation: u8 },
    Pixels(Pixels),
}

/// Rows are filtered with PNG's "up" and carry its filter byte, then deflated.
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub channels: u8,
    pub bits: u8,
    pub colour: Vec<u8>,
    pub alpha: Option<Vec<u8>>,
}

/// A larger PNG would not fit the memory a report may take.
const MOST_PIXELS: u64 = 40_000_000;

impl Image {
    pub fn read(bytes: &Arc<[u8]>) -> Option<Self> {
        if bytes.starts_with(&[0xff, 0xd8]) { read_jpeg(bytes) } else { read_png(bytes).map(Self::Pixels) }
    }

    /// As stored.
    pub fn stored(&self) -> (u32, u32) {
        match self {
            Self::Jpeg { width, height, .. } => (*width, *height),
            Self::Pixels(pixels) => (pixels.width, pixels.height),
        }
    }

    /// As it is meant to be seen: a camera held upright stores its picture lying.
    pub fn shown(&self) -> (u32, u32) {
        let (width, height) = self.stored();
        if self.orientation() >= 5 { (height, width) } else { (width, height) }
    }

    /// EXIF's 1 to 8.
    pub fn orientation(&self) -> u8 {
        match self {
            Self::Jpeg { orientation, .. } => *orientation,
            Self::Pixels(_) => 1,
        }
    }
}

fn read_jpeg(bytes: &Arc<[u8]>) -> Option<Image> {
    let mut at = 2;
    let mut orientation = 1;
    let mut frame = None;
    loop {
        let (marker, body) = segment(bytes, &mut at)?;
        match marker {
            0xe1 => orientation = exif_orientation(body).unwrap_or(orientation),
            0xc0..=0xc2 => frame = Some(body),
            // Lossless, hierarchical or arithmetic coding: no PDF reader must know them.
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return None,
            0xda => break,
            _ => {}
        }
    }
    // The end may be followed by what a phone hangs behind it; without an end, readers complain.
    bytes[at..].windows(2).rposition(|pair| pair == [0xff, 0xd9])?;
    let &[8, h1, h2, w1, w2, components, ..] = frame? else { return None };
    let (width, height) = (u16::from_be_bytes([w1, w2]), u16::from_be_bytes([h1, h2]));
    // Four components are CMYK, which PDF/A refuses beside an sRGB intent.
    if width == 0 || height == 0 || !matches!(components, 1 | 3) {
        return None;
    }
    Some(Image::Jpeg {
        bytes: bytes.clone(),
        width: width.into(),
        height: height.into(),
        grey: components == 1,
        orientation,
    })
}

fn segment<'a>(bytes: &'a [u8], at: &mut usize) -> Option<(u8, &'a [u8])> {
    while *bytes.get(*at)? == 0xff && *bytes.get(*at + 1)? == 0xff {
        *at += 1;
    }
    let &[0xff, marker] = bytes.get(*at..*at + 2)? else { return None };
    *at += 2;
    if matches!(marker, 0x01 | 0xd0..=0xd7) {
        return Some((marker, &[]));
    }
    let length = usize::from(u16::from_be_bytes([*bytes.get(*at)?, *bytes.get(*at + 1)?]));
    let body = bytes.get(*at + 2..*at + length.max(2))?;
    *at += length.max(2);
    Some((marker, body))
}

fn exif_orientation(body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(b"Exif\0\0")?;
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let first = if little { short(4)? } else { short(6)? };
    let start = usize::from(first);
    let entries = usize::from(short(start)?);
    let entry = (0..entries).map(|index| start + 2 + 12 * index).find(|at| short(*at) == Some(0x0112))?;
    u8::try_from(short(entry + 8)?).ok().filter(|value| (1..=8).contains(value))
}

fn read_png(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (reader.info().width, reader.info().height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let mut data = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut data).ok()?;
    data.truncate(info.buffer_size());
    let (colours, alpha) = match info.color_type {
        png::ColorType::Grayscale => (1, false),
        png::ColorType::GrayscaleAlpha => (1, true),
        png::ColorType::Rgb => (3, false),
        png::ColorType::Rgba => (3, true),
        png::ColorType::Indexed => return None,
    };
    let sample = if info.bit_depth == png::BitDepth::Sixteen { 2 } else { 1 };
    let (colour, mask) = if alpha { split(&data, colours * sample, sample) } else { (data, Vec::new()) };
    let alpha =
        (!mask.is_empty() && mask.iter().any(|value| *value != 0xff)).then(|| pack(&mask, width as usize * sample));
    let colour = pack(&colour, width as usize * colours * sample);
    let bits = if sample == 2 { 16 } else { 8 };
    Some(Pixels { width, height, channels: u8::try_from(colours).ok()?, bits, colour, alpha })
}

fn split(data: &[u8], colours: usize, alpha: usize) -> (Vec<u8>, Vec<u8>) {
    let mut colour = Vec::with_capacity(data.len());
    let mut mask = Vec::with_capacity(data.len() / 2);
    for pixel in data.chunks_exact(colours + alpha) {
        colour.extend_from_slice(&pixel[..colours]);
        mask.extend_from_slice(&pixel[colours..]);
    }
    (colour, mask)
}

/// "Up" leaves most of a screenshot as zeros.
fn pack(data: &[u8], row: usize) -> Vec<u8> {
    let mut filtered = Vec::with_capacity(data.len() + data.len() / row.max(1));
    let blank = vec![0; row];
    let mut above: &[u8] = &blank;
    for line in data.chunks_exact(row.max(1)) {
        filtered.push(2);
        filtered.extend(line.iter().zip(above).map(|(value, above)| value.wrapping_sub(*above)));
        above = line;
    }
    super::deflate(&filtered)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG's frame without its picture: enough to be looked at.
    fn jpeg(components: u8, orientation: Option<u8>) -> Arc<[u8]> {
        let mut bytes = vec![0xff, 0xd8];
        if let Some(value) = orientation {
            let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
            exif.extend([value, 0, 0, 0, 0, 0, 0]);
            bytes.extend([0xff, 0xe1]);
            bytes.extend(u16::try_from(exif.len() + 2).expect("short").to_be_bytes());
            bytes.extend(exif);
        }
        bytes.extend([0xff, 0xc0, 0, 11, 8, 0, 60, 0, 80, components, 1, 0x11, 0]);
        bytes.extend([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
        bytes.into()
    }

    #[test]
    fn a_jpeg_is_measured_and_kept_as_it_is() {
        let bytes = jpeg(3, None);
        let Some(Image::Jpeg { bytes: kept, width: 80, height: 60, grey: false, orientation: 1 }) = Image::read(&bytes)
        else {
            panic!("a sound JPEG")
        };
        assert_eq!(kept, bytes);
    }

    #[test]
    fn an_upright_camera_turns_the_picture() {
        assert_eq!(
            Image::read(&jpeg(3, Some(6))).map(|image| (image.orientation(), image.shown())),
            Some((6, (60, 80)))
        );
    }

    #[test]
    fn what_cannot_be_shown_is_no_image() {
        assert!(Image::read(&jpeg(4, None)).is_none(), "CMYK");
        let whole = jpeg(3, None);
        for end in 0..whole.len() {
            assert!(Image::read(&whole[..end].into()).is_none(), "cut at {end}");
        }
        assert!(Image::read(&b"RIFF....WEBP".as_slice().into()).is_none());
    }
}
