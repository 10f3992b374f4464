//! Certification bodies and the deadline profiles they start from.

use serde::Deserialize;

use super::{form::form, stored};
use crate::{
    Result,
    app::{App, Op, entry::Nothing},
    domain::{
        organisation::named,
        practice::{BodyProfile, Term, TermStart},
        *,
    },
    standards,
    store::certification::CertificationBodyRow,
};

form! {
    /// Without an id a new one is made, with the conservative reading of what the standard leaves open.
    CertificationBodySave(CertificationBodyId) -> CertificationBody {
        set {
            name: String,
            accreditation_body: String,
            accreditation_number: String,
            accreditation_scope: String,
            contact_name: String,
            contact_email: String,
            contact_phone: String,
            grade_scale: String,
            counted_from: TermStart,
            close_major_before_expiry: bool,
            profile_note: String,
            escalates_open_minor: bool,
            counted_day: CountedDay,
            window_months: i64,
            grace_months: i64,
            decision_after_expiry_months: i64,
            late_within_calendar_year: LateWithinYear,
            lapse_needs_stage1: bool,
            note: String,
        }
        may {
            scheme: String,
            plan_major: Term,
            close_major: Term,
            plan_minor: Term,
            close_minor: Term,
            cb_due_basis: CbDueBasis,
            twelve_months_after_recertification: bool,
            pull_forward_months: i64,
            stage_gap_days: i64,
            stage_gap_least_days: i64,
            confirm_days: i64,
        }
        own {
            /// The key of a shipped profile to copy the deadlines of, before the fields beside it are applied.
            profile: String,
        }
    }
}

#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct BodyRef {
    pub id: CertificationBodyId,
}

pub fn bodies(app: &App, _: Nothing) -> Result<Vec<CertificationBodyRow>> {
    app.read(stored::bodies)
}

/// Examples of what certification bodies were seen to ask for.
pub fn body_profiles(_: &App, _: Nothing) -> Result<Vec<BodyProfile>> {
    Ok(standards::body_profiles().to_vec())
}

pub fn body_save(app: &App, mut input: CertificationBodySave) -> Result<CertificationBody> {
    app.transact(Op::CertificationBodySave, "", |tx| {
        let is_new = input.id.is_none();
        let mut body = match input.id {
            Some(id) => tx.live(id)?,
            None => CertificationBody::named(CertificationBodyId(tx.uuid()), ""),
        };
        if let Some(key) = &input.profile {
            body.take_profile(profile(key)?);
        }
        input.apply(&mut body);
        body.name = named("name", &body.name)?;
        body.check()?;
        tx.put(&body, is_new)?;
        Ok(body)
    })
}

fn profile(key: &str) -> Result<&'static BodyProfile> {
    let known = standards::body_profiles();
    known.iter().find(|profile| profile.key == key).ok_or_else(|| {
        let keys: Vec<&str> = known.iter().map(|profile| profile.key.as_str()).collect();
        Refusal::new("profile-unknown").arg("key", key).arg("known", keys.join(", ")).at("profile").into()
    })
}

pub fn body_remove(app: &App, input: BodyRef) -> Result<CertificationBodyId> {
    app.transact(Op::CertificationBodyRemove, "", |tx| {
        let body: CertificationBody = tx.live(input.id)?;
        match stored::body_uses(tx.db, input.id)? {
            0 => tx.update(&CertificationBody { deleted: true, ..body })?,
            used => return Err(Refusal::new("body-in-use").arg("name", &body.name).arg("used", used).into()),
        }
        Ok(input.id)
    })
}
