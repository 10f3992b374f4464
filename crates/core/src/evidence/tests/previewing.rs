use proptest::prelude::*;

use super::*;
use crate::evidence::{
    intake::take_bytes,
    preview::{Preview, preview, preview_in_place},
};

fn of(bytes: &[u8]) -> Preview {
    let dir = folder();
    let vault = vault_in(dir.path());
    let taken = take_bytes("x.png", bytes, &vault, &Ticking::new(), &Job::default()).expect("takes in");
    preview(&vault, taken.hash).expect("previews")
}

fn text(bytes: &[u8]) -> (String, String) {
    match of(bytes) {
        Preview::Text { text, encoding, .. } => (text, encoding),
        other => panic!("{other:?}"),
    }
}

/// A PNG head that claims this size; enough for a look, not for a picture.
fn png(width: u32, height: u32) -> Vec<u8> {
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    [&head[..], &width.to_be_bytes(), &height.to_be_bytes(), b"\x08\x02\0\0\0\0\0\0\0"].concat()
}

#[test]
fn images_are_known_by_their_bytes() {
    assert!(
        matches!(of(&png(3, 2)), Preview::Image { media_type, width: 3, height: 2, .. } if media_type == "image/png")
    );
    assert!(matches!(of(b"GIF89a\x05\0\x04\0\0\0\0;"), Preview::Image { width: 5, height: 4, .. }));
    assert!(matches!(of(b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0"), Preview::None { .. }));
}

#[test]
fn a_picture_that_unpacks_to_gigabytes_is_not_shown() {
    assert_eq!(of(&png(60_000, 60_000)), Preview::None { reason: "preview-too-large".into() });
    assert_eq!(of(&png(0, 7)), Preview::None { reason: "preview-damaged".into() });
    assert_eq!(of(b"\x89PNG\r\n\x1a\n"), Preview::None { reason: "preview-damaged".into() });
}

#[test]
fn what_could_run_is_text_or_nothing() {
    let (html, _) = text(b"<!DOCTYPE html><script>alert(1)</script>");
    assert!(html.contains("<script>"));
    let (svg, _) = text(b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    assert!(svg.contains("onload"));
    assert!(matches!(of(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0"), Preview::None { .. }));
    assert!(matches!(of(b"PK\x03\x04\x14\0\0\0\0\0"), Preview::None { .. }));
    let pdf = of(b"%PDF-1.4 /JavaScript");
    let json = serde_json::to_value(&pdf).expect("writes");
    assert_eq!(json, serde_json::json!({ "kind": "pdf", "bytes": "JVBERi0xLjQgL0phdmFTY3JpcHQ=" }));
    assert_eq!(serde_json::from_value::<Preview>(json).expect("reads"), pdf);
}

#[test]
fn text_is_read_in_its_encoding_and_made_harmless() {
    assert_eq!(text("Prüfung ✓\r\nzwei\rdrei".as_bytes()), ("Prüfung ✓\nzwei\ndrei".into(), "UTF-8".into()));
    assert_eq!(text(b"\xef\xbb\xbfwith mark"), ("with mark".into(), "UTF-8".into()));
    let utf16: Vec<u8> = "\u{feff}Grüße".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(text(&utf16), ("Grüße".into(), "UTF-16LE".into()));
    let utf16: Vec<u8> = "\u{feff}Grüße".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(text(&utf16), ("Grüße".into(), "UTF-16BE".into()));
    assert_eq!(text(b"Pr\xfcfung \x80 5"), ("Prüfung € 5".into(), "windows-1252".into()));
    assert_eq!(text("a\u{1b}[31mred \u{202e}txet".as_bytes()).0, "a␛[31mred ⟨U+202E⟩txet");
    assert_eq!(text(b"").0, "");
}

#[test]
fn machine_data_is_not_offered_as_text() {
    assert!(matches!(of(b"text with a \0 in it"), Preview::None { .. }));
    let noise: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8 | 1).collect();
    assert!(matches!(of(&noise), Preview::None { .. }));
}

#[test]
fn long_text_is_cut_and_says_so_even_within_a_character() {
    for lead in 0..3 {
        let long = format!("{}{}", "x".repeat(lead), "€".repeat(100_000));
        let Preview::Text { text, truncated, encoding } = of(long.as_bytes()) else { panic!("text") };
        assert!(truncated && encoding == "UTF-8" && text.len() <= 262_147, "{}", text.len());
    }
}

#[test]
fn in_place_the_same_and_nothing_but_files() {
    let dir = folder();
    let path = put(dir.path().join("x"), png(3, 2));
    assert!(matches!(preview_in_place(&path), Ok(Preview::Image { .. })));
    assert_eq!(preview_in_place(Path::new("/dev/zero")).expect_err("refused").code(), "evidence-not-a-file");
    assert_eq!(preview_in_place(&dir.path().join("gone")).expect_err("refused").code(), "io-not-found");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Signatures of formats whose readers look deeper, followed by anything.
    #[test]
    fn no_bytes_bring_it_down(
        magic in prop::sample::select(vec![
            &b""[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\x10\0\0\0WEBPVP8 ", b"RIFF\x10\0\0\0WEBPVP8X",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF-", b"\xff\xfe", b"\xfe\xff", b"\0\0\0\x18ftypheic", b"II*\0",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..900),
    ) {
        let dir = folder();
        let path = put(dir.path().join("x"), [magic, &rest].concat());
        if let Preview::Text { text, .. } = preview_in_place(&path).expect("previews") {
            prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        }
    }
}
