//! Text into lines of glyphs: parley shapes, orders and breaks; this keeps what the page needs and what extraction needs.
//! Every glyph that leaves here exists in its face, and either its `ToUnicode` entry or an actual text gives its characters back.

use std::{collections::HashMap, ops::Range, rc::Rc};

use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontStyle, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
    setting::Tag,
    style::{FontFamilyName, FontFeature, FontFeatures},
};

use super::{
    clean::{clean, is_mark, write_out},
    fonts,
    theme::Style,
};
use crate::report::blocks::{Align, Span};

pub struct Paragraph {
    pub lines: Vec<Rc<Line>>,
    pub spans: Rc<[Span]>,
    /// Of the widest line.
    pub width: f32,
}

pub struct Line {
    pub height: f32,
    pub runs: Vec<Run>,
}

/// Glyphs of one face, size and span. `x` from the paragraph's left, `baseline` from the line's top.
pub struct Run {
    pub face: usize,
    pub size: f32,
    pub x: f32,
    pub baseline: f32,
    pub width: f32,
    pub span: usize,
    pub glyphs: Vec<Glyph>,
    /// Characters of glyph ranges that `ToUnicode` alone would give back wrongly.
    pub actual: Vec<(Range<usize>, Box<str>)>,
}

/// `x` from the run's start. Eight bytes: a long report has tens of millions at once.
#[derive(Debug, Clone, Copy)]
pub struct Glyph {
    pub id: u16,
    /// Hundredths of a point, as fine as anything is placed.
    lift: i16,
    pub x: f32,
}

impl Glyph {
    fn new(glyph: &parley::Glyph, x: f32) -> Self {
        Self { id: u16::try_from(glyph.id).unwrap_or(0), lift: (-glyph.y * 100.0).round() as i16, x: x + glyph.x }
    }

    /// Upwards from the baseline.
    pub fn dy(&self) -> f32 {
        f32::from(self.lift) / 100.0
    }
}

/// What each face's glyphs stand for, by glyph id; `None`: not used.
pub type Usage = Vec<Vec<Option<Box<str>>>>;

#[derive(PartialEq, Eq, Hash)]
struct Key(Vec<Span>, [u32; 3], bool, Align);

/// Longer texts are seldom set twice; keeping them would only cost memory.
const CACHED_BYTES: usize = 160;

pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<u16>,
    blobs: Vec<u64>,
    cache: HashMap<Key, Rc<Paragraph>>,
    pub usage: Usage,
}

impl Typesetter {
    pub fn new() -> Self {
        let (fonts, blobs) = fonts::context();
        let usage = fonts::FACES.iter().map(|_| Vec::new()).collect();
        Self { fonts, layouts: LayoutContext::new(), blobs, cache: HashMap::new(), usage }
    }

    /// Sets spans in `style` to lines no wider than `width`; a string without a break opportunity breaks anywhere.
    pub fn set(&mut self, spans: &[Span], style: &Style, width: f32) -> Rc<Paragraph> {
        if spans.iter().map(|span| span.text.len()).sum::<usize>() > CACHED_BYTES {
            return Rc::new(self.lay_out(spans, style, width));
        }
        let key = Key(spans.to_vec(), [style.size, style.leading, width].map(f32::to_bits), style.bold, style.align);
        if let Some(known) = self.cache.get(&key) {
            return known.clone();
        }
        let paragraph = Rc::new(self.lay_out(spans, style, width));
        self.cache.insert(key, paragraph.clone());
        paragraph
    }

    /// One line of plain text, as wide as it comes.
    pub fn line(&mut self, text: &str, style: &Style) -> Rc<Paragraph> {
        self.set(&[Span::new(text)], style, 4000.0)
    }

    fn lay_out(&mut self, spans: &[Span], style: &Style, width: f32) -> Paragraph {
        let mut pieces: Vec<String> = spans.iter().map(|span| clean(&span.text).into_owned()).collect();
        // A cluster can mix characters that no single face has together: found only by shaping. Marks go first,
        // then what is left, and what is written out is ASCII.
        for _ in 0..3 {
            let (text, layout) = self.shape(&pieces, spans, style, width);
            // Every face in use has all of ASCII.
            let missing = if text.is_ascii() { Vec::new() } else { missing_clusters(&layout, &text) };
            if missing.is_empty() {
                return self.keep(&text, &layout, spans);
            }
            write_out_clusters(&mut pieces, &missing);
        }
        let (text, layout) = self.shape(&pieces, spans, style, width);
        self.keep(&text, &layout, spans)
    }

    fn shape(&mut self, pieces: &[String], spans: &[Span], style: &Style, width: f32) -> (String, Layout<u16>) {
        let isolate = pieces.len() > 1;
        let text: String = pieces
            .iter()
            .map(|piece| if isolate && turns(piece) { format!("{OPEN}{piece}{CLOSE}") } else { piece.clone() })
            .collect();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(families(&fonts::SANS, &text)));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::List(NO_LIGATURES.as_slice().into())));
        if style.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        let mut start = 0;
        for (index, (piece, span)) in pieces.iter().zip(spans).enumerate() {
            let marks = if isolate && turns(piece) { OPEN.len_utf8() + CLOSE.len_utf8() } else { 0 };
            let range = start..start + piece.len() + marks;
            start = range.end;
            builder.push(StyleProperty::Brush(u16::try_from(index).unwrap_or(u16::MAX)), range.clone());
            if span.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if span.italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
            }
            if span.mono {
                builder.push(StyleProperty::FontFamily(families(&fonts::MONO, piece)), range.clone());
                builder.push(StyleProperty::FontSize(style.size * 0.93), range);
            }
        }
        let mut layout = builder.build(&text);
        layout.break_all_lines(Some(width));
        // A short foreign name stays where its column's other entries are; whole paragraphs keep to their own side.
        let align = if layout.is_rtl() && layout.len() == 1 && style.align == Align::Start {
            Alignment::Left
        } else {
            alignment(style.align)
        };
        layout.align(align, AlignmentOptions::default());
        (text, layout)
    }

    fn keep(&mut self, text: &str, layout: &Layout<u16>, spans: &[Span]) -> Paragraph {
        let lines: Vec<_> = layout.lines().map(|line| Rc::new(self.keep_line(text, &line))).collect();
        // Only a link's text is needed again: it says where the link leads.
        let looks = spans
            .iter()
            .map(|span| Span { text: span.link.iter().map(|_| span.text.as_str()).collect(), ..span.clone() })
            .collect();
        Paragraph { width: layout.width(), lines, spans: looks }
    }

    fn keep_line(&mut self, text: &str, line: &parley::layout::Line<'_, u16>) -> Line {
        let metrics = line.metrics();
        let top = metrics.block_min_coord;
        let baseline = metrics.baseline - top;
        let mut x = metrics.offset;
        let mut runs = Vec::new();
        for run in line.runs() {
            let face = self.blobs.iter().position(|id| *id == run.font().data.id()).unwrap_or(0);
            let mut open: Option<Run> = None;
            each_cluster(&run, |cluster| {
                let span = usize::from(cluster.span);
                if open.as_ref().is_none_or(|run| run.span != span) {
                    runs.extend(open.take());
                }
                let kept = open.get_or_insert_with(|| Run::new(face, run.font_size(), x, baseline, span));
                let characters = &text[cluster.text.clone()];
                x += if is_silent(characters) {
                    cluster.shaped.glyphs().map(|glyph| glyph.advance).sum()
                } else {
                    self.keep_cluster(kept, &cluster, characters, x - kept.x)
                };
                kept.width = x - kept.x;
            });
            runs.extend(open);
        }
        runs.retain(|run| !run.glyphs.is_empty());
        // They stay until the page is written: a long report has millions.
        runs.iter_mut().for_each(|run| run.glyphs.shrink_to_fit());
        Line { height: metrics.block_max_coord - top, runs }
    }

    /// Glyphs of one cluster, and whatever is needed to get its characters back. Says how far they go.
    fn keep_cluster(&mut self, run: &mut Run, cluster: &Cluster<'_>, characters: &str, x: f32) -> f32 {
        let first = run.glyphs.len();
        let mut advance = 0.0;
        for glyph in cluster.shaped.glyphs() {
            run.glyphs.push(Glyph::new(&glyph, x + advance));
            advance += glyph.advance;
        }
        let usage = &mut self.usage[run.face];
        let told = match &run.glyphs[first..] {
            [] => true,
            [one] => note(usage, one.id, characters),
            many => {
                // Readers drop a mark that lies on its like: piled-up marks need an actual text too.
                let each = characters.chars().count() == many.len() && many.len() < 3 && !cluster.right_to_left;
                let mut spelled: Vec<_> = characters.chars().collect();
                spelled.resize(many.len().max(spelled.len()), ' ');
                let told: Vec<_> =
                    many.iter().zip(&spelled).map(|(one, c)| note(usage, one.id, c.encode_utf8(&mut [0; 4]))).collect();
                each && told.into_iter().all(|told| told)
            }
        };
        if !told {
            run.actual.push((first..run.glyphs.len(), characters.into()));
        }
        advance
    }
}

impl Run {
    fn new(face: usize, size: f32, x: f32, baseline: f32, span: usize) -> Self {
        Self { face, size, x, baseline, width: 0.0, span, glyphs: Vec::new(), actual: Vec::new() }
    }
}

/// Whether the glyph stands for these characters and no others; the first use decides.
fn note(usage: &mut Vec<Option<Box<str>>>, id: u16, characters: &str) -> bool {
    let index = usize::from(id);
    if usage.len() <= index {
        usage.resize(index + 1, None);
    }
    // A no-break space is drawn by the space's glyph, and reads as one.
    let characters = if characters == "\u{a0}" { " " } else { characters };
    match &usage[index] {
        Some(known) => known.as_ref() == characters,
        None => {
            usage[index] = Some(characters.into());
            true
        }
    }
}

struct Cluster<'a> {
    text: Range<usize>,
    span: u16,
    right_to_left: bool,
    /// Of a ligature the first, which has its glyphs.
    shaped: parley::layout::Cluster<'a, u16>,
}

impl<'a> Cluster<'a> {
    fn new(shaped: parley::layout::Cluster<'a, u16>) -> Self {
        Self { text: shaped.text_range(), span: shaped.style().brush, right_to_left: shaped.is_rtl(), shaped }
    }
}

/// A run's clusters in visual order, the parts of a ligature as one. Only what runs right to left has to be kept for that.
fn each_cluster<'a>(run: &parley::layout::Run<'a, u16>, mut take: impl FnMut(Cluster<'a>)) {
    let mut turned = Vec::new();
    let mut done = |cluster| if run.is_rtl() { turned.push(cluster) } else { take(cluster) };
    let mut last: Option<Cluster<'a>> = None;
    for cluster in run.clusters() {
        match &mut last {
            Some(last) if cluster.is_ligature_continuation() => last.text.end = cluster.text_range().end,
            _ => last.replace(Cluster::new(cluster)).into_iter().for_each(&mut done),
        }
    }
    last.into_iter().for_each(done);
    turned.into_iter().rev().for_each(take);
}

/// The whole order of fallback is only looked up where a text needs it: most need the first family and no other.
fn families(names: &'static [FontFamilyName<'static>], text: &str) -> FontFamily<'static> {
    let one = text.is_ascii() || names == fonts::SANS && text.chars().all(fonts::is_everywhere);
    FontFamily::List(if one { &names[..1] } else { names }.into())
}

const NO_LIGATURES: [FontFeature; 4] = [
    FontFeature::new(Tag::new(b"liga"), 0),
    FontFeature::new(Tag::new(b"clig"), 0),
    FontFeature::new(Tag::new(b"dlig"), 0),
    FontFeature::new(Tag::new(b"hlig"), 0),
];

fn alignment(align: Align) -> Alignment {
    match align {
        Align::Start => Alignment::Start,
        Align::Centre => Alignment::Center,
        Align::End => Alignment::End,
    }
}

/// Spans are isolated from one another where one of them runs right to left: a name does not reorder the date behind it.
const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

fn turns(text: &str) -> bool {
    text.chars().any(|c| matches!(c as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff))
}

/// Ends a line or isolates: has no glyph to keep.
fn is_silent(characters: &str) -> bool {
    characters.chars().all(|c| matches!(c, '\n' | OPEN | CLOSE))
}

fn missing_clusters(layout: &Layout<u16>, text: &str) -> Vec<String> {
    let mut missing = Vec::new();
    for run in layout.lines().flat_map(|line| line.runs()) {
        for cluster in run.clusters() {
            if !is_silent(&text[cluster.text_range()]) && cluster.glyphs().any(|glyph| glyph.id == 0) {
                missing.push(text[cluster.text_range()].to_owned());
            }
        }
    }
    missing
}

/// Wherever such a cluster stands: it has no glyph anywhere. One that reaches over two spans goes character by character.
fn write_out_clusters(pieces: &mut [String], missing: &[String]) {
    for cluster in missing {
        let whole = pieces.iter().any(|piece| piece.contains(cluster.as_str()));
        let parts: Vec<String> = if whole {
            vec![cluster.clone()]
        } else {
            cluster.chars().filter(|c| !c.is_ascii()).map(String::from).collect()
        };
        for part in parts {
            let out = written_out(&part);
            pieces.iter_mut().for_each(|piece| *piece = piece.replace(&part, &out));
        }
    }
}

/// Its marks, and where it has none every character that is not ASCII.
fn written_out(cluster: &str) -> String {
    let marked = cluster.chars().any(is_mark) && !cluster.chars().all(is_mark);
    cluster.chars().fold(String::new(), |mut out, character| {
        let keeps = if marked { !is_mark(character) } else { character.is_ascii() };
        if keeps {
            out.push(character)
        } else {
            write_out(character, &mut out)
        }
        out
    })
}
