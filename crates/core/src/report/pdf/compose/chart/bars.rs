//! Bars with one number each, and bars stacked of several.

use super::{Drawing, LABEL, PATTERNS, ROW, Sheet, Style, TEXT, THICK, share};
use crate::report::blocks::{Bar, StackedRow, Tone};

/// Right of the longest bar, for its number.
fn room(sheet: &mut Sheet<'_, '_>, most: u32) -> f32 {
    let number = sheet.width_of(&most.to_string(), &Style { bold: true, ..TEXT }) + 12.0;
    sheet.area.width - LABEL - number.max(40.0)
}

pub struct Bars<'a>(pub &'a [Bar]);

impl Drawing for Bars<'_> {
    fn rows(&self) -> usize {
        self.0.len()
    }

    fn head(&self, _: &mut Sheet<'_, '_>) {}

    fn row(&self, sheet: &mut Sheet<'_, '_>, index: usize) {
        let bar = &self.0[index];
        let most = self.0.iter().map(|bar| bar.value).max().unwrap_or(0);
        let height = sheet.label(&bar.label);
        let (x, y) = (sheet.area.x + LABEL, sheet.y + (ROW - THICK) / 2.0);
        let width = room(sheet, most) * share(bar.value, most);
        let tone = if bar.value == 0 { Tone::Muted } else { bar.tone };
        sheet.part([x, y, width.max(0.8), THICK], tone, None);
        let text_y = sheet.y + 4.0;
        sheet.words(&bar.value.to_string(), &Style { bold: true, ..TEXT }, x + width + 6.0, 100.0, text_y);
        sheet.y += height;
    }
}

/// Never beyond what a number holds.
fn total(row: &StackedRow) -> u32 {
    row.values.iter().fold(0, |sum, value| sum.saturating_add(*value))
}

pub struct Stacked<'a> {
    pub series: &'a [(String, Tone)],
    pub rows: &'a [StackedRow],
}

impl Drawing for Stacked<'_> {
    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn head(&self, sheet: &mut Sheet<'_, '_>) {
        let series = self.series.iter().enumerate();
        sheet.legend(series.map(|(index, (name, tone))| (name.clone(), *tone, PATTERNS[index % PATTERNS.len()])));
    }

    fn row(&self, sheet: &mut Sheet<'_, '_>, index: usize) {
        let row = &self.rows[index];
        let most = self.rows.iter().map(total).max().unwrap_or(0);
        let height = sheet.label(&row.label);
        let room = room(sheet, most);
        let (mut x, y) = (sheet.area.x + LABEL, sheet.y + (ROW - THICK) / 2.0);
        for (place, (value, (_, tone))) in row.values.iter().zip(self.series).enumerate() {
            let width = room * share(*value, most);
            let pattern = PATTERNS[place % PATTERNS.len()];
            if *value > 0 {
                sheet.part([x, y, width, THICK], *tone, pattern);
                sheet.number_on(&value.to_string(), [x, y, width], *tone, pattern.is_some());
            }
            x += width;
        }
        let total = total(row).to_string();
        let text_y = sheet.y + 4.0;
        sheet.words(&total, &TEXT, x + 6.0, 100.0, text_y);
        sheet.y += height;
    }
}
