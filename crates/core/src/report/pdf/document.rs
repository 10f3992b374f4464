//! The drawn document: pages of placed items, the structure tree, bookmarks, links and pictures. Knows no PDF syntax;
//! `print` turns it into a file, and another engine could.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    images::Image,
    tags::{NodeId, Tree},
    text::{Line, Usage},
    theme::{Palette, Rgb},
};
use crate::report::blocks::{Attachment, Link, Meta, Shape, Span};

pub struct Drawn {
    pub meta: Meta,
    pub paper: (f32, f32),
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub bookmarks: Vec<Bookmark>,
    pub anchors: BTreeMap<String, Spot>,
    pub images: Vec<Image>,
    pub attachments: Vec<Attachment>,
    pub palette: Palette,
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
    /// The element takes its place here, even where it draws nothing: a row, an empty cell.
    Place(NodeId),
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
        node: Option<NodeId>,
    },
    /// Lines within a box, so that what a fill means can be seen without its colour.
    Hatch {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        pattern: Pattern,
        colour: Rgb,
        node: NodeId,
    },
    /// A closed shape with straight edges, or round ones where it is a circle; hollow where it has no fill.
    Mark {
        x: f32,
        y: f32,
        size: f32,
        shape: Shape,
        colour: Rgb,
        filled: bool,
        node: NodeId,
    },
    /// A line that belongs to a figure.
    Stroke {
        from: (f32, f32),
        to: (f32, f32),
        thickness: f32,
        colour: Rgb,
        node: NodeId,
    },
}

/// How a box is hatched. Each is told from the others in grey, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    Rising,
    Falling,
    Upright,
    Level,
    Crossed,
}

/// Between the lines of a pattern.
const STEP: f32 = 4.0;

type Segment = ((f32, f32), (f32, f32));

impl Pattern {
    /// Its lines within a box, from the box's upper left corner.
    pub fn lines(self, width: f32, height: f32) -> Vec<Segment> {
        let steps = |to: f32| (1..).map(|n| n as f32 * STEP - STEP / 2.0).take_while(move |at| *at < to);
        let rising = |sum: f32| {
            let (x1, x2) = (sum.min(width), (sum - height).max(0.0));
            ((x1, sum - x1), (x2, sum - x2))
        };
        let falling = |segment: Segment| ((width - segment.0.0, segment.0.1), (width - segment.1.0, segment.1.1));
        // A diagonal's step is measured along the edge.
        let diagonals = || steps((width + height) / 1.4).map(|at| rising(at * 1.4));
        match self {
            Self::Rising => diagonals().collect(),
            Self::Falling => diagonals().map(falling).collect(),
            Self::Crossed => diagonals().chain(diagonals().map(falling)).collect(),
            Self::Upright => steps(width).map(|x| ((x, 0.0), (x, height))).collect(),
            Self::Level => steps(height).map(|y| ((0.0, y), (width, y))).collect(),
        }
    }
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
            Self::Place(_) => {}
            Self::PageNumber { y, .. }
            | Self::Fill { y, .. }
            | Self::Picture { y, .. }
            | Self::Hatch { y, .. }
            | Self::Mark { y, .. } => *y += by,
            Self::Rule { from, to, .. } | Self::Stroke { from, to, .. } => {
                from.1 += by;
                to.1 += by;
            }
        }
    }

    /// The same, as decoration: a header row that is repeated on the next page is not read twice.
    pub fn as_artifact(&self) -> Option<Self> {
        let mut item = self.clone();
        match &mut item {
            Self::Place(_) => return None,
            Self::Text(text) => {
                text.node = None;
                text.nodes = Rc::new([]);
            }
            Self::Fill { node, .. } => *node = None,
            _ => {}
        }
        Some(item)
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn no_line_of_a_pattern_leaves_its_box() {
        for pattern in [Pattern::Rising, Pattern::Falling, Pattern::Upright, Pattern::Level, Pattern::Crossed] {
            for (width, height) in [(100.0, 12.0), (3.0, 12.0), (12.0, 300.0), (0.0, 12.0)] {
                let lines = pattern.lines(width, height);
                assert!(width < 10.0 || lines.len() > 2, "{pattern:?} {width}");
                for (x, y) in lines.iter().flat_map(|(from, to)| [*from, *to]) {
                    let inside = (-0.01..=width + 0.01).contains(&x) && (-0.01..=height + 0.01).contains(&y);
                    assert!(inside, "{pattern:?} in {width} x {height}: {x} {y}");
                }
            }
        }
    }
}
