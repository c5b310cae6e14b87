-- The month: periods, what each one owes, the districts' reports, what was said about their lines, and who may still write.

-- A month that came in before periods were kept has no days; it gets a row when it is published.
CREATE TABLE periods (
  month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'published')),
  opened_on TEXT,
  due_on TEXT,
  late_until TEXT CHECK (late_until >= due_on),
  due_rule TEXT CHECK (json_valid(due_rule)),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((opened_on IS NULL) = (due_on IS NULL) AND (due_on IS NULL) = (late_until IS NULL)),
  CHECK (state = 'published' OR opened_on IS NOT NULL)
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

-- One of each district for each period. Its status follows from its lines and is kept nowhere else.
CREATE TABLE reports (
  report_id TEXT PRIMARY KEY,
  month TEXT NOT NULL REFERENCES periods (month),
  unit_code TEXT NOT NULL REFERENCES units (code),
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

-- What a line says before it is accepted; accepted ones stand in report_lines, the one home of figures.
CREATE TABLE report_drafts (
  report_id TEXT NOT NULL REFERENCES reports (report_id),
  project_code TEXT NOT NULL REFERENCES projects (code),
  status TEXT NOT NULL CHECK (status IN ('empty', 'draft', 'submitted', 'returned', 'accepted')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  is_unchanged INTEGER NOT NULL CHECK (is_unchanged IN (0, 1)),
  filled_by TEXT,
  filled_by_name TEXT,
  updated_at TEXT,
  -- Who accepted it; null for a line that was imported.
  accepted_by TEXT,
  PRIMARY KEY (report_id, project_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_drafts_project ON report_drafts (project_code);

CREATE TABLE report_comments (
  comment_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (report_id),
  project_code TEXT NOT NULL REFERENCES projects (code),
  field TEXT,
  text TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  answer TEXT,
  answered_by_name TEXT,
  answered_at TEXT,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX report_comments_report ON report_comments (report_id);

-- Writing in a closed month: for one unit, one project, or one project of one unit; over when its time is.
CREATE TABLE lock_exceptions (
  exception_id TEXT PRIMARY KEY,
  month TEXT NOT NULL REFERENCES periods (month),
  unit_code TEXT REFERENCES units (code),
  project_code TEXT REFERENCES projects (code),
  reason TEXT NOT NULL,
  granted_by TEXT NOT NULL,
  granted_by_name TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  until TEXT NOT NULL CHECK (until > granted_at),
  CHECK (unit_code IS NOT NULL OR project_code IS NOT NULL)
) STRICT;
CREATE INDEX lock_exceptions_month ON lock_exceptions (month);
