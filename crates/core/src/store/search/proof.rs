//! Holds the index of the search against the texts it was made from. FTS5 can check every entry of an index, prefixes and
//! places in the text too, but only of one that has its texts at hand, and ours keeps none: so the index is lent to a second
//! table, in the connection's own temporary database, which reads the texts from the records. Writes nothing else.

use rusqlite::Connection;

use super::{INDEXED, body};
use crate::{Fault, Result};

/// Prefixes and tokenizer as in the migration (a test compares); what FTS5 merges by (`origin`) is not part of any answer.
const LENT: &str = "CREATE VIRTUAL TABLE temp.search_lent USING fts5(
       title, body, content='search_text', content_rowid='id', prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\"
     );
     DELETE FROM temp.search_lent_data;
     INSERT INTO temp.search_lent_data SELECT id, block FROM main.search_data;
     INSERT INTO temp.search_lent_idx SELECT segid, term, pgno FROM main.search_idx;
     INSERT INTO temp.search_lent_docsize SELECT id, sz FROM main.search_docsize;";

/// At most one fault: FTS5 says that an entry is wrong, not which.
pub fn damage(db: &Connection) -> Result<Vec<Fault>> {
    db.execute_batch(&format!("CREATE TEMP VIEW search_text AS {}", texts()))?;
    let checked = db.execute_batch(LENT).and_then(|()| {
        db.execute_batch("INSERT INTO temp.search_lent (search_lent, rank) VALUES ('integrity-check', 1)")
    });
    // Where the lent index is damaged, dropping it may fail like the check did; it goes with the connection.
    drop(db.execute_batch("DROP TABLE IF EXISTS temp.search_lent"));
    db.execute_batch("DROP VIEW temp.search_text")?;
    Ok(checked
        .err()
        .map(|error| Fault::new("search-index-damaged", "search").arg("cause", error))
        .into_iter()
        .collect())
}

/// Of every record that is found: `id` (its row in `search_doc`), `title`, `body`.
fn texts() -> String {
    let of = |indexed: &super::Indexed| {
        let super::Indexed { entity, title, .. } = indexed;
        format!(
            "SELECT d.rowid AS id, {title} AS title, {body} AS body
             FROM main.{entity} JOIN main.search_doc d ON d.record_id = {entity}.id WHERE NOT {entity}.deleted",
            body = body(indexed),
        )
    };
    INDEXED.iter().map(of).collect::<Vec<_>>().join(" UNION ALL ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{in_memory, search};

    fn indexed() -> Connection {
        let db = in_memory().expect("schema");
        for n in 0..40 {
            let sql = "INSERT INTO site (id, name, note) VALUES (?1, ?2, 'the old lighthouse of the harbour')";
            db.execute(sql, [format!("s{n}"), format!("Site number {n}")]).expect("a row");
        }
        search::rebuild(&db).expect("indexed");
        db
    }

    fn codes(db: &Connection) -> Vec<String> {
        damage(db).expect("checked").into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn a_sound_index_has_no_fault_after_any_change() {
        let db = indexed();
        assert_eq!(codes(&db), [""; 0]);
        db.execute_batch("UPDATE site SET name = 'Kiel' WHERE id = 's3'; UPDATE site SET deleted = 1 WHERE id = 's7'")
            .expect("changed");
        assert_eq!(codes(&db), ["search-index-damaged"], "the texts are no longer those of the index");
        for id in ["s3", "s7"] {
            search::reindex(&db, "site", id).expect("indexed");
        }
        assert_eq!(codes(&db), [""; 0]);
        while search::settle(&db, true).expect("merged") {}
        assert_eq!(codes(&db), [""; 0]);
    }

    /// Every word of every text, as a search finds it; none where the index cannot be read.
    fn answers(db: &Connection) -> Option<Vec<(String, i64, String, i64)>> {
        let all = "SELECT term, doc, col, offset FROM temp.search_word";
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
        db.prepare(all).and_then(|mut all| all.query_map([], row)?.collect()).ok()
    }

    #[test]
    fn every_byte_that_an_answer_depends_on_counts() {
        let db = indexed();
        db.execute_batch("CREATE VIRTUAL TABLE temp.search_word USING fts5vocab('main', 'search', 'instance')")
            .expect("the words");
        let sound = answers(&db).expect("answers");
        let rows: Vec<(i64, Vec<u8>)> = db
            .prepare("SELECT id, block FROM search_data WHERE id > 10")
            .and_then(|mut all| all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
            .expect("rows");
        let put = |id: i64, block: &[u8]| {
            db.execute("UPDATE search_data SET block = ?2 WHERE id = ?1", rusqlite::params![id, block]).expect("put");
        };
        let mut unseen = Vec::new();
        for (id, block) in &rows {
            for at in 0..block.len() {
                let mut damaged = block.clone();
                damaged[at] ^= 1;
                put(*id, &damaged);
                // Unseen may stay what changes no answer: a mark that only merging looks at.
                if codes(&db).is_empty() && answers(&db).as_ref() != Some(&sound) {
                    unseen.push((*id, at));
                }
            }
            put(*id, block);
        }
        assert!(rows.iter().map(|(_, block)| block.len()).sum::<usize>() > 500);
        assert_eq!(unseen, []);
    }

    #[test]
    fn the_lent_table_splits_texts_as_the_index_does() {
        let sql = "SELECT sql FROM sqlite_schema WHERE name = 'search'";
        let made: String = in_memory().expect("schema").query_row(sql, [], |row| row.get(0)).expect("the table");
        for option in ["prefix='2 3'", "tokenize=\"unicode61 remove_diacritics 2\""] {
            assert!(made.contains(option) && LENT.contains(option), "{option}");
        }
    }
}
