import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Month } from '../time/month.ts'
import { allocated, batch } from './batch.fixture.ts'
import type { BondBatch } from './bond.schema.ts'
import type { KeyAreaOf } from './inside-amount.ts'
import { bondShare } from './share.ts'

const batches: BondBatch[] = [
  batch('B1', '2025-02-15', 1_000),
  batch('B2', '2025-08-15', 960),
  batch('B5', '2025-11-15', 340, { state: 'planned' }),
  batch('B6', '2025-12-10', 200, { state: 'planned' }),
  batch('R1', '2025-05-20', 5_000, { nature: 'refinancing' }),
  batch('B0', '2024-05-20', 7_000, { year: 2024 }),
]
const allocations = allocated({
  B1: { P1: 300, P2: 120, P9: 500 },
  B2: { P1: 300, P3: 44 },
  R1: { P1: 5_000 },
  B0: { P1: 7_000 },
  B5: { P1: 340 },
})

/** P1 is in A1, P2 in A2 until June, P3 joins A2 in September, P9 is outside. */
const keyAreaOf: KeyAreaOf = (project, day) => {
  if (project === 'P1') return 'A1'
  if (project === 'P2' && day < '2025-07-01') return 'A2'
  return project === 'P3' && day >= '2025-09-01' ? 'A2' : null
}

const common = { year: 2025, asOf: '2025-09-30', batches, allocations, keyAreaOf } as const

describe('the share of issued new bonds', () => {
  const share = (part: Partial<Parameters<typeof bondShare>[0]> = {}) =>
    bondShare({ ...common, basis: 'issued-new', ...part })

  test('counts projects that were in a listed area on the day of issue, and no refinancing', () => {
    expect(share()).toEqual({
      year: 2025,
      basis: 'issued-new',
      asOf: '2025-09-30',
      numeratorYuan: 720,
      denominatorYuan: 1_960,
      value: 720 / 1_960,
      display: '36.7%',
      met: false,
      gapShiftYuan: 260,
      gapAddYuan: 520,
      plannedTotalYuan: 2_500,
      neededYuan: 530,
      remainingYuan: 540,
      requiredShareOfRest: 530 / 540,
      state: 'reachable',
      lastBatchCode: 'B5',
      overdueBatchCodes: [],
      areas: [
        { code: 'A1', amountYuan: 600 },
        { code: 'A2', amountYuan: 120 },
      ],
      missing: null,
    })
  })

  test('takes a batch issued after the day as planned', () => {
    expect(share({ asOf: '2025-08-14' })).toMatchObject({
      numeratorYuan: 420,
      denominatorYuan: 1_000,
      plannedTotalYuan: 2_500,
      neededYuan: 830,
      remainingYuan: 1_500,
      lastBatchCode: 'B2',
    })
    expect(share({ asOf: '2025-08-15' }).denominatorYuan).toBe(1_960)
  })

  test('is empty while nothing is issued, but the year has its outlook', () => {
    expect(share({ asOf: '2025-01-31' })).toMatchObject({
      numeratorYuan: 0,
      denominatorYuan: 0,
      value: null,
      display: '—',
      met: null,
      gapShiftYuan: null,
      gapAddYuan: null,
      plannedTotalYuan: 2_500,
      state: 'reachable',
      missing: '本年尚未发行新增专项债',
    })
    expect(share({ year: 2031 })).toMatchObject({ plannedTotalYuan: null, state: null, lastBatchCode: null })
  })

  test('obeys another target', () => {
    expect(share({ target: { operator: '>=', numerator: 9, denominator: 25 } })).toMatchObject({
      met: true,
      gapAddYuan: 0,
    })
    expect(share({ target: { operator: '>', numerator: 720, denominator: 1_960 } }).met).toBe(false)
  })

  test('one yuan short of half is missed and looks it', () => {
    const big = [batch('B1', '2025-02-15', 19_600_000_000)]
    const short = [{ batchCode: 'B1', projectCode: 'P1', amountYuan: 9_799_999_999 }]
    expect(share({ batches: big, allocations: short })).toMatchObject({
      met: false,
      display: '49.99999999%',
      gapShiftYuan: 1,
      gapAddYuan: 2,
    })
  })
})

describe('the share without packages and parts', () => {
  test('is the same whether they are asked about or not', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000_000_000 })
    const rows = fc.array(
      fc.record({ batchCode: fc.constantFrom('B1', 'B2', 'R1'), at: fc.nat(4), amountYuan: amount }),
    )
    const days = fc.constantFrom('2025-01-31', '2025-03-01', '2025-09-30', '2025-12-31')
    fc.assert(
      fc.property(rows, days, fc.constantFrom('issued-new', 'quota', 'spent'), (given, asOf, basis) => {
        const paid = given.map(({ batchCode, at, amountYuan }) => ({ batchCode, projectCode: `P${at}`, amountYuan }))
        const spending = paid.map(({ amountYuan, ...place }) => ({
          ...place,
          month: '2025-02' as const,
          spentYuan: amountYuan,
        }))
        const quotas = [{ year: 2025, handedDownOn: '2025-02-01', amountYuan: 1_960 }] as const
        const plain = { ...common, basis, asOf, allocations: paid, spending, quotas }
        const asked = bondShare({ ...plain, partsOf: () => [], insideBasisPointsOf: () => 10_000 })
        expect(asked).toEqual(bondShare(plain))
        const issuedOn = new Map(batches.map((batch) => [batch.code, batch]))
        const counted = paid.filter(({ batchCode, projectCode }) => {
          const batch = issuedOn.get(batchCode)
          return batch?.nature === 'new' && batch.issuedOn <= asOf && keyAreaOf(projectCode, batch.issuedOn) !== null
        })
        if (basis === 'issued-new') {
          expect(asked.numeratorYuan).toBe(counted.reduce((sum, { amountYuan }) => sum + amountYuan, 0))
        }
      }),
    )
  })
})

describe('the share of the quota', () => {
  test('is over what was handed down by the day', () => {
    const quotas = [
      { year: 2025, handedDownOn: '2025-01-10', amountYuan: 1_200 },
      { year: 2025, handedDownOn: '2025-10-10', amountYuan: 9_000 },
      { year: 2024, handedDownOn: '2024-01-10', amountYuan: 9_000 },
    ] as const
    expect(bondShare({ ...common, basis: 'quota', quotas })).toMatchObject({
      numeratorYuan: 720,
      denominatorYuan: 1_200,
      met: true,
      gapShiftYuan: 0,
      plannedTotalYuan: null,
      state: null,
      missing: null,
    })
  })

  test('is of nothing while more quota was taken back than handed down', () => {
    const quotas = [{ year: 2025, handedDownOn: '2025-01-02', amountYuan: -100 }] as const
    expect(bondShare({ ...common, basis: 'quota', quotas })).toMatchObject({
      denominatorYuan: null,
      value: null,
      missing: '本年收回的限额多于下达的限额，请核对',
    })
  })

  test.each([undefined, []])('says that no quota is kept', (quotas) => {
    const found = bondShare({ ...common, basis: 'quota', ...(quotas && { quotas }) })
    expect(found).toMatchObject({
      numeratorYuan: null,
      denominatorYuan: null,
      met: null,
      missing: '本年未录入下达限额',
    })
  })
})

describe('the share of money spent', () => {
  const spending = [
    { batchCode: 'B1', projectCode: 'P1', month: '2025-05', spentYuan: 30 },
    { batchCode: 'B1', projectCode: 'P9', month: '2025-09', spentYuan: 20 },
    { batchCode: 'B1', projectCode: 'P9', month: '2025-10', spentYuan: 900 },
    { batchCode: 'R1', projectCode: 'P9', month: '2025-06', spentYuan: 900 },
  ] as const

  test('is over all spending of the year’s new batches up to the month', () => {
    expect(bondShare({ ...common, basis: 'spent', spending })).toMatchObject({
      numeratorYuan: 30,
      denominatorYuan: 50,
      met: true,
      areas: [{ code: 'A1', amountYuan: 30 }],
      state: null,
    })
  })

  test('says that there is none, or that none is kept', () => {
    expect(bondShare({ ...common, basis: 'spent', spending: [] }).missing).toBe('本年新增专项债尚无支出')
    expect(bondShare({ ...common, basis: 'spent' }).missing).toBe('未录入专项债支出数据')
  })
})

describe('money spent month by month', () => {
  test('loses no yuan where a project lies only in part in its area', () => {
    const spending = Array.from({ length: 8 }, (_, at) => ({
      batchCode: 'B1',
      projectCode: 'P1',
      month: `2025-0${at + 2}` as Month,
      spentYuan: 1,
    }))
    const share = bondShare({ ...common, basis: 'spent', spending, insideBasisPointsOf: () => 5_000 })
    expect(share).toMatchObject({ numeratorYuan: 4, denominatorYuan: 8, met: true })
  })
})
