-- What units had to answer, and by when they did, is frozen with the pages of a snapshot: one more kind, which SQLite only
-- takes by a new table.

CREATE TABLE snapshot_pages_anew (
  number TEXT NOT NULL REFERENCES snapshots (number),
  kind TEXT NOT NULL CHECK (kind IN ('area', 'project', 'source', 'ranking', 'answers')),
  -- Of the area or project; of a source its figure, with the code behind a colon: project-light:P0050; of a ranking what
  -- it spans and its group: month:all; of answers to blockers: units.
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
