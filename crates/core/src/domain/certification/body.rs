//! The certification body: its accreditation, its deadlines, and how it reads what the standard leaves open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{TEXT, scheme};
use crate::domain::{
    CertificationBodyId, Refusal, organisation,
    practice::{BodyProfile, Term, TermStart},
    vocabulary,
};

vocabulary! {
    /// What the body counts its own due day of a surveillance from (A2, ambiguity 1).
    CbDueBasis { Decision = "decision", Stage2LastDay = "stage2_last_day" }
}

vocabulary! {
    /// Which day of an audit must lie within a term (A2, ambiguity 2).
    CountedDay { First = "first", Last = "last" }
}

vocabulary! {
    /// How the body takes a surveillance after its cycle year that is inside its calendar year (A2, ambiguity 6).
    LateWithinYear { CheckWithBody = "check_with_body", Breach = "breach" }
}

/// Contract values and readings: nothing in here is a rule of a standard (class CB).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CertificationBody {
    pub id: CertificationBodyId,
    pub name: String,
    /// Empty where the body is not accredited.
    pub accreditation_body: String,
    pub accreditation_number: String,
    pub accreditation_scope: String,
    /// The scheme it certifies under, where it is another than the accredited one.
    pub scheme: Option<String>,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
    /// The scale its reports grade with (`Grade::scale`); empty: the internal one.
    pub grade_scale: String,

    /// The shipped profile its deadlines were copied from; empty: its own.
    pub profile_key: String,
    pub counted_from: TermStart,
    pub plan_major: Option<Term>,
    pub close_major: Option<Term>,
    /// Sooner where the certificate expires sooner.
    pub close_major_before_expiry: bool,
    pub plan_minor: Option<Term>,
    pub close_minor: Option<Term>,
    pub profile_note: String,
    /// A minor that is still open at the next audit becomes a major.
    pub escalates_open_minor: bool,

    /// A2-1: what its due day counts from, beside the limit of the standard. Not known: the earlier day is shown.
    pub cb_due_basis: Option<CbDueBasis>,
    /// A2-2: the day of an audit that must lie within the term.
    pub counted_day: CountedDay,
    /// A2-3: twelve months after every decision, not only after the first. Not known: asked back.
    pub twelve_months_after_recertification: Option<bool>,
    /// A2-4: how far before its month an audit may be held, where the body says so.
    pub pull_forward_months: Option<i64>,
    /// A2-4: months before and after its due day that it takes as on time.
    pub window_months: i64,
    /// A2-4: months after a missed audit until it suspends.
    pub grace_months: i64,
    /// A2-5: months after expiry in which its decision keeps the rhythm.
    pub decision_after_expiry_months: i64,
    /// A2-6: a surveillance after the end of its cycle year, inside the right calendar year.
    pub late_within_calendar_year: LateWithinYear,
    /// CYC-13: most days from stage 1 to stage 2, and least days where stage 1 found gaps.
    pub stage_gap_days: Option<i64>,
    pub stage_gap_least_days: Option<i64>,
    /// CYC-09: it asks for stage 1 and 2 after any lapse.
    pub lapse_needs_stage1: bool,
    /// A2-4: days before the due day by which an audit's date must be confirmed.
    pub confirm_days: Option<i64>,
    pub note: String,
    pub deleted: bool,
}

/// Ten years: no body's term is longer.
const MOST_MONTHS: i64 = 120;
const MOST_DAYS: i64 = 3_660;

impl CertificationBody {
    /// With the conservative reading of everything the standard leaves open.
    pub fn named(id: CertificationBodyId, name: &str) -> Self {
        let empty = String::new;
        Self {
            id,
            name: name.to_owned(),
            accreditation_body: empty(),
            accreditation_number: empty(),
            accreditation_scope: empty(),
            scheme: None,
            contact_name: empty(),
            contact_email: empty(),
            contact_phone: empty(),
            grade_scale: empty(),
            profile_key: empty(),
            counted_from: TermStart::LastAuditDay,
            plan_major: None,
            close_major: None,
            close_major_before_expiry: true,
            plan_minor: None,
            close_minor: None,
            profile_note: empty(),
            escalates_open_minor: false,
            cb_due_basis: None,
            counted_day: CountedDay::Last,
            twelve_months_after_recertification: None,
            pull_forward_months: None,
            window_months: 0,
            grace_months: 0,
            decision_after_expiry_months: 0,
            late_within_calendar_year: LateWithinYear::CheckWithBody,
            stage_gap_days: None,
            stage_gap_least_days: None,
            lapse_needs_stage1: false,
            confirm_days: None,
            note: empty(),
            deleted: false,
        }
    }

    /// Takes over a shipped profile's deadlines; from then on they are the body's own.
    pub fn take_profile(&mut self, profile: &BodyProfile) {
        self.profile_key.clone_from(&profile.key);
        self.counted_from = profile.counted_from;
        (self.plan_major, self.close_major) = (profile.plan_major, profile.close_major);
        self.close_major_before_expiry = profile.close_major_before_expiry;
        (self.plan_minor, self.close_minor) = (profile.plan_minor, profile.close_minor);
        self.profile_note.clone_from(&profile.note);
    }

    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("name", &self.name)?;
        scheme(&self.scheme)?;
        organisation::email("contact_email", &self.contact_email)?;
        let short = [
            ("accreditation_body", &self.accreditation_body),
            ("accreditation_number", &self.accreditation_number),
            ("contact_name", &self.contact_name),
            ("contact_phone", &self.contact_phone),
            ("grade_scale", &self.grade_scale),
            ("profile_key", &self.profile_key),
        ];
        short.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, 200))?;
        let texts = [
            ("accreditation_scope", &self.accreditation_scope),
            ("profile_note", &self.profile_note),
            ("note", &self.note),
        ];
        texts.into_iter().try_for_each(|(field, text)| organisation::bounded(field, text, TEXT))?;
        self.amounts().into_iter().try_for_each(|(field, amount, most)| within_reason(field, amount, most))
    }

    /// Each with the most a contract could mean.
    fn amounts(&self) -> [(&'static str, i64, i64); 7] {
        [
            ("pull_forward_months", self.pull_forward_months.unwrap_or_default(), MOST_MONTHS),
            ("window_months", self.window_months, MOST_MONTHS),
            ("grace_months", self.grace_months, MOST_MONTHS),
            ("decision_after_expiry_months", self.decision_after_expiry_months, MOST_MONTHS),
            ("stage_gap_days", self.stage_gap_days.unwrap_or_default(), MOST_DAYS),
            ("stage_gap_least_days", self.stage_gap_least_days.unwrap_or_default(), MOST_DAYS),
            ("confirm_days", self.confirm_days.unwrap_or_default(), MOST_DAYS),
        ]
    }
}

fn within_reason(field: &'static str, amount: i64, most: i64) -> Result<(), Refusal> {
    if amount < 0 {
        return Err(Refusal::new("value-negative").arg("value", amount).at(field));
    }
    if amount > most {
        return Err(Refusal::new("value-too-large").arg("value", amount).arg("limit", most).at(field));
    }
    Ok(())
}
