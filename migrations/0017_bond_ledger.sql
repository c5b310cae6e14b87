-- Special bonds beyond balances: the ledger of every movement, money spent, quota, requests, places and scenarios; and
-- the limits of allocations, held here so that no path can pass them.

-- Append-only. What an allocation is today is the sum of its movements; `bond_allocations` keeps that sum at hand.
-- Codes stand without a reference: the ledger outlives an import of batches or projects that is undone.
CREATE TABLE bond_entries (
  entry_id INTEGER PRIMARY KEY,
  batch_code TEXT NOT NULL,
  project_code TEXT NOT NULL,
  amount_yuan INTEGER NOT NULL CHECK (amount_yuan <> 0),
  move TEXT NOT NULL CHECK (move IN ('allocated', 'adjusted', 'reversed', 'use-changed')),
  -- Null: since the batch was issued, whenever that turns out to be.
  effective_on TEXT CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  approval_number TEXT,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK (move <> 'use-changed' OR (approval_number IS NOT NULL AND effective_on IS NOT NULL))
) STRICT;
CREATE INDEX bond_entries_allocation ON bond_entries (batch_code, project_code);
CREATE INDEX bond_entries_effective ON bond_entries (effective_on);

CREATE TRIGGER bond_entries_keep_update BEFORE UPDATE ON bond_entries BEGIN
  SELECT RAISE(ABORT, 'the bond ledger is append-only: reverse a movement by another one');
END;
CREATE TRIGGER bond_entries_keep_delete BEFORE DELETE ON bond_entries BEGIN
  SELECT RAISE(ABORT, 'the bond ledger is append-only: reverse a movement by another one');
END;

INSERT INTO bond_entries (batch_code, project_code, amount_yuan, move, effective_on, reason, by_id, by_name, at)
SELECT batch_code, project_code, amount_yuan, 'allocated', NULL, '台账启用时的分配余额', 'migration', '系统迁移',
  strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM bond_allocations ORDER BY batch_code, project_code;

-- Money used by one project in one month; only allocated money can be spent.
CREATE TABLE bond_spending (
  batch_code TEXT NOT NULL REFERENCES bond_batches (code),
  project_code TEXT NOT NULL REFERENCES projects (code),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  spent_yuan INTEGER NOT NULL CHECK (spent_yuan >= 0),
  PRIMARY KEY (batch_code, project_code, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX bond_spending_project ON bond_spending (project_code);

-- Quota handed down; a wrong one is reversed with a reason and stays on the list.
CREATE TABLE bond_quotas (
  quota_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  handed_down_on TEXT NOT NULL CHECK (handed_down_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  amount_yuan INTEGER NOT NULL CHECK (amount_yuan <> 0),
  document_number TEXT NOT NULL CHECK (length(document_number) > 0),
  note TEXT,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  reversed_because TEXT,
  reversed_by_name TEXT,
  reversed_at TEXT,
  CHECK ((reversed_because IS NULL) = (reversed_at IS NULL) AND (reversed_at IS NULL) = (reversed_by_name IS NULL))
) STRICT;
CREATE INDEX bond_quotas_year ON bond_quotas (year, handed_down_on);

CREATE TRIGGER bond_quotas_keep_delete BEFORE DELETE ON bond_quotas BEGIN
  SELECT RAISE(ABORT, 'a quota is reversed with a reason, not deleted');
END;
CREATE TRIGGER bond_quotas_keep_update BEFORE UPDATE ON bond_quotas
WHEN OLD.reversed_at IS NOT NULL OR NEW.reversed_at IS NULL
  OR NEW.quota_id IS NOT OLD.quota_id OR NEW.year IS NOT OLD.year OR NEW.handed_down_on IS NOT OLD.handed_down_on
  OR NEW.amount_yuan IS NOT OLD.amount_yuan OR NEW.document_number IS NOT OLD.document_number
  OR NEW.note IS NOT OLD.note OR NEW.by_name IS NOT OLD.by_name OR NEW.at IS NOT OLD.at
BEGIN
  SELECT RAISE(ABORT, 'a quota is reversed once and not changed otherwise');
END;

-- Money a project has asked for in a year and does not have yet.
CREATE TABLE bond_requests (
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  project_code TEXT NOT NULL REFERENCES projects (code),
  amount_yuan INTEGER NOT NULL CHECK (amount_yuan > 0),
  state TEXT NOT NULL CHECK (state IN ('in-store', 'in-review')),
  PRIMARY KEY (year, project_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX bond_requests_project ON bond_requests (project_code);

-- How much of a project lies in its key area where it is not all of it, in hundredths of a percent point.
CREATE TABLE bond_locations (
  project_code TEXT PRIMARY KEY REFERENCES projects (code),
  inside_basis_points INTEGER NOT NULL CHECK (inside_basis_points BETWEEN 0 AND 10000),
  reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT, WITHOUT ROWID;

-- What somebody supposes about a year; never counted as data.
CREATE TABLE bond_scenarios (
  scenario_id TEXT PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  note TEXT,
  steps TEXT NOT NULL CHECK (json_valid(steps)),
  owner_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  archived_at TEXT
) STRICT;
CREATE INDEX bond_scenarios_year ON bond_scenarios (year);

CREATE TRIGGER bond_scenarios_keep_delete BEFORE DELETE ON bond_scenarios BEGIN
  SELECT RAISE(ABORT, 'a scenario is archived, not deleted: its link still answers');
END;

-- Limits. A project's bonds are those of new batches: refinancing replaces debt that has been counted before.

CREATE TRIGGER bond_allocations_fit_insert AFTER INSERT ON bond_allocations BEGIN
  SELECT RAISE(ABORT, 'the allocations of a batch cannot exceed its amount')
  WHERE (SELECT sum(amount_yuan) FROM bond_allocations WHERE batch_code = NEW.batch_code)
    > (SELECT amount_yuan FROM bond_batches WHERE code = NEW.batch_code);
  SELECT RAISE(ABORT, 'the new bonds of a project cannot exceed its total investment')
  WHERE (
    SELECT sum(allocation.amount_yuan) FROM bond_allocations AS allocation
    JOIN bond_batches AS batch ON batch.code = allocation.batch_code AND batch.nature = 'new'
    WHERE allocation.project_code = NEW.project_code
  ) > (SELECT total_investment_yuan FROM projects WHERE code = NEW.project_code);
END;

CREATE TRIGGER bond_allocations_fit_update AFTER UPDATE ON bond_allocations BEGIN
  SELECT RAISE(ABORT, 'an allocation does not change its batch or project: money moves by a change of use')
  WHERE NEW.batch_code IS NOT OLD.batch_code OR NEW.project_code IS NOT OLD.project_code;
  SELECT RAISE(ABORT, 'the allocations of a batch cannot exceed its amount')
  WHERE (SELECT sum(amount_yuan) FROM bond_allocations WHERE batch_code = NEW.batch_code)
    > (SELECT amount_yuan FROM bond_batches WHERE code = NEW.batch_code);
  SELECT RAISE(ABORT, 'the new bonds of a project cannot exceed its total investment')
  WHERE (
    SELECT sum(allocation.amount_yuan) FROM bond_allocations AS allocation
    JOIN bond_batches AS batch ON batch.code = allocation.batch_code AND batch.nature = 'new'
    WHERE allocation.project_code = NEW.project_code
  ) > (SELECT total_investment_yuan FROM projects WHERE code = NEW.project_code);
  SELECT RAISE(ABORT, 'an allocation cannot be lowered below what was spent')
  WHERE (
    SELECT sum(spent_yuan) FROM bond_spending WHERE batch_code = NEW.batch_code AND project_code = NEW.project_code
  ) > NEW.amount_yuan;
END;

CREATE TRIGGER bond_allocations_spent_delete BEFORE DELETE ON bond_allocations BEGIN
  SELECT RAISE(ABORT, 'an allocation cannot be lowered below what was spent')
  WHERE (
    SELECT sum(spent_yuan) FROM bond_spending WHERE batch_code = OLD.batch_code AND project_code = OLD.project_code
  ) > 0;
END;

CREATE TRIGGER bond_batches_hold_allocations AFTER UPDATE ON bond_batches
WHEN NEW.amount_yuan < OLD.amount_yuan OR NEW.nature IS NOT OLD.nature
BEGIN
  SELECT RAISE(ABORT, 'a batch cannot be lowered below what was allocated from it')
  WHERE (SELECT sum(amount_yuan) FROM bond_allocations WHERE batch_code = NEW.code) > NEW.amount_yuan;
  SELECT RAISE(ABORT, 'the new bonds of a project cannot exceed its total investment')
  WHERE EXISTS (
    SELECT 1 FROM bond_allocations AS allocation
    JOIN bond_batches AS batch ON batch.code = allocation.batch_code AND batch.nature = 'new'
    JOIN projects AS project ON project.code = allocation.project_code
    WHERE allocation.project_code IN (SELECT project_code FROM bond_allocations WHERE batch_code = NEW.code)
    GROUP BY allocation.project_code
    HAVING sum(allocation.amount_yuan) > max(project.total_investment_yuan)
  );
END;

CREATE TRIGGER projects_hold_bonds AFTER UPDATE ON projects
WHEN NEW.total_investment_yuan < OLD.total_investment_yuan
BEGIN
  SELECT RAISE(ABORT, 'a total investment cannot be lowered below the new bonds allocated to the project')
  WHERE (
    SELECT sum(allocation.amount_yuan) FROM bond_allocations AS allocation
    JOIN bond_batches AS batch ON batch.code = allocation.batch_code AND batch.nature = 'new'
    WHERE allocation.project_code = NEW.code
  ) > NEW.total_investment_yuan;
END;

CREATE TRIGGER bond_spending_fit_insert AFTER INSERT ON bond_spending BEGIN
  SELECT RAISE(ABORT, 'only allocated money can be spent')
  WHERE NOT EXISTS (
    SELECT 1 FROM bond_allocations WHERE batch_code = NEW.batch_code AND project_code = NEW.project_code
  );
  SELECT RAISE(ABORT, 'spending cannot exceed the allocation')
  WHERE (
    SELECT sum(spent_yuan) FROM bond_spending WHERE batch_code = NEW.batch_code AND project_code = NEW.project_code
  ) > (SELECT amount_yuan FROM bond_allocations WHERE batch_code = NEW.batch_code AND project_code = NEW.project_code);
END;

CREATE TRIGGER bond_spending_fit_update AFTER UPDATE ON bond_spending BEGIN
  SELECT RAISE(ABORT, 'spending cannot exceed the allocation')
  WHERE (
    SELECT sum(spent_yuan) FROM bond_spending WHERE batch_code = NEW.batch_code AND project_code = NEW.project_code
  ) > ifnull((
    SELECT amount_yuan FROM bond_allocations WHERE batch_code = NEW.batch_code AND project_code = NEW.project_code
  ), 0);
END;
