import { openDatabase } from '@pianqu/server/db/database.ts'
import { migrate } from '@pianqu/server/db/migrate.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { allocationsOn } from '@pianqu/server/modules/bond-ledger/bond.facts.ts'
import { expect, test } from 'vitest'
import { olderMigrations } from './older-migrations.ts'

test('allocations made before there was a ledger stand in it since their issue', () => {
  const db = openDatabase(':memory:')
  migrate(db, olderMigrations('0017'))
  db.sqlite.exec(`
    INSERT INTO units (code, name, type) VALUES ('D1', '一区', 'district');
    INSERT INTO projects (code, name, district_code, responsible_unit, category, stage, total_investment_yuan)
      VALUES ('P1', '一路', 'D1', '一区', 'infrastructure', 'building', 100), ('P2', '二路', 'D1', '一区', 'infrastructure', 'building', 100);
    INSERT INTO bond_batches VALUES ('B1', '一批', 2025, 'new', 'issued', '2025-03-14', NULL, NULL, 100);
    INSERT INTO bond_allocations VALUES ('B1', 'P1', 60), ('B1', 'P2', 40);
  `)
  migrate(db, migrationsFolder)
  const entries = db.sqlite
    .prepare('SELECT project_code, amount_yuan, move, effective_on, by_name FROM bond_entries')
    .all()
  const alike = { move: 'allocated', effective_on: null, by_name: '系统迁移' }
  expect(entries).toEqual([
    { project_code: 'P1', amount_yuan: 60, ...alike },
    { project_code: 'P2', amount_yuan: 40, ...alike },
  ])
  expect(allocationsOn(db, '2025-03-14')).toHaveLength(2)
})
