import { expect, test } from 'vitest'
import { distanceToTarget } from './share-words.ts'

test.each([
  ['>=', 49, '距目标差1.0个百分点'],
  ['=', 49, '距目标差1.0个百分点'],
  ['<', 49, '低于目标1.0个百分点'],
  ['<=', 51, '高于目标1.0个百分点'],
  ['<', 50, '与目标值相等但未达标'],
  ['<=', 50, '与目标持平'],
] as const)('a target %s 50 %% and a share of %i %%: %s', (operator, numerator, text) => {
  expect(distanceToTarget({ numerator, denominator: 100 }, { operator, numerator: 1, denominator: 2 })).toBe(text)
})
