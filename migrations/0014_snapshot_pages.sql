-- The page of each area and project, and the source of each figure, as published: read one by one, without the whole.

CREATE TABLE snapshot_pages (
  number TEXT NOT NULL REFERENCES snapshots (number),
  kind TEXT NOT NULL CHECK (kind IN ('area', 'project', 'source')),
  -- Of the area or project; of a source its figure, with the code behind a colon: project-light:P0050.
  code TEXT NOT NULL,
  -- Whole, with what not every reader may open; the hash of the snapshot covers it.
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (number, kind, code)
) STRICT;

CREATE TRIGGER snapshot_pages_are_never_changed BEFORE UPDATE ON snapshot_pages
BEGIN
  SELECT RAISE(ABORT, 'a snapshot is never changed');
END;

CREATE TRIGGER snapshot_pages_are_never_deleted BEFORE DELETE ON snapshot_pages
BEGIN
  SELECT RAISE(ABORT, 'a snapshot is never deleted');
END;
