//! The file itself: streams as they are, everything else packed into object streams, and the index over both.
//! lopdf's own writer does the same, but holds every object three times while it does: a tagged report has tens of thousands.

use std::{collections::BTreeMap, io::Write};

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use rayon::prelude::*;

use crate::report::pdf::deflate;

/// Objects a packed stream holds.
const PACKED: usize = 200;

/// Packed streams made side by side.
const AT_A_TIME: usize = 8;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    At(u32),
    In { stream: u32, index: u16 },
}

enum Body {
    Object(Object),
    Written(Vec<u8>),
}

/// Version 1.7. The trailer's Root, Info and ID are taken over. `more` are objects of `file` that were kept out of it.
pub fn write(file: Document, more: impl Iterator<Item = (u32, Vec<u8>)>) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n%\xBB\xAD\xC0\xDE\n".to_vec();
    let mut places = BTreeMap::new();
    let mut next = file.max_id + 1;
    let mut loose = Vec::new();
    for ((id, _), object) in file.objects {
        match object {
            Object::Stream(stream) => put_stream(&mut out, &mut places, id, &stream),
            other => loose.push((id, Body::Object(other))),
        }
    }
    let mut rest = loose.into_iter().chain(more.map(|(id, bytes)| (id, Body::Written(bytes)))).peekable();
    while rest.peek().is_some() {
        let batches: Vec<Vec<_>> = (0..AT_A_TIME)
            .map(|_| rest.by_ref().take(PACKED).collect())
            .filter(|batch: &Vec<_>| !batch.is_empty())
            .collect();
        let packed: Vec<(Vec<u32>, Stream)> = batches.into_par_iter().map(pack).collect();
        for (ids, stream) in packed {
            places.extend((0..).zip(&ids).map(|(index, id)| (*id, Place::In { stream: next, index })));
            put_stream(&mut out, &mut places, next, &stream);
            next += 1;
        }
    }
    index(out, places, next, &file.trailer)
}

fn pack(objects: Vec<(u32, Body)>) -> (Vec<u32>, Stream) {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    let mut ids = Vec::with_capacity(objects.len());
    for (id, object) in objects {
        for number in [u64::from(id), body.len() as u64] {
            put_number(&mut head, number);
            head.push(b' ');
        }
        match object {
            Body::Object(object) => put_object(&mut body, &object),
            Body::Written(bytes) => body.extend_from_slice(&bytes),
        }
        body.push(b'\n');
        ids.push(id);
    }
    let first = head.len() as i64;
    head.append(&mut body);
    let dict = dictionary! { "Type" => "ObjStm", "N" => ids.len() as i64, "First" => first, "Filter" => "FlateDecode" };
    (ids, Stream::new(dict, deflate(&head)))
}

/// The cross-reference stream: a kind, a place of four bytes, an index of two.
fn index(mut out: Vec<u8>, mut places: BTreeMap<u32, Place>, id: u32, trailer: &Dictionary) -> Vec<u8> {
    let start = out.len();
    places.insert(id, Place::At(start as u32));
    let mut table = Vec::with_capacity(7 * (id as usize + 1));
    for number in 0..=id {
        let (kind, place, index) = match places.get(&number) {
            Some(Place::At(at)) => (1, *at, 0),
            Some(Place::In { stream, index }) => (2, *stream, *index),
            None => (0, 0, if number == 0 { 0xffff } else { 0 }),
        };
        table.push(kind);
        table.extend(place.to_be_bytes());
        table.extend(index.to_be_bytes());
    }
    let mut dict = dictionary! {
        "Type" => "XRef",
        "Size" => i64::from(id) + 1,
        "W" => vec![1.into(), 4.into(), 2.into()],
        "Filter" => "FlateDecode",
    };
    for key in ["Root", "Info", "ID"] {
        if let Ok(value) = trailer.get(key.as_bytes()) {
            dict.set(key, value.clone());
        }
    }
    put_stream(&mut out, &mut places, id, &Stream::new(dict, deflate(&table)));
    put(&mut out, format_args!("startxref\n{start}\n%%EOF\n"));
    out
}

pub fn put(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("writing to memory does not fail");
}

fn put_stream(out: &mut Vec<u8>, places: &mut BTreeMap<u32, Place>, id: u32, stream: &Stream) {
    places.insert(id, Place::At(out.len() as u32));
    let mut dict = stream.dict.clone();
    dict.set("Length", stream.content.len() as i64);
    put(out, format_args!("{id} 0 obj\n"));
    put_dictionary(out, &dict);
    out.extend_from_slice(b"\nstream\n");
    out.extend_from_slice(&stream.content);
    out.extend_from_slice(b"\nendstream\nendobj\n");
}

/// Numbers are most of a file; formatting does more than they need.
pub fn put_number(out: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0; 20];
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            return out.extend_from_slice(&digits[first..]);
        }
    }
}

pub fn put_object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null | Object::Stream(_) => out.extend_from_slice(b"null"),
        Object::Boolean(value) => put(out, format_args!("{value}")),
        Object::Integer(value) => {
            if *value < 0 {
                out.push(b'-');
            }
            put_number(out, value.unsigned_abs());
        }
        Object::Real(value) => put(out, format_args!("{}", if value.is_finite() { *value } else { 0.0 })),
        Object::Name(name) => put_name(out, name),
        Object::String(bytes, StringFormat::Literal) => put_literal(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => {
            out.push(b'<');
            bytes.iter().for_each(|byte| put(out, format_args!("{byte:02X}")));
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                put_object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => put_dictionary(out, dictionary),
        Object::Reference((id, generation)) => {
            put_number(out, (*id).into());
            out.push(b' ');
            put_number(out, (*generation).into());
            out.extend_from_slice(b" R");
        }
    }
}

fn put_dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dictionary.iter() {
        put_name(out, key);
        out.push(b' ');
        put_object(out, value);
    }
    out.extend_from_slice(b">>");
}

fn put_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"-_.+*!:$&'".contains(byte) {
            out.push(*byte);
        } else {
            put(out, format_args!("#{byte:02X}"));
        }
    }
}

fn put_literal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            // A bare carriage return would be read as a line feed.
            b' '..=b'~' => out.push(*byte),
            _ => put(out, format_args!("\\{byte:03o}")),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// lopdf reads back what this writes, whatever stands in strings and names.
    #[test]
    fn another_reader_finds_every_object_again() {
        let mut file = Document::with_version("1.7");
        let hostile: Vec<u8> = (0..=255).collect();
        let mut ids = Vec::new();
        for number in 0..450_i64 {
            let literal = Object::String(hostile.clone(), StringFormat::Literal);
            let hex = Object::String(hostile.clone(), StringFormat::Hexadecimal);
            let name = Object::Name(b"a b/#(\xff".to_vec());
            ids.push(file.add_object(dictionary! { "N" => number * 977 - 9_999, "L" => literal, "H" => hex, "A" => vec![name, Object::Real(1.5), Object::Null] }));
        }
        let pages = file.add_object(dictionary! { "Type" => "Pages", "Kids" => Vec::<Object>::new(), "Count" => 0 });
        let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        let content = file.add_object(Stream::new(dictionary! {}, hostile.clone()));
        file.trailer.set("Root", catalog);
        let expected = file.objects.clone();
        let kept_out = file.new_object_id();
        let written = [(kept_out.0, b"<</N -7/K[1 0 R]>>".to_vec())];
        let read = Document::load_mem(&write(file, written.into_iter())).expect("a PDF");
        let found = read.get_dictionary(kept_out).expect("there");
        assert_eq!(found.get(b"N").and_then(Object::as_i64).ok(), Some(-7));
        for id in ids {
            assert_eq!(read.get_dictionary(id).expect("there"), expected[&id].as_dict().expect("a dictionary"));
        }
        assert_eq!(read.get_object(content).and_then(Object::as_stream).expect("there").content, hostile);
    }
}
