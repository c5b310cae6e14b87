import { describe, expect, test } from 'vitest'
import { batchEntry, batchPart, batchRecord } from './batch.fixture.ts'
import { batchFinding, entryText, insideText } from './batch-record.ts'

describe('the record of a batch', () => {
  test('says how its money stands', () => {
    expect(batchFinding(batchRecord())).toBe('应支出80.0%，已支出40.0%，低40.0个百分点：滞后')
    const { batch } = batchRecord()
    expect(batchFinding(batchRecord({ clock: null }))).toBe('发行10.00亿元，已分配4.00亿元，没有支出数据')
    expect(batchFinding(batchRecord({ clock: null, batch: { ...batch, state: 'planned' } }))).toBe(
      '计划2025-02-20发行10.00亿元，已安排4.00亿元',
    )
    const overdue = { clock: null, isOverdue: true, batch: { ...batch, state: 'planned' as const } }
    expect(batchFinding(batchRecord(overdue))).toBe('原计划2025-02-20发行10.00亿元，逾期未发，已安排4.00亿元')
    expect(batchFinding(batchRecord({ clock: null, batch: { ...batch, nature: 'refinancing' } }))).toBe(
      '再融资10.00亿元，不计入占比',
    )
  })

  test.each([
    [true, 400, '是'],
    [true, 240, '部分（60.0%）'],
    [false, 0, '否'],
  ])('says whether a part counts: %s with %i of 400 is %s', (counts, insideYuan, text) => {
    expect(insideText(batchPart({ counts, insideYuan, amountYuan: 400 }))).toBe(text)
  })

  test.each([
    ['allocated', 100_000_000, null, '向锦南管廊分配1.00亿元，首次分配'],
    ['adjusted', -50_000, null, '锦南管廊调减5万元，首次分配'],
    ['reversed', -50_000, null, '从锦南管廊冲回5万元，首次分配'],
    ['use-changed', -50_000, '川财〔2025〕9号', '变更用途：从锦南管廊转出5万元，批准文号川财〔2025〕9号，首次分配'],
    ['use-changed', 50_000, null, '变更用途：向锦南管廊安排5万元，首次分配'],
  ] as const)('tells a movement that is %s', (move, amountYuan, approvalNumber, text) => {
    expect(entryText(batchEntry({ move, amountYuan, approvalNumber, reason: '首次分配' }))).toBe(text)
  })
})
