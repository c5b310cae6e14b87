-- Tasks published for whoever takes them on: claims, award, milestones, verdict; and what follows from the results of a year.

CREATE TABLE challenges (
  -- A number of the year, 2025-03.
  challenge_id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) > 0),
  ask TEXT NOT NULL CHECK (length(ask) > 0),
  kind TEXT CHECK (kind IN ('technology', 'investment', 'mechanism', 'project', 'other')),
  area_code TEXT REFERENCES areas (code),
  publisher_code TEXT,
  claim_until TEXT NOT NULL CHECK (claim_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document_number TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'awarded', 'completed', 'failed', 'withdrawn')),
  published_on TEXT,
  closed_on TEXT,
  closing_reason TEXT,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state IN ('completed', 'failed', 'withdrawn')) = (closing_reason IS NOT NULL AND closed_on IS NOT NULL))
) STRICT;
CREATE INDEX challenges_area ON challenges (area_code);

CREATE TRIGGER challenges_keep_delete BEFORE DELETE ON challenges BEGIN
  SELECT RAISE(ABORT, 'a task is withdrawn, not deleted');
END;

-- One claim of each unit; not public.
CREATE TABLE challenge_claims (
  claim_id TEXT PRIMARY KEY,
  challenge_id TEXT NOT NULL REFERENCES challenges (challenge_id),
  unit_code TEXT NOT NULL REFERENCES units (code),
  text TEXT NOT NULL,
  plan TEXT NOT NULL,
  contact TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('submitted', 'withdrawn', 'awarded', 'not-awarded')),
  reason TEXT,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK (state <> 'awarded' OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX challenge_claims_unit ON challenge_claims (challenge_id, unit_code);
CREATE INDEX challenge_claims_of_unit ON challenge_claims (unit_code);

CREATE TABLE challenge_milestones (
  milestone_id TEXT PRIMARY KEY,
  challenge_id TEXT NOT NULL REFERENCES challenges (challenge_id),
  unit_code TEXT NOT NULL REFERENCES units (code),
  title TEXT NOT NULL CHECK (length(title) > 0),
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'returned', 'confirmed')),
  proof TEXT,
  done_on TEXT,
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (state = 'open' OR (proof IS NOT NULL AND done_on IS NOT NULL))
) STRICT;
CREATE INDEX challenge_milestones_challenge ON challenge_milestones (challenge_id);
CREATE INDEX challenge_milestones_unit ON challenge_milestones (unit_code);

-- The city's own list of what may follow; these are the ones it starts with.
CREATE TABLE consequence_kinds (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  is_positive INTEGER NOT NULL CHECK (is_positive IN (0, 1)),
  needs_quantity INTEGER NOT NULL CHECK (needs_quantity IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO consequence_kinds (code, name, is_positive, needs_quantity) VALUES
  ('commend', '通报表扬', 1, 0),
  ('priority', '优先列入市重点', 1, 0),
  ('quota', '指标配额挂钩', 1, 1),
  ('talk', '约谈', 0, 0),
  ('criticise', '通报批评', 0, 0);

-- Codes stand without a reference: what was announced stays, whatever becomes of the area or unit.
CREATE TABLE consequences (
  consequence_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  subject TEXT NOT NULL CHECK (subject IN ('area', 'unit')),
  subject_code TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  kind_code TEXT NOT NULL REFERENCES consequence_kinds (code),
  quantity INTEGER CHECK (quantity > 0),
  quantity_unit TEXT,
  document_number TEXT NOT NULL CHECK (length(document_number) > 0),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  text TEXT NOT NULL CHECK (length(text) > 0),
  basis TEXT NOT NULL CHECK (basis IN ('ranking', 'assessment', 'other')),
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  revoked_because TEXT,
  CHECK ((quantity IS NULL) = (quantity_unit IS NULL))
) STRICT;
CREATE INDEX consequences_year ON consequences (year);
CREATE INDEX consequences_subject ON consequences (subject_code);
CREATE INDEX consequences_kind ON consequences (kind_code);

CREATE TRIGGER consequences_keep_delete BEFORE DELETE ON consequences BEGIN
  SELECT RAISE(ABORT, 'a consequence is revoked with a reason, not deleted');
END;
