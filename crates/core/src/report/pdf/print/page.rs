//! One page's operations. Opens and closes marked content so that nesting always holds, and sets font and colour only when they change.

use std::collections::BTreeMap;

use printpdf::{
    Color, CurTransMat, DictItem, Line, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rect,
    TextMatrix, WindingOrder, XObjectTransform,
};

use super::{Embedded, font_id, image_id};
use crate::report::{
    blocks::Shape,
    pdf::{
        document::{Area, Drawn, Item, Text},
        tags::NodeId,
        text::Run,
        theme::{self, Rgb},
    },
};

/// The lines of a pattern, and the edge of a mark.
const HATCH: f32 = 0.9;
const OUTLINE: f32 = 1.4;

/// What marked content is open.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    None,
    Decoration,
    Node(NodeId),
}

pub struct PageWriter<'a> {
    page: usize,
    drawn: &'a mut Drawn,
    fonts: &'a [Embedded],
    ops: Vec<Op>,
    areas: Vec<Area>,
    mark: Mark,
    in_text: bool,
    font: Option<(usize, f32)>,
    fill: Option<Rgb>,
}

impl<'a> PageWriter<'a> {
    pub fn new(page: usize, drawn: &'a mut Drawn, fonts: &'a [Embedded]) -> Self {
        Self {
            page,
            drawn,
            fonts,
            ops: Vec::new(),
            areas: Vec::new(),
            mark: Mark::None,
            in_text: false,
            font: None,
            fill: None,
        }
    }

    pub fn close(mut self) -> (Vec<Op>, Vec<Area>) {
        self.mark(Mark::None);
        (self.ops, self.areas)
    }

    pub fn item(&mut self, item: &Item) {
        match item {
            Item::Text(text) => self.text(text),
            Item::Fill { x, y, width, height, radius, colour, node } => {
                self.mark(node.map_or(Mark::Decoration, Mark::Node));
                self.rectangle([*x, *y, *width, *height], *radius, *colour);
            }
            Item::Rule { from, to, thickness, colour } => {
                self.mark(Mark::Decoration);
                self.rule(*from, *to, *thickness, *colour);
            }
            Item::Hatch { x, y, width, height, pattern, colour, node } => {
                self.mark(Mark::Node(*node));
                for ((x1, y1), (x2, y2)) in pattern.lines(*width, *height) {
                    self.rule((x + x1, y + y1), (x + x2, y + y2), HATCH, *colour);
                }
            }
            Item::Mark { x, y, size, shape, colour, filled, node } => {
                self.mark(Mark::Node(*node));
                self.shape([*x, *y, *size], *shape, *colour, *filled);
            }
            Item::Stroke { from, to, thickness, colour, node } => {
                self.mark(Mark::Node(*node));
                self.rule(*from, *to, *thickness, *colour);
            }
            Item::Picture { image, x, y, width, height, node } => {
                self.mark(node.map_or(Mark::Decoration, Mark::Node));
                self.picture(*image, [*x, *y, *width, *height]);
            }
            Item::Place(node) => self.drawn.tree.touch(*node),
            Item::PageNumber { .. } => {}
        }
    }

    /// Up from the lower edge, to two decimals: more only makes the file longer.
    fn up(&self, y: f32) -> f32 {
        short(self.drawn.paper.1 - y)
    }

    fn mark(&mut self, mark: Mark) {
        if self.mark == mark {
            return;
        }
        self.end_text();
        if self.mark != Mark::None {
            self.ops.push(Op::EndMarkedContent);
        }
        match mark {
            Mark::None => {}
            Mark::Decoration => self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() }),
            Mark::Node(node) => {
                let mcid = self.drawn.tree.mark(node, self.page);
                let properties = dict("MCID", DictItem::Int(mcid as i64));
                let tag = self.drawn.tree.nodes[node].role.into();
                self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
            }
        }
        self.mark = mark;
    }

    fn begin_text(&mut self) {
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
        }
    }

    fn end_text(&mut self) {
        if self.in_text {
            self.ops.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn colour(&mut self, colour: Rgb) {
        if self.fill != Some(colour) {
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
            self.fill = Some(colour);
        }
    }

    fn text(&mut self, text: &Text) {
        for run in &text.line.runs {
            if text.spans.get(run.span).is_some_and(|span| span.badge) {
                self.badge(text, run);
            }
        }
        for run in &text.line.runs {
            let node = text.nodes.get(run.span).copied().flatten().or(text.node);
            self.mark(node.map_or(Mark::Decoration, Mark::Node));
            self.link(text, run);
            self.run(text, run);
        }
    }

    /// The ground of a badge; runs of one badge (two scripts) share it.
    fn badge(&mut self, text: &Text, run: &Run) {
        let (_, ground) = self.drawn.palette.tone(text.spans[run.span].tone);
        self.mark(Mark::Decoration);
        let y = text.y + run.baseline - run.size * 0.92;
        self.rectangle([text.x + run.x - 3.2, y, run.width + 6.4, run.size * 1.24], 2.4, ground);
    }

    fn link(&mut self, text: &Text, run: &Run) {
        let Some(node) = text.nodes.get(run.span).copied().flatten() else { return };
        let Some(span) = text.spans.get(run.span) else { return };
        let Some(link) = span.link.clone() else { return };
        let (left, right) = (text.x + run.x, text.x + run.x + run.width);
        let rect = [short(left), self.up(text.y + text.line.height), short(right), self.up(text.y)];
        match self.areas.last_mut() {
            Some(last) if last.node == node && last.rect[1] == rect[1] => last.rect[2] = rect[2].max(last.rect[2]),
            _ => self.areas.push(Area { rect, link, node, says: span.text.clone() }),
        }
    }

    fn run(&mut self, text: &Text, run: &Run) {
        let Some(font) = self.fonts.iter().find(|font| font.face == run.face) else { return };
        let palette = &self.drawn.palette;
        let colour = text.spans.get(run.span).map_or(text.colour, |span| palette.ink(span, text.colour));
        self.colour(colour);
        self.begin_text();
        if self.font != Some((run.face, run.size)) {
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(run.face)), size: Pt(run.size) });
            self.font = Some((run.face, run.size));
        }
        let origin = (text.x + run.x, self.drawn.paper.1 - text.y - run.baseline);
        Glyphs {
            ops: &mut self.ops,
            font,
            run,
            origin,
            turned: text.turned,
            pen: 0.0,
            lifted: f32::NAN,
            shown: Vec::new(),
            codes: Vec::with_capacity(2 * run.glyphs.len()),
        }
        .write();
    }

    fn rectangle(&mut self, [x, y, width, height]: [f32; 4], radius: f32, colour: Rgb) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        self.end_text();
        self.colour(colour);
        let bottom = self.up(y + height);
        if radius > 0.0 {
            self.ops.push(Op::DrawPolygon { polygon: rounded(x, bottom, width, height, radius) });
            return;
        }
        let rectangle = Rect {
            x: Pt(short(x)),
            y: Pt(bottom),
            width: Pt(short(width)),
            height: Pt(short(height)),
            mode: Some(PaintMode::Fill),
            winding_order: Some(WindingOrder::NonZero),
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// Of a timeline: with its edge in the colour, and white within where it has yet to happen.
    fn shape(&mut self, [x, y, size]: [f32; 3], shape: Shape, colour: Rgb, filled: bool) {
        self.end_text();
        self.colour(if filled { colour } else { theme::WHITE });
        self.ops.push(Op::SetOutlineColor { col: rgb(colour) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(OUTLINE) });
        let polygon = outline(shape, x + OUTLINE / 2.0, self.up(y + size) + OUTLINE / 2.0, size - OUTLINE);
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, colour: Rgb) {
        self.end_text();
        self.ops.push(Op::SetOutlineColor { col: rgb(colour) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        let points = [from, to].map(|(x, y)| corner(short(x), self.up(y)));
        self.ops.push(Op::DrawLine { line: Line { points: points.into(), is_closed: false } });
    }

    fn picture(&mut self, index: usize, [x, y, width, height]: [f32; 4]) {
        self.end_text();
        let matrix =
            placed(self.drawn.images[index].orientation(), short(x), self.up(y + height), short(width), short(height));
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::UseXobject { id: image_id(index), transform });
        self.ops.push(Op::RestoreGraphicsState);
    }
}

/// The glyphs of one run: the pen is kept in thousandths of an em, and moved only where it is off by three or more.
/// Codes go to printpdf as ready strings: its own glyph items are an object each (docs/adr/0009).
struct Glyphs<'a> {
    ops: &'a mut Vec<Op>,
    font: &'a Embedded,
    run: &'a Run,
    origin: (f32, f32),
    turned: f32,
    pen: f32,
    lifted: f32,
    /// Of the operator to come: strings, and how far the pen moves between them.
    shown: Vec<DictItem>,
    codes: Vec<u8>,
}

impl Glyphs<'_> {
    fn write(mut self) {
        let mut actual = self.run.actual.iter().peekable();
        for (index, glyph) in self.run.glyphs.iter().enumerate() {
            if let Some((_, characters)) = actual.peek().filter(|(range, _)| range.start == index) {
                self.flush();
                let properties = dict("ActualText", DictItem::String { data: utf16(characters), literal: false });
                self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
            }
            self.glyph(glyph.id, glyph.x * 1000.0 / self.run.size, glyph.dy());
            if actual.peek().is_some_and(|(range, _)| range.end == index + 1) {
                self.flush();
                self.ops.push(Op::EndMarkedContent);
                actual.next();
            }
        }
        self.flush();
    }

    fn glyph(&mut self, id: u16, x: f32, dy: f32) {
        if self.lifted != dy {
            self.flush();
            self.place(x, dy);
        } else if (x - self.pen).abs() >= 3.0 {
            let offset = (self.pen - x).round();
            self.end_codes();
            self.shown.push(DictItem::Int(offset as i64));
            self.pen -= offset;
        }
        let code = self.font.code(id);
        self.codes.extend(code.to_be_bytes());
        self.pen += self.font.width(code);
    }

    fn place(&mut self, x: f32, dy: f32) {
        let along = x * self.run.size / 1000.0;
        let (sine, cosine) = self.turned.to_radians().sin_cos();
        let (x0, y0) = self.origin;
        let at = [short(x0 + along * cosine - dy * sine), short(y0 + along * sine + dy * cosine)];
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([cosine, sine, -sine, cosine, at[0], at[1]]) });
        (self.pen, self.lifted) = (x, dy);
    }

    fn end_codes(&mut self) {
        if !self.codes.is_empty() {
            self.shown.push(DictItem::String { data: std::mem::take(&mut self.codes), literal: true });
        }
    }

    fn flush(&mut self) {
        self.end_codes();
        if !self.shown.is_empty() {
            let value = vec![DictItem::Array(std::mem::take(&mut self.shown))];
            self.ops.push(Op::Unknown { key: "TJ".into(), value });
        }
    }
}

fn short(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn rgb(Rgb(r, g, b): Rgb) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(printpdf::Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None })
}

fn dict(key: &str, value: DictItem) -> DictItem {
    DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) }
}

/// With its byte order mark.
pub fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false }
}

fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Polygon {
    let r = radius.min(width / 2.0).min(height / 2.0);
    // How far a Bézier handle stands out for a quarter circle.
    let k = r * 0.4477;
    let (right, top) = (x + width, y + height);
    let quarters = [
        [(right - k, y), (right, y + k), (right, y + r), (right, top - r)],
        [(right, top - k), (right - k, top), (right - r, top), (x + r, top)],
        [(x + k, top), (x, top - k), (x, top - r), (x, y + r)],
        [(x, y + k), (x + k, y), (x + r, y), (x + r, y)],
    ];
    let handle = |(x, y): (f32, f32)| LinePoint { bezier: true, ..corner(short(x), short(y)) };
    let mut points = vec![corner(short(x + r), short(y)), corner(short(right - r), short(y))];
    for [first, second, end, next] in quarters {
        points.extend([
            handle(first),
            handle(second),
            corner(short(end.0), short(end.1)),
            corner(short(next.0), short(next.1)),
        ]);
    }
    Polygon { rings: vec![PolygonRing { points }], mode: PaintMode::Fill, winding_order: WindingOrder::NonZero }
}

/// A mark in its box, from the lower left corner.
fn outline(shape: Shape, x: f32, y: f32, size: f32) -> Polygon {
    let at = |dx: f32, dy: f32| corner(short(x + dx * size), short(y + dy * size));
    let points = match shape {
        Shape::Circle => {
            return Polygon { mode: PaintMode::FillStroke, ..rounded(x, y, size, size, size / 2.0) };
        }
        Shape::Diamond => vec![at(0.5, 0.0), at(1.0, 0.5), at(0.5, 1.0), at(0.0, 0.5)],
        Shape::Triangle => vec![at(0.0, 0.0), at(1.0, 0.0), at(0.5, 1.0)],
        Shape::Square | Shape::Bar | Shape::Limit => vec![at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 1.0)],
    };
    let rings = vec![PolygonRing { points }];
    Polygon { rings, mode: PaintMode::FillStroke, winding_order: WindingOrder::NonZero }
}

/// The unit square onto its place on the page, turned as EXIF's orientation says.
fn placed(orientation: u8, x: f32, y: f32, w: f32, h: f32) -> [f32; 6] {
    match orientation {
        2 => [-w, 0.0, 0.0, h, x + w, y],
        3 => [-w, 0.0, 0.0, -h, x + w, y + h],
        4 => [w, 0.0, 0.0, -h, x, y + h],
        5 => [0.0, -h, -w, 0.0, x + w, y + h],
        6 => [0.0, -h, w, 0.0, x, y + h],
        7 => [0.0, h, w, 0.0, x, y],
        8 => [0.0, h, -w, 0.0, x + w, y],
        _ => [w, 0.0, 0.0, h, x, y],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where EXIF says the stored picture's first pixel is seen.
    #[test]
    fn every_orientation_puts_the_first_pixel_where_exif_says() {
        let corner = |orientation| {
            let [a, b, c, d, e, f] = placed(orientation, 0.0, 0.0, 10.0, 20.0);
            // The stored upper left corner is (0, 1) of the unit square; towards the right of the stored top row is (1, 1).
            ((c + e, d + f), (a + c + e, b + d + f))
        };
        let (left, right, bottom, top) = (0.0, 10.0, 0.0, 20.0);
        assert_eq!(corner(1), ((left, top), (right, top)));
        assert_eq!(corner(2), ((right, top), (left, top)));
        assert_eq!(corner(3), ((right, bottom), (left, bottom)));
        assert_eq!(corner(4), ((left, bottom), (right, bottom)));
        assert_eq!(corner(5), ((left, top), (left, bottom)));
        assert_eq!(corner(6), ((right, top), (right, bottom)));
        assert_eq!(corner(7), ((right, bottom), (right, top)));
        assert_eq!(corner(8), ((left, bottom), (left, top)));
    }
}
