use super::super::table::MAX_ROWS;
use super::*;
use proptest::prelude::*;
use serde_json::json;

fn about() -> About {
    About { designation: "House rules".into(), edition: "3".into(), ..About::default() }
}

fn read(file: impl AsRef<[u8]>) -> Preview {
    preview(file.as_ref(), &about())
}

fn outline(preview: &Preview) -> Vec<(String, u32, String)> {
    let parent = |c: &Clause| c.parent.as_ref().map(ToString::to_string).unwrap_or_default();
    preview.clauses.iter().map(|c| (c.number.to_string(), c.level, parent(c))).collect()
}

fn expect_outline(preview: &Preview, expected: &[(&str, u32, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(n, level, p)| ((*n).to_owned(), *level, (*p).to_owned())).collect();
    assert_eq!(outline(preview), expected);
}

/// "row column code" of each problem; each must have its words in both languages.
fn problems(preview: &Preview) -> Vec<String> {
    preview.problems.iter().map(line).collect()
}

fn line(problem: &RowProblem) -> String {
    for words in
        [include_str!("../../../../messages/en/standards.ftl"), include_str!("../../../../messages/de/standards.ftl")]
    {
        let text = words.lines().find_map(|line| line.strip_prefix(&format!("{} = ", problem.code)));
        let text = text.unwrap_or_else(|| panic!("no words for {}", problem.code));
        for used in text.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
            assert!(problem.args.contains_key(used), "the words for {} want {used}", problem.code);
        }
    }
    let row = problem.row.map_or("file".to_owned(), |row| row.to_string());
    [Some(row), problem.column.clone(), Some(problem.code.clone())].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The codes alone.
fn codes(file: impl AsRef<[u8]>) -> Vec<String> {
    problems(&read(file)).into_iter().filter_map(|line| line.rsplit(' ').next().map(str::to_owned)).collect()
}

#[test]
fn a_plain_table_becomes_a_catalogue() {
    let file = read(
        "\u{feff}Number;Title;Tags\r\n10;Last;\r\n2;\"Second; with a semicolon\";G;P\r\n2.10;b;\r\n2.2;a;\"G; P\"\r\n2.2.1;;\r\n",
    );
    // The unquoted "G;P" of row 3 is one cell too many.
    assert_eq!(problems(&file), ["3 import-too-many-cells"]);
    let file = read(
        "\u{feff}Number;Title;Tags\r\n10;Last;\r\n2;\"Second; with\n a semicolon\";\r\n2.10;b;\r\n2.2;a;\"G; P\"\r\n2.2.1;;\r\n",
    );
    assert_eq!(problems(&file), [""; 0]);
    expect_outline(&file, &[("2", 1, ""), ("2.2", 2, "2"), ("2.2.1", 3, "2.2"), ("2.10", 2, "2"), ("10", 1, "")]);
    assert_eq!(file.clauses[0].title.as_deref(), Some("Second; with a semicolon"));
    assert_eq!(file.clauses[1].tags, ["G", "P"]);
    assert_eq!(file.clauses[2].title, None);
    let expected =
        Counts { rows: 5, clauses: 5, leaves: 3, untitled: 1, levels: vec![2, 2, 1], faults: 0, warnings: 0 };
    assert_eq!(file.counts, expected);
    assert!(file.is_clean());
    assert_eq!((file.catalogue.key.as_str(), file.catalogue.name().as_str()), ("own-house-rules-3", "House rules:3"));
}

#[test]
fn every_bad_row_is_named_and_the_good_ones_are_read() {
    let long = "x".repeat(MAX_TITLE_CHARS + 1);
    let file = read(format!(
        "number,title,level,parent,tags\n\
         1,Good,,,\n\
         1,Twice,,,\n\
         ,No number,,,\n\
         2,Orphan,,9,\n\
         3,Bell \u{7},zero,,\n\
         4,{long},,,\n\
         5.\u{202e},x,,,\n\
         6,Ring,,7,\n\
         7,Ring,,6,\n\
         01,Alike,,,\n\
         8,Tag,,,a\u{0}b\n\
         3.1,Child of a bad row,,,\n"
    ));
    let expected = [
        "3 number catalogue-number-twice",
        "4 number clause-number-empty",
        "5 parent catalogue-parent-missing",
        "6 level catalogue-level-invalid",
        "6 title catalogue-title-control",
        "7 title catalogue-title-too-long",
        "8 number clause-number-control",
        "9 parent catalogue-parent-ring",
        "10 parent catalogue-parent-ring",
        "11 number catalogue-number-alike",
        "12 tags catalogue-tag-control",
    ];
    assert_eq!(problems(&file), expected);
    let numbers: Vec<_> = file.clauses.iter().map(|c| c.number.as_str()).collect();
    assert_eq!(numbers, ["01", "1", "3.1"]);
    assert_eq!((file.counts.rows, file.counts.faults, file.counts.warnings), (12, 10, 1));
    assert!(!file.is_clean());
}

#[test]
fn levels_give_parents_where_numbers_do_not() {
    let file = read("number,title,level\nI,One,1\na,x,2\nb,y,2\nII,Two,1\nc,z,2\n");
    assert_eq!(problems(&file), [""; 0]);
    expect_outline(&file, &[("I", 1, ""), ("a", 2, "I"), ("b", 2, "I"), ("II", 1, ""), ("c", 2, "II")]);
}

#[test]
fn a_level_that_contradicts_the_numbers_is_a_warning() {
    let file = read("number,title,level\n4,Four,1\n4.1,x,3\n5.1,No parent listed,2\n");
    assert_eq!(problems(&file), ["3 level catalogue-level-differs", "4 level catalogue-level-differs"]);
    expect_outline(&file, &[("4", 1, ""), ("4.1", 2, "4"), ("5.1", 1, "")]);
    assert!(file.is_clean());
}

#[test]
fn a_chain_deeper_than_allowed_is_refused_quickly() {
    let rows =
        (1..=MAX_ROWS).map(|n| format!("n{n},x,{}\n", if n == 1 { String::new() } else { format!("n{}", n - 1) }));
    let file = read(format!("number,title,parent\n{}", rows.collect::<String>()));
    assert_eq!(file.clauses.len(), MAX_DEPTH as usize);
    assert!(file.problems.iter().all(|p| p.code == "catalogue-too-deep"));
    assert_eq!(file.problems.len(), MAX_ROWS - MAX_DEPTH as usize);
}

#[test]
fn a_file_with_nothing_in_it_says_so() {
    assert_eq!(problems(&read("")), ["file import-empty"]);
    assert_eq!(problems(&read("number,title\n\n,,\n")), ["file catalogue-without-clauses"]);
    assert_eq!(problems(&read("{\"catalog\":{}}")), ["file catalogue-without-clauses"]);
    assert_eq!(
        problems(&preview(b"number,title\n1,a\n", &About::default())),
        ["file designation catalogue-without-designation"]
    );
}

/// Checked by hand against NIST's JSON schema for OSCAL catalogs 1.2.1.
fn oscal() -> serde_json::Value {
    json!({ "catalog": {
        "uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724",
        "metadata": { "title": "Harbour controls", "last-modified": "2026-05-01T08:00:00Z", "version": "2.1", "oscal-version": "1.2.1" },
        "params": [{ "id": "p1", "label": "ignored" }],
        "groups": [
            { "id": "quay", "title": "Quay", "props": [{ "name": "label", "value": "Q" }], "controls": [
                { "id": "q-10", "title": "Mooring", "props": [{ "name": "label", "class": "zero-padded", "value": "Q-010" }, { "name": "label", "value": "Q-10" }] },
                { "id": "q-2", "title": "Lighting", "params": [{ "id": "q-2_prm", "label": "ignored" }],
                  "parts": [{ "name": "statement", "prose": "Never taken over." }],
                  "controls": [{ "id": "q-2.1", "title": "At night", "props": [{ "name": "status", "value": "withdrawn" }] }] },
            ]},
            { "title": "Loose ends", "controls": [{ "id": "loose", "title": "Ropes" }] },
        ],
        "controls": [{ "id": "top", "title": "Outside any group" }],
    }})
}

#[test]
fn an_oscal_catalog_becomes_a_catalogue() {
    let file = preview(oscal().to_string().as_bytes(), &About::default());
    assert_eq!(problems(&file), ["5 /catalog/groups/1 catalogue-oscal-group-unnumbered"]);
    let expected =
        [("loose", 1, ""), ("Q", 1, ""), ("q-2", 2, "Q"), ("q-2.1", 3, "q-2"), ("Q-10", 2, "Q"), ("top", 1, "")];
    expect_outline(&file, &expected);
    assert_eq!(file.catalogue.name(), "Harbour controls:2.1");
    assert_eq!(file.clauses[3].tags, ["withdrawn"]);
    assert_eq!(read(oscal().to_string()).catalogue.key, "own-house-rules-3", "what the person says comes first");
    assert!(file.is_clean() && !serde_json::to_string(&file).unwrap().contains("Never taken over"));
}

#[test]
fn bad_oscal_entries_are_named_by_pointer_and_the_rest_is_read() {
    let mut document = oscal();
    let controls = &mut document["catalog"]["groups"][0]["controls"];
    controls[0] = json!("not an object");
    controls[1]["id"] = json!(7);
    controls[1]["controls"][0]["title"] = json!(["x"]);
    document["catalog"]["controls"] = json!({});
    let file = read(document.to_string());
    let expected = [
        "2 /catalog/groups/0/controls/0 catalogue-oscal-not-an-object",
        "3 /catalog/groups/0/controls/1/id catalogue-oscal-not-text",
        "3 /catalog/groups/0/controls/1/number clause-number-empty",
        "4 /catalog/groups/0/controls/1/controls/0/title catalogue-oscal-not-text",
        "5 /catalog/groups/1 catalogue-oscal-group-unnumbered",
        "6 /catalog/controls catalogue-oscal-not-a-list",
    ];
    assert_eq!(problems(&file), expected);
    expect_outline(&file, &[("loose", 1, ""), ("Q", 1, ""), ("q-2.1", 2, "Q")]);
}

#[test]
fn json_that_is_no_catalog_is_refused_by_name() {
    let first = |text: &str| codes(text).remove(0);
    assert_eq!(first("{"), "import-json-invalid");
    assert_eq!(first("[1]"), "catalogue-oscal-root");
    assert_eq!(first(r#"{"profile":{}}"#), "catalogue-oscal-root");
    assert_eq!(first(&"[".repeat(100_000)), "import-json-invalid");
    let nested = (0..MAX_DEPTH + 2).fold(
        json!({"id": "x", "title": "x"}),
        |inner, n| json!({"id": format!("g{n}"), "title": "t", "groups": [inner]}),
    );
    assert_eq!(first(&json!({"catalog": {"groups": [nested]}}).to_string()), "catalogue-too-deep");
}

#[test]
fn every_refusal_of_a_file_has_its_words() {
    assert_eq!(codes(b"PK\x03\x04"), ["import-is-a-workbook"]);
    assert_eq!(codes(b"number,number,x\n"), ["import-column-twice", "import-column-ignored", "import-column-missing"]);
    assert_eq!(codes(b"number,title\n1,\xff\n"), ["import-bad-encoding"]);
    assert_eq!(codes(b"number,title\n1,\"a\n2,b\n"), ["import-quote-open"]);
    assert_eq!(codes(b",".repeat(300)), ["import-too-many-columns"]);
    assert_eq!(codes(b"x".repeat(super::super::table::MAX_BYTES + 1)), ["import-too-large"]);
    let many = (0..=MAX_ROWS).map(|n| format!("{n},x\n")).collect::<String>();
    assert_eq!(codes(format!("number,title\n{many}").as_bytes()), ["import-too-many-rows"]);
    assert_eq!(
        codes([b"number,title\n".to_vec(), b"\xff,\n".repeat(MAX_ROWS)].concat()).last().unwrap(),
        "import-too-many-problems"
    );
    let entries = vec![json!(0); MAX_ROWS + 1];
    assert_eq!(codes(json!({"catalog": {"controls": entries}}).to_string()).last().unwrap(), "import-too-many-rows");
    let tags = format!("number\ttitle\ttags\n1\ta\t{}\n2\tb\t{}\n", "t;".repeat(40), "t".repeat(65));
    assert_eq!(codes(tags.as_bytes()), ["catalogue-too-many-tags", "catalogue-tag-too-long"]);
    assert_eq!(codes(format!("number,title\n{},x\n", "1".repeat(65)).as_bytes()), ["clause-number-too-long"]);
}

proptest! {
    #[test]
    fn any_bytes_end_in_a_preview(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes);
        read([b"number,title,level,parent,tags\n".as_slice(), &bytes].concat());
    }

    #[test]
    fn every_row_is_a_clause_or_a_fault(cells in prop::collection::vec(("[0-9a-c.]{0,4}", "[0-9]{0,2}", "[0-9a-c.]{0,3}"), 1..30)) {
        let rows: String = cells.iter().map(|(number, level, parent)| format!("{number},x,{level},{parent}\n")).collect();
        let file = read(format!("number,title,level,parent\n{rows}"));
        let faulty: HashSet<_> = file.problems.iter().filter(|p| p.severity == Severity::Fault).filter_map(|p| p.row).collect();
        prop_assert_eq!(file.clauses.len() + faulty.len(), file.counts.rows as usize);
        prop_assert!(file.clauses.iter().zip(1..).all(|(c, n)| c.position == n));
    }
}
