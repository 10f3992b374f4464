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
