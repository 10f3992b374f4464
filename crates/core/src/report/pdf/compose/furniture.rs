//! What every page carries: header, footer with page x of y, and the watermark of a draft. All of it decoration to a screen reader.

use std::rc::Rc;

use super::{Composer, paragraph::text_item};
use crate::report::{
    blocks::{Align, Span},
    pdf::{
        document::{Item, Page, Text},
        theme::{self, Rgb, Style},
    },
};

/// A logo's room beside the organisation's name.
const LOGO: (f32, f32) = (84.0, 20.0);
/// A longer word across the page would be too small to be seen.
const WATERMARK_LETTERS: usize = 40;

impl Composer<'_> {
    pub fn furnish(&mut self, pages: &mut [Page]) {
        let count = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            let mut items = Vec::new();
            items.extend(self.watermarks());
            if index > 0 {
                items.extend(self.header());
            }
            items.extend(self.footer(index + 1, count));
            // Drawn first, so that the watermark lies under the text.
            items.append(&mut page.items);
            page.items = items;
        }
    }

    fn header(&mut self) -> Vec<Item> {
        let meta = &self.document.meta;
        let (left, right) = (meta.organisation.clone(), meta.title.clone());
        let half = self.frame.width() / 2.0 - 8.0;
        let y = self.frame.top - 38.0;
        let mut items: Vec<Item> = Vec::new();
        let mut x = self.frame.left;
        if let Some(logo) = self.logo {
            let (width, height) = logo.within(LOGO.0, LOGO.1);
            items.push(Item::Picture { image: logo.image, x, y: y + 11.0 - height, width, height, node: None });
            x += width + 8.0;
        }
        items.extend(self.furniture(&left, Align::Start, x, self.frame.left + half - x, y));
        items.extend(self.furniture(&right, Align::End, self.frame.right - half, half, y));
        items.push(self.line(y + 15.0));
        items
    }

    fn footer(&mut self, page: usize, pages: usize) -> Vec<Item> {
        let meta = &self.document.meta;
        let left = [&meta.number, &meta.version]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" · ");
        let centre = meta.confidentiality.clone();
        let right = meta.labels.page_of.replace("{page}", &page.to_string()).replace("{pages}", &pages.to_string());
        let third = self.frame.width() / 3.0 - 6.0;
        let y = self.frame.bottom + 22.0;
        let mut items = vec![self.line(y - 7.0)];
        items.extend(self.furniture(&left, Align::Start, self.frame.left, third, y));
        items.extend(self.furniture(&centre, Align::Centre, self.frame.left + third + 9.0, third, y));
        items.extend(self.furniture(&right, Align::End, self.frame.right - third, third, y));
        items
    }

    fn line(&self, y: f32) -> Item {
        Item::Rule { from: (self.frame.left, y), to: (self.frame.right, y), thickness: 0.5, colour: theme::RULE }
    }

    /// One line; what is too long for its place ends in an ellipsis.
    fn furniture(&mut self, text: &str, align: Align, x: f32, width: f32, y: f32) -> Option<Item> {
        let style = Style { align, ..theme::FURNITURE };
        let text = self.shortened(&text.replace(['\n', '\r'], " "), &style, width);
        let set = self.set.set(&[Span::new(text)], &style, width);
        let mut item = text_item(set.lines.first()?, &set, Rc::new([]), None, x, style.colour);
        item.move_down(y);
        Some(item)
    }

    pub fn shortened(&mut self, text: &str, style: &Style, width: f32) -> String {
        let mut kept: Vec<char> = text.chars().take(200).collect();
        let mut shown = text.to_owned();
        while self.set.line(&shown, style).width > width && !kept.is_empty() {
            kept.truncate(kept.len() - (kept.len() / 12).max(1));
            shown = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        }
        shown
    }

    /// A draft's word, and what the organisation wants on every page.
    fn watermarks(&mut self) -> Vec<Item> {
        let meta = &self.document.meta;
        let draft = if meta.draft { meta.labels.watermark.as_str() } else { "" };
        let short = |word: &str| word.trim().chars().take(WATERMARK_LETTERS).collect::<String>();
        let words: Vec<String> =
            [draft, &self.document.branding.watermark].map(short).into_iter().filter(|word| !word.is_empty()).collect();
        let middle = (words.len() as f32 - 1.0) / 2.0;
        let place = |index: usize| (index as f32 - middle) * 130.0;
        words.iter().enumerate().filter_map(|(index, word)| self.watermark(word, place(index))).collect()
    }

    /// Across the page, from lower left to upper right; `aside` is its distance from the page's middle.
    fn watermark(&mut self, word: &str, aside: f32) -> Option<Item> {
        const ANGLE: f32 = 52.0;
        let (width, height) = self.frame.paper;
        let style = Style { size: 100.0, leading: 120.0, colour: theme::WATERMARK, bold: true, align: Align::Start };
        let natural = self.set.line(word, &style).width.max(1.0);
        let size = (style.size * width * 0.92 / natural).min(if aside == 0.0 { 150.0 } else { 110.0 });
        let style = Style { size, leading: size * 1.2, ..style };
        let set = self.set.line(word, &style);
        let line = set.lines.first()?;
        let (sine, cosine) = ANGLE.to_radians().sin_cos();
        let down = size * 0.35 + aside;
        let x = width / 2.0 - set.width / 2.0 * cosine + down * sine;
        let y = height / 2.0 + set.width / 2.0 * sine + down * cosine;
        let Item::Text(text) = text_item(line, &set, Rc::new([]), None, x, style.colour) else { return None };
        let baseline = line.runs.first().map_or(0.0, |run| run.baseline);
        Some(Item::Text(Text { y: y - baseline, turned: ANGLE, ..text }))
    }

    /// A filled rectangle that means nothing.
    pub fn ground(x: f32, y: f32, width: f32, height: f32, colour: Rgb) -> Item {
        Item::Fill { x, y, width, height, radius: 0.0, colour, node: None }
    }
}
