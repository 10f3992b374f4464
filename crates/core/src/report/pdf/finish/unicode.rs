//! `ToUnicode`: what each code on the page reads as, from what the text really was.

use std::fmt::Write;

use lopdf::{Document, Object, ObjectId, Stream};

use crate::{Error, Result, report::pdf::print::Embedded};

/// printpdf's own maps know nothing of shaped glyphs: each is replaced.
pub fn replace(file: &mut Document, fonts: &[Embedded]) -> Result<()> {
    for font in fonts {
        let name = font.described.parsed_font.font_name.as_deref().unwrap_or_default();
        let stream =
            to_unicode(file, name.as_bytes()).ok_or_else(|| Error::internal(format!("face {name} was not written")))?;
        file.set_object(stream, Stream::new(lopdf::Dictionary::new(), map(&font.unicode).into_bytes()));
    }
    Ok(())
}

fn to_unicode(file: &Document, name: &[u8]) -> Option<ObjectId> {
    file.objects.values().find_map(|object| {
        let dictionary = object.as_dict().ok()?;
        let ours = dictionary.has_type(b"Font") && dictionary.get(b"BaseFont").and_then(Object::as_name).ok()? == name;
        ours.then(|| dictionary.get(b"ToUnicode").and_then(Object::as_reference).ok())?
    })
}

fn map(unicode: &[Option<Box<str>>]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let entries: Vec<_> =
        unicode.iter().enumerate().filter_map(|(code, characters)| Some((code, characters.as_deref()?))).collect();
    // A CMap may hold a hundred entries a block.
    for block in entries.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", block.len());
        for (code, characters) in block {
            let units: String = characters.encode_utf16().fold(String::new(), |mut hex, unit| {
                let _ = write!(hex, "{unit:04X}");
                hex
            });
            let _ = writeln!(map, "<{code:04X}> <{units}>");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn a_code_reads_as_all_its_characters() {
        let map = map(&[None, Some("ﬁ".into()), Some("لا".into()), Some("𠮷".into())]);
        assert!(map.contains("3 beginbfchar"), "{map}");
        assert!(map.contains("<0002> <06440627>") && map.contains("<0003> <D842DFB7>"), "{map}");
    }
}
