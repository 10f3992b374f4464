//! Placed items as krilla's calls.

use std::error::Error;

use base64::{Engine, engine::general_purpose::STANDARD};
use krilla::{
    Data, Document, SerializeSettings,
    action::{Action, LinkAction},
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    destination::XyzDestination,
    embed::{AssociationKind, EmbeddedFile, MimeType},
    geom::{Path, PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag},
    text::{Font, GlyphId, KrillaGlyph},
};

use crate::{placed, structure::Tree};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The head with its Base64 undone: what our own writer has in memory, too, when it begins.
pub struct Ready {
    head: placed::Head,
    faces: Vec<Option<Vec<u8>>>,
    pictures: Vec<Vec<u8>>,
    attachments: Vec<Vec<u8>>,
}

impl Ready {
    pub fn new(mut head: placed::Head) -> Outcome<Self> {
        let face = |text: &String| if text.is_empty() { Ok(None) } else { STANDARD.decode(text).map(Some) };
        let faces = head.faces.iter().map(face).collect::<Result<_, _>>()?;
        let pictures = head.pictures.iter().map(|one| STANDARD.decode(&one.jpeg)).collect::<Result<_, _>>()?;
        let attachments = head.attachments.iter().map(|one| STANDARD.decode(&one.bytes)).collect::<Result<_, _>>()?;
        head.faces = Vec::new();
        head.attachments.iter_mut().for_each(|one| one.bytes = String::new());
        Ok(Self { head, faces, pictures, attachments })
    }
}

pub struct Drawing {
    document: Document,
    head: placed::Head,
    attachments: Vec<Vec<u8>>,
    fonts: Vec<Option<Font>>,
    pictures: Vec<Image>,
    tree: Tree,
    page: usize,
}

impl Drawing {
    pub fn new(ready: Ready) -> Outcome<Self> {
        let Ready { mut head, faces, pictures, attachments } = ready;
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A3_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| format!("{error:?}"))?;
        let settings = SerializeSettings { enable_tagging: true, configuration, ..SerializeSettings::default() };
        let font = |bytes: Option<Vec<u8>>| bytes.map(|bytes| Font::new(bytes.into(), 0).expect("a sound face"));
        let picture = |bytes: Vec<u8>| Image::from_jpeg(bytes.into(), false);
        Ok(Self {
            document: Document::new_with(settings),
            tree: Tree::new(std::mem::take(&mut head.nodes)),
            fonts: faces.into_iter().map(font).collect(),
            pictures: pictures.into_iter().map(picture).collect::<Result<_, _>>()?,
            head,
            attachments,
            page: 0,
        })
    }

    pub fn page(&mut self, placed: &placed::Page) -> Outcome {
        let (width, height) = self.head.paper;
        let mut sheet = self.document.start_page_with(PageSettings::from_wh(width, height).ok_or("no paper")?);
        let mut pen = Pen {
            surface: sheet.surface(),
            fonts: &self.fonts,
            pictures: &self.pictures,
            orientations: &self.head.pictures,
            tree: &mut self.tree,
            page: self.page,
            open: None,
            links: Vec::new(),
        };
        placed.items.iter().for_each(|item| pen.item(item));
        for Area { node, place: [left, top, right, bottom], says, target } in pen.finish() {
            let rect = Rect::from_ltrb(left, top, right, bottom).ok_or("a link without a place")?;
            let link = Annotation::new_link(LinkAnnotation::new(rect, target), Some(says));
            let identifier = sheet.add_tagged_annotation(link);
            self.tree.content(node, identifier, self.page);
        }
        sheet.finish();
        self.page += 1;
        Ok(())
    }

    pub fn finish(mut self) -> Outcome<Vec<u8>> {
        let (year, month, day) = self.head.date;
        let date = DateTime::new(year).month(month).day(day).hour(0).minute(0).second(0);
        let meta = Metadata::new()
            .title(self.head.title.clone())
            .authors(vec![self.head.author.clone()])
            .description(self.head.subject.clone())
            .producer(self.head.producer.clone())
            .language(self.head.language.clone())
            .creation_date(date);
        self.document.set_metadata(meta);
        for (one, bytes) in self.head.attachments.iter().zip(self.attachments) {
            self.document.embed_file(attached(one, bytes, date)).ok_or("two attachments of one name")?;
        }
        self.document.set_outline(outline(&self.head.bookmarks));
        self.document.set_tag_tree(self.tree.finish());
        self.document
            .finish()
            .map_err(|error| format!("krilla refuses: {error:?}").chars().take(2000).collect::<String>().into())
    }
}

fn attached(one: &placed::Attachment, bytes: Vec<u8>, date: DateTime) -> EmbeddedFile {
    let association_kind = match one.relation.as_str() {
        "Source" => AssociationKind::Source,
        "Data" => AssociationKind::Data,
        "Alternative" => AssociationKind::Alternative,
        "Supplement" => AssociationKind::Supplement,
        _ => AssociationKind::Unspecified,
    };
    EmbeddedFile {
        path: one.name.clone(),
        mime_type: MimeType::new(&one.media_type),
        description: Some(one.description.clone()),
        association_kind,
        data: Data::from(bytes),
        modification_date: Some(date),
        compress: Some(true),
        location: None,
    }
}

fn destination(placed::Spot(page, y): placed::Spot) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(0.0, (y - 8.0).max(0.0)))
}

fn outline(bookmarks: &[placed::Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks;
    while !rest.is_empty() {
        let (node, after) = bookmark(rest);
        outline.push_child(node);
        rest = after;
    }
    outline
}

/// The first with everything under it, and what comes after that.
fn bookmark(bookmarks: &[placed::Bookmark]) -> (OutlineNode, &[placed::Bookmark]) {
    let (first, mut rest) = bookmarks.split_first().expect("one is left");
    let mut node = OutlineNode::new(first.title.clone(), destination(first.spot));
    while rest.first().is_some_and(|next| next.level > first.level) {
        let (child, after) = bookmark(rest);
        node.push_child(child);
        rest = after;
    }
    (node, rest)
}

/// Where a click leads.
struct Area {
    node: usize,
    place: [f32; 4],
    says: String,
    target: Target,
}

struct Pen<'a> {
    surface: Surface<'a>,
    fonts: &'a [Option<Font>],
    pictures: &'a [Image],
    orientations: &'a [placed::Picture],
    tree: &'a mut Tree,
    page: usize,
    open: Option<Option<usize>>,
    links: Vec<Area>,
}

impl Pen<'_> {
    fn item(&mut self, item: &placed::Item) {
        match item {
            placed::Item::Run(run) => self.run(run),
            placed::Item::Place(node) => self.tree.touch(*node),
            placed::Item::Fill { place, radius, colour, node } => {
                self.mark(*node);
                self.fill(rectangle(*place, *radius), *colour);
            }
            placed::Item::Line { from, to, thickness, colour, node } => {
                self.mark(*node);
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                self.draw(path.finish(), None, Some((*colour, *thickness)));
            }
            placed::Item::Mark { points, radius, edge, fill, node } => {
                self.mark(Some(*node));
                self.draw(outline_of(points, *radius), Some(*fill), Some((*edge, 1.4)));
            }
            placed::Item::Picture { picture, place, node } => {
                self.mark(*node);
                self.picture(*picture, *place);
            }
        }
    }

    fn mark(&mut self, node: Option<usize>) {
        if self.open == Some(node) {
            return;
        }
        self.close();
        match node {
            Some(node) => {
                let identifier = self.surface.start_tagged(ContentTag::Other);
                self.tree.content(node, identifier, self.page);
            }
            None => {
                self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
            }
        }
        self.open = Some(node);
    }

    /// The page's links, which krilla takes once the drawing is over.
    fn finish(mut self) -> Vec<Area> {
        self.close();
        self.surface.finish();
        self.links
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.surface.end_tagged();
        }
    }

    fn fill(&mut self, path: Option<Path>, colour: placed::Colour) {
        self.draw(path, Some(colour), None);
    }

    fn draw(&mut self, path: Option<Path>, fill: Option<placed::Colour>, edge: Option<(placed::Colour, f32)>) {
        self.surface.set_fill(fill.map(filled));
        self.surface.set_stroke(edge.map(|(colour, width)| Stroke {
            paint: paint(colour).into(),
            width,
            ..Stroke::default()
        }));
        if let Some(path) = path {
            self.surface.draw_path(&path);
        }
    }

    fn picture(&mut self, picture: usize, [x, y, w, h]: [f32; 4]) {
        // The stored picture is the unit square; EXIF says how it lies.
        let transform = match self.orientations[picture].orientation {
            3 => Transform::from_row(-w, 0.0, 0.0, -h, x + w, y + h),
            6 => Transform::from_row(0.0, h, -w, 0.0, x + w, y),
            8 => Transform::from_row(0.0, -h, w, 0.0, x, y + h),
            _ => Transform::from_row(w, 0.0, 0.0, h, x, y),
        };
        self.surface.push_transform(&transform);
        let unit = Size::from_wh(1.0, 1.0).expect("a size");
        self.surface.draw_image(self.pictures[picture].clone(), unit);
        self.surface.pop();
    }

    fn run(&mut self, run: &placed::Run) {
        self.mark(run.node);
        if let Some(link) = &run.link {
            self.link(link);
        }
        let Some(font) = self.fonts[run.face].clone() else { return };
        let glyphs = glyphs(run);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(filled(run.colour)));
        let at = Point::from_xy(run.at.0, run.at.1);
        if run.turned == 0.0 {
            self.surface.draw_glyphs(at, &glyphs, font, &run.text, run.size, false);
            return;
        }
        self.surface.push_transform(&Transform::from_rotate_at(-run.turned, run.at.0, run.at.1));
        self.surface.draw_glyphs(at, &glyphs, font, &run.text, run.size, false);
        self.surface.pop();
    }

    fn link(&mut self, link: &placed::Link) {
        if let Some(last) =
            self.links.last_mut().filter(|last| last.node == link.node && last.place[1] == link.place[1])
        {
            last.place[2] = last.place[2].max(link.place[2]);
            return;
        }
        let target = match &link.target {
            placed::Target::Web(address) => Target::Action(Action::from(LinkAction::new(address.clone()))),
            placed::Target::Spot(spot) => Target::Destination(destination(*spot).into()),
        };
        self.links.push(Area { node: link.node, place: link.place, says: link.says.clone(), target });
    }
}

fn glyphs(run: &placed::Run) -> Vec<KrillaGlyph> {
    let mut characters = run.text.char_indices();
    let mut range = |index: usize| match run.ranges.get(index) {
        Some((from, to)) => *from as usize..*to as usize,
        None => characters.next().map_or(0..0, |(at, one)| at..at + one.len_utf8()),
    };
    let glyph = |(index, (id, advance)): (usize, (&u16, &f32))| KrillaGlyph {
        glyph_id: GlyphId::new((*id).into()),
        text_range: range(index),
        x_advance: advance / 1000.0,
        x_offset: 0.0,
        y_offset: run.lifted.get(index).map_or(0.0, |dy| dy / run.size),
        y_advance: 0.0,
        location: None,
    };
    run.glyphs.iter().zip(&run.advances).enumerate().map(glyph).collect()
}

fn paint([r, g, b]: placed::Colour) -> rgb::Color {
    rgb::Color::new(r, g, b)
}

fn filled(colour: placed::Colour) -> Fill {
    Fill { paint: paint(colour).into(), ..Fill::default() }
}

fn rectangle([x, y, width, height]: [f32; 4], radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
        return path.finish();
    }
    let r = radius.min(width / 2.0).min(height / 2.0);
    // How far a Bézier handle stands out for a quarter circle.
    let k = r * 0.4477;
    let (right, bottom) = (x + width, y + height);
    path.move_to(x + r, y);
    path.line_to(right - r, y);
    path.cubic_to(right - k, y, right, y + k, right, y + r);
    path.line_to(right, bottom - r);
    path.cubic_to(right, bottom - k, right - k, bottom, right - r, bottom);
    path.line_to(x + r, bottom);
    path.cubic_to(x + k, bottom, x, bottom - k, x, bottom - r);
    path.line_to(x, y + r);
    path.cubic_to(x, y + k, x + k, y, x + r, y);
    path.close();
    path.finish()
}

fn outline_of(points: &[placed::Point], radius: f32) -> Option<Path> {
    let [first, rest @ ..] = points else { return None };
    if radius > 0.0 {
        return rectangle([first.0 - radius, first.1 - radius, 2.0 * radius, 2.0 * radius], radius);
    }
    let mut path = PathBuilder::new();
    path.move_to(first.0, first.1);
    rest.iter().for_each(|point| path.line_to(point.0, point.1));
    path.close();
    path.finish()
}
