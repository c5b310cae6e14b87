import type { Role } from '@pianqu/shared/access/access.ts'
import type { RoundStage } from '@pianqu/shared/assessment/round.schema.ts'
import { describe, expect, test } from 'vitest'
import { tabInSight, tabNames, visibleTabs } from './assessment-tabs.ts'

const own = { code: 'U1', rates: 'departments-mark-districts', isRatedIn: 'districts-mark-departments' } as const

const seen = (role: Role, stage: RoundStage | null): string =>
  visibleTabs({ role }, stage ? { stage, ownUnit: role === 'department' ? own : null } : undefined)
    .map((tab) => tabNames[tab])
    .join(' ')

describe('the parts of the assessment', () => {
  test.each<[Role, RoundStage | null, string]>([
    ['department', 'marking', '打分 进度 结果 方案'],
    ['department', 'reply', '打分 进度 答复 结果 方案'],
    ['department', 'published', '打分 进度 答复 结果 方案 申诉'],
    ['taskforce', 'marking', '进度 结果 方案'],
    ['taskforce', 'audit', '进度 审核 结果 方案'],
    ['taskforce', 'published', '进度 审核 结果 方案 申诉'],
    ['leader', 'published', '进度 结果 方案'],
    ['auditor', 'audit', '进度 审核 结果 方案'],
    ['auditor', 'published', '进度 审核 结果 方案 申诉'],
    ['taskforce', null, '进度 方案'],
  ])('for a %s at %s are %s', (role, stage, expected) => {
    expect(seen(role, stage)).toBe(expected)
  })

  test.each<[Role, RoundStage, string]>([
    ['department', 'marking', '打分'],
    ['department', 'reply', '答复'],
    ['department', 'published', '结果'],
    ['taskforce', 'marking', '进度'],
    ['taskforce', 'audit', '审核'],
    ['leader', 'audit', '进度'],
  ])('open for a %s at %s with %s', (role, stage, expected) => {
    const round = { stage, ownUnit: role === 'department' ? own : null }
    expect(tabNames[tabInSight(undefined, { role }, round)]).toBe(expected)
  })

  test('are not opened by an address for those they are not for', () => {
    expect(tabInSight('audit', { role: 'leader' }, { stage: 'audit', ownUnit: null })).toBe('progress')
  })
})
