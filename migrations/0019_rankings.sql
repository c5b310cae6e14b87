-- Rankings are frozen with the pages of a snapshot: one more kind, which SQLite only takes by a new table; and races, a
-- chosen group compared on one indicator over months.

CREATE TABLE snapshot_pages_anew (
  number TEXT NOT NULL REFERENCES snapshots (number),
  kind TEXT NOT NULL CHECK (kind IN ('area', 'project', 'source', 'ranking')),
  -- Of the area or project; of a source its figure, with the code behind a colon: project-light:P0050; of a ranking what
  -- it spans and its group: month:all.
  code TEXT NOT NULL,
  -- Whole, with what not every reader may open; the hash of the snapshot covers it.
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (number, kind, code)
) STRICT;
INSERT INTO snapshot_pages_anew (number, kind, code, content) SELECT number, kind, code, content FROM snapshot_pages;
DROP TABLE snapshot_pages;
ALTER TABLE snapshot_pages_anew RENAME TO snapshot_pages;

CREATE TRIGGER snapshot_pages_are_never_changed BEFORE UPDATE ON snapshot_pages
BEGIN
  SELECT RAISE(ABORT, 'a snapshot is never changed');
END;

CREATE TRIGGER snapshot_pages_are_never_deleted BEFORE DELETE ON snapshot_pages
BEGIN
  SELECT RAISE(ABORT, 'a snapshot is never deleted');
END;

-- A race is set up once; what was set up wrongly is withdrawn with a reason and stays.
CREATE TABLE races (
  race_id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  member_kind TEXT NOT NULL CHECK (member_kind IN ('area', 'district')),
  members TEXT NOT NULL CHECK (json_valid(members)),
  indicator TEXT NOT NULL
    CHECK (indicator IN ('investment', 'starts', 'bond-use', 'rail-800m', 'invested-growth')),
  from_month TEXT NOT NULL CHECK (from_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  to_month TEXT NOT NULL CHECK (to_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  -- Hundredths of a percent; null without a target.
  target_basis_points INTEGER CHECK (target_basis_points >= 0),
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  withdrawn_because TEXT,
  withdrawn_by_name TEXT,
  withdrawn_at TEXT,
  CHECK (from_month <= to_month),
  CHECK ((withdrawn_because IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL))
) STRICT;

CREATE TRIGGER races_keep_delete BEFORE DELETE ON races BEGIN
  SELECT RAISE(ABORT, 'a race is withdrawn with a reason, not deleted');
END;
