-- Dynamic adjustment: yearly scores of the time before the system, rules, candidates, exemptions, proposals, and who is watched.

CREATE TABLE annual_scores (
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  area_code TEXT NOT NULL REFERENCES areas (code),
  score_hundredths INTEGER NOT NULL CHECK (score_hundredths >= 0),
  document_number TEXT,
  PRIMARY KEY (year, area_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX annual_scores_area ON annual_scores (area_code);

-- A rule is drafted, then adopted by a document; what was adopted never changes.
CREATE TABLE adjustment_rules (
  rule_id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'adopted', 'dropped')),
  document_number TEXT,
  effective_on TEXT CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'adopted') = (document_number IS NOT NULL AND effective_on IS NOT NULL))
) STRICT;

CREATE TRIGGER adjustment_rules_keep_update BEFORE UPDATE ON adjustment_rules WHEN OLD.state <> 'draft' BEGIN
  SELECT RAISE(ABORT, 'only a draft of a rule changes');
END;
CREATE TRIGGER adjustment_rules_keep_delete BEFORE DELETE ON adjustment_rules BEGIN
  SELECT RAISE(ABORT, 'a rule is dropped, not deleted');
END;

-- Areas proposed for the list; whether one was admitted is told by the registry.
CREATE TABLE area_candidates (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  category TEXT NOT NULL CHECK (category IN ('central', 'new', 'suburban')),
  district_code TEXT NOT NULL REFERENCES units (code),
  lead_unit TEXT NOT NULL,
  positioning TEXT,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  scores TEXT NOT NULL CHECK (json_valid(scores)),
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX area_candidates_district ON area_candidates (district_code);

CREATE TABLE adjustment_exemptions (
  area_code TEXT NOT NULL REFERENCES areas (code),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  document_number TEXT,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (area_code, year)
) STRICT, WITHOUT ROWID;

-- The code stands without a reference: a candidate is no area before it is admitted.
CREATE TABLE adjustment_proposals (
  proposal_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('watch', 'unwatch', 'remove', 'admit')),
  area_code TEXT NOT NULL,
  area_name TEXT NOT NULL,
  basis_year INTEGER NOT NULL CHECK (basis_year BETWEEN 2000 AND 2100),
  effective_on TEXT NOT NULL CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document_number TEXT,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL CHECK (length(evidence) > 0),
  rule_id TEXT REFERENCES adjustment_rules (rule_id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'rejected', 'withdrawn')),
  proposed_by_id TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  decided_by_id TEXT,
  decided_by TEXT,
  decided_at TEXT,
  decision_note TEXT,
  withdrawn_by TEXT,
  withdrawn_at TEXT,
  withdraw_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (decided_by_id IS NULL OR decided_by_id <> proposed_by_id),
  CHECK (state NOT IN ('approved', 'rejected') OR decided_by_id IS NOT NULL),
  CHECK (state <> 'approved' OR document_number IS NOT NULL),
  CHECK ((state = 'withdrawn') = (withdrawn_by IS NOT NULL))
) STRICT;
CREATE INDEX adjustment_proposals_area ON adjustment_proposals (area_code);
CREATE INDEX adjustment_proposals_rule ON adjustment_proposals (rule_id);

CREATE TRIGGER adjustment_proposals_keep_delete BEFORE DELETE ON adjustment_proposals BEGIN
  SELECT RAISE(ABORT, 'a proposal is withdrawn, not deleted');
END;

-- Time under watch. What was approved for a day to come and is withdrawn before it leaves no watch.
CREATE TABLE area_watches (
  watch_id TEXT PRIMARY KEY,
  area_code TEXT NOT NULL REFERENCES areas (code),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  basis_year INTEGER NOT NULL CHECK (basis_year BETWEEN 2000 AND 2100),
  proposal_id TEXT NOT NULL REFERENCES adjustment_proposals (proposal_id),
  until_on TEXT CHECK (until_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_basis_year INTEGER CHECK (end_basis_year BETWEEN 2000 AND 2100),
  end_proposal_id TEXT REFERENCES adjustment_proposals (proposal_id),
  CHECK (until_on IS NULL OR until_on > from_on),
  CHECK ((until_on IS NULL) = (end_basis_year IS NULL) AND (until_on IS NULL) = (end_proposal_id IS NULL))
) STRICT;
CREATE INDEX area_watches_area ON area_watches (area_code);
CREATE INDEX area_watches_proposal ON area_watches (proposal_id);
CREATE INDEX area_watches_end_proposal ON area_watches (end_proposal_id);
