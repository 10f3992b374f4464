//! The fields a form may hand in, once for raising and editing, and what makes their values sound.

use super::super::{Tx, certification};
use crate::{
    Result,
    domain::{repeat::RepeatKey, *},
    store,
};

/// Longest free text of a field, in characters.
pub(super) const TEXT: usize = 20_000;

/// An input struct with the fields of the form, and `apply`, which puts those that are given onto a record.
macro_rules! form {
    ($(#[$about:meta])* $name:ident { $($own:tt)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($own)*
            #[ts(optional)]
            pub title: Option<String>,
            #[ts(optional)]
            pub source: Option<NonconformitySource>,
            /// The certification body's own number and words, verbatim.
            #[ts(optional)]
            pub external_reference: Option<String>,
            #[ts(optional)]
            pub clause_id: Option<ClauseId>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<ProcessId>")]
            pub process_id: Option<Option<ProcessId>>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<SiteId>")]
            pub site_id: Option<Option<SiteId>>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<ServiceId>")]
            pub service_id: Option<Option<ServiceId>>,
            #[ts(optional)]
            pub grade_id: Option<GradeId>,
            #[ts(optional)]
            pub grade_reason: Option<String>,
            #[ts(optional)]
            pub risk: Option<Risk>,
            #[ts(optional)]
            pub requirement: Option<String>,
            #[ts(optional)]
            pub evidence_text: Option<String>,
            #[ts(optional)]
            pub statement: Option<String>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<FailureKind>")]
            pub failure_kind: Option<Option<FailureKind>>,
            #[ts(optional)]
            pub consequences: Option<String>,
            #[ts(optional)]
            pub similar_checked: Option<String>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<PersonId>")]
            pub owner_id: Option<Option<PersonId>>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<PersonId>")]
            pub owner_manager_id: Option<Option<PersonId>>,
            #[ts(optional)]
            pub raised_on: Option<chrono::NaiveDate>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<chrono::NaiveDate>")]
            pub correction_due: Option<Option<chrono::NaiveDate>>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<chrono::NaiveDate>")]
            pub plan_due: Option<Option<chrono::NaiveDate>>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<chrono::NaiveDate>")]
            pub implementation_due: Option<Option<chrono::NaiveDate>>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<chrono::NaiveDate>")]
            pub effectiveness_due: Option<Option<chrono::NaiveDate>>,
            /// Why the dates are not the proposed ones; needed anew whenever one moves.
            #[ts(optional)]
            pub due_reason: Option<String>,
            #[serde(deserialize_with = "crate::app::patch::given")]
            #[ts(optional = nullable, as = "Option<NonconformityId>")]
            pub repeat_of: Option<Option<NonconformityId>>,
            #[ts(optional)]
            pub repeat_acknowledged: Option<bool>,
            #[ts(optional)]
            pub sms_change: Option<SmsChange>,
            #[ts(optional)]
            pub sms_change_note: Option<String>,
        }

        impl $name {
            /// The grade's kind and the twin are not here: they follow from other records.
            pub(super) fn apply(&self, nc: &mut Nonconformity) {
                $crate::app::nonconformity::fields::put!(self, nc; title source external_reference clause_id process_id
                    site_id service_id grade_id grade_reason risk requirement evidence_text statement failure_kind
                    consequences similar_checked owner_id owner_manager_id raised_on correction_due plan_due
                    implementation_due effectiveness_due due_reason repeat_of repeat_acknowledged sms_change
                    sms_change_note);
            }
        }
    };
}

macro_rules! put {
    ($from:ident, $to:ident; $($field:ident)+) => {$(
        if let Some(value) = &$from.$field {
            $to.$field.clone_from(value);
        }
    )+};
}

pub(super) use {form, put};

/// Whether every value can be kept and everything named is there. The kind of a grade is what its scale says.
pub(super) fn settle(tx: &Tx<'_>, nc: &mut Nonconformity) -> Result<()> {
    nc.title = organisation::named("title", &nc.title)?;
    texts(nc)?;
    if nc.raised_on > tx.today() {
        return Err(Refusal::new("nonconformity-raised-in-future").arg("date", nc.raised_on).at("raised_on").into());
    }
    let clause: store::catalogue::ClauseRow = tx.named("clause_id", nc.clause_id)?;
    nc.clause_id = clause.id;
    nc.grade_kind = tx.named::<Grade>("grade_id", nc.grade_id)?.kind;
    nc.process_id.map(|id| tx.named::<Process>("process_id", id)).transpose()?;
    nc.site_id.map(|id| tx.named::<Site>("site_id", id)).transpose()?;
    nc.service_id.map(|id| tx.named::<Service>("service_id", id)).transpose()?;
    Ok(())
}

fn texts(nc: &Nonconformity) -> Result<()> {
    let texts = [
        ("external_reference", &nc.external_reference),
        ("grade_reason", &nc.grade_reason),
        ("requirement", &nc.requirement),
        ("evidence_text", &nc.evidence_text),
        ("statement", &nc.statement),
        ("consequences", &nc.consequences),
        ("similar_checked", &nc.similar_checked),
        ("due_reason", &nc.due_reason),
        ("sms_change_note", &nc.sms_change_note),
    ];
    Ok(texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?)
}

/// The four dates, in the order of the loop.
pub(super) fn dates(nc: &Nonconformity) -> [Option<chrono::NaiveDate>; 4] {
    [nc.correction_due, nc.plan_due, nc.implementation_due, nc.effectiveness_due]
}

/// Dates that a person sets say why, unless they are the proposed ones. `said`: the words handed in with them.
pub(super) fn dates_say_why(
    tx: &Tx<'_>,
    before: &[Option<chrono::NaiveDate>; 4],
    nc: &Nonconformity,
    said: Option<&str>,
) -> Result<()> {
    let limits = certification::body_limits(tx.db, nc)?;
    let proposed = due::propose(nc.grade_kind, nc.risk, nc.issued_on.unwrap_or(tx.today()), &limits);
    let proposed = [proposed.correction, proposed.plan, proposed.implementation, proposed.effectiveness];
    let own = |((was, is), proposed): ((&Option<_>, Option<_>), _)| *was != is && is.is_some_and(|day| day != proposed);
    let moved = before.iter().zip(dates(nc)).zip(proposed).any(own);
    if moved && said.is_none_or(|words| words.trim().is_empty()) {
        return Err(Refusal::new("due-reason-missing").at("due_reason").into());
    }
    Ok(())
}

/// The earlier one that this repeats, as the store knows it today.
pub(super) fn twin(tx: &Tx<'_>, nc: &Nonconformity) -> Result<Option<NonconformityId>> {
    let past = store::nonconformity::closed_alike(tx.db, nc.clause_id, nc.process_id)?;
    let key = RepeatKey { id: nc.id, clause_id: nc.clause_id, process_id: nc.process_id, raised_on: nc.raised_on };
    Ok(repeat::twin(&key, &past))
}
