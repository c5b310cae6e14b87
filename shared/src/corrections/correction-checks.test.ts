import { describe, expect, test } from 'vitest'
import { emptyContent, type ReportContent } from '../months/report-content.schema.ts'
import type { Month } from '../time/month.ts'
import { correctionFaults } from './correction-checks.ts'
import type { CorrectionValue } from './correction-value.ts'

const line = (month: Month, content: Partial<ReportContent>) => ({ month, content: { ...emptyContent, ...content } })

const lines = [
  line('2025-07', { investedYuan: 100, progressBasisPoints: 1000 }),
  line('2025-08', { investedYuan: 100, progressBasisPoints: 2000 }),
  line('2025-09', { investedYuan: 100, progressBasisPoints: 3000 }),
]

const faultsOf = (month: Month, field: keyof ReportContent, newValue: CorrectionValue, all = lines) =>
  correctionFaults(all, { projectCode: 'P1', month, field, newValue }, emptyContent, 400).map(
    (fault) => `${fault.month} ${fault.code}`,
  )

describe('a correction passes the checks of a line', () => {
  test.each([
    ['what may stand', '2025-08', 'investedYuan', 200, []],
    ['over the total investment in the last month', '2025-09', 'investedYuan', 201, ['2025-09 line/over-total']],
    ['over it in a later month alone', '2025-07', 'investedYuan', 201, ['2025-09 line/over-total']],
    ['progress above that of the month after', '2025-08', 'progressBasisPoints', 3500, ['2025-09 line/progress-fell']],
    ['progress below that of the month before', '2025-08', 'progressBasisPoints', 500, ['2025-08 line/progress-fell']],
    ['a start after its month', '2025-08', 'actualStart', '2025-09', ['2025-08 line/after-month']],
    ['completed, yet not whole', '2025-08', 'actualCompletion', '2025-08', ['2025-08 line/completed-below-100']],
    ['a month without a line', '2025-06', 'investedYuan', 101, ['2025-09 line/over-total']],
  ] as const)('%s', (_, month, field, newValue, faults) => {
    expect(faultsOf(month, field, newValue)).toEqual(faults)
  })

  test('makes no later month fall over a month that says nothing of progress', () => {
    const gap = [lines[0], line('2025-08', { investedYuan: 100 }), lines[2]].flatMap((one) => one ?? [])
    expect(faultsOf('2025-07', 'progressBasisPoints', 4000, gap)).toEqual(['2025-09 line/progress-fell'])
  })

  test('is not stopped by what was wrong before and stays so in a later month', () => {
    const fallen = [...lines, line('2025-10', { investedYuan: 0, progressBasisPoints: 100 })]
    expect(faultsOf('2025-08', 'investedYuan', 50, fallen)).toEqual([])
  })

  test('is not stopped where the note of the line says why', () => {
    const noted = [...lines.slice(0, 2), line('2025-09', { investedYuan: 100, note: '超概算，已报批' })]
    expect(faultsOf('2025-07', 'investedYuan', 250, noted)).toEqual(['2025-08 line/over-total'].slice(1))
  })
})
