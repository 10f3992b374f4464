//! Labels and their values, two short ones to a line.

use super::{
    Area, Composer,
    table::{PAD, bare_row},
};
use crate::report::{
    blocks::{Fact, Span},
    pdf::{
        flow::{Cell, Flow, Row, Strip},
        tags::{NodeId, Scope},
        theme::{self, Place},
    },
};

/// The width of a label, and of the label of the second fact on a line.
const LABEL: f32 = 110.0;
const SECOND_LABEL: f32 = 80.0;
/// Between two facts.
const GAP: f32 = 14.0;
/// Facts that fill less than this share of a page are not torn apart.
const WHOLE: f32 = 0.36;

impl Composer<'_> {
    pub fn facts(&mut self, facts: &[Fact], area: Area, parent: NodeId) -> Vec<Flow> {
        let table = self.tree.add(parent, "Table");
        let rows = rows(facts);
        let paired = rows.iter().any(|row| row.len() > 1);
        let mut flows = Vec::new();
        for (index, pair) in rows.iter().enumerate() {
            let node = self.tree.add(table, "TR");
            let mut cells = Vec::new();
            for (fact, place) in pair.iter().zip(places(pair.len(), area)) {
                cells.extend(self.fact(fact, place, node));
            }
            // A line of its own reaches over what others hold in pairs.
            let value = cells.get(1).filter(|_| paired && pair.len() == 1).and_then(|cell| cell.node);
            value.into_iter().for_each(|value| self.tree.nodes[value].columns = Some(3));
            let mut row = bare_row(area, node);
            row.before = if index == 0 { 2.0 } else { 0.0 };
            row.cells = cells;
            row.rule = Some(theme::RULE);
            flows.push(row);
        }
        keep_together(&mut flows, self.frame.height() * WHOLE);
        let space = Strip { height: 5.0, ..Strip::default() };
        flows.into_iter().map(Flow::Row).chain([Flow::Strip(space)]).collect()
    }

    fn fact(&mut self, fact: &Fact, (label, value): (Area, Area), row: NodeId) -> [Cell; 2] {
        let head = self.header_cell(row, Scope::Row);
        let data = self.tree.add(row, "TD");
        let label = self.lines(&[Span::new(&fact.label)], &theme::LABEL, label, head);
        let value = self.cell_strips(&fact.value, value, data);
        [Cell { node: Some(head), strips: label }, Cell { node: Some(data), strips: value }]
    }
}

/// All of them, where they are short; else the first two and the last two.
fn keep_together(rows: &mut [Row], whole: f32) {
    let count = rows.len();
    let short = rows.iter().map(Row::height).sum::<f32>() <= whole;
    for (index, row) in rows.iter_mut().enumerate() {
        row.keep = index + 1 < count && (short || index == 0 || index + 2 == count);
    }
}

fn rows(facts: &[Fact]) -> Vec<&[Fact]> {
    let mut rows = Vec::new();
    let mut rest = facts;
    while !rest.is_empty() {
        let pair = rest.len() > 1 && rest[0].short && rest[1].short;
        let (row, others) = rest.split_at(if pair { 2 } else { 1 });
        rows.push(row);
        rest = others;
    }
    rows
}

/// Where label and value of each fact of a line stand.
fn places(count: usize, area: Area) -> Vec<(Area, Area)> {
    let cell = |x: f32, width: f32| Area { x, width, place: Place::Cell };
    if count == 1 {
        return vec![(cell(area.x, LABEL - PAD), cell(area.x + LABEL, area.width - LABEL))];
    }
    let value = (area.width - LABEL - SECOND_LABEL - GAP) / 2.0;
    let second = area.x + LABEL + value + GAP;
    vec![
        (cell(area.x, LABEL - PAD), cell(area.x + LABEL, value)),
        (cell(second, SECOND_LABEL - PAD), cell(second + SECOND_LABEL, value)),
    ]
}
