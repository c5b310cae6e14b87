-- The month: periods, what each one owes, the districts' reports, and what was said about their lines.

CREATE TABLE periods (
  month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'published')),
  opened_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  late_until TEXT NOT NULL CHECK (late_until >= due_on),
  due_rule TEXT NOT NULL CHECK (json_valid(due_rule)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Frozen from the registry of the day the period opens; an exemption leaves the denominator and names who granted it.
CREATE TABLE obligations (
  month TEXT NOT NULL REFERENCES periods (month),
  project_code TEXT NOT NULL REFERENCES projects (code),
  unit_code TEXT NOT NULL REFERENCES units (code),
  exempt_reason TEXT,
  exempt_by TEXT,
  exempt_at TEXT,
  PRIMARY KEY (month, project_code),
  CHECK ((exempt_reason IS NULL) = (exempt_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX obligations_unit ON obligations (unit_code, month);

CREATE TABLE reports (
  report_id TEXT PRIMARY KEY,
  month TEXT NOT NULL REFERENCES periods (month),
  unit_code TEXT NOT NULL REFERENCES units (code),
  status TEXT NOT NULL CHECK (status IN ('open', 'submitted', 'returned', 'accepted')),
  filled_by TEXT,
  filled_by_name TEXT,
  checked_by TEXT,
  signed_by TEXT,
  -- Fixed by the first submission; being sent back does not make it late.
  first_submitted_on TEXT,
  submitted_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (month, unit_code)
) STRICT;

CREATE TABLE report_drafts (
  report_id TEXT NOT NULL REFERENCES reports (report_id),
  project_code TEXT NOT NULL REFERENCES projects (code),
  status TEXT NOT NULL CHECK (status IN ('empty', 'draft', 'submitted', 'returned', 'accepted')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  is_unchanged INTEGER NOT NULL CHECK (is_unchanged IN (0, 1)),
  filled_by TEXT,
  filled_by_name TEXT,
  updated_at TEXT,
  PRIMARY KEY (report_id, project_code)
) STRICT, WITHOUT ROWID;
