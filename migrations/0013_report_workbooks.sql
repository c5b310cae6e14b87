-- A district fills in its monthly report with a workbook too: such an import wrote the drafts of this report, not the city's tables.
ALTER TABLE imports ADD COLUMN report_id TEXT REFERENCES reports (report_id);
-- Which edition of the unit's workbook it was, and the report's version once it was in: its mended copy may follow.
ALTER TABLE imports ADD COLUMN report_edition INTEGER;
ALTER TABLE imports ADD COLUMN report_version INTEGER;
