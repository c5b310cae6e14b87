import { expect, test } from 'vitest'
import { fateOf } from './save-fate.ts'

test.each([
  ['silence', 0, 'common/internal', 'unknown'],
  ['a failure of the server', 500, 'common/internal', 'unknown'],
  ['a proxy without a server', 502, 'common/internal', 'unknown'],
  ['a page of a proxy', 200, 'common/internal', 'unknown'],
  ['an older version', 409, 'common/stale', 'stale'],
  ['somebody else', 409, 'auth/other-person', 'foreign'],
  ['a closed month', 409, 'report/period-closed', 'refused'],
  ['nobody signed in', 401, 'auth/signed-out', 'refused'],
] as const)('what was sent and answered by %s is %s %s: %s', (_, status, code, expected) => {
  expect(fateOf({ status, code })).toBe(expected)
})
