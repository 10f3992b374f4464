//! A table out of somebody's spreadsheet: encoding, delimiter, header and rows, with every fault named by row and column.
//! The file is hostile until read: size and rows are bounded and no fault ends the reading. It knows no kind of record.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::clause_number::is_unseen;
use crate::fault::Severity;

pub const MAX_BYTES: usize = 16 * 1024 * 1024;
pub const MAX_ROWS: usize = 20_000;
/// A file with more than this is not a table with mistakes but something else.
const MAX_PROBLEMS: usize = 10_000;
/// Enough for any sheet; keeps a header of a million commas from becoming a million problems.
const MAX_COLUMNS: usize = 200;

/// One thing wrong in a file. A `Fault` keeps the row out; a `Warning` does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct RowProblem {
    pub severity: Severity,
    /// As a spreadsheet counts: the header is row 1. In a JSON file the entry's place, from 1. `None`: the whole file.
    pub row: Option<u32>,
    /// The column's name; in a JSON file the JSON pointer.
    pub column: Option<String>,
    pub code: String,
    pub args: BTreeMap<String, String>,
}

impl RowProblem {
    pub fn new(code: &str) -> Self {
        Self { severity: Severity::Fault, row: None, column: None, code: code.into(), args: BTreeMap::new() }
    }

    pub fn warning(code: &str) -> Self {
        Self { severity: Severity::Warning, ..Self::new(code) }
    }

    pub fn refused(refusal: Refusal) -> Self {
        let args = refusal.args.into_iter().map(|(name, value)| (name.into(), value)).collect();
        Self { args, ..Self::new(refusal.code) }
    }

    pub fn row(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    pub fn arg(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }
}

#[derive(Debug, Default)]
pub struct Table {
    columns: Vec<String>,
    pub rows: Vec<Row>,
    pub problems: Vec<RowProblem>,
    /// Bytes of the file before the text: the mark and the separator line.
    skipped: usize,
}

#[derive(Debug)]
pub struct Row {
    pub number: u32,
    cells: Vec<String>,
}

impl Table {
    /// Names are matched without regard to case and space around them; unknown columns are ignored with a warning.
    /// Where a required column is missing, no row is read.
    pub fn read(bytes: &[u8], required: &[&str], optional: &[&str]) -> Self {
        let mut table = Self::default();
        if let Some(text) = decode(bytes, &mut table.problems) {
            table.read_records(bytes.len(), &text, required, optional);
        }
        table
    }

    /// Trimmed; empty where the row or the table has no such cell.
    pub fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// Whether the file has such a column.
    pub fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|name| name == column)
    }

    fn read_records(&mut self, file_size: usize, text: &[u8], required: &[&str], optional: &[&str]) {
        let (text, mut rows) = skip_separator_line(text);
        self.skipped = file_size.saturating_sub(text.len());
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter(text)).has_headers(false).flexible(true).from_reader(text);
        let mut record = csv::ByteRecord::new();
        let mut breaks_within = 0;
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let number = rows.number_of(text, &record);
            breaks_within = record.iter().map(line_breaks).sum();
            if self.columns.is_empty() {
                if !self.read_header(text, &record, number, required, optional) {
                    return;
                }
            } else if self.rows.len() == MAX_ROWS {
                return self.problems.push(RowProblem::new("import-too-many-rows").row(number).arg("limit", MAX_ROWS));
            } else if self.problems.len() >= MAX_PROBLEMS {
                let problem = RowProblem::new("import-too-many-problems").row(number);
                return self.problems.push(problem.arg("limit", MAX_PROBLEMS));
            } else {
                self.read_row(text, &record, number);
            }
            rows.within += breaks_within;
        }
        self.report_open_quote(text, breaks_within);
    }

    /// False: there is no use in reading on.
    fn read_header(
        &mut self,
        text: &[u8],
        record: &csv::ByteRecord,
        row: u32,
        required: &[&str],
        optional: &[&str],
    ) -> bool {
        if record.len() > MAX_COLUMNS {
            let problem = RowProblem::new("import-too-many-columns").row(row);
            self.problems.push(problem.arg("found", record.len()).arg("limit", MAX_COLUMNS));
            return false;
        }
        let Some(names) = self.cells(text, record, row) else { return false };
        self.columns = names.iter().map(|name| column_name(name)).collect();
        self.check_header(row, required, optional)
    }

    fn check_header(&mut self, row: u32, required: &[&str], optional: &[&str]) -> bool {
        let before = self.problems.len();
        let mut seen = BTreeSet::new();
        for name in self.columns.iter().filter(|name| !name.is_empty()) {
            if !seen.insert(name.as_str()) {
                self.problems.push(RowProblem::new("import-column-twice").row(row).column(name));
            } else if !required.iter().chain(optional).any(|known| known == name) {
                self.problems.push(RowProblem::warning("import-column-ignored").row(row).column(name));
            }
        }
        for missing in required.iter().filter(|name| !seen.contains(**name)) {
            let found = self.columns.join(", ");
            self.problems.push(RowProblem::new("import-column-missing").row(row).column(*missing).arg("found", found));
        }
        self.problems[before..].iter().all(|p| p.severity == Severity::Warning)
    }

    fn read_row(&mut self, text: &[u8], record: &csv::ByteRecord, number: u32) {
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            return;
        }
        if record.iter().skip(self.columns.len()).any(|cell| !cell.trim_ascii().is_empty()) {
            let problem = RowProblem::new("import-too-many-cells").row(number);
            return self.problems.push(problem.arg("found", record.len()).arg("expected", self.columns.len()));
        }
        let Some(cells) = self.cells(text, record, number) else { return };
        self.rows.push(Row { number, cells });
    }

    /// `None`, and a problem for each cell at fault, where a cell is not UTF-8.
    fn cells(&mut self, text: &[u8], record: &csv::ByteRecord, row: u32) -> Option<Vec<String>> {
        // Cell by cell: the bytes of two bad neighbours can make a good character between them.
        let cells: Option<Vec<_>> =
            record.iter().map(|cell| std::str::from_utf8(cell).ok().map(str::to_owned)).collect();
        if cells.is_none() {
            self.report_encoding(text, record, row);
        }
        cells
    }

    /// The runs of bad bytes in the record are matched one by one with those in its cells, so quotes, escapes and delimiters
    /// inside cells do not matter and a hostile row costs one pass.
    fn report_encoding(&mut self, text: &[u8], record: &csv::ByteRecord, row: u32) {
        let start = record_start(text, record);
        let mut offsets = bad_runs(&text[start..]).map(|at| self.skipped + start + at);
        for (at, cell) in record.iter().enumerate() {
            let mut in_cell = offsets.by_ref().take(bad_runs(cell).count());
            if let Some(offset) = in_cell.next() {
                in_cell.for_each(drop);
                let column = self.columns.get(at).cloned().unwrap_or_else(|| (at + 1).to_string());
                let problem = RowProblem::new("import-bad-encoding").row(row).column(column);
                self.problems.push(problem.arg("offset", offset));
            }
        }
    }

    /// A quote nobody closes swallows all rows after it into one cell.
    fn report_open_quote(&mut self, text: &[u8], breaks_in_last: u32) {
        let quotes = text.iter().filter(|byte| **byte == b'"').count();
        if quotes % 2 == 1 && breaks_in_last > 0 {
            let last = self.rows.last().map(|row| row.number);
            self.problems.push(RowProblem { row: last, ..RowProblem::new("import-quote-open") });
        }
        if self.columns.is_empty() {
            self.problems.push(RowProblem::new("import-empty"));
        }
    }
}

/// Names end up in messages: short, and nothing invisible in them.
fn column_name(cell: &str) -> String {
    cell.trim().to_lowercase().chars().filter(|c| !is_unseen(*c)).take(64).collect()
}

/// UTF-8 with or without byte order mark, or UTF-16 with one (what spreadsheets call "Unicode text").
pub(super) fn decode<'a>(bytes: &'a [u8], problems: &mut Vec<RowProblem>) -> Option<Cow<'a, [u8]>> {
    if bytes.len() > MAX_BYTES {
        problems.push(RowProblem::new("import-too-large").arg("size", bytes.len()).arg("limit", MAX_BYTES));
        return None;
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => {
            problems.push(RowProblem::new("import-is-a-workbook"));
            None
        }
        [0xef, 0xbb, 0xbf, text @ ..] => Some(Cow::Borrowed(text)),
        [0xff, 0xfe, text @ ..] => Some(Cow::Owned(from_utf16(text, u16::from_le_bytes, problems))),
        [0xfe, 0xff, text @ ..] => Some(Cow::Owned(from_utf16(text, u16::from_be_bytes, problems))),
        text => Some(Cow::Borrowed(text)),
    }
}

fn from_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, problems: &mut Vec<RowProblem>) -> Vec<u8> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    let mut offset = 2;
    let mut first_bad = None;
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        if decoded.is_err() {
            first_bad = first_bad.or(Some(offset));
        }
        let c = decoded.unwrap_or(char::REPLACEMENT_CHARACTER);
        // The replacement is one unit long, as is what it stands for.
        offset += 2 * c.len_utf16();
        text.push(c);
    }
    if let Some(offset) = first_bad.or((!rest.is_empty()).then_some(offset)) {
        problems.push(RowProblem::new("import-bad-encoding").arg("offset", offset));
    }
    text.into_bytes()
}

/// Where runs of bytes begin that are not UTF-8.
fn bad_runs(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut at = 0;
    bytes.utf8_chunks().filter_map(move |chunk| {
        let bad = at + chunk.valid().len();
        at = bad + chunk.invalid().len();
        (at > bad).then_some(bad)
    })
}

fn record_start(text: &[u8], record: &csv::ByteRecord) -> usize {
    let start = record.position().map_or(0, |p| usize::try_from(p.byte()).unwrap_or(0)).min(text.len());
    // The reader counts the blank lines before a record to it.
    start + text[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

/// Some spreadsheets write and read a first line "sep=;".
fn skip_separator_line(text: &[u8]) -> (&[u8], RowCounter) {
    let line = &text[..end_of_line(text)];
    if !line.trim_ascii().to_ascii_lowercase().starts_with(b"sep=") {
        return (text, RowCounter::default());
    }
    let rest = &text[line.len()..];
    let rest = rest.strip_prefix(b"\r\n").or_else(|| rest.split_first().map(|(_, rest)| rest)).unwrap_or(rest);
    (rest, RowCounter { breaks: 1, ..RowCounter::default() })
}

fn end_of_line(text: &[u8]) -> usize {
    text.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(text.len())
}

/// The one of comma, semicolon and tab that the header has most of.
fn delimiter(text: &[u8]) -> u8 {
    let text = text.trim_ascii_start();
    let header = &text[..end_of_line(text)];
    let count = |delimiter: u8| header.iter().filter(|byte| **byte == delimiter).count();
    // `max_by_key` takes the last of equals: the comma, where there is none of them.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn line_breaks(bytes: &[u8]) -> u32 {
    let ends = |at: &usize| bytes[*at] == b'\n' || bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    u32::try_from((0..bytes.len()).filter(ends).count()).unwrap_or(u32::MAX)
}

/// Counts rows as a spreadsheet does: blank lines count, line breaks inside a cell do not.
#[derive(Default)]
struct RowCounter {
    at: usize,
    breaks: u32,
    within: u32,
}

impl RowCounter {
    fn number_of(&mut self, text: &[u8], record: &csv::ByteRecord) -> u32 {
        let start = record_start(text, record).max(self.at);
        self.breaks += line_breaks(&text[self.at..start]);
        self.at = start;
        1 + self.breaks.saturating_sub(self.within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: impl AsRef<[u8]>) -> Table {
        Table::read(text.as_ref(), &["number"], &["title"])
    }

    fn rows(table: &Table) -> Vec<(u32, &str, &str)> {
        table.rows.iter().map(|r| (r.number, table.cell(r, "number"), table.cell(r, "title"))).collect()
    }

    fn faults(table: &Table) -> Vec<(Option<u32>, &str)> {
        table.problems.iter().map(|p| (p.row, p.code.as_str())).collect()
    }

    #[test]
    fn every_delimiter_line_end_and_byte_order_mark_reads_the_same() {
        let expected = [(2, "1", "Größe, klein"), (3, "2", "")];
        for delimiter in [",", ";", "\t"] {
            for end in ["\n", "\r\n", "\r"] {
                let text = format!("Number {delimiter} TITLE{end}1{delimiter}\"Größe, klein\"{end}2{delimiter}{end}");
                let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<_>>();
                for bytes in [
                    text.clone().into_bytes(),
                    [b"\xef\xbb\xbf", text.as_bytes()].concat(),
                    [b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat(),
                    [b"\xfe\xff".to_vec(), utf16(u16::to_be_bytes)].concat(),
                ] {
                    let table = read(&bytes);
                    assert_eq!(rows(&table), expected, "{delimiter:?} {end:?} {:?}", &bytes[..3]);
                    assert_eq!(faults(&table), []);
                }
            }
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        for end in ["\n", "\r\n"] {
            let text = ["sep=;", "number;title", "", "1;\"two", "lines\"", ";", "2;b", ""].join(end);
            let table = read(text);
            assert_eq!(rows(&table).iter().map(|r| (r.0, r.1)).collect::<Vec<_>>(), [(4, "1"), (6, "2")], "{end:?}");
        }
    }

    #[test]
    fn a_cell_that_is_not_utf_8_is_named_by_row_column_and_byte_and_the_rest_is_read() {
        let table = read(b"number,title\n1,ok\n\"2\",caf\xe9\n3,ok\n");
        assert_eq!(rows(&table).iter().map(|r| r.0).collect::<Vec<_>>(), [2, 4]);
        let problem = &table.problems[0];
        assert_eq!(
            (problem.row, problem.column.as_deref(), problem.args["offset"].as_str()),
            (Some(3), Some("title"), "25")
        );
        let both = read(b"number,title\n\xe9\xe9,caf\xe9\n");
        let split = read(b"number,title\n\xc3,\xa9\n");
        assert_eq!(split.problems.iter().map(|p| p.args["offset"].as_str()).collect::<Vec<_>>(), ["13", "15"]);
        let marked = read(b"\xef\xbb\xbfnumber,title\n1,\xe9\n");
        assert_eq!(marked.problems[0].args["offset"], "18", "counted in the file, mark and all");
        assert_eq!(both.problems.iter().map(|p| p.args["offset"].as_str()).collect::<Vec<_>>(), ["13", "19"]);
    }

    #[test]
    fn broken_utf_16_is_named_by_byte() {
        let table = read(b"\xff\xfen\x00\x00\xd8\x00");
        assert_eq!(
            (table.problems[0].code.as_str(), table.problems[0].args["offset"].as_str()),
            ("import-bad-encoding", "4")
        );
    }

    #[test]
    fn the_header_is_judged_as_a_whole() {
        let table = read("title,title,colour\nx,y,z\n");
        let expected = ["import-column-twice", "import-column-ignored", "import-column-missing"];
        assert_eq!(table.problems.iter().map(|p| p.code.as_str()).collect::<Vec<_>>(), expected);
        assert!(table.rows.is_empty());
        assert_eq!(faults(&read("")), [(None, "import-empty")]);
        assert_eq!(faults(&read("number,colour\n1,red\n")), [(Some(1), "import-column-ignored")]);
    }

    #[test]
    fn what_is_too_much_is_refused_by_name() {
        assert_eq!(faults(&read(vec![b'x'; MAX_BYTES + 1])), [(None, "import-too-large")]);
        assert_eq!(faults(&read(b"PK\x03\x04rest of an .xlsx")), [(None, "import-is-a-workbook")]);
        assert_eq!(faults(&read(vec![b','; 300])), [(Some(1), "import-too-many-columns")]);
        let table = read([b"number\n".to_vec(), b"\xff\n".repeat(MAX_ROWS)].concat());
        assert_eq!(faults(&table).last(), Some(&(Some(10_002), "import-too-many-problems")));
        let table = read(format!("number\n{}", "1\n".repeat(MAX_ROWS + 5)));
        assert_eq!((table.rows.len(), faults(&table)), (MAX_ROWS, vec![(Some(20_002), "import-too-many-rows")]));
        assert_eq!(faults(&read("number,title\n1,a,,\n2,b,c\n")), [(Some(3), "import-too-many-cells")]);
    }

    #[test]
    fn an_open_quote_is_found_and_an_inch_mark_is_not_one() {
        assert_eq!(faults(&read("number,title\n1,\"open\n2,b\n3,c\n")), [(Some(2), "import-quote-open")]);
        assert_eq!(faults(&read("number,title\n1,19\" rack\n2,b\n")), []);
    }

    #[test]
    fn naughty_strings_come_through_a_table_unharmed() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/testdata/blns.json");
        let strings: Vec<String> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        assert!(strings.len() > 500);
        for delimiter in [b',', b';', b'\t'] {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
            writer.write_record(["number", "title"]).unwrap();
            strings.iter().for_each(|text| writer.write_record(["1", text]).unwrap());
            let table = read(writer.into_inner().unwrap());
            assert_eq!(faults(&table), []);
            let found: Vec<_> = rows(&table).into_iter().map(|(_, _, title)| title).collect();
            assert_eq!(found, strings.iter().map(|text| text.trim()).collect::<Vec<_>>());
            assert!(table.rows.iter().zip(2..).all(|(row, expected)| row.number == expected));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_end_in_rows_and_problems(bytes in prop::collection::vec(any::<u8>(), 0..400), header in any::<bool>()) {
            let bytes = if header { [b"number;title\n".to_vec(), bytes].concat() } else { bytes };
            let table = read(&bytes);
            prop_assert!(table.rows.is_sorted_by(|a, b| a.number < b.number));
        }
    }
}
