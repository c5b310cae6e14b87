-- Rail and the outlines of areas. Positions are WGS-84; what the file said stands beside them.

CREATE TABLE rail_lines (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL,
  colour TEXT
) STRICT;

CREATE TABLE rail_stations (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL,
  longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  opened_on TEXT,
  forecast_opening TEXT,
  closed_on TEXT,
  has_exit INTEGER NOT NULL CHECK (has_exit IN (0, 1)),
  original_crs TEXT NOT NULL,
  original_x REAL NOT NULL,
  original_y REAL NOT NULL
) STRICT;

CREATE TABLE rail_station_lines (
  station_code TEXT NOT NULL REFERENCES rail_stations (code) ON DELETE CASCADE,
  line_code TEXT NOT NULL REFERENCES rail_lines (code),
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (station_code, line_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX rail_station_lines_line ON rail_station_lines (line_code);

CREATE TABLE area_boundaries (
  area_code TEXT PRIMARY KEY REFERENCES areas (code),
  boundary TEXT NOT NULL CHECK (json_valid(boundary)),
  original_crs TEXT NOT NULL,
  original TEXT NOT NULL CHECK (json_valid(original))
) STRICT;
