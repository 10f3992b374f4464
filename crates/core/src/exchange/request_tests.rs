use super::*;
use proptest::prelude::*;

fn names() -> Names {
    let text = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    Names {
        columns: COLUMNS
            .into_iter()
            .map(|column| (column, text(&[column, if column == "text" { "anforderung" } else { column }])))
            .map(|(column, mut names)| {
                names.dedup();
                (column, names)
            })
            .collect(),
        states: RequestState::ALL
            .iter()
            .map(|state| (*state, text(&[state.as_str(), &format!("{state} (de)")])))
            .collect(),
    }
}

fn row(text: &str, answer: &str) -> Cells {
    let mut cells: Cells = COLUMNS.map(|column| (column, String::new())).into();
    cells.extend([("number", "RQ-2026-001".to_owned()), ("text", text.to_owned()), ("answer", answer.to_owned())]);
    cells.extend([("state", "open".to_owned()), ("due_on", "2026-12-01".to_owned())]);
    let revision = revision(&cells);
    cells.insert("revision", revision);
    cells
}

fn codes(file: &RequestFile) -> Vec<(Option<u32>, Option<&str>, &str)> {
    file.problems.iter().map(|p| (p.row, p.column.as_deref(), p.code.as_str())).collect()
}

#[test]
fn what_goes_out_comes_back_the_same_in_both_forms() {
    let rows = [row("=HYPERLINK(\"x\")", "two\nlines; and, commas"), row("+49 \"quoted\"", "'=1")];
    let header = COLUMNS.map(ToString::to_string);
    let csv = table(&header, &rows).expect("a table");
    assert!(String::from_utf8_lossy(&csv).contains("'=HYPERLINK"), "a formula is guarded");
    let list = FileList { title: "List <1>".into(), ..FileList::default() };
    let json = json(list.clone(), &rows).expect("JSON");
    assert!(!json.contains(&b'<'));
    for (bytes, about) in [(csv, None), (json, Some(list))] {
        let file = read(&bytes, &names());
        assert_eq!(codes(&file), []);
        assert_eq!(file.list, about);
        assert_eq!(file.rows.iter().map(|row| row.cells.clone()).collect::<Vec<_>>(), rows);
    }
}

#[test]
fn columns_states_and_days_are_known_by_their_names() {
    let file = read("Anforderung;State;due_on\nMinutes;Answered (DE);01.12.2026\n".as_bytes(), &names());
    assert_eq!(codes(&file), []);
    let cells = &file.rows[0].cells;
    assert_eq!(
        (cells["text"].as_str(), cells["state"].as_str(), cells["due_on"].as_str()),
        ("Minutes", "answered", "2026-12-01")
    );
    let file = read(b"number,answer\n1,x\n", &names());
    assert_eq!(codes(&file), [(Some(1), Some("text"), "import-column-missing")]);
    let file = read("text,Anforderung\na,b\n".as_bytes(), &names());
    assert_eq!(codes(&file), [(Some(1), Some("anforderung"), "import-column-twice")]);
}

#[test]
fn hostile_cells_are_named_by_row_and_column_and_the_others_are_read() {
    let text = "text,clause,due_on,state\nok,9.3,,\n\u{202e}txt,,,\nok,9\u{200b}.3,,\nok,,12/01/2026,\nok,,,finished\nlast,,,\n";
    let file = read(text.as_bytes(), &names());
    assert_eq!(
        codes(&file),
        [
            (Some(3), Some("text"), "value-control-character"),
            (Some(4), Some("clause"), "value-control-character"),
            (Some(5), Some("due_on"), "import-not-a-day"),
            (Some(6), Some("state"), "value-not-in-vocabulary"),
        ]
    );
    assert_eq!(file.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 7]);
    let long = format!("text\n{}\n", "x".repeat(TEXT + 1));
    assert_eq!(codes(&read(long.as_bytes(), &names())), [(Some(2), Some("text"), "value-too-long")]);
}

#[test]
fn json_that_does_not_fit_is_refused_at_its_path() {
    let code = |text: &str| {
        let file = read(text.as_bytes(), &names());
        assert!(file.rows.is_empty());
        (file.problems[0].code.clone(), file.problems[0].column.clone().unwrap_or_default())
    };
    let not = "request-file-not-understood".to_owned();
    let whole = |requests: &str| format!("{{\"format\":\"{FORMAT}\",\"list\":{{}},\"requests\":{requests}}}");
    assert_eq!(code(&whole("[{\"text\":1}]")), (not.clone(), "requests[0].text".into()));
    assert_eq!(code(&whole("[{\"colour\":\"red\"}]")).0, not);
    assert_eq!(code(&whole(&"[".repeat(10_000))).0, not);
    assert_eq!(
        code("{\"format\":\"other\",\"list\":{},\"requests\":[]}"),
        ("request-file-unknown".into(), "format".into())
    );
    assert_eq!(
        code(&whole("[]").replace("{}", "{\"title\":\"a\\u202eb\"}")),
        ("value-control-character".into(), "list.title".into())
    );
}

#[test]
fn each_side_keeps_what_only_it_changed_and_both_is_a_conflict() {
    let sent = row("The minutes", "");
    let mark = &sent["revision"];
    let fate = |column: &str, ours: &str, theirs: &str| super::fate(column, mark, ours, theirs);
    assert_eq!(fate("answer", "", ""), CellFate::Same);
    assert_eq!(fate("answer", "", "see annex"), CellFate::Taken);
    assert_eq!(fate("answer", "in the vault", ""), CellFate::Ours);
    assert_eq!(fate("answer", "in the vault", "see annex"), CellFate::Conflict);
    assert_eq!(fate("answer", "see annex", "see annex"), CellFate::Same);
    // A mark that is missing or was retyped says nothing.
    for mark in ["", "r1", "r1.0", "r2.00000000", "r1.x.x.x.x.x.x"] {
        assert_eq!(super::fate("text", mark, "The minutes", "Other minutes"), CellFate::Conflict, "{mark}");
        assert_eq!(super::fate("answer", mark, "", "see annex"), CellFate::Taken);
        assert_eq!(super::fate("answer", mark, "in the vault", ""), CellFate::Ours);
        assert_eq!(super::fate("state", mark, "open", "answered"), CellFate::Taken);
    }
}

proptest! {
    #[test]
    fn any_bytes_end_in_rows_and_problems(bytes: Vec<u8>, header in any::<bool>(), brace in any::<bool>()) {
        let head: &[u8] = if header { b"text;state;due_on\n" } else if brace { b"{\"format\":" } else { b"" };
        let file = read(&[head, &bytes].concat(), &names());
        prop_assert!(file.rows.is_sorted_by(|a, b| a.row < b.row));
    }

    /// What nobody else touched is never overwritten, whatever the file says.
    #[test]
    fn a_cell_that_only_we_changed_stays(sent in "\\PC{0,20}", ours in "\\PC{0,20}", theirs in "\\PC{0,20}") {
        let mark = row(&sent, "")["revision"].clone();
        let found = fate("text", &mark, &ours, &theirs);
        if ours != sent && theirs != ours {
            prop_assert!(matches!(found, CellFate::Ours | CellFate::Conflict));
        }
    }
}
