//! The structure tree, and the links, which belong to it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{
    destination, page_of, reserve, text,
    write::{put, put_number, put_object},
};
use crate::{
    Result,
    report::{
        blocks::Link,
        pdf::{
            document::{Area, Drawn},
            print::Areas,
            tags::{Kid, Node, NodeId, Scope, Tree},
        },
    },
};

/// The elements, as they are written: as objects they would take two kilobytes each and a third of the time of writing, and
/// a long report has hundreds of thousands.
pub struct Elements<'a> {
    drawn: &'a Drawn,
    pages: &'a [ObjectId],
    pub root: ObjectId,
    ids: Vec<Option<ObjectId>>,
    /// A link's annotations, each with its page.
    annotations: BTreeMap<NodeId, Vec<(ObjectId, usize)>>,
}

/// Writes the root, the links and the way back from marked contents; the elements themselves come from `into_objects`.
pub fn write<'a>(file: &mut Document, drawn: &'a Drawn, areas: &Areas, pages: &'a [ObjectId]) -> Result<Elements<'a>> {
    let root = reserve(file);
    let ids = vec![None; drawn.tree.nodes.len()];
    let mut elements = Elements { drawn, pages, root, ids, annotations: BTreeMap::new() };
    elements.reserve_reachable(file, Tree::ROOT);
    let links = elements.links(file, areas)?;
    elements.parents(file, &links);
    Ok(elements)
}

impl<'a> Elements<'a> {
    /// Every element with its number, written when it is asked for.
    pub fn into_written(self) -> impl Iterator<Item = (u32, Vec<u8>)> + use<'a> {
        (0..self.ids.len()).filter_map(move |node| Some((self.ids[node]?.0, self.element(node))))
    }

    fn id(&self, node: NodeId) -> Object {
        self.ids[node].map_or(Object::Null, Object::Reference)
    }

    /// Only what something was drawn for is an element.
    fn reserve_reachable(&mut self, file: &mut Document, node: NodeId) {
        self.ids[node] = Some(file.new_object_id());
        for kid in &self.drawn.tree.nodes[node].kids {
            if let Kid::Node(kid) = kid {
                self.reserve_reachable(file, *kid as NodeId);
            }
        }
    }

    /// Every page's annotations; back come the elements they belong to, in the order of their keys.
    fn links(&mut self, file: &mut Document, areas: &Areas) -> Result<Vec<NodeId>> {
        let mut owners = Vec::new();
        for (page, areas) in areas.iter().enumerate() {
            let mut annotations = Vec::new();
            for area in areas {
                let Some(target) = self.target(&area.link) else { continue };
                let key = self.pages.len() + owners.len();
                let id = file.add_object(annotation(area, target, key, self.pages[page]));
                owners.push(area.node);
                self.annotations.entry(area.node).or_default().push((id, page));
                annotations.push(Object::Reference(id));
            }
            let dictionary = page_of(file, self.pages[page])?;
            dictionary.remove(b"Annots");
            if !annotations.is_empty() {
                dictionary.set("Annots", annotations);
            }
            dictionary.set("StructParents", page as i64);
            dictionary.set("Tabs", "S");
        }
        Ok(owners)
    }

    fn target(&self, link: &Link) -> Option<(&'static str, Object)> {
        match link {
            Link::Web(address) => {
                let address: String = address.chars().filter(char::is_ascii_graphic).collect();
                Some(("A", dictionary! { "S" => "URI", "URI" => Object::string_literal(address) }.into()))
            }
            Link::Anchor(anchor) => {
                let spot = self.drawn.anchors.get(anchor)?;
                Some(("Dest", destination(self.pages[spot.page], self.drawn, spot.y)))
            }
        }
    }

    /// From marked contents and annotations back to their elements.
    fn parents(&self, file: &mut Document, links: &[NodeId]) {
        let mut numbers = Vec::new();
        for page in 0..self.pages.len() {
            let marked = self.drawn.tree.marked.get(page).map(Vec::as_slice).unwrap_or_default();
            let list: Vec<Object> = marked.iter().map(|node| self.id(*node)).collect();
            let list = file.add_object(list);
            numbers.extend([Object::Integer(page as i64), Object::Reference(list)]);
        }
        for (index, node) in links.iter().enumerate() {
            numbers.extend([Object::Integer((self.pages.len() + index) as i64), self.id(*node)]);
        }
        let next = (self.pages.len() + links.len()) as i64;
        let parents = file.add_object(dictionary! { "Nums" => numbers });
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => self.id(Tree::ROOT),
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        };
        file.set_object(self.root, tree);
    }

    fn element(&self, index: NodeId) -> Vec<u8> {
        let node = &self.drawn.tree.nodes[index];
        let mut out = Vec::with_capacity(96);
        out.extend_from_slice(b"<</S/");
        out.extend_from_slice(node.role.as_bytes());
        out.extend_from_slice(b"/P ");
        put_reference(&mut out, if index == Tree::ROOT { Some(self.root) } else { self.ids[node.parent] });
        let page = node.kids.iter().find_map(|kid| match kid {
            Kid::Marked { page, .. } => Some(*page as usize),
            Kid::Node(_) => None,
        });
        if let Some(page) = page {
            out.extend_from_slice(b"/Pg ");
            put_reference(&mut out, Some(self.pages[page]));
        }
        self.put_kids(&mut out, index, page);
        for (key, said) in [("/Alt", &node.alt), ("/Lang", &node.language)] {
            if let Some(said) = said {
                out.extend_from_slice(key.as_bytes());
                put_object(&mut out, &text(said));
            }
        }
        self.put_attributes(&mut out, node);
        out.extend_from_slice(b">>");
        out
    }

    /// Contents on the element's own page are numbers, everything else says where it is.
    fn put_kids(&self, out: &mut Vec<u8>, index: NodeId, page: Option<usize>) {
        out.extend_from_slice(b"/K[");
        for kid in &self.drawn.tree.nodes[index].kids {
            match kid {
                Kid::Node(kid) => put_reference(out, self.ids[*kid as NodeId]),
                Kid::Marked { page: on, mcid } if Some(*on as usize) == page => put_number(out, (*mcid).into()),
                Kid::Marked { page, mcid } => {
                    out.extend_from_slice(b"<</Type/MCR/Pg ");
                    put_reference(out, Some(self.pages[*page as usize]));
                    out.extend_from_slice(b"/MCID ");
                    put_number(out, (*mcid).into());
                    out.extend_from_slice(b">>");
                }
            }
            out.push(b' ');
        }
        for (annotation, page) in self.annotations.get(&index).into_iter().flatten() {
            out.extend_from_slice(b"<</Type/OBJR/Obj ");
            put_reference(out, Some(*annotation));
            out.extend_from_slice(b"/Pg ");
            put_reference(out, Some(self.pages[*page]));
            out.extend_from_slice(b">>");
        }
        out.push(b']');
    }

    fn put_attributes(&self, out: &mut Vec<u8>, node: &Node) {
        if let Some(scope) = node.scope {
            let scope = if scope == Scope::Row { "Row" } else { "Column" };
            put(out, format_args!("/A<</O/Table/Scope/{scope}>>"));
        } else if let Some(columns) = node.columns {
            put(out, format_args!("/A<</O/Table/ColSpan {columns}>>"));
        } else if let Some([left, top, right, bottom]) = node.place {
            let height = self.drawn.paper.1;
            let [left, low, right, high] = [left, height - bottom, right, height - top].map(f32::round);
            put(out, format_args!("/A<</O/Layout/Placement/Block/BBox[{left} {low} {right} {high}]>>"));
        } else if let Some(ordered) = node.ordered {
            let numbering = if ordered { "Decimal" } else { "Disc" };
            put(out, format_args!("/A<</O/List/ListNumbering/{numbering}>>"));
        }
    }
}

/// A node without a number was not drawn: nothing refers to it.
fn put_reference(out: &mut Vec<u8>, id: Option<ObjectId>) {
    match id {
        Some((id, generation)) => {
            put_number(out, id.into());
            out.push(b' ');
            put_number(out, generation.into());
            out.extend_from_slice(b" R");
        }
        None => out.extend_from_slice(b"null"),
    }
}

fn annotation(area: &Area, (key, target): (&str, Object), parent: usize, page: ObjectId) -> Dictionary {
    let mut annotation = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => area.rect.map(Object::from).to_vec(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        // Print: PDF/A wants it said.
        "F" => 4,
        "P" => page,
        "Contents" => text(&area.says),
        "StructParent" => parent as i64,
    };
    annotation.set(key, target);
    annotation
}
