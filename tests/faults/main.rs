//! What may go wrong on a laptop: killed programs, full and read-only disks, two processes at once, flipped bytes.

mod disk;
mod kill;
mod seal;
mod spawn;
