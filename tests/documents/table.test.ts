import { settlePackage } from '@pianqu/server/modules/documents/settle-package.ts'
import { writePrinted } from '@pianqu/server/workbook/write-printed.ts'
import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { emptyFacts, maximalFacts, typicalFacts } from '@pianqu/shared/documents/bulletin-facts.fixture.ts'
import type { BulletinFacts } from '@pianqu/shared/documents/bulletin-facts.ts'
import { areaSheet, districtSheet, projectSheet } from '@pianqu/shared/documents/dispatch-table.ts'
import { exactWan } from '@pianqu/shared/money/yuan.ts'
import type { PrintedSheet } from '@pianqu/shared/workbook/printed-sheet.ts'
import { openXlsx, type Sheet } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedCity } from '../api/dispatch-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import type { Client } from '../city.ts'
import { packageFaults } from './package-faults.ts'
import { openPackage } from './package-parts.ts'
import { schemaFaults } from './schema-faults.ts'

/** A number as a spreadsheet shows it: grouped and with the decimals of its format, a true minus before it. */
function shown(value: unknown, format: string | undefined): string {
  if (typeof value !== 'number') return String(value ?? '')
  const [positive = '0'] = (format ?? '0').split(';')
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0
  const size = Math.abs(positive.endsWith('%') ? value * 100 : value).toFixed(decimals)
  const [whole = '', fraction] = size.split('.')
  const grouped = positive.includes('#,##0') ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole
  const sign = value < 0 ? '−' : ''
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}${positive.endsWith('%') ? '%' : ''}`
}

/** The rows of a sheet under its heads, as they are shown. */
const rowsOf = (sheet: Sheet): string[][] =>
  sheet.rows
    .slice(4)
    .map((row, at) => row.map((value, index) => shown(value, sheet.cells?.get(`${at + 4},${index}`)?.style?.numFmt)))

const opened = async (bytes: Uint8Array) => {
  const { sheets } = await openXlsx(bytes, { readStyles: true })
  return (name: string): Sheet => {
    const sheet = sheets.find((each) => each.name === name)
    if (!sheet) throw new Error(`No sheet ${name}`)
    return sheet
  }
}

let city: SmallCity
beforeAll(async () => {
  city = await publishedCity()
})

async function tableFor(client: Client) {
  const reply = await client.get('/api/documents/table.xlsx?snapshot=2025-09-1')
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return opened(reply.rawPayload)
}

const orDash = (yuan: number | null | undefined): string => (yuan === null || yuan === undefined ? '—' : exactWan(yuan))

describe('the 调度表', () => {
  test('shows every figure of the projects as the API answers it', async () => {
    const { rows } = (await city.taskforce.get('/api/projects?snapshot=2025-09-1&sort=code&pageSize=200')).json<{
      rows: ProjectRow[]
    }>()
    const printed = rowsOf((await tableFor(city.taskforce))('项目调度表'))
    const [codes, figures] = [printed.map((row) => row[1]), printed.map((row) => [row[2], ...row.slice(10, 15)])]
    expect(codes).toEqual(rows.map(({ code }) => code))
    expect(figures).toEqual(
      rows.map(({ name, planYuan, expectedYuan, ytdYuan, missing, rateDisplay, behindDisplay }) => [
        name,
        orDash(planYuan),
        orDash(expectedYuan),
        ytdYuan === null ? (missing ?? '—') : exactWan(ytdYuan),
        rateDisplay ?? '—',
        behindDisplay ?? '—',
      ]),
    )
  })

  test('shows every figure of the areas as the API answers it', async () => {
    const { rows } = (await city.taskforce.get('/api/areas?snapshot=2025-09-1')).json<{ rows: AreaRow[] }>()
    const printed = rowsOf((await tableFor(city.taskforce))('片区调度表'))
    const listed = rows.flatMap(({ name, figure }) => (figure ? [{ name, figure }] : []))
    expect(printed.slice(0, -1).map((row) => [row[1], ...row.slice(5, 10)])).toEqual(
      listed.map(({ name, figure: { planYuan, expectedYuan, ytdYuan, rateDisplay, behindDisplay } }) => [
        name,
        ...[planYuan, expectedYuan, ytdYuan].map(orDash),
        rateDisplay,
        behindDisplay ?? '—',
      ]),
    )
    expect(printed.at(-1)?.[1]).toBe('合计')
  })

  test('lists to a district the projects that it may open, and says how many others there are', async () => {
    const client = await city.as('quxian2')
    const { total } = (await client.get('/api/projects?snapshot=2025-09-1')).json<{ total: number }>()
    const sheet = (await tableFor(client))('项目调度表')
    expect(rowsOf(sheet)).toHaveLength(total)
    expect(String(sheet.rows[1]?.[0])).toMatch(/另有\d+个项目不在本单位查看范围内，未列$/)
  })

  test('is printed on A3 across, with merged titles and its heads on each page', async () => {
    const reply = await city.taskforce.get('/api/documents/table.xlsx')
    const pack = openPackage(reply.rawPayload)
    const sheet = pack.text('xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="8"[^>]*orientation="landscape"/)
    expect(sheet).toContain('<mergeCell ref="A1:R1"/>')
    const book = pack.text('xl/workbook.xml')
    expect(book).toMatch(/_xlnm\.Print_Area[^>]*>[^<]*项目调度表[^<]*!\$A\$1:\$R\$\d+</)
    expect(book).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*!\$1:\$4</)
  })
})

const said = { issuer: '市“重点&片区”‹工作›专班', title: '调度表', at: '2025-10-09T01:00:00.000Z' }

const sheetsOf = (facts: BulletinFacts): PrintedSheet[] => [
  areaSheet(facts, []),
  projectSheet(facts, [], 0),
  ...districtSheet(facts),
]

test.each([
  ['empty', emptyFacts],
  ['typical', typicalFacts],
  ['maximal, under odd names', maximalFacts],
])(
  'a 调度表 of a month that is %s keeps to the schema, is whole, and the same bytes whenever it is made',
  async (_, facts) => {
    const made = async () => settlePackage(await writePrinted(sheetsOf(facts), said), said)
    const bytes = await made()
    expect(await schemaFaults(bytes, 'table.xlsx')).toEqual([])
    expect(packageFaults(bytes)).toEqual([])
    expect(Buffer.compare(bytes, await made())).toBe(0)
  },
)
