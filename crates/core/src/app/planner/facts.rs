//! Fills the facts the planner's rules decide by, from the store, in one read. It names states and joins rows; it weighs
//! nothing.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    Result,
    domain::{standard::ClauseNumber, *},
    rules::programme::{
        facts::*,
        recurrence,
        shared::{self, Topic},
    },
    standards,
    store::{
        catalogue::{self, CatalogueRow, ClauseRow},
        planner::{self, facts as stored},
        record,
    },
};

/// What is asked about: a programme over a period, against standards.
#[derive(Debug, Clone)]
pub struct Scope {
    pub programme: Programme,
    pub on: NaiveDate,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub catalogues: Vec<CatalogueId>,
}

pub fn gather(db: &Connection, scope: &Scope) -> Result<Facts> {
    let standards = standards_of(db, scope)?;
    let rows = rows(db, &standards)?;
    let places: HashMap<Uuid, usize> = rows.iter().enumerate().map(|(place, row)| (row.id, place)).collect();
    let shared = shared::leading(&rows.iter().map(numbered).collect::<Vec<_>>(), &topics(&standards));
    Ok(Facts {
        on: scope.on,
        from: scope.from,
        to: scope.to,
        programme: programme(db, &scope.programme)?,
        audits: audits(db, scope.programme.id, &places)?,
        findings: findings(db, scope.on, &places)?,
        changes: changes(db, &places)?,
        people: people(db)?,
        ties: stored::ties(db)?,
        reviews: reviews(db)?,
        forgotten: forgotten(db, scope)?,
        shared,
        standards,
        rows,
    })
}

fn numbered(row: &Row) -> Option<(CatalogueId, &str)> {
    row.catalogue_id.filter(|_| row.kind == RowKind::Clause).map(|id| (id, row.number.as_str()))
}

fn programme(db: &Connection, programme: &Programme) -> Result<ProgrammeFact> {
    Ok(ProgrammeFact {
        risks: crate::store::programme::risks(db, programme.id)?.len(),
        has_criteria: !programme.criteria.trim().is_empty(),
        has_effectiveness_review: !programme.effectiveness_review.trim().is_empty(),
    })
}

/// Those asked for, else those of the programme's audits, else the one Triennium is made for.
fn standards_of(db: &Connection, scope: &Scope) -> Result<Vec<StandardFact>> {
    let mut ids = scope.catalogues.clone();
    if ids.is_empty() {
        ids = stored::catalogues(db, scope.programme.id)?;
    }
    if ids.is_empty() {
        ids.extend(standards::all().first().map(|standard| standard.catalogue.id()));
    }
    let mut found = Vec::new();
    for id in ids {
        if let Some(row) = record::find::<CatalogueRow>(db, id)?.filter(|row| !row.deleted) {
            found.push(StandardFact { id, key: row.key, designation: row.designation });
        }
    }
    // The standard with questions of its own leads: a shared topic is asked in its words.
    found.sort_by_key(|standard| (!has_questions(&standard.key), standard.designation.clone(), standard.id));
    found.dedup_by_key(|standard| standard.id);
    Ok(found)
}

pub fn has_questions(key: &str) -> bool {
    standards::by_key(key).is_some_and(|standard| !standard.questions.is_empty())
}

/// The crosswalk in the words of `shared`: by standard, in the order they lead.
pub fn topics(standards: &[StandardFact]) -> Vec<Topic> {
    let of = |row: &crate::domain::standard::CrosswalkRow| {
        let clauses = |standard: &StandardFact| {
            let numbers = row.clauses.get(&standard.key)?;
            Some((standard.id, numbers.iter().map(|number| number.as_str().to_owned()).collect()))
        };
        Topic { clauses: standards.iter().filter_map(clauses).collect() }
    };
    standards::crosswalk().iter().map(of).collect()
}

fn rows(db: &Connection, standards: &[StandardFact]) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for standard in standards {
        rows.extend(clauses(&standard.key, &catalogue::clauses(db, standard.id)?));
    }
    let lead = standards.first().map(|standard| standard.id);
    rows.extend(stored::processes(db)?.into_iter().map(|process| Row {
        number: process.clause.trim().to_owned(),
        catalogue_id: lead,
        importance: process.importance,
        ..blank(RowKind::Process, process.id.0, process.name)
    }));
    rows.extend(stored::sites(db)?.into_iter().map(|site| Row {
        country: site.country,
        headcount: site.headcount,
        is_central: site.is_central,
        ..blank(RowKind::Site, site.id.0, site.name)
    }));
    let service = |service: Service| Row {
        importance: service.criticality,
        ..blank(RowKind::Service, service.id.0, service.name)
    };
    rows.extend(stored::services(db)?.into_iter().map(service));
    Ok(rows)
}

fn blank(kind: RowKind, id: Uuid, name: String) -> Row {
    Row {
        kind,
        id,
        number: String::new(),
        name,
        catalogue_id: None,
        core: Vec::new(),
        importance: Importance::Low,
        country: String::new(),
        headcount: 0,
        is_central: false,
    }
}

/// The leaf clauses in the catalogue's order, each with the core topics it or a clause above it serves.
fn clauses(key: &str, all: &[ClauseRow]) -> Vec<Row> {
    let marked: HashMap<&str, &str> = all
        .iter()
        .filter(|clause| !clause.surveillance_topic.is_empty())
        .map(|clause| (clause.number.as_str(), clause.surveillance_topic.as_str()))
        .collect();
    let leaf = |clause: &ClauseRow| Row {
        number: clause.number.clone(),
        catalogue_id: Some(clause.catalogue_id),
        core: core(key, clause, &marked),
        ..blank(RowKind::Clause, clause.id.0, clause.title.clone())
    };
    all.iter().filter(|clause| clause.is_leaf).map(leaf).collect()
}

/// Our own table of topics where the standard has one, else what its catalogue says of the clause.
fn core(key: &str, clause: &ClauseRow, marked: &HashMap<&str, &str>) -> Vec<String> {
    let Ok(number) = clause.number.parse::<ClauseNumber>() else { return Vec::new() };
    let above: Vec<ClauseNumber> = number.with_ancestors().collect();
    let topics = standards::by_key(key).map_or(&[][..], |standard| &standard.surveillance_topics);
    if topics.is_empty() {
        return above.iter().filter_map(|number| marked.get(number.as_str())).map(ToString::to_string).collect();
    }
    let serves = |topic: &&standard::SurveillanceTopic| topic.clauses.iter().any(|number| above.contains(number));
    topics.iter().filter(serves).map(|topic| topic.key.clone()).collect()
}

fn audits(db: &Connection, programme: ProgrammeId, places: &HashMap<Uuid, usize>) -> Result<Vec<AuditFact>> {
    let mut touches = raw_touches(db, places)?;
    let mut team: HashMap<AuditId, Vec<(PersonId, TeamRole)>> = HashMap::new();
    for (audit, person, role) in stored::team(db)? {
        team.entry(audit).or_default().push((person, role));
    }
    let mut criteria: HashMap<AuditId, Vec<Option<CatalogueId>>> = HashMap::new();
    for (audit, catalogue) in stored::criteria(db)? {
        criteria.entry(audit).or_default().push(catalogue);
    }
    let mut overrides: HashMap<AuditId, Vec<Override>> = HashMap::new();
    for exception in stored::overrides(db)? {
        overrides.entry(exception.audit_id).or_default().push(exception);
    }
    let samples = stored::samples(db)?;
    let fact = |audit: Audit| {
        let people = team.remove(&audit.id).unwrap_or_default();
        let criteria = criteria.remove(&audit.id).unwrap_or_default();
        let raw = touches.remove(&audit.id).unwrap_or_default();
        AuditFact {
            in_programme: audit.programme_id == Some(programme),
            from: audit.actual_from.unwrap_or(audit.planned_from),
            to: audit.actual_to.unwrap_or(audit.planned_to).max(audit.actual_from.unwrap_or(audit.planned_from)),
            moves: Vec::new(),
            touches: touched(&audit, raw),
            judges: people.iter().filter(|(_, role)| role.judges()).map(|(person, _)| *person).collect(),
            people: people.iter().map(|(person, _)| *person).collect(),
            criteria: criteria.len(),
            catalogues: criteria.into_iter().flatten().collect(),
            overrides: overrides.remove(&audit.id).unwrap_or_default(),
            samples: samples.get(&audit.id).copied().unwrap_or_default(),
            has_sampling_statement: !audit.sampling_statement.trim().is_empty(),
            id: audit.id,
            event: None,
            is_event_only: false,
            number: audit.number,
            title: audit.title,
            kind: audit.kind,
            state: audit.state,
        }
    };
    let mut audits: Vec<AuditFact> = stored::audits(db)?.into_iter().map(fact).collect();
    for event in stored::events(db)? {
        match audits.iter_mut().find(|audit| Some(audit.id) == event.audit_id) {
            Some(audit) => audit.event = Some(event.id),
            None => audits.push(external(event)),
        }
    }
    Ok(audits)
}

/// An external audit nobody keyed findings in for: a day to prepare for, nothing else is known of it.
fn external(event: ExternalEvent) -> AuditFact {
    let moved = Postponed {
        from: Some(event.first_planned_from),
        to: Some(event.planned_from),
        reason: event.moved_reason.clone(),
        by: String::new(),
        on: None,
    };
    AuditFact {
        id: AuditId(event.id.0),
        event: Some(event.id),
        is_event_only: true,
        number: String::new(),
        from: event.first_day(),
        to: event.last_day().max(event.first_day()),
        kind: event.kind.audit_kind(),
        state: match event.state {
            ExternalEventState::Planned | ExternalEventState::Confirmed => AuditState::Planned,
            ExternalEventState::Done => AuditState::Closed,
            ExternalEventState::Cancelled => AuditState::Cancelled,
        },
        in_programme: false,
        moves: if event.is_moved() { vec![moved] } else { Vec::new() },
        title: event.title,
        touches: Vec::new(),
        judges: Vec::new(),
        people: Vec::new(),
        criteria: 0,
        catalogues: Vec::new(),
        overrides: Vec::new(),
        samples: 0,
        has_sampling_statement: false,
    }
}

fn touched(audit: &Audit, raw: HashMap<usize, RawTouch>) -> Vec<Touch> {
    let state = (audit.state, audit.kind.is_external());
    let of = |(row, raw)| touch(row, state, &audit.cancelled_reason, raw);
    let mut touches: Vec<Touch> = raw.into_iter().filter_map(of).collect();
    touches.sort_by_key(|touch| touch.row);
    touches
}

type RawTouches = HashMap<AuditId, HashMap<usize, RawTouch>>;

fn raw_touches(db: &Connection, places: &HashMap<Uuid, usize>) -> Result<RawTouches> {
    let mut found: RawTouches = HashMap::new();
    let mut at = |audit: AuditId, id: &Uuid, set: &dyn Fn(&mut RawTouch)| {
        if let Some(row) = places.get(id) {
            set(found.entry(audit).or_default().entry(*row).or_default());
        }
    };
    for item in stored::plan_items(db)? {
        if let Ok(id) = item.record_id.parse() {
            at(item.audit_id, &id, &|raw| {
                raw.plan = Some(item.state);
                raw.reason.clone_from(&item.reason);
                raw.moved_to = item.moved_to_id;
            });
        }
    }
    for (audit, id) in stored::scope(db)? {
        at(audit, &id, &|raw| raw.in_scope = true);
    }
    for asked in stored::asked(db)? {
        at(asked.audit, &asked.clause, &|raw| {
            (raw.asked, raw.looked, raw.left) = (asked.asked, asked.looked, asked.left);
            raw.left_reason.clone_from(&asked.reason);
        });
    }
    for (audit, clause, count) in stored::found(db)? {
        at(audit, &clause, &|raw| raw.findings = count);
    }
    Ok(found)
}

/// Moves are read one audit at a time from the history, so only for audits somebody looks at.
pub fn add_moves(db: &Connection, facts: &mut Facts) -> Result<()> {
    let (from, to) = (facts.from, facts.to);
    for audit in facts.audits.iter_mut().filter(|audit| !audit.is_event_only && audit.to >= from && audit.from <= to) {
        let told = |told: stored::Move| Postponed {
            from: told.from,
            to: told.to,
            reason: told.reason,
            by: told.by,
            on: Some(told.at.day()),
        };
        audit.moves = stored::moves(db, audit.id)?.into_iter().map(told).collect();
    }
    Ok(())
}

fn findings(db: &Connection, today: NaiveDate, places: &HashMap<Uuid, usize>) -> Result<Vec<FindingFact>> {
    let fact = |raised: stored::Raised| FindingFact {
        number: raised.number,
        grade: raised.grade,
        raised_on: raised.raised_on,
        is_open: raised.is_open,
        is_overdue: raised.is_overdue,
        is_repeat: raised.is_repeat,
        check_overdue: raised.check_overdue,
        closed_unproven: raised.closed_unproven,
        closed_on: raised.closed_on,
        rows: raised.on.iter().filter_map(|id| places.get(id).copied()).collect(),
    };
    Ok(stored::raised(db, today)?.into_iter().map(fact).collect())
}

fn changes(db: &Connection, places: &HashMap<Uuid, usize>) -> Result<Vec<ChangeFact>> {
    let all = stored::changes(db)?.into_iter();
    // One that names only what is no row here reaches nothing, and not everything.
    let known = all.filter_map(|change| {
        let rows: Vec<usize> = change.affects.iter().filter_map(|on| places.get(&on.record_id).copied()).collect();
        let reaches = change.affects.is_empty() || !rows.is_empty();
        let (title, importance) = (change.title, change.importance);
        reaches.then_some(ChangeFact { title, on: change.happened_on, importance, rows })
    });
    Ok(known.collect())
}

fn people(db: &Connection) -> Result<Vec<PersonFact>> {
    let mut competences: HashMap<PersonId, Vec<CompetenceFact>> = HashMap::new();
    for competence in stored::competences(db)? {
        competences.entry(competence.person_id).or_default().push(CompetenceFact {
            topic: competence.topic,
            from: competence.valid_from,
            until: competence.valid_until,
        });
    }
    let fact = |(id, name)| PersonFact { id, name, competences: competences.remove(&id).unwrap_or_default() };
    Ok(stored::people(db)?.into_iter().map(fact).collect())
}

fn reviews(db: &Connection) -> Result<Vec<ReviewFact>> {
    let fact = |review: ManagementReview| ReviewFact { planned_on: review.planned_on, held_on: review.held_on };
    Ok(stored::reviews(db)?.into_iter().map(fact).collect())
}

/// Days of the programme's recurrences, up to the end of the period, on which nobody acted.
fn forgotten(db: &Connection, scope: &Scope) -> Result<Vec<DueFact>> {
    let mut found = Vec::new();
    for recurrence in planner::recurrences(db, scope.programme.id)? {
        let acted = planner::occurrences(db, recurrence.id)?;
        let every = u32::try_from(recurrence.every_months).unwrap_or_default();
        let days = recurrence::days(recurrence.starts_on, every, recurrence.ends_on, scope.from, scope.to);
        let open = days.into_iter().filter(|day| !acted.iter().any(|occurrence| occurrence.due_on == *day));
        found.extend(open.map(|due_on| DueFact { title: recurrence.title.clone(), due_on }));
    }
    Ok(found)
}
