//! The sampling statement, and every sample as data, so that another auditor can draw it again.

use super::parts::{Facts, paragraph, section as plain_section};
use crate::report::{
    blocks::{Block, Heading, Section, Span, Tone},
    model::{AuditReport, Sample},
    words::Words,
};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let mut blocks = vec![Block::text(words.plain("report-sampling-statement"))];
    blocks.extend(paragraph(&model.sampling.statement));
    for (index, sample) in model.sampling.samples.iter().enumerate() {
        blocks.extend(one(index + 1, sample, words));
    }
    plain_section(words, "report-sampling", blocks)
}

fn one(number: usize, sample: &Sample, words: &dyn Words) -> Vec<Block> {
    let title = words.word("report-sample", &[("number", number.into()), ("clause", (&sample.clause).into())]);
    let heading = Block::Heading(Heading::new(2, title).unlisted());
    let exceptions = if sample.exceptions.is_empty() {
        Span::new(words.plain("report-no-exceptions")).tone(Tone::Good)
    } else {
        Span::new(sample.exceptions.join(", ")).tone(Tone::Bad).bold()
    };
    let facts = Facts::new(words)
        .add("report-population", &sample.population)
        .short(
            "report-sample-size",
            words.word(
                "report-drawn-of",
                &[("drawn", sample.drawn.len().into()), ("population", sample.population_size.into())],
            ),
        )
        .short("report-method", &sample.method)
        .add("report-seed", sample.seed.as_ref().map(|seed| Span::new(seed).mono()).unwrap_or_default())
        .add("report-drawn", sample.drawn.join(", "))
        .add("report-exceptions", exceptions);
    [heading].into_iter().chain(facts.block()).collect()
}
