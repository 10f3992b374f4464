//! Standard output and the notes on standard error. What comes from data never reaches a terminal as control characters:
//! a file name must not be able to move the cursor, retitle the window or turn a line around.

use std::{
    borrow::Cow,
    cell::RefCell,
    io::{self, BufWriter, IsTerminal as _, Stdout, Write},
};

use serde::Serialize;

use crate::{failure::Failure, table::Table, words};

pub struct Out {
    json: bool,
    terminal: bool,
    stream: RefCell<BufWriter<Stdout>>,
}

impl Out {
    pub fn new(json: bool) -> Self {
        let stdout = io::stdout();
        Self { json, terminal: stdout.is_terminal(), stream: RefCell::new(BufWriter::new(stdout)) }
    }

    pub fn json(&self) -> bool {
        self.json
    }

    /// `text` for a person, `value` for a program.
    pub fn answer<T: Serialize>(
        &self,
        value: &T,
        text: impl FnOnce(&Self) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if self.json { self.value(value) } else { text(self) }
    }

    pub fn value<T: Serialize>(&self, value: &T) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(value).map_err(io::Error::from)?;
        let text = if self.terminal { escaped_json(&text) } else { text };
        Ok(writeln!(self.stream.borrow_mut(), "{text}")?)
    }

    pub fn line(&self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.stream.borrow_mut(), "{}", plain(text))?)
    }

    pub fn say(&self, code: &str, args: &[(&str, &str)]) -> Result<(), Failure> {
        self.line(&words::say(code, args))
    }

    pub fn table(&self, table: &Table) -> Result<(), Failure> {
        let width = self.terminal.then(terminal_size::terminal_size).flatten().map(|(width, _)| usize::from(width.0));
        table.lines(width).iter().try_for_each(|line| self.line(line))
    }

    /// Bytes as they are: lists for other programs. A terminal gets them only through `line`.
    pub fn raw(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        if !self.terminal {
            return Ok(write(&mut *self.stream.borrow_mut())?);
        }
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        String::from_utf8_lossy(&bytes).lines().try_for_each(|line| self.line(line))
    }

    /// Before the program ends: a full disk behind `>` must not look like success.
    pub fn finish(&self) -> Result<(), Failure> {
        Ok(self.stream.borrow_mut().flush()?)
    }
}

/// A remark beside the answer, on standard error.
pub fn note(code: &str, args: &[(&str, &str)]) {
    let text = words::say(code, args);
    let _ = writeln!(io::stderr().lock(), "triennium: {}", plain(&text));
}

/// Characters that act instead of showing: controls, and marks that reorder or hide the text round them.
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// One line for a person: what would act stands there as its number.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let show = |c: char| if acts(c) { format!("\\u{{{:x}}}", u32::from(c)) } else { c.to_string() };
    Cow::Owned(text.chars().map(show).collect())
}

/// JSON's own escapes for what would act, so that what is shown is still the same JSON.
fn escaped_json(text: &str) -> String {
    let show = |c: char| match c {
        '\n' => "\n".to_owned(),
        c if acts(c) => c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect(),
        c => c.to_string(),
    };
    text.chars().map(show).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_after_plain() {
        let hostile = "a\u{1b}[31m\u{9b}b\u{202e}c\r\n\t\u{7f}ü漢";
        assert_eq!(plain(hostile), "a\\u{1b}[31m\\u{9b}b\\u{202e}c\\u{d}\\u{a}\\u{9}\\u{7f}ü漢");
        assert!(matches!(plain("Köln"), Cow::Borrowed(_)));
    }

    #[test]
    fn escaped_json_says_the_same() {
        let value = serde_json::json!({"name": "a\u{9b}\u{202e}\u{1b}"});
        let text = escaped_json(&serde_json::to_string_pretty(&value).expect("text"));
        assert!(!text.chars().any(|c| acts(c) && c != '\n'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).expect("JSON"), value);
    }
}
