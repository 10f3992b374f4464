//! AT-05: an audit day has eight hours, longer days do not make fewer of them; off-site work does not push the time on site
//! below 80 % of the table. From MD 5, so only advice for an SMS.

use super::{
    Case, Rule, Sheet,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "AT-05",
    class: RuleClass::Hint,
    confidence: Confidence::High,
    source: "IAF MD 5, made for quality management (https://www.whittingtonassociates.com/2012/09/audit-day-table/)",
    judge,
};

const HOURS: f64 = 8.0;
const ON_SITE_PCT: f64 = 80.0;

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let Some(time) = &case.facts.audit_time else { return };
    if let Some(hours) = time.hours_per_day {
        let verdict = match hours > HOURS {
            true => sheet.fail("hours", "at-05-long-days").suggest("at-05-hours-mend"),
            false => sheet.add(Outcome::Met, "hours", "at-05-hours"),
        };
        verdict.arg("hours", hours).fact("audit_time.hours_per_day", None, hours);
    }
    if let Some(pct) = time.on_site_pct {
        let verdict = match pct < ON_SITE_PCT {
            true => sheet.fail("on site", "at-05-off-site").suggest("at-05-site-mend"),
            false => sheet.add(Outcome::Met, "on site", "at-05-on-site"),
        };
        verdict.arg("pct", pct).fact("audit_time.on_site_pct", None, pct);
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "eight hours": "2026-01-01" r#"{"audit_time":{"hours_per_day":8}}"#
            => "hours" Met,
        "ten hours": "2026-01-01" r#"{"audit_time":{"hours_per_day":10}}"#
            => "hours" Advice,
        "on site enough": "2026-01-01" r#"{"audit_time":{"on_site_pct":80}}"#
            => "on site" Met,
        "half of it remote": "2026-01-01" r#"{"audit_time":{"on_site_pct":50}}"#
            => "on site" Advice,
    }
}
