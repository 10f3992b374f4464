-- What issue 4 adds: packs that were issued, request lists and replies, documents. Each matter has its block.

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
