//! What a pen fills in: boxes to tick and lines to write on. A box is a character, so that whether it is ticked is read,
//! extracted and copied with its label; lines are decoration.

use super::{Area, Composer};
use crate::report::{
    blocks::{Span, Tick},
    pdf::{
        document::Item,
        flow::{Flow, Strip},
        tags::NodeId,
        theme::{self, Style},
    },
};

/// The no-break space keeps the box apart from its label where somebody reads or copies the text.
const OPEN: &str = "\u{2610}\u{a0}";
const TICKED: &str = "\u{2611}\u{a0}";
/// The box's size, and the column it stands in.
const BOX: Style = Style { size: 10.0, leading: 11.8, ..theme::CELL };
const COLUMN: f32 = 13.0;
/// Between two lines of handwriting.
const LINE: f32 = 17.0;

impl Composer<'_> {
    pub fn ticks(&mut self, ticks: &[Tick], area: Area, parent: NodeId) -> Vec<Flow> {
        let column = Area { width: COLUMN, ..area };
        let inner = Area { x: area.x + COLUMN, width: area.width - COLUMN, ..area };
        let mut flows = Vec::new();
        for tick in ticks {
            let node = self.tree.add(parent, "P");
            let mark = if tick.ticked { TICKED } else { OPEN };
            let mut items: Vec<Item> =
                self.lines(&[Span::new(mark)], &BOX, column, node).into_iter().flat_map(|strip| strip.items).collect();
            let mut strips = self.lines(&[Span::new(&tick.label)], &theme::CELL, inner, node);
            if strips.is_empty() {
                strips.push(Strip { height: BOX.leading, ..Strip::default() });
            }
            // Drawn, and so read, before the label.
            items.append(&mut strips[0].items);
            strips[0].items = items;
            strips[0].before = 1.4;
            flows.extend(strips.into_iter().map(Flow::Strip));
        }
        flows
    }

    pub fn room(lines: u8, area: Area) -> Vec<Flow> {
        let line = |_| {
            let rule = Item::Rule {
                from: (area.x, LINE - 1.0),
                to: (area.x + area.width, LINE - 1.0),
                thickness: 0.4,
                colour: theme::RULE_STRONG,
            };
            Flow::Strip(Strip { height: LINE, items: vec![rule], ..Strip::default() })
        };
        (0..lines).map(line).collect()
    }
}
