import { markText } from '@pianqu/server/workbook/marking/mark-text.ts'
import { readCsv } from '@pianqu/server/workbook/read-csv.ts'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'

/** What somebody may call a project so that whoever opens a list of them runs it. */
const hostile = [
  '=1+1',
  '=HYPERLINK("http://evil.example","点我")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(A1:A9)',
  "='\\\\evil\\x'!A1",
]

let city: SmallCity
beforeAll(async () => {
  const codes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']
  const named = codes.map((code, at) => {
    const [, , ...rest] = project(code, ['C1', 'C2', 'C3', 'C1', null, 'C2'][at] ?? null, at % 2 ? 'D1' : 'D2')
    return [code, hostile[at] ?? '', ...rest]
  })
  city = await smallCity({ projects: [header.projects, ...named] })
  const published = await city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })
  if (published.statusCode !== 200) throw new Error(published.body)
  await city.taskforce.post('/api/periods', { month: '2025-10' })
}, 120_000)
afterAll(() => city.app.close())

const workbooks = [
  '/api/workbooks/projects?month=2025-09',
  '/api/workbooks/areas?month=2025-09',
  '/api/workbooks/board?month=2025-10',
  '/api/workbooks/trail',
  '/api/workbooks/sources/investment-rate?month=2025-09',
  '/api/documents/table.xlsx?month=2025-09',
  '/api/imports/templates/reports?month=2025-10&unit=D1',
  '/api/imports/templates/projects',
]

describe('a formula', () => {
  test.each(workbooks)('does not stand in %s, whatever things are called', async (address) => {
    const reply = await city.taskforce.get(address)
    expect([address, reply.statusCode]).toEqual([address, 200])
    const parts = unzipSync(reply.rawPayload)
    const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/.+\.xml$/.test(name))
    expect(sheets.length).toBeGreaterThan(0)
    const texts = sheets.map(([, bytes]) => Buffer.from(bytes).toString())
    for (const text of texts) {
      const formulas = [...text.matchAll(/<f[ >/][^<]*<?/g)].map(([found]) => found)
      expect(formulas).toEqual([])
    }
    expect(Object.keys(parts).filter((name) => /externalLink|oleObject|vbaProject|connections/.test(name))).toEqual([])
    expect(texts.join('')).not.toMatch(/ddeLink|<hyperlink /)
  })

  test('does not stand in a text file that comes back marked, and nothing is lost on the way', () => {
    const rows = [
      ['编码', '名称', '金额'],
      ...hostile.map((name, at) => [`P${at}`, name, '-12.5']),
      ['P9', '="0012"', '+3'],
    ]
    const text = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\n')
    const marked = markText(Buffer.from(text), [{ sheet: '', row: 3, column: '名称', message: '不对' }])
    const lines = Buffer.from(marked)
      .toString()
      .replace(/^\ufeff/, '')
      .split('\r\n')
    for (const line of lines.slice(1, hostile.length + 1)) expect(line).toMatch(/^P\d,"?'[=+\-@]/)
    expect(lines[1]?.startsWith("P0,'=1+1,-12.5")).toBe(true)
    const again = readCsv(marked, 'a.csv')[0]?.rows ?? []
    const before = readCsv(Buffer.from(text), 'a.csv')[0]?.rows ?? []
    expect(again.map((row) => row.slice(0, 3))).toEqual(before.map((row) => row.slice(0, 3)))
  })
})
