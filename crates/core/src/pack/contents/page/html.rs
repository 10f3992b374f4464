//! Writes HTML of which every text and attribute is escaped: there is no way to put foreign markup in. Texts keep what hides
//! or reorders them in sight, and are bracketed by style so that their direction ends with them.

use std::fmt::Write as _;

use crate::domain::original_name::is_hidden;

#[derive(Default)]
pub struct Html(String);

pub type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Html {
    pub fn into_text(self) -> String {
        self.0
    }

    /// An element with what stands in it. Tags and names of attributes are ours, everything else is escaped.
    pub fn element(&mut self, tag: &'static str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.open(tag, attributes);
        inside(self);
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// An element of one text.
    pub fn leaf(&mut self, tag: &'static str, attributes: Attributes<'_>, text: &str) {
        self.element(tag, attributes, |h| h.text(text));
    }

    /// An element that has nothing in it and no end: `meta`, `br`, `rect` of a picture.
    pub fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            if !value.is_empty() {
                self.0.push_str("=\"");
                self.text(value);
                self.0.push('"');
            }
        }
        self.0.push('>');
    }

    pub fn text(&mut self, text: &str) {
        let stays = |c: char| match c {
            '&' | '<' | '>' | '"' | '\'' => false,
            ' '..='~' | '\n' | '\t' => true,
            c => !is_hidden(c) && !is_no_character(c),
        };
        // Most of a text stands as it is.
        let mut rest = text;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| !stays(*c)) {
            self.0.push_str(&rest[..at]);
            rest = &rest[at + c.len_utf8()..];
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\r' => {}
                c => {
                    // Writing to a String cannot fail.
                    let _ = write!(self.0, "⟨U+{:04X}⟩", u32::from(c));
                }
            }
        }
        self.0.push_str(rest);
    }

    /// The style sheet, the one text that stands as it is: it is ours, and the page allows it by its hash alone.
    pub fn style(&mut self, sheet: &'static str) {
        debug_assert!(!sheet.contains("</"), "a style sheet that ends itself");
        self.0.push_str("<style>");
        self.0.push_str(sheet);
        self.0.push_str("</style>");
    }

    /// What was written apart.
    pub fn append(&mut self, other: Self) {
        self.0.push_str(&other.0);
    }

    pub fn line(&mut self) {
        self.0.push('\n');
    }
}

/// Code points that are reserved for no character ever, and that validators refuse.
fn is_no_character(c: char) -> bool {
    let c = u32::from(c);
    (0xfdd0..=0xfdef).contains(&c) || c & 0xfffe == 0xfffe
}

/// An `id` and the end of a link to it: two names are never one.
pub fn anchor(entity: &str, id: &str) -> String {
    let mut name = String::with_capacity(entity.len() + id.len() + 1);
    for byte in entity.bytes().chain([b'-']).chain(id.bytes()) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => name.push(char::from(byte)),
            other => {
                let _ = write!(name, "_{other:02x}");
            }
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_text_becomes_markup() {
        let mut h = Html::default();
        h.leaf("p", &[("title", "\" onclick='x")], "</p><script>&'\u{202e}\u{0}\u{fffe}\r\n");
        let wanted =
            "<p title=\"&quot; onclick=&#39;x\">&lt;/p&gt;&lt;script&gt;&amp;&#39;⟨U+202E⟩⟨U+0000⟩⟨U+FFFE⟩\n</p>";
        assert_eq!(h.into_text(), wanted);
    }

    proptest! {
        #[test]
        fn two_records_never_share_an_anchor(a: (String, String), b: (String, String)) {
            let (x, y) = (anchor(&a.0, &a.1), anchor(&b.0, &b.1));
            // Kinds of records have no hyphen.
            prop_assume!(!a.0.contains('-') && !b.0.contains('-'));
            prop_assert_eq!(a == b, x == y);
            prop_assert!(x.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
        }
    }
}
