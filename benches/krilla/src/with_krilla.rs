//! Our placed items as krilla's calls.

use std::{collections::HashMap, num::NonZeroU16};

use krilla::{
    Document, SerializeSettings,
    color::rgb,
    geom::{Path, PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
    },
    text::{Font, GlyphId, KrillaGlyph},
};
use triennium_core::report::pdf::pages::{self, Colour, Drawn, FACES, Item, Kid, NodeId, Run, Text};

type Marks = HashMap<(usize, usize), Identifier>;

struct Pen<'a, 'd> {
    surface: Surface<'a>,
    drawn: &'d mut Drawn,
    fonts: &'d [Font],
    images: &'d [Option<Image>],
    marks: &'d mut Marks,
    page: usize,
    open: Option<Option<NodeId>>,
}

pub fn write(drawn: &mut Drawn) -> Vec<u8> {
    let settings = SerializeSettings { enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let fonts: Vec<Font> =
        FACES.iter().map(|face| Font::new(face.bytes.into(), 0).expect("an embedded face")).collect();
    let images: Vec<Option<Image>> = drawn.images.iter().map(image).collect();
    let mut marks = Marks::new();
    for page in 0..drawn.pages.len() {
        let items = std::mem::take(&mut drawn.pages[page].items);
        let settings = PageSettings::from_wh(drawn.paper.0, drawn.paper.1).expect("a paper");
        let mut sheet = document.start_page_with(settings);
        let mut pen =
            Pen { surface: sheet.surface(), drawn, fonts: &fonts, images: &images, marks: &mut marks, page, open: None };
        items.iter().for_each(|item| pen.item(item));
        pen.close();
        pen.surface.finish();
        sheet.finish();
    }
    let mut tree = TagTree::new();
    tree.push(group(drawn, 0, &marks));
    document.set_tag_tree(tree);
    document.finish().expect("written")
}

fn image(image: &pages::Image) -> Option<Image> {
    match image {
        pages::Image::Jpeg { bytes, .. } => Image::from_jpeg(bytes.to_vec().into(), false).ok(),
        pages::Image::Pixels(_) => None,
    }
}

impl Pen<'_, '_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Text(text) => self.text(text),
            Item::Fill { x, y, width, height, colour, node, .. } => {
                self.mark(*node);
                let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) else { return };
                let mut path = PathBuilder::new();
                path.push_rect(rect);
                self.fill(path.finish(), *colour);
            }
            Item::Rule { from, to, thickness, colour } => self.line(None, (*from, *to), *thickness, *colour),
            Item::Stroke { from, to, thickness, colour, node } => self.line(Some(*node), (*from, *to), *thickness, *colour),
            Item::Hatch { x, y, width, height, pattern, colour, node } => {
                for ((x1, y1), (x2, y2)) in pattern.lines(*width, *height) {
                    self.line(Some(*node), ((x + x1, y + y1), (x + x2, y + y2)), 0.9, *colour);
                }
            }
            Item::Picture { image, x, y, width, height, node } => {
                self.mark(*node);
                if let (Some(image), Some(size)) = (self.images[*image].clone(), Size::from_wh(*width, *height)) {
                    self.surface.push_transform(&Transform::from_translate(*x, *y));
                    self.surface.draw_image(image, size);
                    self.surface.pop();
                }
            }
            Item::Place(node) => self.drawn.tree.touch(*node),
            Item::Mark { .. } | Item::PageNumber { .. } => {}
        }
    }

    fn mark(&mut self, node: Option<NodeId>) {
        if self.open == Some(node) {
            return;
        }
        self.close();
        match node {
            Some(node) => {
                let mcid = self.drawn.tree.mark(node, self.page);
                let identifier = self.surface.start_tagged(ContentTag::Other);
                self.marks.insert((self.page, mcid), identifier);
            }
            None => {
                self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            }
        }
        self.open = Some(node);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.surface.end_tagged();
        }
    }

    fn fill(&mut self, path: Option<Path>, colour: Colour) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint: paint(colour).into(), ..Fill::default() }));
        if let Some(path) = path {
            self.surface.draw_path(&path);
        }
    }

    fn line(&mut self, node: Option<NodeId>, (from, to): ((f32, f32), (f32, f32)), width: f32, colour: Colour) {
        self.mark(node);
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { paint: paint(colour).into(), width, ..Stroke::default() }));
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    fn text(&mut self, text: &Text) {
        for run in &text.line.runs {
            self.mark(text.nodes.get(run.span).copied().flatten().or(text.node));
            self.run(text, run);
        }
    }

    fn run(&mut self, text: &Text, run: &Run) {
        let mut characters = String::new();
        let mut glyphs = Vec::with_capacity(run.glyphs.len());
        for (index, glyph) in run.glyphs.iter().enumerate() {
            let start = characters.len();
            characters.push_str(self.drawn.usage[run.face][usize::from(glyph.id)].as_deref().unwrap_or(" "));
            let next = run.glyphs.get(index + 1).map_or(run.width, |next| next.x);
            glyphs.push(KrillaGlyph {
                glyph_id: GlyphId::new(glyph.id.into()),
                text_range: start..characters.len(),
                x_advance: (next - glyph.x) / run.size,
                x_offset: 0.0,
                y_offset: glyph.dy / run.size,
                y_advance: 0.0,
                location: None,
            });
        }
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint: paint(text.colour).into(), ..Fill::default() }));
        let start = Point::from_xy(text.x + run.x, text.y + run.baseline);
        self.surface.draw_glyphs(start, &glyphs, self.fonts[run.face].clone(), &characters, run.size, false);
    }
}

fn paint(Colour(r, g, b): Colour) -> rgb::Color {
    rgb::Color::new(r, g, b)
}

fn group(drawn: &Drawn, node: NodeId, marks: &Marks) -> Node {
    let element = &drawn.tree.nodes[node];
    let children = element.kids.iter().filter_map(|kid| match kid {
        Kid::Node(kid) => Some(group(drawn, *kid, marks)),
        Kid::Marked { page, mcid } => marks.get(&(*page, *mcid)).map(|identifier| Node::Leaf(*identifier)),
    });
    Node::Group(TagGroup::with_children(tag(element.role, element.alt.clone()), children.collect()))
}

fn tag(role: &str, alt: Option<String>) -> TagKind {
    match role {
        "H1" | "H2" | "H3" | "H4" => {
            let level = role[1..].parse().ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, None).into()
        }
        "Sect" | "Document" => Tag::Section.into(),
        "Div" => Tag::Div.into(),
        "Table" => Tag::Table.into(),
        "THead" => Tag::THead.into(),
        "TBody" => Tag::TBody.into(),
        "TR" => Tag::TR.into(),
        "TH" => Tag::TH(TableHeaderScope::Row).into(),
        "TD" => Tag::TD.into(),
        "Caption" => Tag::Caption.into(),
        "Figure" => Tag::Figure(alt).into(),
        "L" => Tag::L(ListNumbering::None).into(),
        "LI" => Tag::LI.into(),
        "Lbl" => Tag::Lbl.into(),
        "LBody" => Tag::LBody.into(),
        "TOC" => Tag::TOC.into(),
        "TOCI" => Tag::TOCI.into(),
        "Span" => Tag::Span.into(),
        "Link" => Tag::Link.into(),
        _ => Tag::P.into(),
    }
}
