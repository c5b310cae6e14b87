import type { Day } from '@pianqu/shared/time/day.ts'
import { describe, expect, test } from 'vitest'
import { aBlocker, aRow } from './blocker.fixture.ts'
import { clockSentence, limitWords, nextStepText, pastText, shortDay } from './blocker-words.ts'

const today: Day = '2025-10-28'

describe('a limit', () => {
  test.each([
    [aRow(), { day: '10-14', note: '逾期14天', isLate: true }],
    [aRow({ overdueDays: 0, dueOn: '2025-11-06', escalations: 1 }), { day: '11-06', note: '前级逾期', isLate: true }],
    [aRow({ overdueDays: 0, isLate: false, dueOn: '2025-11-06' }), { day: '11-06', note: '还有9天', isLate: false }],
    [aRow({ overdueDays: 0, isLate: false, dueOn: today }), { day: '10-28', note: '今天到期', isLate: false }],
    [aRow({ pausedUntil: '2025-11-20', isLate: false }), { day: '10-14', note: '暂缓至11-20', isLate: false }],
    [aRow({ state: 'raised', dueOn: null, isLate: false }), { day: '—', note: '未交办', isLate: false }],
    [aRow({ state: 'answered', isLate: false, overdueDays: 0 }), { day: '10-14', note: '按期答复', isLate: false }],
    [aRow({ state: 'closed', isLate: false, overdueDays: 3 }), { day: '10-14', note: '逾期3天答复', isLate: false }],
  ])('of %o', (row, expected) => {
    expect(limitWords(row, today)).toEqual(expected)
  })

  test('of another year says which', () => {
    expect(shortDay('2024-12-31', today)).toBe('2024-12-31')
  })
})

test('the next step names who owes it, until there is none', () => {
  expect(nextStepText(aRow())).toBe('市财政局答复')
  expect(nextStepText(aRow({ state: 'raised', owedByName: '市级专班' }))).toBe('市级专班交办')
  expect(nextStepText(aRow({ state: 'closed', owedByName: null }))).toBe('—')
  expect(pastText(aRow({ escalations: 2, reopened: 1 }))).toBe('已升级2次，重办1次')
})

describe('the clock in a sentence', () => {
  test.each([
    [aBlocker(), '按市级部门一级计时，10个工作日，2025-10-14到期，逾期14天。'],
    [
      aBlocker({ overdueDays: 0, dueOn: '2025-11-06', escalations: 1 }),
      '按市级部门一级计时，10个工作日，2025-11-06到期；前一级没有按时答复，已升级1次。',
    ],
    [
      aBlocker({ state: 'raised', dueOn: null, isLate: false }),
      '2025-09-24提出，已34天；还没有交办，交办当日起算时限。',
    ],
    [
      aBlocker({ pausedUntil: '2025-11-20', isLate: false }),
      '按市级部门一级计时，10个工作日，2025-10-14到期；暂缓至2025-11-20，期间不计工作日，到期日已顺延。',
    ],
    [aBlocker({ state: 'answered', isLate: false, overdueDays: 0 }), '已按期答复（时限2025-10-14）；核验前不再计时。'],
    [
      aBlocker({ state: 'closed', closedOn: '2025-10-20', ageDays: 26 }),
      '2025-10-20销号，从提出（2025-09-24）起共26天。',
    ],
  ])('says %#', (blocker, expected) => {
    expect(clockSentence(blocker, today)).toBe(expected)
  })
})
