import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { monthOf } from '../time/month.ts'
import { allocated, batch, paid } from './batch.fixture.ts'
import type { BondBatch } from './bond.schema.ts'
import { bondShare } from './share.ts'
import { type BondYearInput, endOfPlan, plannedInsideYuan, yearCurve, yearEnd } from './year-curve.ts'

const batches: BondBatch[] = [
  batch('B1', '2025-02-15', 1_000),
  batch('B2', '2025-08-31', 500),
  batch('B3', '2025-11-20', 300, { state: 'planned' }),
  batch('B4', '2025-12-31', 200, { state: 'planned' }),
  batch('R1', '2025-03-01', 9_000, { nature: 'refinancing' }),
]
const allocations = allocated({
  B1: { P1: 400, P9: 600 },
  B2: { P1: 250 },
  B3: { P1: 300 },
  B4: { P9: 100 },
  R1: { P1: 9_000 },
})
const input: BondYearInput = {
  year: 2025,
  basis: 'issued-new',
  asOf: '2025-09-10',
  batches,
  allocationsOn: () => allocations,
  keyAreaOf: (code) => (code === 'P1' ? 'A1' : null),
}
const curve = (part: Partial<BondYearInput> = {}) =>
  yearCurve({ ...input, ...part }).map((point) =>
    [
      point.month.slice(5),
      point.numeratorYuan,
      point.denominatorYuan,
      point.isProjected ? '预计' : '',
      point.display,
    ].join(' '),
  )

describe('the curve of a year', () => {
  test('is what was issued up to the day, then what is planned', () => {
    expect(curve()).toEqual([
      '01 0 0  —',
      '02 400 1000  40.0%',
      '03 400 1000  40.0%',
      '04 400 1000  40.0%',
      '05 400 1000  40.0%',
      '06 400 1000  40.0%',
      '07 400 1000  40.0%',
      '08 650 1500  43.3%',
      '09 650 1500  43.3%',
      '10 650 1500 预计 43.3%',
      '11 950 1800 预计 52.8%',
      '12 950 2000 预计 47.5%',
    ])
  })

  test('stands at the day within its month, and brings nothing that is overdue', () => {
    expect(curve({ asOf: '2025-08-30' })[7]).toBe('08 400 1000  40.0%')
    const overdue = curve({ asOf: '2025-11-25' })
    expect(overdue[10]).toBe('11 650 1500  43.3%')
    expect(overdue[11]).toBe('12 650 1700 预计 38.2%')
  })

  test('goes by the allocations in force at the end of each month', () => {
    const changed = (day: string) => (day < '2025-06-15' ? allocations : [paid('B1', 'P1', 1), ...allocations.slice(1)])
    const points = curve({ allocationsOn: changed })
    expect(points[4]).toBe('05 400 1000  40.0%')
    expect(points[5]).toBe('06 1 1000  0.1%')
  })

  test('has no point before the first quota, and ends with the day for money spent', () => {
    const quotas = [{ year: 2025, handedDownOn: '2025-03-31', amountYuan: 1_600 }] as const
    const points = curve({ basis: 'quota', quotas })
    expect(points).toHaveLength(10)
    expect(points[0]).toBe('03 400 1600  25.0%')
    expect(points.at(-1)).toBe('12 950 1600 预计 59.4%')
    const spending = [{ batchCode: 'B1', projectCode: 'P1', month: '2025-04', spentYuan: 10 }] as const
    expect(curve({ basis: 'spent', spending })).toHaveLength(9)
    expect(curve({ basis: 'spent' })).toEqual([])
  })

  test('of a year that is over is all as it was', () => {
    const points = yearCurve({ ...input, asOf: '2026-02-01' })
    expect(points).toHaveLength(12)
    expect(points.every(({ isProjected }) => !isProjected)).toBe(true)
  })

  test('ends in a band while money is assigned to nobody: with none of it in key areas, and with all', () => {
    // 250 of B2, which is issued, and 100 of B4, which is planned.
    const end = yearEnd({ curve: yearCurve(input) })
    expect(end).toMatchObject({ numeratorYuan: 950, denominatorYuan: 2_000, display: '47.5%' })
    expect(end?.highest).toEqual({ unassignedYuan: 350, value: 0.65, display: '65.0%' })
    const whole = allocated({ B1: { P1: 400, P9: 600 }, B2: { P1: 250, P9: 250 }, B3: { P1: 300 }, B4: { P9: 200 } })
    expect(yearEnd({ curve: yearCurve({ ...input, allocationsOn: () => whole }) })?.highest).toBeUndefined()
    expect(yearCurve(input).filter(({ isProjected, highest }) => !isProjected && highest)).toEqual([])
  })

  test('agrees with the share of every day it stands for', () => {
    const amount = fc.integer({ min: 1, max: 1_000 })
    const day = fc.integer({ min: 1, max: 12 }).map((month): Day => `${monthOf(2025, month)}-15` as Day)
    const rows = fc.array(fc.record({ day, amount, part: amount, inside: fc.boolean() }), { maxLength: 8 })
    fc.assert(
      fc.property(rows, day, (given, asOf) => {
        const own = given.map((row, at) =>
          batch(`B${at}`, row.day, row.amount, { state: row.day <= asOf ? 'issued' : 'planned' }),
        )
        const payments = given.map((row, at) =>
          paid(`B${at}`, row.inside ? 'P1' : 'P9', Math.min(row.part, row.amount)),
        )
        const mine = { ...input, asOf, batches: own, allocationsOn: () => payments }
        const points = yearCurve(mine)
        const share = bondShare({ ...mine, allocations: payments })
        const now = points.find(({ month }) => month === asOf.slice(0, 7))
        expect(now).toMatchObject({ numeratorYuan: share.numeratorYuan, denominatorYuan: share.denominatorYuan })
        const end = points.at(-1)
        expect(end?.denominatorYuan).toBe(share.plannedTotalYuan ?? 0)
        expect(end?.numeratorYuan).toBe((share.numeratorYuan ?? 0) + plannedInsideYuan(mine))
        points.slice(1).forEach((point, at) => {
          expect(point.denominatorYuan).toBeGreaterThanOrEqual(points[at]?.denominatorYuan ?? 0)
        })
      }),
    )
  })
})

describe('the end of what is planned', () => {
  test.each([
    ['the end of the year', {}, '2025-12-31'],
    ['the day asked about, if that is later', { asOf: '2026-02-01' }, '2026-02-01'],
    ['the last batch, if that is', { batches: [batch('B9', '2026-01-20', 1)] }, '2026-01-20'],
  ] as const)('is %s', (_, part, day) => {
    expect(endOfPlan({ ...input, ...part })).toBe(day)
  })
})
