import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { describe, expect, test } from 'vitest'
import { planPaste } from '../../../ui/sheet-grid/paste/plan-paste.ts'
import { oneCell } from '../../../ui/sheet-grid/range.ts'
import { rowOf, rowsOf, columns as sheet } from '../../../ui/sheet-grid/test-sheet.ts'
import { formerRows } from './former-rows.ts'

type Former = Report['formers'][number]

const former = (written: string, codes: string[], more: Partial<Former> = {}): Former => ({
  written,
  codes,
  on: '2025-07-01',
  said: `项目“${written}”2025-07-01 起改称`,
  isRetired: true,
  ...more,
})

const pasted = (formers: readonly Former[], lines: readonly (readonly [string, string])[], month = '2025-10') =>
  planPaste([['项目', '本月累计（万元）'], ...lines], {
    columns: sheet,
    rows: rowsOf(3),
    range: oneCell({ row: 0, column: 0 }),
    throughFormer: formerRows({ formers: [...formers], month: month as Report['month'] }),
  })

const written = (plan: ReturnType<typeof pasted>) => plan.writes.map(({ rowKey, after }) => [rowKey, after])

describe('a pasted line that calls its project as it was called before', () => {
  test.each(['OLD-1', ' ＯＬＤ-1', '旧名'])('%s is written to the row of today, and that is said', (text) => {
    const plan = pasted([former('OLD-1', ['P002']), former('旧名', ['P002'], { isRetired: false })], [[text, '9']])
    expect(written(plan)).toEqual([['P002', 90_000]])
    expect(plan.formerRows).toEqual([expect.objectContaining({ because: expect.stringContaining('按现在的读取') })])
    expect(plan.unmatchedRows).toEqual([])
  })

  test('is not guessed where it was split, nor where its successor is not of the sheet', () => {
    const plan = pasted(
      [former('OLD-1', ['P001', 'P002']), former('OLD-2', ['X9'])],
      [
        ['OLD-1', '9'],
        ['OLD-2', '9'],
        ['P003', '9'],
      ],
    )
    expect(written(plan)).toEqual([['P003', 90_000]])
    expect(plan.unmatchedRows.map(({ because }) => because)).toEqual([
      expect.stringContaining('请写明'),
      expect.stringContaining('表中没有“X9”'),
    ])
  })

  test('leaves its row to the line that calls it as it is called now', () => {
    const lines = [['OLD-1', '7'] as const, ['P001', '9'] as const]
    const plan = pasted([former('OLD-1', ['P001'])], lines)
    expect(written(plan)).toEqual([['P001', 90_000]])
    expect(plan.unmatchedRows.map(({ because }) => because)).toEqual([expect.stringContaining('P001 另有一行')])
  })

  test('of a month before it was merged is its own', () => {
    const formers = [former(rowOf(1).key, ['P002'])]
    expect(written(pasted(formers, [['P001', '9']], '2025-06'))).toEqual([['P001', 90_000]])
    expect(written(pasted(formers, [['P001', '9']]))).toEqual([['P002', 90_000]])
  })
})
