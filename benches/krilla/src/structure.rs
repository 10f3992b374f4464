//! The structure tree as krilla wants it. Elements stand in the order they are drawn, as our own writer has them.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::{
    geom::Rect,
    tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree},
};

use crate::placed;

enum Kid {
    Node(usize),
    Content(Identifier),
}

pub struct Tree {
    nodes: Vec<placed::Node>,
    kids: Vec<Vec<Kid>>,
    linked: Vec<bool>,
    /// The page of each node's first content.
    page: Vec<usize>,
}

impl Tree {
    pub fn new(nodes: Vec<placed::Node>) -> Self {
        let count = nodes.len();
        let mut linked = vec![false; count];
        linked[0] = true;
        Self { nodes, kids: (0..count).map(|_| Vec::new()).collect(), linked, page: vec![0; count] }
    }

    pub fn touch(&mut self, node: usize) {
        if !std::mem::replace(&mut self.linked[node], true) {
            let parent = self.nodes[node].parent;
            self.touch(parent);
            self.kids[parent].push(Kid::Node(node));
        }
    }

    pub fn content(&mut self, node: usize, identifier: Identifier, page: usize) {
        self.touch(node);
        if self.kids[node].is_empty() {
            self.page[node] = page;
        }
        self.kids[node].push(Kid::Content(identifier));
    }

    /// krilla makes the document's own element.
    pub fn finish(mut self) -> TagTree {
        TagTree::from(self.children(0))
    }

    fn children(&mut self, node: usize) -> Vec<Node> {
        let kids = std::mem::take(&mut self.kids[node]);
        let kids = kids.into_iter().map(|kid| match kid {
            Kid::Content(identifier) => Node::Leaf(identifier),
            Kid::Node(kid) => {
                let children = self.children(kid);
                Node::Group(TagGroup::with_children(tag(&self.nodes[kid], self.page[kid]), children))
            }
        });
        kids.collect()
    }
}

fn tag(node: &placed::Node, page: usize) -> TagKind {
    let span = node.columns.and_then(|columns| NonZeroU32::new(columns.into()));
    let tag: TagKind = match node.role.as_str() {
        "H1" | "H2" | "H3" | "H4" => Tag::Hn(level(&node.role), Some(String::from("–"))).into(),
        "Sect" => Tag::Section.into(),
        "Div" => Tag::Div.into(),
        "Table" => Tag::Table.into(),
        "THead" => Tag::THead.into(),
        "TBody" => Tag::TBody.into(),
        "TR" => Tag::TR.into(),
        "TH" => Tag::TH(scope(node)).with_col_span(span).into(),
        "TD" => Tag::TD.with_col_span(span).into(),
        "Caption" => Tag::Caption.into(),
        "Figure" => Tag::Figure(node.alt.clone()).with_bbox(place(node, page)).into(),
        "L" => Tag::L(if node.ordered == Some(true) { ListNumbering::Decimal } else { ListNumbering::Disc }).into(),
        "LI" => Tag::LI.into(),
        "Lbl" => Tag::Lbl.into(),
        "LBody" => Tag::LBody.into(),
        "TOC" => Tag::TOC.into(),
        "TOCI" => Tag::TOCI.into(),
        "Span" => Tag::Span.into(),
        "Link" => Tag::Link.into(),
        "P" => Tag::P.into(),
        other => panic!("no tag of krilla's for {other}"),
    };
    tag.with_lang(node.language.clone())
}

fn level(role: &str) -> NonZeroU16 {
    role[1..].parse().ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN)
}

fn scope(node: &placed::Node) -> TableHeaderScope {
    if node.scope.as_deref() == Some("Column") { TableHeaderScope::Column } else { TableHeaderScope::Row }
}

fn place(node: &placed::Node, page: usize) -> Option<BBox> {
    let [left, top, right, bottom] = node.place?;
    Some(BBox::new(page, Rect::from_ltrb(left, top, right, bottom)?))
}
