-- The registry: units, key areas, clusters, projects and their annual plans. Codes are what people and workbooks carry.

CREATE TABLE units (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  type TEXT NOT NULL CHECK (type IN ('district', 'department', 'soe', 'taskforce')),
  sort_order INTEGER
) STRICT;

CREATE TABLE areas (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) > 0),
  category TEXT NOT NULL CHECK (category IN ('central', 'new', 'suburban')),
  lead_unit TEXT NOT NULL,
  positioning TEXT,
  planned_population INTEGER CHECK (planned_population >= 0),
  admitted_on TEXT NOT NULL CHECK (admitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  removed_on TEXT CHECK (removed_on > admitted_on)
) STRICT;

-- Real areas cross borders: several districts, the main one at position 0.
CREATE TABLE area_districts (
  area_code TEXT NOT NULL REFERENCES areas (code) ON DELETE CASCADE,
  district_code TEXT NOT NULL REFERENCES units (code),
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (area_code, district_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX area_districts_district ON area_districts (district_code);

CREATE TABLE clusters (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) > 0),
  area_code TEXT NOT NULL REFERENCES areas (code),
  lead_unit TEXT NOT NULL
) STRICT;
CREATE INDEX clusters_area ON clusters (area_code);

CREATE TABLE projects (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) > 0),
  cluster_code TEXT REFERENCES clusters (code),
  district_code TEXT NOT NULL REFERENCES units (code),
  responsible_unit TEXT NOT NULL,
  owner TEXT,
  category TEXT NOT NULL CHECK (category IN ('infrastructure', 'public-service', 'industry', 'platform')),
  function_tag TEXT CHECK (function_tag IN ('core', 'basic')),
  stage TEXT NOT NULL CHECK (stage IN ('preparing', 'starting', 'building', 'finishing')),
  total_investment_yuan INTEGER NOT NULL CHECK (total_investment_yuan >= 0),
  planned_start TEXT CHECK (planned_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  planned_completion TEXT CHECK (planned_completion GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  actual_start TEXT CHECK (actual_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  actual_completion TEXT CHECK (actual_completion GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  -- Checked when the transaction ends: a package and its parts may come in any order in one workbook.
  package_code TEXT REFERENCES projects (code) DEFERRABLE INITIALLY DEFERRED CHECK (package_code <> code)
) STRICT;
CREATE INDEX projects_cluster ON projects (cluster_code);
CREATE INDEX projects_district ON projects (district_code);
CREATE INDEX projects_package ON projects (package_code) WHERE package_code IS NOT NULL;

CREATE TABLE plans (
  project_code TEXT NOT NULL REFERENCES projects (code),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  investment_yuan INTEGER NOT NULL CHECK (investment_yuan >= 0),
  curve_yuan TEXT CHECK (curve_yuan IS NULL OR json_array_length(curve_yuan) = 12),
  -- The plan as it first stood; a re-baseline changes the line above and never this one.
  original_yuan INTEGER NOT NULL CHECK (original_yuan >= 0),
  PRIMARY KEY (project_code, year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plans_keep_the_original BEFORE UPDATE OF original_yuan ON plans
WHEN new.original_yuan <> old.original_yuan
BEGIN
  SELECT RAISE(ABORT, 'the original plan is never lost');
END;
