//! What is known of one certification: the facts a rule may look at, handed in by whoever has them (the store, a file, a
//! what-if of the window). Owns their shape only; `check.rs` says which facts cannot be true together, the rules what
//! follows from them. Unknown keys are refused, so that a mistyped fact is never silently no fact.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::domain::{
    GradeKind, ProcessRelation, TransferTopic,
    clause_number::ClauseNumber,
    practice::{BodyProfile, Term, TermStart},
    vocabulary,
};

/// One certification on its current cycle. Dates people mix are kept apart: the last day of stage 2, the decision, the
/// issue, the effective and the expiry date, and the body's own due day.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(rename = "CycleFacts", optional_fields)]
pub struct Facts {
    /// The certificate's number, at most 60 characters (STA-01).
    pub number: Option<String>,
    /// What the certificate is for. The key of an edition that came along ("iso20000-1-2018") brings its clauses, where
    /// none are listed.
    pub standard: Option<String>,
    /// The day the body decided to certify or, in a later cycle, to recertify. Without it: still on the way.
    pub decision: Option<NaiveDate>,
    pub stage2_last_day: Option<NaiveDate>,
    pub issue_date: Option<NaiveDate>,
    pub effective_date: Option<NaiveDate>,
    /// As printed on the certificate; without it a default is proposed.
    pub expiry: Option<NaiveDate>,
    /// The day the body itself wants the next surveillance by.
    pub body_due_day: Option<NaiveDate>,
    /// This is the first cycle. Not said: it is where there are no earlier ones.
    pub initial: Option<bool>,
    /// The last day planned for the recertification audit, where no such event says it.
    pub recertification_planned: Option<NaiveDate>,
    /// A body printed or promised a later expiry although the recertification was not finished (CYC-07).
    pub expiry_extended_to: Option<NaiveDate>,
    pub withdrawn_on: Option<NaiveDate>,
    /// What the certificate shows after a lapse (CYC-11).
    pub shown_after_lapse: Option<ShownAfterLapse>,
    /// Surveillance follows a season or a certification limited in time (CYC-04).
    pub adjusted_frequency: Option<AdjustedFrequency>,
    /// Closed cycles in any order: ten years and more.
    pub earlier_cycles: Vec<EarlierCycle>,
    /// Audits of the current cycle, and those that led to it.
    pub events: Vec<EventFact>,
    /// Of all cycles.
    pub nonconformities: Vec<NonconformityFact>,
    pub suspensions: Vec<SuspensionFact>,
    pub changes: Vec<ChangeFact>,
    pub transfer: Option<TransferFact>,
    pub sites: Option<SitesFact>,
    pub audit_time: Option<AuditTimeFact>,
    /// The clauses the certificate stands on; without any, coverage is not judged.
    pub clauses: Vec<ClauseFact>,
    /// Who audits which process internally (IA-01).
    pub assignments: Vec<AssignmentFact>,
    pub profile: Option<ProfileFact>,
    pub settings: RuleSettings,
}

vocabulary! {
    #[ts(rename = "CycleEventKind")]
    EventKind {
        Stage1 = "stage1", Stage2 = "stage2", Surveillance = "surveillance", Recertification = "recertification",
        Special = "special", ShortNotice = "short_notice", ScopeExtension = "scope_extension",
        TransferReview = "transfer_review", Transition = "transition", FollowUp = "follow_up",
    }
}

impl EventKind {
    /// Audits that only a certified organisation has.
    pub const fn needs_a_certificate(self) -> bool {
        use EventKind::*;
        matches!(self, Surveillance | Recertification | ScopeExtension | ShortNotice | Transition)
    }

    /// Audits whose sample of sites is ruled (IAF MD 1).
    pub const fn is_sampled(self) -> bool {
        matches!(self, Self::Stage2 | Self::Surveillance | Self::Recertification)
    }
}

/// A closed cycle. Its recertification, if there was one, is among its events; what that decided begins the next cycle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct EarlierCycle {
    pub decision: NaiveDate,
    #[serde(default)]
    pub stage2_last_day: Option<NaiveDate>,
    #[serde(default)]
    pub issue_date: Option<NaiveDate>,
    #[serde(default)]
    pub effective_date: Option<NaiveDate>,
    #[serde(default)]
    pub expiry: Option<NaiveDate>,
    /// Not said: the first of all cycles is.
    #[serde(default)]
    pub initial: Option<bool>,
    #[serde(default)]
    pub events: Vec<EventFact>,
}

/// An external audit, planned or done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct EventFact {
    /// A stable name, unique over all cycles, by which a verdict points back here.
    #[serde(default)]
    pub id: Option<String>,
    pub kind: EventKind,
    #[serde(default)]
    pub first_day: Option<NaiveDate>,
    pub last_day: NaiveDate,
    /// False: planned and did not take place (yet). Not said: done where its last day has come.
    #[serde(default)]
    pub done: Option<bool>,
    /// What the body decided upon it, and when: a recertification, an extended scope.
    #[serde(default)]
    pub decision: Option<NaiveDate>,
    /// All its majors are verified. Not said: as the nonconformities say.
    #[serde(default)]
    pub majors_verified: Option<bool>,
    /// Of a recertification: the new certificate's effective and expiry date.
    #[serde(default)]
    pub new_effective_date: Option<NaiveDate>,
    #[serde(default)]
    pub new_expiry: Option<NaiveDate>,
    /// Stage 1 found that internal audit or management review had not been done (CYC-13).
    #[serde(default)]
    pub internal_audit_or_review_missing: Option<bool>,
    /// Scope extension: the body reviewed the application and decided the audit work (SPC-01).
    #[serde(default)]
    pub application_reviewed: Option<bool>,
    /// Short notice: its conditions were made known beforehand (SPC-02).
    #[serde(default)]
    pub conditions_known: Option<bool>,
    #[serde(default)]
    pub central_function: Option<bool>,
    /// Ids of the sites audited, without the central function.
    #[serde(default)]
    pub sites: Vec<String>,
    /// How many of them were drawn at random.
    #[serde(default)]
    pub random_sites: Option<u32>,
    /// Clauses audited. A number stands for all below it.
    #[serde(default)]
    pub clauses: Vec<ClauseNumber>,
}

/// What an external audit held against the organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct NonconformityFact {
    pub id: String,
    pub grade: GradeKind,
    pub raised_at: EventKind,
    /// The id of the event. Not said: the event of that kind that fits the day it was raised on, else the first one of
    /// the current cycle.
    #[serde(default)]
    pub event: Option<String>,
    /// Not said: the event's last day.
    #[serde(default)]
    pub raised_on: Option<NaiveDate>,
    /// The day the organisation was told, where the body's terms run from that.
    #[serde(default)]
    pub notified_on: Option<NaiveDate>,
    #[serde(default)]
    pub correction: Option<NaiveDate>,
    /// The organisation sent its plan or reply.
    #[serde(default)]
    pub replied_on: Option<NaiveDate>,
    #[serde(default)]
    pub plan_accepted: Option<NaiveDate>,
    /// Correction and corrective action verified by the body.
    #[serde(default)]
    pub verified: Option<NaiveDate>,
    /// The grade before somebody changed it (NCX-05).
    #[serde(default)]
    pub regraded_from: Option<GradeKind>,
    #[serde(default)]
    pub evidence: Option<bool>,
    /// The site it was raised at, and whether all others were looked at for the same (NCX-07).
    #[serde(default)]
    pub site: Option<String>,
    #[serde(default)]
    pub checked_at_all_sites: Option<NaiveDate>,
}

vocabulary! {
    /// Why a body suspends. The first three stand in the requirements, the next three in bodies' contracts.
    SuspensionGround {
        PersistentFailure = "persistent_failure", AuditNotAllowed = "audit_not_allowed", ClientRequest = "client_request",
        Fees = "fees", MarkMisuse = "mark_misuse", AuthorityEvidence = "authority_evidence", Other = "other",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SuspensionFact {
    pub from: NaiveDate,
    /// The first day on which it no longer holds.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    pub ground: SuspensionGround,
    /// The certification was no longer promoted from this day on (SUS-02).
    #[serde(default)]
    pub promotion_stopped: Option<NaiveDate>,
    /// Only a part of the scope fails (SUS-04).
    #[serde(default)]
    pub part_of_scope: bool,
    /// The day that part was taken out of the scope.
    #[serde(default)]
    pub scope_reduced: Option<NaiveDate>,
}

vocabulary! {
    ChangeKind {
        System = "system", Organisation = "organisation", Sites = "sites", Scope = "scope", Context = "context",
    }
}

/// A change of the management system, the organisation, its sites, scope or context.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ChangeFact {
    pub on: NaiveDate,
    pub kind: ChangeKind,
    #[serde(default)]
    pub significant: bool,
    #[serde(default)]
    pub body_told: Option<NaiveDate>,
    /// A new certificate was issued upon it: scope changed, same cycle.
    #[serde(default)]
    pub new_certificate: Option<NaiveDate>,
}

/// The certification goes to another body (IAF MD 2).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TransferFact {
    /// The day the new body certifies; in the future: planned.
    pub on: Option<NaiveDate>,
    pub accredited: Option<bool>,
    /// The day the issuing body ended its business or lost its accreditation.
    pub old_body_ended: Option<NaiveDate>,
    pub reviewed_on: Option<NaiveDate>,
    /// What the review looked at (TRF-03).
    pub reviewed: Vec<TransferTopic>,
    /// Expiry on the new body's certificate.
    pub new_expiry: Option<NaiveDate>,
}

/// Several sites under one certificate (IAF MD 1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SitesFact {
    /// The sites, without the central function.
    pub list: Vec<SiteFact>,
    /// How many there are, where they are not listed.
    pub count: Option<u32>,
    /// Sites may be sampled; false: all of them at stage 2 and recertification, 30 % at each surveillance (MS-05).
    pub sampling: bool,
    /// What makes an organisation eligible for sampling (MS-07); not said is asked back.
    pub one_system: Option<bool>,
    pub central_authority: Option<bool>,
    pub similar_processes: Option<bool>,
    pub all_in_internal_audit: Option<bool>,
    pub all_in_management_review: Option<bool>,
    /// Independent firms bundled by a consultant.
    pub independent_firms: bool,
    /// What asks for a larger sample (MS-09).
    pub reasons_to_enlarge: Vec<EnlargeReason>,
    /// The sample sizes the body quoted (MS-03).
    pub quoted_initial: Option<u32>,
    pub quoted_surveillance: Option<u32>,
    pub quoted_recertification: Option<u32>,
}

impl Default for SitesFact {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            count: None,
            sampling: true,
            one_system: None,
            central_authority: None,
            similar_processes: None,
            all_in_internal_audit: None,
            all_in_management_review: None,
            independent_firms: false,
            reasons_to_enlarge: Vec::new(),
            quoted_initial: None,
            quoted_surveillance: None,
            quoted_recertification: None,
        }
    }
}

impl SitesFact {
    /// Sites without the central function: the N of the formulas.
    pub fn number(&self) -> u32 {
        self.count.unwrap_or_else(|| u32::try_from(self.list.len()).unwrap_or(u32::MAX))
    }
}

vocabulary! {
    EnlargeReason { Risk = "risk", Complexity = "complexity", Nonconformities = "nonconformities", Complaints = "complaints" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SiteFact {
    pub id: String,
    /// How many addresses it has; several are one site only in one complex (MS-06).
    #[serde(default)]
    pub addresses: Option<u32>,
    #[serde(default)]
    pub one_complex: bool,
    #[serde(default)]
    pub all_addresses_on_certificate: bool,
    /// By how much the audit time at this site is reduced, in percent, altogether (MS-08).
    #[serde(default)]
    pub time_reduction_pct: Option<f64>,
}

/// Audit time is an input: the body's quoted days. Never computed, because the table is not public (AT-03).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AuditTimeFact {
    /// Auditor days the body quotes for stage 1 and 2 together, a surveillance, the recertification.
    pub initial_days: Option<f64>,
    pub surveillance_days: Option<f64>,
    pub recertification_days: Option<f64>,
    /// The table's days before any change, where the body disclosed them.
    pub table_days: Option<f64>,
    pub hours_per_day: Option<f64>,
    /// Share of the table's days spent on site.
    pub on_site_pct: Option<f64>,
    /// Reductions (negative percent) and increases (positive) with their reason.
    pub factors: Vec<TimeFactor>,
    /// One entry per standard of a combined audit; the integration's reduction comes on top.
    pub standards: Vec<StandardTime>,
    pub integration_reduction_pct: Option<f64>,
    /// What was quoted for all standards together.
    pub combined_days: Option<f64>,
}

vocabulary! {
    TimeReason {
        AlreadyCertified = "already_certified", CombinedAudit = "combined_audit", SameShifts = "same_shifts",
        LittleThirdParty = "little_third_party", ComplexProcesses = "complex_processes", Other = "other",
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TimeFactor {
    pub reason: TimeReason,
    pub pct: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StandardTime {
    pub standard: String,
    /// Days after that standard's own reductions.
    pub days: f64,
}

/// A clause of the certificate's standard. Data: `standards/*/clauses.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ClauseFact {
    pub number: ClauseNumber,
    #[serde(default = "yes")]
    pub leaf: bool,
    /// The topic every surveillance has to touch, where it is one.
    #[serde(default)]
    pub surveillance_topic: Option<String>,
}

const fn yes() -> bool {
    true
}

/// Somebody audits a process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AssignmentFact {
    /// The audit's number, the auditor's and the process's name: whatever a person knows them by.
    pub audit: String,
    pub auditor: String,
    pub process: String,
    #[serde(default)]
    pub relation: Option<ProcessRelation>,
    #[serde(default)]
    pub override_reason: Option<String>,
    #[serde(default)]
    pub second_reviewer: Option<String>,
}

/// The body's terms, from its contract: data, never a rule. An editable copy of a row of `standards/body-profiles.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ProfileFact {
    pub name: String,
    pub counted_from: TermStart,
    pub plan_major: Option<Term>,
    pub close_major: Option<Term>,
    /// Sooner where the certificate expires sooner.
    pub close_major_before_expiry: bool,
    pub plan_minor: Option<Term>,
    pub close_minor: Option<Term>,
    /// Open minors nobody acted on become majors.
    pub escalates_open_minor: bool,
    /// Most days from stage 1 to stage 2 before stage 1 is repeated, and least days where it found gaps (CYC-13).
    pub stage_gap_most_days: Option<u32>,
    pub stage_gap_least_days: Option<u32>,
    /// Stage 1 and 2 after any lapse (CYC-09).
    pub stage1_after_lapse: bool,
}

impl Default for ProfileFact {
    fn default() -> Self {
        Self {
            name: String::new(),
            counted_from: TermStart::LastAuditDay,
            plan_major: None,
            close_major: None,
            close_major_before_expiry: false,
            plan_minor: None,
            close_minor: None,
            escalates_open_minor: false,
            stage_gap_most_days: None,
            stage_gap_least_days: None,
            stage1_after_lapse: false,
        }
    }
}

impl From<&BodyProfile> for ProfileFact {
    fn from(profile: &BodyProfile) -> Self {
        Self {
            name: profile.name.clone(),
            counted_from: profile.counted_from,
            plan_major: profile.plan_major,
            close_major: profile.close_major,
            close_major_before_expiry: profile.close_major_before_expiry,
            plan_minor: profile.plan_minor,
            close_minor: profile.close_minor,
            ..Self::default()
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdjustedFrequency {
    pub reason: String,
    /// The body agreed, in writing.
    pub agreed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShownAfterLapse {
    pub original_date: bool,
    /// Start and expiry of the current cycle.
    pub current_cycle: bool,
    /// The last cycle's expiry and the date of the recertification audit.
    pub last_expiry_and_audit: bool,
}

/// Where practice disagrees (DOMAIN.md A2). The defaults are the careful reading: nothing is called good that some body
/// would not accept, and "check with the body" stands where the text leaves it open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RuleSettings {
    /// From when the body counts its own due day for the first surveillance, beside the limit that stands. Not said:
    /// the earlier day is shown, and missing it is asked back.
    pub body_due_basis: Option<DueBasis>,
    /// The audit day that has to fall inside a limit.
    pub day_that_counts: DayThatCounts,
    /// The body also wants a surveillance within 12 months of a recertification decision. Not said: asked back.
    pub twelve_months_after_recertification: Option<bool>,
    /// Most months a surveillance may be pulled forward before the body's due day.
    pub pull_forward_months: Option<u32>,
    /// Months before and after the body's due day within which it takes a surveillance as on time.
    pub window_months: u32,
    /// Months of grace before the body suspends.
    pub grace_months: u32,
    /// The body suspends where a date is not confirmed so many days before it is due.
    pub confirm_days: Option<u32>,
    /// A sector rule lets the decision follow the expiry by so many months.
    pub decision_after_expiry_months: u32,
    /// A surveillance after the end of its cycle year, inside the right calendar year.
    pub late_within_calendar_year: LateReading,
    /// Days before a limit from which something without a date is at risk.
    pub at_risk_days: u32,
}

impl Default for RuleSettings {
    fn default() -> Self {
        Self {
            body_due_basis: None,
            day_that_counts: DayThatCounts::LastDay,
            twelve_months_after_recertification: None,
            pull_forward_months: None,
            window_months: 0,
            grace_months: 0,
            confirm_days: None,
            decision_after_expiry_months: 0,
            late_within_calendar_year: LateReading::CheckWithBody,
            at_risk_days: 90,
        }
    }
}

vocabulary! {
    DueBasis { Decision = "decision", Stage2LastDay = "stage2_last_day" }
}

vocabulary! {
    DayThatCounts { FirstDay = "first_day", LastDay = "last_day" }
}

vocabulary! {
    LateReading { CheckWithBody = "check_with_body", Breach = "breach" }
}
