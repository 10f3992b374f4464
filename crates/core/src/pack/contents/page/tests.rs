//! The page as a browser takes it apart: which tags and attributes there are, where links lead, what is allowed to load.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::{
    domain::original_name::is_hidden,
    messages::messages,
    pack::contents::tests::{about, hostile, index, naughty},
};

/// A tag with its attributes, values as they stand in the file.
struct Tag<'p> {
    name: &'p str,
    attributes: BTreeMap<&'p str, &'p str>,
}

/// The opening tags. The style sheet, in which `<` would be none, has none.
fn tags(page: &str) -> Vec<Tag<'_>> {
    let opening = page.split('<').skip(1).filter(|tag| !tag.starts_with('/'));
    opening.map(|tag| take_apart(tag.split_once('>').unwrap_or_else(|| panic!("no end: {tag}")).0)).collect()
}

fn take_apart(tag: &str) -> Tag<'_> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = BTreeMap::new();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (attribute, after) = rest.split_at(end);
        match after.strip_prefix("=\"") {
            Some(value) => {
                let (value, after) = value.split_once('"').expect("a value ends");
                attributes.insert(attribute, value);
                rest = after.trim_start();
            }
            None => {
                attributes.insert(attribute, "");
                rest = after.trim_start();
            }
        }
    }
    Tag { name, attributes }
}

fn made(index: &Index, language: &str) -> String {
    page(index, &About { language: language.into(), ..about() }, messages(language))
}

const TAGS: &[&str] = &[
    "!doctype", "html", "head", "meta", "title", "style", "body", "a", "header", "p", "b", "h1", "h2", "h3", "h4",
    "bdi", "div", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "nav", "ul",
    "ol", "li", "span", "main", "section", "details", "summary", "strong", "footer",
];
const ATTRIBUTES: &[&str] = &[
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "href",
    "id",
    "open",
    "scope",
    "role",
    "tabindex",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "viewBox",
    "preserveAspectRatio",
    "width",
    "height",
    "html",
];

#[track_caller]
fn check(page: &str) {
    let tags = tags(page);
    let mut ids = BTreeSet::new();
    for tag in &tags {
        assert!(TAGS.contains(&tag.name), "<{}>", tag.name);
        for (name, value) in &tag.attributes {
            assert!(ATTRIBUTES.contains(name), "{name}={value} of <{}>", tag.name);
        }
        if let Some(id) = tag.attributes.get("id") {
            assert!(ids.insert(*id), "{id} twice");
        }
    }
    for href in tags.iter().filter_map(|tag| tag.attributes.get("href")) {
        match href.strip_prefix('#') {
            Some(place) => assert!(ids.contains(place), "no place {place}"),
            None => {
                let safe = |c: char| c.is_ascii_alphanumeric() || "-_./%".contains(c);
                assert!(
                    href.chars().all(safe) && !href.starts_with('/') && !href.split('/').any(|part| part == ".."),
                    "{href}"
                );
            }
        }
    }
    let unseen = page.chars().find(|c| is_hidden(*c) && !['\n', '\t'].contains(c));
    assert_eq!(unseen, None);
}

#[test]
fn its_links_lead_somewhere_and_nothing_can_be_loaded_or_run() {
    for language in ["en", "de"] {
        let page = made(&index(3), language);
        check(&page);
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{language}\">")));
        assert!(!page.contains("browse-") && !page.contains("kind-"), "a text is missing");
        let sheet = page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).expect("a sheet").0;
        let hash = STANDARD.encode(Sha256::digest(sheet.as_bytes()));
        assert!(page.contains(&format!("style-src &#39;sha256-{hash}&#39;")));
        assert!(page.contains("default-src &#39;none&#39;") && page.contains("form-action &#39;none&#39;"));
    }
}

#[test]
fn all_that_the_index_says_can_be_read() {
    let mut index = index(2);
    // A kind that nobody thought of, and one whose whole is not in the pack.
    let mut stranger = index.records[0].clone();
    (stranger.entity, stranger.id, stranger.title) = ("something_new".into(), "n-1".into(), "Nobody knows it".into());
    let mut orphan = index.records.iter().find(|one| one.entity == "transition").expect("one").clone();
    (orphan.id, orphan.title) = ("t-1".into(), "Of nothing".into());
    orphan.fields.insert("nonconformity_id".into(), "gone".into());
    index.records.extend([stranger, orphan]);
    let page = made(&index, "en");
    check(&page);
    for record in &index.records {
        for text in [&record.number, &record.title] {
            assert!(page.contains(text.as_str()), "{text} of a {}", record.entity);
        }
        let told = record.fields.iter().filter(|(_, value)| value.as_str().is_some_and(|text| text.contains(' ')));
        for text in told.filter_map(|(_, value)| value.as_str()).filter(|text| !text.starts_with('{')) {
            assert!(page.contains(text), "{text} of a {}", record.entity);
        }
    }
    for text in ["Nobody asked.", "2.5", "3 February 2026", "Pay slip", "9.3 was not audited", "C:\\Audits\\Plan.pdf"] {
        assert!(page.contains(text), "{text}");
    }
    let place = |clause: &str| page.find(&format!("class=\"no\">{clause}<")).expect("a row of the clause");
    assert!(place("8.9") < place("8.10"), "clauses stand in their order");
}

#[test]
fn no_naughty_string_breaks_out_of_its_place() {
    for text in naughty() {
        check(&made(&hostile(&text), "en"));
    }
    let tricks =
        ["\"><script>alert(1)</script>", "javascript:alert(1)", "</style><img src=x onerror=x>", "\u{202e}gnp.exe"];
    for text in tricks {
        check(&made(&hostile(text), "de"));
    }
}

#[test]
fn ten_thousand_findings_with_all_that_hangs_on_them_stay_one_page() {
    let page = made(&index(10_000), "en");
    assert!(page.len() < 100_000_000, "{} bytes", page.len());
    assert!(!page.contains("<details class=\"card\" id=\"finding-0199f3a0-0004-7000-8000-000000000001\" open"));
}
