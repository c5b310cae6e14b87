-- Special bonds: batches and what of them went to which project.

CREATE TABLE bond_batches (
  code TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) > 0),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  nature TEXT NOT NULL CHECK (nature IN ('new', 'refinancing')),
  state TEXT NOT NULL CHECK (state IN ('issued', 'planned')),
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  term_years INTEGER CHECK (term_years > 0),
  rate_basis_points INTEGER CHECK (rate_basis_points >= 0),
  amount_yuan INTEGER NOT NULL CHECK (amount_yuan > 0)
) STRICT;
CREATE INDEX bond_batches_year ON bond_batches (year, issued_on);

CREATE TABLE bond_allocations (
  batch_code TEXT NOT NULL REFERENCES bond_batches (code),
  project_code TEXT NOT NULL REFERENCES projects (code),
  amount_yuan INTEGER NOT NULL CHECK (amount_yuan > 0),
  PRIMARY KEY (batch_code, project_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX bond_allocations_project ON bond_allocations (project_code);
