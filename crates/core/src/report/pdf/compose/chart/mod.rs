//! Charts as vectors: each one figure with its facts in words. What a colour says, a number, a label or a pattern says too.
//! A chart that is higher than a page goes on in a further figure, with its head again.

mod ageing;
mod bars;
mod heat;
mod timeline;

use std::rc::Rc;

use super::{Area, Composer, paragraph::text_item};
use crate::report::{
    blocks::{Align, Chart, ChartKind, Span, Tone},
    branding::TEXT_CONTRAST,
    pdf::{
        document::{Item, Pattern, Text},
        flow::Strip,
        tags::NodeId,
        theme::{self, Palette, Rgb, Style},
    },
};

/// The column of the rows' labels.
const LABEL: f32 = 128.0;
const ROW: f32 = 19.0;
const THICK: f32 = 12.0;
/// Lines that a label may take; what is cut off stands in the text alternative.
const LABEL_LINES: usize = 3;
/// The share of a page one figure may fill.
const HIGHEST: f32 = 0.92;
const TITLE: Style = Style { size: 9.2, leading: 13.0, colour: theme::INK, bold: true, align: Align::Start };
const TEXT: Style = Style { size: 8.2, leading: 11.0, colour: theme::INK, bold: false, align: Align::Start };

/// Of a series, by its place: told apart without colour.
const PATTERNS: [Option<Pattern>; 6] = [
    None,
    Some(Pattern::Rising),
    Some(Pattern::Crossed),
    Some(Pattern::Falling),
    Some(Pattern::Upright),
    Some(Pattern::Level),
];

/// One figure in the making: what is drawn so far, and down to where.
pub struct Sheet<'c, 'd> {
    composer: &'c mut Composer<'d>,
    palette: Palette,
    items: Vec<Item>,
    y: f32,
    node: NodeId,
    area: Area,
}

/// What every kind of chart can do: draw its head, and its rows one by one.
trait Drawing {
    fn rows(&self) -> usize;
    fn head(&self, sheet: &mut Sheet<'_, '_>);
    fn row(&self, sheet: &mut Sheet<'_, '_>, index: usize);
    /// Once all rows of a figure are there; `top` is where they begin.
    fn foot(&self, _sheet: &mut Sheet<'_, '_>, _top: f32) {}
}

impl<'d> Composer<'d> {
    pub fn chart(&mut self, chart: &Chart, area: Area, parent: NodeId) -> Vec<Strip> {
        match &chart.kind {
            ChartKind::Bars(bars) => self.figures(chart, &bars::Bars(bars), area, parent),
            ChartKind::Stacked { series, rows } => self.figures(chart, &bars::Stacked { series, rows }, area, parent),
            ChartKind::Heat { columns, rows } => {
                let parts = heat::parts(columns, rows);
                parts.iter().flat_map(|part| self.figures(chart, part, area, parent)).collect()
            }
            ChartKind::Ageing(ageing) => self.figures(chart, &ageing::Bars(ageing), area, parent),
            ChartKind::Timeline(timeline) => {
                let lanes = timeline::Lanes::new(timeline, area, |text| self.set.line(text, &TEXT).width);
                self.figures(chart, &lanes, area, parent)
            }
        }
    }

    fn figures(&mut self, chart: &Chart, drawing: &dyn Drawing, area: Area, parent: NodeId) -> Vec<Strip> {
        let highest = self.frame.height() * HIGHEST;
        let mut strips = Vec::new();
        let mut next = 0;
        while strips.is_empty() || next < drawing.rows() {
            let mut sheet = Sheet::open(self, chart, area, parent, !strips.is_empty());
            drawing.head(&mut sheet);
            let (top, first) = (sheet.y, next);
            while next < drawing.rows() {
                let (items, y) = (sheet.items.len(), sheet.y);
                drawing.row(&mut sheet, next);
                if sheet.y > highest && next > first {
                    sheet.items.truncate(items);
                    sheet.y = y;
                    break;
                }
                next += 1;
            }
            drawing.foot(&mut sheet, top);
            strips.push(sheet.close());
        }
        strips
    }
}

impl<'c, 'd> Sheet<'c, 'd> {
    fn open(composer: &'c mut Composer<'d>, chart: &Chart, area: Area, parent: NodeId, again: bool) -> Self {
        let node = composer.tree.add(parent, "Figure");
        let mut title: String = chart.title.chars().take(240).collect();
        if again {
            title = format!("{title} ({})", composer.document.meta.labels.continued);
        }
        let alt = if again || chart.alt.trim().is_empty() { title.clone() } else { chart.alt.clone() };
        composer.tree.nodes[node].alt = Some(alt.into());
        let palette = composer.palette;
        let mut sheet = Self { composer, palette, items: Vec::new(), y: 0.0, node, area };
        let height = sheet.words(&title, &TITLE, area.x, area.width, 0.0);
        sheet.y = height + 6.0;
        sheet
    }

    fn close(self) -> Strip {
        let place = [self.area.x, 0.0, self.area.x + self.area.width, self.y];
        let figure = Some((self.node, place));
        Strip { before: 10.0, height: self.y + 10.0, items: self.items, figure, ..Strip::default() }
    }

    fn right(&self) -> f32 {
        self.area.x + self.area.width
    }

    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Rgb) {
        self.items.push(Item::Fill { x, y, width, height, radius: 0.0, colour, node: Some(self.node) });
    }

    fn stroke(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, colour: Rgb) {
        self.items.push(Item::Stroke { from, to, thickness, colour, node: self.node });
    }

    /// A part of a bar: its colour, and over it the lines that mean the same.
    fn part(&mut self, [x, y, width, height]: [f32; 4], tone: Tone, pattern: Option<Pattern>) {
        let colour = self.palette.bar(tone);
        self.fill(x, y, width, height, colour);
        if let Some(pattern) = pattern {
            let colour = colour.mixed(theme::WHITE, 0.55);
            self.items.push(Item::Hatch { x, y, width, height, pattern, colour, node: self.node });
        }
    }

    /// Places text and says how high it came out.
    fn words(&mut self, text: &str, style: &Style, x: f32, width: f32, y: f32) -> f32 {
        self.lines(text, style, x, width, y, usize::MAX)
    }

    fn lines(&mut self, text: &str, style: &Style, x: f32, width: f32, y: f32, most: usize) -> f32 {
        let set = self.composer.set.set(&[Span::new(text)], style, width);
        let mut height = 0.0;
        for line in set.lines.iter().take(most) {
            let mut item = text_item(line, &set, Rc::new([]), Some(self.node), x, style.colour);
            item.move_down(y + height);
            self.items.push(item);
            height += line.height;
        }
        height
    }

    /// One line, cut with an ellipsis where it is longer than its room.
    fn one_line(&mut self, text: &str, style: &Style, x: f32, width: f32, y: f32) {
        let text = self.composer.shortened(&text.replace(['\n', '\r'], " "), style, width);
        self.lines(&text, style, x, width + 1.0, y, 1);
    }

    /// One line standing on its head's place, read from below.
    fn upright(&mut self, text: &str, style: &Style, x: f32, bottom: f32, room: f32) {
        let text = self.composer.shortened(&text.replace(['\n', '\r'], " "), style, room);
        let set = self.composer.set.line(&text, style);
        let Some(line) = set.lines.first() else { return };
        let baseline = line.runs.first().map_or(0.0, |run| run.baseline);
        if let Item::Text(item) =
            text_item(line, &set, Rc::new([]), Some(self.node), x + style.size * 0.35, style.colour)
        {
            self.items.push(Item::Text(Text { y: bottom - baseline, turned: 90.0, ..item }));
        }
    }

    fn width_of(&mut self, text: &str, style: &Style) -> f32 {
        self.composer.set.line(text, style).width
    }

    /// A number on a bar: on a piece of the bar's plain colour, so that no pattern runs through it.
    fn number_on(&mut self, value: &str, [x, y, width]: [f32; 3], tone: Tone, patterned: bool) {
        let ground = self.palette.bar(tone);
        let style = Style { bold: true, colour: over(ground), align: Align::Centre, ..TEXT };
        let wide = self.width_of(value, &style) + 4.0;
        if width < wide + 2.0 {
            return;
        }
        if patterned {
            self.fill(x + (width - wide) / 2.0, y, wide, THICK, ground);
        }
        self.words(value, &style, x, width, y + 0.5);
    }

    /// A row's label, and how high the row must be.
    fn label(&mut self, text: &str) -> f32 {
        let (x, y) = (self.area.x, self.y);
        let height = self.lines(text, &TEXT, x, LABEL - 10.0, y + 4.0, LABEL_LINES);
        (height + 8.0).max(ROW)
    }

    fn legend(&mut self, series: impl IntoIterator<Item = (String, Tone, Option<Pattern>)>) {
        let left = self.area.x + LABEL;
        let mut x = left;
        for (name, tone, pattern) in series {
            let width = self.width_of(&name, &TEXT).min(self.right() - left - 16.0);
            if x + 14.0 + width > self.right() && x > left {
                x = left;
                self.y += 14.0;
            }
            let y = self.y;
            self.part([x, y + 1.5, 11.0, 9.0], tone, pattern);
            self.one_line(&name, &TEXT, x + 15.0, width + 0.5, y);
            x += width + 31.0;
        }
        self.y += 17.0;
    }
}

/// Text on a colour: our ink, white, or black, which stands out where neither does.
fn over(ground: Rgb) -> Rgb {
    let readable = |ink: &Rgb| ink.contrast(ground) >= TEXT_CONTRAST;
    [theme::INK, theme::WHITE].into_iter().find(readable).unwrap_or(Rgb(0, 0, 0))
}

fn share(value: u32, of: u32) -> f32 {
    value as f32 / of.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_on_bars_can_be_read() {
        let palette = Palette::new(&Default::default());
        for tone in [Tone::Plain, Tone::Muted, Tone::Good, Tone::Info, Tone::Opportunity, Tone::Caution, Tone::Bad] {
            let ground = palette.bar(tone);
            assert!(over(ground).contrast(ground) >= TEXT_CONTRAST, "{tone:?}: {}", over(ground).contrast(ground));
        }
    }
}
