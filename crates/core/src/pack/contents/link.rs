//! Paths of the pack as links: whatever an index says, they lead to a file below the pack's folder or to none.

/// Every byte that could mean something in a link, by its number.
pub fn encoded(path: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if plain(byte) {
            out.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// A path in the pack as a link that can be nothing else: no scheme, no host, no step upwards.
pub fn relative(path: &str) -> Option<String> {
    let leaves = path.starts_with('/') || path.split('/').any(|part| part.is_empty() || part == "." || part == "..");
    (!leaves).then(|| encoded(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_a_path_below_the_pack_or_none() {
        assert_eq!(relative("data/evidence/EV-1/01-a b.pdf").as_deref(), Some("data/evidence/EV-1/01-a%20b.pdf"));
        assert_eq!(relative("javascript:alert(1)").as_deref(), Some("javascript%3Aalert%281%29"));
        for path in ["", "/etc/passwd", "//host/x", "../x", "data/../../x", "data//x", "./x"] {
            assert_eq!(relative(path), None, "{path}");
        }
    }
}
