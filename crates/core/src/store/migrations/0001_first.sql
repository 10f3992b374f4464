-- Version 1. Frozen once shipped: what follows is appended by later migrations, never edited here.
-- Synced tables: STRICT, UUIDv7 text keys, no triggers, no cascades, no updated_at (the history knows), soft delete,
-- no UNIQUE on mutable columns (STORE.md). Columns are only ever added at the end, with a default.

CREATE TABLE workspace (
  id TEXT PRIMARY KEY NOT NULL,
  organisation TEXT NOT NULL,
  sms_scope TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  lead_device_id TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE device (
  id TEXT PRIMARY KEY NOT NULL,
  tag TEXT NOT NULL,
  name TEXT NOT NULL,
  public_key TEXT NOT NULL,
  registered_at TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL DEFAULT '',
  job_title TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  languages TEXT NOT NULL DEFAULT '',
  manager_id TEXT REFERENCES person(id),
  external INTEGER NOT NULL DEFAULT 0,
  organisation TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_manager ON person(manager_id);
CREATE INDEX person_email ON person(email);

CREATE TABLE competence (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person(id),
  topic TEXT NOT NULL,
  shown_by TEXT NOT NULL DEFAULT '',
  valid_from TEXT,
  valid_until TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX competence_person ON competence(person_id);

CREATE TABLE site (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  is_central INTEGER NOT NULL DEFAULT 0,
  headcount INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE service (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  owner_id TEXT REFERENCES person(id),
  criticality TEXT NOT NULL DEFAULT 'medium',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX service_owner ON service(owner_id);

CREATE TABLE process (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  clause TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  owner_id TEXT REFERENCES person(id),
  importance TEXT NOT NULL DEFAULT 'medium',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX process_owner ON process(owner_id);

-- Who operates or built a process, beside its owner (IA-01).
CREATE TABLE process_person (
  process_id TEXT NOT NULL REFERENCES process(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  relation TEXT NOT NULL,
  PRIMARY KEY (process_id, person_id, relation)
) STRICT, WITHOUT ROWID;
CREATE INDEX process_person_person ON process_person(person_id);

CREATE TABLE catalogue (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL,
  designation TEXT NOT NULL,
  edition TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  allows_not_applicable INTEGER NOT NULL DEFAULT 0,
  not_applicable_note TEXT NOT NULL DEFAULT '',
  copyright TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL,
  sha256 TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  amendments TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE clause (
  id TEXT PRIMARY KEY NOT NULL,
  catalogue_id TEXT NOT NULL REFERENCES catalogue(id),
  number TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  parent TEXT NOT NULL DEFAULT '',
  level INTEGER NOT NULL,
  is_leaf INTEGER NOT NULL,
  position INTEGER NOT NULL,
  surveillance_topic TEXT NOT NULL DEFAULT '',
  title_confidence TEXT NOT NULL DEFAULT '',
  allows_not_applicable INTEGER NOT NULL DEFAULT 0,
  tags TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE UNIQUE INDEX clause_catalogue ON clause(catalogue_id, position, id);

CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  clause TEXT NOT NULL DEFAULT '',
  owner_id TEXT REFERENCES person(id),
  version TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'draft',
  approved_by TEXT REFERENCES person(id),
  approved_on TEXT,
  review_due TEXT,
  period_from TEXT,
  period_to TEXT,
  location TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX document_owner ON document(owner_id);
CREATE INDEX document_approver ON document(approved_by);
CREATE INDEX document_number ON document(number);

CREATE TABLE programme (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft',
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  objectives TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  criteria TEXT NOT NULL DEFAULT '',
  methods TEXT NOT NULL DEFAULT '',
  resources TEXT NOT NULL DEFAULT '',
  competence_needs TEXT NOT NULL DEFAULT '',
  owner_id TEXT REFERENCES person(id),
  version TEXT NOT NULL DEFAULT '',
  approved_by TEXT REFERENCES person(id),
  approved_on TEXT,
  effectiveness_review TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX programme_owner ON programme(owner_id);
CREATE INDEX programme_approver ON programme(approved_by);

CREATE TABLE programme_risk (
  id TEXT PRIMARY KEY NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme(id),
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  treatment TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX programme_risk_programme ON programme_risk(programme_id);

CREATE TABLE audit (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  programme_id TEXT REFERENCES programme(id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'planned',
  objectives TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  period_from TEXT,
  period_to TEXT,
  client TEXT NOT NULL DEFAULT '',
  mode TEXT NOT NULL DEFAULT 'on_site',
  remote_share_pct INTEGER NOT NULL DEFAULT 0,
  remote_risk_note TEXT NOT NULL DEFAULT '',
  remote_agreed_by TEXT NOT NULL DEFAULT '',
  remote_fallback TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  methods TEXT NOT NULL DEFAULT '',
  confidentiality TEXT NOT NULL DEFAULT '',
  planned_from TEXT NOT NULL,
  planned_to TEXT NOT NULL,
  actual_from TEXT,
  actual_to TEXT,
  days_tenths INTEGER NOT NULL DEFAULT 0,
  conclusion TEXT NOT NULL DEFAULT '',
  fulfilment TEXT NOT NULL DEFAULT '',
  effectiveness TEXT NOT NULL DEFAULT '',
  objectives_met TEXT NOT NULL DEFAULT '',
  recommendation TEXT NOT NULL DEFAULT '',
  good_practice TEXT NOT NULL DEFAULT '',
  obstacles TEXT NOT NULL DEFAULT '',
  not_covered TEXT NOT NULL DEFAULT '',
  disagreements TEXT NOT NULL DEFAULT '',
  sampling_statement TEXT NOT NULL DEFAULT '',
  distribution TEXT NOT NULL DEFAULT '',
  reported_on TEXT,
  reported_by TEXT REFERENCES person(id),
  closed_on TEXT,
  cancelled_reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX audit_programme ON audit(programme_id);
CREATE INDEX audit_reporter ON audit(reported_by);
CREATE INDEX audit_planned ON audit(planned_from);
CREATE UNIQUE INDEX audit_number ON audit(number, id);

CREATE TABLE audit_site (
  audit_id TEXT NOT NULL REFERENCES audit(id),
  site_id TEXT NOT NULL REFERENCES site(id),
  PRIMARY KEY (audit_id, site_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_site_site ON audit_site(site_id);

CREATE TABLE audit_service (
  audit_id TEXT NOT NULL REFERENCES audit(id),
  service_id TEXT NOT NULL REFERENCES service(id),
  PRIMARY KEY (audit_id, service_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_service_service ON audit_service(service_id);

CREATE TABLE audit_process (
  audit_id TEXT NOT NULL REFERENCES audit(id),
  process_id TEXT NOT NULL REFERENCES process(id),
  PRIMARY KEY (audit_id, process_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_process_process ON audit_process(process_id);

CREATE TABLE criterion (
  id TEXT PRIMARY KEY NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  catalogue_id TEXT REFERENCES catalogue(id),
  text TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX criterion_audit ON criterion(audit_id);
CREATE INDEX criterion_catalogue ON criterion(catalogue_id);

CREATE TABLE team_member (
  id TEXT PRIMARY KEY NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  role TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX team_member_audit ON team_member(audit_id);
CREATE INDEX team_member_person ON team_member(person_id);

CREATE TABLE agenda_session (
  id TEXT PRIMARY KEY NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  clauses TEXT NOT NULL DEFAULT '',
  auditor_id TEXT REFERENCES person(id),
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX agenda_session_audit ON agenda_session(audit_id, starts_at);
CREATE INDEX agenda_session_auditor ON agenda_session(auditor_id);

-- Who was in the room.
CREATE TABLE attendance (
  agenda_session_id TEXT NOT NULL REFERENCES agenda_session(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  PRIMARY KEY (agenda_session_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_person ON attendance(person_id);

CREATE TABLE amendment (
  id TEXT PRIMARY KEY NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES person(id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX amendment_audit ON amendment(audit_id);
CREATE INDEX amendment_by ON amendment(by);

CREATE TABLE checklist_item (
  id TEXT PRIMARY KEY NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  clause_id TEXT NOT NULL REFERENCES clause(id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  expected_evidence TEXT NOT NULL DEFAULT '',
  sampling_hint TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL,
  result TEXT,
  note TEXT NOT NULL DEFAULT '',
  private_note TEXT NOT NULL DEFAULT '',
  persons TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  auditor_id TEXT REFERENCES person(id),
  answered_at TEXT,
  carried_from TEXT REFERENCES checklist_item(id),
  earlier_result TEXT,
  earlier_note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX checklist_item_audit ON checklist_item(audit_id, position);
CREATE INDEX checklist_item_clause ON checklist_item(clause_id);
CREATE INDEX checklist_item_auditor ON checklist_item(auditor_id);
CREATE INDEX checklist_item_carried ON checklist_item(carried_from);

CREATE TABLE independence_override (
  id TEXT PRIMARY KEY NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  person_id TEXT NOT NULL REFERENCES person(id),
  process_id TEXT NOT NULL REFERENCES process(id),
  relation TEXT NOT NULL,
  reason TEXT NOT NULL,
  mitigation TEXT NOT NULL,
  second_reviewer_id TEXT NOT NULL REFERENCES person(id),
  decided_by TEXT NOT NULL REFERENCES person(id),
  decided_on TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE sample (
  id TEXT PRIMARY KEY NOT NULL,
  checklist_item_id TEXT NOT NULL REFERENCES checklist_item(id),
  population_description TEXT NOT NULL DEFAULT '',
  population_size INTEGER NOT NULL,
  method TEXT NOT NULL,
  size INTEGER NOT NULL,
  seed TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0,
  population TEXT NOT NULL DEFAULT '[]',
  drawn TEXT NOT NULL DEFAULT '[]',
  exceptions TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE grade (
  id TEXT PRIMARY KEY NOT NULL,
  scale TEXT NOT NULL,
  word TEXT NOT NULL,
  kind TEXT NOT NULL,
  rank INTEGER NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE finding (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  clause_id TEXT NOT NULL REFERENCES clause(id),
  checklist_item_id TEXT REFERENCES checklist_item(id),
  grade_id TEXT NOT NULL REFERENCES grade(id),
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  process_id TEXT REFERENCES process(id),
  site_id TEXT REFERENCES site(id),
  service_id TEXT REFERENCES service(id),
  raised_by TEXT NOT NULL REFERENCES person(id),
  raised_on TEXT NOT NULL,
  external_reference TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE nonconformity (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL,
  external_reference TEXT NOT NULL DEFAULT '',
  finding_id TEXT REFERENCES finding(id),
  audit_id TEXT REFERENCES audit(id),
  clause_id TEXT NOT NULL REFERENCES clause(id),
  process_id TEXT REFERENCES process(id),
  site_id TEXT REFERENCES site(id),
  service_id TEXT REFERENCES service(id),
  grade_id TEXT NOT NULL REFERENCES grade(id),
  grade_kind TEXT NOT NULL,
  grade_reason TEXT NOT NULL DEFAULT '',
  risk TEXT NOT NULL,
  requirement TEXT NOT NULL DEFAULT '',
  evidence_text TEXT NOT NULL DEFAULT '',
  statement TEXT NOT NULL DEFAULT '',
  failure_kind TEXT,
  consequences TEXT NOT NULL DEFAULT '',
  similar_checked TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'draft',
  cycle INTEGER NOT NULL DEFAULT 1,
  owner_id TEXT REFERENCES person(id),
  owner_manager_id TEXT REFERENCES person(id),
  raised_by TEXT NOT NULL REFERENCES person(id),
  raised_on TEXT NOT NULL,
  issued_on TEXT,
  acknowledged_on TEXT,
  correction_due TEXT,
  plan_due TEXT,
  implementation_due TEXT,
  effectiveness_due TEXT,
  due_reason TEXT NOT NULL DEFAULT '',
  disputed_by TEXT REFERENCES person(id),
  disputed_reason TEXT NOT NULL DEFAULT '',
  dispute_outcome TEXT NOT NULL DEFAULT '',
  body_reference TEXT NOT NULL DEFAULT '',
  deferred_until TEXT,
  deferred_by TEXT REFERENCES person(id),
  deferred_reason TEXT NOT NULL DEFAULT '',
  escalated_to TEXT REFERENCES person(id),
  escalated_on TEXT,
  escalated_reason TEXT NOT NULL DEFAULT '',
  implemented_by TEXT REFERENCES person(id),
  implemented_on TEXT,
  verified_by TEXT REFERENCES person(id),
  verified_on TEXT,
  repeat_of TEXT REFERENCES nonconformity(id),
  repeat_acknowledged INTEGER NOT NULL DEFAULT 0,
  sms_change TEXT NOT NULL DEFAULT 'undecided',
  sms_change_note TEXT NOT NULL DEFAULT '',
  closed_by TEXT REFERENCES person(id),
  second_closer_id TEXT REFERENCES person(id),
  closed_on TEXT,
  closing_note TEXT NOT NULL DEFAULT '',
  cancelled_reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE transition (
  id TEXT PRIMARY KEY NOT NULL,
  nonconformity_id TEXT NOT NULL REFERENCES nonconformity(id),
  step TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  cycle INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES person(id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE correction (
  id TEXT PRIMARY KEY NOT NULL,
  nonconformity_id TEXT NOT NULL REFERENCES nonconformity(id),
  cycle INTEGER NOT NULL,
  description TEXT NOT NULL,
  extent TEXT NOT NULL DEFAULT '',
  consequences TEXT NOT NULL DEFAULT '',
  done_by TEXT NOT NULL REFERENCES person(id),
  done_on TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE cause_analysis (
  id TEXT PRIMARY KEY NOT NULL,
  nonconformity_id TEXT NOT NULL REFERENCES nonconformity(id),
  cycle INTEGER NOT NULL,
  method TEXT NOT NULL,
  final_cause TEXT NOT NULL DEFAULT '',
  cause_category TEXT NOT NULL,
  contributing TEXT NOT NULL DEFAULT '',
  similar_elsewhere TEXT NOT NULL DEFAULT '',
  submitted_by TEXT NOT NULL REFERENCES person(id),
  submitted_on TEXT NOT NULL,
  analysis TEXT NOT NULL
) STRICT;

CREATE TABLE action_plan (
  id TEXT PRIMARY KEY NOT NULL,
  nonconformity_id TEXT NOT NULL REFERENCES nonconformity(id),
  cycle INTEGER NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  success_criterion TEXT NOT NULL DEFAULT '',
  check_method TEXT NOT NULL DEFAULT '',
  check_on TEXT,
  checker_id TEXT REFERENCES person(id),
  proposed_by TEXT NOT NULL REFERENCES person(id),
  proposed_on TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'proposed',
  decided_by TEXT REFERENCES person(id),
  decided_on TEXT,
  decision_reason TEXT NOT NULL DEFAULT '',
  body_acceptance TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE effectiveness_check (
  id TEXT PRIMARY KEY NOT NULL,
  nonconformity_id TEXT NOT NULL REFERENCES nonconformity(id),
  cycle INTEGER NOT NULL,
  done_on TEXT NOT NULL,
  done_by TEXT NOT NULL REFERENCES person(id),
  result TEXT NOT NULL,
  looked_at TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE action (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  nonconformity_id TEXT REFERENCES nonconformity(id),
  cycle INTEGER NOT NULL DEFAULT 1,
  audit_id TEXT REFERENCES audit(id),
  finding_id TEXT REFERENCES finding(id),
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  owner_id TEXT NOT NULL REFERENCES person(id),
  due_on TEXT NOT NULL,
  original_due_on TEXT NOT NULL,
  due_reason TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open',
  progress_pct INTEGER NOT NULL DEFAULT 0,
  progress_note TEXT NOT NULL DEFAULT '',
  done_on TEXT,
  done_by TEXT REFERENCES person(id),
  verified_on TEXT,
  verified_by TEXT REFERENCES person(id),
  verification_note TEXT NOT NULL DEFAULT '',
  cancelled_reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX independence_override_audit ON independence_override(audit_id);
CREATE INDEX independence_override_person ON independence_override(person_id);
CREATE INDEX independence_override_process ON independence_override(process_id);
CREATE INDEX independence_override_second_reviewer ON independence_override(second_reviewer_id);
CREATE INDEX independence_override_decided_by ON independence_override(decided_by);
CREATE INDEX sample_checklist_item ON sample(checklist_item_id);
-- Each filter and each order of the list of findings walks one of these and nothing else (store/finding.rs).
-- Those of grade, clause and audit end in the id: unique by it, never by what changes, and so known to be in order.
CREATE INDEX finding_audit ON finding(audit_id, deleted, number, id, grade_id);
CREATE INDEX finding_audit_grade ON finding(audit_id, deleted, grade_id);
CREATE INDEX finding_clause ON finding(clause_id, deleted, number, id, grade_id);
CREATE INDEX finding_by_number ON finding(deleted, number, id, grade_id);
CREATE INDEX finding_by_title ON finding(deleted, title COLLATE NOCASE, id, grade_id);
CREATE INDEX finding_by_day ON finding(deleted, raised_on, id, grade_id);
CREATE INDEX finding_checklist_item ON finding(checklist_item_id);
CREATE INDEX finding_grade ON finding(grade_id, deleted, number, id);
CREATE INDEX finding_process ON finding(process_id, deleted, number, id, grade_id);
CREATE INDEX finding_site ON finding(site_id);
CREATE INDEX finding_service ON finding(service_id);
CREATE UNIQUE INDEX grade_rank ON grade(rank, id);
CREATE INDEX finding_raised_by ON finding(raised_by);
CREATE INDEX nonconformity_finding ON nonconformity(finding_id);
CREATE INDEX nonconformity_audit ON nonconformity(audit_id, state, deleted, number);
CREATE INDEX nonconformity_clause ON nonconformity(clause_id, state, deleted, number);
CREATE INDEX nonconformity_process ON nonconformity(process_id, state, deleted, number);
CREATE INDEX nonconformity_site ON nonconformity(site_id);
CREATE INDEX nonconformity_service ON nonconformity(service_id);
CREATE INDEX nonconformity_grade ON nonconformity(grade_id);
CREATE INDEX nonconformity_owner ON nonconformity(owner_id, state, deleted, number);
CREATE INDEX nonconformity_owner_manager ON nonconformity(owner_manager_id);
CREATE INDEX nonconformity_raised_by ON nonconformity(raised_by);
CREATE INDEX nonconformity_disputed_by ON nonconformity(disputed_by);
CREATE INDEX nonconformity_deferred_by ON nonconformity(deferred_by);
CREATE INDEX nonconformity_escalated_to ON nonconformity(escalated_to);
CREATE INDEX nonconformity_implemented_by ON nonconformity(implemented_by);
CREATE INDEX nonconformity_verified_by ON nonconformity(verified_by);
CREATE INDEX nonconformity_repeat_of ON nonconformity(repeat_of);
CREATE INDEX nonconformity_closed_by ON nonconformity(closed_by);
CREATE INDEX nonconformity_second_closer ON nonconformity(second_closer_id);
CREATE INDEX transition_nonconformity ON transition(nonconformity_id);
CREATE INDEX transition_by ON transition(by);
CREATE INDEX correction_nonconformity ON correction(nonconformity_id);
CREATE INDEX correction_done_by ON correction(done_by);
CREATE INDEX cause_analysis_nonconformity ON cause_analysis(nonconformity_id);
CREATE INDEX cause_analysis_submitted_by ON cause_analysis(submitted_by);
CREATE INDEX action_plan_nonconformity ON action_plan(nonconformity_id);
CREATE INDEX action_plan_checker ON action_plan(checker_id);
CREATE INDEX action_plan_proposed_by ON action_plan(proposed_by);
CREATE INDEX action_plan_decided_by ON action_plan(decided_by);
CREATE INDEX effectiveness_check_nonconformity ON effectiveness_check(nonconformity_id);
CREATE INDEX effectiveness_check_done_by ON effectiveness_check(done_by);
CREATE INDEX action_nonconformity ON action(nonconformity_id);
CREATE INDEX action_audit ON action(audit_id);
CREATE INDEX action_finding ON action(finding_id);
CREATE INDEX action_owner ON action(owner_id, state, due_on, deleted);
CREATE INDEX action_done_by ON action(done_by);
CREATE INDEX action_verified_by ON action(verified_by);
CREATE INDEX finding_number ON finding(number);
CREATE INDEX nonconformity_number ON nonconformity(number, deleted);
CREATE INDEX nonconformity_state ON nonconformity(state, grade_kind, deleted, number);
-- What is owed next, as store/nonconformity.rs says it: a test holds both against the domain.
CREATE INDEX nonconformity_due ON nonconformity(
  ifnull(CASE
    WHEN state IN ('issued', 'acknowledged', 'disputed') THEN correction_due
    WHEN state IN ('correction_recorded', 'cause_submitted', 'plan_proposed', 'plan_returned', 'reopened') THEN plan_due
    WHEN state IN ('plan_accepted', 'in_progress', 'implemented', 'implementation_returned') THEN implementation_due
    WHEN state IN ('implementation_verified', 'effectiveness_due', 'effective', 'not_effective', 'closing') THEN effectiveness_due
  END, '9999-12-31'), owner_id
) WHERE NOT deleted;
CREATE INDEX action_number ON action(number, deleted);
CREATE INDEX action_open ON action(due_on, owner_id, state, deleted) WHERE NOT deleted AND state IN ('open', 'in_progress', 'returned');

CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  source_system TEXT NOT NULL DEFAULT '',
  query TEXT NOT NULL DEFAULT '',
  population TEXT NOT NULL DEFAULT '',
  sample_ids TEXT NOT NULL DEFAULT '',
  period_from TEXT,
  period_to TEXT,
  captured_by TEXT NOT NULL REFERENCES person(id),
  captured_at TEXT NOT NULL,
  captured_where TEXT NOT NULL DEFAULT '',
  capture_method TEXT NOT NULL,
  tool_version TEXT NOT NULL DEFAULT '',
  device_id TEXT NOT NULL REFERENCES device(id),
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  mime TEXT NOT NULL DEFAULT '',
  original_name TEXT NOT NULL DEFAULT '',
  original_path TEXT NOT NULL DEFAULT '',
  original_path_raw TEXT NOT NULL DEFAULT '',
  file_id TEXT NOT NULL DEFAULT '',
  modified_at TEXT,
  changed_at TEXT,
  born_at TEXT,
  hash_started_at TEXT NOT NULL,
  hash_ended_at TEXT NOT NULL,
  in_place INTEGER NOT NULL DEFAULT 0,
  confidentiality TEXT NOT NULL DEFAULT 'internal',
  personal_data INTEGER NOT NULL DEFAULT 0,
  retain_until TEXT,
  valid_until TEXT,
  derived_from TEXT REFERENCES evidence(id),
  supersedes TEXT REFERENCES evidence(id),
  redaction_note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'not_checked',
  checked_at TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evidence_captured_by ON evidence(captured_by);
CREATE INDEX evidence_device ON evidence(device_id);
CREATE INDEX evidence_derived ON evidence(derived_from);
CREATE INDEX evidence_supersedes ON evidence(supersedes);
CREATE INDEX evidence_sha256 ON evidence(sha256);
CREATE INDEX evidence_number ON evidence(number);
CREATE INDEX evidence_checked ON evidence(checked_at);
CREATE INDEX evidence_valid_until ON evidence(valid_until, captured_by) WHERE NOT deleted AND valid_until IS NOT NULL;

-- One item on many records. No foreign key on record_id: it points into the table that entity names.
CREATE TABLE evidence_link (
  evidence_id TEXT NOT NULL REFERENCES evidence(id),
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (evidence_id, entity, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_link_record ON evidence_link(entity, record_id);

CREATE TABLE custody_event (
  id TEXT PRIMARY KEY NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence(id),
  kind TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES person(id),
  at TEXT NOT NULL,
  device_id TEXT NOT NULL REFERENCES device(id),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX custody_event_evidence ON custody_event(evidence_id);
CREATE INDEX custody_event_by ON custody_event(by);
CREATE INDEX custody_event_device ON custody_event(device_id);

CREATE TABLE evidence_check (
  id TEXT PRIMARY KEY NOT NULL,
  depth TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES person(id),
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  items INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  faults INTEGER NOT NULL,
  complete INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_check_by ON evidence_check(by);

CREATE TABLE comment (
  id TEXT PRIMARY KEY NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  text TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES person(id),
  at TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX comment_record ON comment(entity, record_id);
CREATE INDEX comment_by ON comment(by);

-- A provisional number stays findable after the lead has given the final one.
CREATE TABLE alias (
  alias TEXT NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (alias, entity, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_record ON alias(record_id);

-- Cells of two laptops that met (STORE.md, "Exchange, later"). Empty until the exchange is built.
CREATE TABLE conflict (
  id TEXT PRIMARY KEY NOT NULL,
  commit_hash TEXT NOT NULL,
  tbl TEXT NOT NULL,
  pk TEXT NOT NULL,
  col TEXT NOT NULL,
  kind TEXT NOT NULL,
  base TEXT NOT NULL DEFAULT '',
  theirs TEXT NOT NULL DEFAULT '',
  mine TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open'
) STRICT;

-- Local tables: never captured, never exchanged.

-- The history. Append-only; its rows are what `history verify` proves (store/journal.rs has the hashed form).
CREATE TABLE commit_log (
  seq INTEGER PRIMARY KEY NOT NULL,
  hash BLOB NOT NULL UNIQUE,
  device TEXT NOT NULL,
  dev_seq INTEGER NOT NULL,
  prev BLOB NOT NULL,
  author TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  at TEXT NOT NULL,
  base_seq INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  operation TEXT NOT NULL,
  reason TEXT NOT NULL,
  changeset BLOB NOT NULL,
  sig BLOB NOT NULL,
  UNIQUE (device, dev_seq)
) STRICT;

-- Which entries touched which record: derived from the changesets, rebuilt at will.
CREATE TABLE commit_row (
  record_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  PRIMARY KEY (record_id, seq, tbl)
) STRICT, WITHOUT ROWID;

CREATE TABLE local_meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The last number given for a prefix ("NC-2026-"); derived from the records, rebuilt at will.
CREATE TABLE number_counter (prefix TEXT PRIMARY KEY NOT NULL, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- What the last looks at a file saw on this device.
CREATE TABLE evidence_seen (
  evidence_id TEXT PRIMARY KEY NOT NULL,
  looked_at TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified_ms INTEGER,
  changed_ms INTEGER,
  file_id TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE search_doc (
  rowid INTEGER PRIMARY KEY NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  title, body, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2"
);
