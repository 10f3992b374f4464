//! Sizes, colours and the page's frame. Points throughout, measured from the page's upper left corner.

use crate::report::blocks::{Align, Paper, Role, Tone};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

pub const INK: Rgb = Rgb(0x1c, 0x25, 0x30);
pub const MUTED: Rgb = Rgb(0x57, 0x63, 0x72);
pub const ACCENT: Rgb = Rgb(0x15, 0x3e, 0x63);
pub const RULE: Rgb = Rgb(0xcf, 0xd7, 0xe0);
pub const RULE_STRONG: Rgb = Rgb(0x8f, 0xa3, 0xb8);
pub const ZEBRA: Rgb = Rgb(0xf6, 0xf8, 0xfa);
pub const HEAD: Rgb = Rgb(0xe8, 0xee, 0xf4);
pub const WATERMARK: Rgb = Rgb(0xf0, 0xf1, 0xf3);
pub const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);

/// Text colour and ground of a tone.
pub fn tone(tone: Tone) -> (Rgb, Rgb) {
    match tone {
        Tone::Plain => (INK, Rgb(0xee, 0xf1, 0xf4)),
        Tone::Muted => (MUTED, Rgb(0xee, 0xf1, 0xf4)),
        Tone::Accent => (ACCENT, Rgb(0xee, 0xf3, 0xf8)),
        Tone::Good => (Rgb(0x1c, 0x65, 0x37), Rgb(0xe3, 0xf3, 0xe8)),
        Tone::Info => (Rgb(0x1d, 0x4f, 0x91), Rgb(0xe5, 0xee, 0xf9)),
        Tone::Opportunity => (Rgb(0x0b, 0x5d, 0x66), Rgb(0xde, 0xf1, 0xf2)),
        Tone::Caution => (Rgb(0x85, 0x4a, 0x00), Rgb(0xfd, 0xf0, 0xd9)),
        Tone::Bad => (Rgb(0x9b, 0x1c, 0x1c), Rgb(0xfb, 0xe7, 0xe7)),
    }
}

/// The colour of a bar: stronger than a badge's ground, calmer than its text.
pub fn bar(tone: Tone) -> Rgb {
    match tone {
        Tone::Plain | Tone::Accent => Rgb(0x3f, 0x6c, 0x95),
        Tone::Muted => Rgb(0xb7, 0xc1, 0xcc),
        Tone::Good => Rgb(0x55, 0x9e, 0x70),
        Tone::Info => Rgb(0x5b, 0x8a, 0xc6),
        Tone::Opportunity => Rgb(0x4b, 0x9a, 0xa3),
        Tone::Caution => Rgb(0xe0, 0x9a, 0x34),
        Tone::Bad => Rgb(0xc0, 0x48, 0x48),
    }
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f32,
    pub leading: f32,
    pub colour: Rgb,
    pub bold: bool,
    pub align: Align,
}

const fn style(size: f32, leading: f32, colour: Rgb, bold: bool) -> Style {
    Style { size, leading, colour, bold, align: Align::Start }
}

pub const BODY: Style = style(9.6, 13.8, INK, false);
pub const SMALL: Style = style(8.0, 11.2, MUTED, false);
pub const CELL: Style = style(8.6, 11.8, INK, false);
pub const CELL_SMALL: Style = style(7.7, 10.6, MUTED, false);
pub const LABEL: Style = style(8.6, 11.8, MUTED, false);
pub const TABLE_HEAD: Style = style(8.0, 11.0, ACCENT, true);
pub const FURNITURE: Style = style(7.6, 10.0, MUTED, false);
pub const CONTENTS: [Style; 2] = [style(9.8, 13.0, INK, true), style(9.0, 11.6, INK, false)];

/// Within a table or a fact, everything is a step smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Page,
    Cell,
}

pub fn paragraph(role: Role, place: Place) -> Style {
    match (role, place) {
        (Role::Body, Place::Page) => BODY,
        (Role::Lead, Place::Page) => style(11.0, 15.6, INK, false),
        (Role::Body | Role::Lead, Place::Cell) => CELL,
        (Role::Small, Place::Page) => SMALL,
        (Role::Small, Place::Cell) => CELL_SMALL,
        (Role::Caption, _) => style(8.2, 11.4, MUTED, false),
    }
}

/// Style, space before, space after.
pub fn heading(level: u8) -> (Style, f32, f32) {
    match level {
        1 => (style(18.0, 23.0, ACCENT, true), 26.0, 10.0),
        2 => (style(12.2, 16.4, ACCENT, true), 18.0, 6.0),
        3 => (style(9.8, 13.6, INK, true), 12.0, 4.0),
        _ => (style(9.2, 13.0, MUTED, true), 9.0, 3.0),
    }
}

/// Left, right, top and bottom of what the text may fill, and the paper itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub paper: (f32, f32),
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

impl Frame {
    pub fn new(paper: Paper) -> Self {
        let (width, height) = match paper {
            Paper::A4 => (595.276, 841.89),
            Paper::Letter => (612.0, 792.0),
        };
        Self { paper: (width, height), left: 62.0, right: width - 62.0, top: 80.0, bottom: height - 66.0 }
    }

    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }
}
