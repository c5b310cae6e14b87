-- What indicators that are typed say of an area, a district or the city in a month (domain §9). An empty place is the city.
CREATE TABLE indicator_values (
  indicator_code TEXT NOT NULL,
  place TEXT NOT NULL,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  numerator INTEGER,
  denominator INTEGER CHECK (denominator > 0),
  status TEXT NOT NULL CHECK (status IN ('normal', 'estimated', 'preliminary', 'missing', 'notApplicable')),
  reason TEXT,
  source TEXT,
  PRIMARY KEY (indicator_code, place, month),
  CHECK ((numerator IS NULL) = (denominator IS NULL)),
  CHECK ((numerator IS NULL) = (status IN ('missing', 'notApplicable'))),
  CHECK (numerator IS NOT NULL OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_values_month ON indicator_values (month);

CREATE TRIGGER indicator_values_touched_insert AFTER INSERT ON indicator_values BEGIN INSERT INTO touch VALUES ('indicator_values', '', ''); END;
CREATE TRIGGER indicator_values_touched_update AFTER UPDATE ON indicator_values BEGIN INSERT INTO touch VALUES ('indicator_values', '', ''); END;
CREATE TRIGGER indicator_values_touched_delete AFTER DELETE ON indicator_values BEGIN INSERT INTO touch VALUES ('indicator_values', '', ''); END;

-- Every indicator as it stood when a month was published; it does not move any more.
CREATE TABLE indicator_readings (
  snapshot TEXT NOT NULL REFERENCES snapshots (number),
  indicator_code TEXT NOT NULL,
  place TEXT NOT NULL,
  numerator INTEGER,
  denominator INTEGER,
  status TEXT NOT NULL,
  reason TEXT,
  edition INTEGER NOT NULL,
  met INTEGER CHECK (met IN (0, 1)),
  PRIMARY KEY (snapshot, indicator_code, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_readings_code ON indicator_readings (indicator_code);
CREATE TRIGGER indicator_readings_stay BEFORE UPDATE ON indicator_readings BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;
CREATE TRIGGER indicator_readings_remain BEFORE DELETE ON indicator_readings BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;
