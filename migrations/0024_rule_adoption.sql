-- Rules of every kind are drafted by one person and adopted by another, in one table. What was adopted never changes;
-- whatever version is in force in a month, the later adopted of two that begin in one month.
--
-- The rules of adjustment had a table of their own, which proposals refer to: its place is taken by the new table, so that
-- those references go along when it is renamed.

PRAGMA defer_foreign_keys = ON;

CREATE TABLE rule_versions_before AS SELECT kind, code, effective_month, content FROM rule_versions;
CREATE TABLE adjustment_rules_before AS SELECT * FROM adjustment_rules;
DROP TABLE rule_versions;
DROP TABLE adjustment_rules;

CREATE TABLE adjustment_rules (
  rule_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  -- Which of the kind, as indicators have one rule each.
  code TEXT NOT NULL CHECK (length(code) > 0),
  effective_month TEXT NOT NULL CHECK (effective_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- What it goes by: a document number or a decision.
  basis TEXT NOT NULL CHECK (length(basis) > 0),
  -- The edition it was drafted from; 0 is what the product comes with.
  base_edition INTEGER NOT NULL CHECK (base_edition >= 0),
  state TEXT NOT NULL CHECK (state IN ('draft', 'adopted', 'rejected', 'withdrawn')),
  -- 1, 2, … by kind and code, in the order of adoption.
  edition INTEGER CHECK (edition > 0),
  -- Null where a rule came in before there were drafts.
  drafted_by_id TEXT,
  drafted_by TEXT NOT NULL,
  drafted_at TEXT NOT NULL,
  decided_by_id TEXT,
  decided_by TEXT,
  decided_at TEXT,
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'adopted') = (edition IS NOT NULL)),
  CHECK ((state = 'draft') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CHECK (state NOT IN ('adopted', 'rejected') OR decided_by_id IS NULL OR decided_by_id <> drafted_by_id)
) STRICT;

INSERT INTO adjustment_rules (rule_id, kind, code, effective_month, content, basis, base_edition, state, edition,
  drafted_by, drafted_at, decided_by, decided_at, note)
SELECT lower(hex(randomblob(16))), kind,
  CASE kind WHEN 'indicator' THEN code WHEN 'ranking' THEN 'monthly-index' ELSE kind END,
  effective_month,
  json_remove(content, '$.effectiveMonth', '$.code', '$.reason', '$.byName', '$.at'),
  coalesce(json_extract(content, '$.reason'), '系统迁移'), 0, 'adopted',
  row_number() OVER (
    PARTITION BY kind, CASE kind WHEN 'indicator' THEN code ELSE kind END ORDER BY effective_month, code
  ),
  coalesce(json_extract(content, '$.byName'), '系统迁移'),
  coalesce(json_extract(content, '$.at'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  coalesce(json_extract(content, '$.byName'), '系统迁移'),
  coalesce(json_extract(content, '$.at'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  NULL
FROM rule_versions_before WHERE kind <> 'duty';

-- Duties stood one by one; those of a month together are one version.
INSERT INTO adjustment_rules (rule_id, kind, code, effective_month, content, basis, base_edition, state, edition,
  drafted_by, drafted_at, decided_by, decided_at)
SELECT lower(hex(randomblob(16))), 'duty', 'duty', effective_month,
  json_object('duties', json_group_array(json(content))), '系统迁移', 0, 'adopted',
  row_number() OVER (ORDER BY effective_month),
  '系统迁移', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '系统迁移', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM rule_versions_before WHERE kind = 'duty' GROUP BY effective_month;

-- A rule of adjustment took effect on a day; it does so with the month of that day.
INSERT INTO adjustment_rules (rule_id, kind, code, effective_month, content, basis, base_edition, state, edition,
  drafted_by, drafted_at, decided_by, decided_at, version)
SELECT rule_id, 'adjustment', 'adjustment', substr(coalesce(effective_on, at), 1, 7), json_set(content, '$.name', name),
  coalesce(document_number, name), 0,
  CASE state WHEN 'dropped' THEN 'withdrawn' ELSE state END,
  CASE state WHEN 'adopted' THEN row_number() OVER (PARTITION BY state ORDER BY effective_on, at) END,
  by_name, at,
  CASE state WHEN 'draft' THEN NULL ELSE by_name END,
  CASE state WHEN 'draft' THEN NULL ELSE at END,
  version
FROM adjustment_rules_before;

DROP TABLE rule_versions_before;
DROP TABLE adjustment_rules_before;
ALTER TABLE adjustment_rules RENAME TO rule_versions;
CREATE UNIQUE INDEX rule_versions_edition ON rule_versions (kind, code, edition);

CREATE TRIGGER rule_versions_keep_update BEFORE UPDATE ON rule_versions WHEN OLD.state <> 'draft' BEGIN
  SELECT RAISE(ABORT, 'only a draft of a rule changes');
END;
CREATE TRIGGER rule_versions_keep_delete BEFORE DELETE ON rule_versions BEGIN
  SELECT RAISE(ABORT, 'a rule is withdrawn, not deleted');
END;
