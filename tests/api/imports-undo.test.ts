import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'
import { boundaries, cityWith, outlines, squareAt } from './small-city.ts'

let taskforce: Client
let city: Awaited<ReturnType<typeof cityWith>>

beforeEach(async () => {
  city = await cityWith({}, ['units', 'areas', 'clusters', 'projects', 'plans'])
  taskforce = city.taskforce
})

const undo = (importId: string) => taskforce.post(`/api/imports/${importId}/undo`)

const planOf = async (code: string) =>
  (await taskforce.get(`/api/projects/${code}?month=2025-09`)).json<{ plan: Record<string, unknown> | null }>().plan

const codes = async () =>
  (await taskforce.get('/api/projects?sort=code')).json<{ rows: { code: string }[] }>().rows.map(({ code }) => code)

describe('an import taken back', () => {
  test('removes the rows that it added', async () => {
    const before = await codes()
    const { importId } = await taskforce.importRows('projects', [header.projects, project('P7', null, 'D1')])
    expect(await codes()).toEqual([...before, 'P7'])
    expect((await undo(importId)).json()).toEqual({ importId, restored: 1 })
    expect(await codes()).toEqual(before)
  })

  test('puts back the rows that it changed, with where they came from', async () => {
    const before = await planOf('P1')
    const { importId } = await taskforce.import(
      'plans',
      '调整.xlsx',
      await workbook([header.plans, ['P1', 2025, 2400]]),
    )
    expect(await planOf('P1')).toMatchObject({ investmentYuan: 24_000_000, source: { fileName: '调整.xlsx' } })
    expect((await undo(importId)).statusCode).toBe(200)
    expect(await planOf('P1')).toEqual(before)
    expect(before).toMatchObject({ investmentYuan: 12_000_000, source: { fileName: 'plans.xlsx', row: 2, cell: 'C2' } })
  })

  test('is refused where a row was changed since, until that is taken back', async () => {
    const first = await taskforce.importRows('plans', [header.plans, ['P1', 2025, 2400]])
    const second = await taskforce.importRows('plans', [header.plans, ['P1', 2025, 3600]])
    const refused = await undo(first.importId)
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'import/not-undoable' }])
    expect(refused.json<{ detail: string }>().detail).toContain('P1')
    expect(await planOf('P1')).toMatchObject({ investmentYuan: 36_000_000 })
    expect((await undo(second.importId)).statusCode).toBe(200)
    expect((await undo(first.importId)).statusCode).toBe(200)
    expect(await planOf('P1')).toMatchObject({ investmentYuan: 12_000_000 })
  })

  test('is refused where its rows are in use, and changes nothing', async () => {
    const { importId } = await taskforce.importRows('projects', [header.projects, project('P7', null, 'D1')])
    await taskforce.importRows('plans', [header.plans, ['P7', 2025, 100]])
    const refused = await undo(importId)
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'import/not-undoable' }])
    expect(await codes()).toContain('P7')
  })

  test('is refused where it added a package that others are part of now', async () => {
    const { importId } = await taskforce.importRows('projects', [header.projects, project('K0', null, 'D1')])
    const parts = await taskforce.importRows('projects', [header.projects, project('K1', null, 'D1', 'K0')])
    const refused = await undo(importId)
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'import/not-undoable' }])
    expect(await codes()).toContain('K0')
    expect((await undo(parts.importId)).statusCode).toBe(200)
    expect((await undo(importId)).statusCode).toBe(200)
  })

  test('takes a package and its parts back together', async () => {
    const rows = [header.projects, project('K1', null, 'D1', 'K0'), project('K0', null, 'D1')]
    const { importId } = await taskforce.importRows('projects', rows)
    expect((await undo(importId)).json()).toMatchObject({ restored: 2 })
  })

  test('is taken back once', async () => {
    const { importId } = await taskforce.importRows('plans', [header.plans, ['P1', 2026, 100]])
    expect((await undo(importId)).statusCode).toBe(200)
    expect((await undo(importId)).statusCode).toBe(409)
  })

  test('was no import where it was a dry run or is unknown', async () => {
    const { importId } = await taskforce.importRows('plans', [header.plans, ['P1', 2026, 100]], '?dryRun=true')
    expect((await undo(importId)).statusCode).toBe(404)
    expect((await undo('00000000-0000-4000-8000-000000000000')).statusCode).toBe(404)
  })

  test('is marked in the list of imports and leaves a line in the trail', async () => {
    const { importId } = await taskforce.importRows('plans', [header.plans, ['P1', 2026, 100]])
    await undo(importId)
    const { rows } = (await taskforce.get('/api/imports?kind=plans')).json<{ rows: Record<string, unknown>[] }>()
    const undone = rows.map((row) => [row['importId'] === importId, row['undoneAt']])
    expect(undone.sort()).toEqual([
      [false, null],
      [true, city.clock.at.toISOString()],
    ])
    const trail = (await taskforce.get(`/api/trail?subject=import:${importId}`)).json<{ rows: { action: string }[] }>()
    expect(trail.rows.map(({ action }) => action)).toEqual(['import.undo', 'import.run'])
  })

  test('gives an area its districts and its outline back', async () => {
    const first = await taskforce.import('boundaries', 'b.geojson', boundaries(outlines), '?crs=WGS84')
    const moved = { ...outlines, A01: squareAt(104.1, 30.6, 0.03) }
    const second = await taskforce.import('boundaries', 'b.geojson', boundaries(moved), '?crs=WGS84')
    expect(second).toMatchObject({ changed: 1, unchanged: 1 })
    const wider = await taskforce.importRows('areas', [
      header.areas,
      ['A01', '云锦枢纽片区', '中心城区', '市发改委', '云锦区、清江区', '2023-03-01', null],
    ])
    expect(wider).toMatchObject({ changed: 1, diffs: [{ fields: [{ field: 'districtCodes' }] }] })
    for (const { importId } of [wider, second]) expect((await undo(importId)).statusCode).toBe(200)
    const page = (await taskforce.get('/api/areas/A01')).json<{ surfaceKm2: number }>()
    expect(page).toMatchObject({ area: { districtCodes: ['D1'] } })
    expect(page.surfaceKm2).toBeCloseTo(4.24, 1)
    expect((await undo(first.importId)).statusCode).toBe(200)
    expect((await taskforce.get('/api/areas/A01')).json()).toMatchObject({ surfaceKm2: null })
  })
})
