-- What each revision touched, so that only what was computed from it is computed again. Triggers write it down: no command,
-- import or hand can forget to. A row is of a month or of a project where its table is, else of the whole table; it belongs
-- to the revision that is to come, which the command makes of it. What no figure reads, drafts above all, leaves no row.

CREATE TABLE touched (
  revision INTEGER NOT NULL,
  topic TEXT NOT NULL,
  month TEXT NOT NULL,
  project_code TEXT NOT NULL,
  PRIMARY KEY (revision, topic, month, project_code)
) STRICT, WITHOUT ROWID;

-- Takes what triggers say. Said twice it is written once, whatever the statement does about conflicts that they stand in.
CREATE VIEW touch AS SELECT topic, month, project_code FROM touched;
CREATE TRIGGER touch_is_written_once INSTEAD OF INSERT ON touch BEGIN
  INSERT INTO touched (revision, topic, month, project_code)
  SELECT now.value + 1, NEW.topic, NEW.month, NEW.project_code FROM revision AS now WHERE NOT EXISTS (
    SELECT 1 FROM touched WHERE touched.revision = now.value + 1 AND touched.topic = NEW.topic
      AND touched.month = NEW.month AND touched.project_code = NEW.project_code
  );
END;

CREATE TRIGGER units_touched_insert AFTER INSERT ON units BEGIN INSERT INTO touch VALUES ('units', '', ''); END;
CREATE TRIGGER units_touched_update AFTER UPDATE ON units BEGIN INSERT INTO touch VALUES ('units', '', ''); END;
CREATE TRIGGER units_touched_delete AFTER DELETE ON units BEGIN INSERT INTO touch VALUES ('units', '', ''); END;

CREATE TRIGGER areas_touched_insert AFTER INSERT ON areas BEGIN INSERT INTO touch VALUES ('areas', '', ''); END;
CREATE TRIGGER areas_touched_update AFTER UPDATE ON areas BEGIN INSERT INTO touch VALUES ('areas', '', ''); END;
CREATE TRIGGER areas_touched_delete AFTER DELETE ON areas BEGIN INSERT INTO touch VALUES ('areas', '', ''); END;

CREATE TRIGGER area_districts_touched_insert AFTER INSERT ON area_districts BEGIN INSERT INTO touch VALUES ('area_districts', '', ''); END;
CREATE TRIGGER area_districts_touched_update AFTER UPDATE ON area_districts BEGIN INSERT INTO touch VALUES ('area_districts', '', ''); END;
CREATE TRIGGER area_districts_touched_delete AFTER DELETE ON area_districts BEGIN INSERT INTO touch VALUES ('area_districts', '', ''); END;

CREATE TRIGGER clusters_touched_insert AFTER INSERT ON clusters BEGIN INSERT INTO touch VALUES ('clusters', '', ''); END;
CREATE TRIGGER clusters_touched_update AFTER UPDATE ON clusters BEGIN INSERT INTO touch VALUES ('clusters', '', ''); END;
CREATE TRIGGER clusters_touched_delete AFTER DELETE ON clusters BEGIN INSERT INTO touch VALUES ('clusters', '', ''); END;

CREATE TRIGGER rule_versions_touched_insert AFTER INSERT ON rule_versions BEGIN INSERT INTO touch VALUES ('rule_versions', '', ''); END;
CREATE TRIGGER rule_versions_touched_update AFTER UPDATE ON rule_versions BEGIN INSERT INTO touch VALUES ('rule_versions', '', ''); END;
CREATE TRIGGER rule_versions_touched_delete AFTER DELETE ON rule_versions BEGIN INSERT INTO touch VALUES ('rule_versions', '', ''); END;

CREATE TRIGGER snapshots_touched_insert AFTER INSERT ON snapshots BEGIN INSERT INTO touch VALUES ('snapshots', '', ''); END;
CREATE TRIGGER snapshots_touched_update AFTER UPDATE ON snapshots BEGIN INSERT INTO touch VALUES ('snapshots', '', ''); END;
CREATE TRIGGER snapshots_touched_delete AFTER DELETE ON snapshots BEGIN INSERT INTO touch VALUES ('snapshots', '', ''); END;

CREATE TRIGGER snapshot_pages_touched_insert AFTER INSERT ON snapshot_pages BEGIN INSERT INTO touch VALUES ('snapshot_pages', '', ''); END;
CREATE TRIGGER snapshot_pages_touched_update AFTER UPDATE ON snapshot_pages BEGIN INSERT INTO touch VALUES ('snapshot_pages', '', ''); END;
CREATE TRIGGER snapshot_pages_touched_delete AFTER DELETE ON snapshot_pages BEGIN INSERT INTO touch VALUES ('snapshot_pages', '', ''); END;

CREATE TRIGGER bond_batches_touched_insert AFTER INSERT ON bond_batches BEGIN INSERT INTO touch VALUES ('bond_batches', '', ''); END;
CREATE TRIGGER bond_batches_touched_update AFTER UPDATE ON bond_batches BEGIN INSERT INTO touch VALUES ('bond_batches', '', ''); END;
CREATE TRIGGER bond_batches_touched_delete AFTER DELETE ON bond_batches BEGIN INSERT INTO touch VALUES ('bond_batches', '', ''); END;

CREATE TRIGGER bond_allocations_touched_insert AFTER INSERT ON bond_allocations BEGIN INSERT INTO touch VALUES ('bond_allocations', '', ''); END;
CREATE TRIGGER bond_allocations_touched_update AFTER UPDATE ON bond_allocations BEGIN INSERT INTO touch VALUES ('bond_allocations', '', ''); END;
CREATE TRIGGER bond_allocations_touched_delete AFTER DELETE ON bond_allocations BEGIN INSERT INTO touch VALUES ('bond_allocations', '', ''); END;

CREATE TRIGGER bond_entries_touched_insert AFTER INSERT ON bond_entries BEGIN INSERT INTO touch VALUES ('bond_entries', '', ''); END;
CREATE TRIGGER bond_entries_touched_update AFTER UPDATE ON bond_entries BEGIN INSERT INTO touch VALUES ('bond_entries', '', ''); END;
CREATE TRIGGER bond_entries_touched_delete AFTER DELETE ON bond_entries BEGIN INSERT INTO touch VALUES ('bond_entries', '', ''); END;

CREATE TRIGGER bond_locations_touched_insert AFTER INSERT ON bond_locations BEGIN INSERT INTO touch VALUES ('bond_locations', '', ''); END;
CREATE TRIGGER bond_locations_touched_update AFTER UPDATE ON bond_locations BEGIN INSERT INTO touch VALUES ('bond_locations', '', ''); END;
CREATE TRIGGER bond_locations_touched_delete AFTER DELETE ON bond_locations BEGIN INSERT INTO touch VALUES ('bond_locations', '', ''); END;

CREATE TRIGGER bond_quotas_touched_insert AFTER INSERT ON bond_quotas BEGIN INSERT INTO touch VALUES ('bond_quotas', '', ''); END;
CREATE TRIGGER bond_quotas_touched_update AFTER UPDATE ON bond_quotas BEGIN INSERT INTO touch VALUES ('bond_quotas', '', ''); END;
CREATE TRIGGER bond_quotas_touched_delete AFTER DELETE ON bond_quotas BEGIN INSERT INTO touch VALUES ('bond_quotas', '', ''); END;

CREATE TRIGGER bond_requests_touched_insert AFTER INSERT ON bond_requests BEGIN INSERT INTO touch VALUES ('bond_requests', '', ''); END;
CREATE TRIGGER bond_requests_touched_update AFTER UPDATE ON bond_requests BEGIN INSERT INTO touch VALUES ('bond_requests', '', ''); END;
CREATE TRIGGER bond_requests_touched_delete AFTER DELETE ON bond_requests BEGIN INSERT INTO touch VALUES ('bond_requests', '', ''); END;

CREATE TRIGGER bond_spending_touched_insert AFTER INSERT ON bond_spending BEGIN INSERT INTO touch VALUES ('bond_spending', '', ''); END;
CREATE TRIGGER bond_spending_touched_update AFTER UPDATE ON bond_spending BEGIN INSERT INTO touch VALUES ('bond_spending', '', ''); END;
CREATE TRIGGER bond_spending_touched_delete AFTER DELETE ON bond_spending BEGIN INSERT INTO touch VALUES ('bond_spending', '', ''); END;

CREATE TRIGGER rail_lines_touched_insert AFTER INSERT ON rail_lines BEGIN INSERT INTO touch VALUES ('rail_lines', '', ''); END;
CREATE TRIGGER rail_lines_touched_update AFTER UPDATE ON rail_lines BEGIN INSERT INTO touch VALUES ('rail_lines', '', ''); END;
CREATE TRIGGER rail_lines_touched_delete AFTER DELETE ON rail_lines BEGIN INSERT INTO touch VALUES ('rail_lines', '', ''); END;

CREATE TRIGGER rail_stations_touched_insert AFTER INSERT ON rail_stations BEGIN INSERT INTO touch VALUES ('rail_stations', '', ''); END;
CREATE TRIGGER rail_stations_touched_update AFTER UPDATE ON rail_stations BEGIN INSERT INTO touch VALUES ('rail_stations', '', ''); END;
CREATE TRIGGER rail_stations_touched_delete AFTER DELETE ON rail_stations BEGIN INSERT INTO touch VALUES ('rail_stations', '', ''); END;

CREATE TRIGGER rail_station_lines_touched_insert AFTER INSERT ON rail_station_lines BEGIN INSERT INTO touch VALUES ('rail_station_lines', '', ''); END;
CREATE TRIGGER rail_station_lines_touched_update AFTER UPDATE ON rail_station_lines BEGIN INSERT INTO touch VALUES ('rail_station_lines', '', ''); END;
CREATE TRIGGER rail_station_lines_touched_delete AFTER DELETE ON rail_station_lines BEGIN INSERT INTO touch VALUES ('rail_station_lines', '', ''); END;

CREATE TRIGGER rail_stops_touched_insert AFTER INSERT ON rail_stops BEGIN INSERT INTO touch VALUES ('rail_stops', '', ''); END;
CREATE TRIGGER rail_stops_touched_update AFTER UPDATE ON rail_stops BEGIN INSERT INTO touch VALUES ('rail_stops', '', ''); END;
CREATE TRIGGER rail_stops_touched_delete AFTER DELETE ON rail_stops BEGIN INSERT INTO touch VALUES ('rail_stops', '', ''); END;

CREATE TRIGGER rail_exits_touched_insert AFTER INSERT ON rail_exits BEGIN INSERT INTO touch VALUES ('rail_exits', '', ''); END;
CREATE TRIGGER rail_exits_touched_update AFTER UPDATE ON rail_exits BEGIN INSERT INTO touch VALUES ('rail_exits', '', ''); END;
CREATE TRIGGER rail_exits_touched_delete AFTER DELETE ON rail_exits BEGIN INSERT INTO touch VALUES ('rail_exits', '', ''); END;

CREATE TRIGGER rail_forecasts_touched_insert AFTER INSERT ON rail_forecasts BEGIN INSERT INTO touch VALUES ('rail_forecasts', '', ''); END;
CREATE TRIGGER rail_forecasts_touched_update AFTER UPDATE ON rail_forecasts BEGIN INSERT INTO touch VALUES ('rail_forecasts', '', ''); END;
CREATE TRIGGER rail_forecasts_touched_delete AFTER DELETE ON rail_forecasts BEGIN INSERT INTO touch VALUES ('rail_forecasts', '', ''); END;

CREATE TRIGGER rail_points_touched_insert AFTER INSERT ON rail_points BEGIN INSERT INTO touch VALUES ('rail_points', '', ''); END;
CREATE TRIGGER rail_points_touched_update AFTER UPDATE ON rail_points BEGIN INSERT INTO touch VALUES ('rail_points', '', ''); END;
CREATE TRIGGER rail_points_touched_delete AFTER DELETE ON rail_points BEGIN INSERT INTO touch VALUES ('rail_points', '', ''); END;

CREATE TRIGGER area_boundaries_touched_insert AFTER INSERT ON area_boundaries BEGIN INSERT INTO touch VALUES ('area_boundaries', '', ''); END;
CREATE TRIGGER area_boundaries_touched_update AFTER UPDATE ON area_boundaries BEGIN INSERT INTO touch VALUES ('area_boundaries', '', ''); END;
CREATE TRIGGER area_boundaries_touched_delete AFTER DELETE ON area_boundaries BEGIN INSERT INTO touch VALUES ('area_boundaries', '', ''); END;

CREATE TRIGGER assessment_results_touched_insert AFTER INSERT ON assessment_results BEGIN INSERT INTO touch VALUES ('assessment_results', '', ''); END;
CREATE TRIGGER assessment_results_touched_update AFTER UPDATE ON assessment_results BEGIN INSERT INTO touch VALUES ('assessment_results', '', ''); END;
CREATE TRIGGER assessment_results_touched_delete AFTER DELETE ON assessment_results BEGIN INSERT INTO touch VALUES ('assessment_results', '', ''); END;

CREATE TRIGGER annual_scores_touched_insert AFTER INSERT ON annual_scores BEGIN INSERT INTO touch VALUES ('annual_scores', '', ''); END;
CREATE TRIGGER annual_scores_touched_update AFTER UPDATE ON annual_scores BEGIN INSERT INTO touch VALUES ('annual_scores', '', ''); END;
CREATE TRIGGER annual_scores_touched_delete AFTER DELETE ON annual_scores BEGIN INSERT INTO touch VALUES ('annual_scores', '', ''); END;

CREATE TRIGGER projects_touched_insert AFTER INSERT ON projects BEGIN INSERT INTO touch VALUES ('projects', '', NEW.code); END;
CREATE TRIGGER projects_touched_update AFTER UPDATE ON projects BEGIN
  INSERT INTO touch VALUES ('projects', '', OLD.code);
  INSERT INTO touch VALUES ('projects', '', NEW.code);
END;
CREATE TRIGGER projects_touched_delete AFTER DELETE ON projects BEGIN INSERT INTO touch VALUES ('projects', '', OLD.code); END;

CREATE TRIGGER project_memberships_touched_insert AFTER INSERT ON project_memberships BEGIN INSERT INTO touch VALUES ('project_memberships', '', NEW.project_code); END;
CREATE TRIGGER project_memberships_touched_update AFTER UPDATE ON project_memberships BEGIN
  INSERT INTO touch VALUES ('project_memberships', '', OLD.project_code);
  INSERT INTO touch VALUES ('project_memberships', '', NEW.project_code);
END;
CREATE TRIGGER project_memberships_touched_delete AFTER DELETE ON project_memberships BEGIN INSERT INTO touch VALUES ('project_memberships', '', OLD.project_code); END;

CREATE TRIGGER plans_touched_insert AFTER INSERT ON plans BEGIN INSERT INTO touch VALUES ('plans', NEW.year || '-01', NEW.project_code); END;
CREATE TRIGGER plans_touched_update AFTER UPDATE ON plans BEGIN
  INSERT INTO touch VALUES ('plans', OLD.year || '-01', OLD.project_code);
  INSERT INTO touch VALUES ('plans', NEW.year || '-01', NEW.project_code);
END;
CREATE TRIGGER plans_touched_delete AFTER DELETE ON plans BEGIN INSERT INTO touch VALUES ('plans', OLD.year || '-01', OLD.project_code); END;

CREATE TRIGGER report_lines_touched_insert AFTER INSERT ON report_lines BEGIN INSERT INTO touch VALUES ('report_lines', NEW.month, NEW.project_code); END;
CREATE TRIGGER report_lines_touched_update AFTER UPDATE ON report_lines BEGIN
  INSERT INTO touch VALUES ('report_lines', OLD.month, OLD.project_code);
  INSERT INTO touch VALUES ('report_lines', NEW.month, NEW.project_code);
END;
CREATE TRIGGER report_lines_touched_delete AFTER DELETE ON report_lines BEGIN INSERT INTO touch VALUES ('report_lines', OLD.month, OLD.project_code); END;

CREATE TRIGGER obligations_touched_insert AFTER INSERT ON obligations BEGIN INSERT INTO touch VALUES ('obligations', NEW.month, NEW.project_code); END;
CREATE TRIGGER obligations_touched_update AFTER UPDATE ON obligations BEGIN
  INSERT INTO touch VALUES ('obligations', OLD.month, OLD.project_code);
  INSERT INTO touch VALUES ('obligations', NEW.month, NEW.project_code);
END;
CREATE TRIGGER obligations_touched_delete AFTER DELETE ON obligations BEGIN INSERT INTO touch VALUES ('obligations', OLD.month, OLD.project_code); END;

CREATE TRIGGER light_overrides_touched_insert AFTER INSERT ON light_overrides BEGIN INSERT INTO touch VALUES ('light_overrides', NEW.from_month, NEW.project_code); END;
CREATE TRIGGER light_overrides_touched_update AFTER UPDATE ON light_overrides BEGIN
  INSERT INTO touch VALUES ('light_overrides', OLD.from_month, OLD.project_code);
  INSERT INTO touch VALUES ('light_overrides', NEW.from_month, NEW.project_code);
END;
CREATE TRIGGER light_overrides_touched_delete AFTER DELETE ON light_overrides BEGIN INSERT INTO touch VALUES ('light_overrides', OLD.from_month, OLD.project_code); END;

CREATE TRIGGER periods_touched_insert AFTER INSERT ON periods BEGIN INSERT INTO touch VALUES ('periods', NEW.month, ''); END;
CREATE TRIGGER periods_touched_update AFTER UPDATE ON periods BEGIN
  INSERT INTO touch VALUES ('periods', OLD.month, '');
  INSERT INTO touch VALUES ('periods', NEW.month, '');
END;
CREATE TRIGGER periods_touched_delete AFTER DELETE ON periods BEGIN INSERT INTO touch VALUES ('periods', OLD.month, ''); END;

-- Of drafts figures know which wait for their review, and of reports the day they were first handed in.
CREATE TRIGGER report_drafts_submitted_insert AFTER INSERT ON report_drafts WHEN NEW.status = 'submitted' BEGIN
  INSERT INTO touch SELECT 'report_drafts:submitted', month, NEW.project_code FROM reports WHERE report_id = NEW.report_id;
END;
CREATE TRIGGER report_drafts_submitted_update AFTER UPDATE OF status ON report_drafts WHEN (NEW.status = 'submitted') <> (OLD.status = 'submitted') BEGIN
  INSERT INTO touch SELECT 'report_drafts:submitted', month, NEW.project_code FROM reports WHERE report_id = NEW.report_id;
END;
CREATE TRIGGER report_drafts_submitted_delete AFTER DELETE ON report_drafts WHEN OLD.status = 'submitted' BEGIN
  INSERT INTO touch SELECT 'report_drafts:submitted', month, OLD.project_code FROM reports WHERE report_id = OLD.report_id;
END;

CREATE TRIGGER reports_handed_in_insert AFTER INSERT ON reports WHEN NEW.first_submitted_on IS NOT NULL BEGIN
  INSERT INTO touch VALUES ('reports:first_submitted_on', NEW.month, '');
END;
CREATE TRIGGER reports_handed_in_update AFTER UPDATE OF first_submitted_on ON reports WHEN NEW.first_submitted_on IS NOT OLD.first_submitted_on BEGIN
  INSERT INTO touch VALUES ('reports:first_submitted_on', NEW.month, '');
END;
CREATE TRIGGER reports_handed_in_delete AFTER DELETE ON reports WHEN OLD.first_submitted_on IS NOT NULL BEGIN
  INSERT INTO touch VALUES ('reports:first_submitted_on', OLD.month, '');
END;
