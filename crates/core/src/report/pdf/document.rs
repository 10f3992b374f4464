//! The drawn document: pages of placed items, the structure tree, bookmarks, links and pictures. Knows no PDF syntax;
//! `print` turns it into a file, and another engine could.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    images::Image,
    tags::{NodeId, Tree},
    text::{Line, Usage},
    theme::Rgb,
};
use crate::report::blocks::{Link, Meta, Span};

pub struct Drawn {
    pub meta: Meta,
    pub paper: (f32, f32),
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub bookmarks: Vec<Bookmark>,
    pub anchors: BTreeMap<String, Spot>,
    pub images: Vec<Image>,
    pub usage: Usage,
}

#[derive(Default)]
pub struct Page {
    pub items: Vec<Item>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    pub page: usize,
    pub y: f32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    pub level: u8,
    pub title: String,
    pub spot: Spot,
}

/// Coordinates from the page's upper left corner. Without a node, an item is decoration.
#[derive(Clone)]
pub enum Item {
    Text(Text),
    /// A page number that is known only at the end: right-aligned at `x`.
    PageNumber {
        anchor: String,
        x: f32,
        y: f32,
        node: NodeId,
    },
    Fill {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        colour: Rgb,
        node: Option<NodeId>,
    },
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        thickness: f32,
        colour: Rgb,
    },
    Picture {
        image: usize,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        node: NodeId,
    },
}

/// One line. `y` is its top; `nodes` holds a span's own element (a link, a foreign phrase) where it has one.
#[derive(Clone)]
pub struct Text {
    pub line: Rc<Line>,
    pub spans: Rc<[Span]>,
    pub nodes: Rc<[Option<NodeId>]>,
    pub node: Option<NodeId>,
    pub x: f32,
    pub y: f32,
    pub colour: Rgb,
    /// Degrees, counter-clockwise, around the line's left end.
    pub turned: f32,
}

/// Where a click leads. `node` is the link's element.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    pub rect: [f32; 4],
    pub link: Link,
    pub node: NodeId,
    pub says: String,
}

impl Item {
    pub fn move_down(&mut self, by: f32) {
        match self {
            Self::Text(text) => text.y += by,
            Self::PageNumber { y, .. } | Self::Fill { y, .. } | Self::Picture { y, .. } => *y += by,
            Self::Rule { from, to, .. } => {
                from.1 += by;
                to.1 += by;
            }
        }
    }

    /// The same, as decoration: a header row that is repeated on the next page is not read twice.
    pub fn as_artifact(&self) -> Self {
        let mut item = self.clone();
        match &mut item {
            Self::Text(text) => {
                text.node = None;
                text.nodes = Rc::new([]);
            }
            Self::Fill { node, .. } => *node = None,
            _ => {}
        }
        item
    }
}
