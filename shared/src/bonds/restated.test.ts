import { describe, expect, test } from 'vitest'
import { restatedShare } from './restated.ts'
import { bondShare } from './share.ts'

const input = {
  year: 2025,
  basis: 'issued-new',
  asOf: '2025-09-30',
  batches: [
    {
      code: 'B1',
      name: 'B1',
      year: 2025,
      nature: 'new',
      state: 'issued',
      issuedOn: '2025-03-01',
      amountYuan: 100,
      termYears: null,
      rateBasisPoints: null,
    },
  ],
  allocations: [
    { batchCode: 'B1', projectCode: 'OLD', amountYuan: 60 },
    { batchCode: 'B1', projectCode: 'NEW', amountYuan: 30 },
  ],
  keyAreaOf: (code: string, day: string) => ((code === 'OLD') === day < '2025-06-01' ? code : null),
} as const

describe('the share restated', () => {
  test.each([
    ['2025-03-01', 60],
    ['2025-06-01', 30],
  ] as const)('goes by the list of %s', (today, numeratorYuan) => {
    expect(restatedShare(input, today)).toMatchObject({ numeratorYuan, denominatorYuan: 100 })
    expect(bondShare(input).numeratorYuan).toBe(60)
  })
})
