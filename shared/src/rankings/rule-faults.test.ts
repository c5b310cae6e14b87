import { describe, expect, test } from 'vitest'
import { defaultRankingRule, type RankingRule, rankingRuleSchema } from './ranking-rule.schema.ts'
import { ruleChangeSentence } from './rule-change.ts'
import { ruleFaults } from './rule-faults.ts'

const rule = defaultRankingRule
const [investment, starts] = rule.parts

const halves = (first: number, second: number): RankingRule['parts'] =>
  [investment, starts].flatMap((part, index) => (part ? [{ ...part, weight: index === 0 ? first : second }] : []))

describe('a version of the index', () => {
  test('that the product starts with is sound', () => {
    expect(rankingRuleSchema.parse(rule)).toEqual(rule)
    expect(ruleFaults(rule)).toEqual([])
  })

  test.each<[string, Partial<RankingRule>, string]>([
    ['weights sum to 100', { parts: halves(60, 39.99) }, '权重合计应为100，现在是99.99，请调整各分项权重'],
    ['each part once', { parts: [...halves(50, 40), ...halves(5, 5)] }, '分项「投资进度」重复，每个分项只能列一次'],
    [
      'tiers fall',
      {
        tiers: [
          { name: '优秀', fromScore: 75 },
          { name: '良好', fromScore: 90 },
          { name: '一般', fromScore: 0 },
        ],
      },
      '等次应从高到低排列，起点分逐级降低',
    ],
    [
      'every score has a tier',
      { tiers: [{ name: '优秀', fromScore: 90 }] },
      '最后一个等次应从0分起，使每个得分都有等次',
    ],
  ])('%s', (_, other, message) => {
    expect(ruleFaults({ ...rule, ...other }).map((fault) => fault.message)).toContain(message)
  })

  test('sums weights exactly: 33.33, 33.33 and 33.34 are 100', () => {
    const parts = rule.parts.slice(0, 3).map((part, index) => ({ ...part, weight: index === 2 ? 33.34 : 33.33 }))
    expect(ruleFaults({ ...rule, parts })).toEqual([])
  })
})

describe('a change of the rule', () => {
  test('names what differs', () => {
    const later: RankingRule = { ...rule, name: '新规则', effectiveMonth: '2025-07', parts: halves(60, 40), target: 85 }
    const sentence =
      '自2025年7月起改用「新规则」：投资进度权重45→60、按期开工权重20→40、不再计堵点按期销号、不再计债券使用、目标分80→85'
    expect(ruleChangeSentence(rule, later)).toBe(sentence)
    expect(ruleChangeSentence(rule, rule)).toBeNull()
  })
})
