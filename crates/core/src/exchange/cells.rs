//! Cells of tables as exchange reads and writes them: `domain::cells`, held here against our own reader of tables.

pub use crate::domain::cells::{neutral, plain};
use crate::{Error, Result, domain::cells};

/// A table for spreadsheets: UTF-8 with its mark, commas, quotes where needed, CR LF.
pub fn write(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>> {
    cells::write(header, rows).map_err(|error| Error::internal(format!("writing a table: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::Table;
    use proptest::prelude::*;

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
