//! The contents: a line a heading, linked. Page numbers are filled in when every page is known.

use std::collections::BTreeMap;

use super::{Area, Composer, paragraph::text_item};
use crate::report::{
    blocks::{Align, Heading, Span, Tone},
    pdf::{
        document::{Item, Page, Spot},
        flow::{Flow, Strip},
        tags::NodeId,
        theme::{self, Style},
    },
};

/// What the heading above them takes of their page.
const HEADING: f32 = 36.0;
/// Room for the page number.
const NUMBER: f32 = 36.0;

impl Composer<'_> {
    pub fn contents(&mut self, area: Area, parent: NodeId) -> Vec<Flow> {
        let node = self.tree.add(parent, "TOC");
        let headings: Vec<_> =
            self.document.headings().into_iter().filter(|heading| heading.listed && heading.level <= 2).collect();
        let mut all = Vec::new();
        for (index, heading) in headings.iter().enumerate() {
            let mut strips = self.entry(heading, area, node);
            let leads = headings.get(index + 1).is_some_and(|next| next.level > heading.level);
            strips.iter_mut().for_each(|strip| strip.keep = leads);
            all.extend(strips);
        }
        self.tighten(&mut all);
        all.into_iter().map(Flow::Strip).collect()
    }

    /// Two lines alone on a second page look forgotten: where less space between the parts makes one page of it, there is less.
    fn tighten(&self, strips: &mut [Strip]) {
        let room = self.frame.height() - HEADING;
        let height = |strips: &[Strip]| strips.iter().map(|strip| strip.before + strip.height).sum::<f32>();
        let gaps: f32 = strips.iter().map(|strip| strip.before).sum();
        let over = height(strips) - room;
        if over > 0.0 && over < gaps * 0.75 {
            let share = 1.0 - (over + 1.0) / gaps;
            strips.iter_mut().for_each(|strip| strip.before *= share);
        }
    }

    fn entry(&mut self, heading: &Heading, area: Area, parent: NodeId) -> Vec<Strip> {
        let style = theme::CONTENTS[usize::from(heading.level.clamp(1, 2)) - 1];
        let indent = if heading.level > 1 { 16.0 } else { 0.0 };
        let node = self.tree.add(parent, "TOCI");
        let inner = Area { x: area.x + indent, width: area.width - indent - NUMBER, ..area };
        let anchor = self.anchor_of(heading);
        let span = Span {
            tone: if heading.level == 1 { Tone::Accent } else { Tone::Muted },
            link: anchor.clone().map(crate::report::blocks::Link::Anchor),
            ..Span::new(heading.line())
        };
        let mut strips = self.lines(&[span], &style, inner, node);
        if let Some(first) = strips.first_mut() {
            first.before = if heading.level == 1 { 5.4 } else { 1.2 };
        }
        if let (Some(last), Some(anchor)) = (strips.last_mut(), anchor) {
            last.items.push(Item::PageNumber { anchor, x: area.x + area.width, y: 0.0, node });
        }
        strips
    }

    /// A heading without an anchor of its own has no link and no number.
    fn anchor_of(&self, heading: &Heading) -> Option<String> {
        heading.anchor.clone().filter(|anchor| self.anchors.contains(anchor.as_str()))
    }

    pub fn fill_page_numbers(&mut self, pages: &mut [Page], anchors: &BTreeMap<String, Spot>) {
        for item in pages.iter_mut().flat_map(|page| &mut page.items) {
            if let Item::PageNumber { anchor, x, y, node } = item {
                let number = anchors.get(anchor.as_str()).map_or(String::new(), |spot| (spot.page + 1).to_string());
                *item = self.page_number(&number, *x, *y, *node);
            }
        }
    }

    fn page_number(&mut self, number: &str, x: f32, y: f32, node: NodeId) -> Item {
        let style = Style { align: Align::End, bold: false, ..theme::CONTENTS[1] };
        let set = self.set.set(&[Span::new(number)], &style, NUMBER);
        let mut item = match set.lines.first() {
            Some(line) => text_item(line, &set, std::rc::Rc::new([]), Some(node), x - NUMBER, style.colour),
            None => Item::Rule { from: (x, 0.0), to: (x, 0.0), thickness: 0.0, colour: style.colour },
        };
        item.move_down(y);
        item
    }
}
