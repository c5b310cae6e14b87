import { describe, expect, test } from 'vitest'
import { defaultLineCheckRule } from './line-check-rule.schema.ts'
import type { RuleHit } from './review.contract.ts'
import { byRisk, isNothingOdd, riskWords } from './review-risk.ts'

type Line = Parameters<ReturnType<typeof byRisk>>[0]

const hit = (level: RuleHit['level'], isExplained = false, code = 'line/jump'): RuleHit => ({
  projectCode: 'P',
  field: 'investedYuan',
  level,
  code,
  message: '请核对',
  isExplained,
})
const line = (projectCode: string, changes: Partial<Line> = {}): Line => ({
  projectCode,
  status: 'submitted',
  isUnchanged: false,
  unchangedInARow: 0,
  wasReturned: false,
  changeYuan: 0,
  light: 'green',
  hits: [],
  ...changes,
})
const same = { isUnchanged: true, unchangedInARow: 1 }

describe('the queue of a review', () => {
  test('begins with what was sent back, then findings, red lights, what is explained, what is stale, the largest change', () => {
    const lines = [
      line('done', { status: 'accepted', hits: [hit('hard')] }),
      line('small'),
      line('large', { changeYuan: 90_000_000 }),
      line('stale', { isUnchanged: true, unchangedInARow: 3 }),
      line('explained', { hits: [hit('soft', true)] }),
      line('red', { light: 'red' }),
      line('soft', { hits: [hit('soft')] }),
      line('hard', { hits: [hit('hard')] }),
      line('again', { wasReturned: true }),
    ]
    expect(lines.toSorted(byRisk(defaultLineCheckRule)).map(({ projectCode }) => projectCode)).toEqual([
      'again',
      'hard',
      'soft',
      'red',
      'explained',
      'stale',
      'large',
      'small',
      'done',
    ])
  })

  test('is the same whatever order the lines come in', () => {
    const lines = [line('B'), line('A'), line('C', { light: 'red' })]
    expect(lines.toSorted(byRisk(defaultLineCheckRule))).toEqual(
      lines.toReversed().toSorted(byRisk(defaultLineCheckRule)),
    )
  })

  test('says why in a few words', () => {
    const hits = [hit('soft', true), hit('hard', false, 'line/progress-fell')]
    expect(
      riskWords(line('P', { hits, light: 'red', isUnchanged: true, unchangedInARow: 4, wasReturned: true })),
    ).toEqual(['曾退回', '进度回退', '滞后', '金额突增（已说明）', '连续4个月无变化'])
    expect(riskWords(line('P'))).toEqual([])
  })
})

describe('passing at once', () => {
  test.each<[string, boolean, Partial<Line>]>([
    ['a line that says 无变化 and shows nothing odd', true, same],
    ['a second 无变化 in a row', true, { ...same, unchangedInARow: 2 }],
    ['a changed line', false, {}],
    ['a line with a finding', false, { ...same, hits: [hit('soft')] }],
    ['a line with a finding that its note explains', false, { ...same, hits: [hit('soft', true)] }],
    ['a line that was sent back', false, { ...same, wasReturned: true }],
    ['a third 无变化 in a row', false, { ...same, unchangedInARow: 3 }],
    ['a red light', false, { ...same, light: 'red' }],
    ['a line that is accepted already', false, { ...same, status: 'accepted' }],
  ])('%s: %s', (_, isSafe, changes) => {
    expect(isNothingOdd(line('P', changes), defaultLineCheckRule)).toBe(isSafe)
  })
})
