//! A timeline: lanes of bars, marks and limits on one axis of days. Labels neither overlap nor leave the plot: what finds
//! no room in a row gets a row of its own. Shapes tell kinds apart, a filled shape has happened.

use chrono::{Datelike, Days, NaiveDate};

use super::{Area, Drawing, Sheet, Style, TEXT};
use crate::report::{
    blocks::{Align, Entry, Shape, Timeline},
    pdf::{
        document::{Item, Pattern},
        theme,
    },
};

/// The lanes' names.
const GUTTER: f32 = 86.0;
const ROW: f32 = 15.0;
const MARK: f32 = 8.0;
const GAP: f32 = 4.0;
/// A label is never cut shorter than this.
const LEAST: f32 = 24.0;

/// Where an entry stands: its own first and last x, and its label's place.
struct Placed<'a> {
    entry: &'a Entry,
    row: usize,
    from: f32,
    to: f32,
    label: (f32, f32),
}

pub struct Lanes<'a> {
    timeline: &'a Timeline,
    left: f32,
    right: f32,
    lanes: Vec<(&'a str, Vec<Placed<'a>>)>,
}

impl<'a> Lanes<'a> {
    pub fn new(timeline: &'a Timeline, area: Area, mut measure: impl FnMut(&str) -> f32) -> Self {
        let mut lanes = Self { timeline, left: area.x + GUTTER, right: area.x + area.width, lanes: Vec::new() };
        for lane in &timeline.lanes {
            let placed = lanes.place(&lane.entries, &mut measure);
            lanes.lanes.push((&lane.label, placed));
        }
        lanes
    }

    /// The left edge of a day.
    fn x(&self, day: NaiveDate) -> f32 {
        let days = (self.timeline.to - self.timeline.from).num_days().max(1) as f32 + 1.0;
        let share = (day - self.timeline.from).num_days() as f32 / days;
        self.left + (self.right - self.left) * share.clamp(0.0, 1.0)
    }

    fn shown(&self, entry: &Entry) -> bool {
        entry.from <= entry.to && entry.to >= self.timeline.from && entry.from <= self.timeline.to
    }

    fn place(&self, entries: &'a [Entry], measure: &mut impl FnMut(&str) -> f32) -> Vec<Placed<'a>> {
        let mut entries: Vec<&Entry> = entries.iter().filter(|entry| self.shown(entry)).collect();
        entries.sort_by_key(|entry| (entry.from, entry.to));
        let mut rows: Vec<Vec<(f32, f32)>> = Vec::new();
        let mut placed = Vec::new();
        for entry in entries {
            let (from, to) = self.extent(entry);
            let label = self.label(from, to, measure(&entry.label));
            let (start, end) = (from.min(label.0) - GAP, to.max(label.0 + label.1) + GAP);
            let free = |taken: &Vec<(f32, f32)>| taken.iter().all(|(one, two)| end <= *one || start >= *two);
            let row = rows.iter().position(free).unwrap_or(rows.len());
            if row == rows.len() {
                rows.push(Vec::new());
            }
            rows[row].push((start, end));
            placed.push(Placed { entry, row, from, to, label });
        }
        placed
    }

    /// From its first day to the end of its last; a mark stands around the middle of its days, within the plot.
    fn extent(&self, entry: &Entry) -> (f32, f32) {
        let end = entry.to.checked_add_days(Days::new(1)).unwrap_or(entry.to);
        let (from, to) = (self.x(entry.from), self.x(end));
        let half = match entry.shape {
            Shape::Bar => return (from, to.max(from + 1.5).min(self.right)),
            Shape::Limit => 1.0,
            _ => MARK / 2.0,
        };
        let middle = ((from + to) / 2.0).clamp(self.left + half, self.right - half);
        (middle - half, middle + half)
    }

    /// Behind it where there is room, else before it, else on it, else on the side with more room, cut.
    fn label(&self, from: f32, to: f32, width: f32) -> (f32, f32) {
        let (before, behind) = (from - GAP - self.left, self.right - to - GAP);
        if width <= behind {
            (to + GAP, width)
        } else if width <= before {
            (from - GAP - width, width)
        } else if width <= to - from - 2.0 * GAP {
            // Only a bar is that long: whole on it before cut beside it.
            (from + GAP, width)
        } else if before > behind {
            (self.left, before)
        } else if behind >= LEAST {
            (to + GAP, behind)
        } else {
            (from + GAP, (to - from - 2.0 * GAP).clamp(0.0, width))
        }
    }

    fn axis(&self, sheet: &mut Sheet<'_, '_>) {
        let y = sheet.y;
        let style = Style { colour: theme::MUTED, ..TEXT };
        let mut free = self.left;
        for (day, year) in self.ticks() {
            let x = self.x(day);
            let text = if year { day.year().to_string() } else { format!("{:02}", day.month()) };
            let width = sheet.width_of(&text, &style);
            if x >= free && x + 2.0 + width <= self.right {
                sheet.words(&text, &Style { bold: year, ..style }, x + 2.0, width + 6.0, y);
                free = x + width + 6.0;
            }
        }
        sheet.y += 14.0;
    }

    /// First days of years and quarters; of years only where there are more than eight.
    fn ticks(&self) -> Vec<(NaiveDate, bool)> {
        let (from, to) = (self.timeline.from, self.timeline.to);
        let years = from.year()..=to.year();
        let months: &[u32] = if to.year() - from.year() > 8 { &[1] } else { &[1, 4, 7, 10] };
        let all =
            years.flat_map(|year| months.iter().filter_map(move |month| NaiveDate::from_ymd_opt(year, *month, 1)));
        all.filter(|day| (from..=to).contains(day)).map(|day| (day, day.month() == 1)).collect()
    }
}

impl Drawing for Lanes<'_> {
    fn rows(&self) -> usize {
        self.lanes.len()
    }

    fn head(&self, sheet: &mut Sheet<'_, '_>) {
        if let Some((day, word)) = &self.timeline.today
            && (self.timeline.from..=self.timeline.to).contains(day)
        {
            let style = Style { bold: true, colour: sheet.palette.tone(crate::report::blocks::Tone::Bad).0, ..TEXT };
            let text = format!("{word} {day}");
            let width = sheet.width_of(&text, &style).min(self.right - self.left);
            let x = (self.x(*day) - width / 2.0).clamp(self.left, self.right - width);
            let y = sheet.y;
            sheet.one_line(&text, &style, x, width, y);
            sheet.y += 12.0;
        }
        self.axis(sheet);
    }

    fn row(&self, sheet: &mut Sheet<'_, '_>, index: usize) {
        let (label, placed) = &self.lanes[index];
        let y = sheet.y;
        sheet.stroke((sheet.area.x, y), (self.right, y), 0.4, theme::RULE);
        let style = Style { bold: true, align: Align::Start, ..TEXT };
        let high = sheet.lines(label, &style, sheet.area.x, GUTTER - 8.0, y + 4.0, 3) + 8.0;
        for one in placed {
            self.entry(sheet, one, y + 3.0 + one.row as f32 * ROW);
        }
        let rows = placed.iter().map(|one| one.row + 1).max().unwrap_or(0);
        sheet.y += (rows as f32 * ROW + 6.0).max(high);
    }

    /// Behind the rows: the years' and quarters' lines, and the day of the report.
    fn foot(&self, sheet: &mut Sheet<'_, '_>, top: f32) {
        let rows = std::mem::take(&mut sheet.items);
        let bottom = sheet.y;
        for (day, year) in self.ticks() {
            let x = self.x(day);
            let colour = if year { theme::RULE_STRONG } else { theme::RULE };
            sheet.stroke((x, top - if year { 14.0 } else { 0.0 }), (x, bottom), 0.4, colour);
        }
        if let Some((day, _)) =
            self.timeline.today.as_ref().filter(|(day, _)| (self.timeline.from..=self.timeline.to).contains(day))
        {
            let colour = sheet.palette.bar(crate::report::blocks::Tone::Bad);
            sheet.stroke((self.x(*day), top - 2.0), (self.x(*day), bottom), 1.0, colour);
        }
        sheet.items.extend(rows);
    }
}

impl Lanes<'_> {
    fn entry(&self, sheet: &mut Sheet<'_, '_>, one: &Placed<'_>, y: f32) {
        let (node, colour) = (sheet.node, sheet.palette.bar(one.entry.tone));
        let middle = y + ROW / 2.0 - 1.0;
        match one.entry.shape {
            Shape::Bar => {
                let (x, width, height) = (one.from, one.to - one.from, 7.0);
                let y = middle - height / 2.0;
                let ground = if one.entry.done { colour } else { colour.mixed(theme::WHITE, 0.65) };
                sheet.fill(x, y, width, height, ground);
                if !one.entry.done {
                    sheet.items.push(Item::Hatch { x, y, width, height, pattern: Pattern::Rising, colour, node });
                }
            }
            Shape::Limit => sheet.stroke((one.from + 1.0, middle - 6.0), (one.from + 1.0, middle + 6.0), 2.0, colour),
            shape => {
                let (x, y, size, filled) = (one.from, middle - MARK / 2.0, MARK, one.entry.done);
                sheet.items.push(Item::Mark { x, y, size, shape, colour, filled, node });
            }
        }
        let (x, width) = one.label;
        // On its own bar, a label has a ground to stand on.
        if x >= one.from && x + width <= one.to {
            sheet.fill(x - 1.0, middle - 6.0, width + 2.0, 12.0, theme::WHITE);
        }
        if width > 4.0 {
            sheet.one_line(&one.entry.label, &TEXT, x, width + 0.5, middle - 5.5);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{blocks::Lane, pdf::theme::Place};
    use proptest::prelude::*;

    fn day(days: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date") + Days::new(days)
    }

    fn timeline(entries: Vec<Entry>) -> Timeline {
        Timeline { from: day(0), to: day(1200), today: None, lanes: vec![Lane { label: "Lane".into(), entries }] }
    }

    const AREA: Area = Area { x: 62.0, width: 471.0, place: Place::Page };

    proptest! {
        #[test]
        fn no_two_labels_overlap_and_none_leaves_the_plot(spans in prop::collection::vec((0_u64..1400, 0_u64..900, 1_usize..60, 0_u8..3), 0..40)) {
            let shapes = [Shape::Bar, Shape::Circle, Shape::Limit];
            let entry = |(from, length, letters, shape): &(u64, u64, usize, u8)| Entry {
                label: "m".repeat(*letters), from: day(*from), to: day(from + length), shape: shapes[usize::from(*shape)], ..Entry::default()
            };
            let timeline = timeline(spans.iter().map(entry).collect());
            let laid = Lanes::new(&timeline, AREA, |text| text.len() as f32 * 5.0);
            let placed = &laid.lanes[0].1;
            let seen = timeline.lanes[0].entries.iter().filter(|one| one.from <= timeline.to).count();
            prop_assert_eq!(placed.len(), seen, "every entry of the range is there");
            for (index, one) in placed.iter().enumerate() {
                let (x, width) = one.label;
                prop_assert!(one.from >= laid.left - 0.01 && one.to <= laid.right + 0.01);
                prop_assert!(x >= laid.left - 0.01 && x + width <= laid.right + 0.01, "{} {}", x, width);
                for other in &placed[index + 1..] {
                    let apart = x + width <= other.label.0 || other.label.0 + other.label.1 <= x;
                    prop_assert!(one.row != other.row || apart);
                }
            }
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_days() {
        let bar = Entry { from: day(0), to: day(1200), ..Entry::default() };
        let half = Entry { from: day(0), to: day(599), ..Entry::default() };
        let timeline = timeline(vec![bar, half]);
        let laid = Lanes::new(&timeline, AREA, |_| 0.0);
        let widths: Vec<f32> = laid.lanes[0].1.iter().map(|one| one.to - one.from).collect();
        assert!((widths[1] - (471.0 - GUTTER)).abs() < 0.01, "{widths:?}");
        assert!((widths[0] / widths[1] - 600.0 / 1201.0).abs() < 0.001, "{widths:?}");
    }

    #[test]
    fn a_timeline_of_one_day_or_none_is_drawn() {
        let timeline = Timeline {
            from: day(5),
            to: day(5),
            ..timeline(vec![Entry { from: day(5), to: day(5), ..Entry::default() }])
        };
        assert_eq!(Lanes::new(&timeline, AREA, |_| 10.0).lanes[0].1.len(), 1);
        let backwards = Timeline { from: day(9), to: day(5), ..timeline };
        assert!(Lanes::new(&backwards, AREA, |_| 10.0).lanes[0].1.len() <= 1);
    }
}
