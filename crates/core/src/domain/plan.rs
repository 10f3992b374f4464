//! The corrective action plan of a cycle. Criterion, method, date and person of the effectiveness check are fixed when
//! the plan is approved, never afterwards. The plan's actions are `Action` records of the same nonconformity and cycle.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ids::*, refusal::Refusal, words::vocabulary};

vocabulary! {
    PlanState { Proposed = "proposed", Accepted = "accepted", Returned = "returned" }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct ActionPlan {
    pub id: ActionPlanId,
    pub nonconformity_id: NonconformityId,
    pub cycle: i64,
    pub description: String,
    pub success_criterion: String,
    pub check_method: String,
    pub check_on: Option<NaiveDate>,
    pub checker_id: Option<PersonId>,
    pub proposed_by: PersonId,
    pub proposed_on: NaiveDate,
    pub state: PlanState,
    pub decided_by: Option<PersonId>,
    pub decided_on: Option<NaiveDate>,
    pub decision_reason: String,
    /// How the certification body said that it accepts the plan; asked for its own nonconformities only.
    pub body_acceptance: String,
}

/// Whether the plan fixes how its effect will be judged. A plan without that cannot be proposed, let alone accepted.
pub fn check_plan(plan: &ActionPlan) -> Result<(), Refusal> {
    let texts = [
        ("description", &plan.description, "plan-description-missing"),
        ("success_criterion", &plan.success_criterion, "plan-criterion-missing"),
        ("check_method", &plan.check_method, "plan-method-missing"),
    ];
    if let Some((field, _, code)) = texts.into_iter().find(|(_, text, _)| text.trim().is_empty()) {
        return Err(Refusal::new(code).at(field));
    }
    let check_on = plan.check_on.ok_or_else(|| Refusal::new("plan-check-date-missing").at("check_on"))?;
    if check_on <= plan.proposed_on {
        return Err(Refusal::new("plan-check-date-too-early").arg("date", check_on).at("check_on"));
    }
    if plan.checker_id.is_none() {
        return Err(Refusal::new("plan-checker-missing").at("checker_id"));
    }
    Ok(())
}

/// The plan after its decision. Who may decide is a gate of the nonconformity (`AcceptPlan`, `ReturnPlan`).
pub fn decide(
    plan: &ActionPlan,
    accepted: bool,
    by: PersonId,
    on: NaiveDate,
    reason: &str,
) -> Result<ActionPlan, Refusal> {
    if plan.state != PlanState::Proposed {
        return Err(Refusal::new("plan-already-decided").arg("state", plan.state));
    }
    if !accepted && reason.trim().is_empty() {
        return Err(Refusal::new("plan-return-reason-missing").at("reason"));
    }
    if accepted {
        check_plan(plan)?;
    }
    let state = if accepted { PlanState::Accepted } else { PlanState::Returned };
    Ok(ActionPlan {
        state,
        decided_by: Some(by),
        decided_on: Some(on),
        decision_reason: reason.to_owned(),
        ..plan.clone()
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn proposed(nonconformity_id: NonconformityId, cycle: i64, checker: PersonId) -> ActionPlan {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
        ActionPlan {
            id: ActionPlanId(uuid::Uuid::from_u128(1)),
            nonconformity_id,
            cycle,
            description: "Make the form ask".into(),
            success_criterion: "No change without approver for 90 days".into(),
            check_method: "All changes of the period".into(),
            check_on: Some(day(9, 1)),
            checker_id: Some(checker),
            proposed_by: checker,
            proposed_on: day(3, 2),
            state: PlanState::Proposed,
            decided_by: None,
            decided_on: None,
            decision_reason: String::new(),
            body_acceptance: String::new(),
        }
    }

    fn sample() -> ActionPlan {
        proposed(NonconformityId(uuid::Uuid::nil()), 1, PersonId(uuid::Uuid::nil()))
    }

    #[test]
    fn a_plan_fixes_criterion_method_date_and_person() {
        let broken = [
            (ActionPlan { description: String::new(), ..sample() }, "plan-description-missing"),
            (ActionPlan { success_criterion: " ".into(), ..sample() }, "plan-criterion-missing"),
            (ActionPlan { check_method: String::new(), ..sample() }, "plan-method-missing"),
            (ActionPlan { check_on: None, ..sample() }, "plan-check-date-missing"),
            (ActionPlan { check_on: Some(sample().proposed_on), ..sample() }, "plan-check-date-too-early"),
            (ActionPlan { checker_id: None, ..sample() }, "plan-checker-missing"),
        ];
        for (plan, code) in broken {
            assert_eq!(check_plan(&plan).expect_err(code).code, code);
        }
        assert_eq!(check_plan(&sample()), Ok(()));
    }

    #[test]
    fn a_plan_is_decided_once_and_returned_with_a_reason() {
        let (plan, by) = (sample(), PersonId(uuid::Uuid::nil()));
        assert_eq!(
            decide(&plan, false, by, plan.proposed_on, " ").expect_err("no reason").code,
            "plan-return-reason-missing"
        );
        let accepted = decide(&plan, true, by, plan.proposed_on, "").expect("accepted");
        assert_eq!(accepted.state, PlanState::Accepted);
        assert_eq!(
            decide(&accepted, false, by, plan.proposed_on, "no").expect_err("decided").code,
            "plan-already-decided"
        );
    }
}
