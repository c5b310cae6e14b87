-- A wrong value of an earlier month, corrected in the current report: what it was, what it is to be, why, and who decided.

CREATE TABLE corrections (
  correction_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (report_id),
  project_code TEXT NOT NULL REFERENCES projects (code),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  field TEXT NOT NULL,
  old_value TEXT NOT NULL CHECK (json_valid(old_value)),
  new_value TEXT NOT NULL CHECK (json_valid(new_value)),
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused')),
  proposed_by TEXT NOT NULL,
  proposed_by_name TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  decided_by TEXT,
  decided_by_name TEXT,
  decided_at TEXT,
  decision_note TEXT,
  CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CHECK (decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;
CREATE INDEX corrections_month ON corrections (month);
CREATE INDEX corrections_report ON corrections (report_id);
