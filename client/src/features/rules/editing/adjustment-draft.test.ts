import { defaultRule } from '@pianqu/shared/adjustments/rule.schema.ts'
import { parseRule } from '@pianqu/shared/rules/parse-rule.ts'
import { ruleRecords } from '@pianqu/shared/rules/rule-records.ts'
import { describe, expect, test } from 'vitest'
import { addedStep, contentOf, draftOf, type RuleDraft, type StepDraft, wayOptions } from './adjustment-draft.ts'

const draft = draftOf('2025版', defaultRule)
const judged = (typed: RuleDraft) => parseRule(ruleRecords.adjustment, contentOf(typed), 'adjustment')
const faultsOf = (typed: RuleDraft) => judged(typed).faults.map(({ message }) => message)
const withStep = (changes: Partial<StepDraft>) => {
  const [first, ...rest] = draft.steps
  return { ...draft, steps: first ? [{ ...first, ...changes }, ...rest] : [] }
}

describe('a rule as it is typed', () => {
  test('comes back as it was', () => {
    expect(judged(draft).content).toEqual({ ...defaultRule, name: '2025版' })
  })

  test('takes full-width figures of a score', () => {
    const steps = [{ ...addedStep([]), way: 'candidate listed score', score: '８５．５' }]
    expect(judged({ ...draft, steps })).toMatchObject({
      content: { steps: [{ from: 'candidate', to: 'listed', when: { type: 'score', minHundredths: 8550 } }] },
    })
  })

  test.each([
    [{ count: '' }, '第1条：个数应填 1 到 20 的整数'],
    [{ years: '9' }, '第1条：年数最多为 5'],
    [{ way: 'candidate listed score', score: '优' }, '第1条：得分应填数字，最多两位小数，如 85'],
    [{ count: '3' }, '参与比较的最少个数必须大于各条中的末位个数，否则全组都是末位'],
  ])('with %j says where it is wrong', (changes, fault) => {
    expect(faultsOf(withStep(changes))).toEqual([fault])
  })

  test('needs a size and a step', () => {
    expect(faultsOf({ ...draft, minGroupSize: '多' })).toEqual(['最少个数应填 2 到 50 的整数'])
    expect(faultsOf({ ...draft, steps: [] })).toEqual(['规则至少要有一条'])
  })

  test('adds steps that can be told apart', () => {
    expect(addedStep(draft.steps).key).toBe(4)
    expect(new Set(wayOptions.map(({ value }) => value)).size).toBe(wayOptions.length)
  })
})
