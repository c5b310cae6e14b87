-- How many months in a row a line has said 无变化 is read where lines wait for review, which is kept: the journal tells of it.
CREATE TRIGGER report_drafts_unchanged_insert AFTER INSERT ON report_drafts WHEN NEW.is_unchanged = 1 BEGIN
  INSERT INTO touch SELECT 'report_drafts:unchanged', month, NEW.project_code FROM reports WHERE report_id = NEW.report_id;
END;
CREATE TRIGGER report_drafts_unchanged_update AFTER UPDATE OF is_unchanged ON report_drafts WHEN NEW.is_unchanged <> OLD.is_unchanged BEGIN
  INSERT INTO touch SELECT 'report_drafts:unchanged', month, NEW.project_code FROM reports WHERE report_id = NEW.report_id;
END;
CREATE TRIGGER report_drafts_unchanged_delete AFTER DELETE ON report_drafts WHEN OLD.is_unchanged = 1 BEGIN
  INSERT INTO touch SELECT 'report_drafts:unchanged', month, OLD.project_code FROM reports WHERE report_id = OLD.report_id;
END;
