import { expect, test } from 'vitest'
import { closedInTime } from './closed-in-time.ts'

const due = '2025-09-10'

test.each([
  [
    'answered on its day and closed',
    { firstDueOn: due, answeredOn: due, closedOn: '2025-09-12', missedOn: null },
    [1, 1],
  ],
  [
    'answered a day late and closed',
    { firstDueOn: due, answeredOn: '2025-09-11', closedOn: '2025-09-12', missedOn: null },
    [0, 1],
  ],
  ['not answered', { firstDueOn: due, answeredOn: null, closedOn: null, missedOn: '2025-10-09' }, [0, 1]],
  [
    'not answered, with its day still ahead',
    { firstDueOn: due, answeredOn: null, closedOn: null, missedOn: null },
    [0, 0],
  ],
  [
    'answered in time and not confirmed yet',
    { firstDueOn: due, answeredOn: due, closedOn: null, missedOn: null },
    [0, 0],
  ],
  ['confirmed after the month', { firstDueOn: due, answeredOn: due, closedOn: '2025-10-01', missedOn: null }, [0, 0]],
  [
    'due on the last day',
    { firstDueOn: '2025-09-30', answeredOn: null, closedOn: null, missedOn: '2025-10-09' },
    [0, 1],
  ],
  [
    'due after the month',
    { firstDueOn: '2025-10-01', answeredOn: null, closedOn: null, missedOn: '2025-10-09' },
    [0, 0],
  ],
  ['of the year before', { firstDueOn: '2024-12-31', answeredOn: null, closedOn: null, missedOn: null }, [0, 0]],
  ['not assigned', { firstDueOn: null, answeredOn: null, closedOn: null, missedOn: null }, [0, 0]],
] as const)('%s', (_what, blocker, [numerator, denominator]) => {
  expect(closedInTime([blocker], '2025-09')).toEqual({ numerator, denominator })
})
