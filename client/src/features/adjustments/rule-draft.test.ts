import { defaultRule } from '@pianqu/shared/adjustments/rule.schema.ts'
import { describe, expect, test } from 'vitest'
import { addedStep, contentOf, draftOf, type StepDraft, wayOptions } from './rule-draft.ts'

const draft = draftOf('2025版', defaultRule)
const withStep = (changes: Partial<StepDraft>) => {
  const [first, ...rest] = draft.steps
  return { ...draft, steps: first ? [{ ...first, ...changes }, ...rest] : [] }
}

describe('a rule as it is typed', () => {
  test('comes back as it was', () => {
    expect(contentOf(draft)).toEqual({ content: defaultRule })
  })

  test('takes full-width figures of a score', () => {
    const steps = [{ ...addedStep([]), way: 'candidate listed score', score: '８５．５' }]
    expect(contentOf({ ...draft, steps })).toMatchObject({
      content: { steps: [{ from: 'candidate', to: 'listed', when: { type: 'score', minHundredths: 8550 } }] },
    })
  })

  test.each([
    [{ count: '' }, '第1条：个数应填 1 到 20 的整数'],
    [{ years: '9' }, '第1条：年数应填 1 到 5 的整数'],
    [{ way: 'candidate listed score', score: '优' }, '第1条：得分应填数字，最多两位小数，如 85'],
    [{ count: '3' }, '参与比较的最少个数必须大于各条中的末位个数，否则全组都是末位'],
  ])('with %j says where it is wrong', (changes, fault) => {
    expect(contentOf(withStep(changes))).toEqual({ fault })
  })

  test('needs a size and a step', () => {
    expect(contentOf({ ...draft, minGroupSize: '多' })).toEqual({ fault: '最少个数应填 2 到 50 的整数' })
    expect(contentOf({ ...draft, steps: [] })).toEqual({ fault: '规则至少要有一条' })
  })

  test('adds steps that can be told apart', () => {
    expect(addedStep(draft.steps).key).toBe(4)
    expect(new Set(wayOptions.map(({ value }) => value)).size).toBe(wayOptions.length)
  })
})
