//! The one page's facts in the reader's words. Long texts are shortened: a title of ten lines must not push out what comes after.

use crate::{
    messages::Messages,
    report::{
        Words as _,
        blocks::Tone,
        readiness::{Line, Part, ReadinessFacts},
    },
    rules::readiness::{
        ClauseReadiness, Readiness, ReadinessLevel, Reason, ReasonWeight, RoadMark, RoadState, Tally, Target, lies_in,
    },
};

/// Characters of a line that a page spends on one matter.
const SHORT: usize = 120;
/// Clause numbers named; the rest is counted.
const NAMED: usize = 3;

pub fn facts(readiness: &Readiness, organisation: String, words: &Messages) -> ReadinessFacts {
    ReadinessFacts {
        organisation: shortened(&organisation, SHORT),
        on: readiness.on,
        level: (level(readiness.level, words), tone(readiness.level)),
        audit: audit(readiness, words),
        statement: statement(readiness, words),
        counts: counts(readiness, words),
        parts: parts(&readiness.clauses),
        missing: readiness.missing.iter().map(|reason| line(reason, words)).collect(),
        missing_in_all: readiness.missing_in_all,
        road: readiness.road.iter().map(|mark| road(mark, words)).collect(),
        producer: concat!("Triennium ", env!("CARGO_PKG_VERSION")).into(),
    }
}

fn level(level: ReadinessLevel, words: &Messages) -> String {
    words.word(&format!("readiness-level-{}", dashed(level.as_str())))
}

fn tone(level: ReadinessLevel) -> Tone {
    match level {
        ReadinessLevel::Ready => Tone::Good,
        ReadinessLevel::Gaps => Tone::Caution,
        ReadinessLevel::NotReady => Tone::Bad,
    }
}

fn audit(readiness: &Readiness, words: &Messages) -> String {
    let (Some(Target { kind, from, .. }), Some(days)) = (&readiness.target, readiness.days_left) else {
        return words.word("readiness-no-audit");
    };
    let kind = words.word(&format!("audit-kind-{}", dashed(kind.as_str())));
    let (day, days) = (words.date(*from), days.to_string());
    let code = if readiness.days_left < Some(0) { "readiness-audit-begun" } else { "readiness-audit-in" };
    words.text(code, [("kind", kind.as_str()), ("day", &day), ("days", days.trim_start_matches('-'))])
}

fn statement(readiness: &Readiness, words: &Messages) -> String {
    let counted = &readiness.counted;
    let (blocking, weakening) = (counted.blocking.to_string(), counted.weakening.to_string());
    let code = format!("readiness-statement-{}", dashed(readiness.level.as_str()));
    words.text(&code, [("blocking", blocking.as_str()), ("weakening", &weakening)])
}

fn counts(readiness: &Readiness, words: &Messages) -> Vec<(String, String)> {
    let counted = &readiness.counted;
    let of = |tally: Tally| {
        let (ready, all) = (tally.ready.to_string(), tally.all.to_string());
        words.text("readiness-of", [("ready", ready.as_str()), ("all", &all)])
    };
    // Two to a line, the second one the shorter.
    [
        ("readiness-count-clauses", of(counted.clauses)),
        ("readiness-count-documents", of(counted.documents)),
        ("readiness-count-majors", counted.open_majors.to_string()),
        ("readiness-count-records", of(counted.records)),
        ("readiness-count-overdue", counted.overdue_nonconformities.to_string()),
        ("readiness-count-actions", counted.overdue_actions.to_string()),
    ]
    .map(|(code, value)| (words.word(code), value))
    .into()
}

/// The main clauses with their leaves.
fn parts(clauses: &[ClauseReadiness]) -> Vec<Part> {
    let part = |top: &ClauseReadiness| {
        let leaves = || clauses.iter().filter(|clause| clause.is_leaf && lies_in(&clause.number, &top.number));
        let at = |level| u32::try_from(leaves().filter(|clause| clause.level == level).count()).unwrap_or(u32::MAX);
        Part {
            label: format!("{} {}", top.number, top.title),
            ready: at(ReadinessLevel::Ready),
            gaps: at(ReadinessLevel::Gaps),
            not_ready: at(ReadinessLevel::NotReady),
        }
    };
    clauses.iter().filter(|clause| clause.depth == 1).map(part).collect()
}

fn line(reason: &Reason, words: &Messages) -> Line {
    let tone = match reason.weight {
        ReasonWeight::Blocks => Tone::Bad,
        ReasonWeight::Weakens => Tone::Caution,
        ReasonWeight::Advises => Tone::Info,
    };
    Line {
        what: shortened(&said(reason, words), SHORT),
        weight: (words.word(&format!("readiness-weight-{}", reason.weight)), tone),
        clauses: clauses(&reason.clauses),
        due: reason.due_on.map(|day| day.to_string()).unwrap_or_default(),
    }
}

/// A reason in words.
pub fn said(reason: &Reason, words: &Messages) -> String {
    words.text(&reason.code, reason.args.iter().map(|(name, value)| (*name, value.as_str())))
}

fn clauses(numbers: &[String]) -> String {
    let named = numbers.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match numbers.len().checked_sub(NAMED) {
        Some(more) if more > 0 => format!("{named} +{more}"),
        _ => named,
    }
}

fn road(mark: &RoadMark, words: &Messages) -> (String, Tone) {
    let step = words.word(&format!("road-{}", dashed(mark.step.as_str())));
    let state = words.word(&format!("road-state-{}", mark.state));
    let tone = match mark.state {
        RoadState::Done => Tone::Good,
        RoadState::Next => Tone::Caution,
        RoadState::Waiting => Tone::Muted,
    };
    (format!("{step}: {state}"), tone)
}

fn shortened(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
        None => text,
    }
}

fn dashed(word: &str) -> String {
    word.replace('_', "-")
}
