//! Several documents as parts of one: each a step further down, one numbering (A, A.1, A.1.1) that nobody takes for the
//! clauses of a standard, and no two places under one name. Where two parts hold the same record, a link leads to the one in
//! its own part.

use std::collections::{BTreeMap, BTreeSet};

use super::walk::{self, Met};
use crate::report::blocks::{Block, Heading, Section};

/// What may stand by itself, and here stands among others.
pub struct Part {
    /// Names its place: "part:plan".
    pub anchor: String,
    pub title: String,
    /// Before its first section.
    pub intro: Vec<Block>,
    pub sections: Vec<Section>,
}

/// The parts in their order. One without intro and sections is left out: it would be a heading over nothing.
pub fn bind(parts: Vec<Part>) -> Vec<Section> {
    let mut taken = BTreeSet::new();
    let said = parts.into_iter().filter(|part| !part.intro.is_empty() || !part.sections.is_empty());
    said.enumerate().flat_map(|(index, part)| bound(index, part, &mut taken)).collect()
}

fn bound(index: usize, part: Part, taken: &mut BTreeSet<String>) -> Vec<Section> {
    let letter = letter(index);
    let mut heading = Heading::new(1, part.title).anchor(&part.anchor);
    heading.number = Some(letter.clone());
    let mut sections = vec![Section { heading, blocks: part.intro, new_page: true }];
    let mut own = part.sections;
    own.iter_mut().for_each(demote);
    number(&letter, &mut own);
    if let Some(first) = own.first_mut() {
        first.new_page = false;
    }
    sections.extend(own);
    tell_apart(&part.anchor, &mut sections, taken);
    sections
}

/// A to Z, then AA.
fn letter(index: usize) -> String {
    let last = char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => last.to_string(),
        more => letter(more - 1) + &last.to_string(),
    }
}

fn demote(section: &mut Section) {
    walk::section(section, &mut |met| {
        if let Met::Heading(heading) = met {
            heading.level = (heading.level + 1).min(4);
            heading.number = None;
        }
    });
}

fn number(letter: &str, sections: &mut [Section]) {
    let numbered = sections.iter_mut().filter(|section| section.heading.numbered);
    for (index, section) in numbered.enumerate() {
        let chapter = format!("{letter}.{}", index + 1);
        let headings = section.blocks.iter_mut().filter_map(|block| match block {
            Block::Heading(heading) if heading.level == 3 && heading.numbered => Some(heading),
            _ => None,
        });
        for (index, heading) in headings.enumerate() {
            heading.number = Some(format!("{chapter}.{}", index + 1));
        }
        section.heading.number = Some(chapter);
    }
}

/// A name that an earlier part has gets this part's before it, and so do the part's links to it.
fn tell_apart(part: &str, sections: &mut [Section], taken: &mut BTreeSet<String>) {
    let mut renamed = BTreeMap::new();
    let mut own = BTreeSet::new();
    each(sections, &mut |met| {
        let anchor = match met {
            Met::Heading(heading) => heading.anchor.clone(),
            Met::Anchor(anchor) => Some(anchor.clone()),
            Met::Link(_) => None,
        };
        own.extend(anchor);
    });
    for anchor in own {
        if !taken.insert(anchor.clone()) {
            let name = format!("{part}/{anchor}");
            taken.insert(name.clone());
            renamed.insert(anchor, name);
        }
    }
    each(sections, &mut |met| {
        let anchor = match met {
            Met::Heading(heading) => heading.anchor.as_mut(),
            Met::Anchor(anchor) | Met::Link(anchor) => Some(anchor),
        };
        if let Some(anchor) = anchor
            && let Some(name) = renamed.get(anchor)
        {
            anchor.clone_from(name);
        }
    });
}

fn each(sections: &mut [Section], meet: &mut dyn FnMut(Met<'_>)) {
    sections.iter_mut().for_each(|section| walk::section(section, meet));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::blocks::{Link, Span};

    fn part(anchor: &str) -> Part {
        let see = Block::text(Span::new("NC-1").to("nonconformity:NC-1"));
        let record = Block::Heading(Heading::new(2, "NC-1").anchor("nonconformity:NC-1").unnumbered());
        let plain = Block::Heading(Heading::new(2, "Counts"));
        let heading = Heading::new(1, "Findings").anchor("report-findings");
        Part {
            anchor: anchor.into(),
            title: anchor.into(),
            intro: Vec::new(),
            sections: vec![Section { heading, blocks: vec![plain, record, see], new_page: true }],
        }
    }

    fn links(sections: &[Section]) -> Vec<String> {
        let mut sections = sections.to_vec();
        let mut found = Vec::new();
        each(&mut sections, &mut |met| {
            if let Met::Link(link) = met {
                found.push(link.clone());
            }
        });
        found
    }

    #[test]
    fn one_numbering_and_no_name_twice() {
        let empty = Part { anchor: "part:none".into(), title: "None".into(), intro: vec![], sections: vec![] };
        let sections = bind(vec![part("part:report"), empty, part("part:sheets")]);
        let lines: Vec<_> = sections.iter().map(|section| section.heading.line()).collect();
        assert_eq!(lines, ["A  part:report", "A.1  Findings", "B  part:sheets", "B.1  Findings"]);
        let Block::Heading(counts) = &sections[1].blocks[0] else { panic!("a heading") };
        assert_eq!((counts.level, counts.number.as_deref()), (3, Some("A.1.1")));
        assert_eq!(links(&sections), ["nonconformity:NC-1", "part:sheets/nonconformity:NC-1"]);
        assert!(sections[0].new_page && !sections[1].new_page, "a part's heading is not alone on its page");
    }

    #[test]
    fn a_link_out_of_a_part_stays() {
        let mut sections = part("part:plan").sections;
        sections[0].blocks = vec![Block::text(Span::new("EV-1").to("evidence:EV-1"))];
        let plan = Part { sections, ..part("part:plan") };
        assert_eq!(links(&bind(vec![plan])), ["evidence:EV-1"]);
        let span = Span::new("x").to("y");
        assert_eq!(span.link, Some(Link::Anchor("y".into())));
    }

    #[test]
    fn parts_beyond_z_go_on() {
        assert_eq!([0, 25, 26, 27, 52].map(letter), ["A", "Z", "AA", "AB", "BA"]);
    }
}
