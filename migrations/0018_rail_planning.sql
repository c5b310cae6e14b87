-- Rail over time: outlines that change, what was forecast when, the order of lines with their platforms, exits, points of
-- people and floor space, and saved scenarios. Positions are WGS-84; what the file said stands beside them.

-- An outline holds from its day until the next one of the area; the first also holds before its day.
CREATE TABLE dated_boundaries (
  area_code TEXT NOT NULL REFERENCES areas (code),
  -- 1900-01-01: from the beginning.
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  boundary TEXT NOT NULL CHECK (json_valid(boundary)),
  original_crs TEXT NOT NULL,
  original TEXT NOT NULL CHECK (json_valid(original)),
  PRIMARY KEY (area_code, effective_from)
) STRICT;
INSERT INTO dated_boundaries (area_code, effective_from, boundary, original_crs, original)
SELECT area_code, '1900-01-01', boundary, original_crs, original FROM area_boundaries;
DROP TABLE area_boundaries;
ALTER TABLE dated_boundaries RENAME TO area_boundaries;

-- Imports of outlines stay undoable: what they wrote holds from the beginning. Fields stand in order of their names.
UPDATE import_changes SET
  before = replace(before, ',"original":{', ',"effectiveFrom":"1900-01-01","original":{'),
  after = replace(after, ',"original":{', ',"effectiveFrom":"1900-01-01","original":{')
WHERE import_id IN (SELECT import_id FROM imports WHERE kind = 'boundaries');

-- Append-only: what was ever expected of a station, and who said so when. A station keeps its story when it goes.
CREATE TABLE rail_forecasts (
  station_code TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  -- Null: an opening is no longer expected.
  opening TEXT,
  stated_on TEXT NOT NULL CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  stated_by TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (station_code, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rail_forecasts_keep_update BEFORE UPDATE ON rail_forecasts BEGIN
  SELECT RAISE(ABORT, 'a forecast is followed by another one, not changed');
END;
CREATE TRIGGER rail_forecasts_keep_delete BEFORE DELETE ON rail_forecasts BEGIN
  SELECT RAISE(ABORT, 'a forecast is followed by another one, not deleted');
END;

INSERT INTO rail_forecasts (station_code, version, opening, stated_on, stated_by, at)
SELECT code, 1, forecast_opening, date('now', '+8 hours'), '系统迁移', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM rail_stations WHERE forecast_opening IS NOT NULL ORDER BY code;

-- The order of a line; a station stands twice where a loop closes. The platform may lie apart from the station.
CREATE TABLE rail_stops (
  line_code TEXT NOT NULL REFERENCES rail_lines (code),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  station_code TEXT NOT NULL REFERENCES rail_stations (code),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  opened_on TEXT,
  closed_on TEXT,
  original_crs TEXT,
  original_x REAL,
  original_y REAL,
  PRIMARY KEY (line_code, sequence),
  CHECK ((longitude IS NULL) = (latitude IS NULL) AND (longitude IS NULL) = (original_crs IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX rail_stops_station ON rail_stops (station_code);

CREATE TABLE rail_exits (
  station_code TEXT NOT NULL REFERENCES rail_stations (code),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  original_crs TEXT NOT NULL,
  original_x REAL NOT NULL,
  original_y REAL NOT NULL,
  PRIMARY KEY (station_code, name)
) STRICT, WITHOUT ROWID;

-- What else than ground may be covered: people, and square metres of building.
CREATE TABLE rail_points (
  basis TEXT NOT NULL CHECK (basis IN ('population', 'floorSpace')),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  weight INTEGER NOT NULL CHECK (weight >= 0),
  original_crs TEXT NOT NULL,
  original_x REAL NOT NULL,
  original_y REAL NOT NULL,
  PRIMARY KEY (basis, code)
) STRICT, WITHOUT ROWID;

-- What somebody supposes about the network; never counted as data.
CREATE TABLE rail_plans (
  plan_id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  note TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  scope TEXT NOT NULL CHECK (scope IN ('central', 'all')),
  scenario TEXT NOT NULL CHECK (json_valid(scenario)),
  owner_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  archived_at TEXT
) STRICT;

CREATE TRIGGER rail_plans_keep_delete BEFORE DELETE ON rail_plans BEGIN
  SELECT RAISE(ABORT, 'a scenario is archived, not deleted: its link still answers');
END;
