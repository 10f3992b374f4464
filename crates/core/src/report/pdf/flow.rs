//! Pages out of strips and rows. A strip is never cut; a row is cut between the lines of its cells, but only when it is long.
//! Keeps headings with what follows and repeats a table's header; knows nothing of blocks.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    document::{Bookmark, Item, Page, Spot},
    tags::NodeId,
    theme::{Frame, Rgb},
};

pub enum Flow {
    Strip(Strip),
    Row(Row),
    PageBreak,
}

/// Items from the strip's top; `x` is already the page's.
#[derive(Default)]
pub struct Strip {
    pub before: f32,
    pub height: f32,
    pub keep: bool,
    pub items: Vec<Item>,
    pub anchors: Vec<String>,
    pub bookmark: Option<(u8, String)>,
    /// Figures say where on their page they are.
    pub figure: Option<(NodeId, [f32; 4])>,
}

/// Cells side by side, each its own strips.
#[derive(Default)]
pub struct Row {
    pub before: f32,
    pub keep: bool,
    pub cells: Vec<Cell>,
    /// Above and below the cells' content.
    pub pad: f32,
    pub left: f32,
    pub right: f32,
    pub fill: Option<Rgb>,
    pub bar: Option<Rgb>,
    pub rule: Option<Rgb>,
    pub anchors: Vec<String>,
    pub node: Option<NodeId>,
    /// Drawn again at the top of every page the table reaches.
    pub header: Option<Rc<Header>>,
}

#[derive(Default)]
pub struct Cell {
    pub node: Option<NodeId>,
    pub strips: Vec<Strip>,
}

pub struct Header {
    pub height: f32,
    pub items: Vec<Item>,
}

/// A row that fills less than this share of a page moves to the next one whole.
const WHOLE: f32 = 0.3;

impl Strip {
    fn total(&self) -> f32 {
        self.before + self.height
    }

    /// Mere distance, which the edge of a page gives anyway.
    fn is_space(&self) -> bool {
        self.items.is_empty() && self.anchors.is_empty()
    }
}

impl Cell {
    fn height(&self) -> f32 {
        self.strips.iter().map(Strip::total).sum()
    }
}

impl Row {
    pub fn height(&self) -> f32 {
        self.cells.iter().map(Cell::height).fold(0.0, f32::max) + 2.0 * self.pad
    }

    /// What must at least stand on a page with what comes before.
    fn least(&self, page: f32) -> f32 {
        let height = self.height();
        if height <= page * WHOLE {
            return self.before + height;
        }
        let lines = |cell: &Cell| cell.strips.iter().take(3).map(Strip::total).sum::<f32>();
        self.before + 2.0 * self.pad + self.cells.iter().map(lines).fold(0.0, f32::max)
    }

    /// Cuts off what fits into `room`; at least a strip of each cell when `force`.
    fn cut(&mut self, room: f32, force: bool) -> Option<Row> {
        let room = room - 2.0 * self.pad;
        let counts: Vec<_> = self.cells.iter().map(|cell| fitting(cell, room)).collect();
        if counts.iter().all(|count| *count == 0) && !force {
            return None;
        }
        let none = counts.iter().all(|count| *count == 0);
        let cells =
            self.cells.iter_mut().zip(counts).map(|(cell, count)| cell.take(if none { 1 } else { count })).collect();
        Some(Row {
            cells,
            anchors: std::mem::take(&mut self.anchors),
            header: self.header.clone(),
            rule: None,
            ..self.look()
        })
    }

    fn look(&self) -> Row {
        Row {
            before: self.before,
            pad: self.pad,
            left: self.left,
            right: self.right,
            fill: self.fill,
            bar: self.bar,
            node: self.node,
            ..Row::default()
        }
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.strips.is_empty())
    }

    /// As one uncuttable strip, for a row inside a cell.
    pub fn into_strip(mut self) -> Strip {
        let height = self.height();
        let anchors = std::mem::take(&mut self.anchors);
        let (before, keep) = (self.before, self.keep);
        let mut items = Vec::new();
        self.draw(0.0, height, &mut |item| items.push(item));
        Strip { before, height, keep, items, anchors, ..Strip::default() }
    }

    /// Draws at `y`, decoration first.
    fn draw(self, y: f32, height: f32, out: &mut dyn FnMut(Item)) {
        let width = self.right - self.left;
        if let Some(colour) = self.fill {
            out(Item::Fill { x: self.left, y, width, height, radius: 0.0, colour, node: None });
        }
        if let Some(colour) = self.bar {
            out(Item::Fill { x: self.left, y, width: 2.4, height, radius: 0.0, colour, node: None });
        }
        if let Some(colour) = self.rule {
            let y = y + height;
            out(Item::Rule { from: (self.left, y), to: (self.right, y), thickness: 0.5, colour });
        }
        self.node.into_iter().for_each(|node| out(Item::Place(node)));
        for cell in self.cells {
            cell.node.into_iter().for_each(|node| out(Item::Place(node)));
            let mut y = y + self.pad;
            for strip in cell.strips {
                y += strip.before;
                for mut item in strip.items {
                    item.move_down(y);
                    out(item);
                }
                y += strip.height;
            }
        }
    }
}

fn fitting(cell: &Cell, room: f32) -> usize {
    let mut used = 0.0;
    let mut count = 0;
    for strip in &cell.strips {
        used += strip.total();
        if used > room {
            break;
        }
        count += 1;
    }
    // A line that keeps with the next one does not stay behind alone.
    while count > 0 && count < cell.strips.len() && cell.strips[count - 1].keep {
        count -= 1;
    }
    count
}

impl Cell {
    fn take(&mut self, count: usize) -> Cell {
        let count = count.min(self.strips.len());
        Cell { node: self.node, strips: self.strips.drain(..count).collect() }
    }
}

pub struct Paginator {
    pub frame: Frame,
    pub pages: Vec<Page>,
    pub bookmarks: Vec<Bookmark>,
    pub anchors: BTreeMap<String, Spot>,
    /// Where each figure came to stand.
    pub figures: Vec<(NodeId, [f32; 4])>,
    /// What keeps with something that is still to come.
    group: Vec<Flow>,
    y: f32,
    fresh: bool,
}

impl Paginator {
    pub fn new(frame: Frame) -> Self {
        Self {
            y: frame.top,
            frame,
            pages: vec![Page::default()],
            bookmarks: Vec::new(),
            anchors: BTreeMap::new(),
            figures: Vec::new(),
            group: Vec::new(),
            fresh: true,
        }
    }

    /// Takes flows in reading order; a group that keeps together moves to the next page when it does not fit on this one.
    pub fn place(&mut self, flows: impl IntoIterator<Item = Flow>) {
        for flow in flows {
            let keeps = matches!(&flow, Flow::Strip(Strip { keep: true, .. }) | Flow::Row(Row { keep: true, .. }));
            self.group.push(flow);
            if !keeps {
                self.end();
            }
        }
    }

    /// Nothing more comes, or nothing that the last flows must keep with.
    pub fn end(&mut self) {
        let group = std::mem::take(&mut self.group);
        self.place_group(group);
    }

    fn place_group(&mut self, group: Vec<Flow>) {
        let page = self.frame.height();
        let last = group.len().saturating_sub(1);
        let needed: f32 = group.iter().enumerate().map(|(index, flow)| flow.needs(page, index == last)).sum();
        if self.y + needed > self.frame.bottom && needed <= page {
            self.turn();
        }
        for flow in group {
            match flow {
                Flow::Strip(strip) => self.place_strip(strip),
                Flow::Row(row) => self.place_row(row),
                Flow::PageBreak => self.turn(),
            }
        }
    }

    /// A new page, unless this one is still empty.
    pub fn turn(&mut self) {
        if !self.fresh {
            self.pages.push(Page::default());
            self.y = self.frame.top;
            self.fresh = true;
        }
    }

    fn here(&self, y: f32) -> Spot {
        Spot { page: self.pages.len() - 1, y }
    }

    fn put(&mut self, item: Item) {
        self.pages.last_mut().expect("there is always a page").items.push(item);
    }

    fn place_strip(&mut self, strip: Strip) {
        if strip.is_space() && (self.fresh || self.y + strip.height > self.frame.bottom) {
            return;
        }
        let before = if self.fresh { 0.0 } else { strip.before };
        if self.y + before + strip.height > self.frame.bottom + 0.01 {
            self.turn();
        }
        self.y += if self.fresh { 0.0 } else { before };
        let spot = self.here(self.y);
        self.anchors.extend(strip.anchors.into_iter().map(|anchor| (anchor, spot)));
        self.bookmarks.extend(strip.bookmark.map(|(level, title)| Bookmark { level, title, spot }));
        if let Some((node, [left, top, right, bottom])) = strip.figure {
            self.figures.push((node, [left, top + self.y, right, bottom + self.y]));
        }
        for mut item in strip.items {
            item.move_down(self.y);
            self.put(item);
        }
        self.y += strip.height;
        self.fresh = false;
    }

    fn place_row(&mut self, mut row: Row) {
        loop {
            self.start_row(&row);
            let before = if self.fresh { 0.0 } else { row.before };
            let room = self.frame.bottom - self.y - before;
            let height = row.height();
            if height <= room + 0.01 {
                return self.draw_row(row, before, height);
            }
            let whole = height <= self.frame.height() * WHOLE;
            let part = if whole && !self.fresh { None } else { row.cut(room, self.fresh) };
            if let Some(part) = part {
                let height = part.height();
                self.draw_row(part, before, height);
            }
            if row.is_empty() {
                return;
            }
            row.before = 0.0;
            self.turn();
        }
    }

    fn start_row(&mut self, row: &Row) {
        let Some(header) = row.header.as_ref().filter(|_| self.fresh) else { return };
        let y = self.y;
        for mut item in header.items.iter().filter_map(Item::as_artifact) {
            item.move_down(y);
            self.put(item);
        }
        self.y += header.height;
    }

    fn draw_row(&mut self, mut row: Row, before: f32, height: f32) {
        self.y += before;
        let y = self.y;
        let spot = self.here(y);
        self.anchors.extend(std::mem::take(&mut row.anchors).into_iter().map(|anchor| (anchor, spot)));
        let page = self.pages.last_mut().expect("there is always a page");
        row.draw(y, height, &mut |item| page.items.push(item));
        self.y += height;
        self.fresh = false;
    }
}

impl Flow {
    fn needs(&self, page: f32, last: bool) -> f32 {
        match self {
            Self::Strip(strip) => strip.total(),
            Self::Row(row) if last => row.least(page),
            Self::Row(row) => row.before + row.height(),
            Self::PageBreak => 0.0,
        }
    }
}
