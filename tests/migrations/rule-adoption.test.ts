import { openDatabase } from '@pianqu/server/db/database.ts'
import { migrate } from '@pianqu/server/db/migrate.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { adjustmentRuleAt, indicatorAt, rankingRuleAt, ruleInForce } from '@pianqu/server/modules/rules/rule.facts.ts'
import { defaultRule } from '@pianqu/shared/adjustments/rule.schema.ts'
import { defaultIndicators } from '@pianqu/shared/indicators/target.ts'
import { defaultRankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { expect, test } from 'vitest'
import { olderMigrations } from './older-migrations.ts'

const json = (value: unknown): string => JSON.stringify(value)

/** A city as it was: rules of several kinds, and a rule of adjustment that a proposal refers to. */
function formerCity() {
  const db = openDatabase(':memory:')
  migrate(db, olderMigrations('0024'))
  const version = db.sqlite.prepare('INSERT INTO rule_versions VALUES (?, ?, ?, ?)')
  const rail = defaultIndicators.find(({ code }) => code === 'rail-800m')
  const told = { reason: '专班〔2025〕12号', byName: '周文', at: '2025-06-02T02:00:00.000Z' }
  version.run('ranking', 'monthly-index', '2025-07', json({ ...defaultRankingRule, ...told, target: 70 }))
  version.run('indicator', 'rail-800m', '2025-05', json({ ...rail, operator: '>=', effectiveMonth: '2025-05' }))
  version.run('rail-reach', 'metres', '2025-03', json({ metres: 900 }))
  version.run('due', 'day', '2025-01', json({ due: { kind: 'day', day: 25 }, lateWorkingDays: 2 }))
  version.run('duty', 'a', '2025-01', json({ permission: 'bonds:import', unitNameWords: ['财政'] }))
  version.run('duty', 'b', '2025-01', json({ permission: 'rail:import', unitNameWords: ['轨道'] }))
  const rule = db.sqlite.prepare('INSERT INTO adjustment_rules VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  rule.run('r1', '旧办法', json(defaultRule), 'adopted', '市办1号', '2025-02-10', '沈岚', '2025-02-01T00:00:00.000Z', 2)
  rule.run('r2', '草稿', json(defaultRule), 'draft', null, null, '周文', '2025-08-01T00:00:00.000Z', 1)
  rule.run('r3', '作废', json(defaultRule), 'dropped', null, null, '周文', '2025-07-01T00:00:00.000Z', 2)
  db.sqlite.exec(`INSERT INTO adjustment_proposals (proposal_id, kind, area_code, area_name, basis_year, effective_on, reason,
    evidence, rule_id, state, proposed_by_id, proposed_by, proposed_at)
    VALUES ('p1', 'watch', 'A1', '片区', 2024, '2025-12-01', '', '两年末位', 'r1', 'proposed', 'u', '人', '2025-10-01')`)
  migrate(db, migrationsFolder)
  return db
}

test('rules of every kind go on as they were, and proposals still know theirs', () => {
  const db = formerCity()
  expect(rankingRuleAt(db, '2025-06').target).toBe(defaultRankingRule.target)
  expect(rankingRuleAt(db, '2025-07')).toEqual({ ...defaultRankingRule, target: 70, effectiveMonth: '2025-07' })
  expect(['2025-04', '2025-05'].map((month) => indicatorAt(db, 'rail-800m', month as '2025-04').operator)).toEqual([
    '>',
    '>=',
  ])
  expect(ruleInForce(db, 'rail-reach', '2025-03')).toEqual({ metres: 900 })
  expect(ruleInForce(db, 'due', '2025-01').due).toEqual({ kind: 'day', day: 25 })
  expect(ruleInForce(db, 'duty', '2025-01').duties.map(({ unitNameWords }) => unitNameWords)).toEqual([
    ['财政'],
    ['轨道'],
  ])
  expect(adjustmentRuleAt(db, '2025-01')).toBeNull()
  expect(adjustmentRuleAt(db, '2025-02')).toMatchObject({ ruleId: 'r1', basis: '市办1号', content: { name: '旧办法' } })
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([])
  const parent = db.sqlite
    .prepare('SELECT "table" FROM pragma_foreign_key_list(\'adjustment_proposals\')')
    .pluck()
    .get()
  expect(parent).toBe('rule_versions')
})

test('who adopted what, and what was only drafted, stays known', () => {
  const rows = formerCity()
    .sqlite.prepare(
      'SELECT kind, state, edition, basis, drafted_by, decided_by FROM rule_versions ORDER BY kind, drafted_at',
    )
    .all()
  expect(rows).toContainEqual({
    kind: 'ranking',
    state: 'adopted',
    edition: 1,
    basis: '专班〔2025〕12号',
    drafted_by: '周文',
    decided_by: '周文',
  })
  expect(
    rows.flatMap((row) => ((row as { kind: string }).kind === 'adjustment' ? [(row as { state: string }).state] : [])),
  ).toEqual(['adopted', 'withdrawn', 'draft'])
})
