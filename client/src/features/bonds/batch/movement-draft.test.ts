import { describe, expect, test } from 'vitest'
import { batchPart, batchRecord } from './batch.fixture.ts'
import { changeFaults, emptyDraft, type MovementDraft, reversalFaults } from './movement-draft.ts'

const record = batchRecord({ parts: [batchPart(), batchPart({ projectCode: 'P2' })] })

const whole: MovementDraft = {
  from: 'P1',
  to: 'P9',
  amount: '30000',
  approvalNumber: '川财〔2025〕9号',
  reason: '工期推迟',
  day: '2025-10-28',
}

describe('a movement of money', () => {
  test('passes when it is whole', () => {
    expect(reversalFaults(whole, record)).toEqual({})
    expect(changeFaults(whole, record)).toEqual({})
  })

  test('says everything that is missing at once', () => {
    expect(Object.keys(reversalFaults(emptyDraft('2025-10-28'), record))).toEqual(['from', 'amount', 'reason'])
    expect(Object.keys(changeFaults(emptyDraft('2025-10-28'), record))).toEqual([
      'from',
      'amount',
      'reason',
      'to',
      'approvalNumber',
    ])
  })

  test.each([
    [{ amount: '30000.0001' }, 'amount', '最多3.00亿元：额度4.00亿元，其中已支出1.00亿元不能收回'],
    [{ amount: '0' }, 'amount', '请填写大于0的金额（万元）'],
    [{ amount: '三万' }, 'amount', '请填写大于0的金额（万元）'],
    [{ day: '2025-02-19' }, 'day', '不能早于发行日期2025-02-20'],
    [{ day: undefined }, 'day', '请填写生效日期，如 2025-10-31'],
    [{ to: 'P1' }, 'to', '转入项目与转出项目相同，请另选一个'],
    [{ from: 'P8' }, 'from', '请选择项目'],
  ] as const)('%j is refused at %s', (change, field, fault) => {
    expect(changeFaults({ ...whole, ...change }, record)).toEqual({ [field]: fault })
  })
})
