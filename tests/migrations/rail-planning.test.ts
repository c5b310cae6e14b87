import { openDatabase } from '@pianqu/server/db/database.ts'
import { migrate } from '@pianqu/server/db/migrate.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { expect, test } from 'vitest'
import { olderMigrations } from './older-migrations.ts'

test('outlines and forecasts that were there hold on, and an import of outlines can still be undone', () => {
  const db = openDatabase(':memory:')
  migrate(db, olderMigrations('0018'))
  const shape = '{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,6],[1,2]]]}'
  const row = `{"areaCode":"A1","boundary":${shape},"original":${shape},"originalCrs":"WGS84"}`
  db.sqlite.exec(`
    INSERT INTO areas (code, name, category, lead_unit, admitted_on) VALUES ('A1', '片区', 'central', '专班', '2023-01-01');
    INSERT INTO area_boundaries VALUES ('A1', '${shape}', 'WGS84', '${shape}');
    INSERT INTO rail_stations VALUES
      ('S1', '一站', 104, 30, NULL, '2026-09-30', NULL, 1, 'WGS84', 104, 30),
      ('S2', '二站', 104, 30, '2020-01-01', NULL, NULL, 1, 'WGS84', 104, 30);
    INSERT INTO imports (import_id, kind, file_name, file_hash, file_bytes, dry_run, at, actor_id, actor_name, added, changed,
      unchanged, rejected, skipped, faults, cell_columns)
      VALUES ('I1', 'boundaries', 'b.geojson', 'x', 1, 0, '2025-01-01T00:00:00Z', 'u', '人', 1, 0, 0, 0, 0, '[]', '{}');
    INSERT INTO import_changes (import_id, position, row_key, before, after) VALUES ('I1', 0, 'A1', NULL, '${row}');
  `)
  migrate(db, migrationsFolder)
  expect(db.sqlite.prepare('SELECT area_code, effective_from, boundary FROM area_boundaries').all()).toEqual([
    { area_code: 'A1', effective_from: '1900-01-01', boundary: shape },
  ])
  expect(db.sqlite.prepare('SELECT station_code, version, opening, stated_by FROM rail_forecasts').all()).toEqual([
    { station_code: 'S1', version: 1, opening: '2026-09-30', stated_by: '系统迁移' },
  ])
  const after = db.sqlite.prepare<[], string>('SELECT after FROM import_changes').pluck().get() ?? ''
  expect(Object.entries(JSON.parse(after))).toEqual([
    ['areaCode', 'A1'],
    ['boundary', JSON.parse(shape)],
    ['effectiveFrom', '1900-01-01'],
    ['original', JSON.parse(shape)],
    ['originalCrs', 'WGS84'],
  ])
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([])
})

test.each([
  ["UPDATE rail_forecasts SET opening = '2030-01-01'", 'not changed'],
  ['DELETE FROM rail_forecasts', 'not deleted'],
])('what was forecast stands: %s', (sql, message) => {
  const db = openDatabase(':memory:')
  migrate(db, migrationsFolder)
  db.sqlite.exec(
    "INSERT INTO rail_forecasts VALUES ('S1', 1, '2026-09-30', '2025-01-01', '人', '2025-01-01T00:00:00Z')",
  )
  expect(() => db.sqlite.exec(sql)).toThrow(message)
})
