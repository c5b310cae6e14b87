import { describe, expect, test } from 'vitest'
import { evidenceLock, lineLock, lockText } from './line-lock.ts'

const line = { periodState: 'open', isExcepted: false, status: 'draft', isExempt: false } as const

describe('a line of a month', () => {
  test.each([
    ['being filled in', {}, null, null],
    ['untouched', { status: 'empty' }, null, null],
    ['sent back', { status: 'returned' }, null, null],
    ['handed in, takes more evidence', { status: 'submitted' }, 'submitted', null],
    ['accepted', { status: 'accepted' }, 'accepted', 'accepted'],
    ['let off', { isExempt: true }, 'exempt', 'exempt'],
    ['let off and handed in', { isExempt: true, status: 'submitted' }, 'exempt', 'exempt'],
    ['after the month closed', { periodState: 'closed' }, 'closed', 'closed'],
    ['after it closed, accepted', { periodState: 'closed', status: 'accepted' }, 'accepted', 'accepted'],
    ['after it closed, handed in', { periodState: 'closed', status: 'submitted' }, 'closed', 'closed'],
    ['let in after it closed', { periodState: 'closed', isExcepted: true }, null, null],
    ['let in, handed in', { periodState: 'closed', isExcepted: true, status: 'submitted' }, 'submitted', null],
    ['let in, accepted', { periodState: 'closed', isExcepted: true, status: 'accepted' }, 'accepted', 'accepted'],
    ['of a published month', { periodState: 'published' }, 'published', 'published'],
    ['of a published month, let in once', { periodState: 'published', isExcepted: true }, 'published', 'published'],
  ] as const)('%s', (_, given, lock, ofEvidence) => {
    expect([lineLock({ ...line, ...given }), evidenceLock({ ...line, ...given })]).toEqual([lock, ofEvidence])
  })

  test('says why it cannot be written', () => {
    expect(lockText('closed', '2025-10')).toBe('2025年10月已截止填报，确需补报请联系市级专班放开')
    expect(`项目“P1”${lockText('submitted', '2025-10')}`).toBe('项目“P1”已提交，修改前请先撤回')
  })
})
