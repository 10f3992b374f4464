//! The bytes of a zip's headers (APPNOTE 6.3): one canonical form for writing, and the fields for reading.

pub const LOCAL: u32 = 0x0403_4b50;
pub const CENTRAL: u32 = 0x0201_4b50;
pub const END: u32 = 0x0605_4b50;
const END64: u32 = 0x0606_4b50;
const LOCATOR64: u32 = 0x0706_4b50;

pub const LOCAL_LENGTH: usize = 30;
pub const CENTRAL_LENGTH: usize = 46;
pub const END_LENGTH: usize = 22;
pub const END64_LENGTH: usize = 56;
pub const LOCATOR64_LENGTH: usize = 20;

/// 1 January 1980, midnight: the first instant a zip can tell. Real dates are in the index.
const TIME: u16 = 0;
const DATE: u16 = 0x0021;
/// Made on Unix, so that the mode counts.
const UNIX: u16 = 3 << 8;
/// An ordinary file, rw-r--r--.
const MODE: u32 = 0o100_644;
const MAX16: u64 = 0xffff;
const MAX32: u64 = 0xffff_ffff;

/// What is told about a file twice, before it and in the central directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub name: Vec<u8>,
    pub size: u64,
    pub crc: u32,
    /// Of its local header, from the beginning of the zip.
    pub offset: u64,
}

impl Entry {
    fn needs(&self, offset: bool) -> u16 {
        if self.size >= MAX32 || (offset && self.offset >= MAX32) { 45 } else { 20 }
    }

    pub fn local(&self) -> Vec<u8> {
        let extra = extra(&if self.size >= MAX32 { vec![self.size, self.size] } else { vec![] });
        let bytes = Bytes::default().u32(LOCAL).u16(self.needs(false)).u16(0).u16(0).u16(TIME).u16(DATE).u32(self.crc);
        let bytes = bytes.capped32(self.size).capped32(self.size).count16(self.name.len()).count16(extra.len());
        bytes.all(&self.name).all(&extra).0
    }

    pub fn central(&self) -> Vec<u8> {
        let mut wide = if self.size >= MAX32 { vec![self.size, self.size] } else { vec![] };
        wide.extend((self.offset >= MAX32).then_some(self.offset));
        let extra = extra(&wide);
        let needs = self.needs(true);
        let bytes = Bytes::default().u32(CENTRAL).u16(UNIX | needs).u16(needs).u16(0).u16(0).u16(TIME).u16(DATE);
        let bytes = bytes.u32(self.crc).capped32(self.size).capped32(self.size);
        let bytes = bytes.count16(self.name.len()).count16(extra.len()).u16(0).u16(0).u16(0).u32(MODE << 16);
        bytes.capped32(self.offset).all(&self.name).all(&extra).0
    }
}

/// ZIP64's extra field, holding only the values that do not fit.
fn extra(wide: &[u64]) -> Vec<u8> {
    if wide.is_empty() {
        return Vec::new();
    }
    wide.iter().fold(Bytes::default().u16(1).count16(wide.len() * 8), |bytes, value| bytes.u64(*value)).0
}

/// Where the central directory lies, and how many entries it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    pub entries: u64,
    pub size: u64,
    pub offset: u64,
}

impl End {
    /// All that follows the central directory.
    pub fn bytes(&self) -> Vec<u8> {
        let Self { entries, size, offset } = *self;
        let mut bytes = Bytes::default();
        if entries >= MAX16 || size >= MAX32 || offset >= MAX32 {
            bytes = bytes.u32(END64).u64(END64_LENGTH as u64 - 12).u16(UNIX | 45).u16(45).u32(0).u32(0);
            bytes = bytes.u64(entries).u64(entries).u64(size).u64(offset);
            bytes = bytes.u32(LOCATOR64).u32(0).u64(offset + size).u32(1);
        }
        let count = u16::try_from(entries).unwrap_or(u16::MAX);
        bytes.u32(END).u16(0).u16(0).u16(count).u16(count).capped32(size).capped32(offset).u16(0).0
    }
}

/// A growing header, little end first.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    fn all(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    fn u16(self, value: u16) -> Self {
        self.all(&value.to_le_bytes())
    }

    fn u32(self, value: u32) -> Self {
        self.all(&value.to_le_bytes())
    }

    fn u64(self, value: u64) -> Self {
        self.all(&value.to_le_bytes())
    }

    /// Names and extra fields of ours are far shorter than what fits.
    fn count16(self, length: usize) -> Self {
        self.u16(u16::try_from(length).unwrap_or(u16::MAX))
    }

    /// All ones where the value stands in the ZIP64 field.
    fn capped32(self, value: u64) -> Self {
        self.u32(u32::try_from(value).unwrap_or(u32::MAX))
    }
}

/// Reads fields one after the other; past the end there are none.
pub struct Fields<'b>(pub &'b [u8]);

impl<'b> Fields<'b> {
    pub fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    pub fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    pub fn u64(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }
}

/// Fields of a central header as they stand, believed by nobody yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Central {
    pub entry: Entry,
    pub flags: u16,
    pub method: u16,
    pub packed: u64,
    pub external: u32,
    pub has_comment: bool,
    /// As read, to compare with what the writer would have written.
    pub raw: Vec<u8>,
}

impl Central {
    /// Takes one header off `fields`; `None` where there is none.
    pub fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let start = fields.0;
        let mut head = Fields(fields.take(CENTRAL_LENGTH)?);
        if head.u32()? != CENTRAL {
            return None;
        }
        let (_made_by, _needs) = (head.u16()?, head.u16()?);
        let (flags, method) = (head.u16()?, head.u16()?);
        let _time_and_date = head.u32()?;
        let (crc, packed, size) = (head.u32()?, u64::from(head.u32()?), u64::from(head.u32()?));
        let lengths = [head.u16()?, head.u16()?, head.u16()?].map(usize::from);
        let (_disk, _internal) = (head.u16()?, head.u16()?);
        let (external, offset) = (head.u32()?, u64::from(head.u32()?));
        let (name, extra, comment) = (fields.take(lengths[0])?, fields.take(lengths[1])?, fields.take(lengths[2])?);
        let mut wide = Wide::of(extra);
        let size = wide.instead_of(size);
        let packed = wide.instead_of(packed);
        let entry = Entry { name: name.to_vec(), size, crc, offset: wide.instead_of(offset) };
        let raw = start[..start.len() - fields.0.len()].to_vec();
        Some(Self { entry, flags, method, packed, external, has_comment: !comment.is_empty(), raw })
    }
}

/// The values of a ZIP64 extra field, in their order.
struct Wide<'b>(Fields<'b>);

impl<'b> Wide<'b> {
    fn of(extra: &'b [u8]) -> Self {
        let mut fields = Fields(extra);
        while let (Some(id), Some(length)) = (fields.u16(), fields.u16()) {
            match fields.take(usize::from(length)) {
                Some(values) if id == 1 => return Self(Fields(values)),
                Some(_) => {}
                None => break,
            }
        }
        Self(Fields(&[]))
    }

    fn instead_of(&mut self, value: u64) -> u64 {
        if value == MAX32 { self.0.u64().unwrap_or(value) } else { value }
    }
}

impl End {
    /// From the 22 bytes of the end record, and from the ZIP64 record before it where that is needed. `before`: the bytes
    /// that come right before the end record, as many as ZIP64 would need. Answers how many of them belong to it.
    pub fn read(end: &[u8], before: &[u8]) -> Option<(Self, usize)> {
        let mut fields = Fields(end);
        if fields.u32()? != END {
            return None;
        }
        let _disks = fields.u32()?;
        let (_here, entries) = (fields.u16()?, fields.u16()?);
        let plain = Self { entries: entries.into(), size: fields.u32()?.into(), offset: fields.u32()?.into() };
        let full = u64::from(entries) == MAX16 || plain.size == MAX32 || plain.offset == MAX32;
        match Self::read64(before).filter(|_| full) {
            Some(wide) => Some((wide, END64_LENGTH + LOCATOR64_LENGTH)),
            None => Some((plain, 0)),
        }
    }

    fn read64(before: &[u8]) -> Option<Self> {
        let record = before.len().checked_sub(END64_LENGTH + LOCATOR64_LENGTH)?;
        let mut fields = Fields(&before[record..]);
        if fields.u32()? != END64 {
            return None;
        }
        fields.take(20)?;
        let _here = fields.u64()?;
        Some(Self { entries: fields.u64()?, size: fields.u64()?, offset: fields.u64()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(entry: &Entry) -> Central {
        let bytes = entry.central();
        let mut fields = Fields(&bytes);
        let central = Central::read(&mut fields).expect("reads");
        assert!(fields.0.is_empty());
        central
    }

    #[test]
    fn headers_of_any_size_come_back() {
        for size in [0, 1, MAX32 - 1, MAX32, MAX32 + 1, u64::MAX / 2] {
            for offset in [0, MAX32 - 1, MAX32, 5 << 40] {
                let entry = Entry { name: b"pack/data/x".to_vec(), size, crc: 7, offset };
                let central = read(&entry);
                assert_eq!((&central.entry, central.packed, central.method), (&entry, size, 0));
                assert_eq!(central.raw, entry.central());
                assert_eq!(entry.local().len(), 30 + 11 + if size >= MAX32 { 20 } else { 0 });
            }
        }
    }

    #[test]
    fn end_records_of_any_size_come_back() {
        for entries in [0, 1, 65_534, 65_535, 65_536, 1 << 33] {
            for offset in [0, MAX32 - 1, MAX32, 5 << 40] {
                let end = End { entries, size: 99, offset };
                let bytes = end.bytes();
                let (before, last) = bytes.split_at(bytes.len() - END_LENGTH);
                let (read, used) = End::read(last, before).expect("reads");
                assert_eq!((read, used), (end, before.len()));
            }
        }
    }

    #[test]
    fn a_header_cut_anywhere_is_none() {
        let bytes = Entry { name: b"pack/a".to_vec(), size: MAX32, crc: 0, offset: MAX32 }.central();
        for length in 0..bytes.len() {
            assert_eq!(Central::read(&mut Fields(&bytes[..length])), None, "{length}");
        }
    }
}
