//! AT-04: a rule of thumb from MD 5, which is for quality, environment and safety, not for service management: a surveillance
//! takes about a third, a recertification about two thirds of the initial days. A hint on the body's quote and never more: the
//! table of ISO/IEC 20000-6 (AT-01, AT-03) is not public.

use super::{
    Case, Rule, Sheet,
    facts::EventKind,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "AT-04",
    class: RuleClass::Hint,
    confidence: Confidence::Low,
    source: "IAF MD 5, a rule of thumb not made for an SMS (https://european-accreditation.org/information-center/ea-faq/certification-committee EA 32.2)",
    judge,
};

/// How far a quote may lie from the rule of thumb before it is worth a question.
const SLACK: f64 = 0.25;

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(time) = &case.facts.audit_time else { return };
    let Some(initial) = time.initial_days.filter(|days| *days > 0.0) else { return };
    let quotes = [
        (EventKind::Surveillance, "audit_time.surveillance_days", time.surveillance_days, 1.0),
        (EventKind::Recertification, "audit_time.recertification_days", time.recertification_days, 2.0),
    ];
    for (kind, field, days, thirds) in quotes {
        let Some(days) = days else { continue };
        let thumb = initial * thirds / 3.0;
        let verdict = match (days / thumb - 1.0).abs() > SLACK {
            true => sheet.fail(kind, "at-04-far").suggest("at-04-mend"),
            false => sheet.add(Outcome::Met, kind, "at-04-near"),
        };
        let thumb = (thumb * 10.0).round() / 10.0;
        verdict.arg("kind", kind).arg("days", days).arg("thumb", thumb).fact(field, None, days);
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "a third": "2026-01-01" r#"{"audit_time":{"initial_days":9,"surveillance_days":3}}"#
            => "surveillance" Met,
        "a sixth": "2026-01-01" r#"{"audit_time":{"initial_days":9,"surveillance_days":1.5}}"#
            => "surveillance" Advice,
        "two thirds": "2026-01-01" r#"{"audit_time":{"initial_days":9,"recertification_days":6}}"#
            => "recertification" Met,
    }
}
