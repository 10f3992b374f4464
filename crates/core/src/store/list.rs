//! Lists are filtered, sorted, counted and paged in SQL. A list names its sortable columns; no text of a caller becomes SQL.

use rusqlite::{Connection, Row, ToSql, params_from_iter};
use serde::{Deserialize, Serialize};

use crate::{Result, domain::Refusal};

/// Which part of a list, in which order.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct PageRequest {
    /// A column key of the list; empty: the list's own order.
    #[ts(optional, as = "Option<String>")]
    pub sort: String,
    #[ts(optional, as = "Option<bool>")]
    pub descending: bool,
    #[ts(optional, as = "Option<i64>")]
    pub offset: i64,
    /// 0: 200 rows. At most 1,000.
    #[ts(optional, as = "Option<i64>")]
    pub limit: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Page<T: ts_rs::TS> {
    pub rows: Vec<T>,
    /// Of the whole list under its filter.
    pub total: i64,
}

/// A query being put together: `from` with its joins, conditions with their values.
pub struct List<'a> {
    select: &'a str,
    from: &'a str,
    conditions: Vec<String>,
    values: Vec<Box<dyn ToSql>>,
    total: Option<i64>,
}

impl<'a> List<'a> {
    /// `select`: the columns `row` will read. `from`: the table with every join that the columns or conditions need.
    pub fn new(select: &'a str, from: &'a str) -> Self {
        Self { select, from, conditions: Vec::new(), values: Vec::new(), total: None }
    }

    /// For a list whose length is known already: it is not counted.
    pub fn of_length(mut self, total: Option<i64>) -> Self {
        self.total = total;
        self
    }

    pub fn always(mut self, condition: &str) -> Self {
        self.conditions.push(condition.to_owned());
        self
    }

    /// Adds `condition` where there is a value; `{}` in it stands for the value.
    pub fn only<V: ToSql + 'static>(mut self, condition: &str, value: Option<V>) -> Self {
        if let Some(value) = value {
            self.values.push(Box::new(value));
            self.conditions.push(condition.replace("{}", &format!("?{}", self.values.len())));
        }
        self
    }

    /// Keeps rows whose `column` is one of `wanted`; all of them where nothing is wanted in particular.
    pub fn any_of<V: std::fmt::Display>(self, column: &str, wanted: &[V]) -> Self {
        let texts: Vec<String> = wanted.iter().map(ToString::to_string).collect();
        let json = (!texts.is_empty()).then(|| serde_json::Value::from(texts).to_string());
        self.only(&format!("{column} IN (SELECT value FROM json_each({{}}))"), json)
    }

    /// How many conditions narrow the list so far.
    pub fn conditions(&self) -> usize {
        self.conditions.len()
    }

    /// Keeps records whose searched text has every typed word; `id` is the column of the record's id.
    pub fn matching(self, id: &str, typed: &str) -> Self {
        if typed.trim().is_empty() {
            return self;
        }
        match super::search::fts_query(typed) {
            Some(query) => self.only(
                &format!(
                    "{id} IN (SELECT d.record_id FROM search JOIN search_doc d ON d.rowid = search.rowid WHERE search MATCH {{}})"
                ),
                Some(query),
            ),
            // Nothing but signs was typed: no word can match.
            None => self.always("0"),
        }
    }

    /// As `page`, over a list that selects `rowid`: finds the page along an index first and reads `columns` of those rows
    /// only. Skipped rows and rows that lose in a sort then cost nothing but their index entry.
    pub fn page_late<T: ts_rs::TS>(
        self,
        db: &Connection,
        request: &PageRequest,
        sorts: &[(&str, &str)],
        columns: &str,
        mut row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>> {
        // A hint that names an index for the walk has no place in reading single rows.
        let from = self.from.split_whitespace().next().unwrap_or_default();
        let found: Page<i64> = self.page(db, request, sorts, "rowid", |row| row.get(0))?;
        let mut statement = db.prepare_cached(&format!("SELECT {columns} FROM {from} WHERE rowid = ?1"))?;
        let rows = found.rows.iter().map(|rowid| statement.query_row([rowid], &mut row));
        Ok(Page { rows: rows.collect::<rusqlite::Result<_>>()?, total: found.total })
    }

    /// `sorts`: key -> SQL expressions, separated by `;`; the first is the default. `tie` makes the order total.
    pub fn page<T: ts_rs::TS>(
        self,
        db: &Connection,
        request: &PageRequest,
        sorts: &[(&str, &str)],
        tie: &str,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>> {
        let direction = if request.descending { "DESC" } else { "ASC" };
        let order = order(request, sorts)?.replace("; ", &format!(" {direction}, "));
        let wheres = if self.conditions.is_empty() { "1".to_owned() } else { self.conditions.join(" AND ") };
        let limit = if request.limit <= 0 { 200 } else { request.limit.min(1_000) };
        let offset = request.offset.max(0);
        let total = match self.total {
            Some(total) => total,
            None => {
                let count = format!("SELECT count(*) FROM {} WHERE {wheres}", self.from);
                db.prepare_cached(&count)?.query_row(params_from_iter(&self.values), |r| r.get(0))?
            }
        };
        let sql = format!(
            "SELECT {} FROM {} WHERE {wheres} ORDER BY {order} {direction}, {tie} {direction} LIMIT {limit} OFFSET {offset}",
            self.select, self.from
        );
        let mut statement = db.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(&self.values), row)?.collect::<rusqlite::Result<_>>()?;
        Ok(Page { rows, total })
    }
}

fn order<'a>(request: &PageRequest, sorts: &[(&'a str, &'a str)]) -> Result<&'a str> {
    let wanted = request.sort.as_str();
    let found = sorts.iter().find(|(key, _)| wanted.is_empty() || *key == wanted);
    found.map(|(_, sql)| *sql).ok_or_else(|| {
        let known: Vec<&str> = sorts.iter().map(|(key, _)| *key).collect();
        Refusal::new("list-unknown-sort").arg("sort", wanted).arg("known", known.join(", ")).at("page.sort").into()
    })
}
