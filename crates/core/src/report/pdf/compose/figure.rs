//! Pictures: as large as the page allows, never larger than they are at 110 dots an inch, with their caption.

use super::{Area, Composer};
use crate::report::{
    blocks::{Block, Callout, Picture, Role, Tone},
    pdf::{
        document::Item,
        flow::{Flow, Strip},
        images::Image,
        tags::NodeId,
        theme,
    },
};

/// Points a pixel at most: a small screenshot is not blown up.
const POINTS_A_PIXEL: f32 = 72.0 / 110.0;

impl Composer<'_> {
    pub fn picture(&mut self, picture: &Picture, area: Area, parent: NodeId) -> Vec<Flow> {
        let Some(image) = Image::read(&picture.bytes) else { return self.not_shown(picture, area, parent) };
        let node = self.tree.add(parent, "Figure");
        self.tree.nodes[node].alt = Some(if picture.alt.trim().is_empty() {
            picture.caption.text().into()
        } else {
            picture.alt.as_str().into()
        });
        let (pixels_wide, pixels_high) = image.shown();
        let (wide, high) = (pixels_wide as f32 * POINTS_A_PIXEL, pixels_high as f32 * POINTS_A_PIXEL);
        let scale = (area.width / wide).min(self.frame.height() * 0.62 / high).min(1.0);
        let (width, height) = (wide * scale, high * scale);
        let item = Item::Picture { image: self.images.len(), x: area.x, y: 0.0, width, height, node: Some(node) };
        self.images.push(image);
        let place = [area.x, 0.0, area.x + width, height];
        let figure = Strip {
            before: 10.0,
            height: height + 4.0,
            keep: true,
            items: vec![item],
            figure: Some((node, place)),
            ..Strip::default()
        };
        let caption_node = self.tree.add(parent, "P");
        let mut strips = vec![figure];
        strips.extend(self.lines(&picture.caption.0, &theme::paragraph(Role::Caption, area.place), area, caption_node));
        let last = strips.len() - 1;
        strips[..last].iter_mut().for_each(|strip| strip.keep = true);
        strips[last].height += 8.0;
        strips.into_iter().map(Flow::Strip).collect()
    }

    /// Damaged, or of a kind that a PDF does not know: said, never left out.
    fn not_shown(&mut self, picture: &Picture, area: Area, parent: NodeId) -> Vec<Flow> {
        let blocks = vec![Block::text(picture.caption.clone()), Block::small(picture.fallback.clone())];
        self.callout(&Callout { tone: Tone::Muted, title: None, blocks }, area, parent)
    }
}
