//! Sizes, colours and the page's frame. Points throughout, measured from the page's upper left corner.

pub use crate::report::branding::Colour as Rgb;
use crate::report::{
    blocks::{Align, Paper, Role, Span, Tone},
    branding::{Colours, GRAPHIC_CONTRAST, TEXT_CONTRAST},
};

pub const INK: Rgb = Rgb(0x1c, 0x25, 0x30);
pub const MUTED: Rgb = Rgb(0x57, 0x63, 0x72);
const ACCENT: Rgb = Rgb(0x15, 0x3e, 0x63);
const SECOND: Rgb = Rgb(0x3f, 0x6c, 0x95);
pub const RULE: Rgb = Rgb(0xcf, 0xd7, 0xe0);
pub const RULE_STRONG: Rgb = Rgb(0x8f, 0xa3, 0xb8);
pub const ZEBRA: Rgb = Rgb(0xf6, 0xf8, 0xfa);
const HEAD: Rgb = Rgb(0xe8, 0xee, 0xf4);
const ACCENT_GROUND: Rgb = Rgb(0xee, 0xf3, 0xf8);
pub const WATERMARK: Rgb = Rgb(0xf0, 0xf1, 0xf3);
pub const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);

/// What an organisation may colour, already dark enough to be read where it is used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    pub accent: Rgb,
    /// The ground of a table's head, and of what stands out in the accent's colour.
    pub head: Rgb,
    accent_ground: Rgb,
    /// Text in the second colour, and bars.
    pub second: Rgb,
    bar: Rgb,
}

impl Palette {
    pub fn new(colours: &Colours) -> Self {
        let tints = |accent: Rgb| (accent.mixed(WHITE, 0.88), accent.mixed(WHITE, 0.92));
        let (head, accent_ground) = colours.primary.map_or((HEAD, ACCENT_GROUND), tints);
        // The head's ground is the darkest the accent's text stands on.
        let accent = colours.primary.unwrap_or(ACCENT).readable_on(head, TEXT_CONTRAST);
        let second = colours.secondary.or(colours.primary).unwrap_or(SECOND);
        Self {
            accent,
            head,
            accent_ground,
            second: second.readable_on(WHITE, TEXT_CONTRAST),
            bar: second.readable_on(WHITE, GRAPHIC_CONTRAST),
        }
    }

    /// Text colour and ground of a tone.
    pub fn tone(&self, tone: Tone) -> (Rgb, Rgb) {
        match tone {
            Tone::Plain => (INK, Rgb(0xee, 0xf1, 0xf4)),
            Tone::Muted => (MUTED, Rgb(0xee, 0xf1, 0xf4)),
            Tone::Accent => (self.accent, self.accent_ground),
            Tone::Good => (Rgb(0x1c, 0x65, 0x37), Rgb(0xe3, 0xf3, 0xe8)),
            Tone::Info => (Rgb(0x1d, 0x4f, 0x91), Rgb(0xe5, 0xee, 0xf9)),
            Tone::Opportunity => (Rgb(0x0b, 0x5d, 0x66), Rgb(0xde, 0xf1, 0xf2)),
            Tone::Caution => (Rgb(0x85, 0x4a, 0x00), Rgb(0xfd, 0xf0, 0xd9)),
            Tone::Bad => (Rgb(0x9b, 0x1c, 0x1c), Rgb(0xfb, 0xe7, 0xe7)),
        }
    }

    /// A span's text: its tone, or that of a link, or what the paragraph has.
    pub fn ink(&self, span: &Span, base: Rgb) -> Rgb {
        match (span.tone, &span.link) {
            (Tone::Plain, Some(_)) => self.tone(Tone::Info).0,
            (Tone::Plain, None) if !span.badge => base,
            (tone, _) => self.tone(tone).0,
        }
    }

    /// The colour of a bar: stronger than a badge's ground, calmer than its text, three to one on the paper.
    pub fn bar(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Plain | Tone::Accent => self.bar,
            Tone::Muted => Rgb(0x8a, 0x95, 0xa1),
            Tone::Good => Rgb(0x4a, 0x96, 0x66),
            Tone::Info => Rgb(0x5b, 0x8a, 0xc6),
            Tone::Opportunity => Rgb(0x43, 0x94, 0x9d),
            Tone::Caution => Rgb(0xc2, 0x7d, 0x17),
            Tone::Bad => Rgb(0xc0, 0x48, 0x48),
        }
    }

    /// Style, space before, space after.
    pub fn heading(&self, level: u8) -> (Style, f32, f32) {
        match level {
            1 => (style(18.0, 23.0, self.accent, true), 26.0, 10.0),
            2 => (style(12.2, 16.4, self.accent, true), 18.0, 6.0),
            3 => (style(9.8, 13.6, INK, true), 12.0, 4.0),
            _ => (style(9.2, 13.0, MUTED, true), 9.0, 3.0),
        }
    }

    pub fn table_head(&self) -> Style {
        style(8.0, 11.0, self.accent, true)
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

#[cfg(test)]
mod tests {
    use super::*;

    const TONES: [Tone; 8] =
        [Tone::Plain, Tone::Muted, Tone::Accent, Tone::Good, Tone::Info, Tone::Opportunity, Tone::Caution, Tone::Bad];

    /// WCAG 1.4.3 and 1.4.11, in our own colours and in those an organisation might ask for.
    #[test]
    fn everything_can_be_read_whatever_colours_are_asked_for() {
        let asked = [None, Some(Rgb(0xff, 0xeb, 0x3b)), Some(Rgb(0x80, 0xff, 0x80)), Some(WHITE), Some(Rgb(0, 0, 0))];
        for (primary, secondary) in asked.iter().flat_map(|one| asked.iter().map(move |two| (*one, *two))) {
            let palette = Palette::new(&Colours { primary, secondary });
            for tone in TONES {
                let (ink, ground) = palette.tone(tone);
                assert!(
                    ink.contrast(ground) >= TEXT_CONTRAST && ink.contrast(WHITE) >= TEXT_CONTRAST,
                    "{tone:?} {ink} on {ground}"
                );
                assert!(
                    palette.bar(tone).contrast(WHITE) >= GRAPHIC_CONTRAST,
                    "{tone:?}: {}",
                    palette.bar(tone).contrast(WHITE)
                );
            }
            assert!(palette.table_head().colour.contrast(palette.head) >= TEXT_CONTRAST, "{primary:?}");
            assert!(palette.second.contrast(WHITE) >= TEXT_CONTRAST, "{secondary:?}");
        }
    }
}
