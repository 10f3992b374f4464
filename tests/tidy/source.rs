//! Reading the project's sources: which files there are, and Rust code with its strings and comments told apart.

use std::path::{Path, PathBuf};

pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below `folder` (from the project's top) whose name ends in one of `endings`, sorted.
pub fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    gather(&project().join(folder), endings, &mut found);
    found.sort();
    assert!(!found.is_empty(), "no {endings:?} below {folder}: the wall would stand round nothing");
    let named = |path: PathBuf| {
        let name = path.strip_prefix(project()).expect("below the project").to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, text)
    };
    found.into_iter().map(named).collect()
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !matches!(name.as_str(), "node_modules" | "target" | "dist" | "dist-bridge" | "gen") {
            gather(&path, endings, found);
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

/// A Rust file as this needs to see it.
pub struct Rust {
    pub name: String,
    /// Without comments; each string is `""`. Without what only tests compile.
    pub code: String,
    /// What the strings say.
    pub strings: Vec<String>,
}

/// The Rust files of a folder, files and modules of tests left out.
pub fn rust(folder: &str) -> Vec<Rust> {
    let is_test = |name: &str| name.contains("/tests/") || name.ends_with("_tests.rs") || name.ends_with("/tests.rs");
    let files = files(folder, &[".rs"]).into_iter().filter(|(name, _)| !is_test(name));
    files.map(|(name, text)| split(name, before_tests(&text))).collect()
}

/// Tests stand at the end of a file.
fn before_tests(text: &str) -> &str {
    let end = text.find("\n#[cfg(test)]\nmod ").or_else(|| text.find("\n#[cfg(test)]\n#[path"));
    end.map_or(text, |at| &text[..at])
}

fn split(name: String, text: &str) -> Rust {
    let mut rust = Rust { name, code: String::with_capacity(text.len()), strings: Vec::new() };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = comment(rest).or_else(|| string(rest, &mut rust)).or_else(|| character(rest));
        match taken {
            Some(length) => rest = &rest[length..],
            None => {
                rust.code.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    rust
}

fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    rest.starts_with("/*").then(|| rest.find("*/").map_or(rest.len(), |at| at + 2))
}

/// `"…"`, `r"…"`, `r#"…"#`; a `b` or `c` before them has been taken as code, which does no harm.
fn string(rest: &str, rust: &mut Rust) -> Option<usize> {
    let in_name = rust.code.ends_with(|c: char| c.is_alphanumeric() && c != 'b');
    let (open, close) = match rest.strip_prefix('r').filter(|_| !in_name) {
        Some(raw) => {
            let hashes = raw.len() - raw.trim_start_matches('#').len();
            raw[hashes..].starts_with('"').then(|| (hashes + 2, format!("\"{}", "#".repeat(hashes))))?
        }
        None => (rest.starts_with('"').then_some(1)?, String::new()),
    };
    let body = &rest[open..];
    let length = if close.is_empty() { end_of_plain(body) } else { body.find(&close).unwrap_or(body.len()) };
    rust.strings.push(body[..length].to_owned());
    rust.code.push_str("\"\"");
    Some((open + length + close.len().max(1)).min(rest.len()))
}

fn end_of_plain(body: &str) -> usize {
    let mut escaped = false;
    let end = body.bytes().position(|b| {
        let is_end = b == b'"' && !escaped;
        escaped = b == b'\\' && !escaped;
        is_end
    });
    end.unwrap_or(body.len())
}

/// `'"'` and `'\''`, so that they open no string. A lifetime is no character.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let mut chars = inner.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        return inner[2..].find('\'').map(|at| at + 4);
    }
    let (at, next) = chars.next()?;
    (next == '\'').then_some(at + 2)
}

/// The first names after each `prefix::`, groups taken apart: `crate::{app::App, domain::*}` -> app, domain.
pub fn heads(code: &str, prefix: &str) -> Vec<String> {
    let mark = format!("{prefix}::");
    let starts = code
        .match_indices(&mark)
        .filter(|(at, _)| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'));
    starts.flat_map(|(at, _)| head(&code[at + mark.len()..])).collect()
}

fn head(path: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match path.strip_prefix('{') {
        Some(group) => top_level(group).into_iter().map(name).filter(|name| !name.is_empty()).collect(),
        None => vec![name(path)],
    }
}

/// The parts of a group between commas that are in no inner group.
fn top_level(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0_i32, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts
}

#[test]
fn the_reader_tells_code_from_strings_and_comments() {
    let text =
        "let a = \"x // \\\" y\"; // c \"d\"\nlet q = '\"'; let l: &'static str = r#\"raw \" z\"#; /* e */ b\"w\";";
    let rust = split("x.rs".to_owned(), text);
    assert_eq!(rust.strings, ["x // \\\" y", "raw \" z", "w"]);
    assert_eq!(rust.code, "let a = \"\"; \nlet q = ; let l: &'static str = \"\";  b\"\";");
}

#[test]
fn heads_take_groups_apart() {
    let code =
        "use crate::{app::{App, Op}, domain::*,\n Error}; use crate::store::list; my_crate::x; crate::macros::y!()";
    assert_eq!(heads(code, "crate"), ["app", "domain", "Error", "store", "macros"]);
}
