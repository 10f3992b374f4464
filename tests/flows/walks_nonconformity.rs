//! Random walks through the loop by random people: whatever they try, and in whatever order, nothing is closed past a gate,
//! every step leaves its record, and every write leaves exactly one entry in the history. The oracle reads the stored rows;
//! it knows nothing of the gates' code.

use std::cell::Cell;

use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRng, TestRunner},
};
use rusqlite::Connection;
use serde_json::{Value, json};
use triennium_core::domain::Entity;
use triennium_tests::cast::{ANNA, Cast, MIA, OMAR, PIA, VERA, text};

const PEOPLE: [&str; 5] = [ANNA, OMAR, MIA, PIA, VERA];

#[derive(Debug, Clone, Copy)]
enum Move {
    /// The next thing on the way, done by whoever should do it. `works`: what the effectiveness check will say.
    Forward { works: bool },
    /// Anybody tries any step.
    Step { who: usize, step: usize },
    /// Anybody tries any step of one of the actions.
    Action { who: usize, action: usize, step: usize },
    /// Anybody writes, changes or takes away a record, whenever they like.
    Record { who: usize, what: usize },
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        6 => any::<u8>().prop_map(|n| Move::Forward { works: n % 4 != 0 }),
        2 => (0..PEOPLE.len(), 0..STEPS).prop_map(|(who, step)| Move::Step { who, step }),
        1 => (0..PEOPLE.len(), 0..4_usize, 0..ACTION_STEPS).prop_map(|(who, action, step)| Move::Action { who, action, step }),
        1 => (0..PEOPLE.len(), 0..RECORDS).prop_map(|(who, what)| Move::Record { who, what }),
    ];
    prop::collection::vec(one, 15..45)
}

struct Walk {
    cast: Cast,
    id: String,
    /// Calls that changed something.
    written: Cell<i64>,
}

const STEPS: usize = 24;
const ACTION_STEPS: usize = 7;
const RECORDS: usize = 9;

impl Walk {
    fn new(major: bool) -> Self {
        let cast = Cast::new();
        let id = text(&cast.draft(if major { "major" } else { "minor" })["id"]);
        let written = Cell::new(entries(&cast));
        Self { cast, id, written }
    }

    /// A call that may be refused. What it changed is counted.
    fn attempt(&self, who: &str, command: &str, input: Value) -> Option<Value> {
        self.cast.sit(who);
        let reply = self.cast.laptop.call(command, input).ok()?;
        self.written.set(self.written.get() + i64::from(!reply.changed.is_empty()));
        Some(reply.value)
    }

    fn step(&self, who: &str, step: Value) {
        self.attempt(who, "nonconformity_step", json!({"id": self.id, "step": step}));
    }

    fn record(&self, who: &str, command: &str, mut fields: Value) {
        fields["nonconformity_id"] = json!(self.id);
        self.attempt(who, command, fields);
    }

    fn show(&self, entity: Entity, record: &str) {
        self.cast.show(entity, record);
        // The rows were written past the table: their changes belong to no later reply.
        self.cast.ok("desk_state", json!({}));
        self.written.set(self.written.get() + 1);
    }

    fn page(&self) -> Value {
        self.cast.ok("nonconformity_get", json!({"id": self.id}))
    }

    fn take(&self, walked: Move) {
        match walked {
            Move::Forward { works } => self.forward(works),
            Move::Step { who, step } => self.step(PEOPLE[who], self.any_step(step)),
            Move::Action { who, action, step } => self.any_action_step(PEOPLE[who], action, step),
            Move::Record { who, what } => self.any_record(PEOPLE[who], what),
        }
    }

    fn forward(&self, works: bool) {
        let page = self.page();
        let nc = &page["nonconformity"];
        if nc["deferred_until"] != Value::Null {
            return self.step(ANNA, json!({"step": "resume"}));
        }
        match nc["state"].as_str().unwrap_or_default() {
            "draft" => {
                self.show(Entity::Nonconformity, &self.id);
                self.step(ANNA, json!({"step": "issue"}));
            }
            "issued" => self.step(OMAR, json!({"step": "acknowledge"})),
            "disputed" => self.step(ANNA, json!({"step": "uphold", "reason": "It stands"})),
            "acknowledged" | "reopened" => {
                self.record(OMAR, "correction_save", json!({"description": "Reviewed"}));
                self.step(OMAR, json!({"step": "record_correction"}));
            }
            "correction_recorded" => {
                self.record(OMAR, "cause_save", cause("The form does not ask"));
                self.step(OMAR, json!({"step": "submit_cause"}));
            }
            "cause_submitted" | "plan_returned" => {
                self.record(OMAR, "plan_save", self.plan());
                self.step(OMAR, json!({"step": "propose_plan"}));
            }
            "plan_proposed" => self.step(MIA, json!({"step": "accept_plan"})),
            "plan_accepted" => {
                self.record(OMAR, "action_create", self.action("corrective"));
                self.step(OMAR, json!({"step": "start_work"}));
            }
            "in_progress" | "implementation_returned" => self.finish(&page),
            "implemented" => self.step(ANNA, json!({"step": "verify_implementation", "note": ""})),
            "implementation_verified" => self.step(ANNA, json!({"step": "schedule_check", "on": null})),
            "effectiveness_due" => {
                let result = if works { "effective" } else { "not_effective" };
                self.record(ANNA, "effectiveness_record", json!({"result": result, "looked_at": "All changes"}));
                self.step(ANNA, json!({"step": "judge_effect"}));
            }
            "effective" => {
                self.attempt(ANNA, "nonconformity_edit", json!({"id": self.id, "sms_change": "not_needed"}));
                self.step(ANNA, json!({"step": "close", "note": ""}));
            }
            "not_effective" => self.step(ANNA, json!({"step": "reopen", "reason": "It came back"})),
            "closing" => self.step(VERA, json!({"step": "confirm_closure", "note": ""})),
            _ => {}
        }
    }

    fn finish(&self, page: &Value) {
        for action in page["actions"].as_array().into_iter().flatten() {
            if matches!(action["state"].as_str(), Some("open" | "in_progress" | "returned")) {
                let id = text(&action["id"]);
                self.show(Entity::Action, &id);
                let done = json!({"step": "finish", "done_on": self.today(), "note": ""});
                self.attempt(OMAR, "action_step", json!({"id": id, "step": done}));
            }
        }
        self.step(OMAR, json!({"step": "implement", "note": ""}));
    }

    fn today(&self) -> Value {
        self.cast.ok("status", json!({}))["today"].clone()
    }

    fn plan(&self) -> Value {
        json!({"description": "Make it mandatory", "success_criterion": "None for 90 days", "check_method": "All changes",
            "check_on": "2027-06-01", "checker_id": self.cast.person(ANNA)})
    }

    fn action(&self, kind: &str) -> Value {
        json!({"kind": kind, "title": "Form", "owner_id": self.cast.person(OMAR), "due_on": "2027-01-01"})
    }

    fn any_step(&self, step: usize) -> Value {
        let grade = |kind: &str| json!({"step": "regrade", "grade_id": self.cast.grade(kind), "grade_kind": "minor", "reason": "r", "body_reference": ""});
        let (mia, reason) = (self.cast.person(MIA), "because");
        let plain = [
            "issue",
            "acknowledge",
            "record_correction",
            "submit_cause",
            "propose_plan",
            "accept_plan",
            "start_work",
            "judge_effect",
            "resume",
        ];
        let noted = ["implement", "verify_implementation", "close", "confirm_closure"];
        let reasoned = ["dispute", "uphold", "return_plan", "return_implementation", "reopen", "return_closure"];
        match step {
            0..9 => json!({"step": plain[step]}),
            9..13 => json!({"step": noted[step - 9], "note": ""}),
            13..19 => json!({"step": reasoned[step - 13], "reason": reason}),
            19 => grade("minor"),
            20 => grade("major"),
            21 => json!({"step": "defer", "until": "2029-01-01", "approver_id": mia, "reason": reason}),
            22 => json!({"step": "escalate", "to": mia, "reason": reason}),
            _ => json!({"step": "schedule_check", "on": null}),
        }
    }

    fn any_action_step(&self, who: &str, action: usize, step: usize) {
        let page = self.page();
        let actions = page["actions"].as_array().cloned().unwrap_or_default();
        let Some(action) = actions.get(action) else { return };
        let step = match step {
            0 => json!({"step": "start"}),
            1 => json!({"step": "progress", "pct": 50, "note": ""}),
            2 => json!({"step": "finish", "done_on": self.today(), "note": ""}),
            3 => json!({"step": "verify", "note": ""}),
            4 => json!({"step": "return", "reason": "not done"}),
            5 => json!({"step": "move", "due_on": "2027-02-01", "reason": "later"}),
            _ => json!({"step": "cancel", "reason": "no longer"}),
        };
        self.attempt(who, "action_step", json!({"id": action["id"], "step": step}));
    }

    fn any_record(&self, who: &str, what: usize) {
        let page = self.page();
        let first = |list: &str| page[list][0]["id"].clone();
        match what {
            0 => self.record(who, "correction_save", json!({"description": "Again"})),
            1 => drop(self.attempt(who, "correction_remove", json!({"id": first("corrections")}))),
            2 => self.record(who, "cause_save", cause("human error")),
            3 => self.record(who, "plan_save", json!({"description": ""})),
            4 => self.record(who, "action_create", self.action("containment")),
            5 => drop(self.attempt(who, "action_remove", json!({"id": first("actions")}))),
            6 => self.record(who, "effectiveness_record", json!({"result": "effective", "looked_at": "x"})),
            7 => drop(self.attempt(who, "nonconformity_edit", json!({"id": self.id, "sms_change": "needed"}))),
            _ if page["nonconformity"]["state"] == "draft" => {}
            _ => drop(self.attempt(who, "nonconformity_edit", json!({"id": self.id, "statement": "softer"}))),
        }
    }

    fn sound(&self) -> Result<bool, TestCaseError> {
        let app = self.cast.laptop.host.desk().app().map_err(|e| TestCaseError::fail(e.to_string()))?;
        let faults = app.read(|db| Ok(faults(db, &self.id))).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert!(faults.is_empty(), "{faults:?}");
        prop_assert_eq!(entries(&self.cast), self.written.get(), "one entry a write");
        Ok(self.cast.state(&self.id) == "closed")
    }
}

fn cause(final_cause: &str) -> Value {
    json!({"method": "other", "cause_category": "process", "final_cause": final_cause, "similar_elsewhere": "Looked: none",
        "analysis": {"kind": "other", "text": "Talked it through"}})
}

fn entries(cast: &Cast) -> i64 {
    let app = cast.laptop.host.desk().app().expect("open");
    app.read(|db| Ok(db.query_row("SELECT count(*) FROM commit_log", [], |row| row.get(0))?)).expect("counted")
}

/// What must never be true of the rows. Each is a question of its own, in SQL, about the current cycle.
fn faults(db: &Connection, id: &str) -> Vec<&'static str> {
    const LIVE: &str = "a.nonconformity_id = n.id AND a.cycle = n.cycle AND NOT a.deleted AND a.state <> 'cancelled'";
    let closed = |condition: &str| format!("n.state = 'closed' AND NOT ({condition})");
    let last_check = "(SELECT c.id FROM effectiveness_check c WHERE c.nonconformity_id = n.id AND c.cycle = n.cycle AND NOT c.deleted ORDER BY c.id DESC LIMIT 1)";
    let questions = [
        ("closed without the triad", closed("trim(n.requirement) <> '' AND trim(n.evidence_text) <> '' AND trim(n.statement) <> ''")),
        ("closed without evidence", closed("EXISTS (SELECT 1 FROM evidence_link l WHERE l.record_id = n.id)")),
        ("closed without a correction", closed("EXISTS (SELECT 1 FROM correction c WHERE c.nonconformity_id = n.id AND NOT c.deleted)")),
        (
            "closed on a bare human error or no cause",
            closed("EXISTS (SELECT 1 FROM cause_analysis c WHERE c.nonconformity_id = n.id AND c.cycle = n.cycle AND c.final_cause NOT IN ('', 'human error'))"),
        ),
        (
            "closed without a plan that the manager accepted",
            closed("EXISTS (SELECT 1 FROM action_plan p WHERE p.nonconformity_id = n.id AND p.cycle = n.cycle AND p.state = 'accepted' AND p.decided_by = n.owner_manager_id AND p.decided_by <> n.owner_id AND p.success_criterion <> '')"),
        ),
        (
            "closed without a corrective action shown by evidence",
            closed(&format!("EXISTS (SELECT 1 FROM action a JOIN evidence_link l ON l.record_id = a.id WHERE {LIVE} AND a.kind = 'corrective')")),
        ),
        ("closed with an action open", closed(&format!("NOT EXISTS (SELECT 1 FROM action a WHERE {LIVE} AND a.state NOT IN ('done', 'verified'))"))),
        (
            "verified by who implemented or owns the process",
            closed(&format!("n.verified_by IS NOT NULL AND n.verified_by <> n.implemented_by
                AND NOT EXISTS (SELECT 1 FROM action a WHERE {LIVE} AND a.done_by = n.verified_by)
                AND n.verified_by NOT IN (SELECT p.owner_id FROM process p WHERE p.id = n.process_id)")),
        ),
        (
            "closed without an effective check after verification",
            closed(&format!("EXISTS (SELECT 1 FROM effectiveness_check c WHERE c.id = {last_check} AND c.result = 'effective'
                AND c.done_on >= n.verified_on AND c.done_by <> n.implemented_by)")),
        ),
        ("closed with a change of the system open", closed("n.sms_change IN ('not_needed', 'made')")),
        ("a major closed by one", closed("n.grade_kind <> 'major' OR (n.second_closer_id IS NOT NULL AND n.second_closer_id <> n.closed_by)")),
        (
            "a step without its record",
            "n.state <> 'draft' AND n.state IS NOT (SELECT t.to_state FROM transition t WHERE t.nonconformity_id = n.id ORDER BY t.id DESC LIMIT 1)".to_owned(),
        ),
        (
            "a gap between two steps",
            "EXISTS (SELECT 1 FROM (SELECT t.from_state, lag(t.to_state, 1, 'draft') OVER (ORDER BY t.id) AS came_from
               FROM transition t WHERE t.nonconformity_id = n.id) WHERE from_state <> came_from)".to_owned(),
        ),
        (
            "a corrective action done without evidence",
            "EXISTS (SELECT 1 FROM action a WHERE a.nonconformity_id = n.id AND a.kind = 'corrective' AND a.state IN ('done', 'verified')
               AND NOT EXISTS (SELECT 1 FROM evidence_link l WHERE l.record_id = a.id))".to_owned(),
        ),
        (
            "an action verified by who did it",
            "EXISTS (SELECT 1 FROM action a WHERE a.nonconformity_id = n.id AND a.state = 'verified' AND a.verified_by = a.done_by)".to_owned(),
        ),
        ("another statement than the one issued", "n.state <> 'draft' AND n.statement = 'softer'".to_owned()),
    ];
    let true_of = |condition: &str| -> bool {
        let sql = format!("SELECT count(*) FROM nonconformity n WHERE n.id = ?1 AND ({condition})");
        db.query_row(&sql, [id], |row| row.get::<_, i64>(0)).unwrap_or_else(|error| panic!("{condition}: {error}")) > 0
    };
    questions.into_iter().filter(|(_, condition)| true_of(condition)).map(|(fault, _)| fault).collect()
}

#[test]
fn no_walk_closes_past_a_gate_and_every_write_is_one_entry() {
    let (closed, reopened) = (Cell::new(0), Cell::new(0));
    let config = Config { cases: 48, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
    // The same walks each run: a failure can be looked at, and so can how far the walks got.
    let mut runner = TestRunner::new_with_rng(config.clone(), TestRng::deterministic_rng(config.rng_algorithm));
    let walked = runner.run(&(any::<bool>(), moves()), |(major, moves)| {
        let walk = Walk::new(major);
        for step in moves {
            walk.take(step);
        }
        closed.set(closed.get() + i32::from(walk.sound()?));
        reopened.set(reopened.get() + i32::from(walk.page()["nonconformity"]["cycle"].as_i64() > Some(1)));
        Ok(())
    });
    walked.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(closed.get() >= 5, "the walks got to the end: {}", closed.get());
    assert!(reopened.get() >= 1, "some came back: {}", reopened.get());
}

#[test]
fn the_oracle_sees_what_is_planted() {
    let cast = Cast::new();
    let id = text(&cast.draft("major")["id"]);
    let app = cast.laptop.host.desk().app().expect("open");
    let seen = || app.read(|db| Ok(faults(db, &id))).expect("read");
    assert_eq!(seen(), Vec::<&str>::new());
    triennium_tests::cast::write(&cast.laptop, |tx| {
        Ok(tx.db.execute("UPDATE nonconformity SET state = 'closed', statement = ' ' WHERE id = ?1", [&id])?)
    });
    let expected = [
        "closed without the triad",
        "closed without evidence",
        "closed without a correction",
        "closed on a bare human error or no cause",
        "closed without a plan that the manager accepted",
        "closed without a corrective action shown by evidence",
        "verified by who implemented or owns the process",
        "closed without an effective check after verification",
        "closed with a change of the system open",
        "a major closed by one",
        "a step without its record",
    ];
    assert_eq!(seen(), expected);
}
