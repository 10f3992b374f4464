//! How an organisation's documents look: its logo, its colours, a word across every page. Whatever colours are asked for,
//! text and lines stay readable: a colour that stands out too little is darkened until it does (WCAG 2.2, 1.4.3 and 1.4.11).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// sRGB, eight bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Colour(pub u8, pub u8, pub u8);

/// WCAG's ratio for text of the size we set.
pub const TEXT_CONTRAST: f64 = 4.5;
/// For bars, lines and symbols.
pub const GRAPHIC_CONTRAST: f64 = 3.0;

const WHITE: Colour = Colour(255, 255, 255);

/// Given with the document. Nothing of it is needed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Branding {
    pub logo: Option<Logo>,
    pub colours: Colours,
    /// Large and pale behind the text of every page; a draft's own word comes besides.
    pub watermark: String,
}

/// A PNG or a JPEG (`pdf::picture_size` says whether it can be shown). One that cannot is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    pub bytes: Arc<[u8]>,
    /// What it says to who cannot see it: the organisation's name, as a rule.
    pub alt: String,
}

/// `None`: the product's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Colours {
    /// Headings, the heads of tables, the band of the cover.
    pub primary: Option<Colour>,
    /// The line above a title, bars that mean nothing in particular.
    pub secondary: Option<Colour>,
}

/// A colour as asked for and as it is used.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// Against white, rounded down to two decimals.
    pub contrast: f64,
    pub used: Colour,
}

impl Colour {
    /// `#153e63` or `153e63`, upper or lower case.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').unwrap_or(text.trim());
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// WCAG's relative luminance, 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let value = f64::from(part) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// A share of the way towards another colour.
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let part = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8;
        Self(part(self.0, other.0), part(self.1, other.1), part(self.2, other.2))
    }

    /// Itself where it stands out enough on `ground`, else the lightest darker shade that does. The ground is a light one.
    pub fn readable_on(self, ground: Self, ratio: f64) -> Self {
        let shades = (0..=100).map(|step| self.mixed(Self(0, 0, 0), f64::from(step) / 100.0));
        shades.into_iter().find(|shade| shade.contrast(ground) >= ratio).unwrap_or(Self(0, 0, 0))
    }

    /// What text in this colour on white comes to.
    pub fn checked(self) -> Checked {
        let contrast = (self.contrast(WHITE) * 100.0).floor() / 100.0;
        Checked { contrast, used: self.readable_on(WHITE, TEXT_CONTRAST) }
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("{text:?} is not a colour like #153e63")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn colours_are_read_and_written_as_people_write_them() {
        assert_eq!(Colour::parse(" #15Ae63 "), Some(Colour(0x15, 0xae, 0x63)));
        assert_eq!(Colour::parse("153e63").map(|colour| colour.to_string()).as_deref(), Some("#153e63"));
        for bad in ["", "#fff", "#1234567", "#12345g", "red", "#+12345", "#äöü"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }

    /// The ratios that WCAG's own calculators give.
    #[test]
    fn contrast_is_wcags() {
        assert!((WHITE.contrast(Colour(0, 0, 0)) - 21.0).abs() < 1e-9);
        assert!((WHITE.contrast(Colour(0x76, 0x76, 0x76)) - 4.54).abs() < 0.01);
        assert_eq!(Colour(0x77, 0x77, 0x77).checked().contrast, 4.47);
    }

    #[test]
    fn a_pale_colour_is_darkened_and_a_dark_one_kept() {
        let pale = Colour(0xff, 0xd2, 0x00);
        let used = pale.readable_on(WHITE, TEXT_CONTRAST);
        assert!(used != pale && used.contrast(WHITE) >= TEXT_CONTRAST && used.contrast(WHITE) < 4.8, "{used}");
        assert_eq!(Colour(0x15, 0x3e, 0x63).checked().used, Colour(0x15, 0x3e, 0x63));
    }

    proptest! {
        #[test]
        fn whatever_is_asked_for_can_be_read(r: u8, g: u8, b: u8, tint in 0.85_f64..1.0) {
            let asked = Colour(r, g, b);
            let ground = asked.mixed(WHITE, tint);
            for ratio in [TEXT_CONTRAST, GRAPHIC_CONTRAST] {
                prop_assert!(asked.readable_on(WHITE, ratio).contrast(WHITE) >= ratio);
                prop_assert!(asked.readable_on(ground, ratio).contrast(ground) >= ratio);
            }
            prop_assert_eq!(Colour::parse(&asked.to_string()), Some(asked));
        }
    }
}
