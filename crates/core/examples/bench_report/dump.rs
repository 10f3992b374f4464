//! Our placed pages in the form that `benches/krilla` draws: what each page shows and means, with nothing left to decide.

use std::io::{self, Write};

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::Datelike;
use triennium_core::report::{
    attachments::safe_names,
    blocks::{Link as Target, Shape},
    pdf::pages::{Colour, Drawn, FACES, Image, Item, Run, Scope, Text},
};

use crate::placed;

pub fn dump(findings: usize, drawn: &Drawn, out: &mut impl Write) -> io::Result<()> {
    line(out, &head(findings, drawn))?;
    for page in &drawn.pages {
        let mut items = Vec::new();
        page.items.iter().for_each(|one| item(one, drawn, &mut items));
        line(out, &placed::Page { items })?;
    }
    out.flush()
}

fn line(out: &mut impl Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

fn head(findings: usize, drawn: &Drawn) -> placed::Head {
    let meta = &drawn.meta;
    let names = safe_names(&drawn.attachments);
    let attachments = drawn.attachments.iter().zip(names).map(|(one, name)| placed::Attachment {
        name,
        media_type: one.media_type.clone(),
        description: one.description.clone(),
        relation: one.relation.name().into(),
        bytes: STANDARD.encode(&one.bytes),
    });
    let face = |(face, used): (usize, &Vec<Option<Box<str>>>)| {
        let used = used.iter().any(Option::is_some);
        if used { STANDARD.encode(FACES[face].bytes) } else { String::new() }
    };
    let bookmark = |one: &triennium_core::report::pdf::pages::Bookmark| placed::Bookmark {
        level: one.level,
        title: one.title.clone(),
        spot: placed::Spot(one.spot.page, one.spot.y),
    };
    placed::Head {
        findings,
        pages: drawn.pages.len(),
        paper: drawn.paper,
        title: meta.title.clone(),
        author: meta.author.clone(),
        subject: meta.subject.clone(),
        producer: meta.producer.clone(),
        language: meta.language.clone(),
        date: (meta.date.year() as u16, meta.date.month() as u8, meta.date.day() as u8),
        faces: drawn.usage.iter().enumerate().map(face).collect(),
        pictures: drawn.images.iter().map(picture).collect(),
        attachments: attachments.collect(),
        nodes: nodes(drawn),
        bookmarks: drawn.bookmarks.iter().map(bookmark).collect(),
    }
}

/// The bench's audit has photographs only: a PNG's pixels would have to be packed again here.
fn picture(image: &Image) -> placed::Picture {
    match image {
        Image::Jpeg { bytes, orientation, .. } => {
            placed::Picture { jpeg: STANDARD.encode(bytes), orientation: *orientation }
        }
        Image::Pixels(_) => panic!("the audit of the bench has JPEG photographs only"),
    }
}

fn nodes(drawn: &Drawn) -> Vec<placed::Node> {
    let scope = |scope: Scope| if scope == Scope::Row { "Row" } else { "Column" };
    let all = drawn.tree.nodes.iter().map(|node| placed::Node {
        role: node.role.into(),
        parent: node.parent,
        alt: node.alt.as_deref().map(str::to_owned),
        language: node.language.as_deref().map(str::to_owned),
        scope: node.scope.map(|one| scope(one).into()),
        columns: node.columns,
        ordered: node.ordered,
        place: node.place,
    });
    all.collect()
}

fn rgb(Colour(r, g, b): Colour) -> placed::Colour {
    [r, g, b]
}

fn item(item: &Item, drawn: &Drawn, out: &mut Vec<placed::Item>) {
    let line = |from, to, thickness, colour: Colour, node| placed::Item::Line {
        from,
        to,
        thickness,
        colour: rgb(colour),
        node,
    };
    match item {
        Item::Text(one) => text(one, drawn, out),
        Item::Place(node) => out.push(placed::Item::Place(*node)),
        Item::Fill { x, y, width, height, radius, colour, node } => out.push(placed::Item::Fill {
            place: [*x, *y, *width, *height],
            radius: *radius,
            colour: rgb(*colour),
            node: *node,
        }),
        Item::Rule { from, to, thickness, colour } => out.push(line(*from, *to, *thickness, *colour, None)),
        Item::Stroke { from, to, thickness, colour, node } => {
            out.push(line(*from, *to, *thickness, *colour, Some(*node)));
        }
        Item::Hatch { x, y, width, height, pattern, colour, node } => {
            let at = |(dx, dy): (f32, f32)| (x + dx, y + dy);
            let lines = pattern.lines(*width, *height).into_iter();
            out.extend(lines.map(|(from, to)| line(at(from), at(to), 0.9, *colour, Some(*node))));
        }
        Item::Mark { x, y, size, shape, colour, filled, node } => {
            let (points, radius) = outline(*shape, *x, *y, *size);
            let fill = if *filled { rgb(*colour) } else { [255; 3] };
            out.push(placed::Item::Mark { points, radius, edge: rgb(*colour), fill, node: *node });
        }
        Item::Picture { image, x, y, width, height, node } => {
            out.push(placed::Item::Picture { picture: *image, place: [*x, *y, *width, *height], node: *node });
        }
        Item::PageNumber { .. } => {}
    }
}

/// Within its edge, as our own writer has it.
fn outline(shape: Shape, x: f32, y: f32, size: f32) -> (Vec<placed::Point>, f32) {
    let at = |dx: f32, dy: f32| (x + 0.7 + dx * (size - 1.4), y + 0.7 + dy * (size - 1.4));
    match shape {
        Shape::Circle => (vec![at(0.5, 0.5)], (size - 1.4) / 2.0),
        Shape::Diamond => (vec![at(0.5, 0.0), at(1.0, 0.5), at(0.5, 1.0), at(0.0, 0.5)], 0.0),
        Shape::Triangle => (vec![at(0.0, 1.0), at(1.0, 1.0), at(0.5, 0.0)], 0.0),
        _ => (vec![at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 1.0)], 0.0),
    }
}

/// Grounds of badges first, as our own writer has it.
fn text(text: &Text, drawn: &Drawn, out: &mut Vec<placed::Item>) {
    for run in &text.line.runs {
        if let Some(span) = text.spans.get(run.span).filter(|span| span.badge) {
            let y = text.y + run.baseline - run.size * 0.92;
            let place = [text.x + run.x - 3.2, y, run.width + 6.4, run.size * 1.24];
            let colour = rgb(drawn.palette.tone(span.tone).1);
            out.push(placed::Item::Fill { place, radius: 2.4, colour, node: None });
        }
    }
    out.extend(text.line.runs.iter().map(|one| placed::Item::Run(run(text, one, drawn))));
}

fn run(text: &Text, run: &Run, drawn: &Drawn) -> placed::Run {
    let colour = text.spans.get(run.span).map_or(text.colour, |span| drawn.palette.ink(span, text.colour));
    let (characters, ranges) = characters(run, drawn);
    let first = run.glyphs.first().map_or(0.0, |glyph| glyph.x);
    let ends = run.glyphs.iter().skip(1).map(|glyph| glyph.x).chain([run.width]);
    let advance = |(glyph, end): (&triennium_core::report::pdf::pages::Glyph, f32)| {
        ((end - glyph.x) * 100_000.0 / run.size).round() / 100.0
    };
    let lifted = if run.glyphs.iter().any(|glyph| glyph.dy() != 0.0) {
        run.glyphs.iter().map(|glyph| glyph.dy()).collect()
    } else {
        Vec::new()
    };
    placed::Run {
        face: run.face,
        size: run.size,
        at: (text.x + run.x + first, text.y + run.baseline),
        turned: text.turned,
        colour: rgb(colour),
        node: text.nodes.get(run.span).copied().flatten().or(text.node),
        glyphs: run.glyphs.iter().map(|glyph| glyph.id).collect(),
        advances: run.glyphs.iter().zip(ends).map(advance).collect(),
        lifted,
        text: characters,
        ranges,
        link: link(text, run, drawn),
    }
}

/// What the run reads as, and which part of it each glyph stands for.
fn characters(run: &Run, drawn: &Drawn) -> (String, Vec<(u32, u32)>) {
    let mut all = String::new();
    let mut ranges = Vec::with_capacity(run.glyphs.len());
    for (index, glyph) in run.glyphs.iter().enumerate() {
        let actual = run.actual.iter().find(|(range, _)| range.contains(&index));
        if let (Some((range, _)), Some(last)) = (actual, ranges.last())
            && range.start < index
        {
            ranges.push(*last);
            continue;
        }
        let start = all.len() as u32;
        let usual = || drawn.usage[run.face][usize::from(glyph.id)].as_deref().unwrap_or(" ");
        all.push_str(actual.map_or_else(usual, |(_, characters)| characters));
        ranges.push((start, all.len() as u32));
    }
    let each = all.char_indices().map(|(at, one)| (at as u32, (at + one.len_utf8()) as u32));
    if each.eq(ranges.iter().copied()) { (all, Vec::new()) } else { (all, ranges) }
}

fn link(text: &Text, run: &Run, drawn: &Drawn) -> Option<placed::Link> {
    let node = text.nodes.get(run.span).copied().flatten()?;
    let span = text.spans.get(run.span)?;
    let target = match span.link.as_ref()? {
        Target::Web(address) => placed::Target::Web(address.clone()),
        Target::Anchor(anchor) => {
            let spot = drawn.anchors.get(anchor)?;
            placed::Target::Spot(placed::Spot(spot.page, spot.y))
        }
    };
    let left = text.x + run.x;
    let place = [left, text.y, left + run.width, text.y + text.line.height];
    Some(placed::Link { node, place, says: span.text.clone(), target })
}
