//! The catalogue: language, marked content, colour intent, and the same metadata twice (Info and XMP), as PDF/A wants it.

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::{catalogue_of, text};
use crate::{Result, report::blocks::Meta};

/// sRGB, 520 bytes, made once: a generated profile would carry the time.
const PROFILE: &[u8] = include_bytes!("../../../../fonts/sRGB.icc");

pub fn write(file: &mut Document, meta: &Meta, structure: ObjectId, outline: Option<ObjectId>) -> Result<()> {
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, PROFILE.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(meta).into_bytes());
    let metadata = file.add_object(metadata.with_compression(false));
    info(file, meta);
    let catalogue = catalogue_of(file)?;
    catalogue.remove(b"PageLayout");
    catalogue.set("OutputIntents", vec![intent.into()]);
    catalogue.set("Metadata", metadata);
    catalogue.set("StructTreeRoot", structure);
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("Lang", text(&meta.language));
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalogue.set("PageMode", if outline.is_some() { "UseOutlines" } else { "UseNone" });
    if let Some(outline) = outline {
        catalogue.set("Outlines", outline);
    }
    Ok(())
}

fn title(meta: &Meta) -> String {
    if meta.title.is_empty() { meta.number.clone() } else { meta.title.clone() }
}

fn info(file: &mut Document, meta: &Meta) {
    let day = format!("D:{}000000Z", meta.date.format("%Y%m%d"));
    let mut info = dictionary! {
        "Title" => text(&title(meta)),
        "Producer" => text(&meta.producer),
        "CreationDate" => Object::string_literal(day.clone()),
        "ModDate" => Object::string_literal(day),
    };
    for (key, value) in [("Author", &meta.author), ("Subject", &meta.subject)] {
        if !value.is_empty() {
            info.set(key, text(value));
        }
    }
    let info = file.add_object(info);
    file.trailer.set("Info", info);
}

fn xmp(meta: &Meta) -> String {
    let day = format!("{}T00:00:00Z", meta.date.format("%Y-%m-%d"));
    let alternative = |name: &str, value: &str| {
        if value.is_empty() {
            String::new()
        } else {
            format!("<{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></{name}>", xml(value))
        }
    };
    let author = if meta.author.is_empty() {
        String::new()
    } else {
        format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", xml(&meta.author))
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:format>application/pdf</dc:format>{title}{subject}{author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate><pdf:Producer>{producer}</pdf:Producer>\
         <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n{extension}\
         </rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
        title = alternative("dc:title", &title(meta)),
        subject = alternative("dc:description", &meta.subject),
        language = xml(&meta.language),
        producer = xml(&meta.producer),
        extension = EXTENSION,
    )
}

/// PDF/A knows its own properties; PDF/UA's must be described to it.
const EXTENSION: &str = "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>The part of ISO 14289 this file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

/// XML 1.0 knows no control characters; what it cannot hold becomes the replacement character.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => out.push(character),
            _ => out.push('\u{fffd}'),
        }
    }
    out
}
