-- What issue 4 adds: packs that were issued, request lists and replies, documents. Each matter has its block.

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
