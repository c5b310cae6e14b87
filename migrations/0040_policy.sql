-- Documents that the city loads beside those that the product comes with, and what is done about their clauses (domain §12).
CREATE TABLE policy_documents (
  code TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  short_title TEXT NOT NULL,
  document_number TEXT,
  valid_from TEXT,
  valid_until TEXT,
  successor_code TEXT,
  note TEXT,
  CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_clauses (
  document_code TEXT NOT NULL REFERENCES policy_documents (code),
  measure INTEGER NOT NULL CHECK (measure BETWEEN 1 AND 99),
  paragraph INTEGER NOT NULL CHECK (paragraph BETWEEN 1 AND 99),
  clause INTEGER NOT NULL CHECK (clause BETWEEN 1 AND 99),
  measure_title TEXT NOT NULL,
  owners TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('aim', 'task', 'promise', 'grant')),
  title TEXT NOT NULL,
  for_whom TEXT,
  parameters TEXT NOT NULL CHECK (json_valid(parameters)),
  promises TEXT NOT NULL CHECK (json_valid(promises)),
  benefits TEXT NOT NULL CHECK (json_valid(benefits)),
  PRIMARY KEY (document_code, measure, paragraph, clause)
) STRICT, WITHOUT ROWID;

-- Journalled: indicators read which clauses they tell of.
CREATE TRIGGER policy_documents_touched_insert AFTER INSERT ON policy_documents BEGIN INSERT INTO touch VALUES ('policy_documents', '', ''); END;
CREATE TRIGGER policy_documents_touched_update AFTER UPDATE ON policy_documents BEGIN INSERT INTO touch VALUES ('policy_documents', '', ''); END;
CREATE TRIGGER policy_documents_touched_delete AFTER DELETE ON policy_documents BEGIN INSERT INTO touch VALUES ('policy_documents', '', ''); END;
CREATE TRIGGER policy_clauses_touched_insert AFTER INSERT ON policy_clauses BEGIN INSERT INTO touch VALUES ('policy_clauses', '', ''); END;
CREATE TRIGGER policy_clauses_touched_update AFTER UPDATE ON policy_clauses BEGIN INSERT INTO touch VALUES ('policy_clauses', '', ''); END;
CREATE TRIGGER policy_clauses_touched_delete AFTER DELETE ON policy_clauses BEGIN INSERT INTO touch VALUES ('policy_clauses', '', ''); END;

-- How a measure stands in a quarter, with what shows it; a later line stands before an earlier one.
CREATE TABLE policy_progress (
  progress_id TEXT PRIMARY KEY,
  document_code TEXT NOT NULL,
  measure INTEGER NOT NULL,
  quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
  state TEXT NOT NULL CHECK (state IN ('notBegun', 'moving', 'done', 'blocked')),
  text TEXT NOT NULL,
  evidence TEXT NOT NULL,
  unit_code TEXT REFERENCES units (code),
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX policy_progress_measure ON policy_progress (document_code, measure);
CREATE INDEX policy_progress_unit ON policy_progress (unit_code);

-- Who got what: of an area, by a clause; where a rule worked it out, what it said beside what was paid.
CREATE TABLE policy_grants (
  grant_id TEXT PRIMARY KEY,
  clause TEXT NOT NULL,
  area_code TEXT REFERENCES areas (code),
  recipient TEXT NOT NULL,
  what TEXT NOT NULL,
  given_on TEXT NOT NULL,
  document_number TEXT NOT NULL,
  paid_yuan INTEGER CHECK (paid_yuan >= 0),
  rule_code TEXT,
  rule_edition INTEGER,
  inputs TEXT CHECK (inputs IS NULL OR json_valid(inputs)),
  estimate_yuan INTEGER,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  revoked_because TEXT
) STRICT;
CREATE INDEX policy_grants_clause ON policy_grants (clause);
CREATE INDEX policy_grants_area ON policy_grants (area_code);
CREATE INDEX policy_grants_rule ON policy_grants (rule_code);

-- When a number was held against the text, and by whom; the newest counts.
CREATE TABLE policy_checks (
  check_id TEXT PRIMARY KEY,
  clause TEXT NOT NULL,
  parameter TEXT NOT NULL,
  value TEXT NOT NULL,
  checked_on TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX policy_checks_clause ON policy_checks (clause);
