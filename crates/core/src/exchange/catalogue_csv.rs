//! A catalogue as a table: `number`, `title` and, where wanted, `level`, `parent`, `tags` (`;` or `,` between tags).

use super::catalogue::{CatalogueFile, Entry};
use super::table::Table;

pub(super) fn read(bytes: &[u8]) -> CatalogueFile {
    let mut table = Table::read(bytes, &["number", "title"], &["level", "parent", "tags"]);
    let problems = std::mem::take(&mut table.problems);
    let entries = table.rows.iter().map(|row| {
        let cell = |name: &str| table.cell(row, name).to_owned();
        Entry {
            row: row.number,
            at: String::new(),
            number: cell("number"),
            title: cell("title"),
            level: cell("level"),
            parent: cell("parent"),
            tags: tags(table.cell(row, "tags")),
        }
    });
    CatalogueFile { entries: entries.collect(), problems, ..CatalogueFile::default() }
}

fn tags(cell: &str) -> Vec<String> {
    cell.split([';', ',']).map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}
