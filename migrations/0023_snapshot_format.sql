-- In which format a snapshot was stored, so that a later version knows what to bring up to date when it reads it.
-- What was stored before formats were kept is the first one.

ALTER TABLE snapshots ADD COLUMN format INTEGER NOT NULL DEFAULT 1 CHECK (format >= 1);
