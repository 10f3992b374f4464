//! A cause analysis as it was made: five whys, Ishikawa or 8D.

use super::parts::{Facts, by_on};
use crate::report::{
    blocks::{Block, Cell, Column, Row, Span, Table, Tone},
    model::{Bone, Cause, CauseMethod, Discipline, Why},
    words::Words,
};

pub fn blocks(cause: &Cause, words: &dyn Words) -> Vec<Block> {
    let table = match &cause.method {
        CauseMethod::FiveWhys(whys) => five_whys(whys, words),
        CauseMethod::Ishikawa(bones) => ishikawa(bones, words),
        CauseMethod::EightD(steps) => eight_d(steps, words),
        CauseMethod::Other(text) => Block::text(text.as_str()),
    };
    let facts = Facts::new(words)
        .add("report-final-cause", Span::new(&cause.conclusion).bold())
        .add("report-similar", &cause.similar)
        .add("report-by-whom", by_on(&cause.by, cause.on));
    [table].into_iter().chain(facts.block()).collect()
}

fn table(words: &dyn Words, caption: &str, columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption: Some(words.plain(caption)), columns, rows, zebra: false, row_heads: true })
}

fn five_whys(whys: &[Why], words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed("", 24.0),
        Column::share(words.plain("report-why"), 1.0),
        Column::share(words.plain("report-because"), 1.2),
        Column::share(words.plain("report-evidence"), 0.7),
    ];
    let row = |(index, why): (usize, &Why)| {
        Row::new([
            Cell::text((index + 1).to_string()),
            (&why.why).into(),
            (&why.because).into(),
            (&why.evidence).into(),
        ])
    };
    table(words, "report-five-whys", columns, whys.iter().enumerate().map(row).collect())
}

fn ishikawa(bones: &[Bone], words: &dyn Words) -> Block {
    let columns = vec![
        Column::share(words.plain("report-category"), 0.8),
        Column::share(words.plain("report-possible-cause"), 1.6),
        Column::fixed(words.plain("report-verified"), 92.0),
        Column::share(words.plain("report-note"), 1.2),
    ];
    let row = |bone: &Bone| {
        let (code, tone) = match bone.verified {
            Some(true) => ("report-cause-confirmed", Tone::Bad),
            Some(false) => ("report-cause-excluded", Tone::Good),
            None => ("report-cause-open", Tone::Muted),
        };
        Row::new([
            (&bone.category).into(),
            (&bone.cause).into(),
            Span::new(words.plain(code)).badge(tone).into(),
            (&bone.note).into(),
        ])
    };
    table(words, "report-ishikawa", columns, bones.iter().map(row).collect())
}

fn eight_d(steps: &[Discipline], words: &dyn Words) -> Block {
    let columns = vec![
        Column::fixed("", 28.0),
        Column::share(words.plain("report-discipline"), 0.8),
        Column::share(words.plain("report-what"), 2.0),
    ];
    let row = |step: &Discipline| {
        Row::new([Cell::text(format!("D{}", step.step)), (&step.title).into(), (&step.text).into()])
    };
    table(words, "report-eight-d", columns, steps.iter().map(row).collect())
}
