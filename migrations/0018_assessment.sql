-- The two-way assessment: schemes, rounds, sealed sheets of marks, replies, audit, frozen results and appeals.

-- What is marked and how it counts, per year and direction. An adopted one is frozen; a change is another edition.
CREATE TABLE assessment_schemes (
  scheme_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  direction TEXT NOT NULL CHECK (direction IN ('departments-mark-districts', 'districts-mark-departments')),
  edition INTEGER NOT NULL CHECK (edition >= 1),
  name TEXT NOT NULL CHECK (length(name) > 0),
  status TEXT NOT NULL CHECK (status IN ('draft', 'adopted')),
  effective_from TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1,
  created_by_name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  adopted_by_name TEXT,
  adopted_at TEXT,
  copied_from TEXT,
  UNIQUE (year, direction, edition),
  CHECK ((status = 'adopted') = (effective_from IS NOT NULL)),
  CHECK ((status = 'adopted') = (adopted_at IS NOT NULL))
) STRICT;

CREATE TRIGGER assessment_schemes_are_frozen BEFORE UPDATE ON assessment_schemes WHEN OLD.status = 'adopted' BEGIN
  SELECT RAISE(ABORT, 'an adopted scheme is frozen: copy it to a new edition');
END;
CREATE TRIGGER assessment_schemes_stay BEFORE DELETE ON assessment_schemes BEGIN
  SELECT RAISE(ABORT, 'a scheme is not deleted');
END;

-- One round a year, both directions together.
CREATE TABLE assessment_rounds (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
  stage TEXT NOT NULL CHECK (stage IN ('marking', 'reply', 'audit', 'published')),
  opened_on TEXT NOT NULL,
  opened_by_name TEXT NOT NULL,
  marking_due TEXT NOT NULL,
  published_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((stage = 'published') = (published_on IS NOT NULL))
) STRICT;

CREATE TRIGGER assessment_rounds_go_forward BEFORE UPDATE OF stage ON assessment_rounds
WHEN NEW.stage <> OLD.stage AND (OLD.stage || ' ' || NEW.stage) NOT IN
  ('marking reply', 'reply audit', 'audit reply', 'audit published')
BEGIN
  SELECT RAISE(ABORT, 'the stages of a round cannot go back but from audit to reply');
END;
CREATE TRIGGER assessment_rounds_stay BEFORE DELETE ON assessment_rounds BEGIN
  SELECT RAISE(ABORT, 'a round is not deleted');
END;

-- Who marks whom, as it was when the round opened. A basis stands here where the scheme's own could not be used.
CREATE TABLE assessment_round_directions (
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  direction TEXT NOT NULL CHECK (direction IN ('departments-mark-districts', 'districts-mark-departments')),
  scheme_id TEXT NOT NULL REFERENCES assessment_schemes (scheme_id),
  basis TEXT CHECK (basis IN ('raw', 'trimmed', 'adjusted')),
  basis_reason TEXT,
  raters TEXT NOT NULL CHECK (json_valid(raters)),
  targets TEXT NOT NULL CHECK (json_valid(targets)),
  PRIMARY KEY (year, direction),
  CHECK ((basis IS NULL) = (basis_reason IS NULL))
) STRICT;

-- 回避: granted ones leave the design.
CREATE TABLE assessment_recusals (
  recusal_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  direction TEXT NOT NULL CHECK (direction IN ('departments-mark-districts', 'districts-mark-departments')),
  rater_code TEXT NOT NULL,
  target_code TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused')),
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  decided_by_name TEXT,
  decision_reason TEXT
) STRICT;
CREATE INDEX assessment_recusals_year ON assessment_recusals (year);

-- Sealed: the cells of a sheet are its own unit's alone while marking, see decision 0014.
CREATE TABLE assessment_sheets (
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  rater_code TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('departments-mark-districts', 'districts-mark-departments')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'handed-in')),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  untouched TEXT NOT NULL CHECK (json_valid(untouched)),
  version INTEGER NOT NULL,
  handed_in_at TEXT,
  handed_in_by_name TEXT,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (year, rater_code),
  CHECK ((status = 'handed-in') = (handed_in_at IS NOT NULL))
) STRICT;

CREATE TRIGGER assessment_sheets_are_added_while_marking BEFORE INSERT ON assessment_sheets
WHEN (SELECT stage FROM assessment_rounds WHERE year = NEW.year) <> 'marking' BEGIN
  SELECT RAISE(ABORT, 'a sheet is written while marking');
END;
CREATE TRIGGER assessment_sheets_are_written_while_marking BEFORE UPDATE ON assessment_sheets
WHEN (SELECT stage FROM assessment_rounds WHERE year = OLD.year) <> 'marking' BEGIN
  SELECT RAISE(ABORT, 'a sheet is written while marking');
END;
CREATE TRIGGER assessment_sheets_stay BEFORE DELETE ON assessment_sheets BEGIN
  SELECT RAISE(ABORT, 'a sheet is not deleted');
END;

-- Marks of departments that do not count; those of districts cannot be singled out.
CREATE TABLE assessment_exclusions (
  exclusion_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  rater_code TEXT NOT NULL,
  target_code TEXT NOT NULL,
  -- Null: all that the rater gave the target.
  criterion_code TEXT,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  withdrawn_because TEXT
) STRICT;
CREATE INDEX assessment_exclusions_year ON assessment_exclusions (year);

CREATE TRIGGER assessment_exclusions_are_of_audit BEFORE INSERT ON assessment_exclusions
WHEN (SELECT stage FROM assessment_rounds WHERE year = NEW.year) <> 'audit' BEGIN
  SELECT RAISE(ABORT, 'single marks are excluded in audit only');
END;
CREATE TRIGGER assessment_exclusions_change_in_audit BEFORE UPDATE ON assessment_exclusions
WHEN (SELECT stage FROM assessment_rounds WHERE year = OLD.year) <> 'audit' BEGIN
  SELECT RAISE(ABORT, 'single marks are excluded in audit only');
END;

-- Bonus and penalty items, and objective values that an appeal corrected.
CREATE TABLE assessment_entries (
  entry_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  direction TEXT NOT NULL CHECK (direction IN ('departments-mark-districts', 'districts-mark-departments')),
  target_code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('bonus', 'penalty', 'objective')),
  criterion_code TEXT,
  tenths INTEGER CHECK (tenths > 0),
  share_basis_points INTEGER CHECK (share_basis_points BETWEEN 0 AND 10000),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  document_number TEXT NOT NULL CHECK (length(document_number) > 0),
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  appeal_id TEXT REFERENCES assessment_appeals (appeal_id),
  withdrawn_because TEXT,
  CHECK ((kind = 'objective') = (share_basis_points IS NOT NULL)),
  CHECK ((kind = 'objective') = (criterion_code IS NOT NULL)),
  CHECK ((kind = 'objective') = (tenths IS NULL))
) STRICT;
CREATE INDEX assessment_entries_year ON assessment_entries (year);

-- What a marked unit says of its year, and what the audit makes of it.
CREATE TABLE assessment_replies (
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  unit_code TEXT NOT NULL,
  text TEXT NOT NULL,
  version INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  is_accepted INTEGER CHECK (is_accepted IN (0, 1)),
  conclusion TEXT,
  concluded_by_name TEXT,
  concluded_at TEXT,
  PRIMARY KEY (year, unit_code),
  CHECK ((is_accepted IS NULL) = (conclusion IS NULL))
) STRICT;

CREATE TABLE assessment_appeals (
  appeal_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  direction TEXT NOT NULL CHECK (direction IN ('departments-mark-districts', 'districts-mark-departments')),
  unit_code TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'dismissed', 'corrected')),
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  decision_reason TEXT,
  decided_by_name TEXT,
  decided_at TEXT,
  result_version INTEGER,
  CHECK ((state = 'open') = (decision_reason IS NULL)),
  CHECK ((state = 'corrected') = (result_version IS NOT NULL))
) STRICT;
CREATE INDEX assessment_appeals_year ON assessment_appeals (year);

-- Evidence of replies and appeals; the bytes stand in the file store under their hash.
CREATE TABLE assessment_files (
  file_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  unit_code TEXT NOT NULL,
  -- Null: of the unit's reply.
  appeal_id TEXT REFERENCES assessment_appeals (appeal_id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
  file_bytes INTEGER NOT NULL CHECK (file_bytes > 0),
  added_by_name TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX assessment_files_unit ON assessment_files (year, unit_code);

-- Frozen at publication, and again with every correction.
CREATE TABLE assessment_results (
  year INTEGER NOT NULL REFERENCES assessment_rounds (year),
  direction TEXT NOT NULL CHECK (direction IN ('departments-mark-districts', 'districts-mark-departments')),
  version INTEGER NOT NULL CHECK (version >= 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  published_on TEXT NOT NULL,
  published_at TEXT NOT NULL,
  published_by_name TEXT NOT NULL,
  because TEXT,
  PRIMARY KEY (year, direction, version)
) STRICT;

CREATE TRIGGER assessment_results_are_never_changed BEFORE UPDATE ON assessment_results BEGIN
  SELECT RAISE(ABORT, 'a published result is never changed: a correction is another version');
END;
CREATE TRIGGER assessment_results_are_never_deleted BEFORE DELETE ON assessment_results BEGIN
  SELECT RAISE(ABORT, 'a published result is never deleted');
END;
