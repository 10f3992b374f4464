//! Paths as manifests write them: decoding, what leads out of the bag, and which names are the same to some file system.

use unicode_normalization::UnicodeNormalization as _;

use super::declaration::Version;

/// LF and CR always, `%` itself from 1.0 on; any other `%` stands for itself.
pub fn decode(path: &str, version: Version) -> String {
    let mut decoded = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        decoded.push_str(&rest[..at]);
        let meant = match rest.get(at + 1..at + 3).map(str::to_ascii_uppercase).as_deref() {
            Some("0A") => Some('\n'),
            Some("0D") => Some('\r'),
            Some("25") if version >= Version::ONE => Some('%'),
            _ => None,
        };
        decoded.push(meant.unwrap_or('%'));
        rest = &rest[at + if meant.is_some() { 3 } else { 1 }..];
    }
    decoded + rest
}

/// Whether a path stays where it may. `payload`: under `data/`; otherwise beside it.
/// Nothing is ever opened by such a path; a bag that has one is refused because other programs do.
pub fn leads_out(path: &str, payload: bool) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    let up = path.split(['/', '\\']).any(|part| part == "..");
    let rooted = path.starts_with(['/', '\\', '~']) || drive;
    rooted || up || path.starts_with("data/") != payload
}

/// One key for all names that Windows or macOS would take for the same.
pub fn sameness(path: &str) -> String {
    // ASCII is normal in every form.
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfc().collect::<String>().to_lowercase().nfc().collect()
}

/// Files that operating systems put into folders and take away again by themselves.
pub fn is_system_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    [".DS_Store", "Thumbs.db", "desktop.ini", "Desktop.ini"].contains(&name) || name.starts_with("._")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_version_encodes_is_decoded() {
        let old = Version { major: 0, minor: 97 };
        assert_eq!(decode("data/a%0Db%0ac%25d%7E", old), "data/a\rb\nc%25d%7E");
        assert_eq!(decode("data/a%0Db%0ac%25d%7E", Version::ONE), "data/a\rb\nc%d%7E");
        // "%250A" is the name "%0A", not a line end.
        assert_eq!(decode("data/%250A", Version::ONE), "data/%0A");
    }

    #[test]
    fn a_path_stays_in_its_place() {
        for out in ["../x", "data/../../x", "/etc/passwd", "~/x", "C:\\x", "\\\\server\\x", "data\\..\\x", "x", "data"]
        {
            assert!(leads_out(out, true), "{out}");
        }
        for within in ["data/x", "data/~x", "data/a..b/..c", "data/C:x"] {
            assert!(!leads_out(within, true), "{within}");
        }
        assert!(leads_out("data/x", false) && !leads_out("bag-info.txt", false));
    }

    #[test]
    fn names_that_some_system_confuses_are_the_same() {
        assert_eq!(sameness("data/Nu\u{301}N\u{303}EZ"), sameness("data/núñez"));
        assert_ne!(sameness("data/nunez"), sameness("data/núñez"));
    }
}
