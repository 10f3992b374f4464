-- The certification cycle and the planner of the audit programme (issue 3). Not shipped yet: corrected in place until it is.

-- Certification.

-- Whoever certifies: its accreditation, its deadlines (copied from a shipped profile, then its own), and how it reads what
-- the standard leaves open (DOMAIN.md A2; the conservative reading is the default).
CREATE TABLE certification_body (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  accreditation_body TEXT NOT NULL DEFAULT '',
  accreditation_number TEXT NOT NULL DEFAULT '',
  accreditation_scope TEXT NOT NULL DEFAULT '',
  scheme TEXT,
  contact_name TEXT NOT NULL DEFAULT '',
  contact_email TEXT NOT NULL DEFAULT '',
  contact_phone TEXT NOT NULL DEFAULT '',
  grade_scale TEXT NOT NULL DEFAULT '',
  profile_key TEXT NOT NULL DEFAULT '',
  counted_from TEXT NOT NULL DEFAULT 'last_audit_day',
  plan_major TEXT,
  close_major TEXT,
  close_major_before_expiry INTEGER NOT NULL DEFAULT 1,
  plan_minor TEXT,
  close_minor TEXT,
  profile_note TEXT NOT NULL DEFAULT '',
  escalates_open_minor INTEGER NOT NULL DEFAULT 0,
  cb_due_basis TEXT,
  counted_day TEXT NOT NULL DEFAULT 'last',
  twelve_months_after_recertification INTEGER,
  pull_forward_months INTEGER,
  window_months INTEGER NOT NULL DEFAULT 0,
  grace_months INTEGER NOT NULL DEFAULT 0,
  decision_after_expiry_months INTEGER NOT NULL DEFAULT 0,
  late_within_calendar_year TEXT NOT NULL DEFAULT 'check_with_body',
  stage_gap_days INTEGER,
  stage_gap_least_days INTEGER,
  lapse_needs_stage1 INTEGER NOT NULL DEFAULT 0,
  confirm_days INTEGER,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The organisation's certification of one standard in one edition at one body. Its state follows from what happened.
CREATE TABLE certification (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  body_id TEXT NOT NULL REFERENCES certification_body(id),
  catalogue_id TEXT REFERENCES catalogue(id),
  standard TEXT NOT NULL,
  edition TEXT NOT NULL DEFAULT '',
  amendment TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  scheme TEXT,
  marks TEXT NOT NULL DEFAULT '',
  site_sampling INTEGER NOT NULL DEFAULT 1,
  applied_on TEXT,
  initial_certified_on TEXT,
  owner_id TEXT REFERENCES person(id),
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX certification_body_id ON certification(body_id);
CREATE INDEX certification_catalogue ON certification(catalogue_id);
CREATE INDEX certification_owner ON certification(owner_id);
CREATE INDEX certification_number ON certification(number);

CREATE TABLE certification_cycle (
  id TEXT PRIMARY KEY NOT NULL,
  certification_id TEXT NOT NULL REFERENCES certification(id),
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  stage2_last_day TEXT,
  decision_on TEXT,
  recertification_planned TEXT,
  cb_due_day TEXT,
  frequency_reason TEXT NOT NULL DEFAULT '',
  frequency_agreed INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX certification_cycle_certification ON certification_cycle(certification_id, sequence);

CREATE TABLE external_event (
  id TEXT PRIMARY KEY NOT NULL,
  certification_id TEXT NOT NULL REFERENCES certification(id),
  cycle_id TEXT REFERENCES certification_cycle(id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'planned',
  planned_from TEXT NOT NULL,
  planned_to TEXT NOT NULL,
  actual_from TEXT,
  actual_to TEXT,
  notified_on TEXT,
  decision_on TEXT,
  majors_verified_on TEXT,
  quoted_days_tenths INTEGER,
  days_tenths INTEGER,
  random_sites INTEGER,
  readiness_gap INTEGER NOT NULL DEFAULT 0,
  application_reviewed INTEGER,
  conditions_known INTEGER,
  audit_id TEXT REFERENCES audit(id),
  first_planned_from TEXT NOT NULL,
  first_planned_to TEXT NOT NULL,
  moved_reason TEXT NOT NULL DEFAULT '',
  cancelled_reason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX external_event_certification ON external_event(certification_id, planned_from);
CREATE INDEX external_event_cycle ON external_event(cycle_id);
CREATE INDEX external_event_audit ON external_event(audit_id);
CREATE INDEX external_event_planned ON external_event(planned_from, state, deleted);

CREATE TABLE external_event_site (
  event_id TEXT NOT NULL REFERENCES external_event(id),
  site_id TEXT NOT NULL REFERENCES site(id),
  PRIMARY KEY (event_id, site_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_event_site_site ON external_event_site(site_id);

-- One certificate as it was handed out; another text, site or date is another one that supersedes it.
CREATE TABLE certificate_issue (
  id TEXT PRIMARY KEY NOT NULL,
  certification_id TEXT NOT NULL REFERENCES certification(id),
  cycle_id TEXT NOT NULL REFERENCES certification_cycle(id),
  number TEXT NOT NULL,
  standard TEXT NOT NULL,
  edition TEXT NOT NULL DEFAULT '',
  amendment TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'active',
  issued_on TEXT,
  effective_on TEXT,
  expires_on TEXT,
  initial_certified_on TEXT,
  marks TEXT NOT NULL DEFAULT '',
  supersedes TEXT REFERENCES certificate_issue(id),
  reason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX certificate_issue_certification ON certificate_issue(certification_id);
CREATE INDEX certificate_issue_cycle ON certificate_issue(cycle_id);
CREATE INDEX certificate_issue_supersedes ON certificate_issue(supersedes);
CREATE INDEX certificate_issue_number ON certificate_issue(number);

CREATE TABLE certificate_issue_site (
  issue_id TEXT NOT NULL REFERENCES certificate_issue(id),
  site_id TEXT NOT NULL REFERENCES site(id),
  PRIMARY KEY (issue_id, site_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX certificate_issue_site_site ON certificate_issue_site(site_id);

-- What changed the standing of a certification: never edited away, the next one answers it.
CREATE TABLE certification_status_event (
  id TEXT PRIMARY KEY NOT NULL,
  certification_id TEXT NOT NULL REFERENCES certification(id),
  kind TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  until_on TEXT,
  ground TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  from_body_id TEXT REFERENCES certification_body(id),
  to_body_id TEXT REFERENCES certification_body(id),
  scope_before TEXT NOT NULL DEFAULT '',
  scope_after TEXT NOT NULL DEFAULT '',
  part_of_scope INTEGER NOT NULL DEFAULT 0,
  promotion_stopped_on TEXT,
  body_ended_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 0,
  review_topics TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX certification_status_event_certification ON certification_status_event(certification_id, happened_on);
CREATE INDEX certification_status_event_from_body ON certification_status_event(from_body_id);
CREATE INDEX certification_status_event_to_body ON certification_status_event(to_body_id);

CREATE TABLE mark_use (
  id TEXT PRIMARY KEY NOT NULL,
  certification_id TEXT NOT NULL REFERENCES certification(id),
  mark TEXT NOT NULL,
  place TEXT NOT NULL,
  used_from TEXT,
  used_until TEXT,
  checked_on TEXT,
  conforms INTEGER NOT NULL DEFAULT 1,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mark_use_certification ON mark_use(certification_id);

CREATE TABLE complaint (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  certification_id TEXT REFERENCES certification(id),
  source TEXT NOT NULL DEFAULT 'customer',
  from_whom TEXT NOT NULL,
  about TEXT NOT NULL,
  received_on TEXT NOT NULL,
  service_id TEXT REFERENCES service(id),
  owner_id TEXT REFERENCES person(id),
  answered_on TEXT,
  answer TEXT NOT NULL DEFAULT '',
  closed_on TEXT,
  nonconformity_id TEXT REFERENCES nonconformity(id),
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX complaint_certification ON complaint(certification_id);
CREATE INDEX complaint_service ON complaint(service_id);
CREATE INDEX complaint_owner ON complaint(owner_id);
CREATE INDEX complaint_nonconformity ON complaint(nonconformity_id);
CREATE INDEX complaint_number ON complaint(number);
CREATE INDEX complaint_received ON complaint(deleted, received_on);

-- The documents the field rests on, one row an edition or amendment. Days are as precise as known: 2018-09.
CREATE TABLE normative_reference (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL,
  document TEXT NOT NULL,
  edition TEXT NOT NULL DEFAULT '',
  amendment TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'current',
  valid_from TEXT NOT NULL DEFAULT '',
  superseded_by TEXT NOT NULL DEFAULT '',
  confidence TEXT NOT NULL DEFAULT 'M',
  source TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX normative_reference_key ON normative_reference(key);

-- Planner of the programme.

-- Lists: each order of all nonconformities walks one of these (store/nonconformity.rs).
CREATE INDEX nonconformity_by_title ON nonconformity(title COLLATE NOCASE) WHERE NOT deleted;
CREATE INDEX nonconformity_by_risk ON nonconformity(
  CASE risk WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3 ELSE 4 END
) WHERE NOT deleted;
CREATE INDEX nonconformity_by_raised ON nonconformity(raised_on) WHERE NOT deleted;
CREATE INDEX nonconformity_by_closed ON nonconformity(closed_on) WHERE NOT deleted;
CREATE INDEX nonconformity_by_grade ON nonconformity(grade_id, deleted);

-- What an audit's plan says of a clause, process, site or service. No foreign key on record_id: it points into the table
-- that entity names.
CREATE TABLE plan_item (
  id TEXT PRIMARY KEY NOT NULL,
  audit_id TEXT NOT NULL REFERENCES audit(id),
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'planned',
  reason TEXT NOT NULL DEFAULT '',
  moved_to_id TEXT REFERENCES audit(id),
  decided_by TEXT REFERENCES person(id),
  decided_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX plan_item_audit ON plan_item(audit_id, entity);
CREATE INDEX plan_item_record ON plan_item(record_id);
CREATE INDEX plan_item_moved_to ON plan_item(moved_to_id);
CREATE INDEX plan_item_decided_by ON plan_item(decided_by);

-- Clauses of other standards that a question of a combined audit answers too.
CREATE TABLE checklist_item_also (
  checklist_item_id TEXT NOT NULL REFERENCES checklist_item(id),
  clause_id TEXT NOT NULL REFERENCES clause(id),
  PRIMARY KEY (checklist_item_id, clause_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX checklist_item_also_clause ON checklist_item_also(clause_id);

CREATE TABLE management_review (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  programme_id TEXT REFERENCES programme(id),
  planned_on TEXT NOT NULL,
  held_on TEXT,
  chair_id TEXT REFERENCES person(id),
  document_id TEXT REFERENCES document(id),
  conclusion TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX management_review_programme ON management_review(programme_id);
CREATE INDEX management_review_chair ON management_review(chair_id);
CREATE INDEX management_review_document ON management_review(document_id);
CREATE INDEX management_review_planned ON management_review(planned_on);

CREATE TABLE recurrence (
  id TEXT PRIMARY KEY NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme(id),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  every_months INTEGER NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  days_tenths INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0,
  covers TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX recurrence_programme ON recurrence(programme_id);

-- A day of a recurrence that became an audit or a review, or was skipped with a reason.
CREATE TABLE recurrence_occurrence (
  id TEXT PRIMARY KEY NOT NULL,
  recurrence_id TEXT NOT NULL REFERENCES recurrence(id),
  due_on TEXT NOT NULL,
  audit_id TEXT REFERENCES audit(id),
  review_id TEXT REFERENCES management_review(id),
  reason TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL REFERENCES person(id),
  decided_on TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX recurrence_occurrence_recurrence ON recurrence_occurrence(recurrence_id, due_on);
CREATE INDEX recurrence_occurrence_audit ON recurrence_occurrence(audit_id);
CREATE INDEX recurrence_occurrence_review ON recurrence_occurrence(review_id);
CREATE INDEX recurrence_occurrence_decided_by ON recurrence_occurrence(decided_by);

CREATE TABLE important_change (
  id TEXT PRIMARY KEY NOT NULL,
  happened_on TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  importance TEXT NOT NULL DEFAULT 'medium',
  deleted INTEGER NOT NULL DEFAULT 0,
  affects TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX important_change_day ON important_change(happened_on);

-- Proposals somebody accepted from, whole or in parts.
CREATE TABLE programme_proposal (
  id TEXT PRIMARY KEY NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme(id),
  seed TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  accepted_by TEXT NOT NULL REFERENCES person(id),
  accepted_on TEXT NOT NULL,
  proposal TEXT NOT NULL,
  accepted TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX programme_proposal_programme ON programme_proposal(programme_id);
CREATE INDEX programme_proposal_accepted_by ON programme_proposal(accepted_by);

-- Which records an entry touched: `history verify` asks it of each entry, and without this read the whole table each time.
CREATE INDEX commit_row_seq ON commit_row(seq);
