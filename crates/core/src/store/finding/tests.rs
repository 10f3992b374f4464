//! How the list of findings is walked: the plans of SQLite, and that each order is the one it says.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::*;

fn id(n: u128) -> String {
    Uuid::from_u128(n).to_string()
}

/// Two scales, two catalogues, two audits, sixty findings spread over them; no foreign keys, so that nothing else is needed.
fn workspace() -> Connection {
    let db = crate::store::in_memory().expect("schema");
    db.pragma_update(None, "foreign_keys", false).expect("off");
    for n in 0..4u128 {
        let kind = if n % 2 == 0 { "major" } else { "minor" };
        db.execute(
            "INSERT INTO grade (id, scale, word, kind, rank) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id(n), (n / 2).to_string(), kind, kind, (n % 2) as i64 + 1],
        )
        .expect("grade");
        db.execute(
            "INSERT INTO clause (id, catalogue_id, number, level, is_leaf, position) VALUES (?1, ?2, ?3, 1, 1, ?4)",
            params![id(n), id(100 + n / 2), n.to_string(), 4 - n as i64],
        )
        .expect("clause");
        db.execute(
            "INSERT INTO audit (id, number, kind, title, planned_from, planned_to) VALUES (?1, ?2, 'internal', 'x', '2026-01-01', '2026-01-02')",
            params![id(n), format!("IA-2026-{:02}", 9 - n)],
        )
        .expect("audit");
    }
    for n in 0..60u128 {
        db.execute(
            "INSERT INTO finding (id, number, audit_id, clause_id, grade_id, title, raised_by, raised_on, deleted)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                id(1000 + n),
                format!("FN-2026-{:03}", 60 - n),
                id(n % 3),
                id(n % 4),
                id((n / 2) % 4),
                format!("{}itle {}", if n % 2 == 0 { 'T' } else { 't' }, n * 7 % 60),
                id(1),
                format!("2026-01-{:02}", 1 + n % 28),
                n % 20 == 0
            ],
        )
        .expect("finding");
    }
    db
}

fn page(sort: &str, descending: bool) -> PageRequest {
    PageRequest { sort: sort.to_owned(), descending, offset: 0, limit: 1000 }
}

fn plan(db: &Connection, filter: &FindingFilter, of_kind: Option<i64>) -> String {
    let (_, order) = SORTS.iter().find(|(key, _)| *key == filter.page.sort).expect("a known sort");
    let mut wheres = vec!["finding.deleted = 0".to_owned()];
    let from = from(filter, (!filter.text.is_empty()).then_some(1), of_kind);
    for (given, condition) in [
        (filter.audit_id.is_some(), "finding.audit_id = 'a'".to_owned()),
        (filter.clause_id.is_some(), "finding.clause_id = 'a'".to_owned()),
        (filter.grade_kind.is_some(), kind_condition(&from).replace("{}", "'minor'")),
        (!filter.text.is_empty(), "search MATCH 'x'".to_owned()),
    ] {
        wheres.extend(given.then_some(condition));
    }
    let sql = format!(
        "EXPLAIN QUERY PLAN SELECT finding.id FROM {from} WHERE {} ORDER BY {}, finding.id LIMIT 200",
        wheres.join(" AND "),
        order.replace(';', ",")
    );
    let mut statement = db.prepare(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    let lines = statement.query_map([], |row| row.get::<_, String>(3)).expect("a plan");
    lines.collect::<rusqlite::Result<Vec<_>>>().expect("lines").join("; ")
}

#[test]
fn without_a_filter_every_order_is_a_walk_along_covering_indexes() {
    let db = workspace();
    for (sort, _) in SORTS {
        let plan = plan(&db, &FindingFilter { page: page(sort, false), ..Default::default() }, None);
        assert!(!plan.contains("TEMP B-TREE"), "{sort} is sorted: {plan}");
        assert!(plan.contains("finding USING COVERING INDEX"), "{sort} reads the table: {plan}");
    }
}

#[test]
fn a_filter_is_met_by_its_index_whatever_the_order() {
    let db = workspace();
    for (sort, _) in SORTS {
        let of = |filter: FindingFilter| plan(&db, &FindingFilter { page: page(sort, false), ..filter }, Some(1));
        let audit = of(FindingFilter { audit_id: Some(AuditId(Uuid::nil())), ..Default::default() });
        assert!(audit.contains("finding_audit (audit_id=?"), "{sort}: {audit}");
        let clause = of(FindingFilter { clause_id: Some(ClauseId(Uuid::nil())), ..Default::default() });
        assert!(clause.contains("finding_clause (clause_id=?"), "{sort}: {clause}");
        let rare = of(FindingFilter { grade_kind: Some(GradeKind::Minor), ..Default::default() });
        assert!(rare.contains("finding_grade (grade_id=?"), "{sort}: {rare}");
        let words = of(FindingFilter { text: "x".into(), ..Default::default() });
        assert!(words.starts_with("SCAN search VIRTUAL TABLE"), "{sort}: {words}");
    }
}

#[test]
fn a_kind_that_many_have_is_met_on_the_walk_without_reading_the_table() {
    let db = workspace();
    for (sort, index) in
        [("number", "finding_by_number"), ("title", "finding_by_title"), ("raised_on", "finding_by_day")]
    {
        let filter =
            FindingFilter { grade_kind: Some(GradeKind::Minor), page: page(sort, false), ..Default::default() };
        let plan = plan(&db, &filter, Some(FEW));
        assert!(plan.contains(&format!("COVERING INDEX {index}")) && !plan.contains("TEMP B-TREE"), "{sort}: {plan}");
    }
}

#[test]
fn every_order_is_what_it_says_in_both_directions() {
    let db = workspace();
    let key = |row: &FindingRow, sort: &str| match sort {
        "title" => row.title.to_lowercase(),
        "raised_on" => row.raised_on.to_string(),
        "grade" => (row.grade_kind == GradeKind::Minor).to_string(),
        "audit" => row.audit_number.clone(),
        "clause" => {
            // Catalogue, then place: 0 and 1 are of the first catalogue, at 4 and 3; 2 and 3 of the second, at 2 and 1.
            ["1", "0", "3", "2"].iter().position(|n| *n == row.clause_number).expect("known").to_string()
        }
        _ => row.number.clone(),
    };
    for (sort, _) in SORTS {
        let ascending = list(&db, &FindingFilter { page: page(sort, false), ..Default::default() }).expect("a list");
        let mut descending =
            list(&db, &FindingFilter { page: page(sort, true), ..Default::default() }).expect("a list");
        assert_eq!((ascending.total, ascending.rows.len()), (57, 57), "{sort}");
        assert!(ascending.rows.iter().map(|row| key(row, sort)).is_sorted(), "{sort}");
        descending.rows.reverse();
        assert_eq!(ascending.rows, descending.rows, "{sort}");
    }
}

#[test]
fn filters_together_leave_what_meets_all() {
    let db = workspace();
    let filter = FindingFilter {
        audit_id: Some(AuditId(Uuid::from_u128(1))),
        grade_kind: Some(GradeKind::Minor),
        page: page("grade", false),
        ..Default::default()
    };
    let found = list(&db, &filter).expect("a list");
    let by_hand = (0..60u128).filter(|n| n % 20 != 0 && n % 3 == 1 && (n / 2) % 2 == 1).count();
    assert_eq!((found.total, found.rows.len()), (by_hand as i64, by_hand));
    assert!(found.rows.iter().all(|row| row.grade_kind == GradeKind::Minor && row.audit_number == "IA-2026-08"));
}
