import { describe, expect, test } from 'vitest'
import { defaultRankingRule, type RankingRule } from './ranking-rule.schema.ts'
import { ruleChangeSentence } from './rule-change.ts'

const own = defaultRankingRule
const adopted: RankingRule = {
  ...own,
  name: '新规则',
  effectiveMonth: '2025-08',
  parts: own.parts.map((part) => (part.code === 'investment' ? { ...part, weight: 50 } : part)),
}

describe('a change of the rule of ranking', () => {
  test.each([
    ['to a version with another weight', own, adopted, '自2025年8月起改用「新规则」：投资进度权重45→50'],
    [
      'told of the later version, whichever way it is asked',
      adopted,
      own,
      '自2025年8月起改用「新规则」：投资进度权重45→50',
    ],
    ['of its name alone', own, { ...own, name: '改名', effectiveMonth: '2025-08' }, '自2025年8月起改用「改名」'],
    ['of nothing', own, own, null],
    ['of the month alone in which the product’s own began', { ...own, effectiveMonth: '2000-01' }, own, null],
  ] as const)('%s', (_case, before, now, sentence) => {
    expect(ruleChangeSentence(before, now)).toBe(sentence)
  })
})
