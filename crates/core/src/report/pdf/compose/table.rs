//! Tables and signatures.

use std::rc::Rc;

use super::{Area, Composer};
use crate::report::{
    blocks::{self, Align, Block, Column, Role, Signature, Span, Table, Width},
    pdf::{
        document::Item,
        flow::{Cell, Flow, Header, Row, Strip},
        tags::{NodeId, Scope},
        theme::{self, Place, Style},
    },
};

/// Beside a cell's content.
pub const PAD: f32 = 5.0;
/// A table that fills less than this share of a page is not torn apart.
const WHOLE: f32 = 0.2;
/// Above and below it.
const ROW_PAD: f32 = 3.6;

impl Composer<'_> {
    pub fn table(&mut self, table: &Table, area: Area, parent: NodeId) -> Vec<Flow> {
        let node = self.tree.add(parent, "Table");
        let widths = widths(&table.columns, area.width);
        let mut flows = vec![Flow::Strip(Strip { height: 4.0, keep: true, ..Strip::default() })];
        flows.extend(self.table_caption(table, area, node));
        let header = self.table_header(table, &widths, area, node);
        let repeated = header.as_ref().map(|row| Rc::new(self.repeated(row)));
        flows.extend(header.map(Flow::Row));
        let body = self.tree.add(node, "TBody");
        let mut rows = Vec::with_capacity(table.rows.len());
        for (index, row) in table.rows.iter().enumerate() {
            // A register can be most of a document. Who called finds out, too.
            if index % 64 == 63 && self.job.check().is_err() {
                break;
            }
            let mut laid = self.table_row(row, table, &widths, area, body);
            laid.fill = (table.zebra && index % 2 == 1).then_some(theme::ZEBRA);
            laid.header = repeated.clone();
            // The last row does not stand alone under a repeated header.
            laid.keep = index + 2 == table.rows.len();
            rows.push(laid);
        }
        let short = rows.iter().map(Row::height).sum::<f32>() <= self.frame.height() * WHOLE;
        let last = rows.len().saturating_sub(1);
        rows[..last].iter_mut().for_each(|row| row.keep |= short);
        flows.extend(rows.into_iter().map(Flow::Row));
        flows.push(Flow::Strip(Strip { height: 8.0, ..Strip::default() }));
        flows
    }

    fn table_caption(&mut self, table: &Table, area: Area, node: NodeId) -> Vec<Flow> {
        let Some(caption) = &table.caption else { return Vec::new() };
        let caption_node = self.tree.add(node, "Caption");
        let style = Style { bold: true, ..theme::paragraph(Role::Caption, area.place) };
        let mut strips = self.lines(&[Span::new(caption)], &style, area, caption_node);
        strips.iter_mut().for_each(|strip| strip.keep = true);
        if let Some(last) = strips.last_mut() {
            last.height += 3.0;
        }
        strips.into_iter().map(Flow::Strip).collect()
    }

    fn table_header(&mut self, table: &Table, widths: &[f32], area: Area, node: NodeId) -> Option<Row> {
        if table.columns.iter().all(|column| column.head.is_empty()) {
            return None;
        }
        // A head without a body is no table to PDF/UA: where there are no rows, the head's row stands alone.
        let head = if table.rows.is_empty() { node } else { self.tree.add(node, "THead") };
        let row = self.tree.add(head, "TR");
        let mut x = area.x;
        let mut cells = Vec::new();
        for (column, width) in table.columns.iter().zip(widths) {
            let cell = self.header_cell(row, Scope::Column);
            let style = Style { align: column.align, ..self.palette.table_head() };
            let inner = Area { x: x + PAD, width: width - 2.0 * PAD, place: Place::Cell };
            cells.push(Cell { node: Some(cell), strips: self.lines(&[Span::new(&column.head)], &style, inner, cell) });
            x += width;
        }
        Some(Row {
            cells,
            keep: true,
            fill: Some(self.palette.head),
            rule: Some(theme::RULE_STRONG),
            ..bare_row(area, row)
        })
    }

    /// The header again, for the pages that follow: decoration, so it is read once.
    fn repeated(&mut self, header: &Row) -> Header {
        let height = header.height();
        let mut items = vec![
            Item::Fill {
                x: header.left,
                y: 0.0,
                width: header.right - header.left,
                height,
                radius: 0.0,
                colour: self.palette.head,
                node: None,
            },
            Item::Rule {
                from: (header.left, height),
                to: (header.right, height),
                thickness: 0.5,
                colour: theme::RULE_STRONG,
            },
        ];
        for cell in &header.cells {
            let mut y = header.pad;
            for strip in &cell.strips {
                items.extend(strip.items.iter().filter_map(Item::as_artifact).map(|mut item| {
                    item.move_down(y);
                    item
                }));
                y += strip.height;
            }
        }
        Header { height, items }
    }

    fn table_row(&mut self, row: &blocks::Row, table: &Table, widths: &[f32], area: Area, parent: NodeId) -> Row {
        let node = self.tree.add(parent, "TR");
        let mut x = area.x;
        let mut cells = Vec::new();
        for (index, (cell, width)) in row.cells.iter().zip(widths).enumerate() {
            let head = table.row_heads && index == 0;
            let cell_node = if head { self.header_cell(node, Scope::Row) } else { self.tree.add(node, "TD") };
            let inner = Area { x: x + PAD, width: width - 2.0 * PAD, place: Place::Cell };
            let align = table.columns[index].align;
            let strips = if align == Align::Start {
                self.cell_strips(&cell.0, inner, cell_node)
            } else {
                self.aligned(&cell.0, align, inner, cell_node)
            };
            cells.push(Cell { node: Some(cell_node), strips });
            x += width;
        }
        let anchors = row.anchor.iter().cloned().collect();
        Row { cells, anchors, rule: Some(theme::RULE), ..bare_row(area, node) }
    }

    fn aligned(&mut self, blocks: &[Block], align: Align, area: Area, node: NodeId) -> Vec<Strip> {
        let mut strips = Vec::new();
        for block in blocks {
            if let Block::Paragraph(paragraph) = block {
                let style = Style { align, ..theme::paragraph(paragraph.role, area.place) };
                let p = self.tree.add(node, "P");
                strips.extend(self.lines(&paragraph.text.0, &style, area, p));
            }
        }
        strips
    }

    pub fn header_cell(&mut self, parent: NodeId, scope: Scope) -> NodeId {
        let node = self.tree.add(parent, "TH");
        self.tree.nodes[node].scope = Some(scope);
        node
    }

    /// Two a row: role, a line to sign on, name and date.
    pub fn signatures(&mut self, signatures: &[Signature], area: Area, parent: NodeId) -> Vec<Flow> {
        let gap = 28.0;
        let width = (area.width - gap) / 2.0;
        let mut flows = Vec::new();
        for pair in signatures.chunks(2) {
            let cells = pair.iter().enumerate().map(|(index, signature)| {
                let x = area.x + index as f32 * (width + gap);
                let node = self.tree.add(parent, "Div");
                Cell {
                    node: Some(node),
                    strips: self.signature(signature, Area { x, width, place: Place::Cell }, node),
                }
            });
            let cells = cells.collect();
            flows.push(Flow::Row(Row {
                before: 16.0,
                cells,
                left: area.x,
                right: area.x + area.width,
                ..Row::default()
            }));
        }
        flows
    }

    fn signature(&mut self, signature: &Signature, area: Area, node: NodeId) -> Vec<Strip> {
        let mut strips = Vec::new();
        let mut text = |composer: &mut Self, text: &str, style: &Style| {
            if !text.is_empty() {
                let p = composer.tree.add(node, "P");
                strips.extend(composer.lines(&[Span::new(text)], style, area, p));
            }
        };
        text(self, &signature.role, &Style { bold: true, colour: self.palette.accent, ..theme::CELL });
        text(self, &signature.statement, &theme::CELL_SMALL);
        let rule = Item::Rule {
            from: (area.x, 34.0),
            to: (area.x + area.width, 34.0),
            thickness: 0.7,
            colour: theme::RULE_STRONG,
        };
        let under = [signature.name.as_str(), signature.date.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        strips.push(Strip { height: 38.0, items: vec![rule], ..Strip::default() });
        let p = self.tree.add(node, "P");
        strips.extend(self.lines(&[Span::new(under)], &theme::CELL, area, p));
        // Never cut: a name belongs to its line.
        let last = strips.len() - 1;
        strips[..last].iter_mut().for_each(|strip| strip.keep = true);
        strips
    }
}

pub fn bare_row(area: Area, node: NodeId) -> Row {
    Row { pad: ROW_PAD, left: area.x, right: area.x + area.width, node: Some(node), ..Row::default() }
}

/// Fixed columns as they are, but never more than the table has; the shares divide the rest.
fn widths(columns: &[Column], total: f32) -> Vec<f32> {
    let fixed: f32 =
        columns.iter().map(|column| if let Width::Fixed(width) = column.width { width } else { 0.0 }).sum();
    let shares: f32 =
        columns.iter().map(|column| if let Width::Share(share) = column.width { share } else { 0.0 }).sum();
    let room = if shares > 0.0 { total * 0.9 } else { total };
    let shrink = if fixed > room { room / fixed } else { 1.0 };
    let rest = total - fixed * shrink;
    let width = |column: &Column| match column.width {
        Width::Fixed(width) => width * shrink,
        Width::Share(share) => rest * share / shares,
    };
    columns.iter().map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_always_fill_the_table_exactly() {
        let columns = [Column::fixed("", 50.0), Column::share("", 1.0), Column::share("", 3.0)];
        assert_eq!(widths(&columns, 450.0), [50.0, 100.0, 300.0]);
        let too_wide = [Column::fixed("", 500.0), Column::share("", 1.0)];
        let got = widths(&too_wide, 100.0);
        assert!((got.iter().sum::<f32>() - 100.0).abs() < 0.001 && got[1] > 9.0, "{got:?}");
    }
}
