//! Placed pages as a file, one JSON value a line: `Head`, then every `Page`. Written by `crates/core/examples/bench_report`,
//! which includes this file, read by `bench-krilla`. Coordinates in points from the page's upper left corner; nodes are
//! places in `Head::nodes`, and an item without a node is decoration.

use serde::{Deserialize, Serialize};

pub type Colour = [u8; 3];
pub type Point = (f32, f32);

#[derive(Serialize, Deserialize)]
pub struct Head {
    pub findings: usize,
    pub pages: usize,
    pub paper: (f32, f32),
    pub title: String,
    pub author: String,
    pub subject: String,
    pub producer: String,
    pub language: String,
    /// Year, month, day.
    pub date: (u16, u8, u8),
    /// Whole faces, Base64; runs name them by their place.
    pub faces: Vec<String>,
    pub pictures: Vec<Picture>,
    pub attachments: Vec<Attachment>,
    /// Every element but its kids: who draws puts them together as they are drawn.
    pub nodes: Vec<Node>,
    pub bookmarks: Vec<Bookmark>,
}

/// A JPEG, Base64, with EXIF's orientation.
#[derive(Serialize, Deserialize)]
pub struct Picture {
    pub jpeg: String,
    pub orientation: u8,
}

#[derive(Serialize, Deserialize)]
pub struct Attachment {
    pub name: String,
    pub media_type: String,
    pub description: String,
    /// As `AFRelationship` has it.
    pub relation: String,
    /// Base64.
    pub bytes: String,
}

#[derive(Serialize, Deserialize)]
pub struct Node {
    pub role: String,
    pub parent: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Of a header cell: "Row" or "Column".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered: Option<bool>,
    /// Left, top, right, bottom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<[f32; 4]>,
}

#[derive(Serialize, Deserialize)]
pub struct Bookmark {
    pub level: u8,
    pub title: String,
    pub spot: Spot,
}

/// Page, and how far down on it.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Spot(pub usize, pub f32);

#[derive(Serialize, Deserialize)]
pub struct Page {
    pub items: Vec<Item>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    Run(Run),
    /// The element takes its place here, even where it draws nothing.
    Place(usize),
    Fill {
        place: [f32; 4],
        radius: f32,
        colour: Colour,
        node: Option<usize>,
    },
    Line {
        from: Point,
        to: Point,
        thickness: f32,
        colour: Colour,
        node: Option<usize>,
    },
    /// A closed polygon, or a circle where there is one point and a radius.
    Mark {
        points: Vec<Point>,
        radius: f32,
        edge: Colour,
        fill: Colour,
        node: usize,
    },
    Picture {
        picture: usize,
        place: [f32; 4],
        node: Option<usize>,
    },
}

/// Glyphs of one face and size on one baseline.
#[derive(Serialize, Deserialize)]
pub struct Run {
    pub face: usize,
    pub size: f32,
    /// Where the first glyph's origin stands.
    pub at: Point,
    /// Degrees, counter-clockwise, around that point.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub turned: f32,
    pub colour: Colour,
    pub node: Option<usize>,
    pub glyphs: Vec<u16>,
    /// Of each glyph, in thousandths of an em.
    pub advances: Vec<f32>,
    /// Upwards from the baseline in points, where a glyph is not on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lifted: Vec<f32>,
    pub text: String,
    /// Where each glyph's characters begin and end in the text, in bytes; empty where each is one character, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranges: Vec<(u32, u32)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// What a click on the run does; the runs of one node and line are one link.
#[derive(Serialize, Deserialize)]
pub struct Link {
    pub node: usize,
    pub place: [f32; 4],
    pub says: String,
    pub target: Target,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    Web(String),
    Spot(Spot),
}

fn is_zero(value: &f32) -> bool {
    *value == 0.0
}
