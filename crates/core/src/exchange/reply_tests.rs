use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../../../docs/reply.schema.json");

pub fn sample() -> Value {
    let id = |n: u8| format!("{n:08x}-0000-4000-8000-000000000000");
    json!({
        "format": FORMAT, "pack": "0199f3a0-0000-7000-8000-000000000007", "sequence": 7, "seal_sha256": "ab".repeat(32),
        "author": {"name": "Zofia Ćwik", "organisation": "Certyfikacja & Söhne"}, "written": "2026-11-23T10:00:00.000+01:00",
        "entries": [
            {"id": id(1), "kind": "remark", "about": {"entity": "finding", "id": "0199f3a0-0000-7000-8000-0000000000aa"},
             "text": "Which <b>review</b>?\nThe one in May."},
            {"id": id(2), "kind": "request", "text": "The minutes", "clause": "9.3", "due": "2026-12-01", "request": "RQ-2026-001"},
            {"id": id(3), "kind": "finding", "title": "No restore was tried", "text": "", "grade": "minor", "clause": "8.7.1"},
        ],
    })
}

fn parse(value: &Value) -> Result<ReplyFile> {
    ReplyFile::parse(serde_json::to_string(value).expect("JSON").as_bytes())
}

/// Code and path of the refusal after `change`.
fn refused(change: impl FnOnce(&mut Value)) -> (String, String) {
    let mut value = sample();
    change(&mut value);
    refusal(parse(&value))
}

fn refusal(parsed: Result<ReplyFile>) -> (String, String) {
    let error = parsed.expect_err("is refused");
    (error.code().to_owned(), error.field().unwrap_or_default().to_owned())
}

fn pair(code: &str, path: &str) -> (String, String) {
    (code.to_owned(), path.to_owned())
}

#[test]
fn a_reply_comes_back_as_it_was_written() {
    let file = parse(&sample()).expect("a reply");
    let text = file.text().expect("writes");
    assert!(!text.contains('<') && text.contains("\\u003cb>") && text.ends_with("}\n"));
    assert_eq!(ReplyFile::parse(text.as_bytes()).expect("reads"), file);
    assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), sample());
}

#[test]
fn a_value_that_does_not_fit_is_refused_at_its_path() {
    let not = "reply-not-understood";
    assert_eq!(refused(|v| v["pack"] = json!("seven")), pair(not, "pack"));
    assert_eq!(refused(|v| v["seal_sha256"] = json!("00")), pair(not, "seal_sha256"));
    assert_eq!(refused(|v| v["sequence"] = json!(-1)), pair(not, "sequence"));
    assert_eq!(refused(|v| v["sequence"] = json!(u64::MAX)), pair("reply-too-many", "sequence"));
    assert_eq!(refused(|v| v["written"] = json!("yesterday")), pair(not, "written"));
    assert_eq!(refused(|v| v["more"] = json!(1)).0, not);
    assert_eq!(refused(|v| v["author"]["mail"] = json!("x")).0, not);
    assert_eq!(refused(|v| v["author"]["name"] = json!(" ")), pair("value-missing", "author.name"));
    assert_eq!(refused(|v| v["format"] = json!("triennium-reply-2")), pair("reply-format-unknown", "format"));
    assert_eq!(refused(|v| v["entries"][0]["kind"] = json!("order")), pair(not, "entries[0].kind"));
    assert_eq!(refused(|v| v["entries"][0]["colour"] = json!("red")).0, not);
    assert_eq!(refused(|v| v["entries"][2]["grade"] = json!("fatal")), pair(not, "entries[2].grade"));
    assert_eq!(refused(|v| v["entries"][1]["due"] = json!("2026-02-30")), pair(not, "entries[1].due"));
    assert_eq!(refused(|v| v["entries"][1]["due"] = Value::Null), pair(not, "entries[1].due"));
    assert_eq!(refused(|v| v["entries"][0]["about"]["id"] = json!("x")), pair(not, "entries[0].about.id"));
    let word = "entries[0].about.entity";
    assert_eq!(refused(|v| v["entries"][0]["about"]["entity"] = json!("a;b")), pair("reply-entity-not-a-word", word));
}

#[test]
fn each_kind_has_its_fields() {
    let missing = |n: usize, field: &str| {
        refused(|v| drop(v["entries"][n].as_object_mut().expect("an entry").shift_remove(field)))
    };
    assert_eq!(missing(0, "about"), pair("reply-field-missing", "entries[0].about"));
    for field in ["title", "grade", "clause"] {
        assert_eq!(missing(2, field), pair("reply-field-missing", &format!("entries[2].{field}")));
    }
    assert_eq!(missing(2, "text").0, "reply-not-understood");
    for (n, field, value) in [
        (0, "grade", json!("minor")),
        (0, "title", json!("x")),
        (1, "grade", json!("minor")),
        (2, "due", json!("2026-12-01")),
        (2, "request", json!("x")),
    ] {
        let found = refused(|v| v["entries"][n][field] = value);
        assert_eq!(found, pair("reply-field-of-another-kind", &format!("entries[{n}].{field}")));
    }
    assert_eq!(refused(|v| v["entries"][0]["text"] = json!(" \n")), pair("value-missing", "entries[0].text"));
    assert_eq!(refused(|v| v["entries"][1]["clause"] = json!("")), pair("value-missing", "entries[1].clause"));
}

#[test]
fn ids_are_random_and_stand_once() {
    assert_eq!(
        refused(|v| v["entries"][1]["id"] = v["entries"][0]["id"].clone()),
        pair("reply-id-twice", "entries[1].id")
    );
    let seventh = "0199f3a0-0000-7000-8000-0000000000aa";
    assert_eq!(refused(|v| v["entries"][1]["id"] = json!(seventh)), pair("reply-id-not-random", "entries[1].id"));
}

#[test]
fn the_limits_hold_and_what_is_within_them_passes() {
    let mut long = sample();
    long["entries"][0]["text"] = json!("ü".repeat(MAX_TEXT));
    parse(&long).expect("as long as allowed");
    assert_eq!(
        refused(|v| v["entries"][0]["text"] = json!("ü".repeat(MAX_TEXT + 1))),
        pair("value-too-long", "entries[0].text")
    );
    assert_eq!(
        refused(|v| v["author"]["organisation"] = json!("x".repeat(201))),
        pair("value-too-long", "author.organisation")
    );
    let entry =
        |n: usize| json!({"id": format!("{n:08x}-0000-4000-8000-000000000000"), "kind": "request", "text": "x"});
    let many = |count: usize| {
        let mut value = sample();
        value["entries"] = (0..count).map(entry).collect();
        parse(&value)
    };
    assert_eq!(many(MAX_ENTRIES).expect("as many as allowed").entries.len(), MAX_ENTRIES);
    assert_eq!(refusal(many(MAX_ENTRIES + 1)), pair("reply-too-many", "entries"));
    assert_eq!(refusal(ReplyFile::parse(&vec![b' '; MAX_BYTES + 1])).0, "reply-too-large");
}

#[test]
fn hostile_bytes_are_refused_by_name() {
    let text = serde_json::to_string(&sample()).expect("JSON");
    let of = |bytes: &[u8]| refusal(ReplyFile::parse(bytes));
    assert_eq!(of(format!("\u{feff}{text}").as_bytes()).0, "reply-byte-order-mark");
    assert_eq!(of(&[b"\xff\xfe", text.as_bytes()].concat()).0, "reply-byte-order-mark");
    assert_eq!(of(&[text.as_bytes(), b"\xff"].concat()).0, "reply-not-utf8");
    let not = "reply-not-understood";
    assert_eq!(of(format!("{text}{{}}").as_bytes()).0, not);
    assert_eq!(of("[".repeat(100_000).as_bytes()).0, not);
    assert_eq!(of(text.replace("\"entries\":[", &format!("\"entries\":{}", "[".repeat(100_000))).as_bytes()).0, not);
    assert_eq!(of(text.replace("\"sequence\":7", "\"sequence\":7,\"sequence\":8").as_bytes()).0, not);
    assert_eq!(of(text.replace("\"sequence\":7", "\"sequence\":1e400").as_bytes()), pair(not, "sequence"));
    assert_eq!(of(text.replace("\"sequence\":7", "\"sequence\":7.5").as_bytes()), pair(not, "sequence"));
    assert_eq!(of(text.replace("The minutes", "\\ud800").as_bytes()).0, not);
    assert_eq!(of(b"").0, not);
    for trick in ['\u{0}', '\u{1b}', '\u{202e}', '\u{2066}', '\u{2028}', '\u{e0041}', '\u{feff}'] {
        let (code, path) = refused(|v| v["entries"][0]["text"] = json!(format!("a{trick}b")));
        assert_eq!((code.as_str(), path.as_str()), ("value-control-character", "entries[0].text"), "{trick:?}");
    }
    assert_eq!(refused(|v| v["author"]["name"] = json!("a\u{200f}b")), pair("value-control-character", "author.name"));
    let mut arabic = sample();
    arabic["entries"][0]["text"] = json!("\u{200f}مراجعة الإدارة\u{200e} (9.3)\r\n\t…");
    parse(&arabic).expect("marks that the script is written with");
}

#[test]
fn the_schema_says_what_the_types_say() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let keys =
        |value: &Value| value["properties"].as_object().expect("properties").keys().cloned().collect::<BTreeSet<_>>();
    let of = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&schema), of(&sample()));
    let entry = &schema["$defs"]["entry"];
    let written = sample()["entries"].as_array().expect("entries").iter().flat_map(of).collect::<BTreeSet<_>>();
    assert_eq!(keys(entry), written);
    assert_eq!(schema["properties"]["format"]["const"], FORMAT);
    assert_eq!(schema["properties"]["entries"]["maxItems"], MAX_ENTRIES);
    assert_eq!(schema["properties"]["sequence"]["maximum"], crate::domain::strict::EXACT);
    assert_eq!(entry["properties"]["text"]["maxLength"], MAX_TEXT);
    assert_eq!(entry["properties"]["title"]["maxLength"], MAX_NAME);
    for short in ["clause", "request"] {
        assert_eq!(entry["properties"][short]["maxLength"], MAX_WORD);
    }
    let listed = |at: &Value| {
        at["enum"].as_array().expect("words").iter().map(|w| w.as_str().expect("a word").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        listed(&entry["properties"]["kind"]),
        ReplyKind::ALL.iter().map(ToString::to_string).collect::<Vec<_>>()
    );
    assert_eq!(
        listed(&entry["properties"]["grade"]),
        ReplyGrade::ALL.iter().map(ToString::to_string).collect::<Vec<_>>()
    );
    // What each kind needs and may have, field by field, is what `fields` refuses.
    for branch in entry["allOf"].as_array().expect("branches") {
        let kind = branch["if"]["properties"]["kind"]["const"].as_str().expect("a kind");
        let required: Vec<&str> =
            branch["then"]["required"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        let barred: Vec<&str> = branch["then"]["properties"]
            .as_object()
            .expect("a map")
            .iter()
            .filter(|(_, v)| **v == json!(false))
            .map(|(k, _)| k.as_str())
            .collect();
        for field in ["about", "title", "grade", "clause", "due", "request"] {
            let full = json!({"about": {"entity": "audit", "id": "0199f3a0-0000-7000-8000-0000000000aa"}, "title": "t", "grade": "minor", "clause": "9", "due": "2026-12-01", "request": "RQ-1"});
            let mut value = sample();
            let place = &mut value["entries"][0];
            *place = json!({"id": "00000001-0000-4000-8000-000000000000", "kind": kind, "text": "t"});
            required
                .iter()
                .filter(|name| **name != field && **name != "text")
                .for_each(|name| place[*name] = full[*name].clone());
            let without = parse(&value).is_ok();
            value["entries"][0][field] = full[field].clone();
            let with = parse(&value).is_ok();
            assert_eq!((without, with), (!required.contains(&field), !barred.contains(&field)), "{kind} {field}");
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_end_in_a_reply_or_a_refusal(bytes: Vec<u8>) {
        let _ = ReplyFile::parse(&bytes);
    }

    /// A sound file with a few bytes of it changed is understood as something that can be written again, or refused.
    #[test]
    fn a_damaged_reply_is_a_reply_or_refused(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = parse(&sample()).expect("sound").text().expect("writes").into_bytes();
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(file) = ReplyFile::parse(&bytes) {
            let text = file.text().expect("writes");
            prop_assert_eq!(ReplyFile::parse(text.as_bytes()).expect("reads"), file);
        }
    }
}
