import { expect, test } from 'vitest'
import { editionText, nextText, rulesHeadline, startText } from './rule-text.ts'
import { ruleRow } from './rules.fixture.ts'

test.each([
  [null, '尚未制定'],
  [0, '系统预置'],
  [3, '第3版'],
])('edition %s reads %s', (edition, text) => {
  expect(editionText(edition)).toBe(text)
})

test('a version says from when it holds, and what comes after it', () => {
  expect([startText({ effectiveMonth: null }), startText({ effectiveMonth: '2025-11' })]).toEqual([
    '最初',
    '2025年11月起',
  ])
  expect(nextText(ruleRow())).toBeNull()
  expect(nextText(ruleRow({ next: { edition: 2, effectiveMonth: '2026-01' } }))).toBe('第2版自2026年1月起')
})

test.each([
  [[ruleRow()], '1条规则：都按系统预置的版本'],
  [[ruleRow({ edition: 1, drafts: 2 }), ruleRow({ edition: null })], '2条规则：1条已有本市版本，2份草案待审定'],
])('the headline of %j is %s', (rows, headline) => {
  expect(rulesHeadline(rows)).toBe(headline)
})
