import { expect, test } from 'vitest'
import { changedWay } from './changed-way.ts'

test.each([
  ['green', 'yellow', 'worse'],
  ['yellow', 'red', 'worse'],
  ['red', 'green', 'better'],
  ['grey', 'red', 'other'],
  ['red', 'grey', 'other'],
  [null, 'green', 'other'],
] as const)('from %s to %s is %s', (from, to, way) => {
  expect(changedWay(from, to)).toBe(way)
})
