import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, openCity } from '../city.ts'

const folder = new URL('../../../shared/data/office/', import.meta.url)
const isHere = existsSync(folder)
if (!isHere) process.stderr.write('The office workbooks are not here: their acceptance is skipped\n')

const bytes = (name: string) => readFileSync(new URL(name, folder))

interface Expected {
  readonly bonds: Record<string, unknown>
  readonly areas: readonly { code: string; planYuan: number; ytdYuan: number; behindPoints: number; projects: number }[]
  readonly projects: readonly {
    code: string
    area: string | null
    planYuan: number
    ytdYuan: number
    behindPoints: number
    light: string
  }[]
}

const months = Array.from({ length: 9 }, (_, index) => `2025-0${index + 1}`)
const files = [
  ['units', 'units'],
  ['areas', 'areas'],
  ['clusters', 'clusters'],
  ['projects', 'projects'],
  ['plans', 'plans'],
  ...months.map((month) => ['reports', `reports-${month}`] as const),
  ['bond-batches', 'bond-batches'],
  ['bond-allocations', 'bond-allocations'],
] as const

describe.skipIf(!isHere)('the office workbooks of a small city', () => {
  let taskforce: Client
  let close: () => Promise<void>
  const expected = isHere
    ? (JSON.parse(bytes('expected.json').toString()) as Expected)
    : { bonds: {}, areas: [], projects: [] }

  beforeAll(async () => {
    const city = await openCity()
    close = () => city.app.close()
    await city.person({ username: 'zhuanban', role: 'taskforce' })
    taskforce = await city.as('zhuanban')
    for (const [kind, name] of files) {
      const result = await taskforce.import(kind, `${name}.xlsx`, bytes(`${name}.xlsx`))
      if (result.rejected > 0) throw new Error(JSON.stringify(result.rows))
    }
  })
  afterAll(() => close())

  test('give the bond figures of the year', async () => {
    const reply = await taskforce.get('/api/bonds/share?year=2025&basis=issued-new')
    expect(reply.json()).toMatchObject(expected.bonds)
  })

  test('give plan, year to date and points behind of every area', async () => {
    const { areas } = (await taskforce.get('/api/overview?month=2025-09')).json<{ areas: Record<string, unknown>[] }>()
    expect(areas).toHaveLength(expected.areas.length)
    for (const { projects: _count, ...area } of expected.areas) {
      expect(areas.find(({ code }) => code === area['code'])).toMatchObject(area)
    }
  })

  test('give every project its figures and light', async () => {
    const { rows } = (await taskforce.get('/api/projects?month=2025-09&pageSize=200')).json<{
      rows: { code: string }[]
    }>()
    expect(rows).toHaveLength(expected.projects.length)
    for (const { area, ...project } of expected.projects) {
      expect(rows.find(({ code }) => code === project.code)).toMatchObject({ ...project, areaCode: area })
    }
  })

  test('change nothing when they are imported again', async () => {
    for (const [kind, name] of files) {
      const result = await taskforce.import(kind, `${name}.xlsx`, bytes(`${name}.xlsx`))
      expect([name, result.added, result.changed]).toEqual([name, 0, 0])
    }
  })

  test('with five faults lose five rows, each with its own sentence, and the marked workbook comes back', async () => {
    const name = 'reports-2025-10-faulty.xlsx'
    const dry = await taskforce.import('reports', name, bytes(name), '?dryRun=true')
    expect(dry).toMatchObject({ added: 20, rejected: 5 })
    const result = await taskforce.import('reports', name, bytes(name), '?dryRun=false')
    expect(result).toMatchObject({ added: 20, changed: 0, rejected: 5 })
    expect(new Set(result.rows.map(({ message }) => message)).size).toBe(5)
    expect(new Set(result.rows.map(({ code }) => code)).size).toBe(5)
    const annotated = await taskforce.get(`/api/imports/${result.importId}/annotated`)
    expect(annotated.statusCode).toBe(200)
    expect(annotated.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const undone = await taskforce.post(`/api/imports/${result.importId}/undo`)
    expect(undone.json()).toMatchObject({ restored: 20 })
  })
})
