//! The structure tree: what each piece of a page is (heading, cell, figure), for who reads with ears or extracts with tools.
//! An element takes its place under its parent when its first content is drawn, so the tree reads as the pages do.

use smallvec::SmallVec;

pub type NodeId = usize;

/// A standard structure type of PDF 1.7, 14.8.4.
pub type Role = &'static str;

/// Small, and the first within its node: a long report has hundreds of thousands, and most nodes have but one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    Node(u32),
    Marked { page: u32, mcid: u32 },
}

impl Kid {
    fn node(id: NodeId) -> Self {
        Self::Node(short(id))
    }
}

/// Four thousand million elements or pages are no report.
fn short(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2^32 elements")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Row,
    Column,
}

#[derive(Debug, Default)]
pub struct Node {
    pub role: Role,
    pub parent: NodeId,
    pub kids: SmallVec<[Kid; 1]>,
    pub alt: Option<Box<str>>,
    pub language: Option<Box<str>>,
    pub scope: Option<Scope>,
    /// Columns a cell reaches over, where it is more than one.
    pub columns: Option<u8>,
    /// Left, top, right, bottom on its page, from the upper left corner: figures must say where they are.
    pub place: Option<[f32; 4]>,
    pub ordered: Option<bool>,
    linked: bool,
}

/// Node 0 is the document.
#[derive(Debug)]
pub struct Tree {
    pub nodes: Vec<Node>,
    /// Nodes of the marked contents of each page, by MCID.
    pub marked: Vec<Vec<NodeId>>,
}

impl Default for Tree {
    fn default() -> Self {
        Self { nodes: vec![Node { role: "Document", linked: true, ..Node::default() }], marked: Vec::new() }
    }
}

impl Tree {
    pub const ROOT: NodeId = 0;

    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node { role, parent, ..Node::default() });
        self.nodes.len() - 1
    }

    /// Puts the node, and what it stands in, in its place. For content that draws nothing: an empty cell.
    pub fn touch(&mut self, id: NodeId) {
        if self.nodes[id].linked {
            return;
        }
        self.nodes[id].linked = true;
        let parent = self.nodes[id].parent;
        self.touch(parent);
        self.nodes[parent].kids.push(Kid::node(id));
    }

    /// A new marked content of the node on a page: its MCID.
    pub fn mark(&mut self, id: NodeId, page: usize) -> usize {
        self.touch(id);
        if self.marked.len() <= page {
            self.marked.resize_with(page + 1, Vec::new);
        }
        self.marked[page].push(id);
        let mcid = self.marked[page].len() - 1;
        self.nodes[id].kids.push(Kid::Marked { page: short(page), mcid: short(mcid) });
        mcid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stand_in_the_order_they_are_drawn() {
        let mut tree = Tree::default();
        let table = tree.add(Tree::ROOT, "Table");
        let late = tree.add(Tree::ROOT, "P");
        let row = tree.add(table, "TR");
        assert_eq!(tree.mark(row, 0), 0);
        assert_eq!(tree.mark(late, 0), 1);
        tree.touch(row);
        assert_eq!(tree.nodes[Tree::ROOT].kids[..], [Kid::node(table), Kid::node(late)]);
        assert_eq!(tree.nodes[table].kids[..], [Kid::node(row)]);
        assert_eq!(tree.marked[0], [row, late]);
    }
}
