-- What was reported and accepted of a project for a month.

CREATE TABLE report_lines (
  project_code TEXT NOT NULL REFERENCES projects (code),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  invested_yuan INTEGER NOT NULL CHECK (invested_yuan >= 0),
  progress_basis_points INTEGER CHECK (progress_basis_points BETWEEN 0 AND 10000),
  image_progress TEXT,
  statistics_yuan INTEGER CHECK (statistics_yuan >= 0),
  funds_arrived_yuan INTEGER CHECK (funds_arrived_yuan >= 0),
  forecast_yuan INTEGER CHECK (forecast_yuan >= 0),
  actual_start TEXT CHECK (actual_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  actual_completion TEXT CHECK (actual_completion GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  problem TEXT,
  problem_type TEXT,
  units_to_coordinate TEXT,
  note TEXT,
  PRIMARY KEY (project_code, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_lines_month ON report_lines (month);
