import { readWorkbook } from '@pianqu/server/workbook/read-workbook.ts'
import { readTable } from '@pianqu/shared/importing/read-table.ts'
import { decimalText } from '@pianqu/shared/workbook/cell-text.ts'
import { knownCity } from '@pianqu/shared/workbook/test-kit.ts'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workbook } from '../workbook.ts'
import { workbookOf } from './zip-kit.ts'

/** One cell of money, progress or words as some program may write it. */
interface Written {
  readonly value: string | number
  readonly format?: string
}

type Producer = (cells: readonly Written[]) => Promise<Uint8Array>

const titles = ['项目编码', '月份', '本月完成投资(万元)', '形象进度(%)', '存在问题']

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\P{Cc}\t\n]/gu, (sign) => {
      const hex = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      return `_x${hex}_`
    })

const letters = 'ABCDE'

const rawCell = ({ value }: Written, reference: string, style: number): string =>
  typeof value === 'number'
    ? `<c r="${reference}" s="${style}"><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`

const rowOf = (cells: readonly Written[]): Written[] => [{ value: 'P1' }, { value: '2025-03' }, ...cells]

/** By hand, as any program might. */
const raw: Producer = async (cells) => {
  const formats = cells.map(({ format }) => format ?? 'General')
  const numbered = formats.map((format, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`)
  const styles = `<numFmts>${numbered.join('')}</numFmts><cellXfs><xf/>${formats.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join('')}</cellXfs>`
  const head = titles.map((title, index) => rawCell({ value: title }, `${letters[index]}1`, 0)).join('')
  const row = rowOf(cells).map((cell, index) => rawCell(cell, `${letters[index]}2`, Math.max(0, index - 1)))
  return workbookOf({ sheets: [{ data: `<row r="1">${head}</row><row r="2">${row.join('')}</row>` }], styles })
}

/** The library that many systems export with. */
const byExcelJs: Producer = async (cells) => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('月报')
  sheet.addRow(titles)
  sheet.addRow(rowOf(cells).map(({ value }) => value))
  for (const [index, { format }] of cells.entries()) {
    if (format !== undefined) sheet.getRow(2).getCell(index + 3).numFmt = format
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The library of the product, which writes no formats here. */
const byOurs: Producer = (cells) => workbook([titles, rowOf(cells).map(({ value }) => value)])

const producers: readonly (readonly [name: string, make: Producer, keepsFormats: boolean])[] = [
  ['raw XML', raw, true],
  ['exceljs', byExcelJs, true],
  ['the workbook library', byOurs, false],
]

async function readBack(make: Producer, cells: readonly Written[]) {
  const sheets = await readWorkbook(await make(cells), '月报.xlsx')
  const { rows, faults } = readTable('reports', sheets, knownCity)
  return { row: rows[0]?.row, cellsRefused: faults.map(({ cell }) => cell), faults }
}

const runs = { numRuns: 60 }

/** Amounts of four decimals at most, as whole yuan and as decimal text. */
const amount = fc.integer({ min: 0, max: 9_000_000_000 }).map((yuan) => ({ yuan, wan: decimalText(yuan / 10_000) }))

/** What a person reads in a text: what nobody sees left out, blanks at the ends cut; `_x000D_` is how files write a return. */
const printed = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[^\P{Cc}\t\n]/gu, '')
    .trim()

const meansNothing = (text: string): boolean =>
  /^(?:[-‐-―─−]*|[/\\]|无)$/.test(text.normalize('NFKC').replace(/\s+/g, ''))

describe.each(producers)('a cell written by %s', (_, make, keepsFormats) => {
  test('is the amount that was typed, as a number or as text', async () => {
    await fc.assert(
      fc.asyncProperty(amount, fc.boolean(), async ({ yuan, wan }, isText) => {
        const { row } = await readBack(make, [{ value: isText ? wan : Number(wan) }])
        expect(row?.investedYuan).toBe(yuan)
      }),
      runs,
    )
  })

  test('is the printed amount under any format, or refused with its place', async () => {
    const format = fc.constantFrom(
      'General',
      '0',
      '0.00',
      '#,##0.00',
      '0%',
      '0.00%',
      '0.0,',
      '0!.0,',
      '#,##0"万元"',
      '0.00"亿元"',
      '¥#,##0.00',
      '0;(0)',
      'yyyy-mm-dd',
      '0.00E+00',
      '00000',
      '# ?/?',
      '[Red]0.00',
      ';;;',
      '"约"0',
      '@',
    )
    await fc.assert(
      fc.asyncProperty(amount, format, async ({ yuan, wan }, code) => {
        const { row, cellsRefused, faults } = await readBack(make, [{ value: Number(wan), format: code }])
        if (row) expect(row.investedYuan).toBe(yuan)
        else expect(cellsRefused).toContain('C2')
        expect(faults.every(({ message }) => /\p{sc=Han}/u.test(message))).toBe(true)
        // These print another size than the cell holds.
        const isOther = ['0%', '0.00%', '0.0,', '0!.0,', '0.00"亿元"'].includes(code)
        if (keepsFormats && isOther && yuan > 0) expect(row).toBeUndefined()
      }),
      { numRuns: 120 },
    )
  })

  test('is the printed words of any text, or refused with its place', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 20 }).filter((each) => !/[\p{Cs}\ufffe\uffff]/u.test(each)),
      fc.constantFrom(
        '管线\n迁改',
        ' 前后空白　',
        '=1+1',
        '#N/A',
        '_x000D_',
        '０１２',
        '无',
        '——',
        "'带撇号",
        'a\u200bb',
      ),
    )
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const { row, cellsRefused } = await readBack(make, [{ value: 1 }, { value: 50 }, { value }])
        const seen = printed(value)
        if (!row) expect(cellsRefused).toContain('E2')
        else expect(row.problem ?? '').toBe(meansNothing(seen) ? '' : seen)
      }),
      { numRuns: 120 },
    )
  })

  test('is a number of progress as printed, or refused with its place', async () => {
    const written = fc.oneof(
      fc.integer({ min: 0, max: 10_000 }).map((points) => ({ value: decimalText(points / 100), points })),
      fc.integer({ min: 0, max: 10_000 }).map((points) => ({ value: `${decimalText(points / 100)}%`, points })),
      fc
        .constantFrom('65%①', '45%\n60%', '约50', '五十', '50-', '(50)', '50~60', '120', '-5', '5O', '50\u001f60')
        .map((value) => ({ value, points: null })),
    )
    await fc.assert(
      fc.asyncProperty(written, async ({ value, points }) => {
        const { row, cellsRefused } = await readBack(make, [{ value: 1 }, { value }])
        if (points === null) expect([row, cellsRefused]).toEqual([undefined, ['D2']])
        else expect(row?.progressBasisPoints).toBe(points)
      }),
      runs,
    )
  })
})
