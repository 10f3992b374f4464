//! A table as the history says against the table as it stands, row by row in the order of the key.

use std::cmp::Ordering;

use rusqlite::{Connection, Row, Statement, types::Value};

use super::{replay::Shape, shown};
use crate::{Fault, Result, store::history};

pub fn table(table: &str, shape: &Shape, replayed: &Connection, live: &Connection) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    let mut should = query(replayed, table, shape, "")?;
    // An index that does not agree with its table must not hide a row.
    let is = query(live, table, shape, "NOT INDEXED").and_then(|mut is| {
        merge(&mut should, &mut is, shape, |should, is| {
            faults.extend(differences(table, shape, live, should, is));
        })
    });
    if let Err(error) = is {
        faults.push(Fault::new("history-table-unreadable", table).arg("cause", error));
    }
    Ok(faults)
}

fn query<'a>(db: &'a Connection, table: &str, shape: &Shape, hint: &str) -> rusqlite::Result<Statement<'a>> {
    let columns: Vec<String> = shape.columns.iter().map(|column| format!("\"{column}\"")).collect();
    let key: Vec<&str> = shape.key.iter().map(|&index| columns[index].as_str()).collect();
    db.prepare(&format!("SELECT {} FROM {table} {hint} ORDER BY {}", columns.join(", "), key.join(", ")))
}

type Cells = Vec<Value>;

/// Walks both in step; `differ` is told of every row that is on one side only or not the same on both.
fn merge(
    should: &mut Statement<'_>,
    is: &mut Statement<'_>,
    shape: &Shape,
    mut differ: impl FnMut(Option<&Cells>, Option<&Cells>),
) -> rusqlite::Result<()> {
    let width = shape.columns.len();
    let (mut should, mut is) = (should.query([])?, is.query([])?);
    let (mut left, mut right) = (cells(should.next()?, width)?, cells(is.next()?, width)?);
    loop {
        let order = match (&left, &right) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(left), Some(right)) => key(left, shape).cmp(&key(right, shape)),
        };
        match order {
            Ordering::Less => differ(left.as_ref(), None),
            Ordering::Greater => differ(None, right.as_ref()),
            Ordering::Equal if left != right => differ(left.as_ref(), right.as_ref()),
            Ordering::Equal => {}
        }
        if order != Ordering::Greater {
            left = cells(should.next()?, width)?;
        }
        if order != Ordering::Less {
            right = cells(is.next()?, width)?;
        }
    }
}

fn cells(row: Option<&Row<'_>>, width: usize) -> rusqlite::Result<Option<Cells>> {
    row.map(|row| (0..width).map(|index| row.get(index)).collect()).transpose()
}

/// Keys are text; as bytes they have the order SQLite gave them.
fn key<'a>(cells: &'a Cells, shape: &Shape) -> Vec<&'a str> {
    let text = |&index: &usize| match &cells[index] {
        Value::Text(text) => text.as_str(),
        _ => "",
    };
    shape.key.iter().map(text).collect()
}

fn differences(
    table: &str,
    shape: &Shape,
    live: &Connection,
    should: Option<&Cells>,
    is: Option<&Cells>,
) -> Vec<Fault> {
    let id = should.or(is).map(|cells| key(cells, shape).join("/")).unwrap_or_default();
    let fault = |code: &str| {
        let label = match (is, should) {
            (None, Some(cells)) => recorded_name(shape, cells),
            _ => history::name(live, table, &id),
        };
        Fault::new(code, label.unwrap_or_else(|| id.clone())).arg("table", table).arg("id", &id)
    };
    match (should, is) {
        (Some(should), Some(is)) => {
            let altered = shape.columns.iter().zip(should.iter().zip(is)).filter(|(_, (should, is))| should != is);
            let named = altered.map(|(column, (should, is))| {
                let fault = fault("history-record-altered").arg("field", column);
                fault.arg("recorded", shown(should)).arg("found", shown(is))
            });
            named.collect()
        }
        (Some(_), None) => vec![fault("history-record-lost")],
        _ => vec![fault("history-record-unrecorded")],
    }
}

/// Of a row that is gone: the number, name or title the history knows.
fn recorded_name(shape: &Shape, cells: &Cells) -> Option<String> {
    let named = ["number", "name", "title"].iter().find_map(|wanted| shape.columns.iter().position(|c| c == wanted));
    match cells.get(named?) {
        Some(Value::Text(text)) if !text.is_empty() => Some(text.clone()),
        _ => None,
    }
}
