//! JSON that a person can page through and a program can search line by line: opened out down to some depth, and whatever
//! lies below it on one line. The OSCAL of many items is two fifths smaller than with every value on a line of its own.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::{Error, Result};

/// `depth`: values inside so many lists and objects stand on lines of their own.
pub fn text(value: &impl Serialize, depth: usize) -> Result<String> {
    let mut bytes = Vec::new();
    let lines = Lines { depth, level: 0, filled: false };
    let broken = |error: &dyn std::fmt::Display| Error::internal(error.to_string());
    value.serialize(&mut Serializer::with_formatter(&mut bytes, lines)).map_err(|error| broken(&error))?;
    bytes.push(b'\n');
    String::from_utf8(bytes).map_err(|error| broken(&error))
}

struct Lines {
    depth: usize,
    level: usize,
    /// Whether what was closed last held anything.
    filled: bool,
}

impl Lines {
    fn open<W: ?Sized + io::Write>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.level += 1;
        self.filled = false;
        out.write_all(bracket)
    }

    fn close<W: ?Sized + io::Write>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        if self.filled && self.level <= self.depth {
            self.line(out, self.level - 1)?;
        }
        self.level -= 1;
        self.filled = true;
        out.write_all(bracket)
    }

    fn next<W: ?Sized + io::Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.filled = true;
        if !first {
            out.write_all(b",")?;
        }
        if self.level <= self.depth { self.line(out, self.level) } else { Ok(()) }
    }

    fn line<W: ?Sized + io::Write>(&self, out: &mut W, level: usize) -> io::Result<()> {
        out.write_all(b"\n")?;
        (0..level).try_for_each(|_| out.write_all(b"  "))
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(out, first)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(out, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn what_lies_below_the_depth_stands_on_one_line() {
        let value = json!({"a": [], "b": [{"c": [1, {}], "d": "x\n"}, 2], "e": {"f": null}});
        let expected = "{\n  \"a\": [],\n  \"b\": [\n    {\"c\": [1,{}],\"d\": \"x\\n\"},\n    2\n  ],\n  \"e\": {\n    \"f\": null\n  }\n}\n";
        assert_eq!(text(&value, 2).expect("written"), expected);
        assert_eq!(text(&value, 0).expect("written").lines().count(), 1);
        let whole = serde_json::to_string_pretty(&value).expect("written") + "\n";
        assert_eq!(text(&value, usize::MAX).expect("written"), whole);
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![any::<i64>().prop_map(Value::from), ".*".prop_map(Value::from), Just(Value::Null)];
        leaf.prop_recursive(5, 40, 6, |inner| {
            let list = proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from);
            let object = proptest::collection::btree_map(".*", inner, 0..6);
            prop_oneof![list, object.prop_map(|of| Value::Object(of.into_iter().collect()))]
        })
    }

    proptest! {
        #[test]
        fn at_any_depth_it_says_the_same(value in any_json(), depth in 0_usize..8) {
            let text = text(&value, depth).expect("written");
            prop_assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), value);
        }
    }
}
