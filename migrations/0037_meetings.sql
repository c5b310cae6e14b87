-- The monthly meeting on a published snapshot, its agenda, and what it decides (domain §6).
CREATE TABLE meetings (
  meeting_id TEXT PRIMARY KEY,
  month TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES snapshots (number),
  -- The rule by which its agenda was made.
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
  opened_at TEXT,
  closed_at TEXT,
  -- Who presents: one window of one person.
  lease TEXT,
  lease_by_id TEXT,
  lease_by_name TEXT,
  lease_at TEXT,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (month, position),
  CHECK ((state = 'planned') = (opened_at IS NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK ((lease IS NULL) = (lease_by_id IS NULL) AND (lease IS NULL) = (lease_at IS NULL))
) STRICT;

CREATE TABLE meeting_items (
  meeting_id TEXT NOT NULL REFERENCES meetings (meeting_id),
  item_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('directive', 'red-light', 'late-report', 'late-blocker', 'missed-target', 'rank-move', 'added')),
  title TEXT NOT NULL,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  members TEXT NOT NULL CHECK (json_valid(members)),
  planned_seconds INTEGER NOT NULL CHECK (planned_seconds >= 0),
  added_by TEXT,
  added_reason TEXT,
  dropped_by TEXT,
  dropped_reason TEXT,
  note TEXT,
  PRIMARY KEY (meeting_id, item_id),
  CHECK ((added_by IS NULL) = (added_reason IS NULL)),
  CHECK ((dropped_by IS NULL) = (dropped_reason IS NULL))
) STRICT, WITHOUT ROWID;

-- What was in front of the meeting, and since when.
CREATE TABLE meeting_moves (
  meeting_id TEXT NOT NULL REFERENCES meetings (meeting_id),
  position INTEGER NOT NULL,
  item_id TEXT,
  moved_at TEXT NOT NULL,
  at TEXT NOT NULL,
  by_name TEXT NOT NULL,
  PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER meeting_moves_stay BEFORE UPDATE ON meeting_moves BEGIN SELECT RAISE(ABORT, 'a move stays as it was made'); END;
CREATE TRIGGER meeting_moves_remain BEFORE DELETE ON meeting_moves BEGIN SELECT RAISE(ABORT, 'a move stays as it was made'); END;

-- 议定事项.
CREATE TABLE directives (
  directive_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  meeting_id TEXT NOT NULL REFERENCES meetings (meeting_id),
  item_id TEXT,
  conclusion TEXT,
  text TEXT NOT NULL,
  lead_unit TEXT NOT NULL REFERENCES units (code),
  co_units TEXT NOT NULL CHECK (json_valid(co_units)),
  due_on TEXT,
  -- The figures for which it was given, as the snapshot of the meeting had them.
  cause TEXT NOT NULL CHECK (json_valid(cause)),
  blocker_id TEXT REFERENCES blockers (blocker_id),
  state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'done', 'withdrawn')),
  -- Made up by who typed it, so that it is one however often it arrives.
  client_key TEXT,
  typed_at TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  report TEXT,
  proof TEXT,
  reported_by_id TEXT,
  reported_by TEXT,
  reported_on TEXT,
  confirmed_by TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (meeting_id, client_key),
  CHECK (state NOT IN ('reported', 'done') OR (reported_on IS NOT NULL AND proof IS NOT NULL)),
  CHECK ((state = 'done') = (confirmed_by IS NOT NULL))
) STRICT;
CREATE INDEX directives_lead ON directives (lead_unit, state);
CREATE INDEX directives_meeting ON directives (meeting_id);

CREATE TABLE directive_steps (
  directive_id TEXT NOT NULL REFERENCES directives (directive_id),
  position INTEGER NOT NULL,
  step TEXT NOT NULL,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  text TEXT,
  proof TEXT,
  PRIMARY KEY (directive_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER directive_steps_stay BEFORE UPDATE ON directive_steps BEGIN SELECT RAISE(ABORT, 'a step stays as it was taken'); END;
CREATE TRIGGER directive_steps_remain BEFORE DELETE ON directive_steps BEGIN SELECT RAISE(ABORT, 'a step stays as it was taken'); END;

-- The minutes as each edition had them; the first is drafted when the meeting closes.
CREATE TABLE minutes_editions (
  meeting_id TEXT NOT NULL REFERENCES meetings (meeting_id),
  edition INTEGER NOT NULL CHECK (edition > 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  reason TEXT,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (meeting_id, edition)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER minutes_editions_stay BEFORE UPDATE ON minutes_editions BEGIN SELECT RAISE(ABORT, 'an edition stays as it was drafted'); END;
CREATE TRIGGER minutes_editions_remain BEFORE DELETE ON minutes_editions BEGIN SELECT RAISE(ABORT, 'an edition stays as it was drafted'); END;
