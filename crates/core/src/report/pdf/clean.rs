//! Makes any text printable without losing a character: what no face can draw, what cannot be seen and what would
//! reorder its neighbours is written out as `[U+202E]`; so are marks piled up higher than any language does.

use std::borrow::Cow;

use super::fonts::COVERAGE;

/// Newlines stay (they end a line); everything else that comes out has a glyph.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| is_plain(character) && !is_mark(character)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    let mut piled = 0;
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        piled = if is_mark(character) { piled + 1 } else { 0 };
        match character {
            _ if piled > MOST_MARKS => write_out(character, &mut out),
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push_str("    "),
            '\u{200c}' | '\u{200d}' if joins(before) && rest.peek().is_some_and(|next| joins(*next)) => {
                out.push(character)
            }
            _ if is_plain(character) => out.push(character),
            _ => write_out(character, &mut out),
        }
        before = character;
    }
    Cow::Owned(out)
}

/// Vietnamese and vocalised Hebrew need three on one letter. More would reach into the lines above and below.
const MOST_MARKS: u32 = 4;

/// Marks that stack on a letter.
pub fn is_mark(character: char) -> bool {
    matches!(character as u32,
        0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x610..=0x61a | 0x64b..=0x65f | 0x6d6..=0x6dc | 0xe31 | 0xe34..=0xe3a
        | 0xe47..=0xe4e | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x20d0..=0x20ff | 0x3099..=0x309a | 0xfe20..=0xfe2f)
}

/// The code point, in brackets.
pub fn write_out(character: char, out: &mut String) {
    use std::fmt::Write;
    let _ = write!(out, "[U+{:04X}]", character as u32);
}

fn is_plain(character: char) -> bool {
    matches!(character, ' '..='~') || character >= '\u{a0}' && !is_unseen(character) && COVERAGE.has(character)
}

/// Format characters: they have no shape of their own, and some turn the reading order around.
fn is_unseen(character: char) -> bool {
    matches!(character as u32,
        0xad | 0x34f | 0x600..=0x605 | 0x61c | 0x6dd | 0x70f | 0x115f..=0x1160 | 0x17b4..=0x17b5 | 0x180b..=0x180f
        | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164 | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb
        | 0x1bca0..=0x1bca3 | 0x1d173..=0x1d17a | 0xe0000..=0xe0fff)
}

/// Joiners mean something between letters of these scripts, and only there.
fn joins(character: char) -> bool {
    matches!(character as u32, 0x600..=0x6ff | 0x750..=0x77f | 0x8a0..=0x8ff | 0x900..=0x97f)
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(clean("Zażółć\u{a0}gęślą – 監査"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn what_cannot_be_shown_is_written_out() {
        assert_eq!(clean("a\u{202e}b\u{7}c\u{1f600}"), "a[U+202E]b[U+0007]c[U+1F600]");
        assert_eq!(clean("one\r\ntwo\u{2028}three\tfour"), "one\ntwo\nthree    four");
        assert_eq!(clean("\u{feff}x\u{200b}"), "[U+FEFF]x[U+200B]");
    }

    #[test]
    fn marks_do_not_pile_up_into_other_lines() {
        assert_eq!(
            clean("a\u{301}\u{302}\u{303}\u{304}\u{305}b\u{301}"),
            "a\u{301}\u{302}\u{303}\u{304}[U+0305]b\u{301}"
        );
    }

    #[test]
    fn a_joiner_between_arabic_letters_stays() {
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(clean("a\u{200d}b"), "a[U+200D]b");
    }
}
