-- What issue 4 adds: packs that were issued, request lists and replies, documents. Each matter has its block.

-- Request lists and replies.
CREATE TABLE request_list (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  audit_id TEXT REFERENCES audit(id),
  asked_by TEXT NOT NULL DEFAULT '',
  received_on TEXT NOT NULL,
  due_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX request_list_audit ON request_list(audit_id);
CREATE INDEX request_list_number ON request_list(number);

CREATE TABLE request (
  id TEXT PRIMARY KEY NOT NULL,
  list_id TEXT NOT NULL REFERENCES request_list(id),
  number TEXT NOT NULL,
  reference TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  clause TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  state TEXT NOT NULL DEFAULT 'open',
  answer TEXT NOT NULL DEFAULT '',
  answered_by TEXT REFERENCES person(id),
  answered_on TEXT,
  settled_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX request_list_id ON request(list_id, deleted, number);
CREATE INDEX request_number ON request(number, deleted);
CREATE INDEX request_answered_by ON request(answered_by);

-- What came back about a pack, under the ids its writers gave. `about` is in their words: no record here need answer to it.
CREATE TABLE reply_entry (
  id TEXT PRIMARY KEY NOT NULL,
  pack TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  seal_sha256 TEXT NOT NULL,
  author TEXT NOT NULL,
  organisation TEXT NOT NULL DEFAULT '',
  written TEXT NOT NULL,
  kind TEXT NOT NULL,
  about_entity TEXT NOT NULL DEFAULT '',
  about_id TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  grade TEXT,
  clause TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  request TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL,
  state TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  became_entity TEXT,
  became_id TEXT,
  received_by TEXT NOT NULL REFERENCES person(id),
  received_at TEXT NOT NULL
) STRICT;
CREATE INDEX reply_entry_pack ON reply_entry(pack);
CREATE INDEX reply_entry_became ON reply_entry(became_id);
CREATE INDEX reply_entry_received_by ON reply_entry(received_by);
-- Documents: how they look. One row, under the workspace's own id.
CREATE TABLE report_style (
  id TEXT PRIMARY KEY NOT NULL,
  primary_colour TEXT NOT NULL DEFAULT '',
  secondary_colour TEXT NOT NULL DEFAULT '',
  address_line TEXT NOT NULL DEFAULT '',
  paper TEXT NOT NULL DEFAULT 'a4',
  language TEXT NOT NULL DEFAULT '',
  confidentiality TEXT NOT NULL DEFAULT '',
  watermark TEXT NOT NULL DEFAULT '',
  number_pattern TEXT NOT NULL DEFAULT '',
  logo BLOB NOT NULL DEFAULT x''
) STRICT;
-- Packs that were issued (store/pack.rs). Nothing here is ever changed but the state of one whose file was not put in place.
CREATE TABLE issued_pack (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  base TEXT NOT NULL,
  scope_kind TEXT NOT NULL,
  scope_id TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  profile TEXT NOT NULL,
  recipient TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  supersedes TEXT REFERENCES issued_pack(id),
  issued_by TEXT NOT NULL REFERENCES person(id),
  issued_at TEXT NOT NULL,
  device_id TEXT NOT NULL REFERENCES device(id),
  seal_sha256 TEXT NOT NULL,
  previous_seal_sha256 TEXT NOT NULL DEFAULT '',
  tagmanifest_sha256 TEXT NOT NULL,
  evidence_sha256 TEXT NOT NULL,
  payload_bytes INTEGER NOT NULL,
  payload_files INTEGER NOT NULL,
  zip_sha256 TEXT NOT NULL,
  zip_bytes INTEGER NOT NULL,
  key_fingerprint TEXT NOT NULL,
  history_sha256 TEXT NOT NULL,
  history_entries INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'issued',
  records TEXT NOT NULL DEFAULT '[]',
  differences TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX issued_pack_sequence ON issued_pack(sequence);
CREATE INDEX issued_pack_supersedes ON issued_pack(supersedes);
CREATE INDEX issued_pack_issued_by ON issued_pack(issued_by);
CREATE INDEX issued_pack_device ON issued_pack(device_id);

CREATE TABLE issued_pack_item (
  id TEXT PRIMARY KEY NOT NULL,
  pack_id TEXT NOT NULL REFERENCES issued_pack(id),
  evidence_id TEXT NOT NULL REFERENCES evidence(id),
  number TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  original_id TEXT REFERENCES evidence(id),
  original_sha256 TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX issued_pack_item_pack ON issued_pack_item(pack_id);
CREATE INDEX issued_pack_item_evidence ON issued_pack_item(evidence_id);
CREATE INDEX issued_pack_item_original ON issued_pack_item(original_id);
