import { expect, test } from 'vitest'
import { boardMonthOf } from './board-month.ts'

const opened = '2025-10-01'

test.each([
  [
    'the newest that is open',
    [
      ['2025-11', 'closed', opened],
      ['2025-10', 'open', opened],
      ['2025-09', 'open', opened],
    ],
    '2025-10',
  ],
  [
    'else the newest that was opened',
    [
      ['2025-11', 'imported', null],
      ['2025-10', 'published', opened],
    ],
    '2025-10',
  ],
  ['none where none was opened', [['2025-11', 'imported', null]], undefined],
] as const)('the board opens with %s', (_, periods, month) => {
  expect(boardMonthOf(periods.map(([month, state, openedOn]) => ({ month, state, openedOn })))).toBe(month)
})
