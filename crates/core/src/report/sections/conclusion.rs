//! ISO 19011 6.5.1: conclusions and the degree to which the criteria are fulfilled; what later audits should know.

use super::parts::{Facts, bullets, section as plain_section, under};
use crate::report::{blocks::Section, model::AuditReport, words::Words};

pub fn section(model: &AuditReport, words: &dyn Words) -> Option<Section> {
    let conclusion = &model.conclusion;
    let facts = Facts::new(words)
        .add("report-fulfilment", &conclusion.fulfilment)
        .add("report-effectiveness", &conclusion.effectiveness)
        .add("report-objectives-met", &conclusion.objectives_met)
        .add("report-recommendation", &conclusion.recommendation)
        .add("report-later-audits", &conclusion.later_audits)
        .add("report-follow-up-arrangements", &conclusion.follow_up_arrangements);
    let mut blocks: Vec<_> = facts.block().into_iter().collect();
    blocks.extend(under(words, 2, "report-patterns", bullets(&conclusion.patterns)));
    blocks.extend(under(words, 2, "report-good-practice", bullets(&conclusion.good_practice)));
    plain_section(words, "report-conclusions", blocks)
}
