//! Walking DER that anybody may have written: each step gives the next value or says that it is not what it should be. Lengths
//! and tags are checked by the crate `der`; a walk that is not at its end when it should be has found trailing bytes.

use der::{Decode as _, Reader as _, SliceReader, Tag, TagNumber, asn1::AnyRef};

use super::Wrong;

/// The values of one constructed value, one after the other.
pub struct Walk<'d>(SliceReader<'d>);

impl<'d> Walk<'d> {
    pub fn new(bytes: &'d [u8]) -> Result<Self, Wrong> {
        SliceReader::new(bytes).map(Self).map_err(|_| Wrong::NotUnderstood)
    }

    pub fn any(&mut self) -> Result<AnyRef<'d>, Wrong> {
        AnyRef::decode(&mut self.0).map_err(|_| Wrong::NotUnderstood)
    }

    /// The content of the next value, which has this tag.
    pub fn take(&mut self, tag: Tag) -> Result<&'d [u8], Wrong> {
        let found = self.any()?;
        if found.header().tag() == tag { Ok(found.value()) } else { Err(Wrong::NotUnderstood) }
    }

    /// The content of the next value if it has this tag, which else is left.
    pub fn take_if(&mut self, tag: Tag) -> Result<Option<&'d [u8]>, Wrong> {
        if self.at_end() || Tag::peek(&self.0).map_err(|_| Wrong::NotUnderstood)? != tag {
            return Ok(None);
        }
        self.take(tag).map(Some)
    }

    pub fn walk(&mut self, tag: Tag) -> Result<Walk<'d>, Wrong> {
        Walk::new(self.take(tag)?)
    }

    /// The next value with its tag and length.
    pub fn whole(&mut self) -> Result<&'d [u8], Wrong> {
        self.0.tlv_bytes().map_err(|_| Wrong::NotUnderstood)
    }

    pub fn oid(&mut self) -> Result<String, Wrong> {
        let oid = der::asn1::ObjectIdentifier::from_bytes(self.take(Tag::ObjectIdentifier)?);
        Ok(oid.map_err(|_| Wrong::NotUnderstood)?.to_string())
    }

    /// A whole number that is not negative, without leading zeros.
    pub fn natural(&mut self) -> Result<&'d [u8], Wrong> {
        natural(self.take(Tag::Integer)?)
    }

    /// An algorithm's name; what stands behind it are its parameters, `NULL` or none with those known here.
    pub fn algorithm(&mut self) -> Result<String, Wrong> {
        let mut walk = self.walk(Tag::Sequence)?;
        let oid = walk.oid()?;
        if !walk.at_end() {
            walk.take(Tag::Null)?;
        }
        walk.end().map(|()| oid)
    }

    pub fn at_end(&self) -> bool {
        self.0.is_finished()
    }

    pub fn end(&self) -> Result<(), Wrong> {
        if self.at_end() { Ok(()) } else { Err(Wrong::NotUnderstood) }
    }
}

pub fn natural(bytes: &[u8]) -> Result<&[u8], Wrong> {
    match bytes {
        [0] => Ok(bytes),
        [0, rest @ ..] if rest.first().is_some_and(|byte| byte & 0x80 != 0) => Ok(rest),
        [first, ..] if first & 0x80 == 0 && *first != 0 => Ok(bytes),
        _ => Err(Wrong::NotUnderstood),
    }
}

pub const fn context(number: u32, constructed: bool) -> Tag {
    Tag::ContextSpecific { constructed, number: TagNumber(number) }
}

/// Tag, length, content.
pub fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut bytes = vec![tag];
    match u8::try_from(length) {
        Ok(short) if short < 0x80 => bytes.push(short),
        _ => {
            let digits: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
            // A length has at most eight digits.
            bytes.push(0x80 | u8::try_from(digits.len()).unwrap_or(8));
            bytes.extend(digits);
        }
    }
    bytes.extend_from_slice(content);
    bytes
}
