-- Lines of the trail say by which digest they are chained, SHA-256 or SM3: what a city decides later leaves earlier lines as
-- they are.

ALTER TABLE trail ADD COLUMN digest TEXT NOT NULL DEFAULT 'sha256' CHECK (digest IN ('sha256', 'sm3'));
