-- A district fills in its monthly report with a workbook too: such an import wrote the drafts of this report, not the city's tables.
ALTER TABLE imports ADD COLUMN report_id TEXT REFERENCES reports (report_id);
