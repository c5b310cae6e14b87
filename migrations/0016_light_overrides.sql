-- A light that a person decided: it stands in front of the computed one from its month to its end month.

CREATE TABLE light_overrides (
  override_id TEXT PRIMARY KEY,
  project_code TEXT NOT NULL REFERENCES projects (code),
  light TEXT NOT NULL CHECK (light IN ('green', 'yellow', 'red', 'exempt')),
  reason TEXT NOT NULL,
  from_month TEXT NOT NULL CHECK (from_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  until_month TEXT NOT NULL CHECK (until_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Ended early: the last month in which it holds, which may lie before it began.
  last_month TEXT CHECK (last_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  ended_by_name TEXT,
  ended_at TEXT,
  end_reason TEXT,
  CHECK (until_month >= from_month),
  CHECK (last_month IS NULL OR last_month < until_month),
  CHECK ((last_month IS NULL) = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by_name IS NULL))
) STRICT;
CREATE INDEX light_overrides_project ON light_overrides (project_code);
