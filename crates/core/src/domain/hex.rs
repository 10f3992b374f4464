//! Bytes as lower-case hexadecimal text.

use std::fmt;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Manifests of large packs are made of nothing else, so it goes out in pieces, not digit by digit.
pub(crate) fn write(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut digits = [0; 64];
    for piece in bytes.chunks(digits.len() / 2) {
        for (pair, byte) in digits.chunks_exact_mut(2).zip(piece) {
            pair.copy_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        f.write_str(std::str::from_utf8(&digits[..2 * piece.len()]).map_err(|_| fmt::Error)?)?;
    }
    Ok(())
}

pub(crate) fn text(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|d| DIGITS[usize::from(d)] as char).collect()
}

/// `None` for an odd length or anything that is not a hexadecimal digit (either case).
pub(crate) fn bytes(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks_exact(2);
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let whole = pairs.remainder().is_empty();
    pairs.map(|pair| Some((digit(pair[0])? << 4 | digit(pair[1])?) as u8)).collect::<Option<_>>().filter(|_| whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    struct Shown<'b>(&'b [u8]);

    impl fmt::Display for Shown<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write(self.0, f)
        }
    }

    proptest! {
        #[test]
        fn of_any_length_there_and_back(all in prop::collection::vec(any::<u8>(), 0..200)) {
            let text = text(&all);
            prop_assert_eq!(&Shown(&all).to_string(), &text);
            prop_assert_eq!(bytes(&text.to_uppercase()), Some(all.clone()));
            prop_assert_eq!(bytes(&text), Some(all));
            prop_assert_eq!(bytes(&format!("{text}0")), None);
        }

        #[test]
        fn nothing_else_is_read(text in "\\PC{1,8}") {
            let digits = text.chars().all(|c| c.is_ascii_hexdigit()) && text.len().is_multiple_of(2);
            prop_assert_eq!(bytes(&text).is_some(), digits);
        }
    }
}
