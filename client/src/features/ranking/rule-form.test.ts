import { defaultRankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { describe, expect, test } from 'vitest'
import { checkForm, formOf, type RuleForm, weightSumText } from './rule-form.ts'

const begun: RuleForm = { ...formOf(defaultRankingRule, '2025-11'), name: '新指数' }
const weights = (...list: string[]): RuleForm => ({
  ...begun,
  parts: begun.parts.map((part, index) => ({ ...part, weight: list[index] ?? '' })),
})

describe('the form of a new version', () => {
  test('begins as the version in force, from the first free month', () => {
    expect(checkForm(begun, '2025-11')).toEqual({
      rule: { ...defaultRankingRule, name: '新指数', effectiveMonth: '2025-11' },
      faults: [],
    })
  })

  test('leaves out a part without a weight', () => {
    expect(checkForm(weights('60', '40', '', '0'), '2025-11').rule?.parts.map(({ code }) => code)).toEqual([
      'investment',
      'starts',
    ])
  })

  test.each<[string, RuleForm, string]>([
    ['a name is missing', { ...begun, name: ' ' }, '规则名称：请填写规则名称'],
    ['the weights are not 100', weights('50', '20', '15', '20'), '权重合计应为100，现在是105，请调整各分项权重'],
    ['a weight is no number', weights('五十', '20', '15', '20'), '权重：请填写数字'],
    ['the month is none', { ...begun, effectiveMonth: '2025年' }, '开始月份：应为 2026-01 这样的月份'],
    [
      'the month was opened',
      { ...begun, effectiveMonth: '2025-10' },
      '2025年10月已经开放或已有月报，权重须在月份开放前定好；最早可从2025年11月起',
    ],
    ['the target is empty', { ...begun, target: '' }, '目标分：请填写数字'],
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
    const { rule, faults } = checkForm(form, '2025-11')
    expect(rule).toBeNull()
    expect(faults).toContain(fault)
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
