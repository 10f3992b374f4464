//! The first page: a band of colour, what this is, of whom and when, and under it the document control.

use super::{Area, Composer};
use crate::report::{
    blocks::{Align, Block, Fact, Span},
    pdf::{
        document::Item,
        flow::{Flow, Strip},
        tags::{NodeId, Tree},
        theme::{self, Place, Style},
    },
};

const BAND: f32 = 7.0;
/// The colours of these are the palette's.
const TITLE: Style = Style { size: 29.0, leading: 35.0, colour: theme::INK, bold: true, align: Align::Start };
/// Of a single sheet.
const BRIEF_TITLE: Style = Style { size: 19.0, leading: 24.0, ..TITLE };
const ORGANISATION: Style = Style { size: 15.0, leading: 20.0, colour: theme::INK, bold: false, align: Align::Start };
const KICKER: Style = Style { size: 10.5, leading: 14.0, colour: theme::INK, bold: true, align: Align::Start };
/// The most room a logo takes: above the title of a cover, right of the title of a single sheet.
const LOGO: (f32, f32) = (230.0, 76.0);
const BRIEF_LOGO: (f32, f32) = (130.0, 40.0);
/// Above the first line of text.
const LOGO_ABOVE: f32 = 30.0;

impl Composer<'_> {
    pub fn cover(&mut self) -> Vec<Flow> {
        let cover = &self.document.cover;
        let node = self.tree.add(Tree::ROOT, "Sect");
        let area = Area { x: self.frame.left, width: self.frame.width(), place: Place::Page };
        let (above, below, title_style) = if cover.brief { (1.0, 4.0, BRIEF_TITLE) } else { (78.0, 26.0, TITLE) };
        let (first, beside) = self.cover_top(above, area, node);
        let mut flows = vec![Flow::Strip(first)];
        let head = Area { width: area.width - beside, ..area };
        let kicker_style = Style { colour: self.palette.second, ..KICKER };
        let title_style = Style { colour: self.palette.accent, ..title_style };
        let kicker = self.cover_lines(&[Span::new(&cover.kicker)], &kicker_style, head, node, "P", 0.0);
        let title = self.cover_lines(&[Span::new(&cover.title)], &title_style, head, node, "H1", 4.0);
        let organisation = self.cover_lines(&[Span::new(&cover.subtitle)], &ORGANISATION, head, node, "P", 6.0);
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

    /// The band at the paper's edge and the logo; and how much room the logo takes beside the title.
    fn cover_top(&mut self, height: f32, area: Area, parent: NodeId) -> (Strip, f32) {
        let band = Self::ground(0.0, -self.frame.top, BAND, self.frame.paper.1, self.palette.accent);
        let mut strip = Strip { height, items: vec![band], ..Strip::default() };
        let (Some(logo), Some(given)) = (self.logo, &self.document.branding.logo) else { return (strip, 0.0) };
        let brief = self.document.cover.brief;
        let room = if brief { BRIEF_LOGO } else { LOGO };
        let (width, height) = logo.within(room.0, room.1);
        let (x, y) = if brief { (area.x + area.width - width, 0.0) } else { (area.x, -LOGO_ABOVE) };
        let node = self.tree.add(parent, "Figure");
        let alt = if given.alt.trim().is_empty() { &self.document.meta.organisation } else { &given.alt };
        self.tree.nodes[node].alt = Some(alt.as_str().into());
        strip.items.push(Item::Picture { image: logo.image, x, y, width, height, node: Some(node) });
        strip.figure = Some((node, [x, y, x + width, y + height]));
        (strip, if brief { width + 14.0 } else { 0.0 })
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
