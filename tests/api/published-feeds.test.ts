import { commandsOf } from '@pianqu/server/db/command.ts'
import { periods } from '@pianqu/server/modules/months/period.tables.ts'
import { takeSnapshot } from '@pianqu/server/modules/publishing/take-snapshot.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import { periodChanged } from '@pianqu/shared/events/told.ts'
import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { assessmentCity, open, openRound, plainContent, round, sealed, take } from './assessment-city.ts'
import { markAll } from './assessment-marking.ts'
import { type SmallCity, smallCity } from './small-city.ts'

/** What was published of the months feeds the year: objective criteria, rankings of departments, standings of areas. */
let city: SmallCity
afterEach(() => city.app.close())

/** Publishes a month that nobody opened, as if its year had passed. */
function publish(month: Month): void {
  const command = commandsOf(city.world, operator)
  command((change) => {
    const taken = takeSnapshot(change, { month, note: null, leftOut: [] })
    const like = change.tx.orm.select().from(periods).where(eq(periods.month, '2025-09')).get()
    if (!like) throw new Error('September has not been opened')
    change.tx.orm
      .insert(periods)
      .values({ ...like, month, state: 'published' })
      .run()
    change.audit({ action: 'period.publish', subject: `period:${month}`, detail: { ...taken } })
    change.tell(periodChanged({ month, version: like.version, isPublished: true }))
  })
}

const ranking = async (query: string) => (await city.taskforce.get(`/api/rankings?${query}`)).json<Ranking>()

const weights = { central: 10_000, new: 10_000, suburban: 10_000 }
const objective = (code: string, source: 'monthly-index' | 'bond-use' | 'rail-800m') =>
  ({ code, name: code, guidance: '', maxTenths: 100, kind: 'objective', source, weights }) as const

const content: SchemeContent = {
  ...plainContent,
  objectiveShareBasisPoints: 5000,
  sections: [
    ...plainContent.sections,
    {
      code: 'S2',
      name: '客观',
      criteria: [objective('O1', 'monthly-index'), objective('O2', 'bond-use'), objective('O3', 'rail-800m')],
    },
  ],
}

describe('what was published', () => {
  test('feeds objective criteria, and results rank the departments of the year', async () => {
    city = await assessmentCity()
    expect((await city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })).statusCode).toBe(200)
    await openRound(city, { [open]: content, [sealed]: plainContent })
    await markAll(city, (rater, _target, criterion) => (rater === 'D1' ? 8 : 9) * (criterion === 'C1' ? 20 : 10))
    await take(city.taskforce, 'close-marking', 'begin-audit', 'publish')

    const { rows } = (await city.taskforce.get(`${round}/results?direction=${open}`)).json()
    const of = (code: string) => rows.find((row: { code: string }) => row.code === code)
    const values: { code: string; display: string }[] = of('D1').objectives
    const districts = await ranking('month=2025-09&group=districts&by=year')
    const index = districts.rows.find(({ code }) => code === 'D1')?.score
    expect(index).toBeGreaterThan(0)
    const coverage = (await city.taskforce.get('/api/rail/coverage?on=2025-09-30')).json()
    const covered = coverage.areas.find((area: { code: string }) => area.code === 'A01').value
    expect(Number.parseFloat(values[0]?.display ?? '')).toBeCloseTo(index ?? 0, 1)
    expect(Number.parseFloat(values[2]?.display ?? '')).toBeCloseTo(100 * covered, 1)
    // No new bonds of which spending is kept: the part is missing, not zero.
    expect(values[1]?.display).toBe('缺数据')

    const departments = await ranking('month=2025-09&group=departments&by=year')
    const results = (await city.taskforce.get(`${round}/results?direction=${sealed}`)).json()
    expect(departments.rows.map(({ code, score }) => [code, score])).toEqual(
      results.rows.map(({ code, final }: { code: string; final: number }) => [code, final]),
    )
  })

  test('of December is the score of the year, behind a score that came by document', async () => {
    city = await smallCity()
    expect((await city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })).statusCode).toBe(200)
    publish('2024-12')
    const [first] = (await ranking('month=2024-12&group=all&by=year')).rows.filter(({ score }) => score !== null)
    const standings = async (year: number) =>
      (await city.taskforce.get(`/api/adjustments/standings?year=${year}`)).json<{ rows: StandingRow[] }>().rows
    // The small city's scores of 2024 came by document.
    expect((await standings(2024)).map(({ areaCode, source }) => [areaCode, source])).toEqual([
      ['A01', '市专班〔2025〕2号'],
      ['A02', '市专班〔2025〕2号'],
    ])
    expect(first).toBeUndefined()

    publish('2025-12')
    const year = await ranking('month=2025-12&group=all&by=year')
    const scored = year.rows.filter(({ score }) => score !== null)
    expect(scored.length).toBeGreaterThan(0)
    expect(
      (await standings(2025)).map(({ areaCode, scoreHundredths, source }) => [areaCode, scoreHundredths, source]),
    ).toEqual(scored.map(({ code, score }) => [code, Math.round((score ?? 0) * 100), '快照2025-12-1']))
  })
})
