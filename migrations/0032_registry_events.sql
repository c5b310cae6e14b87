-- What was renamed, got another code, was merged, transferred or split: by it papers that use the former name or code are
-- read. What was recorded is not rewritten: what was wrong is revoked and stays.

CREATE TABLE registry_events (
  event_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'recode', 'merge', 'transfer', 'split')),
  noun TEXT NOT NULL CHECK (noun IN ('unit', 'area', 'cluster', 'project')),
  former_code TEXT NOT NULL CHECK (length(former_code) BETWEEN 1 AND 40),
  former_name TEXT CHECK (length(former_name) > 0),
  successors TEXT NOT NULL CHECK (json_valid(successors)),
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  document_number TEXT,
  -- The import that brought another name; NULL where a person recorded it.
  import_id TEXT,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;
CREATE INDEX registry_events_import ON registry_events (import_id);

CREATE TRIGGER registry_events_keep_update BEFORE UPDATE ON registry_events
WHEN NEW.kind IS NOT OLD.kind OR NEW.noun IS NOT OLD.noun OR NEW.former_code IS NOT OLD.former_code
  OR NEW.former_name IS NOT OLD.former_name OR NEW.successors IS NOT OLD.successors OR NEW.on_day IS NOT OLD.on_day
BEGIN
  SELECT RAISE(ABORT, 'what was recorded is revoked, not changed');
END;
CREATE TRIGGER registry_events_keep_delete BEFORE DELETE ON registry_events BEGIN
  SELECT RAISE(ABORT, 'what was recorded is revoked, not deleted');
END;
