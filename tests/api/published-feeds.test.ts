import { commandsOf } from '@pianqu/server/db/command.ts'
import { periods } from '@pianqu/server/modules/months/period.tables.ts'
import { takeSnapshot } from '@pianqu/server/modules/publishing/take-snapshot.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { ObjectiveSource, SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import type { Blocker } from '@pianqu/shared/blockers/blocker.contract.ts'
import { periodChanged } from '@pianqu/shared/events/told.ts'
import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { sent } from './adjustment-kit.ts'
import { assessmentCity, open, openRound, plainContent, round, sealed, take } from './assessment-city.ts'
import { markAll } from './assessment-marking.ts'
import { page, raised, stepped } from './blocker-kit.ts'
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
const objective = (code: string, source: ObjectiveSource) =>
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

  test('feeds how a department answered its blockers, as the snapshot froze it', async () => {
    city = await assessmentCity()
    city.clock.day = '2025-09-05'
    const [district, department] = [await city.as('quxian1'), await city.as('caizheng')]
    const given = async (): Promise<Blocker> =>
      stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'B1' })
    const [one, _two, late] = [await given(), await given(), await given()]
    const answer = { step: 'answer', text: '已办结', proof: '见批复' }
    city.clock.day = '2025-09-12'
    await stepped(department, await page(department, one), answer)
    city.clock.day = '2025-09-23'
    await stepped(department, await page(department, late), answer)
    city.clock.day = '2025-10-20'
    await sent(city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' }))
    const section = { code: 'S2', name: '客观', criteria: [objective('O1', 'blockers-answered')] }
    const scheme = { ...plainContent, objectiveShareBasisPoints: 5000, sections: [...plainContent.sections, section] }
    await openRound(city, { [open]: plainContent, [sealed]: scheme })
    await markAll(city, (_rater, _target, criterion) => (criterion === 'C1' ? 160 : 80))
    await take(city.taskforce, 'close-marking', 'begin-audit', 'publish')
    // What happens after publishing moves nothing that was published.
    await stepped(city.taskforce, await page(city.taskforce, late), { step: 'reopen', reason: '没有办成' })
    const { rows } = (await city.taskforce.get(`${round}/results?direction=${sealed}`)).json()
    const [own] = rows.find((row: { code: string }) => row.code === 'B1').objectives
    expect(own).toMatchObject({ numerator: 1, denominator: 3, display: '33.3%' })
    expect(own.sentence).toBe(
      '快照2025-09-1：到2025年9月到期应答复3件，按期答复1件；答复2次，中位数8.5个工作日，九成在12个工作日以内；还有1件未答复',
    )
    const [other] = rows.find((row: { code: string }) => row.code === 'B2').objectives
    expect(other).toMatchObject({ display: '缺数据', sentence: '缺数据：到2025年9月没有到期应由这个单位答复的堵点' })
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
