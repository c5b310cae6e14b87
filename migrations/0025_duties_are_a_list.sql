-- Duties that stood one by one were gathered into one version as text in JSON: they are the list itself. What was adopted
-- says the same as before, so its guard steps aside for this alone.
DROP TRIGGER rule_versions_keep_update;
UPDATE rule_versions SET content = json_set(content, '$.duties', json(json_extract(content, '$.duties')))
WHERE kind = 'duty' AND json_type(content, '$.duties') = 'text';
CREATE TRIGGER rule_versions_keep_update BEFORE UPDATE ON rule_versions WHEN OLD.state <> 'draft' BEGIN
  SELECT RAISE(ABORT, 'only a draft of a rule changes');
END;
