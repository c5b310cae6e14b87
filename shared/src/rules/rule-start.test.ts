import { expect, test } from 'vitest'
import { startFault } from './rule-start.ts'

test.each([
  ['2025-11', '2025-11', null],
  ['2026-01', '2025-11', null],
  ['2025-09', null, null],
  ['2025-10', '2025-11', '2025年10月及以前已经发布，已发布的月份不随规则改变；最早可从2025年11月起'],
] as const)('a version from %s, where %s is the first month that is not published: %s', (from, first, fault) => {
  expect(startFault(from, first, 'unpublished')).toBe(fault)
})

test('what is settled when a month opens says so', () => {
  expect(startFault('2025-10', '2025-11', 'unopened')).toBe(
    '2025年10月及以前已经开放或已有月报，这类规则须在月份开放前定好；最早可从2025年11月起',
  )
})
