//! CYC-15: good practice: the recertification is under way six months before the expiry and audited three months before it.
//! Bodies' own figures: six months, month 33, three months.

use super::{
    Case, Rule, Sheet,
    date::add_months,
    verdict::{Outcome, RuleClass},
};
use crate::domain::standard::Confidence;

pub const RULE: Rule = Rule {
    id: "CYC-15",
    class: RuleClass::Hint,
    confidence: Confidence::Medium,
    source: "https://mbsmw.org/recertification/ ; https://isoqar.pl/en/certification-process/re-certification-audit ; https://certifyiso.com/renewal_policy.html",
    judge,
};

fn judge(case: &Case<'_>, sheet: &mut Sheet) {
    let cycle = case.current();
    let Some(expiry) = cycle.expiry.filter(|_| cycle.decision.is_some()) else { return };
    if case.facts.withdrawn_on.is_some_and(|day| day <= expiry) {
        return;
    }
    let (start, target) = (add_months(expiry, -6), add_months(expiry, -3));
    let audit = cycle.recertification();
    let day = audit.map(|event| event.fact.last_day).or(case.facts.recertification_planned);
    let done = audit.is_some_and(|event| event.done);
    sheet.deadline(target, expiry, "deadline-cyc-15").from(start).done(done).event(audit.and_then(|event| event.id()));
    let verdict = match day {
        Some(day) if day <= target => sheet.add(Outcome::Met, expiry, "cyc-15-met").arg("day", day),
        Some(day) => sheet.fail(expiry, "cyc-15-late").arg("day", day),
        None if case.on >= start => sheet.fail(expiry, "cyc-15-start"),
        None => sheet.add(Outcome::Due, expiry, "cyc-15-wait"),
    };
    verdict.arg("start", start).arg("target", target).event(audit.and_then(|event| event.id()));
    verdict.fact("recertification_planned", None, day.map(|day| day.to_string()).unwrap_or_default());
    verdict.forecast(!done).turns_after(if day.is_some() { target } else { start });
    if verdict.verdict == Outcome::Advice {
        verdict.suggest("cyc-15-mend");
    }
}

#[cfg(test)]
pub mod tests {
    crate::rules::tests::examples! {
        "planned five months ahead": "2028-01-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","recertification_planned":"2028-08-12"}"#
            => "2029-01-19" Met,
        "planned for the last month": "2028-01-01" r#"{"decision":"2026-01-20","expiry":"2029-01-19","recertification_planned":"2028-12-20"}"#
            => "2029-01-19" Advice,
        "no date with six months left": "2028-07-19" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "2029-01-19" Advice,
        "no date with years left": "2027-07-19" r#"{"decision":"2026-01-20","expiry":"2029-01-19"}"#
            => "2029-01-19" Due,
    }
}
