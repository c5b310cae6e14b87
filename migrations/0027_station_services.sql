-- A station may close and open again: the times in which it served before its last opening, as JSON; NULL where there is none.
-- An opening that nobody knows is null there.

ALTER TABLE rail_stations ADD COLUMN earlier_services TEXT CHECK (earlier_services IS NULL OR json_valid(earlier_services));
