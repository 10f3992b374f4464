//! Records of the store as an index tells them: number, title, and every other field by its name.

use serde_json::{Map, Value};

use crate::{
    Error, Result,
    domain::PackedRecord,
    pack::{index::IndexRecord, manifest::sha256},
    store::pack::rows::PackRow,
};

/// Titles of records that have neither title nor name; they stay among the fields as well.
const CALLED: [&str; 6] = ["question", "word", "designation", "standard", "organisation", "topic"];

pub fn index_record(row: &PackRow) -> IndexRecord {
    let mut fields = row.fields.clone();
    // An amendment's number is a count, and a field of it.
    let number = match fields.get("number") {
        Some(Value::String(_)) => text(fields.remove("number")),
        _ => String::new(),
    };
    let title = ["title", "name"].iter().find_map(|name| fields.remove(*name)).map(|title| text(Some(title)));
    let called = || CALLED.iter().find_map(|name| fields.get(*name)).cloned();
    let title = title.unwrap_or_else(|| text(called()));
    IndexRecord { entity: row.entity.to_owned(), id: row.id.clone(), number, title, fields: said(fields) }
}

fn text(value: Option<Value>) -> String {
    value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// What says nothing is not there; what is deeper than a list of texts becomes one.
fn said(fields: Map<String, Value>) -> std::collections::BTreeMap<String, Value> {
    let plain = |value: Value| match value {
        Value::Object(_) => lines(&value),
        Value::Array(ref of) if of.iter().any(|one| one.is_object() || one.is_array()) => lines(&value),
        other => other,
    };
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(of) => !of.is_empty(),
        _ => true,
    };
    fields.into_iter().map(|(name, value)| (name, plain(value))).filter(|(_, value)| says(value)).collect()
}

/// `whys.1.question: …`, a line for each leaf.
fn lines(value: &Value) -> Value {
    fn gather(at: &str, value: &Value, into: &mut Vec<Value>) {
        let below = |name: String| if at.is_empty() { name } else { format!("{at}.{name}") };
        match value {
            Value::Object(of) => of.iter().for_each(|(name, value)| gather(&below(name.clone()), value, into)),
            Value::Array(of) => {
                of.iter().enumerate().for_each(|(n, value)| gather(&below((n + 1).to_string()), value, into));
            }
            Value::Null => {}
            Value::String(text) if text.is_empty() => {}
            Value::String(text) => into.push(format!("{at}: {text}").into()),
            other => into.push(format!("{at}: {other}").into()),
        }
    }
    let mut found = Vec::new();
    gather("", value, &mut found);
    found.into()
}

/// The record by the digest of what is said of it: enough to tell later whether that changed.
pub fn packed(record: &IndexRecord) -> Result<PackedRecord> {
    let bytes = serde_json::to_vec(record).map_err(|error| Error::internal(error.to_string()))?;
    Ok(PackedRecord {
        entity: record.entity.clone(),
        id: record.id.clone(),
        number: if record.number.is_empty() { record.title.chars().take(80).collect() } else { record.number.clone() },
        sha256: sha256(&bytes).to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_deeper_than_a_list_of_texts_remains() {
        let Value::Object(fields) = json!({
            "number": "NC-1", "title": "T", "empty": "", "none": null, "list": ["a", "b"], "flag": false, "count": 0,
            "analysis": {"method": "five_whys", "whys": [{"question": "Why?", "answer": "", "n": 2}]},
        }) else {
            unreachable!()
        };
        let record = index_record(&PackRow { entity: "finding", id: "f".into(), fields, context: false });
        assert_eq!((record.number.as_str(), record.title.as_str()), ("NC-1", "T"));
        let names: Vec<&str> = record.fields.keys().map(String::as_str).collect();
        assert_eq!(names, ["analysis", "count", "flag", "list"]);
        assert_eq!(record.fields["analysis"], json!(["method: five_whys", "whys.1.question: Why?", "whys.1.n: 2"]));
    }
}
