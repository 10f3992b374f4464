//! The names files bear in a pack: short, ASCII, the same on every system. What a file was called stands in the index.

use std::collections::HashMap;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::bag::sameness;
use crate::domain::{OriginalName, original_name::is_hidden};

/// Of a path below the base folder. With the folder it still fits into 260 characters of a deep Windows folder.
pub const PATH_LIMIT: usize = 110;
/// Of the base folder: Windows' "Extract all" repeats it.
pub const BASE_LIMIT: usize = 24;

const STEM_LIMIT: usize = 40;
const EXTENSION_LIMIT: usize = 8;
const FOLDER_LIMIT: usize = 24;

/// What a double click would run or open in a program that runs it. Such a file keeps its bytes and loses its meaning.
const ACTIVE: &[&str] = &[
    "ade",
    "adp",
    "app",
    "appimage",
    "application",
    "appref",
    "bash",
    "bat",
    "cab",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "csh",
    "deb",
    "desktop",
    "diagcab",
    "dll",
    "dmg",
    "docb",
    "docm",
    "dotm",
    "exe",
    "fish",
    "gadget",
    "hlp",
    "hta",
    "htm",
    "html",
    "img",
    "inf",
    "ins",
    "iqy",
    "iso",
    "isp",
    "jar",
    "jnlp",
    "js",
    "jse",
    "ksh",
    "lnk",
    "mda",
    "mdb",
    "mde",
    "mdt",
    "mdw",
    "mdz",
    "mht",
    "mhtml",
    "mjs",
    "msc",
    "msh",
    "msi",
    "msix",
    "msp",
    "mst",
    "one",
    "ops",
    "osd",
    "pcd",
    "php",
    "pif",
    "pkg",
    "pl",
    "potm",
    "ppa",
    "ppam",
    "ppsm",
    "pptm",
    "prg",
    "ps1",
    "ps1xml",
    "ps2",
    "psc1",
    "psd1",
    "psm1",
    "pst",
    "py",
    "pyc",
    "pyo",
    "pyw",
    "pyz",
    "rb",
    "reg",
    "rpm",
    "run",
    "scf",
    "scr",
    "sct",
    "sh",
    "shb",
    "shs",
    "shtml",
    "sldm",
    "slk",
    "svg",
    "svgz",
    "swf",
    "sys",
    "theme",
    "thmx",
    "url",
    "vb",
    "vba",
    "vbe",
    "vbp",
    "vbs",
    "vhd",
    "vhdx",
    "vsmacros",
    "vsw",
    "vxd",
    "webloc",
    "website",
    "wll",
    "wsc",
    "wsf",
    "wsh",
    "xbap",
    "xhtml",
    "xht",
    "xla",
    "xlam",
    "xll",
    "xlm",
    "xlsb",
    "xlsm",
    "xltm",
    "xnk",
    "xsl",
    "xslt",
    "zsh",
];

/// What such a file's name ends with in a pack.
pub const HARMLESS: &str = ".evidence";

/// Whether a double click on a file of this name would run something.
pub fn is_active(name: &str) -> bool {
    let ending = name.trim_end_matches(['.', ' ']).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ACTIVE.contains(&ending.as_str()))
}

/// Why a file's name may not stand in a pack, as a word.
pub fn refused_name(name: &str) -> Option<&'static str> {
    if name.contains('/') { Some("special-character") } else { refused_part(name) }
}

/// Why a path may not stand in a pack, as a word; `None` where it may. For names of ours and of whoever hands us a zip.
/// `path` has the base folder before it.
pub fn refused(path: &str) -> Option<&'static str> {
    let Some((base, rest)) = path.split_once('/') else { return Some("no-folder") };
    if rest.len() > PATH_LIMIT || base.len() > BASE_LIMIT {
        return Some("too-long");
    }
    path.split('/').find_map(refused_part)
}

fn refused_part(part: &str) -> Option<&'static str> {
    let portable = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    let special = |c: char| r#"%\<>:"|?*"#.contains(c);
    match () {
        () if part.is_empty() => Some("empty"),
        () if !part.bytes().all(portable) => Some("not-ascii"),
        () if part.contains(special) => Some("special-character"),
        () if part.starts_with([' ', '~']) || part.ends_with([' ', '.']) => Some("edge"),
        () if is_device(part) => Some("device"),
        () => None,
    }
}

/// `CON`, `nul.txt`, `COM1.tar.gz`: devices to Windows, whatever follows.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix).is_some_and(|n| n.len() == 1 && n.bytes().all(|b| (b'1'..=b'9').contains(&b)))
    };
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str()) || numbered("COM") || numbered("LPT")
}

/// Gives each file of a pack its path, no two the same on any system.
#[derive(Debug, Default)]
pub struct Names {
    /// How many files each folder has been given. The count in a name is what makes it unique.
    given: HashMap<String, u64>,
}

impl Names {
    /// `data/evidence/EV-000123/01-calibration-label.jpg`: `number` is the record's, the count starts anew in each folder.
    pub fn evidence(&mut self, number: &str, original: &OriginalName) -> String {
        let folder =
            slug(number, FOLDER_LIMIT).filter(|folder| !is_device(folder)).unwrap_or_else(|| "item".to_owned());
        let count = self.given.entry(sameness(&folder)).or_default();
        *count += 1;
        format!("data/evidence/{folder}/{count:02}-{}", file_name(original))
    }
}

/// What is left of a name where only letters, digits and hyphens are.
fn file_name(original: &OriginalName) -> String {
    let text = String::from_utf8_lossy(original.bytes()).into_owned();
    let last =
        text.rsplit(['/', '\\']).next().unwrap_or_default().trim_matches(|c: char| c == '.' || c.is_whitespace());
    let (stem, extension) = last.rsplit_once('.').unwrap_or((last, ""));
    let extension = letters(extension).to_ascii_lowercase();
    let known = !extension.is_empty() && extension.len() <= EXTENSION_LIMIT && !extension.contains('-');
    let stem = slug(if known { stem } else { last }, STEM_LIMIT).unwrap_or_else(|| "file".to_owned());
    match () {
        () if !known => stem,
        () if ACTIVE.contains(&extension.as_str()) => format!("{stem}.{extension}{HARMLESS}"),
        () => format!("{stem}.{extension}"),
    }
}

fn slug(text: &str, limit: usize) -> Option<String> {
    let plain = letters(text);
    let cut: String = plain.chars().take(limit).collect();
    let cut = cut.trim_matches('-');
    (!cut.is_empty()).then(|| cut.to_owned())
}

/// Accents and hidden marks off, everything that is no letter or digit of ASCII a hyphen, never two of them together.
fn letters(text: &str) -> String {
    let mut plain = String::new();
    for c in text.nfkd().filter(|c| !is_combining_mark(*c) && !is_hidden(*c)) {
        match c {
            'ß' => plain.push_str("ss"),
            'æ' | 'Æ' => plain.push_str("ae"),
            'ø' | 'Ø' => plain.push('o'),
            'ł' | 'Ł' => plain.push('l'),
            c if c.is_ascii_alphanumeric() => plain.push(c),
            _ if plain.ends_with('-') => {}
            _ => plain.push('-'),
        }
    }
    plain.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    use proptest::prelude::*;

    fn named(names: &[&str]) -> Vec<String> {
        let mut given = Names::default();
        names.iter().map(|name| given.evidence("EV-000123", &OriginalName::from_bytes(name.as_bytes()))).collect()
    }

    #[test]
    fn names_stay_readable_and_are_counted() {
        let given =
            named(&["Calibration label.JPG", "Prüfbericht №7 – Straße.pdf", "監査.txt", "a/b\\c.tar.gz", ".hidden"]);
        let wanted =
            ["01-Calibration-label.jpg", "02-Prufbericht-No7-Strasse.pdf", "03-file.txt", "04-c-tar.gz", "05-hidden"];
        assert_eq!(given, wanted.map(|name| format!("data/evidence/EV-000123/{name}")));
    }

    #[test]
    fn what_would_run_is_named_evidence() {
        for name in
            ["a.html", "a.SVG", "photo.jpg.exe", "a.exe ", "a.exe...", "a.l\u{200b}nk", "a.ｅｘｅ", "x.docm", "x.js"]
        {
            assert!(named(&[name])[0].ends_with(".evidence"), "{name}: {}", named(&[name])[0]);
        }
        for name in ["a.pdf", "a.docx", "a.jpg", "a.csv", "exe", "html"] {
            assert!(!named(&[name])[0].ends_with(".evidence"), "{name}");
        }
    }

    #[test]
    fn names_no_system_can_bear_are_refused() {
        let cases = [
            ("pack/nul.txt", "device"),
            ("pack/a/COM1", "device"),
            ("pack/a.", "edge"),
            ("pack/a ", "edge"),
            ("pack/a%41", "special-character"),
            ("pack/a\\b", "special-character"),
            ("pack/ä", "not-ascii"),
            ("pack/a\nb", "not-ascii"),
            ("pack//a", "empty"),
            ("pack/..", "edge"),
            ("pack", "no-folder"),
            ("a-folder-name-that-is-too-long/x", "too-long"),
        ];
        for (path, why) in cases {
            assert_eq!(refused(path), Some(why), "{path}");
        }
        assert_eq!(refused(&format!("pack/{}", "x".repeat(PATH_LIMIT + 1))), Some("too-long"));
        assert_eq!(refused("pack-0007/data/evidence/EV-000123/01-calibration-label.jpg"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_get_a_portable_name_of_their_own(names: Vec<Vec<u8>>, number: String) {
            let mut given = Names::default();
            let mut seen = HashSet::new();
            for name in names {
                let path = given.evidence(&number, &OriginalName::from_bytes(&name));
                prop_assert_eq!(refused(&format!("pack-0007/{path}")), None, "{}", path);
                prop_assert!(seen.insert(sameness(&path)), "{} twice", path);
            }
        }
    }
}
