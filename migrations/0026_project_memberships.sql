-- In which cluster a project is since when. What was said is not rewritten: a move that is taken back, or overtaken by one
-- from an earlier day, is revoked and stays.

CREATE TABLE project_memberships (
  membership_id INTEGER PRIMARY KEY,
  project_code TEXT NOT NULL REFERENCES projects (code) ON DELETE CASCADE,
  -- NULL: in none, a project of the city outside the key areas.
  cluster_code TEXT REFERENCES clusters (code),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  document_number TEXT,
  -- The import that said so; NULL where a person did on the project's page.
  import_id TEXT,
  -- NULL for what a project begins with: the source of its row says where that came from.
  by_name TEXT,
  at TEXT,
  revoked_at TEXT,
  revoked_import TEXT
) STRICT;
CREATE UNIQUE INDEX project_memberships_day ON project_memberships (project_code, from_on) WHERE revoked_at IS NULL;
CREATE INDEX project_memberships_project ON project_memberships (project_code);
CREATE INDEX project_memberships_cluster ON project_memberships (cluster_code);
CREATE INDEX project_memberships_import ON project_memberships (import_id);
CREATE INDEX project_memberships_revoked_import ON project_memberships (revoked_import);

-- Where nobody said since when, a project has always been where it is.
INSERT INTO project_memberships (project_code, cluster_code, from_on, reason)
SELECT code, cluster_code, '1900-01-01', '入库' FROM projects;

CREATE TRIGGER project_memberships_begin AFTER INSERT ON projects BEGIN
  INSERT INTO project_memberships (project_code, cluster_code, from_on, reason)
  VALUES (NEW.code, NEW.cluster_code, '1900-01-01', '入库');
END;

CREATE TRIGGER project_memberships_keep_update BEFORE UPDATE ON project_memberships
WHEN NEW.project_code IS NOT OLD.project_code OR NEW.cluster_code IS NOT OLD.cluster_code
  OR NEW.from_on IS NOT OLD.from_on OR NEW.reason IS NOT OLD.reason OR NEW.at IS NOT OLD.at
BEGIN
  SELECT RAISE(ABORT, 'a membership is revoked, not changed');
END;
