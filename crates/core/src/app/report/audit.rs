//! The report's facts that belong to the audit itself: control, scope, team, agenda, conclusion, findings, evidence.

use chrono::NaiveDate;

use super::{
    coverage,
    names::{Names, lines, shown},
    nonconformity,
};
use crate::{
    domain::{AuditState, EvidenceState, TeamRole},
    report::model,
};

pub fn facts(content: &crate::store::report::AuditContent, names: &Names<'_>) -> model::AuditReport {
    let today = dated(names);
    model::AuditReport {
        control: control(names, today),
        organisation: model::Organisation {
            name: content.workspace.organisation.clone(),
            address: content.workspace.address.clone(),
            certified_scope: content.workspace.sms_scope.clone(),
        },
        audit: audit(names),
        team: team(names),
        participants: participants(names),
        agenda: agenda(names),
        conclusion: conclusion(names),
        grades: grades(names),
        coverage: coverage::clauses(names),
        findings: findings(names),
        nonconformities: nonconformity::nonconformities(names),
        actions: nonconformity::actions(names, today),
        evidence: evidence(names),
        evidence_sha256: String::new(),
        photographs: Vec::new(),
        not_covered: coverage::not_covered(names),
        obstacles: lines(&content.audit().obstacles),
        disagreements: disagreements(names),
        sampling: coverage::sampling(names),
        independence: independence(names),
        follow_up: coverage::follow_up(names),
        private_notes: content.items.iter().filter(|item| !item.private_note.trim().is_empty()).count() as u64,
        sign_off: sign_off(names),
        distribution: lines(&content.audit().distribution).into_iter().map(recipient).collect(),
        amendments: content.amendments.iter().map(|a| amendment(names, a)).collect(),
    }
}

/// The report's date: when it was reported, or amended last; of a draft, the last day the audit was planned or worked on.
/// Never the clock: the same workspace gives the same bytes.
pub fn dated(names: &Names<'_>) -> NaiveDate {
    let audit = names.content.audit();
    let amended = names.content.amendments.last().map(|a| a.at.day());
    let answered = names.content.items.iter().filter_map(|item| item.answered_at).map(|at| at.day()).max();
    amended.or(audit.reported_on).or(audit.actual_to).or(answered).unwrap_or(audit.planned_to)
}

fn control(names: &Names<'_>, dated: NaiveDate) -> model::DocumentControl {
    let audit = names.content.audit();
    let is_final = matches!(audit.state, AuditState::Reported | AuditState::Closed);
    let amendments = names.content.amendments.len();
    let version = match (is_final, amendments) {
        (false, _) => "0.1".to_owned(),
        (true, 0) => "1.0".to_owned(),
        (true, n) => format!("1.{n}"),
    };
    let reporter = names.maybe(audit.reported_by);
    let lead = by_role(names, TeamRole::Lead).first().cloned().unwrap_or_default();
    let first = audit.reported_on.map(|on| model::Version {
        version: "1.0".into(),
        on,
        by: reporter.clone(),
        change: names.words.word("report-version-issued"),
    });
    let later = names.content.amendments.iter().map(|a| model::Version {
        version: format!("1.{}", a.number),
        on: a.at.day(),
        by: names.person(a.by),
        change: a.reason.clone(),
    });
    model::DocumentControl {
        number: audit.number.clone(),
        version,
        status: if is_final { model::Status::Final } else { model::Status::Draft },
        confidentiality: audit.confidentiality.clone(),
        prepared_by: lead,
        reviewed_by: None,
        approved_by: is_final.then_some(reporter),
        dated,
        versions: first.into_iter().chain(later).collect(),
        generator: format!("Triennium {}", env!("CARGO_PKG_VERSION")),
    }
}

fn audit(names: &Names<'_>) -> model::Audit {
    let c = names.content;
    let audit = c.audit();
    model::Audit {
        number: audit.number.clone(),
        title: audit.title.clone(),
        kind: names.label("audit-kind", audit.kind),
        programme: c.programme.as_ref().map(|p| format!("{} {}", p.number, p.title)).unwrap_or_default(),
        client: audit.client.clone(),
        language: audit.language.clone(),
        mode: names.label("audit-mode", audit.mode),
        objectives: lines(&audit.objectives),
        scope: model::Scope {
            statement: audit.scope.clone(),
            sites: c.sites.iter().map(|s| s.name.clone()).collect(),
            services: c.services.iter().map(|s| s.name.clone()).collect(),
            processes: c.processes.iter().map(|p| p.name.clone()).collect(),
            period: span(audit.period_from, audit.period_to),
            excluded: Vec::new(),
        },
        criteria: criteria(names),
        planned: span(Some(audit.planned_from), Some(audit.planned_to)),
        performed: span(audit.actual_from, audit.actual_to.or(audit.actual_from)),
        places: places(names),
        days: (audit.days_tenths > 0).then_some(audit.days_tenths as f64 / 10.0),
        methods: lines(&audit.methods),
    }
}

fn span(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<model::Span> {
    from.or(to).zip(to.or(from)).map(|(from, to)| model::Span { from, to })
}

/// Where sessions took place, else the sites in scope.
fn places(names: &Names<'_>) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for place in names.content.agenda.iter().map(|s| s.place.trim()).filter(|p| !p.is_empty()) {
        if !places.iter().any(|known| known == place) {
            places.push(place.to_owned());
        }
    }
    if places.is_empty() { names.content.sites.iter().map(|site| site.name.clone()).collect() } else { places }
}

fn criteria(names: &Names<'_>) -> Vec<model::Criterion> {
    let criterion = |c: &crate::domain::Criterion| {
        let catalogue = c.catalogue_id.and_then(|id| names.content.catalogues.iter().find(|cat| cat.id == id));
        match catalogue {
            Some(cat) => model::Criterion {
                reference: cat.designation.clone(),
                title: cat.title.clone(),
                edition: cat.edition.clone(),
                amendments: cat
                    .amendments
                    .iter()
                    .map(|a| a.year.map_or(a.name.clone(), |y| format!("{}:{y}", a.name)))
                    .collect(),
            },
            None => model::Criterion { reference: c.text.clone(), ..Default::default() },
        }
    };
    names.content.criteria.iter().map(criterion).collect()
}

fn by_role(names: &Names<'_>, role: TeamRole) -> Vec<String> {
    names.content.team.iter().filter(|m| m.role == role).map(|m| names.person(m.person_id)).collect()
}

fn team(names: &Names<'_>) -> Vec<model::TeamMember> {
    let member = |m: &crate::domain::TeamMember| {
        let person = names.content.people.get(&m.person_id);
        let shown = names.content.competences.iter().filter(|c| c.person_id == m.person_id).map(|c| c.topic.as_str());
        let sessions =
            names.content.agenda.iter().filter(|s| s.auditor_id == Some(m.person_id) && !s.clauses.is_empty());
        model::TeamMember {
            name: names.person(m.person_id),
            role: names.label("team-role", m.role),
            organisation: person.map(|p| p.organisation.clone()).unwrap_or_default(),
            competence: shown.collect::<Vec<_>>().join("; "),
            assigned_to: sessions.flat_map(|s| clauses(&s.clauses)).collect(),
        }
    };
    let mut team: Vec<_> = names.content.team.iter().filter(|m| m.role.judges()).collect();
    team.sort_by_key(|m| m.role);
    team.into_iter().map(member).collect()
}

pub fn clauses(text: &str) -> Vec<String> {
    text.split([',', ';']).map(|c| c.trim().to_owned()).filter(|c| !c.is_empty()).collect()
}

/// Everyone who took part without judging, and everyone who was in a session.
fn participants(names: &Names<'_>) -> Vec<model::Participant> {
    let c = names.content;
    let mut people: Vec<crate::domain::PersonId> = Vec::new();
    let roles = c.team.iter().filter(|m| !m.role.judges()).map(|m| m.person_id);
    for person in roles.chain(c.attendance.iter().map(|(_, person)| *person)) {
        if !people.contains(&person) && !c.team.iter().any(|m| m.person_id == person && m.role.judges()) {
            people.push(person);
        }
    }
    let participant = |id: crate::domain::PersonId| {
        let person = c.people.get(&id);
        let role = c.team.iter().find(|m| m.person_id == id).map(|m| names.label("team-role", m.role));
        let function = person.map(|p| p.job_title.clone()).filter(|title| !title.is_empty());
        model::Participant {
            name: names.person(id),
            function: function.into_iter().chain(role).collect::<Vec<_>>().join(", "),
            attended: attended(names, id),
        }
    };
    people.into_iter().map(participant).collect()
}

fn attended(names: &Names<'_>, id: crate::domain::PersonId) -> Vec<String> {
    let c = names.content;
    let was_there = |session: &&crate::domain::AgendaSession| {
        c.attendance.iter().any(|(s, person)| *person == id && *s == session.id.to_string())
    };
    c.agenda.iter().filter(was_there).map(|session| session.title.clone()).collect()
}

fn agenda(names: &Names<'_>) -> Vec<model::Session> {
    let session = |s: &crate::domain::AgendaSession| {
        let present = names.content.attendance.iter().filter(|(id, _)| *id == s.id.to_string()).map(|(_, p)| *p);
        let auditees = present.filter(|p| Some(*p) != s.auditor_id).map(|p| names.person(p)).collect();
        model::Session {
            from: s.starts_at,
            to: s.ends_at,
            subject: s.title.clone(),
            clauses: clauses(&s.clauses),
            place: s.place.clone(),
            auditors: s.auditor_id.map(|id| names.person(id)).into_iter().collect(),
            auditees,
        }
    };
    names.content.agenda.iter().map(session).collect()
}

fn conclusion(names: &Names<'_>) -> model::Conclusion {
    let audit = names.content.audit();
    let positive = names.content.findings.iter().filter(|f| names.grade(f.grade_id).kind == model::GradeKind::Positive);
    let mut good_practice = lines(&audit.good_practice);
    good_practice.extend(positive.map(|f| format!("{} {}", f.number, f.title)));
    model::Conclusion {
        summary: audit.conclusion.clone(),
        fulfilment: audit.fulfilment.clone(),
        effectiveness: audit.effectiveness.clone(),
        objectives_met: audit.objectives_met.clone(),
        recommendation: audit.recommendation.clone(),
        patterns: Vec::new(),
        good_practice,
        later_audits: String::new(),
        follow_up_arrangements: String::new(),
    }
}

/// The scale the findings use, gravest first; of other scales only the grades that occur.
fn grades(names: &Names<'_>) -> Vec<model::Grade> {
    let used: Vec<_> = names.content.findings.iter().map(|f| f.grade_id).collect();
    let scale =
        names.content.grades.iter().find(|g| used.contains(&g.id)).or(names.content.grades.first()).map(|g| &g.scale);
    let belongs = |g: &&crate::domain::Grade| Some(&g.scale) == scale || used.contains(&g.id);
    names.content.grades.iter().filter(belongs).map(shown).collect()
}

fn findings(names: &Names<'_>) -> Vec<model::Finding> {
    let finding = |f: &crate::domain::Finding| {
        let (standard, clause, clause_title) = names.clause(f.clause_id);
        let item = f.checklist_item_id.and_then(|id| names.content.items.iter().find(|item| item.id == id));
        let mut evidence = names.evidence_of(f.id);
        evidence.extend(item.map(|item| names.evidence_of(item.id)).unwrap_or_default());
        evidence.sort();
        evidence.dedup();
        model::Finding {
            number: f.number.clone(),
            title: f.title.clone(),
            grade: names.grade(f.grade_id),
            graded_as: Some(f.external_reference.clone()).filter(|words| !words.is_empty()),
            standard,
            clause,
            clause_title,
            process: names.process(f.process_id),
            site: names.site(f.site_id),
            statement: f.description.clone(),
            observed: item.map(|item| item.note.clone()).filter(|note| *note != f.description).unwrap_or_default(),
            persons: item.map(|item| lines(&item.persons.replace([',', ';'], "\n"))).unwrap_or_default(),
            evidence,
            nonconformity: names
                .content
                .nonconformities
                .iter()
                .find(|nc| nc.finding_id == Some(f.id))
                .map(|nc| nc.number.clone()),
            auditor: names.person(f.raised_by),
            on: Some(f.raised_on),
        }
    };
    names.content.findings.iter().map(finding).collect()
}

fn evidence(names: &Names<'_>) -> Vec<model::Evidence> {
    let item = |e: &crate::domain::Evidence| {
        let supports = names.content.supported_by.get(&e.number).map(|ids| supported(names, ids)).unwrap_or_default();
        model::Evidence {
            number: e.number.clone(),
            title: e.title.clone(),
            original_name: e.original_name.clone(),
            media_type: e.mime.clone(),
            bytes: u64::try_from(e.size).unwrap_or_default(),
            sha256: e.sha256.clone(),
            source: e.source_system.clone(),
            captured_by: names.person(e.captured_by),
            captured_at: e.captured_at.to_string(),
            period: span(e.period_from, e.period_to),
            confidentiality: names.label("confidentiality", e.confidentiality),
            state: state(names, e),
            clauses: supports.1,
            supports: supports.0,
        }
    };
    names.content.evidence.iter().map(item).collect()
}

fn state(names: &Names<'_>, e: &crate::domain::Evidence) -> String {
    let label = names.label("evidence-state", e.state);
    match (e.state, e.checked_at) {
        (EvidenceState::NotChecked, _) | (_, None) => label,
        (_, Some(at)) => {
            names.words.text("report-evidence-state-on", [("state", label.as_str()), ("on", &at.day().to_string())])
        }
    }
}

/// Numbers of the records an item supports, and the clauses behind them.
fn supported(names: &Names<'_>, ids: &[String]) -> (Vec<String>, Vec<String>) {
    let known: Vec<_> = ids.iter().filter_map(|id| names.record(id)).collect();
    let numbers = known.iter().filter_map(|record| record.number.clone()).collect();
    let mut clauses: Vec<String> =
        known.iter().filter_map(|record| record.clause).map(|id| names.clause(id).1).collect();
    clauses.sort();
    clauses.dedup();
    (numbers, clauses)
}

fn disagreements(names: &Names<'_>) -> Vec<model::Disagreement> {
    let own = lines(&names.content.audit().disagreements);
    let own = own.into_iter().map(|subject| model::Disagreement { subject, ..Default::default() });
    let disputed = names.content.nonconformities.iter().filter(|nc| !nc.disputed_reason.is_empty());
    let disputed = disputed.map(|nc| model::Disagreement {
        reference: nc.number.clone(),
        subject: nc.title.clone(),
        auditee: nc.disputed_reason.clone(),
        team: nc.dispute_outcome.clone(),
        state: names.label("nonconformity-state", nc.state),
    });
    own.chain(disputed).collect()
}

fn independence(names: &Names<'_>) -> Vec<model::IndependenceOverride> {
    let one = |o: &crate::domain::Override| model::IndependenceOverride {
        person: names.person(o.person_id),
        process: names.process(Some(o.process_id)),
        reason: o.reason.clone(),
        mitigation: o.mitigation.clone(),
        reviewer: names.person(o.second_reviewer_id),
        on: o.decided_on,
    };
    names.content.overrides.iter().map(one).collect()
}

/// The lead signs; the client takes note. A final report carries the date of its issue beside the lead.
fn sign_off(names: &Names<'_>) -> Vec<model::SignOff> {
    let audit = names.content.audit();
    let signed = |role: TeamRole, on| {
        let one = move |name: String| model::SignOff {
            role: names.label("team-role", role),
            name,
            on,
            statement: String::new(),
        };
        by_role(names, role).into_iter().map(one)
    };
    let mut lines: Vec<_> = signed(TeamRole::Lead, audit.reported_on).chain(signed(TeamRole::Client, None)).collect();
    if !audit.client.is_empty() && by_role(names, TeamRole::Client).is_empty() {
        let role = names.label("team-role", TeamRole::Client);
        lines.push(model::SignOff { role, name: audit.client.clone(), on: None, statement: String::new() });
    }
    lines
}

/// "Name, function" as a line of the distribution list.
fn recipient(line: String) -> model::Recipient {
    let (name, function) = line.split_once(',').map_or((line.as_str(), ""), |(name, function)| (name, function.trim()));
    model::Recipient { name: name.to_owned(), function: function.to_owned(), form: "PDF".to_owned() }
}

fn amendment(names: &Names<'_>, a: &crate::domain::Amendment) -> model::Amendment {
    model::Amendment {
        on: a.at.day(),
        by: names.person(a.by),
        subject: format!("{} {}", names.words.word("kind-amendment"), a.number),
        before: String::new(),
        after: a.text.clone(),
        reason: a.reason.clone(),
    }
}
