import { sourceFigures } from '@pianqu/shared/sources/source-figures.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { boundaries, type SmallCity, smallCity, squareAt } from './small-city.ts'

interface Parts {
  readonly rows: readonly {
    readonly subject: { readonly code: string }
    readonly source: { fileName: string } | null
  }[]
}

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const codes: Readonly<Record<string, string>> = { area: 'A01', district: 'D1', project: 'P1' }

const codeOf = (figure: string): string => {
  const code = codes[figure.split('-')[0] ?? '']
  return code === undefined ? '' : `&code=${code}`
}

describe('the source of a figure', () => {
  test.each(sourceFigures)('of %s has a title, a definition and a formula with the numbers put in', async (figure) => {
    const reply = await city.taskforce.get(`/api/sources/${figure}?month=2025-09${codeOf(figure)}`)
    expect(reply.statusCode).toBe(200)
    const source = reply.json<Record<string, string>>()
    expect(source).toMatchObject({ figure, month: '2025-09', hidden: 0 })
    for (const part of ['title', 'value', 'definition', 'formula']) expect(source[part]).toBeTruthy()
  })

  test.each(sourceFigures.filter((figure) => /^(area|district|project)-/.test(figure)))(
    'of %s is 404 for a code that is not there',
    async (figure) => {
      for (const code of ['&code=Z99', '']) {
        const reply = await city.taskforce.get(`/api/sources/${figure}?month=2025-09${code}`)
        expect([code, reply.statusCode]).toEqual([code, 404])
      }
    },
  )

  test('leads from the sum over its parts to the file, the cell and the person', async () => {
    const { rows } = (await city.taskforce.get('/api/sources/project-progress?code=P2&month=2025-02')).json<{
      rows: unknown[]
    }>()
    const by = { fileName: 'reports.xlsx', sheet: 'Sheet1', by: 'zhuanban', at: city.clock.at.toISOString() }
    expect(rows).toMatchObject([
      { label: '2025年1月', value: '80万元', source: { ...by, row: 3, cell: 'C3' } },
      { label: '2025年2月', value: '80万元', source: { ...by, row: 9, cell: 'C9' } },
    ])
  })

  test('keeps the plan that was first, beside the one that stands', async () => {
    const own = await smallCity()
    await own.taskforce.importRows('plans', [header.plans, ['P1', 2025, 2400]])
    const page = (await own.taskforce.get('/api/projects/P1?month=2025-09')).json()
    expect(page).toMatchObject({ plan: { investmentYuan: 24_000_000, originalYuan: 12_000_000 } })
    const source = (await own.taskforce.get('/api/sources/project-plan?code=P1&month=2025-09')).json()
    expect(source).toMatchObject({ formula: '原计划1,200万元，调整为2,400万元' })
  })

  test('names the file of the outline by which an area was measured on the day', async () => {
    const own = await smallCity()
    const redrawn = boundaries({ A01: squareAt(104.01, 30.6) })
    await own.taskforce.import('boundaries', '调整后.geojson', redrawn, '?crs=WGS84&from=2025-05-01')
    const filesIn = async (month: string) => {
      const { rows } = (await own.taskforce.get(`/api/sources/rail-800m?month=${month}`)).json<Parts>()
      return Object.fromEntries(rows.map(({ subject, source }) => [subject.code, source?.fileName]))
    }
    expect(await filesIn('2025-04')).toEqual({ A01: '边界.geojson' })
    expect(await filesIn('2025-05')).toEqual({ A01: '调整后.geojson' })
  })

  test('shows the months of a project as they were reported and planned', async () => {
    const { months } = (await city.taskforce.get('/api/projects/P2?month=2025-09')).json<{ months: unknown[] }>()
    expect(months).toHaveLength(12)
    expect(months[8]).toMatchObject({
      month: '2025-09',
      planYuan: 1_000_000,
      expectedYuan: 9_000_000,
      investedYuan: 800_000,
      ytdYuan: 7_200_000,
      light: 'yellow',
    })
    expect(months[9]).toMatchObject({ month: '2025-10', investedYuan: null, ytdYuan: null, light: null })
  })
})
