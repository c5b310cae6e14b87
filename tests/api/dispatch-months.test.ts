import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import {
  fill,
  handIn,
  october,
  octoberCity,
  type Problem,
  problemOf,
  publishedCity,
  reportOf,
  step,
} from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

const periodOf = async ({ taskforce }: SmallCity, month: string) =>
  (await taskforce.get('/api/periods')).json<{ rows: { month: string }[] }>().rows.find((row) => row.month === month)

const monthStep = ({ taskforce }: SmallCity, month: string, body: object) =>
  taskforce.post(`/api/periods/${month}/steps`, body)

describe('a month', () => {
  test('opens once, with its due days by the calendar and what is owed frozen', async () => {
    const city = await octoberCity()
    expect(await periodOf(city, '2025-10')).toEqual({
      month: '2025-10',
      state: 'open',
      accepted: 0,
      owed: 6,
      exempt: 0,
      onTime: 0,
      provisional: true,
      openedOn: '2025-10-28',
      dueOn: '2025-11-07',
      lateUntil: '2025-11-12',
      originalDueOn: null,
      dueReason: null,
      snapshot: null,
      version: 1,
    })
    const again = await city.taskforce.post('/api/periods', { month: '2025-10' })
    expect(problemOf(again)).toEqual([409, 'period/exists'])
    await city.taskforce.importRows('projects', [
      header.projects,
      ['P7', '新项目', null, 'D1', '云锦区', '基础设施', '加快建设', 9, null],
    ])
    expect(await periodOf(city, '2025-10')).toMatchObject({ owed: 6 })
    expect(await (await city.taskforce.get('/api/overview?month=2025-10')).json()).toMatchObject({
      completeness: { owed: 6 },
    })
  })

  test.each([
    ['1999-12', '1999年12月不能开放填报：可以开放的是2025年1月至2025年10月'],
    ['2025-11', '2025年11月不能开放填报：可以开放的是2025年1月至2025年10月'],
    ['2099-12', '2099年12月不能开放填报：可以开放的是2025年1月至2025年10月'],
  ])('is not opened as %s, before all data or after the next one', async (month, detail) => {
    const city = await smallCity()
    expect((await city.taskforce.get('/api/periods/openable')).json()).toEqual({ from: '2025-01', to: '2025-10' })
    for (const address of ['/api/periods', '/api/periods/preview']) {
      const reply = await city.taskforce.post(address, { month })
      expect([...problemOf(reply), reply.json().detail]).toEqual([422, 'period/out-of-range', detail])
    }
  })

  test('knows the make-up days around a holiday', async () => {
    const city = await smallCity()
    const due = { kind: 'working-days', count: 3 }
    const body = { month: '2025-09', dueRule: { due, lateWorkingDays: 0 } }
    expect((await city.taskforce.post('/api/periods', body)).json()).toMatchObject({
      dueOn: '2025-10-11',
      accepted: 6,
      owed: 6,
    })
  })

  test('takes the lines that were imported before or after as accepted', async () => {
    const city = await smallCity({ reports: october(['P3', 'P5']) })
    await city.taskforce.post('/api/periods', { month: '2025-10' })
    expect(await periodOf(city, '2025-10')).toMatchObject({ accepted: 2, owed: 6, onTime: 2 })
    expect(await reportOf(city.taskforce, '2025-10', 'D2')).toMatchObject({ status: 'accepted' })
    await city.taskforce.importRows('reports', october(['P1']))
    expect(await reportOf(await city.as('quxian1'))).toMatchObject({ counts: { accepted: 1, empty: 3 } })
  })

  test('counts an exempt line for nobody and lights it 免', async () => {
    const city = await octoberCity()
    const reply = await city.taskforce.post('/api/periods/2025-10/exemptions', {
      projectCode: 'P3',
      reason: '洪水停工',
    })
    expect(reply.json()).toEqual({ exempted: 1 })
    expect(await periodOf(city, '2025-10')).toMatchObject({ owed: 5, exempt: 1 })
    const report = await reportOf(city.taskforce, '2025-10', 'D2')
    expect(report.counts).toMatchObject({ owed: 1, exempt: 1 })
    expect(report.lines).toContainEqual(
      expect.objectContaining({ projectCode: 'P3', isExempt: true, light: 'exempt', exemptReason: '洪水停工' }),
    )
    const light = (await city.taskforce.get('/api/projects/P3/light?month=2025-10')).json()
    expect(light).toMatchObject({ light: 'exempt', override: { reason: '洪水停工', by: 'zhuanban' } })
    expect((await handIn(city, 'quxian2')).counts).toMatchObject({ accepted: 1 })

    const end = (body: object) => city.taskforce.post('/api/periods/2025-10/exemptions/end', body)
    expect(problemOf(await end({ projectCode: 'P5', reason: '登记有误' }))).toEqual([404, 'common/not-found'])
    expect((await end({ unitCode: 'D2', reason: '登记有误' })).json()).toEqual({ owedAgain: 1 })
    expect(await periodOf(city, '2025-10')).toMatchObject({ owed: 6, exempt: 0 })
    const owedAgain = await reportOf(city.taskforce, '2025-10', 'D2')
    expect(owedAgain.lines.find(({ projectCode }) => projectCode === 'P3')).toMatchObject({
      isExempt: false,
      status: 'empty',
      exemptReason: null,
    })
  })

  test('that is closed is written only under an exception, until its time is over', async () => {
    const city = await octoberCity()
    const d1 = await city.as('quxian1')
    await monthStep(city, '2025-10', { step: 'close' })
    const report = await reportOf(d1)
    const save = async (projectCode: string) => {
      const { version } = await reportOf(d1)
      return d1.put(`/api/reports/${report.id}/lines`, { version, lines: [{ projectCode, investedYuan: 1_000_000 }] })
    }
    expect(problemOf(await save('P1'))).toEqual([409, 'report/period-closed'])
    const body = { unitCode: 'D1', projectCode: 'P1', reason: '数据核实', until: '2025-10-28T10:30:00+08:00' }
    const granted = await city.taskforce.post('/api/periods/2025-10/exceptions', body)
    expect([granted.statusCode, granted.json()]).toMatchObject([
      201,
      { isActive: true, until: '2025-10-28T02:30:00.000Z' },
    ])
    expect((await save('P1')).statusCode).toBe(200)
    expect(problemOf(await save('P2'))).toEqual([409, 'report/period-closed'])
    const handedIn = (await step(d1, await reportOf(d1), { step: 'submit' })).json<Report>()
    expect(handedIn.counts).toMatchObject({ submitted: 1, empty: 3 })
    const lines = [{ projectCode: 'P1', comment: '请附凭证' }]
    const returned = (await step(city.taskforce, handedIn, { step: 'sendBack', lines })).json<Report>()
    expect(returned.counts).toMatchObject({ returned: 1 })
    city.clock.at = new Date('2025-10-28T02:30:00Z')
    expect(problemOf(await save('P1'))).toEqual([409, 'report/period-closed'])
    const { rows } = (await d1.get('/api/periods/2025-10/exceptions')).json<{ rows: unknown[] }>()
    expect(rows).toMatchObject([{ isActive: false, reason: '数据核实', grantedBy: 'zhuanban' }])
    expect((await (await city.as('quxian2')).get('/api/periods/2025-10/exceptions')).json()).toMatchObject({ total: 0 })
  })
})

describe('publishing', () => {
  test('takes in what one line hands in late, under an exception', async () => {
    const city = await octoberCity()
    const d1 = await city.as('quxian1')
    await monthStep(city, '2025-10', { step: 'close' })
    const body = { projectCode: 'P1', reason: '数据核实', until: '2025-10-28T10:30:00+08:00' }
    await city.taskforce.post('/api/periods/2025-10/exceptions', body)
    const { id, version } = await reportOf(d1)
    await d1.put(`/api/reports/${id}/lines`, { version, lines: [{ projectCode: 'P1', investedYuan: 1_000_000 }] })
    expect(problemOf(await step(city.taskforce, await reportOf(d1), { step: 'accept' }))).toEqual([
      409,
      'report/wrong-status',
    ])
    const late = (await step(d1, await reportOf(d1), { step: 'submit' })).json<Report>()
    expect((await step(city.taskforce, late, { step: 'accept' })).json()).toMatchObject({ counts: { accepted: 1 } })
    expect(await periodOf(city, '2025-10')).toMatchObject({ accepted: 1, owed: 6 })
  })

  test('waits for every owed line, or says what it leaves out', async () => {
    const city = await octoberCity()
    await handIn(city, 'quxian2')
    expect(problemOf(await monthStep(city, '2025-10', { step: 'publish' }))).toEqual([409, 'period/wrong-state'])
    await monthStep(city, '2025-10', { step: 'close' })
    const refused = (await monthStep(city, '2025-10', { step: 'publish' })).json<Problem>()
    expect([refused.code, refused.errors?.length]).toEqual(['period/not-complete', 4])
    const note = '云锦区汛情，次月补报'
    expect((await monthStep(city, '2025-10', { step: 'publish', note })).json()).toMatchObject({
      state: 'published',
      snapshot: '2025-10-1',
    })
    expect((await city.taskforce.get('/api/snapshots/2025-10-1')).json()).toMatchObject({
      note,
      leftOut: ['P1', 'P2', 'P4', 'P6'],
      isIntact: true,
    })
  })

  test('makes the month read-only for reports, imports and undoing', async () => {
    const city = await smallCity()
    const late = await city.taskforce.importRows('reports', [header.reports, ['P1', '2025-09', 120]])
    await monthStep(city, '2025-09', { step: 'publish' })
    const result = await city.taskforce.importRows('reports', [
      header.reports,
      ['P1', '2025-09', 999],
      ['P2', '2025-09', 80],
    ])
    expect(result).toMatchObject({ rejected: 1, unchanged: 1, rows: [{ code: 'reports/published' }] })
    expect(result.rows[0]?.message).toBe('2025年9月已发布（快照2025-09-1），不能用导入更改；请在当前月报中提出更正')
    expect(problemOf(await city.taskforce.post(`/api/imports/${late.importId}/undo`))).toEqual([
      409,
      'import/not-undoable',
    ])
  })

  test('freezes what the screens show', async () => {
    const city = await publishedCity()
    const before = (await city.taskforce.get('/api/overview?month=2025-09')).json<object>()
    const frozen = (await city.taskforce.get('/api/overview?snapshot=2025-09-1')).json<object>()
    expect(frozen).toEqual({ ...before, snapshot: '2025-09-1' })
    await city.taskforce.importRows('plans', [header.plans, ['P1', 2025, 2400]])
    expect((await city.taskforce.get('/api/overview?snapshot=2025-09-1')).json()).toEqual(frozen)
    expect((await city.taskforce.get('/api/overview?month=2025-09')).json()).not.toEqual(before)
    const d1 = await city.as('quxian1')
    const rows = (await d1.get('/api/projects?snapshot=2025-09-1&sort=code')).json<{
      rows: { code: string; planYuan: number }[]
    }>().rows
    expect(rows.map(({ code, planYuan }) => [code, planYuan])).toEqual(
      ['P1', 'P2', 'P4', 'P6'].map((code) => [code, 12_000_000]),
    )
    expect((await d1.get('/api/areas?snapshot=2025-09-1')).json()).toMatchObject({ total: 2, month: '2025-09' })
    expect(problemOf(await d1.get('/api/overview?snapshot=2025-09-7'))).toEqual([404, 'snapshot/missing'])
  })
})

describe('the story of a month', () => {
  test('goes from open to published, corrected and republished with the right numbers at each stage', async () => {
    const city = await publishedCity()
    const { taskforce } = city
    const d1 = await city.as('quxian1')
    const ytdOf = async (query: string) => {
      const { rows } = (await taskforce.get(`/api/projects?sort=code&${query}`)).json<{ rows: { ytdYuan: number }[] }>()
      return rows[0]?.ytdYuan
    }
    const filled = await fill(d1)
    await step(d1, filled, { step: 'submit' })
    await step(taskforce, await reportOf(d1), { step: 'accept' })
    await handIn(city, 'quxian2')
    await monthStep(city, '2025-10', { step: 'close' })

    const report = await reportOf(d1)
    const body = { projectCode: 'P1', month: '2025-09', field: 'investedYuan', newValue: 400_000, reason: '重复计列' }
    const proposed = (await d1.post(`/api/reports/${report.id}/corrections`, body)).json<{ correctionId: string }>()
    expect(proposed).toMatchObject({ oldValue: 1_000_000, newValue: 400_000, state: 'proposed', mayDecide: false })
    expect([await ytdOf('month=2025-09'), await ytdOf('month=2025-10')]).toEqual([9_000_000, 10_000_000])

    const address = `/api/corrections/${proposed.correctionId}/steps`
    expect(problemOf(await d1.post(address, { step: 'approve' }))).toEqual([403, 'auth/forbidden'])
    expect((await taskforce.post(address, { step: 'approve' })).json()).toMatchObject({
      state: 'approved',
      decidedBy: 'zhuanban',
    })
    expect(problemOf(await taskforce.post(address, { step: 'approve' }))).toEqual([409, 'correction/decided'])
    expect([await ytdOf('month=2025-09'), await ytdOf('month=2025-10')]).toEqual([8_400_000, 9_400_000])
    expect(await ytdOf('snapshot=2025-09-1')).toBe(9_000_000)

    const page = (await taskforce.get('/api/projects/P1?month=2025-09')).json<{
      months: unknown[]
      history: unknown[]
    }>()
    expect(page.months[8]).toMatchObject({
      investedYuan: 400_000,
      publishedYuan: 1_000_000,
      publishedSnapshot: '2025-09-1',
    })
    expect(page.months[7]).toMatchObject({ investedYuan: 1_000_000, publishedYuan: null })
    expect(page.history).toMatchObject([{ action: 'correction.approve' }, { action: 'correction.propose' }, {}])

    expect(problemOf(await monthStep(city, '2025-09', { step: 'republish' }))).toEqual([400, 'common/malformed'])
    const again = await monthStep(city, '2025-09', { step: 'republish', note: '更正P1重复计列' })
    expect(again.json()).toMatchObject({ snapshot: '2025-09-2', state: 'published' })
    expect((await taskforce.get('/api/snapshots?month=2025-09')).json()).toMatchObject({
      rows: [{ number: '2025-09-2', note: '更正P1重复计列' }, { number: '2025-09-1' }],
    })
    const compared = (await taskforce.get('/api/snapshots/compare?from=2025-09-1&to=2025-09-2')).json()
    expect(compared).toMatchObject({
      areas: [{ code: 'A01', from: { ytdYuan: 16_200_000 }, to: { ytdYuan: 15_600_000 } }],
      projects: [{ code: 'P1', from: { ytdYuan: 9_000_000 }, to: { ytdYuan: 8_400_000 } }],
    })
    expect((await monthStep(city, '2025-10', { step: 'publish' })).json()).toMatchObject({
      snapshot: '2025-10-1',
      onTime: 6,
    })
    expect((await reportOf(d1)).state).toBe('published')
    const more = await d1.post(`/api/reports/${report.id}/corrections`, { ...body, newValue: 1 })
    expect(problemOf(more)).toEqual([409, 'report/published'])
    expect((await taskforce.get('/api/trail/verify')).json()).toMatchObject({ ok: true })
  })

  test('takes a correction only of an earlier, published month of one’s own, and not by who proposed it', async () => {
    const city = await publishedCity()
    const d2 = await city.as('quxian2')
    const { id } = await reportOf(d2)
    const body = { projectCode: 'P3', month: '2025-09', field: 'investedYuan', newValue: 1, reason: '漏报' }
    const propose = (change: object) => d2.post(`/api/reports/${id}/corrections`, { ...body, ...change })
    expect(problemOf(await propose({ month: '2025-10' }))).toEqual([400, 'common/malformed'])
    expect(problemOf(await propose({ projectCode: 'P1' }))).toEqual([400, 'common/malformed'])
    expect(problemOf(await propose({ newValue: -1 }))).toEqual([400, 'common/malformed'])
    expect(problemOf(await propose({ newValue: 500_000 }))).toEqual([422, 'correction/unchanged'])
    const other: Report = await reportOf(await city.as('quxian1'))
    expect(problemOf(await d2.post(`/api/reports/${other.id}/corrections`, body))).toEqual([404, 'common/not-found'])
    const own = await city.taskforce.post(`/api/reports/${id}/corrections`, body)
    const { correctionId } = own.json<{ correctionId: string }>()
    const decided = await city.taskforce.post(`/api/corrections/${correctionId}/steps`, {
      step: 'refuse',
      note: '凭证不足',
    })
    expect(problemOf(decided)).toEqual([403, 'correction/own'])
    expect((await (await city.as('quxian1')).get('/api/corrections')).json()).toMatchObject({ total: 0 })
    expect((await d2.get('/api/corrections')).json()).toMatchObject({ total: 1 })
  })
})
