//! Cells on their way out to a spreadsheet, and back. A cell that a spreadsheet would run as a formula goes out with an
//! apostrophe before it, as spreadsheets write it themselves; on the way in that apostrophe is taken away again.

use crate::{Error, Result};

/// `=1+1`, `+`, `-`, `@`, a tab: what a spreadsheet takes for the beginning of a formula.
fn looks_like_formula(text: &str) -> bool {
    // An apostrophe before such a cell is one more layer: the way back takes off exactly one.
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

pub fn neutral(text: &str) -> String {
    if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

pub fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => cell,
    }
}

/// A table for spreadsheets: UTF-8 with its mark, commas, quotes where needed, CR LF.
pub fn write(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Error::internal(format!("writing a table: {error}"));
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(header).map_err(failed)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| neutral(cell))).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Error::internal(format!("writing a table: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::Table;
    use proptest::prelude::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=1+1", "+49 40", "-", "@SUM(A1)", "\t=1", "'=1", "''@x"] {
            assert!(neutral(cell).starts_with('\''), "{cell}");
            assert_eq!(plain(&neutral(cell)), cell);
        }
        for cell in ["", "a=b", "'quoted'", "3 - 2"] {
            assert_eq!(neutral(cell), cell);
            assert_eq!(plain(cell), cell);
        }
    }

    proptest! {
        #[test]
        fn whatever_goes_out_comes_back(rows in prop::collection::vec(prop::collection::vec("\\PC*", 2), 1..8)) {
            let header = ["title".to_owned(), "note".to_owned()];
            let bytes = write(&header, &rows).expect("written");
            let table = Table::read(&bytes, &["title"], &["note"]);
            let back: Vec<Vec<String>> = table.rows.iter()
                .map(|row| ["title", "note"].iter().map(|c| plain(table.cell(row, c)).to_owned()).collect()).collect();
            // Space at the ends of a cell, and rows of nothing, are not kept.
            let kept = rows.iter().map(|row| row.iter().map(|c| plain(neutral(c).trim()).to_owned()).collect::<Vec<_>>());
            prop_assert_eq!(back, kept.filter(|row| row.iter().any(|c| !c.is_empty())).collect::<Vec<_>>());
        }
    }
}
