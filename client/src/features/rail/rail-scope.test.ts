import { expect, test } from 'vitest'
import { targetRule } from './rail.fixture.ts'
import { scopeNamesOf, targetCategories } from './rail-scope.ts'

test.each([
  [['central'], '中心城区片区'],
  [['central', 'new'], '中心城区、城市新区片区'],
  [null, '各类片区'],
] as const)('a target of %j is of %s', (categories, name) => {
  expect(scopeNamesOf(targetCategories(targetRule(categories))).central).toBe(name)
})

test('what was in force before says nothing', () => {
  const [now] = targetRule(['suburban']).versions
  const [before] = targetRule(['central']).versions
  const versions = [now, before && { ...before, isInForce: false }].flatMap((version) => version ?? [])
  expect(targetCategories({ versions: versions.toReversed() })).toEqual(['suburban'])
})
