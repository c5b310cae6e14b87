-- What a unit has said of the columns of a table, offered again where the same titles come again.

CREATE TABLE kept_mappings (
  unit_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (length(headers) = 64),
  choices TEXT NOT NULL,
  header_row INTEGER,
  money TEXT,
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  PRIMARY KEY (unit_code, kind, headers)
) STRICT;
