//! Pictures as image objects, their bytes as they are.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};

use crate::report::pdf::images::{Image, Pixels};

pub fn xobject(image: &Image) -> XObject {
    let stream = match image {
        Image::Jpeg { bytes, grey, .. } => {
            let mut dict = image_dict(image.stored(), if *grey { "DeviceGray" } else { "DeviceRGB" }, 8);
            dict.insert("Filter".into(), name("DCTDecode"));
            ExternalStream { dict, content: bytes.to_vec(), compress: false }
        }
        Image::Pixels(pixels) => pixel_stream(pixels),
    };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

fn pixel_stream(pixels: &Pixels) -> ExternalStream {
    let space = if pixels.channels == 1 { "DeviceGray" } else { "DeviceRGB" };
    let mut stream = flate(pixels, space, pixels.channels, &pixels.colour);
    if let Some(alpha) = &pixels.alpha {
        let mask = flate(pixels, "DeviceGray", 1, alpha);
        stream.dict.insert("SMask".into(), DictItem::Stream { stream: mask });
    }
    stream
}

fn flate(pixels: &Pixels, space: &str, channels: u8, packed: &[u8]) -> ExternalStream {
    let mut dict = image_dict((pixels.width, pixels.height), space, pixels.bits);
    dict.insert("Filter".into(), name("FlateDecode"));
    let parameters = [
        ("Predictor", 15),
        ("Colors", channels.into()),
        ("BitsPerComponent", pixels.bits.into()),
        ("Columns", pixels.width.into()),
    ];
    let map = parameters.map(|(key, value)| (key.to_owned(), DictItem::Int(value))).into();
    dict.insert("DecodeParms".into(), DictItem::Dict { map });
    ExternalStream { dict, content: packed.to_vec(), compress: false }
}

fn image_dict((width, height): (u32, u32), space: &str, bits: u8) -> BTreeMap<String, DictItem> {
    [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(width.into())),
        ("Height", DictItem::Int(height.into())),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(bits.into())),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into()
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}
