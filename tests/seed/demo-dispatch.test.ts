import { demoCity } from '@pianqu/seed/city.ts'
import { demoAccounts } from '@pianqu/seed/demo-accounts.ts'
import { loadCity } from '@pianqu/seed/load-city.ts'
import type { BlockerCause, BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerStates } from '@pianqu/shared/blockers/blocker.schema.ts'
import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getFulfilment } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type City, emptyWorld, openCity, testClock } from '../city.ts'

const patience = 120_000

describe('the months of the demo city', () => {
  let city: City
  beforeAll(async () => {
    const clock = testClock('2025-10-28')
    const world = emptyWorld(clock)
    await loadCity(world, undefined, () => {})
    city = await openCity({ clock, world })
    await city.person({ username: 'tester', role: 'taskforce' })
  }, patience)
  afterAll(() => city.app.close())

  test('are published until September and being filled in October', async () => {
    const taskforce = await city.as('tester')
    const { rows } = (await taskforce.get('/api/periods')).json<{ rows: Period[] }>()
    expect(rows[0]).toMatchObject({ month: '2025-10', state: 'open', dueOn: '2025-11-07', exempt: 0 })
    expect(rows[1]).toMatchObject({ month: '2025-09', state: 'published', snapshot: '2025-09-1' })
  })

  test('have October reports in every state', async () => {
    const taskforce = await city.as('tester')
    const { rows } = (await taskforce.get('/api/reports?month=2025-10')).json<{ rows: ReportRow[] }>()
    const having = (status: string) => rows.filter((row) => row.status === status).length
    expect(rows).toHaveLength(24)
    expect([having('accepted'), having('submitted'), having('returned'), having('open')]).toEqual([13, 2, 1, 8])
    expect(rows.filter(({ counts }) => counts.draft > 0 && counts.empty > 0).length).toBe(4)
  })

  test.each(['quxian1', 'quxian2'])('leave %s something to fill in', async (username) => {
    const { unitCode } = demoAccounts(demoCity()).find((account) => account.username === username) ?? {}
    const taskforce = await city.as('tester')
    const { rows } = (await taskforce.get('/api/reports?month=2025-10')).json<{ rows: ReportRow[] }>()
    const row = rows.find((each) => each.unitCode === unitCode)
    expect(row).toMatchObject({ status: 'open' })
    expect(row?.counts.empty).toBeGreaterThan(10)
  })

  test('have one correction that waits for its decision', async () => {
    const taskforce = await city.as('tester')
    const { rows } = (await taskforce.get('/api/corrections')).json<{ rows: Correction[] }>()
    expect(rows).toMatchObject([{ month: '2025-09', field: 'investedYuan', state: 'proposed', mayDecide: true }])
    expect((await taskforce.get('/api/figures/restatements')).json()).toMatchObject({ total: 0 })
  })

  test('leave a blocker open in every state, one of them paused, and three under one cause', async () => {
    const taskforce = await city.as('tester')
    const { rows } = (await taskforce.get('/api/blockers?view=open&pageSize=200')).json<{ rows: BlockerRow[] }>()
    const states = new Set(rows.map(({ state }) => state))
    expect(blockerStates.filter((state) => state !== 'closed' && !states.has(state))).toEqual([])
    expect(rows.filter(({ pausedUntil }) => pausedUntil !== null)).toMatchObject([{ pausedUntil: '2025-11-14' }])
    const causes = (await taskforce.get('/api/blocker-causes')).json<{ rows: BlockerCause[] }>()
    expect(causes.rows.map(({ members }) => members.length)).toEqual([3])
    const decided = (await taskforce.get('/api/blockers?view=city&pageSize=200')).json<{ rows: BlockerRow[] }>()
    expect(decided.rows.filter(({ causeId }) => causeId !== null)).toHaveLength(3)
  })

  test('have three meetings, after which units are told apart by what they kept', async () => {
    const taskforce = await city.as('tester')
    const { rows, meetings } = (await taskforce.get('/api/directives/fulfilment')).json<ReplyOf<typeof getFulfilment>>()
    expect(meetings).toHaveLength(3)
    const told = rows.map(({ unitName, kept, owed, late, ahead }) => [unitName, kept, owed, late, ahead])
    expect(told).toEqual([
      ['市交通运输局', 0, 2, 0, 2],
      ['市规划和自然资源局', 0, 1, 1, 1],
      ['市财政局', 1, 1, 0, 0],
      ['市住房城乡建设局', 1, 1, 0, 1],
    ])
  })

  test('have two published rounds of assessment, in which the severe and the mild department are told', async () => {
    const taskforce = await city.as('tester')
    const rounds = '/api/assessment/rounds'
    const { rows } = (await taskforce.get(rounds)).json<{ rows: { year: number; stage: string }[] }>()
    expect(rows.map(({ year, stage }) => [year, stage])).toEqual([
      [2025, 'marking'],
      [2024, 'published'],
      [2023, 'published'],
    ])
    const { severity } = (await taskforce.get(`${rounds}/2024/trial`)).json<{
      severity: { name: string; effect: number }[]
    }>()
    const sorted = severity.toSorted((a, b) => a.effect - b.effect)
    expect([sorted[0]?.name, sorted.at(-1)?.name]).toEqual(['市住房城乡建设局', '市卫生健康委'])
    const query = 'direction=departments-mark-districts'
    const warnings = (await taskforce.get(`${rounds}/2024/warnings?${query}`)).json<{ rows: { message: string }[] }>()
    expect(warnings.rows[0]?.message).toContain('“市生态环境局”的24个评分几乎相同')
    const board = (await taskforce.get(`${rounds}/2025/board`)).json<{ rows: { standing: string }[] }>()
    const having = (wanted: string) => board.rows.filter(({ standing }) => standing === wanted).length
    expect([having('handed-in'), having('begun'), having('not-begun')]).toEqual([13, 4, 29])
  })
})
