//! Charts as vectors: bars, stacked bars and heat maps, each one figure with its facts in words.

use super::{Area, Composer, paragraph::text_item};
use crate::report::{
    blocks::{Align, Bar, Chart, ChartKind, HeatRow, Span, StackedRow, Tone},
    pdf::{
        document::Item,
        flow::Strip,
        tags::NodeId,
        theme::{self, Rgb, Style},
    },
};

const LABEL: f32 = 128.0;
const ROW: f32 = 19.0;
const THICK: f32 = 12.0;
const TITLE: Style = Style { size: 9.2, leading: 13.0, colour: theme::INK, bold: true, align: Align::Start };
const TEXT: Style = Style { size: 8.2, leading: 11.0, colour: theme::INK, bold: false, align: Align::Start };

/// What is drawn so far, and down to where.
struct Sheet {
    items: Vec<Item>,
    y: f32,
    node: NodeId,
    area: Area,
}

impl Sheet {
    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Rgb) {
        self.items.push(Item::Fill { x, y, width, height, radius: 0.0, colour, node: Some(self.node) });
    }
}

impl Composer<'_> {
    pub fn chart(&mut self, chart: &Chart, area: Area, parent: NodeId) -> Strip {
        let node = self.tree.add(parent, "Figure");
        self.tree.nodes[node].alt = Some(chart.alt.clone());
        let mut sheet = Sheet { items: Vec::new(), y: 0.0, node, area };
        let height = self.words(&mut sheet, &chart.title, &TITLE, area.x, area.width, 0.0);
        sheet.y = height + 6.0;
        match &chart.kind {
            ChartKind::Bars(bars) => self.bars(&mut sheet, bars),
            ChartKind::Stacked { series, rows } => self.stacked(&mut sheet, series, rows),
            ChartKind::Heat { columns, rows } => self.heat(&mut sheet, columns, rows),
        }
        let place = [area.x, 0.0, area.x + area.width, sheet.y];
        Strip {
            before: 10.0,
            height: sheet.y + 10.0,
            items: sheet.items,
            figure: Some((node, place)),
            ..Strip::default()
        }
    }

    /// Places text and says how high it came out.
    fn words(&mut self, sheet: &mut Sheet, text: &str, style: &Style, x: f32, width: f32, y: f32) -> f32 {
        let set = self.set.set(&[Span::new(text)], style, width);
        let mut line_y = y;
        for line in &set.lines {
            let mut item = text_item(line, &set, std::rc::Rc::new([]), Some(sheet.node), x, style.colour);
            item.move_down(line_y);
            sheet.items.push(item);
            line_y += line.height;
        }
        set.height
    }

    /// A row's label, and how high the row must be.
    fn label(&mut self, sheet: &mut Sheet, text: &str) -> f32 {
        let (x, y) = (sheet.area.x, sheet.y);
        let height = self.words(sheet, text, &TEXT, x, LABEL - 10.0, y + 4.0);
        (height + 8.0).max(ROW)
    }

    fn bars(&mut self, sheet: &mut Sheet, bars: &[Bar]) {
        let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
        let room = sheet.area.width - LABEL - 40.0;
        for bar in bars {
            let height = self.label(sheet, &bar.label);
            let (x, y) = (sheet.area.x + LABEL, sheet.y + (ROW - THICK) / 2.0);
            let width = room * bar.value as f32 / most as f32;
            sheet.fill(x, y, width.max(0.8), THICK, theme::bar(if bar.value == 0 { Tone::Muted } else { bar.tone }));
            let text_y = sheet.y + 4.0;
            self.words(sheet, &bar.value.to_string(), &Style { bold: true, ..TEXT }, x + width + 6.0, 60.0, text_y);
            sheet.y += height;
        }
    }

    fn stacked(&mut self, sheet: &mut Sheet, series: &[(String, Tone)], rows: &[StackedRow]) {
        self.legend(sheet, series);
        let most = rows.iter().map(|row| row.values.iter().sum::<u32>()).max().unwrap_or(0).max(1);
        let room = sheet.area.width - LABEL - 40.0;
        for row in rows {
            let height = self.label(sheet, &row.label);
            let mut x = sheet.area.x + LABEL;
            let y = sheet.y + (ROW - THICK) / 2.0;
            let text_y = sheet.y + 4.0;
            for (value, (_, tone)) in row.values.iter().zip(series) {
                let width = room * *value as f32 / most as f32;
                sheet.fill(x, y, width, THICK, theme::bar(*tone));
                if width > 14.0 {
                    let style = Style { bold: true, colour: over(theme::bar(*tone)), align: Align::Centre, ..TEXT };
                    self.words(sheet, &value.to_string(), &style, x, width, text_y);
                }
                x += width;
            }
            let total = row.values.iter().sum::<u32>().to_string();
            self.words(sheet, &total, &TEXT, x + 6.0, 60.0, text_y);
            sheet.y += height;
        }
    }

    fn legend(&mut self, sheet: &mut Sheet, series: &[(String, Tone)]) {
        let mut x = sheet.area.x + LABEL;
        for (name, tone) in series {
            let width = self.set.line(name, &TEXT).width;
            if x + 12.0 + width > sheet.area.x + sheet.area.width && x > sheet.area.x + LABEL {
                x = sheet.area.x + LABEL;
                sheet.y += 14.0;
            }
            let y = sheet.y;
            sheet.fill(x, y + 2.0, 8.0, 8.0, theme::bar(*tone));
            let room = sheet.area.x + sheet.area.width - x - 12.0;
            self.words(sheet, name, &TEXT, x + 12.0, room, y);
            x += width + 28.0;
        }
        sheet.y += 17.0;
    }

    fn heat(&mut self, sheet: &mut Sheet, columns: &[String], rows: &[HeatRow]) {
        let width = (sheet.area.width - LABEL) / columns.len().max(1) as f32;
        let most = rows.iter().flat_map(|row| row.cells.iter().flatten()).copied().max().unwrap_or(0).max(1);
        let y = sheet.y;
        let style = Style { align: Align::Centre, colour: theme::MUTED, ..TEXT };
        let heads = columns.iter().enumerate();
        let highest = heads.map(|(index, head)| {
            self.words(sheet, head, &style, sheet.area.x + LABEL + index as f32 * width, width - 2.0, y)
        });
        let highest = highest.fold(0.0, f32::max);
        sheet.y += highest + 3.0;
        for row in rows {
            let height = self.label(sheet, &row.label);
            for (index, cell) in row.cells.iter().enumerate().take(columns.len()) {
                let (x, y) = (sheet.area.x + LABEL + index as f32 * width, sheet.y);
                let colour = cell.map_or(theme::ZEBRA, |value| heat(value, most));
                sheet.fill(x + 0.75, y + 0.75, width - 1.5, height - 1.5, colour);
                let text = cell.map_or("–".to_owned(), |value| value.to_string());
                let style = Style { align: Align::Centre, colour: over(colour), ..TEXT };
                self.words(sheet, &text, &style, x, width, y + 4.0);
            }
            sheet.y += height;
        }
    }
}

/// Text on a colour: dark or white, whichever stands out more.
fn over(Rgb(r, g, b): Rgb) -> Rgb {
    let light = 0.299 * f32::from(r) + 0.587 * f32::from(g) + 0.114 * f32::from(b);
    if light > 130.0 { theme::INK } else { theme::WHITE }
}

fn heat(value: u32, most: u32) -> Rgb {
    let share = if value == 0 { 0.0 } else { 0.25 + 0.75 * value as f32 / most as f32 };
    let mix = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * share) as u8;
    Rgb(mix(0xe3, 0xb8), mix(0xf3, 0x3c), mix(0xe8, 0x3c))
}
