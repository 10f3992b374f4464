//! Heat maps: a number in every cell, so that the colour is only a help. A count is neither good nor bad, so it goes from
//! light to dark in one hue, the accent's. Narrow columns have their heads upright; more columns than a page is wide go
//! into a further figure.

use super::{Drawing, LABEL, Sheet, Style, TEXT, over};
use crate::report::{
    blocks::{Align, HeatRow},
    pdf::theme::{self, Rgb},
};

const MOST_COLUMNS: usize = 24;
/// Narrower than this, heads stand upright.
const UPRIGHT: f32 = 52.0;
const HIGHEST_HEAD: f32 = 96.0;
/// A column is not wider than this, however few there are.
const WIDEST: f32 = 96.0;

pub struct Part<'a> {
    columns: &'a [String],
    first: usize,
    rows: &'a [HeatRow],
    most: u32,
}

pub fn parts<'a>(columns: &'a [String], rows: &'a [HeatRow]) -> Vec<Part<'a>> {
    let most = rows.iter().flat_map(|row| row.cells.iter().take(columns.len()).flatten()).copied().max().unwrap_or(0);
    let part = |(index, columns)| Part { columns, first: index * MOST_COLUMNS, rows, most: most.max(1) };
    let parts: Vec<_> = columns.chunks(MOST_COLUMNS).enumerate().map(part).collect();
    if parts.is_empty() { vec![Part { columns, first: 0, rows, most: 1 }] } else { parts }
}

impl Part<'_> {
    fn width(&self, sheet: &Sheet<'_, '_>) -> f32 {
        ((sheet.area.width - LABEL) / self.columns.len().max(1) as f32).min(WIDEST)
    }
}

impl Drawing for Part<'_> {
    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn head(&self, sheet: &mut Sheet<'_, '_>) {
        let (width, left, y) = (self.width(sheet), sheet.area.x + LABEL, sheet.y);
        let style = Style { colour: theme::MUTED, ..TEXT };
        let widths: Vec<f32> = self.columns.iter().map(|head| sheet.width_of(head, &style)).collect();
        let longest = widths.into_iter().fold(0.0, f32::max);
        if width < UPRIGHT && longest > width - 2.0 {
            let room = longest.min(HIGHEST_HEAD);
            for (index, head) in self.columns.iter().enumerate() {
                sheet.upright(head, &style, left + (index as f32 + 0.5) * width, y + room, room + 0.5);
            }
            sheet.y += room + 4.0;
            return;
        }
        let centred = Style { align: Align::Centre, ..style };
        let heads = self.columns.iter().enumerate();
        let heights =
            heads.map(|(index, head)| sheet.lines(head, &centred, left + index as f32 * width, width - 2.0, y, 3));
        let highest = heights.fold(0.0, f32::max);
        sheet.y += highest + 3.0;
    }

    fn row(&self, sheet: &mut Sheet<'_, '_>, index: usize) {
        let row = &self.rows[index];
        let width = self.width(sheet);
        let height = sheet.label(&row.label);
        for column in 0..self.columns.len() {
            let value = row.cells.get(self.first + column).copied().flatten();
            let (x, y) = (sheet.area.x + LABEL + column as f32 * width, sheet.y);
            let colour = value.map_or(theme::ZEBRA, |value| heat(sheet.palette.accent, value, self.most));
            sheet.fill(x + 0.75, y + 0.75, width - 1.5, height - 1.5, colour);
            let text = value.map_or("–".to_owned(), |value| value.to_string());
            let style = Style { align: Align::Centre, colour: over(colour), ..TEXT };
            sheet.words(&text, &style, x, width, y + (height - TEXT.leading) / 2.0);
        }
        sheet.y += height;
    }
}

/// Nothing is the lightest that still is not paper; the most there is, is the accent nearly as it is.
fn heat(accent: Rgb, value: u32, most: u32) -> Rgb {
    let (none, least, greatest) = (0.94, 0.82, 0.12);
    let share = f64::from(value.saturating_sub(1)) / f64::from(most.max(2) - 1);
    accent.mixed(theme::WHITE, if value == 0 { none } else { least + (greatest - least) * share })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{branding::Colours, pdf::theme::Palette};

    fn accents() -> Vec<Rgb> {
        let asked =
            [None, Some(Rgb(0xff, 0xeb, 0x3b)), Some(Rgb(0x80, 0xff, 0x80)), Some(theme::WHITE), Some(Rgb(0, 0, 0))];
        let accent = |primary| Palette::new(&Colours { primary, secondary: None }).accent;
        asked.map(accent).into()
    }

    #[test]
    fn every_number_can_be_read_on_its_colour() {
        for accent in accents() {
            for most in [1, 2, 3, 10, 1000] {
                for value in (0..=most).step_by(1 + most as usize / 50) {
                    let ground = heat(accent, value, most);
                    let contrast = over(ground).contrast(ground);
                    assert!(contrast >= 4.5, "{value} of {most} on {ground}: {contrast}");
                }
            }
        }
    }

    #[test]
    fn more_is_darker_in_whatever_colour_and_keeps_its_hue() {
        for accent in accents() {
            let light = |value| heat(accent, value, 9).contrast(theme::WHITE);
            assert!((0..9).all(|value| light(value) < light(value + 1)), "{accent}");
            let Rgb(r, g, b) = accent;
            let Rgb(r2, g2, b2) = heat(accent, 5, 9);
            let order = |r: u8, g: u8, b: u8| (r.cmp(&g), g.cmp(&b), r.cmp(&b));
            assert_eq!(order(r, g, b), order(r2, g2, b2), "{accent}");
        }
    }

    #[test]
    fn columns_beyond_a_page_go_into_another_figure_and_none_is_lost() {
        let columns: Vec<String> = (0..50).map(|n| n.to_string()).collect();
        let parts = parts(&columns, &[]);
        assert_eq!(
            parts.iter().map(|part| (part.first, part.columns.len())).collect::<Vec<_>>(),
            [(0, 24), (24, 24), (48, 2)]
        );
        assert_eq!(super::parts(&[], &[]).len(), 1);
    }
}
