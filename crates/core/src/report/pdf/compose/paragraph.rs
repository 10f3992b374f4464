//! Headings, paragraphs, lists and callouts.

use std::{borrow::Cow, rc::Rc};

use super::{Area, Composer};
use crate::report::{
    blocks::{Block, Callout, Heading, Link, List, Paragraph, Span},
    pdf::{
        document::{Item, Text},
        flow::{Cell, Flow, Row, Strip},
        tags::NodeId,
        text,
        theme::{self, Place, Rgb, Style},
    },
};

const HEADINGS: [&str; 4] = ["H1", "H2", "H3", "H4"];

impl Composer<'_> {
    pub fn heading(&mut self, heading: &Heading, area: Area, parent: NodeId) -> Vec<Flow> {
        let level = heading.level.clamp(1, 4);
        // On a single sheet a heading is set a step smaller; its level in the tags is its own.
        let (style, before, after) = self.palette.heading(if self.document.cover.brief { level + 1 } else { level });
        let node = self.tree.add(parent, HEADINGS[usize::from(level) - 1]);
        let number = heading.number.iter().map(|number| Span::new(format!("{number}\u{a0}\u{a0}\u{a0}")));
        let spans: Vec<_> = number.chain(heading.text.0.iter().cloned()).collect();
        let mut strips = self.lines(&spans, &style, area, node);
        let count = strips.len();
        for (index, strip) in strips.iter_mut().enumerate() {
            strip.keep = true;
            if index == 0 {
                strip.before = before;
                strip.anchors.extend(heading.anchor.clone());
                strip.bookmark = Some((level, heading.line()));
            }
            if index + 1 == count {
                strip.height += after;
            }
        }
        strips.into_iter().map(Flow::Strip).collect()
    }

    pub fn paragraph(&mut self, paragraph: &Paragraph, area: Area, parent: NodeId, first: bool) -> Vec<Flow> {
        let style = theme::paragraph(paragraph.role, area.place);
        let node = self.tree.add(parent, "P");
        let mut strips = self.lines(&paragraph.text.0, &style, area, node);
        keep_ends_together(&mut strips);
        if let Some(strip) = strips.first_mut() {
            strip.before = match area.place {
                _ if first => 0.0,
                Place::Page => 6.0,
                Place::Cell => 2.0,
            };
        }
        if paragraph.keep_with_next {
            strips.iter_mut().for_each(|strip| strip.keep = true);
        }
        strips.into_iter().map(Flow::Strip).collect()
    }

    /// A strip a line.
    pub fn lines(&mut self, spans: &[Span], style: &Style, area: Area, node: NodeId) -> Vec<Strip> {
        let spans = &*self.linkable(spans);
        let set = self.set.set(spans, style, area.width);
        let nodes = self.span_nodes(spans, node);
        let strip = |line: &Rc<text::Line>| {
            let item = text_item(line, &set, nodes.clone(), Some(node), area.x, style.colour);
            Strip { height: line.height, items: vec![item], ..Strip::default() }
        };
        set.lines.iter().map(strip).collect()
    }

    /// Links that lead nowhere, or that a reader should not follow blindly, become plain text.
    fn linkable<'s>(&self, spans: &'s [Span]) -> Cow<'s, [Span]> {
        let known = |link: &Link| match link {
            Link::Anchor(anchor) => self.anchors.contains(anchor.as_str()),
            Link::Web(address) => ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme)),
        };
        if spans.iter().all(|span| span.link.as_ref().is_none_or(known)) {
            return Cow::Borrowed(spans);
        }
        spans.iter().map(|span| Span { link: span.link.clone().filter(known), ..span.clone() }).collect()
    }

    fn span_nodes(&mut self, spans: &[Span], parent: NodeId) -> Rc<[Option<NodeId>]> {
        if spans.iter().all(|span| span.link.is_none() && span.language.is_none()) {
            return Rc::new([]);
        }
        spans.iter().map(|span| self.span_node(span, parent)).collect()
    }

    fn span_node(&mut self, span: &Span, parent: NodeId) -> Option<NodeId> {
        let role = if span.link.is_some() { "Link" } else { "Span" };
        (span.link.is_some() || span.language.is_some()).then(|| {
            let node = self.tree.add(parent, role);
            self.tree.nodes[node].language = span.language.as_deref().map(Into::into);
            node
        })
    }

    pub fn list(&mut self, list: &List, area: Area, parent: NodeId) -> Vec<Flow> {
        let node = self.tree.add(parent, "L");
        self.tree.nodes[node].ordered = Some(list.ordered);
        let indent = if list.ordered { 20.0 } else { 13.0 };
        let mut flows = Vec::new();
        for (index, blocks) in list.items.iter().enumerate() {
            let item = self.tree.add(node, "LI");
            let label = self.tree.add(item, "Lbl");
            let body = self.tree.add(item, "LBody");
            let mark = if list.ordered { format!("{}.", index + 1) } else { "•".to_owned() };
            let style = theme::paragraph(Default::default(), area.place);
            let mark = self.lines(&[Span::new(mark)], &style, Area { width: indent, ..area }, label);
            let inner = Area { x: area.x + indent, width: area.width - indent, ..area };
            let content = self.item_strips(blocks, inner, body);
            let cells = vec![Cell { node: None, strips: mark }, Cell { node: None, strips: content }];
            let row = Row {
                before: 3.0,
                cells,
                left: area.x,
                right: area.x + area.width,
                node: Some(item),
                ..Row::default()
            };
            flows.push(Flow::Row(row));
        }
        flows
    }

    /// The first block of an item starts level with its mark.
    fn item_strips(&mut self, blocks: &[Block], area: Area, node: NodeId) -> Vec<Strip> {
        let mut strips = self.cell_strips(blocks, area, node);
        if let Some(strip) = strips.first_mut() {
            strip.before = 0.0;
        }
        strips
    }

    pub fn callout(&mut self, callout: &Callout, area: Area, parent: NodeId) -> Vec<Flow> {
        let (colour, fill) = self.palette.tone(callout.tone);
        let node = self.tree.add(parent, "Div");
        let inner = Area { x: area.x + 14.0, width: area.width - 26.0, ..area };
        let mut strips = Vec::new();
        if let Some(title) = &callout.title {
            let title_node = self.tree.add(node, "P");
            let style = Style { colour, bold: true, ..theme::BODY };
            strips.extend(self.lines(&[Span::new(title)], &style, inner, title_node));
            strips.iter_mut().for_each(|strip| strip.keep = true);
        }
        let content = self.item_strips(&callout.blocks, inner, node);
        let gap = if strips.is_empty() { 0.0 } else { 4.0 };
        strips.extend(
            content
                .into_iter()
                .enumerate()
                .map(|(index, strip)| Strip { before: if index == 0 { gap } else { strip.before }, ..strip }),
        );
        let row = Row {
            before: 8.0,
            pad: 9.0,
            left: area.x,
            right: area.x + area.width,
            fill: Some(fill),
            bar: Some(colour),
            cells: vec![Cell { node: Some(node), strips }],
            ..Row::default()
        };
        vec![Flow::Row(row), Flow::Strip(Strip { height: 6.0, ..Strip::default() })]
    }
}

/// The first two lines stay together, and so do the last two.
fn keep_ends_together(strips: &mut [Strip]) {
    let count = strips.len();
    if count > 1 {
        strips[0].keep = true;
        strips[count - 2].keep = true;
    }
}

pub fn text_item(
    line: &Rc<text::Line>,
    set: &text::Paragraph,
    nodes: Rc<[Option<NodeId>]>,
    node: Option<NodeId>,
    x: f32,
    colour: Rgb,
) -> Item {
    Item::Text(Text { line: line.clone(), spans: set.spans.clone(), nodes, node, x, y: 0.0, colour, turned: 0.0 })
}
