import { describe, expect, test } from 'vitest'
import { type DueRuleForm, dueRuleOf, firstForm, lateFault, numberFault } from './due-rule-form.ts'

const form = (changes: Partial<DueRuleForm>): DueRuleForm => ({ ...firstForm, ...changes })

describe('a due rule as it is typed', () => {
  test.each([
    [{}, { due: { kind: 'working-days', count: 5 }, lateWorkingDays: 3 }],
    [
      { kind: 'day', number: '25' },
      { due: { kind: 'day', day: 25 }, lateWorkingDays: 3 },
    ],
    [
      { kind: 'next-month-day', number: ' 8 ', lateWorkingDays: '0' },
      { due: { kind: 'next-month-day', day: 8 }, lateWorkingDays: 0 },
    ],
  ] as const)('%j is a rule', (changes, rule) => {
    expect(dueRuleOf(form(changes))).toEqual(rule)
  })

  test.each([
    [{ number: '0' }, '请填 1 到 20 之间的整数'],
    [{ number: '21' }, '请填 1 到 20 之间的整数'],
    [{ kind: 'day', number: '32' }, '请填 1 到 31 之间的整数'],
    [{ number: '五' }, '请填 1 到 20 之间的整数'],
    [{ number: '2.5' }, '请填 1 到 20 之间的整数'],
  ] as const)('%j is none yet, and says what to write', (changes, fault) => {
    expect(dueRuleOf(form(changes))).toBeUndefined()
    expect(numberFault(form(changes))).toBe(fault)
  })

  test('needs to know until when it counts as late', () => {
    expect(lateFault(form({ lateWorkingDays: '' }))).toMatch(/^请填 0 到 20/)
    expect(lateFault(form({ lateWorkingDays: '0' }))).toBeUndefined()
  })
})
