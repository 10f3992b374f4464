//! See HOUSE.md.
