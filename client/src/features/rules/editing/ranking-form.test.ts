import { defaultRankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { parseRule } from '@pianqu/shared/rules/parse-rule.ts'
import { ruleRecords } from '@pianqu/shared/rules/rule-records.ts'
import { describe, expect, test } from 'vitest'
import { contentOf, formOf, type RuleForm, weightSumText } from './ranking-form.ts'

const { effectiveMonth: _month, ...own } = defaultRankingRule
const begun: RuleForm = { ...formOf(own), name: '新指数' }
const judged = (form: RuleForm) => parseRule(ruleRecords.ranking, contentOf(form), 'monthly-index')
const weights = (...list: string[]): RuleForm => ({
  ...begun,
  parts: begun.parts.map((part, index) => ({ ...part, weight: list[index] ?? '' })),
})

describe('the form of a new version', () => {
  test('begins as the version it goes by', () => {
    expect(judged(begun)).toEqual({ content: { ...own, name: '新指数' }, faults: [] })
  })

  test('leaves out a part without a weight', () => {
    expect(judged(weights('60', '40', '', '0')).content?.parts.map(({ code }) => code)).toEqual([
      'investment',
      'starts',
    ])
  })

  test.each<[string, RuleForm, string]>([
    ['a name is missing', { ...begun, name: ' ' }, '请填写规则名称'],
    ['the weights are not 100', weights('50', '20', '15', '20'), '权重合计应为100，现在是105，请调整各分项权重'],
    ['a weight is no number', weights('五十', '20', '15', '20'), '权重：应为数字'],
    ['the target is empty', { ...begun, target: '' }, '目标分：应为数字'],
    [
      'tiers do not fall',
      {
        ...begun,
        tiers: [
          { name: '优秀', fromScore: '0' },
          { name: '良好', fromScore: '0' },
        ],
      },
      '等次应从高到低排列，起点分逐级降低',
    ],
  ])('says what is wrong where %s', (_, form, fault) => {
    const { content, faults } = judged(form)
    expect(content).toBeNull()
    expect(faults.map(({ message }) => message)).toContain(fault)
  })

  test.each([
    [['45', '20', '15', '20'], '合计 100'],
    [['45', '20', '15', '15.5'], '合计 95.5，还差 4.5'],
    [['50', '20', '15', '20'], '合计 105，多出 5'],
    [['x', '20', '15', '20'], '权重应为数字'],
  ])('weights of %j read %s', (list, text) => {
    expect(weightSumText(weights(...list))).toBe(text)
  })
})
