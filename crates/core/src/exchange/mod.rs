//! What travels between laptops and into a workspace: files of others, read into records. It decides what a file says and
//! what is wrong with it, row by row; it never writes to a workspace and never opens a file itself (bytes in, result out).
//! `ics` goes the other way: events to the text of a calendar.

pub mod catalogue;
mod catalogue_csv;
mod catalogue_oscal;
pub mod cells;
pub mod ics;
pub mod reply;
pub mod request;
pub mod table;

pub use table::RowProblem;
