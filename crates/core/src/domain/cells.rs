//! Cells on their way out to a spreadsheet, and back. A cell that a spreadsheet would run as a formula goes out with an
//! apostrophe before it, as spreadsheets write it themselves; on the way in that apostrophe is taken away again.
//! Pure: bytes in memory, never a file.

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

/// A table for spreadsheets: UTF-8 with its mark, commas, quotes where needed, CR LF. Fails where a row has not the
/// header's number of cells.
pub fn write(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| neutral(cell)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
