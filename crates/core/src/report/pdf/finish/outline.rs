//! Nested bookmarks: every heading under the one it belongs to. Open at the first level only.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::{destination, reserve, text};
use crate::report::pdf::document::{Bookmark, Drawn};

struct Entry<'a> {
    bookmark: &'a Bookmark,
    id: ObjectId,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// `None` where nothing has a heading.
pub fn write(file: &mut Document, drawn: &Drawn, pages: &[ObjectId]) -> Option<ObjectId> {
    let root = reserve(file);
    let entries = nest(file, &drawn.bookmarks);
    let top: Vec<usize> = (0..entries.len()).filter(|index| entries[*index].parent.is_none()).collect();
    let (first, last) = (entries[*top.first()?].id, entries[*top.last()?].id);
    for index in 0..entries.len() {
        let entry = &entries[index];
        let siblings = entry.parent.map_or(&top, |parent| &entries[parent].children);
        let mut item = dictionary! {
            "Title" => text(&entry.bookmark.title),
            "Parent" => entry.parent.map_or(root, |parent| entries[parent].id),
            "Dest" => destination(pages[entry.bookmark.spot.page], drawn, entry.bookmark.spot.y),
        };
        let place = siblings.binary_search(&index).unwrap_or(0);
        if place > 0 {
            item.set("Prev", entries[siblings[place - 1]].id);
        }
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", entries[*next].id);
        }
        if let (Some(first), Some(last)) = (entry.children.first(), entry.children.last()) {
            item.set("First", entries[*first].id);
            item.set("Last", entries[*last].id);
            // Closed: the count of what would show, negative.
            item.set("Count", -(entry.children.len() as i64));
        }
        file.set_object(entry.id, item);
    }
    let outlines = dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => Object::Integer(top.len() as i64) };
    file.set_object(root, outlines);
    Some(root)
}

fn nest<'a>(file: &mut Document, bookmarks: &'a [Bookmark]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::with_capacity(bookmarks.len());
    let mut path: Vec<usize> = Vec::new();
    for (index, bookmark) in bookmarks.iter().enumerate() {
        while path.last().is_some_and(|above| entries[*above].bookmark.level >= bookmark.level) {
            path.pop();
        }
        let parent = path.last().copied();
        if let Some(parent) = parent {
            entries[parent].children.push(index);
        }
        entries.push(Entry { bookmark, id: reserve(file), parent, children: Vec::new() });
        path.push(index);
    }
    entries
}
