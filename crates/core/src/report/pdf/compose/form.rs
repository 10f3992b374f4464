//! What a pen fills in: boxes to tick and lines to write on. Box and line are decoration to a screen reader, the labels are
//! not.

use super::{Area, Composer};
use crate::report::{
    blocks::{Span, Tick},
    pdf::{
        document::Item,
        flow::{Flow, Strip},
        tags::NodeId,
        theme,
    },
};

/// A box's side, and the distance to its label.
const BOX: f32 = 7.5;
const GAP: f32 = 5.0;
/// Between two lines of handwriting.
const LINE: f32 = 17.0;

impl Composer<'_> {
    pub fn ticks(&mut self, ticks: &[Tick], area: Area, parent: NodeId) -> Vec<Flow> {
        let inner = Area { x: area.x + BOX + GAP, width: area.width - BOX - GAP, ..area };
        let mut flows = Vec::new();
        for tick in ticks {
            let node = self.tree.add(parent, "P");
            let mut strips = self.lines(&[Span::new(&tick.label)], &theme::CELL, inner, node);
            if let Some(first) = strips.first_mut() {
                let top = (first.height - BOX) / 2.0;
                first.items.extend(square(area.x, top, BOX));
                if tick.ticked {
                    first.items.push(Self::ground(area.x + 1.8, top + 1.8, BOX - 3.6, BOX - 3.6, theme::INK));
                }
                first.before = 1.4;
            }
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

fn square(x: f32, y: f32, side: f32) -> [Item; 4] {
    let rule = |from, to| Item::Rule { from, to, thickness: 0.7, colour: theme::INK };
    let (right, below) = (x + side, y + side);
    [
        rule((x, y), (right, y)),
        rule((right, y), (right, below)),
        rule((right, below), (x, below)),
        rule((x, below), (x, y)),
    ]
}
