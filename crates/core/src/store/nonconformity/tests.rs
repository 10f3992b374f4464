//! What the SQL says is owed is what the domain says, and the lists people wait for walk along indexes.

use super::*;
use crate::{domain::nonconformity::tests::draft, store};

fn plan(db: &Connection, sql: &str) -> String {
    let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect(sql);
    let count = statement.parameter_count();
    let nothing = vec![rusqlite::types::Null; count];
    let lines: Vec<String> = statement
        .query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))
        .expect("plan")
        .collect::<rusqlite::Result<_>>()
        .expect("lines");
    lines.join("\n")
}

#[test]
fn what_is_owed_in_sql_is_what_is_owed_in_the_domain() {
    let db = store::in_memory().expect("schema");
    let day = |day| NaiveDate::from_ymd_opt(2026, 5, day);
    db.pragma_update(None, "foreign_keys", false).expect("pragma");
    for (index, state) in NonconformityState::ALL.iter().enumerate() {
        let nc = Nonconformity {
            id: NonconformityId(uuid::Uuid::from_u128(index as u128 + 1)),
            state: *state,
            correction_due: day(1),
            plan_due: day(2),
            implementation_due: day(3),
            effectiveness_due: day(4),
            ..draft()
        };
        record::insert(&db, &nc).expect("inserted");
        let said: String = db
            .query_row(&format!("SELECT {DUE} FROM nonconformity WHERE id = ?1"), [nc.id], |row| row.get(0))
            .expect("due");
        let expected = due::current_due(&nc).map_or(NEVER.to_owned(), |(_, day)| day.to_string());
        assert_eq!(said, expected, "{state}");
        let open: bool = db
            .query_row(&format!("SELECT {OPEN} FROM nonconformity WHERE id = ?1"), [nc.id], |row| row.get(0))
            .expect("open");
        assert_eq!(open, state.is_open(), "{state}");
    }
}

#[test]
fn lists_that_people_wait_for_walk_along_indexes() {
    let db = store::in_memory().expect("schema");
    let open = store::action::OPEN;
    let walks = [
        (format!("SELECT count(*) FROM nonconformity WHERE NOT deleted AND {DUE} < ?1"), "INDEX nonconformity_due"),
        (
            format!("SELECT rowid FROM nonconformity WHERE NOT deleted AND {DUE} < ?1 ORDER BY {DUE}, rowid LIMIT 9"),
            "INDEX nonconformity_due",
        ),
        (
            format!("SELECT rowid FROM nonconformity WHERE NOT deleted AND {OPEN} ORDER BY {DUE}, rowid LIMIT 9"),
            "INDEX nonconformity_due",
        ),
        ("SELECT count(*) FROM nonconformity WHERE NOT deleted".to_owned(), "USING COVERING INDEX"),
        (
            "SELECT rowid FROM nonconformity WHERE NOT deleted ORDER BY number, rowid LIMIT 9".to_owned(),
            "COVERING INDEX nonconformity_number",
        ),
        (
            "SELECT rowid FROM nonconformity WHERE NOT deleted AND clause_id = ?1 ORDER BY number, rowid LIMIT 9".to_owned(),
            "COVERING INDEX nonconformity_clause",
        ),
        (
            format!("SELECT count(*) FROM action WHERE NOT deleted AND {open} AND due_on < ?1"),
            "COVERING INDEX action_open",
        ),
        (
            "SELECT title FROM evidence WHERE NOT deleted AND valid_until IS NOT NULL AND valid_until BETWEEN ?1 AND ?2"
                .to_owned(),
            "INDEX evidence_valid_until",
        ),
    ];
    for (sql, walk) in walks {
        let plan = plan(&db, &sql);
        assert!(plan.contains(walk), "{sql}\n{plan}");
    }
}

#[test]
fn every_order_of_all_reads_no_row_that_is_not_shown() {
    let db = store::in_memory().expect("schema");
    for (sort, order) in SORTS {
        let from = walk(sort);
        let sql = format!("SELECT rowid FROM {from} WHERE NOT deleted ORDER BY {order} ASC, rowid ASC LIMIT 60");
        let plan = plan(&db, &sql);
        let sorted = plan.contains("TEMP B-TREE FOR ORDER BY");
        assert!(!sorted || plan.contains("nonconformity USING COVERING INDEX"), "{sort}: {plan}");
    }
}

#[test]
fn words_are_found_alike_whether_few_or_many_have_them() {
    let db = store::in_memory().expect("schema");
    db.pragma_update(None, "foreign_keys", false).expect("pragma");
    for n in 0..6_u128 {
        let title = if n == 0 { "rare common" } else { "common" };
        let id = NonconformityId(uuid::Uuid::from_u128(n + 1));
        record::insert(&db, &Nonconformity { id, title: title.into(), ..draft() }).expect("inserted");
        search::reindex(&db, "nonconformity", &id.to_string()).expect("indexed");
    }
    // A record of another kind with the same word is not counted.
    db.execute("INSERT INTO site (id, name) VALUES ('s', 'common')", []).expect("a site");
    search::reindex(&db, "site", "s").expect("indexed");
    let ids = |text: &str, condition: &str| -> Vec<String> {
        let query = search::typed(&db, text, Entity::Nonconformity).expect("counted").expect("typed").query;
        let list = List::new("id", "nonconformity").always("NOT deleted").only(condition, Some(query));
        list.page(&db, &PageRequest::default(), SORTS, "rowid", |row| row.get(0)).expect("a list").rows
    };
    for (text, found) in [("common", 6), ("rare", 1), ("rare com", 1), ("nothing", 0)] {
        let counted = search::typed(&db, text, Entity::Nonconformity).expect("counted").expect("typed").found;
        assert_eq!((ids(text, FOUND).len() as i64, counted), (found, found), "{text}");
        assert_eq!(ids(text, FOUND), ids(text, &search::among("nonconformity")), "{text}");
    }
}
