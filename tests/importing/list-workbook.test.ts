import { wanDigits, yiText } from '@pianqu/shared/money/yuan.ts'
import { decimalText } from '@pianqu/shared/workbook/cell-text.ts'
import type { ListWorkbook, WorkbookCell } from '@pianqu/shared/workbook/list-sheet.ts'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { numberFormat } from '../../server/src/workbook/number-format.ts'
import { writeList } from '../../server/src/workbook/write-list.ts'

async function written(cells: readonly WorkbookCell[]) {
  const list: ListWorkbook = {
    name: '列表',
    about: ['列表，2025年9月'],
    columns: cells.map((_, index) => ({ header: `列${index}`, width: 10, isFigure: true })),
    rows: [cells],
  }
  const { sheets } = await readXlsx(await writeList(list), { readStyles: true })
  const sheet = sheets[0]
  return cells.map((_, index) => {
    const cell = sheet?.cells?.get(`3,${index}`)
    return { value: cell?.value ?? null, formula: cell?.formula, format: cell?.style?.numFmt }
  })
}

describe('the workbook of a list', () => {
  test.each([
    ['1,220', 1220.4, '#,##0;#,##0;#,##0'],
    ['49.96%', 0.4996, '0.00%;0.00%;0.00%'],
    ['低于序时5.2个百分点', 5.2, '"低于序时"0.0"个百分点";"低于序时"0.0"个百分点";"低于序时"0.0"个百分点"'],
    ['高于序时3.0个百分点', -3, '"高于序时"0.0"个百分点";"高于序时"0.0"个百分点";"高于序时"0.0"个百分点"'],
    ['与序时持平', 0, '"与序时持平"'],
    ['−1,220', -1220, '"−"#,##0;"−"#,##0;"−"#,##0'],
    ['80.72r', 80.72, '0.00"r";0.00"r";0.00"r"'],
  ])('keeps %s a number that reads as on the screen', async (text, value, format) => {
    expect(await written([{ value, text }])).toEqual([{ value, formula: undefined, format }])
  })

  test('keeps as text what no format of a number would show', async () => {
    const [cell] = await written([{ value: 3, text: '3—5' }])
    expect(cell?.value).toBe('3—5')
    const [rounded] = await written([{ value: 0.4996, text: '50.0%' }])
    expect(rounded?.value).toBe(0.4996)
    const [other] = await written([{ value: 0.4996, text: '49.9%' }])
    expect(other?.value).toBe('49.9%')
  })

  test('makes a formula of no text', async () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '00123', '2025-10-01', '1e5', 'TRUE']) {
      const [cell] = await written([text])
      expect(cell).toEqual({ value: text, formula: undefined, format: '@' })
    }
  })

  test('shows any amount as the screen writes it, a number or its text', async () => {
    const amounts = fc.array(
      fc.tuple(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.constantFrom(10_000, 100_000_000)),
      {
        minLength: 100,
        maxLength: 200,
      },
    )
    await fc.assert(
      fc.asyncProperty(amounts, async (some) => {
        const cells = some.map(([yuan, unit]) => ({
          value: yuan / unit,
          text: unit === 10_000 ? wanDigits(yuan) : yiText(yuan),
        }))
        const shown = (await written(cells)).map(({ value, format }) =>
          typeof value === 'number' ? (numberFormat(format ?? '')(value)?.text ?? decimalText(value)) : value,
        )
        expect(shown).toEqual(cells.map(({ text }) => text))
      }),
      { numRuns: 10 },
    )
  })
})
