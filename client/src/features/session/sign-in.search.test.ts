import { expect, test } from 'vitest'
import { signInSearch } from './sign-in.search.ts'

test.each([
  ['/areas?month=2025-10', '/areas?month=2025-10'],
  ['https://elsewhere.example', undefined],
  ['//elsewhere.example', undefined],
  ['/\\elsewhere.example', undefined],
  [7, undefined],
])('after signing in, %s leads to %s', (next, expected) => {
  expect(signInSearch.parse({ next }).next).toBe(expected)
})
