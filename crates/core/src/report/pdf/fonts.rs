//! The embedded faces: their bytes, the fixed order of fallback, and which characters they can show at all.
//! Never looks at the fonts of the machine: the same report is the same file everywhere.

use std::{
    borrow::Cow,
    sync::{Arc, LazyLock},
};

use parley::{
    FontContext,
    fontique::{Blob, Collection, CollectionOptions, SourceCache},
    style::FontFamilyName,
};
use skrifa::{FontRef, MetadataProvider};

/// `name`: the PostScript name that the PDF carries.
pub struct Face {
    pub name: &'static str,
    pub bytes: &'static [u8],
}

macro_rules! face {
    ($name:literal, $file:literal) => {
        Face { name: $name, bytes: include_bytes!(concat!("../../../fonts/", $file)) }
    };
}

pub static FACES: [Face; 13] = [
    face!("NotoSans-Regular", "NotoSans-Regular.ttf"),
    face!("NotoSans-Bold", "NotoSans-Bold.ttf"),
    face!("NotoSans-Italic", "NotoSans-Italic.ttf"),
    face!("NotoSansMono-Regular", "NotoSansMono-Regular.ttf"),
    face!("NotoSansArabic-Regular", "NotoSansArabic-Regular.ttf"),
    face!("NotoSansArabic-Bold", "NotoSansArabic-Bold.ttf"),
    face!("NotoSansHebrew-Regular", "NotoSansHebrew-Regular.ttf"),
    face!("NotoSansThai-Regular", "NotoSansThai-Regular.ttf"),
    face!("NotoSansDevanagari-Regular", "NotoSansDevanagari-Regular.ttf"),
    face!("NotoSansMath-Regular", "NotoSansMath-Regular.ttf"),
    face!("NotoSansSymbols-Regular", "NotoSansSymbols-Regular.ttf"),
    face!("NotoSansSymbols2-Regular", "NotoSansSymbols2-Regular.ttf"),
    face!("NotoSansCJKjp-Regular", "NotoSansJP-Regular.otf"),
];

const fn family(name: &'static str) -> FontFamilyName<'static> {
    FontFamilyName::Named(Cow::Borrowed(name))
}

/// Fallback is this order and nothing else.
pub static SANS: [FontFamilyName<'static>; 10] = [
    family("Noto Sans"),
    family("Noto Sans Arabic"),
    family("Noto Sans Hebrew"),
    family("Noto Sans Thai"),
    family("Noto Sans Devanagari"),
    family("Noto Sans Math"),
    family("Noto Sans CJK JP"),
    family("Noto Sans Symbols"),
    family("Noto Sans Symbols2"),
    family("Noto Sans Mono"),
];

pub static MONO: [FontFamilyName<'static>; 10] = [
    family("Noto Sans Mono"),
    family("Noto Sans"),
    family("Noto Sans Arabic"),
    family("Noto Sans Hebrew"),
    family("Noto Sans Thai"),
    family("Noto Sans Devanagari"),
    family("Noto Sans Math"),
    family("Noto Sans CJK JP"),
    family("Noto Sans Symbols"),
    family("Noto Sans Symbols2"),
];

/// One bit a code point.
pub struct Coverage(Vec<u64>);

impl Coverage {
    fn of<'a>(faces: impl Iterator<Item = &'a Face>, join: fn(u64, u64) -> u64) -> Self {
        let each = faces.map(|face| {
            let mut bits = vec![0_u64; 0x11_0000 / 64];
            for (code, _) in open(face).charmap().mappings().filter(|(_, glyph)| glyph.to_u32() != 0) {
                bits[code as usize / 64] |= 1 << (code % 64);
            }
            bits
        });
        let joined = each.reduce(|all, one| all.into_iter().zip(one).map(|(all, one)| join(all, one)).collect());
        Self(joined.unwrap_or_default())
    }

    pub fn has(&self, character: char) -> bool {
        let code = character as usize;
        self.0.get(code / 64).is_some_and(|word| word >> (code % 64) & 1 == 1)
    }
}

/// Every character that some face has a glyph for.
pub static COVERAGE: LazyLock<Coverage> = LazyLock::new(|| Coverage::of(FACES.iter(), |all, one| all | one));

/// What Noto Sans has in each of its looks.
static EVERYWHERE: LazyLock<Coverage> = LazyLock::new(|| Coverage::of(FACES[..LOOKS].iter(), |all, one| all & one));

/// The first faces are Noto Sans.
const LOOKS: usize = 3;

/// Whether the first family of `SANS` shows it, in bold and italics too.
pub fn is_everywhere(character: char) -> bool {
    character.is_ascii() || EVERYWHERE.has(character)
}

pub fn open(face: &Face) -> FontRef<'static> {
    FontRef::new(face.bytes).expect("the embedded faces are sound: a test opens each")
}

/// A font context with our faces only, and the blob id of each face.
pub fn context() -> (FontContext, Vec<u64>) {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
    let mut ids = Vec::new();
    for face in &FACES {
        let blob = Blob::new(Arc::new(face.bytes));
        ids.push(blob.id());
        collection.register_fonts(blob, None);
    }
    (FontContext { collection, source_cache: SourceCache::default() }, ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_of_the_fallback_order_is_there() {
        let (mut context, ids) = context();
        assert_eq!(ids.len(), FACES.len());
        for family in SANS.iter().chain(&MONO) {
            let FontFamilyName::Named(name) = family else { panic!("a named family") };
            assert!(context.collection.family_id(name).is_some(), "{name} is not registered");
        }
    }

    #[test]
    fn coverage_knows_the_scripts_we_promise() {
        for text in ["Zażółć gęślą jaźń", "Ελληνικά", "Кириллица", "監査報告書", "تقرير", "עברית", "ไทย", "≤≥→✓☐"]
        {
            assert!(text.chars().all(|c| COVERAGE.has(c)), "{text}");
        }
        assert!(!COVERAGE.has('\u{1F600}'));
    }
}
