import { describe, expect, test } from 'vitest'
import { batchPart, batchRecord } from './batch.fixture.ts'
import { amountFault, dayFault } from './movement-draft.ts'

const record = batchRecord({ parts: [batchPart(), batchPart({ projectCode: 'P2' })] })

describe('a movement of money', () => {
  test.each([
    ['30000', 'P1', undefined],
    ['30000.0001', 'P1', '最多3.00亿元：额度4.00亿元，其中已支出1.00亿元不能收回'],
    ['30000.0001', null, undefined],
    ['0', 'P1', '请填写大于0的金额（万元）'],
    ['三万', 'P1', '请填写大于0的金额（万元）'],
  ])('of %s from %s: %s', (amount, from, fault) => {
    expect(amountFault(amount, from, record)).toBe(fault)
  })

  test.each([
    ['2025-10-28', undefined],
    ['2025-02-19', '不能早于发行日期2025-02-20'],
    [undefined, undefined],
  ])('on %s: %s', (day, fault) => {
    expect(dayFault(day, record)).toBe(fault)
  })
})
