-- What is in the way of a project or an area, who owes the answer, and until when (domain §6).
CREATE TABLE blocker_causes (
  cause_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  ask TEXT,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE blockers (
  blocker_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  project_code TEXT REFERENCES projects (code),
  -- Of a project: the area it was in on the day the blocker was raised.
  area_code TEXT REFERENCES areas (code),
  -- Whose ground it is on: what that district may read.
  district_code TEXT REFERENCES units (code),
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  ask TEXT,
  cost_yuan INTEGER CHECK (cost_yuan >= 0),
  delay_days INTEGER CHECK (delay_days >= 0),
  origin TEXT NOT NULL CHECK (origin IN ('hand', 'line', 'light', 'meeting')),
  origin_month TEXT,
  -- Null where the task force or a light raised it: the task force confirms.
  raiser_unit TEXT REFERENCES units (code),
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  raised_on TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('district', 'department', 'taskforce', 'leader')),
  lead_unit TEXT REFERENCES units (code),
  co_units TEXT NOT NULL CHECK (json_valid(co_units)),
  state TEXT NOT NULL CHECK (state IN ('raised', 'assigned', 'accepted', 'disputed', 'ruling', 'answered', 'closed')),
  assigned_on TEXT,
  handed_on TEXT,
  -- From which day the days of the level are counted, and until when it has to have answered.
  since TEXT,
  due_on TEXT,
  first_due_on TEXT,
  disputes INTEGER NOT NULL DEFAULT 0,
  is_ruled INTEGER NOT NULL DEFAULT 0 CHECK (is_ruled IN (0, 1)),
  escalations INTEGER NOT NULL DEFAULT 0,
  answered_on TEXT,
  answered_by_id TEXT,
  checked_by_taskforce INTEGER NOT NULL CHECK (checked_by_taskforce IN (0, 1)),
  closed_on TEXT,
  reopened INTEGER NOT NULL DEFAULT 0,
  pauses TEXT NOT NULL CHECK (json_valid(pauses)),
  -- The rule that was in force when it was raised.
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  -- When something happens by itself next; null where nothing does.
  next_on TEXT,
  cause_id TEXT REFERENCES blocker_causes (cause_id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (project_code IS NOT NULL OR area_code IS NOT NULL),
  CHECK ((assigned_on IS NULL) = (since IS NULL) AND (since IS NULL) = (due_on IS NULL)),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state = 'raised' OR lead_unit IS NOT NULL)
) STRICT;
CREATE INDEX blockers_next ON blockers (next_on) WHERE next_on IS NOT NULL;
CREATE INDEX blockers_project ON blockers (project_code);
CREATE INDEX blockers_area ON blockers (area_code);
CREATE INDEX blockers_district ON blockers (district_code);
CREATE INDEX blockers_lead ON blockers (lead_unit, state);
CREATE INDEX blockers_raiser ON blockers (raiser_unit);
CREATE INDEX blockers_cause ON blockers (cause_id) WHERE cause_id IS NOT NULL;

-- What was done with it, and what happened by itself: the day it took effect beside the instant it was recorded.
CREATE TABLE blocker_steps (
  blocker_id TEXT NOT NULL REFERENCES blockers (blocker_id),
  position INTEGER NOT NULL,
  step TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  at TEXT NOT NULL,
  by_id TEXT,
  by_name TEXT,
  unit_code TEXT,
  level TEXT NOT NULL,
  -- Of an answer: the day from which the unit had it.
  handed_on TEXT,
  text TEXT,
  proof TEXT,
  PRIMARY KEY (blocker_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocker_steps_answers ON blocker_steps (step, effective_on);
CREATE TRIGGER blocker_steps_stay BEFORE UPDATE ON blocker_steps BEGIN SELECT RAISE(ABORT, 'a step stays as it was taken'); END;
CREATE TRIGGER blocker_steps_remain BEFORE DELETE ON blocker_steps BEGIN SELECT RAISE(ABORT, 'a step stays as it was taken'); END;

CREATE TABLE blocker_files (
  file_id TEXT PRIMARY KEY,
  blocker_id TEXT NOT NULL REFERENCES blockers (blocker_id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  added_by_name TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX blocker_files_blocker ON blocker_files (blocker_id);

-- 督办单: one for each colour and each time the days of a level run.
CREATE TABLE supervisions (
  supervision_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  blocker_id TEXT NOT NULL REFERENCES blockers (blocker_id),
  colour TEXT NOT NULL CHECK (colour IN ('blue', 'yellow', 'red')),
  level TEXT NOT NULL,
  unit_code TEXT NOT NULL REFERENCES units (code),
  since TEXT NOT NULL,
  promise TEXT NOT NULL,
  due_on TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('issued', 'signed', 'reported', 'done')),
  signed_by TEXT,
  signed_at TEXT,
  feedback TEXT,
  feedback_by TEXT,
  feedback_at TEXT,
  done_by TEXT,
  done_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (blocker_id, since, colour)
) STRICT;
CREATE INDEX supervisions_unit ON supervisions (unit_code, state);

-- Published months whose red lights have been looked at: each opens its blockers once. Months of before this are history.
CREATE TABLE blocker_light_months (
  month TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;
INSERT INTO blocker_light_months (month, at) SELECT month, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM periods WHERE state = 'published';

-- Rankings read which blockers were closed in time.
CREATE TRIGGER blockers_touched_insert AFTER INSERT ON blockers BEGIN INSERT INTO touch VALUES ('blockers', '', ''); END;
CREATE TRIGGER blockers_touched_update AFTER UPDATE OF state, first_due_on, answered_on, closed_on ON blockers BEGIN INSERT INTO touch VALUES ('blockers', '', ''); END;
CREATE TRIGGER blockers_touched_delete AFTER DELETE ON blockers BEGIN INSERT INTO touch VALUES ('blockers', '', ''); END;

-- The overview of a month reads how blockers stood at its end.
CREATE TRIGGER blocker_steps_touched_insert AFTER INSERT ON blocker_steps BEGIN INSERT INTO touch VALUES ('blocker_steps', '', ''); END;
