//! How long things have been open: a bar each, plain until the day it was due, hatched beyond it, and a line at that day.

use super::{Drawing, LABEL, ROW, Sheet, TEXT, THICK, share};
use crate::report::{
    blocks::{Ageing, Tone},
    pdf::{document::Pattern, theme},
};

/// Right of the longest bar: "120 days, 30 days overdue".
const SAYS: f32 = 118.0;
const LATE: Option<Pattern> = Some(Pattern::Rising);

pub struct Bars<'a>(pub &'a Ageing);

impl Drawing for Bars<'_> {
    fn rows(&self) -> usize {
        self.0.rows.len()
    }

    fn head(&self, sheet: &mut Sheet<'_, '_>) {
        sheet.legend([(self.0.within.clone(), Tone::Info, None), (self.0.overdue.clone(), Tone::Bad, LATE)]);
    }

    fn row(&self, sheet: &mut Sheet<'_, '_>, index: usize) {
        let row = &self.0.rows[index];
        let longest = self.0.rows.iter().map(|row| row.age.max(row.allowed.unwrap_or(0))).max().unwrap_or(0);
        let height = sheet.label(&row.label);
        let room = sheet.area.width - LABEL - SAYS;
        let (x, y) = (sheet.area.x + LABEL, sheet.y + (ROW - THICK) / 2.0);
        let in_time = room * share(row.age - row.overdue(), longest);
        let late = room * share(row.overdue(), longest);
        sheet.part([x, y, in_time.max(0.8), THICK], Tone::Info, None);
        if late > 0.0 {
            sheet.part([x + in_time, y, late, THICK], Tone::Bad, LATE);
        }
        let mut end = x + in_time + late;
        if let Some(allowed) = row.allowed {
            let due = x + room * share(allowed, longest);
            sheet.stroke((due, y - 2.0), (due, y + THICK + 2.0), 1.2, theme::INK);
            end = end.max(due);
        }
        let (text_y, room) = (sheet.y + 4.0, sheet.right() - end - 6.0);
        sheet.one_line(&self.0.says(row), &TEXT, end + 6.0, room, text_y);
        sheet.y += height;
    }
}
