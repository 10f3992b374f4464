//! Every anchor, link and heading of blocks, however deep they stand: what binding documents together has to change.

use crate::report::blocks::{Block, Heading, Link, Rich, Section};

/// What a walk meets.
pub enum Met<'a> {
    Heading(&'a mut Heading),
    /// Of a table's row.
    Anchor(&'a mut String),
    /// A link to a place in the document.
    Link(&'a mut String),
}

pub fn section(section: &mut Section, meet: &mut dyn FnMut(Met<'_>)) {
    heading(&mut section.heading, meet);
    blocks(&mut section.blocks, meet);
}

pub fn blocks(blocks: &mut [Block], meet: &mut dyn FnMut(Met<'_>)) {
    blocks.iter_mut().for_each(|one| block(one, meet));
}

fn block(block: &mut Block, meet: &mut dyn FnMut(Met<'_>)) {
    match block {
        Block::Heading(one) => heading(one, meet),
        Block::Paragraph(paragraph) => rich(&mut paragraph.text, meet),
        Block::Facts(facts) => facts.iter_mut().for_each(|fact| blocks(&mut fact.value, meet)),
        Block::Table(table) => {
            for row in &mut table.rows {
                row.anchor.iter_mut().for_each(|anchor| meet(Met::Anchor(anchor)));
                row.cells.iter_mut().for_each(|cell| blocks(&mut cell.0, meet));
            }
        }
        Block::List(list) => list.items.iter_mut().for_each(|item| blocks(item, meet)),
        Block::Picture(picture) => rich(&mut picture.caption, meet),
        Block::Callout(callout) => blocks(&mut callout.blocks, meet),
        _ => {}
    }
}

fn heading(heading: &mut Heading, meet: &mut dyn FnMut(Met<'_>)) {
    rich(&mut heading.text, meet);
    meet(Met::Heading(heading));
}

fn rich(rich: &mut Rich, meet: &mut dyn FnMut(Met<'_>)) {
    for span in &mut rich.0 {
        if let Some(Link::Anchor(anchor)) = &mut span.link {
            meet(Met::Link(anchor));
        }
    }
}
