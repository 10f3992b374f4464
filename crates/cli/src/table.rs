//! Rows under headings, aligned by what a character takes on the screen, not by bytes or code points.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::out::plain;

/// No column is made narrower than this to fit a terminal.
const LEAST: usize = 12;
const GAP: usize = 2;

#[derive(Debug, Default)]
pub struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(headings: impl IntoIterator<Item = String>) -> Self {
        Self { headings: headings.into_iter().collect(), rows: Vec::new() }
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        // A cell is one line: several lines in it are joined, and nothing in it acts.
        let one_line = |cell: &str| plain(&cell.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned();
        self.rows.push(cells.into_iter().map(|cell| one_line(cell.as_ref())).collect());
    }

    /// With a `width` the widest columns give way until a line fits; without one (a file, a pipe) nothing is cut.
    pub fn lines(&self, width: Option<usize>) -> Vec<String> {
        let mut widths = self.widths();
        if let Some(width) = width {
            fit(&mut widths, width);
        }
        std::iter::once(&self.headings).chain(&self.rows).map(|row| line(row, &widths)).collect()
    }

    fn widths(&self) -> Vec<usize> {
        let cell = |row: &Vec<String>, at: usize| row.get(at).map_or(0, |cell| cell.width());
        let rows = || std::iter::once(&self.headings).chain(&self.rows);
        (0..self.headings.len()).map(|at| rows().map(|row| cell(row, at)).max().unwrap_or(0)).collect()
    }
}

fn fit(widths: &mut [usize], width: usize) {
    while widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1) > width {
        match widths.iter_mut().max() {
            Some(widest) if *widest > LEAST => *widest -= 1,
            _ => return,
        }
    }
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths) {
        let shown = cut(cell, *width);
        line.push_str(&shown);
        line.push_str(&" ".repeat(width.saturating_sub(shown.width()) + GAP));
    }
    line.truncate(line.trim_end().len());
    line
}

fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut left = width.saturating_sub(1);
    let fits = |c: &char| c.width().is_none_or(|w| left.checked_sub(w).map(|rest| left = rest).is_some());
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[[&str; 2]]) -> Table {
        let mut table = Table::new(["Name".to_owned(), "State".to_owned()]);
        rows.iter().for_each(|row| table.row(row));
        table
    }

    #[test]
    fn columns_align_whatever_the_script() {
        let lines = table(&[["漢字", "a"], ["Jürgen", "b"], ["e\u{301}", "c"]]).lines(None);
        assert_eq!(lines, ["Name    State", "漢字    a", "Jürgen  b", "e\u{301}       c"]);
    }

    #[test]
    fn a_terminal_gets_no_line_longer_than_it_is_wide() {
        let lines = table(&[["漢字漢字漢字漢字漢字漢字", "a long cell of many words"]]).lines(Some(30));
        assert!(lines.iter().all(|line| line.width() <= 30), "{lines:?}");
        assert!(lines[1].contains('…'));
    }

    #[test]
    fn a_cell_is_one_line_and_acts_on_nothing() {
        let lines = table(&[["a\nb", "\u{1b}[2J"]]).lines(None);
        assert_eq!(lines, ["Name  State", "a b   \\u{1b}[2J"]);
    }
}
