import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { octoberCity, reportOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeEach(async () => {
  city = await smallCity()
})

const record = (body: object) => city.taskforce.post('/api/registry/events', { reason: '区划调整', ...body })
const recorded = async (body: object) => {
  const reply = await record(body)
  expect(reply.body).toContain('eventId')
  return reply.json<{ eventId: string }>()
}
/** The project P9 as a paper brings it that calls its district so. */
const projectOf = (district: string) =>
  city.taskforce.importRows('projects', [header.projects, project('P9', null, district)], '?dryRun=true')
const read = ({ diffs, rows, warnings }: ImportResult) => ({
  district: diffs[0]?.fields.find(({ field }) => field === 'districtCode')?.after,
  rows: rows.map(({ code }) => code),
  said: warnings.map(({ message }) => message),
})
const renameD2 = () =>
  city.taskforce.importRows('units', [
    ['单位编码', '单位名称', '类型'],
    ['D2', '清江新区', '区县'],
  ])

describe('a unit that an import calls otherwise', () => {
  test('is found by the name before, and that is said', async () => {
    await renameD2()
    expect(read(await projectOf('清江区'))).toEqual({
      district: 'D2',
      rows: [],
      said: ['单位“清江区”（D2）2025-10-28 起更名为“清江新区”（D2），按现在的读取'],
    })
    expect(read(await projectOf('清江新区'))).toEqual({ district: 'D2', rows: [], said: [] })
  })

  test('is not found any more where the import is taken back', async () => {
    const { importId } = await renameD2()
    await city.taskforce.post(`/api/imports/${importId}/undo`)
    expect(read(await projectOf('清江新区')).rows).toEqual(['reference/unknown-unit'])
    const { rows } = (await city.taskforce.get('/api/registry/events')).json<{ rows: object[] }>()
    expect(rows).toEqual([])
  })

  test('gives its name to another: who has it now is meant, and asked about', async () => {
    await renameD2()
    await city.taskforce.importRows('units', [
      ['单位编码', '单位名称', '类型'],
      ['D5', '清江区', '区县'],
    ])
    const { district, said } = read(await projectOf('清江区'))
    expect([district, said]).toEqual(['D5', [expect.stringContaining('“清江区”现在是 D5，按它读取，请核对')]])
  })
})

describe('a unit that is part of another', () => {
  test('is found by its code and its name, in lists too, though its row stays', async () => {
    await recorded({ kind: 'merge', noun: 'unit', formerCode: 'D2', successors: ['D1'], on: '2025-07-01' })
    for (const written of ['D2', '清江区']) {
      expect(read(await projectOf(written))).toEqual({
        district: 'D1',
        rows: [],
        said: ['单位“清江区”（D2）2025-07-01 起并入“云锦区”（D1），按现在的读取'],
      })
    }
    const area = ['A09', '新片区', '中心城区', '市发改委', '清江区、云锦区', '2025-01-01', null]
    const areas = await city.taskforce.importRows('areas', [header.areas, area], '?dryRun=true')
    expect(areas.diffs[0]?.fields.find(({ field }) => field === 'districtCodes')?.after).toBe('["D1"]')
    expect(areas.warnings).toHaveLength(1)
  })

  test('is not entered again under its old code, and a file that repeats it says nothing new', async () => {
    await recorded({ kind: 'merge', noun: 'unit', formerCode: 'D2', successors: ['D1'], on: '2025-07-01' })
    const units = (name: string) =>
      city.taskforce.importRows('units', [
        ['单位编码', '单位名称', '类型'],
        ['D2', name, '区县'],
      ])
    expect(await units('清江区')).toMatchObject({ unchanged: 1, rejected: 0 })
    const changed = await units('清江大区')
    expect([changed.rejected, changed.rows[0]?.code, changed.rows[0]?.message]).toEqual([
      1,
      'row/retired',
      expect.stringContaining('并入“云锦区”（D1），旧编码的行不再新增或更改'),
    ])
  })

  test('of several is to be named', async () => {
    await recorded({
      kind: 'split',
      noun: 'unit',
      formerCode: 'D0',
      formerName: '两江区',
      successors: ['D1', 'D2'],
      on: '2025-07-01',
    })
    expect(read(await projectOf('两江区')).rows).toEqual(['reference/split'])
  })
})

describe('a project that is part of another', () => {
  const report = (code: string, month: string) =>
    city.taskforce.importRows('reports', [header.reports, [code, month, 77]], '?dryRun=true')

  test('has its months before, and the other those from that day on', async () => {
    await recorded({ kind: 'merge', noun: 'project', formerCode: 'P1', successors: ['P2'], on: '2025-10-01' })
    expect((await report('P1', '2025-09')).diffs.map(({ key }) => key)).toEqual(['P1\n2025-09'])
    const after = await report('P1', '2025-10')
    expect([after.diffs.map(({ key }) => key), after.warnings.map(({ code }) => code)]).toEqual([
      ['P2\n2025-10'],
      ['reference/former'],
    ])
  })

  test('is never added up with the other in silence', async () => {
    await recorded({ kind: 'merge', noun: 'project', formerCode: 'P1', successors: ['P2'], on: '2025-10-01' })
    const both = await city.taskforce.importRows(
      'reports',
      [header.reports, ['P1', '2025-10', 77], ['P2', '2025-10', 5]],
      '?dryRun=true',
    )
    expect(both.rows.map(({ code }) => code)).toEqual(['row/duplicate'])
  })

  test('is told to the district whose report has the other, and to no other', async () => {
    const october = await octoberCity()
    const body = { kind: 'recode', noun: 'project', formerCode: 'OLD-1', formerName: '旧名', successors: ['P1'] }
    const reply = await october.taskforce.post('/api/registry/events', { ...body, on: '2025-07-01', reason: '换码' })
    expect(reply.body).toContain('eventId')
    const { formers } = await reportOf(october.d1)
    expect(formers.map(({ written, codes }) => [written, codes])).toEqual([
      ['OLD-1', ['P1']],
      ['旧名', ['P1']],
    ])
    expect((await reportOf(october.d2)).formers).toEqual([])
    await october.app.close()
  })

  test('is found by links', async () => {
    await recorded({ kind: 'recode', noun: 'project', formerCode: 'P001', successors: ['P1'], on: '2025-10-01' })
    const former = await city.taskforce.get('/api/registry/former?noun=project&written=P001')
    expect(former.json()).toMatchObject({ found: { successors: [{ code: 'P1' }] } })
    expect((await city.taskforce.get('/api/registry/former?noun=project&written=P9')).json()).toEqual({ found: null })
  })
})

describe('what happened', () => {
  test.each([
    ['to nobody', { kind: 'rename', noun: 'unit', formerCode: 'D9', formerName: '旧名' }, '没有编码为“D9”的单位'],
    ['to itself', { kind: 'merge', noun: 'unit', formerCode: 'D1', successors: ['D1'] }, '原编码和现编码相同'],
    ['into nobody', { kind: 'merge', noun: 'unit', formerCode: 'D1', successors: ['D9'] }, '没有编码为“D9”的单位'],
    ['into one that is split', { kind: 'split', noun: 'unit', formerCode: 'D1', successors: ['D2'] }, '两个或更多'],
    ['to come', { kind: 'merge', noun: 'unit', formerCode: 'D1', successors: ['D2'], on: '2025-10-29' }, '晚于今天'],
    [
      'to the name of today',
      { kind: 'rename', noun: 'unit', formerCode: 'D1', formerName: '云锦区' },
      '就是现在的名称',
    ],
  ])('%s is refused', async (_, body, sentence) => {
    const reply = await record({ on: '2025-07-01', ...body })
    expect([reply.statusCode, reply.body]).toEqual([400, expect.stringContaining(sentence)])
  })

  test('is told once, does not come round, and is taken back', async () => {
    const body = { kind: 'merge', noun: 'unit', formerCode: 'D2', successors: ['D1'], on: '2025-07-01' }
    const { eventId } = await recorded(body)
    expect((await record(body)).body).toContain('已登记过')
    expect((await record({ ...body, formerCode: 'D1', successors: ['D2'] })).body).toContain('又变回了“D1”')
    expect((await city.taskforce.get('/api/registry/events')).json()).toMatchObject({
      total: 1,
      rows: [{ eventId, formerName: '清江区', successors: [{ code: 'D1', name: '云锦区' }], by: 'zhuanban' }],
    })
    const revoked = () => city.taskforce.post(`/api/registry/events/${eventId}/revoke`, { reason: '登记错了' })
    expect([(await revoked()).statusCode, (await revoked()).statusCode]).toEqual([200, 404])
    expect(read(await projectOf('清江区')).district).toBe('D2')
    // Closing a city verifies it.
    await city.app.close()
  })
})
