//! HOW-TO-VERIFY.txt: each way to check a pack in three lines per operating system, with what it proves and what not.
//!
//! Lines end in CRLF, because Notepad before Windows 10 shows a file of bare LF as one line, and `cat` and `less` show CRLF
//! well. Where the text is not plain ASCII (German, or a name somebody gave the zip) it is UTF-8 behind a byte-order mark, by
//! which every Notepad knows it; a terminal does not show the mark. English is ASCII and needs none.

use super::About;
use crate::{domain::original_name::visible, messages::Messages};

const WIDTH: usize = 78;
const SYSTEMS: [&str; 3] = ["windows", "macos", "linux"];

/// Three lines each, in the order of `SYSTEMS`.
type Lines = [[String; 3]; 3];

pub fn how_to_verify(about: &About, m: &Messages) -> Vec<u8> {
    let mut page = Page { about, m, lines: Vec::new() };
    page.head();
    let ways: [(&str, Lines, Option<&str>); 5] = [
        ("page", page.browser(), None),
        ("hashes", hashes(), Some("help-hashes-7zip")),
        ("seal", seal(about), Some("help-seal-note")),
        ("bag", bag(), None),
        ("program", program(about), None),
    ];
    for (number, (way, lines, note)) in ways.into_iter().enumerate() {
        page.way(number + 1, way, &lines, note);
    }
    for part in ["limits", "trouble"] {
        page.heading(&page.word(&format!("help-{part}-title")), '-');
        page.paragraph(&page.word(&format!("help-{part}")));
    }
    encode(&page.lines)
}

fn encode(lines: &[String]) -> Vec<u8> {
    let text = lines.join("\r\n");
    let mark = if text.is_ascii() { "" } else { "\u{feff}" };
    format!("{mark}{text}").into_bytes()
}

struct Page<'a> {
    about: &'a About,
    m: &'a Messages,
    lines: Vec<String>,
}

impl Page<'_> {
    fn word(&self, code: &str) -> String {
        self.m.text(code, [("zip", visible(&self.about.zip_name).as_str()), ("base", &self.about.base)])
    }

    fn head(&mut self) {
        self.heading(&self.word("help-title"), '=');
        self.paragraph(&self.word("help-intro"));
        self.heading(&self.word("help-first"), '-');
        self.paragraph(&self.word("help-letter"));
        self.lines.extend([
            self.word("help-key"),
            format!("  {}", self.about.fingerprint),
            format!("  {}", self.about.public_line),
            String::new(),
        ]);
        self.paragraph(&self.word("help-where-base"));
    }

    /// A line of its own, underlined.
    fn heading(&mut self, text: &str, under: char) {
        let line = under.to_string().repeat(text.chars().count());
        self.lines.extend([text.to_owned(), line, String::new()]);
    }

    fn paragraph(&mut self, text: &str) {
        self.lines.extend(wrapped(text));
        self.lines.push(String::new());
    }

    fn way(&mut self, number: usize, way: &str, lines: &Lines, note: Option<&str>) {
        self.heading(&format!("{number}. {}", self.word(&format!("help-{way}-title"))), '-');
        for (label, text) in [("help-proves", "proves"), ("help-proves-not", "not")] {
            let text = self.word(&format!("help-{way}-{text}"));
            self.lines.extend(wrapped(&format!("{}: {text}", self.word(label))));
        }
        self.lines.push(String::new());
        for (system, lines) in SYSTEMS.iter().zip(lines) {
            self.lines.push(format!("{}:", self.word(&format!("help-{system}"))));
            self.lines.extend(lines.iter().map(|line| format!("  {line}")));
        }
        self.lines.push(String::new());
        if let Some(note) = note {
            self.paragraph(&self.word(note));
        }
    }

    /// What is done by hand is words.
    fn browser(&self) -> Lines {
        SYSTEMS.map(|system| {
            let step = format!("help-page-open-{system}");
            ["help-page-copy", step.as_str(), "help-page-choose"].map(|code| self.word(code))
        })
    }
}

/// Payload, tag files, and that the list of tag files is the one the seal names. A bag's lists name no file that was added.
fn hashes() -> Lines {
    let power_shell = |list: &str| {
        format!(
            "Get-Content {list} | ForEach-Object {{ if ((Get-FileHash $_.Substring(66)).Hash -ne $_.Substring(0,64)) \
             {{ \"CHANGED: $_\" }} }}"
        )
    };
    let sealed = r#"echo "$(sed -n 's/^tagmanifest-sha256: //p' seal.txt)  tagmanifest-sha256.txt""#;
    let unix = |check: &str, quiet: &str| {
        [
            format!("{check}{quiet} manifest-sha256.txt"),
            format!("{check}{quiet} tagmanifest-sha256.txt"),
            format!("{sealed} | {check}"),
        ]
    };
    [
        [
            power_shell("manifest-sha256.txt"),
            power_shell("tagmanifest-sha256.txt"),
            "findstr tagmanifest seal.txt; certutil -hashfile tagmanifest-sha256.txt SHA256".to_owned(),
        ],
        unix("shasum -a 256 -c", ""),
        unix("sha256sum -c", " --quiet"),
    ]
}

/// In a folder beside the pack: a file more in it would be a fault.
fn seal(about: &About) -> Lines {
    let verify = "ssh-keygen -Y verify -f allowed_signers -I issuer -n audit-pack@triennium -s seal.txt.sig < seal.txt";
    let key = &about.public_line;
    let unix = [
        "mkdir -p ../seal && cp seal.txt seal.txt.sig ../seal && cd ../seal".to_owned(),
        format!("echo 'issuer {key}' > allowed_signers"),
        verify.to_owned(),
    ];
    let windows = [
        r"mkdir ..\seal; copy seal.txt* ..\seal; cd ..\seal".to_owned(),
        format!("Set-Content -Encoding ascii allowed_signers 'issuer {key}'"),
        // PowerShell re-encodes what it pipes or redirects, and no signature survives that.
        format!("cmd /c \"{verify}\""),
    ];
    [windows, unix.clone(), unix]
}

/// In an environment of its own: systems refuse to install into their Python.
fn bag() -> Lines {
    let lines = |python: &str, place: &str| {
        [
            format!("{python} -m venv {place}"),
            format!("{place}/bin/python -m pip install bagit"),
            format!("{place}/bin/python -m bagit --validate ."),
        ]
    };
    let windows = lines("py", r"..\bagit").map(|line| line.replace("/bin/", r"\Scripts\"));
    [windows, lines("python3", "../bagit"), lines("python3", "../bagit")]
}

fn program(about: &About) -> Lines {
    let lines = |zip: &str| {
        let verify = "triennium pack verify";
        [format!("{verify} {zip}"), format!("{verify} {zip} --json"), format!("{verify} {}", about.base)]
    };
    let unix = quoted(&about.zip_name, r"'\''");
    [lines(&quoted(&about.zip_name, "''")), lines(&unix), lines(&unix)]
}

/// A file's name as an argument; whoever seals may have named the zip as they like.
fn quoted(name: &str, quote: &str) -> String {
    let name = visible(name);
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    match name.chars().all(plain) && !name.starts_with('-') {
        true => name,
        // A name that begins with a hyphen is no option.
        false => format!("'{}{}'", if name.starts_with('-') { "./" } else { "" }, name.replace('\'', quote)),
    }
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{messages::messages, pack::contents::tests::about};

    fn text(about: &About, language: &str) -> String {
        String::from_utf8(how_to_verify(about, messages(language))).expect("UTF-8")
    }

    #[test]
    fn windows_notepad_and_a_terminal_can_both_show_it() {
        let (english, german) = (text(&about(), "en"), text(&about(), "de"));
        assert!(english.is_ascii());
        assert!(german.starts_with('\u{feff}') && german.contains("Prüfsummen"));
        for text in [&english, &german] {
            assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
            assert!(text.ends_with("\r\n"), "a file ends with a line");
            let prose = text.lines().filter(|line| !line.starts_with("  "));
            prose.for_each(|line| assert!(line.chars().count() <= WIDTH, "{line}"));
            assert!(!text.contains("help-") && !text.contains('{') || text.contains("ForEach-Object"), "{text}");
        }
    }

    #[test]
    fn each_way_has_three_lines_for_each_system() {
        for language in ["en", "de"] {
            let text = text(&about(), language);
            for system in ["Windows:", "macOS:", "Linux:"] {
                assert_eq!(text.lines().filter(|line| *line == system).count(), 5, "{system}");
            }
            let commands = text.lines().filter(|line| line.starts_with("  ")).count();
            assert_eq!(commands, 2 + 5 * 3 * 3, "the key in two lines, and three lines a way and system");
        }
    }

    #[test]
    fn the_line_for_windows_is_the_one_that_keeps_the_bytes() {
        let line = "cmd /c \"ssh-keygen -Y verify -f allowed_signers -I issuer -n audit-pack@triennium \
                    -s seal.txt.sig < seal.txt\"";
        assert!(text(&about(), "en").lines().any(|found| found.trim() == line));
    }

    #[test]
    fn a_zip_may_have_any_name() {
        let named = |zip: &str| text(&About { zip_name: zip.into(), ..about() }, "en");
        assert!(named("Anna's pack.zip").contains(r"triennium pack verify 'Anna'\''s pack.zip'"));
        assert!(named("Anna's pack.zip").contains("triennium pack verify 'Anna''s pack.zip'"));
        assert!(named("-rf.zip").contains("triennium pack verify './-rf.zip'"));
        assert!(named("Köln.zip").starts_with('\u{feff}'));
    }
}
