//! What somebody outside asks to see: a numbered list of requests, and how far each is. Owns the gates between the states;
//! what is settled changes only after it was opened again, with the reason.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AuditId, PersonId, Refusal, RequestId, RequestListId, organisation, original_name::is_hidden, vocabulary};

/// Characters of a free text.
pub const TEXT: usize = 20_000;
/// Characters of a number or clause as others write it.
pub const SHORT: usize = 100;

vocabulary! {
    RequestState {
        Open = "open",
        /// There is an answer or evidence; whoever asked has not said whether it will do.
        Answered = "answered",
        Accepted = "accepted",
        /// No longer asked for.
        Withdrawn = "withdrawn",
    }
}

impl RequestState {
    /// Nothing is owed any more.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Accepted | Self::Withdrawn)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RequestList {
    pub id: RequestListId,
    pub number: String,
    pub title: String,
    pub audit_id: Option<AuditId>,
    /// Who asks, as a letter would name them: people and organisations outside are no records of ours.
    pub asked_by: String,
    pub received_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub note: String,
    pub deleted: bool,
}

impl RequestList {
    pub fn check(&self) -> Result<(), Refusal> {
        organisation::named("title", &self.title)?;
        line("asked_by", &self.asked_by, 2 * SHORT)?;
        organisation::bounded("note", &self.note, TEXT)?;
        organisation::ordered("due_on", Some(self.received_on), self.due_on)
    }
}

/// Evidence hangs on it by `evidence_link`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "AuditRequest")]
pub struct Request {
    pub id: RequestId,
    pub list_id: RequestListId,
    pub number: String,
    /// The number it has with whoever asks, where they number themselves.
    pub reference: String,
    pub text: String,
    /// As it was asked: "9.2", "8.6.1 and 8.6.3".
    pub clause: String,
    pub due_on: Option<NaiveDate>,
    pub state: RequestState,
    pub answer: String,
    pub answered_by: Option<PersonId>,
    pub answered_on: Option<NaiveDate>,
    /// Accepted or withdrawn.
    pub settled_on: Option<NaiveDate>,
    pub deleted: bool,
}

/// Who takes a step, when and why.
#[derive(Debug, Clone, Copy)]
pub struct RequestStep<'a> {
    pub to: RequestState,
    /// Items linked to the request.
    pub evidence: i64,
    pub by: PersonId,
    pub today: NaiveDate,
    pub reason: &'a str,
}

impl Request {
    pub fn check(&self) -> Result<(), Refusal> {
        if self.text.trim().is_empty() {
            return Err(Refusal::new("value-missing").at("text"));
        }
        organisation::bounded("text", &self.text, TEXT)?;
        organisation::bounded("answer", &self.answer, TEXT)?;
        line("reference", &self.reference, SHORT)?;
        line("clause", &self.clause, SHORT)
    }

    /// What is settled is opened again before it is changed.
    pub fn writable(&self) -> Result<(), Refusal> {
        match self.state.is_settled() {
            true => Err(Refusal::new("request-settled").arg("number", &self.number).arg("state", self.state)),
            false => Ok(()),
        }
    }

    /// The request after a step, or why it cannot be taken.
    pub fn step(self, step: &RequestStep<'_>) -> Result<Self, Refusal> {
        use RequestState as S;
        let because = || match step.reason.trim() {
            "" => Err(Refusal::new("reason-missing").at("reason")),
            _ => Ok(()),
        };
        match (self.state, step.to) {
            (S::Open, S::Answered) => self.answered(step),
            (S::Answered, S::Accepted) => Ok(Self { state: S::Accepted, settled_on: Some(step.today), ..self }),
            (S::Open | S::Answered, S::Withdrawn) => {
                because()?;
                Ok(Self { state: S::Withdrawn, settled_on: Some(step.today), ..self })
            }
            (S::Answered | S::Accepted | S::Withdrawn, S::Open) => {
                because()?;
                Ok(Self { state: S::Open, answered_by: None, answered_on: None, settled_on: None, ..self })
            }
            (from, to) => {
                let refusal = Refusal::new("request-step-impossible").arg("number", &self.number);
                Err(refusal.arg("from", from).arg("to", to).at("to"))
            }
        }
    }

    fn answered(self, step: &RequestStep<'_>) -> Result<Self, Refusal> {
        if self.answer.trim().is_empty() && step.evidence == 0 {
            return Err(Refusal::new("request-without-answer").arg("number", &self.number).at("answer"));
        }
        let (answered_by, answered_on) = (Some(step.by), Some(step.today));
        Ok(Self { state: RequestState::Answered, answered_by, answered_on, ..self })
    }
}

/// One line without anything unseen, at most so long; empty is allowed.
fn line(field: &str, text: &str, limit: usize) -> Result<(), Refusal> {
    organisation::bounded(field, text, limit)?;
    match text.chars().find(|c| is_hidden(*c)) {
        Some(c) => {
            Err(Refusal::new("value-control-character").arg("character", format!("U+{:04X}", u32::from(c))).at(field))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn request(state: RequestState) -> Request {
        Request {
            id: RequestId(Uuid::nil()),
            list_id: RequestListId(Uuid::nil()),
            number: "RQ-2026-001".into(),
            reference: String::new(),
            text: "The last three reviews".into(),
            clause: "9.3".into(),
            due_on: None,
            state,
            answer: String::new(),
            answered_by: None,
            answered_on: None,
            settled_on: None,
            deleted: false,
        }
    }

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day")
    }

    fn step(to: RequestState, evidence: i64, reason: &str) -> RequestStep<'_> {
        RequestStep { to, evidence, by: PersonId(Uuid::nil()), today: day(), reason }
    }

    #[test]
    fn every_step_is_allowed_or_refused_by_name() {
        use RequestState as S;
        let allowed = [
            (S::Open, S::Answered),
            (S::Open, S::Withdrawn),
            (S::Answered, S::Accepted),
            (S::Answered, S::Withdrawn),
            (S::Answered, S::Open),
            (S::Accepted, S::Open),
            (S::Withdrawn, S::Open),
        ];
        for &from in S::ALL {
            for &to in S::ALL {
                let taken = request(from).step(&step(to, 1, "because"));
                match allowed.contains(&(from, to)) {
                    true => assert_eq!(taken.expect("allowed").state, to),
                    false => assert_eq!(taken.expect_err("refused").code, "request-step-impossible"),
                }
            }
        }
    }

    #[test]
    fn an_answer_is_words_or_evidence_and_going_back_says_why() {
        let open = request(RequestState::Open);
        let refused = open.clone().step(&step(RequestState::Answered, 0, "")).expect_err("nothing to show");
        assert_eq!((refused.code, refused.field.as_deref()), ("request-without-answer", Some("answer")));
        let said = Request { answer: "See the minutes".into(), ..open.clone() };
        let answered = said.step(&step(RequestState::Answered, 0, "")).expect("answered");
        assert_eq!((answered.answered_on, answered.settled_on), (Some(day()), None));
        let accepted = answered.step(&step(RequestState::Accepted, 0, "")).expect("accepted");
        assert_eq!(accepted.writable().expect_err("settled").code, "request-settled");
        assert_eq!(accepted.clone().step(&step(RequestState::Open, 0, " ")).expect_err("why").code, "reason-missing");
        let again = accepted.step(&step(RequestState::Open, 0, "minutes of another year")).expect("opened");
        assert_eq!((again.answered_on, again.settled_on, again.answer.as_str()), (None, None, "See the minutes"));
        assert_eq!(open.step(&step(RequestState::Withdrawn, 0, "")).expect_err("why").code, "reason-missing");
    }

    #[test]
    fn what_would_deceive_the_eye_is_refused_in_a_line() {
        let hidden = Request { clause: "9.\u{202e}3".into(), ..request(RequestState::Open) };
        assert_eq!(hidden.check().expect_err("hidden").field.as_deref(), Some("clause"));
        let empty = Request { text: " \n".into(), ..request(RequestState::Open) };
        assert_eq!(empty.check().expect_err("empty").code, "value-missing");
    }
}
