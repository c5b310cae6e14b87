import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header, tables } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const dry = (kind: 'projects' | 'reports' | 'plans', rows: Parameters<typeof workbook>[0]) =>
  city.taskforce.importRows(kind, rows, '?dryRun=true')

describe('a code', () => {
  const [, first = []] = tables.projects
  const called = (code: string) => dry('projects', [header.projects, [code, ...first.slice(1)]])

  test.each(['p1', 'P 1', 'P-1', 'P01', 'P1*'.replace('*', '.')])(
    'that looks like another is taken as new, with a warning: %s',
    async (code) => {
      const result = await called(code)
      expect(result.added).toBe(1)
      expect(result.warnings.map(({ code: why }) => why)).toEqual(['cell/similar-code'])
      expect(result.warnings[0]?.message).toContain('“P1”')
    },
  )

  test.each(["'P1", 'Ｐ１'])('that is another only in how it is typed is that one: %s', async (code) => {
    expect(await called(code)).toMatchObject({ added: 0, rejected: 0 })
  })

  test.each(['P1①', 'P1²', '3月14日', '1.23E+17'])('that cannot be told any more is refused: %s', async (code) => {
    expect(await called(code)).toMatchObject({ added: 0, rejected: 1 })
  })
})

describe('a column of money thousands of times what it was', () => {
  test('is asked about once', async () => {
    const before = await dry('plans', tables.plans)
    expect(before.warnings).toEqual([])
    const scaled = tables.plans.map((row, index) =>
      row.map((cell, at) => (index > 0 && at > 1 && typeof cell === 'number' ? cell * 10_000 : cell)),
    )
    const { warnings } = await dry('plans', scaled)
    expect(warnings.filter(({ code }) => code === 'sheet/unlike-history')).toHaveLength(1)
    expect(warnings[0]?.message).toMatch(/10000 倍.*单位是不是万元/)
  })

  test('of new rows is measured by the other months of the project', async () => {
    const { warnings } = await dry('reports', [
      ['项目编码', '月份', '本月完成投资(万元)'],
      ['P1', '2025-10', 9_000_000],
      ['P2', '2025-10', 9_000_000],
    ])
    expect(warnings.map(({ code }) => code)).toEqual(['sheet/unlike-history'])
  })
})

test('a table brought as another says which one it looks like', async () => {
  const reply = await city.taskforce.upload('/api/imports/projects', '表.xlsx', await workbook(tables.plans))
  expect(reply.statusCode).toBe(422)
  expect(reply.json<{ detail: string }>().detail).toContain('这像是“年度计划”表')
})
