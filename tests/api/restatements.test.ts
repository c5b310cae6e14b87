import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import type { Overview } from '@pianqu/shared/boards/overview.contract.ts'
import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import type { CorrectionForm } from '@pianqu/shared/corrections/correction.contract.ts'
import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import type { Restatement } from '@pianqu/shared/publishing/restatement.contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { correct, type Problem, problemOf, publishedCity, reportOf } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

const september = '2025-09'

const read = async <Body>(client: Client, url: string) => (await client.get(url)).json<Body>()

async function restatements(client: Client, query = ''): Promise<Restatement[]> {
  return (await read<{ rows: Restatement[] }>(client, `/api/figures/restatements${query}`)).rows
}

/** What every screen says of September. */
async function screens({ taskforce }: SmallCity) {
  const project = await read<ProjectPage>(taskforce, '/api/projects/P1?month=2025-09')
  const area = await read<AreaPage>(taskforce, '/api/areas/A01?month=2025-09')
  const overview = await read<Overview>(taskforce, '/api/overview?month=2025-09')
  const list = await read<{ rows: ProjectRow[] }>(taskforce, '/api/projects?month=2025-09&sort=code')
  return {
    month: project.months[8],
    series: area.series.map(({ published }) => published),
    ranked: overview.areas.map(({ code, place, published }) => ({ code, place, published })),
    card: overview.indicators.find(({ code }) => code === 'investment-rate'),
    row: list.rows[0],
  }
}

describe('a published month', () => {
  let city: SmallCity
  let d1: Client
  beforeEach(async () => {
    city = await publishedCity()
    d1 = await city.as('quxian1')
  })

  test('differs from nothing at first', async () => {
    expect(await restatements(city.taskforce)).toEqual([])
    const { month, series, ranked, card, row } = await screens(city)
    expect([month?.restated, month?.publishedYtd, card?.published, row?.published]).toEqual(Array(4).fill(undefined))
    expect(series.every((point) => point === undefined)).toBe(true)
    expect(ranked.every(({ published }) => published === undefined)).toBe(true)
    expect(month?.isCorrectable).toBe(true)
  })

  test('is told as published and as restated on every screen, once corrected, and its snapshot stays', async () => {
    const frozen = await read<object>(city.taskforce, '/api/snapshots/2025-09-1')
    await correct(city, d1)
    const { month, series, ranked, card, row } = await screens(city)
    const snapshot = '2025-09-1'
    expect(month).toMatchObject({
      investedYuan: 0,
      ytdYuan: 8_000_000,
      restated: [{ field: 'investedYuan', snapshot, was: 1_000_000, reason: '重复计列' }],
      publishedYtd: { snapshot, ytdYuan: 9_000_000 },
    })
    expect(series.filter(Boolean)).toEqual([{ snapshot, ytdYuan: 16_200_000 }])
    expect(series[8]).toBeDefined()
    expect(ranked.find(({ code }) => code === 'A01')).toMatchObject({
      published: { snapshot, ytdYuan: 16_200_000, place: 1 },
    })
    expect(card?.published).toMatchObject({ snapshot })
    expect(card?.spark.map(({ published }) => published?.snapshot)).toEqual([...Array(8).fill(undefined), snapshot])
    expect(row).toMatchObject({ code: 'P1', ytdYuan: 8_000_000, published: { snapshot, ytdYuan: 9_000_000 } })
    expect(await read(city.taskforce, '/api/snapshots/2025-09-1')).toEqual(frozen)
  })

  test('says which place was published where another one is taken now', async () => {
    await correct(city, d1, { projectCode: 'P2', newValue: 0 })
    await correct(city, d1)
    await correct(city, d1, { month: '2025-08' })
    const { ranked } = await screens(city)
    expect(ranked.map(({ code, place, published }) => [code, place, published?.place])).toEqual([
      ['A01', 2, 1],
      ['A02', 1, 2],
    ])
  })

  test('asks to be published again, and is at one with its new snapshot afterwards', async () => {
    await correct(city, d1)
    expect(await restatements(city.taskforce, '?month=2025-08')).toEqual([])
    expect(await restatements(city.taskforce)).toMatchObject([
      {
        month: september,
        snapshot: { number: '2025-09-1', takenBy: 'zhuanban' },
        areas: [{ code: 'A01', from: { ytdYuan: 16_200_000 }, to: { ytdYuan: 15_200_000 } }],
        projects: [{ code: 'P1', from: { ytdYuan: 9_000_000 }, to: { ytdYuan: 8_000_000 } }],
        hiddenProjects: 0,
      },
    ])
    expect(await restatements(await city.as('quxian2'))).toMatchObject([{ projects: [], hiddenProjects: 1 }])

    const again = { step: 'republish', note: '更正P1重复计列' }
    expect((await city.taskforce.post('/api/periods/2025-09/steps', again)).json()).toMatchObject({
      snapshot: '2025-09-2',
    })
    expect(await restatements(city.taskforce)).toEqual([])
    // What was first told stays beside what is told now.
    expect((await screens(city)).month).toMatchObject({
      publishedYtd: { snapshot: '2025-09-1', ytdYuan: 9_000_000 },
    })
    const second = await read<{ projects: ProjectRow[] }>(city.taskforce, '/api/snapshots/2025-09-2')
    expect(second.projects.find(({ code }) => code === 'P1')).toMatchObject({ ytdYuan: 8_000_000 })
  })

  test('that is corrected back has nothing to say', async () => {
    await correct(city, d1)
    await correct(city, d1, { newValue: 1_000_000, reason: '误更正' })
    expect(await restatements(city.taskforce)).toEqual([])
    expect((await screens(city)).month?.restated).toBeUndefined()
  })

  test('tells of other fields by the correction that changed them', async () => {
    await correct(city, d1, { field: 'progressBasisPoints', newValue: 4550, reason: '核实' })
    expect((await screens(city)).month).toMatchObject({
      progressBasisPoints: 4550,
      restated: [{ field: 'progressBasisPoints', snapshot: '2025-09-1', was: null, reason: '核实' }],
    })
    expect(await restatements(city.taskforce)).toEqual([])
  })
})

describe('a proposed correction', () => {
  test('says what its approval would do, to whom may decide it', async () => {
    const city = await publishedCity()
    const d1 = await city.as('quxian1')
    const { id } = await reportOf(d1)
    const body = { projectCode: 'P1', month: september, field: 'investedYuan', newValue: 400_000, reason: '重复计列' }
    const proposed = (await d1.post(`/api/reports/${id}/corrections`, body)).json<Correction>()
    expect(proposed).toMatchObject({
      isOwn: true,
      mayDecide: false,
      effect: {
        project: { from: 9_000_000, to: 8_400_000 },
        area: { name: '云锦枢纽片区', from: 16_200_000, to: 15_600_000 },
        published: [{ month: september, snapshot: '2025-09-1' }],
      },
    })
    const { rows } = await read<{ rows: Correction[] }>(city.taskforce, '/api/corrections?state=proposed&month=2025-09')
    expect(rows).toMatchObject([{ isOwn: false, mayDecide: true }])
    const steps = `/api/corrections/${proposed.correctionId}/steps`
    expect(problemOf(await city.taskforce.post(steps, { step: 'refuse' }))).toEqual([400, 'common/malformed'])
    await city.taskforce.post(steps, { step: 'refuse', note: '凭证不足' })
    const decided = await read<{ rows: Correction[] }>(d1, '/api/corrections')
    expect(decided.rows).toMatchObject([{ state: 'refused', decisionNote: '凭证不足', decidedBy: 'zhuanban' }])
    expect(decided.rows[0]?.effect).toBeUndefined()
  })

  test('of something that no sum is made of moves none', async () => {
    const city = await publishedCity()
    const d1 = await city.as('quxian1')
    const { id } = await reportOf(d1)
    const body = { projectCode: 'P1', month: september, field: 'note', newValue: '补充说明', reason: '补充说明' }
    const proposed = (await d1.post(`/api/reports/${id}/corrections`, body)).json<Correction>()
    expect(proposed.effect).toMatchObject({ project: null, area: null })
  })

  test('refuses a value of another kind in words', async () => {
    const city = await publishedCity()
    const d1 = await city.as('quxian1')
    const { id } = await reportOf(d1)
    const body = { projectCode: 'P1', month: september, field: 'progressBasisPoints', newValue: 10_100, reason: '核实' }
    const refused = await d1.post(`/api/reports/${id}/corrections`, body)
    expect(refused.json<Problem>()).toMatchObject({ detail: '形象进度应为 0 至 100 的数，最多 2 位小数，如 45.5' })
  })
})

describe('the form of a correction', () => {
  const formOf = (client: Client, query = '') => read<CorrectionForm>(client, `/api/corrections/form${query}`)

  test('offers a district its own projects, the current report and the months before it', async () => {
    const city = await publishedCity()
    const d1 = await city.as('quxian1')
    const form = await formOf(d1, '?project=P1')
    expect(form).toMatchObject({
      units: [{ code: 'D1' }],
      unitCode: 'D1',
      report: { id: (await reportOf(d1)).id, month: '2025-10' },
    })
    expect(form.projects.map(({ code }) => code)).toEqual(['P1', 'P2', 'P4', 'P6'])
    expect(form.months).toHaveLength(9)
    expect(form.months[0]).toMatchObject({
      month: september,
      snapshot: '2025-09-1',
      content: { investedYuan: 1_000_000 },
    })
    expect(problemOf(await d1.get('/api/corrections/form?project=P3'))).toEqual([404, 'common/not-found'])
    expect((await formOf(d1, '?unit=D2')).unitCode).toBe('D1')
  })

  test('offers the task force every district, and none to those who only read', async () => {
    const city = await publishedCity()
    expect(await formOf(city.taskforce)).toMatchObject({ unitCode: null, projects: [], report: null })
    expect(await formOf(city.taskforce, '?unit=D2')).toMatchObject({ projects: [{ code: 'P3' }, { code: 'P5' }] })
    expect(await formOf(city.taskforce, '?project=P3')).toMatchObject({ unitCode: 'D2', units: [{}, {}] })
    const reader = await city.as('auditor')
    expect(problemOf(await reader.get('/api/corrections/form'))).toEqual([403, 'auth/forbidden'])
  })

  test('has no report to go into while no month is open', async () => {
    const city = await publishedCity()
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    await city.taskforce.post('/api/periods/2025-10/steps', { step: 'publish', note: '先行发布' })
    expect(await formOf(await city.as('quxian1'), '?project=P1')).toMatchObject({ report: null, months: [] })
  })
})

describe('a lock exception', () => {
  test('may be ended in the very millisecond of its grant', async () => {
    const { taskforce, clock, app } = await publishedCity()
    await taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    const body = { unitCode: 'D1', reason: '核实', until: '2025-10-28T18:00:00+08:00' }
    const { exceptionId } = (await taskforce.post('/api/periods/2025-10/exceptions', body)).json()
    const ended = await taskforce.post(`/api/periods/2025-10/exceptions/${exceptionId}/end`)
    expect([ended.statusCode, ended.json().until]).toEqual([200, '2025-10-28T02:00:00.001Z'])
    clock.at = new Date(clock.at.getTime() + 1)
    const { rows } = await read<{ rows: { isActive: boolean }[] }>(taskforce, '/api/periods/2025-10/exceptions')
    expect(rows.map(({ isActive }) => isActive)).toEqual([false])
    await app.close()
  })

  test('closes by itself and says so, or before its time with a line of trail', async () => {
    const city = await publishedCity()
    const { taskforce, clock } = city
    const d1 = await city.as('quxian1')
    await taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    const save = async () => {
      const { id, version } = await reportOf(d1)
      return d1.put(`/api/reports/${id}/lines`, { version, lines: [{ projectCode: 'P1', investedYuan: 1 }] })
    }
    const grant = (until: string) =>
      taskforce.post('/api/periods/2025-10/exceptions', { unitCode: 'D1', projectCode: 'P1', reason: '核实', until })
    expect((await save()).json<Problem>().detail).toBe('2025年10月已截止填报，确需补报请联系市级专班放开')
    await grant('2025-10-28T10:30:00+08:00')
    expect((await save()).statusCode).toBe(200)
    clock.at = new Date('2025-10-28T02:30:00Z')
    expect((await save()).json<Problem>()).toMatchObject({
      code: 'report/period-closed',
      detail: '2025年10月已截止填报，对“P1”的放开已于 2025-10-28 10:30 自动关闭，确需补报请联系市级专班放开',
    })

    const again = (await grant('2025-10-28T18:00:00+08:00')).json<{ exceptionId: string }>()
    const address = `/api/periods/2025-10/exceptions/${again.exceptionId}/end`
    expect(problemOf(await d1.post(address))).toEqual([403, 'auth/forbidden'])
    expect((await save()).statusCode).toBe(200)
    clock.at = new Date('2025-10-28T03:00:00Z')
    expect((await taskforce.post(address)).json()).toMatchObject({ isActive: false, until: clock.at.toISOString() })
    expect(problemOf(await save())).toEqual([409, 'report/period-closed'])
    expect(problemOf(await taskforce.post(address))).toEqual([409, 'period/exception-over'])
    expect(problemOf(await taskforce.post('/api/periods/2025-10/exceptions/none/end'))).toEqual([
      404,
      'common/not-found',
    ])
    const trail = await read<{ rows: object[] }>(taskforce, '/api/trail?subject=period:2025-10')
    expect(trail.rows).toMatchObject([
      { action: 'period.end-exception' },
      { action: 'period.except' },
      { action: 'period.except' },
      {},
      {},
    ])
  })
})
