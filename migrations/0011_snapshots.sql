-- What was published of a month, frozen and numbered: 2025-09-1, and 2025-09-2 after a correction.

CREATE TABLE snapshots (
  number TEXT PRIMARY KEY,
  month TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  taken_at TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_by_name TEXT NOT NULL,
  note TEXT,
  -- What the screens show: overview, areas, projects with lights, rule versions, bond share.
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- Project code → what was invested in the month, so that one project's months are read without the whole.
  invested TEXT NOT NULL CHECK (json_valid(invested)),
  hash TEXT NOT NULL,
  UNIQUE (month, position),
  CHECK (number = month || '-' || position)
) STRICT;

CREATE TRIGGER snapshots_are_never_changed BEFORE UPDATE ON snapshots
BEGIN
  SELECT RAISE(ABORT, 'a snapshot is never changed');
END;

CREATE TRIGGER snapshots_are_never_deleted BEFORE DELETE ON snapshots
BEGIN
  SELECT RAISE(ABORT, 'a snapshot is never deleted');
END;
