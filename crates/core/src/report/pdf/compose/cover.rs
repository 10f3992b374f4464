//! The first page: a band of colour, what this is, of whom and when, and under it the document control.

use super::{Area, Composer};
use crate::report::{
    blocks::{Block, Fact, Span},
    pdf::{
        flow::{Flow, Strip},
        tags::Tree,
        theme::{self, Place, Rgb, Style},
    },
};

const BAND: f32 = 7.0;
const TITLE: Style =
    Style { size: 29.0, leading: 35.0, colour: theme::ACCENT, bold: true, align: crate::report::blocks::Align::Start };
/// Of a single sheet.
const BRIEF_TITLE: Style = Style { size: 19.0, leading: 24.0, ..TITLE };
const ORGANISATION: Style =
    Style { size: 15.0, leading: 20.0, colour: theme::INK, bold: false, align: crate::report::blocks::Align::Start };
const KICKER: Style = Style {
    size: 10.5,
    leading: 14.0,
    colour: Rgb(0x3f, 0x6c, 0x95),
    bold: true,
    align: crate::report::blocks::Align::Start,
};

impl Composer<'_> {
    pub fn cover(&mut self) -> Vec<Flow> {
        let cover = &self.document.cover;
        let node = self.tree.add(Tree::ROOT, "Sect");
        let area = Area { x: self.frame.left, width: self.frame.width(), place: Place::Page };
        let band = Self::ground(0.0, -self.frame.top, BAND, self.frame.paper.1, theme::ACCENT);
        let (above, below, title_style) = if cover.brief { (1.0, 4.0, BRIEF_TITLE) } else { (78.0, 26.0, TITLE) };
        let mut flows = vec![Flow::Strip(Strip { height: above, items: vec![band], ..Strip::default() })];
        let kicker = self.cover_lines(&[Span::new(&cover.kicker)], &KICKER, area, node, "P", 0.0);
        let title = self.cover_lines(&[Span::new(&cover.title)], &title_style, area, node, "H1", 4.0);
        let organisation = self.cover_lines(&[Span::new(&cover.subtitle)], &ORGANISATION, area, node, "P", 6.0);
        flows.extend(kicker.into_iter().chain(title).chain(organisation));
        if let Some((label, tone)) = &cover.badge {
            let badge = Span::new(format!("\u{a0}{label}\u{a0}")).badge(*tone).bold();
            flows.extend(self.cover_lines(&[badge], &theme::BODY, area, node, "P", 12.0));
        }
        flows.push(Flow::Strip(Strip { height: below, ..Strip::default() }));
        let facts: Vec<_> = cover
            .facts
            .iter()
            .map(|(label, value)| Fact { label: label.clone(), value: vec![Block::text(value.clone())], short: false })
            .collect();
        flows.extend(self.facts(&facts, area, node));
        flows.push(Flow::Strip(Strip { height: below * 0.4, ..Strip::default() }));
        flows.extend(self.blocks(&cover.blocks, area, node));
        flows
    }

    fn cover_lines(
        &mut self,
        spans: &[Span],
        style: &Style,
        area: Area,
        parent: usize,
        role: &'static str,
        before: f32,
    ) -> Vec<Flow> {
        if spans.iter().all(|span| span.text.is_empty()) {
            return Vec::new();
        }
        let node = self.tree.add(parent, role);
        let mut strips = self.lines(spans, style, area, node);
        if let Some(first) = strips.first_mut() {
            first.before = before;
        }
        strips.into_iter().map(Flow::Strip).collect()
    }
}
