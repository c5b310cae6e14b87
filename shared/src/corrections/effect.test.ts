import { describe, expect, test } from 'vitest'
import type { Correction } from './correction.schema.ts'
import { effectText } from './effect.ts'

const correction: Correction = {
  correctionId: 'c1',
  reportId: 'r1',
  unitCode: 'D1',
  unitName: '云锦区',
  projectCode: 'P1',
  projectName: 'P1工程',
  month: '2025-09',
  field: 'investedYuan',
  oldValue: 1_000_000,
  newValue: 400_000,
  reason: '重复计列',
  state: 'proposed',
  proposedBy: '王',
  proposedAt: '2025-10-28T02:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  effect: {
    project: { from: 9_000_000, to: 8_400_000 },
    area: { name: '云锦枢纽片区', from: 162_000_000, to: 161_400_000 },
    published: [{ month: '2025-09', snapshot: '2025-09-1' }],
  },
  mayDecide: true,
}

describe('approving a correction', () => {
  test('says which sums move, by how much, and what stays', () => {
    expect(effectText(correction)).toBe(
      '2025年9月本月完成投资由 100万元 改为 40万元。' +
        'P1工程本年累计由 900万元变为 840万元（减少 60万元）；' +
        '云锦枢纽片区本年累计由 1.6200亿元变为 1.6140亿元（减少 60万元）。' +
        '已发布的快照 2025-09-1 不变，编号保留；批准后可在审核台重新发布。',
    )
  })

  test('says so where no sum moves and nothing was published', () => {
    const effect = { project: null, area: null, published: [] }
    const text = effectText({ ...correction, field: 'progressBasisPoints', oldValue: 4000, newValue: 4550, effect })
    expect(text).toBe('2025年9月形象进度由 40% 改为 45.5%。项目和片区的本年累计不变。这个月没有发布过快照。')
  })

  test('has nothing to say once it is decided', () => {
    const { effect: _gone, ...decided } = correction
    expect(effectText({ ...decided, state: 'approved' })).toBe('')
  })
})
