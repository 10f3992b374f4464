//! The zip around a pack: STORE only, ZIP64 where sizes need it, and one way to write each byte of it. The reader takes
//! only what the writer would have written, so that no two programs can see different things in one file.

mod directory;
mod header;
mod read;
mod write;

#[cfg(test)]
mod tests;

pub(in crate::pack) use read::read_at;
pub use read::{Opened, ReadAt, ZipTree, open, open_at, open_file};
pub use write::ZipWriter;
