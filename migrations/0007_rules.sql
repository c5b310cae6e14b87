-- Thresholds, weights and duties of the city as data: a version is in force from its month until the next one.

CREATE TABLE rule_versions (
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  effective_month TEXT NOT NULL CHECK (effective_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (kind, code, effective_month)
) STRICT, WITHOUT ROWID;

-- Facts about this installation, such as that its city is made up.
CREATE TABLE installation (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
