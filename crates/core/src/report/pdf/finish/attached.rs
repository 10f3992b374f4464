//! Files inside the file: each as it was given (deflated, which every reader undoes), listed by name, and associated with
//! the document as PDF/A-3 wants it.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use md5::{Digest, Md5};

use super::{catalogue_of, text};
use crate::{
    Result,
    report::{
        attachments::{Attachment, safe_names},
        blocks::Meta,
        pdf::document::Drawn,
    },
};

pub fn write(file: &mut Document, drawn: &Drawn) -> Result<()> {
    if drawn.attachments.is_empty() {
        return Ok(());
    }
    let names = safe_names(&drawn.attachments);
    let mut entries: Vec<(Object, ObjectId)> = Vec::new();
    for (one, name) in drawn.attachments.iter().zip(&names) {
        let specification = specification(file, one, name, &drawn.meta);
        entries.push((text(name), file.add_object(specification)));
    }
    let associated: Vec<Object> = entries.iter().map(|(_, id)| Object::Reference(*id)).collect();
    // A name tree is searched by the bytes of its keys.
    entries.sort_by(|(one, _), (other, _)| bytes(one).cmp(bytes(other)));
    let list: Vec<Object> = entries.into_iter().flat_map(|(name, id)| [name, Object::Reference(id)]).collect();
    let tree = file.add_object(dictionary! { "Names" => list });
    let catalogue = catalogue_of(file)?;
    // What printpdf may have put there stays.
    let mut all = catalogue.get(b"Names").and_then(Object::as_dict).cloned().unwrap_or_default();
    all.set("EmbeddedFiles", tree);
    catalogue.set("Names", all);
    catalogue.set("AF", associated);
    Ok(())
}

fn bytes(name: &Object) -> &[u8] {
    name.as_str().unwrap_or_default()
}

fn specification(file: &mut Document, one: &Attachment, name: &str, meta: &Meta) -> Dictionary {
    let stream = Stream::new(embedded(one, meta), one.bytes.to_vec());
    let id = file.add_object(stream);
    let mut specification = dictionary! {
        "Type" => "Filespec",
        "F" => text(name),
        "UF" => text(name),
        "AFRelationship" => one.relation.name(),
        "EF" => dictionary! { "F" => id, "UF" => id },
    };
    if !one.description.is_empty() {
        specification.set("Desc", text(&one.description));
    }
    specification
}

fn embedded(one: &Attachment, meta: &Meta) -> Dictionary {
    let day = Object::string_literal(format!("D:{}000000Z", meta.date.format("%Y%m%d")));
    let sum = Object::String(Md5::digest(&one.bytes).to_vec(), StringFormat::Hexadecimal);
    let parameters = dictionary! {
        "Size" => i64::try_from(one.bytes.len()).unwrap_or(i64::MAX),
        "CreationDate" => day.clone(),
        "ModDate" => day,
        "CheckSum" => sum,
    };
    dictionary! { "Type" => "EmbeddedFile", "Subtype" => media_type(&one.media_type), "Params" => parameters }
}

/// PDF/A wants one; where none is known, bytes.
fn media_type(given: &str) -> &str {
    let token =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b));
    let known = given.split_once('/').is_some_and(|(kind, sub)| token(kind) && token(sub));
    if known { given } else { "application/octet-stream" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_media_type_is_one() {
        assert_eq!(media_type("text/csv"), "text/csv");
        for bad in ["", "csv", "/", "text/", "text/csv; charset=utf-8", "a/b/c", "ä/b"] {
            assert_eq!(media_type(bad), "application/octet-stream", "{bad}");
        }
    }
}
